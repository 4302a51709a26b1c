import RelationsModel
import TestDossier

@testable import DossierStore

/// Dossiers that are made up by dice, and edits of them.
struct MadeDossier {
  private var dice: Dice
  private var made = 0

  init(seed: UInt64) {
    dice = Dice(seed: seed)
  }

  /// The files of a dossier, most of them with comments, some laid out in another way.
  mutating func files() throws -> [DossierFile] {
    try DossierWriter(dossier()).files.map { file in
      var lines = String(decoding: file.bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for place in lines.indices.reversed() where dice.once(in: 6) {
        let line = lines[place]
        let start = line.prefix { $0 == " " }
        guard line.dropFirst(start.count).contains(/^(- )?[a-z]+:/) else { continue }
        lines.insert("\(start)# note \(place)", at: place)
        if dice.once(in: 4) { lines.insert("", at: place) }
      }
      if dice.once(in: 8) { lines = lines.map { $0.isEmpty ? $0 : " " + $0 } }
      return DossierFile(path: file.path, bytes: Array(lines.joined(separator: "\n").utf8))
    }
  }

  private mutating func dossier() throws -> Dossier {
    let parties = BothSides(
      first: Party(id: "arcadia", name: "Arcadia", shortName: "AR"),
      second: Party(id: "borduria", name: "Borduria", shortName: "BO")
    )
    var records = DossierRecords(
      Dossier(title: "Made", asOf: try EDTFDate(parsing: "2016-01-01").first, parties: parties)
    )
    for _ in 0..<2 + dice.below(3) { records.put(.actor(actor())) }
    for _ in 0..<1 + dice.below(3) { records.put(.issue(issue())) }
    for _ in 0..<1 + dice.below(3) { records.put(.source(try source())) }
    for _ in 0..<dice.below(6) { records.put(.quote(try quote(in: records))) }
    for _ in 0..<dice.below(3) { records.put(.passage(try passage(in: records))) }
    for _ in 0..<dice.below(3) { records.put(.event(try event(in: records))) }
    return records.dossier
  }

  // MARK: - Records

  private mutating func number() -> Int {
    made += 1
    return made
  }

  private mutating func words() -> String {
    let all = [
      "fish", "border: open", "trade", "“quoted”", "- dash", "# sign", "naïve", "no", "12",
    ]
    return (0...dice.below(9)).map { _ in dice.pick(all) }.joined(separator: " ")
  }

  private mutating func actor() -> Actor {
    let roles = (0..<dice.below(3)).map { _ in Role(title: words()) }
    return Actor(
      id: Actor.ID("actor-\(number())"),
      name: words(),
      kind: .person,
      party: dice.pick(["arcadia", "borduria", nil]),
      aliases: (0..<dice.below(3)).map { "alias \($0)" },
      roles: roles,
      remark: dice.once(in: 3) { _ in "Remarked." }
    )
  }

  private mutating func issue() -> Issue {
    let propositions = (0...dice.below(3)).map { _ in
      Proposition(id: Proposition.ID("P-\(number())"), text: words())
    }
    return Issue(
      id: Issue.ID("issue-\(number())"),
      title: words(),
      propositions: propositions
    )
  }

  private mutating func source() throws -> Source {
    Source(
      id: Source.ID("source-\(number())"),
      type: "webpage",
      title: words(),
      issued: try EDTFDate(parsing: dice.pick(["2014-03-01", "2015"])),
      licence: "quotation"
    )
  }

  private mutating func quote(in records: DossierRecords) throws -> Quote {
    let (speaker, source) = (dice.pick(records.actors), dice.pick(records.sources))
    let issue = dice.pick(records.issues)
    let proposition = dice.once(in: 2) ? issue.propositions.first?.id : nil
    return Quote(
      id: Quote.ID("Q\(number())"),
      text: words(),
      speaker: speaker.id,
      party: speaker.party,
      date: try source.issued ?? EDTFDate(parsing: "2014"),
      isDatedBySource: source.issued != nil,
      issue: issue.id,
      proposition: proposition,
      stance: proposition == nil ? .none : dice.pick([.agrees, .disagrees]),
      source: source.id
    )
  }

  private mutating func passage(in records: DossierRecords) throws -> Passage {
    Passage(
      id: Passage.ID("C\(number())"),
      kind: dice.pick(Passage.Kind.allCases),
      source: dice.pick(records.sources).id,
      summary: words(),
      issues: [dice.pick(records.issues).id]
    )
  }

  private mutating func event(in records: DossierRecords) throws -> Event {
    Event(
      id: Event.ID("E\(number())"),
      date: try EDTFDate(parsing: "2013"),
      summary: words(),
      issues: [dice.pick(records.issues).id],
      direction: .other,
      sources: [dice.pick(records.sources).id]
    )
  }

  private mutating func head(_ old: DossierHead) -> DossierHead {
    var head = old
    switch dice.below(5) {
    case 0: head.title = words()
    case 1: head.summary = dice.once(in: 3) ? nil : words()
    case 2: head.credits = (0..<dice.below(3)).map { "credit \($0)" }
    case 3:
      head.asOf = Day(number: 16_000 + dice.below(500))
      head.window = dice.pick([nil, .day, .months(3), .all])
    default:
      let first = head.parties.first
      head.parties.first = Party(id: first.id, name: words(), shortName: first.shortName)
    }
    return head
  }

  // MARK: - Edits

  /// What happens next in a session.
  enum Step {
    case edit([EditOperation]), undo, redo
  }

  mutating func step(in dossier: Dossier) throws -> Step {
    switch dice.below(6) {
    case 0: .undo
    case 1: .redo
    default: .edit(try operations(in: dossier))
    }
  }

  private mutating func operations(in dossier: Dossier) throws -> [EditOperation] {
    let records = DossierRecords(dossier)
    // Records that are yet to be made name the parties.
    let ids = DossierWriter.ids(of: dossier).subtracting(["arcadia", "borduria"]).sorted()
    switch dice.below(12) {
    case 0: return [.remove(dice.pick(ids))]
    case 1: return [.rename(dice.pick(ids), to: "renamed-\(number())")]
    case 2: return [.merge(dice.pick(ids), into: dice.pick(ids))]
    case 3 where records.actors.count > 1:
      return [.merge(dice.pick(records.actors).id.rawValue, into: records.actors[0].id.rawValue)]
    case 4 where records.sources.count > 1:
      return [.merge(dice.pick(records.sources).id.rawValue, into: records.sources[0].id.rawValue)]
    case 5 where records.issues.count > 1:
      return [.merge(dice.pick(records.issues).id.rawValue, into: records.issues[0].id.rawValue)]
    case 6 where !records.quotes.isEmpty:
      let propositions = records.issues.flatMap(\.propositions)
      guard !propositions.isEmpty else { return [] }
      return [.moveQuotes([dice.pick(records.quotes).id], to: dice.pick(propositions).id)]
    case 7 where !records.quotes.isEmpty:
      var quote = dice.pick(records.quotes)
      quote.remark = words()
      quote.source = dice.once(in: 2) ? quote.source : dice.pick(records.sources).id
      quote.isDatedBySource = false
      return [.put(.quote(quote))]
    case 8:
      let (actor, source) = (actor(), try source())
      return [.put(.actor(actor)), .put(.source(source)), .put(.event(try event(in: records)))]
    case 9:
      var source = dice.pick(records.sources)
      source.remark = words()
      return [.put(.source(source)), .put(.passage(try passage(in: records)))]
    case 10: return [.put(.head(head(records.head)))]
    default: return [.put(.quote(try quote(in: records))), .put(.issue(issue()))]
    }
  }
}
