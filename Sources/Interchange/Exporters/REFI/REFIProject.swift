import RelationsModel
import RelationsQuery

/// A dossier as the XML of a project of REFI-QDA 1.0.
struct REFIProject {
  let records: ExportedRecords
  let texts: [PlacedText]
  private let codes: REFICodes
  private var variables: [String] = []

  init(_ export: Export) {
    let records = ExportedRecords(export)
    let cards = Dictionary(grouping: records.cards, by: \.quote.source)
    texts = records.sources.flatMap { card in
      PlacedText.texts(of: card.source, export.text(card.source.id), cards[card.source.id] ?? [])
    }
    self.records = records
    codes = REFICodes(records)
    variables = []
    var names: [String] = []
    var known: Set<String> = []
    let pairs =
      texts.flatMap { REFIProject.pairs($0) + $0.quotes.flatMap(casePairs) }
      + records.actors.flatMap { FlatRecord.pairs($0) } + notes.flatMap(\.pairs)
    for pair in [(ProjectIdentity.recordKind, "")] + pairs where known.insert(pair.name).inserted {
      names.append(pair.name)
    }
    variables = names
  }

  /// The code book by itself, in the form of REFI-QDA codebooks.
  static func codeBook(_ records: ExportedRecords) -> XMLWriting {
    var xml = XMLWriting()
    let attributes: [XMLWriting.Attribute] = [
      ("xmlns", "urn:QDA-XML:codebook:1.0"), ("origin", ProjectIdentity.origin),
    ]
    xml.element("CodeBook", attributes) { xml in
      xml.element("Codes") { xml in
        for folder in REFICodes(records).folders { folder.write(to: &xml) }
      }
    }
    return xml
  }

  var xml: XMLWriting {
    var xml = XMLWriting()
    let attributes: [XMLWriting.Attribute] = [
      ("xmlns", "urn:QDA-XML:project:1.0"), ("name", records.heading.title),
      ("origin", ProjectIdentity.origin),
    ]
    xml.element("Project", attributes) { xml in
      if !records.coders.isEmpty { xml.element("Users") { writeUsers(&$0) } }
      if !codes.folders.isEmpty {
        xml.element("CodeBook") { xml in
          xml.element("Codes") { xml in for folder in codes.folders { folder.write(to: &xml) } }
        }
      }
      xml.element("Variables") { writeVariables(&$0) }
      if !records.actors.isEmpty || !records.cards.isEmpty {
        xml.element("Cases") { writeCases(&$0) }
      }
      if !texts.isEmpty {
        xml.element("Sources") { xml in for text in texts { write(text, &xml) } }
      }
      xml.element("Notes") { xml in for note in notes { write(note, &xml) } }
      if let summary = records.heading.summary { xml.element("Description", text: summary) }
    }
    return xml
  }

  private func writeUsers(_ xml: inout XMLWriting) {
    for coder in records.coders {
      xml.element("User", [("guid", ProjectIdentity.guid("user", coder)), ("name", coder)])
    }
  }

  private func writeVariables(_ xml: inout XMLWriting) {
    for name in variables {
      let guid = ProjectIdentity.guid("variable", name)
      xml.element("Variable", [("guid", guid), ("name", name), ("typeOfVariable", "Text")])
    }
  }

  private func write(_ pairs: [FlatRecord.Pair], _ xml: inout XMLWriting) {
    for pair in pairs {
      xml.element("VariableValue") { xml in
        xml.element("VariableRef", [("targetGUID", ProjectIdentity.guid("variable", pair.name))])
        xml.element("TextValue", text: pair.text)
      }
    }
  }
}

// Who says what.
extension REFIProject {
  private static func selection(_ quote: Quote.ID) -> String {
    ProjectIdentity.guid("selection", quote.rawValue)
  }

  private func writeCases(_ xml: inout XMLWriting) {
    let said = Dictionary(grouping: records.cards, by: \.quote.speaker)
    for actor in records.actors {
      let guid = ProjectIdentity.guid("case", actor.id.rawValue)
      xml.element("Case", [("guid", guid), ("name", actor.name)]) { xml in
        write([(ProjectIdentity.recordKind, "actor")] + FlatRecord.pairs(actor), &xml)
        for card in said[actor.id] ?? [] {
          xml.element("SelectionRef", [("targetGUID", REFIProject.selection(card.quote.id))])
        }
      }
    }
    for place in texts.flatMap(\.quotes) {
      let id = place.card.quote.id.rawValue
      let guid = ProjectIdentity.guid("case of quote", id)
      xml.element("Case", [("guid", guid), ("name", id)]) { xml in
        write([(ProjectIdentity.recordKind, "quote")], &xml)
        write(casePairs(place), &xml)
        xml.element("SelectionRef", [("targetGUID", REFIProject.selection(place.card.quote.id))])
      }
    }
  }

  /// What of a quote is no code.
  private func casePairs(
    _ place: (card: QuoteCard, range: Range<Int>)
  ) -> [FlatRecord.Pair] {
    let quote = place.card.quote
    let coded: Set<QuoteField> = [
      .issue, .proposition, .speaker, .stance, .role, .basis, .rendering, .speech, .cut, .party,
      .source, .text, .exact,
    ]
    var pairs: [FlatRecord.Pair] = QuoteField.recorded.filter { !coded.contains($0) }
      .compactMap { field in quote[field].map { (field.name, $0) } }
    if quote.text != ExportedText.collapsed(quote.text) { pairs.append(("text", quote.text)) }
    if quote.anchor.exact != quote.text { pairs.append(("exact", quote.anchor.exact)) }
    return pairs
  }
}

// Where it was found.
extension REFIProject {
  private static func pairs(_ text: PlacedText) -> [FlatRecord.Pair] {
    FlatRecord.pairs(text.source)
  }

  /// The name of a text’s file, which stands in the folder `sources`.
  static func fileName(_ text: PlacedText) -> String { text.guid + ".txt" }

  private func write(_ text: PlacedText, _ xml: inout XMLWriting) {
    let attributes: [XMLWriting.Attribute] = [
      ("guid", text.guid), ("name", text.source.title ?? text.source.id.rawValue),
      ("plainTextPath", "internal://" + REFIProject.fileName(text)),
    ]
    xml.element("TextSource", attributes) { xml in
      if text.isMadeUp { xml.element("Description", text: ProjectIdentity.madeUp) }
      for (card, range) in text.quotes { writeSelection(card, range, text, &xml) }
      write([(ProjectIdentity.recordKind, "source")], &xml)
      write(REFIProject.pairs(text), &xml)
    }
  }

  private func writeSelection(
    _ card: QuoteCard,
    _ range: Range<Int>,
    _ text: PlacedText,
    _ xml: inout XMLWriting
  ) {
    let quote = card.quote
    let user = quote.coder.map { ProjectIdentity.guid("user", $0) }
    let attributes: [XMLWriting.Attribute] = [
      ("guid", REFIProject.selection(quote.id)), ("name", String(text.words(range).prefix(60))),
      ("startPosition", String(range.lowerBound)), ("endPosition", String(range.upperBound)),
      ("creatingUser", user),
    ]
    xml.element("PlainTextSelection", attributes) { xml in
      for code in REFICodes.codes(of: quote) {
        let guid = ProjectIdentity.guid("coding", quote.id.rawValue + " " + code)
        xml.element("Coding", [("guid", guid), ("creatingUser", user)]) { xml in
          xml.element("CodeRef", [("targetGUID", code)])
        }
      }
    }
  }
}

// What is neither a quote nor a source.
extension REFIProject {
  /// A record that a project has no element for.
  private struct Note {
    let kind: String
    let name: String
    let text: String
    let pairs: [FlatRecord.Pair]
  }

  private var notes: [Note] {
    let heading = records.heading
    let dossier: [FlatRecord.Pair] =
      [("title", heading.title), ("asOf", "\(heading.asOf)")]
      + (heading.summary.map { [("summary", $0)] } ?? [])
      + (heading.window.map { [("window", $0.description)] } ?? [])
      + heading.credits.enumerated().map { ("credits.\($0.offset + 1)", $0.element) }
      + records.parties.enumerated().flatMap { place, party in
        [
          ("parties.\(place + 1).id", party.id.rawValue), ("parties.\(place + 1).name", party.name),
          ("parties.\(place + 1).shortName", party.shortName),
        ]
      }
    let first = Note(
      kind: "dossier",
      name: heading.title,
      text: heading.summary ?? heading.title,
      pairs: dossier
    )
    return [first]
      + records.issues.map {
        let text = $0.summary ?? $0.title
        return Note(kind: "issue", name: $0.title, text: text, pairs: FlatRecord.pairs($0))
      }
      + records.events.map {
        let name = "\($0.date.text): \($0.summary)"
        return Note(kind: "event", name: name, text: $0.summary, pairs: FlatRecord.pairs($0))
      }
      + records.sources.flatMap(\.passages).map {
        Note(
          kind: "passage",
          name: "\($0.kind.rawValue) \($0.id.rawValue)",
          text: $0.summary,
          pairs: FlatRecord.pairs($0)
        )
      }
  }

  private func write(_ note: Note, _ xml: inout XMLWriting) {
    let id = note.pairs.first { $0.name == "id" }?.text ?? note.name
    let guid = ProjectIdentity.guid("note", "\(note.kind) \(id)")
    xml.element("Note", [("guid", guid), ("name", note.name)]) { xml in
      xml.element("PlainTextContent", text: note.text)
      write([(ProjectIdentity.recordKind, note.kind)] + note.pairs, &xml)
    }
  }
}
