"""Names in sentences, each with whether it means the brand: what the judge of ambiguous names is taught with."""

import json
import random
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from nlp.disambiguation.context import context_cues
from nlp.training.ambiguous_sentences import PROJECT, InventedBrand, invented_brands
from nlp.training.sentiment_corpora import examples
from touchpoints.lexicon import zipf
from touchpoints.names import NameIndex
from touchpoints.watchlist import Brand, Watchlist

COMPANIES = Path(__file__).parent / "known_companies.toml"
COMMON = (3.2, 5.2)
"""zipf of words that are taken for names that mean no brand: neither rare, as names are, nor mere grammar."""
_WORD = re.compile(r"(?<![\w@#/.&])[^\W\d_]{3,20}(?![\w/.@])")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text, and whether it means the brand; `family` are those that are left out together."""

    text: str
    start: int
    end: int
    brand: Brand
    label: int
    family: str = ""
    weight: float = 1.0


def invented_names() -> list[Named]:
    """Every ambiguous name in the invented sentences, in their order."""
    return [named for brand in invented_brands() for named in _names(brand)]


def _names(brand: InventedBrand) -> Iterator[Named]:
    index, written = NameIndex(brand.watchlist), brand.watchlist.brands[0]
    for row in brand.rows:
        for hit in index.find(row["text"]):
            if hit.ambiguous:
                yield Named(row["text"], hit.start, hit.end, written, row["is_brand"], row["family"])


def posts(files: Iterable[Path], chance: random.Random) -> Iterator[Named]:
    """Invented posts about invented brands of which nothing else is known, and in each a word that is none."""
    for file in files:
        for line in file.read_text("utf-8").splitlines():
            row = json.loads(line)
            start = row["text"].find(row["brand"])
            if start >= 0:
                brand = Brand(id="post", name=row["brand"], aliases=(row["brand"],))
                yield Named(row["text"], start, start + len(row["brand"]), _nameless(brand), 1)
                yield from _everyday(row["text"], brand, chance)


def corpus_names(shared: Path, unseen: frozenset[str], brands: Sequence[Brand], chance: random.Random) -> list[Named]:
    """Companies in real texts, and as many words that stand beside a brand's context words and mean no brand.

    Texts that hold one of `unseen` are left out.
    """
    texts = sorted({example.text for example in examples(shared)})
    texts = [text for text in texts if plain(text) not in unseen]
    stored = tomllib.loads(COMPANIES.read_text("utf-8"))
    companies = Watchlist.model_validate({"project": PROJECT, **stored})
    found = list(_companies(companies, texts))
    chance.shuffle(texts)
    return [*found, *list(_beside_context(texts, [*brands, *companies.brands], chance))[: len(found)]]


def _companies(companies: Watchlist, texts: Sequence[str]) -> Iterator[Named]:
    index = NameIndex(companies)
    for text in texts:
        for hit in index.find(text)[:2]:
            if text[hit.start - 1 : hit.start] not in {"@", "/"}:
                yield Named(text, hit.start, hit.end, _nameless(companies.brand(hit.brand)), 1)


def _beside_context(texts: Sequence[str], brands: Sequence[Brand], chance: random.Random) -> Iterator[Named]:
    for text in texts:
        brand = chance.choice(brands)
        if context_cues(brand, text.lower()):
            yield from _everyday(text, brand, chance)


def _everyday(text: str, brand: Brand, chance: random.Random) -> Iterator[Named]:
    """A word of the text, taken for the brand's name, which it isn't."""
    cues = {cue.start for cue in context_cues(brand, text.lower())}
    words = [word for word in _WORD.finditer(text) if word.start() not in cues and word[0] not in brand.name]
    everyday = [word for word in words if COMMON[0] <= zipf(word[0].lower()) <= COMMON[1]]
    if everyday:
        word = chance.choice([word for word in everyday if word[0][0].isupper()] or everyday)
        yield Named(text, word.start(), word.end(), _nameless(brand), 0)


def _nameless(brand: Brand) -> Brand:
    """The brand without its name, by which a company could be told from a word."""
    return brand.model_copy(update={"name": ""})


def plain(text: str) -> str:
    """What is left of a text when nothing but its letters count."""
    return "".join(letter for letter in text.lower() if letter.isalpha())
