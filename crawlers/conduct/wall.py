"""Walls: pages that ask for proof of being human, or for an account, instead of what was asked for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree
from lxml.html import HTMLParser

from crawlers.conduct.outcomes_of_requests import CHALLENGE, LOGIN

_HEADERS = {"cf-mitigated": "challenge", "x-amzn-waf-action": "", "x-datadome": "", "x-sucuri-block": ""}
_WALL_STATUSES = frozenset({202, 401, 403, 405, 406, 429, 503})
# Scripts that only a challenge page carries, whatever its status.
_CHALLENGE = re.compile(
    rb"/cdn-cgi/challenge-platform/[a-z]/[^\"']{0,80}/orchestrate|_cf_chl_opt|cf-browser-verification"
    rb"|_Incapsula_Resource\?[^\"']{0,80}incident|px-captcha|captcha-delivery\.com/|sec-if-cpt-container"
    rb"|AwsWafIntegration|awswaf\.com/[^\"']{0,120}/challenge|anubis_challenge|ddos-guard/js-challenge|_sucuri_cloudproxy",
    re.IGNORECASE,
)
# Widgets that comment forms carry too: they make a wall where hardly anything else stands on the page.
_WIDGET = re.compile(
    rb"g-recaptcha|h-captcha|cf-turnstile|friendlycaptcha|frc-captcha|name=[\"']captcha", re.IGNORECASE
)
_PASSWORD = re.compile(rb"<input\b[^>]{0,300}type\s*=\s*[\"']?password", re.IGNORECASE)
_TITLE = re.compile(rb"<title[^>]{0,200}>([^<]{0,300})", re.IGNORECASE)
_LOGIN_TITLE = re.compile(rb"\b(?:log ?in|sign ?in|anmeld(?:en|ung)|einloggen|login erforderlich)\b", re.IGNORECASE)
_UNSEEN = ("script", "style", "noscript", "template")
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
    found = _CHALLENGE.search(body)
    if found:
        return Wall(CHALLENGE, found[0][:40].decode("ascii", "replace"))
    widget, password = _WIDGET.search(body), _PASSWORD.search(body)
    if not widget and not password:
        return None
    return _by_emptiness(body, is_login=bool(password))


def _by_emptiness(body: bytes, *, is_login: bool) -> Wall | None:
    """A page that has a form and next to no words is a wall; a thread with a login box in its corner is none."""
    words = _visible_words(body)
    title = _TITLE.search(body)
    if is_login and title and _LOGIN_TITLE.search(title[1]) and words <= 3 * _FEW_WORDS:
        return Wall(LOGIN, "a login page")
    if words > _FEW_WORDS:
        return None
    return Wall(LOGIN, "a login form and nothing else") if is_login else Wall(CHALLENGE, "a CAPTCHA and nothing else")


def _visible_words(body: bytes) -> int:
    try:
        tree = etree.fromstring(body, HTMLParser(remove_comments=True))
    except (etree.ParserError, etree.XMLSyntaxError):
        return 0
    if tree is None:
        return 0
    etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    return sum(len(text.split()) for text in tree.itertext())
