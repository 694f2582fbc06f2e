"""The list on which is noted what is wrong in a script."""

from collections.abc import Iterator

from msgspec import Struct, field

from trainer.core.problems import Problem
from trainer.core.script.faults import NO_BRANCH, NO_BRANCHES, QUESTIONS, VANISHES, Fault

_NAMED = 8
"""Lines of one problem that are named."""


class Findings(Struct):
    """The problems found so far in the file at `path`."""

    path: str
    _found: list[Problem] = field(default_factory=list)
    _vanished: dict[int, Problem] = field(default_factory=dict)
    _faults: set[Fault] = field(default_factory=set)
    _questions: list[tuple[int, str]] = field(default_factory=list)
    _items: list[tuple[int, str]] = field(default_factory=list)

    def add(self, at: int, fault: Fault, **values: str) -> None:
        """Note `fault` at line `at`, its {fields} filled with `values`."""
        self._faults.add(fault)
        what, remedy = fault.what, fault.remedy
        if values:
            what, remedy = what.format(**values), remedy.format(**values)
        problem = Problem(self.path, at, what, remedy, fault.warning)
        if fault is VANISHES:
            self._vanished[at] = problem
        else:
            self._found.append(problem)

    def add_question(self, at: int, text: str) -> None:
        """Note an item that looks like a question; all of them are one problem, at the first."""
        self._questions.append((at, text))

    def add_item(self, at: int, fixed: str) -> None:
        """Note an item of a list that is nothing; all of them are one problem, at the first."""
        self._faults.add(NO_BRANCH)
        self._items.append((at, fixed))

    def has(self, fault: Fault) -> bool:
        """Tell whether this fault was noted anywhere."""
        return fault in self._faults

    def forget_vanished(self, at: int, end: int) -> None:
        """Take back what vanished in these lines: the empty place it left is the same cause."""
        for line in range(at, end + 1):
            self._vanished.pop(line, None)

    @property
    def errors(self) -> bool:
        """Tell whether there is anything worse than a warning."""
        return bool(self._questions or self._items) or not all(
            problem.warning for problem in self._found
        )

    def all(self) -> tuple[Problem, ...]:
        """Return every problem in the order of lines."""
        found = [*self._found, *self._vanished.values(), *self._asked(), *self._listed()]
        return tuple(sorted(found, key=lambda problem: problem.line))

    def _listed(self) -> Iterator[Problem]:
        if self._items:
            (at, fixed), *more = sorted(self._items)
            fault = NO_BRANCHES if more else NO_BRANCH
            *others, last = [str(line) for line, _ in sorted(self._items)[:_NAMED]]
            lines = f"{', '.join(others)} and {last}" if more else ""
            lines += " and so on" if len(more) >= _NAMED else ""
            what = fault.what.format(count=len(more) + 1, lines=lines)
            yield Problem(self.path, at, what, fault.remedy.format(fixed=fixed))

    def _asked(self) -> Iterator[Problem]:
        if self._questions:
            at, text = min(self._questions, key=lambda question: question[0])
            count = len(self._questions)
            these = f"These {count} items look" if count > 1 else "This item looks"
            what, remedy = QUESTIONS.what, QUESTIONS.remedy
            yield Problem(self.path, at, what.format(these=these), remedy.format(line=text))
