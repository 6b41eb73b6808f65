"""Spider traps, told by their addresses: pages made without end, and pages that do something instead of saying it."""

import re
from collections import Counter
from urllib.parse import parse_qsl, urlsplit

_LONGEST = 2000
_SEGMENTS = 12
_REPEATS = 3
_PARAMETERS = 10
_DATE = r"(?:19|20|21)\d\d[-/._]?(?:0?[1-9]|1[0-2])?"
_CALENDAR = re.compile(
    rf"(?:calendar|kalender)\b.{{0,200}}\b{_DATE}"
    r"|(?:calendar|kalender).{0,200}[?&](?:month|monat|year|jahr|week|woche|day|tag|date|datum)="
    rf"|/(?:events?|veranstaltungen|termine)/(?:month|monat|week|woche|day|tag|list)?/?{_DATE}(?:[-/]\d\d?)?/?(?:[?#]|$)",
    re.IGNORECASE,
)
# Written as the software writes them, since 'login' may also be a thread's subject.
_DOING = re.compile(
    r"/(?:wp-login\.php|ucp\.php|member\.php|register\.php|login\.php|logout\.php|newreply\.php|newthread\.php|posting\.php"
    r"|sendmessage\.php|private\.php|cart|checkout|warenkorb|kasse|logout|log-out|abmelden)(?:[/?#]|$)"
    r"|/(?:login|log-in|signin|sign-in|signup|register|registrieren|anmelden)/?(?:[?#]|$)"
    r"|[?&](?:action|do|mode)=(?:login\d?|logout|register|reply|quote|post|delete|edit|report|sendmail|newpost|printpage)\b"
    r"|[?&](?:add-to-cart|replytocom)=",
    re.IGNORECASE,
)


def trap_of(url: str) -> str | None:
    """The kind of trap that an address is, as one word, or None."""
    if len(url) > _LONGEST:
        return "long"
    parts = urlsplit(url)
    segments = [segment for segment in parts.path.split("/") if segment]
    names = [name for name, _ in parse_qsl(parts.query, keep_blank_values=True)]
    if len(segments) > _SEGMENTS:
        return "deep"
    if _most(segments) >= _REPEATS:
        return "repeating"
    if len(names) > _PARAMETERS or _most(names) >= _REPEATS:
        return "parameters"
    if _CALENDAR.search(url):
        return "calendar"
    return "doing" if _DOING.search(url) else None


def _most(words: list[str]) -> int:
    return max(Counter(words).values(), default=0)
