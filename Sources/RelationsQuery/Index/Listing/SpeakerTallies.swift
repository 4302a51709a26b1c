import RelationsModel

/// The stances that count of quotes, read from stored bitmaps.
struct StanceBits {
  private let agreeing: Column<UInt64>
  private let disagreeing: Column<UInt64>

  init(_ image: IndexImage) {
    agreeing = image.column(.agreeing)
    disagreeing = image.column(.disagreeing)
  }

  /// The place of a quote's stance among all stances; told without a branch, which would be foretold
  /// wrongly every third time.
  @inline(__always)
  func code(_ position: Int) -> Int {
    let shift = UInt64(position & 63)
    let agrees = Int(agreeing[position >> 6] >> shift & 1)
    let disagrees = Int(disagreeing[position >> 6] >> shift & 1)
    return (2 - disagrees) & (agrees - 1)
  }

  /// How many of some quotes of one word of a bitmap have each stance, as `code` tells it.
  @inline(__always)
  func counts(of quotes: UInt64, inWord word: Int) -> (agrees: Int, disagrees: Int, none: Int) {
    let agrees = (quotes & agreeing[word]).nonzeroBitCount
    let disagrees = (quotes & disagreeing[word] & ~agreeing[word]).nonzeroBitCount
    return (agrees, disagrees, quotes.nonzeroBitCount - agrees - disagrees)
  }
}

extension StanceCounts {
  /// Reads the counts of all stances that stand together at a place.
  init(_ counts: UnsafeMutableBufferPointer<UInt32>, at place: Int) {
    self.init(
      agrees: Int(counts[place]),
      disagrees: Int(counts[place + 1]),
      none: Int(counts[place + 2])
    )
  }

  init(_ counts: [UInt32], at place: Int) {
    self.init(
      agrees: Int(counts[place]),
      disagrees: Int(counts[place + 1]),
      none: Int(counts[place + 2])
    )
  }
}

/// What is counted of every speaker's quotes, in one pass over them.
struct SpeakerTallies {
  /// By speaker and stance.
  private(set) var counts: [UInt32]
  private(set) var firstDays: [Int32]
  private(set) var lastDays: [Int32]

  init(_ image: IndexImage, _ results: IndexResults) {
    let actorCount = image.count(.actor)
    var counts = [UInt32](repeating: 0, count: actorCount * 3)
    var firstDays = [Int32](repeating: .max, count: actorCount)
    var lastDays = [Int32](repeating: .min, count: actorCount)
    let speakers: Column<UInt32> = image.column(.quoteSpeakers)
    let days: Column<Int32> = image.column(.quoteDays)
    let counted: Column<UInt64> = image.column(.counted)
    let stances = StanceBits(image)
    counts.withUnsafeMutableBufferPointer { counts in
      firstDays.withUnsafeMutableBufferPointer { firstDays in
        lastDays.withUnsafeMutableBufferPointer { lastDays in
          results.kept.forEach(in: 0..<results.kept.count, and: counted) { position in
            let speaker = Int(speakers[position])
            guard speaker < actorCount else { return }
            counts[speaker * 3 + stances.code(position)] &+= 1
            let day = days[position]
            firstDays[speaker] = min(firstDays[speaker], day)
            lastDays[speaker] = max(lastDays[speaker], day)
          }
        }
      }
    }
    self.counts = counts
    self.firstDays = firstDays
    self.lastDays = lastDays
  }

  /// One for every actor that is listed.
  func listed(_ image: IndexImage, _ results: IndexResults) -> [ActorTally] {
    let records = IndexRecords(image)
    let known: Column<Int32> = image.column(.actorDays)
    let sides: Column<UInt8> = image.column(.actorSides)
    let run = OwnWords(image: image, results: results)
    return firstDays.indices.compactMap { actor in
      guard known[actor] <= results.statistics.day else { return nil }
      let quotes = StanceCounts(counts, at: actor * 3)
      let isQuoted = quotes.total > 0
      guard isQuoted || run.actorMatches(actor) else { return nil }
      let (id, name, kind) = records.actorHead(actor)
      return ActorTally(
        actor: id,
        name: name,
        kind: kind,
        side: Side(rawValue: Int(sides[actor]) - 1),
        quotes: quotes,
        first: isQuoted ? Day(number: Int(firstDays[actor])) : nil,
        last: isQuoted ? Day(number: Int(lastDays[actor])) : nil
      )
    }
  }
}
