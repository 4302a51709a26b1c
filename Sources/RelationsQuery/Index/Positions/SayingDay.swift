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

  private let words: [DatedWords]
  /// The latest that any of the words up to each can mean, and the latest first day.
  private var reach: [Day] = []
  private var start: [Day] = []
  /// The words of which the day is not certain.
  private var firstUncertain: Int?
  /// The first words that are certainly of the day, and the first of them in another source.
  private var firstCertain: Int?
  private var firstElsewhere: Int?
  /// The certain words of each source; nil where some have a position and some have none.
  private var sources: [Int: Source?] = [:]

  /// Takes the words in order.
  init(_ words: [DatedWords]) {
    self.words = words
    var bySource: [Int: [Int]] = [:]
    for (place, own) in words.enumerated() {
      reach.append(max(reach.last ?? own.latest, own.latest))
      start.append(max(start.last ?? own.earliest, own.earliest))
      guard own.isDay else {
        firstUncertain = firstUncertain ?? place
        continue
      }
      bySource[own.source, default: []].append(place)
      if let first = firstCertain {
        if words[first].source != own.source { firstElsewhere = firstElsewhere ?? place }
      } else {
        firstCertain = place
      }
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
    // On another day than the claim's, certain words either all follow or all come before.
    let isOwnDay = claim.isDay && first.first == claim.first
    var found: [Int?] = [
      place(in: reach) { $0 >= claim.earliest }, place(in: start) { $0 > claim.latest },
    ]
    if isOwnDay {
      let isFirstElsewhere = firstCertain.map { words[$0].source != claim.source } ?? false
      found =
        [
          firstUncertain, isFirstElsewhere ? firstCertain : firstElsewhere,
        ] + following(claim)
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
    var (low, high) = (0, source.places.count)
    while low < high {
      let middle = (low + high) / 2
      let isBefore = words[source.places[middle]].stand(before: claim)
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low < source.places.count ? [source.places[low]] : []
  }

  /// The first place at which a maximum that grows from word to word is reached.
  private func place(in maxima: [Day], where isReached: (Day) -> Bool) -> Int? {
    var (low, high) = (0, maxima.count)
    while low < high {
      let middle = (low + high) / 2
      if isReached(maxima[middle]) { high = middle } else { low = middle + 1 }
    }
    return low < maxima.count ? low : nil
  }
}
