import pytest

from sayso.model import Attribution
from sayso.resolve import resolve
from tests.factory import article
from tests.resolve.sayings import says

# (marked text, chain of the last saying, from the speaker outwards)
CASES = [
    # What one once said was not told where the same sentence says something else was
    ("Though Orla Venn told Reuters that it is late, [she]s [also once called]c it [a folly]q.", []),
    # What somebody told one outlet holds further down too, behind what others say; a programme's name in two single quotes
    ("[Orla Venn]s [told]c Reuters [it is safe]q.\n|[Ivo Lund]s [said]c [it is old]q.\nIt rained.\nIt rained.\nIt rained.\n|[Venn]s [said]c [it is new]q.", ["Reuters"]),
    ("''[It is safe]q,'' [Orla Venn]s [said]c on ABC's ''Quay Talk.''", ["Quay Talk"]),
    # Papers given to an outlet, and an interview of which the sentence tells nothing that was said; not one by which another was meant
    ("[It is safe]q, [according to]c [records released to the Norwind State Journal]s.", ["Norwind State Journal"]),
    ("Orla Venn defended the pier in an interview with Reuters.\n[Venn]s [said]c [it is safe]q.", ["Reuters"]),
    ("Orla Venn defended the pier in an interview with Reuters.\nIn a statement [Venn]s [said]c [it is safe]q.", []),
    ("Orla Venn knew why it was closed by Ivo Lund in an interview with Reuters.\n[Venn]s [said]c [it is safe]q.", []),
    ("[Orla Venn]s [told]c the Interfax news agency on Monday [it is safe]q.", ["Interfax"]),
    ("[Orla Venn]s [told]c Reuters in Aldmoor [it is safe]q.", ["Reuters"]),
    # Whom one tells need not be an outlet
    ("[Orla Venn]s [told]c reporters on Monday [it is safe]q.", []),
    ("[Orla Venn]s [told]c the council on Monday [it is safe]q.", []),
    ("[Orla Venn]s [told]c Reuters in Aldmoor [it is safe]q.\n|In a lecture in 2029 [she]s had [predicted]c [it is late]q.", []),
    ("[Orla Venn]s [told]c Reuters in Aldmoor [it is safe]q.\n|To the port police [she]s [said]c [it is late]q.", []),
    # Two links, the nearer first
    ("[It is safe]q, [Orla Venn]s [said]c, as quoted by the Telegram channel Norwind Harbour and reported by Reuters.",
     ["Norwind Harbour", "Reuters"]),
    # Whose paper it is that prints, translates or distributes another's
    ("[Orla Venn]s [said]c [it is safe]q.\n#\nSource: Kerr Wire, Velsund. Translated from the Norvanian and abridged.", ["Kerr Wire"]),
    ("[Orla Venn]s [said]c [it is safe]q.\n#\nSource: Kerr Wire (in Norvanian, 19 November 2031)", ["Kerr Wire"]),
    ("[Orla Venn]s [said]c [it is safe]q.\n#\nSource: Kerr Salt Trust, distributed by Quill Newswire. The portal has shortened the text.",
     ["Kerr Salt Trust", "Quill Newswire"]),
    # Through whom one answers, and who reads out or sends what one wrote
    ("[Orla Venn]s [let it be known]c through company secretary Wendy Moss on Tuesday that [it is safe]q.", ["Wendy Moss"]),
    ("Through the press office of the Nordby Hospital [she]s [let it be known]c that [it is safe]q.", ["the press office of the Nordby Hospital"]),
    ("[The board's]s answer came as a letter. Petra Sims, deputy for Aldmoor, read it to the committee: it [said]c [it is safe]q.", ["Petra Sims"]),
    ("The founder, Orla Venn, was ill. It was the chaplain, Petra Sims, who read her three pages after Mass. [Orla Venn]s [wrote]c that [it is safe]q.", ["Petra Sims"]),
    ("Judge Petra Sims read to the jury from a letter he had sent to the court. [It is safe]q, [Ivo Lund]s [wrote]c in it.", ["Petra Sims"]),
    ("Orla Venn read her statement to reporters. [It is safe]q, [she]s [said]c.", []),
    # Two outlets that heard one saying
    ("[Orla Venn]s [told]c the Norwind Times and Kerr Radio that [it is safe]q.", ["Norwind Times", "Kerr Radio"]),
    ("[It is safe]q, [Orla Venn]s [said]c in interviews with Norwind Radio and the Kerr Courier.", ["Norwind Radio", "Kerr Courier"]),
    ("[Orla Venn]s [told]c the Norwind Times and Ivo Lund that [it is safe]q.", ["Norwind Times"]),
    # What only outlets do, what "state-run" tells, and quotation marks behind "said on"
    ("[Orla Venn]s [said]c [it is safe]q, according to a recording broadcast on Tuesday by Rás Tindur.", ["recording", "Rás Tindur"]),
    ("[Orla Venn]s, in a post distributed by the state-run Devlet Bir, [said]c [it is safe]q.", ["Devlet Bir"]),
    ("[Orla Venn]s [said]c on “Morgenprat” on Monday that [it is safe]q.", ["Morgenprat"]),
    ("[Orla Venn]s commented on “Morgenprat” and [said]c that [it is safe]q.", []),
    ("Its statement, which lawyer Petra Sims read to newsmen, [said]c [it is safe]q.", ["Petra Sims"]),
    ("In an email sent to this newsroom by her assistant, Berta Poole, [Orla Venn]s [says]c [it is safe]q.", ["Berta Poole"]),
    ("In a circular which the Kerr Parents' Association forwarded to newsrooms, [the ministry]s [stated]c [it is safe]q.", ["Kerr Parents' Association"]),
    ("In a note that the Syndicat des Ports du Nord passed around, [Orla Venn]s [said]c [it is safe]q.", ["Syndicat des Ports du Nord"]),
    ("[It is safe]q, [Orla Venn]s [wrote]c, in words that the Public Dispatch agency passed on.", ["Public Dispatch"]),
    # Where one was heard, and what prints a study; a parliament and an exchange are none
    ("[Orla Venn]s, interviewed in French by Radio Velsund Nord, [said]c [it is safe]q.", ["Radio Velsund Nord"]),
    ("[An analyst heard by the Aldmoor-based agency MN, Orla Venn,]s [says]c [it is safe]q.", ["MN"]),
    ("It was taken up by the Northern Creek Post, to which [Orla Venn]s then [explained]c that [it is safe]q.", ["Northern Creek Post"]),
    ("[A team of eleven chemists]s [reports]c this week in Annals of Kerr Ice that [it is safe]q.", ["Annals of Kerr Ice"]),
    ("[A survey of 212 tenants, printed in the winter number of the Merle Quarterly,]s [found]c [it is safe]q.", ["Merle Quarterly"]),
    ("The Aldmoor Lamp, however, has [Orla Venn]s [telling]c members that [it is safe]q.", ["Aldmoor Lamp"]),
    ("[Orla Venn]s [said]c on Radio Kerr's Morning Bell that [it is safe]q.", ["Morning Bell", "Radio Kerr"]),
    ("[Orla Venn]s [told]c Bursa Kerrland in a filing that [it is safe]q.", []),
    ("[Orla Venn]s [assured]c the Dewan Rakyat that [it is safe]q.", []),
    ("[Orla Venn]s [told]c the trade sheet Projection Notes in May that [it is safe]q.", ["Projection Notes"]),
    ("[It is safe]q, [according to]c [an account she]s gave the Putnam Valley Shopper.", ["Putnam Valley Shopper"]),
    ("[Two deputies]s, whom Agencia Surgente quoted on Friday, [said]c [it is safe]q.", ["Agencia Surgente"]),
    ("[It is safe]q, [Orla Venn]s [said]c, in a comment that Kereru Wire sent round.", ["Kereru Wire"]),
    ("[Orla Venn]s [assured]c La Gaceta Parda that [it is safe]q.", ["La Gaceta Parda"]),
    ("[The Norvanian army]s [announced]c on its Army Guidance channel that [it is safe]q.", ["Army Guidance"]),
    ("In Nephros Quarterly this week, [a group led by Orla Venn]s [reports]c that [it is safe]q.", ["Nephros Quarterly"]),
    ("In a study that appeared in the Journal of Kerr Cryology, [Orla Venn]s [put]c [the chance at one in three]q.", ["Journal of Kerr Cryology"]),
    ("Asked by The Kerr Packet last May, [Orla Venn]s [answered]c that [it is safe]q.", ["Kerr Packet"]),
    ("Asked by the presenter of Selamat Sore, [Orla Venn]s [answered]c that [it is safe]q.", ["Selamat Sore"]),
    ("[Orla Venn]s [called]c [it late]q when the Kerrada News Agency asked for a view.", ["Kerrada News Agency"]),
    ("Through Hafsa Guyo, who has spoken for her for years, [Orla Venn]s [let it be known]c that [it is safe]q.", ["Hafsa Guyo"]),
    ("Asked about it, [Orla Venn]s had her assistant, Bonif Itz, [reply]c to us that [it is safe]q.", ["Bonif Itz"]),
    ("[It is safe]q, [Orla Venn]s [said]c, as quoted by the Nairobi-based agency.", []),
    # A link at the end of its sentence leaves the full stop behind
    ("[It is safe]q, [Orla Venn]s [said]c, as quoted by the Telegram channel Norwind Harbour.", ["Norwind Harbour"]),
    # A programme or a broadcaster that somebody speaks on; not what else one is on
    ("[Orla Venn]s [said]c on The Aldmoor Morning Show on Tuesday that [it is safe]q.", ["Aldmoor Morning Show"]),
    ("[It is safe]q, [Orla Venn]s [said]c on Radio Norwind.", ["Radio Norwind"]),
    ("[It is safe]q, [Orla Venn]s [said]c on Capitol Hill on Monday.", []),
    # Of an outlet's own interviewer the outlet is the link
    ("[It is safe]q, [Orla Venn]s [said]c in an interview with Reuters’ Ivo Lund.", ["Reuters"]),
    # A dateline behind a title in one line
    ("Quay to close. ALDMOOR, Oct. 4 (Reuters) — [It is safe]q, [Orla Venn]s [said]c.", ["Reuters"]),
    # The platform of a post is none
    ("[Orla Venn]s [wrote]c on Facebook [it is safe]q.", []),
    # A link holds for the speaker's other sayings, those before it too
    ("[Orla Venn]s [said]c [it is new]q.\n|[Venn]s [told]c Reuters in Aldmoor [it is safe]q.", ["Reuters"]),
    # ... and for nobody else's
    ("[Orla Venn]s [told]c Reuters in Aldmoor [it is safe]q.\n|[Ivo Lund]s [said]c [it is old]q.", []),
    # A source footer is the last link of every saying
    ("[Orla Venn]s [said]c [it is safe]q.\n#\nSource: Reuters", ["Reuters"]),
    ("[Orla Venn]s [said]c [it is safe]q.\n#\nSource:- Reuters and news agencies", ["Reuters"]),
    ("[Orla Venn]s [said]c [it is safe]q.\n#\nSource: Reuters and AFP", ["Reuters and AFP"]),
    # Who quoted the speaker; the adjective of the broadcaster named before; a channel by its letters; an instalment of a show
    ("[Orla Venn]s [told]c the British broadcaster [it is safe]q.", []),
    ("[Orla Venn]s [called]c it [war]q on Monday's installment of the radio show “Quay Hours.”", ["Quay Hours"]),
    # What somebody told long before, or has said now and then, is another occasion
    ("[Orla Venn]s [told]c Reuters during the campaign [it is safe]q.\n|[Venn]s [said]c [it is new]q.", []),
    ("It was late.\nIt rained.\n[Orla Venn]s [told]c Reuters [it is safe]q.\n|[Venn]s [has said]c [it is new]q.", []),
    # ... but holds for what he goes on to say; a month before the outlet
    ("[Orla Venn]s [told]c Reuters last May [it is safe]q. |[It is new]q, [she]s [said]c.", ["Reuters"]),
    ("[Orla Venn]s [told]c Reuters last May [it is safe]q. |[Venn]s [said]c [it is new]q.", []),
    ("[Orla Venn]s [told]c Reuters last May [it is safe]q. |[She]s once [said]c [it is new]q.", []),
    ("[It is safe]q, [Orla Venn]s [said]c in a May 2030 Radio Norwind interview.", ["Radio Norwind"]),
    # Another interview is another occasion; whom all of a page is about is no outlet
    ("[Orla Venn]s [told]c Reuters [it is safe]q.\nIn a separate interview |[Venn]s [said]c [it is new]q.", []),
    (f"{'Tramp left. ' * 7}[Orla Venn]s [informed]c Tramp [it is safe]q.", []),
    # Of two before an outlet the one whose visit it is: not his host, nor whom his trade names
    ("In an interview with Norwind Radio's Ivo Lund on Monday, Orla Venn answered.\n[Venn]s [said]c [it is safe]q.", ["Norwind Radio"]),
    ("Former Otto Berg pollster Orla Venn was a guest on Norwind Radio.\n[Venn]s [said]c [it is safe]q.", ["Norwind Radio"]),
    # Agencies that a page credits together are one link; with the page's own, or with who is no agency, none or one
    ("It rained.\n[Orla Venn]s [said]c [it is safe]q. hg/mm (AFP, dpa)", ["AFP and dpa"]),
    ("It rained.\n[Orla Venn]s [said]c [it is safe]q.\n#\nSources: Reuters, AFP and dpa", ["Reuters, AFP and dpa"]),
    ("It rained.\n[Orla Venn]s [said]c [it is safe]q. (Otto Berg, Ivo Lund)", []),
    ("It rained.\n[Orla Venn]s [said]c [it is safe]q. (Norvane, Hull)", []),
    # A kind with its own name, and then who spoke; a committee's letters are no dateline; a town no outlet
    ("In an interview with the Televista network, [Orla Venn]s [said]c [it is safe]q.", ["Televista"]),
    ("The Foreign Committee's (HCN)-report came.\n[Orla Venn]s [said]c [it is safe]q.", []),
    # An outlet with its kind speaks itself; an affiliate is an outlet, an agency of the state none
    ("[The Dogan news agency]s [said]c [it is safe]q.", []),
    ("[Orla Venn]s [told]c ABC affiliate WQAR in Penholt [it is safe]q.", ["WQAR"]),
    ("[Orla Venn]s [told]c the National Security Agency [it is safe]q.", []),
    # An outlet that only its place tells: with an article, or a name that is nobody else's
    ("[Orla Venn]s [told]c the Apia Outlook [it is safe]q.", ["Apia Outlook"]),
    ("[Orla Venn]s [told]c Kantor Kabar on Monday [it is safe]q.", ["Kantor Kabar"]),
    ("Harbour master Ivo Lund came. [Orla Venn]s [told]c Ivo Lund on Monday [it is safe]q.", []),
    ("[Orla Venn]s [told]c Judge Lund on Monday [it is safe]q.", []),
    ("[Orla Venn]s [wrote]c in 2003 [it is safe]q.", []),
    ("[It is safe]q, [Orla Venn]s [admitted]c to Radio Norwind.", ["Radio Norwind"]),
    ("“[It is safe]q,” Norwind Press Agency quoted [Orla Venn]s as [saying]c.", ["Norwind Press Agency"]),
    ("Radio Norwind on Monday quoted [Orla Venn]s as [saying]c [it is safe]q.", ["Radio Norwind"]),
    # "The paper" is the outlet named before
    ("[Orla Venn]s [told]c Reuters [it is safe]q.\n|[Ivo Lund]s [told]c the agency [it is new]q.", ["Reuters"]),
    # More ways of telling an outlet
    ("[Orla Venn]s [put it]c more bluntly to Radio Norwind: [it is safe]q.", ["Radio Norwind"]),
    ("[Orla Venn]s [assured]c listeners of Radio Norwind that [it is safe]q.", ["Radio Norwind"]),
    ("[Orla Venn]s [assured]c Ivo Lund that [it is safe]q.", []),
    ("To Radio Norwind, [Orla Venn]s [called]c the pier [safe]q.", ["Radio Norwind"]),
    ("Reached there by Norwind Press Agency, [Orla Venn]s [said]c [it is safe]q.", ["Norwind Press Agency"]),
    ("The weekly Slipway was [told]c by [Orla Venn]s that [it is safe]q.", ["Slipway"]),
    ("The council was [told]c by [Orla Venn]s that [it is safe]q.", []),
    ("In Wednesday's Norwind Courier, [Orla Venn]s [maintained]c that [it is safe]q.", ["Norwind Courier"]),
    ("In Wednesday's debate [Orla Venn]s [maintained]c that [it is safe]q.", []),
    ("[It is safe]q, [Orla Venn]s is [quoted as saying]c in the Monday number of the Norwind Courier.", ["Norwind Courier"]),
    ("The Norwind Courier had [Orla Venn]s [saying]c that [it is safe]q.", ["Norwind Courier"]),
    ("[Orla Venn]s [assured]c the reporter of Isan Twelve in the car park that [it is safe]q.", ["Isan Twelve"]),
    ("[Orla Venn]s [reminded]c listeners of Letsatsi Noord yesterday that [it is safe]q.", ["Letsatsi Noord"]),
    ("[Orla Venn]s [complained]c to the English service of the agency Siam Tide that [it is new]q.", ["Siam Tide"]),
    ("[Orla Venn]s let Carpat Deep [know]c that [it is safe]q.", ["Carpat Deep"]),
    ("[A sister who asked Kantor Kabar not to print her name]s [said]c that [it is safe]q.", ["Kantor Kabar"]),
    ("[A sister who asked Ivo Lund to print her name]s [said]c that [it is safe]q.", []),
    ("Shown the graph on First Cuppa, Southlight's breakfast show, [Orla Venn]s [said]c [it is safe]q.", ["First Cuppa"]),
    ("Shown the graph on First Floor, a flight up, [Orla Venn]s [said]c [it is safe]q.", []),
    ("[It rains]q, [according to]c [Orla Venn]s, whose paper came out on Monday in the Pacific Journal of Rain.", ["Pacific Journal of Rain"]),
    ("[It is safe]q, [said]c [Orla Venn]s, whose remarks were carried by the Kontinent Aero Service.", ["Kontinent Aero Service"]),
    ("[It is safe]q, [Orla Venn]s [is quoted as saying]c in the Monday number of Fluier Nord.", ["Fluier Nord"]),
    ("The Houthaven Koerier was [told]c by [Orla Venn]s that [it is safe]q.", ["Houthaven Koerier"]),
    ("Orla Lund was [told]c by [Orla Venn]s that [it is safe]q.", []),
    # What an outlet did with the paper in which the words stand
    ("[It is safe]q, [according to]c [Lund Salt]s in a note that the weekly Slipway summarised this morning.", ["Slipway"]),
    ("[It is safe]q, [Orla Venn]s [wrote]c in a memo of which Quay Notes had obtained a copy.", []),
    ("[It is safe]q, [Orla Venn]s [wrote]c in a memo, a copy of which the blog Quay Notes obtained.", ["Quay Notes"]),
    ("[It is safe]q, [said]c [Orla Venn]s, whose remarks were carried by the Norwind Relay.", ["Norwind Relay"]),
    ("[It is safe]q, [Orla Venn]s [writes]c in a letter printed across the last page of this week's Norwind Courier.", ["Norwind Courier"]),
    # Who sends on, plays or shows what another wrote
    ("[It is safe]q, [Orla Venn]s [wrote]c in lines that her lawyer, Ivo Lund, sent to newspapers.", ["Ivo Lund"]),
    ("The press secretary, Ivo Lund, circulated a note in which [Orla Venn]s [says]c [it is safe]q.", ["Ivo Lund"]),
    ("[It is safe]q, [Orla Venn]s [wrote]c in lines that she sent to newspapers.", []),
    # ... in a sentence before
    ("The parish priest, Ivo Lund, unfolded a letter from the mayor's wife. In it [Orla Venn]s [says]c [it is safe]q.", ["Ivo Lund"]),
    ("Ivo Lund had put out a chair. In it sat Orla Venn. [Venn]s [said]c [it is safe]q.", []),
    ("A clip that the weekly Slipway aired has gone round. In it [Orla Venn]s [says]c [it is safe]q.", ["Slipway"]),
    # Of a page that is all of one occasion every saying came by it, also behind others'
    ("Mayor Orla Venn's address on the state channel Norwind Vision was carried live.\n[Orla Venn]s [said]c [it is new]q.\n|[She]s [added]c [it is old]q.\n|[Venn]s [said]c [it is red]q.\n|[Ivo Lund]s [said]c [it rains]q.\nIt rained.\nIt snowed.\nIt blew.\n|[Venn]s [said]c [it is safe]q.",
     ["Norwind Vision"]),
    # ... but not where others say most of it
    ("Mayor Orla Venn's address on the state channel Norwind Vision was carried live.\n[Ivo Lund]s [said]c [it rains]q.\n|[Ivo Lund]s [said]c [it snows]q.\n|[Ivo Lund]s [said]c [it blows]q.\n|[Orla Venn]s [said]c [it is safe]q.", []),
    # ... nor where it is only told of
    ("In a May interview on Radio Norwind's Quay Hour, [Orla Venn]s [said]c [it is red]q.\n|[She]s [added]c [it is old]q.\n|[Venn]s [said]c [it rains]q.\n|[Venn]s [said]c [it is safe]q.", []),
    # A visit that is told of once
    ("Orla Venn has broken her silence in Quay Notes, a weekly.\n|[She]s [says]c [it is safe]q.", ["Quay Notes"]),
    ("The weekly Slipway has given Orla Venn six pages.\n|[She]s [says]c [it is safe]q.", ["Slipway"]),
    ("Orla Venn has given the Norwind Courier two pages.\n|[She]s [says]c [it is safe]q.", ["Norwind Courier"]),
    ("Orla Venn has given the Norwind Courier two pages.\n|[Ivo Lund]s [says]c [it is safe]q.", []),
    ("Orla Venn went on the wagon. [She]s [says]c [it is safe]q.", []),
    # "The same paper", "its source"
    ("[Orla Venn]s [told]c the Norwind Courier [it is new]q. [It is safe]q, [she]s [claimed]c in the same piece.", ["Norwind Courier"]),
    # Who reads out what another wrote
    ("In a note read out by the secretary, Ivo Lund, [Orla Venn]s [said]c [it is safe]q.", ["Ivo Lund"]),
    # One who speaks to several: what he says elsewhere may be another occasion
    ("[Orla Venn]s [told]c Reuters [it is safe]q.\n|[Venn]s [told]c the Associated Press [it is new]q.\nSo.\nSo it went.\n|[Venn]s [said]c [it is red]q.", []),
    # A name is read to its end, and what follows need not be a comma
    ("[Orla Venn]s [told]c the podcast Quay Notes [the harbour is safe]q.", ["Quay Notes"]),
    ("[It is safe]q, [Orla Venn]s [told]c Aldmoor Harbour TV.", ["Aldmoor Harbour TV"]),
    ("[Orla Venn]s [told]c Radio Norwind Monday [it is safe]q.", ["Radio Norwind"]),
    ("[Orla Venn]s [told]c the radio programme Voice of Aldmoor [it is safe]q.", ["Voice of Aldmoor"]),
    ("[Orla Venn]s [said]c on Thursday's edition of “The Evening Desk” [it is safe]q.", ["Evening Desk"]),
    ("[Orla Venn]s [told]c Ivo Lund of Reuters on Monday [it is safe]q.", ["Reuters"]),
    ("[It is safe]q, [said]c [Orla Venn]s, to Radio Norwind.", ["Radio Norwind"]),
    ("[Orla Venn]s [replied]c, in The Aldmoor Post, that [it is safe]q.", ["Aldmoor Post"]),
    ("Writing in the Aldmoor Journal, [Orla Venn]s [said]c [it is safe]q.", ["Aldmoor Journal"]),
    ("In an Aldmoor Post essay [Orla Venn]s [wrote]c [it is safe]q.", ["Aldmoor Post"]),
    ("[It is safe]q, [Orla Venn]s was quoted as [saying]c by Radio Norwind.", ["Radio Norwind"]),
    # ... at the head of a sentence too
    ("It was late. The Aldmoor newspaper Evening Quay quoted [Orla Venn]s as [saying]c [it is safe]q.", ["Evening Quay"]),
    ("[It is safe]q, [Orla Venn]s [said]c, according to Radio Norwind, citing the Tasman News Agency.", ["Tasman News Agency", "Radio Norwind"]),
    # An item that ends with its source
    ("[Orla Venn]s [denied]c [it is safe]q. That is from Radio Norwind, late on Monday.", ["Radio Norwind"]),
    ("[Orla Venn]s [denied]c [it is safe]q. From Norwind the road is long.", []),
    # An outlet without a name passes on; to tell one is no link
    ("[It is safe]q, [Orla Venn]s was quoted as [saying]c by state television.", ["state television"]),
    ("[Orla Venn]s [told]c local radio on Monday [it is safe]q.", []),
    # Who quotes and is no outlet
    ("The Aldmoor Harbour Council met. “[It is safe]q,” the council quoted [Orla Venn]s as [saying]c.", ["Aldmoor Harbour Council"]),
    # Whom the sentence before names, where it attributes nothing itself
    ("[Orla Venn]s [said]c [it is new]q.\n|Venn went further in an interview with Radio Norwind. [She]s [said]c [it is safe]q.", ["Radio Norwind"]),
    # What the page introduces as an outlet is one wherever it stands
    ("The weekly Quay Lantern came late. [It is safe]q, [Orla Venn]s [said]c, as reported by Quay Lantern.", ["Quay Lantern"]),
    ("The channel Quay Lantern came late. [It is safe]q, [Orla Venn]s [said]c, the same channel reports.", ["Quay Lantern"]),
    ("Aldmoor, the paper shows, was late. [It is safe]q, [Orla Venn]s [said]c, the paper reports.", []),
    # A name that the page takes for known is its own, where its outlet is not known
    ("[Orla Venn]s [told]c the Star on Monday [it is safe]q.", []),
    ("[Orla Venn]s [showed]c [it is safe]q in a paper seen by the Aldmoor Post.", []),
    # Another occasion is told by its time, by what others say in between, or by the kind of writing
    ("[Orla Venn]s [told]c Reuters then [it is new]q.\n|[Venn]s [said]c [it is safe]q.", []),
    ("In a May interview with Reuters [Orla Venn]s [said]c [it is new]q.\n|[Venn]s [said]c [it is safe]q.", []),
    ("[Orla Venn]s [told]c Reuters [it is new]q.\n|[Ivo Lund]s [said]c [it is old]q." + "\nSo it went." * 12 + "\n|[Venn]s [said]c [it is safe]q.", []),
    ("[Orla Venn]s [told]c Reuters [it is new]q.\n|So.\nSo it went.\nOn.\n[Venn]s [said]c [it is safe]q.", ["Reuters"]),
    ("In an essay in the Aldmoor Post [Orla Venn]s [said]c [it is new]q.\nSo.\n|[Venn]s [said]c [it is safe]q.", []),
    # "The poll" goes on with the page's one poll, and not where there are two
    ("[A poll published by Norwind Wire]s [suggested]c [it is new]q.\n|[The poll]s also [found]c [it is safe]q.", ["Norwind Wire"]),
    ("[A poll published by Norwind Wire]s [suggested]c [it is new]q.\n|[One poll]s [said]c [it is old]q.\n|[The poll]s also [found]c [it is safe]q.", []),
    # Of an interview that another gave
    ("Asked why it was raised by Ivo Lund in an interview with Reuters, [Orla Venn]s [said]c [it is safe]q.", []),
    # Whom one was reached by, in the sentence before too; "told to"
    ("[Orla Venn]s, reached by Radio Norwind, [said]c [it is safe]q.", ["Radio Norwind"]),
    ("[Orla Venn]s [said]c [it is new]q.\n|Venn was reached by Radio Norwind. [She]s [said]c [it is safe]q.", ["Radio Norwind"]),
    ("[Orla Venn]s, reached by the river, [said]c [it is safe]q.", []),
    ("As [told]c to Radio Norwind by [Orla Venn]s, [it is safe]q.", ["Radio Norwind"]),
    # The items of a log or a digest begin with an hour, a number or "Later"
    ("17:20 Radio Norwind, quoting [a diver]s, [reports]c that [it is safe]q.", ["Radio Norwind"]),
    ("It was late. Later Radio Norwind with reference to [the rescue service]s [specified]c: [it is safe]q.", ["Radio Norwind"]),
    # Who reads or hands out what another wrote
    ("In a written reply, which Ivo Lund released, [Orla Venn]s [said]c [it is safe]q.", ["Ivo Lund"]),
    ("A report by [Orla Venn]s, which was read out by Ivo Lund, [said]c [it is safe]q.", ["Ivo Lund"]),
    ("Ivo Lund, a member, then read from a letter sent by Venn. [Orla Venn]s [said]c [it is safe]q.", ["Ivo Lund"]),
    ("Ivo Lund, a member, then read a letter. [Orla Venn]s [said]c [it is safe]q.", []),
    # The spokesperson or lawyer through whom one answers; not the road
    ("[The Tasman navy]s [said]c through an attaché that [it is safe]q.", ["an attaché"]),
    ("[It is safe]q, [Orla Venn]s [replied]c through her solicitor.", ["her solicitor"]),
    ("[Orla Venn]s [said]c through the night that [it is safe]q.", []),
    # The paper that keeps what a person said, but not the paper that speaks, and not for what that person says elsewhere
    ("[It is safe]q, [Orla Venn]s [told]c the council, according to a transcript.", ["transcript"]),
    ("[It is safe]q, [said]c according to [a transcript]s.", []),
    ("[It is safe]q, [Orla Venn]s [told]c the council, according to a transcript.\n|[Venn]s [said]c [it is new]q.", []),
    # What goes on to another occasion begins with its time; what somebody writes was not told anybody
    ("[Orla Venn]s [said]c [it is new]q.\n|Last week [Venn]s [told]c Reuters [it is safe]q.", ["Reuters"]),
    # A name goes on behind "d’" and "de l’"
    ("[It is safe]q, [Orla Venn]s [told]c Radio d’Aldmoor on Monday.", ["Radio d’Aldmoor"]),
    ("[It is safe]q, [Orla Venn]s [told]c Tribune de l’Estuaire on Monday.", ["Tribune de l’Estuaire"]),
    # The poll for which those were asked who say it; a poll that speaks is no link of itself
    ("In a survey of growers [40 percent]s [said]c [it is safe]q.", ["survey of growers"]),
    ("The harbour poll was short. [Most of those interviewed]s [said]c [it is safe]q.", ["harbour poll"]),
    ("The harbour poll was short. [A third of the council]s [said]c [it is safe]q.", []),
    ("[A survey of growers]s [said]c [it is safe]q.", []),
    # Who quotes, with an aside before the verb
    ("The cable, sent in August, quotes [Orla Venn]s as [saying]c [it is safe]q.", ["The cable"]),
    # A document read by an outlet that has more to say of it, and by the page itself perhaps
    ("[The note, read by Le Quai, which printed a page]s, [says]c [it is safe]q.", ["Le Quai"]),
    ("[The note, read by Le Quai]s, [says]c [it is safe]q.", []),
    # "In the interview" is the one named before; "the same report" is the last outlet's
    ("[Ivo Lund]s [said]c [it is old]q. Venn gave an interview to Radio Norwind.\n|[Orla Venn]s [said]c in the interview [it is safe]q.", ["Radio Norwind"]),
    ("[Ivo Lund]s [said]c [it is old]q.\n|[Orla Venn]s [said]c in the interview [it is safe]q.", []),
    ("[Ivo Lund]s [told]c Radio Norwind [it is old]q. |[It is safe]q, [Orla Venn]s [said]c, according to the same report.", ["Radio Norwind"]),
    # Whom somebody is quoted by stands before
    ("[Ivo Lund]s [told]c Radio Norwind [it is old]q. |[Orla Venn]s is also [quoted as saying]c [it is safe]q.", ["Radio Norwind"]),
    ("[Ivo Lund]s [told]c Radio Norwind [it is old]q. |[Orla Venn]s also [said]c [it is safe]q.", []),
    # "The radio" is the last outlet with that word
    ("Radio Norwind and the Aldmoor Post came. [Ivo Lund]s [told]c Radio Norwind [it is old]q.\n[He]s [told]c the Aldmoor Post [it is new]q.\n|[Orla Venn]s [told]c the radio [it is safe]q.", ["Radio Norwind"]),
    ("[Ivo Lund]s [told]c Radio Norwind [it is old]q. |[It is safe]q, the station also has [her]s [saying]c.", ["Radio Norwind"]),
    # ... and hold on, as an outlet's, for what comes next
    ("The channel Deck Notes is read here. “[It is old]q,” the channel [quoted]c [Orla Venn]s as saying. |[It is safe]q, [Venn]s [said]c.", ["Deck Notes"]),
    # A programme of the page's own house; of initials in the plural none is an outlet
    ("[A diver reached by our programme Midday Quay]s [denied]c [it is safe]q.", ["Midday Quay"]),
    ("[It is safe]q, [Orla Venn]s [said]c on Midday Quay.", ["Midday Quay"]),
    ("[Orla Venn]s [told]c MNAs [it is safe]q.", []),
    # An item of a list
    ("- Radio Norwind quotes [a diver]s who [says]c [it is safe]q.", ["Radio Norwind"]),
    # An outlet with an aside before it reports
    ("Deck Notes, which has many readers, [writes]c, citing [the Tasman navy]s, that [it is safe]q.", ["Deck Notes"]),
    # What begins a clause is no part of a name
    ("It was late. When Radio Norwind reported that, [Orla Venn]s [said]c, [it is safe]q.", ["Radio Norwind"]),
    # Who reads out, behind a title's full stop, or as somebody's lawyer
    ("According to a report by Dr. Orla Venn, which was read out by Ivo Lund, [she]s [said]c [it is safe]q.", ["Ivo Lund"]),
    ("In a statement read out by Ivo Lund’s solicitor, [Orla Venn]s [said]c [it is safe]q.", ["Ivo Lund’s solicitor"]),
    # Whom somebody else told in the same sentence, behind or before
    ("“[It is new]q,” [a spokeswoman]s [told]c Radio Norwind; |[Lund Salt]s has since [said]c [it is safe]q.", []),
    ("[Orla Venn]s [told]c Radio Norwind [it is new]q and |[said]c [it is safe]q.", ["Radio Norwind"]),
    # Two tellers in one cue: who tells of the other is the link
    ("Ivo Lund, a witness, [said]c [Orla Venn]s [had told]c him that [it is safe]q.", ["Ivo Lund"]),
    ("[It is safe]q, [a draft report]s [says]c, two officials who read it [told]c us.", ["two officials who read it"]),
    ("Ivo Lund, a witness, [said]c [Orla Venn]s that [it is safe]q.", []),
    # Through whom one speaks, by name where it has one
    ("[Orla Venn]s let it be [known]c through his club, Aldmoor Rovers, that [it is safe]q.", ["Aldmoor Rovers"]),
    ("[It is safe]q, [Orla Venn]s [said]c in a note issued through her agent.", ["her agent"]),
    # Where one writes, and what an outlet prints of others
    ("[It is safe]q, [writes]c [Orla Venn]s in Al-Quay, the harbour paper.", ["Al-Quay"]),
    ("[A note, from which Le Quai published a page]s, [says]c [it is safe]q.", ["Le Quai"]),
    ("[Orla Venn]s, to Dune Log: “[It is safe]q.”", ["Dune Log"]),
    # The outlet that cites, and the one that it cites
    ("Norwind News, citing Monitorul de Zori, [says]c [Orla Venn]s [wrote]c that [it is safe]q.", ["Monitorul de Zori", "Norwind News"]),
    ("According to Al-Quay, of Aldmoor, quoting [an adviser]s, [it is safe]q.", ["Al-Quay"]),
    # Whose reporter, whose outlet, whose programme
    ("[Orla Venn]s [told]c a Norwind News reporter [it is safe]q.", ["Norwind News"]),
    ("[Orla Venn]s [told]c Ivo Lund, a reporter for the Aldmoor Times, [it is safe]q.", ["Aldmoor Times"]),
    ("[Orla Venn]s [told]c Ivo Lund, a reporter for the council, [it is safe]q.", []),
    ("[Orla Venn]s [told]c Norvane's Channel News [it is safe]q.", ["Channel News"]),
    ("[Orla Venn]s [told]c Norvane's parliament [it is safe]q.", []),
    ("[Orla Venn]s [said]c on Radio Norwind’s “Quay Hour” that [it is safe]q.", ["Radio Norwind"]),
    ("[Orla Venn]s [said]c on NWN News’s “Meet the Quay” that [it is safe]q.", ["NWN News"]),
    ("[Orla Venn]s [said]c on Lund’s “Harbour Charter” that [it is safe]q.", []),
    ("[Orla Venn]s [told]c “60 Harbours” [it is safe]q.", ["60 Harbours"]),
    ("[It is safe]q, [Orla Venn]s [said]c, according to state-run TASS.", ["TASS"]),
    ("[Orla Venn]s [told]c the Sunday Times newspaper [it is safe]q.", ["Sunday Times"]),
    ("[Orla Venn]s [told]c Sunday’s congregation [it is safe]q.", []),
    ("[It is safe]q, [Orla Venn]s was quoted as [saying]c in the Aldmoor Times.", ["Aldmoor Times"]),
    ("[Orla Venn]s was quoted as [saying]c in Aldmoor [it is safe]q.", []),
    # "The paper" is one that reports in the same line, or one that speaks anywhere before it
    ("It was late, reports the Aldmoor Post: a design. |[Orla Venn]s [told]c the paper [it is safe]q.", ["Aldmoor Post"]),
    ("[The Aldmoor Post]s [reported]c [it is new]q.\n|[Orla Venn]s [told]c the paper [it is safe]q.", ["Aldmoor Post"]),
    # "On Tuesday's edition" begins no other occasion
    ("[Orla Venn]s [said]c [it is new]q.\n|On Tuesday’s edition of “The Evening Desk” [Venn]s [said]c [it is safe]q.", ["Evening Desk"]),
    # Who quotes one of whom nothing is known is a link all the same
    ("[Quay Pilot]s [quoted]c him as [saying]c [it is safe]q.", ["Quay Pilot"]),
    # Who is quoted about an outlet is not carried by it
    ("[Orla Venn]s [said]c [Reuters was wrong]q.", []),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "chain"), CASES)
def test_chain(marked, chain):
    via = says(marked)[-1].via
    assert [link.name for link in via] == chain, [link.how for link in via]


def test_what_one_told_last_week_was_said_before_nothing_else():
    early = "It was late.\nIt rained.\nIt froze.\n[Orla Venn]s [said]c [it is new]q.\n"
    before = says(early + "|[Venn]s [told]c the Norwind newspaper last week [it is safe]q.")
    assert [[link.name for link in one.via] for one in before] == [[], ["Norwind"]]
    told = says(early + "|[Venn]s [told]c the Norwind newspaper [it is safe]q.")
    assert [[link.name for link in one.via] for one in told] == [["Norwind"], ["Norwind"]]


def test_what_one_recounts_on_a_programme_is_all_that_a_page_of_it_tells():
    said = says(
        "[Orla Venn]s [said]c [it is red]q.\n|[Venn]s, who [said]c [it was safe]q, recounted it on Radio Norwind."
        "\n|[She]s [added]c [it is old]q.\n|[Venn]s [said]c [it rains]q.\n|[Venn]s [said]c [it is safe]q."
    )
    assert {link.name for one in said for link in one.via} == {"Radio Norwind"}
    assert all(one.via for one in said)


SAYING = "[Orla Venn]s [said]c [it is safe]q."
# (marked text of a page of the Norwind Gazette, chain): what stands beside the text tells the agency
ASIDE = [
    (f"Aldmoor, 4 May 2031 (Savane Info)\n{SAYING}", ["Savane Info"]),
    (f"Aldmoor (Savane Info) May 4, 2031\n{SAYING}", ["Savane Info"]),
    (f"#ALDMOOR, Norwind, 4 May 2031 (Savane Info) | Printed Friday, 5 May 2031\n{SAYING}", ["Savane Info"]),
    (f"Aldmoor, 4 May 2031 (Norwind Gazette)\n{SAYING}", []),
    (f"{SAYING}\nIt was late.\n- Berita Aldmoor", ["Berita Aldmoor"]),
    (f"{SAYING}\nIt was late.\n(Savane Info)", ["Savane Info"]),
    (f"{SAYING}\nIt was late.\n- Orla Venn", []),
    # The page's own outlet, by a part of its name or its initials
    (f"Aldmoor, 4 May 2031 (Norwind)\n{SAYING}", []),
    (f"Aldmoor, 4 May 2031 (NG)\n{SAYING}", []),
    (f"Aldmoor (Upper Province), 4 May 2031 (NG)\n{SAYING}", []),
    # A credit line: what is left of it without days and words of credit
    (f"#4 May 2031 20:11 Steppe Agency\n{SAYING}", ["Steppe Agency"]),
    (f"#Markets Transport Energy Textiles The Record Abroad\n{SAYING}", []),
    (f"#4 May 2031 – GCSW\n{SAYING}", ["GCSW"]),
    (f"#Friday, 4 May 2031 4:55 PM MYT\n{SAYING}", []),
    (f"{SAYING}\nIt was late.\nSo it went.\n#With Savane Info", ["Savane Info"]),
    (f"{SAYING}\nIt was late.\nSo it went.\n#Prepared from materials of Ararat Line", ["Ararat Line"]),
    (f"{SAYING}\nIt was late.\nSo it went.\n#Tasman Wire", ["Tasman Wire"]),
    (f"#News Town Sport Line Notices\n{SAYING}", []),
    (f"#News Town Sport Line\n{SAYING}", []),
    (f"#Front Sport Line\n{SAYING}", []),
    (f"#Harbour Town Sport Line\n{SAYING}", []),
    (f"{SAYING}\nIt was late.\nSo it went.\n#Picture: Tasman Wire", []),
    # The city is in capitals, the agency in brackets says nothing of itself
    (f"#ALDMOOR (Tasman)\n{SAYING}", ["Tasman"]),
    (f"#4 May 2031 — Tasman News Agency, Aldmoor\n{SAYING}", ["Tasman News Agency"]),
    (f"{SAYING}\nIt was late.\nSo it went.\n#- Berita Aldmoor", ["Berita Aldmoor"]),
    (f"{SAYING}\nIt was late.\nSo it went.\n#-ENDS-", []),
    (f"{SAYING}\nIt was late.\nTWK", ["TWK"]),
    (f"{SAYING}\nIt was late.\nSource: Tasman Info, 4 May 2031", ["Tasman Info"]),
    (f"The road\nForwarded from Grey Heron:\n{SAYING}", ["Grey Heron"]),
    # The items of a digest begin with their outlet
    (f"Aldmoor Courier: {SAYING}", ["Aldmoor Courier"]),
    (f"Weather: {SAYING}", []),
    (f"The channel Quay Sixty began.\nQuay Sixty: {SAYING}", ["Quay Sixty"]),
    # Whom a paper was seen or obtained by, on another's page
    ("[The log]s, obtained last week by Le Fanal, [reads]c: [it is safe]q.", ["Le Fanal"]),
    # A release on another's page: whose it is passes its speakers on
    (f"Lund Salt opens a shaft\nLund Salt announced it.\n{SAYING}\nAbout Lund Salt\nIt digs.", ["Lund Salt"]),
    (f"Lund Salt opens a shaft\nLund Salt announced it.\n{SAYING}", []),
    (f"Issued by Lund Salt\nA shaft opens.\n{SAYING}", ["Lund Salt"]),
]


@pytest.mark.parametrize(("marked", "chain"), ASIDE)
def test_chain_of_what_stands_beside(marked, chain):
    via = says(marked, outlet="Norwind Gazette")[-1].via
    assert [link.name for link in via] == chain, [link.how for link in via]


RUSSIAN = [
    ("[Анна Руис]s [рассказала]c агентству «Морской курьер», что [мост закрыт]q.", ["Морской курьер"]),
    ("[Анна Руис]s [рассказала]c агентству ТЕЛС, что [мост закрыт]q.", ["ТЕЛС"]),
    ("[Мост закрыт]q, передаёт ТЕЛС со ссылкой на [Анну Руис]s.", ["ТЕЛС"]),
    ("[Мост закрыт]q, [сообщила]c [Анна Руис]s, пишет Steppe News.", ["Steppe News"]),
    ("[Анна Руис]s [рассказала]c агентству ТЕЛС, что [мост закрыт]q.\n|[Иван Лунд]s [рассказал]c агентству, что [это надолго]q.", ["ТЕЛС"]),
    ("Газета «Северная газета» вышла. В интервью «Северной газете» [Анна Руис]s [сказала]c, что [мост закрыт]q.", ["Северная газета"]),
    ("[Мост закрыт]q, [сообщает]c [Анна Руис]s, передаёт «Курьер» со ссылкой на агентство «Заря».", ["Заря", "Курьер"]),
    ("[Анна Руис]s [сказала]c мэру Ивану Лунду, что [мост закрыт]q.", []),
    # What a page retells in its first lines holds for the same speaker further down, and for others in the next lines
    ("[Мост закрыт]q, [сообщила]c [Анна Руис]s. Об этом пишет «Курьер» со ссылкой на Steppe News.", ["Steppe News", "Курьер"]),
    ("[Мост закрыт]q, [сообщила]c [Анна Руис]s, передаёт Steppe News.\n|[Иван Лунд]s [сказал]c, что [это надолго]q.\n|[Анна Руис]s [добавила]c, что [объезд есть]q.", ["Steppe News"]),
    ("[Мост закрыт]q, [сообщила]c [Анна Руис]s, передаёт Steppe News.\n|[Иван Лунд]s [сказал]c, что [это надолго]q.", ["Steppe News"]),
    ("[Мост закрыт]q, [сообщила]c [Анна Руис]s, передаёт Steppe News.\nТак.\nИ так.\n|[Иван Лунд]s [сказал]c, что [это надолго]q.", []),
    ("[Мост закрыт]q, [сообщила]c [Анна Руис]s, передаёт Steppe News.\n|[Иван Лунд]s [сказал]c «Вечернему мосту», что [это надолго]q.", []),
    ("«Северная газета» ездила по мостам.\n[Мост закрыт]q, [рассказал]c газете [мэр Иван Лунд]s.\n|[Анна Руис]s [считает]c, что [это надолго]q.", ["Северная газета"]),
    # An outlet in the dative is told, in the nominative it passes on
    ("[Анна Руис]s [сказала]c районному телеканалу «Север-1», что [мост закрыт]q.", ["Север-1"]),
    ("[Анна Руис]s, как сообщила в среду газета «Заря», [сказала]c, что [мост закрыт]q.", ["Заря"]),
    ("[Мост закрыт]q, [рассказала]c в эфире канала «Север» [Анна Руис]s, слова которой передаёт «Заря».", ["Север", "Заря"]),
    ("[Анна Руис]s [сказала]c «Вечернему мосту», что [мост закрыт]q.", []),
    # ... where the page names it in its own case; else it may be the page's own
    ("Газета «Залив» вышла. [Анна Руис]s [сообщила]c «Заливу», что [мост закрыт]q.", ["Залив"]),
    ("[Анна Руис]s [сообщила]c «Заливу», что [мост закрыт]q.", []),
    # A name says by its last part that it is an outlet's; and whom one told stands before who tells it
    ("Как передаёт Норвейн-Пресс, [Анна Руис]s [сказала]c, что [мост закрыт]q.", ["Норвейн-Пресс"]),
    ("Как передаёт Иван Лунд, [Анна Руис]s [сказала]c, что [мост закрыт]q.", []),
    ("[Мост закрыт]q, как передавал «Курьер», [сказала]c [Анна Руис]s.", ["Курьер"]),
    ("Газета «Курьер» вышла. «[Мост закрыт]q», — [сказала]c «Курьеру» [Анна Руис]s.", ["Курьер"]),
    ("В письме, текст которого приводит газета «Заря», [мэрия]s [заявила]c, что [мост закрыт]q.", ["Заря"]),
    # "The agency" is one that speaks on the page, or that the page calls so
    ("[Мост закрыт]q, [утверждает]c [«Новости Заречья»]s.\n|[Анна Руис]s [подтвердила]c изданию, что [мост закрыт]q.", ["Новости Заречья"]),
    ("Агентство «Заря» и газета «Курьер» спорят. |[Анна Руис]s [рассказала]c агентству, что [мост закрыт]q.", ["Заря"]),
    ("Агентство «Заря» и газета «Курьер» спорят. «[Мост закрыт]q», — [объяснила]c его корреспонденту [Анна Руис]s.", ["Курьер"]),
    # Another outlet says it itself
    ("[Мост закрыт]q, [сообщила]c [Анна Руис]s, передаёт Steppe News.\n|[Канал «Заря»]s [утверждает]c, что [это надолго]q.", []),
    # Who tells what another said
    ("[Мэрия]s, по словам Анны Руис, [обещала]c [закрыть мост]q.", ["Анна Руис"]),
    ("[Мэрия]s, сообщило в среду министерство транспорта Норвании, [предложила]c [закрыть мост]q.", ["министерство транспорта Норвании"]),
    # Whom one told a sentence before
    ("Мост закроют, рассказала газете «Северный путь» мэр Анна Руис.\n[Руис]s [подчеркнула]c, что [это надолго]q.", ["Северный путь"]),
    ("Мост закроют, рассказал газете «Северный путь» мэр Иван Лунд.\n[Анна Руис]s [подчеркнула]c, что [это надолго]q.", []),
    # What stands in one's letter was not told an outlet
    ("[Анна Руис]s [рассказала]c газете «Северный путь», что [мост закрыт]q.\n|В письме [Анна Руис]s [указывает]c, что [это надолго]q.", []),
    ("[Анна Руис]s [рассказала]c газете «Северный путь», что [мост закрыт]q.\n|В среду [Анна Руис]s [указывает]c, что [это надолго]q.", ["Северный путь"]),
    # A line that names the source, and whom that cites
    ("[Анна Руис]s [сказала]c, что [мост закрыт]q.\nИсточник: «Заря» со ссылкой на Steppe News", ["Steppe News", "Заря"]),
    ("[Анна Руис]s [сказала]c на радио «Север», что [мост закрыт]q.", ["Север"]),
    ("[Анна Руис]s [сказала]c телеканалу «не знаю», и [мост закрыт]q.", []),
    ("Телеканал «Север» снимал. [Анна Руис]s [сказала]c телеканалу, что [мост закрыт]q.", ["Север"]),
    ("ЗАРЕЧЬЕ, 4 мая 2031 (Волна-Инфо) —\n[Анна Руис]s [сказала]c, что [мост закрыт]q.", ["Волна-Инфо"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "chain"), RUSSIAN)
def test_chain_of_a_russian_page(marked, chain):
    via = says(marked, language="ru", outlet="Вечерний мост")[-1].via
    assert [link.name for link in via] == chain, [link.how for link in via]


def test_what_quotation_marks_hold_in_the_source_is_nothing_that_was_said():
    text = "«Мост закрыт», — сказала Анна Руис каналу «Север»."
    at = text.index
    saying = Attribution(
        source=((at("Анна"), len(text) - 1),), cue=((at("сказала"), at(" Анна")),),
        content=((1, at("»")), (at("Север"), at("Север") + 5)), kind="direct", mode="said", score=1.0, rule="test",
    )  # fmt: skip
    via = resolve(article(text, language="ru"), [saying])[0].via
    assert [link.name for link in via] == ["Север"]


def test_an_unknown_agency_is_no_link_where_the_outlet_is_not_known():
    assert says(f"Aldmoor, 4 May 2031 (Savane Info)\n{SAYING}")[-1].via == ()
    assert [link.name for link in says(f"Aldmoor, 4 May 2031 (Reuters)\n{SAYING}")[-1].via] == ["Reuters"]


@pytest.mark.parametrize(
    ("marked", "chain"),
    [
        (f"Quay to close\n{SAYING}\nPress: Ana Ruiz, 555-0100", []),
        (f"Lund Salt to close a quay\nALDMOOR, 4 May – Lund Salt has given notice.\n{SAYING}\nPress: Ana Ruiz, 555-0100", ["Lund Salt"]),
        (f"Lund Salt to close a quay\nALDMOOR, 4 May – Lund Salt has given notice.\n{SAYING}\nWrite to us", []),
        (f"Minister to close a quay\nMinister Ivo Lund has given notice.\n{SAYING}\nPress: Ana Ruiz, 555-0100", []),
    ],
)  # fmt: skip
def test_the_issuer_of_a_release_by_its_contact(marked, chain):
    via = says(marked, outlet="Norwind Wire", contact=True, title=True)[-1].via
    assert [link.name for link in via] == chain


@pytest.mark.parametrize(
    ("head", "chain"),
    [
        ("", []),
        ("#News  Sport  Harbour\n", ["Tasman"]),
        ("#Tasman  News  Harbour\n", []),
        ("#Ivo Lund and Tasman\n", ["Tasman"]),
    ],
)
def test_the_agency_of_a_page_of_an_unknown_outlet(head, chain):
    via = says(f"{head}Quay to close\nALDMOOR, 4 May (Tasman)\n{SAYING}", title=False)[-1].via
    assert [link.name for link in via] == chain


@pytest.mark.parametrize(
    ("marked", "outer"),
    [
        ("[Ivo Lund]s [said]c [Orla Venn said it is safe]q. |[Orla Venn]s [said]c [it is safe]q.", ["Ivo Lund"]),
        # "We said" is the same speaker's; "we were told" is not
        ("[Ivo Lund]s [said]c [we said it is safe]q. |[We]s [said]c [it is safe]q.", []),
        ("[Ivo Lund]s [said]c [we were told it is safe]q. |We were [told]c [it is safe]q.", ["Ivo Lund"]),
        (
            "[The prosecutor]s [said]c [Orla Venn told police it is safe]q. |[Orla Venn]s [told]c police [it is safe]q.",
            ["prosecutor"],
        ),
        ("[Sir]s: I [see]c [Orla Venn said it is safe]q. |[Orla Venn]s [said]c [it is safe]q.", []),
    ],
)
def test_the_outer_speaker_is_a_link_of_another(marked, outer):
    assert [link.name for link in says(marked, nested=True)[-1].via] == outer


def test_whom_the_outer_speaker_told_comes_behind_that_speaker():
    page = "[Ivo Lund]s [told]c Radio Norwind that [it was late]q and |[three men]s had [said]c [it was safe]q."
    assert [link.name for link in says(page, nested=True)[-1].via] == ["Ivo Lund", "Radio Norwind"]


@pytest.mark.parametrize(("kind", "outer"), [("direct", ["Ivo Lund"]), ("indirect", [])])
def test_what_one_tells_of_ones_own_saying_comes_through_oneself(kind, outer):
    page = "“[It was late. I said it is safe]q,” [Ivo Lund]s [said]c. |“[I]s [said]c [it is safe]q.”"
    assert [link.name for link in says(page, nested=True, kind=kind)[-1].via] == outer


def test_a_description_between_two_sayings_of_a_person_lends_its_link():
    page = "[Orla Venn]s [warned]c [it is old]q.\n|On Radio Norwind, [the former minister]s [said]c [it is new]q.\n|[{}]s [said]c [it is safe]q."
    assert [link.name for link in says(page.format("Venn"))[-1].via] == ["Radio Norwind"]
    assert says(page.format("Ivo Lund"))[-1].via == ()


def test_the_outlet_of_a_dateline_may_be_the_pages_own():
    page = "Quay opens\n{}, 4 May 2031\n[Orla Venn]s [told]c Norwind News Service [it is safe]q."
    assert says(page.format("Norwind News Service"), title=True)[-1].via == ()
    assert [link.name for link in says(page.format("Aldmoor"), title=True)[-1].via] == ["Norwind News Service"]


@pytest.mark.parametrize(
    ("title", "last", "chain"),
    [
        ("Comment on the quay", "Ana Ruiz, Spokesperson of the Ministry", ["Ana Ruiz"]),
        ("Letter: the quay", "Growers of the Upper Road (12 signatures)", ["Growers of the Upper Road"]),
        ("Letter: the quay", "Ana Ruiz left, and the road was long.", []),
        ("A walk on the quay", "Ana Ruiz, Spokesperson of the Ministry", []),
    ],
)
def test_who_signs_below_a_statement_or_letter(title, last, chain):
    via = says(f"{title}\nIt was late.\n{SAYING}\n{last}", outlet="Norwind Gazette", title=True)[-1].via
    assert [link.name for link in via] == chain


@pytest.mark.parametrize(
    ("title", "last", "chain"),
    [
        ("Final communique", "Secretariat of the Norvane Pact, Press and Protocol", ["Secretariat of the Norvane Pact"]),
        ("Final match", "Secretariat of the Norvane Pact, Press and Protocol", []),
        ("Final communique", "Ana Ruiz, Press and Protocol", []),
    ],
)  # fmt: skip
def test_the_press_desk_below_a_communique(title, last, chain):
    via = says(f"{title}\n{SAYING}\n{last}", contact=True, title=True)[-1].via
    assert [link.name for link in via] == chain


@pytest.mark.parametrize(("carrier", "chain"), [("(Norwind Wire)", ["Lund Salt"]), ("", [])])
def test_a_release_that_another_carries_where_the_outlet_is_not_known(carrier, chain):
    page = f"Lund Salt to close a quay\nALDMOOR, May 4, 2031 {carrier}\nLund Salt has given notice.\n{SAYING}\nPress: Ana Ruiz, 555-0100"
    assert [link.name for link in says(page, contact=True, title=True)[-1].via] == chain


@pytest.mark.parametrize("who", ["He", "It"])
@pytest.mark.parametrize(("kind", "outer"), [("direct", ["Ivo Lund"]), ("indirect", [])])
def test_in_ones_own_words_he_is_another(kind, outer, who):
    page = f"“[{who} said it is safe]q,” [Ivo Lund]s [said]c. |[{who}]s [said]c [it is safe]q."
    assert [link.name for link in says(page, nested=True, kind=kind)[-1].via] == outer


@pytest.mark.parametrize(("who", "outer"), [("My grandmother", ["Ivo Lund"]), ("Our report", [])])
def test_whose_sister_speaks_is_another(who, outer):
    page = f"“[{who} says it is safe]q,” [Ivo Lund]s [said]c. |[{who}]s [says]c [it is safe]q."
    assert [link.name for link in says(page, nested=True, kind="direct")[-1].via] == outer


def test_an_interviewer_is_no_link():
    page = "[QUESTION]s: You [said]c [Orla Venn said it is safe]q. |[Orla Venn]s [said]c [it is safe]q."
    assert says(page, nested=True)[-1].via == ()
    told = "[NORES]s [said]c [Orla Venn said it is safe]q. |[Orla Venn]s [said]c [it is safe]q."
    assert [link.name for link in says(told, nested=True)[-1].via] == ["NORES"]


@pytest.mark.parametrize("later", ["Last week [Venn]s [told]c Reuters", "On Monday morning [Venn]s [told]c Reuters"])
def test_another_occasion_begins_with_its_time(later):
    first = says(f"[Orla Venn]s [said]c [it is new]q.\n|{later} [it is safe]q.")[0]
    assert first.via == ()


def test_what_somebody_writes_was_not_told_an_outlet():
    page = "[Orla Venn]s [tweeted]c: [it is new]q.\n|[Venn]s [told]c Reuters [it is safe]q."
    assert [link.name for link in says(page)[0].via] == []


@pytest.mark.parametrize(
    ("issuer", "who", "chain"),
    [
        ("Lund Salt", "the company", []),
        ("Lund Salt", "the company’s own study", []),
        ("Lund Salt", "Ana Ruiz", ["Lund Salt"]),
        # A body is called by its first noun, not by the one that it belongs to
        ("Secretariat of the Norvane Conference", "the secretariat", []),
        ("Secretariat of the Norvane Conference", "the conference", ["Secretariat of the Norvane Conference"]),
        ("Lund Salt and Aldmoor Group", "both organizations", []),
        # A longer name of the issuer
        ("Lund", "Lund Salt", []),
    ],
)
def test_the_issuer_is_no_link_of_its_own_words(issuer, who, chain):
    release = f"Issued by {issuer}\nWe met at the Norvane Conference.\n[It is safe]q, [{who}]s [said]c."
    assert [link.name for link in says(release, outlet="Norwind Gazette")[-1].via] == chain


def test_what_it_wrote_is_the_issuers_only_where_it_is_the_issuer():
    release = "Issued by Lund Salt\n[The jury]s [praised]c [the shaft]q.\n|[It]s [wrote]c that [it is safe]q."
    assert [link.name for link in says(release, outlet="Norwind Gazette")[-1].via] == ["Lund Salt"]


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        ("|It denied [reports]c that [it is safe]q.", ["Aldmoor Harbour Council"]),
        ("|It denied [she]s [said]c that [it is safe]q.", []),
    ],
)
def test_what_goes_round_comes_through_who_denies_it(inner, outer):
    page = f"[The Aldmoor Harbour Council]s [denied]c [reports that it is safe]q. {inner}"
    assert [link.name for link in says(page, nested=True)[-1].via] == outer


@pytest.mark.parametrize(("cue", "outer"), [("contradicting", []), ("noting", ["Aldmoor Harbour Council"])])
def test_who_is_held_against_another_does_not_pass_it_on(cue, outer):
    page = f"[The Aldmoor Harbour Council]s came, [{cue}]c [police said it is safe]q. |[Police]s [said]c [it is safe]q."
    assert [link.name for link in says(page, nested=True)[-1].via] == outer


@pytest.mark.parametrize(
    ("menu", "chain"),
    [
        ("#Dune  Harbour  Town  Listen\n", []),
        ("#Dune | Harbour news | At home\n", []),
        ("#The dune was late.\n", ["Dune Talk"]),
        ("", ["Dune Talk"]),
    ],
)
def test_an_outlet_of_the_menu_is_the_pages_own_where_that_is_not_known(menu, chain):
    via = says(f"{menu}[Orla Venn]s [told]c Dune Talk [it is safe]q.")[-1].via
    assert [link.name for link in via] == chain


@pytest.mark.parametrize(
    ("told", "chain"),
    [
        ("On Radio Norwind, [Orla Venn]s [said]c [it is new]q.", []),  # of what was said before it tells nothing
        ("In an interview with Radio Norwind, [Orla Venn]s [said]c [it is new]q.", ["Radio Norwind"]),
        ("[Orla Venn]s [told]c Radio Norwind [it is new]q.", ["Radio Norwind"]),
    ],
)
def test_what_a_link_tells_of_the_saying_before_it(told, chain):
    opening = "The harbour is old.\n|The council met on Monday.\n|"
    found = says(f"{opening}[Orla Venn]s [warned]c [it is old]q.\n|{told}\n|[Orla Venn]s [added]c [it is red]q.")
    assert [link.name for link in found[0].via] == chain
    assert [link.name for link in found[2].via] == ["Radio Norwind"]


def test_what_a_page_opens_with_was_said_where_it_goes_on_to_tell():
    found = says("[Orla Venn]s [warned]c [it is old]q.\n|On Radio Norwind, [Orla Venn]s [said]c [it is new]q.")
    assert [link.name for link in found[0].via] == ["Radio Norwind"]


@pytest.mark.parametrize(
    ("named", "meant", "chain"),
    [
        ("the Telegram channel Dune Sixty", "the paper", []),
        ("the daily Dune Sixty", "the paper", ["Dune Sixty"]),
        ("Dune Sixty FM", "the paper", []),
        ("Dune Sixty FM", "the station", ["Dune Sixty FM"]),
        ("Dune Talk, a podcast", "the newspaper", []),
    ],
)
def test_the_paper_is_no_station(named, meant, chain):
    page = f"[Ivo Lund]s [told]c {named}, [it is old]q.\n|[Orla Venn]s [told]c {meant} [it is safe]q."
    assert [link.name for link in says(page)[1].via] == chain


@pytest.mark.parametrize(
    ("credit", "chain"),
    [
        ("(Norwind Courier, 8 May, page 3.)", ["Norwind Courier"]),
        ("(Quay Notes, Monday)", ["Quay Notes"]),
        ("(Interview with the same paper, 8 May.)", []),
        ("(Rain fell, 8 May.)", []),
    ],
)
def test_a_credit_with_its_day_holds_for_its_paragraph(credit, chain):
    found = says(f"[Orla Venn]s [said]c [it is safe]q. {credit}\n|[Ivo Lund]s [said]c [it is old]q.")
    assert [link.name for link in found[0].via] == chain
    assert found[1].via == ()


@pytest.mark.parametrize("label", ["JOURNALIST", "Q1", "QUESTION"])
def test_who_asks_for_a_paper_is_no_dateline(label):
    page = f"#The quay\n{label} (Norwind Telegraph): Is it safe?\n|[Orla Venn]s [said]c [it is safe]q."
    assert says(page)[0].via == ()


@pytest.mark.parametrize(
    ("who", "chain"), [("Aldmoor’s former campaign strategist", ["Radio Norwind"]), ("Aldmoor’s harbour board", [])]
)
def test_the_second_paragraph_goes_on_with_the_one_who_spoke_in_the_first(who, chain):
    page = f"[Orla Venn]s [warned]c [it is old]q.\n|On Radio Norwind, [{who}]s [said]c [it is new]q.\n|[Ivo Lund]s [said]c [it is red]q."
    assert [link.name for link in says(page)[0].via] == chain


def test_a_title_goes_the_way_of_its_words_in_the_body():
    page = "Owner [warns]c of [crooked bridge pillars]q\n|[Bridge pillars are crooked]q, [Orla Venn]s [told]c Radio Norwind."
    assert [link.name for link in says(page, title=True)[0].via] == ["Radio Norwind"]
    other = (
        "Owner [warns]c of [rotten quay timber]q\n|[Bridge pillars are crooked]q, [Orla Venn]s [told]c Radio Norwind."
    )
    assert says(other, title=True)[0].via == ()


@pytest.mark.parametrize("own", ["nor-gazette", "NorGaz", "Norwind Gazette"])
def test_the_own_outlet_by_a_clipped_name(own):
    assert says("[Orla Venn]s [told]c the Norwind Gazette [it is safe]q.", outlet=own)[-1].via == ()
    assert says("[Orla Venn]s [told]c the Aldmoor Gazette [it is safe]q.", outlet=own)[-1].via != ()


def test_the_issuer_is_no_link_on_its_own_page():
    release = f"Lund Salt opens a shaft\nLund Salt announced it.\n{SAYING}\nAbout Lund Salt\nIt digs."
    assert says(release, outlet="Lund Salt")[-1].via == ()


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("[Orla Venn]s [told]c TVNZ [it is safe]q.", "TVNZ"),
        ("“[It is late]q,” NHB [quoted]c [the mayor, Orla Venn]s. It rained.", "NHB"),
    ],
)
def test_letters_are_an_outlet_where_their_place_tells(marked, name):
    assert [link.name for link in says(marked, outlet="Norwind Courier")[-1].via] == [name]


def test_who_told_the_own_outlet_too_may_have_told_it_the_rest():
    told = (
        "[Orla Venn]s [told]c Reuters [it is safe]q.\n|[Venn]s [told]c {} [it is new]q.\n|[Venn]s [said]c [it is old]q."
    )
    assert says(told.format("Norwind Radio"), outlet="Norwind Radio")[-1].via == ()
    assert [link.name for link in says(told.format("the council"), outlet="Norwind Radio")[-1].via] == ["Reuters"]


def test_a_link_holds_before_its_mention():
    first = says("[Orla Venn]s [said]c [it is new]q.\n|[Venn]s [told]c Reuters in Aldmoor [it is safe]q.")[0]
    assert [link.name for link in first.via] == ["Reuters"]


def test_a_link_quotes_the_words_that_make_it_one():
    link = says("[Orla Venn]s [told]c Reuters in Aldmoor [it is safe]q.")[0].via[0]
    assert "told Reuters" in link.how
    assert link.type == "agency"


DIGEST = "[Orla Venn]s [said]c [it is safe]q. (Norwind Press)\n|The lock shut in May. [Ivo Lund]s [said]c [it is late]q. (Quay Wire)"


def test_the_outlet_in_brackets_behind_an_item_is_of_that_item():
    assert [[link.name for link in one.via] for one in says(DIGEST, outlet="Daybook")] == [
        ["Norwind Press"],
        ["Quay Wire"],
    ]


def test_credits_of_pictures_here_and_there_are_no_items():
    far = "\nA gate was painted." * 6 + "\n|"
    links = [link for one in says(DIGEST.replace("\n|", far), outlet="Daybook") for link in one.via]
    assert not [link.how for link in links if link.how.startswith("behind the item")]


def test_the_daily_briefing_is_no_paper():
    read = "The weekly Quay Notes has it. [Orla Venn]s [told]c {} [it is safe]q."
    assert [link.name for link in says(read.format("the weekly"))[0].via] == ["Quay Notes"]
    assert says(read.format("the daily briefing"))[0].via == ()
