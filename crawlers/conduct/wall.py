"""Walls: pages that ask for proof of being human, or for an account, instead of what was asked for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import ahocorasick_rs
from lxml import etree
from lxml.html import HTMLParser

from crawlers.conduct.outcomes_of_requests import CHALLENGE, LOGIN

_HEADERS = {"cf-mitigated": "challenge", "x-amzn-waf-action": "", "x-datadome": "", "x-sucuri-block": ""}
_WALL_STATUSES = frozenset({202, 401, 403, 405, 406, 429, 503})
# What only a challenge page carries, whatever its status; all in lower case.
_CHALLENGES = (
    *(b"_cf_chl_opt", b"cf-browser-verification", b"/orchestrate/chl_page", b"_incapsula_resource?swudnsai"),
    *(b"px-captcha", b"captcha-delivery.com/", b"sec-if-cpt-container", b"anubis_challenge", b"_sucuri_cloudproxy"),
    *(b"ddos-guard/js-challenge", b"incapsula incident id"),
)
_PASSWORD = b"password"
# What comment forms and protected pages carry too: a wall where hardly anything else stands on the page.
_WIDGETS = (
    *(
        b"g-recaptcha",
        b"h-captcha",
        b"cf-turnstile",
        b"friendlycaptcha",
        b"frc-captcha",
        b'name="captcha',
        b"awswaf.com/",
    ),
    *(b"_incapsula_resource", b"name='captcha"),
)
# One pass over the page, which finds nothing on most of them.
_ANY_MARK = ahocorasick_rs.BytesAhoCorasick((*_CHALLENGES, *_WIDGETS, _PASSWORD)).find_matches_as_indexes
_LOGIN_TITLE = re.compile(r"\b(?:log ?in|sign ?in|anmeld(?:en|ung)|einloggen|login erforderlich)\b")
# Not noscript: some forums write their posts there, for those who run no scripts.
_UNSEEN = ("script", "style", "template")
# Forums carry a login form that only their scripts show.
_LOGIN_FIELD = (
    "//input[@type='password'][not(ancestor-or-self::*["
    "@hidden or contains(translate(@style, ' ', ''), 'display:none')])]"
)
_FEW_WORDS = 150
_SMALL_PAGE = 200_000


@dataclass(frozen=True, slots=True)
class Wall:
    """`kind` is the name under which it is counted, `detail` what gave it away."""

    kind: str
    detail: str


def wall_of(status: int, headers: Mapping[str, str], body: bytes) -> Wall | None:
    """The wall that an answer is, or None. `headers` are lower-cased, `body` is decompressed."""
    for name, value in _HEADERS.items():
        if name in headers and value in headers[name].lower() and status in _WALL_STATUSES:
            return Wall(CHALLENGE, f"header {name}")
    if len(body) > _SMALL_PAGE:
        return None
    lower = body.lower()
    if not _ANY_MARK(lower):
        return None
    for mark in _CHALLENGES:
        if mark in lower:
            return Wall(CHALLENGE, mark.decode("ascii"))
    if _PASSWORD in lower or any(mark in lower for mark in _WIDGETS):
        return _by_emptiness(lower)
    return None


def _by_emptiness(page: bytes) -> Wall | None:
    """A page that has a form and next to no words is a wall; a thread with a login box in its corner is none."""
    tree = _without_scripts(page)
    if tree is None:
        return None
    words = sum(len(text.split()) for text in tree.itertext())
    is_login = bool(tree.xpath(_LOGIN_FIELD))
    if is_login and _LOGIN_TITLE.search(tree.findtext(".//title") or "") and words <= 3 * _FEW_WORDS:
        return Wall(LOGIN, "a login page")
    if words > _FEW_WORDS:
        return None
    if is_login:
        return Wall(LOGIN, "a login form and nothing else")
    has_widget = any(mark in page for mark in _WIDGETS)
    return Wall(CHALLENGE, "a CAPTCHA and nothing else") if has_widget else None


def _without_scripts(page: bytes) -> etree._Element | None:
    try:
        tree = etree.fromstring(page, HTMLParser(remove_comments=True))
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    if tree is None:
        return None
    etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    return tree
