"""Measures whole crawls on loopback: speed, memory, what a second night costs, and what kills do."""
