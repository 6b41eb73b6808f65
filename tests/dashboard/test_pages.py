"""The pages, served for real and opened in a real browser."""

from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

from storage.store import Store
from tests.touchpoints.made import touchpoint
from touchpoints.enumerations import Polarity, Recommendation

WORDS = "Die Hotline von Nordlicht war freundlich, der Abschlag stimmt, und der Wechsel dauerte keine Woche."


@pytest.fixture
def filled(store: Store) -> Store:
    labels = [Polarity.POSITIVE] * 6 + [Polarity.NEGATIVE] * 3 + [Polarity.NEUTRAL] * 2
    for number, label in enumerate(labels):
        made = touchpoint(
            f"p{number}",
            label=label,
            venue=["forum.example", "portal.example"][number % 2],
            snippet=WORDS,
            recommendation=Recommendation.RECOMMENDS if number < 4 else Recommendation.WARNS,
        )
        store.touchpoints.replace(made.post.id, [made])
    rival = touchpoint("r", brand="suedstrom", label=Polarity.NEGATIVE, snippet="<img src=x onerror=alert(1)>")
    store.touchpoints.replace("r", [rival])
    return store


def get(address: str, path: str) -> tuple[int, str, dict[str, str]]:
    parts = urlsplit(address)
    connection = HTTPConnection(parts.hostname or "", parts.port or 80, timeout=20)
    connection.request("GET", path)
    response = connection.getresponse()
    body = response.read().decode()
    connection.close()
    return response.status, body, {name.lower(): value for name, value in response.getheaders()}


def test_a_page_allows_no_script_and_nothing_from_elsewhere(served: str) -> None:
    status, _, headers = get(served, "/")
    assert status == 200
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "script-src" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("query", ["since=yesterday", "brand=nobody", "brand[$ne]=x&brand=$ne"])
def test_a_filter_that_is_none_answers_422_in_one_line(served: str, query: str) -> None:
    status, body, _ = get(served, f"/?{query}")
    assert status == 422
    assert len(body.splitlines()) == 1


def test_health_tells_that_the_database_answers(served: str) -> None:
    status, body, _ = get(served, "/healthz")
    assert (status, body) == (200, '{"database":"ok"}')


@pytest.mark.browser
def test_a_reader_sees_figures_and_filters_by_brand(
    filled: Store, served: str, browser: Chrome, screenshots: Path | None
) -> None:
    browser.get(served)
    if screenshots:
        browser.save_screenshot(str(screenshots / "report.png"))
    headings = [each.text for each in browser.find_elements(By.TAG_NAME, "h2")]
    assert headings[0] == "Nordlicht"
    assert headings[1].startswith("Südstrom")
    bar = browser.find_element(By.CSS_SELECTOR, "#nordlicht rect.positive")
    assert bar.size["width"] > browser.find_element(By.CSS_SELECTOR, "#nordlicht rect.negative").size["width"] > 0
    Select(browser.find_element(By.NAME, "brand")).select_by_visible_text("Südstrom")
    browser.find_element(By.TAG_NAME, "button").click()
    WebDriverWait(browser, 20, ignored_exceptions=[StaleElementReferenceException]).until(
        lambda page: (
            [each.get_attribute("id") for each in page.find_elements(By.CSS_SELECTOR, "section.brand")] == ["suedstrom"]
        )
    )
    assert "<img src=x onerror=alert(1)>" in browser.find_element(By.CSS_SELECTOR, "blockquote").text
    complaints = browser.get_log("browser")  # type: ignore[no-untyped-call]
    assert not [entry for entry in complaints if entry["level"] == "SEVERE"]


@pytest.mark.browser
def test_the_page_fits_a_telephone(filled: Store, served: str, browser: Chrome, screenshots: Path | None) -> None:
    before = browser.get_window_size()
    browser.set_window_size(500, 900)
    browser.get(served)
    if screenshots:
        browser.save_screenshot(str(screenshots / "report-narrow.png"))
    width = browser.execute_script("return [document.documentElement.scrollWidth, window.innerWidth]")
    browser.set_window_size(before["width"], before["height"])
    assert width[0] <= width[1]
