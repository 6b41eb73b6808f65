"""What software and habit put under a writer's words: edit notes, rows of buttons, a signature below its line."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

_LONGEST = 200
_EDITED = re.compile(
    r"\W*(?:zuletzt|letzte änderung|letzte bearbeitung|dieser beitrag wurde|der beitrag wurde|nachricht wurde|einmal"
    r"|\d+\s?-?(?:mal|x|times?)|last|this (?:post|message|comment)|post|message|edited|bearbeitet|editiert|geändert"
    r"|modified|updated|edit(?= by))\b.{0,80}?\b(?:by|von|am|um|on|at|heute|gestern|today|yesterday|vor|:).{0,80}",
    re.IGNORECASE,
)
_EDITING = re.compile(r"bearbeite?t|editier|geändert|änderung|bearbeitung|edit|modifi|updated", re.IGNORECASE)
_BUTTON = re.compile(
    r"zitieren|zitat|(?:be)?antworten?|melden|teilen|hilfreich|nützlich|link|permalink|bearbeiten|löschen|kopieren|speichern"
    r"|empfehlen|kommentieren|weiterlesen|gefällt|mir|nicht|mehr|anzeigen|weniger|lesen|nach|oben|kommentare|beitrag"
    r"|bewerten|daumen|hoch|runter|quote|reply|likes?|share|report|save|edit|delete|copy|permanent|(?:un)?helpful"
    r"|(?:up|down)vote|more|less|read|show|flag|comment"
)
_WORD = re.compile(r"[^\W\d_]+")
_RULE = re.compile(r"_{5,}|--|__")
_SHORTEST_SIGNATURE, _LONGEST_SIGNATURE = 20, 400


def without_closing(text: str) -> str:
    """The text between an edit note above it and where its writer's words end; one that would vanish stays as it is."""
    lines = text.split("\n")
    kept = _above_signature(lines)
    while kept and (not kept[-1].strip() or _is_edit_note(kept[-1]) or _is_buttons(kept[-1])):
        kept.pop()
    while kept and (not kept[0].strip() or _is_edit_note(kept[0])):
        kept.pop(0)
    return "\n".join(kept).strip() or text


def without_signatures(texts: Sequence[str], authors: Sequence[str | None]) -> list[str]:
    """The texts without the last paragraph that one writer puts under several posts."""
    closings: dict[str, Counter[str]] = defaultdict(Counter)
    for text, author in set(zip(texts, authors, strict=True)):
        if author and "\n\n" in text and _SHORTEST_SIGNATURE <= len(_closing(text)) <= _LONGEST_SIGNATURE:
            closings[author][_closing(text)] += 1
    return [
        text.rpartition("\n\n")[0].strip() if author and closings[author][_closing(text)] > 1 else text
        for text, author in zip(texts, authors, strict=True)
    ]


def _closing(text: str) -> str:
    return text.rpartition("\n\n")[2]


def _above_signature(lines: list[str]) -> list[str]:
    """What stands above the line that sets a signature apart."""
    end, length = len(lines), 0
    for number in range(len(lines) - 1, 0, -1):
        length += len(lines[number])
        if length > _LONGEST_SIGNATURE:
            break
        if _RULE.fullmatch(lines[number].strip()):
            end = number
    return lines[:end]


def _is_edit_note(line: str) -> bool:
    return len(line) <= _LONGEST and bool(_EDITED.fullmatch(line)) and bool(_EDITING.search(line))


def _is_buttons(line: str) -> bool:
    """Whether a line is nothing but names of buttons, and their counts."""
    words = _WORD.findall(line.lower()) if len(line) <= 80 else []
    return 0 < len(words) <= 8 and all(map(_BUTTON.fullmatch, words))
