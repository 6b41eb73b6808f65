"""Invented sentences in which a name means a brand or something else; learned from beside real ones.

One file for each language and kind of brand: brands as a watchlist writes them, with sentences that mean them (`meant`)
and sentences that mean something else of that name (`other`). All names, people and sentences are made up. In a file
marked `hard`, context words were kept from deciding: half of `meant` has none, a third of `other` has one.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from typing import Any

from touchpoints.watchlist import Watchlist

PROJECT = {"contact_url": "https://crawler.example/", "contact_mail": "crawler@brand.example"}


@dataclass(frozen=True, slots=True)
class InventedBrand:
    """One brand alone in a watchlist, and its sentences as rows of the same shape as the real ones."""

    watchlist: Watchlist
    rows: list[dict[str, Any]]
    hard: bool


def invented_brands() -> Iterator[InventedBrand]:
    """Every brand of every file, in the order of their names."""
    files = (file for file in resources.files(__package__).iterdir() if file.name.endswith(".toml"))
    for file in sorted(files, key=lambda file: file.name):
        stored = tomllib.loads(file.read_text("utf-8"))
        for brand in stored["brands"]:
            yield _invented(brand, stored["language"], hard=stored.get("hard", False))


def _invented(brand: dict[str, Any], language: str, *, hard: bool) -> InventedBrand:
    key = re.sub(r"[^a-z0-9]+", "-", f"{brand['name']} {language}".lower()).strip("-")
    meant, other = brand.pop("meant"), brand.pop("other")
    shared = {"brand_ids": [key], "family": f"invented: {key}", "lang": language}
    watchlist = Watchlist.model_validate({"project": PROJECT, "brands": [brand | {"id": key}]})
    labelled = [(text, 1) for text in meant] + [(text, 0) for text in other]
    return InventedBrand(watchlist, [{"text": text, "is_brand": label, **shared} for text, label in labelled], hard)
