"""`mundfunk demo` twice, in processes of its own, and its records held against the truth about the sample web."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from examples.sample_web.truth import TruePost
from storage.home import Home, load_watchlist
from storage.store import Store, open_store
from touchpoints.document import Document
from touchpoints.enumerations import Decision
from touchpoints.identity import pseudonym
from touchpoints.post import Post
from touchpoints.touchpoint import Touchpoint

ROOT = Path(__file__).parents[2]
BERLIN = ZoneInfo("Europe/Berlin")
LAST_LINE = re.compile(r"posts=(\d+) new_posts=(\d+) touchpoints=(\d+) new_touchpoints=(\d+)")


@dataclass(frozen=True)
class Demo:
    """What two runs printed, what is stored after them, and what is true."""

    runs: tuple[subprocess.CompletedProcess[str], subprocess.CompletedProcess[str]]
    home: Home
    port: int
    posts: dict[str, Post]
    documents: dict[str, Document]
    touchpoints: tuple[Touchpoint, ...]
    truth: tuple[TruePost, ...]

    def found(self, true: TruePost) -> list[Post]:
        """The stored posts that begin as a true one does."""
        platform = f"{true.host}:{self.port}"
        return [
            self.posts[document.id]
            for document in self.documents.values()
            if self.posts[document.id].platform == platform and " ".join(document.text.split()).startswith(true.opening)
        ]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    data = tmp_path_factory.mktemp("demo")
    runs = (_run(data), _run(data))
    home = Home(data).demo()
    with open_store(home, load_watchlist(home.data / "mundfunk.toml").storage) as store:
        yield _stored(store, home, runs)


def _run(data: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "commands", "demo"]
    env = {**os.environ, "MUNDFUNK_DATA": str(data)}
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def _stored(
    store: Store, home: Home, runs: tuple[subprocess.CompletedProcess[str], subprocess.CompletedProcess[str]]
) -> Demo:
    documents = {document.id: document for document in store.posts.unread("", "", "")}
    posts = {id_: post for id_ in documents if (post := store.posts.get(id_))}
    rows = json.loads((home.data / "truth.json").read_text("utf-8"))
    return Demo(
        runs=runs,
        home=home,
        port=json.loads((home.data / "sample_web.json").read_text("utf-8"))["port"],
        posts=posts,
        documents=documents,
        touchpoints=tuple(store.touchpoints.find()),
        truth=tuple(TruePost.model_validate(row) for row in rows),
    )


def _counts(run: subprocess.CompletedProcess[str]) -> tuple[int, ...]:
    last = LAST_LINE.fullmatch(run.stdout.splitlines()[-1])
    assert last, run.stdout
    return tuple(map(int, last.groups()))


def test_both_runs_end_well_and_no_forbidden_page_was_asked_for(demo: Demo) -> None:
    assert [run.returncode for run in demo.runs] == [0, 0], demo.runs[0].stderr + demo.runs[1].stderr


def test_the_second_run_adds_nothing_and_says_so(demo: Demo) -> None:
    posts, new_posts, touchpoints, new_touchpoints = _counts(demo.runs[0])
    assert (posts, touchpoints) == (new_posts, new_touchpoints) == (len(demo.posts), len(demo.touchpoints))
    assert posts >= 150
    assert _counts(demo.runs[1]) == (posts, 0, touchpoints, 0)
    assert "Nothing new" not in demo.runs[0].stderr
    assert "Nothing new" in demo.runs[1].stderr


def test_the_report_names_every_brand(demo: Demo) -> None:
    for name in ("Amsel", "Jolbeck", "Morvena", "Brandholt"):
        assert name in demo.runs[0].stdout


def test_every_post_that_concerns_a_brand_is_there_once_and_no_other(demo: Demo) -> None:
    times = {(true.path, true.opening): len(demo.found(true)) for true in demo.truth if true.admitted != "maybe"}
    wanted = {(true.path, true.opening): int(true.admitted == "yes") for true in demo.truth if true.admitted != "maybe"}
    assert {key: n for key, n in times.items() if n != wanted[key]} == {}
    assert len(demo.posts) <= sum(true.admitted != "no" for true in demo.truth)


def test_every_post_has_its_authors_pseudonym(demo: Demo) -> None:
    key = demo.home.pseudonym_key()
    wrong = []
    for true in demo.truth:
        if true.author:
            expected = pseudonym(key, f"{true.host}:{demo.port}", true.author)
            wrong += [(true.path, true.author) for post in demo.found(true) if post.authors != (expected,)]
    assert wrong == []


def test_every_post_has_its_day_and_where_shown_its_minute(demo: Demo) -> None:
    wrong = [
        (true.path, post.published_at)
        for true in demo.truth
        for post in demo.found(true)
        if post.published_at is None
        or str(post.published_at.astimezone(BERLIN).date()) != true.day
        or (not true.day_only and post.published_at != true.published_at)
    ]
    assert wrong == []


def test_every_rating_is_kept(demo: Demo) -> None:
    rated = [(true, post) for true in demo.truth if true.rating is not None for post in demo.found(true)]
    assert len(rated) > 60
    assert [true.path for true, post in rated if post.rating is None or post.rating.value != true.rating] == []


def test_answers_of_a_company_are_marked(demo: Demo) -> None:
    for true in demo.truth:
        assert {post.owner_reply for post in demo.found(true)} <= {true.kind == "owner_reply"}, true.path


def test_no_contact_data_and_no_name_is_in_any_record(demo: Demo) -> None:
    records = [*demo.posts.values(), *demo.documents.values(), *demo.touchpoints]
    stored = "\n".join(json.dumps(record.to_json_line(), ensure_ascii=False) for record in records)
    assert [word for true in demo.truth for word in true.contact if word in stored] == []
    named = "\n".join(json.dumps(post.to_json_line(), ensure_ascii=False) for post in demo.posts.values())
    assert [true.author for true in demo.truth if true.author and true.kind == "review" and true.author in named] == []


def test_the_bird_is_not_the_brand(demo: Demo) -> None:
    birds = {post.id for true in demo.truth if true.admitted == "maybe" for post in demo.found(true)}
    accepted = [
        touchpoint.snippet
        for touchpoint in demo.touchpoints
        if touchpoint.post.id in birds and any(each.decision is Decision.ACCEPT for each in touchpoint.mentions)
    ]
    assert accepted == []


def test_most_of_what_is_said_of_whom_is_understood(demo: Demo) -> None:
    found = {(touchpoint.post.id, touchpoint.brand) for touchpoint in demo.touchpoints}
    wanted = Counter(
        (post.id, brand) in found for true in demo.truth for post in demo.found(true) for brand in true.brands
    )
    assert wanted[True] / wanted.total() >= 0.9


def test_an_agencys_text_on_two_sites_counts_once_and_is_told_of(demo: Demo) -> None:
    openings = Counter(true.opening for true in demo.truth if true.kind == "article")
    copied = [true for true in demo.truth if openings[true.opening] > 1]
    assert len(copied) == 2
    stored = [post for true in copied for post in demo.found(true)]
    first = min(stored, key=lambda post: (post.first_seen_at, post.id))
    assert {post.id: post.near_duplicate_of for post in demo.posts.values() if post.near_duplicate_of} == {
        post.id: first.id for post in stored if post.id != first.id
    }
    assert "Kopien, nicht mitgezählt: 1" in demo.runs[0].stdout
