"""Software that is a Django project: set up, seeded and served from an environment of its own."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.engines.processes import free_port, run, serving

ENGINES = Path(os.environ.get("MUNDFUNK_ENGINES", Path(__file__).parents[2] / ".engines"))


@dataclass(frozen=True)
class Django:
    """`project` holds `settings.py`, `urls.py` and `seed.py`; `name` is that of the environment."""

    name: str
    project: Path

    @property
    def python(self) -> Path:
        return ENGINES / self.name / "bin" / "python"

    def missing(self) -> list[str]:
        """What the bed needs and the machine doesn't have."""
        return [] if self.python.exists() else [str(self.python)]


@contextmanager
def serving_django(django: Django, folder: Path, seeds: Path, env: Mapping[str, str] | None = None) -> Iterator[str]:
    """Yields the address of the project's host, its database made and seeded."""
    port, log = free_port(), folder / f"{django.name}.log"
    url = f"http://127.0.0.1:{port}"
    told = {
        "BED_FOLDER": str(folder),
        "BED_URL": url,
        "PYTHONPATH": str(django.project),
        "DJANGO_SETTINGS_MODULE": "settings",
        **(env or {}),
    }
    run([django.python, "-m", "django", "migrate", "--verbosity=0"], log, told)
    run([django.python, django.project / "seed.py", seeds], log, told)
    command: list[str | Path] = [django.python, "-m", "django", "runserver", "--noreload", f"127.0.0.1:{port}"]
    with serving(command, port, log, told):
        yield url
