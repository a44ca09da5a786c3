import pytest

from sayso.resolve import said as rules
from sayso.resolve import timed
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
    # Behind those who carried it, with the day in numbers
    ("“[It is safe]q,” [she]s [said]c, as quoted by Norwind Radio and carried by the Post, Tuesday (6/5/2031).", FRIDAY, "2031-05-06"),
    # Behind a phrase that tells where it was said
    ("[Orla Venn]s [called on]c [them to leave]q, speaking at the harbour forum this April.", FRIDAY, "2031-04"),
    # In front, behind a word that only leads on
    ("Meanwhile, in April, [Orla Venn]s [said]c [it was safe]q.", FRIDAY, "2031-04"),
    # The weekend, the occasion's own year or day, and where the sentence ends behind what was called for
    ("[Orla Venn]s [said]c over the weekend [it is safe]q.", FRIDAY, "2031-05-03/2031-05-04"),
    ("At the weekend [Orla Venn]s [said]c [it is safe]q.", FRIDAY, "2031-05-03/2031-05-04"),
    ("“[It is great]q,” [Orla Venn]s [said]c during the 2029 Velsund Masters.", FRIDAY, "2029"),
    ("[A 2029 Norwind Fair story]s [recalled]c that [it fell]q.", FRIDAY, "2029"),
    ("[Orla Venn]s pushed back at Tuesday's press briefing, [saying]c [it is safe]q.", FRIDAY, "2031-05-06"),
    ("A month later, at a rally in April in Kerr, [Orla Venn]s [proclaimed]c [it is safe]q.", FRIDAY, "2031-04"),
    ("[The senators]s all [called for]c [Lund's removal]q Tuesday.", FRIDAY, "2031-05-06"),
    ("[Orla Venn]s [condemned]c [the report]q late on Tuesday.", FRIDAY, "2031-05-06"),
    ("“[It is late]q,” [wrote]c [Orla Venn]s on the evening of 3 May.", FRIDAY, "2031-05-03"),
    ("[Orla Venn]s [rejected]c [the plan on Tuesday]q as too dear.", FRIDAY, "2031-05-06"),
    ("[Orla Venn]s [reiterated]c [her call for talks on Tuesday]q.", FRIDAY, "2031-05-06"),
    # ... but not what a programme is called
    ("[Orla Venn]s [told]c Radio 4's Today programme [it is safe]q.", FRIDAY, None),
    # The next sentence points to the saying
    ("[Orla Venn]s [said]c [it is safe]q. She made the remarks on Tuesday.", FRIDAY, "2031-05-06"),
    # ... but not where it tells of something else
    ("[Orla Venn]s [said]c [it is safe]q. The bridge was closed on Tuesday.", FRIDAY, None),
    # At first and later are other times than the one before
    ("[Orla Venn]s [said]c on Tuesday [it is safe]q. |[Venn]s initially [added]c [it is old]q.", FRIDAY, None),
    ("[Orla Venn]s [said]c on Tuesday [it is safe]q. |[Venn]s [later added]c [it is old]q.", FRIDAY, None),
    # The same speaker goes on
    ("[Orla Venn]s [said]c on Tuesday [it is safe]q.| [She]s [added]c [it is new]q.", FRIDAY, "2031-05-06"),
    # Another speaker does not
    ("[Orla Venn]s [said]c on Tuesday [it is safe]q.| [Ivo Lund]s [said]c [it is old]q.", FRIDAY, None),
    # "At the time" leans on a dated sentence whose words were not found
    ("In March, Orla Venn warned of floods.\nAnn Ode left.\n[Venn]s [said]c at the time [it is new]q.", FRIDAY, "2031-03"),
    # "The same day" is the day told last, and "at the time" the time
    ("The bridge shut on Tuesday. [Orla Venn]s [said]c the same day [it is safe]q.", FRIDAY, "2031-05-06"),
    ("In March, [Orla Venn]s [said]c [it would open in May]q.\n[Venn]s [said]c then [it is new]q.", FRIDAY, "2031-03"),
    ("A toll was first asked in 2029.\n[Orla Venn]s [said]c at the time [it is new]q.", FRIDAY, "2029"),
    # ... where these words belong to the saying
    ("The bridge shut on Tuesday. [A man who was there that day]s [said]c [it fell]q.", FRIDAY, None),
    # ... and not where they point to a time that only bounds another
    ("The bridge has been shut since Tuesday. [Orla Venn]s [said]c the same day [it is safe]q.", FRIDAY, None),
    # A document or an event that was dated before
    ("A note of 30 April went round. [The note]s [says]c [it is new]q.", FRIDAY, "2031-04-30"),
    ("[Orla Venn]s [told]c a hearing on Tuesday [it is safe]q.| [Ivo Lund]s [told]c the hearing [it is old]q.", FRIDAY, "2031-05-06"),
    # ... and no newspaper is dated by what was done to it
    ("Ivo Lund sued the Norwind Courier, a paper of 1994, in 2024. [The paper]s [says]c [it is new]q.", FRIDAY, None),
    # ... but not one of two
    ("A note of 30 April and a note of 2 May went round. [The note]s [says]c [it is new]q.", FRIDAY, None),
    # On another occasion, or at an earlier time, the same speaker does not go on
    ("[Orla Venn]s [said]c on Tuesday [it is safe]q.| In a memoir [she]s [said]c [it is new]q.", FRIDAY, None),
    ("[Orla Venn]s [said]c on Tuesday [it is safe]q.| [She]s [has said]c [it is new]q.", FRIDAY, None),
    ("[Orla Venn]s [said]c on Tuesday [it is safe]q.| Earlier [she]s [said]c [it is new]q.", FRIDAY, None),
    # In one sentence any verb goes on
    ("[Orla Venn]s [warned]c on Tuesday [of floods]q| and [she]s [urged]c [all to leave]q.", FRIDAY, "2031-05-06"),
    ("[Orla Venn]s [warned]c on Tuesday [of floods]q|; [she]s [urged]c [all to leave]q.", FRIDAY, None),
    # The sentence before puts the speaker on the air, on the telephone or before a hall, and says when
    ("Ivo Lund was on Norwind FM's Tea at Ten on Tuesday. The quay, |[he]s [told]c the station, [is safe]q.", FRIDAY, "2031-05-06"),
    ("Ivo Lund went further when he rang Radio Norwind on Tuesday. The quay is dry. |[He]s [told]c the host [it is safe]q.", FRIDAY, "2031-05-06"),
    ("Ivo Lund would not talk of it when a reporter reached him on Tuesday. |[He]s [said]c only [it is safe]q.", FRIDAY, "2031-05-06"),
    ("The station's guest on Tuesday night was Ivo Lund. |[Lund]s [said]c [it is safe]q.", FRIDAY, "2031-05-06"),
    # ... and not where it only tells what befell him, what he did to another, or what is called so
    ("Ivo Lund was arrested on Tuesday. |[He]s [said]c [it is safe]q.", FRIDAY, None),
    ("In a letter on Tuesday the guild rebuked Ivo Lund. |[Lund]s [said]c [it is safe]q.", FRIDAY, None),
    ("Ivo Lund speaks for the Sunday Sideline on the radio. |[He]s [said]c [it is safe]q.", FRIDAY, None),
    ("On Tuesday Ivo Lund took to Facebook. |[He]s [wrote]c [it is safe]q.", FRIDAY, "2031-05-06"),
    ("On Tuesday Foreign Minister Ivo Lund took to the floor. |[He]s [said]c [it is safe]q.", FRIDAY, "2031-05-06"),
    ("Ivo Lund was on Norwind FM last week. |[He]s [said]c [it is safe]q.", FRIDAY, None),
    ("Ivo Lund was on Norwind FM on Tuesday. Later |[he]s [said]c [it is safe]q.", FRIDAY, None),
    ("Ivo Lund, who was on Norwind FM on Tuesday, left. |[Orla Venn]s [said]c [it is safe]q.", FRIDAY, None),
    # A clause that goes on with "where" or "in which", and a phrase that ends in a quotation mark or a long clause
    ("On Tuesday Ivo Lund put a text on the net, in which [he]s [said]c [it is safe]q.", FRIDAY, "2031-05-06"),
    ("Ivo Lund went to the round table on Tuesday, where [he]s [said]c [it is safe]q.", FRIDAY, "2031-05-06"),
    ("On Tuesday the station played a tape, in which [Ivo Lund]s [says]c [it is safe]q.", FRIDAY, None),
    ("Sitting down with the host on Tuesday's edition of “Tea at Ten,” [Ivo Lund]s [said]c [it is safe]q.", FRIDAY, "2031-05-06"),
    ("In an email of 6 May to the board, which the Courier got under the law of records and described at length, [he]s [called]c it [safe]q.", FRIDAY, "2031-05-06"),
    # An edition in which somebody writes
    ("[Ivo Lund]s [took it up]c in Tuesday's Norwind Mail: [it is safe]q.", FRIDAY, "2031-05-06"),
    ("[It is safe]q, [wrote]c [Ivo Lund, who plays the uncle, in last month's issue of the Mail]s.", FRIDAY, "2031-04"),
    # A week that is not over ends with the page's day
    ("[Orla Venn]s [said]c this week [it is safe]q.", FRIDAY, "2031-05-05/2031-05-09"),
    # A month of no year is no answer
    ("In June, [Orla Venn]s [said]c [it is safe]q.", None, None),
    # Words that look ahead do not: it was said
    ("[Orla Venn]s [was quoted]c by the Daily Quay on Sunday [as saying]c [it is safe]q.", FRIDAY, "2031-05-04"),
    # The day that heads an entry of a diary, where no other day stands between
    ("The pier in dates\nNovember 2030: The pier shut. [Orla Venn]s [said]c [it is safe]q.", FRIDAY, "2030-11"),
    ("Diary\nMonday. Finance, in the small hall. [Orla Venn]s [said]c [it is safe]q.", FRIDAY, "2031-05-05"),
    ("Diary\nMonday. Finance. By Wednesday it was cold. [Orla Venn]s [said]c [it is safe]q.", FRIDAY, None),
    ("Diary\nMonday was cold. [Orla Venn]s [said]c [it is safe]q.", FRIDAY, None),
    # A dateline stands in for the published day
    ("BROD, Norvane, May 9, 2031 (Norwind)\n[Orla Venn]s [said]c on Wednesday [it is safe]q.", None, "2031-05-07"),
    ("[Orla Venn]s [said]c on Wednesday [it is safe]q.\nThe law is of May 9, 2031 and has many long parts that nobody in all of Brod reads.", None, None),
]  # fmt: skip
# Where a time is that of the saying, and where it is another's: (marked text, day on a page of FRIDAY)
PLACED = [
    ("[Orla Venn]s [told]c a hearing in Brod on Tuesday that [it is safe]q.", "2031-05-06"),
    ("[Orla Venn]s [said]c in a letter of 30 April that [it is safe]q.", "2031-04-30"),
    ("[The mill opens]q, [Orla Venn]s [says]c, on Tuesday.", None),  # what was said may go on
    ("“[It is safe]q,” [said]c [Orla Venn]s on Tuesday.", "2031-05-06"),
    ("[Orla Venn]s [said]c of the May storm that [it is over]q.", None),
    ("[Orla Venn]s [argued]c in its April issue that [it is over]q.", "2031-04"),
    ("[Orla Venn]s [has said]c since 2029 that [it is safe]q.", None),
    ("[Orla Venn]s [told]c reporters at the mill, where nobody was paid in April, that [it is safe]q.", None),
    ("[Orla Venn]s [said]c [it is safe]q, and the mill closed on Tuesday.", None),
    ("[Orla Venn]s [said]c [it is safe]q; the mill closed on Tuesday.", None),
    ("[Orla Venn]s [was quoted]c on Tuesday [as saying]c [it is safe]q.", "2031-05-06"),
    ("Even on Tuesday, [Orla Venn]s [said]c [it is safe]q.", "2031-05-06"),
    ("On Tuesday, at the mill in Brod, [Orla Venn]s [said]c [it is safe]q.", "2031-05-06"),
    ("The matter came up in April, when [Orla Venn]s [said]c [it is safe]q.", "2031-04"),
    ("The mill closed on Tuesday; [Orla Venn]s [said]c [it is safe]q.", None),
    ("BROD, May 7 (Norwind) - [Orla Venn]s [said]c [it is safe]q.", None),
    ("In a report tabled on Tuesday, [the board]s [said]c [it is safe]q.", "2031-05-06"),
    ("During an April interview, [Orla Venn]s [said]c [it is safe]q.", "2031-04"),
    ("Standing beside the mill on Tuesday, [Orla Venn]s [said]c [it is safe]q.", "2031-05-06"),
    ("In a video that went round on Tuesday, [Orla Venn]s [said]c [it is safe]q.", None),
    ("[The council]s on Tuesday [rejected]c [the plan]q.", "2031-05-06"),
    ("[Orla Venn]s, in a post on Tuesday, [said]c [it is safe]q.", "2031-05-06"),
    ("[Orla Venn]s, reached by telephone on Tuesday, [said]c [it is safe]q.", "2031-05-06"),
    ("[Orla Venn, who took office on Tuesday,]s [said]c [it is safe]q.", None),
    ("[A fan in a shirt of 2009]s [said]c [it is safe]q.", None),
    ("[A review it ordered last year]s [found]c [it is safe]q.", None),
    ("[It is safe]q, [according to]c [a report published by the Quay Institute on Tuesday]s.", "2031-05-06"),
    ("[The letter, dated 30 April,]s [says]c [it is safe]q.", "2031-04-30"),
    ("[The notice]s, sent on Tuesday evening, [says]c [it is safe]q.", "2031-05-06"),
    ("[The notice, sent]s on Tuesday evening, [says]c [it is safe]q.", "2031-05-06"),
    ("[The council’s own 2029 review]s [says]c [it is safe]q.", "2029"),
    ("[A 2029 audit]s [found]c [it is safe]q.", "2029"),
    ("[The 2029 plan]s [says]c [it is safe]q.", None),  # a year in a name
    ("[A report that goes before the council on Tuesday]s [says]c [it is safe]q.", None),
    ("[The council]s closed the road on Tuesday, [calling]c [it unsafe]q.", "2031-05-06"),
    ("[The council]s summoned the envoy on Tuesday and [demanded]c [an answer]q.", "2031-05-06"),
    ("[The council]s summoned the envoy on Tuesday and [has demanded]c [an answer]q.", None),
    ("[The council]s left the pact in 2029 and [says]c [it is safe]q.", None),
    ("[The council]s [accused]c [the port on Tuesday of hiding it]q.", "2031-05-06"),
    ("[The council]s [urged]c [the port to open on Tuesday]q.", None),
    ("[Orla Venn]s [told]c Harbour Today [it is safe]q.", None),  # a name
]  # fmt: skip
RUSSIAN = [
    ("[Олеся Жданова]s [заявила]c в среду, что [мост закрыт]q.", "2031-05-07"),
    ("В среду [Олеся Жданова]s [заявила]c, что [мост закрыт]q.", "2031-05-07"),
    ("[Олеся Жданова]s, выступая в среду в думе, [заявила]c, что [мост закрыт]q.", "2031-05-07"),
    ("[Мост закрыт]q, [говорится]c в [приказе]s, опубликованном в среду.", "2031-05-07"),
    ("В [определении]s, вынесенном в среду, [говорится]c, что [мост закрыт]q.", "2031-05-07"),
    ("[Совет]s в среду осмотрел мост, который течёт, и [поручил]c [порту закрыть его]q.", "2031-05-07"),
    ("[Совет]s осмотрел мост, который течёт в среду, и [поручил]c [порту закрыть его]q.", None),
    ("[Совет]s, избранный в апреле, [заявил]c, что [мост закрыт]q.", None),
    ("[Совет]s [заявил]c, что [мост закрыт]q до среды.", None),
    ("После ремонта, который начался в среду, [совет]s [заявил]c, что [мост закрыт]q.", None),
]


@pytest.mark.parametrize(("marked", "published", "day"), CASES)
def test_said(marked, published, day):
    said = says(marked, published=published)[-1].said
    assert said.edtf == day, said.how


@pytest.mark.parametrize(("marked", "day"), PLACED)
def test_a_time_is_taken_from_its_place(marked, day):
    said = says(marked, published=FRIDAY)[-1].said
    assert said.edtf == day, said.how


@pytest.mark.parametrize(("marked", "day"), RUSSIAN)
def test_russian(marked, day):
    said = says(marked, published=FRIDAY, language="ru")[-1].said
    assert said.edtf == day, said.how


TITLED = "[Quay is safe]q, [Venn]s [says]c\n|[Orla Venn]s [said]c on Tuesday [the quay is safe]q."


def test_the_title_has_the_day_of_the_body():
    first, second = says(TITLED, published=FRIDAY, title=True)
    assert first.said.edtf == second.said.edtf == "2031-05-06"
    assert "title" in first.said.how


def test_the_title_has_no_day_where_the_body_has_two():
    twice = TITLED + "| [Orla Venn]s [said]c on Wednesday [the quay is safe]q."
    assert says(twice, published=FRIDAY, title=True)[0].said.edtf is None


def test_the_title_has_the_day_of_the_words_that_it_says_again():
    twice = TITLED + "| [Orla Venn]s [said]c on Wednesday [it is new]q."
    assert says(twice, published=FRIDAY, title=True)[0].said.edtf == "2031-05-06"


def test_an_unknown_day_has_a_reason():
    said = says("[Orla Venn]s [said]c on Wednesday [it is safe]q.")[0].said
    assert "Wednesday" in said.how


PLACES = (*timed.PLACES, *timed.OBJECT_PLACES, *timed.RUSSIAN_PLACES)


@pytest.mark.parametrize("rule", [*rules.RULES, *PLACES], ids=lambda rule: rule.__name__)
def test_each_rule_has_a_sentence(rule):
    assert rule.__doc__
