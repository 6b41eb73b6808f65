import tarfile
from pathlib import Path

import pytest

from storage.store import Store
from tests.storage.samples import HASHES, item, touchpoint
from touchpoints.errors import BadInputError


def filled(store: Store) -> dict[str, list[object]]:
    store.posts.save([item(number, authors=(f"{number:032x}",)) for number in range(5)])
    store.touchpoints.replace(item(1)[0].id, [touchpoint(item(1)[0])])
    return dump(store)


def dump(store: Store) -> dict[str, list[object]]:
    names = ("posts", "texts", "touchpoints", "readings_state", "venues")
    return {name: list(store._database[name].find().sort("_id", 1)) for name in names}


def test_a_backup_brings_back_exactly_what_was_there(store: Store, tmp_path: Path) -> None:
    before = filled(store)
    assert store.back_up(tmp_path / "b.tar.gz")["posts"] == 5
    store.posts.save([item(1, "Anders."), item(9)])
    with pytest.raises(BadInputError, match="--replace"):
        store.restore(tmp_path / "b.tar.gz")
    store.restore(tmp_path / "b.tar.gz", replace=True)
    assert dump(store) == before
    with pytest.raises(Exception, match="failed validation"):
        store._database["posts"].insert_one({"_id": "x"})
    assert len(list(store.posts.unread(*HASHES))) == 5


def test_what_was_erased_after_a_backup_stays_erased(store: Store, tmp_path: Path) -> None:
    filled(store)
    store.back_up(tmp_path / "b.tar.gz")
    store.erasures.add(f"{3:032x}")
    store.restore(tmp_path / "b.tar.gz", replace=True)
    assert item(3)[0].id not in store.posts.known(item(number)[0].id for number in range(5))
    assert store.posts.count() == 4
    assert store.erasures.has(f"{3:032x}")


def test_a_backup_is_never_written_over(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "b.tar.gz"
    target.write_text("mine")
    with pytest.raises(BadInputError, match="is there already"):
        store.back_up(target)
    assert target.read_text() == "mine"
    with pytest.raises(BadInputError, match="No such file"):
        store.back_up(tmp_path / "nowhere" / "b.tar.gz")
    assert [path.name for path in tmp_path.iterdir()] == ["b.tar.gz"]


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_half_a_backup_is_refused_before_anything_is_touched(store: Store, tmp_path: Path, share: float) -> None:
    before = filled(store)
    store.back_up(tmp_path / "b.tar.gz")
    whole = (tmp_path / "b.tar.gz").read_bytes()
    (tmp_path / "half.tar.gz").write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(BadInputError, match=r"half\.tar\.gz"):
        store.restore(tmp_path / "half.tar.gz", replace=True)
    assert dump(store) == before


def test_a_changed_backup_and_other_files_are_refused(store: Store, tmp_path: Path) -> None:
    filled(store)
    store.back_up(tmp_path / "b.tar.gz")
    with tarfile.open(tmp_path / "b.tar.gz") as archive:
        archive.extractall(tmp_path / "open", filter="data")
    posts = tmp_path / "open" / "posts.bson"
    posts.write_bytes(posts.read_bytes().replace(b"radforum", b"RADFORUM"))
    with tarfile.open(tmp_path / "changed.tar.gz", "w:gz") as archive:
        for path in (tmp_path / "open").iterdir():
            archive.add(path, arcname=path.name)
    with pytest.raises(BadInputError, match=r"posts\.bson is not what was written"):
        store.restore(tmp_path / "changed.tar.gz", replace=True)
    (tmp_path / "other").write_text("no backup")
    with pytest.raises(BadInputError, match="is no backup"):
        store.restore(tmp_path / "other", replace=True)
    with pytest.raises(BadInputError, match="no such file"):
        store.restore(tmp_path / "missing")
