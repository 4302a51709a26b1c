import RelationsModel
import Yams

/// An event whose issues and sources are not looked up yet.
struct EventDraft {
  let id: Located<String>
  let date: EDTFDate
  let summary: String
  let issues: [Located<String>]
  let direction: Event.Direction
  let sources: [Located<String>]
  let remark: String?
}

/// Reads `events.yaml`.
enum EventReader {
  static func read(in file: FileReading) -> [EventDraft] {
    guard var entry = MappingReader(file.root, of: "a file of events", in: file) else { return [] }
    let events = entry.required("events", .list(of: .record(event)))
    entry.finish()
    return events ?? []
  }

  private static func event(_ node: Node, in file: FileReading) -> EventDraft? {
    guard var entry = MappingReader(node, of: "an event", in: file) else { return nil }
    let id = entry.id(of: .event)
    let date = entry.required("date", .date)
    let summary = entry.required("summary", .text)
    let issues = entry.required("issues", .list(of: .located(.text)))
    let direction = entry.required("direction", ValueReader<Event.Direction>.choice)
    let sources = entry.required("sources", .list(of: .located(.text)))
    let remark = entry.optional("remark", .text)
    entry.finish()
    if issues?.isEmpty == true { entry.error("an event bears on one issue at least", at: "issues") }
    if sources?.isEmpty == true { entry.error("an event has one source at least", at: "sources") }
    guard let id else { return nil }
    guard let date, let summary, let direction, let issues, !issues.isEmpty, let sources,
      !sources.isEmpty
    else {
      file.register.drop(id.value)
      return nil
    }
    return EventDraft(
      id: id,
      date: date,
      summary: summary,
      issues: issues,
      direction: direction,
      sources: sources,
      remark: remark
    )
  }
}
