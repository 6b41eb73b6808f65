"""News agencies: whose texts papers reprint, and who are nobody's name."""

import re

_AGENCIES = {
    "dpa": r"dpa(?:[-/ ][\w-]{2,12})?|deutsche[nr]? presse[ -]?agentur",
    "AFP": r"afp|agence france[ -]presse",
    "AP": r"ap|(?:the )?associated press",
    "Reuters": r"reuters|thomson reuters",
    "SID": r"sid|sport-informations-dienst",
    "APA": r"apa|austria presse agentur",
    "SDA": r"sda|keystone[ -/]sda|(?:schweizerische )?depeschenagentur|ats",
    "KNA": r"kna|katholische nachrichten-agentur",
    "epd": r"epd|evangelischer pressedienst",
    "AWP": r"awp",
    "dts": r"dts(?: nachrichtenagentur)?",
    "ANSA": r"ansa",
    "EFE": r"efe",
    "TASS": r"tass",
    "Xinhua": r"xinhua",
    "PA": r"pa media|press association",
    "UPI": r"upi|united press international",
    "IANS": r"ians",
    "PTI": r"pti|press trust of india",
    "Bloomberg": r"bloomberg(?: news)?",
    "CNN Wire": r"cnn wire",
    "PR Newswire": r"pr ?newswire|business ?wire|globe ?newswire",
    "ots": r"ots|presseportal|news aktuell",
}
_NAMED = {name: re.compile(rf"(?:{pattern})(?:\b|$)", re.IGNORECASE) for name, pattern in _AGENCIES.items()}
_WHOLE = re.compile("|".join(f"({pattern})" for pattern in _AGENCIES.values()), re.IGNORECASE)
_ORDER = tuple(_AGENCIES)
_SHOUTED = "|".join(
    (
        "dpa(?:/[\\w-]{2,8})?",
        "AFP",
        "AP",
        "Reuters",
        "REUTERS",
        "SID",
        "sid",
        "APA",
        "SDA",
        "sda",
        "KNA",
        "epd",
        "dts",
        "ots",
    )
)
_AT_THE_START = re.compile(rf"^[^.!?]{{0,60}}?\((?:[^()]{{0,30}}[/ ])?({_SHOUTED})(?:[/ ][^()]{{0,30}})?\)")
_AT_THE_END = re.compile(rf"(?:©|\(c\)|Quelle:|Source:|\n\s*\(?)\s*({_SHOUTED})(?:[-/,][\w.,: /-]{{0,60}})?\)?\.?\s*\Z")
_FIRM = re.compile(r"\s(?:gmbh|ag|inc\.?|ltd\.?)$", re.IGNORECASE)
_CREDITED = re.compile(r"\W*(?:©|\(c\)|quelle:|source:)\s*", re.IGNORECASE)
_START, _END = 160, 120


def agency_named(name: str) -> str | None:
    """The agency that a name is, as this project writes it ('dpa'), or None where it is none."""
    found = _WHOLE.fullmatch(_FIRM.sub("", name.strip(" .,()-/")))
    return _ORDER[found.lastindex - 1] if found and found.lastindex else None


def agency_in_text(text: str) -> str | None:
    """The agency that a text itself names as its origin: 'Berlin (dpa) - ...', or a last line '© AFP'."""
    found = _AT_THE_START.match(text[:_START]) or _AT_THE_END.search(text[-_END:])
    if not found:
        return None
    told = found.group(1).split("/")[0]
    return next((agency for agency, pattern in _NAMED.items() if pattern.match(told)), None)


def agency_credited(line: str) -> str | None:
    """The agency that a line below a text says it is from: '© dpa-infocom, dpa:26', 'Quelle: blatt.de, kab/dpa'."""
    found = _CREDITED.match(line)
    parts = re.split(r"\s*[,;:/|]\s*", line[found.end() :]) if found else []
    return next((agency for part in parts if (agency := agency_named(part))), None)
