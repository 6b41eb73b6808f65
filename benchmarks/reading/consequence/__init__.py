"""How well is read what a post does: an invented, twice labelled set and its scorer."""
