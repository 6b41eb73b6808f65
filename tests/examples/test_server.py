import socket

import pytest
from protego import Protego

from examples.sample_web.content import Content
from examples.sample_web.place import Place
from examples.sample_web.server import served
from tests.examples.conftest import Visitor
from touchpoints.errors import WorkFailedError

FORBIDDEN = {
    "klartext.localhost": "/entwuerfe/amsel-duetta-2",
    "bohnenforum.localhost": "/viewtopic.php?t=91",
    "mahlgrad.localhost": "/entwuerfe/entwurf-streng-geheim/",
    "tagblatt.localhost": "/intern/interne-notiz.html",
    "pruefheft.localhost": "/archiv/archiv-nur-fuer-abonnenten",
}


@pytest.mark.parametrize(("host", "path"), FORBIDDEN.items())
def test_a_page_that_robots_forbids_is_there_and_counts_who_asks(visitor: Visitor, host: str, path: str) -> None:
    robots = Protego.parse(visitor.get(host, "/robots.txt").text)
    assert not robots.can_fetch(f"http://{host}{path}", "Mundfunk")
    assert robots.can_fetch(f"http://{host}/", "Mundfunk")
    assert visitor.forbidden == []
    assert visitor.get(host, path).status_code == 200
    assert [path in url for url in visitor.forbidden] == [True]


@pytest.mark.parametrize("host", ["klartext.localhost", "bohnenforum.localhost", "tagblatt.localhost"])
def test_a_page_that_the_client_has_is_not_sent_again(visitor: Visitor, host: str) -> None:
    first = visitor.get(host, "/")
    again = visitor.get(host, "/", **{"if-none-match": first.headers["etag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")


def test_a_name_that_is_no_site_is_not_found(visitor: Visitor) -> None:
    assert visitor.get("nobody.localhost", "/").status_code == 404


def test_a_taken_port_is_said_in_one_line(content: Content) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        place = Place(port=taken.getsockname()[1], first_day="2026-11-22")
        said = rf"127\.0\.0\.1:{place.port}.*Address already in use"
        with pytest.raises(WorkFailedError, match=said), served(content, place):
            pass
