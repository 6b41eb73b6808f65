"""From the words of `mundfunk.toml` to a watchlist, or to lines that say what is wrong, where, and what to write."""

import tomllib
from typing import Any

from pydantic import ValidationError

from touchpoints.errors import BadInputError
from touchpoints.watchlist import Watchlist


class WatchlistError(BadInputError):
    """The watchlist can't be used. `problems` holds one line each: file, key path, fault, and what to write instead."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def parse_watchlist(text: str, name: str = "mundfunk.toml") -> Watchlist:
    """The watchlist that the words of a file make; `name` is how messages call the file.

    Raises:
        WatchlistError: with one line for each fault.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise WatchlistError([f"{name}: is not valid TOML: {error}"]) from None
    try:
        return Watchlist.model_validate(data)
    except ValidationError as error:
        problems = [f"{name}: {_told(details)}" for details in error.errors(include_url=False)]
        raise WatchlistError(problems) from None


def _told(error: Any) -> str:
    path = _path(error["loc"])
    kind, message = error["type"], str(error["msg"]).removeprefix("Value error, ")
    if kind == "missing":
        key = error["loc"][-1]
        return f"{path}: missing; write {_example(str(key))}"
    if kind == "extra_forbidden":
        return f"{path}: unknown key; remove it or correct its spelling (`mundfunk init` writes a file with every key)"
    if kind == "value_error" and not path:
        return message
    if kind == "too_short" and path == "brands":
        return 'brands: none; write [[brands]] with name = "Your brand"'
    found = error.get("input")
    if isinstance(found, str | int | float | bool) and kind != "value_error":
        return f"{path}: {message[0].lower()}{message[1:]} (found {found!r})"
    return f"{path}: {message}"


def _path(location: tuple[str | int, ...]) -> str:
    path = ""
    for part in location:
        path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else part
    return path


_EXAMPLES = {
    "project": "[project] with contact_url and contact_mail",
    "brands": '[[brands]] with name = "Your brand"',
    "name": 'name = "..."',
    "url": 'url = "https://forum.example/"',
    "channel": 'channel = "forum" (or review_portal, test_report, blog, press)',
    "contact_url": 'contact_url = "https://your-company.example/crawler"',
    "contact_mail": 'contact_mail = "crawler@your-company.example"',
}


def _example(key: str) -> str:
    return _EXAMPLES.get(key, f'{key} = "..."')
