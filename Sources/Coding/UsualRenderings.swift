import RelationsModel

/// How the words of speakers reached us in sources of a language, as the coded quotes tell it.
struct UsualRenderings: Sendable {
  private struct Key: Hashable {
    let speaker: String
    let publisher: String?
    let language: String
  }

  private let seen: [Key: Set<Rendering>]

  init(_ quotes: [Quote], _ sources: [Source], _ actors: [Actor]) {
    let sources = Dictionary(sources.map { ($0.id, $0) }) { one, _ in one }
    let actors = Dictionary(actors.map { ($0.id, $0) }) { one, _ in one }
    var seen: [Key: Set<Rendering>] = [:]
    for quote in quotes {
      guard let rendering = quote.rendering, let source = sources[quote.source],
        let actor = actors[quote.speaker]
      else { continue }
      for key in Self.keys(actor, source) { seen[key, default: []].insert(rendering) }
    }
    self.seen = seen
  }

  /// The one rendering that all quotes alike have; nil where there is none or they differ.
  ///
  /// Alike are those of the same speaker, or else of the same party, from the same publisher, or else
  /// in the same language.
  func usual(_ actor: Actor, in source: Source) -> Rendering? {
    for key in Self.keys(actor, source) {
      guard let all = seen[key] else { continue }
      return all.count == 1 ? all.first : nil
    }
    return nil
  }

  private static func keys(_ actor: Actor, _ source: Source) -> [Key] {
    guard let tag = source.language else { return [] }
    let language = String(tag.prefix { $0 != "-" }).lowercased()
    let speakers = [actor.id.rawValue] + (actor.party.map { ["party " + $0.rawValue] } ?? [])
    return (source.publisher.map { [$0, nil] } ?? [nil]).flatMap { publisher in
      speakers.map { Key(speaker: $0, publisher: publisher, language: language) }
    }
  }
}
