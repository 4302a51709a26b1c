import RelationsModel

extension IndexLayout {
  /// Which quotes answer which by name, both by their originals, and who said what of each
  /// proposition in which order.
  func putSayings(on image: inout ImageWriter) {
    image.put(.quotePlaces, sequence.byIssue)
    let pairs = answers()
    putAnswers(pairs, on: &image)
    var lists = SayingLists(propositionCount: builder.propositions.count)
    var answering: [Int: [UInt32]] = [:]
    for pair in pairs { answering[pair.answer, default: []].append(propositions[pair.claim]) }
    for (rank, row) in sequence.byDate.enumerated() {
      let row = Int(row)
      guard marks[row].contains(.counted), let side = marks[row].side else { continue }
      let own = propositions[row]
      let latest = latest(row)
      let isStanced = marks[row].stance != nil
      if own != Self.none {
        lists.add(UInt32(rank), latest: latest, on: Int(own), side, isStanced: isStanced)
      }
      // Few answer by name.
      guard !answering.isEmpty, let others = answering[row] else { continue }
      for proposition in Set(others) where proposition != own && proposition != Self.none {
        lists.add(UInt32(rank), latest: latest, on: Int(proposition), side, isStanced: false)
      }
    }
    lists.put(on: &image)
  }

  private typealias Pair = (answer: Int, claim: Int)

  /// The rows of answers and of what they answer; what an unsound dossier names besides is left out, as
  /// are answers that contradict one another.
  private func answers() -> [Pair] {
    guard !builder.quotes.answers.isEmpty else { return [] }
    var wanted = ByteInterner()
    let numbers = builder.quotes.answers.map { answer in
      answer.to.withUnsafeBufferPointer { wanted.number(of: $0) }
    }
    let named = Self.firstRows(with: wanted, builder.quotes.ids, sequence)
    var seen = Set<[Int]>()
    let pairs = zip(builder.quotes.answers, numbers).compactMap { answer, number -> Pair? in
      guard let answering = counted(answer.row), let claim = named[number].flatMap(counted),
        let side = marks[answering].side, let other = marks[claim].side, side != other,
        latest(answering) >= earliest(claim), seen.insert([answering, claim]).inserted
      else { return nil }
      return (answering, claim)
    }
    let contradictions = AnswerRule.contradictions(among: pairs) { row in
      let first = earliest(row)
      return Day(number: Int(first))...Day(number: Int(max(first, latest(row))))
    }
    return pairs.filter { contradictions[$0.answer] == nil }
  }

  /// The last day that the date of a row can mean, its doubt included.
  func latest(_ row: Int) -> Int32 {
    rows.doubtful.isEmpty ? rows.lastDays[row] : rows.doubtful[row]?.latest ?? rows.lastDays[row]
  }

  private func earliest(_ row: Int) -> Int32 { rows.doubtful[row]?.earliest ?? rows.days[row] }

  /// The counted quote that a row is, or is a version of.
  private func counted(_ row: Int) -> Int? {
    if rows.marks[row].contains(.counted) { return row }
    return originals[row] == Self.none ? nil : Int(originals[row])
  }

  private func putAnswers(_ pairs: [Pair], on image: inout ImageWriter) {
    var ranks = [UInt32](repeating: 0, count: pairs.isEmpty ? 0 : quoteCount)
    if !pairs.isEmpty {
      for (rank, row) in sequence.byDate.enumerated() { ranks[Int(row)] = UInt32(rank) }
    }
    let positions = sequence.positionOfRow
    let byAnswer = pairs.sorted {
      (positions[$0.answer], ranks[$0.claim]) < (positions[$1.answer], ranks[$1.claim])
    }
    image.put(.answering, byAnswer.map { positions[$0.answer] })
    image.put(.answeredQuotes, byAnswer.map { positions[$0.claim] })
    let byClaim = pairs.sorted {
      (positions[$0.claim], ranks[$0.answer]) < (positions[$1.claim], ranks[$1.answer])
    }
    image.put(.answered, byClaim.map { positions[$0.claim] })
    image.put(.answeringQuotes, byClaim.map { positions[$0.answer] })
  }
}

/// For each proposition and side, in order of date, the quotes with a stance, and the other words.
private struct SayingLists {
  private struct Saying {
    let rank: UInt32
    let latest: Int32
    /// The place in the list of the nearest before it whose date ends later.
    let longer: UInt32
  }

  private var lists: [[Saying]]

  init(propositionCount: Int) {
    lists = Array(repeating: [], count: propositionCount * 4)
  }

  mutating func add(
    _ rank: UInt32,
    latest: Int32,
    on proposition: Int,
    _ side: Side,
    isStanced: Bool
  ) {
    let list = IndexSayings.list(proposition, side, isStanced: isStanced)
    var longer = lists[list].count - 1
    while longer >= 0, lists[list][longer].latest <= latest {
      let next = lists[list][longer].longer
      longer = next == IndexLayout.none ? -1 : Int(next)
    }
    let link = longer < 0 ? IndexLayout.none : UInt32(longer)
    lists[list].append(Saying(rank: rank, latest: latest, longer: link))
  }

  func put(on image: inout ImageWriter) {
    image.put(.sayingStarts, StanceLedger.starts(of: lists.map(\.count)))
    image.put(.sayingRanks, lists.flatMap { $0.map(\.rank) })
    image.put(.sayingLonger, lists.flatMap { $0.map(\.longer) })
  }
}
