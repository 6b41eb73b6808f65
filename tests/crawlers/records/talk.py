"""One invented talk, and the shapes that pages give it: every shape is how some kind of software writes posts.

A shape is a template; `page_of` fills it with as many posts as asked. What `extract` must find is the talk itself, so
no shape carries a truth of its own beyond the line at its top: what of a post it shows, and how exactly it tells times.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import jinja2

from crawlers.page import Page

SHAPES = Path(__file__).parent / "shapes"
NAMES = sorted(file.stem for file in SHAPES.glob("[!_]*.html"))
BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 20, 14, 30, tzinfo=BERLIN)
_MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
    "Dezember",
)  # fmt: skip
_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_ENGLISH = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December")  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Said:
    """One post of the talk. `answers` is the place of the post that it answers, counted from 1; `reply` the owner's."""

    id: int
    who: str
    when: datetime
    paras: tuple[str, ...]
    title: str = ""
    quote: tuple[str, str] | None = None
    signature: str = ""
    edited: bool = False
    rating: int = 5
    helpful: int = 0
    verified: bool = False
    answers: int | None = None
    reply: str = ""
    country: str = "Deutschland"

    @property
    def text(self) -> str:
        """The author's own words, paragraphs apart."""
        return "\n\n".join(self.paras)

    @property
    def slug(self) -> str:
        """The name as addresses write it."""
        return re.sub(r"\W+", "-", self.who.lower())


def _at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=BERLIN)  # type: ignore[misc,arg-type]


TALK = (
    Said(
        id=48213,
        who="amsel_lotte",
        when=_at(2024, 2, 27, 18, 42),
        title="Läuft seit drei Jahren ohne Murren",
        paras=(
            (
                "Hallo zusammen, meine Zephira W7 rumpelt seit letzter Woche beim Schleudern so laut, dass Nachbarn "
                "schon geklingelt haben."
            ),
            (
                "Aufgestellt habe ich sie am 12.01.2021 und seitdem nichts daran verändert. Muss da jemand ran, oder "
                "kann ich das selbst in Ordnung bringen?"
            ),
        ),
        signature="Wer langsam wäscht, wäscht zweimal.",
        rating=4,
        helpful=12,
        verified=True,
    ),
    Said(
        id=48219,
        who="Kuno Brix",
        when=_at(2024, 2, 27, 20, 5),
        title="Nie wieder",
        paras=("Füße neu ausrichten, Wasserwaage drauf, fertig.",),
        quote=("amsel_lotte", "Muss da jemand ran, oder kann ich das selbst in Ordnung bringen?"),
        rating=1,
        answers=1,
        reply="Guten Tag Herr Brix, das tut uns leid. Bitte melden Sie sich bei unserem Kundendienst, wir prüfen das.",
    ),
    Said(
        id=48240,
        who="greta.w",
        when=_at(2024, 3, 4, 13, 25),
        title="Gut, aber nicht leise",
        paras=(
            (
                "Bei uns lag es an den Transportsicherungen: vier Schrauben hinten, die bei der Lieferung niemand "
                "entfernt hatte. Der Techniker hat nur gelacht, uns die Anfahrt aber trotzdem mit 89 Euro berechnet."
            ),
        ),
        edited=True,
        signature="Grüße aus dem Norden",
        rating=3,
        helpful=4,
        country="Österreich",
        verified=True,
    ),
    Said(
        id=48251,
        who="Ole T.",
        when=_at(2025, 11, 3, 7, 9),
        title="Kundendienst top",
        paras=("Danke!",),
        answers=2,
        rating=5,
    ),
    Said(
        id=48277,
        who="amsel_lotte",
        when=_at(2026, 3, 11, 23, 58),
        title="Nachtrag nach dem Umzug",
        paras=(
            "So, gestern war der Kundendienst da. Zusammengefasst:",
            (
                "Lager in Ordnung, Stoßdämpfer in Ordnung, nur die Füße standen schief. Kostenpunkt: nichts, weil noch "
                "Garantie darauf ist."
            ),
            "Ein Lob an Zephira, so freundlich wurde ich bei einer Hotline noch nie behandelt.",
        ),
        signature="Wer langsam wäscht, wäscht zweimal.",
        rating=5,
        helpful=31,
    ),
    Said(
        id=48302,
        who="M. Hagenbuch",
        when=_at(2026, 3, 17, 9, 30),
        title="Zwiegespalten",
        paras=(
            (
                "Ich kann das leider nicht bestätigen. Dreimal angerufen, dreimal vertröstet, und am Ende kam ein "
                "anderes Ersatzteil als bestellt. Das nächste Gerät wird eine Quellora."
            ),
        ),
        quote=("greta.w", "Der Techniker hat nur gelacht, uns die Anfahrt aber trotzdem mit 89 Euro berechnet."),
        rating=2,
        helpful=1,
        answers=5,
        country="Schweiz",
        reply="Liebe Kundin, lieber Kunde, wir bedauern die Verwechslung und haben das richtige Teil versandt.",
    ),
    Said(
        id=48311,
        who="waschbaer77",
        when=_at(2026, 3, 20, 8, 12),
        title="Für den Preis in Ordnung",
        paras=("Hat eigentlich schon jemand das neue Modell ausprobiert? Im Laden stand es für 649 Euro.",),
        rating=4,
    ),
)


@dataclass(frozen=True, kw_only=True)
class Shape:
    """A template and what its first line tells of it.

    `precision` is how exactly it tells times: `minute`, `day`, or `relative` (within a tenth of its distance).
    `shows` names what else a post of it shows: rating, verified, helpful, title, country, permalink, answers, reply,
    quote, native_id.
    """

    name: str
    url: str
    channel: str
    precision: str = "minute"
    shows: tuple[str, ...] = ()
    fewest: int = 1
    facts: dict[str, Any] = field(default_factory=dict)


def shape_of(name: str) -> Shape:
    """What a shape's first line tells."""
    first = (SHAPES / f"{name}.html").read_text(encoding="utf-8").split("#}", 1)[0].removeprefix("{#")
    told = json.loads(first)
    told["shows"] = tuple(told.get("shows", ()))
    return Shape(name=name, **told)


def page_of(shape: Shape, posts: Sequence[Said] = TALK) -> Page:
    """The shape filled with posts."""
    markup = _environment().get_template(f"{shape.name}.html").render(posts=posts, now=NOW, facts=shape.facts)
    return Page(url=shape.url, body=markup.encode(), fetched_at=NOW.astimezone(UTC))


def _environment() -> jinja2.Environment:
    loaded = jinja2.Environment(loader=jinja2.FileSystemLoader(SHAPES), autoescape=True, trim_blocks=True)
    loaded.filters.update(
        de=lambda at: f"{at:%d.%m.%Y, %H:%M}",
        de_day=lambda at: f"{at:%d.%m.%Y}",
        de_short=lambda at: f"{at:%d.%m.%y %H:%M}",
        de_long=lambda at: f"{at.day}. {_MONTHS[at.month - 1]} {at.year}",
        de_long_time=lambda at: f"{at.day}. {_MONTHS[at.month - 1]} {at.year} um {at:%H:%M} Uhr",
        de_abbr=lambda at: f"{_DAYS[at.weekday()][:2]} {at.day}. {_MONTHS[at.month - 1][:3]} {at.year}, {at:%H:%M}",
        de_weekday=lambda at: f"{_DAYS[at.weekday()]}, {at.day}. {_MONTHS[at.month - 1]} {at.year}, {at:%H:%M} Uhr",
        phpbb2=lambda at: f"{_DAYS[at.weekday()][:2]} {_MONTHS[at.month - 1][:3]} {at:%d, %Y} {_twelve(at)}",
        en=lambda at: f"{_ENGLISH[at.month - 1]} {at.day}, {at.year}",
        en_time=lambda at: f"{_ENGLISH[at.month - 1]} {at.day}, {at.year} at {_twelve(at)}",
        iso=lambda at: at.isoformat(),
        utc=lambda at: f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        unix=lambda at: int(at.timestamp()),
        near=_near,
        ago=_ago,
        month=lambda at: f"{_MONTHS[at.month - 1]} {at.year}",
        comma=lambda value: f"{value:.1f}".replace(".", ","),
        json=json.dumps,
    )
    return loaded


def _twelve(at: datetime) -> str:
    return f"{at.hour % 12 or 12}:{at:%M} {'am' if at.hour < 12 else 'pm'}"


def _near(at: datetime) -> str:
    """'Heute, 08:12', 'Gestern, 08:12', else the day written out."""
    back = (NOW.date() - at.date()).days
    day = {0: "Heute", 1: "Gestern"}.get(back) or f"{at:%d.%m.%Y}"
    return f"{day}, {at:%H:%M}"


def _ago(at: datetime) -> str:
    past = NOW - at
    for unit, name, names in (
        (timedelta(days=365), "Jahr", "Jahren"),
        (timedelta(days=30), "Monat", "Monaten"),
        (timedelta(days=7), "Woche", "Wochen"),
        (timedelta(days=1), "Tag", "Tagen"),
        (timedelta(hours=1), "Stunde", "Stunden"),
    ):
        if past >= unit:
            number = past // unit
            article = "einem" if name in {"Jahr", "Monat", "Tag"} else "einer"
            return f"vor {number} {names}" if number > 1 else f"vor {article} {name}"
    return "gerade eben"
