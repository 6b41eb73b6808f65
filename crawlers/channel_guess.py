"""What kind of place a site is, guessed from its software, its posts and what its pages declare of themselves."""

import re
from collections.abc import Sequence

from crawlers.engines.registry import engines
from crawlers.extracted import ExtractedPost
from crawlers.page import Page
from touchpoints.enumerations import Channel

_DECLARED: tuple[tuple[re.Pattern[bytes], Channel], ...] = (
    (re.compile(rb'"(?:NewsArticle|ReportageNewsArticle|NewsMediaOrganization)"'), Channel.PRESS),
    (re.compile(rb'"(?:DiscussionForumPosting|QAPage)"|schema\.org/(?:DiscussionForumPosting|QAPage)'), Channel.FORUM),
    (re.compile(rb'"(?:BlogPosting|Blog)"|schema\.org/Blog'), Channel.BLOG),
    (re.compile(rb"""(?i)<meta[^>]{0,80}generator[^>]{0,40}(?:wordpress|ghost|blogger|hugo|jekyll)"""), Channel.BLOG),
)
"""The first that a page bears decides: a newspaper may run on WordPress, but no blog calls its posts news."""

_TESTS = re.compile(r"(?i)/(?:produkt|vergleichs)?tests?(?:berichte?)?(?:[/-]|$)")
"""How test magazines call the folder of their reports."""


def channel_of(engine: str | None, posts: Sequence[ExtractedPost], pages: Sequence[Page]) -> Channel:
    """The likeliest channel. `engine` and `posts` are those of a page with posts, `pages` those looked at."""
    rated = sum(post.rating is not None for post in posts)
    if rated and 2 * rated >= len(posts):
        return Channel.REVIEW_PORTAL if len(posts) > 1 else Channel.TEST_REPORT
    software = engines().get(engine or "")
    if software is not None and not software.vocabulary:
        return software.channel
    if any(_TESTS.search(page.url) for page in pages):
        return Channel.TEST_REPORT
    declared = (channel for pattern, channel in _DECLARED if any(pattern.search(page.body) for page in pages))
    return next(declared, Channel.FORUM if len(posts) > 1 else Channel.PRESS)
