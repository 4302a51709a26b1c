import Testing

@testable import RelationsModel

/// The description of a quote's fields says what a quote has.
@Suite struct QuoteFieldTests {
  private let digest = "sha256:" + String(repeating: "0", count: 64)

  /// A quote with something in every field.
  private func full() throws -> Quote {
    Quote(
      id: "Q1",
      text: "Words",
      speaker: "somebody",
      role: "Minister",
      party: "uk",
      date: try EDTFDate(parsing: "2014-03"),
      isDatedBySource: true,
      issue: "matter",
      proposition: "M-1",
      stance: .disagrees,
      basis: .context,
      rendering: .agencyTranslation,
      speech: .reported,
      hedge: "reportedly",
      cut: .end,
      variantOf: "Q2",
      answers: ["Q3", "Q4"],
      venue: "press conference",
      source: "paper",
      locator: "p. 3",
      anchor: Anchor(
        exact: "“Words”",
        prefix: "He said ",
        suffix: " and left",
        span: TextSpan(start: 3, end: 8, digest: digest),
        check: AnchorCheck("moved 2017-12-23 \(digest)")
      ),
      remark: "Once more",
      coder: "ada",
      coded: try EDTFDate(parsing: "2021-03-01")
    )
  }

  @Test func everyFieldHasItsLine() {
    #expect(QuoteFieldDefinition.all.map(\.field) == QuoteField.allCases)
  }

  @Test func whatIsReadAsTextIsWrittenAsText() throws {
    let full = try full()
    var copy = Quote(
      id: full.id,
      text: full.text,
      speaker: full.speaker,
      date: full.date,
      issue: full.issue,
      source: full.source,
      anchor: Anchor(exact: full.text, span: TextSpan(start: 3, end: 8))
    )
    for field in QuoteField.recorded {
      let text = try #require(full[field], "\(field) says nothing")
      copy[field] = text
      #expect(copy[field] == text, "\(field)")
    }
    #expect(copy == full)
    full.withTexts { texts in
      for field in QuoteField.allCases {
        #expect(texts[field].map { String(decoding: $0, as: UTF8.self) } == full[field], "\(field)")
      }
    }
  }

  /// A new property that no field stands for would be lost wherever quotes are kept.
  @Test func everyPropertyHasAField() throws {
    let quote = try full()
    let properties = Mirror(reflecting: quote).children.compactMap(\.label).filter {
      $0 != "anchor"
    }
    let fields = QuoteField.recorded.filter { !$0.isOfAnchor }
      .map { $0 == .datedBySource ? "isDatedBySource" : $0.name }
    #expect(Set(properties) == Set(fields))
  }

  @Test func choicesAreMadeByTheirPlaces() throws {
    var quote = try full()
    for definition in QuoteFieldDefinition.all {
      guard case .choice(let names) = definition.kind else { continue }
      for (place, name) in names.enumerated() {
        definition.choose(&quote, place)
        #expect(quote[definition.field] ?? definition.usual == name)
        let found = Array(name.utf8).withUnsafeBufferPointer { definition.choices?.place(of: $0) }
        #expect(found == place)
      }
      definition.choose(&quote, names.count)
      #expect(quote[definition.field] ?? definition.usual == names.last)
    }
  }
}
