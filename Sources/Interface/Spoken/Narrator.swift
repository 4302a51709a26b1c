import Presentation
import RelationsQuery

/// What is told of a state, line by line.
package struct Announcement: Equatable, Sendable {
  /// What is new.
  package let news: [String]
  /// All that there is to tell of the place where one is.
  package let whole: [String]
  /// The line that is typed on; empty where nothing is typed.
  package let prompt: String
}

/// Tells state after state to somebody who hears them: each time what is otherwise than what was told
/// last, and nothing as long as an answer is on its way.
package struct Narrator {
  private var last: Telling?
  /// What was told before something was laid over it.
  private var covered: Telling?
  private var keys = KeyCount()
  private var hasGreeted = false
  /// How many quarters of the reading have been told.
  private var quarters = 0

  package init() {}

  /// Learns of what happened, and what it led to, before it is told.
  package mutating func note(_ message: Message, _ effects: [Effect]) {
    guard case .input(.key) = message else { return }
    keys.all += 1
    if effects.isEmpty { keys.idle += 1 }
  }

  package mutating func tell(_ state: State) -> Announcement {
    DateText.shown(in: state.settings.dates, isHeard: true) { announcement(state) }
  }

  private mutating func announcement(_ state: State) -> Announcement {
    let now = Telling(state, keys: keys)
    let news = state.isUnheard ? progress(state) : settled(now, state)
    return Announcement(
      news: news.filter { !$0.isEmpty },
      whole: now.whole.filter { !$0.isEmpty },
      prompt: now.prompt
    )
  }

  private mutating func settled(_ now: Telling, _ state: State) -> [String] {
    guard let last else {
      self.last = now
      let help = Wording.capitalised(state.way(to: .help))
      let keys = "\(help) gives help, \(state.way(to: .quit)) quits."
      let notice = now.notice.isEmpty ? "" : Wording.sentence(now.notice)
      return greeting(state) + now.whole + [notice, keys]
    }
    var now = now
    if let typed = now.typedFilter {
      // While the filter is typed what it finds is not told: the voice would be cut off by each key.
      guard last.typedFilter == nil || last.typedFilter == typed else {
        self.last?.hear(now)
        return now.notice.isEmpty ? [] : [Wording.sentence(now.notice)]
      }
      guard last.typedFilter == nil || last.keys != now.keys else { return [] }
      now.keepViewpoint(of: last)
    }
    self.last = now
    if now.isOverlay, !last.isOverlay { covered = last }
    guard let covered, !now.isOverlay else { return now.news(since: last) }
    self.covered = nil
    return now.news(since: covered.closing(last))
  }

  private mutating func greeting(_ state: State) -> [String] {
    defer { hasGreeted = true }
    return hasGreeted ? [] : ["Entente: \(Wording.sentence(state.heading.title))"]
  }

  /// How far reading has come, a few times at most.
  private mutating func progress(_ state: State) -> [String] {
    guard last == nil, let opening = state.opening else { return [] }
    let isLong = opening.total.map { $0 > 10_000 } ?? true
    let start = hasGreeted ? [] : greeting(state) + (isLong ? ["Reading."] : [])
    let reached = (opening.percentage ?? 0) / 25
    guard reached > quarters, reached < 4 else { return start }
    quarters = reached
    return start + ["\(reached * 25) percent read."]
  }
}
