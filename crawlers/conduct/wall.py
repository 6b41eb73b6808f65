"""Walls: answers that ask for proof of being human, known by what only such answers carry, before anybody reads them.

Forms for a password or a CAPTCHA stand on pages of talk too: whether one is all that a page with a good status has is
told by whoever reads it (`crawlers/wall_forms.py`).
"""

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
    *(b"_cf_chl_opt", b"__cf_chl_", b"cf-browser-verification", b"/orchestrate/chl_page", b"challenge-error-text"),
    *(b"_incapsula_resource?swudnsai", b"incapsula incident id", b"captcha-delivery.com/", b"px-captcha"),
    *(b"sec-if-cpt-container", b"bm-verify", b"/_sec/cp_challenge/", b"anubis_challenge", b"/.well-known/.git.gamma"),
    *(b"sucuri_cloudproxy", b"ddos-guard/js-challenge", b"gokuprops", b"awswafcookiedomainlist", b"slowaes.decrypt"),
    *(b"awswafcaptcha.rendercaptcha", b"x-kpsdk-im", b"_pxuuid", b"/validatecaptcha"),
)
_ANY_MARK = ahocorasick_rs.BytesAhoCorasick(_CHALLENGES).find_matches_as_indexes
_PASSWORDS = (b'type="password', b"type='password", b"type=password")
_CAPTCHAS = (b"captcha", b"cf-turnstile", b"awswaf.com/")
_REFUSING = frozenset({401, 403, 405, 406, 418, 428, 429, 503})
"""With these statuses nothing that was asked for stands beside the form."""
# Not noscript: some forums write their posts there, for those who run no scripts.
_UNSEEN = ("script", "style", "template")
_FORMS = {LOGIN: "is a login form", CHALLENGE: "is a CAPTCHA"}
_MANY_WORDS = 400
"""A page that says more than this is none: protectors leave their marks on the pages that they let through as well."""
_SMALL_PAGE = 200_000
_TINY_PAGE = 10_000


@dataclass(frozen=True, slots=True)
class Wall:
    """`kind` is the name under which it is counted, `detail` says what the page is, and what gave it away."""

    kind: str
    detail: str


def wall_of(status: int, headers: Mapping[str, str], body: bytes) -> Wall | None:
    """The wall that an answer is, or None. `headers` are lower-cased, `body` is decompressed."""
    for name, value in _HEADERS.items():
        if name in headers and value in headers[name].lower() and status in _WALL_STATUSES:
            return Wall(CHALLENGE, f"is a bot wall (header {name})")
    if len(body) > _SMALL_PAGE:
        return None
    lower = body.lower()
    if marks := _ANY_MARK(lower):
        return _by_mark(lower, _CHALLENGES[marks[0][0]])
    if status in _REFUSING and (kind := _form_on(lower)) and len((_words(lower) or "").split()) <= _MANY_WORDS:
        return Wall(kind, f"{_FORMS[kind]} (status {status})")
    if len(body) < _TINY_PAGE and b"document.cookie" in lower and b"location" in lower and _says_nothing(lower):
        return Wall(CHALLENGE, "is a bot wall (a script that sets a cookie, and nothing else)")
    return None


def hides_rules(status: int, headers: Mapping[str, str], body: bytes) -> bool:
    """Whether an answer to the request for robots.txt is a wall or a login page."""
    if wall_of(status, headers, body):
        return True
    lower = body[:_SMALL_PAGE].lower()
    return b"<form" in lower and _form_on(lower) is not None


def _form_on(page: bytes) -> str | None:
    """What a form on the page asks for."""
    if any(mark in page for mark in _PASSWORDS):
        return LOGIN
    return CHALLENGE if any(mark in page for mark in _CAPTCHAS) else None


def _by_mark(page: bytes, mark: bytes) -> Wall | None:
    """A wall, unless the page has much to say, or quotes the mark."""
    words = _words(page)
    shown = mark.decode("ascii")
    is_quoted = words is not None and shown in words and mark != b"incapsula incident id"
    if words is not None and (is_quoted or len(words.split()) > _MANY_WORDS):
        return None
    return Wall(CHALLENGE, f"is a bot wall (it holds {shown})")


def _says_nothing(page: bytes) -> bool:
    return not _words(page, "noscript", "title")


def _words(page: bytes, *besides: str) -> str | None:
    """What the page shows, in one line, without the elements `besides`; None where it is no markup."""
    try:
        tree = etree.fromstring(page, HTMLParser(remove_comments=True))
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    if tree is None:
        return None
    etree.strip_elements(tree, *_UNSEEN, *besides, with_tail=False)
    return " ".join(" ".join(str(part) for part in tree.itertext()).split())
