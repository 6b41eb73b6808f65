"""One file per pipeline component, each a registered factory with a versioned name."""
