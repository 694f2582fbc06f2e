"""Reviews of a person whose memory is FSRS with other first stabilities."""

from datetime import date, timedelta
from random import Random

from trainer.core.memory.memory import NEW, Memory
from trainer.core.memory.schedule import recall, what_if
from trainer.core.memory.tuning import Trial, scaled

FIRST = date(2026, 3, 2)


def somebody(scale: float, days: int, seed: int = 1) -> list[Trial]:
    """Return the reviews of a person whose first stabilities are so many times FSRS's.

    They are asked when the usual model has it due, three new lines an evening.
    """
    chance, found = Random(seed), list[Trial]()
    told: dict[str, Memory] = {}
    true: dict[str, Memory] = {}
    own = Memory(parameters=scaled(scale))
    for day in range(days):
        today = FIRST + timedelta(days=day)
        due = [key for key, memory in told.items() if (memory.due or today) <= today][:9]
        for key in (*due, *(f"k{3 * day + number}" for number in range(3))):
            memory, known = true.get(key, own), 0.7
            if memory.stability and memory.fed_day:
                known = recall(memory.stability, (today - memory.fed_day).days, scaled(scale))
            rating = 3 if chance.random() < known else 1
            told[key] = what_if(told.get(key, NEW), rating, today)
            true[key] = what_if(memory, rating, today)
            found.append(Trial(key, today, rating))
    return found
