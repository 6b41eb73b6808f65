"""django-oscar from PyPI, in an environment of its own, served by Django on loopback."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.engines.django_project import Django, serving_django
from tests.engines.seeds import seeded_products, write_seeds

OSCAR = Django("oscar", Path(__file__).parent / "project")


@contextmanager
def oscar(folder: Path) -> Iterator[str]:
    """Yields the address of a seeded shop."""
    seeds = folder / "products.json"
    write_seeds(seeds, seeded_products())
    with serving_django(OSCAR, folder, seeds) as address:
        yield f"{address}/catalogue/"
