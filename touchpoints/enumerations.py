"""The closed enumerations of the records. A new value is a change of the schema."""

from enum import StrEnum
from typing import Literal


class Channel(StrEnum):
    """The kind of indirect touchpoint that a post was found at."""

    REVIEW_PORTAL = "review_portal"
    FORUM = "forum"
    TEST_REPORT = "test_report"
    BLOG = "blog"
    PRESS = "press"


class Precision(StrEnum):
    """How exactly a page told when a post was published."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RELATIVE = "relative"


class Verified(StrEnum):
    """Whether the venue says that the reviewer bought what is reviewed."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class MentionKind(StrEnum):
    """A mention is a span of the post's own words, or what the post is about without saying so."""

    SPAN = "span"
    SUBJECT = "subject"


class Field(StrEnum):
    """The part of a post that offsets refer to."""

    TEXT = "text"
    TITLE = "title"


class Decision(StrEnum):
    """Whether a span means the brand; rejected ones are not stored."""

    ACCEPT = "accept"
    REVIEW = "review"
    REJECT = "reject"


class Polarity(StrEnum):
    """The label of a sentiment."""

    POSITIVE = "positive"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"


class Expectation(StrEnum):
    """What the customer got, held against what was expected."""

    EXCEEDED = "exceeded"
    MET = "met"
    MISSED = "missed"
    NONE = "none"


class Recommendation(StrEnum):
    """The direction in which a recommendation goes (Weiterempfehlung)."""

    RECOMMENDS = "recommends"
    WARNS = "warns"
    SEEKS = "seeks"
    RELAYS = "relays"
    NONE = "none"


class WordOfMouth(StrEnum):
    """Whose experience is told, and whether it went on (Mundpropaganda)."""

    FIRST_HAND = "first_hand"
    SECOND_HAND = "second_hand"
    TOLD_OTHERS = "told_others"
    NONE = "none"


class JourneyPhase(StrEnum):
    """Where the writer stands, seen from the transaction."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    UNKNOWN = "unknown"


class DirectTouchpointName(StrEnum):
    """The company's own touchpoints that a post may speak of."""

    CONSULTATION = "consultation"
    ADVERTISEMENT = "advertisement"
    WEBSITE = "website"
    PACKAGING = "packaging"
    TRADE_FAIR = "trade_fair"
    HOTLINE = "hotline"
    MAILING = "mailing"
    INVOICE = "invoice"
    COMPLAINT = "complaint"
    DELIVERY = "delivery"
    PRODUCT = "product"
    PRICE = "price"
    STORE = "store"
    APP = "app"
    CONTRACT = "contract"


class VenueState(StrEnum):
    """The life cycle of a venue."""

    CANDIDATE = "candidate"
    ACTIVE = "active"
    DECLINING = "declining"
    OBSOLETE = "obsolete"
    RETIRED = "retired"


class Outcome(StrEnum):
    """How a run of one source ended. An empty result always says why it is empty."""

    NEW_POSTS = "new_posts"
    NOTHING_NEW = "nothing_new"
    BLOCKED = "blocked"
    CHALLENGE = "challenge"
    GONE = "gone"
    ROBOTS = "robots"
    RESERVED = "reserved"
    LAYOUT_CHANGED = "layout_changed"
    ERROR = "error"


GOOD_OUTCOMES = frozenset({Outcome.NEW_POSTS, Outcome.NOTHING_NEW})
"""Of a run with any other one somebody should look."""

Reaction = Literal[-2, -1, 0, 1, 2]
"""-2 disappointed, 0 the zero point of satisfaction, 2 delighted."""
