"""What is seeded into the real engines, as the data files tell it: the truth that their crawls are held against."""

import json
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

HERE = Path(__file__).parent
ZONE = ZoneInfo("Europe/Berlin")
_STEP = timedelta(hours=7, minutes=13, seconds=41)


@dataclass(frozen=True)
class Seed:
    """One article, comment, forum post or review.

    `answers` is the place, from 0, of the one that is answered or quoted; `title` and `rating` are a review's.
    """

    author: str
    at: datetime
    text: str
    answers: int | None = None
    title: str | None = None
    rating: int | None = None


@dataclass(frozen=True)
class SeededArticle:
    title: str
    section: str
    article: Seed
    comments: tuple[Seed, ...]


@dataclass(frozen=True)
class SeededThread:
    title: str
    section: str
    posts: tuple[Seed, ...]


@dataclass(frozen=True)
class SeededProduct:
    title: str
    section: str
    about: str
    reviews: tuple[Seed, ...]


def seeded_articles() -> list[SeededArticle]:
    return [
        SeededArticle(
            row["title"],
            row["category"],
            Seed(row["by"], _begin(row), row["text"]),
            tuple(_answers(row.get("comments", []), _begin(row) + _STEP, "to")),
        )
        for row in _rows("blog", "articles")
    ]


def seeded_threads(called: Callable[[str], str] = str) -> list[SeededThread]:
    """`called` says what becomes of a member's name in the software that is seeded."""
    return [
        SeededThread(
            row["title"],
            row["board"],
            tuple(replace(seed, author=called(seed.author)) for seed in _answers(row["posts"], _begin(row), "quote")),
        )
        for row in _rows("forum", "threads")
    ]


def seeded_products() -> list[SeededProduct]:
    return [
        SeededProduct(row["title"], row["category"], row["about"], tuple(_reviews(row["reviews"], _begin(row))))
        for row in _rows("shop", "products")
    ]


def write_seeds(file: Path, seeds: list[SeededArticle] | list[SeededThread] | list[SeededProduct]) -> None:
    """As the seeding scripts inside the engines read them."""
    rows = [asdict(seed) for seed in seeds]
    file.write_text(json.dumps(rows, ensure_ascii=False, default=datetime.isoformat), "utf-8")


def _rows(name: str, table: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))[table]
    return found


def _begin(row: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(str(row["begins"])).replace(tzinfo=ZONE)


def _answers(rows: list[dict[str, Any]], begin: datetime, key: str) -> Iterator[Seed]:
    for number, row in enumerate(rows):
        answered = row.get(key)
        at = begin + number * _STEP
        yield Seed(str(row["by"]), at, str(row["text"]), answered - 1 if isinstance(answered, int) else None)


def _reviews(rows: list[dict[str, Any]], begin: datetime) -> Iterator[Seed]:
    for row, seed in zip(rows, _answers(rows, begin, "to"), strict=True):
        yield replace(seed, title=str(row["title"]), rating=int(row["stars"]))
