"""Copies are alike, whatever is put before them; different reports on one event are not."""

import random
import string
import tomllib
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchpoints.likeness import ALIKE, SCHEME, bands_of, exact_band, likeness, signature_of, words_of

EVENTS = tomllib.loads((Path(__file__).parents[2] / "benchmarks/duplicates/events.toml").read_text("utf-8"))["events"]
REPORTS = [report for event in EVENTS for report in event["reports"]]
WORDS = st.lists(st.text("abcdeäöü", min_size=1, max_size=6), min_size=1, max_size=80)


def like(one: str, other: str) -> float:
    return likeness(signature_of(words_of(one)), signature_of(words_of(other)))


def found(one: str, other: str) -> bool:
    """Whether a lookup by bands meets the other."""
    bands = (set(bands_of(signature_of(words_of(text)))) for text in (one, other))
    return not next(bands).isdisjoint(next(bands))


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize(
    "before", ["Kommentar | ", "Opinion | ", "dpa-Meldung: ", "Kleve (nw). ", "Via https://x.example/1: "]
)
def test_what_is_put_before_a_text_does_not_hide_a_copy(report: str, before: str) -> None:
    assert like(before + report, report) > 0.8
    assert found(before + report, report)


@pytest.mark.parametrize("report", REPORTS)
def test_case_punctuation_and_lines_do_not_matter(report: str) -> None:
    loud = report.upper().replace(".", " -\n").replace(",", "")
    assert like(loud, report) > 0.9


@pytest.mark.parametrize("event", EVENTS)
def test_different_reports_on_one_event_are_not_alike(event: dict[str, list[str]]) -> None:
    assert max(like(one, other) for one, other in combinations(event["reports"], 2)) < ALIKE / 2


@pytest.mark.parametrize("report", REPORTS)
def test_a_copy_with_one_word_in_ten_changed_is_found(report: str) -> None:
    chance = random.Random(report)
    words = report.split()
    for place in chance.sample(range(len(words)), len(words) // 10):
        words[place] = "".join(chance.choices(string.ascii_lowercase, k=6))
    assert like(" ".join(words), report) >= ALIKE
    assert found(" ".join(words), report)


@given(WORDS, WORDS)
def test_likeness_is_that_of_the_sets_within_its_error(one: list[str], other: list[str]) -> None:
    pairs = [{tuple(words[start : start + 2]) for start in range(max(1, len(words) - 1))} for words in (one, other)]
    jaccard = len(pairs[0] & pairs[1]) / len(pairs[0] | pairs[1])
    # Six standard errors of a share of 128: chance alone fails once in 500 million.
    assert abs(likeness(signature_of(one), signature_of(other)) - jaccard) <= 6 * (0.25 / 128) ** 0.5


@given(WORDS)
def test_the_same_words_have_the_same_signature_and_bands(words: list[str]) -> None:
    assert signature_of(words) == signature_of(list(words))
    assert likeness(signature_of(words), signature_of(words)) == 1
    assert len(bands_of(signature_of(words))) == 32


@given(st.text(max_size=200))
def test_any_text_has_words_and_a_signature(text: str) -> None:
    assert len(signature_of(words_of(text))) == 512


def test_signatures_are_the_same_on_every_machine_and_under_every_version_of_this_scheme() -> None:
    signature = signature_of(words_of("Der Akku hält länger, als ich dachte; nur das Laden dauert ewig."))
    assert SCHEME == "minhash-2/pairs/128/4"
    assert signature[:8].hex() == "f294a7c29ed459c7"
    assert bands_of(signature)[:2] == (-1423532952, 1783829453)
    assert exact_band("0a") == (-552738549,)
