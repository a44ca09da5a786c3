import pytest

from sayso.resolve import said as rules
from tests.resolve.sayings import says

FRIDAY = "2031-05-09"
# (marked text, published, day of the last saying). The days were read off a calendar: 9 May 2031 is a Friday.
CASES = [
    # The nearest Wednesday that is not after the page's day
    ("[Orla Venn]s [said]c on Wednesday [it is safe]q.", FRIDAY, "2031-05-07"),
    # The day itself counts
    ("[Orla Venn]s [said]c on Friday [it is safe]q.", FRIDAY, "2031-05-09"),
    # Without the page's day a day of the week has no date
    ("[Orla Venn]s [said]c on Wednesday [it is safe]q.", None, None),
    # ... and a day of a month keeps an unknown year
    ("On June 3, [Orla Venn]s [said]c [it is safe]q.", None, "XXXX-06-03"),
    # A date inside what was said is not the day of saying
    ("[Orla Venn]s [said]c [the drill would begin on Monday]q.", FRIDAY, None),
    # ... and does not push out the one beside the verb
    ("[Orla Venn]s [said]c on Tuesday [the drill would begin on 12 May]q.", FRIDAY, "2031-05-06"),
    ("Last month, [Orla Venn]s [said]c [it is safe]q.", FRIDAY, "2031-04"),
    ("[Orla Venn]s [said]c last week [it is safe]q.", FRIDAY, "2031-04-28/2031-05-04"),
    ("[Orla Venn]s [said]c earlier this month [it is safe]q.", FRIDAY, "2031-05"),
    ("In March, [Orla Venn]s [said]c [it is safe]q.", FRIDAY, "2031-03"),
    # A month that is still to come is last year's
    ("In August, [Orla Venn]s [said]c [it is safe]q.", FRIDAY, "2030-08"),
    ("Last September, [Orla Venn]s [said]c [it is safe]q.", FRIDAY, "2030-09"),
    # The next sentence points to the saying
    ("[Orla Venn]s [said]c [it is safe]q. She made the remarks on Tuesday.", FRIDAY, "2031-05-06"),
    # ... but not where it tells of something else
    ("[Orla Venn]s [said]c [it is safe]q. The bridge was closed on Tuesday.", FRIDAY, None),
    # The same speaker goes on
    ("[Orla Venn]s [said]c on Tuesday [it is safe]q.| [She]s [added]c [it is new]q.", FRIDAY, "2031-05-06"),
    # Another speaker does not
    ("[Orla Venn]s [said]c on Tuesday [it is safe]q.| [Ivo Lund]s [said]c [it is old]q.", FRIDAY, None),
    # "At the time" leans on a dated sentence whose words were not found
    ("In March, Orla Venn warned of floods.\nAnn Ode left.\n[Venn]s [said]c at the time [it is new]q.", FRIDAY, "2031-03"),
    # What stands in the page for the date of something else
    ("[Orla Venn]s, elected in 2029, [said]c [it is safe]q.", FRIDAY, None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "published", "day"), CASES)
def test_said(marked, published, day):
    said = says(marked, published=published)[-1].said
    assert said.edtf == day, said.how


def test_an_unknown_day_has_a_reason():
    said = says("[Orla Venn]s [said]c on Wednesday [it is safe]q.")[0].said
    assert "Wednesday" in said.how


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.__name__)
def test_each_rule_has_a_sentence(rule):
    assert rule.__doc__
