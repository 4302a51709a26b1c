extension Lexicon {
  /// Verbs by class, all of whose forms are regular.
  static let regularVerbs: [(String, WordClasses)] = [
    (
      """
      acknowledge add admit advise affirm allege announce argue assert assure attest aver
      blog caution chime clarify comment complain concede conclude confess confide confirm contend
      counter declare deny disclose elaborate emphasise emphasize exclaim explain inform insist
      instruct interject joke lament maintain mention mutter observe opine proclaim quip reaffirm
      reason reassure recall recount reiterate rejoin remark reply report respond retort reveal
      stipulate stress suggest summarise summarize surmise testify theorise theorize threaten
      tweet underline underscore volunteer vow warn whisper shout yell enquire inquire ask answer
      claim state note repeat continue concur predict propose recommend remind agree add
      intone murmur echo interrupt cry posit hint allude quote cite text email e-mail message
      narrate relate post highlight enthuse gush muse speculate conjecture declaim signal
      question request order notify brief urge demand pledge promise plead beg implore appeal
      swear conclude interpose ejaculate stammer falter
      protest object gripe grouse fume rant rave marvel hazard prophesy insinuate profess pronounce
      ruminate specify counsel sympathise sympathize correct commiserate extemporise
      """, .say
    ),
    (
      """
      begin bark beam bellow blurt boast boom breathe chant chatter chide chirp chorus chuckle
      cluck
      coo cough crow croak deadpan drawl finish frown gasp giggle groan grumble growl grin grunt
      hiss howl huff jeer laugh lie moan mumble mouth nod offer pant persist pipe preach press
      proceed prompt purr rage rap rasp roar scoff scream screech shriek shrug sigh smile snap
      snarl sneer sniff snort sob splutter sputter stutter trail venture wail wheeze whimper
      cackle crack fret gloat grimace hoot howl sniffle soothe tease thunder tut warble weep wink
      wisecrack reflect assess
      whine yawn roll return resume pursue demur start sum open ponder remonstrate expostulate
      """, .manner
    ),
    (
      """
      accuse acclaim applaud assail attack attribute berate blame blast brand castigate categorise
      categorize censure champion characterise characterize charge chastise chide cite commend
      compare condemn congratulate criticise criticize decry defend denounce deplore deride
      describe discuss dismiss dispute dub endorse envision excoriate express fault hail
      hammer herald honor honour invoke justify label laud liken lambast lambaste lash list mock
      name oppose outline pan portray praise promote question rail rap rate reference refer
      reject reprimand ridicule salute scold slam slate support tag tout trumpet welcome
      paint frame bill pitch echo reaffirm bemoan deride mourn rue relish repudiate commemorate
      apologise apologize boast crow address concede credit decline lecture proclaim
      call offer seek warn refuse talk thank rebuke rebuff recite remember regard
      sign convey voice vow
      """, .judge
    ),
    (
      """
      anticipate assume believe conclude consider deem doubt envisage estimate expect fear figure
      guess hope imagine realise realize reckon sense suppose suspect wonder want wish
      worry hate love learn decide discover
      """, .think
    ),
    (
      """
      arrive visit resign travel attend meet appear serve campaign walk turn move play
      work live look fire fail miss help join vote call use ask announce rescue die kill arrest
      receive create launch publish release score return sign win confirm conduct pass remain
      try need happen seem provide require include follow lead raise carry face cause
      want refuse decline plan start begin close open point
      """, .otherVerb
    ),
  ]

  /// Plain form, present, past forms and gerund of irregular verbs.
  static let irregularVerbs: [(String, WordClasses)] = [
    (
      """
      say says said saying
      tell tells told telling
      write writes wrote written writing
      swear swears swore sworn swearing
      foretell foretells foretold foretelling
      retell retells retold retelling
      reply replies replied replying
      read reads read reading
      """, .say
    ),
    (
      """
      begin begins began begun beginning
      sing sings sang sung singing
      go goes went gone going
      spit spits spat spitting
      put puts put putting
      cut cuts cut cutting
      """, .manner
    ),
    (
      """
      speak speaks spoke spoken speaking
      talk talks talked talking
      write writes wrote written writing
      """, .judge
    ),
    (
      """
      think thinks thought thinking
      feel feels felt feeling
      know knows knew known knowing
      understand understands understood understanding
      foresee foresees foresaw foreseen foreseeing
      """, .think
    ),
    (
      """
      be is was been being
      have has had having
      give gives gave given giving
      make makes made making
      see sees saw seen seeing
      put puts put putting
      come comes came coming
      take takes took taken taking
      get gets got gotten getting
      leave leaves left leaving
      fly flies flew flown flying
      hold holds held holding
      win wins won winning
      run runs ran running
      lose loses lost losing
      meet meets met meeting
      stand stands stood standing
      sit sits sat sitting
      keep keeps kept keeping
      bring brings brought bringing
      become becomes became becoming
      fall falls fell fallen falling
      send sends sent sending
      show shows showed shown showing
      grow grows grew grown growing
      hear hears heard hearing
      let lets let letting
      mean means meant meaning
      set sets set setting
      pay pays paid paying
      break breaks broke broken breaking
      rise rises rose risen rising
      """, .otherVerb
    ),
  ]

  /// Forms that are nouns as well, and forms that have more classes than their verb.
  static let verbForms: [(String, WordClasses)] = [
    (
      "signalled signalling labelled labelling rule rules ruled ruling brags brag bragged bragging",
      .say
    ),
    ("fired shot hit fires shoots hits", .manner),
    ("casts cast casting rips ripped ripping", .judge),
    ("finds found", .think),
    ("written given seen spoken known sworn begun sung foretold gone foreseen", .participle),
    (
      """
      claim claims report reports comment comments state states note notes demand demands
      plan plans offer offers promise promises answer answers question questions reply replies
      warning saying remark remarks fear fears hope hopes thought thoughts address pledge pledges
      estimate estimates tweet tweets post posts text texts email emails request requests order
      orders
      brief briefs call calls quote quotes voice voices blame fault list lists attack attacks
      message messages charge charges praise support echo threat appeal appeals concern
      stress cry cries shout shouts joke jokes laugh laughs smile smiles signal signals
      suspect suspects doubt doubts wish wishes worry worries guess press open start list sense
      name names brand label labels thank thanks show shows lie lies figure figures
      reason reasons hint hints sign signs look looks play plays work works vote votes visit
      visits
      meeting finding reading writing feeling understanding beginning thinking opening
      advise reference answer fire help plan move return address exchange murmur repeat
      love hate drawl growl groan sigh whisper gasp nod shrug grin frown scream
      """, .nounToo
    ),
  ]
}
