# mypy: ignore-errors
"""Writes the seeds into django-oscar. Runs inside the shop's own environment: python seed.py SEEDS."""

import json
import sys
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import django

django.setup()

from django.contrib.auth import get_user_model  # noqa: E402 - Django first
from django.core.management import call_command  # noqa: E402
from oscar.apps.catalogue.categories import create_from_breadcrumbs  # noqa: E402
from oscar.core.loading import get_model  # noqa: E402

Product = get_model("catalogue", "Product")
ProductClass = get_model("catalogue", "ProductClass")
Partner = get_model("partner", "Partner")
StockRecord = get_model("partner", "StockRecord")
ProductReview = get_model("reviews", "ProductReview")


def member(name):
    first, _, last = name.partition(" ")
    users = get_user_model().objects
    return users.get_or_create(username=name.replace(" ", "-"), defaults={"first_name": first, "last_name": last})[0]


def write_product(number, row, kind, partner):
    product = Product.objects.create(
        title=row["title"], upc=f"bed-{number}", product_class=kind, description=f"<p>{row['about']}</p>"
    )
    product.categories.add(create_from_breadcrumbs(row["section"]))
    StockRecord.objects.create(
        product=product,
        partner=partner,
        partner_sku=product.upc,
        price=Decimal("19.90"),
        price_currency="EUR",
        num_in_stock=9,
    )
    return product


def write_review(product, number, row):
    # Both kinds of reviewers that the shop knows: customers who signed in, and visitors who gave a name.
    signed_in = number % 2 == 0
    written = ProductReview(
        product=product,
        user=member(row["author"]) if signed_in else None,
        name="" if signed_in else row["author"],
        email="" if signed_in else "visitor@bed.test",
        title=row["title"],
        score=row["rating"],
        body=row["text"],
    )
    written.save()
    ProductReview.objects.filter(pk=written.pk).update(date_created=datetime.fromisoformat(row["at"]))


def main():
    kind, partner = ProductClass.objects.create(name="Ware"), Partner.objects.create(name="Radladen")
    for number, row in enumerate(json.loads(Path(sys.argv[1]).read_text("utf-8"))):
        product = write_product(number, row, kind, partner)
        for place, review in enumerate(row["reviews"]):
            write_review(product, place, review)
        product.update_rating()
    call_command("update_index", "--remove", verbosity=0)


main()
