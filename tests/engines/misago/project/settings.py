# mypy: ignore-errors
"""Misago as the project that comes with it sets it up, in German, on a PostgreSQL of the bed's own."""

import os
from pathlib import Path

from devproject.settings import *  # noqa: F403 - so Misago's own projects are made

_DATA = Path(os.environ["BED_FOLDER"])

SECRET_KEY = "bed"
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "urls"
LANGUAGE_CODE = "de"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "postgres",
        "USER": "bed",
        "HOST": os.environ["BED_SOCKET"],
    }
}
STATIC_ROOT = str(_DATA / "static")
MEDIA_ROOT = str(_DATA / "media")
MISAGO_USER_DATA_DOWNLOADS_WORKING_DIR = str(_DATA / "userdata")
MISAGO_AVATAR_GALLERY = None
MIDDLEWARE = [name for name in MIDDLEWARE if "debug_toolbar" not in name]  # noqa: F405 - from the project's settings
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# What would be done later is done at once, so that no Redis and no Celery worker is needed.
CELERY_BROKER_URL = "memory://"
CELERY_TASK_ALWAYS_EAGER = True
