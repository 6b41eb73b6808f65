"""Scope: which brands each sentence of a post speaks of."""

from collections.abc import Sequence

from nlp.mention_span import MentionSpan
from nlp.sentiment.sentences import Span
from touchpoints.enumerations import Field


def brands_of_sentences(sentences: Sequence[Span], mentions: Sequence[MentionSpan]) -> list[tuple[str, ...]]:
    """For each sentence the brands that it speaks of.

    A sentence that names brands speaks of these; one that names none goes on about the last that was named, or,
    before any was, about the post's subject and title. A post about one brand speaks of it throughout.
    """
    kept = [mention for mention in mentions if mention.is_kept]
    everything = tuple(dict.fromkeys(mention.brand for mention in kept))
    if len(everything) < 2:
        return [everything] * len(sentences)
    current = tuple(dict.fromkeys(each.brand for each in kept if each.field is not Field.TEXT))
    spoken_of = []
    for sentence in sentences:
        current = _named_in(sentence, kept) or current
        spoken_of.append(current)
    return spoken_of


def _named_in(sentence: Span, mentions: Sequence[MentionSpan]) -> tuple[str, ...]:
    start, end = sentence
    named = (
        mention.brand
        for mention in mentions
        if mention.field is Field.TEXT and mention.start is not None and start <= mention.start < end
    )
    return tuple(dict.fromkeys(named))
