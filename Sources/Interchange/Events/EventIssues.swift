import RelationsModel

/// Finds the issue on which an event bears.
struct EventIssues {
  /// The id and the title, in UTF-8.
  typealias Issue = (id: [UInt8], title: [UInt8])

  static let unsorted = "Unsorted"

  private let rules: [(conditions: [EventRule.Condition], issue: Issue?)]
  private let other: Issue
  private var named: [[UInt8]: Issue] = [:]
  private static let mostNamed = 4_096

  init(_ mapping: EventMapping) {
    rules = mapping.rules.map { ($0.conditions, $0.issue.map(EventIssues.issue)) }
    other = EventIssues.issue(mapping.constants[.issue] ?? EventIssues.unsorted)
  }

  private static func issue(_ title: String) -> Issue {
    (Array(SlugText.id(of: title).utf8), Array(title.utf8))
  }

  /// The issue of the first rule that fits, else that of the table, else the one for what nobody has
  /// sorted; nil for an event that a rule leaves out.
  mutating func issue(of cells: EventCells) -> Issue? {
    if !rules.isEmpty {
      let texts = Texts(cells)
      if let rule = rules.first(where: { $0.conditions.allSatisfy(texts.fit) }) {
        return rule.issue
      }
    }
    guard let title = cells.text(.issue) else { return other }
    let key = Array(title)
    if let known = named[key] { return known }
    let issue = EventIssues.issue(NameKey.tidied(String(decoding: key, as: UTF8.self)))
    if named.count >= EventIssues.mostNamed { named.removeAll(keepingCapacity: true) }
    named[key] = issue
    return issue
  }

  /// What the rules look at.
  private struct Texts {
    let cells: EventCells

    init(_ cells: EventCells) {
      self.cells = cells
    }

    func fit(_ condition: EventRule.Condition) -> Bool {
      if condition.isOpen { return true }
      switch condition.subject {
      case .cameo: return fits(condition, .code)
      case .actor:
        return fits(condition, .actor) || fits(condition, .target)
          || fits(condition, .actorCode) || fits(condition, .targetCode)
      case .place:
        return fits(condition, .place)
          || cells.all(.place).contains { place in
            place.split(separator: UInt8(ascii: ",")).contains { part in
              condition.fits(part.drop { $0 == 0x20 })
            }
          }
      }
    }

    private func fits(_ condition: EventRule.Condition, _ field: EventField) -> Bool {
      cells.columns[field].contains { column in
        cells.cell(column).map(condition.fits) ?? false
      }
    }
  }
}
