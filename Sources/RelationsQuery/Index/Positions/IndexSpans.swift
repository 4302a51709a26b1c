import RelationsModel

/// What answers by name tell of when an index's quotes were said.
struct IndexSpans: Sendable {
  private let spans: ImpliedSpans
  /// By the lists of who said what: the quotes of whose dates some days are ruled out, in order of date.
  private let lists: [Int: [Int]]

  /// Of all quotes but some that are no more.
  init(_ image: IndexImage, except removed: Bitmap?) {
    let records = IndexRecords(image)
    let count = image.quoteCount
    let answers = records.answers { $0 < count && removed?.contains($0) != true }
    spans = ImpliedSpans(answers) {
      let earliest = records.earliest(ofQuote: $0)
      return earliest...max(earliest, records.latest(ofQuote: $0))
    }
    let propositions: Column<UInt32> = image.column(.quotePropositions)
    let stanced: Column<UInt64> = image.column(.stanced)
    let ranks: Column<UInt32> = image.column(.quoteRanks)
    let ranked = spans.numbers.sorted { ranks[$0] < ranks[$1] }
    lists = ranked.reduce(into: [:]) { lists, position in
      guard propositions[position] != IndexLayout.none, let side = records.side(ofQuote: position)
      else { return }
      let list = IndexSayings.list(
        Int(propositions[position]),
        side,
        isStanced: stanced.hasBit(position)
      )
      lists[list, default: []].append(position)
    }
  }

  /// Whether answers tell nothing that dates do not.
  var isEmpty: Bool { spans.isEmpty }

  /// As `ImpliedSpans`.
  subscript(_ position: Int) -> ClosedRange<Day>? { spans.isEmpty ? nil : spans[position] }

  /// In order of date, the quotes of a list of whose dates some days are ruled out.
  func positions(inList list: Int) -> [Int] { lists[list] ?? [] }
}
