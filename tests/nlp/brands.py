"""An invented watchlist for the tests of reading."""

from touchpoints.watchlist import Watchlist
from touchpoints.watchlist_file import parse_watchlist

WATCHLIST = """
[project]
contact_url = "https://crawler.example/"
contact_mail = "crawler@brand.example"

[[brands]]
name = "Zentrika"
aliases = ["Zentrika"]
products = ["Zentrika Flex"]
handles = ["@ZentrikaHilft"]

[[brands]]
name = "Bohnenkern"
aliases = ["Bohnenkern", "Kern"]
ambiguous = ["Kern"]
context = ["Kaffee", "Röst", "Espresso", "Bohne"]
exclude = ["im Kern", "Kern der", "Atom", "Reaktor"]
category = "coffee"
"""


def watchlist() -> Watchlist:
    """Zentrika, a certain name, and Bohnenkern, which also goes by the everyday word 'Kern'."""
    return parse_watchlist(WATCHLIST)
