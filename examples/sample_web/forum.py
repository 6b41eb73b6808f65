"""The forum's pages, with the addresses and the markup of phpBB's own style."""

from datetime import datetime, timedelta

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from examples.sample_web.content import Board, Forum, Thread
from examples.sample_web.hits import note_forbidden
from examples.sample_web.place import Place
from examples.sample_web.rendering import page, robots

_FIRST_POST = 101


def post_numbers(site: Forum) -> dict[int, list[int]]:
    """The numbers of each thread's posts, by the thread's number."""
    numbers: dict[int, list[int]] = {}
    free = _FIRST_POST
    for board in site.boards:
        for thread in board.threads:
            numbers[thread.id] = list(range(free, free + len(thread.posts)))
            free += len(thread.posts)
    return numbers


def forum_routes(site: Forum, place: Place) -> list[Route]:
    """The forum's addresses."""
    numbers = post_numbers(site)

    def index(request: Request) -> Response:
        return page(request, "forum/index.html", site=site)

    def board(request: Request) -> Response:
        found = next((each for each in site.boards if each.id == _number(request, "f")), None)
        if found is None:
            raise HTTPException(404)
        if found.forbidden:
            note_forbidden(request)
        threads = sorted(found.threads, key=lambda each: place.moment(each.posts[-1].at), reverse=True)
        start = _number(request, "start") or 0
        return page(
            request,
            "forum/board.html",
            site=site,
            place=place,
            numbers=numbers,
            board=found,
            threads=threads[start : start + site.topics_per_page],
            number=start // site.topics_per_page + 1,
        )

    def topic(request: Request) -> Response:
        board, thread, start = _asked(request, site, numbers)
        if board.forbidden:
            note_forbidden(request)
        posts = list(zip(range(1, len(thread.posts) + 1), numbers[thread.id], thread.posts, strict=True))
        return page(
            request,
            "forum/topic.html",
            site=site,
            place=place,
            numbers=numbers,
            board=board,
            thread=thread,
            lang=thread.lang,
            joined=lambda name: _joined(place, name),
            shown=posts[start : start + site.posts_per_page],
            number=start // site.posts_per_page + 1,
        )

    forbidden = [
        *(f"/viewforum.php?f={each.id}" for each in site.boards if each.forbidden),
        *(f"/viewtopic.php?t={thread.id}" for each in site.boards if each.forbidden for thread in each.threads),
        "/memberlist.php",
    ]
    return [
        Route("/", index),
        Route("/index.php", index),
        Route("/viewforum.php", board),
        Route("/viewtopic.php", topic),
        Route("/robots.txt", lambda request: robots(request, tuple(forbidden))),
    ]


def _asked(request: Request, site: Forum, numbers: dict[int, list[int]]) -> tuple[Board, Thread, int]:
    post, start = _number(request, "p"), _number(request, "start") or 0
    for board in site.boards:
        for thread in board.threads:
            if post in numbers[thread.id]:
                place_in_thread = numbers[thread.id].index(post)
                return board, thread, place_in_thread - place_in_thread % site.posts_per_page
            if thread.id == _number(request, "t") and start < len(thread.posts):
                return board, thread, start
    raise HTTPException(404)


def _number(request: Request, name: str) -> int | None:
    value = request.query_params.get(name, "")
    return int(value) if value.isdecimal() else None


def _joined(place: Place, name: str) -> datetime:
    return place.moment("400d 12:00") - timedelta(days=len(name) * 37)
