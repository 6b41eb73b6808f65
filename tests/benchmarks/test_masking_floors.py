"""What the gate reached on the invented texts it reaches still, and the scoring sees a leak."""

from benchmarks.masking.floors import figures, floors
from benchmarks.masking.scoring import Masking


def test_no_figure_is_below_its_floor() -> None:
    held = floors()
    assert held.file.exists()
    assert not held.fallen(figures(Masking()))


def test_a_part_that_is_left_is_a_leak() -> None:
    leaks = Masking().betraying({"name": ["Das ⟦Gerät⟧ ist gut.", "Hallo ⟦Petra⟧, danke."]})
    assert [verdict.is_right for verdict in leaks] == [False, True]


def test_a_word_that_is_gone_from_an_innocent_text_is_counted() -> None:
    (verdict,) = Masking().innocent({"name": ["Hallo Petra, danke."]})
    assert (verdict.is_right, verdict.lost) == (False, 1)
