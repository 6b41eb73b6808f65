"""The opinion portal's pages."""

from collections.abc import Iterator

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from examples.sample_web.content import Portal, Product, Review
from examples.sample_web.hits import note_forbidden
from examples.sample_web.place import Place
from examples.sample_web.rendering import page, pages_of, robots

_FIRST_REVIEW = 2001
_HIDDEN = "/entwuerfe/"


def numbered_reviews(site: Portal) -> Iterator[tuple[int, Product, Review]]:
    """Every review with the number that its address holds."""
    pairs = ((product, review) for product in site.products for review in product.reviews)
    for number, (product, review) in enumerate(pairs, _FIRST_REVIEW):
        yield number, product, review


def portal_routes(site: Portal, place: Place) -> list[Route]:
    """The portal's addresses."""
    products = {product.slug: product for product in site.products}
    hidden = {page.slug: page for page in site.hidden}

    def home(request: Request) -> Response:
        return page(request, "portal/home.html", site=site)

    def product(request: Request) -> Response:
        found = products.get(request.path_params["slug"])
        number = request.path_params.get("number", 1)
        reviews = [(id_, review) for id_, owner, review in numbered_reviews(site) if owner == found]
        last = pages_of(len(reviews), site.reviews_per_page)
        if found is None or not 1 <= number <= last:
            raise HTTPException(404)
        start = (number - 1) * site.reviews_per_page
        return page(
            request,
            "portal/product.html",
            site=site,
            place=place,
            product=found,
            shown=reviews[start : start + site.reviews_per_page],
            average=sum(review.stars for _, review in reviews) / len(reviews),
            number=number,
            last=last,
        )

    def review(request: Request) -> Response:
        for number, owner, found in numbered_reviews(site):
            if (owner.slug, number) == (request.path_params["slug"], request.path_params["number"]):
                shown = [(number, found)]
                return page(
                    request,
                    "portal/product.html",
                    site=site,
                    place=place,
                    product=owner,
                    shown=shown,
                    average=found.stars,
                    number=1,
                    last=1,
                )
        raise HTTPException(404)

    def hidden_page(request: Request) -> Response:
        note_forbidden(request)
        found = hidden.get(_HIDDEN.strip("/") + "/" + request.path_params["slug"])
        if found is None:
            raise HTTPException(404)
        return page(request, "hidden.html", site=site, title=found.title, text=found.text)

    return [
        Route("/", home),
        Route("/robots.txt", lambda request: robots(request, (_HIDDEN,))),
        Route("/produkt/{slug}", product),
        Route("/produkt/{slug}/seite/{number:int}", product),
        Route("/produkt/{slug}/bewertung/{number:int}", review),
        Route(_HIDDEN + "{slug:path}", hidden_page),
    ]
