import Testing

@testable import RelationsModel

/// The descriptions of records say what the records have.
@Suite struct RecordFieldTests {
  private static let date = EDTFDate(Day(number: 12_345))

  private static let role = Role(
    title: "Minister",
    organisation: "Government",
    party: "uk",
    from: date,
    to: date,
    seen: [date],
    sources: ["paper"],
    remark: "Once"
  )
  private static let span = TextSpan(start: 3, end: 8, digest: "sha256:0")

  /// Holds a record with something in every field against what is made of its values.
  private func check<Record: DescribedRecord & Equatable>(_ record: Record) {
    let members = record.members
    #expect(members.allSatisfy { $0.value != nil }, "\(Record.what)")
    #expect(Record(fieldValue: .record(members)) == record)
    #expect(Record(fieldValue: .text("")) == nil)
    let properties = Mirror(reflecting: record).children.compactMap(\.label)
    #expect(Set(members.map { $0.name.lowercased() }) == Set(properties.map { $0.lowercased() }))
  }

  @Test func everyRecordIsMadeOfItsFields() {
    check(Self.role)
    check(Self.span)
    check(
      Actor(
        id: "a",
        name: "A",
        kind: .unnamed,
        party: "uk",
        aliases: ["B"],
        roles: [Self.role],
        remark: "Once"
      )
    )
    let proposition = Proposition(id: "P-1", text: "So it is", whole: true)
    let assessment = Assessment(
      verdict: .mixed,
      by: "a",
      date: Self.date,
      source: "paper",
      locator: "p. 3",
      note: "In part"
    )
    check(proposition)
    check(assessment)
    check(
      Issue(
        id: "i",
        title: "Matter",
        summary: "Of it",
        keywords: ["word"],
        propositions: [proposition],
        assessments: [assessment]
      )
    )
    check(
      Event(
        id: "E1",
        date: Self.date,
        summary: "It was so",
        issues: ["i"],
        direction: .conflict,
        sources: ["paper"],
        remark: "Once"
      )
    )
    check(
      Passage(
        id: "S1",
        kind: .advice,
        source: "paper",
        summary: "It says",
        actor: "a",
        issues: ["i"],
        events: ["E1"],
        date: Self.date,
        order: 2,
        locator: "p. 3",
        span: Self.span,
        hedge: "reportedly",
        remark: "Once"
      )
    )
    check(
      Source(
        id: "paper",
        type: "book",
        title: "Of it",
        author: [.literal("The Body"), .parts(family: "Lind", given: "Eva")],
        issued: Self.date,
        publisher: "Press",
        url: "https://example.org",
        accessed: Self.date,
        language: "en",
        licence: "none",
        textDigest: "sha256:0",
        remark: "Once"
      )
    )
  }

  @Test(
    arguments: [
      .literal("The Body"), .parts(family: "Lind", given: "Eva"),
      .parts(family: "Lind", given: nil),
    ] as [PersonName]
  )
  func aNameIsMadeOfItsParts(name: PersonName) {
    #expect(PersonName(fieldValue: name.fieldValue) == name)
  }
}
