"""The reference pages are what the code says, and every command answers --help with an example."""

import runpy
from pathlib import Path
from typing import Any

import pytest

from commands.main import build

DOCS = Path(__file__).parents[2] / "docs"
GENERATOR: dict[str, Any] = runpy.run_path(str(DOCS / "generate.py"))
GENERATED: dict[str, str] = GENERATOR["pages"]()


@pytest.mark.parametrize("name", sorted(GENERATED))
def test_a_reference_page_is_up_to_date(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == GENERATED[name], "run: python docs/generate.py"


def documented() -> list[Any]:
    app = build()
    groups = [app, *(group.typer_instance for group in app.registered_groups if group.typer_instance)]
    return [command for group in groups for command in group.registered_commands]


@pytest.mark.parametrize("command", documented(), ids=GENERATOR["command_name"])
def test_a_command_s_help_has_an_example(command: Any) -> None:
    lines = (command.callback.__doc__ or "").splitlines()
    assert [line for line in lines if line.strip().startswith("Example: ") and "mundfunk " in line]
