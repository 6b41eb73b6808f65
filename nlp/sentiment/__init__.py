"""Sentiment: from words to a polarity with a calibrated confidence."""
