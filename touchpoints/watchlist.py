"""Watchlist: the user's brands and sources, as `mundfunk.toml` writes them."""

import re
import unicodedata
from datetime import time
from typing import Annotated, Any, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field, model_validator

from touchpoints.duration import Duration, parse_duration
from touchpoints.enumerations import Channel
from touchpoints.identity import platform_of
from touchpoints.record import Record

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "&": " "})
_WINDOW = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SCHEDULE = re.compile(rf"nightly|hourly|manual|weekly (?:{'|'.join(WEEKDAYS)})|(?:[01]\d|2[0-3]):[0-5]\d")
_MAIL = re.compile(r"[^@\s]{1,64}@[^@\s]{1,190}\.[^@\s.]{2,63}")


def slug(name: str) -> str:
    """'Müller & Söhne' as 'mueller-soehne': how a brand without an id gets one."""
    folded = unicodedata.normalize("NFKD", name.lower().translate(_UMLAUTS)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", folded).strip("-")


def _timezone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise ValueError(f'no time zone is called "{name}"; write one such as "Europe/Berlin"') from None
    return name


def _http_url(url: str) -> str:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or parts.scheme not in {"http", "https"} or re.search(r"\s", url):
        raise ValueError(f'"{url}" is no web address; write one such as "https://forum.example/"')
    return url


def _window(window: str) -> str:
    if not _WINDOW.fullmatch(window):
        raise ValueError(f'"{window}" is no time window; write one such as "22:00-06:00"')
    return window


def _schedule(schedule: str) -> str:
    if not _SCHEDULE.fullmatch(schedule):
        raise ValueError(
            f'"{schedule}" is no schedule; write "nightly", "hourly", "manual", "weekly mon" or a time such as "03:30"'
        )
    return schedule


def _mail(mail: str) -> str:
    if not _MAIL.fullmatch(mail):
        raise ValueError(f'"{mail}" is no mail address; write one such as "crawler@brand.example"')
    return mail


def _said(text: str) -> str:
    if not text.strip():
        raise ValueError("is empty; say it in a few words")
    return text


TimeZoneName = Annotated[str, AfterValidator(_timezone)]
HttpUrl = Annotated[str, AfterValidator(_http_url)]
Window = Annotated[str, AfterValidator(_window)]
Schedule = Annotated[str, AfterValidator(_schedule)]
Said = Annotated[str, AfterValidator(_said)]
Terms = tuple[Said, ...]


class Project(Record):
    """Who crawls, why, and when."""

    contact_url: HttpUrl
    contact_mail: Annotated[str, AfterValidator(_mail)]
    purpose: Said | None = None
    legal_basis: Said | None = None
    timezone: TimeZoneName = "Europe/Berlin"
    window: Window = "22:00-06:00"
    language: Annotated[str, Field(pattern="^(de|en)$")] = "de"
    """The language of reports and pages."""

    @property
    def window_times(self) -> tuple[time, time]:
        """Start and end of the nightly window as wall-clock times of `timezone`; the end may lie on the next day."""
        start, end = self.window.split("-")
        return time.fromisoformat(start), time.fromisoformat(end)


class Brand(Record):
    """A brand that is listened for. Only `name` is required."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
    name: Said
    aliases: Terms
    ambiguous: Terms = ()
    products: Terms = ()
    handles: Terms = ()
    context: Terms = ()
    exclude: Terms = ()
    competitor: bool = False
    category: Said | None = None
    values: Terms = ()

    @model_validator(mode="before")
    @classmethod
    def _fill_in(cls, data: Any) -> Any:
        if isinstance(data, dict) and isinstance(data.get("name"), str):
            data = {"id": slug(data["name"]), "aliases": [data["name"]], **data}
        return data

    @model_validator(mode="after")
    def _ambiguous_are_aliases(self) -> Self:
        known = {name.casefold() for name in (*self.aliases, *self.products, *self.handles)}
        for name in self.ambiguous:
            if name.casefold() not in known:
                raise ValueError(f'ambiguous: "{name}" is not among the aliases, products or handles; add it there too')
        return self


class Selectors(Record):
    """CSS selectors for a site that no engine file describes; they beat every engine.

    `post` finds each post, the others are looked up within it; `next` is looked up in the page. `time` may be read
    from text or from a `datetime`, `content` or `title` attribute.
    """

    post: Said
    text: Said
    author: Said | None = None
    time: Said | None = None
    title: Said | None = None
    rating: Said | None = None
    quote: Said | None = None
    next: Said | None = None


class Source(Record):
    """Where to listen. `name`, `url` and `channel` are required.

    `contract_required` marks a site whose own terms allow crawling only by agreement: it is crawled only once
    `contract` names that agreement. A few portals are known to be such whether they are marked or not.
    """

    name: Annotated[str, Field(pattern=r"^[\w][\w .-]{0,79}$")]
    url: HttpUrl
    channel: Channel
    brand: str | None = None
    schedule: Schedule = "nightly"
    since: Duration = Field(default=parse_duration("30d"))
    max_pages: Annotated[int, Field(ge=1)] = 2000
    engine: Said = "auto"
    selectors: Selectors | None = None
    delay: Annotated[float, Field(ge=0)] = 2.0
    allow_private: bool = False
    purpose: Said | None = None
    legal_basis: Said | None = None
    contract_required: bool = False
    contract: Said | None = None
    timezone: TimeZoneName | None = None


class Retention(Record):
    """How long what is kept. Aggregates hold no person's words and stay."""

    texts: Duration = Field(default=parse_duration("30d"))
    press_texts: Duration = Field(default=parse_duration("7d"))
    records: Duration = Field(default=parse_duration("12m"))
    unconcerned: Annotated[str, Field(pattern="^(drop|keep)$")] = "drop"
    """What happens to posts that concern no watched brand: dropped, or kept as long as a press text."""


class Storage(Record):
    """Where MongoDB is. Without a `uri` the embedded server is used."""

    uri: Annotated[str, Field(pattern=r"^mongodb(\+srv)?://")] | None = None
    database: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,38}$")] = "mundfunk"


AUTO = "auto"


class Languages(Record):
    """Which languages are read, how thoroughly, and a user's own spaCy pipeline for any of them.

    `tier` chooses how surely: `best` asks small networks about names, sentiment and consequences, some 40 posts about a
    brand a second on one core; `fast` does without, and is ten times as quick; `auto` is `best` where it is installed.
    `pipelines` names an installed spaCy pipeline or its folder for a language, as in
    `pipelines = { de = "de_core_news_lg" }`: what it takes for a company or a person then counts where a name is
    ambiguous. Texts too long for it are read without it.
    """

    read: tuple[str, ...] = ("de", "en")
    tier: Annotated[str, Field(pattern="^(auto|fast|best)$")] = AUTO
    pipelines: dict[str, Said] = Field(default_factory=dict)


class Watchlist(Record):
    """The whole of `mundfunk.toml`."""

    project: Project
    brands: Annotated[tuple[Brand, ...], Field(min_length=1)]
    sources: tuple[Source, ...] = ()
    retention: Retention = Retention()
    storage: Storage = Storage()
    languages: Languages = Languages()

    @model_validator(mode="after")
    def _names_fit(self) -> Self:
        _refuse_doubles("brands", "id", [brand.id for brand in self.brands])
        _refuse_doubles("sources", "name", [source.name for source in self.sources])
        ids = {brand.id for brand in self.brands}
        for number, source in enumerate(self.sources):
            if source.brand is not None and source.brand not in ids:
                raise ValueError(
                    f'sources[{number}].brand: no brand has the id "{source.brand}"; '
                    f"write one of: {', '.join(sorted(ids))}"
                )
            for key in ("purpose", "legal_basis"):
                if getattr(source, key) is None and getattr(self.project, key) is None:
                    raise ValueError(
                        f'sources[{number}].{key}: missing for "{source.name}"; '
                        f'write {key} = "..." here or under [project] '
                        "(a crawl needs a stated purpose and legal basis, Art. 5 and 6 GDPR)"
                    )
        return self

    def brand(self, brand_id: str) -> Brand:
        """The brand with this id.

        Raises:
            KeyError: there is none.
        """
        for brand in self.brands:
            if brand.id == brand_id:
                return brand
        raise KeyError(brand_id)

    def source(self, name: str) -> Source:
        """The source with this name.

        Raises:
            KeyError: there is none.
        """
        for source in self.sources:
            if source.name == name:
                return source
        raise KeyError(name)

    @property
    def platforms(self) -> frozenset[str]:
        """The hosts that are listened to."""
        return frozenset(platform_of(source.url) for source in self.sources)

    def timezone_of(self, source: Source) -> str:
        """The time zone that the source's dates are in where its pages name none."""
        return source.timezone or self.project.timezone


def _refuse_doubles(table: str, key: str, names: list[str]) -> None:
    for number, name in enumerate(names):
        first = names.index(name)
        if first != number:
            raise ValueError(f'{table}[{number}].{key}: "{name}" is taken by {table}[{first}]; give each its own')
