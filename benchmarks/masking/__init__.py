"""How well the privacy gate tells what betrays a person from what does not."""
