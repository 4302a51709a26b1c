import CompiledForm
import Interface
import RelationsQuery

/// The work that opening leaves for the time after the first frame.
struct Loader: Sendable {
  /// What there is to do.
  enum Work: Sendable {
    /// Reads the source, shows what is read by and by, and keeps it.
    case read
    /// Sees whether what answers is whole, and reads the source, or what is torn, when it is not.
    case lookAfter(FormSet)
  }

  let opener: Opener
  let work: Work
  let board: CurrentBoard

  /// After how many quotes it is told how many there are by now.
  private static let rowsOfAStep = 2_000
  /// At which counts what is read is put behind the questions; after the last, at equal distances.
  private static let snapshots = [2_000, 10_000, 50_000, 200_000]
  private static let rowsBetweenSnapshots = 400_000

  /// Does the work on the calling thread, and reports what comes of it.
  func run(_ report: (OpeningStep) -> Void) {
    board.whileReading { perform(report) }
  }

  private func perform(_ report: (OpeningStep) -> Void) {
    // Whoever asks how the source looks leaves it open, and whoever writes waits for it to be closed.
    defer { opener.source.close() }
    switch work {
    case .read: read(isShown: true, report)
    case .lookAfter(let set):
      guard let (whole, sound) = opener.sound() else { return read(isShown: false, report) }
      if sound.later.count < set.later.count { board.replace(whole) }
      if let renewal = sound.base.renewal { opener.keep(sound.base.storage, state: renewal) }
      if board.value.tailCount >= Opener.fewestInSegment { keepLater(report) }
    }
  }

  /// Keeps what came later; where that is so much that all is to be read, does that.
  private func keepLater(_ report: (OpeningStep) -> Void) {
    guard let kept = opener.keepLater() else { return read(isShown: false, report) }
    board.replace(kept)
  }

  private func read(isShown: Bool, _ report: (OpeningStep) -> Void) {
    guard let (whole, keep) = index(isShown: isShown, report) else { return }
    board.replace(whole)
    report(.finished(whole.queries.heading))
    // The form that is kept takes the place of the one that was laid out, which it says byte for byte.
    if keep(), let (mapped, _) = opener.compiled() {
      board.replace(mapped)
    }
  }

  /// Reads the source; nil when something stood in the way, which is reported.
  private func index(
    isShown: Bool,
    _ report: (OpeningStep) -> Void
  ) -> (board: Board, keep: @Sendable () -> Bool)? {
    var reading: SourceReading?
    do throws(OpeningFailure) {
      var begun = try opener.source.begin()
      defer { reading = begun }
      var steps = Steps(isShown: isShown)
      try begun.finish(every: Loader.rowsOfAStep) { builder in
        show(builder, steps.next(at: builder.quoteCount), report)
        return true
      }
      let made = opener.lay(out: begun)
      return (try Board(made.storage, state: begun.state), made.keep)
    } catch {
      if isShown, let builder = reading?.builder, let partial = try? Board(builder) {
        board.replace(partial)
      }
      report(.failed(error.message))
      return nil
    }
  }

  private func show(
    _ builder: IndexBuilder,
    _ step: Steps.Kind,
    _ report: (OpeningStep) -> Void
  ) {
    switch step {
    case .none: break
    case .count: report(.read(builder.quoteCount))
    case .snapshot:
      guard let partial = try? Board(builder) else { return }
      board.replace(partial)
      report(.grown(builder.quoteCount))
    }
  }

  /// What is shown at which count.
  struct Steps {
    enum Kind: Equatable {
      case none, count, snapshot
    }

    let isShown: Bool
    private var nextSnapshot = Loader.snapshots[0]

    init(isShown: Bool) {
      self.isShown = isShown
    }

    mutating func next(at count: Int) -> Kind {
      guard isShown else { return .none }
      guard count >= nextSnapshot else { return .count }
      nextSnapshot =
        Loader.snapshots.first { $0 > count } ?? count + Loader.rowsBetweenSnapshots
      return .snapshot
    }
  }
}
