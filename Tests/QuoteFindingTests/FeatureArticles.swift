/// Articles of our own in which “⟦Name⟧” stands before each quotation of somebody, and “⟦-⟧” before
/// one of nobody.
enum FeatureArticles {
  static let all: [String] = [
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
