import RelationsModel

extension IndexBuilder {
  /// Files a quote of the model; one that names what there is none of is left out.
  public mutating func add(_ quote: Quote) {
    guard let issue = issuePositions[quote.issue], let speaker = actorPositions[quote.speaker],
      let source = sourcePositions[quote.source]
    else { return }
    var lent = LentTexts()
    let id = lent.add(quote.id.rawValue)
    let text = lent.add(quote.text)
    let date = lent.add(quote.date.text)
    let proposition = quote.proposition.flatMap { propositionPositions[$0] }
    let strange = proposition == nil ? quote.proposition.map { lent.add($0.rawValue) } : nil
    let role = quote.role.map { lent.add($0) }
    let party = quote.party.map { lent.add($0.rawValue) }
    let hedge = quote.hedge.map { lent.add($0) }
    let variantOf = quote.variantOf.map { lent.add($0.rawValue) }
    let answers = quote.answers.isEmpty ? nil : lent.add(AnswerText.joined(quote.answers))
    let venue = quote.venue.map { lent.add($0) }
    let locator = quote.locator.map { lent.add($0) }
    let anchor = quote.anchor
    let exact = anchor.exact.utf8.elementsEqual(quote.text.utf8) ? nil : lent.add(anchor.exact)
    let around = [anchor.prefix, anchor.suffix].map { $0.map { lent.add($0) } }
    let digest = anchor.span?.digest.map { lent.add($0) }
    let check = anchor.check.map { lent.add($0.text) }
    let remark = quote.remark.map { lent.add($0) }
    lent.lend { lend in
      var columns = QuoteColumns(
        id: lend(id),
        text: lend(text),
        speaker: speaker,
        date: lend(date),
        issue: issue,
        source: source
      )
      columns.copyKinds(of: quote)
      columns.role = role.map(lend)
      columns.party = party.map(lend)
      columns.proposition = proposition
      columns.strangeProposition = strange.map(lend)
      columns.hedge = hedge.map(lend)
      columns.variantOf = variantOf.map(lend)
      columns.answers = answers.map(lend)
      columns.venue = venue.map(lend)
      columns.locator = locator.map(lend)
      columns.exact = exact.map(lend)
      (columns.prefix, columns.suffix) = (around[0].map(lend), around[1].map(lend))
      columns.digest = digest.map(lend)
      columns.check = check.map(lend)
      columns.remark = remark.map(lend)
      add(columns)
    }
  }
}

extension QuoteColumns {
  /// Takes over everything that is no text.
  fileprivate mutating func copyKinds(of quote: Quote) {
    isDatedBySource = quote.isDatedBySource
    stance = quote.stance
    basis = quote.basis
    rendering = quote.rendering
    speech = quote.speech
    cut = quote.cut
    span = quote.anchor.span.map { $0.start..<max($0.start, $0.end) }
  }
}

/// Texts that are lent together, as one run of bytes.
private struct LentTexts {
  private var bytes: [UInt8] = []

  mutating func add(_ text: String) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    return start..<bytes.count
  }

  func lend(_ body: ((Range<Int>) -> UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      body { UnsafeBufferPointer(rebasing: bytes[$0]) }
    }
  }
}
