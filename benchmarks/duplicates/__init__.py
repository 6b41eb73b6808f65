"""How well copies are told from different reports on the same event."""
