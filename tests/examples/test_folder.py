import json
from pathlib import Path

import pytest

from examples.sample_web.content import Content
from examples.sample_web.folder import prepare
from examples.sample_web.place import ZONE
from examples.sample_web.truth import true_posts
from touchpoints.errors import BadInputError


def test_a_later_run_meets_the_same_web(tmp_path: Path) -> None:
    first = prepare(tmp_path)
    file = tmp_path / "sample_web.json"
    moved = json.loads(file.read_text()) | {"first_day": "2026-01-31"}
    file.write_text(json.dumps(moved))
    later = prepare(tmp_path)
    assert later.place.port == first.place.port
    assert later.place.moment("31d 08:12").astimezone(ZONE).isoformat() == "2025-12-31T08:12:00+01:00"


def test_a_broken_place_is_said_and_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "sample_web.json").write_text("{}")
    with pytest.raises(BadInputError, match=r"sample_web\.json: can't be read"):
        prepare(tmp_path)


def test_the_watchlist_names_every_site_and_every_brand_that_is_spoken_of(tmp_path: Path, content: Content) -> None:
    sample = prepare(tmp_path)
    hosts = {source.url.split("/")[2] for source in sample.watchlist.sources}
    posts = true_posts(content, sample.place)
    assert hosts == {f"{post.host}:{sample.place.port}" for post in posts}
    assert {brand.id for brand in sample.watchlist.brands} == {brand for post in posts for brand in post.brands}


def test_the_truth_lies_beside_the_watchlist(tmp_path: Path) -> None:
    sample = prepare(tmp_path)
    rows = json.loads((tmp_path / "truth.json").read_text("utf-8"))
    assert len(rows) == len(true_posts(sample.content, sample.place))
