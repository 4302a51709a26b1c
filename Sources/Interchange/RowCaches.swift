import RelationsModel

/// Ids that were made of names lately: rows in a row share few.
struct IDCache {
  private static let most = 4_096
  private var ids: [String: String] = [:]

  mutating func id(for name: String, _ make: (String) -> String) -> String {
    if let id = ids[name] { return id }
    let id = make(name)
    if ids.count >= IDCache.most { ids.removeAll(keepingCapacity: true) }
    ids[name] = id
    return id
  }
}

/// Dates that were read lately: rows in a row share few.
struct DateCache {
  typealias Entry = (text: String, first: Day)

  private static let most = 4_096
  private var entries: [String: Entry] = [:]
  private let order: DateOrder?
  /// The field, with what the file calls it.
  private let label: String

  init(_ order: DateOrder?, of label: String) {
    self.order = order
    self.label = label
  }

  /// A date as EDTF writes it, with its first day.
  mutating func entry(of text: String) throws(RowProblem) -> Entry {
    if let entry = entries[text] { return entry }
    let date = try order?.edtf(text, of: label) ?? text
    do {
      let entry = (text: date, first: try EDTFDate(parsing: date).first)
      if entries.count >= DateCache.most { entries.removeAll(keepingCapacity: true) }
      entries[text] = entry
      return entry
    } catch {
      let isOtherOrder = order == nil && (try? DateOrder.dmy.edtf(text)) != nil
      throw RowProblem(
        "its \(label) is “\(text.prefix(40))”: \(error.message)"
          + (isOtherOrder ? "; --dates dmy, mdy or ymd says in which order it is" : "")
      )
    }
  }
}
