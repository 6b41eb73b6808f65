"""How crawls end: killed, stopped, with nothing, with a reason."""

import random
import signal
import time

import pytest

from tests.crawlers.spiders.conftest import World
from tests.crawlers.spiders.test_forum import LIST, posts, thread, write_forum
from tests.crawlers.spiders.worlds import PAGE, list_page, thread_page
from touchpoints.enumerations import Outcome
from touchpoints.run import Run

WALL = "<p>Checking your browser before accessing the forum.</p><script>window._cf_chl_opt={}</script>"
COOKIE_WALL = """<h1>Willkommen im Stromforum</h1><p>Mit Werbung weiterlesen: Besuchen Sie uns wie gewohnt mit
Werbung und Tracking. Wir und unsere 214 Partner setzen Cookies und ähnliche Techniken ein. Details
zu Cookies und zum Widerruf Ihrer Einwilligung stehen in der
Datenschutzerklärung.</p><button>Zustimmen und weiter</button> <a href="/pur">Pur-Abo</a>"""


def wait_until_asked(world: World, path: str, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while path not in [asked for asked, _ in world.site.asked] and path not in world.site.waiting:
        assert time.monotonic() < deadline, f"{path} was never asked for"
        time.sleep(0.02)


def stopped_while_asking(world: World, path: str) -> Run:
    """The run of a crawl that SIGTERM met while it waited for an answer: it ended within ten seconds."""
    run, process = world.start()
    wait_until_asked(world, path)
    begun = time.monotonic()
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=20)
    assert time.monotonic() - begun < 10
    ended = world.store.runs.get(run.id)
    assert ended is not None
    return ended


def test_killed_at_any_moment_the_next_run_has_every_post_once(world: World) -> None:
    write_forum(world.site, [1 + number / 10 for number in range(30)])
    world.site.pages[thread(7)] = thread_page("Thema 7", posts(7, 10, 2), "." + thread(7, 2))
    world.site.pages[thread(7, 2)] = thread_page("Thema 7", posts(7, 4, 2, first=11))
    world.watch(LIST, "forum", delay=0.02)
    chance = random.Random(7)
    for number in (2, 9, 16, 24):
        _, process = world.start()
        wait_until_asked(world, thread(number))
        time.sleep(chance.random() / 5)
        process.kill()
        process.communicate()
    last = world.crawl()
    assert world.store.posts.count() == 29 * 3 + 14
    assert (last.backlog, world.code) == (0, 0)
    assert world.crawl().outcome is Outcome.NOTHING_NEW


def test_a_stopped_crawl_ends_within_ten_seconds_and_loses_nothing(world: World) -> None:
    write_forum(world.site, [1, 2, 3, 4])
    world.site.held = frozenset({thread(3)})
    world.watch(LIST, "forum")
    ended = stopped_while_asking(world, thread(3))
    assert ended.ended_at is not None
    assert (ended.outcome, ended.new_posts) == (Outcome.NEW_POSTS, 6)
    assert "stopped before its end" in (ended.detail or "")
    world.site.held = frozenset()
    world.site.hold.set()
    assert world.crawl().new_posts == 6
    assert world.store.posts.count() == 12


def test_a_crawl_without_budget_left_ends_in_time_while_a_page_hangs(world: World) -> None:
    write_forum(world.site, [1, 2])
    world.site.held = frozenset({LIST})
    world.watch(LIST, "forum", max_pages=1)
    ended = stopped_while_asking(world, LIST)
    assert "stopped before its end" in (ended.detail or "")


def test_what_waits_for_its_turn_when_a_crawl_is_stopped_stays_due(world: World) -> None:
    write_forum(world.site, [1, 2, 3, 4, 5, 6])
    world.site.held = frozenset({thread(3)})
    world.watch(LIST, "forum")
    _, process = world.start()
    wait_until_asked(world, thread(3))
    process.send_signal(signal.SIGTERM)
    time.sleep(1)
    world.site.hold.set()
    process.communicate(timeout=20)
    world.site.held = frozenset()
    world.crawl()
    assert world.store.posts.count() == 18


@pytest.mark.parametrize(
    ("status", "words", "outcome"),
    [
        (404, "", Outcome.GONE),
        (410, "", Outcome.GONE),
        (403, "<h1>Forbidden</h1>", Outcome.BLOCKED),
        (202, "", Outcome.CHALLENGE),
        (200, WALL, Outcome.CHALLENGE),
        (200, COOKIE_WALL, Outcome.CHALLENGE),
        (200, "<h1>Seite nicht gefunden</h1><p>Die Seite wurde nicht gefunden.</p>", Outcome.GONE),
        (200, "<form><input name=user><input type=password></form>", Outcome.CHALLENGE),
        (200, "<p>Du hast keine Berechtigung, dieses Forum zu lesen.</p>", Outcome.BLOCKED),
        (200, "<p>Sind Sie über 18 Jahre alt?</p>", Outcome.CHALLENGE),
        (200, "<p>Das Forum ist wegen Wartungsarbeiten geschlossen.</p>", Outcome.ERROR),
        (200, "<p>Willkommen. Hier ist noch nichts.</p>", Outcome.NOTHING_NEW),
        (200, "<p>In diesem Forum gibt es keine Themen.</p>", Outcome.NOTHING_NEW),
    ],
)
def test_a_start_without_posts_says_why(world: World, status: int, words: str, outcome: Outcome) -> None:
    world.site.pages["/start"] = PAGE.format(title="Forum", head="", body="", content=words)
    world.site.statuses["/start"] = status
    world.watch("/start", "forum")
    run = world.crawl()
    assert (run.outcome, run.new_posts) == (outcome, 0)
    assert run.detail
    assert world.code == (0 if outcome is Outcome.NOTHING_NEW else 1)


def test_a_login_page_among_the_threads_ends_the_crawl(world: World) -> None:
    write_forum(world.site, [1 + number / 10 for number in range(60)], per_list=60)
    form = "<form><input name=user><input type=password></form>"
    world.site.pages[thread(2)] = PAGE.format(title="Anmelden - Stromforum", head="", body="", content=form)
    world.watch(LIST, "forum", delay=0.05)
    run = world.crawl()
    assert f"ended early: {world.site.url}{thread(2)}: is a login page" in (run.detail or "")
    assert world.site.requests().count(thread(2)) == 1
    assert thread(60) not in world.site.requests()


def test_threads_that_lost_their_posts_are_told_though_others_kept_theirs(world: World) -> None:
    write_forum(world.site, [1, 2, 3, 4])
    for number in (2, 3):
        world.site.pages[thread(number)] = PAGE.format(title="Strom", head="", body="", content="<div id=app></div>")
    world.watch(LIST, "forum")
    run = world.crawl()
    assert (run.outcome, run.new_posts) == (Outcome.NEW_POSTS, 6)
    assert "2 pages were read, and no post was found on any" in (run.detail or "")


def test_a_source_that_never_had_posts_says_so_on_the_second_night_too(world: World) -> None:
    write_forum(world.site, [1, 2, 3])
    for number in (1, 2, 3):
        world.site.pages[thread(number)] = PAGE.format(title="Strom", head="", body="", content="<div id=app></div>")
    world.watch(LIST, "forum")
    first, second = world.crawl(), world.crawl()
    assert (first.outcome, second.outcome) == (Outcome.LAYOUT_CHANGED, Outcome.NOTHING_NEW)
    assert "no post was found on any; no run has found a post here yet" in (first.detail or "")
    assert "no run has found a post here yet" in (second.detail or "")


def test_a_source_whose_posts_were_all_refused_did_have_some(world: World) -> None:
    write_forum(world.site, [1, 2])
    for number in (1, 2):
        world.site.pages[thread(number)] = world.site.pages[thread(number)].replace("Nordlicht", "Zwirbelstrom")
    world.watch(LIST, "forum")
    first, second = world.crawl(), world.crawl()
    assert "no watched brand" in (first.detail or "")
    assert (second.outcome, second.detail) == (Outcome.NOTHING_NEW, "no new posts")


def test_a_start_that_redirects_without_end_is_no_other_site(world: World) -> None:
    world.site.redirects |= {"/start": "/start?cookie=1", "/start?cookie=1": "/start"}
    world.watch("/start", "forum")
    run = world.crawl()
    assert (run.outcome, world.code) == (Outcome.ERROR, 1)
    assert "redirects without end" in (run.detail or "")


def test_a_start_that_redirects_to_another_site_ends_the_crawl_with_its_name(world: World) -> None:
    world.site.redirects["/start"] = "http://anderswo.localhost/forum"
    world.watch("/start", "forum")
    run = world.crawl()
    assert (run.outcome, world.code) == (Outcome.ERROR, 1)
    assert "leads to another site" in (run.detail or "")
    assert "anderswo.localhost" in (run.detail or "")


def test_a_page_that_redirects_to_another_site_holds_nothing_up(world: World) -> None:
    write_forum(world.site, [1, 2, 3])
    world.site.redirects[thread(2)] = "http://anderswo.localhost/forum"
    world.watch(LIST, "forum")
    assert (world.crawl().new_posts, world.code) == (6, 0)


def test_a_start_that_redirects_to_a_host_for_consent_is_a_cookie_wall(world: World) -> None:
    world.site.redirects["/start"] = "http://consent.localhost/collect?back=1"
    world.watch("/start", "forum")
    run = world.crawl()
    assert run.outcome is Outcome.CHALLENGE
    assert "cookies" in (run.detail or "")


def test_a_dead_host_is_an_error_with_a_line(world: World) -> None:
    world.watch("http://127.0.0.1:9/", "forum")
    run = world.crawl()
    assert run.outcome is Outcome.ERROR
    assert "can't be reached" in (run.detail or "")
    assert "127.0.0.1:9" in (run.detail or "")
    assert world.code == 1


def test_a_start_that_robots_txt_forbids_is_never_asked_for(world: World) -> None:
    world.site.pages["/privat/"] = list_page([(f".{thread(1)}", "Thema 1", 2)])
    world.watch("/privat/", "forum")
    assert world.crawl().outcome is Outcome.ROBOTS
    assert "/privat/" not in world.site.requests()


def test_a_list_that_lost_its_layout_is_not_silently_empty(world: World) -> None:
    write_forum(world.site, [1, 2, 3])
    for number in (1, 2, 3):
        page = world.site.pages[thread(number)]
        world.site.pages[thread(number)] = page.replace('class="postbody"', 'class="neu"').replace('id="p', 'id="x')
        world.site.pages[thread(number)] = world.site.pages[thread(number)].replace('class="post ', 'class="zettel ')
    world.watch(LIST, "forum", engine="phpbb3")
    run = world.crawl()
    assert (run.outcome, run.new_posts) == (Outcome.LAYOUT_CHANGED, 0)


def test_a_wrong_source_ends_with_the_names_that_there_are(world: World) -> None:
    world.watch("/", "forum")
    world.config.write_text(world.config.read_text().replace('name = "quelle"', 'name = "andere"'))
    _, process = world.start()
    output = "".join(process.communicate())
    assert process.returncode == 2
    assert '"andere"' in output
    assert "Traceback" not in output


def test_a_placeholder_as_contact_is_refused_and_the_ledger_says_so(world: World) -> None:
    world.watch("http://forum.example/", "forum", allow_private=False)
    run = world.crawl()
    assert (world.code, run.outcome) == (2, Outcome.ERROR)
    assert "placeholder" in (run.detail or "")
