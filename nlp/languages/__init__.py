"""One file per language: its words, its patterns, and example sentences that are its tests."""
