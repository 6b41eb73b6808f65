"""A text as the tokens that the sentiment model sees."""

import re
from html import unescape

MASK = "@@"
"""What stands for a brand's name, so that no brand's name has a weight of its own."""

_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"]{1,2000}|\bhttp\b")
_HANDLE = re.compile(r"(?<![\w@])@\s?\w{1,50}")
_REPEATED = re.compile(r"(.)\1{2,}", re.DOTALL)
_EMOJI = "\U0001f000-\U0001faff☀-➿"
_TOKEN = re.compile(rf"@@|@\w{{1,50}}|#?\w{{1,100}}|[{_EMOJI}]|[^\w\s{_EMOJI}]{{1,8}}")
_INVISIBLE = dict.fromkeys((0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0xFE0E, 0xFE0F, 0xFEFF))
_INVISIBLE[0x2019] = "'"


def tokens(text: str) -> list[str]:
    """Lower-case words, emoji and runs of marks; links go, handles are one token, long repetitions are cut to three."""
    plain = unescape(text).translate(_INVISIBLE)
    plain = _HANDLE.sub("@user", _LINK.sub(" ", plain)).lower()
    return _TOKEN.findall(_REPEATED.sub(r"\1\1\1", plain))
