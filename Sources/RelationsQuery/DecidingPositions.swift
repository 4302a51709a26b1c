import RelationsModel

/// The positions on an issue's propositions, those apart that have a part in its standing.
public struct DecidingPositions: Sendable {
  /// On propositions on which both parties took a stance; where there are none, all.
  private let deciding: [PartyPosition]
  private let all: [PartyPosition]

  /// Takes how each proposition stands, with what each party says of it.
  public init(
    _ propositions: [(standing: PropositionStanding, positions: BothSides<PartyPosition>)]
  ) {
    let decided = propositions.filter { $0.standing != .unanswered }
    deciding = DecidingPositions.taken(decided.isEmpty ? propositions : decided)
    all = DecidingPositions.taken(propositions)
  }

  /// As precise as the words are dated with which positions began on a day; nil where nothing began.
  ///
  /// Of several it is the coarsest, as the standing rests on all of them. Words that have no part in it
  /// are asked only where no others began anything on that day.
  public func date(on day: Day) -> EDTFDate? {
    [deciding, all].lazy.compactMap { positions in
      DecidingPositions.begun(positions, on: day).compactMap(\.since).max { $0.last < $1.last }
    }.first
  }

  /// Those that have a part in the standing and began on a day.
  public func begun(on day: Day) -> [PartyPosition] { DecidingPositions.begun(deciding, on: day) }

  private static func begun(_ positions: [PartyPosition], on day: Day) -> [PartyPosition] {
    positions.filter { $0.since?.first == day }
  }

  /// Whether less precisely dated words may have followed those on which the standing rests.
  public var isOrderUnknown: Bool { deciding.contains(where: \.isOrderUnknown) }

  private static func taken(
    _ propositions: [(standing: PropositionStanding, positions: BothSides<PartyPosition>)]
  ) -> [PartyPosition] {
    propositions.flatMap { row in Side.allCases.map { row.positions[$0] } }
      .filter { $0.position != .silent }
  }
}
