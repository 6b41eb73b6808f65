# mypy: ignore-errors
"""Writes the seeds into Misago. Runs inside the forum's own environment: python seed.py SEEDS."""

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import django

django.setup()

from django.contrib.auth import get_user_model  # noqa: E402 - Django first
from django.utils.text import slugify  # noqa: E402
from misago.cache.versions import get_cache_versions, invalidate_all_caches  # noqa: E402
from misago.categories.models import Category, RoleCategoryACL  # noqa: E402
from misago.conf.dynamicsettings import DynamicSettings  # noqa: E402
from misago.conf.models import Setting  # noqa: E402
from misago.markup.flavours import common  # noqa: E402
from misago.threads.checksums import update_post_checksum  # noqa: E402
from misago.threads.test import post_thread, reply_thread  # noqa: E402
from misago.users.setupnewuser import setup_new_user  # noqa: E402

PER_PAGE = {"posts_per_page": 10, "threads_per_page": 4}


def markup_of(text):
    """What the forum's own parser makes of a text."""
    host = os.environ["BED_URL"].partition("//")[2]
    request = SimpleNamespace(
        settings=DynamicSettings(get_cache_versions()), user=None, scheme="http", get_host=lambda: host
    )
    return common(request, SimpleNamespace(pk=None, username=""), text)["parsed_text"]


def member(name):
    user = get_user_model().objects.create_user(name, f"{name}@bed.test", "bed", joined_from_ip="127.0.0.1")
    setup_new_user(DynamicSettings(get_cache_versions()), user)
    return user


def board(name, like):
    made = Category(name=name, slug=slugify(name))
    made.insert_at(Category.objects.root_category(), position="last-child", save=True)
    for rule in RoleCategoryACL.objects.filter(category=like):
        RoleCategoryACL.objects.create(role=rule.role, category=made, category_role=rule.category_role)
    return made


def body(post, posts):
    if post["answers"] is None:
        return post["text"]
    quoted = posts[post["answers"]]
    return f'[quote="@{quoted["author"]}"]\n{quoted["text"]}\n[/quote]\n\n{post["text"]}'


def write(row, category, members):
    thread = None
    for post in row["posts"]:
        moment, written = datetime.fromisoformat(post["at"]).astimezone(UTC), body(post, row["posts"])
        poster = members[post["author"]]
        if thread is None:
            thread = post_thread(category, title=row["title"], poster=poster, started_on=moment)
            made = thread.first_post
            made.posted_on = made.updated_on = moment
        else:
            thread.refresh_from_db()
            made = reply_thread(thread, poster=poster, posted_on=moment)
        made.original, made.parsed = written, markup_of(written)
        update_post_checksum(made)
        made.save()
    thread.refresh_from_db()
    thread.synchronize()
    thread.save()


def main():
    rows = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    for name, number in PER_PAGE.items():
        setting = Setting.objects.get(setting=name)
        setting.value = number
        setting.save()
    first = Category.objects.root_category().get_descendants().first()
    boards = {name: board(name, first) for name in dict.fromkeys(row["section"] for row in rows)}
    members = {name: member(name) for name in dict.fromkeys(post["author"] for row in rows for post in row["posts"])}
    for row in rows:
        write(row, Category.objects.get(pk=boards[row["section"]].pk), members)
    for each in boards.values():
        each.refresh_from_db()
        each.synchronize()
        each.save()
    invalidate_all_caches()


main()
