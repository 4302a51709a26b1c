import RelationsModel

/// How many quotes texts may have that nobody has coded or rejected, as far as they are counted.
package struct OpenSuggestions: Hashable, Sendable {
  package var counts: [Source.ID: Int] = [:]
  /// The texts that are read, and all of them.
  package var read = 0
  package var total = 0
  /// Whether they are to be counted.
  package var isAsked = false

  package init() {}

  package var isCounting: Bool { isAsked && (total == 0 || read < total) }

  /// “12 suggested”, with how far the count has come while it goes on; nil where there is nothing
  /// to tell.
  package var note: String? {
    let open = counts.values.reduce(0, +)
    if read < total {
      return "\(Wording.number(open)) suggested in \(Wording.number(read)) of "
        + Wording.count(total, "text")
    }
    return open == 0 ? nil : "\(Wording.number(open)) suggested"
  }

  /// “4 suggested” of a source; nil where none is.
  package func note(of source: Source.ID) -> String? {
    guard let count = counts[source], count > 0 else { return nil }
    return "\(Wording.number(count)) suggested"
  }
}
