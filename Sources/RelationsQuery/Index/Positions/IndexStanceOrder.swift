import RelationsModel

/// Tells which stanced quotes of an index can have been said after a day, as far as their dates and
/// answers by name leave that open.
struct IndexStanceOrder {
  private let stances: IndexStances
  private let known: KnownSayings
  private let removed: Bitmap?

  /// Of all quotes but some that are no more; what answers tell is looked up where it matters.
  init(_ image: IndexImage, _ known: KnownSayings, except removed: Bitmap?) {
    stances = IndexStances(image)
    self.known = known
    self.removed = removed
  }

  private var spans: IndexSpans { known.spans { IndexSpans(stances.image, except: removed) } }

  /// The first day on which a quote can have been said, its doubt included.
  func start(ofQuote position: Int) -> Day {
    let records = stances.records
    if let day = records.plainDay(ofQuote: position) { return day }
    return spans[position]?.lowerBound ?? records.date(ofQuote: position).earliest
  }

  /// Whether any of one side's words on a proposition can, but those at some places.
  func canFollow(
    _ day: Day,
    _ stance: Stance,
    among words: StanceLists.Words,
    on proposition: Int,
    _ side: Side,
    except places: [Int] = []
  ) -> Bool {
    guard let reach = words.reach(stance), Int(reach) > day.number else { return false }
    let areTaken = places.first.map { $0 < words.count(stance) } ?? false
    let spans = spans
    let list = IndexSayings.list(proposition, side, isStanced: true)
    guard areTaken || !spans.positions(inList: list).isEmpty else { return true }
    let taken = Set(places)
    return (0..<words.count(stance)).contains { number in
      guard !taken.contains(number),
        let position = words.quote(stance, number: number).map(stances.position)
      else { return false }
      let end = stances.records.date(ofQuote: position).end(within: spans[position])
      return end.map { $0 > day } ?? false
    }
  }
}
