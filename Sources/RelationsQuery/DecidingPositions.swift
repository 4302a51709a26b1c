import RelationsModel

/// The positions on an issue's propositions, those apart that have a part in its standing.
public struct DecidingPositions: Sendable {
  /// On propositions on which both parties took a stance; where there are none, all.
  private let deciding: [PartyPosition]
  private let all: [PartyPosition]
  private let isDecided: Bool

  /// Takes how each proposition stands, with what each party says of it.
  public init(
    _ propositions: [(standing: PropositionStanding, positions: BothSides<PartyPosition>)]
  ) {
    let decided = propositions.filter { $0.standing != .unanswered }
    isDecided = !decided.isEmpty
    deciding = DecidingPositions.taken(decided.isEmpty ? propositions : decided)
    all = DecidingPositions.taken(propositions)
  }

  /// As precise as the words are dated with which positions began on a day; nil where nothing began.
  ///
  /// Of several it is the coarsest, as the standing rests on all of them. Words that have no part in it
  /// are asked only where no others began anything on that day.
  public func date(on day: Day) -> EDTFDate? {
    [deciding, all].lazy.compactMap { positions in
      positions.compactMap(\.since).filter { $0.first == day }.max { $0.last < $1.last }
    }.first
  }

  /// Those that have a part in the standing and began after a day.
  public func begun(after day: Day) -> [PartyPosition] {
    deciding.filter { $0.since.map { $0.first > day } ?? false }
  }

  /// Whether less precisely dated words may have followed those on which the standing rests: that of an issue
  /// on which none is decided rests on no order.
  public var isOrderUnknown: Bool { isDecided && deciding.contains(where: \.isOrderUnknown) }

  private static func taken(
    _ propositions: [(standing: PropositionStanding, positions: BothSides<PartyPosition>)]
  ) -> [PartyPosition] {
    propositions.flatMap { row in Side.allCases.map { row.positions[$0] } }
      .filter { $0.position != .silent }
  }
}
