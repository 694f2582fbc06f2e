"""The company is told by what somebody does there; a department is none."""

from tests.for_each import for_each
from trainer.core.people.person import Person
from trainer.core.people.place import apart
from trainer.core.stages.met import with_person, with_place
from trainer.core.stages.stages import Stage


@for_each(
    ("about", "office", "company"),
    [
        ("CTO of Brightline", "CTO", "Brightline"),
        ("cto of brightline", "cto", "Brightline"),
        ("HR lead at Northgate Logistics", "HR lead", "Northgate Logistics"),
        ("her boss, the CFO of Acme", "her boss, the CFO", "Acme"),
        ("head of Operations at Acme", "head of Operations", "Acme"),
        ("director at Bank of America", "director", "Bank of America"),
        ("operations director, at Northgate Foods", "operations director", "Northgate Foods"),
        ("at Northgate Foods, her boss", "her boss", "Northgate Foods"),
        ("at Acme", "", "Acme"),
    ],
)
def test_an_office_tells_the_company(about: str, office: str, company: str) -> None:
    assert apart(about) == (office, company)


@for_each(
    "about",
    [
        *(
            "VP of Sales",
            "head of Operations",
            "director of Customer Success",
            "president of Sales",
        ),
        *("from HR", "somebody from Legal", "manager from Chicago", "manager at the Boston office"),
        *("president of Sales", "recruiter at Acme", "recruiter, at Acme", "the team lead", ""),
        *("the director, at lunch", "at Boston", "the director, at the Boston office"),
    ],
)
def test_a_department_or_a_town_is_no_company(about: str) -> None:
    assert apart(about) == (about, "")


def test_a_company_that_is_known_stays() -> None:
    told = Person("Lena Vogt", "CTO of Brightline")
    known = with_person(Stage(name="", company="Acme"), "interviewer", told)
    assert with_place(known, "interviewer") == known


@for_each("slot", ["interviewer", "next"])
def test_whoever_works_there_tells_the_company(slot: str) -> None:
    told = Person("Lena Vogt", "CTO of Brightline")
    placed = with_place(with_person(Stage(name=""), slot, told, said="Lena"), slot)
    assert (placed.company, getattr(placed, slot)) == ("Brightline", "Lena")
    assert placed.whole(slot).told == "Lena Vogt (CTO)"
