"""What stands around an article and is none of it: told by class names, by tags, and by how such lines begin."""

import re
from enum import Enum
from functools import lru_cache

from lxml.html import HtmlElement

NEVER = frozenset(
    ("script", "style", "noscript", "template", "head", "svg", "select", "textarea", "input", "iframe", "math")
)
"""Tags that hold no words of an article, however much is in them."""

_AROUND = frozenset(
    [
        "button",
        "nav",
        "aside",
        "footer",
        "form",
        "figure",
        "figcaption",
        "object",
        "video",
        "audio",
        "dialog",
        "menu",
        "label",
        "picture",
        "amp-ad",
        "ins",
    ]
)
_ROLES = frozenset({"navigation", "complementary", "banner", "contentinfo", "search", "dialog"})

_WORDS = (
    r"related|recommend\w*|recirc\w*|newsletters?|sign-?up|subscri\w+|promo\w*|teasers?|"
    r"most-?(?:read|popular|viewed)|trending|share|sharing|social\w*|follow|"
    r"authors?-?(?:bio|box|info|card|profile|meta)?|about-?author|bio|tag-?(?:list|s|cloud)|tags|topics|"
    r"keywords|breadcrumbs?|outbrain|taboola|advert\w*|ads?|sponsor\w*|read-?(?:more|next|also)|"
    r"more-?(?:on|from|stories|news|articles)|also-?like|see-?also|you-?may|copyright|disclaimer|feedback|"
    r"reprints?|captions?|credits?|byline|dateline|timestamp|published|pub-?date|gallery|slideshow|carousel|"
    r"slider|rollover\w*|popover|tooltip|modal|overlay|comments?|comment-?list|respond|disqus\w*|infobox|"
    r"hidden|sr-only|visually-?hidden|screen-?reader\w*|nav\w*|menu|pagination|pager|print-?only|no-?print|"
    r"cookie\w*|consent|widget-?area|widget_\w+|sidebar|footer|toolbar|utility|metadata|meta|kicker|eyebrow|"
    r"topline|overline|roof-?line|dachzeile|spitzmarke|"
    r"login|register|banner|poll|quiz|partner\w*|offer\w*|jumplinks?|toc|table-?of-?contents|skip-?link|"
    r"in-?read|donat\w*|membership|call-?to-?action|cta|player|"
    r"video-?(?:title|info|list|caption|embed|container|wrapper)?|download|syndication|wp-caption\w*|"
    r"jp-relatedposts|yarpp\w*|addtoany\w*|sharedaddy|signature|external-?(?:embed|content)\w*|"
    r"embed-?(?:consent|privacy|fallback)\w*|opt-?in\w*|affiliate-?(?:hint|notice|disclaimer)\w*|"
    r"reading-?time|lesezeit|weitere\w*|mehr-?zum|verwandte\w*|empfehl\w*|anzeige|werbung|kommentar\w*|"
    r"autor\w*|teilen|bildunterschrift|bildnachweis|bildrechte|storybox"
)
_UNWANTED = re.compile(
    rf"(?:^|[\s_])(?:[a-z0-9]+[-_]{{1,2}}){{0,3}}(?:{_WORDS})(?:[-_]{{1,2}}[a-z0-9]+){{0,2}}(?=$|[\s_])",
    re.IGNORECASE,
)
_HOLDS_THE_BODY = re.compile(
    r"(?:article|story|post|entry|main)-?_{0,2}(?:body|content|text|main)|body-?(?:text|copy)|rich-?text|"
    r"content-?(?:body|main)|fulltext|has-|with-|no-|single|hentry|type-post|page-|layout|wrapper|container|grid|column|"
    r"col-|row",
    re.IGNORECASE,
)
_IS_THE_BODY = re.compile(
    r"articlebody|(?:article|story|post|entry)-?_{0,2}(?:body|content|text|copy|entry)|body-?(?:text|copy)|fulltext|"
    r"content-?_{0,2}body|richtext|artikel-?(?:text|inhalt|body)|textblock",
    re.IGNORECASE,
)
_TALK = re.compile(r"(?:^|[\s_-])(?:comments?|kommentare?|disqus)(?:$|[\s_-])", re.IGNORECASE)
_HOLDS_TALK = re.compile(
    r"(?:[a-z0-9]+[-_]{1,2}){0,2}(?:comments?|kommentare?)[-_]{1,2}"
    r"(?:wrap(?:per)?|container|section|area|list|box(?:es)?|block|threads?|holder|module|content|body|inner|text)",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NUMBERS = re.compile(r"[0-9]+")
"""What tells elements of one kind apart, and never what they are."""
_LONGEST_NAME = 200

_STANDS_ALONE = re.compile(
    r"^\W*(?:read (?:more|next|also|the full)|see (?:more|also)|more:|also (?:on|read|see)|related|recommended|"
    r"you (?:may|might) (?:also )?(?:like|enjoy)|don'?t miss|watch(?: now| more| the video)?:|watch now|"
    r"(?:click|tap) here|"
    r"sign up|subscribe|follow (?:us|@|on|him|her|the)|join (?:our|us)|like (?:this|us)|share (?:this|it|on)|"
    r"get (?:the|our) (?:latest|free|daily)|download (?:the|our)|newsletter|copyright|©|\(c\) |all rights reserved|"
    r"photo(?: by|s?:|graph)|image(?: credit|s?:)|credit:|source:|tags?:|filed under|posted in|categories|"
    r"this copy is for|order reprints|print article|advertisement|thank you$|an error (?:has )?occurred|write to |"
    r"contact (?:the (?:author|writer)|us)|have a tip|e-?mail |skip to |"
    r"anzeige|werbung|lesen sie (?:auch|hier|dazu|jetzt|mehr)|lies auch|mehr (?:zum thema|dazu|lesen|infos)|"
    r"weiterlesen|"
    r"auch interessant|das könnte (?:sie|dich)|zum thema|hier geht es|(?:jetzt|hier) (?:abonnieren|anmelden|bestellen)|"
    r"abonnieren sie|folgen sie|fotos?:|bild(?:rechte|quelle)?:|quelle:|teilen|drucken|zur startseite|"
    r"empfohlener (?:redaktioneller|externer) inhalt|an dieser stelle (?:finden|befindet)|externer inhalt|"
    r"ich bin (?:damit )?einverstanden|(?:box|personen-box) (?:auf|zu)klappen|ein klick für den datenschutz|"
    r"die mit einem symbol|\d{1,2} min(?:uten)?\.? lese|lese(?:zeit|dauer)|"
    r"mit (?:ihrer|deiner) zustimmung|über dieses thema bericht|dieses thema im programm|affiliate-?links?\b|"
    r"(?:jetzt )?weiterlesen (?:mit|für)|(?:um|wenn sie) diesen (?:artikel|beitrag|text) (?:ganz |vollständig |weiter)|"
    r"dieser (?:artikel|beitrag|inhalt|text) ist (?:nur |exklusiv )?(?:für|mit) |"
    r"sie (?:haben|sind) bereits (?:ein )?abo)",
    re.IGNORECASE,
)
_LONGEST_ASIDE = 250
_CREDITS = re.compile(
    r"^\W*(?:(?:by|von|text:?|published|updated|posted|veröffentlicht|publiziert|(?:zuletzt )?aktualisiert"
    r"|last (?:updated|modified)|first published)\b|stand:)",
    re.IGNORECASE,
)
_DATE_ALONE = re.compile(
    r"^\W*(?:[^\W\d_]{2,10}[.,]{1,2}\s)?\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]{3,9}\.?)\s?(?:\d{4}|\d\d)\b"
    r"(?:\W{1,4}(?:um\s)?\d{1,2}[:.]\d\d(?:\s?uhr)?)?(?:\W{1,4}(?:von|by)\s.{0,60}|\s*[|·•].{0,60})?\W*$",
    re.IGNORECASE,
)
_LONGEST_CREDIT = 120


def is_around(element: HtmlElement) -> bool:
    """Whether an element, by its tag or role, stands around an article rather than in it, or is hidden."""
    tag = element.tag
    return tag in NEVER or tag in _AROUND or element.get("role") in _ROLES or is_hidden(element)


def is_named_around(element: HtmlElement) -> bool:
    """Whether an element's names say that it stands around an article; the tag of one that a site made is a name."""
    if element.tag in {"body", "article", "main", "h1"}:
        return False
    names, ident = element.get("class") or "", element.get("id") or ""
    if "-" in element.tag:
        names = f"{element.tag} {names}"
    return bool(names or ident) and _named_around(f"{names[:_LONGEST_NAME]} {ident[:_LONGEST_NAME]}")


def is_talk(element: HtmlElement) -> bool:
    """Whether an element is called what readers' comments are usually called."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:_LONGEST_NAME]
    return bool(_TALK.search(_CAMEL.sub("-", names)))


def is_hidden(element: HtmlElement) -> bool:
    """Whether the page hides an element from its readers."""
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    style = element.get("style")
    return style is not None and "display:none" in style.replace(" ", "").lower()


def is_named_body(element: HtmlElement) -> bool:
    """Whether an element is called what the body of an article is usually called."""
    return bool(_IS_THE_BODY.search(f"{element.get('class') or ''} {element.get('id') or ''}"[:_LONGEST_NAME]))


def is_aside(text: str) -> bool:
    """Whether a line invites elsewhere, or says whose the rights are: 'Lesen Sie auch', 'Sign up', '© 2024'."""
    return len(text) < _LONGEST_ASIDE and bool(_STANDS_ALONE.match(text))


def is_credit(text: str) -> bool:
    """Whether a line tells author or time: 'Von Kai Beispiel', 'Updated 14:05', '3. März 2026 von Kai Beispiel'."""
    return len(text) < _LONGEST_CREDIT and bool(_CREDITS.match(text) or _DATE_ALONE.match(text))


@lru_cache(maxsize=8192)
def _named_around(names: str) -> bool:
    told = [_told_by(name) for name in names.split()]
    return _Tells.TALK in told or (_Tells.AROUND in told and _Tells.BODY not in told)


class _Tells(Enum):
    TALK, BODY, AROUND, NOTHING = range(4)


@lru_cache(maxsize=16384)
def _told_by(name: str) -> _Tells:
    words = _CAMEL.sub("-", _NUMBERS.sub("0", name))
    if _HOLDS_TALK.fullmatch(words):
        return _Tells.TALK
    if _HOLDS_THE_BODY.search(words):
        return _Tells.BODY
    return _Tells.AROUND if _UNWANTED.search(words) else _Tells.NOTHING
