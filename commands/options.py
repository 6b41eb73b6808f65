"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

Config = Annotated[
    Path, typer.Option("--config", envvar="MUNDFUNK_CONFIG", help="The watchlist.", show_default=True, metavar="FILE")
]
DEFAULT_CONFIG = Path("mundfunk.toml")

Host = Annotated[str, typer.Option("--host", help="Where the dashboard listens. No login: keep it on this machine.")]
DEFAULT_HOST = "127.0.0.1"

Port = Annotated[int, typer.Option("--port", help="The dashboard's port; 0 takes any that is free.", min=0, max=65535)]
DEFAULT_PORT = 8650
