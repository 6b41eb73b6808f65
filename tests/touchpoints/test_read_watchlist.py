"""Which posts a changed watchlist touches: those where a changed brand is named, or that are about one."""

import pytest

from touchpoints.document import Document
from touchpoints.post import About
from touchpoints.read_watchlist import ChangedBrands, ReadWatchlist
from touchpoints.watchlist_file import parse_watchlist

PROJECT = '[project]\ncontact_url = "https://b.example/"\ncontact_mail = "a@b.example"\n'
SOUTH = '[[brands]]\nname = "Südstrom"\n'
NORTH = '[[brands]]\nname = "Nordlicht"\n'


def part(text: str) -> ReadWatchlist:
    return ReadWatchlist.of(parse_watchlist(PROJECT + text))


def touched(before: str, after: str, **document: object) -> bool:
    read = Document.model_validate({"id": "1", "text": "Geht so.", **document})
    return ChangedBrands(part(before), part(after)).touch(read)


@pytest.mark.parametrize(
    "document",
    [
        {"text": "Bei Nordlicht bestellt."},
        {"title": "Nordlicht oder Südstrom?"},
        {"thread_title": "Erfahrungen mit Nordlicht"},
        {"thread_start": "Hat jemand Nordlicht?"},
        {"about": About(name="Nordlicht Flex", by="structured_data")},
        {"about": About(brand="nordlicht", by="source")},
    ],
)
def test_a_new_brand_touches_every_post_where_reading_looks_for_it(document: dict[str, object]) -> None:
    assert touched(SOUTH, SOUTH + NORTH, **document)
    assert touched(SOUTH + NORTH, SOUTH, **document)


def test_a_post_without_the_changed_brand_is_left_alone() -> None:
    assert not touched(SOUTH, SOUTH + NORTH, text="Südstrom liefert pünktlich.")


def test_a_dropped_alias_touches_the_posts_that_only_it_found() -> None:
    longer = '[[brands]]\nname = "Nordlicht"\naliases = ["Nordlicht", "Polarschein"]\n'
    assert touched(SOUTH + longer, SOUTH + NORTH, text="Der Polarschein war teuer.")


def test_a_changed_exclude_word_touches_the_posts_of_its_brand_only() -> None:
    stricter = '[[brands]]\nname = "Nordlicht"\nexclude = ["Norwegen"]\n'
    assert touched(SOUTH + NORTH, SOUTH + stricter, text="Das Nordlicht über Norwegen.")
    assert not touched(SOUTH + NORTH, SOUTH + stricter, text="Südstrom über Norwegen.")


def test_a_changed_tier_touches_every_post() -> None:
    assert touched(SOUTH, SOUTH + '[languages]\ntier = "best"\n')


def test_a_changed_source_is_no_change_of_what_reading_takes() -> None:
    source = (
        '[[sources]]\nname = "f"\nurl = "https://f.example/"\nchannel = "forum"\npurpose = "p"\nlegal_basis = "l"\n'
    )
    assert part(SOUTH + source).id == part(SOUTH).id != part(NORTH).id
