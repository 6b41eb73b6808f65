"""`mundfunk mentions`: reads any texts, stores nothing."""

import json
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Annotated, Any, BinaryIO

import typer

from commands.document_lines import LineError, parse_line
from commands.options import DEFAULT_CONFIG, Config
from touchpoints.document import Document, DocumentReading
from touchpoints.errors import BadInputError
from touchpoints.identity import touchpoint_id
from touchpoints.touchpoint import PostFacts, Touchpoint

FAILED = 1
STANDARD_INPUT = "-"


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("mentions")(mentions)


def mentions(
    file: Annotated[str, typer.Argument(help="JSON lines; '-' reads standard input.")] = STANDARD_INPUT,
    config: Config = DEFAULT_CONFIG,
    document: Annotated[bool, typer.Option("--document", help="Add the sentiment of the whole text.")] = False,
) -> None:
    """Says which brands of the watchlist each text means, and what it says of them.

    In: a JSON object a line with id and text, and perhaps language, title, about, rating and targets
    ([{"start", "end"}], spans whose sentiment is asked for). Out: the same with language and touchpoints.

    Example: mundfunk mentions --document posts.jsonl > read.jsonl
    """
    from nlp.reader import Reader
    from storage.home import load_watchlist

    reader = Reader(load_watchlist(config))
    with _opened(file) as lines:
        documents = Documents(lines)
        for reading in reader.read(documents, whole_text=document):
            sys.stdout.write(f"{_line(_answer(*documents.waiting.popleft(), reading))}\n")
    if documents.failed:
        raise typer.Exit(FAILED)


class Documents:
    """The documents of the lines that are good, one at a time; `waiting` holds those not answered yet."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._lines = lines
        self.waiting: deque[tuple[dict[str, Any], Document]] = deque()
        self.failed = 0

    def __iter__(self) -> Iterator[Document]:
        for number, line in enumerate(self._lines, start=1):
            if line.strip():
                yield from self._parsed(number, line)

    def _parsed(self, number: int, line: bytes) -> Iterator[Document]:
        try:
            row, document = parse_line(line)
        except LineError as error:
            self.failed += 1
            sys.stderr.write(f"mundfunk: line {number}: {error}\n")
            return
        self.waiting.append((row, document))
        yield document


def _opened(file: str) -> AbstractContextManager[BinaryIO]:
    if file == STANDARD_INPUT:
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(file).open("rb")
    except OSError as error:
        raise BadInputError(f"{file}: {error.strerror}; name a file of JSON lines, or '-'") from error


def _answer(row: dict[str, Any], document: Document, reading: DocumentReading) -> dict[str, Any]:
    read = reading.model_dump(mode="json")
    answer = {**row, "language": reading.language, "touchpoints": _touchpoints(document, reading)}
    if "targets" in row:
        answer["targets"] = [
            {**given, "sentiment": told["sentiment"]}
            for given, told in zip(row["targets"] or (), read["targets"], strict=True)
        ]
    return answer if reading.sentiment is None else {**answer, "sentiment": read["sentiment"]}


def _touchpoints(document: Document, reading: DocumentReading) -> list[dict[str, Any]]:
    post = PostFacts(id=document.id, channel=document.channel, language=reading.language, rating=document.rating)
    touchpoints = (
        Touchpoint(id=touchpoint_id(document.id, read.brand), post=post, **dict(read)) for read in reading.readings
    )
    return [touchpoint.model_dump(mode="json", by_alias=True, exclude={"provenance"}) for touchpoint in touchpoints]


def _line(answer: dict[str, Any]) -> str:
    """A line of JSON, readable; half characters of the input, which UTF-8 can't hold, as escapes."""
    line = json.dumps(answer, ensure_ascii=False)
    return line if line.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in line) else json.dumps(answer)
