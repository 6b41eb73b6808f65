"""Whom a brand is held against."""

from touchpoints.watchlist import Brand


def rivals_of(brand: Brand, brands: tuple[Brand, ...]) -> tuple[Brand, ...]:
    """The brands that share of voice compares with: for an own brand its competitors, for a competitor all others.

    Brands of different categories don't compete; a brand without a category competes with all.
    """

    def competes(other: Brand) -> bool:
        same_category = brand.category is None or other.category is None or brand.category == other.category
        return other.id != brand.id and same_category and (brand.competitor or other.competitor)

    return tuple(other for other in brands if competes(other))
