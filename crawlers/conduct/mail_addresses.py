"""Mail addresses in texts, however they are disguised."""

import re
from collections.abc import Iterator

from crawlers.conduct.marked import Marked, MarkedPatterns
from crawlers.conduct.masking import Span

MAIL = "[mail]"

_SIGN = "[@＠﹫]"
_SPELT_DOT = r"\s(?:dot|punkt)\s"
_OPEN, _CLOSE = r"""\s{0,2}[(\[{<*_"'„“”«»|]\s?""", r"""\s?[)\]}>*_"'“”‘«»|]\s{0,2}"""
_MARKED_DOT = rf"{_OPEN}(?:dot|punkt|\.){_CLOSE}"
_WORD = r"[\w+%-]{1,64}"
_LOCAL = rf"[\w.+%-]{{1,64}}(?:(?:{_SPELT_DOT}|{_MARKED_DOT}){_WORD}){{0,3}}"
_LABEL = r"[\w-]{1,63}"
_SPELT_AT = r"""[(\[{<*_"'„“”«»|]\s?(?:at|ät|a|@|affe|klammeraffe)\s?[)\]}>*_"'“”‘«»|]"""
_DASHED_AT = r"\s[-~]\s?(?:at|ät)\s?[-~]\s"
_AT = rf"(?:\s{{0,2}}{_SPELT_AT}\s{{0,2}}|{_DASHED_AT})"
_DOT = rf"(?:\.|{_MARKED_DOT}|{_SPELT_DOT})"
_ENDING = r"(?:de|at|ch|com|net|org|eu|info|biz|li|io|me|co[. ]uk|uk)"
_PROVIDERS = (
    *("gmx", "web", "gmail", "googlemail", "google mail", "yahoo", "hotmail", "outlook", "live", "msn", "t-online"),
    *("tonline", "freenet", "posteo", "mailbox", "icloud", "aol", "arcor", "proton", "protonmail", "bluewin", "chello"),
    *("vodafone", "online"),
)
_PROVIDER = f"(?:{'|'.join(sorted(_PROVIDERS, key=len, reverse=True))})"
_GLUED = tuple(f"{at}{provider}" for at in ("at", "at_", "ät", "ät_") for provider in _PROVIDERS)
_SPELT_AT_BEGINS = tuple(
    f"{mark}{blank}{word}" for mark in "-~([{<*_\"'„“”«»|" for blank in ("", " ") for word in ("a", "ä", "@", "k")
)
# Each row: marks one of which every such address holds, and the address.
_MAILS = MarkedPatterns(
    Marked(marks, re.compile(pattern, re.IGNORECASE))
    for marks, pattern in (
        ((" dot ", " punkt "), rf"{_LOCAL}\s(?:at|ät)\s{_LABEL}(?:{_SPELT_DOT}{_LABEL}){{1,4}}"),
        ((" ät ",), rf"{_LOCAL}\sät\s{_LABEL}(?:[. ]{_LABEL}){{0,2}}[. ]{_ENDING}\b"),
        (tuple(f" at {provider}" for provider in _PROVIDERS), rf"{_LOCAL}\sat\s{_PROVIDER}(?:\s?\.\s?|\s){_ENDING}\b"),
        (_GLUED, rf"[\w.+-]{{2,64}}_?[aä]t_?{_PROVIDER}(?:[._ ]|{_MARKED_DOT}){_ENDING}\b"),
    )
)
_AFTER_SIGN = re.compile(rf"{_SIGN}\s?{_LABEL}\s?(?:\.|{_DOT})", re.IGNORECASE)
_WITH_SIGN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_LOCAL}(?:{_SIGN}|\s{_SIGN}\s){_LABEL}(?:{_DOT}{_LABEL}){{1,5}}",
        # With a blank on one side alone it may be a handle, but for what the whole world ends its addresses with.
        rf"{_LOCAL}(?:\s{_SIGN}|{_SIGN}\s){_LABEL}\.{_ENDING}\b",
        rf"{_LOCAL}\s?{_SIGN}\s?{_LABEL}\s\.\s{_ENDING}\b",
    )
)
_BRACKETED = MarkedPatterns((Marked(_SPELT_AT_BEGINS, re.compile(rf"{_SPELT_AT}|{_DASHED_AT}", re.IGNORECASE)),))
_WITH_BRACKETS = re.compile(rf"{_LOCAL}{_AT}{_LABEL}(?:{_DOT}{_LABEL}){{1,4}}", re.IGNORECASE)


def mail_addresses(text: str) -> Iterator[Span]:
    """The mail addresses in a text, in no order; spans may overlap."""
    if _AFTER_SIGN.search(text):
        yield from (Span(*found.span(), MAIL) for pattern in _WITH_SIGN for found in pattern.finditer(text))
    yield from (Span(*found.span(), MAIL) for found in _MAILS.finditer(text))
    if next(_BRACKETED.finditer(text), None) is not None:
        yield from (Span(*found.span(), MAIL) for found in _WITH_BRACKETS.finditer(text))
