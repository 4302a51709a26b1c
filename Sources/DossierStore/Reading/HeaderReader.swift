import RelationsModel
import Yams

/// What `dossier.yaml` says.
struct HeaderDraft {
  var title: String?
  var summary: String?
  var credits: [String]
  var asOf: Day?
  var window: RecordWindow?
  var parties: BothSides<Party>?
  /// Whether the dossier says that it was made for a later format than this program reads.
  var isOfLaterFormat: Bool
}

/// Reads `dossier.yaml`.
enum HeaderReader {
  static let format = 1

  static func read(in file: FileReading) -> HeaderDraft? {
    guard var entry = MappingReader(file.root, of: "the dossier", in: file) else { return nil }
    let format = entry.required("format", .located(.text))
    let title = entry.required("title", .text)
    let asOf = entry.required("asOf", .day)
    let window = entry.optional("window", .window)
    let summary = entry.optional("summary", .text)
    let parties = entry.required("parties", .list(of: .record(party)))
    let credits = entry.list("credits", of: .text)
    if let format, format.value != "\(HeaderReader.format)" {
      file.log.error(
        "the format \(quoted(format.value)) is not known; this program reads format 1",
        at: format.spot
      )
      if let number = Int(format.value), number > HeaderReader.format {
        return HeaderDraft(credits: [], isOfLaterFormat: true)
      }
    }
    entry.finish()
    if let parties, parties.count != 2 {
      entry.error("a dossier has exactly two parties, not \(parties.count)", at: "parties")
    }
    if let parties, parties.count == 2, parties[0].shortName == parties[1].shortName {
      file.log.warn(
        "both parties are called \(quoted(parties[0].shortName)) where there is little room",
        at: entry.spot(of: "parties")
      )
    }
    for party in parties?.dropFirst(2) ?? [] { file.register.drop(party.id.rawValue) }
    return HeaderDraft(
      title: title,
      summary: summary,
      credits: credits,
      asOf: asOf,
      window: window,
      parties: bothSides(parties ?? []),
      isOfLaterFormat: false
    )
  }

  private static func bothSides(_ parties: [Party]) -> BothSides<Party>? {
    guard parties.count >= 2 else { return nil }
    return BothSides(first: parties[0], second: parties[1])
  }

  private static func party(_ node: Node, in file: FileReading) -> Party? {
    guard var entry = MappingReader(node, of: "a party", in: file) else { return nil }
    let id = entry.id(of: .party)
    let name = entry.required("name", .text)
    let short = entry.required("short", .text)
    entry.finish()
    return id.map {
      Party(
        id: Party.ID($0.value),
        name: name ?? $0.value,
        shortName: short ?? name ?? $0.value
      )
    }
  }
}
