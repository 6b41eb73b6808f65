"""Traps are told by their addresses, and what people write about is not taken for one."""

import pytest

from crawlers.conduct.trap import trap_of

TRAPS = (
    ("/x" + "y" * 2000, "long"),
    ("/1/2/3/4/5/6/7/8/9/10/11/12/13", "deep"),
    ("/a/b/a/b/a/b", "repeating"),
    ("/s?" + "&".join(f"p{number}=1" for number in range(11)), "parameters"),
    ("/s?f=1&f=2&f=3", "parameters"),
    ("/calendar/2027/01", "calendar"),
    ("/kalender.php?monat=3&jahr=2031", "calendar"),
    ("/veranstaltungen/2027-03/", "calendar"),
    ("/wp-login.php", "doing"),
    ("/ucp.php?mode=login", "doing"),
    ("/login/?next=/t/1", "doing"),
    ("/index.php?action=login", "doing"),
    ("/shop/?add-to-cart=12", "doing"),
    ("/2026/11/kaffee/?replytocom=7", "doing"),
    ("/warenkorb/", "doing"),
)
FINE = (
    "/",
    "/viewtopic.php?f=3&t=12&start=450",
    "/threads/login-klappt-nicht.1234/page-56",
    "/2026/11/20/kalender-fuer-kaffeetrinker/",
    "/test/kaffeemaschinen/events-und-messen-im-ueberblick",
    "/forum/t/anmelden-geht-nicht/77?page=3",
    "/bewertungen/kranich-kaffee?seite=120&sort=neueste",
    "/index.php?topic=1234.45",
    "/a/b/c/d/e/f/g/h",
    "/termine-der-woche-im-test.html",
)


@pytest.mark.parametrize(("path", "kind"), TRAPS)
def test_traps_are_named(path: str, kind: str) -> None:
    assert trap_of(f"https://forum.example{path}") == kind


@pytest.mark.parametrize("path", FINE)
def test_pages_are_none(path: str) -> None:
    assert trap_of(f"https://forum.example{path}") is None
