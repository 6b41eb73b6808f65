"""The watchlist refuses what it can't use, with the key's path and what to write instead."""

from datetime import time, timedelta

import pytest

from touchpoints.watchlist import slug
from touchpoints.watchlist_file import WatchlistError, parse_watchlist

PROJECT = """
[project]
contact_url = "https://brand.example/crawler"
contact_mail = "crawler@brand.example"
purpose = "market research"
legal_basis = "legitimate interest"
"""
BRAND = '[[brands]]\nname = "Nordlicht"\n'
SOURCE = '[[sources]]\nname = "forum"\nurl = "https://forum.example/"\nchannel = "forum"\n'


def test_a_brand_needs_only_a_name() -> None:
    brand = parse_watchlist(PROJECT + '[[brands]]\nname = "Müller & Söhne"\n').brands[0]
    assert (brand.id, brand.aliases) == ("mueller-soehne", ("Müller & Söhne",))


def test_a_source_has_the_documented_defaults() -> None:
    source = parse_watchlist(PROJECT + BRAND + SOURCE).sources[0]
    assert source.schedule == "nightly"
    assert source.since == timedelta(days=30)
    assert (source.max_pages, source.engine, source.delay, source.allow_private) == (2000, "auto", 2.0, False)


def test_the_window_may_end_on_the_next_day() -> None:
    assert parse_watchlist(PROJECT + BRAND).project.window_times == (time(22), time(6))


@pytest.mark.parametrize(
    ("text", "path", "advice"),
    [
        (PROJECT, "brands", '[[brands]] with name = "Your brand"'),
        (PROJECT + "[[brands]]\n", "brands[0].name: missing", 'name = "..."'),
        (PROJECT + BRAND + 'colour = "blue"\n', "brands[0].colour: unknown key", "mundfunk init"),
        (PROJECT + BRAND + SOURCE.replace("https://", "htp:/"), "sources[0].url", "https://forum.example/"),
        (PROJECT + BRAND + SOURCE.replace('"forum"\nurl', '"a/b"\nurl'), "sources[0].name", "pattern"),
        (PROJECT + BRAND + SOURCE.replace('channel = "forum"', 'channel = "chat"'), "sources[0].channel", "'blog'"),
        (PROJECT + BRAND + SOURCE + 'brand = "sued"\n', "sources[0].brand", "nordlicht"),
        (PROJECT + BRAND + SOURCE + 'since = "a month"\n', "sources[0].since", '"30d"'),
        (PROJECT + BRAND + SOURCE + 'schedule = "0 3 * * *"\n', "sources[0].schedule", '"nightly"'),
        (PROJECT + BRAND + SOURCE + SOURCE, "sources[1].name", "taken by sources[0]"),
        (PROJECT + BRAND + BRAND, "brands[1].id", "taken by brands[0]"),
        (PROJECT + BRAND + 'ambiguous = ["Licht"]\n', "brands[0]", "not among the aliases"),
        (PROJECT.replace('purpose = "market research"', "") + BRAND + SOURCE, "sources[0].purpose", "[project]"),
        (PROJECT.replace('"legitimate interest"', '" "') + BRAND + SOURCE, "project.legal_basis", "empty"),
        (PROJECT + 'timezone = "Berlin"\n' + BRAND, "project.timezone", "Europe/Berlin"),
        (PROJECT + 'window = "10pm-6am"\n' + BRAND, "project.window", "22:00-06:00"),
        ("[project\n", "is not valid TOML", "line 1"),
    ],
)
def test_a_fault_is_told_with_its_path_and_what_to_write(text: str, path: str, advice: str) -> None:
    with pytest.raises(WatchlistError) as caught:
        parse_watchlist(text, "brands.toml")
    assert len(caught.value.problems) == 1
    line = caught.value.problems[0]
    assert line.startswith("brands.toml: ")
    assert "\n" not in line
    assert path in line
    assert advice in line


def test_every_fault_gets_a_line_of_its_own() -> None:
    with pytest.raises(WatchlistError) as caught:
        parse_watchlist(PROJECT + BRAND + "a = 1\nb = 2\n" + SOURCE + "delay = -1\n")
    assert len(caught.value.problems) == 3


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Deutsche Bahn", "deutsche-bahn"), ("L'Été", "l-ete"), ("1&1", "1-1"), ("Straße", "strasse")],
)
def test_a_slug_is_readable_ascii(name: str, expected: str) -> None:
    assert slug(name) == expected
