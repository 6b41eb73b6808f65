"""Misago from PyPI, in an environment of its own, on a PostgreSQL of its own, served by Django on loopback."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.engines.django_project import Django, serving_django
from tests.engines.open_mark import open_mark
from tests.engines.postgresql import postgresql
from tests.engines.seeds import seeded_threads, write_seeds

MISAGO = Django("misago", Path(__file__).parent / "project")


def misago_name(name: str) -> str:
    """What a member is called there: Misago takes the letters and digits of ASCII alone."""
    return "".join(letter for letter in name if letter.isascii() and letter.isalnum())


@contextmanager
def misago(folder: Path) -> Iterator[str]:
    """Yields the address of a seeded forum."""
    seeds = folder / "misago.json"
    write_seeds(seeds, seeded_threads(misago_name))
    with postgresql(folder) as socket:
        env = {"BED_SOCKET": str(socket), "BED_OPEN": str(open_mark(folder))}
        with serving_django(MISAGO, folder, seeds, env) as address:
            yield f"{address}/"
