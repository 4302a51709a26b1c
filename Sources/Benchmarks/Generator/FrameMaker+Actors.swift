import RelationsModel

extension FrameMaker {
  /// Nine in twenty speak for each party, the rest for none.
  static func side(ofActor number: Int) -> Side? {
    switch number % 20 {
    case 0..<9: .first
    case 9..<18: .second
    default: nil
    }
  }

  func actor(_ number: Int) -> Actor {
    var chance = Chance(seed: plan.seed, kind: ChanceKind.actor, number: number)
    let side = Self.side(ofActor: number)
    let kind: Actor.Kind =
      chance.happens(perMille: 60) ? .body : chance.happens(perMille: 30) ? .unnamed : .person
    return Actor(
      id: Actor.ID("actor-\(number + 1)"),
      name: name(of: kind, &chance),
      kind: kind,
      party: side.map { $0 == .first ? "uk" : "russia" },
      aliases: aliases(&chance, side),
      roles: kind == .person ? roles(&chance, side) : []
    )
  }

  private func name(of kind: Actor.Kind, _ chance: inout Chance) -> String {
    switch kind {
    case .person: "\(personal(&chance)) \(personal(&chance))"
    case .body: "Ministry of \(personal(&chance))"
    case .unnamed: "Spokesperson of \(personal(&chance))"
    }
  }

  private func personal(_ chance: inout Chance) -> String {
    var name = ""
    for _ in 0..<chance.within(1...2) {
      name += WordParts.onsets.draw(&chance) + WordParts.vowels.draw(&chance)
      name += WordParts.codas.draw(&chance)
    }
    return name.capitalizedFirst
  }

  private func aliases(_ chance: inout Chance, _ side: Side?) -> [String] {
    var aliases: [String] = []
    if chance.happens(perMille: 200) { aliases.append(personal(&chance)) }
    if side == .second, chance.happens(perMille: 500) {
      aliases.append(String(decoding: cyrillic.draw(&chance), as: UTF8.self).capitalizedFirst)
    }
    return aliases
  }

  private func roles(_ chance: inout Chance, _ side: Side?) -> [Role] {
    (0..<chance.within(0...2)).map { _ in
      let start = DateMaker.first.number + chance.below(6_000)
      return Role(
        title: Self.roleTitles[side?.rawValue ?? 2].draw(&chance),
        organisation: chance.happens(perMille: 300) ? Self.venues.draw(&chance) : nil,
        from: EDTFDate(Day(number: start)),
        to: chance.happens(perMille: 700)
          ? EDTFDate(Day(number: start + chance.within(200...3_000))) : nil
      )
    }
  }

  /// By side, and the last for those who speak for no party.
  static let roleTitles = [
    SkewedTexts([
      ("Prime Minister", 30), ("Foreign Secretary", 25), ("Minister of State", 15),
      ("Secretary of State for Defence", 12), ("Ambassador to Russia", 10),
      ("Member of Parliament", 20),
      ("Permanent Representative to the United Nations", 8), ("Home Secretary", 6),
      ("Chief of the Defence Staff", 3), ("Chair of the Foreign Affairs Committee", 3),
    ]),
    SkewedTexts([
      ("President", 30), ("Foreign Minister", 30), ("Presidential spokesman", 20),
      ("Foreign Ministry spokeswoman", 20), ("Ambassador in London", 12), ("Prime Minister", 10),
      ("Deputy Foreign Minister", 10), ("Permanent Representative to the United Nations", 8),
      ("Minister of Defence", 8), ("Chair of the International Affairs Committee", 3),
    ]),
    SkewedTexts([
      ("Analyst", 10), ("Professor", 8), ("Journalist", 8), ("Director General", 5),
      ("Secretary-General", 3), ("High Representative", 2),
    ]),
  ]

  static let venues = SkewedTexts([
    ("House of Commons", 40), ("Press conference", 30), ("UN Security Council", 20),
    ("Interview with Rossiya 1", 12), ("Weekly briefing", 25), ("Interview with the BBC", 15),
    ("Munich Security Conference", 6), ("House of Lords", 8), ("State Duma", 8),
    ("Valdai Discussion Club", 5), ("G20 summit", 5), ("Written evidence", 4),
    ("Meeting of foreign ministers", 10), ("Telephone call", 9), ("Article in a newspaper", 7),
  ])
}
