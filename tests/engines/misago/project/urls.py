# mypy: ignore-errors
"""Misago at the root of its host, with a robots.txt of its owner's where he wants the API read."""

import os
from pathlib import Path

from django.conf import settings
from django.conf.urls.static import static
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import include, path
from django.views.i18n import JavaScriptCatalog


def robots(request):
    """Misago's own forbids `/api/`."""
    if Path(os.environ["BED_OPEN"]).exists():
        return HttpResponse("User-agent: *\nDisallow: /u/\n", content_type="text/plain")
    return render(request, "misago/robots.txt", content_type="text/plain")


urlpatterns = [
    path("robots.txt", robots),
    path("", include("misago.urls", namespace="misago")),
    path("django-i18n.js", JavaScriptCatalog.as_view(packages=["misago"]), name="django-i18n"),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
]
