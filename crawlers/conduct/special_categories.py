"""Special categories of personal data (GDPR, Art. 9): sentences in which writers tell such things of themselves.

Found conservatively: a frame in the first person and a word of the category in one sentence, close together.
'Der Krebs schmeckt' and 'die Gewerkschaft streikt' say nothing about anybody.
"""

import re

from crawlers.conduct.marked import Marked, MarkedPatterns
from crawlers.conduct.masking import Span, masked

WITHHELD = "[…]"

_CONDITIONS = (
    r"krebs(?:erkrankung|krank|patient\w{0,3})?|brustkrebs|leukämie|tumor|depression\w{0,3}|depressiv|burn-?out"
    r"|diabetes|diabetiker\w{0,3}|epilep\w{1,6}|hiv(?:-positiv)?|aids|multiple sklerose|parkinson|demenz|alzheimer"
    r"|schizophren\w{0,4}|bipolar\w{0,3}|borderline|adhs|autis\w{1,5}|asperger|rheuma|asthma\w{0,7}|copd"
    r"|morbus crohn|zöliakie|neurodermitis|schlaganfall|herzinfarkt|dialyse|chemo(?:therapie)?|panikattacken"
    r"|angststörung\w{0,2}|essstörung|magersucht|bulimie|schwanger(?:schaft)?|fehlgeburt|alkoholiker\w{0,3}"
    r"|alkoholkrank|suchtkrank|schwerbehindert\w{0,5}|schwerbehinderung|behinderung|gehbehindert\w{0,2}|gehörlos"
    r"|rollstuhlfahrer\w{0,3}|querschnittsgelähmt|allergiker\w{0,3}|(?:nuss|laktose|gluten)\w{0,12}(?:allergie|intoleranz)"
    r"|cancer|leukemia|pregnant|diabetic|epileptic|autistic|wheelchair user|miscarriage|chemotherapy|anorexia|asthmatic"
)
_FAITHS = (
    r"muslim\w{0,3}|moslem\w{0,3}|jude|jüdin|jüdisch|christ|christin|katholi\w{1,5}|evangelisch|protestant\w{0,3}"
    r"|atheist\w{0,3}|buddhist\w{0,3}|hindu|zeug\w? jehovas|jewish|jew|christian|catholic"
)
_ORIENTATIONS = (
    r"schwul|lesbisch|lesbe|homosexuell|bisexuell|trans(?:mann|frau| mann| frau)|transgender|transsexuell"
    r"|nicht-?binär|asexuell|queer|gay|lesbian|bisexual|non-?binary"
)
_ORIGINS = r"sinto|sinti|romni|person of colou?r|people of colou?r|black (?:man|woman|person)"
_PARTIES = (
    r"afd|spd|cdu|csu|fdp|(?:die |den |der )?grünen?|die linke|linkspartei|bsw|npd|labour|tory|tories"
    r"|(?:the )?(?:republicans|democrats)|trump|biden"
)
_UNIONS = r"gewerkschaft\w{0,8}|ver\.?di|ig metall|ig bce|gew|evg|gdl|ngg|betriebsrat|(?:trade|labor|labour|the) union"
_AFFLICTED = (
    r"diabetiker\w{0,3}|epileptiker\w{0,3}|asthmatiker\w{0,3}|allergiker\w{0,3}|rollstuhlfahrer\w{0,3}|autist\w{0,3}"
    r"|schwerbehinderte\w{0,2}|gehbehinderte\w{0,2}|schwangere\w?|blinde\w?|gehörlose\w?|krebspatient\w{0,3}"
)

_I_AM = ("ich bin", "bin ich", "bin selbst", "ich war", "ich wurde", "i am", "i'm", "i was")
_I_HAVE = (
    *("ich habe", "ich hab", "ich hatte", "habe ich", "leide ich", "ich leide", "erkrankte ich", "ich erkrankte"),
    *("bei mir wurde", "i have", "i had", "i've", "i suffer"),
)
_MY = ("mein", "meine", "meiner", "meinem", "meinen", "my")
_AS = ("als", "as a", "as an")
_I_SIT = ("ich sitze", "sitze ich", "ich bin", "seit ich")
_VOTE = ("wähle", "wählte", "wählen", "vote for", "voted for", "voted")
_HAVE = ("habe", "hab", "haben")
_WE = ("mein mann und ich", "meine frau und ich")
_NOTHING = r"\b"
_GAP = r"\b[^!?\n]{0,30}?\b"
_KIND = r"\s(?:\w{3,15}e[rsn]?\s)?"
_OF_ME = r"(?=[^!?\n]{0,60}\b(?:ich|mir|mich|wir|uns)\b)"
_ELECTED = r"\b(?=[^!?\n]{0,60}\bgewählt\b)"
# Each row: what a sentence must say in this order: what stands before, the frame's own words, a gap, the category's.
_FRAMES: tuple[tuple[str, tuple[str, ...], str, *tuple[str, ...]], ...] = (
    (_NOTHING, _I_AM, _GAP, _CONDITIONS, _FAITHS, _ORIENTATIONS, _ORIGINS),
    (_NOTHING, ("i am", "i'm"), r" (?:severely |partly )?", "disabled", "deaf", "blind"),
    (_NOTHING, _I_HAVE, _GAP, _CONDITIONS),
    (_NOTHING, _MY, r"\s(?:\w{3,15}\s)?", _CONDITIONS),
    (_NOTHING, _AS, _KIND, _FAITHS, _ORIENTATIONS, _ORIGINS),
    (_NOTHING, _AS, _KIND + _OF_ME, _AFFLICTED),
    (r"\b(?:ich|wir|i)\s", _VOTE, _GAP, _PARTIES),
    (r"\b(?:ich|wir)\s", _HAVE, _ELECTED + _GAP, _PARTIES),
    (_NOTHING, _I_AM, rf"{_GAP}(?:mitglied|member|genosse|genossin){_GAP}", _PARTIES, _UNIONS),
    (
        _NOTHING,
        _I_AM,
        _GAP,
        r"gewerkschafter\w{0,3}|gewerkschaftsmitglied|union member|(?:spd|cdu|csu|afd|fdp|grünen)-mitglied",
    ),
    (_NOTHING, _I_SIT, _GAP, "im rollstuhl", "auf den rollstuhl angewiesen"),
    (_NOTHING, _WE, _GAP, _ORIENTATIONS),
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
_SENTENCE = re.compile(rf"(?:[^.!?\n]|[.!?](?=\w)){{1,{_LONGEST_SENTENCE}}}(?:[.!?]{{1,10}}|\n|\Z)?")


def without_special_categories(text: str) -> str:
    """The text with each such sentence withheld."""
    if len(text) <= _LONGEST_SENTENCE and next(_PATTERNS.finditer(text), None) is None:
        return text
    patterns = _PATTERNS.for_text(text)
    told = (found for found in _SENTENCE.finditer(text) if any(pattern.search(found[0]) for pattern in patterns))
    return masked(text, [Span(*sentence.span(), _replacement(sentence[0])) for sentence in told])


def _replacement(sentence: str) -> str:
    """The mark, with the blanks around it that the sentence had."""
    stripped = sentence.strip()
    before, _, after = sentence.partition(stripped)
    return f"{before}{WITHHELD}{after}"
