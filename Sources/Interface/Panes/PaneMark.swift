import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// What is selected in a view, named by what does not change with the rows around it.
package enum PaneMark: Equatable, Sendable {
  case subject(Subject)
  /// What is otherwise than on a day; nil for the day that goes without saying.
  case change(Change.Key, from: Day?)
}

// MARK: - As text

extension PaneMark {
  /// Nil for what has no id of its own.
  var words: String? {
    switch self {
    case .subject(let subject): PaneMark.words(of: subject)
    case .change(.issue(let id), let from): "change \(PaneMark.word(from)) issue \(id)"
    case .change(.proposition(let id), let from): "change \(PaneMark.word(from)) proposition \(id)"
    case .change(.actor(let actor, let proposition, let date), let from):
      "change \(PaneMark.word(from)) actor \(actor) \(proposition) \(date)"
    }
  }

  /// Reads what `words` wrote; nil for what is not understood.
  init?(words: [String]) {
    guard words.first == "change" else {
      guard let subject = PaneMark.subject(words) else { return nil }
      self = .subject(subject)
      return
    }
    let from = words.count > 1 && words[1] != PaneMark.none ? Day(words: words[1]) : nil
    guard words.count > 3, from != nil || words[1] == PaneMark.none,
      let key = PaneMark.change(Array(words[2...]))
    else { return nil }
    self = .change(key, from: from)
  }

  private static let none = "-"

  private static func word(_ day: Day?) -> String { day.map { "\($0)" } ?? none }

  private static func change(_ words: [String]) -> Change.Key? {
    switch (words[0], words.count) {
    case ("issue", 2): return Identifier(word: words[1]).map(Change.Key.issue)
    case ("proposition", 2): return Identifier(word: words[1]).map(Change.Key.proposition)
    case ("actor", 4):
      guard let actor = Actor.ID(word: words[1]), let proposition = Proposition.ID(word: words[2]),
        let date = try? EDTFDate(parsing: words[3])
      else { return nil }
      return .actor(actor, proposition, date)
    default: return nil
    }
  }

  private static func words(of subject: Subject) -> String? {
    switch subject {
    case .issue(let id, _): "issue \(id)"
    case .proposition(let id): "proposition \(id)"
    case .actor(let id): "actor \(id)"
    case .cell(let actor, let column, let kind): "cell \(actor) \(column) \(kind.rawValue)"
    case .quote(let id): "quote \(id)"
    case .event(let id): "event \(id)"
    case .evidence(let evidence): evidence.quotes.first.map { "quote \($0)" }
    case .passage(let id): "passage \(id)"
    case .source(let id): "source \(id)"
    case .tie: nil
    }
  }

  private static func subject(_ words: [String]) -> Subject? {
    switch (words.first, words.count) {
    case ("issue", 2): Identifier(word: words[1]).map { .issue($0, in: nil) }
    case ("proposition", 2): Identifier(word: words[1]).map(Subject.proposition)
    case ("actor", 2): Identifier(word: words[1]).map(Subject.actor)
    case ("quote", 2): Identifier(word: words[1]).map(Subject.quote)
    case ("event", 2): Identifier(word: words[1]).map(Subject.event)
    case ("passage", 2): Identifier(word: words[1]).map(Subject.passage)
    case ("source", 2): Identifier(word: words[1]).map(Subject.source)
    case ("cell", 4):
      Actor.ID(word: words[1]).flatMap { actor in
        MatrixColumn(rawValue: words[3]).map { .cell(actor, column: words[2], $0) }
      }
    default: nil
    }
  }
}

extension Identifier {
  /// One that is no longer than ids are, and within one line.
  init?(word: String) {
    guard word.utf8.count <= 64, word.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
      return nil
    }
    self.init(word)
  }
}

extension Day {
  /// Reads a day; nil for anything else.
  init?(words: String) {
    guard let date = try? EDTFDate(parsing: words), date.precision == .day else { return nil }
    self = date.first
  }
}
