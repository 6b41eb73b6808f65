"""The sample web of `mundfunk demo`: a small world of invented brands and people, served on loopback."""
