"""Is it the brand? What speaks for and against a name that is also an everyday word or somebody else's."""
