from benchmarks.extraction.figures import Figures
from benchmarks.extraction.floors import values


def figures(group: str) -> Figures:
    counted = Figures()
    counted.count(f"{group} author", "de", hit=True)
    counted.count("fundus title", "de", hit=True)
    return counted


def test_the_ordinary_run_holds_floors_for_all_that_it_measures() -> None:
    assert set(values(figures("known posts"))) == {
        "known posts author",
        "known posts author/de",
        "fundus title",
        "fundus title/de",
    }


def test_a_run_without_engine_files_holds_floors_for_its_posts_alone() -> None:
    assert set(values(figures("unknown posts"), "none")) == {"unknown posts author", "unknown posts author/de"}
