"""Comparisons: which side of 'better than' a name stands on."""

import re
from enum import Enum

from nlp.sentiment.sentences import Span

REACH = 60
"""Characters before and after a name in which a comparison is looked for."""

_NAME = "\x00"
"""Stands for the name itself in the rules."""

_BETTER = (
    r"besser\w{0,3}|schneller\w{0,2}|günstiger\w{0,2}|billiger\w{0,2}|zuverlässiger\w{0,2}|freundlicher\w{0,2}"
    r"|schöner\w{0,2}|leckerer\w{0,2}|stabiler\w{0,2}|einfacher|angenehmer|lieber|überlegen|zufriedener|mehr|better|faster"
    r"|cheaper|nicer|stronger|cleaner|easier|friendlier|smoother|superior|rather|tastier|more reliable"
)
_WORSE = (
    r"schlechter\w{0,2}|schlimmer\w{0,2}|langsamer\w{0,2}|teurer\w{0,2}|schwächer\w{0,2}|unfreundlicher\w{0,2}"
    r"|mieser|unzuverlässiger|unterlegen|weniger|worse|slower|pricier|weaker|inferior|less|more expensive"
)
_SMALL = r"(?:\w{1,15}\s){0,3}"
_ARTICLE = r"(?:(?:bei|beim|mit|at|with|from)\s)?(?:(?:der|die|das|dem|den|the|my|mein\w{0,2}|von|of)\s)?"
_SWITCHED = r"(?:gewechselt|wechsel\w{0,4}|wechsle|umgestiegen|switch\w{0,3}|moved|changed)"
_AGAINST = (
    r"(?:im gegensatz zu[mr]?|anders als|im vergleich zu[mr]?|statt|anstatt|anstelle|unlike|instead of|compared to"
    r"|compared with|in contrast to|rather than|as opposed to)"
)
_DENIED = re.compile(r"\b(?:nicht|kein\w{0,2}|kaum|not|no|never|isn't|wasn't|nie)\s(?:\w{1,12}\s)?$", re.IGNORECASE)


class Side(Enum):
    """What a comparison says of the name itself."""

    AHEAD = "ahead"
    BEHIND = "behind"
    OPPOSED = "opposed"
    """Set against something else: what is said of that is not said of the name."""


_RULES = tuple(
    (re.compile(pattern, re.IGNORECASE), found)
    for pattern, found in (
        (rf"\b(?P<word>{_BETTER})\s{_SMALL}(?:als|than|to)\s{_ARTICLE}{_NAME}", Side.BEHIND),
        (rf"\b(?P<word>{_WORSE})\s{_SMALL}(?:als|than|to)\s{_ARTICLE}{_NAME}", Side.AHEAD),
        (rf"\b(?P<word>{_AGAINST})\s{_ARTICLE}{_NAME}", Side.OPPOSED),
        (rf"{_NAME}[^.!?;,]{{0,40}}?\b(?P<word>{_BETTER})\s{_SMALL}(?:als|than|to)\b", Side.AHEAD),
        (rf"{_NAME}[^.!?;,]{{0,40}}?\b(?P<word>{_WORSE})\s{_SMALL}(?:als|than|to)\b", Side.BEHIND),
        (
            rf"\b(?:von|from)\s{_ARTICLE}{_NAME}\s(?:zu[mr]?|auf)\s[^.!?;,]{{1,30}}\b(?P<word>{_SWITCHED})\b",
            Side.BEHIND,
        ),
        (rf"\b(?P<word>{_SWITCHED})\s{_SMALL}(?:von|from)\s{_ARTICLE}{_NAME}", Side.BEHIND),
        (rf"\b(?:zu[mr]?|auf)\s{_NAME}\s(?P<word>{_SWITCHED})\b", Side.AHEAD),
        (rf"\b(?P<word>{_SWITCHED})\s[^.!?;,]{{0,40}}?\b(?:zu[mr]?|auf|to)\s{_ARTICLE}{_NAME}", Side.AHEAD),
    )
)
_TURNED = {Side.AHEAD: Side.BEHIND, Side.BEHIND: Side.AHEAD, Side.OPPOSED: Side.OPPOSED}


def side(text: str, span: Span) -> Side | None:
    """The side that the span stands on, or None where nothing is compared around it."""
    start, end = span
    around = f"{text[max(0, start - REACH) : start]}{_NAME}{text[end : end + REACH]}"
    for pattern, found in _RULES:
        match = pattern.search(around)
        if match:
            return _TURNED[found] if _DENIED.search(around[: match.start("word")]) else found
    return None
