/// Articles of our own in which “⟦Name⟧” stands before each quotation of somebody, and “⟦-⟧” before
/// one of nobody.
enum BritishArticles {
  static let all: [String] = [
    #"""
    Airline cuts winter flights

    Shares in Northair fell 6% on Tuesday after the carrier said it would drop a fifth of its \#
    winter flights.

    The airline blamed the rising price of fuel and ⟦Northair⟧"a market that has been softer \#
    than anyone expected".

    ⟦Helen Brody⟧"We had to act," said chief executive Helen Brody. ⟦Helen Brody⟧"The \#
    alternative was to fly half-empty planes until spring."

    Unions reacted with anger. ⟦Colin Tate⟧"Our members were told by text message," said Colin \#
    Tate, of the pilots' union Balsa.

    ⟦Colin Tate⟧"It is no way to treat people."

    He added that staff at three airports would vote on a strike next month.

    But analysts said the move had been expected. ⟦Ravi Mehta⟧"It is painful but it's the right \#
    thing to do," Ravi Mehta at Holt Securities told the BBC.

    Mr Mehta said fuel made up a third of the airline's costs. ⟦Ravi Mehta⟧"Nobody can hedge for \#
    ever," he said.

    Northair, founded in 1974, employs 9,000 people.
    """#,

    #"""
    Boy's rescuer 'did what anyone would'

    A man who pulled a boy from a frozen lake has said he ⟦Peter Grange⟧'did what anyone would \#
    do'.

    Peter Grange, 42, was walking his dog in Elder Park on Sunday when he heard shouting.

    ⟦Peter Grange⟧'I saw a little hand come up through the ice and I just ran,' he told BBC \#
    Radio Trent.

    ⟦Peter Grange⟧'I can't swim very well but you don't think about that.'

    The seven-year-old was taken to hospital, where his condition was described as ⟦-⟧'stable'.

    His mother, Anna Selby, said she owed Mr Grange ⟦Anna Selby⟧'everything'.

    ⟦Anna Selby⟧'There are no words,' she said. ⟦Anna Selby⟧'If he had been a minute later we \#
    would be planning a funeral.'

    Insp Claire Downey, of Trent Police, said: ⟦Claire Downey⟧'Mr Grange showed enormous \#
    courage.

    ⟦Claire Downey⟧'We would however urge people never to go on to the ice.'

    A spokesman for the council said warning signs ⟦spokesman⟧'had been in place since \#
    November'.
    """#,

    #"""
    Minister rejects school places claim

    The education minister has dismissed claims that thousands of children will be without a \#
    school place in September.

    Sarah Lindqvist told BBC Radio 4's Today programme that the figures were ⟦Sarah \#
    Lindqvist⟧"scaremongering of the worst sort".

    Her comments came after the Local Schools Association warned of a ⟦Local Schools \#
    Association⟧"perfect storm" of rising births and falling budgets.

    ⟦Sarah Lindqvist⟧"We have created half a million places since 2010," she said.

    ⟦Sarah Lindqvist⟧"Every child who needs a place will get one."

    But Labour's Owen Hart said the minister was ⟦Owen Hart⟧"living in a parallel universe".

    The shadow education secretary added: ⟦Owen Hart⟧"Parents across the country are worried \#
    sick. They deserve better than spin."

    Head teacher Jo Vickers, who runs a primary school in Leeds, said she had turned away 40 \#
    children.

    ⟦Jo Vickers⟧"I've got parents crying in my office," she said. ⟦Jo Vickers⟧"I've nowhere to \#
    put them."

    The association's chairman, Lord Pell, said ministers ⟦Lord Pell⟧"cannot say they were not \#
    warned".

    'Broken system'

    Teaching unions have also criticised the policy.

    Mary Crewe, general secretary of the Union of Teachers, tweeted: ⟦Mary Crewe⟧"This is what a \#
    broken system looks like."

    Asked whether the government would publish the figures school by school, a Department for \#
    Education spokeswoman said: ⟦spokeswoman⟧"We will set out further details in due course."
    """#,

    #"""
    Coach Farrow defends 'brave' selection

    Rovers manager Steve Farrow has defended his decision to drop captain Luis Ortega for \#
    Saturday's cup tie.

    Ortega, 33, has started every match this season but was left on the bench in the 2-0 defeat \#
    by Albion.

    ⟦Steve Farrow⟧"It wasn't personal," Farrow told BBC Sport. ⟦Steve Farrow⟧"Luis understands \#
    that. He's been a fantastic servant for this club."

    The Spaniard, though, admitted that he had been surprised.

    ⟦Luis Ortega⟧"I found out from the team sheet," he said. ⟦Luis Ortega⟧"Nobody spoke to me. \#
    Of course it hurts."

    Farrow insisted there had been no row. ⟦Steve Farrow⟧"We had a coffee on Monday and it's \#
    forgotten," the 51-year-old said.

    ⟦Steve Farrow⟧"He trained like a lion this morning."

    Albion boss Kenny Marr was full of praise for his players. ⟦Kenny Marr⟧"They were \#
    magnificent," he said. ⟦Kenny Marr⟧"I told them at half-time: 'Trust yourselves.' And they \#
    did."

    Midfielder Tom Bassey, who scored both goals, said: ⟦Tom Bassey⟧"It's a dream come true for \#
    me and my family."

    ⟦Tom Bassey⟧"I've been waiting for this since I was six," added the 19-year-old.
    """#,

    #"""
    Music stars in copyright plea

    More than 200 musicians have signed a letter calling on the government to extend the \#
    copyright on sound recordings.

    The letter, published in the Daily Courier, says the present law is ⟦-⟧"an insult to those \#
    who made British music great".

    Among those who signed are singer Dora Lane and guitarist Phil Crome.

    ⟦Phil Crome⟧"I am not asking for charity," said Crome. ⟦Phil Crome⟧"I am asking for what is \#
    mine."

    Lane, whose album Paper Boats sold two million copies, said many session players had been \#
    left with nothing.

    ⟦Dora Lane⟧"There's a drummer on my first record who now drives a minicab," she explained.

    ⟦Dora Lane⟧"He should have a pension out of that. It breaks my heart."

    Music critic Neil Abbott disagreed. ⟦Neil Abbott⟧"Fifty years is quite long enough," he \#
    argued. ⟦Neil Abbott⟧"It's the labels who would gain, not the drummers."

    A spokesperson for the Department for Culture said it was ⟦spokesperson⟧"considering all the \#
    representations".
    """#,

    #"""
    The chancellor's plan to sell the bank has been attacked as ⟦Frances Holme⟧"reckless" by the \#
    former Treasury minister Frances Holme.

    Holme, who left the government in January, said she had warned colleagues in private that \#
    the price was ⟦Frances Holme⟧"a joke". ⟦Frances Holme⟧"They didn't listen then and they're \#
    not listening now," she said.

    A Treasury source said Holme's figures were ⟦source⟧"plain wrong". ⟦source⟧"She knows better \#
    than that," the source added.

    Speaking in the Commons, the chancellor, Edward Vane, told MPs the sale was ⟦Edward Vane⟧"in \#
    the long-term interest of taxpayers".

    ⟦Edward Vane⟧"We should never have owned it in the first place," Vane said, to cheers from \#
    his own side.

    His Labour shadow, Priya Nair, accused him of ⟦Priya Nair⟧"selling the family silver to pay \#
    the gas bill".

    ⟦Priya Nair⟧"He hasn't even asked what it's worth," she said. When Vane shook his head, she \#
    told him: ⟦Priya Nair⟧"Publish the valuation, then."

    Vane replied that the valuation was ⟦Edward Vane⟧"commercially sensitive".
    """#,

    #"""
    A judge on Tuesday threw out the case against two journalists, ruling that the police had \#
    acted ⟦judge⟧"with no lawful basis whatever."

    Outside the court, reporter Sam Ellery hugged his wife and said he was ⟦Sam Ellery⟧"numb." \#
    His co-defendant, Ruth Amadi, thanked her lawyers.

    ⟦Ruth Amadi⟧"I never doubted it," she said. ⟦Ruth Amadi⟧"Well, maybe at three in the \#
    morning."

    Ellery said he would go straight back to work. ⟦Sam Ellery⟧"There's a story I was in the \#
    middle of," he said.

    His editor, Judith Marsh, said the paper would sue. ⟦Judith Marsh⟧"They took his laptop, his \#
    phone and his notebooks," she said. ⟦Judith Marsh⟧"We would like them back, with an \#
    apology."

    Amadi's lawyer, Hugh Tennant QC, described the prosecution as ⟦Hugh Tennant⟧"a fishing \#
    trip". He told the Guardian: ⟦Hugh Tennant⟧"It should never have left the harbour."

    The police declined to comment, but a senior officer, who did not want to be identified, \#
    said: ⟦officer⟧"We got it wrong. It happens."
    """#,

    #"""
    Labour MP Gareth Pugh has apologised after he was filmed calling a constituent ⟦Gareth \#
    Pugh⟧"a waste of oxygen".

    Mr Pugh said he had ⟦Gareth Pugh⟧"lost his temper after a long day" and had written to the \#
    man, pensioner Ted Moss, to say sorry.

    Mr Moss, 77, said he had torn up the letter. ⟦Ted Moss⟧"He's only sorry because there was a \#
    camera," he said.

    The party leader, Helen Cross, told BBC Wales the MP had been ⟦Helen Cross⟧"spoken to in \#
    very clear terms".

    ⟦Helen Cross⟧"Gareth knows that he has let people down, and let himself down," she said.

    ⟦Helen Cross⟧"He's apologised and I think that is the end of the matter."

    But Plaid Cymru said it was ⟦Plaid Cymru⟧"far from the end".

    Its local candidate, Nia Powell, said Mr Pugh should resign. ⟦Nia Powell⟧"If one of his \#
    staff had said it they'd be sacked," she added.

    Conservative chairman Sir Alan Dyer said: ⟦Alan Dyer⟧"We all have bad days, but we do not \#
    all insult pensioners."
    """#,

    #"""
    Robot vacuum 'hears' its owners

    A firm that makes robot vacuum cleaners has denied that its machines are spying on people.

    Security researcher Lin Zhao found that the Swoop 3 recorded sound whenever it was docked.

    ⟦Lin Zhao⟧"I could hear a family having breakfast," Ms Zhao told the BBC News website.

    The firm, Swoop Robotics, said the microphone was used only ⟦Swoop Robotics⟧"to detect faults in the \#
    motor".

    ⟦Swoop Robotics⟧"No recordings are kept and none leave the house," it said in a statement.

    But Ms Zhao said she was not convinced. ⟦Lin Zhao⟧"You don't need a microphone for that," \#
    she said.

    ⟦Lin Zhao⟧"You need a two-dollar sensor."

    Graham Holt, from consumer group Which Gadget, said people should read the small print. \#
    ⟦Graham Holt⟧"Nobody does, of course," he admitted.

    The information commissioner's office said it was ⟦office⟧"making inquiries".

    Analyst Priti Shah, of Forward Research, agreed that the case was a warning to the industry. \#
    ⟦Priti Shah⟧"Trust is hard to win and easy to lose," said Ms Shah.
    """#,

    #"""
    England captain Jo Tasker says her side must ⟦Jo Tasker⟧"start being ruthless" if they are \#
    to win the World Cup.

    England beat Italy 3-1 on Thursday but let in a late goal.

    ⟦Jo Tasker⟧"I'm happy with the three points but not with the last ten minutes," said the \#
    28-year-old striker.

    ⟦Jo Tasker⟧"We switched off and against a better side we would have been punished.

    ⟦Jo Tasker⟧"We've talked about it in the dressing room and the girls know."

    Head coach Martin Rowe made four changes, bringing in Becky Lunt for her first start since \#
    March.

    ⟦Martin Rowe⟧"She was superb," said Rowe. ⟦Martin Rowe⟧"It was always the plan to give her \#
    an hour and she ran her socks off."

    Italy coach Paolo Ferri felt that his team had deserved more. ⟦Paolo Ferri⟧"For twenty \#
    minutes we were better," he said. ⟦Paolo Ferri⟧"But football is ninety."

    Asked about a possible move to Spain, Tasker said: ⟦Jo Tasker⟧"I've read that too. It's news \#
    to me."
    """#,

    #"""
    Profits at the Swiss food group Alpa fell 12% last year, hit by the weak dollar and what it \#
    called ⟦Alpa⟧"exceptional charges".

    ⟦Urs Keller⟧"2004 was a year of transition," chief executive Urs Keller said. ⟦Urs \#
    Keller⟧"We laid the foundations."

    The company said it expected ⟦Alpa⟧"solid growth" this year.

    Analysts were sceptical. ⟦Marie Duval⟧"They say that every year," said Marie Duval of Banque \#
    Leman. ⟦Marie Duval⟧"At some point the foundations should carry a house."

    Another analyst, who asked not to be named, said the shares were ⟦analyst⟧"dead money".

    Mr Keller, who took over in 2002, rejected the criticism. ⟦Urs Keller⟧"We do not run the \#
    company for the next quarter," he said.

    In Zurich, Alpa shares closed 3% lower at 214 francs.

    ⟦Jim Lowe⟧"The market hates uncertainty," said Jim Lowe, a trader at Hill & Co. ⟦Jim \#
    Lowe⟧"And it hates surprises even more."
    """#,

    #"""
    Singer Carla Voss has cancelled the rest of her tour because of illness.

    The 31-year-old collapsed on stage in Hamburg on Friday after telling fans she felt ⟦Carla \#
    Voss⟧"a bit wobbly".

    ⟦-⟧"Carla is heartbroken to let anybody down," a statement on her website said. ⟦-⟧"She will \#
    be back as soon as her doctors allow it."

    Promoter Dirk Ahrens said ticket holders would get their money back. ⟦Dirk Ahrens⟧"We ask \#
    them to be patient," he told the Bild newspaper. ⟦Dirk Ahrens⟧"Her health comes first."

    Voss's brother and manager, Nils, said she was ⟦Nils⟧"sitting up and complaining about the \#
    food".

    Actor Rob Fenn, who starred with Voss in the musical ⟦-⟧"Night Train", sent flowers. ⟦Rob \#
    Fenn⟧"She's the toughest person I know," he said. ⟦Rob Fenn⟧"She'll be dancing by \#
    Christmas."
    """#,
  ]
}
