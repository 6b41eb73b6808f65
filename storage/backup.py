"""A backup: one file, a gzip'd tar with each collection's documents as BSON, exactly as they are, and a manifest."""

import hashlib
import json
import tarfile
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

import bson
from bson.raw_bson import RawBSONDocument
from pymongo.database import Database

from storage.layout import COLLECTIONS
from touchpoints.errors import BadInputError

MANIFEST = "manifest.json"
FORMAT = 1


def back_up(database: Database[dict[str, Any]], target: Path) -> dict[str, int]:
    """Writes the database to a file that must not be there yet; returns how many documents each collection has.

    Posts are read before their texts: what a crawl adds meanwhile is in the backup whole, or not at all.

    Raises:
        BadInputError: the file is there, or can't be written.
    """
    draft = target.with_name(f".{target.name}.draft")
    try:
        with target.open("xb"), tarfile.open(draft, "w:gz") as archive:
            counts = {name: _add(archive, name, database) for name in _names()}
            manifest = {"format": FORMAT, "at": datetime.now(UTC).isoformat(), "collections": counts}
            _add_manifest(archive, manifest)
        draft.replace(target)
    except FileExistsError:
        raise BadInputError(f"{target}: is there already; name another file") from None
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise BadInputError(f"{target}: {error.strerror}; name another file") from error
    return {name: entry["documents"] for name, entry in counts.items()}


def _names() -> Iterator[str]:
    yield from (collection.name for collection in COLLECTIONS)


def _add(archive: tarfile.TarFile, name: str, database: Database[dict[str, Any]]) -> dict[str, Any]:
    raw = database[name].with_options(bson.CodecOptions(document_class=RawBSONDocument))
    digest, documents = hashlib.sha256(), 0
    with tempfile.TemporaryFile() as file:
        for document in raw.find():
            file.write(document.raw)
            digest.update(document.raw)
            documents += 1
        _add_file(archive, f"{name}.bson", file)
    return {"documents": documents, "sha256": digest.hexdigest()}


def _add_manifest(archive: tarfile.TarFile, manifest: dict[str, Any]) -> None:
    with tempfile.TemporaryFile() as file:
        file.write(json.dumps(manifest, indent=1).encode())
        _add_file(archive, MANIFEST, file)


def _add_file(archive: tarfile.TarFile, name: str, file: IO[bytes]) -> None:
    entry = tarfile.TarInfo(name)
    entry.size = file.tell()
    entry.mode = 0o600
    file.seek(0)
    archive.addfile(entry, file)
