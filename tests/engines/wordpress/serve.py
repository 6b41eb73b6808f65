"""WordPress as Debian packages it, on a MariaDB of its own, served by PHP on loopback."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.engines.mariadb import mariadb
from tests.engines.open_mark import open_mark
from tests.engines.processes import free_port, run, serving
from tests.engines.seeds import seeded_articles, write_seeds

HERE = Path(__file__).parent
PACKAGED = Path("/usr/share/wordpress")
THEMES = Path("/var/lib/wordpress/wp-content/themes")
PROGRAMS = ("php", "mariadbd", "mariadb-install-db")


def missing() -> list[str]:
    """What the bed needs and the machine doesn't have."""
    return [name for name in PROGRAMS if not shutil.which(name)] + [
        str(folder) for folder in (PACKAGED, THEMES) if not folder.is_dir()
    ]


@contextmanager
def wordpress(folder: Path) -> Iterator[str]:
    """Yields the address of a seeded blog."""
    root, seeds, log = folder / "wordpress", folder / "articles.json", folder / "wordpress.log"
    shutil.copytree(PACKAGED, root, symlinks=False)
    shutil.copytree(THEMES, root / "wp-content" / "themes", dirs_exist_ok=True)
    (root / "wp-config.php").unlink()
    shutil.copy(HERE / "wp-config.php", root)
    plugins = root / "wp-content" / "mu-plugins"
    plugins.mkdir(parents=True)
    shutil.copy(HERE / "open-routes.php", plugins)
    write_seeds(seeds, seeded_articles())
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    with mariadb(folder) as database:
        env = {
            "BED_URL": url,
            "BED_OPEN": str(open_mark(folder)),
            "BED_DB_HOST": database.host,
            "BED_DB_USER": database.user,
            "BED_DB_PASSWORD": database.password,
            "PHP_CLI_SERVER_WORKERS": "2",
        }
        run(["php", HERE / "seed.php", root, seeds], log, env)
        with serving(["php", "-S", f"127.0.0.1:{port}", "-t", root, HERE / "router.php"], port, log, env):
            yield f"{url}/"
