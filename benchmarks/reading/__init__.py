"""Measurements of reading: names, sentiment, consequence."""
