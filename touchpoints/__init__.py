"""The vocabulary: what a brand, a post, a mention and a touchpoint are. Pure: nothing here does I/O."""
