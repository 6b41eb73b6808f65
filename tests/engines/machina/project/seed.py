# mypy: ignore-errors
"""Writes the seeds into django-machina. Runs inside the forum's own environment: python seed.py SEEDS."""

import json
import sys
from datetime import datetime
from pathlib import Path

import django

django.setup()

from django.contrib.auth import get_user_model  # noqa: E402 - Django first
from machina.core.db.models import get_model  # noqa: E402

Forum = get_model("forum", "Forum")
Topic = get_model("forum_conversation", "Topic")
Post = get_model("forum_conversation", "Post")
ForumPermission = get_model("forum_permission", "ForumPermission")
UserForumPermission = get_model("forum_permission", "UserForumPermission")


def open_to_everybody():
    for permission in ForumPermission.objects.filter(codename__in=["can_see_forum", "can_read_forum"]):
        UserForumPermission.objects.create(permission=permission, anonymous_user=True, has_perm=True, forum=None)


def body(post, posts):
    if post["answers"] is None:
        return post["text"]
    quoted = posts[post["answers"]]
    lines = "\n".join(f"> {line}" for line in quoted["text"].splitlines())
    return f"> **{quoted['author']}**:\n{lines}\n\n{post['text']}"


def write(row, board, member):
    posts = row["posts"]
    topic = Topic(
        forum=board,
        subject=row["title"],
        poster=member(posts[0]["author"]),
        type=Topic.TOPIC_POST,
        status=Topic.TOPIC_UNLOCKED,
        approved=True,
    )
    topic.save()
    for number, post in enumerate(posts):
        subject = row["title"] if number == 0 else f"Re: {row['title']}"
        made = Post(
            topic=topic, poster=member(post["author"]), subject=subject, content=body(post, posts), approved=True
        )
        made.save()
        moment = datetime.fromisoformat(post["at"])
        Post.objects.filter(pk=made.pk).update(created=moment, updated=moment)
    begun, ended = (datetime.fromisoformat(posts[place]["at"]) for place in (0, -1))
    Topic.objects.filter(pk=topic.pk).update(created=begun, updated=ended, last_post_on=ended)


def main():
    rows = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    open_to_everybody()
    root = Forum.objects.create(name="Allgemeines", type=Forum.FORUM_CAT)
    boards = {
        name: Forum.objects.create(name=name, type=Forum.FORUM_POST, parent=root)
        for name in dict.fromkeys(row["section"] for row in rows)
    }
    users = get_user_model().objects
    for row in rows:
        write(row, boards[row["section"]], lambda name: users.get_or_create(username=name)[0])


main()
