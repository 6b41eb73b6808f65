"""A look at the web in a process of its own: Twisted's reactor can run only once in each."""

import multiprocessing
from collections.abc import Callable
from typing import Any


def answer_of(look: Callable[..., None], *arguments: Any, seconds: float) -> Any:
    """What `look(pipe, *arguments)` sends through its pipe, run in a new process that is gone afterwards.

    Raises:
        TimeoutError: nothing came in time.
        EOFError: the process died before it sent anything.
        Exception: what was sent, where that is one.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=look, args=(theirs, *arguments), daemon=True)
    process.start()
    theirs.close()
    try:
        if not ours.poll(seconds):
            raise TimeoutError
        answer = ours.recv()
    finally:
        process.kill()
        process.join()
    if isinstance(answer, Exception):
        raise answer
    return answer
