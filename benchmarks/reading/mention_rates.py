"""How fast posts are read on one core: the prefilter over 10,000 aliases, general text, posts that name a brand."""

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import spacy
from spacy.matcher import PhraseMatcher

from nlp.reader import Reader
from touchpoints.document import Document
from touchpoints.names import NameIndex
from touchpoints.watchlist import Watchlist

ALIASES, POSTS, ROUNDS = 10_000, 10_000, 3
SLOW = 200
"""Posts that the tier `best` is given."""
WORDS, LONG = 35, 57

Work = Callable[[list[str]], object]
_WORDS = """
gestern war ich mal wieder unterwegs und habe mich gefragt warum das immer so lange dauert denn eigentlich sollte es
doch schneller gehen wenn alle mithelfen aber am ende sitzt man wieder allein vor der Tür und wartet auf besseres
Wetter während die Nachbarn schon längst beim Kaffee über alte Zeiten reden
"""


@dataclass(frozen=True)
class Rate:
    """Posts per second of CPU; `ratio` is to spaCy's blank German tokenizer with a PhraseMatcher on the same posts."""

    name: str
    posts: float
    ratio: float


def rates() -> Iterator[Rate]:
    """What reading costs: names alone, general text, and posts that all name a brand."""
    watchlist = invented_watchlist(ALIASES)
    index, reader, best = NameIndex(watchlist), Reader(watchlist, tier="fast"), Reader(watchlist, tier="best")
    plain = [_post(number, WORDS) for number in range(POSTS)]
    tenth = [f"{post} {watchlist.brands[n % 5000].name}" if n % 10 == 0 else post for n, post in enumerate(plain)]
    naming = [f"{_post(n, LONG)} {watchlist.brands[n % 5000].name} war gut." for n in range(POSTS // 10)]
    slow = naming[:SLOW]
    for warmed in (reader, best):
        list(warmed.read(_documents(naming[:200], "de")))
    matched = {id(posts): _rate(_matcher(watchlist), posts) for posts in (plain, tenth, naming, slow)}
    for name, work, posts in (
        ("prefilter, 10,000 aliases, no hit", lambda texts: [index.find(text) for text in texts], plain),
        ("reader, general text, 10 % hits", lambda texts: list(reader.read(_documents(texts, "de"))), tenth),
        ("reader, the same, language to be found", lambda texts: list(reader.read(_documents(texts))), tenth),
        ("reader, 60 words that name a brand", lambda texts: list(reader.read(_documents(texts))), naming),
        ("reader, the same, tier best", lambda texts: list(best.read(_documents(texts))), slow),
    ):
        rate = _rate(work, posts)
        yield Rate(name, rate, rate / matched[id(posts)])


def _documents(texts: list[str], language: str | None = None) -> Iterator[Document]:
    return (Document(id=str(number), text=text, language=language) for number, text in enumerate(texts))


def _matcher(watchlist: Watchlist) -> Work:
    nlp = spacy.blank("de")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("name", [nlp.make_doc(alias) for brand in watchlist.brands for alias in brand.aliases])
    return lambda texts: [matcher(nlp.make_doc(text)) for text in texts]


def invented_watchlist(names: int) -> Watchlist:
    """A watchlist of brands that nobody has, two names each."""
    chance = random.Random(5)
    made = [
        "".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(6, 10))).title() for _ in range(names)
    ]
    brands = [
        {"id": f"b{n}", "name": one, "aliases": [one, two]}
        for n, (one, two) in enumerate(zip(made[::2], made[1::2], strict=True))
    ]
    project = {"contact_url": "https://crawler.example/", "contact_mail": "crawler@brand.example"}
    return Watchlist.model_validate({"project": project, "brands": brands})


def _post(number: int, words: int) -> str:
    chosen = random.Random(number).choices(_WORDS.split(), k=words)
    return " ".join(chosen).capitalize() + "."


def _rate(work: Work, posts: list[str]) -> float:
    """The best of three rounds: other programs can only slow a round down."""
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.process_time()
        work(posts)
        best = min(best, time.process_time() - started)
    return len(posts) / best
