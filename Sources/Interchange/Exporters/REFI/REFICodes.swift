import RelationsModel
import RelationsQuery

/// A code of a code book, with those below it.
struct REFICode {
  let guid: String
  let name: String
  var about: String?
  /// Whether stretches of text can have it.
  var isCodable = true
  var children: [REFICode] = []

  func write(to xml: inout XMLWriting) {
    let attributes: [XMLWriting.Attribute] = [
      ("guid", guid), ("name", name), ("isCodable", isCodable ? "true" : "false"),
    ]
    xml.element("Code", attributes) { xml in
      if let about { xml.element("Description", text: about) }
      for child in children { child.write(to: &xml) }
    }
  }
}

/// The code book of a dossier.
///
/// It has the issues with their propositions, and a folder for each field that has few values.
struct REFICodes {
  let folders: [REFICode]

  init(_ records: ExportedRecords) {
    let cards = records.cards
    folders = ProjectIdentity.folders.compactMap { name, field in
      let children =
        switch field {
        case .issue: REFICodes.issues(records)
        case .speaker:
          records.actors.map {
            REFICode(guid: REFICodes.guid(.speaker, $0.id.rawValue), name: $0.name)
          }
        case .party:
          records.parties.map {
            REFICode(guid: REFICodes.guid(.party, $0.id.rawValue), name: $0.name)
          }
        default:
          REFICodes.values(of: field, in: cards).map { value in
            REFICode(guid: REFICodes.guid(field, value), name: value)
          }
        }
      guard !children.isEmpty else { return nil }
      return REFICode(
        guid: ProjectIdentity.guid("folder", name),
        name: name,
        isCodable: false,
        children: children
      )
    }
  }

  static func guid(_ field: QuoteField, _ value: String) -> String {
    ProjectIdentity.guid(field.name, value)
  }

  /// The codes of a quote.
  static func codes(of quote: Quote) -> [String] {
    let fields: [QuoteField] = [.issue, .proposition, .speaker] + plain + [.party]
    return fields.compactMap { field in
      let value = field == .stance ? quote.stance.rawValue : quote[field]
      return value.map { guid(field, $0) }
    }
  }

  /// The fields whose values are codes by themselves.
  private static let plain: [QuoteField] = [.stance, .role, .basis, .rendering, .speech, .cut]

  private static func issues(_ records: ExportedRecords) -> [REFICode] {
    records.issues.map { issue in
      REFICode(
        guid: guid(.issue, issue.id.rawValue),
        name: issue.title,
        about: issue.summary,
        children: issue.propositions.map {
          REFICode(guid: guid(.proposition, $0.id.rawValue), name: $0.text)
        }
      )
    }
  }

  /// The values that quotes have, each once, in their own order where there is one.
  private static func values(of field: QuoteField, in cards: [QuoteCard]) -> [String] {
    if field == .stance { return Stance.allCases.map(\.rawValue) }
    return Set(cards.compactMap { $0.quote[field] }).sorted()
  }
}
