"""The general case: the repeated record on a page of software that nobody described."""
