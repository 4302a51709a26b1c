import RelationsModel

/// The kinds of discourse networks.
public enum NetworkMode: String, Hashable, Sendable, CaseIterable {
  /// Actors by propositions: two kinds of nodes.
  case two
  /// Actors by actors, tied by the propositions that they share, or the reverse.
  case one
}

/// How the qualifier of statements, mostly their stance, enters a network.
public enum StanceRule: String, Hashable, Sendable, CaseIterable {
  /// Statements are counted whatever their qualifier.
  case ignore
  /// Of one mode: ties by statements that say the same.
  case congruence
  /// Of one mode: ties by statements that contradict each other.
  case conflict
  /// Agreement less disagreement; of one mode congruence less conflict.
  case subtract
  /// Of two modes: a number that says which levels of the qualifier there are.
  case combine

  /// The rules that a mode knows.
  public static func all(of mode: NetworkMode) -> [StanceRule] {
    mode == .two ? [.ignore, .subtract, .combine] : [.ignore, .congruence, .conflict, .subtract]
  }
}

/// What the cells of a network are divided by.
public enum NetworkNormalisation: String, Hashable, Sendable, CaseIterable {
  /// Counts as they are.
  case none
  /// Of two modes: the row's statements.
  case activity
  /// Of two modes: the column's statements.
  case prominence
  /// Of one mode: the mean of both nodes' statements.
  case average
  /// Of one mode: what either of both nodes says.
  case jaccard
  /// Of one mode: the product of both nodes' sizes.
  case cosine

  /// The normalisations that a mode knows.
  public static func all(of mode: NetworkMode) -> [NetworkNormalisation] {
    mode == .two ? [.none, .activity, .prominence] : [.none, .average, .jaccard, .cosine]
  }
}

/// Within what a statement that repeats an earlier one is left out.
public enum DuplicateRule: String, Hashable, Sendable, CaseIterable {
  /// Repetitions count.
  case keep
  /// Within one source.
  case document
  /// Within a calendar week.
  case week
  /// Within a month.
  case month
  /// Within a year.
  case year
  /// Within the whole range.
  case range
}

/// In what a window is measured, and by what it moves.
public enum WindowUnit: String, Hashable, Sendable, CaseIterable {
  /// Days of the calendar.
  case days
  /// Seven days.
  case weeks
  /// Calendar months.
  case months
  /// Calendar years.
  case years
  /// Statements, each of which is an event.
  case events
}

/// How the weight of a statement falls with its distance from the middle of a window.
public enum NetworkKernel: String, Hashable, Sendable, CaseIterable {
  /// All that is in the window weighs the same.
  case uniform
  /// The weight falls in a line.
  case triangular
  /// The weight falls as a parabola.
  case epanechnikov
  /// The weight falls as a normal curve, which has no end.
  case gaussian
}

/// By which of two sets of formulas a network is computed where they differ.
///
/// Discourse Network Analyzer departs in some places from the formulas that its papers publish.
public enum NetworkConvention: String, Hashable, Sendable, CaseIterable {
  /// As DNA 3.1.2 computes it.
  case dna
  /// As the papers publish it.
  case published
}

/// A stretch of time that moves over the range.
public struct NetworkWindow: Hashable, Sendable {
  /// The width, in units.
  public var size: Int
  /// What it is measured in, and by one of which it moves.
  public var unit: WindowUnit
  /// How statements are weighed within it; nil for all the same.
  public var kernel: NetworkKernel?
  /// Whether middles start and end half a width inside the range, so that each window is whole.
  public var isIndented: Bool

  public init(
    size: Int,
    unit: WindowUnit,
    kernel: NetworkKernel? = nil,
    isIndented: Bool = true
  ) {
    self.size = size
    self.unit = unit
    self.kernel = kernel
    self.isIndented = isIndented
  }
}

/// What a network is made of, and how.
public struct NetworkOptions: Hashable, Sendable {
  /// One kind of nodes or two.
  public var mode: NetworkMode
  /// How the qualifier enters.
  public var stance: StanceRule
  /// What cells are divided by.
  public var normalisation: NetworkNormalisation
  /// Within what repetitions are left out.
  public var duplicates: DuplicateRule
  /// Whether nodes stay of which no statement is left.
  public var keepsIsolates: Bool
  /// The first day that counts; nil for that of the first statement.
  public var from: Day?
  /// The last day that counts; nil for that of the last statement.
  public var to: Day?
  /// The window that moves over the range; nil for one network of all of it.
  public var window: NetworkWindow?
  /// Which formulas are meant where there are two.
  public var convention: NetworkConvention

  public init(
    mode: NetworkMode = .one,
    stance: StanceRule = .congruence,
    normalisation: NetworkNormalisation = .none,
    duplicates: DuplicateRule = .keep,
    keepsIsolates: Bool = false,
    from: Day? = nil,
    to: Day? = nil,
    window: NetworkWindow? = nil,
    convention: NetworkConvention = .dna
  ) {
    self.mode = mode
    self.stance = stance
    self.normalisation = normalisation
    self.duplicates = duplicates
    self.keepsIsolates = keepsIsolates
    self.from = from
    self.to = to
    self.window = window
    self.convention = convention
  }
}
