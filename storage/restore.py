"""The way back from a backup: checked in whole before anything is touched, and what was erased stays erased."""

import hashlib
import json
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import bson
from bson.raw_bson import RawBSONDocument
from pymongo.database import Database

from storage.backup import FORMAT, MANIFEST
from storage.bulk import Documents
from storage.erasures import Erasures
from storage.layout import COLLECTIONS, lay_out
from touchpoints.batches import batches
from touchpoints.errors import BadInputError

_BATCH = 1000
_STAGED = "restoring_"


def restore(database: Database[dict[str, Any]], source: Path, *, replace: bool = False) -> dict[str, int]:
    """Puts a backup's documents in the database; returns how many each collection has.

    Each collection is loaded beside the old one and then takes its place. Erasures that were made since the backup
    are kept and done again.

    Raises:
        BadInputError: the file is no whole backup, or the database holds something and `replace` is not set.
    """
    counts = _checked(source)
    if not replace and any(database[name].find_one({}, {"_id": 1}) for name in counts):
        raise BadInputError(f'the database "{database.name}" holds records; --replace puts the backup in their place')
    erased = [row["_id"] for row in database["erasures"].find({}, {"_id": 1})]
    with _opened(source) as archive:
        for name in counts:
            _load(database, name, _member(archive, source, f"{name}.bson"))
    lay_out(database)
    erasures = Erasures(database)
    for some in batches(erased, _BATCH):
        erasures.add(*some)
    erasures.enforce()
    return counts


def _checked(source: Path) -> dict[str, int]:
    """The number of documents by collection, once every byte was held against the manifest."""
    with _opened(source) as archive:
        try:
            manifest = json.load(_member(archive, source, MANIFEST))
            told = {name: (entry["documents"], entry["sha256"]) for name, entry in manifest["collections"].items()}
        except (ValueError, KeyError, TypeError, AttributeError, EOFError, OSError, tarfile.TarError) as error:
            raise BadInputError(f"{source}: is no whole backup: {error}") from error
        known = {collection.name for collection in COLLECTIONS}
        if manifest["format"] != FORMAT or not told.keys() <= known:
            raise BadInputError(f"{source}: was written by another version of this program")
        for name, expected in told.items():
            if _measured(_member(archive, source, f"{name}.bson")) != expected:
                raise BadInputError(f"{source}: {name}.bson is not what was written; use another backup")
    return {name: documents for name, (documents, _) in told.items()}


def _opened(source: Path) -> tarfile.TarFile:
    try:
        return tarfile.open(source, "r:gz")
    except FileNotFoundError:
        raise BadInputError(f"{source}: no such file") from None
    except (OSError, EOFError, tarfile.TarError) as error:
        raise BadInputError(f"{source}: is no backup: {error}") from error


def _member(archive: tarfile.TarFile, source: Path, name: str) -> IO[bytes]:
    try:
        file = archive.extractfile(name)
    except (KeyError, EOFError, OSError, tarfile.TarError) as error:
        raise BadInputError(f"{source}: is no whole backup: {error}") from error
    if file is None:
        raise BadInputError(f"{source}: is no whole backup: {name} is no file")
    return file


def _measured(file: IO[bytes]) -> tuple[int, str]:
    digest, documents = hashlib.sha256(), 0
    for document in _documents(file):
        digest.update(document.raw)
        documents += 1
    return documents, digest.hexdigest()


def _documents(file: IO[bytes]) -> Iterator[RawBSONDocument]:
    yield from bson.decode_file_iter(file, bson.CodecOptions(document_class=RawBSONDocument))


def _load(database: Database[dict[str, Any]], name: str, file: IO[bytes]) -> None:
    staged: Documents = database[_STAGED + name]
    staged.drop()
    database.create_collection(staged.name)
    for some in batches(_documents(file), _BATCH):
        staged.insert_many(some)
    staged.rename(name, dropTarget=True)
