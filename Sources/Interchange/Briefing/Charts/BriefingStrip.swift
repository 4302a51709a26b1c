import Presentation
import RelationsModel
import RelationsQuery

/// When each side spoke on an issue and to what effect: a sign for each quote, side above side.
struct BriefingStrip: Sendable {
  struct Dot: Sendable {
    let x: String
    let y: String
    let isAgreeing: Bool
    let isDisagreeing: Bool
    let isNeutral: Bool
  }

  let title: String
  let text: String
  let titleAnchor: String
  let textAnchor: String
  let dots: [Dot]
  let lanes: BothSides<String>
  let first: String
  let last: String

  fileprivate static let lane = BothSides(first: 14.0, second: 38.0)
  /// Where the axis begins and ends: the names of the parties stand before it.
  private static let ends = (0.15, 0.98)

  /// Nil when fewer than two quotes of the sides have a date: one alone shows nothing.
  init?(
    _ cards: [QuoteCard],
    _ anchor: String,
    _ parties: BothSides<Party>,
    _ axis: BriefingAxis?
  ) {
    let drawn = cards.filter { card in
      card.quote.isCounted && card.side != nil && card.quote.date.first > .distantPast
    }
    guard let axis, drawn.count > 1 else { return nil }
    dots = drawn.compactMap { card in card.side.map { Dot(card, on: $0, axis) } }
    lanes = BothSides { String(parties[$0].shortName.prefix(5)) }
    first = String(axis.years.lowerBound)
    let isOneYear = axis.years.count == 1
    last = isOneYear ? "" : String(axis.years.upperBound)
    title = "When each side spoke, " + (isOneYear ? first : "\(first) to \(last)")
    titleAnchor = anchor + "_strip-title"
    textAnchor = anchor + "_strip-text"
    text =
      Side.allCases.map { side in
        var tally = StanceCounts()
        for card in drawn where card.side == side { tally.count(card.stance) }
        let stanced = drawn.filter { $0.side == side && $0.stance != .none }
        let propositions = Set(stanced.compactMap(\.proposition?.id)).count
        let added = Wording.added(over: propositions).map { ", \($0)" } ?? ""
        return "\(parties[side].name): \(tally.agrees) agreeing, \(tally.disagrees) disagreeing,"
          + " \(tally.none) without a stance\(added)."
      }
      .joined(separator: " ") + BriefingStrip.undrawn(cards)
  }

  /// What has no known start has no place on the axis.
  private static func undrawn(_ cards: [QuoteCard]) -> String {
    let open = cards.filter {
      $0.quote.isCounted && $0.side != nil && $0.quote.date.hasOpenStart
    }
    guard !open.isEmpty else { return "" }
    return " \(Wording.count(open.count, "quote")) without a known start left out."
  }

  fileprivate static func place(_ day: Day, on axis: BriefingAxis) -> String {
    BriefingChart.percent(ends.0 + (ends.1 - ends.0) * axis.share(of: day))
  }
}

extension BriefingStrip.Dot {
  fileprivate init(_ card: QuoteCard, on side: Side, _ axis: BriefingAxis) {
    x = BriefingStrip.place(card.quote.date.first, on: axis)
    y = BriefingChart.number(BriefingStrip.lane[side])
    isAgreeing = card.stance == .agrees
    isDisagreeing = card.stance == .disagrees
    isNeutral = card.stance == .none
  }
}
