"""Who a process is, so that another one that got the same number later is not taken for it."""

import os
import socket
import subprocess
from pathlib import Path


def host() -> str:
    """The machine, or the container, that process numbers are counted in."""
    return socket.gethostname()


def birth(process: int) -> str | None:
    """When the process was born: the boot and the clock tick. None if there is none with this number."""
    try:
        status = Path(f"/proc/{process}/stat").read_text()
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    except FileNotFoundError:
        return None if Path("/proc/self").exists() else _birth_by_ps(process)
    except ProcessLookupError:
        return None
    state, *fields = status.rpartition(")")[2].split()
    return None if state == "Z" else f"{boot}/{fields[18]}"


def mine() -> tuple[int, str]:
    """Number and birth of this process."""
    return os.getpid(), birth(os.getpid()) or ""


def _birth_by_ps(process: int) -> str | None:
    """For systems without /proc, such as macOS."""
    told = subprocess.run(["/bin/ps", "-o", "lstart=", "-p", str(process)], capture_output=True, text=True, check=False)
    return told.stdout.strip() or None
