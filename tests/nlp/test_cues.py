"""The language files' cues: their example sentences are their tests, and the notation means what it says."""

import time

import pytest

from nlp.findings.cue import make_cue
from nlp.findings.cue_index import CueIndex
from nlp.findings.language_cues import cue_index, cue_languages
from nlp.findings.negation import value_in_context

EXAMPLES = [(code, *example) for code, words in cue_languages().items() for example in words.examples]


@pytest.mark.parametrize(("code", "sentence", "finding", "value"), EXAMPLES)
def test_an_example_sentence_shows_its_finding(code: str, sentence: str, finding: str, value: str) -> None:
    index = cue_index(code)
    assert index is not None
    negators = cue_languages()[code].negators
    shown = [
        value_in_context(sentence, match.start, finding, match.value, negators)
        for match in index.find(sentence)
        if match.finding == finding
    ]
    assert value in shown


@pytest.mark.parametrize(
    ("written", "text", "found"),
    [
        ("finger weg", "Also Finger  weg davon", "Finger  weg"),
        ("kann … empfehlen", "kann man gut und gern empfehlen", "kann man gut und gern empfehlen"),
        ("kann … empfehlen", "kann a b c d e empfehlen", None),
        ("kann … empfehlen", "Das kann ich. Wir empfehlen", None),
        ("*berat*", "Die Fachberatung", "Fachberatung"),
        ("rate", "Die Karate", None),
        ("(rate|rät) ab", "Er rät ab", "rät ab"),
    ],
)
def test_the_notation_means_what_it_says(written: str, text: str, found: str | None) -> None:
    match = make_cue("f", "v", written).pattern.search(text)
    assert (match[0] if match else None) == found


def test_a_cue_without_a_word_is_refused() -> None:
    with pytest.raises(ValueError, match="no word"):
        make_cue("f", "v", "* …")


def test_what_stands_within_another_of_the_same_finding_is_left_out() -> None:
    index = CueIndex({"f": {"short": ["empfehlen"], "long": ["nie … empfehlen"]}, "g": {"other": ["empfehlen"]}})
    assert [(match.finding, match.value) for match in index.find("Nie würde ich empfehlen")] == [
        ("f", "long"),
        ("g", "other"),
    ]


@pytest.mark.parametrize("text", ["kann " * 40_000, "a" * 200_000, "nicht empfehlen, " * 12_000, "(((***" * 30_000])
def test_the_search_takes_linear_time(text: str) -> None:
    index = cue_index("de")
    assert index is not None
    begun = time.process_time()
    index.find(text[:50_000])
    quarter = time.process_time() - begun
    begun = time.process_time()
    index.find(text)
    assert time.process_time() - begun < 12 * quarter + 1.0
