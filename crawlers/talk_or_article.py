"""What a page is whose channel nobody told: people's talk, an article, or an article with talk under it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from crawlers.extracted import ExtractedPost

_APART = 0.5
"""How much of its words an article must have for itself to stand beside the talk under it."""
_TELLING = 12
"""Characters of a line that can't stand in two texts by chance."""
_MOST_SEARCHES = 200
"""Lines that are looked for in the whole text, which may be long."""
_SHARE = 0.25
"""How much of what lies from the first post to the last is said in posts, where these are short."""


def is_talk(article: ExtractedPost, talk: Sequence[ExtractedPost], *, under_it: bool) -> bool:
    """Whether the talk says more than the article does beside it, whose text may be the talk's own taken for one.

    `under_it` says that the page speaks of comments: then a short article may have a long talk under it.
    """
    if not is_signed(talk):
        return False
    said = [post.text for post in talk]
    own = own_words(article.text, said)
    stands_apart = under_it and own > _APART * len(article.text)
    return own <= sum(map(len, said)) and not stands_apart


def is_signed(talk: Sequence[ExtractedPost]) -> bool:
    """Whether most of the posts have a writer: what has none is mostly a page's own."""
    return bool(talk) and sum(bool(post.authors) for post in talk) > len(talk) / 2


def own_words(text: str, said: Sequence[str]) -> int:
    """The characters of a text that are not the talk's: what lies between its posts is their heads and feet."""
    lines = dict.fromkeys(line for words in said for line in words.split("\n") if len(line) >= _TELLING)
    places = list(_places(text, lines))
    held = sum(end - start for start, end in places)
    stretch = max(end for _, end in places) - min(start for start, _ in places) if places else 0
    return len(text) - (stretch if held >= _SHARE * stretch else held)


def _places(text: str, lines: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where the lines stand in the text: as lines of it, and the first of the others within such."""
    ends = accumulate(len(line) + 1 for line in text.split("\n"))
    begins = {line: end - len(line) - 1 for line, end in zip(text.split("\n"), ends, strict=True)}
    searches = iter(range(_MOST_SEARCHES))
    for line in lines:
        place = begins.get(line, -1)
        if place < 0 and next(searches, None) is not None:
            place = text.find(line)
        if place >= 0:
            yield place, place + len(line)
