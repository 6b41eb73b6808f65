"""The watchlist of a measured crawl: one brand, and the forum on loopback."""

import json
from pathlib import Path


def write_watchlist(folder: Path, url: str, database: str = "mundfunk", **source: str | float) -> Path:
    """The file that it was written to."""
    told = "".join(f"{key} = {json.dumps(value)}\n" for key, value in source.items())
    file = folder / "mundfunk.toml"
    file.write_text(
        '[project]\ncontact_url = "https://brand.example/"\ncontact_mail = "crawler@brand.example"\n'
        'purpose = "a measurement"\nlegal_basis = "none needed"\n[[brands]]\nname = "Nordlicht"\n'
        f'[[sources]]\nname = "forum"\nurl = "{url}"\nchannel = "forum"\nallow_private = true\n'
        f'max_pages = 100000\nsince = "365d"\n{told}[storage]\ndatabase = "{database}"\n'
    )
    return file
