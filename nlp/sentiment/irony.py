"""Marks of irony: words that say that the words before mean the opposite."""

import re
from enum import Enum
from functools import lru_cache

_PLAIN = re.compile(
    r"(?:^|\s)/(?:s|sarcasm|irony|ironie)\b|#(?:sarcasm|sarkasmus|ironie|irony|ironisch|not)\b"
    r"|</?(?:ironie|sarkasmus|sarcasm)|\b(?:ironie|sarkasmus) (?:off|aus|ende)\b|\*(?:ironie|sarkasmus)\*",
    re.IGNORECASE,
)
_HINT = re.compile(
    r"\bja,? klar\b|\bne+ ist? klar\b|\bne+ is klar\b|\bna (?:toll|super|klasse|bravo|prima|danke)\b"
    r"|\b(?:danke|thanks) (?:für|for) (?:nichts|nothing)\b|\bvielen dank auch\b|\byeah,? right\b"
    r"|\boh (?:great|wow|toll|wie schön)\b|\bnice one\b|🙄"
    r"|[„\"“«](?:super|toll|service|kundenservice|premium|freundlich|great|support|helpful|pünktlich)\w{0,2}[\"”“»]",
    re.IGNORECASE,
)


class Irony(Enum):
    """How openly irony is marked."""

    PLAIN = "plain"
    HINT = "hint"


@lru_cache(1024)
def irony(text: str) -> Irony | None:
    """The clearest mark of irony in a text."""
    if _PLAIN.search(text):
        return Irony.PLAIN
    return Irony.HINT if _HINT.search(text) else None
