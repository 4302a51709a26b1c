extension Lexicon {
  /// Function words.
  static let closedWords: [(String, WordClasses)] = [
    ("the a an this these those that each every any some no another", .determiner),
    ("his her their its my our your whose", .possessive),
    (
      """
      one two three four five six seven eight nine ten eleven twelve dozen dozens hundreds
      thousands
      many several few most both all other others another various more half
      """, .quantity
    ),
    (
      """
      of in on at by for with from to into onto about against between among during under over
      after
      before through across near since until despite within without toward towards upon beside
      besides behind beyond amid amidst via per off above below along around like unlike outside
      inside including regarding concerning following throughout than as ahead
      """, .preposition
    ),
    ("and but or nor yet so plus & while whereas", .conjunction),
    (
      """
      because when if although though unless where whether once after before since until while as
      how why what
      """, .subordinator
    ),
    ("he him himself", [.pronoun, .male]),
    ("she herself", [.pronoun, .female]),
    ("they them themselves we us i you it me", .pronoun),
    ("who which that whom", .relative),
    (
      """
      has have had will would could may might must can should did does do is was are were be been
      being am shall cannot not n't to never ca wo didn't doesn't don't won't wouldn't couldn't
      isn't wasn't aren't weren't hasn't haven't hadn't can't
      """, .auxiliary
    ),
    ("is was are were be been being am isn't wasn't aren't weren't", .copula),
    (
      """
      also later then once never even again still now already just only too always often ever soon
      earlier such further furthermore however meanwhile instead rather simply there here today
      yesterday
      tomorrow tonight back perhaps maybe indeed nevertheless nonetheless therefore thus
      immediately presently suddenly finally recently previously additionally similarly currently
      unfortunately fortunately clearly apparently eventually initially separately actually really
      certainly obviously especially ultimately specifically interestingly ironically privately
      publicly
      reportedly allegedly basically hopefully honestly personally importantly consequently
      typically
      usually normally generally historically internationally locally nationally nearly roughly
      approximately exactly surely possibly probably slowly quickly gently lately simultaneously
      yes no oh ah hello thanks please okay ok hey alas hush nonsense indeed moreover otherwise
      well quite very almost aloud afterwards afterward ago first
      """, .adverb
    ),
    (
      """
      family early friendly daily weekly monthly only elderly police ally rally italy july
      assembly supply reply apply comply imply fly
      """,
      .known
    ),
    ("van der den de la le du di da dos del bin ibn al el von ten ter af y bint abu", .particle),
  ]

  /// What persons and bodies are called by what they are.
  static let nouns: [(String, WordClasses)] = [
    ("may april june august", .familyName),
    ("in since until by last this next early late mid from during of through to", .beforeMonth),
    (
      """
      night nights morning mornings afternoon evening week weeks weekend month months year years
      day
      days hour hours minute minutes noon midnight century decade moment spring summer autumn
      winter
      """, .time
    ),
    (
      """
      words view views opinion claim claims assertion statement warning argument comment comments
      remark remarks belief description admission promise insistence suggestion call response
      estimate estimation pledge contention assessment verdict phrase demand advice reply answer
      vow vows promises threat calls declaration prediction conclusion complaint accusation
      allegation allegations reference
      """, .viewNoun
    ),
    (
      """
      told tells tell telling asked asks ask asking warned warns warn warning informed reminded
      reminds
      advised advises assured assures urged urges instructed ordered thanked notified briefed
      promised begged implored
      """, .hearer
    ),
    ("mr mr. mister sir lord baron father brother king prince m. don duke", [.title, .male]),
    (
      """
      mrs mrs. ms ms. miss madam madame mme lady dame baroness sister queen princess aunt mme.
      duchess
      """,
      [.title, .female]
    ),
    (
      """
      dr dr. doctor prof prof. professor president premier chancellor secretary minister senator
      sen.
      sen rep. rep representative governor gov. gov mayor congressman congresswoman ambassador
      general gen. gen colonel col. captain capt. capt major maj. lieutenant lt. lt sergeant sgt.
      sgt
      commander cmdr. admiral adm. judge justice rev. reverend pope archbishop bishop cardinal
      pastor rabbi imam sheikh ayatollah chairman chairwoman chair director coach inspector
      detective constable officer sheriff chief hon. deputy councillor councilman councilwoman
      cllr
      attorney commissioner rt. superintendent envoy spokesman spokeswoman spokesperson
      speaker uncle hon corporal comrade squire
      """, .title
    ),
    (
      """
      minister spokesman spokeswoman spokesperson president premier chancellor secretary senator
      representative governor mayor congressman congresswoman lawmaker legislator ambassador envoy
      diplomat general colonel captain major lieutenant sergeant commander admiral judge justice
      bishop archbishop cardinal pastor rabbi imam pope priest chairman chairwoman chair director
      coach manager
      inspector detective constable officer sheriff chief deputy councillor attorney commissioner
      superintendent leader head boss executive founder co-founder owner analyst economist
      expert scientist researcher historian author writer novelist poet editor journalist
      reporter correspondent columnist critic lawyer prosecutor barrister solicitor adviser
      advisor
      aide assistant official source witness resident neighbour neighbor victim survivor teacher
      student pupil professor lecturer doctor physician surgeon nurse patient farmer fisherman
      worker driver pilot player striker midfielder defender goalkeeper captain champion winner
      actor actress singer musician artist director producer composer designer model
      activist campaigner protester volunteer organiser organizer candidate nominee contender
      counterpart colleague friend wife husband mother father son daughter brother sister
      parent child boy girl man woman person voter member strategist pollster veteran
      soldier ceo cfo coo treasurer accountant trader investor consultant engineer developer
      programmer curator psychologist negotiator mediator inspector observer
      delegate democrat republican conservative liberal speaker chief-of-staff
      undersecretary under-secretary vice-president principal headteacher headmaster
      businessman businesswoman industrialist entrepreneur philanthropist watchdog ombudsman
      coroner magistrate defendant suspect plaintiff claimant tenant landlord blogger poster
      user commentator pundit presenter host hostess anchor broadcaster
      sociologist biologist physicist chemist geologist astronomer mathematician
      co-author co-chair chairperson lord gentleman lady stranger old clerk servant
      boy lad fellow visitor guest passenger mp
      librarian plumber electrician carpenter builder postman barber baker butcher chef cook waiter
      waitress hairdresser cleaner shopkeeper mechanic archaeologist anthropologist philosopher
      theologian linguist geographer oceanographer meteorologist surveyor planner architect
      conductor cellist violinist pianist drummer guitarist bassist rapper dancer choreographer
      comedian playwright screenwriter dramatist film-maker filmmaker photographer sculptor painter
      illustrator cartoonist agent promoter fundraiser caretaker janitor porter paramedic
      firefighter fireman policeman policewoman guard lifeguard skipper sailor golfer cyclist
      swimmer sprinter athlete boxer jockey trainer referee umpire batsman bowler fly-half winger
      full-back keeper quarterback pitcher incumbent challenger frontrunner front-runner
      backbencher peer monarch duke millionaire billionaire tycoon mogul magnate banker broker
      dealer salesman shopper customer client commuter motorist pedestrian tourist holidaymaker
      hiker climber skier mum dad grandmother grandfather aunt uncle nephew niece cousin boyfriend
      girlfriend partner widow widower bride groom twin teenager pensioner youngster graduate
      academic scholar technician auditor lobbyist whistleblower informant hacker gamer vlogger
      dissident exile refugee migrant hostage prisoner inmate gunman attacker thief burglar
      headteacher vicar monk nun rower
      """, .role
    ),
    (
      """
      officials sources witnesses residents critics analysts economists experts scientists
      researchers historians authors lawyers prosecutors advisers advisors aides leaders ministers
      lawmakers legislators senators diplomats police troops authorities workers protesters
      activists campaigners supporters opponents organisers organizers investigators
      doctors teachers students parents voters democrats republicans conservatives members
      relatives friends neighbours neighbors executives investors traders
      forecasters observers politicians judges jurors detectives officers commanders
      spokesmen spokespeople soldiers fans players people men women others some many
      commentators farmers engineers mps tories insiders colleagues
      """, [.role, .plural]
    ),
    (
      """
      spokesman chairman congressman businessman fisherman gentleman king prince lord father
      husband son brother man boy actor headmaster uncle nephew grandfather postman fireman
      policeman salesman waiter duke dad boyfriend widower groom gunman monk batsman
      """, .male
    ),
    (
      """
      spokeswoman chairwoman congresswoman businesswoman queen princess lady mother wife daughter
      sister woman girl actress headmistress aunt niece grandmother policewoman waitress mum
      girlfriend widow bride nun
      """, .female
    ),
    (
      """
      ministry office department government parliament congress senate commission committee
      council
      agency bureau administration authority court party union university college school institute
      institution centre center foundation association organisation organization federation league
      club team company corporation firm group bank fund trust board army navy force forces
      military
      police embassy kremlin pentagon treasury church newspaper paper magazine journal times post
      guardian herald telegraph tribune observer news network bbc reuters cnn ap afp inc
      inc. ltd ltd. plc corp corp. co. co llc gmbh society alliance coalition campaign movement
      service services watchdog regulator charity airline hospital museum ngo parliament
      cabinet presidency chamber assembly tribunal syndicate consortium task panel
      delegation mission house street downing industry industries motors airlines airways systems
      studios records press gazette chronicle mail star sun express standard week today radio
      television tv channel media agency secretariat directorate opposition
      republic kingdom states nations mp.
      """, .body
    ),
    (
      """
      statement report letter email e-mail tweet post article editorial memo note interview speech
      communique communiqué release blog message document study survey analysis book website
      site notice remarks testimony response responses reply reaction verdict warning argument
      account question conclusion tweets comments words assessment filing complaint lawsuit
      affidavit transcript
      indictment ad advertisement poll headline sign banner caption
      """, .speechNoun
    ),
    (
      """
      film movie song album book novel series show programme program play episode game single
      track
      article essay poem painting opera musical ship tanker boat word words term phrase nickname
      slogan titled entitled nicknamed codenamed so-called dubbed known named called label
      headline hashtag username operation project category section file
      exhibition exhibit video documentary magazine newspaper
      column campaign concept theory
      """, .namedThing
    ),
    (
      """
      named titled entitled nicknamed codenamed so-called labelled labeled termed called known
      dubbed
      """,
      .naming
    ),
    (
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april may
      june
      july august september october november december
      """, .calendar
    ),
    (
      """
      mr. mrs. ms. dr. prof. st. gen. col. lt. sgt. capt. sen. rep. gov. hon. rev. no. vs. jr. sr.
      ltd. inc. co. corp. u.s. u.k. u.n. d.c. a.m. p.m. ph.d. jan. feb. mar. apr. jun. jul. aug.
      sep.
      sept. oct. nov. dec. e.g. i.e. etc. maj. cmdr. adm. messrs. mt. ft. vol. fig. approx. calif.
      mass. pa. fla. ill. wash. ore. va. md. conn. ariz. ga. la. minn. mich. wis. tenn. d. r.
      cllr. rt.
      """, .abbreviation
    ),
  ]

  /// Given names, countries, cities, and nationalities: a few of each.
  static let properWords: [(String, WordClasses)] = [
    (
      """
      john james robert michael william david richard joseph thomas charles christopher daniel
      matthew
      anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald
      timothy
      jason jeffrey jeff ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon
      benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose
      adam
      henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger
      noah
      gerald carl terry sean arthur lawrence jesse dylan bryan joe jordan billy bruce albert
      willie
      gabriel logan alan juan wayne roy ralph randy eugene vincent russell louis philip bobby
      johnny
      bradley tony gordon colin simon martin graham nigel ian neil stuart derek trevor geoffrey
      oliver harry charlie alfred fred ed ted bill bob jim tom mike dave steve dan matt ben sam
      nick chris rob barack mitt jeb marco bernie boris vladimir sergei sergey dmitry dmitri anton
      pavel oleg ivan igor mikhail nikolai alexei aleksandr viktor yuri klaus hans jurgen wolfgang
      heinz francois jacques jean pierre emmanuel nicolas luis carlos jorge pedro miguel antonio
      fernando diego mario giuseppe giovanni luigi silvio mohammed mohamed muhammad ahmed ali
      hassan
      hussein omar abdul mahmoud ibrahim yusuf khalid bashar recep benjamin yitzhak ehud shimon
      kofi nelson desmond jacob thabo winston franklin theodore abraham ronald jimmy gerhard
      lars erik sven ole kim hiroshi kenji takashi rajiv narendra rahul imran nawaz asif
      elliott dale glenn craig todd chad derrick lewis leon dean ernest earl clarence norman
      stanley
      will per rick ricky ray ron don ken greg doug phil gus hugh hugo felix oscar max leo luke toby jake
      """, [.given, .male]
    ),
    (
      """
      mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty
      margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah
      stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma
      nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather
      diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith
      megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn
      janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle
      beverly
      isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary hilary
      sally
      jane anne fiona claire clare gillian alison nicola philippa harriet yvette tessa priti
      angelina kate kathy cathy liz jill jo penny wendy tracy tina lucy lily ellen irene irina
      yulia natalia olga svetlana tatiana elena ekaterina marina ursula angela annegret claudia
      monika carla sofia lucia rosa carmen isabel fatima aisha leila condoleezza madeleine
      sonia indira benazir aung nancy dianne olympia mitch-less elaine kristen kirsten kristin
      stefania lydia adelaide agnes edith ethel florence amelia eleanor esther clara bertha
      dana dawn hazel ivy iris paula gail joanna joanne marion tara naomi miriam bianca brigitte
      carmen celia clare daphne doreen edwina erin eva eve felicity gemma georgina geraldine gina
      glenda hilda holly ida imogen ingrid isla jacqui jasmine jeanette jenny jess joy june karin
      katie kay kerry kirsty leah lena leslie lesley louise lynn lynne maggie mandy marian marilyn
      maureen maxine melanie mia mildred minnie monica morgan muriel myra nadia nell nina norma
      pauline peggy petra phoebe phyllis rachael rebekah rhona rita rosemary roxanne ruby sabrina
      sandy sheila shirin simone sonya stella sue suzanne thelma tina toni trudy una ursula
      valerie vanessa veronica viola vivian winifred yasmin yvonne alicia molly polly nora rose
      sylvia vera zara theresa edna gertrude harriet jo-anne mabel
      """, [.given, .female]
    ),
    (
      """
      america england scotland wales ireland britain france germany italy spain portugal poland
      russia ukraine china japan india pakistan iran iraq syria turkey israel egypt libya
      afghanistan australia canada mexico brazil argentina chile cuba korea vietnam indonesia
      malaysia singapore thailand europe africa asia london paris berlin moscow washington beijing
      brussels kiev kyiv tehran baghdad damascus jerusalem rome madrid vienna geneva ankara tokyo
      seoul delhi california texas florida ohio virginia york chicago boston houston
      philadelphia iowa nevada colorado wisconsin michigan pennsylvania georgia carolina
      tripoli cairo kabul islamabad hampshire
      sweden norway denmark finland belgium netherlands switzerland austria greece
      hungary romania bulgaria serbia croatia u.s. us uk u.k. eu u.n. un nato
      """, .place
    ),
    (
      """
      american british english scottish welsh irish french german italian spanish portuguese
      polish
      russian ukrainian chinese japanese indian pakistani iranian iraqi syrian turkish israeli
      egyptian libyan afghan australian canadian mexican brazilian korean vietnamese indonesian
      malaysian european african asian dutch belgian swedish norwegian danish swiss austrian
      greek hungarian arab muslim jewish christian catholic
      """, .nationality
    ),
  ]
}
