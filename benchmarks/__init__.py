"""Measurements: what the program reaches, beside what its peers reach. Never imported by the program."""
