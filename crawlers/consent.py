"""Cookie walls: pages that show nothing before somebody agrees to be followed about. Nobody here agrees to that."""

import re

from lxml.html import HtmlElement

_WORD = re.compile(
    r"\b(?:cookies?|consent\w*|einwillig\w*|zustimm\w*|eingewilligt|zugestimmt|tracking|datenschutz\w*|privacy"
    r"|privatsphäre\w*|drittanbieter\w*|partnern?|partners|vendors?|werbung|advertising|personalised|personalisierte\w*"
    r"|widerruf\w*|withdraw\w*|akzeptier\w*|accept\w*|ablehnen|reject)\b",
    re.IGNORECASE,
)
_CORE = re.compile(r"\b(?:cookies?|consent\w*|einwillig\w*|zustimm\w*|tracking)\b", re.IGNORECASE)
_AGREE = re.compile(
    r"(?:alle|all|cookies) (?:cookies )?(?:akzeptieren|annehmen|zulassen|erlauben)|akzeptieren (?:und|&) weiter"
    r"|zustimmen|einverstanden|i agree|(?:accept|allow)(?: (?:all|cookies|and continue|& continue|everything))+"
    r"|agree (?:and|&|to) \w+|mit werbung (?:weiter|lesen)\w*"
    r"|before you continue|bevor sie (?:fortfahren|zu .{1,40} weiter)",
    re.IGNORECASE,
)
_LONGEST = 8000
"""Characters of visible text: a page that says more than this has something else to say."""
_EVERY = 20
"""So many words at most to each one about consent, where a page is about nothing else."""
_CORE_WORDS = 3
_SILENT = frozenset({"script", "style", "noscript", "template", "option", "head", "title"})


def is_cookie_wall(tree: HtmlElement) -> bool:
    """Whether a page without posts asks for consent and says next to nothing besides."""
    said = _visible(tree)
    return said is not None and bool(_AGREE.search(said)) and speaks_of_consent(said)


def speaks_of_consent(text: str) -> bool:
    """Whether a text is about being followed about, and about nothing else."""
    if len(text) > _LONGEST or sum(1 for _ in _CORE.finditer(text)) < _CORE_WORDS:
        return False
    return len(text.split()) <= _EVERY * sum(1 for _ in _WORD.finditer(text))


def _visible(tree: HtmlElement) -> str | None:
    """The page's words, those on its buttons too; None where they are too many."""
    parts, length = list[str](), 0
    for node in tree.iter():
        said = [] if node.tag in _SILENT else [node.text or ""]
        if node.tag == "input" and node.get("type") in {"submit", "button"}:
            said.append(node.get("value") or "")
        for words in (*said, node.tail or ""):
            if words and not words.isspace():
                parts.append(words)
                length += len(words)
        if length > 2 * _LONGEST:
            return None
    return " ".join(" ".join(parts).split())
