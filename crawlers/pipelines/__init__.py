"""What every arrival passes on its way into the store."""
