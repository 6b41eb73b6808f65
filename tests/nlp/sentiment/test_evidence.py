import numpy as np
import pytest

from nlp.sentiment.comparison import Side
from nlp.sentiment.evidence import compared, ironic, starred
from nlp.sentiment.irony import Irony

PRAISE = np.array([0.1, 0.2, 0.7])
BLAME = np.array([0.7, 0.2, 0.1])


def test_shares_stay_shares() -> None:
    for found in (compared(PRAISE, Side.BEHIND), ironic(PRAISE, Irony.PLAIN), starred(PRAISE, 0.0)):
        assert found.sum() == pytest.approx(1)
        assert (found >= 0).all()


def test_praise_beside_the_name_counts_against_the_side_behind() -> None:
    assert compared(PRAISE, Side.BEHIND).argmax() == 0
    assert compared(PRAISE, Side.OPPOSED).argmax() == 0
    assert compared(BLAME, Side.AHEAD).argmax() == 2
    assert compared(PRAISE, None) is PRAISE


def test_open_irony_turns_praise_and_leaves_blame() -> None:
    assert ironic(PRAISE, Irony.PLAIN).argmax() == 0
    assert ironic(BLAME, Irony.PLAIN).argmax() == 0
    assert ironic(PRAISE, Irony.HINT)[2] < PRAISE[2]


def test_stars_move_the_answer_and_never_make_it_alone() -> None:
    assert starred(PRAISE, 0.0)[2] < PRAISE[2]
    assert starred(np.array([0.3, 0.4, 0.3]), 1.0).argmax() == 2
    assert starred(np.array([0.01, 0.04, 0.95]), 0.0).argmax() == 2
