"""Cookie walls: pages that show nothing before somebody agrees to be followed about. Nobody here agrees to that."""

import re

from lxml.html import HtmlElement

from crawlers.unshown import UNSHOWN

_WORD = re.compile(
    r"\b(?:cookies?|consent\w*|einwillig\w*|zustimm\w*|zuzustimmen|eingewilligt|zugestimmt|tracking|datenschutz\w*|privacy"
    r"|privatsphäre\w*|drittanbieter\w*|partnern?|partners|vendors?|werbung|advertising|personalised|personalisierte\w*"
    r"|widerruf\w*|withdraw\w*|akzeptier\w*|accept\w*|ablehnen|reject)\b",
    re.IGNORECASE,
)
_CORE = re.compile(r"\b(?:cookies?|consent\w*|einwillig\w*|zustimm\w*|zuzustimmen|tracking)\b", re.IGNORECASE)
_AGREE = re.compile(
    r"(?:alle|all|cookies) (?:cookies )?(?:akzeptieren|annehmen|zulassen|erlauben)|akzeptieren (?:und|&) weiter"
    r"|zustimmen|einverstanden|i agree|(?:accept|allow)(?: (?:all|cookies|and continue|& continue|everything))+"
    r"|agree (?:and|&|to) \w+|mit werbung (?:weiter|lesen|nutzen)\w*|einwilligen und|zustimmung|i accept\b"
    r"|your consent\b|before you continue|bevor sie (?:fortfahren|zu .{1,40} weiter)",
    re.IGNORECASE,
)
_LONGEST = 8000
"""Characters of visible text: a page that says more than this has something else to say."""
_EVERY = 20
"""So many words at most to each one about consent, where a page is about nothing else."""
_CORE_WORDS = 3
_EVERY_OF_FEW = 12
"""Where a page hardly names the matter by its name, more of its words have to be about it."""
_BANNER = re.compile(r"cookie|consent|onetrust|usercentrics|didomi|sp_message|cmp-?box|qc-cmp|privacy", re.IGNORECASE)
_MOST_BESIDES = 30
"""Words: a menu and a foot. An empty list behind a banner says more."""


def is_cookie_wall(tree: HtmlElement) -> bool:
    """Whether a page without posts asks for consent and says next to nothing besides."""
    shown = _visible(tree)
    if shown is None:
        return False
    said = f"{(tree.findtext('.//title') or '')[:_LONGEST]} {shown}"
    if not _AGREE.search(said):
        return False
    return speaks_of_consent(shown) or (_is_dense(said) and _says_little_besides(tree, shown))


def speaks_of_consent(text: str) -> bool:
    """Whether a text is about being followed about, and about nothing else."""
    if len(text) > _LONGEST or sum(1 for _ in _CORE.finditer(text)) < _CORE_WORDS:
        return False
    return len(text.split()) <= _EVERY * sum(1 for _ in _WORD.finditer(text))


def _is_dense(text: str) -> bool:
    about = sum(1 for _ in _WORD.finditer(text))
    return bool(_CORE.search(text)) and len(text.split()) <= _EVERY_OF_FEW * about


def _says_little_besides(tree: HtmlElement, shown: str) -> bool:
    """Whether little stands outside of the page's banner, where it has one."""
    banner = next((node for node in tree.iter("div", "section", "dialog", "aside") if _is_banner(node)), None)
    inside = _visible(banner) if banner is not None else shown
    return len(shown.split()) - len((inside or "").split()) <= _MOST_BESIDES


def _is_banner(node: HtmlElement) -> bool:
    is_called = _BANNER.search(f"{node.get('id', '')} {node.get('class', '')}")
    return is_called is not None and any(part and not part.isspace() for part in node.itertext())


def _visible(tree: HtmlElement) -> str | None:
    """The page's words, those on its buttons too; None where they are too many."""
    parts, length = list[str](), 0
    for node in tree.iter():
        said = [] if node.tag in UNSHOWN else [node.text or ""]
        if node.tag == "input" and node.get("type") in {"submit", "button"}:
            said.append(node.get("value") or "")
        for words in (*said, node.tail or ""):
            if words and not words.isspace():
                parts.append(words)
                length += len(words)
        if length > 2 * _LONGEST:
            return None
    return " ".join(" ".join(parts).split())
