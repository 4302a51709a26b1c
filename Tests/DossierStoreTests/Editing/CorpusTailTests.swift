import Files
import GRDB
import RelationsModel
import RelationsQuery
import SystemPackage
import TestDossier
import Testing

@testable import CorpusStore

/// What is taken up of a corpus beside an index that was made before.
struct CorpusTailTests {
  private let corpus: EditedCorpus
  private let base: IndexedQueries
  private let generation: Int
  private let mark: String

  init() throws {
    corpus = try EditedCorpus(SmallDossier.dossier)
    let opened = try Corpus(opening: corpus.path)
    var builder = IndexBuilder(try opened.frame())
    try opened.readQuotes(into: &builder, every: .max) { _ in true }
    base = try IndexedQueries(MemoryStorage(builder.bytes()))
    (generation, mark) = (try opened.identity.generation, try opened.identity.mark)
  }

  private func session() -> CorpusEditSession {
    CorpusEditSession(
      corpus: corpus.path,
      coder: "ada",
      now: { "2026-11-29T10:00:00Z" },
      check: { _ in [] }
    )
  }

  private func tail(atMost limit: Int = 100) throws -> CorpusTail? {
    let mark = mark
    return try Corpus(opening: corpus.path)
      .tail(over: base, since: generation, marked: { $0 == mark }, atMost: limit)
  }

  private func queries(_ tail: CorpusTail) throws -> SegmentedQueries {
    let segment = try IndexedQueries(MemoryStorage(tail.builder.bytes()))
    return SegmentedQueries(Segment.chain([base, segment]), heading: tail.heading)
  }

  /// Much of what can be asked, in one text.
  private func answers(_ queries: any BoardQueries) -> String {
    let days = [12_053, 16_251, 17_523].map { Day(number: $0) } + [.distantFuture]
    var told = ["\(queries.heading)"]
    for day in days {
      for filter in ["", "fish", "who:may", "-stance:agrees"] {
        let perspective = Perspective(
          asOf: day,
          lens: filter.isEmpty ? .assessed : .record,
          filter: Filter.read(filter).filter
        )
        told.append("\(queries.overview(perspective)) \(queries.issues(perspective, .all).rows)")
        told.append("\(queries.quotes(.all, perspective, .newestFirst, .all).rows)")
        told.append("\(queries.propositions(perspective, .all).rows)")
        told.append("\(queries.actors(perspective, .all)) \(queries.sources(perspective, .all))")
        told.append("\(queries.stanceChanges(of: nil, after: nil, perspective, .all).rows)")
        for quote in queries.quotes(.all, perspective, .oldestFirst, .all).rows.map(\.quote.id) {
          told.append("\(quote): \(String(describing: queries.reply(to: quote, perspective)))")
        }
        for row in queries.issues(perspective, .all).rows {
          told.append("\(String(describing: queries.issue(row.id, in: nil, perspective)))")
        }
      }
    }
    return told.joined(separator: "\n")
  }

  private func expectSame(_ comment: String = "") throws {
    let tail = try #require(try tail(), "\(comment)")
    let read = answers(ScanQueries(try corpus.dossier()))
    #expect(answers(try queries(tail)) == read, "\(comment)")
  }

  @Test("nothing is taken up where nothing has changed")
  func nothing() throws {
    #expect(try tail() == nil)
  }

  @Test("a quote that is added, changed or removed is counted as if all had been read")
  func oneQuote() throws {
    let quotes = try corpus.dossier().quotes
    for quote in quotes {
      var changed = quote
      changed.stance = quote.stance == .agrees ? .disagrees : .agrees
      changed.text += " And fish."
      _ = try session().perform([.put(.quote(changed))], summary: "")
      try expectSame("\(quote.id) changed")
      _ = try session().undo()
      try expectSame("\(quote.id) changed back")
    }
    for quote in quotes where !quotes.contains(where: { $0.variantOf == quote.id }) {
      guard (try? session().perform([.remove(quote.id.rawValue)], summary: "")) != nil else {
        continue
      }
      try expectSame("\(quote.id) removed")
      _ = try session().undo()
      try expectSame("\(quote.id) put back")
    }
  }

  @Test("what the corpus says of itself is taken up, unless the parties are others")
  func head() throws {
    var head = try corpus.dossier().head
    (head.title, head.window, head.asOf) = ("Another", .months(3), Day(number: 17_000))
    _ = try session().perform([.put(.head(head))], summary: "")
    try expectSame("another title, window and day")
    head.parties.first = Party(id: head.parties.first.id, name: "Anew", shortName: "AN")
    _ = try session().perform([.put(.head(head))], summary: "")
    #expect(try tail() == nil)
  }

  @Test("edits one after the other, with new speakers, sources, issues and propositions")
  func manyEdits() throws {
    var dice = Dice(seed: 5)
    var names = 0
    for number in 0..<60 {
      let dossier = try corpus.dossier()
      var operations: [EditOperation] = []
      var quote = dice.pick(dossier.quotes)
      if dice.once(in: 3) {
        names += 1
        quote = quote.copied(Quote.ID("new-\(names)"))
      }
      switch dice.below(6) {
      case 0:
        let actor = Actor(id: Actor.ID("actor-\(number)"), name: "Fisher \(number)", kind: .person)
        operations.append(.put(.actor(actor)))
        quote.speaker = actor.id
      case 1:
        let source = Source(id: Source.ID("source-\(number)"), type: "webpage", licence: "none")
        operations.append(.put(.source(source)))
        quote.source = source.id
      case 2:
        let claim = Proposition(id: Proposition.ID("claim-\(number)"), text: "Fish swim \(number)")
        operations.append(.put(.proposition(claim, in: quote.issue)))
        if quote.variantOf == nil { quote.proposition = claim.id }
      case 3:
        let issue = RelationsModel.Issue(
          id: RelationsModel.Issue.ID("issue-\(number)"),
          title: "Fishing \(number)"
        )
        operations.append(.put(.issue(issue)))
        quote.issue = issue.id
        quote.proposition = nil
        quote.stance = .none
      default:
        quote.date = dice.pick(dossier.quotes).date
        if quote.proposition != nil, quote.variantOf == nil {
          quote.stance = dice.pick(Stance.allCases)
        }
      }
      operations.append(.put(.quote(quote)))
      _ = try session().perform(operations, summary: "\(number)")
      // That a record other than a quote goes is not told.
      if operations.count == 1, dice.once(in: 3) { _ = try session().undo() }
      try expectSame("edit \(number): \(operations)")
    }
  }

  @Test("changes that are kept as segments and merged in any way are counted as if all were read")
  func segments() throws {
    var dice = Dice(seed: 11)
    var kept: [(index: IndexedQueries, generation: Int, mark: String)] = [
      (base, generation, mark)
    ]
    for number in 0..<40 {
      let dossier = try corpus.dossier()
      var quote = dice.pick(dossier.quotes)
      switch dice.below(5) {
      case 0: quote = quote.copied(Quote.ID("new-\(number)"))
      case 1:
        let actor = Actor(id: Actor.ID("actor-\(number)"), name: "Fisher \(number)", kind: .person)
        _ = try session().perform([.put(.actor(actor))], summary: "")
        quote.speaker = actor.id
      case 2: quote.text += " zebra \(number)"
      default: quote.date = dice.pick(dossier.quotes).date
      }
      let goes = dice.once(in: 4) && quote.variantOf == nil
      let isNamed = dossier.quotes.contains {
        $0.variantOf == quote.id || $0.answers.contains(quote.id)
      }
      let isNew = !dossier.quotes.contains { $0.id == quote.id }
      let change: EditOperation =
        goes && !isNamed && !isNew ? .remove(quote.id.rawValue) : .put(.quote(quote))
      _ = try session().perform([change], summary: "")
      if dice.once(in: 5) { _ = try session().undo() }
      guard dice.once(in: 2) else { continue }
      // What is merged is read again since the segment before it.
      kept.removeLast(dice.below(kept.count))
      let indices = kept.map(\.index)
      let set = SegmentedQueries(Segment.chain(indices), heading: base.heading)
      let (before, opened) = (kept[kept.count - 1], try Corpus(opening: corpus.path))
      let tail = try #require(
        try opened.tail(
          over: kept.count == 1 ? base : set,
          since: before.generation,
          marked: { $0 == before.mark },
          atMost: 1_000
        )
      )
      let identity = try opened.identity
      let index = try IndexedQueries(MemoryStorage(tail.builder.bytes()))
      kept.append((index, identity.generation, identity.mark))
      let all = SegmentedQueries(Segment.chain(kept.map(\.index)), heading: tail.heading)
      let read = answers(ScanQueries(try corpus.dossier()))
      #expect(answers(all) == read, "change \(number), \(kept.count) segments")
    }
    #expect(kept.count > 1)
  }

  @Test("an import into the corpus is taken up, with what it replaces")
  func importing() throws {
    let quotes = try corpus.dossier().quotes
    let writer = try CorpusWriter(openingOrCreating: corpus.path)
    try writer.transaction { transaction in
      var changed = quotes[0]
      changed.text = "Other words"
      for quote in [changed, quotes[1], quotes[2].copied("imported")] {
        _ = try quote.withEntry { try transaction.add($0, isRow: false) }
      }
    }
    writer.close()
    let tail = try #require(try tail())
    let removed = tail.builder.placement?.removed ?? []
    #expect(removed.contains(quotes[0].id) && !removed.contains("imported"))
    try expectSame()
  }

  @Test("what the table of changes does not tell has to be read")
  func untold() throws {
    let dossier = try corpus.dossier()
    var actor = dossier.actors[0]
    actor.name += " the Elder"
    _ = try session().perform([.put(.actor(actor))], summary: "")
    #expect(try tail() == nil)
  }

  @Test("a generation that somebody raised by hand has to be read")
  func byHand() throws {
    _ = try session().perform([.put(.quote(corpus.dossier().quotes[0].said("x")))], summary: "")
    #expect(try tail() != nil)
    let queue = try DatabaseQueue(path: corpus.path.string)
    try queue.write { try $0.execute(sql: "UPDATE meta SET generation = generation + 1") }
    #expect(try tail() == nil)
  }

  @Test("the changes of another copy of the corpus are not taken for its own")
  func otherCopy() throws {
    let quote = try corpus.dossier().quotes[0]
    _ = try session().perform([.put(.quote(quote.said("x")))], summary: "")
    #expect(try tail() != nil)
    let queue = try DatabaseQueue(path: corpus.path.string)
    try queue.write {
      try $0.execute(sql: "UPDATE change SET mark = 'other' WHERE generation = \(generation)")
    }
    #expect(try tail() == nil)
  }

  @Test("more quotes than are wanted have to be read")
  func tooMuch() throws {
    for quote in try corpus.dossier().quotes.prefix(6) {
      _ = try session().perform([.put(.quote(quote.said("x")))], summary: "")
    }
    #expect(try tail(atMost: 3) == nil)
    #expect(try tail() != nil)
  }
}

extension Quote {
  fileprivate func said(_ words: String) -> Quote {
    var quote = self
    quote.text += words
    return quote
  }

  /// The same words under another id.
  fileprivate func copied(_ id: Quote.ID) -> Quote {
    Quote(
      id: id,
      text: text,
      speaker: speaker,
      role: role,
      party: party,
      date: date,
      issue: issue,
      proposition: proposition,
      stance: stance,
      variantOf: variantOf,
      answers: answers,
      source: source,
      anchor: anchor
    )
  }
}
