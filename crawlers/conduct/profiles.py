"""Profiles in texts: addresses of them, and what somebody is called on a service that is named."""

import re
from collections.abc import Callable, Iterator

from crawlers.conduct.marked import Marked, MarkedPatterns
from crawlers.conduct.masking import Span
from touchpoints.lexicon import zipf_with_umlauts

PROFILE = "[profile]"

_HOST = re.compile(r"\.(?:com|net|me|app|tv)/", re.IGNORECASE)
_NO_PERSON = (
    r"(?!(?:story\.php|events|groups|watch|share|sharer|sharer\.php|hashtag|search|intent|i|p|reel|reels|explore"
    r"|pages"
    r"|photo|photo\.php|permalink\.php|home|help|policies|marketplace|media|dialog|plugins)\b)"
)
_ADDRESS = re.compile(
    r"(?<![\w.-])(?:https?://)?(?:(?!pic\.)[\w-]{1,30}\.)?(?:"
    r"(?:facebook|fb|instagram|tiktok|twitter|x|threads|pinterest|snapchat)\.(?:com|net)/"
    rf"{_NO_PERSON}(?:profile\.php\?id=|add/|@)?(?P<name>[\w.-]{{2,60}})"
    r"|(?:t|wa|telegram|paypal|signal)\.me/\+?(?:#p/)?[\w.+-]{2,60}|(?:linkedin|xing)\.com/(?:in"
    r"|profile)/[\w.%-]{2,80}"
    r"|youtube\.com/(?:@|c/|user/|channel/)[\w.-]{2,60}|twitch\.tv/[\w-]{2,40}|steamcommunity\.com/(?:id"
    r"|profiles)/[\w-]{2,60}"
    r"|(?:reddit\.com)/(?:u|user)/[\w-]{2,40}|bsky\.app/profile/[\w.-]{2,80})",
    re.IGNORECASE,
)

_SERVICES = (
    *("instagram", "insta", "telegram", "discord", "psn", "playstation network", "xbox gamertag", "gamertag"),
    "xbox live",
    *("xbox", "steam", "skype", "snapchat", "snap", "tiktok", "tik tok", "twitter", "threema", "mastodon", "youtube"),
    *("twitch", "kik", "facebook", "linkedin", "xing", "strava", "komoot", "origin", "epic", "ig:", "fb:"),
)
_SERVICE = rf"(?<!\w)(?:{'|'.join(service.rstrip(':') for service in _SERVICES)})(?!\w)"
_NAMED = r"(?:[- ]?(?:id|name|nick(?:name)?|tag|account|kanal|profil|handle|user(?:name)?)\b)?"
_HANDLE = r"@?\w(?:[\w.:#-]{1,40}\w)"
_CALLED = Marked(
    _SERVICES,
    re.compile(rf"{_SERVICE}{_NAMED}(?:\s?(?P<colon>:)\s{{0,2}}|\s{{1,2}})(?P<handle>{_HANDLE})", re.IGNORECASE),
    is_led=True,
)
_MINE = Marked(
    _SERVICES,
    re.compile(
        rf"\b(?:meine?|my)\s{_SERVICE}{_NAMED}\s?(?P<colon>:|ist|lautet|heißt|is)\s?(?P<handle>{_HANDLE})",
        re.IGNORECASE,
    ),
)
_ON = Marked(
    _SERVICES,
    re.compile(
        rf"\b(?:auf|bei|on)\s{_SERVICE}\s(?:bin ich|heiße ich|findet ihr mich (?:als|unter)|als|unter"
        rf"|as)\s(?P<made>{_HANDLE})"
        rf"|\b(?:sucht|such|search)\s(?:nach|for)\s(?P<sought>{_HANDLE})\s(?:auf|bei|on)\s{_SERVICE}",
        re.IGNORECASE,
    ),
)
_CODE = Marked(
    ("code", "icq", "threema"),
    re.compile(
        r"\b(?:(?:freundes|friend)[- ]?code:?\s{0,2}(?P<code>(?:SW-)?\d[\d -]{6,18}\d)"
        r"|icq[:# ]{1,3}(?P<icq>\d[\d-]{5,11}\d)"
        r"|threema(?:-?id)?[: ]{1,3}(?P<threema>\*?(?-i:(?=[A-Z]*\d)[A-Z0-9]{7,8})))\b",
        re.IGNORECASE,
    ),
)
_NAMES = MarkedPatterns((_CALLED, _MINE, _ON))
_CODES = MarkedPatterns((_CODE,))
_UNMISTAKABLE = re.compile(r"@\w.*|.*[^\W\d]_.*|.*#\d{4}|live:.*|[^\W\d_]{3,}\.(?-i:[a-zäöü])[\w.]{1,}", re.IGNORECASE)
_INNER = re.compile(r"[^\W\d_]{3,}.*\d|.*[a-z][A-Z].*|.*[._#].*")
_DOMAIN = re.compile(r".*\.(?:de|com|net|org|at|ch|tv|me|io|app|php|html?)$", re.IGNORECASE)
_SHORTEST = 3

IsWatched = Callable[[str], bool]


def profiles(text: str, is_watched: IsWatched) -> Iterator[Span]:
    """The profiles in a text, in no order; those of watched brands stay."""
    if "/" in text and _HOST.search(text):
        for found in _ADDRESS.finditer(text):
            if not _is_brands(found[0].rpartition("/")[2], is_watched):
                yield Span(*found.span(), PROFILE)
    yield from (Span(*found.span(found.lastgroup or 0), PROFILE) for found in _CODES.finditer(text))
    for found in _NAMES.finditer(text):
        told = {name: word for name, word in found.groupdict().items() if word}
        colon, (group, handle) = told.pop("colon", ""), told.popitem()
        if _is_handle(handle, is_told=bool(colon), is_likely=group != "handle") and not _is_brands(handle, is_watched):
            yield Span(*found.span(group), PROFILE)


def _is_handle(word: str, *, is_told: bool, is_likely: bool) -> bool:
    """Whether a word is made like a user name; `is_told` where a colon or the like says that one follows."""
    if len(word) < _SHORTEST or _DOMAIN.match(word):
        return False
    if _UNMISTAKABLE.fullmatch(word) or ((is_told or is_likely) and _INNER.match(word)):
        return True
    return is_told and word.islower() and word.isalpha() and not zipf_with_umlauts(word)


def _is_brands(handle: str, is_watched: IsWatched) -> bool:
    name = handle.lstrip("@")
    return is_watched(f"@{name}") or is_watched(name)
