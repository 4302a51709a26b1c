import RelationsModel

extension FrameMaker {
  func source(_ number: Int) -> Source {
    var chance = Chance(seed: plan.seed, kind: ChanceKind.source, number: number)
    let place = Self.publishers.position(&chance)
    let publisher = Self.publishers.texts[place]
    let title = words(chance.within(5...9), &chance).capitalizedFirst
    return Source(
      id: Source.ID("source-\(number + 1)"),
      type: Self.types.draw(&chance),
      title: chance.happens(perMille: 970) ? title : nil,
      author: chance.happens(perMille: 300)
        ? [.parts(family: words(1, &chance).capitalizedFirst, given: "A.")] : [],
      issued: day(&chance),
      publisher: publisher,
      url: "https://archive.example.org/\(place)/\(number + 1)",
      accessed: EDTFDate(DateMaker.last),
      language: chance.happens(perMille: 250) ? "ru" : "en-GB",
      licence: place < 3 ? "OGL-UK-3.0" : "quotation"
    )
  }

  private static let types = SkewedTexts([
    ("article-newspaper", 50), ("webpage", 30), ("speech", 15), ("report", 10), ("interview", 10),
    ("broadcast", 3),
  ])

  private static let publishers = SkewedTexts([
    ("Hansard", 40), ("GOV.UK", 35), ("Foreign Office", 15), ("President of Russia", 25),
    ("Russian Foreign Ministry", 30), ("TASS", 25), ("RIA Novosti", 18), ("Interfax", 14),
    ("BBC News", 25), ("The Guardian", 20), ("The Times", 14), ("Financial Times", 12),
    ("Reuters", 22), ("Kommersant", 10), ("Izvestia", 6), ("United Nations", 12),
    ("The Daily Telegraph", 8), ("Sky News", 5), ("RUSI", 3), ("Chatham House", 3),
  ])
}
