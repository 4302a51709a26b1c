/// Sentences of our own with the speaker of their quotes: words beside a verb of saying.
enum DirectSentences {
  static let all: [(speaker: String, text: String)] = [
    ("Dana Priest", #"Speaking to the evening news, Dana Priest said: "We will mend every pipe.""#),
    ("Dana Priest", #"But Ms Dana Priest told the local news website: "We will mend every pipe.""#),
    ("Dana Priest", #""We will mend every pipe," said Dana Priest, an analyst at Hill Partners."#),
    ("Dana Priest", #""We will mend every pipe," commented Dana Priest of Hill Partners."#),
    (
      "Dana Priest",
      #"Dana Priest, who has led the firm since 2001, said the plan was "a good first step"."#
    ),
    ("Dana Priest", #"Dana Priest, of the Water Users' Union, said it was "a good first step"."#),
    (
      "Dana Priest",
      #"The union's general secretary, Dana Priest, said: "It is a good first step.""#
    ),
    (
      "Dana Priest",
      #"Northgate Water chief executive Dana Priest said: "It is a good first step.""#
    ),
    (
      "Dana Priest",
      #"Northgate's chief financial officer Dana Priest said it was "a good first step"."#
    ),
    ("spokesman", #"A spokesman for the Department of Water said: "It is a good first step.""#),
    ("spokeswoman", #"A Northgate Water spokeswoman said: "It is a good first step.""#),
    ("Northgate Water", #"In a statement, Northgate Water said: "It is a good first step.""#),
    ("Northgate Water", #"Northgate Water said in a statement that it was "a good first step"."#),
    ("Northgate Water", #"A statement from Northgate Water said: "It is a good first step.""#),
    ("report", #"The report said the plan was "a good first step"."#),
    ("Dana Priest", #"Dana Priest was at the meeting. "It is a good first step," she said."#),
    ("Dana Priest", #"Dana Priest said on Monday that the "first step" was good."#),
    ("Dana Priest", #"Dana Priest has described the plan as "a good first step"."#),
    ("Dana Priest", #"The plan was described as "a good first step" by Dana Priest."#),
    (
      "Dana Priest",
      #"The plan is "a good first step", according to Dana Priest, an analyst at Hill Partners."#
    ),
    ("Dana Priest", #"Dana Priest accused the firm of "playing games" with the customers."#),
    ("Dana Priest", #"Dana Priest praised the "courage" of the workers."#),
    ("Dana Priest", #"Dana Priest warned against "playing games" with the water."#),
    ("Dana Priest", #"Dana Priest hailed it as "a good first step"."#),
    ("Dana Priest", #"Asked about the plan, Dana Priest said: "It is a good first step.""#),
    ("Dana Priest", #"Asked whether it was enough, Dana Priest replied: "No.""#),
    ("Dana Priest", #"Dana Priest, asked whether it was enough, replied: "No.""#),
    ("Dana Priest", #""It is a good first step," Northgate chief executive Dana Priest said."#),
    ("Dana Priest", #""It is a good first step," the chief executive, Dana Priest, said."#),
    ("Dana Priest", #""It is a good first step," says Dana Priest."#),
    ("Dana Priest", #"Dana Priest rejected the claims, saying: "It is a good first step.""#),
    ("Dana Priest", #"Dana Priest rejected the claims, saying they were "nonsense"."#),
    ("Dana Priest", #"Mr Hill's rival Dana Priest insisted: "It is a good first step.""#),
    (
      "Dana Priest",
      #"Dana Priest and her deputy, Owen Hill, said in a letter: "It is a good first step.""#
    ),
    ("Owen Hill", #"Dana Priest met Owen Hill on Monday. He said: "It is a good first step.""#),
    ("Dana Priest", #"Dana Priest met Owen Hill on Monday. She said: "It is a good first step.""#),
    (
      "Dana Priest",
      #"Dana Priest said the plan, which costs $2m, would be "a good first step" for the city."#
    ),
    (
      "Dana Priest",
      #""It is a good first step," Priest, 45, said Tuesday. Dana Priest runs the firm."#
    ),
    ("Dana Priest", #"Dana Priest (Ind) said: "It is a good first step.""#),
    ("Dana Priest", #"Sen. Dana Priest, D-Ohio, said the plan was "a good first step.""#),
    ("Dana Priest", #""It is a good first step," wrote Dana Priest on her blog."#),
    (
      "Dana Priest",
      #"In an interview with the Herald, Dana Priest called the plan "a good first step.""#
    ),
    ("Dana Priest", #"Dana Priest's response was blunt: "It is a bad first step.""#),
    ("Dana Priest", #"For Dana Priest, the plan is "a good first step"."#),
    ("Dana Priest", #"To Dana Priest, it was "a good first step.""#),
    ("Dana Priest", #"Dana Priest thinks that the plan is "a good first step"."#),
    (
      "Dana Priest",
      #""It is a good first step. We need more of it," said Dana Priest. "We will see.""#
    ),
    ("Dana Priest", #"Dana Priest vowed to "fight on"."#),
    (
      "Dana Priest",
      #"Dana Priest said she would not "play games" and criticised the "foolish" plan."#
    ),
    ("Dana Priest", #""If it fails," said Dana Priest, "we try again.""#),
    ("Dana Priest", #"The tribunal heard that Dana Priest had told a colleague: "It is over.""#),
    ("Dana Priest", #"Dana Priest is not convinced. "It is a bad first step," she says."#),
    ("Dana Priest", #"Dana Priest took a different view: "It is a bad first step.""#),
    ("Dana Priest", #"Dana Priest has also said that "it is a bad first step.""#),
    ("Dana Priest", #"Dana Priest would only say that "it is a bad first step.""#),
    (
      "Dana Priest",
      #""It is a bad first step," Dana Priest said of the plan, which she called "foolish.""#
    ),
    (
      "Dana Priest",
      #"Police chief Dana Priest told a news conference that there was "no doubt" about it."#
    ),
    ("Dana Priest", #"Analyst Dana Priest says the firm "will do well"."#),
    (
      "Dana Priest",
      #"Among those who spoke was Dana Priest, who said the plan was "a bad first step.""#
    ),
    ("Dana Priest", #""Nobody asked us," complained one of the engineers, Dana Priest."#),
    ("Dana Priest", #"Dana Priest signalled that the firm was "open to talks"."#),
    ("Dana Priest", #"Dana Priest did not rule out a strike, saying that "all options are open"."#),
    ("Dana Priest", #"Dana Priest, however, said that the plan was "a bad first step"."#),
    ("Dana Priest", #"Dana Priest, for her part, called the plan "a bad first step"."#),
    ("Dana Priest", #"Dana Priest — a former engineer — said the plan was "a bad first step"."#),
    ("officials", #"US officials said the attack was "a bad first step"."#),
    ("officials", #"Officials at the ministry said the attack was "a bad first step"."#),
    ("ministry", #"The Russian foreign ministry said the attack was "a bad first step"."#),
    ("government", #"The government said it was "deeply concerned" by the news."#),
    ("Dana Priest", #"Dana Priest said: "We have had a good year. "We will have a better one.""#),
    ("Dana Priest", #""We have had a good year," said firm boss Dana Priest."#),
    ("Dana Priest", #""We have had a good year," said World Bank president Dana Priest."#),
    ("Dana Priest", #""We have had a good year," said the firm's new boss, Dana Priest."#),
    ("Dana Priest", #""We have had a good year," said a smiling Dana Priest."#),
    ("Dana Priest", #""We have had a good year", added Dana Priest, who joined in May."#),
    ("Dana Priest", #"Dana Priest went on: "We have had a good year.""#),
    ("Dana Priest", #"Dana Priest went on to say: "We have had a good year.""#),
    ("Dana Priest", #"Dana Priest continued by saying that it had been "a good year"."#),
    ("Dana Priest", #"The move was welcomed by Dana Priest, who called it "brave"."#),
    ("Dana Priest", #"Dana Priest expressed "deep regret" for the deaths."#),
    ("Dana Priest", #"Dana Priest spoke of a "new beginning" in relations."#),
    ("Dana Priest", #"Dana Priest used the word "war" three times in her speech."#),
    ("Dana Priest", #"What Dana Priest calls "the quiet years" are over."#),
    (
      "Dana Priest",
      #"Dana Priest argued that the law, written in haste, gave ministers "a blank cheque"."#
    ),
    ("Dana Priest", #"Dana Priest insists there is "nothing to see". Owen Hill disagrees."#),
    ("Dana Priest", #"The minister said nothing. Dana Priest did: "Go home.""#),
    (
      "Dana Priest",
      #""I have nothing to say," Dana Priest, said by friends to be ill, told the court."#
    ),
    ("Dana Priest", #"Campaign manager Dana Priest tweeted that the vote was "stolen.""#),
    ("Howard Marsh", #"For the Liberals, Howard Marsh said: "It is a good first step.""#),
    (
      "Howard Marsh",
      #"The station's political editor Howard Marsh says: "It is a good first step.""#
    ),
    ("Howard Marsh", #"Shadow chancellor Howard Marsh said the plan was "a good first step"."#),
    ("Howard Marsh", #"Howard Marsh called Dana Priest "crooked.""#),
    ("Howard Marsh", #"It is a "disaster," Howard Marsh tweeted."#),
    ("crowd", #""Send him home!" the crowd chanted."#),
    (
      "Howard Marsh",
      #"Priest's campaign chairman, Howard Marsh, said the plan was "a good first step.""#
    ),
    ("Howard Marsh", #"Howard Marsh, who has called climate change a "hoax," left Ohio."#),
    (
      "Howard Marsh",
      #"Asked by reporters whether he would go, Howard Marsh said, "It is a good first step.""#
    ),
    ("Howard Marsh", #"Her husband, Howard Marsh, said it was "a good first step.""#),
    ("Howard Marsh", #"One voter, 54-year-old Howard Marsh, said it was "a good first step.""#),
    (
      "Howard Marsh",
      #""It is a good first step," said Howard Marsh, chairman of Priest's campaign."#
    ),
    ("narrator", #"In the ad, a narrator says, "It is a good first step.""#),
    ("campaign", #"The Priest campaign said it was "a good first step.""#),
    ("Howard Marsh", #"Howard Marsh said Priest is "a good first step.""#),
    (
      "Howard Marsh",
      #""I'm not surprised," said Republican strategist Howard Marsh. "Not at all.""#
    ),
    (
      "Howard Marsh",
      #"Republican presidential nominee Howard Marsh on Tuesday called the plan "a disaster.""#
    ),
    ("Howard Marsh", #"Howard Marsh on Tuesday night said the plan was "a disaster.""#),
    ("Howard Marsh", #"Howard Marsh in a speech on Tuesday called the plan "a disaster.""#),
    ("Howard Marsh", #"Howard Marsh last week called the plan "a disaster.""#),
    ("Howard Marsh", #"Howard Marsh earlier this week said that the plan was "a disaster.""#),
    ("Howard Marsh", #"Howard Marsh has repeatedly called the plan "a disaster.""#),
    (
      "Howard Marsh",
      #"While Howard Marsh was in Ohio, he told the crowd that the plan was "a disaster.""#
    ),
    ("Howard Marsh", #"After the vote, Howard Marsh said "the people have spoken.""#),
    ("Howard Marsh", #"When asked about it, Howard Marsh laughed. "It is a disaster," he said."#),
    ("Howard Marsh", #""It is a disaster," Howard Marsh said, referring to the plan."#),
    ("Howard Marsh", #""It's a disaster," said Rep. Howard Marsh (R-Ohio), who backs the plan."#),
    ("Howard Marsh", #""It's a disaster," said Rep. Howard Marsh, R-Ohio, who backs the plan."#),
    ("Howard Marsh", #""It's a disaster," said Howard Marsh, 45, a plumber from Ohio."#),
    ("Howard Marsh", #""It's a disaster," said former governor Howard Marsh."#),
    ("Howard Marsh", #""It's a disaster," said Ohio Gov. Howard Marsh."#),
    (
      "Howard Marsh",
      #""It's a disaster," said lead author Howard Marsh of the University of Ohio."#
    ),
    ("Howard Marsh", #""It's a disaster," said 45-year-old plumber Howard Marsh."#),
    ("Howard Marsh", #""It's a disaster," said Sgt. Howard Marsh of the Ohio police."#),
    ("Howard Marsh", #""It's a disaster," says the group's director, Howard Marsh."#),
    ("Howard Marsh", #""It's a disaster," said Dr Howard Marsh, who led the study."#),
    ("Howard Marsh", #""It's a disaster," agreed Howard Marsh, a friend."#),
    ("Howard Marsh", #""It's a disaster," is how Howard Marsh described the plan."#),
    ("Howard Marsh", #"The plan is "a disaster," in Howard Marsh's words."#),
    (
      "Howard Marsh",
      #"In a statement issued on Monday, Howard Marsh said the plan was "a disaster"."#
    ),
    (
      "Howard Marsh",
      #"Writing in the Herald, Howard Marsh argued that the plan was "a disaster"."#
    ),
    ("Howard Marsh", #"The plan, Howard Marsh said, was "a disaster"."#),
    ("Howard Marsh", #"The plan, says Howard Marsh, is "a disaster"."#),
  ]
}
