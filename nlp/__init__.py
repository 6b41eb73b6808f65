"""spaCy: from a post to what it says."""
