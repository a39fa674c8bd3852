"""Values as small integers, so that millions of reports fit into arrays."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt


class Vocabulary:
    """The keys of one type in the order in which they came; it only grows, so corpora can share it.

    The order has no meaning: nothing that leaves linking depends on it.
    """

    def __init__(self, keys: Iterable[str] = ()) -> None:
        self.keys = list(keys)
        self._codes = {key: code for code, key in enumerate(self.keys)}

    def __len__(self) -> int:
        return len(self.keys)

    def code(self, key: str) -> int:
        """The code of a key, given out on first sight."""
        found = self._codes.setdefault(key, len(self.keys))
        if found == len(self.keys):
            self.keys.append(key)
        return found

    def with_more(self, keys: Sequence[str]) -> "Vocabulary":
        """This vocabulary with keys that come after its own."""
        if not self.keys:
            return Vocabulary(keys)
        for key in keys:
            self.code(key)
        return self

    def find(self, key: str) -> int | None:
        """The code of a key that has one."""
        return self._codes.get(key)

    def figures(self, known: Mapping[str, float], *, otherwise: float) -> npt.NDArray[np.float64]:
        """One figure per code: those known by key, and `otherwise` for the rest."""
        result = np.full(len(self.keys), otherwise)
        for key, figure in known.items():
            code = self._codes.get(key)
            if code is not None:
                result[code] = figure
        return result
