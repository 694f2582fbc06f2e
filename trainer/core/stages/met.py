"""Who is called and who is met, put into a stage: what they are called, and their whole name."""

from typing import Any

from trainer.core.stages.full import Full
from trainer.core.stages.person import Person, person
from trainer.core.stages.stages import Stage
from trainer.core.value import replace


def with_person(stage: Stage, slot: str, who: Person, *, said: str = "") -> Stage:
    """Return a stage with somebody told of: who they are, and what they are called (`said`).

    What the person on the phone goes by is what they are called, where nothing else is said.
    """
    said = said or who.said * (slot == "interviewer")
    full = Full(said or who.name, who.name, who.about)
    others = {each: value for each, value in stage.in_full.items() if each != slot}
    longer = {slot: full} if full.about or full.name != full.said else {}
    told: dict[str, Any] = {slot: full.said, "in_full": {**others, **longer}}
    return replace(stage, **told)


def met(stage: Stage, new: Stage) -> Stage:
    """Return a new stage whose interviewer is who was met at this one, by their whole name.

    Of a name that was told with an office before the two were kept apart it is the name alone.
    """
    full = stage.whole("next")
    who = Person(full.name, full.about)
    apart = person(full.said)
    if apart.about and not full.about:
        return with_person(new, "interviewer", apart)
    return with_person(new, "interviewer", who, said=full.said)
