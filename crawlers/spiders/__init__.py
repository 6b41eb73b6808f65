"""One spider per channel: where to go next, and nothing about markup."""
