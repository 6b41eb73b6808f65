from pathlib import Path

import pytest

from benchmarks.floors import Floors, hash_of


@pytest.fixture
def floors(tmp_path: Path) -> Floors:
    return Floors(tmp_path / "floors.toml", "one set", "make floors")


def test_without_a_file_nothing_has_fallen(floors: Floors) -> None:
    assert floors.fallen({"F": 0.1}) == []


def test_a_figure_below_its_floor_is_named(floors: Floors) -> None:
    floors.lift({"F": 0.8, "P": 0.5})
    assert floors.fallen({"F": 0.79, "P": 0.5}) == ["F: 0.790 is below its floor 0.800"]


def test_a_figure_that_was_not_measured_is_left_alone(floors: Floors) -> None:
    floors.lift({"F": 0.8})
    assert floors.fallen({}) == []


def test_floors_only_go_up(floors: Floors) -> None:
    floors.lift({"F": 0.8})
    floors.lift({"F": 0.7})
    assert floors.fallen({"F": 0.75}) != []


def test_floors_are_rounded_down(floors: Floors) -> None:
    floors.lift({"F": 0.7999})
    assert floors.fallen({"F": 0.7991}) == []


def test_floors_of_other_texts_are_said_to_be_so_and_give_way_when_lifted(floors: Floors, tmp_path: Path) -> None:
    floors.lift({"F": 0.8})
    other = Floors(tmp_path / "floors.toml", "other set", "make floors")
    assert other.fallen({"F": 0.9}) == ["floors.toml is for the texts one set; these are other set"]
    other.lift({"F": 0.6})
    assert other.fallen({"F": 0.6}) == []


def test_other_labels_give_another_hash(tmp_path: Path) -> None:
    file = tmp_path / "labels"
    hashes = set()
    for labels in ("a", "b"):
        file.write_text(labels)
        hashes.add(hash_of([file]))
    assert len(hashes) == 2
