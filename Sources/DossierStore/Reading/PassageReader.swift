import RelationsModel
import Yams

/// A passage whose actor, issues and events are not looked up yet.
struct PassageDraft {
  let id: Located<String>
  let kind: Passage.Kind
  let summary: String
  let actor: Located<String>?
  let issues: [Located<String>]
  let events: [Located<String>]
  let date: EDTFDate?
  let order: Int?
  let locator: String?
  let span: TextSpan?
  let hedge: String?
  let remark: String?
  var source: Source.ID = ""

  /// The passage with the source under which it stands.
  func found(in source: Source.ID) -> PassageDraft {
    var copy = self
    copy.source = source
    return copy
  }
}

/// Reads one passage; the list in which it stands gives its kind.
enum PassageReader {
  static func reader(of kind: Passage.Kind) -> (Node, FileReading) -> PassageDraft? {
    { node, file in read(node, kind, in: file) }
  }

  private static func read(
    _ node: Node,
    _ kind: Passage.Kind,
    in file: FileReading
  ) -> PassageDraft? {
    let what = kind == .advice ? "a piece of advice" : "a \(kind.rawValue)"
    guard var entry = MappingReader(node, of: what, in: file) else { return nil }
    let id = entry.id(of: .passage)
    let summary = entry.required("summary", .text)
    let actor = entry.optional("actor", .located(.text))
    let issues = entry.list("issues", of: .located(.text))
    let events = entry.list("events", of: .located(.text))
    let date = entry.optional("date", .date)
    var order = entry.optional("order", .number)
    let locator = entry.optional("locator", .text)
    let span = entry.optional("span", .record(span))
    let hedge = entry.optional("hedge", .text)
    let remark = entry.optional("remark", .text)
    entry.finish()
    if kind != .advice, entry.has("order") {
      entry.error("only advice has an “order”", at: "order")
      order = nil
    }
    guard let id else { return nil }
    guard let summary else {
      file.register.drop(id.value)
      return nil
    }
    return PassageDraft(
      id: id,
      kind: kind,
      summary: summary,
      actor: actor,
      issues: issues,
      events: events,
      date: date,
      order: order,
      locator: locator,
      span: span,
      hedge: hedge,
      remark: remark
    )
  }

  private static func span(_ node: Node, in file: FileReading) -> TextSpan? {
    guard var entry = MappingReader(node, of: "a span", in: file) else { return nil }
    let start = entry.required("start", .number)
    let end = entry.required("end", .number)
    let digest = entry.required("digest", .digest)
    entry.finish()
    guard let start, let end else { return nil }
    guard end > start else {
      entry.error("the span ends (\(end)) where it begins (\(start)) or before", at: "end")
      return nil
    }
    return digest.map { TextSpan(start: start, end: end, digest: $0) }
  }
}
