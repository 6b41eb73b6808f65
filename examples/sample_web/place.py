"""Where and when the sample web is: chosen at the first run and kept, so that a later run meets the same web."""

import json
import socket
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from touchpoints.errors import BadInputError, WorkFailedError

ADDRESS = "127.0.0.1"
ZONE = ZoneInfo("Europe/Berlin")

# Below the ports that Linux, macOS and Windows hand out to clients, and used by nothing well known.
_PORTS = range(28310, 28390)


@dataclass(frozen=True)
class Place:
    """The sample web's port, and the day that all its dates are counted back from."""

    port: int
    first_day: str

    def moment(self, at: str) -> datetime:
        """'57d 08:12' as a moment: that many days before the first day, at that time in Berlin."""
        days, clock = at.split("d ")
        day = date.fromisoformat(self.first_day) - timedelta(days=int(days))
        return datetime.fromisoformat(f"{day} {clock}").replace(tzinfo=ZONE)


def place_in(folder: Path) -> Place:
    """The place that is remembered in a folder; chosen now if there is none.

    Raises:
        BadInputError: the file is there but can't be read.
        WorkFailedError: no port is free.
    """
    file = folder / "sample_web.json"
    if file.exists():
        try:
            return Place(**json.loads(file.read_text("utf-8")))
        except (ValueError, TypeError):
            raise BadInputError(f"{file}: can't be read; remove {folder} and run `mundfunk demo` again") from None
    place = Place(port=_free_port(), first_day=str(datetime.now(ZONE).date()))
    file.write_text(json.dumps(asdict(place)) + "\n", "utf-8")
    return place


def bind(port: int) -> socket.socket:
    """A socket that listens on a port of loopback.

    Raises:
        OSError: the port is taken.
    """
    # asyncio turns Nagle's algorithm off only where the protocol is named; with it each answer waits 40 ms.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((ADDRESS, port))
        listening.listen(128)
    except OSError:
        listening.close()
        raise
    return listening


def _free_port() -> int:
    for port in _PORTS:
        try:
            bind(port).close()
        except OSError:
            continue
        return port
    raise WorkFailedError(f"demo: every port from {_PORTS[0]} to {_PORTS[-1]} on {ADDRESS} is taken; free one")
