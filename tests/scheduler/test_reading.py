"""Reading makes touchpoints of stored posts, once; a changed watchlist or a corrected reading is respected."""

import time
from datetime import UTC, datetime, timedelta

import pytest
from spacy.tokens import Doc

from nlp.assembly import assemble
from nlp.reader import MOST_NAMES
from scheduler.reading import read_new_posts
from storage.store import Store
from touchpoints.document import DocumentReading
from touchpoints.enumerations import Channel, Polarity
from touchpoints.identity import digest
from touchpoints.post import Extractor, Post, PostText
from touchpoints.touchpoint import Correction
from touchpoints.watchlist import Watchlist
from touchpoints.watchlist_file import parse_watchlist

PROJECT = '[project]\ncontact_url = "https://b.example/"\ncontact_mail = "a@b.example"\n'
NOW = datetime.now(UTC)


def watchlist(*names: str) -> Watchlist:
    return parse_watchlist(PROJECT + "".join(f'[[brands]]\nname = "{name}"\n' for name in names))


def stored(store: Store, name: str, text: str, age: timedelta = timedelta(0)) -> Post:
    post = Post(
        id=digest(name),
        source="forum",
        venue="forum.example",
        platform="forum.example",
        channel=Channel.FORUM,
        url=f"https://forum.example/{name}",
        first_seen_at=NOW - age,
        last_seen_at=NOW - age,
        content_hash=digest(text),
        extractor=Extractor(name="phpbb3", version="1"),
    )
    store.posts.save([(post, PostText(id=post.id, text=text, expires_at=NOW + timedelta(days=30)))])
    return post


@pytest.fixture
def filled(store: Store) -> Store:
    stored(store, "a", "Nordlicht hat schnell geliefert, ich bin begeistert und sehr zufrieden.")
    stored(store, "b", "Von Südstrom bin ich zu Nordlicht gewechselt.")
    return store


def test_a_second_reading_reads_nothing(filled: Store) -> None:
    first = read_new_posts(filled, watchlist("Nordlicht"))
    assert (first.read, first.new_touchpoints) == (2, 2)
    again = read_new_posts(filled, watchlist("Nordlicht"))
    assert (again.read, again.new_touchpoints) == (0, 0)


def test_a_new_brand_reads_the_archive_and_a_dropped_one_goes(filled: Store) -> None:
    read_new_posts(filled, watchlist("Nordlicht"))
    wider = read_new_posts(filled, watchlist("Nordlicht", "Südstrom"))
    assert wider.new_touchpoints == 1
    narrower = read_new_posts(filled, watchlist("Südstrom"))
    assert narrower.gone_touchpoints == 2
    assert {touchpoint.brand for touchpoint in filled.touchpoints.find()} == {"suedstrom"}


def test_offsets_and_provenance_lead_back_to_the_words(filled: Store) -> None:
    read_new_posts(filled, watchlist("Nordlicht"))
    for touchpoint in filled.touchpoints.find():
        assert touchpoint.provenance is not None
        assert touchpoint.provenance.extractor == "phpbb3/1"
        assert filled.runs.get(touchpoint.provenance.run) is not None
        assert touchpoint.mentions[0].surface == "Nordlicht"


def test_a_correction_outlives_reading_again(filled: Store) -> None:
    read_new_posts(filled, watchlist("Nordlicht"))
    touchpoint = next(iter(filled.touchpoints.find()))
    negative = touchpoint.sentiment.model_copy(update={"label": Polarity.NEGATIVE}).model_dump(mode="json")
    filled.touchpoints.correct(touchpoint.id, Correction(by="anna", at=NOW, changes={"sentiment": negative}))
    read_new_posts(filled, watchlist("Nordlicht"), again=True)
    kept = next(each for each in filled.touchpoints.find() if each.id == touchpoint.id)
    assert kept.sentiment.label is Polarity.NEGATIVE


def test_records_past_their_retention_go(store: Store) -> None:
    stored(store, "old", "Nordlicht war gut.", age=timedelta(days=400))
    stored(store, "new", "Nordlicht ist gut.")
    read_new_posts(store, watchlist("Nordlicht"))
    assert store.posts.count() == 1
    assert store.touchpoints.count() == 1


def test_a_changed_brand_reads_again_only_the_posts_that_it_could_touch(filled: Store) -> None:
    stored(filled, "c", "Südstrom antwortet nicht auf Briefe.")
    read_new_posts(filled, watchlist("Nordlicht"))
    wider = read_new_posts(filled, watchlist("Nordlicht", "Südstrom"))
    assert (wider.read, wider.untouched, wider.new_touchpoints) == (2, 1, 2)
    narrower = read_new_posts(filled, watchlist("Südstrom"))
    assert (narrower.read, narrower.untouched, narrower.gone_touchpoints) == (2, 1, 2)
    assert read_new_posts(filled, watchlist("Südstrom")).untouched == 0


def test_a_reading_that_was_stopped_keeps_what_tells_which_posts_the_change_touches(filled: Store) -> None:
    read_new_posts(filled, watchlist("Nordlicht"))

    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_new_posts(filled, watchlist("Südstrom"), advance=stop)
    stopped = filled.runs.recent(1)[0]
    assert (stopped.ended_at is not None, stopped.outcome, stopped.detail) == (True, None, "stopped before its end")
    assert [len(part.brands) for part in filled.read_watchlists.others("none")] == [1, 1]
    read_new_posts(filled, watchlist("Südstrom"))
    assert len(filled.read_watchlists.others("none")) == 1


def test_a_post_of_which_reading_fails_costs_no_other_and_is_left_alone(
    filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = stored(filled, "c", "Nordlicht und der Zähler, an dem alles scheitert.")

    def fails(doc: Doc, language: str | None) -> DocumentReading:
        if doc._.document.id == bad.id:
            raise ZeroDivisionError("a fault of our own")
        return assemble(doc, language)

    monkeypatch.setattr("nlp.reader.assemble", fails)
    first = read_new_posts(filled, watchlist("Nordlicht"))
    assert (first.read, first.new_touchpoints, first.failed) == (2, 2, 1)
    run = filled.runs.recent(1)[0]
    assert (run.detail, "ZeroDivisionError" in (run.trace or "")) == ("1 post could not be read", True)
    again = read_new_posts(filled, watchlist("Nordlicht"))
    assert (again.read, again.failed) == (0, 0)
    monkeypatch.undo()
    other = read_new_posts(filled, watchlist("Nordlicht", "Zähler"))
    assert (other.failed, {touchpoint.post.id for touchpoint in filled.touchpoints.find()} >= {bad.id}) == (0, True)


def test_a_readings_touchpoints_that_the_store_refuses_cost_their_post_alone(
    filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = stored(filled, "c", "Nordlicht und der Zähler, an dem alles scheitert.")

    def lengthened(doc: Doc, language: str | None) -> DocumentReading:
        reading = assemble(doc, language)
        if reading.id != bad.id:
            return reading
        far = [each.model_copy(update={"snippet": "€" * 6_000_000}) for each in reading.readings]
        return reading.model_copy(update={"readings": tuple(far)})

    monkeypatch.setattr("nlp.reader.assemble", lengthened)
    result = read_new_posts(filled, watchlist("Nordlicht"))
    assert (result.read, result.failed, filled.touchpoints.count()) == (2, 1, 2)


def test_a_post_that_says_a_name_thousands_of_times_is_read_soon(store: Store) -> None:
    stored(store, "a", "Nordlicht ist gut. " * 10_000)
    start = time.process_time()
    read_new_posts(store, watchlist("Nordlicht"))
    assert time.process_time() - start < 10
    assert [len(touchpoint.mentions) for touchpoint in store.touchpoints.find()] == [MOST_NAMES]
