"""`mundfunk database`: the embedded server, its address, a shell, and backups."""

import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from commands.options import DEFAULT_CONFIG, Config

if TYPE_CHECKING:
    from touchpoints.watchlist import Storage

_HELP = """The database: its server, its address, a shell, backups.

Example: mundfunk database backup before-the-change.tar.gz
"""
_SHELLS = ("mongosh", "mongo")


def add_to(app: typer.Typer) -> None:
    """Adds the commands."""
    database = typer.Typer(no_args_is_help=True, help=_HELP)
    for command in (start, stop, uri, shell, backup, restore):
        database.command()(command)
    app.add_typer(database, name="database")


def start(config: Config = DEFAULT_CONFIG) -> None:
    """Starts the embedded server, which stays up until `mundfunk database stop`. Prints its address.

    Example: mundfunk database start
    """
    from storage.connection import public_uri
    from storage.home import Home
    from storage.server.attach import attach

    settings = _settings(config)
    _refuse_named_server(settings)
    held = attach(Home.from_environment(), "keep")
    typer.echo(f"{held.server} is up until `mundfunk database stop`", err=True)
    typer.echo(public_uri(held.uri, settings))
    held.leave()


def stop(config: Config = DEFAULT_CONFIG) -> None:
    """Lets the embedded server go: it stops now, or when the last command that uses it has ended.

    Example: mundfunk database stop
    """
    from storage.home import Home
    from storage.server.attach import stop

    _refuse_named_server(_settings(config))
    users = stop(Home.from_environment())
    told = {None: "no server was up", 0: "the server has stopped"}
    typer.echo(told.get(users, f"{users} commands still use the server; it stops with the last of them"), err=True)


def uri(config: Config = DEFAULT_CONFIG) -> None:
    """Prints the database's address, one line that any MongoDB client takes while the server is up.

    Example: mongosh "$(mundfunk database uri)"
    """
    typer.echo(_uri_that_is_up(_settings(config)))


def shell(config: Config = DEFAULT_CONFIG) -> None:
    """Opens mongosh on the database; the embedded server is up as long as the shell is.

    Example: mundfunk database shell
    """
    from storage.connection import address
    from storage.home import Home
    from touchpoints.errors import BadInputError

    program = next(filter(None, map(shutil.which, _SHELLS)), None)
    if program is None:
        raise BadInputError(
            "neither mongosh nor mongo is on the PATH; install mongosh, or give `mundfunk database uri` to any client"
        )
    with address(Home.from_environment(), _settings(config)) as opened:
        code = subprocess.run([program, opened], check=False).returncode
    raise typer.Exit(code)


def backup(
    file: Annotated[Path | None, typer.Argument(help="Default: mundfunk-DATE-TIME.tar.gz, here.")] = None,
    config: Config = DEFAULT_CONFIG,
) -> None:
    """Writes the whole database to one file and prints its name. The pseudonyms' key is not in it.

    Example: mundfunk database backup before-the-change.tar.gz
    """
    from storage.home import Home
    from storage.store import open_store

    home = Home.from_environment()
    target = file or Path(f"mundfunk-{datetime.now(UTC):%Y%m%d-%H%M%S}.tar.gz")
    with open_store(home, _settings(config)) as store:
        counts = store.back_up(target)
    typer.echo(f"{_told(counts)}. Keep {home.data / 'pseudonym.key'} too, but apart from it.", err=True)
    typer.echo(target)


def restore(
    file: Annotated[Path, typer.Argument(help="What `mundfunk database backup` wrote.")],
    replace: Annotated[bool, typer.Option("--replace", help="Put it in the place of what is there.")] = False,
    config: Config = DEFAULT_CONFIG,
) -> None:
    """Puts a backup in the database. What was erased since then stays erased.

    Example: mundfunk database restore before-the-change.tar.gz --replace
    """
    from storage.home import Home
    from storage.store import open_store

    with open_store(Home.from_environment(), _settings(config)) as store:
        counts = store.restore(file, replace=replace)
    typer.echo(_told(counts), err=True)


def _settings(config: Path) -> "Storage":
    """Those of the watchlist; without one the defaults, since a database can be there without it."""
    from storage.home import load_watchlist
    from touchpoints.watchlist import Storage

    return load_watchlist(config).storage if config.exists() or config != DEFAULT_CONFIG else Storage()


def _refuse_named_server(settings: "Storage") -> None:
    from storage.connection import configured_uri
    from touchpoints.errors import BadInputError

    if named := configured_uri(settings):
        raise BadInputError(f"the server is named by {named[1]}; start and stop it where it runs")


def _uri_that_is_up(settings: "Storage") -> str:
    from storage.connection import configured_uri, public_uri
    from storage.home import Home
    from storage.server.attach import attach, running
    from touchpoints.errors import WorkFailedError

    if named := configured_uri(settings):
        return named[0]
    home = Home.from_environment()
    if not running(home):
        raise WorkFailedError("no server is up; `mundfunk database start` starts one that stays up")
    held = attach(home)
    held.leave()
    return public_uri(held.uri, settings)


def _told(counts: dict[str, int]) -> str:
    return ", ".join(f"{count:,} {name}" for name, count in counts.items())
