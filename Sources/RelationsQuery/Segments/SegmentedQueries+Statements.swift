import RelationsModel

extension SegmentedQueries {
  public func statements(
    _ fields: Set<StatementField>,
    _ perspective: Perspective
  ) -> StatementColumns {
    look(perspective) { look in
      let records = SegmentStatementRecords(look: look)
      var found: [CollectedStatement] = []
      found.reserveCapacity(look.results.overview.quotes.matching)
      for (segment, image) in look.images.enumerated() {
        let roles = fields.contains(.organisation) ? IndexedQueries.roles(of: image) : []
        let rows = StatementRows(image)
        let view = SegmentView(set: set, number: segment)
        let kept = look.results.parts[segment].kept
        kept.forEach(in: 0..<kept.count, and: rows.counted) { position in
          let role = roles.isEmpty ? nil : Int(roles[position])
          found.append(records.statement(rows.statement(position, role: role), view))
        }
      }
      var collector = StatementCollector(records, fields, heading.parties)
      return collector.collect(found)
    }
  }

  public func forEachCodedQuote(_ perspective: Perspective, _ visit: (Quote) -> Void) {
    look(perspective) { look in
      for (segment, image) in look.images.enumerated() {
        var coded = IndexedQueries.codedQuotes(of: image)
        coded.formIntersection(look.results.parts[segment].kept)
        let records = IndexRecords(image)
        coded.forEach(in: 0..<coded.count, and: image.column(.counted)) {
          visit(records.quote($0))
        }
      }
    }
  }

  public func quotes(ofStatements quotes: [Int32]) -> [Quote.ID] {
    set.lend { images in
      let numbers = SegmentQuoteNumbers(images)
      return quotes.map { number in
        let quote = numbers.quote(Int(number))
        return Quote.ID(IndexRecords(images[quote.segment]).id(quote.position, of: .quote))
      }
    }
  }
}

/// Numbers for the quotes of all segments, those of the first before those of the second.
private struct SegmentQuoteNumbers {
  private let starts: [Int]

  init(_ images: [IndexImage]) {
    var start = 0
    starts = images.map { image in
      defer { start += image.quoteCount }
      return start
    }
  }

  func number(_ position: Int, in segment: Int) -> Int { starts[segment] + position }

  func quote(_ number: Int) -> SegmentQuote {
    let segment = starts.lastIndex { $0 <= number } ?? 0
    return SegmentQuote(segment: segment, position: number - starts[segment])
  }
}

private struct SegmentStatementRecords: StatementRecords {
  let look: SegmentLook
  private let numbers: SegmentQuoteNumbers

  init(look: SegmentLook) {
    self.look = look
    numbers = SegmentQuoteNumbers(look.images)
  }

  /// A statement of one segment with the numbers of all.
  func statement(_ own: CollectedStatement, _ view: SegmentView) -> CollectedStatement {
    let segment = view.number
    return CollectedStatement(
      position: numbers.number(own.position, in: segment),
      day: own.day,
      source: look.set.sources.number(own.source, in: segment),
      place: view.place(ofRow: own.place),
      speaker: look.set.actors.number(own.speaker, in: segment),
      issue: look.set.issues.number(own.issue, in: segment),
      proposition: own.proposition.map { look.set.propositions.number($0, in: segment) },
      stance: own.stance,
      side: own.side,
      // The texts of roles are numbered in each segment for itself.
      role: own.role.map { $0 * look.images.count + segment }
    )
  }

  func actor(_ number: Int) -> Actor {
    let (cards, place) = look.owner(number, of: look.set.actors)
    return cards.records.actor(place)
  }

  func source(_ number: Int) -> Source {
    let (cards, place) = look.owner(number, of: look.set.sources)
    return cards.records.source(place)
  }

  func quote(_ number: Int) -> Quote {
    let quote = numbers.quote(number)
    return IndexRecords(look.images[quote.segment]).quote(quote.position)
  }

  func issueLabel(_ number: Int) -> StatementLabel {
    let (cards, place) = look.owner(number, of: look.set.issues)
    let (id, title) = cards.records.issueTitle(place)
    return StatementLabel(id: id.rawValue, name: title)
  }

  func propositionLabel(_ number: Int) -> StatementLabel {
    let (cards, place) = look.owner(number, of: look.set.propositions)
    let id = cards.records.id(place, of: .proposition)
    return StatementLabel(id: id, name: cards.records.proposition(place)?.text ?? id)
  }
}
