"""`mundfunk serve`: the dashboard alone."""

import typer

from commands.options import DEFAULT_CONFIG, DEFAULT_HOST, DEFAULT_PORT, Config, Host, Port


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("serve")(serve)


def serve(
    config: Config = DEFAULT_CONFIG,
    host: Host = DEFAULT_HOST,
    port: Port = DEFAULT_PORT,
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
