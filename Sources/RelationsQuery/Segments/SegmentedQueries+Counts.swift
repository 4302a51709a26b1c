import RelationsModel

extension SegmentedQueries {
  public func counts(
    by facet: Facet,
    in scope: QuoteScope,
    _ perspective: Perspective
  ) -> [FacetCount] {
    look(perspective) { look in
      var sums: [String?: Int] = [:]
      for (segment, engine) in engines.enumerated() {
        let part = look.results.parts[segment]
        for count in engine.counts(by: facet, in: scope, look.images[segment], part) {
          sums[count.value, default: 0] += count.quotes
        }
      }
      return look.inOrder(Array(sums.keys), of: facet, parties: heading.parties)
        .map { FacetCount(value: $0, quotes: sums[$0] ?? 0) }
    }
  }

  public func counts(
    by length: PeriodLength,
    in scope: QuoteScope,
    _ perspective: Perspective
  ) -> [PeriodCount] {
    look(perspective) { look in
      var sums: [Day: StanceCounts] = [:]
      for (segment, image) in look.images.enumerated() {
        for period in PeriodTally(look.listing(scope, segment), length, image).periods {
          sums[period.start, default: StanceCounts()].add(period.quotes)
        }
      }
      return sums.sorted { $0.key < $1.key }.map { PeriodCount(start: $0.key, quotes: $0.value) }
    }
  }

  public func eventCounts(
    by length: PeriodLength,
    _ perspective: Perspective
  ) -> [EventPeriodCount] {
    look(perspective) { look in
      engines[0].eventCounts(by: length, look.images[0], look.results.parts[0])
    }
  }

  public func tallies(_ perspective: Perspective) -> [ActorTally] {
    look(perspective) { look in
      var sums: [Int: (quotes: StanceCounts, first: Int32, last: Int32)] = [:]
      for (segment, image) in look.images.enumerated() {
        let tallies = SpeakerTallies(image, look.results.parts[segment])
        for place in tallies.firstDays.indices {
          let quotes = StanceCounts(tallies.counts, at: place * 3)
          guard quotes.total > 0 else { continue }
          let number = set.actors.number(place, in: segment)
          var sum = sums[number] ?? (StanceCounts(), .max, .min)
          sum.quotes.add(quotes)
          sum.first = min(sum.first, tallies.firstDays[place])
          sum.last = max(sum.last, tallies.lastDays[place])
          sums[number] = sum
        }
      }
      return look.actors(quoted: { sums[$0] != nil }).map { number in
        let (cards, place) = look.owner(number, of: set.actors)
        let (id, name, kind) = cards.records.actorHead(place)
        let sides: Column<UInt8> = cards.records.image.column(.actorSides)
        let sum = sums[number]
        return ActorTally(
          actor: id,
          name: name,
          kind: kind,
          side: Side(rawValue: Int(sides[place]) - 1),
          quotes: sum?.quotes ?? StanceCounts(),
          first: sum.map { Day(number: Int($0.first)) },
          last: sum.map { Day(number: Int($0.last)) }
        )
      }
    }
  }

  public func matrix(
    of actors: [Actor.ID],
    by column: MatrixColumn,
    _ perspective: Perspective
  ) -> [MatrixCell] {
    look(perspective) { look in
      let kind: RecordKind = column == .issues ? .issue : .proposition
      let matrices = zip(look.images, look.results.parts).map { IndexMatrix($0, $1, column) }
      var orders: [String: Int] = [:]
      func order(_ id: String) -> Int {
        if let known = orders[id] { return known }
        let number = look.number(of: id, among: kind) ?? .max
        orders[id] = kind == .issue ? number : look.place(ofProposition: number)
        return orders[id] ?? .max
      }
      return actors.flatMap { actor in
        var cells: [String: StanceCounts] = [:]
        for matrix in matrices {
          for cell in matrix.cells(of: [actor]) {
            cells[cell.column, default: StanceCounts()].add(cell.quotes)
          }
        }
        return cells.sorted { order($0.key) < order($1.key) }
          .map { MatrixCell(actor: actor, column: $0.key, quotes: $0.value) }
      }
    }
  }
}

extension StanceCounts {
  fileprivate mutating func add(_ other: StanceCounts) {
    agrees += other.agrees
    disagrees += other.disagrees
    none += other.none
  }
}

extension SegmentLook {
  /// A proposition's place in the dossier: by its issue, then by its place among that one's.
  func place(ofProposition number: Int) -> Int {
    guard number < set.propositions.count else { return .max }
    let issue = set.issue(ofProposition: number, images)
    let place = set.propositions(of: issue, images).firstIndex(of: number) ?? 0
    return issue << 32 | place
  }

  /// The values of a facet in their order.
  fileprivate func inOrder(
    _ values: [String?],
    of facet: Facet,
    parties: BothSides<Party>
  ) -> [String?] {
    func sorted(_ order: [String?]) -> [String?] { order.filter(values.contains) }
    let kind: RecordKind
    switch facet {
    case .issue: kind = .issue
    case .actor: kind = .actor
    case .source: kind = .source
    case .party: return sorted(Side.allCases.map { parties[$0].id.rawValue } + [nil])
    case .stance: return sorted(Stance.allCases.map(\.rawValue))
    case .rendering: return sorted(FacetCount.renderings)
    }
    return values.map { (value: $0, number: number(of: $0 ?? "", among: kind) ?? .max) }
      .sorted { $0.number < $1.number }.map(\.value)
  }
}
