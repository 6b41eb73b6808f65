"""django-machina from PyPI, in an environment of its own, served by Django on loopback."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.engines.processes import free_port, run, serving
from tests.engines.seeds import seeded_threads, write_seeds

HERE = Path(__file__).parent
PROJECT = HERE / "project"
ENGINES = Path(os.environ.get("MUNDFUNK_ENGINES", HERE.parents[2] / ".engines"))
PYTHON = ENGINES / "machina" / "bin" / "python"


def missing() -> list[str]:
    """What the bed needs and the machine doesn't have."""
    return [] if PYTHON.exists() else [str(PYTHON)]


@contextmanager
def machina(folder: Path) -> Iterator[str]:
    """Yields the address of a seeded forum."""
    seeds, log = folder / "threads.json", folder / "machina.log"
    write_seeds(seeds, seeded_threads())
    env = {"BED_FOLDER": str(folder), "PYTHONPATH": str(PROJECT), "DJANGO_SETTINGS_MODULE": "settings"}
    run([PYTHON, "-m", "django", "migrate", "--verbosity=0"], log, env)
    run([PYTHON, PROJECT / "seed.py", seeds], log, env)
    port = free_port()
    with serving([PYTHON, "-m", "django", "runserver", "--noreload", f"127.0.0.1:{port}"], port, log, env):
        yield f"http://127.0.0.1:{port}/forum/"
