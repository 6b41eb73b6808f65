"""The watchlist of a measured crawl: one brand, the forum on loopback, no delay unless told."""

import json
from pathlib import Path


def write_watchlist(folder: Path, url: str, **source: str | float) -> Path:
    """The file that it was written to."""
    told = "".join(
        f'{key} = "{value}"\n' if isinstance(value, str) else f"{key} = {value}\n" for key, value in source.items()
    )
    file = folder / "mundfunk.toml"
    file.write_text(
        '[project]\ncontact_url = "https://brand.example/"\ncontact_mail = "crawler@brand.example"\n'
        'purpose = "a measurement"\nlegal_basis = "none needed"\n[[brands]]\nname = "Nordlicht"\n'
        f'[[sources]]\nname = "forum"\nurl = "{url}"\nchannel = "forum"\nallow_private = true\n'
        f'max_pages = 100000\nsince = "365d"\n{told}'
    )
    return file
