import Drawing
import RelationsQuery

/// Text in stretches of different roles, that wraps as one.
package struct RichText: Equatable, Sendable {
  package struct Run: Equatable, Sendable {
    package var text: String
    package var role: Role
    /// What the text leads to, in a terminal that can do that.
    package var address: String?

    package init(_ text: String, _ role: Role, leadingTo address: String? = nil) {
      self.text = text
      self.role = role
      self.address = address
    }
  }

  package private(set) var runs: [Run]

  package init(_ runs: [Run] = []) {
    self.runs = runs
  }

  package init(_ text: String, _ role: Role) {
    runs = text.isEmpty ? [] : [Run(text, role)]
  }

  /// An address that is drawn whole, and leads to itself.
  package init(address: String) {
    runs = [Run(address, .shared, leadingTo: address)]
  }

  /// The text with what the filter matches in it marked.
  package init(_ text: String, _ role: Role, marking filter: Filter) {
    self.init()
    var rest = text.startIndex
    for range in filter.isEmpty ? [] : filter.highlights(in: text) {
      append(String(text[rest..<range.lowerBound]), role)
      append(String(text[range]), .match)
      rest = range.upperBound
    }
    append(String(text[rest...]), role)
  }

  /// The text with stretches of what it says marked, whatever else they are.
  package func marking(_ stretches: (String) -> [Range<String.Index>]) -> RichText {
    let whole = plain
    let marks = stretches(whole)
    guard !marks.isEmpty else { return self }
    var cutter = RunCutter(runs)
    var result = RichText()
    var rest = 0
    for mark in marks {
      let start = whole.utf8.distance(from: whole.startIndex, to: mark.lowerBound)
      let count = whole.utf8.distance(from: mark.lowerBound, to: mark.upperBound)
      result.append(cutter.cut(from: rest, count: start - rest))
      result.append(String(whole[mark]), .match)
      rest = start + count
    }
    result.append(cutter.cut(from: rest, count: whole.utf8.count - rest))
    return result
  }

  package var plain: String { runs.map(\.text).joined() }
  package var isEmpty: Bool { runs.isEmpty }
  package var columns: Int { runs.reduce(0) { $0 + TextWidth.columns(of: $1.text) } }

  package mutating func append(_ text: String, _ role: Role) {
    if !text.isEmpty { runs.append(Run(text, role)) }
  }

  package mutating func append(_ other: RichText) {
    runs += other.runs
  }

  package static func + (left: RichText, right: RichText) -> RichText {
    RichText(left.runs + right.runs)
  }

  /// The text in lines of at most so many columns.
  package func wrapped(columns: Int) -> [RichText] {
    let whole = plain
    let lines = TextWrap.lines(of: whole, columns: max(1, columns))
    if lines.count == 1, runs.count == 1, lines[0] == whole.startIndex..<whole.endIndex {
      return [self]
    }
    var cutter = RunCutter(runs)
    return lines.map { line in
      let start = whole.utf8.distance(from: whole.startIndex, to: line.lowerBound)
      let count = whole.utf8.distance(from: line.lowerBound, to: line.upperBound)
      return cutter.cut(from: start, count: count)
    }
  }
}

/// Cuts ascending stretches, counted in UTF-8, out of a row of runs.
private struct RunCutter {
  private let runs: [RichText.Run]
  private var index = 0
  /// Where the run at `index` begins in the whole text.
  private var base = 0

  init(_ runs: [RichText.Run]) {
    self.runs = runs
  }

  mutating func cut(from start: Int, count: Int) -> RichText {
    var result = RichText()
    let end = start + count
    while index < runs.count {
      let text = runs[index].text.utf8
      let runEnd = base + text.count
      if runEnd > start {
        let low = text.index(text.startIndex, offsetBy: max(start, base) - base)
        let high = text.index(
          text.startIndex,
          offsetBy: max(min(end, runEnd), max(start, base)) - base
        )
        var run = runs[index]
        run.text = String(run.text[low..<high])
        result.append(RichText(run.text.isEmpty ? [] : [run]))
      }
      guard runEnd <= end else { break }
      index += 1
      base = runEnd
    }
    return result
  }
}
