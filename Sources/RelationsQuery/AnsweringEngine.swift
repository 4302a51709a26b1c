/// How an engine answers: at once or late, always or only while what it asks is there.
///
/// The questions themselves, those of `BoardQueries`, cannot fail: a view that works out one screen
/// from thirty answers has no use for thirty errors. What can fail is the attempt in which they are
/// asked, as a whole. An engine in the process always answers, and takes all four members as they
/// are given here; they cost it nothing. One that asks a server overrides them:
///
///     let page = try archive.attempt { queries in
///       queries.quotes(.issue("fisheries"), perspective, .newestFirst, window)
///     }
public protocol AnsweringEngine: Sendable {
  /// Whether an attempt may fail, or wait for something outside the process.
  var mayFail: Bool { get }

  /// Whether the answer is there in less than the time of a frame; where it is not, it is to be
  /// asked for on a thread that may wait.
  ///
  /// Asked on the thread that draws, so this itself never waits.
  func isQuick(_ perspective: Perspective) -> Bool

  /// Asks several questions that one answer is made of; throws when any of them has none.
  ///
  /// `work` gets an engine that is of use only until it returns. After a failure that engine answers
  /// at once, with nothing, and what `work` made of it is dropped: `work` keeps nothing elsewhere.
  /// All answers of one attempt are from one state of the data. An attempt that waits looks at
  /// `Task.isCancelled`, and then ends with any answer.
  func attempt<Answer>(
    _ work: (any BoardQueries) -> Answer
  ) throws(QueryFailure) -> Answer

  /// Waits after a failure until another attempt is worth making; false when none ever is.
  ///
  /// Called on a thread that may wait as long as it takes. How often a server is tried is decided
  /// here: whoever calls tries again at once.
  func waitUntilAnswering() -> Bool
}

/// Why an engine does not answer.
public struct QueryFailure: Error, Hashable, Sendable {
  /// The reason as a clause, without capital or stop, such as “the archive cannot be reached”.
  public let reason: String

  public init(reason: String) {
    self.reason = reason
  }
}

extension BoardQueries {
  public var mayFail: Bool { false }

  public func isQuick(_ perspective: Perspective) -> Bool { true }

  public func attempt<Answer>(
    _ work: (any BoardQueries) -> Answer
  ) throws(QueryFailure) -> Answer {
    work(self)
  }

  public func waitUntilAnswering() -> Bool { false }
}
