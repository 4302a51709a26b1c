import RelationsModel

/// The days on which positions change on issues that later segments bear on; of the others the first
/// segment tells.
struct SegmentTurns: Sendable {
  /// By issue, in order.
  let days: [Int: [Int32]]

  init(_ set: SegmentSet, _ window: RecordWindow, _ images: [IndexImage]) {
    let lists = SegmentPropositionDays(set, images)
    let issues = Set(set.stances.changes.keys.map { set.issue(ofProposition: $0, images) })
    days = Dictionary(
      uniqueKeysWithValues: issues.map { issue in
        let days = set.propositions(of: issue, images).flatMap { proposition in
          Side.allCases.flatMap { side in
            let list = lists.list(proposition, side)
            return list.startsOfRuns(window).map { Int32(clamping: list.day($0).number) }
          }
        }
        return (issue, Swift.Set(days).sorted())
      }
    )
  }
}

/// A change of stance of a speaker of whom later segments tell on its proposition.
struct SegmentChange: Sendable {
  let proposition: Int
  let speaker: Int
  let earlier: SegmentQuote
  let later: SegmentQuote
  let day: Int32
}

extension SegmentSet {
  /// The changes of the speakers on propositions of whom anything comes or goes, in order of their
  /// later quotes.
  func changes(_ window: RecordWindow, _ images: [IndexImage]) -> [SegmentChange] {
    var changes: [SegmentChange] = []
    for proposition in stances.speakers.keys {
      let bySpeaker = words(on: proposition, images)
      for (speaker, words) in bySpeaker {
        guard let first = words.first, words.contains(where: { $0.stance != first.stance }) else {
          continue
        }
        let said = words.map { (day: Day(number: Int($0.day)), stance: $0.stance) }
        for (earlier, later) in StanceTurns.changes(in: said, window) {
          changes.append(
            SegmentChange(
              proposition: proposition,
              speaker: speaker,
              earlier: words[earlier].quote,
              later: words[later].quote,
              day: words[later].day
            )
          )
        }
      }
    }
    return changes.sorted { images.precedes($0.later, $1.later) }
  }

  private typealias Word = (quote: SegmentQuote, day: Int32, stance: Stance)

  /// By speaker what those of whom anything comes or goes said of a proposition, in order of date.
  private func words(
    on proposition: Int,
    _ images: [IndexImage]
  ) -> [Int: [Word]] {
    let wanted = stances.speakers[proposition] ?? []
    var found: [Int: [Word]] = [:]
    if proposition < images[0].count(.proposition) {
      let stances = IndexStances(images[0])
      let lists = StanceLists(images[0], quoteCount: images[0].quoteCount)
      for rank in lists.ranks(proposition) {
        let entry = stances.entry(atRank: rank)
        guard wanted.contains(Int(entry.speaker)), !removed[0].contains(Int(entry.position)) else {
          continue
        }
        let quote = SegmentQuote(segment: 0, position: Int(entry.position))
        found[Int(entry.speaker), default: []].append((quote, entry.day, entry.stance))
      }
    }
    let sided = stances.changes[proposition].map { change in
      Side.allCases.flatMap { side in
        [Stance.agrees, .disagrees].flatMap { change[side].words($0).added }
      }
    }
    for entry in (sided ?? []) + (stances.others[proposition] ?? []) {
      found[entry.speaker, default: []].append((entry.quote, entry.day, entry.stance))
    }
    return found.mapValues { words in
      words.sorted { one, other in
        one.day != other.day ? one.day < other.day : images.precedes(one.quote, other.quote)
      }
    }
  }
}

extension [IndexImage] {
  /// Whether a quote stands before another in order of date.
  func precedes(_ one: SegmentQuote, _ other: SegmentQuote) -> Bool {
    let days = [one, other].map {
      self[$0.segment].column(.quoteDays, as: Int32.self)[$0.position]
    }
    return days[0] != days[1] ? days[0] < days[1] : key(of: one).precedes(key(of: other))
  }
}
