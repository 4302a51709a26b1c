import RelationsModel

/// Tells which quotes a filter keeps by one day.
struct FilterRun {
  let image: IndexImage
  let statistics: IndexDayStatistics
  /// How each issue stands; nil where it is not there.
  let standings: [Standing?]

  /// The quotes by the day that the filter keeps; nil when the task was cancelled meanwhile.
  ///
  /// A quote and its variants are kept or left out together: a term holds of them when it holds of
  /// any. What is quickly known comes first, so that a scan has only the rest to look through.
  func kept(by filter: Filter) -> Bitmap? {
    var kept = statistics.mask
    let quickFirst =
      filter.terms.filter { !$0.test.needsScan } + filter.terms.filter(\.test.needsScan)
    for term in quickFirst {
      guard var holds = quotes(holding: term.test, among: kept) else { return nil }
      closeFamilies(&holds)
      if term.isNegated { kept.subtract(holds) } else { kept.formIntersection(holds) }
    }
    return kept
  }

  private func quotes(holding test: FilterTerm.Test, among kept: Bitmap) -> Bitmap? {
    var result = Bitmap(count: image.quoteCount)
    let names = IndexNames(image, statistics.view)
    switch test {
    case .words(let needle):
      return WordSearch(image: image, statistics: statistics).quotes(having: needle, among: kept)
    case .issue(let needles):
      for needle in needles { insert(names.issues(named: needle), into: &result) }
    case .proposition(let needles):
      let propositions = needles.flatMap(names.propositions(named:))
      insert(propositions, of: .propositionStarts, into: &result)
    case .standing(let wanted):
      insert(
        standings.indices.filter { standings[$0].map(wanted.contains) ?? false },
        into: &result
      )
    case .who(let needles):
      for needle in needles { insertSpeakers(named: needle, names, into: &result) }
    case .source(let needles):
      let sources = needles.flatMap(names.sources(named:))
      insert(sources, of: .sourceStarts, into: &result)
    case .party(let needles): insert(names.party(named: needles), into: &result)
    case .stance(let wanted):
      insert(
        wanted.contains(.agrees),
        .agreeing,
        wanted.contains(.disagrees),
        .disagreeing,
        neither: wanted.contains(.none),
        &result
      )
    case .rendering(let wanted):
      insert(wanted, into: &result)
    case .anchor(let wanted): insert(wanted, into: &result)
    case .coder(let needles):
      let coders = image.postings(from: .coderStarts)
      let texts = image.texts(.coders, .coderTextStarts)
      for needle in needles {
        texts.forEach(matching: needle) { coders.unite($0, into: &result) }
      }
    case .date(let stretches):
      for stretch in stretches {
        let (first, last) = (stretch.lowerBound.number, stretch.upperBound.number)
        insertDated(Int32(clamping: first), Int32(clamping: last), into: &result)
      }
    }
    return result
  }

  /// Adds the quotes of some groups that have postings.
  private func insert(
    _ groups: [Int],
    of postings: IndexFormat.Section,
    into result: inout Bitmap
  ) {
    let postings = image.postings(from: postings)
    for group in groups { postings.unite(group, into: &result) }
  }

  /// Adds the quotes of the actors that a name means, and those spoken in a role that it names.
  private func insertSpeakers(
    named needle: FilterTerm.Needle,
    _ names: IndexNames,
    into result: inout Bitmap
  ) {
    insert(names.actors(named: needle), of: .speakerStarts, into: &result)
    let roles = image.postings(from: .roleStarts)
    names.forEachRole(having: needle) { roles.unite($0, into: &result) }
  }

  private func insert(_ issues: [Int], into result: inout Bitmap) {
    for issue in issues { result.insert(statistics.quotes[issue]) }
  }

  private func insert(_ choice: PartyChoice, into result: inout Bitmap) {
    insert(
      choice.sides.contains(.first),
      .firstSide,
      choice.sides.contains(.second),
      .secondSide,
      neither: choice.isNone,
      &result
    )
  }

  /// Adds the quotes in either of two stored bitmaps, and those in neither, as they are wanted.
  private func insert(
    _ isFirst: Bool,
    _ first: IndexFormat.Section,
    _ isSecond: Bool,
    _ second: IndexFormat.Section,
    neither: Bool,
    _ result: inout Bitmap
  ) {
    let bits = (image.column(first, as: UInt64.self), image.column(second, as: UInt64.self))
    if neither {
      var either = Bitmap(count: result.count)
      either.formUnion(bits.0, at: 0)
      either.formUnion(bits.1, at: 0)
      result.insert(0..<result.count)
      result.subtract(either)
    }
    if isFirst { result.formUnion(bits.0, at: 0) }
    if isSecond { result.formUnion(bits.1, at: 0) }
  }

  /// Adds the quotes whose words reached us in one of the ways that are wanted; the originals are
  /// those that no other bitmap has.
  private func insert(_ wanted: [Rendering?], into result: inout Bitmap) {
    let others: [(Rendering?, IndexFormat.Section)] = [
      (.officialTranslation, .official), (.agencyTranslation, .agency), (nil, .unrendered),
    ]
    if wanted.contains(.original) {
      result.insert(0..<result.count)
      for (_, section) in others { result.subtract(bitmap(section)) }
    }
    for (rendering, section) in others where wanted.contains(rendering) {
      result.formUnion(bitmap(section))
    }
  }

  private func bitmap(_ section: IndexFormat.Section) -> Bitmap {
    var bitmap = Bitmap(count: image.quoteCount)
    bitmap.formUnion(image.column(section, as: UInt64.self), at: 0)
    return bitmap
  }

  /// Adds the quotes of which a check found one of the things that are wanted.
  private func insert(_ wanted: [AnchorCheck.Outcome?], into result: inout Bitmap) {
    let found: [(AnchorCheck.Outcome?, IndexFormat.Section)] = [
      (.exact, .foundExact), (.moved, .foundMoved), (.ambiguous, .foundAmbiguous),
      (.changed, .foundChanged), (.missing, .foundMissing),
    ]
    if wanted.contains(nil) {
      result.insert(0..<result.count)
      var checked = Bitmap(count: result.count)
      for (_, section) in found { checked.formUnion(image.column(section, as: UInt64.self), at: 0) }
      result.subtract(checked)
    }
    for (outcome, section) in found where wanted.contains(outcome) {
      result.formUnion(image.column(section, as: UInt64.self), at: 0)
    }
  }

  /// Adds the quotes dated wholly within two days.
  private func insertDated(_ first: Int32, _ last: Int32, into all: inout Bitmap) {
    var result = Bitmap(count: all.count)
    let days: Column<Int32> = image.column(.quoteDays)
    for range in statistics.quotes {
      let start = days.firstIndex(in: range, notLessThan: first)
      let end = days.firstIndex(in: range, after: last)
      result.insert(start..<max(start, end))
    }
    let written: Column<UInt32> = image.column(.writtenPositions)
    let lastDays: Column<Int32> = image.column(.writtenLastDays)
    for index in 0..<written.count where lastDays[index] > last {
      result.remove(Int(written[index]))
    }
    all.formUnion(result)
  }

  /// Makes a quote and its versions go together, as far as they are there by the day.
  private func closeFamilies(_ holds: inout Bitmap) {
    let variants: Column<UInt32> = image.column(.variants)
    let originals: Column<UInt32> = image.column(.variantOriginals)
    for index in 0..<variants.count {
      let (variant, original) = (Int(variants[index]), Int(originals[index]))
      if holds.contains(variant), statistics.mask.contains(variant),
        statistics.mask.contains(original)
      {
        holds.insert(original)
      }
    }
    for index in 0..<variants.count {
      let (variant, original) = (Int(variants[index]), Int(originals[index]))
      guard statistics.mask.contains(original) else { continue }
      if holds.contains(original) { holds.insert(variant) } else { holds.remove(variant) }
    }
  }
}

extension FilterTerm.Test {
  /// Whether texts may have to be read to tell where it holds.
  var needsScan: Bool {
    guard case .words(let needle) = self else { return false }
    return needle.parts.count > 1 || needle.parts.contains { !$0.allSatisfy(WordCollector.isWord) }
  }
}
