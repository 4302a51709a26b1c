import Interchange
import RelationsModel

/// What codes and cases of a project mean: by the rules of the user, of the project where this program
/// wrote it, or by what is usual.
struct ProjectReading {
  /// What a code gives a quote.
  struct Meaning {
    let field: QuoteField
    let value: String
    /// The issue that a proposition belongs to, or the issue itself.
    var issue: String?
  }

  let names: FieldNames
  private let rules: [CodeRule]
  /// Whether a code that no rule names is an issue.
  private let takesAll: Bool
  private var meanings: [Meaning?] = []
  /// The cases of each stretch and of each source, by their places.
  private var casesOfSelections: [String: [Int]] = [:]
  private var casesOfSources: [String: [Int]] = [:]
  private let cases: [ProjectCase]
  private let stretches: CaseStretches
  /// The ids of the records of a dossier that this program wrote, by their names.
  private(set) var ids: [QuoteField: [String: String]] = [:]

  init(_ project: CodedProject, _ names: FieldNames) {
    self.names = names
    let own = names.codes.isEmpty && project.isOwn ? ProjectIdentity.rules : []
    rules = names.codes + own
    takesAll =
      !project.isOwn && !names.tells(.issue) && !names.codes.contains { $0.field == .issue }
    cases = project.cases
    stretches = CaseStretches(project.cases)
    meanings = project.codes.map { meaning(of: $0, in: project.codes) }
    for (place, item) in cases.enumerated() {
      for id in item.selections { casesOfSelections[id, default: []].append(place) }
      for id in item.sources { casesOfSources[id, default: []].append(place) }
    }
    readIDs(project)
  }

  /// The meaning of a code; nil for one that is left out.
  func meaning(of code: Int) -> Meaning? { meanings.indices.contains(code) ? meanings[code] : nil }

  /// The meaning that a rule gives a code; nil where no rule names it.
  func ruled(_ code: ProjectCode) -> Meaning? {
    guard let rule = rules.first(where: { $0.matches(code.path) }), let field = rule.field,
      let value = code.path.last, !value.isEmpty
    else { return nil }
    return Meaning(field: field, value: value, issue: issue(above: code.path, or: field))
  }

  private func meaning(of code: ProjectCode, in codes: [ProjectCode]) -> Meaning? {
    if rules.contains(where: { $0.matches(code.path) }) { return ruled(code) }
    guard takesAll else { return nil }
    let title = code.path.joined(separator: " / ")
    return title.isEmpty ? nil : Meaning(field: .issue, value: title, issue: title)
  }

  /// The issue that a code is or stands below.
  private func issue(above path: [String], or field: QuoteField) -> String? {
    if field == .issue { return path.last }
    guard field == .proposition else { return nil }
    return (1..<path.count).reversed().lazy.map { Array(path.prefix($0)) }.first { path in
      rules.first { $0.matches(path) }?.field == .issue
    }?.last
  }

  /// The cases that a stretch belongs to: those that name it, else those that name its text.
  func cases(
    of selection: ProjectSelection,
    in source: ProjectSource
  ) -> [ProjectCase] {
    let named = ([selection.key] + selection.alike).flatMap { casesOfSelections[$0] ?? [] }
    let overlapping = stretches.cases(
      in: source.key,
      from: selection.start,
      to: selection.end
    )
    let own = named + overlapping
    let found = own.isEmpty ? casesOfSources[source.key] ?? [] : own
    var seen: Set<Int> = []
    return found.filter { seen.insert($0).inserted }.map { cases[$0] }
  }

  private mutating func readIDs(_ project: CodedProject) {
    guard project.isOwn else { return }
    var several: [QuoteField: Set<String>] = [:]
    func add(_ field: QuoteField, _ name: String?, _ id: String?) {
      guard let name, let id else { return }
      let key = NameKey(name).text
      if let other = ids[field, default: [:]].updateValue(id, forKey: key), other != id {
        several[field, default: []].insert(key)
      }
    }
    for item in project.cases where item[ProjectIdentity.recordKind] == "actor" {
      add(.speaker, item["name"], item["id"])
    }
    for (kind, pairs) in project.records {
      if kind == "dossier" {
        for number in 1...2 {
          add(.party, pairs["parties.\(number).name"], pairs["parties.\(number).id"])
        }
      }
      guard kind == "issue" else { continue }
      add(.issue, pairs["title"], pairs["id"])
      var number = 1
      while let id = pairs["propositions.\(number).id"] {
        let text = pairs["propositions.\(number).text"] ?? ""
        add(.proposition, (pairs["title"] ?? "") + "\n" + text, id)
        number += 1
      }
    }
    for (field, keys) in several { for key in keys { ids[field]?[key] = nil } }
  }

  /// The id of a record that the project carries, by its name.
  func id(_ field: QuoteField, _ name: String) -> String? { ids[field]?[NameKey(name).text] }
}
