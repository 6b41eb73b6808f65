"""Special categories of personal data (GDPR, Art. 9): sentences in which writers tell such things of themselves.

Found conservatively: a frame in the first person and a word of the category in one sentence, close together.
'Der Krebs schmeckt' and 'die Gewerkschaft streikt' say nothing about anybody.
"""

import re
from collections.abc import Iterable

from crawlers.conduct.category_words import (
    AFFLICTED,
    CONDITIONS,
    ENGLISH_CONDITIONS,
    ENGLISH_FAITHS,
    ENGLISH_MEDICINES,
    ENGLISH_MEMBERS,
    ENGLISH_ORIENTATIONS,
    ENGLISH_ORIGINS,
    ENGLISH_PARTIES,
    ENGLISH_RELATIVES,
    ENGLISH_UNIONS,
    FAITHS,
    MEDICINES,
    MEMBERS,
    ORIENTATIONS,
    ORIGINS,
    PARTIES,
    RELATIVES,
    TREATED,
    UNIONS,
)
from crawlers.conduct.marked import Marked, MarkedPatterns
from crawlers.conduct.masking import Span, masked

WITHHELD = "[…]"

_I_AM = ("bin", "ich war", "ich wurde", "wurde ich", "wir sind", "sind wir")
_I_HAVE = (
    *("ich habe", "ich hab", "ich hatte", "habe ich", "hab ich", "hatte ich", "leide ich", "ich leide", "leide an"),
    *("leide unter", "leide seit", "erkrankte ich", "ich erkrankte", "ich bekam", "bei mir", "kämpfe mit"),
    "kämpfe gegen",
)
_I_TAKE = ("ich nehme", "nehme ich", "nehme", "ich brauche", "bekomme", "spritze", "ich musste", "ich vertrage")
_MY = ("mein", "meine", "meiner", "meinem", "meinen")
_VOTE = ("wähle", "wählte", "wählen")
_WE = ("mein mann und ich", "meine frau und ich")
_I_AM_ENGLISH = ("i am", "i'm", "i’m", "we're", "we’re", "i was", "i've been", "i have been", "we are")
_I_HAVE_ENGLISH = (
    "i have",
    "i had",
    "i've",
    "i’ve",
    "i suffer",
    "i live with",
    "i was diagnosed with",
    "i'm recovering from",
)
_NOTHING = r"\b"
_GAP = r"\b(?:(?!\b(?:ob|dass|daß|wenn|gespannt)\b)[^!?\n]){0,30}?\b"
_FAR = r"\b[^!?\n]{0,60}?\b"
_KIND = r"\s(?:\w{3,15}e[rsn]?\s|an?\s)?"
_OF_ME = r"(?=[^!?\n]{0,60}\b(?:ich|mir|mich|wir|uns)\b)"
_OF_ME_ENGLISH = r"\s(?:an?\s)?(?:\w{3,15}\s)?(?=[^!?\n]{0,60}\b(?:i|me|my|we|us)\b)"
_ELECTED = r"\b(?=[^!?\n]{0,60}\bgewählt\b)"
_HAS = rf"(?:\s\w{{3,15}})?\s(?:{RELATIVES})\s(?:hat|ist|war|hatte|leidet|sitzt|bekam|wurde)\b[^!?\n]{{0,30}}?\b"
_HAS_ENGLISH = rf"(?:\s\w{{3,15}})?\s(?:{ENGLISH_RELATIVES})\s(?:is|has|was|had|suffers|lives with)\b[^!?\n]{{0,30}}?\b"
_BEGINNING = r"(?:\A|(?<=[\n.!?,;]))\s{0,2}"
# Each row: what a sentence must say in this order: what stands before, the frame's own words, a gap, the category's.
_FRAMES: tuple[tuple[str, tuple[str, ...], str, *tuple[str, ...]], ...] = (
    (_NOTHING, _I_AM, _GAP, CONDITIONS, ORIENTATIONS, TREATED, MEMBERS),
    (_NOTHING, _I_AM, r"\s(?:\S{2,15}\s){0,3}", FAITHS),
    (_NOTHING, _I_AM, r"\s(?:selbst |auch |ja |halt )?(?:eine?\s)?", ORIGINS),
    (_NOTHING, _I_HAVE, _GAP, CONDITIONS, "operiert", "diagnostiziert"),
    (_NOTHING, _I_AM, r"\s(?:\S{2,12}\s){0,2}auf ", MEDICINES),
    (
        _NOTHING,
        ("muss wegen", "darf wegen", "kann wegen", "bin wegen", "ich wegen", "mich wegen"),
        r"\s(?:\S{2,12}\s)?",
        CONDITIONS,
    ),
    (_NOTHING, ("due to my", "because of my"), r"\s(?:\S{2,12}\s)?", ENGLISH_CONDITIONS),
    (_BEGINNING, ("habe", "hab", "hatte"), _GAP, CONDITIONS),
    (_NOTHING, ("hatte",), r"\s(?:ich |selbst |auch |schon )?(?:\w{2,8} )?", r"corona\b(?! ?bier)", "covid(?:-19)?"),
    (_NOTHING, _I_TAKE, _GAP, MEDICINES),
    (_NOTHING, ("mache",), _GAP, "psychotherapie", "chemotherapie", "verhaltenstherapie"),
    (_NOTHING, _MY, r"\s(?:\w{3,15}\s)?", CONDITIONS),
    (
        _NOTHING,
        _MY,
        r"\s\w{0,10}(?:arzt|ärztin|therapeut\w{0,2}|psychiater\w{0,2})\b[^!?\n]{0,40}?\b",
        "verschrieben",
        "diagnost\\w{1,8}",
        "krankgeschrieben",
    ),
    (_NOTHING, _MY, _HAS, CONDITIONS, TREATED),
    (_NOTHING, ("als",), _KIND, FAITHS, ORIENTATIONS, ORIGINS, MEMBERS),
    (_NOTHING, ("als",), _KIND + _OF_ME, AFFLICTED),
    (r"\b(?:ich|wir)\s", _VOTE, _GAP, PARTIES),
    (_NOTHING, ("habe", "hab", "haben wir", "wir haben"), _ELECTED + _FAR, PARTIES),
    (_NOTHING, _I_AM, rf"{_GAP}(?:mitglied|genosse|genossin){_GAP}", PARTIES, UNIONS),
    (
        _NOTHING,
        _I_AM,
        rf"{_GAP}(?:in|bei) (?:der )?",
        UNIONS,
    ),
    (_NOTHING, ("ich sitze", "sitze ich", "seit ich", "sitze"), _GAP, "im rollstuhl", "auf den rollstuhl angewiesen"),
    (
        _NOTHING,
        ("ich gehe", "wir gehen", "gehen jeden", "gehe jeden"),
        _GAP,
        "in die (?:kirche|moschee|synagoge)",
        "zum gottesdienst",
    ),
    (_NOTHING, _WE, _GAP, ORIENTATIONS),
    (
        _NOTHING,
        _I_AM_ENGLISH,
        _GAP,
        ENGLISH_CONDITIONS,
        ENGLISH_ORIENTATIONS,
        ENGLISH_FAITHS,
        ENGLISH_MEMBERS,
        "diagnosed with",
    ),
    (_NOTHING, _I_AM_ENGLISH, r"\s(?:an?\s)?(?:proud\s)?", ENGLISH_ORIGINS),
    (_NOTHING, ("i am", "i'm", "i’m"), r" (?:severely |partly |legally |profoundly )?", "disabled", "deaf", "blind"),
    (_NOTHING, _I_HAVE_ENGLISH, _GAP, ENGLISH_CONDITIONS),
    (_NOTHING, ("i am on", "i'm on", "i’m on", "i take", "i've been on", "i was put on"), _GAP, ENGLISH_MEDICINES),
    (_NOTHING, ("my",), r"\s(?:\w{3,15}\s)?", ENGLISH_CONDITIONS),
    (_NOTHING, ("my",), _HAS_ENGLISH, ENGLISH_CONDITIONS),
    (
        _NOTHING,
        ("as a", "as an"),
        r"\s(?:\w{3,15}\s)?",
        ENGLISH_FAITHS,
        ENGLISH_ORIENTATIONS,
        ENGLISH_ORIGINS,
        ENGLISH_MEMBERS,
    ),
    (
        _NOTHING,
        ("as a", "as an"),
        _OF_ME_ENGLISH,
        "wheelchair user",
        "diabetic",
        "asthmatic",
        "epileptic",
        "disabled person",
        "amputee",
        "cancer (?:patient|survivor)",
    ),
    (r"\b(?:i|we)(?:['’]ve)?\s(?:always\s)?", ("vote for", "voted for", "voted", "vote"), _GAP, ENGLISH_PARTIES),
    (_NOTHING, _I_AM_ENGLISH, rf"{_GAP}member{_GAP}", ENGLISH_PARTIES, ENGLISH_UNIONS, PARTIES),
)
# What is said of prices and scares, and of nobody's health.
_FIGURE = re.compile(
    r"\b(?:fast|beinahe|almost|nearly|gefühlt)\b[^.!?\n]{0,20}\b(?:herzinfarkt|schlaganfall|heart attack|a stroke)"
    r"|\b(?:herzinfarkt|schlaganfall|heart attack|stroke)\b[^.!?\n]{0,20}(?:, (?:als|wie)|\bwhen) (?:ich"
    r"|i) [^.!?\n]{0,30}"
    r"\b(?:preis|rechnung|kosten|price|bill|invoice)",
    re.IGNORECASE,
)
_PATTERNS = MarkedPatterns(
    Marked(
        marks,
        re.compile(rf"{before}(?:{'|'.join(marks)}){gap}(?:{'|'.join(words)})\b", re.IGNORECASE),
        is_led=before == _NOTHING,
    )
    for before, marks, gap, *words in _FRAMES
)
_LONGEST_SENTENCE = 1000
_SENTENCE = re.compile(rf"(?:[^.!?\n]|[.!?](?=\w)|(?<=\d)\.){{1,{_LONGEST_SENTENCE}}}(?:[.!?]{{1,10}}|\n|\Z)?")


def without_special_categories(text: str) -> str:
    """The text with each such sentence withheld."""
    if len(text) <= _LONGEST_SENTENCE and next(_PATTERNS.finditer(text), None) is None:
        return text
    patterns = _PATTERNS.for_text(text)
    told = (found for found in _SENTENCE.finditer(text) if _tells(found[0], patterns))
    return masked(text, [Span(*sentence.span(), _replacement(sentence[0])) for sentence in told])


def _tells(sentence: str, patterns: Iterable[re.Pattern[str]]) -> bool:
    return any(pattern.search(sentence) for pattern in patterns) and not _FIGURE.search(sentence)


def _replacement(sentence: str) -> str:
    """The mark, with the blanks around it that the sentence had."""
    stripped = sentence.strip()
    before, _, after = sentence.partition(stripped)
    return f"{before}{WITHHELD}{after}"
