"""How fast brands are found on one core: the prefilter over 10,000 aliases, and general text through the reader."""

import random
import time
from collections.abc import Callable

from nlp.reader import Reader
from touchpoints.document import Document
from touchpoints.names import NameIndex
from touchpoints.watchlist import Watchlist

ALIASES, POSTS, ROUNDS = 10_000, 10_000, 3
_WORDS = """
gestern war ich mal wieder unterwegs und habe mich gefragt warum das immer so lange dauert denn eigentlich sollte es
doch schneller gehen wenn alle mithelfen aber am ende sitzt man wieder allein vor der Tür und wartet auf besseres
Wetter während die Nachbarn schon längst beim Kaffee über alte Zeiten reden
"""


def rates() -> dict[str, float]:
    """Posts per second of CPU."""
    watchlist = invented_watchlist(ALIASES)
    index, reader = NameIndex(watchlist), Reader(watchlist)
    plain = [_post(number) for number in range(POSTS)]
    tenth = [f"{post} {watchlist.brands[n % 5000].name}" if n % 10 == 0 else post for n, post in enumerate(plain)]
    documents = [Document(id=str(n), text=post, language="de") for n, post in enumerate(tenth)]
    list(reader.read(documents[:200]))
    return {
        "prefilter, 10,000 aliases, no hit": _rate(lambda: [index.find(post) for post in plain], POSTS),
        "reader, general text, 10 % hits": _rate(lambda: list(reader.read(documents)), POSTS),
        "reader, the same, language to be found": _rate(
            lambda: list(reader.read(Document(id=str(n), text=post) for n, post in enumerate(tenth))), POSTS
        ),
    }


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


def _post(number: int) -> str:
    """About 35 words."""
    words = random.Random(number).choices(_WORDS.split(), k=35)
    return " ".join(words).capitalize() + "."


def _rate(work: Callable[[], object], posts: int) -> float:
    """The best of three rounds: other programs can only slow a round down."""
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.process_time()
        work()
        best = min(best, time.process_time() - started)
    return posts / best
