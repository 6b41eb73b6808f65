"""Findings: what a post does beyond its polarity, found by the cues of the language files."""
