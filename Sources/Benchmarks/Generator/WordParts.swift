/// Of what made-up words are made, as often as letters and pairs of letters stand in real text.
enum WordParts {
  static let onsets = SkewedTexts([
    ("", 14), ("t", 9), ("s", 9), ("r", 8), ("l", 6), ("c", 6), ("d", 6), ("n", 6), ("m", 5),
    ("p", 5), ("st", 4), ("f", 3), ("b", 3), ("h", 3), ("tr", 3), ("pr", 3), ("th", 3), ("v", 2),
    ("g", 2), ("w", 2), ("ch", 2), ("k", 1), ("j", 1), ("sh", 1), ("cr", 1), ("gr", 1), ("pl", 1),
    ("br", 1), ("fr", 1), ("sp", 1), ("qu", 1), ("y", 1), ("z", 1),
  ])
  static let vowels = SkewedTexts([
    ("e", 12), ("a", 9), ("i", 9), ("o", 8), ("u", 4), ("ea", 1), ("ou", 1), ("io", 1), ("ai", 1),
    ("ie", 1), ("ee", 1),
  ])
  static let codas = SkewedTexts([
    ("", 30), ("n", 10), ("r", 8), ("t", 6), ("s", 5), ("l", 5), ("d", 3), ("m", 3), ("nt", 3),
    ("c", 2), ("st", 2), ("nd", 2), ("ng", 1), ("ck", 1), ("k", 1), ("p", 1), ("ss", 1),
  ])
  static let endings = SkewedTexts([
    ("", 40), ("s", 10), ("ing", 8), ("ed", 8), ("tion", 6), ("er", 5), ("ly", 4), ("ment", 3),
    ("al", 3), ("ity", 3), ("ate", 3), ("ive", 2), ("ions", 2), ("able", 1), ("ness", 1),
    ("ist", 1),
  ])

  static let cyrillicOnsets = SkewedTexts([
    ("", 10), ("т", 7), ("с", 7), ("н", 8), ("р", 6), ("в", 7), ("л", 6), ("к", 5), ("м", 5),
    ("д", 5), ("п", 5), ("г", 3), ("б", 3), ("з", 3), ("ч", 2), ("ст", 4), ("пр", 4), ("ж", 1),
    ("ш", 1), ("х", 1), ("ц", 1), ("тр", 1), ("гр", 1),
  ])
  static let cyrillicVowels = SkewedTexts([
    ("о", 11), ("е", 9), ("а", 8), ("и", 8), ("у", 3), ("ы", 2), ("я", 2), ("ю", 1), ("ё", 1),
  ])
  static let cyrillicCodas = SkewedTexts([
    ("", 30), ("н", 8), ("р", 5), ("т", 5), ("с", 4), ("л", 4), ("м", 3), ("й", 4), ("в", 3),
    ("д", 2), ("сть", 2), ("к", 3),
  ])
  static let cyrillicEndings = SkewedTexts([
    ("", 30), ("ов", 6), ("ами", 4), ("ение", 5), ("ость", 4), ("ский", 4), ("ого", 5), ("ает", 4),
    ("ать", 5), ("ия", 5), ("ных", 4),
  ])

  /// The commonest words of English, the commonest first.
  static let commonWords = """
    the of and to in a is that for it as was with be by on not he his but at are this have from or
    had an they which one you were all we her there would their our him been has when who will no
    more if out so said what its about than into them can only other time new some could these two
    may first then do any like my now over such man me even most made after also did many must
    before back through years where much your way well should because each just those people how
    too little state good very make world still see own work long get here between both life being
    under never day same another know while last might us great old year off come since against go
    came right used take three government president minister agreement peace talks security foreign
    secretary states treaty position interest concern border territory sovereignty parliament
    dialogue committee council resolution sanctions report statement policy response question
    relations cooperation countries international national defence military forces nuclear weapons
    inspection grain energy gas trade investment economic financial bank market prices company
    companies workers citizens families refugees aid humanitarian access evidence attack terrorism
    intelligence services police court law justice rights human freedom media election vote
    democratic opposition party leader leaders ambassador embassy diplomats expelled visa travel
    aviation airport flights ship ships port ports corridor route sea black north south east west
    european union members partners allies alliance summit conference meeting met visit invited
    agreed refused accept reject condemn welcome deplore reaffirm support oppose insist negotiate
    withdraw violation annexation aggression invasion conflict war ceasefire negotiations mediation
    observers mission mandate verification compliance responsibility accountability transparency
    commitment commitments obligations principles values rules order system common shared mutual
    respect trust confidence progress step steps measures action actions serious clear important
    necessary possible ready willing able need needs want wants hope believe think say says told
    asked answer ask call calls called hold held keep kept put set give given take taken show shown
    find found part place case fact point end way number group area issue problem matter reason
    result change future past present today yesterday tomorrow week month once again always often
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  static let commonCyrillicWords = """
    и в не на что с по как это он но мы к из у за то все от так о же бы для до вы только мне было
    вот уже если их или ни быть был него когда даже ну вдруг ли можно при во со без через россия
    россии мир договор переговоры безопасность вопрос президент министр санкции страны отношения
    сотрудничество заявление позиция партнёры украина украины украине украинский
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  /// Letters that fold away or to several, by the plain text that they stand for.
  static let accented: [(plain: String, accented: String)] = [
    ("ss", "ß"), ("ea", "éa"), ("o", "ö"), ("a", "å"), ("u", "ü"), ("i", "ï"), ("e", "é"),
  ]
}
