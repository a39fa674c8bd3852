"""What is made of a whole graph is kept as long as nothing is written that it depends on."""

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from graph import migrations
from graph.store import Store
from schemas.errors import ItoguchiError

Made = TypeVar("Made")


class Remembered(Generic[Made]):
    """Makes something of a store once per revision; whoever asks meanwhile waits for it."""

    def __init__(self, make: Callable[[Store], Made], since: Callable[[Store], int] = migrations.revision) -> None:
        """Remember what is made.

        Args:
            make: makes it.
            since: a number that changes whenever it has to be made again; every write does so by itself.
        """
        self._make = make
        self._since = since
        self._made: WeakKeyDictionary[Store, tuple[int, Made]] = WeakKeyDictionary()
        self._making = threading.Lock()

    def of(self, store: Store) -> Made:
        """What was made of the store as it stands."""
        with self._making:
            revision = self._since(store)
            known = self._made.get(store)
            if known is None or known[0] != revision:
                known = self._made[store] = (revision, self._make(store))
            return known[1]

    def ahead(self, store: Store) -> None:
        """Begin to make it where it has to be made again, so that whoever asks next waits less or not at all."""
        if not self._making.locked():
            threading.Thread(target=self._unasked, args=(store,), daemon=True).start()

    def _unasked(self, store: Store) -> None:
        with suppress(ItoguchiError):  # whoever asks is told what is wrong with the store
            self.of(store)
