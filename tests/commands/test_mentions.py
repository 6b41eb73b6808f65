"""`mundfunk mentions` answers every good line, tells each bad one by its number, and ends with 1 if there was any."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from commands.document_lines import LineError, parse_line
from tests.nlp.brands import WATCHLIST

GOOD = [
    {"id": 1, "text": "Zentrika \ud83d ist gut.", "targets": [{"start": 0, "end": 8, "note": "x"}], "mine": 7},
    {"id": "2", "text": "Gut", "about": "Zentrika Flex", "rating": {"value": 2}},
]


def run(tmp_path: Path, lines: list[str], *options: str) -> tuple[list[dict[str, Any]], str, int]:
    (tmp_path / "mundfunk.toml").write_text(WATCHLIST, "utf-8")
    command = [sys.executable, "-m", "commands", "mentions", "--config", str(tmp_path / "mundfunk.toml"), *options]
    done = subprocess.run(command, input="\n".join(lines).encode(), capture_output=True, check=False)
    return [json.loads(line) for line in done.stdout.splitlines()], done.stderr.decode(), done.returncode


def test_good_lines_are_answered_and_bad_ones_told(tmp_path: Path) -> None:
    lines = [json.dumps(GOOD[0]), '{"id": 1', "", "[]", json.dumps(GOOD[1])]
    answers, told, code = run(tmp_path, lines, "--document")
    assert [answer["id"] for answer in answers] == [1, "2"]
    assert [line.split(":")[1].strip() for line in told.splitlines()] == ["line 2", "line 4"]
    assert code == 1
    [touchpoint] = answers[0]["touchpoints"]
    assert touchpoint["brand"] == "zentrika"
    assert "provenance" not in touchpoint
    assert answers[0]["mine"] == 7
    assert answers[0]["targets"][0].keys() == {"start", "end", "note", "sentiment"}
    assert answers[0]["sentiment"].keys() == {"label", "score", "confidence", "unsure"}
    assert answers[1]["touchpoints"][0]["mentions"][0]["kind"] == "subject"


def test_a_file_that_is_not_there_is_bad_input(tmp_path: Path) -> None:
    answers, told, code = run(tmp_path, [], str(tmp_path / "nothing.jsonl"))
    assert (answers, code) == ([], 2)
    assert "nothing.jsonl" in told
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"\xff", "not UTF-8"),
        (b"[" * 100_000, "nested"),
        (b'{"id": 1, "text": NaN}', "NaN"),
        (b'{"id": 1}', '"text" is missing'),
        (b'{"id": 1, "text": "x", "targets": [{"start": 0, "end": 2}]}', "outside the text"),
        (b'{"id": 1, "text": 5}', "text"),
        (b'{"id": 1, "text": "x", "rating": "two"}', "rating"),
    ],
)
def test_a_line_that_is_no_document_says_why(line: bytes, reason: str) -> None:
    with pytest.raises(LineError, match=reason):
        parse_line(line)
