from datetime import timedelta
from html import unescape

from examples.sample_web.content import Content
from examples.sample_web.place import Place
from examples.sample_web.rendering import split_paragraphs
from examples.sample_web.truth import true_posts
from tests.examples.conftest import Visitor


def test_it_holds_enough_posts_in_two_languages_over_several_weeks(content: Content, place: Place) -> None:
    posts = true_posts(content, place)
    days = [post.published_at for post in posts]
    assert len([post for post in posts if post.admitted == "yes"]) >= 150
    assert {post.language for post in posts} == {"de", "en"}
    assert max(days) - min(days) > timedelta(weeks=6)


def test_no_two_posts_of_a_site_begin_alike(content: Content, place: Place) -> None:
    openings = [(post.host, post.opening) for post in true_posts(content, place)]
    assert len(openings) == len(set(openings))


def test_every_post_stands_on_the_page_that_its_path_names(content: Content, place: Place, visitor: Visitor) -> None:
    for post in true_posts(content, place):
        page = unescape(visitor.get(post.host, post.path.partition("#")[0]).text)
        assert all(paragraph in page for paragraph in split_paragraphs(post.text)), post.path
        assert post.author is None or post.author in page


def test_contact_data_stands_in_the_words_so_that_it_can_be_masked(content: Content, place: Place) -> None:
    with_contact = [post for post in true_posts(content, place) if post.contact]
    assert len(with_contact) >= 6
    assert all(post.contact[0] in post.text for post in with_contact)


def test_threads_quote_what_was_written_before(content: Content, place: Place) -> None:
    threads = [thread for board in content.forum.boards for thread in board.threads]
    for thread in threads:
        moments = [place.moment(post.at) for post in thread.posts]
        assert moments == sorted(moments)
        assert all(post.quote < number for number, post in enumerate(thread.posts, 1) if post.quote is not None)
    assert max(len(thread.posts) for thread in threads) > 2 * content.forum.posts_per_page
