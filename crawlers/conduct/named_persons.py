"""First names in texts where a word tells that a person is meant: spoken to, introduced, thanked, or at work.

Names are known from lists, since brands, towns and everyday nouns stand in the same places.
"""

import re
from collections.abc import Iterator

from crawlers.conduct.first_names import is_first_name, is_surname
from crawlers.conduct.marked import Marked, MarkedPatterns
from crawlers.conduct.telling_names import is_telling
from touchpoints.lexicon import zipf

_CAPITAL = r"[A-ZÄÖÜ][^\W\d_]{1,20}(?:[-'’][A-ZÄÖÜ][^\W\d_]{1,20})?"
_NAME = rf"(?P<name>{_CAPITAL}(?:\s{_CAPITAL}|\s[A-Z]\.){{0,2}})"
_NICK = r"(?P<nick>[^\W\d_][\w.-]{2,30}[\w])"
_SPOKEN_TO = (
    *("hallo", "hallöchen", "hi", "hey", "moin", "servus", "liebe", "lieber", "guten tag", "guten morgen"),
    "guten abend",
    *("hello", "dear", "ciao", "grüß dich", "grüezi", "sali", "tach", "huhu", "na"),
)
_THANKED = ("danke", "dank an", "dank dir", "thanks", "thank you", "thx", "merci", "sorry", "shoutout to", "kudos to")
_INTRODUCED = (
    *("ich heiße", "ich heisse", "ich heiss", "mein name ist", "my name is", "my name's", "name ist", "namens"),
    *("hier ist", "hier schreibt"),
    *("ich bin der", "ich bin die", "bin der", "bin die", "ich bin", "i'm", "i am", "this is", "call me", "hieß"),
    "hiess",
    *("named", "heiße"),
)
_ROLES = (
    *("berater", "beraterin", "techniker", "technikerin", "verkäufer", "verkäuferin", "mitarbeiter", "mitarbeiterin"),
    *("fahrer", "fahrerin", "monteur", "kollege", "kollegin", "kollegen", "sachbearbeiter", "sachbearbeiterin"),
    *("ansprechpartner", "ansprechpartnerin", "kellner", "kellnerin", "installateur", "kundendienstler", "postbote"),
    *("paketbote", "zusteller"),
    *("nachbar", "nachbarin", "freund", "freundin", "mein mann", "meine frau", "mein sohn", "meine tochter"),
    "mein bruder",
    *("meine schwester", "mein vater", "meine mutter", "mein kumpel", "technician", "agent", "representative", "rep"),
    *("driver", "clerk", "waiter", "waitress", "salesman", "salesperson", "advisor", "colleague", "my friend"),
    *("my husband", "my wife", "my son", "my daughter", "my brother", "my sister", "my neighbour", "my neighbor"),
)
_COMMENTED = (
    "kommentar von",
    "beitrag von",
    "antwort von",
    "rezension von",
    "bewertung von",
    "comment by",
    "review by",
)
_SERVED = (
    *("bedient", "beraten", "betreut", "geholfen", "empfangen", "gesprochen", "telefoniert", "bearbeitet", "angerufen"),
    *("bediente uns", "lob an", "gruß an", "grüße an", "served", "helped", "assisted", "spoke", "talked", "chatted"),
    "looked after",
)
_BY = r"(?:[^.!?\n]{0,30}?[ ](?:von|mit|bei|durch|by|with|to)(?:[ ](?:der|dem|einer|einem|a))?)?[ ]{1,2}"
_SAYING = r"(?:sagte|sagt|schrieb|schreibt|geschrieben|meint|meinte|erwähnt\w{0,2}|said|says|mentioned|wrote|pointed)"


def _led(marks: tuple[str, ...], between: str, after: str = "") -> Marked:
    words = "|".join(re.escape(mark) for mark in sorted(marks, key=len, reverse=True))
    return Marked(marks, re.compile(rf"(?<!\w)(?i:{words})\b{between}{_NAME}{after}"), is_led=True)


_FRAMES = MarkedPatterns(
    (
        _led(_SPOKEN_TO, r",?[ ]{1,2}"),
        _led(_THANKED, r"(?:[ ](?i:dir|an|to|dann|nochmal))?,?[ ]{1,2}(?:(?i:an|to)[ ])?"),
        _led(_INTRODUCED, r"[ ]{1,2}(?:(?i:der|die|übrigens)[ ])?"),
        _led(_ROLES, r",?[ ](?:(?i:der|die|named|namens|hieß|called)[ ])?"),
        _led(_SERVED, _BY),
        _led(_COMMENTED, r":?[ ]{1,2}", r"(?=\s?(?::|\n|\Z| am \d))"),
        _led(
            ("wie", "as"), r"[ ]", rf"(?=[ ](?:(?:es|schon|oben|bereits|richtig|already|above)[ ]){{0,2}}{_SAYING}\b)"
        ),
    )
)
# 'Hallo Bienchen82,': what is no word at all and is spoken to is somebody's user name.
_NICK_SPOKEN_TO = MarkedPatterns(
    (
        Marked(
            ("hallo", "hi", "hey", "moin", "servus", "hello", "zitat"),
            re.compile(rf"^\s{{0,3}}(?i:hallo|hi|hey|moin|servus|hello|zitat:?) {_NICK}(?=[ ]?[,!:\n])", re.MULTILINE),
        ),
    )
)
_GROUP = re.compile(
    r".*(?:leute|freunde|gemeinde|fans?|team|experten|forum|community|mitleidende|user|freaks|fraktion|gemeinschaft|nutzer"
    r"|liebhaber|besitzer|innen|[bdfgklmnprst]ler)$",
    re.IGNORECASE,
)
_IDIOM = "Hase"
_COMMON = 4.2
"""Zipf: one in 60,000 words. What is more common begins the next sentence rather than being a surname."""


def named_persons(text: str) -> Iterator[tuple[int, int]]:
    """Where the names stand."""
    for found in _FRAMES.finditer(text):
        if length := _length_of_name(found["name"]):
            yield found.start("name"), found.start("name") + length
    for found in _NICK_SPOKEN_TO.finditer(text):
        if is_telling(found["nick"]) and not _GROUP.match(found["nick"]):
            yield found.span("nick")


def _length_of_name(words: str) -> int:
    """How much of some capitalised words is a name: a first name, more of them, and a surname."""
    first, *others = words.split()
    if not is_first_name(first) or first == _IDIOM:
        return 0
    length = len(first)
    for other in others:
        is_name = is_first_name(other) or is_surname(other) or other.endswith(".") or zipf(other.lower()) < _COMMON
        if not is_name:
            break
        length += 1 + len(other)
    return length
