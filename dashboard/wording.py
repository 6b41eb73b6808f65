"""The words of reports and pages, German and English side by side, and how numbers are written."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from touchpoints.enumerations import Channel, Outcome, Polarity
from touchpoints.metrics.metric import Figure, Metric

WORDS: Mapping[str, Mapping[str, str]] = {
    "title": {"de": "Mundfunk-Bericht", "en": "Mundfunk report"},
    "period": {"de": "Zeitraum", "en": "Period"},
    "always": {"de": "alles, was gespeichert ist", "en": "everything that is stored"},
    "from": {"de": "seit", "en": "since"},
    "until": {"de": "bis", "en": "until"},
    "posts": {"de": "Beiträge", "en": "Posts"},
    "sentiment": {"de": "Stimmung", "en": "Sentiment"},
    "competitor": {"de": "Wettbewerb", "en": "competitor"},
    "to_review": {"de": "unsicher, bitte prüfen", "en": "uncertain, please check"},
    "copies": {"de": "Kopien, nicht mitgezählt", "en": "copies, not counted"},
    "copy_of": {"de": "gleicher Text wie", "en": "same text as"},
    "venues": {"de": "Orte, die zählen", "en": "Venues that matter"},
    "venue": {"de": "Ort", "en": "Venue"},
    "channel": {"de": "Kanal", "en": "Channel"},
    "praise": {"de": "Lob", "en": "Praise"},
    "blame": {"de": "Kritik", "en": "Criticism"},
    "none": {"de": "keine", "en": "none"},
    "nothing": {
        "de": "Keine Beiträge zu dieser Marke in diesem Zeitraum. Wie die Quellen zuletzt endeten, steht unten.",
        "en": "No posts about this brand in this period. How the sources last ended stands below.",
    },
    "sources": {"de": "Quellen", "en": "Sources"},
    "source": {"de": "Quelle", "en": "Source"},
    "last_run": {"de": "Letzter Lauf", "en": "Last run"},
    "outcome": {"de": "Ergebnis", "en": "Outcome"},
    "never": {"de": "noch nie gelaufen", "en": "never crawled yet"},
    "no_sources": {"de": "Die Watchlist nennt keine Quellen.", "en": "The watchlist names no sources."},
    "candidates": {"de": "Orte, die noch niemand beobachtet", "en": "Venues that nobody watches yet"},
    "candidates_hint": {
        "de": "Gespeicherte Beiträge verweisen dorthin. Aufnehmen: mundfunk discover --accept ORT, "
        "ausblenden: mundfunk discover --dismiss ORT.",
        "en": "Stored posts link there. To take one up: mundfunk discover --accept VENUE, "
        "to hide it: mundfunk discover --dismiss VENUE.",
    },
    "writers": {"de": "Schreibende", "en": "Writers"},
    "about": {"de": "Dabei genannt", "en": "Brands named"},
    "warning": {"de": "Warnung", "en": "Warning"},
    "show": {"de": "Anzeigen", "en": "Show"},
    "all_brands": {"de": "Alle Marken", "en": "All brands"},
    "brand": {"de": "Marke", "en": "Brand"},
    "interval": {"de": "95-%-Bereich", "en": "95 % range"},
}

CHANNELS: Mapping[Channel, Mapping[str, str]] = {
    Channel.REVIEW_PORTAL: {"de": "Meinungsportal", "en": "Review portal"},
    Channel.FORUM: {"de": "User-Forum", "en": "Forum"},
    Channel.TEST_REPORT: {"de": "Testbericht", "en": "Test report"},
    Channel.BLOG: {"de": "Blog-Beitrag", "en": "Blog"},
    Channel.PRESS: {"de": "Presseartikel", "en": "Press"},
}

POLARITIES: Mapping[Polarity, Mapping[str, str]] = {
    Polarity.POSITIVE: {"de": "positiv", "en": "positive"},
    Polarity.NEUTRAL: {"de": "neutral", "en": "neutral"},
    Polarity.NEGATIVE: {"de": "negativ", "en": "negative"},
}

OUTCOMES: Mapping[Outcome, Mapping[str, str]] = {
    Outcome.NEW_POSTS: {"de": "neue Beiträge", "en": "new posts"},
    Outcome.NOTHING_NEW: {"de": "nichts Neues", "en": "nothing new"},
    Outcome.BLOCKED: {"de": "abgewiesen", "en": "blocked"},
    Outcome.CHALLENGE: {"de": "Sperrseite (CAPTCHA, Anmeldung)", "en": "challenge (CAPTCHA, login)"},
    Outcome.GONE: {"de": "nicht mehr da", "en": "gone"},
    Outcome.ROBOTS: {"de": "robots.txt verbietet es", "en": "robots.txt forbids"},
    Outcome.RESERVED: {"de": "Nutzung vorbehalten (TDM)", "en": "rights reserved (TDM)"},
    Outcome.LAYOUT_CHANGED: {"de": "Seitenaufbau geändert", "en": "layout changed"},
    Outcome.ERROR: {"de": "Fehler", "en": "error"},
}


def word(name: str, language: str) -> str:
    """The word of this name in this language.

    Raises:
        KeyError: there is no such word.
    """
    return WORDS[name][language]


def number(value: float, language: str, digits: int = 2, signed: bool = False) -> str:
    """A number as the language writes it: '+0,25' or '+0.25'."""
    written = f"{value:{'+' if signed else ''}.{digits}f}".replace("-", "−")
    return written.replace(".", ",") if language == "de" else written


def figure_text(figure: Figure, unit: str, language: str) -> str:
    """A figure with its interval and its sample size, or a dash where there is nothing to compute from."""
    if figure.value is None:
        return f"– (n = {figure.n})"

    def written(value: float) -> str:
        if unit == "share":
            return f"{100 * value:.0f} %"
        return number(value, language, signed=True)

    interval = ""
    if figure.low is not None and figure.high is not None:
        interval = f"{written(figure.low)} … {written(figure.high)}, "
    return f"{written(figure.value)} ({interval}n = {figure.n})"


def metric_text(metric: Metric, figure: Figure, language: str) -> str:
    """A brand's figure, or why there is none."""
    if figure.value is None:
        return f"– ({metric.undefined[language]})"
    return figure_text(figure, metric.unit, language)


def day(moment: datetime | None, language: str, timezone: str) -> str:
    """The day of a moment in the reader's time zone; a dash for none."""
    if moment is None:
        return "–"
    return f"{moment.astimezone(ZoneInfo(timezone)):{'%d.%m.%Y' if language == 'de' else '%Y-%m-%d'}}"


def minute(moment: datetime | None, language: str, timezone: str) -> str:
    """Day and time of a moment in the reader's time zone; a dash for none."""
    if moment is None:
        return "–"
    return f"{day(moment, language, timezone)} {moment.astimezone(ZoneInfo(timezone)):%H:%M}"
