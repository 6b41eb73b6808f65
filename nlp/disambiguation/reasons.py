"""Reasons: what the classifier's features mean, in words that somebody who corrects a reading understands."""

from collections import defaultdict
from collections.abc import Mapping

_SAID: Mapping[str, str] = {
    "the brand's context words": "context_any context_near context_middle context_kinds weak_context",
    "words like its context words": "context_top1 context_top3 context_centre context_nearest context_soft",
    "nearer to its context than to its exclude words": "centre_gap top_gap",
    "its context words in the thread": "thread_context",
    "its exclude words in the text": "exclude_any exclude_near",
    "words like its exclude words": "exclude_top1 exclude_top3 exclude_centre exclude_nearest exclude_soft",
    "words like its category": "category_top1 category_top3 category_centre category_nearest category_soft",
    "words of trade around": "trade_top1 trade_top3 trade_centre trade_nearest trade_soft",
    "words of places, people and works around": (
        "elsewhere_top1 elsewhere_top3 elsewhere_centre elsewhere_nearest elsewhere_soft"
    ),
    "words like the name's everyday meaning": "everyday_sense everyday_soft sense_gap",
    "no telling word around": "silent",
    "a neighbour like its context words": "before_context after_context",
    "a neighbour like its exclude words": "before_exclude after_exclude",
    "what the name itself means": "name_context name_trade name_exclude name_category name_family name_known",
    "an everyday word": "everyday",
    "a short name": "short",
    "a name of several words": "several_words",
    "an unmistakable name of the brand nearby": "own_name",
    "brands of its category nearby": "mates",
    "other brands nearby": "others",
    "context words of another brand of this name": "rival",
    "written as the brand writes itself": "case_as_written small_as_written upper_written",
    "written small": "case_lower case_lower_writer",
    "written in capitals": "upper_other",
    "a headline": "headline",
    "the beginning of a sentence": "opens",
    "part of a longer name": "rare_before rare_after capital_before capital_after",
    "an adjective before": "adjective",
    "an article before": "definite indefinite",
    "a word such as 'my' or 'this' before": "determiner",
    "a word such as 'bei' or 'from' before": "dealing",
    "a word such as 'in' or 'auf' before": "lying",
    "neither article nor preposition before": "bare",
    "a word such as 'company' before": "kind_before",
    "a given name before": "given_name",
    "a person's title before": "title",
    "a number beside": "number_before number_after",
    "a word such as 'shares' behind": "trade_after",
    "a word such as 'street' behind": "elsewhere_after",
    "a legal form behind": "legal_form",
    "a hashtag": "hashtag",
    "a handle": "handle",
    "part of a compound": "hyphen_before hyphen_after closed_compound last_part",
    "a country's adjective before": "elsewhere_before",
    "a genitive": "genitive",
    "quotation marks": "quoted quotes",
    "a list of names": "listed",
    "brackets": "in_brackets",
    "a colon behind": "told",
    "a question": "asks",
    "the writer speaks of himself": "speaks",
    "the reader is spoken to": "speaks_to",
    "a year long past": "past_century",
    "the network's reading": "sense",
}
WORDS: Mapping[str, str] = {name: words for words, names in _SAID.items() for name in names.split()}
"""What each feature says; the general level (`bias`) and the dimensions of the topic say nothing one by one."""


def told(moved: Mapping[str, float], most: int) -> tuple[str, ...]:
    """What moved a score most, `for: ...` or `against: ...`, given how far each feature moved it.

    Features that say the same are added up; `de:definite` says what `definite` says.
    """
    said: dict[str, float] = defaultdict(float)
    for name, amount in moved.items():
        words = WORDS.get(name.rpartition(":")[2])
        if words:
            said[words] += amount
    strongest = sorted(said, key=lambda words: -abs(said[words]))[:most]
    return tuple(f"{'for' if said[words] > 0 else 'against'}: {words}" for words in strongest if said[words])
