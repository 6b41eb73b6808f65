"""The words that dates are written with: German as in Germany, Austria and Switzerland, and English."""

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "januar jänner jaenner january jan jän jaen",
            "februar feber february febr feb",
            "märz maerz march mär mrz maer mar",
            "april apr",
            "mai may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september septembre sept sep",
            "oktober october okt oct",
            "november nov",
            "dezember december dez dec",
        ),
        start=1,
    )
    for name in names.split()
}

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "montag monday mon mo",
            "dienstag tuesday tue tues di",
            "mittwoch wednesday wed mi",
            "donnerstag thursday thu thur thurs do",
            "freitag friday fri fr",
            "samstag sonnabend saturday sat sa",
            "sonntag sunday sun so",
        )
    )
    for name in names.split()
}

DAYS_BACK: dict[str, int] = {
    "heute": 0, "today": 0, "gestern": 1, "yesterday": 1, "vorgestern": 2,
}  # fmt: skip

NOW = (
    "gerade eben", "soeben", "eben gerade", "jetzt gerade", "vor kurzem", "vor wenigen sekunden", "vor einem moment",
    "vor einem augenblick", "vor ein paar sekunden", "vor wenigen minuten", "vor ein paar minuten",
    "vor einigen minuten", "just now", "moments ago", "a moment ago", "right now", "a few seconds ago", "seconds ago",
    "a few minutes ago",
)  # fmt: skip

NOW_ALONE = ("jetzt", "eben", "now")
"""Words that tell the moment only where nothing else is said."""

UNITS: dict[str, str] = {
    name: unit
    for unit, names in {
        "seconds": "sekunde sekunden sek second seconds sec secs s",
        "minutes": "minute minuten min mins minutes m",
        "hours": "stunde stunden std hour hours hr hrs h",
        "days": "tag tage tagen day days d",
        "weeks": "woche wochen week weeks wk wks w",
        "months": "monat monate monaten month months mon mo mos",
        "years": "jahr jahre jahren year years yr yrs y",
    }.items()
    for name in names.split()
}

NUMERALS: dict[str, float] = {
    "einem": 1, "einer": 1, "ein": 1, "eine": 1, "a": 1, "an": 1, "one": 1, "zwei": 2, "two": 2, "drei": 3, "three": 3,
    "vier": 4, "four": 4, "fünf": 5, "five": 5, "sechs": 6, "six": 6, "sieben": 7, "seven": 7, "acht": 8, "eight": 8,
    "neun": 9, "nine": 9, "zehn": 10, "ten": 10, "elf": 11, "eleven": 11, "zwölf": 12, "twelve": 12,
    "einer halben": 0.5, "einem halben": 0.5, "half an": 0.5, "half a": 0.5, "anderthalb": 1.5, "eineinhalb": 1.5,
    "zweieinhalb": 2.5,
}  # fmt: skip

ZONES: dict[str, float] = {
    "utc": 0, "gmt": 0, "wez": 0, "wet": 0, "bst": 1, "cet": 1, "mez": 1, "cest": 2, "mesz": 2, "eet": 2,
    "eest": 3, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "aest": 10,
    "aedt": 11, "jst": 9,
}  # fmt: skip
"""Hours east of Greenwich. BST is Britain's summer time: of the zones called so it is by far the most written."""

ZONES_OF_ALL_YEAR = {"et": "America/New_York", "ct": "America/Chicago", "pt": "America/Los_Angeles"}
"""Zones whose name is the same in summer and in winter."""

OTHER_DATES = (
    "registriert", "registrierung", "registered", "dabei seit", "mitglied seit", "member since", "joined", "join date",
    "beigetreten", "beitritt", "angemeldet", "anmeldedatum", "anmeldungsdatum", "registrierungsdatum", "since", "seit",
    "last visit", "letzter besuch", "last active", "last online", "last seen", "zuletzt online", "zuletzt gesehen",
    "zuletzt aktiv", "edited", "bearbeitet", "geändert", "updated", "aktualisiert", "modified", "editiert",
    "geburtstag", "birthday", "born", "gesperrt", "gelöscht", "last post", "letzter beitrag", "letzte antwort",
    "last reply", "letzte änderung", "letzte bearbeitung", "last edit", "last change", "letzte aktivität",
    "last activity", "anmeldung", "geburtsdatum", "date of birth", "gültig bis", "valid until",
)  # fmt: skip
"""Words before a date that is not the post's: a joined date, an edit, a last visit."""

LIVED_DATES = (
    "datum der erfahrung", "erfahrungsdatum", "date of experience", "aufenthaltsdatum", "date of stay", "date of visit",
    "date of travel", "reisedatum", "reisezeit", "reisezeitraum", "besucht im", "besucht am", "visited in",
    "visited on", "gereist im", "gekauft am", "kaufdatum", "bestellt am", "bestelldatum", "purchased on",
    "purchase on", "purchase date",
)  # fmt: skip
"""Words before the date of what a review tells of. It closes a review as its own date might, but is another."""

OWN_DATES = (
    "veröffentlicht", "publiziert", "erschienen", "geschrieben", "verfasst", "gepostet", "erstellt", "bewertet",
    "published", "posted", "written", "created", "reviewed",
)  # fmt: skip
"""Words that say of a date that it is the post's own."""
