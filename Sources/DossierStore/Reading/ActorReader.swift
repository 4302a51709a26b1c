import RelationsModel
import Yams

/// An actor whose names of parties and sources are not looked up yet.
struct ActorDraft {
  let id: Located<String>
  let name: String
  let kind: Actor.Kind
  let party: Located<String>?
  let aliases: [String]
  let roles: [RoleDraft]
  let remark: String?
}

struct RoleDraft {
  let title: String
  let organisation: String?
  let party: Located<String>?
  let from: EDTFDate?
  let to: EDTFDate?
  let seen: [EDTFDate]
  let sources: [Located<String>]
  let remark: String?
}

/// Reads `actors.yaml`.
enum ActorReader {
  static func read(in file: FileReading) -> [ActorDraft] {
    guard var entry = MappingReader(file.root, of: "a file of actors", in: file) else { return [] }
    let actors = entry.required("actors", .list(of: .record(actor)))
    entry.finish()
    return actors ?? []
  }

  /// An actor stands as long as it has an id: leaving one out would take all its quotes along.
  private static func actor(_ node: Node, in file: FileReading) -> ActorDraft? {
    guard var entry = MappingReader(node, of: "an actor", in: file) else { return nil }
    let id = entry.id(of: .actor)
    let name = entry.required("name", .text)
    let kind = entry.required("kind", ValueReader<Actor.Kind>.choice)
    let party = entry.optional("party", .located(.text))
    let aliases = entry.list("aliases", of: .text)
    let roles = entry.list("roles", of: .record(role))
    let remark = entry.optional("remark", .text)
    entry.finish()
    return id.map {
      ActorDraft(
        id: $0,
        name: name ?? $0.value,
        kind: kind ?? .person,
        party: party,
        aliases: aliases,
        roles: roles,
        remark: remark
      )
    }
  }

  private static func role(_ node: Node, in file: FileReading) -> RoleDraft? {
    guard var entry = MappingReader(node, of: "a role", in: file) else { return nil }
    let title = entry.required("title", .text)
    let organisation = entry.optional("organisation", .text)
    let party = entry.optional("party", .located(.text))
    let from = entry.optional("from", .date)
    let to = entry.optional("to", .date)
    let seen = entry.list("seen", of: .date)
    let sources = entry.list("sources", of: .located(.text))
    let remark = entry.optional("remark", .text)
    entry.finish()
    // Without a date that cannot be read it would be told as held at all times.
    guard !entry.isLost("from", from), !entry.isLost("to", to) else { return nil }
    if let first = from, let last = to, first.first > last.last {
      entry.error("the role ends (\(last)) before it begins (\(first))", at: "to")
      return nil
    }
    return title.map {
      RoleDraft(
        title: $0,
        organisation: organisation,
        party: party,
        from: from,
        to: to,
        seen: seen,
        sources: sources,
        remark: remark
      )
    }
  }
}
