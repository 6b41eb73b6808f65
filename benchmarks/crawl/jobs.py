"""A crawl as the scheduler starts it, and what its processes hold of the machine."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from crawlers.session import new_run, new_run_id
from storage.home import Home
from storage.store import Store
from touchpoints.run import Run

Job = subprocess.Popen[bytes]
CRAWL, READING, COMMAND = "crawlers.process", "scheduler.reading_process", "commands"
"""What jobs are: a crawl, a reading, or `mundfunk crawl`, the parent of a crawl that reads afterwards."""


def start_crawl(home: Home, store: Store, config: Path) -> tuple[Run, Job]:
    """Begins a crawl of the measured source."""
    run = new_run(new_run_id(), "forum")
    store.runs.start(run)
    return run, start_job(home, CRAWL, "forum", "--run", run.id, "--config", str(config))


def crawled(home: Home, store: Store, config: Path, seconds: float) -> Run:
    """A whole crawl.

    Raises:
        RuntimeError: it failed, or took too long.
    """
    run, job = start_crawl(home, store, config)
    wait_for(job, seconds)
    ended = store.runs.get(run.id)
    if job.returncode != 0 or ended is None:
        raise RuntimeError(
            f"the crawl ended with {job.returncode}: {ended and ended.detail}; {log_of(home).read_text()}"
        )
    return ended


def start_job(home: Home, module: str, *arguments: str) -> Job:
    """A job in a process of its own, which ends with this one."""
    environment = {**os.environ, "MUNDFUNK_DATA": str(home.data)}
    with log_of(home).open("ab") as log:
        command = [sys.executable, "-m", module, *arguments]
        return Job(command, env=environment, stdin=subprocess.PIPE, stdout=log, stderr=log)


def name_of(job: Job) -> str:
    """The job's module."""
    return str(job.args[2]) if isinstance(job.args, list) else ""


def wait_for(job: Job, seconds: float) -> None:
    """Returns when the job has ended. Its standard input stays open that long: a reading ends with it."""
    job.wait(seconds)
    if job.stdin is not None:
        job.stdin.close()


def log_of(home: Home) -> Path:
    """Where the jobs of a home write."""
    return home.data / "jobs.log"


def workers_of(job: int) -> Iterator[int]:
    """The extraction processes of a crawl."""
    yield from _processes(f"PPid:\t{job}\n", "spawn_main")


def mongods_of(home: Home) -> Iterator[int]:
    """The home's server."""
    yield from _processes("", "--dbpath", str(home.data))


def supervisors_of(home: Home) -> Iterator[int]:
    """Those who own the home's server."""
    yield from _processes("", "storage.server.supervisor", str(home.data))


def processes_of(home: Home) -> Iterator[int]:
    """All that live on the home's data: jobs, their workers, the server and its supervisor."""
    told = f"MUNDFUNK_DATA={home.data}\0".encode()
    yield from mongods_of(home)
    yield from supervisors_of(home)
    yield from (process for process in _processes("State:") if told in _environment(process))


def megabytes(process: int) -> float:
    """What a process holds in memory now; 0 where it is gone."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0.0
    told = [line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")]
    return int(told[0]) / 1024 if told else 0.0


def _environment(process: int) -> bytes:
    try:
        return Path(f"/proc/{process}/environ").read_bytes()
    except OSError:
        return b""


def _processes(status: str, *words: str) -> Iterator[int]:
    """The processes whose status and command line hold these."""
    for entry in Path("/proc").iterdir():
        try:
            line = (entry / "cmdline").read_bytes().decode(errors="replace")
            if all(word in line for word in words) and status in (entry / "status").read_text():
                yield int(entry.name)
        except (OSError, ValueError):
            continue
