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
        *("president of Sales", "recruiter at Acme", "the team lead", ""),
    ],
)
def test_a_department_or_a_town_is_no_company(about: str) -> None:
    assert apart(about) == (about, "")


def test_a_company_that_is_known_stays() -> None:
    told = Person("Lena Vogt", "CTO of Brightline")
    known = with_person(Stage(name="", company="Acme"), "interviewer", told)
    assert with_place(known) == known
    placed = with_place(with_person(Stage(name=""), "interviewer", told, said="Lena"))
    assert (placed.company, placed.interviewer) == ("Brightline", "Lena")
    assert placed.whole("interviewer").told == "Lena Vogt (CTO)"
