"""`auto` is the best tier that is installed."""

import pytest

from nlp import tier
from nlp.tier import tier_of


def test_what_is_asked_for_is_taken() -> None:
    assert (tier_of("fast"), tier_of("best")) == ("fast", "best")


def test_auto_is_best_where_its_packages_are_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert tier_of("auto") == "best"
    monkeypatch.setattr(tier, "_NEEDED", ("onnxruntime", "a package that nobody has"))
    assert tier_of("auto") == "fast"
