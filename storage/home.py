"""Where the program keeps its data, and the two files in it that are not the database's."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from touchpoints.errors import BadInputError, WorkFailedError
from touchpoints.watchlist import Watchlist
from touchpoints.watchlist_file import parse_watchlist

PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600
_KEY_BYTES = 32


@dataclass(frozen=True)
class Home:
    """The folder that holds everything the program remembers. Made with mode 0700 when it is missing."""

    data: Path

    @classmethod
    def from_environment(cls) -> "Home":
        """`MUNDFUNK_DATA`, or the user's data directory."""
        named = os.environ.get("MUNDFUNK_DATA")
        return cls(Path(named).expanduser().absolute() if named else platformdirs.user_data_path("mundfunk"))

    def demo(self) -> "Home":
        """The home of `mundfunk demo`, whose database and key are its own."""
        return Home(self.folder("demo"))

    def folder(self, name: str = "") -> Path:
        """The home, or a folder in it, made private if it is not there.

        Raises:
            BadInputError: it can't be made or written to.
        """
        folder = self.data / name
        try:
            self.data.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        except OSError as error:
            raise BadInputError(f"{folder}: {error.strerror}; name another folder in MUNDFUNK_DATA") from error
        if not os.access(folder, os.W_OK | os.X_OK):
            raise BadInputError(f"{folder}: can't be written to; name another folder in MUNDFUNK_DATA")
        return folder

    def pseudonym_key(self) -> bytes:
        """The key of the authors' pseudonyms, 32 bytes; made on first use, readable by its owner alone.

        It lies outside the database because whoever holds both can tell who wrote what (EDPB guidelines 01/2025).

        Raises:
            BadInputError: the file is there but is no key. A new key would give every author a second pseudonym.
            WorkFailedError: it can't be written, as on a full disk.
        """
        path = self.folder() / "pseudonym.key"
        if not path.exists():
            _write_once(path, secrets.token_hex(_KEY_BYTES))
        path.chmod(PRIVATE_FILE)
        try:
            key = bytes.fromhex(path.read_text("ascii"))
        except ValueError:
            key = b""
        if len(key) != _KEY_BYTES:
            raise BadInputError(
                f"{path}: is no key of {2 * _KEY_BYTES} hexadecimal digits; put back the file that was there"
            )
        return key


def load_watchlist(path: Path) -> Watchlist:
    """The watchlist in a file.

    Raises:
        BadInputError: there is no such file, or it can't be used.
    """
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        raise BadInputError(f"{path}: no such file; `mundfunk init` writes one") from None
    except UnicodeDecodeError as error:
        raise BadInputError(f"{path}: is not UTF-8 at byte {error.start}; save it as UTF-8") from None
    except OSError as error:
        raise BadInputError(f"{path}: {error.strerror}; name the watchlist with --config") from None
    return parse_watchlist(text, str(path))


def _write_once(path: Path, text: str) -> None:
    """Two processes that start at once end with one and the same file: the link is made by one of them only."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        _write_private(draft, text)
        path.hardlink_to(draft)
    except FileExistsError:
        pass
    except OSError as error:
        raise WorkFailedError(f"{path}: {error.strerror}") from error
    finally:
        draft.unlink(missing_ok=True)


def _write_private(path: Path, text: str) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
