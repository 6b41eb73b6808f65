"""What networks that never saw a brand made of the invented sentences about it.

The classifier of the tier `best` learns from these how much an opinion is worth; the network that ships has learned
the sentences themselves and would be too sure.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from zlib import crc32

from nlp.disambiguation.sense import Opinion
from touchpoints.names import NameHit
from touchpoints.watchlist import Brand

FILE = Path(__file__).parent / "sense_opinions.json"
DIGITS = 2


def unseen() -> Opinion:
    """The opinions that were kept when the network was taught."""
    kept: Mapping[str, float] = json.loads(FILE.read_text("utf-8"))

    def opinion(text: str, hit: NameHit, brand: Brand) -> float:
        return kept[key(text, hit.start, brand)]

    return opinion


def keep(opinions: Mapping[str, float]) -> None:
    """Writes opinions by the key of their question."""
    told = {question: round(opinion, DIGITS) for question, opinion in opinions.items()}
    FILE.write_text(json.dumps(told, indent=0, sort_keys=True) + "\n", "utf-8")


def key(text: str, start: int, brand: Brand) -> str:
    """Tells a name in a text, asked about for a brand, from all others."""
    return f"{crc32(f'{brand.id}|{start}|{text}'.encode()):08x}"
