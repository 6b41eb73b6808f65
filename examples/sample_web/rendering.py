"""From templates to responses, with the few ways in which German and English pages write text and dates."""

import hashlib
import re
from datetime import datetime
from email.utils import format_datetime as mail_time
from typing import Any

from babel.dates import format_date, format_datetime
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import Response

from touchpoints.watchlist import slug

_LOCALES = {"de": "de_DE", "en": "en_GB"}
_PHPBB_TIME = "ccc d. LLL yyyy, HH:mm"
_TIMES = {"de": "%H:%M Uhr", "en": "%H:%M"}


def split_paragraphs(text: str) -> list[str]:
    """A text's paragraphs, which an empty line parts."""
    return [paragraph.strip() for paragraph in re.split(r"\n\s*\n", text) if paragraph.strip()]


def _paragraphs(text: str) -> Markup:
    return Markup("\n").join(Markup("<p>{}</p>").format(paragraph) for paragraph in split_paragraphs(text))


def _lines(text: str) -> Markup:
    return Markup("<br>\n<br>\n").join(escape(paragraph) for paragraph in split_paragraphs(text))


def _day(moment: datetime, lang: str = "de") -> str:
    return format_date(moment, "long", locale=_LOCALES[lang])


def _comment_time(moment: datetime, lang: str = "de") -> str:
    return f"{_day(moment, lang)} {'um' if lang == 'de' else 'at'} {moment.strftime(_TIMES[lang])}"


def _forum_time(moment: datetime) -> str:
    return format_datetime(moment, _PHPBB_TIME, locale=_LOCALES["de"])


def _member(name: str) -> int:
    return 100 + int(hashlib.sha256(name.encode()).hexdigest()[:4], 16)


_environment = Environment(
    loader=PackageLoader(__package__),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_environment.filters.update(
    paragraphs=_paragraphs,
    opening=split_paragraphs,
    lines=_lines,
    day=_day,
    comment_time=_comment_time,
    forum_time=_forum_time,
    mail_time=mail_time,
    member=_member,
    slug=slug,
)


def write(template: str, **values: Any) -> str:
    """What a template makes of values."""
    return _environment.get_template(template).render(**values)


def page(request: Request, template: str, media_type: str = "text/html", **values: Any) -> Response:
    """A response, or 304 where the client already has it."""
    body = write(template, base=str(request.base_url).rstrip("/"), **values).encode()
    etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
    headers = {"ETag": etag}
    if request.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type=media_type)


def robots(request: Request, disallow: tuple[str, ...], sitemap: bool = False) -> Response:
    """A robots.txt that forbids some paths to everybody."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in disallow)]
    if sitemap:
        lines += ["", f"Sitemap: {str(request.base_url).rstrip('/')}/sitemap.xml"]
    return Response("\n".join(lines) + "\n", media_type="text/plain")


def pages_of(count: int, size: int) -> int:
    """How many pages a number of items fills; at least one."""
    return max(1, -(-count // size))
