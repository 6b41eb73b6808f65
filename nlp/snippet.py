"""Snippet: the few words that a view shows of a post."""

from touchpoints.enumerations import Channel

LONGEST = 160
"""Characters, the dots included."""
PRESS_WORDS = 12
"""'Single words or very short extracts' of press articles are free (UrhG, section 87g, paragraph 2)."""
_DOTS = "…"


def snippet(text: str, start: int, end: int, channel: Channel | None) -> str:
    """The words around `[start, end)`: at most 160 characters, of a press article at most 12 words."""
    room = LONGEST - 2 * len(_DOTS)
    first = max(0, min(start - (room - (end - start)) // 2, len(text) - room))
    cut = text[first : first + room]
    before, after = first > 0, first + room < len(text)
    words = _whole_words(cut, before, after)
    if channel is Channel.PRESS and len(words) > PRESS_WORDS:
        at = len(text[first : max(first, start)].split())
        begin = max(0, min(at - PRESS_WORDS // 2, len(words) - PRESS_WORDS))
        before, after = before or begin > 0, after or begin + PRESS_WORDS < len(words)
        words = words[begin : begin + PRESS_WORDS]
    return f"{_DOTS if before else ''}{' '.join(words)}{_DOTS if after else ''}" if words else ""


def _whole_words(cut: str, before: bool, after: bool) -> list[str]:
    """The words of a cut, without those torn at its ends unless nothing else is left."""
    words = cut.split()
    if before and len(words) > 2 and not cut[0].isspace():
        words = words[1:]
    if after and len(words) > 2 and not cut[-1].isspace():
        words = words[:-1]
    return words
