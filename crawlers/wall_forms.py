"""Pages that show a form in the place of what was asked for: for a password, or for proof of being human."""

import re

from lxml.html import HtmlElement

from crawlers.extracted import PageOutcome
from crawlers.headlines import headlines
from crawlers.login_signs import LOGIN_NAMED
from crawlers.unshown import UNSHOWN

_FEW_WORDS = 150
_WORDS_OF_A_LOGIN_PAGE = 450
# Not noscript: some forums write their posts there, for those who run no scripts.
_UNSEEN = UNSHOWN - {"noscript"}
_FORM = re.compile(
    r"password|type=[\"']?email|captcha|cf-turnstile|friendly-?challenge|awswaf\.com/|altcha-widget|procaptcha",
    re.IGNORECASE,
)
# Forums carry a login form that only their scripts show.
_SHOWN = "[not(ancestor-or-self::*[@hidden or contains(translate(@style, ' ', ''), 'display:none')])]"
_PASSWORD = f"//input[@type='password']{_SHOWN}"
_ADDRESS = f"//form//input[@type='email' or @autocomplete='username']{_SHOWN}"
_CORNER = re.compile(
    r"head|\bnav|menu|top-?bar|tool-?bar|side-?bar|widget|foot|modal|drop-?down|pop-?up|account|quick", re.IGNORECASE
)
_CORNERS = frozenset({"header", "nav", "aside", "footer", "dialog"})
"""Where pages of all kinds keep a form for logging in."""
_WRITES = ".//textarea | .//input[@type='email' or @type='tel' or @type='file']"
_WIDGET = (
    "//*[contains(@class, 'captcha') or contains(@id, 'captcha') or contains(@class, 'cf-turnstile')"
    " or contains(@class, 'procaptcha') or self::altcha-widget or self::input[contains(@name, 'captcha')]"
    " or self::script[contains(@src, 'awswaf.com/') or contains(@src, '_Incapsula_Resource?SW')]"
    " or self::iframe[contains(@src, 'captcha')]]"
)


def login_page(source: str, tree: HtmlElement) -> tuple[PageOutcome, str] | None:
    """What a page asks for that is called one for logging in, by its title or a headline, and shows a form for it."""
    if not any(LOGIN_NAMED.fullmatch(headline) for headline in headlines(tree)) or not _FORM.search(source):
        return None
    is_asking = tree.xpath(_PASSWORD) or tree.xpath(_ADDRESS)
    if not is_asking or _words(tree, _WORDS_OF_A_LOGIN_PAGE) > _WORDS_OF_A_LOGIN_PAGE:
        return None
    return PageOutcome.LOGIN, "is a login page"


def form_wall(source: str, tree: HtmlElement) -> tuple[PageOutcome, str] | None:
    """What a page without posts and links asks for with a form and next to no words: an outcome, and the words."""
    if not _FORM.search(source) or _words(tree, _FEW_WORDS) > _FEW_WORDS:
        return None
    fields = tree.xpath(_PASSWORD)
    if fields:
        is_all = any(not _is_in_a_corner(field) for field in fields)
        return (PageOutcome.LOGIN, "is a login form and nothing else") if is_all else None
    is_asking = any(not _is_for_writing(widget) for widget in tree.xpath(_WIDGET))
    return (PageOutcome.CHALLENGE, "is a CAPTCHA and nothing else") if is_asking else None


def _is_in_a_corner(field: HtmlElement) -> bool:
    around = (node for node in field.iterancestors() if node.tag not in {"body", "html"})
    return any(
        node.tag in _CORNERS or _CORNER.search(f"{node.get('id', '')} {node.get('class', '')}") for node in around
    )


def _is_for_writing(widget: HtmlElement) -> bool:
    """Whether a CAPTCHA guards a form that sends words: an answer, a review, a message to the site."""
    form = next(widget.iterancestors("form"), None)
    return form is not None and bool(form.xpath(_WRITES))


def _words(tree: HtmlElement, enough: int) -> int:
    """How many words the page shows; counted no further than there are enough."""
    count = 0
    for node in tree.iter():
        shown = (node.text if node.tag not in _UNSEEN else None, node.tail)
        count += sum(len(part.split()) for part in shown if part)
        if count > enough:
            break
    return count
