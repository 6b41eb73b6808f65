"""Dates as German, Austrian, Swiss and English pages write them."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fromstring

from crawlers.dates.moment import parse_moment
from crawlers.dates.order import day_first
from crawlers.dates.page_clock import clock_zone
from crawlers.dates.page_zone import page_zone
from crawlers.dates.reader import DateReader
from crawlers.page import Page
from touchpoints.enumerations import Precision

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2024, 3, 20, 15, 0, tzinfo=UTC)  # a Wednesday, 16:00 in Berlin


@pytest.mark.parametrize(
    ("text", "at", "precision"),
    [
        ("2024-03-04T12:25:07Z", "2024-03-04T12:25:07", "second"),
        ("2024-03-04T12:25:07+0100", "2024-03-04T11:25:07", "second"),
        ("So 4. Mär 2024, 13:25", "2024-03-04T12:25:00", "minute"),
        ("von Bernd12 » Mo 4. März 2024 13:25", "2024-03-04T12:25:00", "minute"),
        ("4. Jänner 2024", "2024-01-04T00:00:00", "day"),
        ("1. Feber 2024 um 8.30 Uhr", "2024-02-01T07:30:00", "minute"),
        ("04.03.24", "2024-03-04T00:00:00", "day"),
        ("04.03.2024 13.25", "2024-03-04T12:25:00", "minute"),
        ("04.03.2024, 13.25 | Wäsche", "2024-03-04T12:25:00", "minute"),
        ("04.03.2024 12.50 Euro", "2024-03-04T00:00:00", "day"),
        ("04.03.2024 3.25", "2024-03-04T00:00:00", "day"),
        ("Montag, 4. März 2024, 14:05", "2024-03-04T13:05:00", "minute"),
        ("Gestern, 14:05", "2024-03-19T13:05:00", "minute"),
        ("heute um 09:15:33 Uhr", "2024-03-20T08:15:33", "second"),
        ("Montag um 14:05", "2024-03-18T13:05:00", "minute"),
        ("vor 3 Tagen", "2024-03-17T15:00:00", "relative"),
        ("vor einer Stunde", "2024-03-20T14:00:00", "relative"),
        ("1 Monat her", "2024-02-20T15:00:00", "relative"),
        ("2 years, 3 months ago", "2021-12-20T15:00:00", "relative"),
        ("Posted March 19, 2024", "2024-03-19T00:00:00", "day"),
        ("11-29-2023, 09:03 AM", "2023-11-29T08:03:00", "minute"),
        ("Mon Mar 04, 2024 1:25 pm", "2024-03-04T12:25:00", "minute"),
        ("3:21pm On Mar 09, 2023", "2023-03-09T14:21:00", "minute"),
        ("« Antwort #3 am: 04. März 2024, 13:25:07 »", "2024-03-04T12:25:07", "second"),
        ("März 2023", "2023-03-01T00:00:00", "month"),
        ("2019", "2019-01-01T00:00:00", "year"),
        ("1709555107", "2024-03-04T12:25:07", "second"),
    ],
)
def test_a_date_is_read_with_its_precision(text: str, at: str, precision: str) -> None:
    moment = parse_moment(text, NOW, BERLIN)
    assert moment is not None
    assert (moment.at.astimezone(UTC).isoformat(), moment.precision) == (f"{at}+00:00", Precision(precision))


@pytest.mark.parametrize(
    "text",
    [
        "Registriert seit: Mai 2012",
        "Joined: Mar 4, 2012",
        "Zuletzt bearbeitet: 04.03.2024, 14:05",
        "Letzter Besuch: gestern",
        "32.13.2024",
        "4. März 2031",
        "Beiträge: 25",
        "",
    ],
)
def test_another_date_or_none_is_never_taken(text: str) -> None:
    assert parse_moment(text, NOW, BERLIN) is None


def test_a_joined_date_before_the_post_s_own_is_passed_over() -> None:
    moment = parse_moment("Joined: 05.06.2011 Posted: 04.03.2024", NOW, BERLIN)
    assert moment is not None
    assert moment.at.date().isoformat() == "2024-03-04"


@pytest.mark.parametrize(
    ("texts", "language", "host", "expected"),
    [
        ("03/01/2023 und 25/12/2023", "en-US", "x.com", True),
        ("03/04/2024 and 12/25/2023", "de", "x.de", False),
        ("03/04/2023", "de", "forum.example.com", True),
        ("03/04/2023", "en-US", "forum.example.com", False),
        ("03/04/2023", "en", "forum.example.co.uk", True),
        ("01/02/2024 01/03/2024 01/04/2024 02/01/2024", "en", "x.com", False),
        ("09/03/2024", "en-US", "x.com", True),
    ],
)
def test_the_page_decides_whether_the_day_comes_first(texts: str, language: str, host: str, expected: bool) -> None:
    assert day_first(texts, language, host, NOW.date()) is expected


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ('Alle Zeiten sind <span title="Europa/Berlin">UTC+02:00</span>', 2),
        ("Alle Zeiten sind UTC + 1 Stunde [ Sommerzeit ]", 2),
        ("All times are GMT -5. The time now is 09:00.", -5),
        ("Alle Zeitangaben in WEZ +1. Es ist jetzt 14:05 Uhr.", 1),
        ('All times are <span title="UTC">UTC</span>', 0),
    ],
)
def test_a_page_s_words_name_its_zone(words: str, hours: int) -> None:
    summer = datetime(2024, 7, 1, tzinfo=UTC)
    zone = page_zone(f"<p>{words}</p>", summer, BERLIN)
    offset = summer.astimezone(zone).utcoffset()
    assert offset is not None
    assert offset.total_seconds() == hours * 3600


def test_a_page_s_clock_tells_its_zone_only_where_it_can_be_right() -> None:
    shown = "<b>Current time:</b> 20.03.2024, 13:01"
    assert clock_zone(shown, NOW, "", lambda: True) is not None
    assert clock_zone("<b>Current time:</b> 11.03.2024, 13:01", NOW, "", lambda: True) is None


def test_a_page_s_clock_that_names_its_zone_tells_no_offset() -> None:
    assert clock_zone("<b>aktuelle Zeit:</b> Mi Mär 20 16:01:12 CET 2024", NOW, "", lambda: True) is None


def test_a_page_whose_clock_agrees_with_the_assumed_zone_follows_it_through_summer_and_winter() -> None:
    page = Page(url="https://forum.example/", body=b"", fetched_at=NOW)
    shown = f"Es ist jetzt {NOW.astimezone(BERLIN):%d.%m.%Y, %H:%M}"
    reader = DateReader(page, shown, fromstring("<p></p>"), "Europe/Berlin")
    summer = reader.read("04.07.2023, 14:05")
    assert summer is not None
    assert summer.at == datetime(2023, 7, 4, 12, 5, tzinfo=UTC)


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading_of_dates(text: str) -> None:
    moment = parse_moment(text, NOW, BERLIN)
    assert moment is None or moment.at.tzinfo is not None


@given(st.dates(date(1995, 1, 1), date(2024, 3, 19)), st.times(min_value=time(3, 0)))
def test_what_a_german_forum_writes_is_read_back_to_the_minute(day: date, at: time) -> None:
    # From three o'clock on: in the night that the clocks change, an earlier hour is there twice or never.
    local = datetime.combine(day, at.replace(second=0, microsecond=0, fold=0), BERLIN)
    moment = parse_moment(local.strftime("%d.%m.%Y, %H:%M"), NOW, BERLIN)
    assert moment is not None
    assert moment.at == local.astimezone(UTC)


@pytest.mark.parametrize("zone", ["CEST ", "+0200 ", "GMT+02:00 ", ""])
def test_a_date_as_c_and_java_print_it_keeps_its_time(zone: str) -> None:
    moment = parse_moment(f"Fri Apr 28 19:20:36 {zone}2023", NOW, BERLIN)
    assert moment is not None
    assert moment.at == datetime(2023, 4, 28, 17, 20, 36, tzinfo=UTC)


LATER = datetime(2025, 2, 12, 15, 30, tzinfo=UTC)  # a Wednesday, 16:30 in Berlin


@pytest.mark.parametrize(
    ("text", "at", "precision"),
    [
        ("vorgestern", "2025-02-10T00:00:00", "day"),
        ("vor 3 Std.", "2025-02-12T12:30:00", "relative"),
        ("vor 2 Wochen", "2025-01-29T15:30:00", "relative"),
        ("vor einer halben Stunde", "2025-02-12T15:00:00", "relative"),
        ("vor wenigen Minuten", "2025-02-12T15:30:00", "relative"),
        ("half an hour ago", "2025-02-12T15:00:00", "relative"),
        ("5 days ago", "2025-02-07T15:30:00", "relative"),
        ("1 year and 2 months ago", "2023-12-12T15:30:00", "relative"),
        ("5 d", "2025-02-07T15:30:00", "relative"),
        ("2 Std.", "2025-02-12T13:30:00", "relative"),
        ("letzten Montag um 14:05", "2025-02-10T13:05:00", "minute"),
        ("Mo 14:05", "2025-02-10T13:05:00", "minute"),
        ("3. Febr. 2025", "2025-02-03T00:00:00", "day"),
        ("03.02.25 14.05 Uhr", "2025-02-03T13:05:00", "minute"),
        ("3.2.25, 14.05h", "2025-02-03T13:05:00", "minute"),
        ("03.02. 14:05 Uhr", "2025-02-03T13:05:00", "minute"),
        ("31.12., 23:59", "2024-12-31T22:59:00", "minute"),
        ("3 Feb 12pm", "2025-02-03T11:00:00", "hour"),
        ("02/2024", "2024-02-01T00:00:00", "month"),
        ("2024-02", "2024-02-01T00:00:00", "month"),
        ("12/Nov/2020 09:14", "2020-11-12T08:14:00", "minute"),
        ("Thu 12 Nov 2020 09.14 GMT", "2020-11-12T09:14:00", "minute"),
        ("July 12, 2024 8:15 am ET", "2024-07-12T12:15:00", "minute"),
        ("Datum: 12.01.2024, Uhrzeit: 08:15", "2024-01-12T07:15:00", "minute"),
        ("12.01.2024 24:00 Uhr", "2024-01-12T23:00:00", "minute"),
        ("Jan 12, 2024 12:30 am", "2024-01-11T23:30:00", "minute"),
        ("31.03.2024 02:30", "2024-03-31T01:30:00", "minute"),
        ("27.10.2024 02:30 MEZ", "2024-10-27T01:30:00", "minute"),
        ("Reviewed in Germany on 3 February 2025", "2025-02-03T00:00:00", "day"),
        ("Rezension aus Deutschland vom 3. Februar 2025", "2025-02-03T00:00:00", "day"),
        ("von Jan 3. Februar 2025, 14:05", "2025-02-03T13:05:00", "minute"),
        ("Jan 03.02.2025 14:05", "2025-02-03T13:05:00", "minute"),
        ("Aktualisiert · Veröffentlicht 12. Januar 2024", "2024-01-12T00:00:00", "day"),
        ("12. Januar 2024 (bearbeitet)", "2024-01-12T00:00:00", "day"),
        ("12.13.2024", "2024-12-13T00:00:00", "day"),
        ("3. Februar 202514:05 Uhr", "2025-02-03T13:05:00", "minute"),
        ("03.02.202514:05", "2025-02-03T13:05:00", "minute"),
        ("vor 2 Wochen Neu", "2025-01-29T15:30:00", "relative"),
        ("12. Januar2024", "2024-01-12T00:00:00", "day"),
        ("2024-01-12T24:00:00Z", "2024-01-13T00:00:00", "second"),
        ("Feb 3, 2025, 2:05\u202fPM", "2025-02-03T13:05:00", "minute"),
        ("\u200e03.\u200e02.\u200e2025 \u200e14\u200e:\u200e05", "2025-02-03T13:05:00", "minute"),
        ("3.\u2009Ma\u0308rz 2024", "2024-03-03T00:00:00", "day"),
        ("03\u201102\u20112025 14:05", "2025-02-03T13:05:00", "minute"),
    ],
)
def test_forums_portals_and_press_are_read_in_all_their_ways(text: str, at: str, precision: str) -> None:
    moment = parse_moment(text, LATER, BERLIN)
    assert moment is not None
    assert (moment.at.astimezone(UTC).isoformat(), moment.precision) == (f"{at}+00:00", Precision(precision))


@pytest.mark.parametrize(
    "text",
    [
        "nächsten Montag um 14:05",
        "vor ein paar Tagen",
        "a few days ago",
        "12. KW",
        "KW 12/2024",
        "Sommer 2023",
        "Dabei seit 01.2014",
        "Zuletzt online: gestern, 14:05",
        "Zuletzt bearbeitet von anna2000 am 12.01.2024, 08:15",
        "Last edited by anna22; 12-01-2024 at 08:15 AM.",
        "Der Artikel wurde am 12.01.2024 aktualisiert.",
        "Dieser Beitrag wurde zuletzt am 12. Januar 2024 um 08:15 Uhr von Anna bearbeitet.",
        "Date of experience: January 12, 2024",
        "Aufenthaltsdatum: Januar 2024",
        "Geburtsdatum: 12.01.1990",
        "30. Februar 2024",
        "Version 10.11.3",
        "30.11.-0001",
        "jeden Montag um 14:05",
    ],
)
def test_what_tells_no_moment_or_another_s_gives_none(text: str) -> None:
    assert parse_moment(text, LATER, BERLIN) is None
