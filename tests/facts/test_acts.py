"""Sentences of invented pages go in, acts with their class, ends and what they answer come out."""

import pytest

from sayso.facts.frames import frames
from sayso.model import Article, Dated, Region


def acts(text):
    article = Article(
        page="p", sha256="0", text=text, title=None, author=None, outlet=None, language="en",
        published=Dated(edtf="2031-05-05", span=None, how="told"), regions=(Region(kind="body", span=(0, len(text))),),
    )  # fmt: skip
    return frames(article)


def told(text):
    return [
        (f.code, f.status, [x.text for x in f.roles.get("source", ())], [x.text for x in f.roles.get("target", ())])
        for f in acts(text)
        if f.type == "act"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norway condemned Denmark on Monday.", [("ACCUSE", "actual", ["Norway"], ["Denmark"])]),
        ("Denmark was condemned by Norway.", [("ACCUSE", "actual", ["Norway"], ["Denmark"])]),
        # Not to help is to refuse; not to hurt is denied, and so is a refusal that did not come; what was so before is over
        ("Norway did not help Denmark.", [("REJECT", "actual", ["Norway"], ["Denmark"])]),
        ("Norway has not expelled the Danish ambassador.", [("SANCTION", "denied", ["Norway"], ["Danish ambassador"])]),
        ("Norway never attacked Denmark.", [("ASSAULT", "denied", ["Norway"], ["Denmark"])]),
        ("Norway vowed not to attack Denmark.", [("ASSAULT", "denied", ["Norway"], ["Denmark"])]),
        ("Norway did not reject the offer of Denmark.", [("REJECT", "denied", ["Norway"], ["Denmark"])]),
        ("Norway threatened not to help Denmark.", [("THREATEN", "actual", ["Norway"], ["Denmark"])]),
        ("Norway attacked not only Denmark.", [("ASSAULT", "actual", ["Norway"], ["Denmark"])]),
        ("Norway no longer supports Denmark.", [("SUPPORT", "ended", ["Norway"], ["Denmark"])]),
        ("Norway does not support Denmark any more.", [("REJECT", "actual", ["Norway"], ["Denmark"])]),
        # one end may stay open
        ("Norway put its army on alert.", [("MOBILIZE", "actual", ["Norway"], [])]),
        ("Norway called up 500 naval reservists.", [("MOBILIZE", "actual", ["Norway"], [])]),
        (
            "A supply column of the army was ambushed on Tuesday.",
            [("ASSAULT", "actual", [], ["supply column of the army"])],
        ),
        ("Five shells fell on the customs yard at Velsund.", [("ASSAULT", "actual", [], ["customs yard at Velsund"])]),
        ("Two shells hit a target at sea.", []),
        ("Peru protested on Monday.", [("PROTEST", "actual", ["Peru"], [])]),
        ("Peru called in the Chilean ambassador.", [("PROTEST", "actual", ["Peru"], ["Chilean ambassador"])]),
        (
            "The Peruvian coast guard has held 26 sailors since May.",
            [("COERCE", "actual", ["Peruvian coast guard"], ["sailors"])],
        ),
        ("Prosecutors held talks with Peru.", []),
        (
            "Peru's representative complained that Chilean soldiers had been digging there.",
            [("ACCUSE", "actual", ["Peru's representative"], ["Chilean soldiers"])],
        ),
        # other words tell whom it is directed at
        ("Norway blamed the killing on Denmark.", [("ACCUSE", "actual", ["Norway"], ["Denmark"])]),
        (
            "The ministry hacked the emails of the Danish government.",
            [("COERCE", "actual", ["ministry"], ["Danish government"])],
        ),
        ("Norway alleged that the union had sold arms.", [("ACCUSE", "actual", ["Norway"], ["union"])]),
        ("Norway would not allow the Danish envoy to land.", [("REJECT", "actual", ["Norway"], ["Danish envoy"])]),
        ("Minister Berg called for the union to resign.", [("REQUEST", "actual", ["Minister Berg"], ["union"])]),
        ("Norway will work with Denmark on Peru.", [("COOPERATE", "planned", ["Norway"], ["Denmark"])]),
        ("Norway had no contact with Denmark.", [("CONSULT", "denied", ["Norway"], ["Denmark"])]),
        ("Norway's contacts with Denmark went on.", [("CONSULT", "actual", ["Norway"], ["Denmark"])]),
        ("Norway accused dozens of Danish envoys.", [("ACCUSE", "actual", ["Norway"], ["Danish envoys"])]),
        (
            "Norway broke into the email accounts of the Danish party.",
            [("COERCE", "actual", ["Norway"], ["Danish party"])],
        ),
        (
            "Norway suspended its participation in the Peru Council.",
            [("SANCTION", "actual", ["Norway"], ["Peru Council"])],
        ),
        ("Labour accused the government.", [("ACCUSE", "actual", ["Labour"], ["government"])]),
        ("Norway was the first state to condemn Denmark.", [("ACCUSE", "actual", ["Norway"], ["Denmark"])]),
        ("President Berg visited Denmark in May.", [("CONSULT", "actual", ["President Berg"], ["Denmark"])]),
        ("President Berg visited the fair.", []),
        ("Otto Berg became president in May. Berg visited Denmark.", [("CONSULT", "actual", ["Berg"], ["Denmark"])]),
        ("The rain fell on Otto Berg. Berg visited Denmark.", []),
        (
            "The judge denied a request by the Danish government.",
            [
                ("REJECT", "actual", ["judge"], ["Danish government"]),
                ("REQUEST", "actual", ["Danish government"], ["judge"]),
            ],
        ),
        # of both alike, and done to the subject
        ("Cooperation between Norway and Denmark grew.", [("COOPERATE", "actual", ["Norway"], ["Denmark"])]),
        ("Norway won backing from Denmark.", [("SUPPORT", "actual", ["Denmark"], ["Norway"])]),
        ("Norway faces opposition from Denmark.", [("REJECT", "actual", ["Denmark"], ["Norway"])]),
        ("Norway has launched an investigation into Denmark.", [("ACCUSE", "actual", ["Norway"], ["Denmark"])]),
        (
            "The shelling of the Velsund checkpoint by Danish troops went on.",
            [("ASSAULT", "actual", ["Danish troops"], ["Velsund checkpoint"])],
        ),
        # who backs whom, in a word before it
        ("The town fell to a Norway-backed militia.", [("SUPPORT", "actual", ["Norway"], ["Norway-backed militia"])]),
        ("The town fell to a bank-backed militia.", []),
        ("The Norwegian army blamed it on a militia.", [("ACCUSE", "actual", ["Norwegian army"], ["militia"])]),
        (
            "The transport minister suspended the hirer's licence.",
            [("COERCE", "actual", ["transport minister"], ["hirer"])],
        ),
        (
            "The United States blocked the assets of Kerr Bank.",
            [("COERCE", "actual", ["United States"], ["Kerr Bank"])],
        ),
        (
            "The court in Velsund had ordered the depot closed in 2026.",
            [("COERCE", "actual", ["court in Velsund"], ["depot"])],
        ),
        ("Peru mediated between Chile and Bolivia.", [("CONSULT", "actual", ["Peru"], ["Chile", "Bolivia"])]),
        ("Peru offered a joint inquiry, which Chile turned down.", [("REJECT", "actual", ["Chile"], ["Peru"])]),
        ("Peru has written to Chile to ask for the data.", [("REQUEST", "actual", ["Peru"], ["Chile"])]),
        (
            "Peru's ministry handed the Chilean ambassador a request for information.",
            [("REQUEST", "actual", ["Peru's ministry"], ["Chilean ambassador"])],
        ),
        ("Peru praised the care with which Chile runs its ports.", [("SUPPORT", "actual", ["Peru"], ["Chile"])]),
        # who the sentence before is about asked, offered or charged what is answered
        (
            "Peru sent the envoy of Chile away. The ministry of Chile rejected the charge.",
            [
                ("CONSULT", "actual", ["Peru"], ["envoy of Chile"]),
                ("REJECT", "actual", ["ministry of Chile"], ["Peru"]),
            ],
        ),
        ("Chile imposed sanctions on Peru.", [("COERCE", "actual", ["Chile"], ["Peru"])]),
        ("Peru threatened Chile with a blockade.", [("THREATEN", "actual", ["Peru"], ["Chile"])]),
        (
            "Norway lashed out at Denmark for having shot down a Polish bomber.",
            [("ACCUSE", "actual", ["Norway"], ["Denmark"]), ("ASSAULT", "actual", ["Denmark"], ["Polish"])],
        ),
        (
            "Denmark extended the patrols, drawing a warning from Norway.",
            [("THREATEN", "actual", ["Norway"], ["Denmark"])],
        ),
        (
            "Denmark will send ships to Kerr, Deputy Minister Ana Ruiz said on Tuesday, drawing a warning from Norway.",
            [("THREATEN", "actual", ["Norway"], ["Denmark"])],
        ),
        ("Denmark sent wheat to Kerr at the request of Norway.", [("REQUEST", "actual", ["Norway"], ["Denmark"])]),
        (
            "A Danish ship turned a water cannon on a Norwegian boat.",
            [("ASSAULT", "actual", ["Danish ship"], ["Norwegian boat"])],
        ),
        ("Danish soldiers helped fight the Kerr Front.", [("ASSAULT", "actual", ["Danish soldiers"], ["Kerr Front"])]),
        (
            "Ana Ruiz raised this in a call with the Danish minister Ivo Lund and urged him to wait.",
            [("REQUEST", "actual", ["Ana Ruiz"], ["Ivo Lund"])],
        ),
        ("The Danish army carried out attacks on villages.", [("ASSAULT", "actual", ["Danish army"], ["villages"])]),
        ("Peru is causing a threat to the peace of Chile.", [("THREATEN", "actual", ["Peru"], ["Chile"])]),
        ("Danish airstrikes killed two guards.", [("ASSAULT", "actual", ["Danish"], ["guards"])]),
        ("Danish hackers launched an attack on Norway.", [("ASSAULT", "actual", ["Danish hackers"], ["Norway"])]),
        ("Danish commandos stormed a police post.", [("ASSAULT", "actual", ["Danish commandos"], ["police post"])]),
        ("The party demanded an answer from Ana Ruiz.", [("REQUEST", "actual", ["party"], ["Ana Ruiz"])]),
        (
            "The Danish premier voiced her support of the Norwegian envoy.",
            [("SUPPORT", "actual", ["Danish premier"], ["Norwegian"])],
        ),
        (
            "The bank of Norway refused to respond to a request from the Danish ministry.",
            [("REJECT", "actual", ["bank of Norway"], ["Danish ministry"])],
        ),
        ("Danish forces sank the Norwegian navy.", [("ASSAULT", "actual", ["Danish forces"], ["Norwegian navy"])]),
        ("The minister attacked Ana Ruiz.", [("ACCUSE", "actual", ["minister"], ["Ana Ruiz"])]),
        # whom the object's act is directed at; what is answered for; whose way it is; what one joins, marches for or goes against
        (
            "Danish police opened an investigation into the minister.",
            [("ACCUSE", "actual", ["Danish police"], ["minister"])],
        ),
        (
            "Danish prosecutors launched a probe into a number of officials.",
            [("ACCUSE", "actual", ["Danish prosecutors"], ["officials"])],
        ),
        ("Norway joined the call for Denmark to leave.", [("REQUEST", "actual", ["Norway"], ["Denmark"])]),
        (
            "The rebels claimed responsibility for the attack on an army centre.",
            [("ASSAULT", "actual", ["rebels"], ["army centre"])],
        ),
        (
            "The president praised the courage and efficiency of troops and police.",
            [("SUPPORT", "actual", ["president"], ["police"])],
        ),
        (
            "The minister condemned the actions of the Danish president.",
            [("ACCUSE", "actual", ["minister"], ["Danish president"])],
        ),
        (
            "Two ministers left the hall as a protest against Denmark.",
            [("PROTEST", "actual", ["ministers"], ["Denmark"])],
        ),
        (
            "The minister refused to attend in protest against Denmark.",
            [("PROTEST", "actual", ["minister"], ["Denmark"])],
        ),
        ("The minister did not march in support of Denmark.", [("SUPPORT", "denied", ["minister"], ["Denmark"])]),
        (
            "The minister did not leave as a protest against Denmark.",
            [("PROTEST", "denied", ["minister"], ["Denmark"])],
        ),
        ("Norway drew the line despite objections from Denmark.", [("REJECT", "actual", ["Denmark"], ["Norway"])]),
        (
            "The senator misled the ministry about his contacts with Denmark.",
            [("CONSULT", "actual", ["senator"], ["Denmark"])],
        ),
        # by whom, where only the place or the blow tells; wanted joint work is planned, a vow is a threat unless it is not to
        ("The group has been banned in Denmark since 1993.", [("COERCE", "actual", ["Denmark"], ["group"])]),
        ("Two rebels were killed in Norwegian air raids.", [("ASSAULT", "actual", ["Norwegian"], ["rebels"])]),
        ("Two rebels were killed in Velsund by a storm.", []),
        ("Norway wants to cooperate with Denmark.", [("COOPERATE", "planned", ["Norway"], ["Denmark"])]),
        ("The ministry is working with Danish partners.", [("COOPERATE", "actual", ["ministry"], ["Danish partners"])]),
        (
            "South Norway's army vowed to punish North Norway.",
            [("THREATEN", "actual", ["South Norway's army"], ["North Norway"])],
        ),
        ("Denmark denied the Norwegian minister a visa.", [("REJECT", "actual", ["Denmark"], ["Norwegian minister"])]),
        # by whose order; a talk on the telephone
        ("The president signed an order banning Danish ships.", [("COERCE", "actual", ["president"], ["Danish"])]),
        ("The president's order banning Danish ships was blocked.", [("COERCE", "actual", ["president"], ["Danish"])]),
        ("The minister read an order banning Danish ships.", []),
        (
            "The minister spoke to the Danish president by telephone.",
            [("CONSULT", "actual", ["minister"], ["Danish president"])],
        ),
        ("The minister spoke to the Danish press by the quay.", []),
        ("The student asked the Danish minister a question.", []),
        ("The student asked the Danish minister for help.", [("REQUEST", "actual", ["student"], ["Danish minister"])]),
        # forces as those who are praised or backed
        ("The president praised the troops.", [("SUPPORT", "actual", ["president"], ["troops"])]),
        (
            "Government troops backed by Danish jets left.",
            [("SUPPORT", "actual", ["Danish jets"], ["Government troops"])],
        ),
        # what somebody is called, and from what one is kept
        (
            "The minister described the Danish president as a racist.",
            [("ACCUSE", "actual", ["minister"], ["Danish president"])],
        ),
        ("The minister called the Danish plan unacceptable.", [("ACCUSE", "actual", ["minister"], ["Danish"])]),
        (
            "Danish minister calls Norway a threat as talks stall",
            [("ACCUSE", "actual", ["Danish minister"], ["Norway"])],
        ),
        (
            "The minister called the Danish envoy a very stupid guy.",
            [("ACCUSE", "actual", ["minister"], ["Danish envoy"])],
        ),
        ("The minister described the Danish president as a friend.", []),
        ("The minister described the disaster to the Danish president.", []),
        ("Norway called on Denmark to stop its illegal fishing.", [("REQUEST", "actual", ["Norway"], ["Denmark"])]),
        ("Norway called Denmark's drill a provocation.", [("ACCUSE", "actual", ["Norway"], ["Denmark"])]),
        (
            "Denmark stopped the Norwegian minister from entering the hall.",
            [("COERCE", "actual", ["Denmark"], ["Norwegian minister"])],
        ),
        # who may be an end: militants, a candidate's campaign and no other, a crowd, part of a number
        ("The militants killed two Danish officials.", [("ASSAULT", "actual", ["militants"], ["Danish officials"])]),
        ("The senate backed the campaign of Ivo Lund.", []),
        ("The senate backed the Lund campaign.", [("SUPPORT", "actual", ["senate"], ["Lund campaign"])]),
        ("The senate backed his military campaign.", []),
        (
            "Hundreds of people protested against the Danish president.",
            [("PROTEST", "actual", ["people"], ["Danish president"])],
        ),
        ("Danish drones killed half of the rebels.", [("ASSAULT", "actual", ["Danish drones"], ["rebels"])]),
        ("Protesters threw stones at police.", [("PROTEST", "actual", ["Protesters"], ["police"])]),
        # what plain news tells: a suspension, fire that is traded, a talk, a visit, whose offer it was, two of public life without a name
        ("The OAS suspended Peru in 1962.", [("SANCTION", "actual", ["OAS"], ["Peru"])]),
        ("The Peruvian army traded fire with rebels.", [("ASSAULT", "actual", ["Peruvian army"], ["rebels"])]),
        (
            "Peruvian jets targeted rebel-held areas of Lima.",
            [("ASSAULT", "actual", ["Peruvian jets"], ["rebel-held areas of Lima"])],
        ),
        ("Otto Berg has spoken with Minister Lund.", [("CONSULT", "actual", ["Otto Berg"], ["Minister Lund"])]),
        ("President Berg's visit to Peru was short.", [("CONSULT", "actual", ["President Berg"], ["Peru"])]),
        ("The union rejected the offer of the government.", [("REJECT", "actual", ["union"], ["government"])]),
        ("A court jailed the former minister for five years.", [("COERCE", "actual", ["court"], ["former minister"])]),
        ("The mayor criticised the media.", [("ACCUSE", "actual", ["mayor"], ["media"])]),
        ("Peru moved in a bid to accuse Chile of lying.", [("ACCUSE", "planned", ["Peru"], ["Chile"])]),
        ("Peru and Chile urged Bolivia to open the pass.", [("REQUEST", "actual", ["Peru", "Chile"], ["Bolivia"])]),
        (
            "The Norwegian coast guard boarded a Danish trawler.",
            [("COERCE", "actual", ["Norwegian coast guard"], ["Danish trawler"])],
        ),
        ("Peru raised its levy on leaf from Chile.", [("COERCE", "actual", ["Peru"], ["Chile"])]),
        ("Peru froze the assets of firms from Chile.", [("COERCE", "actual", ["Peru"], ["Chile"])]),
        ("Norway demanded that Denmark return the boat.", [("REQUEST", "actual", ["Norway"], ["Denmark"])]),
        ("Norway threatened to arrest Danish crews.", [("THREATEN", "actual", ["Norway"], ["Danish crews"])]),
        ("Norway accused the Danish navy of arming guards.", [("ACCUSE", "actual", ["Norway"], ["Danish navy"])]),
        ("Norway condemned the delivery of 40 tanks to Denmark.", []),
        ("Norway welcomed the withdrawal of 300 troops from Denmark.", []),
        ("Norway condemned the attack on Denmark.", []),
        ("Norway called it a success.", []),
        ("A Danish diplomat, who asked not to be named, was tired.", []),
        ("Ana Ruiz told Norwind Radio that it rained.", []),
        ("The storm hit the quay.", []),
    ],
)
def test_the_acts(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peru accused the two rowers of lying.", [("ACCUSE", "actual", ["Peru"], ["rowers"])]),
        (
            "The inspectorate in Lima urged the corporation to stop.",
            [("REQUEST", "actual", ["inspectorate in Lima"], ["corporation"])],
        ),
        ("Its envoy, Ana Ruiz, accused Norway of lying.", [("ACCUSE", "actual", ["Ana Ruiz"], ["Norway"])]),
        (
            "Ruiz said that the river had risen and accused Norway of lying.",
            [("ACCUSE", "actual", ["Ruiz"], ["Norway"])],
        ),
        ("Norway, which condemned Denmark, is small.", [("ACCUSE", "actual", ["Norway"], ["Denmark"])]),
        ("Norway said that it had accused Denmark of lying.", [("ACCUSE", "actual", ["Norway"], ["Denmark"])]),
        ("Peru threatened to leave unless Chile paid.", [("THREATEN", "actual", ["Peru"], ["Chile"])]),
        ("Peru demanded that the Chilean boats be withdrawn.", [("REQUEST", "actual", ["Peru"], ["Chilean"])]),
        (
            "Peru summoned the Chilean envoys and urged them to sign.",
            [
                ("PROTEST", "actual", ["Peru"], ["Chilean envoys"]),
                ("REQUEST", "actual", ["Peru"], ["Chilean envoys"]),
            ],
        ),
        ("Peru called on both to be calm.", [("REQUEST", "actual", ["Peru"], ["both"])]),
        ("Norway's navy fired at Danish boats.", [("ASSAULT", "actual", ["Norway's navy"], ["Danish boats"])]),
        ("Ana Ruiz hit out at Peru.", [("ACCUSE", "actual", ["Ana Ruiz"], ["Peru"])]),
        ("Norway recalled its ambassador from Denmark.", [("SANCTION", "actual", ["Norway"], ["Denmark"])]),
        ("Norway closed its embassy in Denmark.", [("SANCTION", "actual", ["Norway"], ["Denmark"])]),
        (
            "Peru imposed an embargo on Chile, Bolivia and Ecuador.",
            [("COERCE", "actual", ["Peru"], ["Chile", "Bolivia", "Ecuador"])],
        ),
        ("Peru voiced support for Chile.", [("SUPPORT", "actual", ["Peru"], ["Chile"])]),
        ("Peru described Chile as a threat.", [("ACCUSE", "actual", ["Peru"], ["Chile"])]),
        ("Ana Ruiz left the service.", []),
        ("The reef saw drills by Norway, a move that forced Denmark to wait.", []),
        (
            "Ana Ruiz, the mayor, who has asked Peru for a boat, smiled.",
            [("REQUEST", "actual", ["Ana Ruiz"], ["Peru"])],
        ),
    ],
)
def test_acts_whose_ends_stand_further_off(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peru is widening its cooperation with Chile.", [("COOPERATE", "actual", ["Peru"], ["Chile"])]),
        ("Norway's tariffs on Danish butter are high.", [("COERCE", "actual", ["Norway"], ["Danish"])]),
        ("Norway's attack on Danish ships failed.", [("ASSAULT", "actual", ["Norway"], ["Danish ships"])]),
        ("Norway's interference in Danish affairs is old.", [("COERCE", "actual", ["Norway"], ["Danish"])]),
        ("Chile's opposition to Peru's plan is known.", [("REJECT", "actual", ["Chile"], ["Peru"])]),
        ("Peru's attack on Chile shook the port.", [("ASSAULT", "actual", ["Peru"], ["Chile"])]),
        ("The moves of Peru against Chile worried the port.", [("COERCE", "actual", ["Peru"], ["Chile"])]),
        ("A threat by Peru to Chile was heard.", [("THREATEN", "actual", ["Peru"], ["Chile"])]),
        ("The provocation by Norway against Denmark failed.", [("THREATEN", "actual", ["Norway"], ["Denmark"])]),
        ("Norway's cooperation with Denmark is deepening.", [("COOPERATE", "actual", ["Norway"], ["Denmark"])]),
        ("The Peruvian occupation of Chile lasted.", [("ASSAULT", "actual", ["Peruvian"], ["Chile"])]),
        ("Norway's statement of support for Denmark was short.", [("SUPPORT", "actual", ["Norway"], ["Denmark"])]),
        ("Bolivia called for an end to Peru's blockade of Chile.", [("COERCE", "actual", ["Peru"], ["Chile"])]),
        ("The planned Peruvian attack on Chile is near.", [("ASSAULT", "planned", ["Peruvian"], ["Chile"])]),
        ("The chances of an attack by Peru on Chile are small.", []),
        ("Any attack by Peru on Chile would be answered.", []),
        ("Peru's threat to Chile is real.", []),
        ("Ruiz's attack on Lund was mild.", []),
        ("Its attack on Chile was mild.", []),
    ],
)
def test_a_noun_tells_an_act_with_both_its_ends(text, wanted):
    assert told(text) == wanted


def test_a_refused_request_was_made():
    assert told("Norway rejected a request by Denmark to open the port.") == [
        ("REJECT", "actual", ["Norway"], ["Denmark"]),
        ("REQUEST", "actual", ["Denmark"], ["Norway"]),
    ]


def test_a_noun_does_not_say_again_what_its_verb_tells():
    found = told("The Norwegian minister pledged her country's support for Denmark.")
    assert [(code, target) for code, _, _, target in found] == [("SUPPORT", ["Denmark"])]


def test_a_demand_is_told_once():
    assert told("Norway urged Denmark not to ask Peru for troops.") == [("REQUEST", "actual", ["Norway"], ["Denmark"])]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norway wants to condemn Denmark.", []),
        ("Norway was hit by a storm, forcing Denmark to close the strait.", []),
        ("Ana Ruiz shot herself near a wall in Chile.", []),
        ("Ana Ruiz boarded a shuttle bus.", []),
        ("Ana Ruiz condemned the Sweet Leaf Act.", []),
        ("Peru denied having any quarrel with Chile.", []),
        ("Peru criticised the Chile-led bloc.", [("ACCUSE", "actual", ["Peru"], ["Chile-led bloc"])]),
        ("Peru condemned the North Korean missile plan.", [("ACCUSE", "actual", ["Peru"], ["North Korean"])]),
        ("Ana Ruiz calls Chile a mistake.", []),
        ("Ana Ruiz beat Ivo Lund in Chile.", []),
        ("Ana Ruiz captured the nomination in Chile.", []),
        ("Norway says Denmark must end attacks on Iceland.", []),
        (
            "Norway condemned Denmark. Denmark must not refuse.",
            [("ACCUSE", "actual", ["Norway"], ["Denmark"])],
        ),
        ("An official spoke to discuss internal directives to the Danish navy.", []),
        ("Peru suspended Kerr Gas's licence.", [("COERCE", "actual", ["Peru"], ["Kerr Gas"])]),
        ("Peru attacked Chile for closing a road.", [("ACCUSE", "actual", ["Peru"], ["Chile"])]),
    ],
)
def test_what_only_looks_like_an_act(text, wanted):
    assert told(text) == wanted


def test_an_answer_names_its_words_and_the_frame_that_is_answered():
    text = "In response to the exercise Grey Heron, Denmark expelled the Norwegian attaché. Norway condemned Denmark."
    found = acts(text)
    expelled, condemned = (f for f in found if f.type == "act")
    (answer,) = expelled.answers
    assert text[slice(*answer.span)] == answer.text == "In response to the exercise Grey Heron"
    assert found[answer.frame].type == "exercise"
    assert condemned.answers == ()  # another sentence


def test_what_is_answered_may_be_no_frame():
    (act,) = (f for f in acts("Chile condemned Peru in response to a song.") if f.type == "act")
    assert [(a.text, a.frame) for a in act.answers] == [("in response to a song", None)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Later Norway rejected the claim.", []),
        ("Later Norway protested.", [("PROTEST", "actual", ["Norway"], [])]),
        ("Norway, asked about Kerr, smiled.", []),
    ],
)
def test_a_target_that_stands_before_is_not_guessed(text, wanted):
    assert told(f"Denmark condemned Peru. {text}") == [("ACCUSE", "actual", ["Denmark"], ["Peru"]), *wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Later Oslo refused the request.", [("REJECT", "actual", ["Oslo"], ["Denmark"])]),
        ("Denmark later protested.", [("PROTEST", "actual", ["Denmark"], ["Norway"])]),
        ("In June Norway has rejected it.", [("REJECT", "actual", ["Norway"], ["Denmark"])]),
        ("The rain fell. Later Oslo refused.", [("REJECT", "actual", ["Oslo"], ["Denmark"])]),
        (
            "Later Kerr's ministry rejected the request.",
            [("REJECT", "actual", ["Kerr's ministry"], ["Denmark"])],
        ),  # it is Denmark's
        ("Later Kerr's ministry rejected the complaint.", []),  # nobody complained
        ("Later Peru refused.", []),  # it was no end of that
        ("Later Norway declined to comment.", []),
        ("Later Norway refused the cake.", []),
    ],
)
def test_an_answer_is_towards_the_other_end(text, wanted):
    asked = ("REQUEST", "actual", ["Denmark"], ["Norway"])
    assert told(f"Denmark asked Norway for two ships. {text}") == [asked, *wanted]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        (
            "Norway expelled a Danish envoy, and Denmark retaliated by seizing Norwegian boats.",
            [(1, "retaliated by", 0)],
        ),
        ("Norway condemned Denmark. In response, Denmark expelled the Norwegian consul.", [(1, "In response", 0)]),
        ("Norway condemned Peru. In response, Denmark expelled the Chilean consul.", [(1, "In response", None)]),
        (
            "Norway accused Denmark of lying and seized two Danish boats in retaliation for the song.",
            [(1, "in retaliation for the song", None)],
        ),
        ("Norway condemned Denmark, Ana Ruiz said in reply to a question.", []),
        ("Norway condemned Denmark and did not respond to the note.", []),
        ("Norway condemned Denmark. Later Denmark expelled a Norwegian consul.", []),
        ("Norway condemned Denmark after the drill.", []),
    ],
)
def test_only_what_is_said_to_answer_is_linked(text, links):
    assert [(i, a.text, a.frame) for i, f in enumerate(acts(text)) for a in f.answers] == links


def test_a_mark_that_the_parser_takes_for_a_word_is_no_end():
    text = "“The siege now is in the last days,” Norwegian Prime Minister Hayder al-Quell said on March 14 of the government offensive to retake Lund from Denmark. Norway condemned it."
    ends = [filler.text for frame in acts(text) for fillers in frame.roles.values() for filler in fillers]
    assert "Lund" in ends
    assert all(ends)


def test_a_name_behind_an_article_with_a_hyphen_is_whole():
    told_so = [("SUPPORT", "actual", ["Norway"], ["President Omar al-Harun"])]
    assert told("Norway supports President Omar al-Harun.") == told_so


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The court ruled that Lund Oil had breached the law.", [("ACCUSE", "actual", ["court"], ["Lund Oil"])]),
        ("The minister alleged that Ivo Lund paid his wife.", [("ACCUSE", "actual", ["minister"], ["Ivo Lund"])]),
        ("The report said Denmark was responsible for the killing of two guards.",
         [("ACCUSE", "actual", ["report"], ["Denmark"])]),
        ("Norway said Denmark wanted to undermine the treaty.", [("ACCUSE", "actual", ["Norway"], ["Denmark"])]),
        ("Norway said that Denmark's remarks were inflammatory.", [("ACCUSE", "actual", ["Norway"], ["Denmark"])]),
        ("Norway described the Danish decision as arbitrary.", [("ACCUSE", "actual", ["Norway"], ["Danish"])]),
        ("Norway said that the minister of Denmark was totally detached from reality.",
         [("ACCUSE", "actual", ["Norway"], ["minister of Denmark"])]),
        ("Norway branded Denmark's accusation absurd.", [("REJECT", "actual", ["Norway"], ["Denmark"])]),
        ("On Monday, Norway branded Denmark's accusation “absurd”.", [("REJECT", "actual", ["Norway"], ["Denmark"])]),
        ("Norway said the accusations of Denmark were unfounded.", [("REJECT", "actual", ["Norway"], ["Denmark"])]),
        ("The senator said Judge Lund was well qualified.", [("SUPPORT", "actual", ["senator"], ["Judge Lund"])]),
        ("The minister claims the Danish government is to blame.",
         [("ACCUSE", "actual", ["minister"], ["Danish government"])]),
        ("The minister said President Lund was not welcome.", [("REJECT", "actual", ["minister"], ["President Lund"])]),
        ("The minister claimed that the Danish authorities allegedly paid the judges.",
         [("ACCUSE", "actual", ["minister"], ["Danish authorities"])]),
        # what is only reported, denied, asked for or possible is no charge, nor is what is to blame and nobody
        ("Norway said a rise in racism and Islamophobia was to blame.", []),
        ("The minister said Denmark was committed to the plan.", []),
        ("Norway did not say that Denmark had lied.", []),
        ("Norway said Denmark might have lied.", []),
        ("The minister said the ministry was closed.", []),
    ],
)  # fmt: skip
def test_what_is_said_of_another_may_charge_or_praise_him(text, wanted):
    assert told(text) == wanted


def test_a_charge_tells_the_words_that_make_it_one():
    (frame,) = acts("The court ruled that Lund Oil had breached the law.")
    assert frame.how == "“ruled” says it of another, and “breached” makes it ACCUSE"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Grey Hand claimed responsibility for an attack on a shrine.",
         [("ASSAULT", "actual", ["Grey Hand"], ["shrine"])]),
        ("Hand gunmen were blamed for the deaths of six aid workers in the north.",
         [("ASSAULT", "actual", ["Hand gunmen"], ["aid workers"])]),
        ("The rebels are suspected of carrying out attacks on Danish villages.",
         [("ASSAULT", "actual", ["rebels"], ["Danish"])]),
        ("Danish drone strikes killed a third of the rebel fighters.",
         [("ASSAULT", "actual", ["Danish"], ["rebel fighters"])]),
        ("Danish forces began an offensive to drive out the rebels from the city.",
         [("ASSAULT", "actual", ["Danish forces"], ["rebels"])]),
    ],
)  # fmt: skip
def test_a_deed_is_of_who_claims_it_or_is_charged_with_it(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A Danish court froze the order of the Norwegian government.",
         [("REJECT", "actual", ["Danish court"], ["Norwegian government"])]),
        ("President Berg's ban was blocked by a federal court.",
         [("REJECT", "actual", ["federal court"], ["President Berg"])]),
        ("The parliament voted against the bill of President Berg.",
         [("REJECT", "actual", ["parliament"], ["President Berg"])]),
        ("Norway appealed the decision of the Court of Trade.", [("REJECT", "actual", ["Norway"], ["Court of Trade"])]),
        ("Norway is opposed to Denmark's plan.", [("REJECT", "actual", ["Norway"], ["Denmark"])]),
        ("Norway has been critical of Denmark.", [("ACCUSE", "actual", ["Norway"], ["Denmark"])]),
        # a minister who dismisses is none who is dismissed
        ("The ministers of the opposition dismissed Denmark's claims.",
         [("REJECT", "actual", ["ministers of the opposition"], ["Denmark"])]),
    ],
)  # fmt: skip
def test_what_somebody_decided_is_turned_down(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("President Lund will visit Denmark in May.", [("CONSULT", "planned", ["President Lund"], ["Denmark"])]),
        ("The minister was fired after he misled the council about his conversations with the Danish ambassador.",
         [("CONSULT", "actual", ["minister"], ["Danish ambassador"])]),
        ("President Lund's travel ban on nationals of seven countries was widely criticised.",
         [("COERCE", "actual", ["President Lund"], ["nationals of seven countries"])]),
        ("President Lund signaled strong support for Denmark.", [("SUPPORT", "actual", ["President Lund"], ["Denmark"])]),
        ("President Lund will travel to Denmark.", [("CONSULT", "planned", ["President Lund"], ["Denmark"])]),
        ("The senator, who has been a fierce critic of President Lund, left.",
         [("ACCUSE", "actual", ["senator"], ["President Lund"])]),
        ("The Danish ambassador was summoned to the foreign ministry.",
         [("PROTEST", "actual", ["foreign ministry"], ["Danish ambassador"])]),
        ("The Danish army retook the town of Kerr from the rebels.",
         [("ASSAULT", "actual", ["Danish army"], ["town of Kerr"])]),
        ("The senator, who has been critical of President Lund's plan, left.",
         [("ACCUSE", "actual", ["senator"], ["President Lund"])]),
        ("He was held at the airport following President Lund's ban on visas from Denmark.",
         [("COERCE", "actual", ["President Lund"], ["Denmark"])]),
        ("Danish investigative bodies launched a separate probe against Mr Berg.",
         [("ACCUSE", "actual", ["Danish investigative bodies"], ["Mr Berg"])]),
        ("When President Lund visited Denmark, both sides signed a pact.",
         [("CONSULT", "actual", ["President Lund"], ["Denmark"])]),
        ("Denmark and Norway will work together on fishing.", [("COOPERATE", "planned", ["Denmark"], ["Norway"])]),
        ("Parliament stripped the minister of his immunity.", [("COERCE", "actual", ["Parliament"], ["minister"])]),
        ("Danish jets struck Hand targets near Kerr.", [("ASSAULT", "actual", ["Danish jets"], ["Hand"])]),
        ("Norway adopted sanctions against North Korea.", [("COERCE", "actual", ["Norway"], ["North Korea"])]),
        ("Norway's minister condemned the launch.", []),
        ("Rebels killed three soldiers.", [("ASSAULT", "actual", ["Rebels"], ["soldiers"])]),
        ("The court ordered the government to release the prisoners.",
         [("REQUEST", "actual", ["court"], ["government"])]),
        ("The president had total confidence in his attorney general.",
         [("SUPPORT", "actual", ["president"], ["attorney general"])]),
        ("The president was angry at Norway's insistence that Denmark pay for the wall.",
         [("REQUEST", "actual", ["Norway"], ["Denmark"])]),
    ],
)  # fmt: skip
def test_acts_of_plain_news(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # what is tried was done, what is planned, asked or failed keeps its class
        ("Police tried to arrest the minister.", [("COERCE", "actual", ["Police"], ["minister"])]),
        ("The ministry planned to deport most of the workers.", [("COERCE", "planned", ["ministry"], ["workers"])]),
        ("President Lund pledged to ban the party.", [("COERCE", "planned", ["President Lund"], ["party"])]),
        ("Ana Ruiz urged ministers to expel Danish diplomats and suspend trade talks with Chile.",
         [("REQUEST", "actual", ["Ana Ruiz"], ["ministers"]),
          ("SANCTION", "hypothetical", ["ministers"], ["Danish diplomats"]),
          ("SANCTION", "hypothetical", ["ministers"], ["Chile"])]),
        ("Senator Berg will support the minister.", [("SUPPORT", "planned", ["Senator Berg"], ["minister"])]),
        ("The Danish army failed to retake the town.", [("ASSAULT", "denied", ["Danish army"], ["town"])]),
        ("The minister ended the talks after accusing the union of greed.",
         [("ACCUSE", "actual", ["minister"], ["union"])]),
        # of whom a complaint tells, and not the court with which it is filed
        ("Levis Marine has filed a complaint with the trade tribunal in which it accuses the Danish buyers of fraud.",
         [("ACCUSE", "actual", ["Levis Marine"], ["Danish buyers"]), ("ACCUSE", "actual", ["it"], ["Danish buyers"])]),
        ("Norway complained to the United Nations about Chile.", [("ACCUSE", "actual", ["Norway"], ["Chile"])]),
        # people without an office
        ("Prosecutors charged the men with theft.", [("ACCUSE", "actual", ["Prosecutors"], ["men"])]),
        ("A photographer has sued Governor Berg.", [("ACCUSE", "actual", ["photographer"], ["Governor Berg"])]),
        ("Peru accused the rebels of killing two women.",
         [("ACCUSE", "actual", ["Peru"], ["rebels"]), ("ASSAULT", "actual", ["rebels"], ["women"])]),
        ("The minister resigned after being criticised by the ombudsman.",
         [("ACCUSE", "actual", ["ombudsman"], ["minister"])]),
        # whose decision, request or investigation it is
        ("The decision by Judge Berg was welcomed by Denmark.", [("SUPPORT", "actual", ["Denmark"], ["Judge Berg"])]),
        ("The minister has written to Judge Berg asking him to resign.",
         [("REQUEST", "actual", ["minister"], ["Judge Berg"])]),
        ("The commission said it was ready to accept a request from Denmark.",
         [("AGREE", "planned", ["commission"], ["Denmark"]), ("REQUEST", "planned", ["Denmark"], ["commission"])]),
        ("The ministry has dropped its investigation of Senator Berg.",
         [("ACCUSE", "actual", ["ministry"], ["Senator Berg"])]),
        ("Police used pepper spray against both groups.", [("ASSAULT", "actual", ["Police"], ["groups"])]),
        # who arrested is blamed, and not who was arrested
        ("Berg's arrest by Danish police was condemned by the council.",
         [("COERCE", "actual", ["Danish police"], ["Berg"]), ("ACCUSE", "actual", ["council"], ["Danish police"])]),
        ("The court summoned a commander suspected of torturing migrants in Denmark.",
         [("ASSAULT", "actual", ["commander"], ["migrants"])]),
        ("The farmers dumped waste in a protest against the government's rules.",
         [("PROTEST", "actual", ["farmers"], ["government"])]),
        ("The court dismissed President Berg from office.",
         [("COERCE", "actual", ["court"], ["President Berg"])]),
        ("Mr Berg had never discussed the plan with Danish officials.",
         [("CONSULT", "denied", ["Mr Berg"], ["Danish officials"])]),
        ("Officials in Oslo have closed a radio station.", [("COERCE", "actual", ["Officials in Oslo"], ["radio station"])]),
        # not on whom it stands, but on whom it is laid; who was brought to do it does it
        ("The report accused Peru of imposing an apartheid regime on Danes.",
         [("COERCE", "actual", ["Peru"], ["Danes"])]),
        ("The scandal prompted the council to call on Judge Berg to resign.",
         [("REQUEST", "actual", ["council"], ["Judge Berg"])]),
        # what is said of another
        ("The senator said the ministry had used too much force.",
         [("ACCUSE", "actual", ["senator"], ["ministry"])]),
        ("The court ruled that the ministry acted unlawfully.", [("ACCUSE", "actual", ["court"], ["ministry"])]),
        ("The minister said it was undemocratic of Denmark to refuse.",
         [("ACCUSE", "actual", ["minister"], ["Denmark"])]),
    ],
)  # fmt: skip
def test_acts_of_broadcasters(text, wanted):
    assert [act for act in told(text) if act[0] != "meeting"] == wanted


@pytest.mark.parametrize(
    "text", ["Ana Lund, D-Ohio, condemned Denmark.", "Ana Lund, a Congresswoman, condemned Denmark."]
)
def test_a_party_with_its_state_and_a_description_are_no_names(text):
    assert told(text) == [("ACCUSE", "actual", ["Ana Lund"], ["Denmark"])]


def test_a_word_that_is_a_name_on_the_page_is_one_wherever_it_stands():
    alone = "Sessions did have contact with Denmark."
    assert told(alone) == []
    assert told(f"{alone} On Monday the minister Sessions left.") == [("CONSULT", "actual", ["Sessions"], ["Denmark"])]
    assert told(f"{alone} On Monday the minister Sessions left. The sessions were long.") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # done where what it hangs on is done
        ("Norway has been able to arrest many of the Danish fighters.", [("COERCE", "actual", ["Norway"], ["Danish fighters"])]),
        ("Senator Ana Ruiz became the first senator to endorse President Venn.", [("SUPPORT", "actual", ["Senator Ana Ruiz"], ["President Venn"])]),
        ("Norwegian forces launched the operation to push the rebels out of Kerr.", [("ASSAULT", "actual", ["Norwegian forces"], ["rebels"])]),
        ("Police used water cannon to disperse Danish protesters.", [("COERCE", "actual", ["Police"], ["Danish protesters"])]),
        ("Thousands took to the streets to protest against the government.", [("PROTEST", "actual", ["Thousands"], ["government"])]),
        ("The coalition was formed to fight the rebels.", [("ASSAULT", "planned", ["coalition"], ["rebels"])]),
        # by measures, in words
        ("Norway targeted Denmark with tariffs.", [("COERCE", "actual", ["Norway"], ["Denmark"])]),
        ("Norway dismissed the Danish ministry as a club of thieves.", [("REJECT", "actual", ["Norway"], ["Danish ministry"])]),
        ("Norway considers the Taliban a terrorist group.", [("ACCUSE", "actual", ["Norway"], ["Taliban"])]),
        ("Norway called for a strong reaction from the Danish government.", [("REQUEST", "actual", ["Norway"], ["Danish government"])]),
        ("Japan joined sanctions against Moscow.", [("COERCE", "actual", ["Japan"], ["Moscow"])]),
        ("Norway's post came under shelling by the rebels.", [("ASSAULT", "actual", ["rebels"], ["Norway's post"])]),
        # whose attack it is, and who fought whom
        ("Coalition airstrikes killed 33 civilians.", [("ASSAULT", "actual", ["Coalition"], ["civilians"])]),
        ("Soldiers were killed in a rebel attack on a mosque.", [("ASSAULT", "actual", ["rebel"], ["Soldiers"])]),
        ("Two buildings have been destroyed by ISIL.", [("ASSAULT", "actual", ["ISIL"], ["buildings"])]),
        ("An Islamic State attack on a shrine failed.", [("ASSAULT", "actual", ["Islamic State"], ["shrine"])]),
        ("Government forces and rebels have clashed again.", [("ASSAULT", "actual", ["Government forces"], ["rebels"])]),
        ("The president and the minister clashed in parliament.", []),
        # all of whom "who" stands for, and no town before the sentence
        ("Norway and Denmark, which back the rebels, were there.", [("SUPPORT", "actual", ["Norway", "Denmark"], ["rebels"])]),
        ("Velsund, Norway - Denmark accused Sweden.", [("ACCUSE", "actual", ["Denmark"], ["Sweden"])]),
        # a visit to whoever holds an office, and on which one is
        ("Prime Minister Ana Ruiz visited Danish President Otto Venn.", [("CONSULT", "actual", ["Prime Minister Ana Ruiz"], ["Danish President Otto Venn"])]),
    ],
)  # fmt: skip
def test_acts_of_war_pages(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Norway failed to protect the villagers from the Danish army.",
        "North Korea blasted at least four missiles into the sea.",
        "Japan ruled out engaging North Korea.",
        "Denmark promises a new policy on North Korea.",
        "Norwegian bombers notionally attacked Denmark's capital.",
        "Soldiers fired into the air at the barracks.",
        "Danes are split in their support for NATO.",
        "Norway will take care of Denmark.",
    ],
)
def test_what_tells_no_act(text):
    assert told(text) == []
