"""`mundfunk serve`: the dashboard alone."""

from typing import Annotated

import typer

from commands.options import DEFAULT_CONFIG, Config


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("serve")(serve)


def serve(
    config: Config = DEFAULT_CONFIG,
    host: Annotated[str, typer.Option(help="Where to listen. No login: keep it on this machine.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="0 takes any port that is free.", min=0, max=65535)] = 8650,
) -> None:
    """Shows the dashboard in the browser until stopped (Ctrl-C).

    Example: mundfunk serve --port 9000
    """
    from dashboard.server import address_of, dashboard_server, listen
    from storage.home import Home, load_watchlist
    from storage.store import open_store

    watchlist = load_watchlist(config)
    listener = listen(host, port)
    with listener, open_store(Home.from_environment(), watchlist.storage) as store:
        typer.echo(f"dashboard: {address_of(listener)}", err=True)
        dashboard_server(store, watchlist).run(sockets=[listener])
