import time

import pytest

from sayso.extract import extract
from sayso.model import Attribution
from sayso.resolve import resolve
from sayso.resolve import speaker as rules
from sayso.resolve.made import sentence_of
from sayso.resolve.nameless import goes_on_above
from sayso.resolve.retold import retold
from tests.factory import article
from tests.resolve.sayings import says

# (marked text, speaker of the last saying, its type). All persons and outlets are invented.
CASES = [
    # A body by its bare name: without its kind, whose it is, its short form, an apposition; a paper without a time
    ("[Velsund's state-run news agency Vest]s [said]c [it is safe]q.", "Vest", "organisation"),
    ("[Velsund's state-run Norwind Agency]s [said]c [it is safe]q.", "Norwind Agency", "organisation"),
    ("[Norway's refugee agency NORHELP]s [said]c [it is safe]q.", "NORHELP", "organisation"),
    ("[The Norvanian news site Tideblick]s [said]c [it is safe]q.", "Tideblick", "organisation"),
    ("[Charity Saltrefuge]s [said]c [it is safe]q.", "Saltrefuge", "organisation"),
    ("[The nonpartisan Congressional Salt Office]s [said]c [it is safe]q.", "Congressional Salt Office", "organisation"),
    ("[The International Organisation for Salt (IOS)]s [said]c [it is safe]q.", "International Organisation for Salt", "organisation"),
    ("It is [safe]q, [warns]c [GSEN, Norvane's largest umbrella trade union]s.", "GSEN", "organisation"),
    ("[GSEN, the largest of the unions]s [said]c [it is safe]q.", "GSEN", "organisation"),
    ("[A statement from the Salt House late on Wednesday]s [said]c [it is safe]q.", "statement from the Salt House", "document"),
    ("[A report published last week]s [said]c [it is safe]q.", "report", "document"),
    # Somebody who cites speaks himself, by the surname alone too
    ("[Ivo Lund]s [said]c [it is late]q.\n|[Lund, citing a report by the Salt House,]s [said]c [it is safe]q.", "Ivo Lund", "person"),
    ("[The Rome Declaration]s [said]c [it is safe]q.", "Rome Declaration", "document"),
    # Titles, epithets and what stands before a hyphen are no part of a name
    ("[The Very Reverend Jeffrey Lund]s [said]c [it is safe]q.", "Jeffrey Lund", "person"),
    ("[GOP Assemblyman Jay Weber]s [said]c [it is safe]q.", "Jay Weber", "person"),
    ("[Ministry spokesman Major-General Igor Konash]s [said]c [it is late]q. |[The general]s [said]c [it is safe]q.", "Igor Konash", "person"),
    ("[A guest, pro-Leave Otto Berg]s, [said]c [it is safe]q.", "Otto Berg", "person"),
    ("Fake Donald Venn tweets. [Donald Venn]s [said]c [it is late]q. |[Venn]s [said]c [it is safe]q.", "Donald Venn", "person"),
    ("Saqr Al Venn came. Al Venn left. [Venn]s [said]c [it is safe]q.", "Saqr Al Venn", "person"),
    ("[Govs. John Kasper of Ohio, Rick Snell of Michigan, and Asa Hutch of Maine]s [said]c [it is safe]q.", "John Kasper, Rick Snell and Asa Hutch", "person"),
    # Whose office stands before a surname; who said it before whoever it is told by
    ("Kim Jong-nam died. Kim Jong-nam was rich. Kim In-ryong, the UN ambassador, came. [Ambassador Kim]s [said]c [it is safe]q.", "Kim In-ryong", "person"),
    # Where an office is, and whose office the bare noun of a body stands in
    ("[The ambassador to Norwind Ana Ruiz]s [said]c [it is safe]q.", "Ana Ruiz", "person"),
    ("[An analyst at Kerrbank Otto Lind]s [said]c [it is safe]q.", "Otto Lind", "person"),
    ("[Chief Secretary to the Treasury Otto Lind]s [said]c [it is late]q. |[The Treasury]s [said]c [it is safe]q.", "Treasury", "organisation"),
    ("The Institute for Government met. [The government]s [said]c [it is safe]q.", "government", "organisation"),
    ("[Kerrin's]s [said]c [it is safe]q.", "Kerrin's", "organisation"),
    ("Norwind's Permanent Representative to the Bloc Otto Lund came. [Norwind's permanent representative to the bloc]s [said]c [it is safe]q.", "Otto Lund", "person"),
    ("Norwind's ambassador Otto Lund came. [The Norwind permanent representative to the agency]s [said]c [it is safe]q.", "Otto Lund", "person"),
    ("[A report by the NCA, the BFI and the National Salt Agency]s [said]c [it is safe]q.", "report by the NCA, the BFI and the National Salt Agency", "document"),
    ("It spread among congressional Democrats, a number of [whom]s [said]c [it is safe]q.", "a number of congressional Democrats", "anonymous"),
    ("[Last Tuesday's report by the council]s [said]c [it is safe]q.", "report by the council", "document"),
    ("[I can pass on]q what Ana Ruiz-[Holt]s [told]c her colleagues: [it is safe]q.", "Ana Ruiz-Holt", "person"),
    # The first of two family names; whose name with "of" is somebody's
    ("Ana Velasco-Tito came. [Ms Velasco]s [said]c [it is safe]q.", "Ana Velasco-Tito", "person"),
    ("Ana María Velasco Tito came. [Velasco]s [said]c [it is safe]q.", "Ana María Velasco Tito", "person"),
    ("[Orme Dallow of Ghaf Capital]s, who left, [said]c [it is late]q. |In a note [he]s [said]c [it is safe]q.", "Orme Dallow", "person"),
    # Who was asked answered; what is told by somebody, and in a paper; a verb behind an adverb or a name between commas
    ("The Kerr Courier asked the port board for the tests and [was told]c [it is safe]q.", "port board", "organisation"),
    ("Tenants wrote to the Norwind Bank in May and [were assured]c that [it is safe]q.", "Norwind Bank", "organisation"),
    ("Readers [were told]c on Friday by Orla Venn, the harbour master, that [it is safe]q.", "Orla Venn", "person"),
    ("[Some tenants]s [were told by]c the helpline that [it is safe]q.", "the helpline", "anonymous"),
    ("Members [were assured]c in an agreement of 2029 that [it is safe]q.", "agreement of 2029", "document"),
    ("Norway still owes them two ships and [insists]c [it is safe]q.", "Norway", "state"),
    ("The judge, Orla Venn, let it in and [remarked]c that [it is safe]q.", "Orla Venn", "person"),
    # Who is quoted by a paper; whose post was sent out by another; the owner is not the ship
    ("Its head, Orla Venn, [was quoted]c by [the daily Kuadrant]s [as blaming]c [the verges]q.", "Orla Venn", "person"),
    ("Minister Orla Venn, in a post [that was distributed by the state-run Devlet Ajansi,]s [called]c [it late]q.", "Orla Venn", "person"),
    ("Lindera Grace sank. Lindera Grace had been late. The test, [the owner]s [says]c, [was done]q.", "the owner", "anonymous"),
    # With whom the sentence before begins, and not what stands in its own lead; people by what they are; whose letter "it" is
    ("Relatives of five of the dead have written to the board. In the letter, released by the charity Mazdoor Saath, [they]s [demand]c [it is safe]q.", "Relatives of five of the dead", "group"),
    ("The engineers had put it otherwise. In their report [they]s [noted]c [it is safe]q.", "engineers", "group"),
    ("Herders in Kerrimon want it. In 2020, [they]s [say]c, [it is safe]q.", "Herders in Kerrimon", "group"),
    ("The chief planner, Orla Venn, warned them. We have her memo. “[It is safe]q,” [it]s [reads]c.", "Orla Venn", "person"),
    # Before a clause that ends with a comma, and not what stands in it
    ("The note, from which [she read]s two sentences, [calls]c [it a grave act]q.", "note", "document"),
    ("An auditor who has seen it, and spoke on condition that [he not be named]s, [said]c [it is safe]q.", "An auditor", "anonymous"),
    ("In a note of 21 [January Paris]s [said]c [it is safe]q.", "France", "state"),
    # Both, all of them, and whose counsel it is
    ("Paris and Rome, which are named in it, [both]s [say]c [it is safe]q.", "France and Italy", "group"),
    ("Four people at the bank spoke, and [all of them]s [say]c [it is safe]q.", "Four people at the bank", "group"),
    ("[The stallholder's counsel]s [said]c [it is safe]q.", "stallholder's counsel", "office"),
    # A name that goes on behind "and"; whose administration; who is only told something; "it" in a clause of its own
    ("“[It is late]q,” [said]c [Li Gang, head of the Academy of Trade and Kerrish Cooperation, a think tank]s.", "Li Gang", "person"),
    ("Ivo Lund, [whose administration]s [pledged]c [to go]q, left.", "Ivo Lund’s administration", "organisation"),
    ("[The inquest]s [has previously heard]c that [it is safe]q.", None, None),
    ("[It is late]q, [one poll cited by Reuters]s [suggested]c.", "one poll", "document"),
    ("The fund left. They fled since the army began to move in May in answer to what [it]s [says]c [was an attack]q.", "army", "organisation"),
    # "The document" goes on with the paper told of last, and "a document" with none
    ("They ended the talks with a communiqué. [The document]s [says]c [it is safe]q.", "communiqué", "document"),
    ("A memorandum by the Commissioner of Customs came. [The same paper]s [says]c [it is safe]q.", "memorandum by the Commissioner of Customs", "document"),
    ("They ended the talks with a communiqué. [A document seen by Reuters]s [says]c [it is safe]q.", "document", "document"),
    # What somebody or something is goes before its name at the head of a sentence
    ("[Barrister Ronan Keld]s [said]c [it is safe]q.", "Ronan Keld", "person"),
    ("[Developer Kerrcent Group Holdings Ltd]s [said]c [it is safe]q.", "Kerrcent Group Holdings Ltd", "organisation"),
    ("[ABC News affiliate WKER]s [reported]c [it is safe]q.", "WKER", "organisation"),
    ("[NHS Providers]s [said]c [it is safe]q.", "NHS Providers", "organisation"),
    ("Kerr Police came. [The force]s [said]c [it is safe]q.", "Kerr Police", "organisation"),
    # The one club or union that the page names
    ("The champions RC Rioni Kerr lost.\n“[It is safe]q,” [the club]s [said]c.", "RC Rioni Kerr", "organisation"),
    ("The mill closed.\nSugar and Allied Workers prefers the fund. [The union]s [said]c [it is safe]q.", "Sugar and Allied Workers", "organisation"),
    # A state is called as the page calls it
    ("[Turkey]s [said]c [it is safe]q.", "Turkey", "state"),
    ("Turkey left. [Ankara]s [said]c [it is safe]q.", "Turkey", "state"),
    ("Türkiye left. [Turkey]s [said]c [it is safe]q.", "Türkiye", "state"),
    ("[The US]s [said]c [it is safe]q.", "United States", "state"),
    ("[Budapest]s [said]c [it is safe]q.", "Hungary", "state"),
    # Whom "who" means behind "the divers said", and of "the outbursts of a convicted figure"
    ("[It is late]q, [investigators]s [said]c, |[who]s [said]c [it is safe]q.", "investigators", "group"),
    ("It is about the outbursts of a convicted opposition figure, [who]s [said]c [it is safe]q.", "a convicted opposition figure", "anonymous"),
    # What one is called by others, or said to be, is no fuller description; an "it" is not of whom it tells
    ("Otto Berg left. “He's a fine actor,” a man said. [The actor]s [said]c [it is safe]q.", "Otto Berg", "person"),
    ("The report came. [Norvanian voters]q, [it]s [says]c, [should go]q.", "report", "document"),
    ("[The union has no record]q, [it]s [says]c.", "union", "organisation"),
    ("[NTB]s [said]c [it is late]q. NTB Inspectors came. |[NTB]s [said]c [it is safe]q.", "NTB", "organisation"),
    # The paper that wrote before; a body and a judge whom the next sentence names
    ("[Tideblick]s [writes]c [it is late]q. |[The paper]s [says]c [it is safe]q.", "Tideblick", "organisation"),
    ("It rained.\n[A federal judge in Norwind]s [said]c [it is safe]q. District Judge Derrick Wats granted it.", "Derrick Wats", "person"),
    ("An Aldmoor official left. [The official --who would not be named --]s [said]c [it is safe]q.", "An Aldmoor official", "anonymous"),
    # Family names that are months, titles, countries or peoples, where a given name or a form of address says so
    ("Minister Clara May came. It rained in May. [May]s [said]c [it is safe]q.", "Clara May", "person"),
    ("It rained in June. [June Venn]s [said]c [it is safe]q.", "June Venn", "person"),
    ("[Will Lund]s [said]c [it is safe]q.", "Will Lund", "person"),
    ("[Sen. Peter King]s [said]c [it is late]q. |[King]s [said]c [it is safe]q.", "Peter King", "person"),
    ("The foreign minister, Julia Bishop, came. [Bishop]s [said]c [it is safe]q.", "Julia Bishop", "person"),
    ("[Peter Jordan]s [said]c [it is late]q. |[Jordan]s [said]c [it is safe]q.", "Peter Jordan", "person"),
    ("[Peter Jordan]s [said]c in Jordan [it is late]q. |[Jordan]s [said]c [it is safe]q.", "Jordan", "state"),
    ("[Mr Hall]s [said]c [it is safe]q.", "Hall", "person"),
    ("[King Otto]s [said]c [it is safe]q.", "Otto", "person"),
    ("Peter Burman left. Said [Mr. Burman of the Quay Policy Center]s, [it is safe]q.", "Peter Burman", "person"),
    # An office behind a body's name, without an article; who is an example, and the court "which"
    ("It fell, Norvane Ministry spokesman, Ivo Lund, said. [The spokesman]s [said]c [it is safe]q.", "Ivo Lund", "person"),
    ("[Some outlets such as Norwind News and the Courier]s [said]c [it is safe]q.", "Some outlets such as Norwind News and the Courier", "anonymous"),
    ("A Norvane court [which]s [said]c [it is safe]q left.", "A Norvane court", "organisation"),
    ("[It is safe]q, [according to]c [records released to the Norwind State Journal]s.", "records", "document"),
    # What several offices fall under, of the state that is told, and not where somebody without a name was told of
    ("Norvane waits. Japanese Foreign Minister Ana Ruiz met Russian Foreign Minister Ivo Lund. [The Russian diplomat]s [said]c [it is safe]q.", "Ivo Lund", "person"),
    ("Japanese Foreign Minister Ana Ruiz came with Japanese Ambassador Otto Berg. [Japan's top diplomat]s [said]c [it is safe]q.", "Ana Ruiz", "person"),
    ("Foreign Minister Ana Ruiz left. A diplomat from Hull stayed. [The diplomat]s [said]c [it is safe]q.", "A diplomat from Hull", "anonymous"),
    # A family name that ends places as well, where the page lets it speak; a title with what he leads behind the name
    ("[Otto Hall]s [said]c [it is late]q. |[Hall]s [said]c [it is safe]q.", "Otto Hall", "person"),
    ("Chief Constable Otto Lund came. [Chief Constable Lund, the head of Operation Saltmarsh,]s [said]c [it is safe]q.", "Otto Lund", "person"),
    # Who leads something, by another word for it; the president of whom a page tells nothing else; of several the one who spoke
    ("Norvanian Defence Secretary Ana Ruiz met Ivo Lund. [The Norvanian defense chief]s [said]c [it is safe]q.", "Ana Ruiz", "person"),
    ("OFV President Ana Ruiz met Ivo Lund. [The head of the OFV]s [said]c [it is safe]q.", "Ana Ruiz", "person"),
    ("Norvane Deputy President Ana Ruiz met Ivo Lund. [The Norvane boss]s [said]c [it is safe]q.", "Norvane boss", "office"),
    ("Presidential Envoy for Trade, Fisheries and Ports Ana Ruiz met Ivo Lund. [The presidential envoy]s [said]c [it is safe]q.", "Ana Ruiz", "person"),
    ("Ana Ruiz spoke. Ruiz left. Ruiz came. Ruiz sang. Ivo Lund sat. [The President]s [said]c [it is safe]q.", "Ana Ruiz", "person"),
    ("Minister for Sea Fisheries and Ports Ana Ruiz met Ivo Lund. [The ports minister]s [said]c [it is safe]q.", "Ana Ruiz", "person"),
    ("Of Sen. Ivo Lund, the President was full of praise. [The President]s [said]c [it is safe]q.", "President", "office"),
    ("Attorney Otto Berg left. [Attorney Ana Ruiz]s [said]c [it is late]q. |[The attorney]s [said]c [it is safe]q.", "Ana Ruiz", "person"),
    ("[Attorney Ana Ruiz]s [said]c [it is late]q. |[Attorney Ivo Lund]s [said]c earlier [it was late]q. |[The attorney]s [said]c [it is safe]q.", "Ana Ruiz", "person"),
    ("He is said to be a clever diplomat. Japanese Ambassador Ana Ruiz has a long record as diplomat. [The diplomat]s [said]c [it is safe]q.", "Ana Ruiz", "person"),
    ("Ana Ruiz, Vice-Speaker of the Diet (lower house of parliament), met Ivo Lund. [The parliamentarian]s [said]c [it is safe]q.", "Ana Ruiz", "person"),
    ("Ivo Lund met Ana Ruiz. [PM Lund]s [said]c [it is safe]q.", "Ivo Lund", "person"),
    # What a minister is over is no part of the name, and a name behind a comma is all of it
    ("[Minister for Housing Ivor Lund]s [said]c [it is safe]q.", "Ivor Lund", "person"),
    ("[Minister for Trade, Quays and Lighthouses Ana Ruiz]s [said]c [it is safe]q.", "Ana Ruiz", "person"),
    ("[The minister of Water Supply, Gagan Bahadur Lund,]s [said]c [it is safe]q.", "Gagan Bahadur Lund", "person"),
    # One name that the page lets speak and calls "he"; a firm is none; a name with a number behind it
    ("Lund rose. Lund told us that he may go. Lund sang about his quay. Lund sat. “It is late.” [He]s [said]c [it is safe]q.", "Lund", "person"),
    ("Quayline said it may go. Quayline told us about its pier. Quayline said it sat. Quayline was calm. Ana Ruiz came. [She]s [said]c [it is safe]q.", "Ana Ruiz", "person"),
    ("Senator Ivo Lund IV rose. [Lund]s [said]c [it is safe]q.", "Ivo Lund IV", "person"),
    # Who holds the same office elsewhere; whose ministry's official
    ("Foreign Minister Ivo Lund met his Thai counterpart Ana Ruiz. [Thailand's foreign minister]s [said]c [it is safe]q.", "Ana Ruiz", "person"),
    ("Ana Ruiz, an official of the ministry, met the mayor, Ivo Lund. [The ministry's official]s [said]c [it is safe]q.", "Ana Ruiz", "person"),
    # A firm by the noun before its name; a sentence of what somebody said, that an agency gives whole
    ("Harbour operator Quayline bought shares of Lund Holdings, [the operator]s [said]c: [it is safe]q.", "Quayline", "organisation"),
    ("[Foreign Minister Ivo Lund also described it as a “hunt”]q, [the Norwind Wire news agency]s [reported]c.", "Ivo Lund", "person"),
    # Whose verb it is behind "who"; how many of whom; one who backs somebody; an article that was taken alone
    ("A man [who police]s [said]c [was shot]q fell.", "police", "organisation"),
    ("It calmed councillors, [a number of whom]s [said]c [it is late]q.", "a number of councillors", "anonymous"),
    ("It paid 33 people [who]s [said]c [it was safe]q.", None, None),
    ("It settled with 33 people [who]s [said]c [it was safe]q.", "33 people", "group"),
    ("But an official in a force backing [President Ivo Lund]s [said]c [it is safe]q.", "an official in a force backing President Ivo Lund", "anonymous"),
    ("Fire broke out, as [the]s harbour board [said]c [it was safe]q.", "harbour board", "organisation"),
    # Kin of one without a name, who was asked; a family is "they"; of another in quotation marks the page does not go on
    ("[The victim's father]s [said]c [it is safe]q.", "The victim's father", "anonymous"),
    ("[Those surveyed]s [said]c [it is safe]q.", "Those surveyed", "group"),
    ("[His family]s [said]c [it was small]q. In the statement, |[they]s [said]c [it was late]q.", "His family", "anonymous"),
    ("[Orla Venn]s [said]c [it was late]q. |“[Tom Berg is mayor]q,” [the former bursar]s [said]c.", "Orla Venn", "person"),
    # A line that leads elsewhere is nobody
    ("READ MORE: It rained.\n[Orla Venn]s [said]c [it was late]q. |[She]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # A ministry speaks for itself; the president of whose administration the page tells; a Turkish name with its middle one
    ("[The State Department]s [said]c [it is safe]q.", "State Department", "organisation"),
    ("Anna Venn left. The Venn administration is new. [The president]s [said]c [it is safe]q.", "Anna Venn", "person"),
    ("Recep came. Tayyip Erdem left. [Recep Tayyip Erdem]s [said]c [it is safe]q.", "Recep Tayyip Erdem", "person"),
    # Several of a kind are nobody; what tells when is no part of who; a body's name in several words
    ("The page Marines United closed. [Former and current female Marines]s [said]c [it is safe]q.", "Former and current female Marines", "organisation"),
    ("[Several Tory MPs]s [said]c [it is safe]q.", "Several Tory MPs", "anonymous"),
    ("There is a warning by [the charity last]s month [warning]c [it is safe]q.", "charity", "organisation"),
    ("[The Norvanian Energy Market Operator]s [said]c [it is safe]q.", "Norvanian Energy Market Operator", "organisation"),
    ("[Tuesday's drill]s [said]c [it is safe]q.", "Tuesday's drill", "organisation"),
    # Called again by what she was, and by what the page has said of nobody
    ("[Orla Venn]s [said]c [it was late]q. |[The actress and former host]s [added]c [it is safe]q.", "Orla Venn", "person"),
    ("[Orla Venn]s [said]c [it was late]q. |[The senator]s [added]c [it is safe]q.", "Orla Venn", "person"),
    # The body that spoke, or whose head did; whose statement it is
    ("[The head of the ICRC]s [said]c [it was late]q. |[The group]s [said]c [it is safe]q.", "ICRC", "organisation"),
    ("[A statement by the founder of the firm, Elmo Husk,]s [said]c [it is safe]q.", "Elmo Husk", "person"),
    # A clause whose source was taken from what was said before it
    ("[The novelist Stephen Kind]s [noted]c [Barry had a long life]q, |[noting]c [it was good]q.", "Stephen Kind", "person"),
    # A name that a page goes on to call "he"
    ("Otto Berg left. [Tramp]s [said]c he would stay. Tramp said no. Tramp told them so. Tramp stayed. |[He]s [added]c [it is safe]q.", "Tramp", "person"),
    ("“Desperate” is a word. [Senator Alan Venn criticised it as a “desperate attempt” of the mayor]q, [according to]c [Norwind News]s.", "Alan Venn", "person"),
    # Peoples and blocs are nobody's names; a sentence that begins behind a name; a headline; an ally is not the one whose he is
    ("[Arab Israeli lawmakers]s [said]c [it is safe]q.", "Arab Israeli lawmakers", "anonymous"),
    ("[Muslim Uighurs]s [said]c [it is safe]q.", "Muslim Uighurs", "organisation"),
    ("[Repeated EU assessments]s [said]c [it is safe]q.", "Repeated EU assessments", "document"),
    ("ISIS There is one. [Orla Venn]s [said]c [it was late]q. |[She]s [said]c [it is safe]q.", "Orla Venn", "person"),
    ("Otto Lund left. [Lund ally]s: [it is safe]q.", "Lund ally", "organisation"),
    ("[Orla Venn, who is of a church of Elizabeth, Colorado,]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # Letters of a name with its small word, a regulator, a lender of a state; a body that the page calls one; whose minister
    ("The Department of Justice closed. [DOJ]s [said]c [it is safe]q.", "Department of Justice", "organisation"),
    ("The Norvane Antimonopoly Service closed. [The regulator]s [said]c [it is safe]q.", "Norvane Antimonopoly Service", "organisation"),
    ("Lund Bank, a lender in Hull, closed. Lund Bank said so. [The German lender]s [said]c [it is safe]q.", "Lund Bank", "organisation"),
    ("NORP, a group that speaks for the old, closed. [The organization]s [said]c [it is safe]q.", "NORP", "organisation"),
    ("Foreign Minister Ana Ruiz left. [Ruiz]s [said]c [Foreign Minister Ivo Lund came]q. |[The foreign minister]s [said]c [it is safe]q.", "Ana Ruiz", "person"),
    # The wire quoted the minister: whose words they are
    ("“[It is late]q,” [NHB]s [quoted]c the mayor, Orla Venn. It rained.", "Orla Venn", "person"),
    # An outlet put into a saying, or behind it, is not who says it, nor one that "has" somebody saying it
    ("The harbour master, Orla Venn, has promised the union, [the Norwind Courier]s [reveals]c, that [it is safe]q.", "Orla Venn", "person"),
    ("One reviewer, [according to]c [Ivo Lund]s, [wrote]c that [it is late]q.", "One reviewer", "anonymous"),
    ("In Hull, [the Norwind Courier]s [continued]c, the mayor, Orla Venn, had assured the board that [it is safe]q.", "Orla Venn", "person"),
    ("The mayor, Orla Venn, promised on Thursday that [it is safe]q, [the Norwind Courier]s [reports]c.", "Orla Venn", "person"),
    ("The pier is new. The Norwind Courier reports that [it is safe]q, [according to]c [an aide to the mayor]s.", "an aide to the mayor", "anonymous"),
    ("The Norwind Courier came out. [The paper]s also has an aide to Orla Venn [saying]c that [it is late]q.", "an aide to Orla Venn", "anonymous"),
    ("“[It is late]q,” [the Norwind Courier]s [quotes]c the mayor, Orla Venn.", "Orla Venn", "person"),
    # "The singer", where the page says that of nobody, is the likeliest one; not where another is called so, nor with more behind it
    ("Orla Venn, 61, left the stage. |“[I sat down]q,” [the soloist]s [said]c.", "Orla Venn", "person"),
    ("Orla Venn, 61, left the stage. A soloist came, and sat down. |“[I sat down]q,” [the soloist]s of the choir [said]c.", "the soloist", "anonymous"),
    # Who asks is not who answers, by what he does to "him"; a name that nothing calls a person's, behind "of", hardly ever is
    ("Ivo Lund, the mayor, came. Presenter Otto Berg reminded him of the pier; |[he]s [replied]c that [it is safe]q.", "Ivo Lund", "person"),
    # Of a phrase before the subject the pronoun is it
    ("Orla Venn came. |[As a state senator she]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # "Her president" is of the state whose minister tells of it
    ("President Ivo Lund came. Samoa's foreign minister said [her president]s had [said]c [it is late]q.", "Samoa’s president", "office"),
    # "It" in a clause of a body's own
    ("Salt Board closed. Norvane Yards, which left over what [it]s [called]c [a quarrel]q.", "Norvane Yards", "organisation"),
    # A firm of two names is nobody
    ("[A spokesman for the firm, Lund & Skell Coaches]s [said]c [it is late]q.", "A spokesman for the firm, Lund & Skell Coaches", "anonymous"),
    # A name before the comma and the subject is another's: in whose programme, to whom, from whom
    ("Ivo Lund has not read it. On Salt and Honey, the podcast of the drummer Otto Berg, |[he]s [said]c [it is safe]q.", "Ivo Lund", "person"),
    ("Captain Ivo Lund left. In May, interviewed by the trade monthly Quay Digest, |[he]s [said]c [it is safe]q.", "Ivo Lund", "person"),
    ("Orla Venn came. As for Otto Berg, |[he]s [said]c [it is safe]q.", "Otto Berg", "person"),
    # What a noun with an article, a place or a table tells of a name is told of no person
    ("Orla Venn was late, and on the stern stood the trade sheet Vessla Norre. |[She]s [said]c [it is safe]q.", "Orla Venn", "person"),
    ("Orla Venn went, and mapped the fields behind Vessla Norre. |[She]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # An apposition is told by its own noun: a programme about women is no woman
    ("Orla Venn was the guest of Vessla Norre, the podcast about women who sail. |[She]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # "The founder" is a mention of the one who is so called behind the name, without an article
    ("Ivo Lund, founder of the app Dock, left. Otto Berg came. It rained. The founder slept. |[He]s [said]c [it is safe]q.", "Ivo Lund", "person"),
    # An outlet that quotes "him", and one behind "quoted by"
    ("Ivo Lund spoke to the Norwind Courier. “[It is late]q,” [the paper]s [quotes]c him.", "Ivo Lund", "person"),
    ("It rained, and an official [was quoted]c by [the Norwind Courier]s as saying [it is late]q.", "an official", "anonymous"),
    ("A letter went round. [It]s [also]c quoted the mayor, Orla Venn, [as telling]c the board [it is late]q.", "Orla Venn", "person"),
    # A letter of which the sentence says whose it is, and one with its owner before it
    ("The clerk read from a letter. It was from Orla Venn, the nurse, and |[it]s [said]c [it is late]q.", "Orla Venn", "person"),
    ("Ivo Lund left. [Lund's email]s [calls]c the tale [false]q.", "Ivo Lund", "person"),
    # "It" is a page, and no daughter
    ("The gossip page Quay Files published it. |[It]s [said]c [it is late]q.", "Quay Files", "organisation"),
    ("[His daughter]s [said]c [it is new]q.| [It]s [said]c [it is late]q.", None, None),
    # A network is who has a name of the air, and an outlet of two names is told by both
    ("Kanal Nord has shut. It told the site Dock Magazine so. [The network]s [said]c [it is late]q.", "Kanal Nord", "organisation"),
    ("The Salt & Harbour Weekly came out. [The Weekly]s [said]c [it is late]q.", "Salt & Harbour Weekly", "organisation"),
    # A surname is the one's whom the page is about, and not that of the last bearer named in full
    ("Orla Venn sang. Venn was late.| [Rotimo Venn]s, her father, [said]c [it rained]q.\nThe hall was full, and the crowd was long, and nobody in it saw the last boat.\n|[Venn]s [said]c [it is late]q.", "Orla Venn", "person"),
    # ... or whose office or kin stands behind it
    ("Rehan Lund came. His counsel, Advocate Farhan Lund, left. [Lund, the advocate,]s [said]c [it is late]q.", "Farhan Lund", "person"),
    # Of two names the one for which the other only says what he is
    ("[Salt Row favourite Tilda Venn]s [said]c [it is late]q.", "Tilda Venn", "person"),
    ("In a note sent by their chief, [Leora Goni, sporting director Orla Venn]s [said]c [it is late]q.", "Orla Venn", "person"),
    ("[Ivo Lund, a top Otto Berg aide,]s [said]c [it is late]q.", "Ivo Lund", "person"),
    # Who was something is the one of whom the page tells, whosever that was
    ("Orla Venn came late.\n[Norwind's former pilot]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # Who only gives another's words does not say them
    # People of a body are not the body, and who speaks for somebody is not that one
    ("[Ministry of Defence officials]s [said]c [it is late]q.", "Ministry of Defence officials", "anonymous"),
    ("[The Norwind Bank economist]s [said]c [it is late]q.", "The Norwind Bank economist", "anonymous"),
    ("[Council leaders]s [said]c [it is late]q.", "Council leaders", "group"),
    ("[School principals, teachers, and parents]s [said]c [it is late]q.", "School principals, teachers, and parents", "anonymous"),
    ("[The Aldmoor Council]s [said]c [it is late]q.", "Aldmoor Council", "organisation"),
    ("[A spokesperson for Sen. Orla Venn]s [said]c [it is late]q.", "A spokesperson for Sen. Orla Venn", "anonymous"),
    ("[The head of County Aldmoor VEC - patron of the first schools -]s [said]c [it is late]q.", "head of County Aldmoor VEC", "office"),
    ("The port board, in a note that [Quay Wire put out in full]s, [said]c [it is late]q.", "port board", "organisation"),
    ("[Vienna thereupon]s [said]c [it is late]q.", "Austria", "state"),
    ("[Lastly Aperahama]s [said]c [it is late]q.", "Aperahama", "person"),
    ("[Analysts at Kerr Bank]s [said]c [it is late]q.", "Analysts at Kerr Bank", "anonymous"),
    ("[Senior officials in the ministry]s [said]c [it is late]q.", "Senior officials in the ministry", "anonymous"),
    ("[The court in Velsund]s [said]c [it is late]q.", "court in Velsund", "organisation"),
    ("[Inspector General of Police Ivo Lund]s [said]c [it is late]q.", "Ivo Lund", "person"),
    ("[A lawyer of President Ivo Lund]s [said]c [it is late]q.", "A lawyer of President Ivo Lund", "anonymous"),
    # Whom "he" tells something is not he
    ("Ivo Lund rang Marek Kerr on Monday. Kerr was at home. [It is late]q, [he]s [told]c Kerr.", "Ivo Lund", "person"),
    ("Ivo Lund rang Marek Kerr on Monday. Kerr was at home. [He]s [wrote]c to Kerr that [it is late]q.", "Ivo Lund", "person"),
    # What is denied or answered is said by whoever is named with it, or by nobody
    ("[Ivo Lund]s was [responding to claims]c by Orla Venn that [it is late]q.", "Orla Venn", "person"),
    ("[Having]s [rejected]c [the findings]q, Norvane went on.", None, None),
    ("[The clerk]s [read out]c a letter from Orla Venn saying [it is late]q.", "Orla Venn", "person"),
    ("[Orla Venn]s [said]c [it is safe]q.| [The interpreter]s [added]c [that it is late]q.", "Orla Venn", "person"),
    ("It rained. [The interpreter]s [said]c [it is late]q.", None, None),
    # "My president" is an office, and "the same paper" the one named before
    ("President Orla Venn came. [My president]s [said]c [it is late]q.", "Orla Venn", "person"),
    ("The Norwind Courier came out. [The same newspaper]s [said]c [it is late]q.", "Norwind Courier", "organisation"),
    # A document is whose it is, where the page names who wrote it
    ("Orla Venn-Berg, a keeper, came. An affidavit sworn by Detective Ivo Lund in May was read. [According to]c [the document]s, [it is safe]q.", "Ivo Lund’s document", "document"),
    ("She read from four letters. One of them, by Ivo Lund, a cook, was long. [It is late]q, [the letter]s [said]c.", "Ivo Lund’s letter", "document"),
    ("The minister read from a letter of the Secretary General, Ivo Lund. [It is late]q, [it]s [runs]c.", "Ivo Lund", "person"),
    ("Two notes by the clerk, a copy of which Ivo Lund gave us, were short. [The note]s [said]c [it is late]q.", "note", "document"),
    # The paper is a newspaper, where the page names one and tells of no study
    ("The Norwind Courier got the email. [It is late]q, [the paper]s [said]c.", "Norwind Courier", "organisation"),
    # The page's own name comes before the table of outlets
    ("The Journal of the Guild has it. [It is late]q, [the Journal]s [notes]c.", "Journal of the Guild", "organisation"),
    # Whom an outlet has saying it
    ("Orla Venn came. [It is late]q, [the weekly]s [has]c her saying.", "Orla Venn", "person"),
    ("[The Rivers Agency]s [has put out a warning]c: [it is late]q.", "Rivers Agency", "organisation"),
    # A clause without its verb is no part of a source
    ("[A man whose voice the site]s [is heard saying]c [it is late]q.", "A man", "anonymous"),
    # The subject of the verb, where the tagger took more, or what stands in another clause
    ("Orla Venn wrote a life of Otto Berg. [Otto Berg, she]s [writes]c, [was late]q.", "Orla Venn", "person"),
    ("The Norwind Salt Board met. Before [its end the board]s [promised]c [it is safe]q.", "Norwind Salt Board", "organisation"),
    ("In a talk with the daily, which [she]s allowed us to use, the owner Orla Venn [put]c [the loss at nine]q.", "Orla Venn", "person"),
    ("On the tape Orla Venn, whose voice is known, [says]c to [the mayor of Aldmoor, Ivo Lund]s: [it is late]q.", "Orla Venn", "person"),
    ("Norwind's accounts, filed in May and first read by [Salt Log]s, [warn]c [it is late]q.", "Norwind's accounts", "group"),
    ("Speaking for her, [Ivo Lund]s quoted the mayor [as saying]c [it is late]q.\nMayor Orla Venn was away.", "Orla Venn", "person"),
    ("Through Ivo Lund, [who has spoken for her for years, the mayor]s [let it be known]c [it is late]q.\nMayor Orla Venn was away.", "Orla Venn", "person"),
    # ... and words that are no part of it
    ("The Norwind Salt Board met. [The board for its part]s [said]c [it is late]q.", "Norwind Salt Board", "organisation"),
    ("[A keeper opposite the gate]s [said]c [it is late]q.", "A keeper opposite the gate", "anonymous"),
    # Who is quoted as saying it says it
    ("The release is short. In it Orla Venn [is quoted as saying]c [it is late]q.", "Orla Venn", "person"),
    # The vice mayor is not the mayor
    ("Mayor Orla Venn left. Vice mayor Ivo Lund stayed. [It is late]q, [according to]c [the vice mayor]s.", "Ivo Lund", "person"),
    # Who asks does not answer, and a programme is nobody
    ("Ivo Lund came early. To the host Orla Venn-Berg, who had asked, |[he]s [replied]c [it is safe]q.", "Ivo Lund", "person"),
    ("Ivo Lund went to the round table Mesa Calva, where |[he]s [said]c [it is safe]q.", "Ivo Lund", "person"),
    # Whom a word for kin, or a pronoun that is no object, tells
    ("Ivo Lund left. Fay Lund, his widow, came. |[She]s [said]c [it is safe]q.", "Fay Lund", "person"),
    # An answer's letter is no name
    ("Q. Was it late?\nA. I asked. Ivo Lund came. |[He]s [said]c [it is safe]q.", "Ivo Lund", "person"),
    # "The price but" is the end of a clause, and no speaker: who begins the sentence is
    ("Mayor Orla Venn did not dispute [the price but]s [said]c [it was late]q.", "Orla Venn", "person"),
    ("[One member of the guild, who sailed for years and]s [said]c [it was late]q.", "One member of the guild, who sailed for years and", "anonymous"),
    # An outlet that cites somebody in the cue, or quotes him, only passes on
    ("[Norwind Wire]s [wrote, citing]c two sailors: [it is shut]q.", "two sailors", "anonymous"),
    ("[It is shut]q, [Norwind Wire]s on Monday [quoted]c Orla Venn as saying.", "Orla Venn", "person"),
    # A dash cuts off what somebody is
    ("Orla Venn came.\n[Venn -- a pilot of the Halvastra Line --]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # A word that only begins a sentence is nobody
    ("[Shortly]s after, they left, [saying]c [it was late]q.", None, None),
    # A document is whose it is, else what the page called it in full
    ("[The Norwind Salt Board]s [said]c in an interim report [the pans are dry]q.| [The report]s [said]c [it is late]q.", "Norwind Salt Board’s report", "document"),
    ("A leaked harbour memorandum went round.\n[The memorandum, dated 2 May,]s [says]c [the pier is shut]q.", "leaked harbour memorandum", "document"),
    # One of several, or all of them, are those of whom the page just told
    ("Two Norvanian negotiators came. [One of them]s [said]c [it is late]q.", "one of two Norvanian negotiators", "anonymous"),
    ("[Two Norvanian negotiators]s [said]c [it is safe]q.| [Both]s [added]c [that it is late]q.", "Two Norvanian negotiators", "group"),
    ("It rained. [The second]s [said]c [it is late]q.", None, None),
    # Whom a page calls by one name: his aunt, a bishop, or a given name that comes back
    ("His aunt Ibisola came. |[She]s [said]c [it is late]q.", "Ibisola", "person"),
    ("Preaching there, Bishop Arulan took the text. |[It is late]q, [he]s [said]c.", "Arulan", "person"),
    ("Melanie slept. Melanie woke. |[It is late]q, [she]s [said]c.", "Melanie", "person"),
    # ... and no place behind a preposition
    ("Orla Venn, a driver from Aldmoor, who came, was late. |[She]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # A bar of links names nobody
    ("Harbour Hockey Letters Flyers\nIt rained. |[It is late]q, [he]s [said]c.", None, None),
    # Of two bearers of a surname the first goes on by it, where the page names the other in full each time
    ("Osgood Venn came. Venn was late. His wife Dorrie Venn left.\nIt rained for hours upon the pier, on the boats and on the long road to Aldmoor, where nobody was.\n[Venn]s [said]c [it is safe]q.", "Osgood Venn", "person"),
    # Who asks is not who answers
    ("Senator Ivo Lund came. Asked by Senator Otto Berg about it, |[he]s [said]c [it is safe]q.", "Ivo Lund", "person"),
    # Nor is an outlet
    ("Orla Venn had flu. |[Radio Norwind]s [reported]c [she was out]q. |[She]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # A description that nobody else has is of the one told of there; a candidate is whom the page is about
    ("Orla Venn came late.\n[The retired teacher, of Aldmoor,]s [said]c [it is safe]q.", "Orla Venn", "person"),
    ("A retired teacher came late.\n[The witness]s [said]c [it is safe]q.", None, None),
    ("Orla Venn came. Venn won. Venn left.\n[Justice Ivo Lund]s [wrote]c [it is late]q.| [The Civic candidate]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # A clause before the name is no part of it; a short name is the fuller one of the page
    ("Orla Venn came late.\n[Opposing bail, Venn]s [said]c [it is safe]q.", "Orla Venn", "person"),
    ("Norvane's Joint Chiefs of Staff met. [The Joint Chiefs]s [said]c [it is safe]q.", "Norvane's Joint Chiefs of Staff", "organisation"),
    # A judge may be called a justice
    ("Justice Orla Venn came late.\n[The judge]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # A station is an outlet on air, a body's name may be turned
    ("Radio Norwind asked the Halvastra News Service.\n[The station]s [said]c [it is late]q.", "Radio Norwind", "organisation"),
    ("The Port Authority of Norvane met. [Norvane's port authority]s [said]c [it is late]q.", "Port Authority of Norvane", "organisation"),
    ("Orla Venn met an engineer. [The ombudsman]s [said]c [it is late]q.\nOmbudsman Ivo Lund left.", "Ivo Lund", "person"),
    # A full name, without its title
    ("[Mayor Orla Venn]s [said]c [the bridge is safe]q.", "Orla Venn", "person"),
    # A surname: the one person who bears it, named before
    ("Orla Venn came late.\n[Venn]s [said]c [the bridge is safe]q.", "Orla Venn", "person"),
    # ... or first named after the quotation
    ("[Venn]s [said]c [the bridge is safe]q.\nOrla Venn is the mayor.", "Orla Venn", "person"),
    # Two people of one surname: no answer
    ("Orla Venn met Tom Venn.\n[Venn]s [said]c [the bridge is safe]q.", None, None),
    # ... unless a title tells them apart
    ("Mrs Orla Venn met Mr Tom Venn.\n[Mr Venn]s [said]c [the bridge is safe]q.", "Tom Venn", "person"),
    # ... or a given name that most of its bearers are called so by
    ("Sumudu Venn met Thijmen Venn.\n[Mr Venn]s [said]c [the bridge is safe]q.", "Thijmen Venn", "person"),
    ("Sumudu Venn met Thijmen Venn.\n[Ms Venn]s [said]c [the bridge is safe]q.", "Sumudu Venn", "person"),
    # A pronoun: the last speaker
    ("[Orla Venn]s [said]c [it is safe]q.| [She]s [added]c [that it is new]q.", "Orla Venn", "person"),
    # ... in the next paragraph too
    ("[Orla Venn]s [said]c [it is safe]q.\n|[She]s [added]c [that it is new]q.", "Orla Venn", "person"),
    # Nobody before it: no answer
    ("[She]s [said]c [it is safe]q.", None, None),
    # An apposition after the name is no part of it
    ("[Orla Venn, the mayor of Aldmoor,]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # The office stands for its one holder on the page
    ("Mayor Orla Venn came late.\n[The mayor]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # ... with a blank that is none between article and name
    ("[The\u00a0Norvane Relief Desk]s [said]c [it is safe]q.", "Norvane Relief Desk", "organisation"),
    # The two ends of a line are places, and no firm
    ("[The ferry between Aldmoor and Port Ostrey will stay shut]q, [the line’s operator]s [said]c.", "line’s operator", "organisation"),
    # Of whom something is said is not who says it
    ("[The Norwind fleet]q [is said]c [to have left]q.", None, None),
    # An outlet that only passes on is no speaker: whom it cites is
    ("[The bridge is safe]q, [the Norwind Post]s [reported]c on Monday, citing two engineers.", "two engineers", "anonymous"),
    ("[The Norwind Post]s, citing Orla Venn, [reported]c [that it is safe]q.", "Orla Venn", "person"),
    ("[Orla Venn]s [said]c, citing the cost, [that it is shut]q.", "Orla Venn", "person"),
    # "I" is who signs the letter below, or whom the last line tells of
    ("[I]s [said]c [that it was safe]q in May.\nIt was not.\nOrla Venn, Aldmoor\nMore letters.", "Orla Venn", "person"),
    ("[I]s [said]c [that it was safe]q in May.\nIt was not.\nOrla Venn is a baker in Aldmoor.", "Orla Venn", "person"),
    ("[I]s [said]c [that it was safe]q in May.\nIt was not.\nThe bridge is old.", None, None),
    # Somebody whom the page calls by one name only is somebody, and no neighbour
    ("President Venn met Ivo Lund in May. Mr. Venn left early.\n[Venn]s [said]c [it is safe]q.| [He]s [added]c [that it is new]q.", "Venn", "person"),
    # A word that only begins a sentence is no part of a body's name
    ("The Norwind Post asked. If newspaper work pays, few know it.\n[The newspaper]s [said]c [it is safe]q.", "Norwind Post", "organisation"),
    # Whom the page's own sentence gives an office
    ("Orla Venn has been pensions minister for two years. Ivo Lund slept.\n[The minister]s [said]c [it is safe]q.", "Orla Venn", "person"),
    ("Orla Venn was appointed chief executive in May. Ivo Lund slept.\n[The chief executive]s [said]c [it is safe]q.", "Orla Venn", "person"),
    ("It rained.\nThe mayor of Aldmoor is Orla Venn. Ivo Lund slept.\n[The mayor]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # ... where the sentence ends behind it
    ("Orla Venn was elected mayor. Ivo Lund, the baker, slept.\n[The mayor]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # ... and neither its deputy nor one of two
    ("Orla Venn is deputy mayor of Aldmoor. Ivo Lund, the baker, slept.\n[The mayor]s [said]c [it is safe]q.", "mayor", "office"),
    ("Orla Venn is mayor of Aldmoor and Ivo Lund is mayor of Ostrey.\n[The mayor]s [said]c [it is safe]q.", None, None),
    # A firm or a club by the last word of its name is no "he", and that word alone is nothing
    ("Orla Venn left FC Ostrey. Corvane Freight had paid.\n[She]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # What a former one was is told without when
    ("Orla Venn was the chief of the board until 2029.\n[The chief]s [said]c [it is safe]q.", "the chief of the board", "office"),
    # A pronoun behind an office is who holds it
    ("Mayor Orla Venn met Ivo Lund, the pilot. Ivo Lund left. The mayor was late.\n|[The bridge is safe]q, [she]s [said]c.", "Orla Venn", "person"),
    # ... and no deputy
    ("Deputy Mayor Orla Venn spoke. [The mayor]s [said]c [it is safe]q.", "mayor", "office"),
    # A form of address tells which bearer of a surname is meant, and the name behind it is no part of another's office
    ("Mary Venn and John Venn met. The chairman of Mrs. Venn's club left.\n|[She]s [said]c [it is safe]q.", "Mary Venn", "person"),
    # A name with a word that the page writes in small letters too, and nothing that tells a person, is nobody's
    ("[Orla Venn]s [said]c [it is safe]q. Limited Wages helps, with a limited fund.\n|[She]s [added]c [it is new]q.", "Orla Venn", "person"),
    # Who comes behind a preposition at the head of a sentence is not its subject
    ("[Ivo Lund]s [said]c [it is safe]q. Lund left.\n|Voting against Otto Berg in May, [he]s [said]c [it was new]q.", "Ivo Lund", "person"),
    # A relative clause alone is of the name before it
    ("Police met General Orla Venn, [who commands the Delta region]s, [said]c [it is safe]q.", "Orla Venn", "person"),
    # A part of those asked, somebody, and the media keep their words
    ("Some came, while [73 percent]s [said]c [it is safe]q.", "73 percent", "group"),
    ("From the gallery [somebody]s [shouted]c [that it is safe]q.", "somebody", "anonymous"),
    ("It is what [state media]s [called]c [a reservoir]q.", "state media", "group"),
    ("[The owner of a kiosk in the old harbour]s [said]c [it is safe]q.", "The owner of a kiosk in the old harbour", "anonymous"),
    # A clause is no source
    ("The report that [I wrote for this house]s [said]c [it is safe]q.", None, None),
    # A note is whose it is, where the page told that before; "the paper" is the newspaper of the lines before
    ("A note by Norwind Research came.\n[The note]s [said]c [it is safe]q.", "note by Norwind Research", "document"),
    ("The newspaper Norwind Post asked.\n[The paper]s [said]c [it is safe]q.", "Norwind Post", "organisation"),
    # "They" are the people with whom the sentence before begins, and not their party; who are named right behind are no answer
    ("Government senators dissented.\n[They]s [said]c [it is safe]q.", "Government senators", "group"),
    ("Critics of the tax, like Orla Venn and Ivo Lund, dissented.\n[They]s [said]c [it is safe]q.", None, None),
    # An office that nobody on the page holds keeps its words
    ("[The secretary of the harbour council]s [said]c [it is safe]q.", "secretary of the harbour council", "office"),
    # A pronoun after an office
    ("[The governor]s [said]c [it is safe]q.| [He]s [added]c [it is new]q.", "governor", "office"),
    # A nameless source keeps its words
    ("[A senior official]s [said]c [it is safe]q.", "A senior official", "anonymous"),
    ("[Two officials]s [said]c [it is safe]q.", "Two officials", "anonymous"),
    # A capital and a seat stand for the state
    ("[The Kremlin]s [said]c [it is safe]q.", "Russia", "state"),
    ("[Washington]s [said]c [it is safe]q.", "United States", "state"),
    # "US" is no pronoun
    ("[US]s [warned]c [of floods]q.", "United States", "state"),
    ("[NATO]s [said]c [it is safe]q.", "NATO", "bloc"),
    # "The commission" is the European one where the page names it; "Per" is a given name
    ("The European Commission met.\n[The Commission]s [said]c [it is safe]q.", "European Commission", "bloc"),
    ("The Crossing Safety Commission met.\n[commission]s [says]c [it is safe]q.", "Crossing Safety Commission", "organisation"),
    ("[Per Aune]s [said]c [it is safe]q.", "Per Aune", "person"),
    # Two states, joined
    ("[both China and Russia]s [said]c [it is safe]q.", "China and Russia", "state"),
    # A family name that comes first may stand alone
    ("Pham Van Duc came late.\n[Pham]s [said]c [it is safe]q.", "Pham Van Duc", "person"),
    # A particle belongs to the name
    ("[Ana de la Vega]s [said]c [it is safe]q.", "Ana de la Vega", "person"),
    # A spokesman who is named speaks himself
    ("[Ministry spokesman Ivo Lund]s [said]c [it is safe]q.", "Ivo Lund", "person"),
    # Two of one surname: the one whom the page is about, where the other is named in passing, and not right before
    (f"Orla Venn came late. Orla Venn left.\nHer cousin Tom Venn stayed. {'So it went. ' * 40}\n[Venn]s [said]c [it is safe]q.", "Orla Venn", "person"),
    ("Orla Venn came late. Orla Venn left.\nTom Venn stayed.\n[Venn]s [said]c [it is safe]q.", None, None),
    # A pronoun: the subject of the sentence before rather than who spoke earlier
    ("[Ivo Lund]s [said]c [it is safe]q.\nOrla Venn, who built it, disagrees.| [She]s [said]c [it is new]q.", "Orla Venn", "person"),
    # ... and nobody whose given name says otherwise
    ("[Anna Venn]s [said]c [it is safe]q. Peter Lund laughed.| [She]s [added]c [it is new]q.", "Anna Venn", "person"),
    # A word before a name that is none: the head of a sentence
    ("Orla Venn came late.\nWhether Venn stays is open.\n[Venn]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # Both kinds of apostrophe, and a particle with a capital
    ("Orla O’Venn came late.\n[O'Venn]s [said]c [it is safe]q.", "Orla O’Venn", "person"),
    ("Bill de Lund came late.\n[De Lund]s [said]c [it is safe]q.", "Bill de Lund", "person"),
    # A description that names nobody
    ("[Orla Venn]s [said]c [it is safe]q.\n|[The 36-year-old]s [added]c [it is new]q.", "Orla Venn", "person"),
    ("[Orla Venn]s [said]c [it is safe]q.\n|[The Aldmoor senator]s [added]c [it is new]q.", "Orla Venn", "person"),
    # An office shortened before the name
    ("Sen. Orla Venn met Ivo Lund.\n[The senator]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # "It" after a body that has not spoken
    ("[Orla Venn]s [said]c [it is safe]q.\nThe Harbour Council, which paid, disagrees.| [It]s [called]c [it new]q.", "Harbour Council", "organisation"),
    # A document is its own speaker
    ("[The report]s [said]c [it is safe]q.", "report", "document"),
    # "They" after a ministry
    ("[The Health Ministry]s [warned]c [of floods]q.| [They]s [said]c [it is new]q.", "Health Ministry", "organisation"),
    # An office before the name, with a comma between; its head alone stands for its one holder
    ("The water minister, Orla Venn, came late.\n[The minister]s [said]c [it is safe]q.", "Orla Venn", "person"),
    ("The chairwoman of the pilots' union, Orla Venn, came.\n[The union's chairwoman]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # ... which also tells who "Ms" and "Mr" are
    ("The chairwoman, Orla Venn, met Tom Venn.\n[Ms Venn]s [said]c [it is safe]q.", "Orla Venn", "person"),
    ("The chairwoman, Orla Venn, met Tom Venn.\n[Mr Venn]s [said]c [it is safe]q.", "Tom Venn", "person"),
    # A name that says which basin is nobody
    ("[The master of the Velsund basin]s [said]c [it is safe]q.", "master of the Velsund basin", "office"),
    ("[The master of the Velsund basin]s [said]c [it is safe]q.\n|[The master]s [said]c [it is new]q.", "master of the Velsund basin", "office"),
    # Lower-case bodies are organisations, not people without a name
    ("[The farmers' league]s [said]c [it is safe]q.", "farmers' league", "organisation"),
    ("[Water board]s [says]c [it is safe]q.\nThe Velsund Water Board met.", "Velsund Water Board", "organisation"),
    # A plural surname is nobody's name
    ("[Two Venns]s [said]c [it is safe]q.", "Two Venns", "anonymous"),
    # Whose remarks they were is not who said it
    ("[Their]s view was shared. [Orla Venn]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # "The company" is what its own words begin with, else the one company that spoke before
    ("[Venn Motors will close a plant]q, [the carmaker]s [said]c.", "Venn Motors", "organisation"),
    ("[Velsund Port Authority]s [said]c [it is safe]q.\n|[The operator]s [said]c [it is new]q.", "Velsund Port Authority", "organisation"),
    # ... but a common word that begins the title is no name
    ("[Ferry shut for weeks]q, [operator]s [says]c.\nNo ferry ran, on Velsund Ferry day.", "operator", "organisation"),
    # A possessive inside a body's name
    ("[The Irish Pilots' Forum]s [said]c [it is safe]q.", "Irish Pilots' Forum", "organisation"),
    # A group without a name
    ("[Health chiefs]s [said]c [it is safe]q.", "Health chiefs", "group"),
    # A demonstrative is nobody
    ("[This]s [urged]c [them to go]q.", None, None),
    # A description goes back to the speaker of that kind, or to whom its noun stands beside
    ("[A Norwind diplomat]s [said]c [it is safe]q.\n|[The diplomat]s [said]c [it is new]q.", "A Norwind diplomat", "anonymous"),
    ("[Norwind's defence ministry]s [said]c [it is safe]q.\n|[The ministry]s [said]c [it is new]q.", "Norwind's defence ministry", "organisation"),
    ("[The health ministry]s [said]c [it is safe]q.\n|[The defence ministry]s [said]c [it is new]q.", "defence ministry", "organisation"),
    ("Commodore Orla Venn came late.\n[The commodore]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # ... a body to its fuller name, a firm to the one that an apposition tells
    ("The Harbour Safety Board met.\n[The board]s [said]c [it is safe]q.", "Harbour Safety Board", "organisation"),
    ("Venn Motors, a company in Aldmoor, fell. Venn Motors lost.\n[The company]s [said]c [it is safe]q.", "Venn Motors", "organisation"),
    # ... and where the page told of none before, its own words stand; what points back stays open
    ("[The aviation regulator]s [said]c [it is safe]q.", "aviation regulator", "organisation"),
    ("[The witness]s [said]c [it is safe]q.", None, None),
    # A capital at the head of a sentence makes no name, nor does a place behind an office
    ("[Traders at Aldmoor]s [said]c [it is safe]q.", "Traders at Aldmoor", "anonymous"),
    ("[The mayor of Gull Tickle]s [said]c [it is safe]q.", "mayor of Gull Tickle", "office"),
    ("[Dam director]s: [it is safe]q.", "Dam director", "office"),
    # A constituency in brackets is not whose it is
    ("Orla Venn came.\n[Ms Venn (Upper Coquet)]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # "It" after a document; "who" after those whom no name tells
    ("The Harbour Review, which cost little, was long.\n[It]s [found]c [the pier unsafe]q.", "Harbour Review", "document"),
    ("The audit was long.\nThe audit is dull.| [It]s [found]c [the pier unsafe]q.", "audit", "document"),
    ("[Orla Venn]s met two traders [who]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # Of an outlet and those whom it cites, these; of a station and "her", she
    ("[The Norwind Daily]s [reported]c, citing [two officials]s, [it is safe]q.", "two officials", "anonymous"),
    ("Orla Venn came. [The station]s [quoted]c [her]s as saying [it is safe]q.", "Orla Venn", "person"),
    # A second verb goes on with the speaker of the first
    ("[Orla Venn]s [said]c [it is safe]q|, and [urged]c [them to stay]q.", "Orla Venn", "person"),
    # Whom something was told, or of whom it is said, did not say it
    ("[Orla Venn]s [was told]c [it is safe]q.", None, None),
    ("[Orla Venn]s [was told]c by Ivo Lund that [it is safe]q.\nIvo Lund left.", "Ivo Lund", "person"),
    ("The Harbour Council met.| [It]s [was claimed]c [it is safe]q.", None, None),
    ("[The inquiry]s [heard]c [it is safe]q.", None, None),
    ("[Orla Venn]s [had told]c them [it is safe]q.", "Orla Venn", "person"),
    # A relative clause says more of the source and names nobody else
    ("[The pilots' league, whose chair, Orla Venn, is away,]s [said]c [it is safe]q.", "pilots' league", "organisation"),
    ("[Bamako, which had left,]s [said]c [it is safe]q.", "Mali", "state"),
    # ... unless it gives the name
    ("[A man who calls himself Tarn Ollo]s [said]c [it is safe]q.", "Tarn Ollo", "person"),
    ("[The harbour fund, whose head, Orla Venn,]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # Of people without a name every word tells
    ("[Two people who were in the room]s [said]c [it is safe]q.", "Two people who were in the room", "anonymous"),
    # "The ... side" at talks is the state, and an office's office is no officer
    ("[The Thai side]s [said]c [it is safe]q.", "Thailand", "state"),
    ("Governor Orla Venn left.\n[The governor's office]s [said]c [it is safe]q.", "governor's office", "organisation"),
    # A name that only tells of somebody is not his
    ("[A pilot reached by Norwind Dawn]s [said]c [it is safe]q.", "A pilot reached by Norwind Dawn", "anonymous"),
    ("[Two Homestead traders]s [said]c [it is safe]q.", "Two Homestead traders", "anonymous"),
    ("[The Norvane Relief Desk]s [said]c [it is safe]q.", "Norvane Relief Desk", "organisation"),
    ("[A communiqué of the meeting]s [said]c [it is safe]q.", "communiqué of the meeting", "document"),
    # Of "Venn's campaign manager, Ivo Lund," the one that is nobody's
    ("Orla Venn came.\n[Orla Venn’s campaign manager, Ivo Lund,]s [said]c [it is safe]q.", "Ivo Lund", "person"),
    # A middle name that somebody goes by; a judge's J
    ("Orla Robleh Venn came.\n[Robleh]s [said]c [it is safe]q.", "Orla Robleh Venn", "person"),
    ("Orla Venn came.\n[Venn J]s [said]c [it is safe]q.", "Orla Venn", "person"),
    # Two of one surname: the one who spoke there
    ("Tom Venn waved at Ivo Lund.\n[Orla Venn]s [said]c [it is safe]q.\n|[Venn]s [added]c [it is new]q.", "Orla Venn", "person"),
    # ... or whose given name fits "Ms"
    ("Tom Venn met Anna Venn.\n[Ms Venn]s [said]c [it is safe]q.", "Anna Venn", "person"),
    # A programme is not who "he" is
    ("[Ivo Lund]s [said]c [it is safe]q. On the Norwind Dawn it rained.| [He]s [added]c [it is new]q.", "Ivo Lund", "person"),
    # Two people, joined, with their offices
    ("[Minister Orla Venn of Norvane and her colleague, Ivo Lund,]s [said]c [it is safe]q.", "Orla Venn and Ivo Lund", "person"),
    # Initials of somebody whom the page names
    ("Orla Venn-Lund spoke to us. Tom Reyes listened.\n[OV]s[:]c [it is safe]q.", "Orla Venn-Lund", "person"),
    # "The company" is the firm named last before it
    ("Ropeway builder Seilwerk Aldmoor fell. Hotel Grand stood.\n[The company]s [said]c [it is safe]q.", "Seilwerk Aldmoor", "organisation"),
    ("Aldmoor Shipping lost a ship. Aldmoor waited.\n[the firm]s [said]c [it is safe]q.", "Aldmoor Shipping", "organisation"),
    # ... told and then named
    ("[The operator, Straits & Aldmoor Ferries,]s [said]c [it is safe]q.", "Straits & Aldmoor Ferries", "organisation"),
    # "It" after a name that is nobody's; never after people, nor "they" after a document
    ("Aldmoor Relief, which runs the kitchen, left.| [It]s [said]c [it is safe]q.", "Aldmoor Relief", "organisation"),
    ("The maker, Aurel Air of Aldmoor, left.| [It]s [said]c [it is safe]q.", "Aurel Air", "organisation"),
    ("[Two traders]s [said]c [it is safe]q.| [It]s [called]c [it new]q.", None, None),
    ("[A letter]s [said]c [it is safe]q.| [They]s [called]c [it new]q.", None, None),
    # A bare description, by the words that told of it first
    ("A senior Norvane diplomat came.\n[the diplomat]s [said]c [it is safe]q.", "A senior Norvane diplomat", "anonymous"),
    # "The captain", where one person is spoken of there
    ("[Orla Venn]s [said]c [it is safe]q.\n|[The captain]s [added]c [it is new]q.", "Orla Venn", "person"),
    # "I" in a quotation, and where a name and a colon tell whose turn it is
    ("Orla Venn met us.\nVENN: No. [I]s [said]c [it is safe]q.", "Orla Venn", "person"),
    ("[I]s [said]c [it is safe]q.", None, None),
    # A verb without a subject goes with the subject of its sentence
    ("Orla Venn came.\nIn May, she left the board, [saying]c [it is safe]q.", "Orla Venn", "person"),
    ("Orla Venn came.\n[Claiming]c [it is safe]q, Orla Venn left.", "Orla Venn", "person"),
    # Who is quoted by a paper, and not the paper
    ("[The Norwind Daily]s [quoted]c [Orla Venn]s as saying [it is safe]q.", "Orla Venn", "person"),
    # ... or by a body, of which the words may be told before
    ("Orla Venn met the Harbour Union. “[It is safe]q,” [the union]s [quoted her as saying]c.", "Orla Venn", "person"),
    # A name that nothing makes a person's, and that cites somebody, is an outlet's
    ("[Norwind Antenna]s [wrote]c on Monday, citing two engineers, [that it is safe]q.", "two engineers", "anonymous"),
    ("[According to]c [Norwind Antenna, quoting two engineers,]s [it is safe]q.", "two engineers", "anonymous"),
    # ... and whom it cites speaks even where the tagger takes that into the words said
    ("[The Norwind Daily]s [reported]c, [citing two engineers, that it is safe]q.", "two engineers", "anonymous"),
    # The body of a state or of another body is told by its owner
    ("Iceland will buy two boats. [Its navy]s [said]c [it is safe]q.", "Iceland’s navy", "organisation"),
    ("A loan came from Iceland, [whose embassy]s [said]c [it is safe]q.", "Iceland’s embassy", "organisation"),
    ("The Harbour Council has met. [Its secretary]s [said]c [it is safe]q.", "Harbour Council’s secretary", "office"),
    ("A party committee has met. [Its secretary]s [said]c [it is safe]q.", "Its secretary", "office"),
    # ... and of a person's by nothing else
    ("Orla Venn left. [Her office]s [said]c [it is safe]q.", "Her office", "organisation"),
    # What somebody wrote is his; what nobody with a name wrote speaks for itself
    ("[Orla Venn]s [said]c [it is safe]q. |[Her account]s [says]c [it is new]q.", "Orla Venn", "person"),
    ("[The engineers’ report]s [says]c [it is safe]q.", "engineers’ report", "document"),
    # Who read a document did not write it
    ("[According to]c [a letter seen by Norwind Wire]s, [it is safe]q.", "letter", "document"),
    # A body may have a name of capitals, as what stands behind it tells
    ("[Irish Kidney Patients, a group of 300 members,]s [said]c [it is safe]q.", "Irish Kidney Patients", "organisation"),
    ("[Norwind’s Joint Chiefs of Staff]s [said]c [it is safe]q.", "Norwind’s Joint Chiefs of Staff", "organisation"),
    # A source that ends in a name is that person, whatever places it names before
    ("Mr Ivo Lund came. [His neighbour in Hull and New Aldmoor, Ivo Lund,]s [said]c [it is safe]q.", "Ivo Lund", "person"),
    # Letters stand for the one name of the page that they begin
    ("Norwind Salt Board met. [NSB]s [said]c [it is safe]q.", "Norwind Salt Board", "organisation"),
    # A firm named once, behind what it is
    ("The ferry company Sundlinie left.\n[The company]s [said]c [it is safe]q.", "Sundlinie", "organisation"),
    # "It" is the body of the sentence before, though a quotation stands between
    ("Aldora, a grain firm, paid. “[They are late]q,” [it]s [said]c.", "Aldora", "organisation"),
    # ... or a name that was taken for a person's, though nothing makes it one
    ("[Norvane Cordage]s [said]c [it is safe]q. |[It]s [added]c [it is new]q.", "Norvane Cordage", "organisation"),
    ("[Orla Venn]s [said]c [it is safe]q. |[It]s [added]c [it is new]q.", None, None),
    # ... though people stand behind its noun
    ("[A mission of ninety Norvanian and Aldmoor observers]s [said]c [it is safe]q. |[It]s [added]c [it is new]q.", "A mission of ninety Norvanian and Aldmoor observers", "anonymous"),
    # ... or an office that has the name of an officer in it
    ("[Orla Venn]s [said]c [it is old]q.\n|The prosecutor general's office has opened a case, [it]s [said]c [on Monday]q.", "prosecutor general's office", "organisation"),
    # "They" are the only people of whom the sentence before tells more
    ("The toll is one of many worries held by critics of the pier. [They]s [say]c [it is unsafe]q.", "critics of the pier", "group"),
    ("The toll, high as it has been, worries critics of the pier and amuses friends of the port. [They]s [say]c [it is unsafe]q.", None, None),
    # Who sits at one table: two states that the sentence names alone, two people for "the ministers"
    ("Norway and Canada will build two ferries, [the governments]s [said]c [on Monday]q.", "Norway and Canada", "group"),
    ("Joint statement on the pier\nNorway and Canada met. [Both sides]s [noted]c [that it is safe]q.", "Norway and Canada", "group"),
    ("Norway and Canada met. [Both sides]s [said]c [it is safe]q.", "Both sides", "group"),
    # Several in a list, one whom a pronoun means, and a group beside a name
    ("[Ana Ruiz, Ivo Lund and Otto Berg]s [said]c [it is safe]q.", "Ana Ruiz, Ivo Lund and Otto Berg", "person"),
    ("[Oslo, Copenhagen and Stockholm]s [said]c [they would leave]q.", "Norway, Denmark and Sweden", "state"),
    ("Gerd Lind wrote it with Lisa Ried.\n[Lind]s [said]c [it is old]q.| [He and co-author Ried]s [said]c [it is late]q.", "Gerd Lind and Lisa Ried", "person"),
    ("Ana Ruiz left.\n[Mrs Ruiz and her fellow European leaders]s [said]c [it is safe]q.", "Ana Ruiz and her fellow European leaders", "group"),
    ("[Ivo Lund and some Liberals]s [said]c [it is safe]q.", "Ivo Lund and some Liberals", "group"),
    ("Devin Nunn left.\n[Both Speaker of the House Paul Tarn and Nunn himself]s [said]c [it is safe]q.", "Paul Tarn and Devin Nunn", "person"),
    ("[Republicans Ana Ruiz and Ivo Lund]s [said]c [it is safe]q.", "Ana Ruiz and Ivo Lund", "person"),
    # Firms with an "&", peoples, a number with a comma, the WHO
    ("[Lundby Iron & Steel Co]s [said]c [it is safe]q.", "Lundby Iron & Steel Co", "organisation"),
    ("[Relieved European leaders]s [said]c [it is safe]q.", "Relieved European leaders", "organisation"),
    ("[A survey of more than 1,400 dealers]s [shows]c [it is safe]q.", "survey of more than 1,400 dealers", "document"),
    ("The keepers left. [WHO]s [says]c [it is safe]q.", "WHO", "bloc"),
    ("[Tidewatch, Friends of the Quay and the Norwind Trust]s [said]c [it is safe]q.", "Tidewatch, Friends of the Quay and the Norwind Trust", "group"),
    ("[Nearly 80 percent of investors]s [said]c [it is safe]q.", "Nearly 80 percent of investors", "anonymous"),
    ("[The premium carmaker Daimlund]s [said]c [it is safe]q.", "Daimlund", "organisation"),
    # What is no person: a plural at the head of a sentence, a people, a general's firm
    ("[Campaigners]s [said]c [it is safe]q.", "Campaigners", "group"),
    ("[Chinese]s [say]c [it is safe]q.", "Chinese", "group"),
    ("[Carmaker General Motors]s [said]c [it is safe]q.", "General Motors", "organisation"),
    # What stands before a name with a hyphen, and a family name that is a pronoun as well
    ("[President-elect Orla Venn]s [said]c [it is safe]q.", "Orla Venn", "person"),
    ("[Singer-songwriter Ivo Lund]s [said]c [it is safe]q.", "Ivo Lund", "person"),
    ("[He Kebin, dean of the school,]s [said]c [it is safe]q.", "He Kebin", "person"),
    # A body by the longer name that stands before; an adverb is no part of a name
    ("The Norland Department of Public Safety is shut. [the Department of Public Safety]s [said]c [it is late]q.", "Norland Department of Public Safety", "organisation"),
    ("The Lund prosecutor's office is shut. [The prosecutor's office]s [said]c [it is late]q.", "Lund prosecutor's office", "organisation"),
    ("The Academy also broke its silence. In a statement, [it]s [said]c [it is late]q.", "Academy", "organisation"),
    # Whom "who" and "which" stand for where their sentence begins with it, and peoples
    ("The lamp is new. A Kenyan court [which]s [held]c [that it is late]q left.", "A Kenyan court", "organisation"),
    ("[A Kenyan court which]s [held]c [that it is late]q left.", "A Kenyan court", "anonymous"),
    ("She won with support from older South Koreans, [who]s [said]c [it is late]q.", "older South Koreans", "group"),
    # ... and people of a body are not whom "they" names
    ("[Harbour Committee Republicans]s [said]c [it is late]q.| [They]s [said]c [it is new]q.", None, None),
    # The one state of which the sentences before tell
    ("China met Ana Ruiz in May. But [the country]s [says]c [it is late]q.", "China", "state"),
    ("China met Peru in May. But [the country]s [says]c [it is late]q.", "the country", "anonymous"),
    # Whose a participle or an adjective is that begins its sentence
    ("As well as [accusing]c [the mill of fraud]q, Ana Ruiz left for Lund.", "Ana Ruiz", "person"),
    ("[Confident that]c [the plan will pass]q, Ana Ruiz left for Lund.", "Ana Ruiz", "person"),
    ("Last month, the famous skier Ivo Lund left a note, [saying]c [the race was late]q.", "Ivo Lund", "person"),
    # Two people who are told as two; with a third, or by the name of a place, nobody's names
    ("Mayor Ana Ruiz joined Senator Ivo Lund on stage.\nIt rained. [The two men]s [said]c [it is safe]q.", "Ana Ruiz and Ivo Lund", "group"),
    ("Mayor Ana Ruiz sang. Senator Ivo Lund waited. The two laughed as [they]s [said]c [it is safe]q.", "Ana Ruiz and Ivo Lund", "group"),
    ("Mayor Ana Ruiz met Senator Ivo Lund and Senator Otto Berg. [The two]s [said]c [it is safe]q.", "The two", "anonymous"),
    ("Mayor Ana Ruiz met Senator Ivo Lund. The two countries rejoiced, as [they]s [said]c [it is safe]q.", None, None),
    ("Norway, Canada and Chile met. [The governments]s [said]c [it is safe]q.", "The governments", "group"),
    ("Foreign Minister Orla Venn and Trade Minister Ivo Lund met. [The ministers]s [said]c [it is safe]q.", "Orla Venn and Ivo Lund", "group"),
    # "Who" is the name right before it, though the sentence names others; who is told by what he is; and people who have no name
    ("Ivo Lund was freed by Judge Orla Venn, [who]s [told]c him [it is safe]q.", "Orla Venn", "person"),
    ("They met over remarks of the consul in Aldmoor, [who]s [said]c [it is safe]q.", "the consul in Aldmoor", "anonymous"),
    ("The board gave way to calls from ferry owners and other tenants [who]s [said]c [it is safe]q.", "ferry owners and other tenants", "group"),
    ("Films put out by the channel Quay Lantern, [which]s [said]c [they are new]q.", "Quay Lantern", "organisation"),
    # A title's capital makes no name
    ("Rope company leaves\nNorvane Cordage Ltd sells rope. [The company]s [said]c [it is safe]q.", "Norvane Cordage Ltd", "organisation"),
    # A firm with whom a contract is made, or that acts
    ("The contract with Cordamar was signed. [The company]s [said]c [it is safe]q. Cordamar is far.", "Cordamar", "organisation"),
    # "I" and "we" of a statement are whose it is; "we" of two authors is both
    ("Statement by H.E. Dr. Orla Venn, Deputy Minister\nLong talks were held. [I]s [find]c [it safe]q.", "Orla Venn", "person"),
    ("The pier\nOrla Venn and Ivo Lund\nLong talks were held. [We]s [find]c [it safe]q.", "Orla Venn and Ivo Lund", "group"),
    ("The pier\nWe, the Heads of the Norvane Compact, met. [We]s [condemn]c [the toll]q.", "Heads of the Norvane Compact", "group"),
    # ... and "they" is no document
    ("[A complaint by Norwind and a complaint by Aldmoor]s [say]c [it is safe]q. |[They]s [added]c [it is new]q.", None, None),
    ("[A nine-page complaint by Norwind and a two-page complaint by Aldmoor]s [say]c [it is safe]q. |[They]s [added]c [it is new]q.", None, None),
    # ... and "it" no plan
    ("The Clean Quay Plan is the main tool for the town to meet the goal that [it]s [promised]c [to reach]q.", None, None),
    # ... and a body ends where its verb begins, and begins behind a dateline
    ("The League of Norvane Lock Keepers wrote to the mayor. [It]s [said]c [it is safe]q.", "League of Norvane Lock Keepers", "organisation"),
    ("NORVANE — The League of Lock Keepers wrote to the mayor. [It]s [said]c [it is safe]q.", "League of Lock Keepers", "organisation"),
    # "The agency" is the one department that the page has named; of two it is neither
    ("A report by the Department of Ports and Piers came.\n[The agency]s [said]c [it is safe]q.", "Department of Ports and Piers", "organisation"),
    ("The Saltmarsh Weekly wrote of the Department of Ports.\n[The agency]s [said]c [it is safe]q.", "Department of Ports", "organisation"),
    ("The Saltmarsh Agency wrote of the Department of Ports.\n[The agency]s [said]c [it is safe]q.", "Saltmarsh Agency", "organisation"),
    ("The Department of Ports and the Tide Service met.\n[The agency]s [said]c [it is safe]q.", "agency", "organisation"),
    # A pronoun may mean somebody of whom the sentence tells no name
    ("[Orla Venn]s [said]c [it is safe]q.\n|A former official at the port laughed. The pier, [he]s [said]c, [was old]q.", "A former official at the port", "anonymous"),
    # ... or somebody whom sentences have gone on about
    ("Ivo Lund met Otto Berg. Lund left early. He crossed the bridge. He met Jan Roos. He sat down.\n[He]s [said]c [it is safe]q.", "Ivo Lund", "person"),
    # A pronoun, as quoted by a channel: the channel is a link, not the speaker
    ("Orla Venn came. [She]s [said]c [it is safe]q, quoted by [Norwind Daily]s.", "Orla Venn", "person"),
]  # fmt: skip


RUSSIAN = [
    # An adverb names nobody; words of time around an office are no part of it
    ("[Сейчас]s [сказал]c, что [мост закрыт]q.", None, None),
    ("Мэр Аввакум Нечунаев пришёл. [Мэр между тем]s [сказал]c, что [мост закрыт]q.", "Аввакум Нечунаев", "person"),
    ("Мэр Аввакум Нечунаев пришёл. [То есть мэр]s [сказал]c, что [мост закрыт]q.", "Аввакум Нечунаев", "person"),
    # A surname that looks like an adjective, at the head of a sentence; and one behind "сам"
    ("Аввакум Отрадных опоздал. [Отрадных]s [сказал]c, что [мост закрыт]q.", "Аввакум Отрадных", "person"),
    ("Аввакум Нечунаев опоздал. [Сам Нечунаев]s [сказал]c, что [мост закрыт]q.", "Аввакум Нечунаев", "person"),
    # What follows "по словам" stands in the genitive
    ("[По словам]c [Аввакума Нечунаева]s, [мост закрыт]q.", "Аввакум Нечунаев", "person"),
    ("[По словам]c [смотрителя Розы Айтпаевой]s, [мост закрыт]q.", "Роза Айтпаева", "person"),
    # ... and a surname alone is the one full name of the page
    ("Аввакум Нечунаев опоздал.\n[По словам]c [Нечунаева]s, [мост закрыт]q.", "Аввакум Нечунаев", "person"),
    ("[По данным]c [областного управления]s, [мост закрыт]q.", "областное управление", "organisation"),
    ("[Мост закрыт]q, [говорится]c в [сообщении порта]s.", "сообщение порта", "document"),
    ("[В министерстве]s [сообщили]c, что [мост закрыт]q.", "министерство", "organisation"),
    # A capital at the head of a sentence is no name
    ("[Источник в порту]s [сказал]c, что [мост закрыт]q.", "источник в порту", "anonymous"),
    ("[Канал «Тихая вода»]s [сообщил]c, что [мост закрыт]q.", "Тихая вода", "organisation"),
    # The office's one holder; "its words"
    ("Министр Иван Лунд опоздал.\n[Министр]s [сказал]c, что [мост закрыт]q.", "Иван Лунд", "person"),
    ("[Иван Лунд]s [сказал]c, что [мост закрыт]q.| По [его]s [словам]c, [это надолго]q.", "Иван Лунд", "person"),
    # Who is cited speaks, and who cites is no speaker
    ("[Мост закрыт]q, [сообщил]c [«Курьер» со ссылкой на Ивана Лунда]s.", "Иван Лунд", "person"),
    ("[Анна Руис]s [заявила]c, что [мост закрыт]q|, и [потребовала]c [денег]q.", "Анна Руис", "person"),
    # The words around a pronoun are no source
    ("[Иван Лунд]s [сказал]c, что [мост закрыт]q.\n|[однако он]s [добавил]c, что [это надолго]q.", "Иван Лунд", "person"),
    # Whom the page names with that word; else people whom no name tells; else somebody whom it told of before
    ("Форвард Иван Лунд опоздал.\n[Форвард]s [сказал]c, что [мост закрыт]q.", "Иван Лунд", "person"),
    ("[Спасатели]s [сообщили]c, что [мост закрыт]q.", "спасатели", "group"),
    ("[представитель перевозчика]s [сообщил]c, что [мост закрыт]q.", "представитель перевозчика", "anonymous"),
    ("Вызван свидетель.\n[Свидетель]s [сказал]c, что [мост закрыт]q.", None, None),
    # A trade at the head of a sentence, and a state behind an office, are no part of a name
    ("[Пассажир Иван Лунд]s [сказал]c, что [мост закрыт]q.", "Иван Лунд", "person"),
    ("[Премьер-министр Финляндии]s [сказал]c, что [мост закрыт]q.", "премьер-министр Финляндии", "office"),
    # When and where it was said is no part of the source
    ("Иван Лунд опоздал.\n[однако Лунд на брифинге]s [сказал]c, что [мост закрыт]q.", "Иван Лунд", "person"),
    # The fuller name of a body may have its adjective before it
    ("Областное управление молчит весь день и всю ночь.\n[По данным]c [управления]s, [мост закрыт]q.", "областное управление", "organisation"),
    ("[понедельник]s [сообщил]c, что [мост закрыт]q.", None, None),
    # A name in any case of the page; a country before it, and initials
    ("Порт хвалил Тихона Саламатина.\n[Саламатин]s [отрицает]c, что [мост закрыт]q.", "Тихон Саламатин", "person"),
    ("[Министр транспорта Бахрейна Джассим ад-Дурейди]s [заявил]c, что [мост закрыт]q.", "Джассим ад-Дурейди", "person"),
    ("Пришёл инженер Абдрашит Кенесбаев.\n[А. Кенесбаев]s [заявил]c, что [мост закрыт]q.", "Абдрашит Кенесбаев", "person"),
    # ... but not one that says whose
    ("[Отец Милы]s [сказал]c, что [мост закрыт]q.", "отец Милы", "anonymous"),
    # An office by which the page calls somebody whom it introduced by another
    ("Начальник управления Иван Лунд опоздал.\n[Чиновник]s [сказал]c, что [мост закрыт]q.", "Иван Лунд", "person"),
    ("Депутат Анна Руис и депутат Иван Лунд опоздали.\n[Депутат]s [сказал]c, что [мост закрыт]q.", None, None),
    ("Посол Анна Руис опоздала.\n[Европейский дипломат]s [сказал]c, что [мост закрыт]q.", "европейский дипломат", "anonymous"),
    # A body by its full name, whatever short word stands for it
    ("Министерство транспорта Норвании молчало.\n[В министерстве]s [сообщили]c, что [мост закрыт]q.", "министерство транспорта Норвании", "organisation"),
    ("[Министерство связи]s [сказало]c, что [мост закрыт]q.| [В ведомстве]s [добавили]c, что [это надолго]q.", "министерство связи", "organisation"),
    ("Министерство связи молчало.\n[Минсвязи]s [сказало]c, что [мост закрыт]q.", "министерство связи", "organisation"),
    ("Мост строит ООО «Тихая вода».\n[«Тихая вода»]s [опровергла]c, что [мост закрыт]q.", "ООО «Тихая вода»", "organisation"),
    ("[Банки]s [требуют]c [закрыть мост]q.", "банки", "group"),
    # A letter is what its author says; so is what is said "there"
    ("Управление порта молчало.\n[Мост закрыт]q, [говорится]c в [сообщении управления]s.", "управление порта", "organisation"),
    ("[Управление порта]s [сказало]c, что [мост закрыт]q.| [Там]s [добавили]c, что [это надолго]q.", "управление порта", "organisation"),
    # A capital is the state, and so is a side at talks
    ("[Астана]s [предложила]c [закрыть мост]q.", "Казахстан", "state"),
    ("[Казахстанская сторона]s [сообщила]c, что [мост закрыт]q.", "Казахстан", "state"),
    # Two bodies joined
    ("[В управлении порта и МВД]s [сообщили]c, что [мост закрыт]q.", "управление порта and МВД", "organisation"),
    # Whom it was told is no source; and an outlet that only passes on is none
    ("[газете «Заря» Иван Лунд]s [сказал]c, что [мост закрыт]q.", "Иван Лунд", "person"),
    ("[Иван Лунд]s [сказал]c, что [мост закрыт]q.| [Это, по его словам, надолго]q, [передаёт]c [агентство «Заря»]s.", "Иван Лунд", "person"),
    # What the page says of itself is of whom it names as its own
    ("Обращение мэра\nМост закрыт.\n[Мы]s [сообщаем]c, что [мост закрыт]q.\nМэр Норвании Анна Руис", "Анна Руис", "person"),
    ("Комментарий департамента печати в связи с мостом\n[Мы]s [сообщаем]c, что [мост закрыт]q.", "департамент печати", "organisation"),
    ("[Мы]s [сообщаем]c, что [мост закрыт]q.", None, None),
    # "Which" is the noun before it
    ("Пришло письмо врачей больницы, [которые]s [предупреждают]c, что [мост закрыт]q.", "врачи больницы", "group"),
    ("Порт подготовил приказ, [согласно]c [которому]s [мост закрыт]q.", "приказ", "document"),
    # One of several, some of them, and whose they are
    ("[По выражению]c [одного из матросов]s, [мост закрыт]q.", "один из матросов", "anonymous"),
    ("[По данным]c [двух участников встречи]s, [мост закрыт]q.", "двое участников встречи", "anonymous"),
    ("[Один из них]s [сказал]c, что [мост закрыт]q.", None, None),
    ("Водители порта ждут, [по]c [их]s [словам]c, [мост закрыт]q.", "водители порта", "group"),
    ("[Его юристы]s [настаивают]c, что [мост закрыт]q.", "юристы", "group"),
    ("[Минсвязи]s [сказало]c, что [мост закрыт]q.| В [его пресс-службе]s [добавили]c, что [это надолго]q.", "Минсвязи", "organisation"),
    # The name behind the word for its bearer
    ("[Владелец]s, рослый Иво Лунд, [объяснил]c, что [мост закрыт]q.", "Иво Лунд", "person"),
    # Somebody of whom the page told in longer words; in court everybody has a name
    ("Пришёл врач команды. [Врач]s [сказал]c, что [мост закрыт]q.", "врач команды", "anonymous"),
    # The paper that the lines before name
    ("Подписан приказ № 88. [Мост закрыт]q, [указано]c в [нём]s.", "приказ № 88", "document"),
    ("Порт издал отчёт порта. [Мост закрыт]q, [указано]c в [документе]s.", "отчёт порта", "document"),
    ("[Мост закрыт]q, [указано]c в [нём]s.", None, None),
    # The head of a region is its governor
    ("Губернатор Анна Руис молчала. Глава города Иво Лунд опоздал.\n[По словам]c [главы региона]s, [мост закрыт]q.", "Анна Руис", "person"),
    # "The ministry" is the one whose short name the page gives; "the company" the one whose kind it tells
    ("Приказ прислал Минтранс. [В министерстве]s [сообщили]c, что [мост закрыт]q.", "Минтранс", "organisation"),
    ("Оператор кабеля «Норвинд» молчал. [Компания]s [напомнила]c, что [мост закрыт]q.", "Норвинд", "organisation"),
    # A pronoun may stand for a body of its gender that spoke last
    ("[Ассоциация перевозчиков]s [сказала]c, что [мост закрыт]q.| [Она]s [призвала]c [его открыть]q.", "ассоциация перевозчиков", "organisation"),
    ("[По данным]c [источника]s, близкого к порту, [мост закрыт]q.", "источник, близкий к порту", "anonymous"),
    ("[там]s [сообщили]c, что [мост закрыт]q.", None, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Иво Лунд сказал, что мост закрыт. Объезд, мол, есть у порта.", "Иво Лунд"),
        ("Объезд, мол, есть у порта.", None),
        ("Иво Лунд сказал, что мост закрыт. Жителям рекомендуется ждать весны.", None),
        ("Мост закрыт.\nПросим жителей ждать весны.\nМэр Норвании Анна Руис", "Анна Руис"),
    ],
)
def test_hearsay_advice_and_the_page_itself(text, name):
    page = article(text, language="ru")
    assert resolve(page, extract(page))[-1].speaker.name == name


def test_i_in_ones_own_words_is_who_says_them():
    page = article("Мост\n— Я сказала мэру: «Закройте мост»,— вспомнила Анна Руис.", language="ru")
    assert [one.speaker.name for one in resolve(page, extract(page))] == ["Анна Руис", "Анна Руис"]


@pytest.mark.parametrize(("marked", "name", "kind"), RUSSIAN)
def test_speaker_of_a_russian_page(marked, name, kind):
    speaker = says(marked, language="ru")[-1].speaker
    assert (speaker.name, speaker.type) == (name, kind), speaker.how


@pytest.mark.parametrize(("marked", "name", "kind"), CASES)
def test_speaker(marked, name, kind):
    speaker = says(marked)[-1].speaker
    assert (speaker.name, speaker.type) == (name, kind), speaker.how


def test_who_said_the_words_and_not_who_tells_of_them():
    (saying,) = says("“[It is safe]q,” Ana Ruiz told allies, [according to]c [Norwind Radio]s.", kind="direct")
    assert (saying.speaker.name, [link.name for link in saying.via]) == ("Ana Ruiz", ["Norwind Radio"])


@pytest.mark.parametrize(
    ("did", "name"), [("forwarded a message of two lines", None), ("put down her pen", "Orla Venn")]
)
def test_who_hands_on_a_message_does_not_say_what_it_says(did, name):
    page = article(
        f"The quay is shut\nThe quay was shut on Friday.\nOrla Venn {did}. “I will answer on Monday, and not before.”"
    )
    (speaker,) = (one.speaker for one in resolve(page, extract(page)) if one.text.startswith("I will"))
    assert speaker.name == name, speaker.how


# An outlet that gives words does not say them: who is named with them does, or nobody.
@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("[Radio Norwind]s [aired]c a letter by Orla Venn: “[it is late]q”.", "Orla Venn"),
        ("[Radio Norwind]s [aired]c Orla Venn's reply: “[it is late]q”.", "Orla Venn"),
        ("[Radio Norwind]s [aired]c a call to Orla Venn: “[it is late]q”.", None),
    ],
)
def test_speaker_of_what_an_outlet_gives(marked, name):
    assert says(marked, kind="direct")[-1].speaker.name == name


# (lines of a page with a title, speaker of the first saying)
LEDES = [
    # The title's office is the one whom the body calls so, by that word or another
    ("[Harbour boss]s [says]c [it is safe]q.\n|[Orla Venn, director of the harbour,]s [said]c [the pier is new]q.", "Orla Venn"),
    # ... or who is named for the same words
    ("[Pharmacist]s: [nobody rang about the pier]q.\n|“[Nobody rang about the pier]q,” [said]c [Orla Venn]s. The pharmacist left.", "Orla Venn"),
    # A lede that describes its speaker
    ("Pier is safe\n[A coroner]s [found]c [it is safe]q.\n|[Coroner Orla Venn]s [said]c [the pier is new]q.", "Orla Venn"),
    # ... and whom the next line names by an office that is none of a list's, or as one who speaks there
    ("Pier is safe\n[A deputy fire marshal]s [said]c [it is safe]q.\n|[Orla Venn]s [said]c [the pier is new]q.", "Orla Venn"),
    ("Pier is safe\n[The ports adviser]s [said]c [it is safe]q.\n|Orla Venn gave the station an hour. |[She]s [said]c [it is new]q.\nVenn left.", "Orla Venn"),
    # ... whom the next line names as the only one, and with no other office
    ("Pier is safe\n[Its director]s [said]c [it is safe]q.\n|[Orla Venn]s [said]c [the pier is new]q.", "Orla Venn"),
    ("Pier is safe\n[An engineer]s [said]c [it is safe]q.\n|[Orla Venn, the mayor of Aldmoor,]s [said]c [the pier is new]q.", "An engineer"),
    # ... or the one with whom the next line begins
    ("Pier is safe\n[A port clerk]s [told]c the court [it is safe]q.\n|[Orla Venn]s [said]c [Ivo Lund came]q. |[Ivo Lund]s [denied]c [the charge]q.", "Orla Venn"),
    ("Pier is safe\n[A Norvane judge]s [said]c [it is safe]q.\n|[Judge Orla Venn]s [said]c [the pier is new]q.", "Orla Venn"),
    ("Pier is safe\n[It is safe]q, [says]c [the woman who built it]s.\nOrla Venn, an engineer of Aldmoor, came early.", "Orla Venn"),
    ("Pier is safe\n[It is safe]q, [says]c [the mayor of Aldmoor]s.\nOrla Venn, chair of the harbour, came early.", "mayor of Aldmoor"),
    # ... where a noun in -ss is one, and who is told by whose he is may be named in the same line
    ("Pier is safe\n[A witness]s [said]c [it is safe]q.\nOrla Venn, who keeps the shop, came early.", "Orla Venn"),
    ("Pier is safe\n[It is safe]q, [said]c [its chief executive]s on Monday. |“[The pier is new]q,” [Orla Venn]s [said]c.", "Orla Venn"),
    ("[Agent]s [says]c [it is safe]q\nThe pier is as safe as it ever was at any time, her agent has told the harbour.\n|[Orla Venn]s [said]c [the pier is new]q.", "Orla Venn"),
    # A woman of whom the lede tells much, and who then speaks most; not where she is another by her office
    ("Pier is safe\n[A woman who worked at the inn]s [says]c [it is safe]q.\n|[Orla Venn, 41,]s [said]c [it is new]q. |[Venn]s [said]c [it is late]q.", "Orla Venn"),
    ("Pier is safe\n[A man who worked at the inn]s [says]c [it is safe]q.\n|[Ivo Lund, the mayor,]s [said]c [it is new]q. |[Lund]s [said]c [it is late]q.", "A man who worked at the inn"),
    # A title that says what the lede says again of the same one
    ("[Engineer]s [says]c [pier is safe]q\nThe pier at Norvane harbour is as safe as it ever was, an engineer told the fair.\n|[Orla Venn]s [said]c [the pier is new]q.", "Orla Venn"),
    # In a title a bare noun is told by its own words
    ("[Cable]s [shows]c [it is safe]q.\nThe pier is new.", "Cable"),
    # A county judge in any line, whom the next one names by that office
    ("Pier is safe\nIt rained for a long time upon the pier and upon the boats.\nIt rained.\n[A county judge]s [ruled]c [it is safe]q.\n|[Judge Orla Venn]s [wrote]c [the pier is new]q.", "Orla Venn"),
    # What a title tells in short, the body tells again of a named body; for one who speaks for many there is none
    ("[Norvanian court]s [says]c [fund could not stop payments by letter]q\nIt rained.\n|[The Halvastra High Court]s [ruled]c [the fund could not stop its payments by a letter]q.", "Halvastra High Court"),
    ("‘[We are only guessing]q’, [council]s [told]c\nIt rained.\n|“[We are only guessing]q,” [said]c [Orla Venn]s.", "Orla Venn"),
    ("[Growers]s [say]c [new price of cloves is too low]q\nIt rained.\n|[Orla Venn]s [said]c [the new price of cloves is too low]q.", "Growers"),
    # ... as a lede may do of a body that the next lines name, if they name one
    ("Pier is safe\n[A port appeals court]s [ruled]c [it is safe]q.\nThe Court of Appeals for the Norvane Coast met on Friday.", "Court of Appeals for the Norvane Coast"),
    ("Pier is safe\n[A union representing divers]s [said]c [it is safe]q.\nThe Association of Norvane Divers wrote a letter.", "Association of Norvane Divers"),
    ("Pier is safe\n[A port court]s [ruled]c [it is safe]q.\nThe Norvane Court and the Aldmoor Court met.", "A port court"),
    # ... nor where the title names one
    ("[Norwind Salt]s [says]c [new price of cloves is low]q\nIt rained.\n|[Orla Venn]s [said]c [the new price of cloves is low]q.", "Norwind Salt"),
    # ... but one official of many is not the one whom the next lines name, nor one of another state
    ("Pier is safe\n[A spokesman]s [said]c [it is safe]q.\n|[Spokesman Ivo Lund]s [said]c [the pier is new]q.", "A spokesman"),
    ("[Norwegian minister]s [says]c [it is safe]q.\n|[Swedish Minister Orla Venn]s [said]c [the pier is new]q.", "Norwegian minister"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "name"), LEDES)
def test_speaker_of_a_title_or_lede(marked, name):
    speaker = says(marked, title=True)[0].speaker
    assert speaker.name == name, speaker.how


def test_a_reason_tells_of_those_behind_a_relative_pronoun():
    speaker = says("A man [who police]s [said]c [was shot]q fell.")[-1].speaker
    assert speaker.how == sentence_of(rules.who_they_say)


def test_a_pronoun_goes_by_what_the_page_calls_somebody():
    met = "Thessul Venn said she was late. Orrick Venn said he was early.\n|They met: Thessul Venn and Orrick Venn. [%s]s [said]c [it is safe]q."
    assert [says(met % p)[0].speaker.name for p in ("She", "He")] == ["Thessul Venn", "Orrick Venn"]


def test_a_pronoun_goes_by_what_most_bearers_of_a_given_name_are_called():
    met = "They met: Sumudu Venn and Thijmen Lund. [%s]s [said]c [it is safe]q."
    assert [says(met % p)[0].speaker.name for p in ("She", "He")] == ["Sumudu Venn", "Thijmen Lund"]


def test_a_town_that_goes_by_its_last_word_is_nobody():
    town = "%s slept. Villa Ostrey, a town of 900, is old. Ostrey is small.\n[She]s [said]c [it is safe]q."
    assert says(town % "Orla Venn")[0].speaker.name == "Orla Venn"


def test_i_in_a_quotation_is_who_is_quoted():
    quoted = "“[It is safe]q,” [said]c [Orla Venn]s. |“[I]s [told]c them [it is new]q.”"
    assert says(quoted, kind="direct")[-1].speaker.name == "Orla Venn"


def test_we_are_the_publisher_where_the_page_names_no_author():
    assert says("[We]s [urge]c [calm]q.", outlet="Norwind Daily")[0].speaker.name == "Norwind Daily"


def test_a_page_of_many_people_takes_time_in_proportion():
    def seconds(people):
        names = [f"{a}n{b.lower()} {b}r{a.lower()}sen" for a in SYLLABLES for b in SYLLABLES][:people]
        lines = [
            f"{n}, the mayor of {n.split()[1]}ville, came. |[The mayor of {n.split()[1]}ville]s [said]c [it is safe]q."
            for n in names
        ]
        start = time.process_time()
        found = says("\n|".join(lines))
        assert sum(one.speaker.type == "person" for one in found) > 0.9 * people
        return time.process_time() - start

    seconds(20)
    assert seconds(400) < 12 * seconds(100)  # quadratic is 16 times as long


SYLLABLES = "Ba Ce Di Fo Gu Ha Ke Li Mo Nu Pa Re Si To Vu Wa Ye Zo Bra Cle Dro".split()


# (a quotation without a source, its speaker)
ALONE = [
    ("The pier\nOrla Venn was briefer: “[It is safe]q.”", "Orla Venn"),
    ("The pier\nThe Norvane Ministry of Ports, in a post of Sunday, denied it. “[It is safe]q.”", "Norvane Ministry of Ports"),
    ("The pier\nFrom the Norvane Ministry of Ports, 1 June: “[It is safe]q.”", "Norvane Ministry of Ports"),
    ("The pier\nIt rained. “[It is safe]q.”", None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "name"), ALONE)
def test_a_quotation_alone_is_of_the_subject_before_it(marked, name):
    speaker = says(marked, kind="direct")[0].speaker
    assert speaker.name == name, speaker.how


def test_who_is_quoted_word_for_word_is_not_he():
    quoted = "[Ivo Lund]s [said]c [it is safe]q.\n|[Anna Venn]s [said]c: [The keeper laughed]q. |[She]s [said]c [it would drown]q."
    assert says(quoted, nested=True, kind="direct")[-1].speaker.name is None
    assert says(quoted, nested=True)[-1].speaker.name == "Anna Venn"


def test_he_in_somebodys_words_is_the_one_whom_they_name():
    quoted = "Otto Berg left. |[Orla Venn]s [said]c [Ivo Lund came]q, |and [he]s [said]c [it was late]q."
    assert says(quoted, nested=True, kind="direct")[-1].speaker.name == "Ivo Lund"


def test_a_quotation_alone_behind_what_another_said_is_of_who_told_it():
    text = "Orla Venn said Ivo Lund told her it was late. “I asked him why.”"

    def saying(source: str, cue: str, content: str, nested_in: int | None) -> Attribution:
        spans = [
            tuple((text.index(one), text.index(one) + len(one)) for one in (words,) if one)
            for words in (source, cue, content)
        ]
        return Attribution(
            source=spans[0], cue=spans[1], content=spans[2], kind="indirect" if cue else "direct", mode="said", score=1.0, rule="test", nested_in=nested_in,
        )  # fmt: skip

    found = [
        saying("Orla Venn", "said", "Ivo Lund told her it was late", None),
        saying("Ivo Lund", "told", "it was late", 0),
        saying("Ivo Lund", "", "I asked him why", None),
    ]
    assert [one.speaker.name for one in resolve(article(text), found)] == ["Orla Venn", "Ivo Lund", "Orla Venn"]


OPEN = [
    # Left open over one paragraph and over two, of who closes it, though the sentence before begins with another
    ("The port board met. “[It is late]q.|\n“[It is safe]q,” [Ana Ruiz]s [said]c.", "Ana Ruiz"),
    ("The port board met. “[It is late]q.|\nAll of it is.\n[It is safe]q,” [an officer]s [said]c.", "an officer"),
    # Closed, and of an agency that quotes somebody
    ("The port board met. “[It is late]q.”|\n[It is safe]q,” [Ana Ruiz]s [said]c.", None),
    ("The port board met. “[It is late]q.|\n“[It is safe]q,” [Reuters]s [said]c.", None),
]


@pytest.mark.parametrize(("marked", "name"), OPEN)
def test_a_quotation_left_open_is_of_who_closes_it(marked, name):
    first = says(marked, kind="direct")[0].speaker
    assert (first.name if first.how.startswith(sentence_of(rules.goes_on_below)) else None) == name


ALONE_BEHIND = [
    ("[Ana Ruiz]s [told]c reporters [it is late]q.|\nNo doubt. “[The quay holds]q.”", "Ana Ruiz"),
    ("[Ana Ruiz]s [told]c reporters [it is late]q.|\nIvo Lund fell. “[The quay holds]q.”", None),
    ("[Ana Ruiz]s [told]c reporters [it is late]q.|\nA nurse in one shoe: “[The quay holds]q.”", None),
    ("[The port board]s [told]c reporters [it is late]q.|\nNo doubt. “[The quay holds]q.”", None),
]


@pytest.mark.parametrize(("marked", "name"), ALONE_BEHIND)
def test_a_quotation_alone_goes_on_with_who_spoke_last(marked, name):
    last = says(marked, kind="direct")[-1].speaker
    assert (last.name if last.how == sentence_of(goes_on_above) else None) == name


def test_who_is_quoted_word_for_word_is_not_whom_he_names_in_it():
    told = "[Ivo Lund]s [said]c “[it is old]q.” He sat.\nIt fell. “Of all, Otto Berg is |[late”]q, [he]s [said]c."
    assert says(told, kind="direct")[-1].speaker.name == "Ivo Lund"


BY_KINSHIP = [
    ("Zora Berg, the mother of Ivo Lund, came.\n[Lund's mother]s [said]c [it is late]q.", "Zora Berg"),
    ("Ivo Lund is free. His father, Otto Lund, came.\n[The father]s [said]c [it is late]q.", "Otto Lund"),
    ("Ivo Lund is free. Orla Venn, his elder sister, came.\n[Lund's sister]s [said]c [it is late]q.", "Orla Venn"),
    # of another, or of two
    ("Zora Berg, the mother of Ivo Lund, came.\n[Venn's mother]s [said]c [it is late]q.", "Venn's mother"),
    ("Zora Berg, his mother, met Orla Venn, her mother.\n[The mother]s [said]c [it is late]q.", "The mother"),
]


@pytest.mark.parametrize(("marked", "name"), BY_KINSHIP)
def test_kin_is_the_one_whom_the_page_calls_so(marked, name):
    assert says(marked)[-1].speaker.name == name


def test_he_may_be_told_by_his_kinship():
    told = "Ivo Lund is free. His father, Otto Lund, came.\n[The father]s [said]c [it is late]q. “|[It is over]q,” [he]s [said]c."
    assert says(told)[-1].speaker.name == "Otto Lund"


ELSEWHERE = [
    ("[Norwind Radio's Ivo Holm]s [said]c [it is late]q.|\n[Our correspondent]s [reported]c [a fire]q.", "Ivo Holm"),
    ("The Economist has a cover.\n[The British weekly]s [described]c [a fire]q.", "The Economist"),
    ("The Norvane Dealers Association met.\n[The dealer association]s [said]c [it is late]q.", "Norvane Dealers Association"),
    ("The Justice Department filed a brief.\n[The DOJ]s [said]c [it is late]q.", "Justice Department"),
    ("“[It is late]q,” [Ivo Holm]s [said]c in an interview with TASS |[adding]c [it is over]q.", "Ivo Holm"),
    ("Ivo Holm said in an interview with [TASS]s [adding]c [it is over]q.", "Ivo Holm"),
    ("Orla Venn was removed by [Lund]s for [refusing]c [to defend it]q.", "Orla Venn"),
    ("[The states that sued -- Norway and Denmark --]s [said]c [it is late]q.", "Norway and Denmark"),
    ("Venn had to soothe his European counterparts. [They]s [fear]c [it is late]q.", "his European counterparts"),
    ("Concern grew among harbour councillors, a number of [whom]s [called for]c [a fire]q.",
     "a number of harbour councillors"),
    ("Thousands of devotees came because [they]s [believed]c [it is late]q.", "Thousands of devotees"),
    ("[The prosecution]s [alleges]c [it is late]q.|\n[They]s [also allege]c [a fire]q.", "The prosecution"),
    ("Norvane's largest bank, Solbank, sold a branch to a Latvian bank, [the bank]s [said]c [on Monday]q.", "Solbank"),
    ("The Court of Appeals for the District of Velsund met.\n[The appeals court]s [said]c [it is late]q.",
     "Court of Appeals for the District of Velsund"),
    ("Mayor Ivo Lund and Senator Orla Venn came on Thursday. The two wrote notes as [they]s [insisted]c [it is late]q.",
     "Ivo Lund and Orla Venn"),
    # a number of a part of a word is none, and paragraphs do not make one name
    ("“It is held with participation of representatives of Norway,” he read. [Most of them]s [said]c [it is late]q.",
     "most of representatives of Norway"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "name"), ELSEWHERE)
def test_a_speaker_whom_other_words_of_the_page_name(marked, name):
    assert says(marked)[-1].speaker.name == name


def test_it_in_somebodys_words_is_the_body_with_which_they_begin():
    quoted = "“[The EU resorts to it, as it blames steel for its glut]q,” [Orla Venn]s [said]c."
    inner = "“The EU resorts to it, as [it]s [blames]c [steel for its glut]q,” Orla Venn said."
    assert says(quoted, kind="direct")[0].speaker.name == "Orla Venn"
    assert says(inner)[-1].speaker.name == "EU"


def test_a_quotation_that_is_over_is_not_of_whom_the_next_sentence_tells():
    told = "“[It is late]q,” [Orla Venn]s [said]c. “|[It is safe]q.” [Ivo Lund]s [said]c during May that he would go."
    assert says(told, kind="direct")[-1].speaker.name == "Orla Venn"


def test_both_candidates_are_named():
    how = says("Orla Venn met Tom Venn.\n[Venn]s [said]c [the bridge is safe]q.")[0].speaker.how
    assert "Orla Venn" in how
    assert "Tom Venn" in how


def test_the_role_is_kept_with_its_place():
    statement = says("[Harbour Master Orla Venn]s [said]c [it is safe]q.")[0]
    assert statement.speaker.role == "Harbour Master"
    assert statement.speaker.role_span == (0, len("Harbour Master"))


@pytest.mark.parametrize(
    "rule", [*rules.RULES, *rules.NAMELESS, rules.named_below, retold], ids=lambda rule: rule.__name__
)
def test_each_rule_has_a_sentence(rule):
    assert sentence_of(rule)
