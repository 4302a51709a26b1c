import RelationsModel

/// What a side said of a proposition on one day, so that the words nearest to a claim are found without
/// going through all of them: each claim of that day asks.
struct SayingDay: Sendable {
  /// The words of one source on the day.
  private struct Source: Sendable {
    /// Their places on the day, in the order in which they stand in the source.
    var places: [Int]
    /// Whether each has a position in the text: then that decides, else the place in the record.
    let areAnchored: Bool
  }

  /// The first of the words whose dates end alike.
  private struct Ending: Sendable {
    let latest: Day
    let place: Int
  }

  private let words: [DatedWords]
  /// Of the words of which the day is not certain, in order of their ends, for each first day that they can
  /// mean: a doubt may reach before the day.
  private var endings: [[Ending]] = []
  /// The first words that are certainly of the day, and the first of them in another source.
  private var firstCertain: Int?
  private var firstElsewhere: Int?
  /// The certain words of each source; nil where some have a position and some have none.
  private var sources: [Int: Source?] = [:]

  /// Takes the words in order.
  init(_ words: [DatedWords]) {
    self.words = words
    var bySource: [Int: [Int]] = [:]
    var uncertain: [Day: [Day: Int]] = [:]
    for (place, own) in words.enumerated() {
      guard own.isDay else {
        if uncertain[own.earliest]?[own.latest] == nil {
          uncertain[own.earliest, default: [:]][own.latest] = place
        }
        continue
      }
      bySource[own.source, default: []].append(place)
      if let first = firstCertain {
        if words[first].source != own.source { firstElsewhere = firstElsewhere ?? place }
      } else {
        firstCertain = place
      }
    }
    endings = uncertain.values.map { places in
      places.map { Ending(latest: $0, place: $1) }.sorted { $0.latest < $1.latest }
    }
    for (source, places) in bySource {
      let anchored = places.count { words[$0].start != nil }
      guard anchored == 0 || anchored == places.count else {
        sources[source] = .some(nil)
        continue
      }
      sources[source] = Source(
        places: places.sorted { words[$0].stand(before: words[$1]) },
        areAnchored: anchored > 0
      )
    }
  }

  /// In order, some of the words that do not certainly come before a claim, the nearest among them.
  func candidates(after claim: DatedWords) -> [Int] {
    guard let first = words.first else { return [] }
    var found = endings.map { ofOne in
      ofOne.first(inOrder: { $0.latest >= claim.earliest })?.place
    }
    // On another day than the claim's, certain words either all follow or all come before.
    if claim.isDay && first.first == claim.first {
      let isFirstElsewhere = firstCertain.map { words[$0].source != claim.source } ?? false
      found += [isFirstElsewhere ? firstCertain : firstElsewhere] + following(claim)
    } else {
      found.append(firstCertain)
    }
    return Set(found.compactMap { $0 }).sorted().filter {
      words[$0].succession(after: claim) != .earlier
    }
  }

  /// Of the claim's own source the words that stand next after it.
  private func following(_ claim: DatedWords) -> [Int?] {
    guard let entry = sources[claim.source] else { return [] }
    guard let source = entry, source.areAnchored == (claim.start != nil) else {
      return words.indices.filter { words[$0].isDay && words[$0].source == claim.source }
    }
    return [source.places.first(inOrder: { !words[$0].stand(before: claim) })]
  }
}

extension Array {
  /// The first element of which something holds that holds of all behind it as well.
  fileprivate func first(inOrder holds: (Element) -> Bool) -> Element? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low < count ? self[low] : nil
  }
}
