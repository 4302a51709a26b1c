import RelationsModel
import Testing

@testable import DossierStore

@Suite struct NewSourceIDTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let id: String
    var author: String?
    var issued: String?
    var publisher: String?
    var title: String?

    var testDescription: String { id }
  }

  static let cases = [
    Case(id: "lain-2017", author: "Sarah Lain", issued: "2017-12-23", publisher: "RUSI"),
    Case(id: "lain", author: "Sarah Lain"),
    Case(id: "van-dyke-2014", author: "Anna van Dyke", issued: "2014-05"),
    Case(id: "oneill-2019", author: "O’Neill, Mary", issued: "2019"),
    Case(id: "moscow-times-2017-12-22", issued: "2017-12-22", publisher: "The Moscow Times"),
    Case(id: "fisheries-talks-end-2020", issued: "2020", title: "The fisheries talks end"),
    Case(id: "lavrov-2014", author: "Сергей Лавров", issued: "2014-03-14"),
    Case(id: "source-2020", issued: "2020"),
    Case(id: "source"),
    Case(
      id: "ministry-foreign-affairs-2014",
      issued: "2014~",
      publisher: "Ministry of Foreign Affairs"
    ),
    Case(id: "bbc-news-2018", author: "BBC News", issued: "2018-03-01"),
  ]

  private func source(_ test: Case) -> Source {
    Source(
      id: "",
      type: "webpage",
      title: test.title,
      author: test.author.flatMap { PersonName(printed: $0) }.map { [$0] } ?? [],
      issued: test.issued.flatMap { try? EDTFDate(parsing: $0) },
      publisher: test.publisher,
      licence: "Terms not seen"
    )
  }

  @Test(arguments: cases) func isMadeOfWhatTheSourceTells(test: Case) {
    #expect(NewSourceID.proposed(for: source(test), taken: []).rawValue == test.id)
  }

  @Test(arguments: cases) func isSoundAndFree(test: Case) {
    let taken: Set = [test.id, test.id + "-2"]
    let id = NewSourceID.proposed(for: source(test), taken: taken).rawValue
    #expect(id == test.id + "-3")
    #expect(Slug.isSound(id))
  }

  @Test func aLongTitleStillMakesAnID() {
    let long = Case(id: "", title: String(repeating: "extraordinarily ", count: 30))
    #expect(Slug.isSound(NewSourceID.proposed(for: source(long), taken: []).rawValue))
  }

  @Test(arguments: [
    ("Sarah Lain", PersonName.parts(family: "Lain", given: "Sarah")),
    ("Lain, Sarah", .parts(family: "Lain", given: "Sarah")),
    ("Ludwig van Beethoven", .parts(family: "van Beethoven", given: "Ludwig")),
    ("Сергей Викторович Лавров", .parts(family: "Лавров", given: "Сергей Викторович")),
    ("J.R. Ewing", .parts(family: "Ewing", given: "J.R.")),
    ("BBC News", .literal("BBC News")),
    ("Reuters", .literal("Reuters")),
    ("Our Moscow correspondent", .literal("Our Moscow correspondent")),
    ("Foreign and Commonwealth Office", .literal("Foreign and Commonwealth Office")),
    ("习近平", .literal("习近平")),
    ("OSCE UNHCR", .literal("OSCE UNHCR")),
    ("  Ana \n Example ", .parts(family: "Example", given: "Ana")),
  ])
  func aPrintedNameIsPartedWhereItIsAPersons(text: String, name: PersonName) {
    #expect(PersonName(printed: text) == name)
  }

  @Test func nothingIsNoName() { #expect(PersonName(printed: " \t") == nil) }
}
