import RelationsModel

/// Looks up what checks name, and tells which still hold.
///
/// A check says of a source's quotes what was found when they read as they did then: once one of them
/// was changed or taken out, it says nothing any more, and has to be made again.
struct CheckLinking {
  let register: RecordRegister
  let log: ProblemLog

  /// What was found of each quote, by its id.
  func checks(_ drafts: [CheckDraft], of quotes: [QuoteDraft]) -> [String: AnchorCheck] {
    let quotes = Dictionary(quotes.map { ($0.id.value, $0) }) { first, _ in first }
    var first: [String: Spot] = [:]
    var checks: [String: AnchorCheck] = [:]
    for draft in drafts where register.finds(draft.source, .source, ifUnknown: false) {
      if let place = first[draft.source.value] {
        log.error(
          "the source \(quoted(draft.source.value)) has a check already, at \(log.described(place))",
          at: draft.source.spot
        )
        continue
      }
      first[draft.source.value] = draft.source.spot
      guard holds(draft, quotes) else { continue }
      for (outcome, id) in draft.quotes {
        checks[id.value] = AnchorCheck(outcome, on: draft.day, digest: draft.textDigest)
      }
    }
    return checks
  }

  /// Whether the quotes are what they were; reported when not, unless other faults may be the cause.
  private func holds(_ draft: CheckDraft, _ quotes: [String: QuoteDraft]) -> Bool {
    let checked = draft.quotes.compactMap { _, id in
      quotes[id.value].flatMap { quote in
        quote.source.rawValue == draft.source.value ? CheckedQuote(quote) : nil
      }
    }
    let isWhole = checked.count == draft.quotes.count
    if isWhole, CheckedQuote.digest(of: checked) == draft.quotesDigest.value { return true }
    if register.isWhole {
      log.warn(
        "the quotes of \(quoted(draft.source.value)) were changed since they were checked; "
          + "“entente verify --keep” checks them again",
        at: draft.source.spot
      )
    }
    return false
  }
}

/// What a check says something of: the words of a quote and the place that was given for them.
struct CheckedQuote {
  private let id: String
  private let text: String
  private let span: TextSpan?

  init(_ quote: Quote) {
    (id, text, span) = (quote.id.rawValue, quote.anchor.exact, quote.anchor.span)
  }

  fileprivate init(_ draft: QuoteDraft) {
    (id, text, span) = (draft.id.value, draft.text.value, draft.span)
  }

  /// The digest of several, whatever their order.
  static func digest(of quotes: [CheckedQuote]) -> String {
    let lines = quotes.map { quote in
      let place = quote.span.map { "\($0.start)-\($0.end)" } ?? ""
      return "\(quote.id)\n\(place)\n\(quote.text)\n"
    }
    return NormalisedText.digest(of: lines.sorted().joined())
  }
}
