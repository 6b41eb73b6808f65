"""`mundfunk run`: scheduler and dashboard until stopped."""

import typer

from commands.options import DEFAULT_CONFIG, DEFAULT_HOST, DEFAULT_PORT, Config, Host, Port


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("run")(run)


def run(
    config: Config = DEFAULT_CONFIG,
    host: Host = DEFAULT_HOST,
    port: Port = DEFAULT_PORT,
) -> None:
    """Crawls by the watchlist's timetable, reads, and shows the dashboard, until SIGTERM or Ctrl-C.

    Example: mundfunk run --config brands.toml
    """
    from dashboard.server import address_of, dashboard_server, listen
    from scheduler.lock import only_scheduler
    from scheduler.service import Service
    from storage.home import Home, load_watchlist
    from storage.store import open_store

    watchlist = load_watchlist(config)
    home = Home.from_environment()
    with only_scheduler(home), listen(host, port) as listener, open_store(home, watchlist.storage) as store:
        typer.echo(f"dashboard: {address_of(listener)}   ({len(watchlist.sources)} sources on the timetable)", err=True)
        with Service(home, config.absolute(), watchlist, store).running():
            dashboard_server(store, watchlist).run(sockets=[listener])
