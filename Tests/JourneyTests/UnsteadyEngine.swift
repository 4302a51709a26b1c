import Foundation
import RelationsModel
import RelationsQuery
import Synchronization

/// An engine that is late, fails and comes back as a script has it.
final class UnsteadyEngine: BoardQueries {
  enum Health {
    case sound
    /// An attempt fails before anything is asked.
    case unreachable
    /// An attempt fails when most has been answered.
    case breakingOff
  }

  private struct Course {
    var health = Health.sound
    var isHeld = false
    var attempts = 0
    var failures = 0
    var astray = 0
  }

  private let whole: ScanQueries
  /// What answers once something has failed: nothing.
  private let nothing: ScanQueries
  private let course = Mutex(Course())
  private let gate = NSCondition()

  init(_ dossier: Dossier) {
    whole = ScanQueries(dossier)
    nothing = ScanQueries(
      Dossier(title: dossier.title, asOf: dossier.asOf, parties: dossier.parties)
    )
  }

  var heading: Heading { whole.heading }
  var mayFail: Bool { true }
  func isQuick(_ perspective: Perspective) -> Bool { false }

  func attempt<Answer>(
    _ work: (any BoardQueries) -> Answer
  ) throws(QueryFailure) -> Answer {
    course.withLock { $0.attempts += 1 }
    wait { !$0.isHeld }
    let health = course.withLock { $0.health }
    switch health {
    case .sound: return work(whole)
    case .breakingOff: _ = work(nothing)
    case .unreachable: break
    }
    course.withLock { $0.failures += 1 }
    throw QueryFailure(reason: "the archive cannot be reached")
  }

  func waitUntilAnswering() -> Bool {
    wait { $0.health == .sound }
    return true
  }

  private func wait(until isSo: (Course) -> Bool) {
    gate.lock()
    while !course.withLock({ isSo($0) }) { gate.wait() }
    gate.unlock()
  }

  private func change(_ change: (inout Course) -> Void) {
    gate.lock()
    course.withLock { change(&$0) }
    gate.broadcast()
    gate.unlock()
  }

  // MARK: - What a script does with it

  /// From now on its answers are late, until it is let go.
  func hold() { change { $0.isHeld = true } }
  func letGo() { change { $0.isHeld = false } }
  func become(_ health: Health) { change { $0.health = health } }

  /// How many attempts were made, and how many failed.
  var attempts: Int { course.withLock { $0.attempts } }
  var failures: Int { course.withLock { $0.failures } }
  /// How many questions were asked outside of any attempt.
  var strayQuestions: Int { course.withLock { $0.astray } }

  var astray: ScanQueries {
    course.withLock { $0.astray += 1 }
    return whole
  }
}
