import RelationsModel

/// The quotes of one source while they are put together.
struct SpanClusters {
  private let rows: [Int]
  private let spans: CodedSpans
  private let places: [Int32]
  /// By place among `rows` the unit in which a quote is.
  private var homes: [Int]
  /// The quotes of each unit, as places among `rows`; empty once it was put to another.
  private var members: [[Int]]
  /// Whether all quotes of a unit are on the same span.
  private var areSame: [Bool]

  init(_ rows: [Int], _ spans: CodedSpans, _ places: [Int32]) {
    self.rows = rows
    self.spans = spans
    self.places = places
    homes = Array(rows.indices)
    members = rows.indices.map { [$0] }
    areSame = Array(repeating: true, count: rows.count)
  }

  private func row(_ item: Int) -> CodedSpans.Row { spans.rows[rows[item]] }

  private func coder(_ item: Int) -> Int32 { places[rows[item]] }

  /// The units in the order of their first quotes.
  var units: [SpanUnit] {
    rows.indices.compactMap { item in
      let all = members[homes[item]]
      guard all.min() == item else { return nil }
      return SpanUnit(
        kind: all.count < 2 ? .onlyOne : areSame[homes[item]] ? .agree : .overlap,
        members: all.sorted { coder($0) < coder($1) }.map { rows[$0] }
      )
    }
  }

  /// Puts two units together, unless a coder has a quote in both.
  @discardableResult
  private mutating func join(_ one: Int, _ other: Int, areSame: Bool) -> Bool {
    guard one != other else { return false }
    for left in members[one] {
      for right in members[other] where coder(left) == coder(right) { return false }
    }
    let (into, from) = (min(one, other), max(one, other))
    for item in members[from] { homes[item] = into }
    members[into] += members[from]
    members[from] = []
    self.areSame[into] = areSame && self.areSame[into] && self.areSame[from]
    return true
  }

  // MARK: - The same span

  /// Puts quotes together that are on the same span, by position and then by words.
  mutating func joinSame() {
    // They are in order of place.
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, SpanKey(row(end)) == SpanKey(row(start)) { end += 1 }
      if row(start).frame >= 0 { joinSame(Array(start..<end)) }
      start = end
    }
    guard comparesWords else { return }
    var byWords: [ArraySlice<UInt32>: [Int]] = [:]
    for item in rows.indices where row(item).wordCount > 0 {
      byWords[spans.words(of: row(item)), default: []].append(item)
    }
    let groups = byWords.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    for group in groups { joinSame(group) }
  }

  /// Whether some quotes can only be compared by their words.
  private var comparesWords: Bool {
    row(0).frame < 0 || rows.indices.contains { row($0).frame != row(0).frame }
  }

  /// Puts quotes together that are all on the same span, those on one proposition first.
  private mutating func joinSame(_ items: [Int]) {
    guard items.contains(where: { coder($0) != coder(items[0]) }) else { return }
    var byTopic: [Int32: [Int]] = [:]
    var topics: [Int32] = []
    for item in items {
      let topic = row(item).proposition
      if byTopic[topic] == nil { topics.append(topic) }
      byTopic[topic, default: []].append(item)
    }
    // The last try takes whatever is left together.
    for group in topics.compactMap({ byTopic[$0] }) { zip(group) }
    if topics.count > 1 { zip(items) }
  }

  /// Puts each quote to the first of the units before it that has none of its coder.
  private mutating func zip(_ items: [Int]) {
    guard items.count > 1 else { return }
    var open: [Int] = []
    var seen: Set<Int> = []
    /// By coder the first unit that may have none of it.
    var first: [Int32: Int] = [:]
    for item in items {
      let home = homes[item]
      guard seen.insert(home).inserted else { continue }
      let coders = members[home].map(coder)
      var place = coders.map { first[$0] ?? 0 }.max() ?? 0
      var (isJoined, isElsewhere) = (false, false)
      while place < open.count, !isJoined {
        let unit = open[place]
        if !isComparable(unit, home) {
          isElsewhere = true
          place += 1
        } else if join(unit, home, areSame: true) {
          open[place] = min(unit, home)
          seen.insert(open[place])
          isJoined = true
        } else {
          place += 1
        }
      }
      if !isJoined { open.append(homes[item]) }
      // Another quote of this coder can be where this one is not.
      if coders.count == 1, !isElsewhere { first[coders[0]] = place + 1 }
    }
  }

  /// Whether no two quotes of two units are known to stand in different places.
  private func isComparable(_ one: Int, _ other: Int) -> Bool {
    members[one].allSatisfy { left in
      members[other].allSatisfy { right in
        let (left, right) = (row(left), row(right))
        return left.frame < 0 || left.frame != right.frame || SpanKey(left) == SpanKey(right)
      }
    }
  }

  // MARK: - Overlapping spans

  /// Puts quotes together that overlap, the largest common share first.
  mutating func joinOverlapping() {
    var pairs = OverlapSearch(rows.map { spans.rows[$0] }, rows.map { places[$0] }, spans).pairs
    pairs.sort { left, right in
      if left.share != right.share { return left.share > right.share }
      let (one, other) = (isOnOneTopic(left), isOnOneTopic(right))
      if one != other { return one }
      return (left.first, left.second) < (right.first, right.second)
    }
    for pair in pairs { join(homes[pair.first], homes[pair.second], areSame: false) }
  }

  private func isOnOneTopic(_ pair: OverlapSearch.Pair) -> Bool {
    row(pair.first).proposition == row(pair.second).proposition
  }
}

/// A stretch of a text.
private struct SpanKey: Hashable {
  let frame: Int32
  let start: Int32
  let end: Int32

  init(_ row: CodedSpans.Row) { (frame, start, end) = (row.frame, row.start, row.end) }
}
