"""How extraction looks into a page: compiled selectors, and the words of an element as a reader sees them."""
