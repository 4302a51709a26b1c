/// Articles of our own in which “⟦Name⟧” stands before each quotation of somebody, and “⟦-⟧” before
/// one of nobody.
enum AgencyArticles {
  static let all: [String] = [
    #"""
    WASHINGTON — Senator Paul Garrity said Thursday that he would vote against the trade bill, \#
    calling it ⟦Paul Garrity⟧"a giveaway to foreign steel."

    ⟦Paul Garrity⟧"I've read every page of it," Mr. Garrity, Republican of Ohio, told reporters \#
    outside the Capitol. ⟦Paul Garrity⟧"There is nothing in it for the people who sent me here."

    His announcement was a blow to the White House, which had counted on his support. The press \#
    secretary, Dana Whitlock, declined to say whether the president had spoken to him.

    ⟦Dana Whitlock⟧"I'm not going to get into private conversations," she said. ⟦Dana \#
    Whitlock⟧"The president respects the senator."

    Democrats were quick to pounce. ⟦Lena Ortiz⟧"Even his own party can't defend it," said \#
    Representative Lena Ortiz of California, who leads the opposition to the bill in the House. \#
    ⟦Lena Ortiz⟧"It's dead."

    Still, some economists said that the bill would help more than it hurt. ⟦Joel Hammond⟧"If \#
    you look at the numbers, consumers win," said Joel Hammond, a professor at the University of \#
    Michigan who has studied earlier agreements. ⟦Joel Hammond⟧"But consumers don't hold \#
    rallies."

    Mr. Garrity was unmoved. Told of the professor's remark, he laughed.

    ⟦Paul Garrity⟧"Tell him to come to Youngstown," he said.
    """#,

    #"""
    Gov. Linda Shaw told a crowd in Des Moines on Saturday that her opponent ⟦Linda Shaw⟧"has \#
    never met a tax he didn't like."

    Shaw, who trails in most polls, said voters were ⟦Linda Shaw⟧"hungry for someone who will \#
    tell them the truth."

    Her rival, state Sen. Mark Pruitt, fired back on Twitter. ⟦Mark Pruitt⟧"Governor Shaw raised \#
    taxes four times," he wrote. ⟦Mark Pruitt⟧"Look it up."

    Pruitt's campaign manager, Eric Dunn, was blunter, saying the governor was ⟦Eric \#
    Dunn⟧"flailing."

    ⟦Betty Olson⟧"I don't believe either one of them," said Betty Olson, 71, a retired nurse \#
    from Ames who was waiting in line for a corn dog. ⟦Betty Olson⟧"They all say the same \#
    thing."

    Her husband, Ray, agreed. ⟦Ray⟧"Never voted and never will," he said.

    Asked by CNN's Jack Tolliver whether she would drop out, Shaw replied: ⟦Linda Shaw⟧"Not a \#
    chance."

    In a statement, the Iowa Farm Bureau said the governor had been ⟦Bureau⟧"a friend to rural \#
    families."

    The remark drew a rebuke from Pruitt, who said he had ⟦Mark Pruitt⟧"nothing but respect" for \#
    farmers.
    """#,

    #"""
    Donna Reyes, 34, lives with her two sons in a one-bedroom apartment above a laundromat. The \#
    rent went up again in May.

    ⟦Donna Reyes⟧"I did the math on the back of an envelope," she said. ⟦Donna Reyes⟧"It didn't \#
    work. It doesn't work."

    Her landlord did not return calls. But the manager of the building, who would give only his \#
    first name, Hector, said that costs were up for everybody.

    ⟦Hector⟧"Taxes, insurance, the boiler," he said. ⟦Hector⟧"You think I like it?"

    City Councilman Aaron Fisk has proposed a freeze. ⟦Aaron Fisk⟧"People like Donna are the \#
    reason this city works," Fisk said in an interview. ⟦Aaron Fisk⟧"We can't price them out."

    Reyes isn't holding her breath.

    ⟦Donna Reyes⟧"They've been promising that since I was in school," she said.
    """#,

    #"""
    Police Chief Walter Dunne called the shooting ⟦Walter Dunne⟧"a senseless act" and asked \#
    witnesses to come forward.

    ⟦Walter Dunne⟧"Somebody knows something," Dunne said at a news conference Wednesday. ⟦Walter \#
    Dunne⟧"Do the right thing."

    The victim's sister, Keisha Barnes, sobbed as she spoke to reporters. ⟦Keisha Barnes⟧"He was \#
    nineteen," Barnes said. ⟦Keisha Barnes⟧"He was going to be a barber."

    Neighbors said they heard four or five shots shortly after 10 p.m. ⟦Lou Parker⟧"I thought it \#
    was fireworks," said one of them, Lou Parker. ⟦Lou Parker⟧"Then I heard screaming."

    Prosecutor Amy Stein said in a court filing that the suspect had texted a friend, \#
    ⟦suspect⟧"It's done."

    His lawyer, Gordon Wells, said his client ⟦Gordon Wells⟧"maintains his innocence and looks \#
    forward to his day in court."
    """#,

    #"""
    MOSCOW, May 12 (Agency) - Russia's foreign minister on Friday rejected what he called \#
    ⟦Anatoly Belov⟧"groundless accusations" over the spy case, and said Moscow would respond in \#
    kind to any expulsions.

    ⟦Anatoly Belov⟧"Nobody has shown us a single fact," Anatoly Belov told a news conference \#
    after talks with his Turkish counterpart, Mehmet Aydin. ⟦Anatoly Belov⟧"We are asked to take \#
    it on trust. We do not take such things on trust."

    Aydin said the two had discussed the case only briefly. ⟦Mehmet Aydin⟧"Our agenda is wider \#
    than that," he said.

    In London, a Foreign Office spokeswoman said Britain would not be drawn into ⟦spokeswoman⟧"a \#
    war of words".

    The Kremlin said the British move was ⟦Kremlin⟧"a provocation". Its spokesman, Yegor \#
    Tumanov, told reporters that the president had been informed.

    ⟦Yegor Tumanov⟧"He takes it calmly," Tumanov said.

    RIA news agency quoted a source in the security services as saying the evidence was \#
    ⟦source⟧"a crude fake".
    """#,

    #"""
    BRUSSELS - European Union ministers failed on Monday to agree on sanctions, with Hungary \#
    saying the plan was ⟦Hungary⟧"an atomic bomb" for its economy.

    ⟦Jan Peeters⟧"We are not there yet, but we will get there," said Jan Peeters, the bloc's \#
    foreign policy chief, who chaired the meeting.

    Poland's Zofia Maj was less sure. ⟦Zofia Maj⟧"Every week of delay is paid for in blood," she \#
    told reporters as she left. ⟦Zofia Maj⟧"I have told my colleagues so."

    A senior EU diplomat, speaking on condition of anonymity, said the talks had been \#
    ⟦diplomat⟧"frank to the point of rude".

    ⟦diplomat⟧"There was shouting," the diplomat said. ⟦diplomat⟧"I have not seen that in ten \#
    years."

    Peeters denied it. ⟦Jan Peeters⟧"Voices were raised, not fists," he quipped.
    """#,

    #"""
    The company's chairman, Rolf Steiner, said the results were ⟦Rolf Steiner⟧"respectable". Its \#
    finance director, Ute Hahn, was more upbeat: ⟦Ute Hahn⟧"I'd call them excellent."

    She noted that debt had fallen by a third. ⟦Ute Hahn⟧"We said we would do it and we did it," \#
    she said.

    Steiner, 68, is to step down in June. Asked about his successor, he said: ⟦Rolf Steiner⟧"It \#
    will not be a Steiner."

    Shareholder Karl Maas welcomed the news. ⟦Karl Maas⟧"About time," he said with a grin.

    Analysts at Bernheim Bank, in a note to clients, said the outlook was ⟦-⟧"cloudy with sunny \#
    spells".
    """#,

    #"""
    Grant Holloway took to Twitter on Sunday night to attack the woman he hopes to replace, \#
    calling Mayor Denise Archer ⟦Grant Holloway⟧"a puppet of the unions" and ⟦Grant \#
    Holloway⟧"the worst mayor in America."

    ⟦Grant Holloway⟧"She can't even fix a pothole!" he tweeted.

    Archer, speaking at a church in the Bronx, laughed off the attack. ⟦Denise Archer⟧"Mr. \#
    Holloway has a lot of time on his hands," she told worshippers. ⟦Denise Archer⟧"I have a \#
    city to run."

    Her spokesman, Peter Lund, said Holloway was ⟦Peter Lund⟧"temperamentally unfit" for the \#
    office.

    ⟦Peter Lund⟧"He throws tantrums," Lund said. ⟦Peter Lund⟧"She throws switches."

    The exchange came a day after Holloway said in an interview with Fox News that he would \#
    ⟦Grant Holloway⟧"drain the harbor" if he had to.

    Holloway has repeatedly mocked Archer's record on crime, which he describes as ⟦Grant \#
    Holloway⟧"a horror show." Archer says the numbers are ⟦Denise Archer⟧"the lowest since \#
    1963."

    In an email to supporters, Holloway's campaign manager wrote that ⟦campaign manager⟧"the \#
    machine is scared."

    Rabbi Saul Finkel, who has known both candidates for years, said he was tired of it. ⟦Saul \#
    Finkel⟧"It's a playground," he said. ⟦Saul Finkel⟧"My grandchildren behave better."

    ⟦Ada Lewis⟧"I like that he says what he thinks," said Ada Lewis, a 58-year-old bus driver \#
    from Queens. ⟦Ada Lewis⟧"But I wish he'd think first."
    """#,

    #"""
    Mr Blaine said: ⟦Blaine⟧"I will not be a candidate." His wife, Susan, stood beside him.

    ⟦Blaine⟧"I made the decision on Sunday, on a long walk," Blaine said. ⟦Blaine⟧"It was \#
    raining."

    Friends of the senator were surprised. One said he had been ⟦-⟧"all in" as late as last \#
    week.

    Republican strategist Ed Farr said the news ⟦Ed Farr⟧"changes everything". ⟦Ed Farr⟧"You can \#
    hear the phones ringing from here," said Farr, who is not working for any candidate.

    Democratic chairwoman Ann Lopez said Blaine ⟦Ann Lopez⟧"saw what was coming".

    ⟦Ann Lopez⟧"He was going to lose and he knew it," she said in a phone interview.

    Told of her comment, Blaine smiled. ⟦Blaine⟧"Ann is entitled to her opinion," he said. \#
    ⟦Blaine⟧"She's been wrong before."
    """#,

    #"""
    Carmaker Vesta has warned that it may close its Halewick plant unless it gets \#
    ⟦Vesta⟧"meaningful support" from the government.

    The Italian group said sales in Britain had fallen by a fifth. ⟦Vesta⟧"The situation is not \#
    sustainable," the carmaker said in a statement.

    Chief executive Bruno Carli flew to London for talks with Trade Secretary Alan Moss. ⟦Bruno \#
    Carli⟧"We had a good conversation," he told reporters on the steps of the department. ⟦Bruno \#
    Carli⟧"Good conversations do not build cars."

    Mr Moss said he was ⟦Alan Moss⟧"determined to find a way through".

    ⟦Alan Moss⟧"This plant matters to me and it matters to this government," he said.

    Union leaders fear that 2,300 jobs are at risk. ⟦Terry Boyle⟧"It would rip the heart out of \#
    the town," said Terry Boyle, regional secretary of the GMT union. ⟦Terry Boyle⟧"There's \#
    nothing else here."

    Economist Diane Frith, of the Centre for Regional Studies, said the threat was real but not \#
    new. ⟦Diane Frith⟧"Vesta has said this every three years since 1988," Ms Frith told BBC \#
    News. ⟦Diane Frith⟧"And every three years somebody has paid."

    The Conservatives said the government had been ⟦Conservatives⟧"asleep at the wheel".
    """#,

    #"""
    Film-maker Iain Coll has won the top prize at the Aberglen festival for his debut, The Salt \#
    Road.

    The judges praised what they called ⟦judges⟧"a small film with an enormous heart".

    Coll, a former postman, made it with £9,000 that he had borrowed from his mother. ⟦Iain \#
    Coll⟧"She's not seen a penny of it back," he joked as he picked up his award.

    ⟦Iain Coll⟧"But she's in the film, so she's had her money's worth."

    Actress Shona Reid, who plays the lead, burst into tears when the result was read out. \#
    ⟦Shona Reid⟧"I thought they'd made a mistake," she said afterwards.

    Festival director Hamish Orr said this year's entries had been ⟦Hamish Orr⟧"the strongest I \#
    can remember".

    The audience award went to documentary Last Orders, about the closing of a pub. Its \#
    director, Tess Moran, said the award belonged to ⟦Tess Moran⟧"everyone who ever stood at \#
    that bar".

    Moran said she was already at work on her next film. ⟦Tess Moran⟧"It's about a launderette," \#
    she revealed. ⟦Tess Moran⟧"I go where the gossip is."
    """#,

    #"""
    BUFFALO, N.Y. — For Republican voters here, the choice is simple.

    ⟦Hank Miller⟧"He says what I say at my kitchen table," said Hank Miller, 63, who drives a \#
    delivery truck and voted twice for Obama. ⟦Hank Miller⟧"He just says it louder."

    His sister isn't so sure. ⟦Joan Pell⟧"I don't like the mouth on him," said Joan Pell, a \#
    school secretary. ⟦Joan Pell⟧"I have grandkids."

    At a rally in a hockey arena last week, the candidate told the crowd that his rivals were \#
    ⟦candidate⟧"all talk and no action, folks" and promised to bring back ⟦candidate⟧"beautiful, \#
    beautiful jobs."

    The crowd roared. ⟦Tina Ruiz⟧"I've waited thirty years for this," shouted Tina Ruiz, waving \#
    a foam finger.

    But David Orbach, who teaches political science at the state university, cautioned against \#
    reading too much into the size of crowds. ⟦David Orbach⟧"Crowds don't vote, people do," \#
    Orbach said. ⟦David Orbach⟧"And most people are at home watching television."

    He pointed to a poll by Siena that showed a third of Republicans would ⟦-⟧"never" vote for \#
    the front-runner.

    Paul Novak, the county chairman, dismissed such surveys as ⟦Paul Novak⟧"garbage." Asked \#
    whether he had ever seen anything like it, Novak, who is 80, thought for a while.

    ⟦Paul Novak⟧"Goldwater," he said at last. ⟦Paul Novak⟧"And you remember how that ended."
    """#,

    #"""
    Former FBI director Carl Jessup told a Senate panel on Wednesday that the attorney general \#
    had asked him ⟦attorney general⟧"to go easy" on a donor.

    Jessup testified that he was so alarmed that he wrote down the conversation. ⟦Carl Jessup⟧"I \#
    was honestly concerned he might lie," he said.

    Sen. Dianne Hale, the committee's top Democrat, asked why he had not refused at once. \#
    ⟦Dianne Hale⟧"You're big, you're strong," Hale said. ⟦Dianne Hale⟧"Why didn't you stop and \#
    say, 'This is wrong'?"

    ⟦Carl Jessup⟧"It's a great question," Jessup answered. ⟦Carl Jessup⟧"Maybe if I were \#
    stronger, I would have."

    The attorney general, through a spokeswoman, called Jessup's account ⟦attorney general⟧"a \#
    fantasy." ⟦Carrie Dent⟧"It never happened," said the spokeswoman, Carrie Dent.

    A White House official who asked for anonymity because he was not authorized to speak \#
    publicly said the president was ⟦official⟧"furious."

    Republican Sen. Roy Blanton urged his colleagues not to ⟦Roy Blanton⟧"convict a man on a \#
    memo." Blanton, a close ally of the president, went on to accuse Jessup of ⟦Roy \#
    Blanton⟧"auditioning for a book deal."

    Jessup smiled at that. ⟦Carl Jessup⟧"I've had better offers, Senator," he replied.
    """#,

    #"""
    Scientists have found a way to make concrete that repairs itself, according to a study \#
    published in the journal Materials Now.

    ⟦Ingrid Solheim⟧"It heals a bit like skin," said lead author Ingrid Solheim of the \#
    University of Bergen. ⟦Ingrid Solheim⟧"You get a scab and then you get new tissue."

    The team mixed bacteria into the cement. When water gets into a crack, the bacteria wake up \#
    and make limestone, the researchers wrote. ⟦Ingrid Solheim⟧"They can sleep for two hundred \#
    years," Solheim told Wikinews by phone. ⟦Ingrid Solheim⟧"I wish I could."

    Engineer Marcus Webb, who was not involved in the study, called the results ⟦Marcus \#
    Webb⟧"impressive but early". He cautioned that the concrete had not been tested in frost. \#
    ⟦Marcus Webb⟧"Norway has frost," he noted dryly.

    Solheim acknowledged this. Her co-author Jun Takeda said tests would begin next winter, \#
    adding: ⟦Jun Takeda⟧"We are looking for a very cold bridge."
    """#,

    #"""
    The trial of a nurse accused of stealing morphine has heard how colleagues grew suspicious \#
    of her ⟦-⟧"odd behaviour".

    Prosecutor Simon Leake told Chester Crown Court that Amy Dolan, 29, had signed for drugs \#
    that patients never received. ⟦Simon Leake⟧"She was, quite simply, helping herself," he \#
    said.

    Ward sister Olive Okoro told the jury that she had found Miss Dolan asleep in a linen \#
    cupboard. ⟦Olive Okoro⟧"I said to her, 'Amy, what are you doing?'" Ms Okoro told the court. \#
    ⟦Olive Okoro⟧"She said she was tired."

    Cross-examined by Miss Dolan's barrister, James Forde, Ms Okoro agreed that the ward had \#
    been ⟦Olive Okoro⟧"dangerously short of staff".

    Mr Forde said his client was ⟦James Forde⟧"a scapegoat for a failing hospital".

    Miss Dolan denies theft. In a police interview read to the court, she said: ⟦Amy Dolan⟧"I \#
    have never taken anything that was not mine."

    The judge, Mr Justice Price, told the jurors to ⟦Price⟧"put sympathy to one side". The trial \#
    continues.
    """#,

    #"""
    Wikinews: How did the strike begin?

    Lucia Prado: ⟦Lucia Prado⟧"It began with the coffee. They took away the machine."

    ⟦Lucia Prado⟧"After that, nobody trusted them," Prado explained.

    The company's press office told Wikinews that the machine ⟦press office⟧"was removed for \#
    maintenance". Spokesperson Jorge Leal later clarified in an email that it ⟦Jorge Leal⟧"will \#
    not be replaced".

    ⟦Lucia Prado⟧"You see?" Prado said when told of this.
    """#,

    #"""
    DUBLIN, 4 June — Ireland's taoiseach has said there will be ⟦taoiseach⟧"no return to the \#
    borders of the past", in his strongest words yet on the issue.

    Speaking at a summit in Cork, Cormac Healy said: ⟦Cormac Healy⟧"We did not spend thirty \#
    years taking down watchtowers to put them up again."

    British Prime Minister Rosalind Ames, standing beside him, said she ⟦Rosalind Ames⟧"could \#
    not agree more". ⟦Rosalind Ames⟧"Nobody wants that," she said. ⟦Rosalind Ames⟧"Nobody in my \#
    government, nobody in my country."

    But the Democratic Unionists accused Mr Healy of ⟦Democratic Unionists⟧"megaphone \#
    diplomacy". Its deputy leader, Wesley Boyd, said he should ⟦Wesley Boyd⟧"mind his own \#
    business".

    Sinn Fein's Maeve Quinn said Mr Boyd was ⟦Maeve Quinn⟧"living in 1974".

    Later, on RTE radio, Mr Healy laughed when asked about the row. ⟦Cormac Healy⟧"Wesley and I \#
    had breakfast together," he said. ⟦Cormac Healy⟧"He had the full Irish."
    """#,

    #"""
    ⟦Nora Blum⟧"It was dark, it was raining and I couldn't find my glasses," says Nora Blum. She \#
    is describing the night on which her house slid into the sea.

    ⟦Nora Blum⟧"I heard a crack, like a tree," the retired librarian says. ⟦Nora Blum⟧"Then the \#
    kitchen wasn't there."

    Neighbours took her in. ⟦Fred Dale⟧"She turned up in her nightie with the cat," says one of \#
    them, Fred Dale. ⟦Fred Dale⟧"The cat was furious."

    Mr Dale's own house is now eleven metres from the edge. The council has offered to move him, \#
    he says, but he won't go. ⟦Fred Dale⟧"I was born in that bed," he says. ⟦Fred Dale⟧"I'll \#
    take it with me if I have to."

    Coastal engineer Dr Sunil Rao says the whole lane will be gone by 2030. ⟦Sunil Rao⟧"You \#
    can't argue with the sea," he says. ⟦Sunil Rao⟧"I've tried."
    """#,

    #"""
    The head of the central bank, Governor Lars Ekholm, defended the rise in rates, which he \#
    called ⟦Lars Ekholm⟧"the least bad option."

    ⟦Lars Ekholm⟧"Inflation is a thief," Ekholm said. ⟦Lars Ekholm⟧"We are here to catch it."

    The finance minister, who has clashed with him before, struck a softer tone. ⟦Birgit \#
    Holm⟧"The bank is independent and I respect that," Birgit Holm said. ⟦Birgit Holm⟧"That \#
    doesn't mean that I enjoy it."

    Homeowners were less polite. ⟦Per Lund⟧"He's got no mortgage, has he?" asked Per Lund, a \#
    plumber. ⟦Per Lund⟧"I'd like to see him with my mortgage."

    Bank of the North said it would pass on the rise ⟦Bank of the North⟧"in full and at once". \#
    Its rival, Sparebanken, said it would wait.

    Opposition spokesman Nils Aas claimed the rise would cost families 4,000 kroner a year. \#
    ⟦Nils Aas⟧"It's theft all right," he said, ⟦Nils Aas⟧"but we know who the thief is."
    """#,
  ]
}
