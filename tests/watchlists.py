"""The heads of invented watchlists that tests of several rooms share; each test adds its own sources."""

NORDLICHT = """
[project]
contact_url = "https://brand.example/crawler"
contact_mail = "crawler@brand.example"
purpose = "a test"
legal_basis = "a test"
[[brands]]
name = "Nordlicht"
"""
KRANICH = """
[project]
contact_url = "https://kranich-kaffee.example/crawler"
contact_mail = "crawler@kranich-kaffee.example"
purpose = "market research"
legal_basis = "legitimate interest"
[[brands]]
name = "Kranich Kaffee"
"""
