/// More sentences of our own: fragments, views, roles and asides.
enum ReportedSentences {
  static let all: [(speaker: String, text: String)] = [
    ("Howard Marsh", #"The plan, said Howard Marsh of the Ohio police, was "a disaster"."#),
    ("Howard Marsh", #"That, Howard Marsh says, is "a disaster"."#),
    ("Howard Marsh", #""This," Howard Marsh says, "is a disaster.""#),
    ("Howard Marsh", #""Why," asked Howard Marsh, "is it a disaster?""#),
    ("Howard Marsh", #"Howard Marsh asked: "Why is it a disaster?""#),
    (
      "Howard Marsh",
      #"Howard Marsh disagreed. "It was a disaster from the start. Nobody asked us," he said."#
    ),
    ("Howard Marsh", #"Among the critics is Howard Marsh. "It was a disaster from the start.""#),
    (
      "Howard Marsh",
      #""It was a disaster from the start. Nobody asked us." Howard Marsh said he would go."#
    ),
    ("Howard Marsh", #"Howard Marsh shook his head. "No," he said. "It is a disaster.""#),
    ("Howard Marsh", #""Well, you know," Howard Marsh said, smiling, "it is a disaster.""#),
    ("Howard Marsh", #"Howard Marsh: "It is a disaster.""#),
    ("Howard Marsh", #"HOWARD MARSH: "It is a disaster.""#),
    ("Howard Marsh", #"He's a "liar," said Howard Marsh of his rival."#),
    ("Howard Marsh", #"Trade minister Howard Marsh announced a "new era" of trade."#),
    (
      "Howard Marsh",
      #"Howard Marsh complained of "unfair" rules, and demanded "immediate" talks."#
    ),
    ("Howard Marsh", #"Howard Marsh pledged to build a "great, great wall.""#),
    ("Howard Marsh", #"Howard Marsh mocked Priest as "low energy.""#),
    ("Howard Marsh", #"Howard Marsh referred to Priest as a "low energy" person."#),
    ("Howard Marsh", #"Howard Marsh talked about "the forgotten men"."#),
    ("Howard Marsh", #"Howard Marsh labeled the plan a "disaster," and said it would "fail.""#),
    ("Howard Marsh", #"Howard Marsh's claim that the plan is "a disaster" was wrong."#),
    ("Howard Marsh", #"In Howard Marsh's view, the plan is "a disaster"."#),
    ("Howard Marsh", #"Howard Marsh is, in his own words, "a fighter"."#),
    ("Howard Marsh", #"Howard Marsh dismissed as "nonsense" the report on his taxes."#),
    ("Howard Marsh", #"Howard Marsh told Dana Priest, his rival, that she was "a disaster.""#),
    ("Howard Marsh", #"Howard Marsh told Dana Priest in a debate: "You are a disaster.""#),
    ("Howard Marsh", #""You are a disaster," Howard Marsh told Dana Priest."#),
    (
      "Howard Marsh",
      #""You are a disaster," Howard Marsh, the former mayor of Hill, told Dana Priest."#
    ),
    ("Howard Marsh", #"Police say Howard Marsh shouted "fire" twice."#),
    ("Howard Marsh", #"Howard Marsh could be heard shouting: "Fire!""#),
    (
      "Howard Marsh",
      #"Howard Marsh was quoted by the Herald as saying that the plan was "a disaster"."#
    ),
    ("Howard Marsh", #"Howard Marsh was quoted as saying: "It is a disaster.""#),
    ("Howard Marsh", #"The Herald quoted Howard Marsh as saying the plan was "a disaster"."#),
    ("Howard Marsh", #"Citing costs, Howard Marsh said the plan was "a disaster"."#),
    (
      "Howard Marsh",
      #"It was left to Howard Marsh to explain. "The plan was a disaster," he said."#
    ),
    ("Howard Marsh", #""The plan was a disaster," recalls Howard Marsh, now 70."#),
    ("Howard Marsh", #"Said Howard Marsh: "The plan was a disaster.""#),
    ("Howard Marsh", #""The plan was a disaster." — Howard Marsh"#),
    ("Howard Marsh", #"Howard Marsh's tweet read: "The plan was a disaster.""#),
    ("Howard Marsh", #"The tweet from Howard Marsh read: "The plan was a disaster.""#),
    ("Howard Marsh", #"Howard Marsh tweeted Tuesday: "The plan was a disaster.""#),
    (
      "Howard Marsh",
      #"Howard Marsh believes the plan was "a disaster" and has vowed "to fight it"."#
    ),
    (
      "Howard Marsh",
      #"Howard Marsh says that if the plan fails, as it did in "the bad old days", he will go."#
    ),
    ("ministry", #"The foreign ministry in Moscow said it had "no doubt" about it."#),
    ("ministry", #"Russia's foreign ministry called the move "a provocation"."#),
    ("spokeswoman", #"Russian foreign ministry spokeswoman called the move "a provocation"."#),
    ("Howard Marsh", #"Howard Marsh used the term "bad hombres" in the debate."#),
    ("Howard Marsh", #"Howard Marsh bragged that he had "the best words.""#),
    ("Howard Marsh", #"Howard Marsh painted the plan as "a disaster.""#),
    ("Howard Marsh", #"Howard Marsh framed the race as "a choice between two futures.""#),
    ("Howard Marsh", #"Howard Marsh cast himself as "the only outsider.""#),
    ("Howard Marsh", #"Howard Marsh fired back: "That is a lie.""#),
    ("Howard Marsh", #""That is a lie," Howard Marsh shot back."#),
    ("Howard Marsh", #"Howard Marsh issued a statement calling the plan "a disaster.""#),
    ("Howard Marsh", #"Howard Marsh released a statement that read: "It is a disaster.""#),
    ("Howard Marsh", #"Howard Marsh apologized, saying "I was wrong.""#),
    ("Howard Marsh", #"Howard Marsh pointed to what he called a "rigged system.""#),
    ("Howard Marsh", #"Howard Marsh railed against a "rigged system.""#),
    ("Howard Marsh", #"Howard Marsh stood by his claim that the system is "rigged.""#),
    ("Howard Marsh", #"Howard Marsh's promise to "drain the swamp" won him votes."#),
    ("Howard Marsh", #"Howard Marsh took issue with the word, saying "it is not a swamp.""#),
    (
      "Howard Marsh",
      #"Howard Marsh, in an interview with the Herald, said the plan was "a disaster.""#
    ),
    (
      "Howard Marsh",
      #"In a tweet early Sunday, Howard Marsh wrote that the plan was "a disaster.""#
    ),
    ("Howard Marsh", #"On Sunday, Howard Marsh tweeted, "It is a disaster.""#),
    ("Howard Marsh", #"Howard Marsh tweeted that "it is a disaster" and "a shame.""#),
    ("Howard Marsh", #"Howard Marsh responded with a tweet: "It is a disaster.""#),
    ("Howard Marsh", #"Howard Marsh responded that it was "a disaster.""#),
    ("Howard Marsh", #"Howard Marsh said: "It was," he paused, "a disaster.""#),
    ("Howard Marsh", #""It was," Howard Marsh said, pausing, "a disaster.""#),
    ("Howard Marsh", #"Howard Marsh could not say if it was "a disaster.""#),
    ("Howard Marsh", #"Howard Marsh declined to say whether it was "a disaster.""#),
    ("Howard Marsh", #"Howard Marsh urged supporters to "fight like hell.""#),
    ("Howard Marsh", #"Howard Marsh asked the crowd to "fight like hell.""#),
    ("Howard Marsh", #"Howard Marsh is calling for "a complete shutdown" of the border."#),
    ("Howard Marsh", #"Howard Marsh has promised "a complete shutdown" of the border."#),
    ("Howard Marsh", #"Howard Marsh wants "a complete shutdown" of the border."#),
    ("Howard Marsh", #"Howard Marsh's call for "a complete shutdown" was mocked."#),
    (
      "Howard Marsh",
      #"Howard Marsh, a lawyer who represents Dana Priest, said his client was "very happy"."#
    ),
    ("Howard Marsh", #"Dana Priest's lawyer, Howard Marsh, said she was "very happy"."#),
    ("Howard Marsh", #"Dana Priest's lawyer Howard Marsh said she was "very happy"."#),
    ("lawyer", #"Dana Priest's lawyer said she was "very happy"."#),
    ("Howard Marsh", #"Lawyer Howard Marsh, acting for Dana Priest, said she was "very happy"."#),
    ("Howard Marsh", #"A lawyer for Dana Priest, Howard Marsh, said she was "very happy"."#),
    ("Howard Marsh", #"According to her lawyer, Howard Marsh, she is "very happy"."#),
    ("Howard Marsh", #"She is "very happy," according to her lawyer, Howard Marsh."#),
    ("Howard Marsh", #""She is very happy," her lawyer Howard Marsh told the court."#),
    ("Howard Marsh", #""She is very happy," lawyer Howard Marsh said on her behalf."#),
    (
      "Howard Marsh",
      #""She is very happy," said Priest's lawyer, Howard Marsh, who spoke outside the court."#
    ),
    ("Howard Marsh", #""She is very happy," said Ohio-based lawyer Howard Marsh."#),
    ("Howard Marsh", #""She is very happy," Howard Marsh, her lawyer, said after the verdict."#),
    ("Howard Marsh", #""She is very happy," Marsh, her lawyer, said. Howard Marsh left."#),
    (
      "Howard Marsh",
      #"Howard Marsh drove to Ohio. There, the 45-year-old said he was "very happy"."#
    ),
    ("Howard Marsh", #"Howard Marsh drove to Ohio. "I am very happy," the 45-year-old said."#),
    ("Howard Marsh", #"The former mayor, Howard Marsh, was "very happy" with the vote, he said."#),
    ("Howard Marsh", #"Howard Marsh, he of the "golden voice," said he was "very happy.""#),
    ("Howard Marsh", #"In his book, Howard Marsh describes the time as "a very happy one"."#),
    ("Howard Marsh", #"Howard Marsh's book describes the time as "a very happy one"."#),
    (
      "Howard Marsh",
      #"The plan is "a disaster," Howard Marsh said at a rally in Columbus, Ohio, on Sunday."#
    ),
    (
      "Howard Marsh",
      #""It is a disaster," said Howard Marsh, a voter in Columbus, Ohio. "Nobody asked us.""#
    ),
    ("Howard Marsh", #"As for the plan, Howard Marsh says it is "a disaster.""#),
    ("Howard Marsh", #"While many like the plan, Howard Marsh calls it "a disaster.""#),
    ("Howard Marsh", #"If the plan fails, as Howard Marsh says it will, it will be "a disaster.""#),
    ("Howard Marsh", #"Even Howard Marsh said it was "a disaster"."#),
    ("Howard Marsh", #"Only Howard Marsh said it was "a disaster"."#),
    ("Howard Marsh", #"Then Howard Marsh said: "It is a disaster"."#),
    ("Howard Marsh", #"Later, Howard Marsh would say that it was "a disaster"."#),
    ("Howard Marsh", #"Nor did Howard Marsh think it was "a disaster"."#),
    ("Howard Marsh", #"Mr. Howard Marsh said, in part, "It is a disaster.""#),
    ("Howard Marsh", #""It is a disaster," Howard Marsh said. "And that," he added, "is all.""#),
    (
      "Howard Marsh",
      #"Howard Marsh said he believed "it is a disaster," and that he "would not vote for it.""#
    ),
    ("Howard Marsh", #""It is," Howard Marsh wrote in his letter to the council, "a disaster.""#),
    ("Howard Marsh", #"Howard Marsh - the mayor of Columbus - said: "It is a disaster.""#),
    ("Howard Marsh", #"Mayor Howard Marsh: "It is a disaster.""#),
    ("Howard Marsh", #"The mayor's verdict? "It is a disaster," says Howard Marsh."#),
    (
      "Howard Marsh",
      #"The mayor's message is clear: "It is a disaster," as Howard Marsh puts it."#
    ),
    ("Howard Marsh", #"Howard Marsh has a word for it: "disaster"."#),
    ("Howard Marsh", #"Howard Marsh's verdict: "It is a disaster.""#),
    ("Howard Marsh", #"Howard Marsh's words were clear: "It is a disaster.""#),
    ("Howard Marsh", #"Howard Marsh, for one, is "very happy", he says."#),
    ("Howard Marsh", #"Howard Marsh, asked about it on Sunday, said only: "It is a disaster.""#),
    ("Howard Marsh", #"Howard Marsh, when asked about it, said only: "It is a disaster.""#),
    ("Howard Marsh", #"Also present was Howard Marsh, who warned of "a disaster"."#),
    ("Howard Marsh", #"Critics such as Howard Marsh say it is "a disaster"."#),
    ("critics", #"Critics have called it "a disaster"."#),
    ("critics", #"The plan, which critics have called "a disaster", was adopted."#),
    ("Howard Marsh", #"The plan, which Howard Marsh has called "a disaster", was adopted."#),
    ("Howard Marsh", #"The plan, called "a disaster" by Howard Marsh, was adopted."#),
    ("Howard Marsh", #"Described by Howard Marsh as "a disaster", the plan was adopted."#),
    ("police", #"Police described the man as "armed and dangerous"."#),
    ("study", #"A study found that the plan was "a disaster"."#),
    ("Howard Marsh", #"A study by Howard Marsh found that the plan was "a disaster"."#),
    ("court", #"The court ruled that the plan was "a disaster"."#),
  ]
}
