"""Who wrote on another page of the thread is masked by a keyed mark."""

import time

import pytest

from crawlers.conduct.masking import masked
from crawlers.conduct.thread_writers import ThreadWriters
from crawlers.thread_so_far import ThreadSoFar
from tests.crawlers.conduct.test_other_writers import WRITERS

KEY = b"k" * 32
THREAD = "https://forum.example/t/1"


def known(names: tuple[str, ...] = WRITERS, thread: str = THREAD, key: bytes = KEY) -> frozenset[str]:
    return ThreadWriters(key, ThreadSoFar(thread)).marks(names, lambda name: name.startswith("Kranich"))


def clean(text: str, marks: frozenset[str] | None = None) -> str:
    thread = ThreadSoFar(THREAD, known() if marks is None else marks)
    return masked(text, ThreadWriters(KEY, thread).spans(text))


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("Der Rat von mahlgrad_manni war gut.", "Der Rat von [name] war gut."),
        ("Zwirbelknecht hat recht.", "[name] hat recht."),
        ("Danke an zwirbelknecht, und an Zwirbel!", "Danke an [name], und an [name]!"),
        ("Laut Frieda Tulpenfeld: nein.", "Laut [name]: nein."),
        ("Wie Frieda Tulpenfeld Heute schrieb", "Wie [name] Heute schrieb"),
        ("Heute Frieda Tulpenfeld gelesen", "Heute [name] gelesen"),
        ("der zwirbelknecht-Beitrag", "der [name]-Beitrag"),
    ],
)
def test_names_of_the_threads_writers_are_masked(text: str, stored: str) -> None:
    assert clean(text) == stored


@pytest.mark.parametrize(
    "text", ["Als Gast im Sommer.", "Idas Café", "Die Zwirbelei ist aus.", "Kranichfan bleibt.", "mahlgrad_manni2", ""]
)
def test_common_words_parts_of_words_and_brands_stay(text: str) -> None:
    assert clean(text) == text


def test_a_mark_holds_in_its_own_thread_and_under_its_own_key_alone() -> None:
    text = "Zwirbelknecht hat recht."
    assert clean(text, known(thread="https://forum.example/t/2")) == text
    assert clean(text, known(key=b"x" * 32)) == text
    assert not known() & known(thread="https://forum.example/t/2")
    assert all(len(mark) == 10 for mark in known())


def test_a_text_of_any_make_takes_no_longer_than_its_length_deserves() -> None:
    begun = time.process_time()
    for text in ("A b" * 20_000, "Aa " * 20_000, "a-" * 30_000, "Xyzzyq.Qwertz-" * 4_000, "_" * 60_000):
        clean(text)
    assert time.process_time() - begun < 5
