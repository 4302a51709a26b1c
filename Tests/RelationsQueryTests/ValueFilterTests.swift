import RelationsModel
import RelationsQuery
import TestDossier
import Testing

/// What a filter finds of values that not every quote has, from both engines.
struct ValueFilterTests {
  private let engines: [any BoardQueries]

  init() throws {
    let small = SmallDossier.dossier
    let day = { (text: String) in try EDTFDate(parsing: text) }
    let actor = Actor(
      id: "mara-kol",
      name: "Mara Kol",
      kind: .person,
      party: "arcadia",
      roles: [
        Role(title: "Envoy", from: try day("2010"), to: try day("2014-05-31")),
        Role(title: "President", from: try day("2014-06-01")),
      ]
    )
    func quote(_ id: Quote.ID, _ date: String, role: String? = nil, coder: String? = nil) throws
      -> Quote
    {
      var quote = Said.quote(id, "mara-kol", "arcadia", date, "border", "BP-1", .agrees)
      quote.role = role
      quote.coder = coder
      return quote
    }
    var plain = Said.quote("Q5", "mara-kol", "arcadia", "2009-01-01", "border", nil, .none)
    plain.coder = "ben"
    let dossier = Dossier(
      title: "Roles",
      asOf: .distantFuture,
      parties: small.parties,
      actors: [actor],
      issues: small.issues,
      sources: small.sources,
      quotes: [
        try quote("Q1", "2013-01-01"), try quote("Q2", "2015-01-01", coder: "ann"),
        try quote("Q3", "2016-01-01", role: "Guest"), try quote("Q4", "2014"), plain,
      ]
    )
    engines = [ScanQueries(dossier), try IndexedQueries(dossier)]
  }

  @Test(arguments: [
    // Of a quote that states no role only its speaker is known by name.
    ("who:president", []), ("who:guest", ["Q3"]), ("who:kol", ["Q1", "Q2", "Q3", "Q4", "Q5"]),
    ("who:guest coder:*", []), ("who:kol coder:ann", ["Q2"]),
    ("coder:*", ["Q2", "Q5"]), ("-coder:*", ["Q1", "Q3", "Q4"]), ("coder:ben,*", ["Q2", "Q5"]),
    ("proposition:*", ["Q1", "Q2", "Q3", "Q4"]), ("-proposition:*", ["Q5"]),
    ("who:* issue:*", ["Q1", "Q2", "Q3", "Q4", "Q5"]),
  ])
  func quotesAreFoundByWhatIsShownOfThem(text: String, expected: [String]) {
    let perspective = Perspective(
      asOf: SmallDossier.day("2020-01-01"),
      lens: .record,
      filter: Filter.read(text).filter
    )
    for engine in engines {
      let found = engine.quotes(.counted, perspective, .oldestFirst, .all).rows
      #expect(found.map(\.quote.id.rawValue).sorted() == expected, "\(type(of: engine))")
    }
  }
}
