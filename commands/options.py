"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

Config = Annotated[
    Path, typer.Option("--config", envvar="MUNDFUNK_CONFIG", help="The watchlist.", show_default=True, metavar="FILE")
]
DEFAULT_CONFIG = Path("mundfunk.toml")
