"""What the gate takes out of invented texts, held against what people marked in them.

In a text of `betray`, `⟦…⟧` holds what must be gone: of each word and number in it nothing may be left. A text of
`innocent` must pass as it is.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from crawlers.conduct.privacy_gate import Admitted, Gate
from crawlers.extracted import ExtractedPost
from touchpoints.names import NameIndex
from touchpoints.post import Extractor
from touchpoints.watchlist_file import parse_watchlist

FOLDER = Path(__file__).parent
_NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
_MARKED = re.compile("⟦([^⟧]*)⟧")
_TELLING = re.compile(r"\d{2,}|[^\W\d_]{3,}")
_MASK = re.compile(r"\[[a-z]+\]")
_TOKEN = re.compile(r"\d+|[^\W\d_]+")


@dataclass(frozen=True)
class Verdict:
    """One text: its kind, whether the gate did what it must, and how many words it took that betray nobody."""

    kind: str
    is_right: bool
    lost: int
    text: str
    stored: str


class Masking:
    """The gate over texts about a brand of `watchlist.toml`."""

    def __init__(self) -> None:
        watchlist = parse_watchlist((FOLDER / "watchlist.toml").read_text("utf-8"))
        self._gate = Gate(watchlist, b"k" * 32, NameIndex(watchlist))
        self._source = watchlist.sources[0]

    def stored(self, text: str) -> str:
        """What is left of a text; nothing where the post is refused."""
        post = ExtractedPost(
            page_url="https://werkforum.example/t/12", text=text, extractor=Extractor(name="masking", version="1")
        )
        verdict = self._gate.admit(post, self._source, _NOW)
        return verdict.text.text if isinstance(verdict, Admitted) else ""

    def betraying(self, texts: Mapping[str, list[str]]) -> Iterator[Verdict]:
        """Right where nothing that was marked is left."""
        for kind, text in _rows(texts):
            stored = self.stored(_MARKED.sub(r"\1", text))
            left, kept = _tokens(_MASK.sub(" ", stored)), _tokens(_MARKED.sub(" ", text))
            marked = {token for span in _MARKED.findall(text) for token in _TELLING.findall(span)}
            yield Verdict(
                kind, not any(left[token] > kept[token] for token in marked), (kept - left).total(), text, stored
            )

    def innocent(self, texts: Mapping[str, list[str]]) -> Iterator[Verdict]:
        """Right where nothing was changed."""
        for kind, text in _rows(texts):
            stored = self.stored(text)
            lost = _tokens(text) - _tokens(_MASK.sub(" ", stored))
            yield Verdict(kind, stored == text, lost.total(), text, stored)


def texts_of(file: Path) -> dict[str, dict[str, list[str]]]:
    """The texts by what they are (`betray`, `innocent`) and kind."""
    return tomllib.loads(file.read_text("utf-8"))


def _tokens(text: str) -> Counter[str]:
    return Counter(_TOKEN.findall(text))


def _rows(texts: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    return ((kind, text) for kind, told in texts.items() for text in told)
