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
        faults = [fault for fault in error.errors(include_url=False) if not _follows_from_another(fault)]
        raise WatchlistError([f"{name}: {_told(fault)}" for fault in faults]) from None


def _follows_from_another(fault: Any) -> bool:
    # A brand's id and aliases are made from its name, so only the name's absence is worth a line.
    derived = fault["type"] == "missing" and fault["loc"][0] == "brands" and fault["loc"][-1] in {"id", "aliases"}
    emptied_by_faults = fault["type"] == "too_short" and fault["loc"] == ("brands",) and bool(fault["input"])
    return derived or emptied_by_faults


def _told(fault: Any) -> str:
    path = _path(fault["loc"])
    kind, message = fault["type"], str(fault["msg"]).removeprefix("Value error, ")
    if kind == "missing":
        key = fault["loc"][-1]
        return f"{path}: missing; write {_example(str(key))}"
    if kind == "extra_forbidden":
        return f"{path}: unknown key; remove it or correct its spelling (`mundfunk init` writes a file with every key)"
    if kind == "value_error" and not path:
        return message
    if kind == "too_short" and path == "brands":
        return 'brands: none; write [[brands]] with name = "Your brand"'
    found = fault.get("input")
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
