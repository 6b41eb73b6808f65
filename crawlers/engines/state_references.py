"""State that is written flat, with references between its parts, made whole: a review's parts may lie elsewhere.

Apollo keeps each thing under its own key and says `{"__ref": "User:7"}` where it is meant; Nuxt 3 writes an array whose
lists and objects hold places in that array.
"""

from typing import Any

_WRAPPERS = frozenset({"Reactive", "ShallowReactive", "Ref", "ShallowRef"})
_PRIMITIVES = frozenset({"Date", "BigInt", "URL"})


class _Budget:
    """How many parts may still be made: things that refer to each other have no end."""

    def __init__(self, most: int) -> None:
        self._left = most

    def takes(self) -> bool:
        """Whether there is one left, which is then used."""
        self._left -= 1
        return self._left >= 0


def dereferenced(state: Any, *, most: int, deepest: int) -> Any:
    """The state with its references followed, at most so many parts and so deep; as it is where it has none."""
    budget = _Budget(most)
    if _is_flat(state):
        return _at(state, 0, deepest, budget)
    known: dict[str, Any] = {}
    _collect(state, known, deepest)
    return _with_targets(state, known, deepest, budget) if known else state


def _is_flat(state: Any) -> bool:
    """Whether it is Nuxt's array: it begins with what its root is, told by places."""
    if not isinstance(state, list) or len(state) < len(("root", "part")):
        return False
    root = state[0]
    if isinstance(root, list):
        return len(root) == len(("kind", "place")) and root[0] in _WRAPPERS
    return isinstance(root, dict) and bool(root) and all(type(value) is int for value in root.values())


def _at(flat: list[Any], place: Any, deep: int, budget: _Budget) -> Any:
    if type(place) is not int or not 0 <= place < len(flat) or deep < 0 or not budget.takes():
        return None
    found = flat[place]
    if isinstance(found, dict):
        return {key: _at(flat, value, deep - 1, budget) for key, value in found.items()}
    if not isinstance(found, list):
        return found
    if found and isinstance(found[0], str):
        if found[0] in _WRAPPERS and len(found) > 1:
            return _at(flat, found[1], deep, budget)
        return found[1] if found[0] in _PRIMITIVES and len(found) > 1 else None
    return [_at(flat, value, deep - 1, budget) for value in found]


def _collect(node: Any, known: dict[str, Any], deep: int) -> None:
    """What lies under a key like 'User:7', and only if anything refers to it by that."""
    if not isinstance(node, dict) or deep < 0:
        return
    for key, value in node.items():
        if ":" in key and isinstance(value, dict):
            known[key] = value
        elif isinstance(value, dict):
            _collect(value, known, deep - 1)


def _with_targets(node: Any, known: dict[str, Any], deep: int, budget: _Budget) -> Any:
    if not isinstance(node, dict | list) or deep < 0 or not budget.takes():
        return node
    if isinstance(node, list):
        return [_with_targets(value, known, deep - 1, budget) for value in node]
    target = known.get(node["__ref"]) if isinstance(node.get("__ref"), str) else None
    node = node if target is None else target
    return {key: _with_targets(value, known, deep - 1, budget) for key, value in node.items()}
