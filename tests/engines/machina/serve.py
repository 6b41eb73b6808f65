"""django-machina from PyPI, in an environment of its own, served by Django on loopback."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.engines.django_project import Django, serving_django
from tests.engines.seeds import seeded_threads, write_seeds

MACHINA = Django("machina", Path(__file__).parent / "project")


@contextmanager
def machina(folder: Path) -> Iterator[str]:
    """Yields the address of a seeded forum."""
    seeds = folder / "threads.json"
    write_seeds(seeds, seeded_threads())
    with serving_django(MACHINA, folder, seeds) as address:
        yield f"{address}/forum/"
