"""Fingerprints of the reading itself: what made a reading, so that a better one shows which posts to read again."""

import json
from collections.abc import Iterable
from hashlib import sha256
from importlib import resources
from importlib.abc import Traversable

from spacy.about import __version__ as spacy_version
from spacy.language import Language

_SIDES = ("nlp", "touchpoints")
_WEIGHTS = (".json", ".npz", ".onnx", ".model", ".bin", ".safetensors", ".msgpack")


def pipeline_hash(pipelines: Iterable[Language]) -> str:
    """A hash of the code that reads, of spaCy's version, and of every component's configuration."""
    found = sha256(spacy_version.encode())
    for nlp in pipelines:
        config = {name: nlp.get_pipe_config(name) for name in nlp.pipe_names}
        found.update(json.dumps([nlp.lang, nlp.meta.get("name"), config], sort_keys=True, default=str).encode())
    for file in _files((".py",)):
        found.update(file.read_bytes())
    return found.hexdigest()[:16]


def weights_hash() -> str:
    """A hash of every weights file that ships with the program."""
    found = sha256()
    for file in _files(_WEIGHTS):
        found.update(file.read_bytes())
    return found.hexdigest()[:16]


def _files(suffixes: tuple[str, ...]) -> list[Traversable]:
    found: list[Traversable] = []
    for side in _SIDES:
        found += _below(resources.files(side), suffixes)
    return found


def _below(folder: Traversable, suffixes: tuple[str, ...]) -> list[Traversable]:
    found: list[Traversable] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            found += _below(entry, suffixes) if entry.name != "training" else []
        elif entry.name.endswith(suffixes):
            found.append(entry)
    return found
