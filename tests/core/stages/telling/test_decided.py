"""What came of a search by somebody's own decision, or by nobody's, is no `they said no`."""

from tests.for_each import for_each
from trainer.core.stages.telling.came import ACCEPTED, ENDED, FROZEN, NO, OFFER, WAITING
from trainer.core.stages.telling.result import came

TOLD = {
    ENDED: (
        "I declined the offer|I turned it down|we turned down the job|I withdrew|I pulled out"
        "|I've withdrawn my application|I dropped out|I told them no|I said no|no, I withdrew"
        "|I took another job|I got an offer but declined it|I don't want it|I didn't take the job"
        "|I decided to withdraw|an offer, but I turned it down|I'm not going to take it"
        "|we won't accept the offer|I decided to stay at my current job|I'm staying where I am"
    ),
    ACCEPTED: (
        "I accepted|I accepted the offer|I took the job|I signed the contract|I start on Monday"
        "|I got an offer and accepted it|They offered me the job and I accepted it|I'll take it"
        "|I signed"
    ),
    FROZEN: (
        "the position is frozen|the role was put on hold|it's on hold|hiring freeze"
        "|the job was cancelled|they put it on hold|headcount is frozen|the position was eliminated"
    ),
    NO: (
        "they turned me down|I was turned down|they declined|They said no|I was declined"
        "|They declined my application|the position was filled|I didn't get the job"
        "|They got my application and declined it"
    ),
    OFFER: "They offered me the job|I haven't accepted yet|an offer, but I'm still thinking",
    WAITING: "I'm still waiting|they haven't decided",
}


@for_each(("came_of", "told"), [(kind, each) for kind, t in TOLD.items() for each in t.split("|")])
def test_whoever_decided_it_is_told_apart(came_of: str, told: str) -> None:
    assert came(told) == came_of
