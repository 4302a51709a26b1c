import RelationsModel

extension SmallDossier {
  static let actors: [Actor] = [
    Actor(
      id: "elena-marsh",
      name: "Elena Marsh",
      kind: .person,
      party: "arcadia",
      aliases: ["E. Marsh", "Dame Elena"],
      roles: [
        Role(
          title: "Minister of Trade",
          organisation: "Government of Arcadia",
          from: date("2008-02"),
          to: date("2010-05-10")
        ),
        Role(
          title: "Prime Minister",
          organisation: "Government of Arcadia",
          from: date("2010-05-11"),
          to: date("2016-07-13")
        ),
      ]
    ),
    Actor(
      id: "jose-nunez",
      name: "José Núñez",
      kind: .person,
      party: "arcadia",
      aliases: ["Jose Nunez", "J. Núñez"],
      roles: [
        Role(
          title: "Foreign Secretary",
          organisation: "Arcadian Foreign Office",
          seen: [date("2013-09-12"), date("2015-11")]
        )
      ]
    ),
    Actor(
      id: "ivan-koval",
      name: "Ivan Koval",
      kind: .person,
      party: "borduria",
      aliases: ["Иван Коваль", "Koval'", "Iwan Kowal"],
      roles: [Role(title: "President", organisation: "Borduria", from: date("2012-05-07"))]
    ),
    Actor(
      id: "olga-zaytseva",
      name: "Olga Zaytseva",
      kind: .person,
      party: "borduria",
      aliases: ["Ольга Зайцева", "Zaitseva", "Zaytzeva"],
      roles: [
        Role(
          title: "Spokeswoman",
          organisation: "Bordurian Ministry of Foreign Affairs",
          seen: [date("2014-03-20")]
        )
      ]
    ),
    Actor(
      id: "bordurian-embassy",
      name: "Embassy of Borduria in Arcadia",
      kind: .body,
      party: "borduria",
      aliases: ["Bordurian Embassy"]
    ),
    Actor(
      id: "arcadian-spokesperson",
      name: "Arcadian government spokesperson",
      kind: .unnamed,
      party: "arcadia"
    ),
    Actor(
      id: "paul-ottis",
      name: "Paul Ottis",
      kind: .person,
      roles: [Role(title: "Research fellow", organisation: "Strait Institute")],
      remark: "Writes for neither side."
    ),
    Actor(
      id: "anna-novak",
      name: "Anna Novák",
      kind: .person,
      party: "borduria",
      roles: [Role(title: "Minister of Agriculture", from: date("2016-02-01"))]
    ),
  ]

  static let sources: [Source] = [
    Source(
      id: "herald-2015",
      type: "article-newspaper",
      title: "Where the strait divides and unites",
      author: [.parts(family: "Ottis", given: "Paul")],
      issued: date("2015-06-28"),
      publisher: "The Strait Herald",
      url: "https://herald.example/2015/06/28/strait",
      accessed: date("2020-01-05"),
      language: "en-GB",
      licence: "quotation",
      textDigest: "sha256:00"
    ),
    Source(
      id: "arcadian-gazette",
      type: "webpage",
      title: "Statements to Parliament",
      issued: date("2014-05"),
      publisher: "Government of Arcadia",
      url: "https://gazette.example/statements",
      language: "en-GB",
      licence: "OGL-UK-3.0"
    ),
    Source(
      id: "bordurian-mfa",
      type: "webpage",
      title: "Брифинг официального представителя",
      issued: date("2014-03-20"),
      publisher: "Bordurian Ministry of Foreign Affairs",
      url: "https://mfa.example/briefing",
      language: "ru",
      licence: "quotation"
    ),
    Source(
      id: "agency-wire",
      type: "article",
      issued: date("2014"),
      publisher: "Strait News Agency",
      licence: "quotation",
      remark: "The wire gives no title."
    ),
    Source(
      id: "later-papers",
      type: "report",
      title: "The grain papers",
      author: [.literal("Strait Institute")],
      issued: date("2017-02"),
      publisher: "Strait Institute",
      licence: "CC-BY-4.0"
    ),
  ]
}
