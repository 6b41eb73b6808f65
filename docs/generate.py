"""Writes the reference pages from the code: `python docs/generate.py`. A test holds the pages against it."""

import sys
import types
import typing
from pathlib import Path

import typer
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from commands.main import build
from touchpoints.pointer import Pointer
from touchpoints.post import Post, PostText
from touchpoints.run import Run
from touchpoints.thread_marks import ThreadMarks
from touchpoints.touchpoint import Touchpoint
from touchpoints.venue import Venue
from touchpoints.watchlist import Brand, Watchlist

FOLDER = Path(__file__).parent
COLLECTIONS: tuple[tuple[str, type[BaseModel]], ...] = (
    ("posts", Post),
    ("texts", PostText),
    ("touchpoints", Touchpoint),
    ("venues", Venue),
    ("pointers", Pointer),
    ("thread_writers", ThreadMarks),
    ("runs", Run),
)
# Fields that the watchlist's own reading fills in where they are left out.
_FILLED: dict[tuple[type[BaseModel], str], str] = {
    (Brand, "id"): "made from `name`",
    (Brand, "aliases"): "`name`",
}


def pages() -> dict[str, str]:
    """The reference pages by file name."""
    return {"commands.md": _commands(), "records.md": _records(), "watchlist.md": _watchlist()}


def _commands() -> str:
    app = build()
    lines = ["# Commands", "", "Made by `python docs/generate.py` from the commands themselves.", ""]
    lines += [
        "Every command takes `--config FILE` (default `mundfunk.toml`, or `MUNDFUNK_CONFIG`) and keeps its data in",
        "`MUNDFUNK_DATA`. Data goes to standard output, all else to standard error. Exit codes: 0 done; 1 ran, but",
        "some source or record failed (which, is said); 2 bad input; 128 + n ended by signal n.",
        "",
    ]
    groups = [("", app), *((f"{group.name} ", group.typer_instance) for group in app.registered_groups)]
    for prefix, group in groups:
        for command in sorted(group.registered_commands if group else (), key=command_name):
            lines += [f"## mundfunk {prefix}{command_name(command)}", "", *_described(command.callback), ""]
    return "\n".join(lines)


def command_name(command: typer.models.CommandInfo) -> str:
    """A command's name, which Typer takes from its function where none is given."""
    return command.name or (command.callback.__name__ if command.callback else "")


def _described(callback: typing.Callable[..., typing.Any] | None) -> typing.Iterator[str]:
    text = [line.strip() for line in ((callback.__doc__ if callback else "") or "").strip().splitlines()]
    for line in text:
        yield f"    {line.removeprefix('Example: ')}" if line.startswith("Example: ") else line
    hints = typing.get_type_hints(callback, include_extras=True) if callback else {}
    rows = [row for name, hint in hints.items() if (row := _option(name, hint))]
    if rows:
        yield ""
        yield from rows


def _option(name: str, hint: typing.Any) -> str | None:
    for part in getattr(hint, "__metadata__", ()):
        if isinstance(part, typer.models.OptionInfo | typer.models.ArgumentInfo):
            # Within Annotated, Typer takes the first flag for a default until the command is built.
            written = [str(each) for each in (part.default, *(part.param_decls or ())) if str(each).startswith("-")]
            usual = f"--{name.replace('_', '-')}" if isinstance(part, typer.models.OptionInfo) else name.upper()
            return f"- `{', '.join(written) or usual}`: {part.help or ''}".rstrip(": ")
    return None


def _records() -> str:
    lines = ["# Records", "", "Made by `python docs/generate.py` from the models themselves.", ""]
    for name, model in COLLECTIONS:
        lines += [f"## {name}", "", *_documented(model), ""]
    for part in _parts([model for _, model in COLLECTIONS]):
        lines += [f"## {part.__name__}", "", *_documented(part), ""]
    return "\n".join(lines)


def _watchlist() -> str:
    lines = ["# The watchlist", "", "Made by `python docs/generate.py` from the models themselves.", ""]
    parts: list[type[BaseModel]] = [Watchlist, *_parts([Watchlist])]
    for part in parts:
        lines += [f"## {part.__name__}", "", *_documented(part), ""]
    return "\n".join(lines)


def _documented(model: type[BaseModel]) -> typing.Iterator[str]:
    yield from (line.strip() for line in (model.__doc__ or "").strip().splitlines())
    yield ""
    yield "| field | type | default |"
    yield "|---|---|---|"
    for name, field in model.model_fields.items():
        default = _FILLED.get((model, name)) or _default(field)
        yield f"| `{field.alias or name}` | {_type(field.annotation)} | {default} |"


def _parts(models: typing.Sequence[type[BaseModel]]) -> list[type[BaseModel]]:
    found: list[type[BaseModel]] = []
    waiting = list(models)
    while waiting:
        for field in waiting.pop(0).model_fields.values():
            for part in _classes(field.annotation):
                if issubclass(part, BaseModel) and part not in found and part not in models:
                    found.append(part)
                    waiting.append(part)
    return found


def _classes(annotation: typing.Any) -> typing.Iterator[type]:
    if isinstance(annotation, type) and not typing.get_args(annotation):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from _classes(argument)


def _type(annotation: typing.Any) -> str:
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _type(arguments[0])
    if origin is typing.Literal:
        return ", ".join(f"`{value}`" for value in arguments)
    if origin in {typing.Union, types.UnionType}:
        return " or ".join(_type(part) for part in arguments)
    if origin is tuple:
        return f"list of {_type(arguments[0])}"
    if origin is dict:
        return f"{_type(arguments[0])} to {_type(arguments[1])}"
    if annotation is type(None):
        return "null"
    values = [f"`{value}`" for value in getattr(annotation, "__members__", {}).values()]
    return ", ".join(values) or getattr(annotation, "__name__", str(annotation))


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "required"
    default = field.get_default(call_default_factory=True, validated_data={})
    if isinstance(default, BaseModel):
        return "its own defaults"
    return f"`{default}`"


def main() -> None:
    """Writes every page beside this file."""
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    main()
