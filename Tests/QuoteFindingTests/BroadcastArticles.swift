/// More articles of our own, in the ways of broadcasters’ sites; the names as in `BritishArticles`.
enum BroadcastArticles {
  static let all: [String] = [
    #"""
    Shares in US media giant Worldcast fell on Thursday after it posted a loss for the first \#
    quarter.

    Worldcast, which owns the RTN network, lost $1.2bn in the three months to March, against \#
    a profit of $300m a year earlier.

    ⟦Worldcast⟧"The advertising market remains difficult," it said in a statement.

    But it added that it was ⟦Worldcast⟧"well placed" for the rest of the year.

    Its internet arm, Netline, lost 400,000 subscribers. Rivals such as Orbit and SkyBlue \#
    have cut prices.

    ⟦Martin Gale⟧"Netline is a melting ice cube," said Martin Gale, an analyst at Brown \#
    Street. ⟦Martin Gale⟧"They should have sold it years ago."

    Chairman Dick Voorhees said the group would not sell. ⟦Dick Voorhees⟧"We have a plan and \#
    we are sticking to it," he told analysts.

    He took over from Jerry Lund in 2003. ⟦Dick Voorhees⟧"Jerry left us a strong company," \#
    he said.
    """#,

    #"""
    The number of people out of work fell again in March, official figures showed.

    The Office for National Statistics (ONS) said unemployment was down 12,000. It said the \#
    labour market was ⟦Office for National Statistics⟧"broadly flat".

    Work and Pensions Secretary Ruth Kemp welcomed the figures. ⟦Ruth Kemp⟧"More people are \#
    in work than ever before," she said.

    But the Conservatives said manufacturing had lost 90,000 jobs in a year. Shadow minister \#
    Paul Dray said: ⟦Paul Dray⟧"Labour is letting our industry die."

    He added: ⟦Paul Dray⟧"The chancellor does not seem to care."

    The TUC said it was worried about the fall. ⟦TUC⟧"These are skilled jobs and they will \#
    not come back," it said.

    Economist Howard Lacey, of Capital Research, said wage growth was the thing to watch. \#
    ⟦Howard Lacey⟧"The Bank will be looking at that number," he said. ⟦Howard Lacey⟧"I think \#
    rates have peaked."
    """#,

    #"""
    Olympic champion Kerry Doyle will miss the world championships after injuring her knee \#
    in training.

    The 24-year-old hurt herself on Tuesday at a camp in Portugal.

    ⟦Kerry Doyle⟧"I am gutted," she said. ⟦Kerry Doyle⟧"But it is only one season."

    Coach Alan Storey, who has worked with her since she was 14, said she would be back. \#
    ⟦Alan Storey⟧"She is the strongest girl I know," he told BBC Sport.

    Doyle won the 800m in Athens, beating the Kenyan Janet Rono. ⟦Janet Rono⟧"I will miss \#
    her in Helsinki," said Rono. ⟦Janet Rono⟧"She is my friend as well as my rival."

    UK Athletics said it would give her ⟦UK Athletics⟧"all the support she needs". Its \#
    performance director, Max Jones, visited her in hospital.

    ⟦Max Jones⟧"She was already asking when she could run," he said.
    """#,

    #"""
    Campaigners say a plan to build 400 homes on a former airfield would be a disaster for \#
    the village.

    They have collected 2,000 signatures. ⟦Jean Oakes⟧"The roads cannot cope now," said Jean \#
    Oakes, who chairs the group.

    ⟦Jean Oakes⟧"My husband sat in traffic for an hour on Friday," she added.

    Developer Marsden Homes denied that traffic would get worse. It said a new junction \#
    would be ⟦Marsden Homes⟧"a benefit to everybody".

    Council leader Derek Pym said no decision had been made. ⟦Derek Pym⟧"We will listen to \#
    all sides," he said. ⟦Derek Pym⟧"That is our job."

    Mrs Oakes said she did not believe him. ⟦Jean Oakes⟧"It was decided in a golf club," she \#
    said.
    """#,

    #"""
    Opposition leader Karim Sadr was arrested on Sunday, hours after he had called the \#
    election ⟦Karim Sadr⟧"a theatre with one actor".

    His wife, Leila, told the BBC that six men had come to the house at dawn. ⟦Leila⟧"They \#
    did not show us any paper," she said. ⟦Leila⟧"My son asked them where they were taking \#
    his father. They laughed."

    Interior Minister Hamid Bazargan said Mr Sadr was ⟦Hamid Bazargan⟧"helping with \#
    inquiries".

    Asked when he would be freed, he replied: ⟦Hamid Bazargan⟧"When he has helped."

    The UN's human rights chief, Maria Fonseca, said she was alarmed. ⟦Maria Fonseca⟧"Mr \#
    Sadr must be released or charged," she said.

    Mr Sadr, a former judge, has been in prison twice. In a letter smuggled out last year he \#
    wrote: ⟦Karim Sadr⟧"Walls have taught me patience."
    """#,

    #"""
    US President Walter Hale has told Congress that the deficit is ⟦Walter Hale⟧"under \#
    control".

    In his State of the Union speech, he said spending would rise by less than 1%. ⟦Walter \#
    Hale⟧"A taxpayer dollar must be spent wisely or not at all," he said.

    Democratic leader Susan Pike was not impressed. ⟦Susan Pike⟧"He has maxed out the \#
    nation's credit card," she said. ⟦Susan Pike⟧"And he is asking for another one."

    Mr Hale also defended his plan for pensions. He said the system was ⟦Walter Hale⟧"headed \#
    toward bankruptcy".

    But Senator Joe Lamb, a member of his own party, said it was not. ⟦Joe Lamb⟧"The numbers \#
    don't add up, Mr President," he said.

    Outside, protesters beat drums. One of them, teacher Ann Cole, said: ⟦Ann Cole⟧"It's my \#
    pension he's playing with."
    """#,

    #"""
    Rock singer Jon Varley has apologised to fans after walking out of a concert in Glasgow.

    Varley, 45, left the stage after just three songs on Saturday night.

    A statement on the band's website said he had been suffering from ⟦-⟧"a severe \#
    migraine".

    Fans who had paid £60 a ticket were furious. ⟦Gary Burns⟧"He looked fine to me," said \#
    Gary Burns, from Paisley. ⟦Gary Burns⟧"He told us we were boring and threw his guitar."

    In an interview with NME, Varley said: ⟦Jon Varley⟧"I let people down and I'm sorry.

    ⟦Jon Varley⟧"I couldn't see the strings. I was scared."

    Drummer Pete Ives told the magazine he had begged the singer to see a doctor. ⟦Pete \#
    Ives⟧"He's stubborn," he said. ⟦Pete Ives⟧"He always has been."
    """#,
  ]
}
