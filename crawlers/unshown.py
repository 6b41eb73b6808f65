"""Elements whose own words no reader of a page sees where they stand."""

UNSHOWN = frozenset({"script", "style", "noscript", "template", "option", "head", "title"})
