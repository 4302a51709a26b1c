/// Articles of our own in which “⟦Name⟧” stands before each quotation of somebody, and “⟦-⟧” before
/// one of nobody.
enum WikiArticles {
  static let all: [String] = [
    #"""
    Monday, March 7, 2011

    Volunteers from around the world met in Lisbon this weekend to map the city's stairways.

    Wikinews spoke with the organiser, Marta Figueira, about the event.

    Figueira said about eighty people took part. ⟦Marta Figueira⟧"We expected twenty," she told \#
    Wikinews. ⟦Marta Figueira⟧"We ran out of pens on the first morning."

    One of the mappers, João Pires of Porto, said that he had climbed ⟦João Pires⟧"something \#
    like four thousand steps" in two days.

    ⟦João Pires⟧"My knees hurt but I know the city now," Pires said, adding, ⟦João Pires⟧"my \#
    wife thinks I am mad".

    The mayor's office issued a statement in support of the project. ⟦-⟧"Stairways are the soul \#
    of Lisbon," the statement read.

    Not everyone was pleased. A resident of Alfama, who asked not to be named, complained about \#
    ⟦resident⟧"strangers photographing my front door".
    """#,

    #"""
    ((Wikinews)) How did you come to run for the council?

    Annette Kohler: ⟦Annette Kohler⟧"I was annoyed. The bus stopped coming to my street and \#
    nobody could tell me why."

    Asked about her opponent, Kohler said he was ⟦Annette Kohler⟧"a decent man with no ideas".

    Her opponent, Dieter Braun, denied this. ⟦Dieter Braun⟧"I have plenty of ideas," he wrote in \#
    an e-mail to Wikinews, ⟦Dieter Braun⟧"but I don't shout them from the roof."

    The election commission said that turnout was ⟦commission⟧"the highest in a generation".

    Kohler's campaign manager Stefan Ulrich said that ⟦Stefan Ulrich⟧"it will be close". \#
    According to Ulrich, ⟦Stefan Ulrich⟧"every vote in the old town counts twice".
    """#,

    #"""
    When Tomas Varga met Elena Rusu in 1998, neither of them could afford a violin.

    ⟦Elena Rusu⟧"We shared one," she recalls. ⟦Elena Rusu⟧"He had it in the mornings."

    ⟦Tomas Varga⟧"Mornings and Sundays," he corrects her.

    Today the pair run the largest youth orchestra in the region. Rusu conducts and Varga raises \#
    the money.

    ⟦Tomas Varga⟧"I am the beggar," he says. ⟦Tomas Varga⟧"She is the artist."

    Rusu rolls her eyes. ⟦Elena Rusu⟧"He likes to say that," she says. ⟦Elena Rusu⟧"The truth is \#
    that he hears every wrong note."

    One of their first pupils, Ilinca Dobre, now plays in Vienna. ⟦Ilinca Dobre⟧"They gave me a \#
    violin and a key to the hall," Dobre says on the phone. ⟦Ilinca Dobre⟧"Nobody had ever given \#
    me a key to anything."

    She still calls Rusu before every concert. ⟦Ilinca Dobre⟧"She tells me to breathe," she \#
    says, laughing.
    """#,

    #"""
    At least twelve people died on Saturday when a ferry sank off the coast, officials said.

    ⟦Abdul Karim⟧"The boat was made for sixty and had more than a hundred on it," said Abdul \#
    Karim, the district's police chief, to reporters at the scene.

    Survivor Nasreen Begum said the captain had ignored warnings. ⟦Nasreen Begum⟧"We shouted at \#
    him to turn back," she said. ⟦Nasreen Begum⟧"He told us, 'God is with us.'"

    According to Karim, the captain ⟦Abdul Karim⟧"swam to the shore and ran".

    Prime Minister Rashid Chowdhury called the accident ⟦Rashid Chowdhury⟧"a crime" and said in \#
    a televised address: ⟦Rashid Chowdhury⟧"Those who did this will not sleep in their beds."

    Opposition leader Farida Haq responded by saying that ⟦Farida Haq⟧"the beds in question \#
    belong to his ministers". Haq, whose party boycotted the last election, added that she would \#
    call for ⟦Farida Haq⟧"a day of silence".

    The International Maritime Organization said in a press release that it \#
    ⟦Organization⟧"stands ready to help".
    """#,

    #"""
    Maribel Santos, 52, cleans offices at night and sleeps on the bus.

    ⟦Maribel Santos⟧"I know every driver on the line," she says. ⟦Maribel Santos⟧"They wake me \#
    at my stop."

    She came to the city from Bohol in 1991 with a suitcase and the address of a cousin. \#
    ⟦Maribel Santos⟧"The cousin had moved," she says with a shrug.

    Her daughter Grace is studying to be a nurse. ⟦Grace⟧"Mum has never missed a fee," Grace \#
    says. ⟦Grace⟧"Not once."

    At the union hall, organiser Dave Kerr keeps a photograph of Santos on the wall. ⟦Dave \#
    Kerr⟧"She got forty people to sign up in a week," he says. ⟦Dave Kerr⟧"I've been doing this \#
    for twenty years and I've never got forty people to do anything."

    Santos says it was easy. ⟦Maribel Santos⟧"I told them: you are tired, I am tired, let us be \#
    tired together."
    """#,
  ]
}
