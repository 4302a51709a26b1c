import RelationsModel
import TestDossier

/// Filters for a dossier: mostly of what stands somewhere in it, cut at any place.
struct DrawnFilter {
  /// The texts of each record, one field after the other.
  private let records: [[String]]
  private let dossier: Dossier

  init(_ dossier: Dossier) {
    self.dossier = dossier
    let quotes = dossier.quotes.map {
      [$0.text, $0.role, $0.venue, $0.id.rawValue].compactMap(\.self)
    }
    let issues = dossier.issues.map { issue in
      [issue.title, issue.id.rawValue] + issue.keywords + [issue.summary].compactMap(\.self)
        + issue.propositions.flatMap { [$0.text, $0.id.rawValue] }
        + issue.assessments.compactMap(\.note)
    }
    let actors = dossier.actors.map { actor in
      [actor.name, actor.id.rawValue] + actor.aliases
        + actor.roles.flatMap { [$0.title, $0.organisation].compactMap(\.self) }
    }
    let sources = dossier.sources.map { source in
      [source.title, source.publisher, source.id.rawValue].compactMap(\.self)
        + source.author.map(\.displayed)
    }
    let events = dossier.events.map { [$0.summary, $0.id.rawValue] }
    let filled = [quotes, issues, actors, sources, events].filter { !$0.isEmpty }
    // As many of each kind, however few of it there are.
    records = filled.flatMap { kind in (0..<60).map { kind[$0 % kind.count] } }
  }

  /// A whole filter of one to four terms.
  func text(_ dice: inout Dice) -> String {
    let count = 1 + dice.pick([0, 0, 0, 1, 1, 2, 3])
    return (0..<count).map { _ in term(&dice) }.joined(separator: " ")
  }

  private func term(_ dice: inout Dice) -> String {
    let minus = dice.once(in: 4) ? "-" : ""
    switch dice.below(12) {
    case 0...4: return minus + written(word(&dice), &dice)
    case 5, 6: return minus + written(pattern(&dice), &dice)
    default: return minus + field(&dice)
    }
  }

  // MARK: - Words

  /// A stretch of some text; now and then of nothing that is there.
  func word(_ dice: inout Dice) -> String {
    if dice.once(in: 12) { return dice.pick(["qqz", "q", "зз", "zzz absent", "*", "\u{0301}"]) }
    return stretch(of: dice.pick(record(&dice)), &dice)
  }

  /// Pieces of one record with stars between, in their order or not, from one field or several.
  private func pattern(_ dice: inout Dice) -> String {
    let record = record(&dice)
    let field = dice.pick(record)
    let count = 2 + dice.below(2)
    if dice.once(in: 3) {
      return (0..<count).map { _ in stretch(of: dice.pick(record), &dice) }.joined(separator: "*")
    }
    // What is left out between two cuts is what the star stands for.
    let scalars = Array(field.unicodeScalars)
    let cuts = (0..<count * 2).map { _ in dice.below(scalars.count + 1) }.sorted()
    let pieces = (0..<count).map { text(scalars[cuts[$0 * 2]..<cuts[$0 * 2 + 1]]) }
    return pieces.joined(separator: dice.pick(["*", "*", "**"])) + (dice.once(in: 4) ? "*" : "")
  }

  private func record(_ dice: inout Dice) -> [String] {
    records.isEmpty ? ["nothing"] : dice.pick(records)
  }

  private func stretch(of field: String, _ dice: inout Dice) -> String {
    // Folded or not, what is found must be the same.
    let folded =
      dice.once(in: 2) ? String(decoding: FoldedText.bytes(of: field), as: UTF8.self) : field
    let scalars = Array(folded.unicodeScalars)
    let count = dice.pick([1, 1, 2, 2, 3, 4, 5, 6, 8, 12, 40])
    let start = dice.once(in: 4) ? 0 : dice.below(scalars.count)
    return text(scalars[start..<min(scalars.count, start + count)])
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.filter { !"\"“”".unicodeScalars.contains($0) })
    return text
  }

  /// A term as somebody may type it: in any case, with accents, in quotation marks where it must.
  private func written(_ word: String, _ dice: inout Dice) -> String {
    let typed =
      switch dice.below(6) {
      case 0: word.uppercased()
      case 1: word.lowercased()
      case 2: word.reduce(into: "") { $0 += $1.isLetter ? "\($1)\u{0301}" : String($1) }
      default: word
      }
    let isPlain = !typed.isEmpty && !typed.contains { $0.isWhitespace || $0 == ":" || $0 == "-" }
    return isPlain && !dice.once(in: 5) ? typed : "\"\(typed)\""
  }

  // MARK: - Fields

  private func field(_ dice: inout Dice) -> String {
    let count = dice.pick([1, 1, 1, 2, 3])
    let (field, value) = values(&dice)
    let values = (0..<count).map { _ in value(&dice) }
    return "\(field):" + values.joined(separator: dice.once(in: 8) ? ",," : ",")
  }

  /// A field with what draws its values.
  private func values(_ dice: inout Dice) -> (String, (inout Dice) -> String) {
    func names(_ ids: [String]) -> (inout Dice) -> String { { name(ids, &$0) } }
    func any(of values: [String]) -> (inout Dice) -> String { { $0.pick(values) } }
    switch dice.below(12) {
    case 0: return ("issue", names(dossier.issues.map(\.id.rawValue)))
    case 1: return ("who", names(dossier.actors.map(\.id.rawValue)))
    case 2: return ("source", names(dossier.sources.map(\.id.rawValue)))
    case 3:
      let parties = ["arcadia", "ar", "a", "none", "ARC", "\"das grosse\"", "arde", "x", "*"]
      return ("party", any(of: parties))
    case 4: return ("stance", any(of: ["agrees", "dis", "none", "a", "maybe"]))
    case 5:
      let standings = ["shared", "con", "mixed", "onesided", "s", "one-s", "open", "bad"]
      return ("standing", any(of: standings))
    case 6:
      return ("rendering", any(of: ["original", "o", "official", "agency", "unrecorded", "b"]))
    case 7: return ("anchor", any(of: ["exact", "m", "moved", "unchecked", "c", "am", "x"]))
    case 8:
      return ("proposition", names(dossier.issues.flatMap { $0.propositions.map(\.id.rawValue) }))
    case 9: return ("coder", names([]))
    default: return ("date", { date(&$0) })
    }
  }

  private func name(_ ids: [String], _ dice: inout Dice) -> String {
    if !ids.isEmpty, dice.once(in: 2) { return dice.pick(ids) }
    return written(dice.once(in: 4) ? pattern(&dice) : word(&dice), &dice)
  }

  private func date(_ dice: inout Dice) -> String {
    let one = DrawnDates.date(&dice).text
    let other = DrawnDates.day(&dice).description
    return dice.pick([one, one, "\(one)..\(other)", "..\(other)", "\(other)..", "soon"])
  }
}
