"""A name is told apart from what somebody does; a company from the sentence it is told in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from trainer.core.people.company import company
from trainer.core.people.full import Full
from trainer.core.people.person import Person, named, person
from trainer.core.people.words import bare
from trainer.core.stages.met import with_person
from trainer.core.stages.stages import Stage


@pytest.mark.parametrize(
    ("typed", "name", "about"),
    [
        ("her boss, Tom Osgood, the CFO", "Tom Osgood", "her boss, the CFO"),
        ("As I said, Mrs. Ruth Adeyemi, the director", "Mrs. Ruth Adeyemi", "the director"),
        ("Tom Osgood, the CFO", "Tom Osgood", "the CFO"),
        ("ms brenda okoye operations manager", "Ms. Brenda Okoye", "operations manager"),
        ("ann lee senior vice president", "Ann Lee", "senior vice president"),
        ("Brenda Okoye she is the boss", "Brenda Okoye", "the boss"),
        ("ms brenda okoye she is operations manager", "Ms. Brenda Okoye", "operations manager"),
        ("mr. field manager", "Mr. Field", "manager"),
        ("its her husband dr paul larkin", "Dr. Paul Larkin", "her husband"),
        ("its Jane Poole", "Jane Poole", ""),
        ("Dr. Renata Obi shes the dentist", "Dr. Renata Obi", "the dentist"),
        ("w/ the VP, Dana Cole", "Dana Cole", "the VP"),
        ("Its jane poole", "Jane Poole", ""),
        ("thats Jane Poole", "Jane Poole", ""),
        ("so shes Jane Poole, the owner", "Jane Poole", "the owner"),
        ("theyre Ann and Bob", "Ann and Bob", ""),
        ("itll be jane poole", "Jane Poole", ""),
        ("im meeting jane poole", "Jane Poole", ""),
        ("ill see Jane Poole", "Jane Poole", ""),
        ("her names Jane Poole", "Jane Poole", ""),
        ("Im Yoon-ah", "Im Yoon-ah", ""),
        ("Ill Wind", "Ill Wind", ""),
        ("its director", "its director", ""),
        ("its Jane Poole on january 6", "Jane Poole", ""),
        ("Jane Poole january 6", "Jane Poole", ""),
        ("Jane Poole 1/6 at 10", "Jane Poole", ""),
        ("Theresa May", "Theresa May", ""),
        ("it's her husband, dr paul larkin", "Dr. Paul Larkin", "her husband"),
        ("my old friend ann lee", "Ann Lee", "my old friend"),
        ("the owner's wife sue park", "Sue Park", "the owner's wife"),
        ("the principal mr bell", "Mr. Bell", "the principal"),
        ("it was dr amy larkin she owns it", "Dr. Amy Larkin", "she owns it"),
        ("mr cho he is the director i never met him", "Mr. Cho", "the director"),
        ("ann lee the cfo who i never met", "Ann Lee", "the cfo"),
        ("i call mrs delgado mr cho is the second one", "Mrs. Delgado", ""),
        ("no dr amy larkin", "Dr. Amy Larkin", ""),
        ("DR AMY LARKIN, THE OWNER", "Dr. Amy Larkin", "the owner"),
        ("MS WU", "Ms. Wu", ""),
        ("JP MORGAN", "JP Morgan", ""),
        ("Tom Osgood (CFO)", "Tom Osgood", "CFO"),
        ("the CFO, Tom Osgood", "Tom Osgood", "the CFO"),
        ("CFO Tom Osgood", "Tom Osgood", "CFO"),
        ("The doctor Karl Neumann", "Doctor Karl Neumann", ""),
        ("the Dr. Neumann", "Dr. Neumann", ""),
        ("the doctor, Karl Neumann", "Karl Neumann", "the doctor"),
        ("tom osgood, the cfo", "Tom Osgood", "the cfo"),
        ("lena vogt, CTO of Brightline", "Lena Vogt", "CTO of Brightline"),
        ("lena, the CTO", "Lena", "the CTO"),
        ("lena vogt CTO of Brightline", "Lena Vogt", "CTO of Brightline"),
        ("Lena Vogt CTO", "Lena Vogt", "CTO"),
        ("Abdul Rahman al-Farsi, CFO", "Abdul Rahman al-Farsi", "CFO"),
        ("either Tom Hale or Jane Fry", "Tom Hale or Jane Fry", ""),
        ("Lena Vogt @Brightline, HR", "Lena Vogt", "at Brightline, HR"),
        ("HR lead at X, Ann Lee", "Ann Lee", "HR lead at X"),
        ("I think it's Dana Lee from recruiting", "Dana Lee", "from recruiting"),
        ("Lena, forgot her last name, recruiter", "Lena", "recruiter"),
        ("pretty sure it's called Lena", "Lena", ""),
        ("tom hale and jane fry from sales", "Tom Hale and Jane Fry", "from sales"),
        ("a panel: Tom Hale, Jane Fry, Priya Raman", "Tom Hale, Jane Fry and Priya Raman", ""),
        ("panel interview with Tom, Jane and Priya", "Tom, Jane and Priya", ""),
        ("lena vogt from Brightline", "Lena Vogt", "from Brightline"),
        ("accountant, Tom Osgood", "Tom Osgood", "accountant"),
        ("sales, Tom Osgood the CFO", "Tom Osgood", "the CFO, sales"),
        ("my future boss Tom", "Tom", "my future boss"),
        ("my future boss, tom", "Tom", "my future boss"),
        ("tuan le, cto", "Tuan Le", "cto"),
        ("hiring manager: Luis Ortega", "Luis Ortega", "hiring manager"),
        ("VP of Sales Karen Holt", "Karen Holt", "VP of Sales"),
        ("Chief Technology Officer Deborah Lee", "Deborah Lee", "Chief Technology Officer"),
        ("Priya Raman - head of engineering", "Priya Raman", "head of engineering"),
        ("Luis Ortega who runs support", "Luis Ortega", "who runs support"),
        ("a woman named Grace Kim", "Grace Kim", ""),
        ("It'll be with Deborah Lee, the CTO", "Deborah Lee", "the CTO"),
        ("Next is the director, Linda Marsh", "Linda Marsh", "the director"),
        ("next up is Linda Marsh", "Linda Marsh", ""),
        ("Deborah Lee I think", "Deborah Lee", ""),
        ("Ms. Ortiz again", "Ms. Ortiz", ""),
        ("the team lead (Nadia)", "Nadia", "the team lead"),
        ("Jane, Tom's boss", "Jane", "Tom's boss"),
        ("James Carter, Jr.", "James Carter Jr.", ""),
        ("Anna Lee PhD, MBA", "Anna Lee", "MBA"),
        ("Tom Osgood, the CFO, and Jane Fry, the CTO", "Tom Osgood and Jane Fry", ""),
    ],
)
def test_what_somebody_does_is_apart_from_their_name(typed: str, name: str, about: str) -> None:
    assert person(typed) == Person(name, about)


@for_each(
    ("typed", "name", "about"),
    [
        (
            "Sam Ortega, the recruiter at Hale & Porter",
            "Sam Ortega",
            "the recruiter at Hale & Porter",
        ),
        ("sam ortega, recruiter at hale & porter", "Sam Ortega", "recruiter at hale & porter"),
        ("It's Sam, a recruiter from Hale and Porter", "Sam", "a recruiter from Hale and Porter"),
        ("Sam Ortega, VP of Sales and Marketing", "Sam Ortega", "VP of Sales and Marketing"),
        ("Sam Ortega (recruiter, Hale & Porter)", "Sam Ortega", "recruiter, Hale & Porter"),
        ("Dana, from Smith, Jones & Co", "Dana", "from Smith, Jones & Co"),
        ("Dana and Tom, from Hale & Porter", "Dana and Tom", "from Hale & Porter"),
        ("Dana, Tom & Ana", "Dana, Tom & Ana", ""),
    ],
)
def test_a_firm_that_is_named_after_two_is_not_two_more_people(
    typed: str, name: str, about: str
) -> None:
    assert person(typed) == Person(name, about)


@for_each(
    "typed",
    [
        "Sam Ortega, sorry",
        "sorry, Sam Ortega",
        "Sam Ortega thanks",
        "Sam Ortega (sorry)",
        "Sam Ortega, thank you",
        "Sam Ortega, my apologies",
        "Sam Ortega lol",
        "no, his name is Sam Ortega",
    ],
)
def test_a_courtesy_is_nothing_that_somebody_does(typed: str) -> None:
    assert person(typed) == Person("Sam Ortega")


@for_each(
    ("typed", "name"),
    [
        ("it's sam ortiz", "Sam Ortiz"),
        ("i think it's sam ortiz, the recruiter", "Sam Ortiz"),
        ("i beleive sam ortiz", "Sam Ortiz"),
        ("her name is ana", "Ana"),
        ("pretty sure it's lena vogt @Brightline", "Lena Vogt"),
        ("i'll be talking to dana o'brien", "Dana O'Brien"),
        ("it's complicated", ""),
        ("it's really nice", ""),
        ("i call them soon", ""),
    ],
)
def test_a_name_in_a_sentence_in_small_letters_is_found(typed: str, name: str) -> None:
    assert named(typed) == name


@pytest.mark.parametrize(
    "name",
    (
        "Mary Ann|Mary Ann van der Berg|van der Berg|De la Cruz|Sinead O'Neil|James Carter Jr."
        "|Dr. Tom Osgood|Björk|王伟|Анна Каренина|محمد علي|Nguyễn Văn An|An Nguyen|The Anh"
        "|Will Smith|He Jin|J.R. Smith|Bessie Head|O'Neill, Patricia|Deborah (Deb) Lee"
        "|Tom Osgood and Jane Fry|the CEO|the CEO and the CFO|VP Sales"
        "|Search Committee|Finance Director|Customer Success VP|Human Resources"
        "|the hiring manager|someone from HR|the Smith family|the board|Judge|Pastor Bob Marsh"
    ).split("|"),
)
def test_a_name_or_an_office_alone_stays(name: str) -> None:
    assert person(name) == Person(name)
    assert named(name) == ""


@given(st.text(max_size=60) | st.text("ATom, (d)-and Dr. the CFO's", max_size=40))
def test_any_text_is_read(typed: str) -> None:
    assert len(person(typed).name) <= len(typed) + 4


@pytest.mark.slow
@given(
    st.sampled_from(("", "Mr. ", "Dr. ", "Prof. ")),
    st.sampled_from(("Tom", "Ana Maria", "Jean-Luc", "Siobhan")),
    st.sampled_from(("Osgood", "O'Neill", "van der Berg", "Lee", "Smith-Jones")),
    st.sampled_from((", the CFO", " (the CFO)", " - the CFO", "")),
)
def test_a_name_that_was_found_stays_as_it_is(
    title: str, first: str, last: str, about: str
) -> None:
    found = person(f"{title}{first} {last}{about}")
    assert (found.name, found.about) == (f"{title}{first} {last}", "the CFO" if about else "")
    assert person(found.name) == Person(found.name)


def test_whole_names_are_kept_beside_what_is_said_and_only_for_it() -> None:
    told = with_person(Stage(name="a-1"), "next", Person("Tom Osgood", "the CFO"), said="Tom")
    assert (told.next, told.whole("next").told) == ("Tom", "Tom Osgood (the CFO)")
    assert with_person(told, "next", Person("Tom")).in_full == {}
    by_another = Stage(name="a-1", next="Ms. Diaz", in_full=told.in_full)
    assert by_another.whole("next") == Full("Ms. Diaz", "Ms. Diaz")
    assert Full("Debbie", "Deborah Lee").shown == "Deborah Lee (“Debbie”)"
    assert Full("Ms. Lee", "Deborah Lee").shown == "Deborah Lee"


@for_each(
    ("name", "short"),
    [
        ("CTO", "the CTO"),
        ("VP of sales", "the VP of sales"),
        ("head of platform", "the head of platform"),
        ("the CTO", "the CTO"),
        ("HR", "HR"),
        ("JT", "JT"),
    ],
)
def test_whoever_is_told_of_by_an_office_has_an_article_in_a_sentence(
    name: str, short: str
) -> None:
    assert (Full(name, name).short, Full(name, name).told) == (short, short)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("It's a small startup called Acme", "Acme"),
        ("I'm interviewing with Acme Corp", "Acme Corp"),
        ("i'm interviewing with acme corp next week", "Acme Corp"),
        ("at Acme", "Acme"),
        ("It's Google.", "Google"),
        ("Google.", "Google"),
        ("for Wells Fargo", "Wells Fargo"),
        ("Acme, it's a startup", "Acme"),
        ("the company is Netflix", "Netflix"),
        ("With Google I hope", "Google"),
        ("I applied at Target for a job", "Target"),
        ("My interview is with the City of Austin", "the City of Austin"),
        ("Bank of America (Charlotte office)", "Bank of America"),
    ],
)
def test_a_company_is_found_in_a_sentence(typed: str, name: str) -> None:
    assert company(typed) == name


@pytest.mark.parametrize(
    "name",
    (
        "Acme|Acme Corp.|Yahoo!|the Red Cross|Johnson & Johnson, Inc.|Procter and Gamble"
        "|a small law firm|The Container Store|7-Eleven|Bank of America|I"
    ).split("|"),
)
def test_a_company_alone_stays(name: str) -> None:
    assert company(name) == name


@given(st.text(max_size=60))
def test_a_company_is_never_lost(typed: str) -> None:
    assert bool(company(typed)) == bool(typed.strip())


@for_each("title", ["Mr. {}, he is the CEO", "Ms. {} she is the director", "it's mrs {}"])
def test_a_name_that_people_have_is_never_cut_into(title: str) -> None:
    """Of `Reyes, he is` the *yes, he is* opens no sentence."""
    names = "reyes hayes mayes keyes noh soso maxwell cromwell caldwell wells umm"
    for name in names.split():
        assert name in bare(person(title.format(name.capitalize())).name.split()[-1]), name
