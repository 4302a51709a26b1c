import DossierStore
import Interchange
import RelationsModel

/// The records that a DNA database becomes, and what of it they leave out.
package struct DNADossier {
  /// Actors, issues, sources, quotes and passages; its parties and title say nothing.
  package internal(set) var dossier: Dossier
  /// The texts of its sources.
  package private(set) var texts: [Source.ID: String] = [:]
  package private(set) var dropped: DroppedCounts
  /// Quotes longer than a dossier may have.
  package private(set) var longQuotes = 0
  /// Names of variables that were given and of which there is none.
  package private(set) var unknownNames: [(field: QuoteField, name: String)] = []
  /// The variable in which statements of our own making have the ids of their quotes.
  static let idVariable = "quote"

  package init(_ project: DNAProject, _ mapping: DNAMapping) throws(ResearchFileError) {
    var records = DNARecords(project, mapping)
    guard !records.variables.isEmpty else {
      throw .withoutStatements(kinds: project.types.map(\.label))
    }
    unknownNames = mapping.unknown(in: project.types)
    records.addDocuments()
    records.addStatements()
    records.addAttributes()
    dropped = records.dropped
    longQuotes = records.longQuotes
    texts = records.texts
    let nobody = Party(id: "first", name: "First", shortName: "1")
    dossier = Dossier(
      title: "",
      asOf: .distantFuture,
      parties: BothSides { _ in nobody },
      actors: records.actors,
      issues: records.issues,
      sources: records.sources,
      quotes: records.quotes,
      passages: records.passages
    )
  }
}

/// Makes the records one after the other.
struct DNARecords {
  let project: DNAProject
  /// By kind of statement, its variables.
  let variables: [Int: DNAMapping.Variables]
  var dropped: DroppedCounts
  var longQuotes = 0
  var actors: [Actor] = []
  var issues: [Issue] = []
  var sources: [Source] = []
  var quotes: [Quote] = []
  var passages: [Passage] = []
  var texts: [Source.ID: String] = [:]
  private var documents: [Int: (section: String, text: DNAText)] = [:]
  private var places: [String: Int] = [:]
  private var ids: Set<String> = []
  /// By the beginning of ids the first number that none has.
  private var numbers: [String: Int] = [:]

  init(_ project: DNAProject, _ mapping: DNAMapping) {
    self.project = project
    var found: [Int: DNAMapping.Variables] = [:]
    for type in project.types { found[type.id] = mapping.variables(of: type) }
    variables = found
    dropped = project.dropped
  }

  /// An id that no other record has.
  private mutating func newID(_ wanted: String) -> String {
    let base = String(wanted.prefix(56))
    var (id, number) = (base, numbers[base] ?? 2)
    while !ids.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
      numbers[base] = number
    }
    return id
  }

  // MARK: - Documents

  mutating func addDocuments() {
    let statements = Dictionary(grouping: project.statements, by: \.document)
    for document in project.documents { add(document, statements[document.id] ?? []) }
  }

  private mutating func add(_ document: DNAProject.Document, _ own: [DNAProject.Statement]) {
    let text = DNAText(document.text, own.map { ($0.start, $0.stop) })
    documents[document.id] = (document.section, text)
    let (day, second) = document.seconds.dayAndSecond
    let time = second == 0 ? nil : "time: \(second.clockTime) UTC"
    let notes = document.notes.isEmpty ? nil : document.notes
    let kind = document.type.isEmpty ? nil : "kind: \(document.type)"
    let remark = [notes, kind, time].compactMap { $0 }.joined(separator: "\n")
    let id = Source.ID(newID("\(WrittenDNA.documents)\(document.id)"))
    sources.append(
      Source(
        id: id,
        type: DNARecords.type(document.type),
        title: document.title.isEmpty ? nil : document.title,
        author: document.author.isEmpty ? [] : [.literal(document.author)],
        issued: EDTFDate(day),
        publisher: document.source.isEmpty ? nil : document.source,
        licence: "not stated",
        textDigest: text.digest,
        remark: remark.isEmpty ? nil : remark
      )
    )
    if !document.text.isEmpty { texts[id] = document.text }
  }

  /// CSL types by the words that coders use.
  private static func type(_ text: String) -> String {
    let words: [(String, String)] = [
      ("newspaper", "article-newspaper"), ("magazine", "article-magazine"),
      ("journal", "article-journal"), ("speech", "speech"), ("hearing", "hearing"),
      ("testimony", "hearing"), ("interview", "interview"), ("report", "report"),
      ("web", "webpage"), ("blog", "post-weblog"), ("book", "book"), ("law", "legislation"),
    ]
    let lowered = text.lowercased()
    return words.first { lowered.contains($0.0) }?.1 ?? "article"
  }

  // MARK: - Statements

  mutating func addStatements() {
    var dates: [Int: Int] = [:]
    for document in project.documents { dates[document.id] = document.seconds }
    let ordered = project.statements.sorted { left, right in
      let (one, two) = (dates[left.document] ?? .max, dates[right.document] ?? .max)
      return (one, left.document, left.start, left.stop, left.id)
        < (two, right.document, right.start, right.stop, right.id)
    }
    for statement in ordered {
      guard let seconds = dates[statement.document],
        let (section, text) = documents[statement.document]
      else {
        dropped.count("statements of documents that are not there")
        continue
      }
      let day = seconds.dayAndSecond.day
      guard let range = text.range(statement.start, statement.stop),
        let words = text.text(range)
      else {
        dropped.count("statements that cut nothing out of their text")
        continue
      }
      if let variables = variables[statement.type] {
        add(statement, variables, words, Place(section: section, range: range, text: text), day)
      } else {
        addPassage(statement, range, text)
      }
    }
  }

  /// Where the words of a statement stand.
  private struct Place {
    let section: String
    let range: Range<Int>
    let text: DNAText
  }

  private mutating func add(
    _ statement: DNAProject.Statement,
    _ variables: DNAMapping.Variables,
    _ words: String,
    _ place: Place,
    _ day: Day
  ) {
    func value(_ variable: Int?) -> String? {
      guard let variable, case .text(let text)? = statement.values[variable] else { return nil }
      return text.isEmpty ? nil : text
    }
    let organisation = value(variables.organisation)
    // All that is known of the role is whose it is; a body has none.
    let role = value(variables.person) == nil ? nil : organisation
    let speaker = self.speaker(value(variables.person), organisation, role)
    let (issue, proposition) = claim(value(variables.concept))
    let stance = self.stance(statement, variables)
    var remark = remarks(statement, variables)
    let count = words.split(whereSeparator: \.isWhitespace).count
    if count > Quote.wordLimit {
      longQuotes += 1
      remark.append("length: \(count) words, more than a quotation has; kept in a corpus alone")
    }
    quotes.append(
      Quote(
        id: Quote.ID(newID(ownID(statement) ?? "dna-\(statement.id)")),
        text: words,
        speaker: speaker,
        role: role,
        date: EDTFDate(day),
        isDatedBySource: true,
        issue: issue,
        proposition: proposition,
        stance: proposition == nil ? .none : stance,
        basis: proposition == nil || stance == .none ? nil : .words,
        source: Source.ID("\(WrittenDNA.documents)\(statement.document)"),
        locator: place.section.isEmpty ? nil : place.section,
        anchor: Anchor(
          exact: words,
          span: TextSpan(
            start: place.range.lowerBound,
            end: place.range.upperBound,
            digest: place.text.digest
          )
        ),
        remark: remark.isEmpty ? nil : remark.joined(separator: "\n"),
        coder: project.coders[statement.coder]
      )
    )
  }

  /// The id that a statement of our own making says its quote has.
  private func ownID(_ statement: DNAProject.Statement) -> String? {
    guard let type = project.types.first(where: { $0.id == statement.type }),
      type.label.hasPrefix(WrittenDNA.ownKind),
      let variable = type.variables.first(where: { $0.name == DNADossier.idVariable }),
      case .text(let id)? = statement.values[variable.id], ImportedIdentifier.isSound(id)
    else { return nil }
    return id
  }

  /// A number says by its sign; beyond that it stands in the remark.
  private func stance(
    _ statement: DNAProject.Statement,
    _ variables: DNAMapping.Variables
  ) -> Stance {
    guard let variable = variables.stance, case .number(let number)? = statement.values[variable.id]
    else { return .none }
    if variable.kind == .boolean { return number == 0 ? .disagrees : .agrees }
    return number == 0 ? .none : number > 0 ? .agrees : .disagrees
  }

  /// What no field of a quote is for, a line each.
  private func remarks(
    _ statement: DNAProject.Statement,
    _ variables: DNAMapping.Variables
  ) -> [String] {
    let type = project.types.first { $0.id == statement.type }
    return (type?.variables ?? []).compactMap { variable in
      let isStance = variable.id == variables.stance?.id
      if isStance ? variable.kind == .boolean : variables.known.contains(variable.id) { return nil }
      if variable.name == DNADossier.idVariable, ownID(statement) != nil { return nil }
      switch statement.values[variable.id] {
      case .text(let text)? where !text.isEmpty: return "\(variable.name): \(text)"
      case .number(let number)?: return "\(variable.name): \(number)"
      default: return nil
      }
    }
  }

  // MARK: - Actors and claims

  private mutating func speaker(
    _ person: String?,
    _ organisation: String?,
    _ role: String?
  ) -> Actor.ID {
    guard let name = person ?? organisation else {
      dropped.count("statements whose speaker is not named, kept as unnamed")
      return actor("Unnamed speaker", .unnamed)
    }
    let id = actor(name, person == nil ? .body : .person)
    guard person != nil, let role, let place = places["actor \(name)"],
      !actors[place].roles.contains(where: { $0.title == role })
    else { return id }
    actors[place].roles.append(Role(title: role, organisation: organisation))
    return id
  }

  private mutating func actor(_ name: String, _ kind: Actor.Kind) -> Actor.ID {
    if let place = places["actor \(name)"] { return actors[place].id }
    let id = Actor.ID(newID(ImportedIdentifier.made(of: name)))
    places["actor \(name)"] = actors.count
    actors.append(Actor(id: id, name: name, kind: kind))
    return id
  }

  /// Each concept is an issue with one proposition.
  private mutating func claim(_ concept: String?) -> (Issue.ID, Proposition.ID?) {
    let title = concept ?? "Unsorted"
    if concept == nil { dropped.count("statements without a concept, kept as unsorted") }
    if let place = places["issue \(title)"] {
      return (issues[place].id, issues[place].propositions.first?.id)
    }
    let id = Issue.ID(newID(ImportedIdentifier.made(of: title)))
    var issue = Issue(id: id, title: title)
    if let concept {
      issue.propositions = [Proposition(id: Proposition.ID(newID("\(id)-p")), text: concept)]
    }
    places["issue \(title)"] = issues.count
    issues.append(issue)
    return (id, issue.propositions.first?.id)
  }

  // MARK: - Passages and attributes

  private mutating func addPassage(
    _ statement: DNAProject.Statement,
    _ range: Range<Int>,
    _ text: DNAText
  ) {
    let type = project.types.first { $0.id == statement.type }
    let values = (type?.variables ?? []).compactMap { variable -> String? in
      switch statement.values[variable.id] {
      case .text(let text)? where !text.isEmpty:
        return variable.kind == .longText ? text : "\(variable.name): \(text)"
      case .number(let number)?: return "\(variable.name): \(number)"
      default: return nil
      }
    }
    let kind = type?.label ?? "statements of no kind"
    guard !values.isEmpty else {
      dropped.count("\(kind): nothing said")
      return
    }
    dropped.count("\(kind): kept as claims of the source")
    passages.append(
      Passage(
        id: Passage.ID(newID("dna-\(statement.id)")),
        kind: .claim,
        source: Source.ID("\(WrittenDNA.documents)\(statement.document)"),
        summary: values.joined(separator: "; "),
        span: TextSpan(
          start: range.lowerBound,
          end: range.upperBound,
          digest: text.text(range).map(NormalisedText.digest(of:))
        )
      )
    )
  }

  /// Aliases of persons and bodies, and what else is known of them.
  mutating func addAttributes() {
    let speaking = Set(variables.values.flatMap { [$0.person, $0.organisation] }.compactMap { $0 })
    let bodies = Set(variables.values.compactMap(\.organisation))
    for (variable, values) in project.attributes.sorted(by: { $0.key < $1.key }) {
      for (name, attributes) in values.sorted(by: { $0.key < $1.key }) where !name.isEmpty {
        guard speaking.contains(variable) else {
          dropped.count("attributes of concepts and the like", attributes.count)
          continue
        }
        let kind: Actor.Kind = bodies.contains(variable) ? .body : .person
        _ = actor(name, kind)
        guard let place = places["actor \(name)"] else { continue }
        if let alias = attributes["Alias"] { actors[place].aliases.append(alias) }
        let rest = attributes.filter { $0.key != "Alias" }.sorted { $0.key < $1.key }
        let lines = rest.map { "\($0.key): \($0.value)" }
        guard !lines.isEmpty else { continue }
        let remark = [actors[place].remark].compactMap { $0 } + lines
        actors[place].remark = remark.joined(separator: "\n")
      }
    }
  }
}

/// The text of a document, with the unit in which its statements are counted.
struct DNAText {
  private let text: OffsetText
  private let places: NormalisedPlaces
  private let unit: OffsetUnit
  let digest: String

  init(_ text: String, _ stretches: [(start: Int, stop: Int)]) {
    self.text = OffsetText(text)
    places = NormalisedPlaces(self.text.scalars)
    unit = OffsetUnit.best(for: stretches, in: self.text)
    digest = places.normalised.digest
  }

  func range(_ start: Int, _ stop: Int) -> Range<Int>? {
    guard let start = text.place(start, unit), let stop = text.place(stop, unit), start < stop
    else { return nil }
    return places.range(start..<stop)
  }

  func text(_ range: Range<Int>) -> String? { places.normalised.text(range) }
}

extension Int {
  /// The day of seconds since 1970 in UTC, and the second in it.
  fileprivate var dayAndSecond: (day: Day, second: Int) {
    let day = self >= 0 ? self / 86_400 : (self - 86_399) / 86_400
    return (Day(number: day), self - day * 86_400)
  }

  /// Hours and minutes of a second of a day.
  fileprivate var clockTime: String {
    let (hours, minutes) = (self / 3_600, self / 60 % 60)
    return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }
}
