"""What the components put on a spaCy Doc, and nothing else: plain records under `doc._`.

The Doc is made from the document's text alone, and holds its tokens only where a user's own pipeline reads them. A
title has its own offsets (`Field.TITLE`) and is read from `doc._.document.title`. Records are kept on the Doc and not
on spans, since two spans with the same offsets share their extensions.

| name              | filled by                  | holds                                                              |
|-------------------|----------------------------|--------------------------------------------------------------------|
| document          | the reader                 | the `Document`, its text free of half characters                   |
| whole_text        | the reader                 | whether the sentiment of the whole text is asked for               |
| name_hits         | the reader (prefilter)     | dict of field to the `NameHit`s in it, or None: search yourself    |
| mentions          | mundfunk.brands, .subjects | list of `MentionSpan`, rejected ones among them                    |
| sentiments        | mundfunk.sentiment         | list of `Sentiment`, one for each of `mentions`, in their order    |
| brand_sentiments  | mundfunk.sentiment         | dict of brand id to the `Sentiment` of the whole touchpoint        |
| target_sentiments | mundfunk.sentiment         | list of `Sentiment`, one for each of `document.targets`            |
| text_sentiment    | mundfunk.sentiment         | the `Sentiment` of the whole text where `whole_text`, else None    |
| consequences      | mundfunk.consequence       | dict of brand id to its `Consequence`                              |

What a component leaves empty is read as neutral and unsure, and as no consequence.
"""

from typing import Any

from spacy.tokens import Doc

_LISTS = ("mentions", "sentiments", "target_sentiments")
_DICTS = ("brand_sentiments", "consequences")
_VALUES: dict[str, Any] = {"document": None, "whole_text": False, "name_hits": None, "text_sentiment": None}


def register() -> None:
    """Makes the extensions known to spaCy. A second call changes nothing."""
    for name in _LISTS:
        Doc.set_extension(name, default=[], force=True)
    for name in _DICTS:
        Doc.set_extension(name, default={}, force=True)
    for name, default in _VALUES.items():
        Doc.set_extension(name, default=default, force=True)
