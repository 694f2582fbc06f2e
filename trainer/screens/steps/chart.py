"""The map in the first row: drawn once a step, from what the drill knows of each line."""

from collections.abc import Mapping

from msgspec import Struct

from trainer.core.memory.memory import Memory
from trainer.core.script.script import Script
from trainer.core.stats.map import Map, call_map


class Chart(Struct, frozen=True):
    """A call that is practiced for: its script, and the keys of lines that it leaves out."""

    script: Script
    without: frozenset[str] = frozenset()

    def drawn(self, memories: Mapping[str, Memory]) -> Map:
        """Return the map, as the memories say how well each line is known."""
        return call_map(
            self.script,
            say={key for key, memory in memories.items() if memory.said},
            letters={key for key, memory in memories.items() if memory.lettered},
            left_out=self.without,
        )
