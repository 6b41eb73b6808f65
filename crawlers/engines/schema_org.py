"""schema.org: reviews, discussions and answers declared in JSON-LD, and reviews in microdata.

Believed only as far as the page shows the same words. A page that declares one post of a discussion may show twenty:
discussions count only where they are declared whole.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from crawlers.articles.structured_data import Item, StructuredData, kinds_of, text_in
from crawlers.articles.verdict import rating_of
from crawlers.articles.visible import Visible
from crawlers.engines.engine import Engine
from crawlers.engines.microdata import microdata_reviews
from crawlers.engines.own_title import own_title
from crawlers.engines.rdfa import written_as_microdata
from crawlers.engines.values import whole_number
from crawlers.extracted import ExtractedPost
from crawlers.markup.fragment import fragment
from crawlers.markup.text import text_of
from crawlers.records.beside_reviews import with_what_stands_beside
from crawlers.subjects import on_page, reviewed
from crawlers.view import View
from touchpoints.enumerations import Channel
from touchpoints.post import About, Engagement, Extractor

NAME, VERSION = "schema_org", "1"
_TEXTS = {Channel.PRESS, Channel.BLOG, Channel.TEST_REPORT}
_REVIEWS = ("Review", "UserReview")
_TALK = ("DiscussionForumPosting", "SocialMediaPosting", "Comment", "Question", "Answer")
_WORDS = ("reviewbody", "text", "articlebody", "description")
_ORGANISATIONS = ("Organization", "Corporation", "LocalBusiness", "Store", "Hotel", "Restaurant", "Brand")
_WHOLE = 2


def _read(view: View) -> Iterator[ExtractedPost]:
    if view.hints.channel in _TEXTS:
        return
    data, visible = StructuredData(view.tree), Visible(view.tree)
    if "typeof=" in view.source:
        written_as_microdata(view.tree)
    reviews = _with_own_addresses(_confirmed(view, data, visible, _REVIEWS)) or list(
        microdata_reviews(view, NAME, VERSION)
    )
    if reviews:
        yield from with_what_stands_beside(view, reviews)
        return
    talk = list(_confirmed(view, data, visible, _TALK))
    if len(talk) >= _WHOLE and len(talk) >= _promised(data):
        yield from talk


def _confirmed(view: View, data: StructuredData, visible: Visible, kinds: tuple[str, ...]) -> Iterator[ExtractedPost]:
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for item in data.of_kind(*kinds):
        text = _text(item)
        if not text or "CriticReview" in kinds_of(item) or not visible.confirms(text):
            continue
        post = _post(view, data, item, text)
        key = (post.text, post.authors)
        if key not in seen:
            seen.add(key)
            yield post
            yield from _answers(view, data, item, post)


def _answers(view: View, data: StructuredData, review: Item, post: ExtractedPost) -> Iterator[ExtractedPost]:
    """What was answered inside a review; an organisation that answers is the one that was reviewed."""
    if not any(kind in _REVIEWS for kind in kinds_of(review)):
        return
    for item in data.resolved(review.get("comment")):
        if isinstance(item, dict) and (text := _text(item)):
            answer = _post(view, data, item, text)
            writers = [one for one in data.resolved(item.get("author")) if isinstance(one, dict)]
            owner = any(kind.endswith(_ORGANISATIONS) for one in writers for kind in kinds_of(one))
            yield replace(answer, title=None, rating=None, about=post.about, owner_reply=owner)


def _with_own_addresses(posts: Iterable[ExtractedPost]) -> list[ExtractedPost]:
    """The posts, those addresses left out that several of them name: they are their page's."""
    told = list(posts)
    named = Counter(post.permalink for post in told)
    return [replace(post, permalink=None) if named[post.permalink] > 1 else post for post in told]


def _text(item: Item) -> str:
    told = next((found for key in _WORDS if (found := item.get(key)) and isinstance(found, str)), "")
    return text_of(fragment(told)) if "<" in told or "&" in told else told.strip()


def _post(view: View, data: StructuredData, item: Item, text: str) -> ExtractedPost:
    address = view.address(text_in(item.get("url"))) if isinstance(item.get("url"), str) else None
    when = text_in(item.get("datepublished") or item.get("datecreated"))
    author = next((name for one in data.resolved(item.get("author")) if (name := text_in(one))), None)
    about = _about(view, data, item)
    ratings = (rating_of(one) for one in data.resolved(item.get("reviewrating")) if isinstance(one, dict))
    return ExtractedPost(
        page_url=view.page.url,
        permalink=address if address not in {view.address(view.page.url), view.series_address} else None,
        thread_url=view.series_address,
        title=own_title(text_in(item.get("headline") or item.get("name")), text, about.name if about else None),
        authors=(author,) if author else (),
        published=view.dates.read(when) if when else None,
        language=text_in(item.get("inlanguage")) or view.language,
        text=text,
        about=about,
        rating=next((rating for rating in ratings if rating), None),
        engagement=_engagement(item),
        extractor=Extractor(name=NAME, version=VERSION),
    )


def _about(view: View, data: StructuredData, item: Item) -> About | None:
    """What is reviewed: said in the review, or the product or place that the review is written inside."""
    for one in (*data.resolved(item.get("itemreviewed")), data.owner(item)):
        name = text_in(one)
        if isinstance(one, dict) and name and not any(kind.endswith(_TALK) for kind in kinds_of(one)):
            return reviewed(name, product=name if "Product" in kinds_of(one) else None)
    return on_page(" ".join((view.tree.findtext(".//h1") or view.tree.findtext(".//title") or "").split()))


def _engagement(item: Item) -> Engagement | None:
    votes = whole_number(text_in(item.get("upvotecount")) or "")
    return Engagement(helpful=votes) if votes is not None else None


def _promised(data: StructuredData) -> int:
    """How many posts the page says that its thread has, as far as it says so on this page."""
    told = (whole_number(text_in(item.get("answercount")) or "") for item in data.of_kind("Question"))
    return max((count + 1 for count in told if count is not None), default=0)


ENGINE = Engine(name=NAME, version=VERSION, channel=Channel.REVIEW_PORTAL, vocabulary=True, read=_read)
