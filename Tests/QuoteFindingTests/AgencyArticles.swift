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
  ]
}
