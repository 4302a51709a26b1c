import Drawing
import Presentation
import RelationsQuery

/// What a word on the filter line may be completed to, and which of it stands there.
package struct Completion: Equatable, Sendable {
  /// The word as it was typed.
  let stem: FilterStem
  /// The line as it was typed.
  let field: TextField
  package fileprivate(set) var candidates: Page<FilterCandidate> = .empty
  /// The candidate that stands on the line; nil while it is as it was typed.
  package fileprivate(set) var selected: Int?
  /// Whether a key asks for it, and not only what is typed on.
  fileprivate var isAsked: Bool

  package var selectedCandidate: FilterCandidate? {
    selected.flatMap { candidates.rows.indices.contains($0) ? candidates.rows[$0] : nil }
  }

  /// Such as "3 of 17".
  var place: String {
    let total = Wording.number(candidates.total)
    return selected.map { "\(Wording.number($0 + 1)) of \(total)" } ?? total
  }
}

extension Completion {
  /// How many there are, and the first of them, for somebody who hears it.
  fileprivate var announced: String {
    let first = candidates.rows.prefix(3).map(\.value).joined(separator: ", ")
    return "\(Wording.number(candidates.total)) to choose from: \(first)"
  }
}

extension FilterStem {
  /// The word with its field.
  fileprivate var typed: String { (field.map { "\($0.name):" } ?? "") + text }
}

/// The beginning of a word that is to be completed.
package struct CompletionQuestion: Hashable, Sendable {
  package let perspective: Perspective
  package let stem: FilterStem

  /// More than so many are narrowed by typing on.
  static let most = 60

  func answered(by queries: any BoardQueries) -> Page<FilterCandidate> {
    queries.candidates(for: stem, perspective, Window(offset: 0, count: Self.most))
  }
}

extension State {
  /// Goes on to the next candidate, or asks for candidates.
  mutating func complete(by step: Int) -> [Effect] {
    if let completion = filterLine.completion, completion.candidates.total > 0 {
      return select(by: step, completion)
    }
    return askCompletion(isAsked: true)
  }

  /// Narrows the candidates that are shown by what was typed on.
  mutating func completeFurther() -> [Effect] {
    guard filterLine.completion != nil else { return [] }
    filterLine.completion = nil
    return askCompletion(isAsked: false)
  }

  private mutating func askCompletion(isAsked: Bool) -> [Effect] {
    let field = filterLine.field
    let stem = FilterStem(in: field.text, at: field.cursor)
    guard let stem, isAsked || stem.field != nil || !stem.text.isEmpty else {
      if isAsked { notice = Notice(.information, "Nothing can be completed within a phrase.") }
      return []
    }
    filterLine.completion = Completion(stem: stem, field: field, isAsked: isAsked)
    let question = Question.completion(CompletionQuestion(perspective: perspective, stem: stem))
    pending.completion = question
    return [.ask(question)]
  }

  mutating func take(
    _ candidates: Page<FilterCandidate>,
    to question: CompletionQuestion
  ) -> [Effect] {
    guard filterLine.isOpen, var completion = filterLine.completion,
      completion.stem == question.stem
    else { return [] }
    let isAsked = completion.isAsked
    completion.isAsked = false
    completion.candidates = candidates
    filterLine.completion = candidates.total > 0 ? completion : nil
    guard isAsked else { return [] }
    switch candidates.total {
    case 0: notice = Notice(.information, "Nothing completes “\(question.stem.typed)”.")
    case 1:
      let effects = select(by: 1, completion)
      // There is nothing to choose from: the next key goes on from there.
      filterLine.completion = nil
      return effects
    default:
      if device.isHeard { notice = Notice(.information, completion.announced) }
    }
    return []
  }

  /// Puts the next candidate on the line, round the end.
  private mutating func select(by step: Int, _ completion: Completion) -> [Effect] {
    var completion = completion
    let count = completion.candidates.rows.count
    let first = step > 0 ? 0 : count - 1
    completion.selected = completion.selected.map { ($0 + step + count) % count } ?? first
    filterLine.completion = completion
    guard let candidate = completion.selectedCandidate else { return [] }
    filterLine.field = completion.field.replacing(completion.stem.range, with: candidate.typed)
    filterHistory.stopRecall()
    if device.isHeard {
      let told = [candidate.value, candidate.name].compactMap(\.self).joined(separator: ", ")
      notice = Notice(.information, "\(told), \(completion.place)")
    }
    return refilter()
  }

  /// What keys mean while candidates are shown; nil for those that mean what they mean without.
  mutating func handleWhileCompleting(_ key: Key) -> [Effect]? {
    guard let completion = filterLine.completion else { return nil }
    switch key.code {
    case .enter where completion.selected != nil:
      filterLine.completion = nil
      return []
    case .escape:
      filterLine.completion = nil
      guard completion.selected != nil else { return [] }
      filterLine.field = completion.field
      return refilter()
    case .down where completion.candidates.total > 0: return complete(by: 1)
    case .up where completion.candidates.total > 0: return complete(by: -1)
    default: return nil
    }
  }
}

extension TextField {
  /// The line with other text in place of some characters, and the cursor after it.
  fileprivate func replacing(_ range: Range<Int>, with text: String) -> TextField {
    let characters = Array(self.text)
    let range = range.clamped(to: 0..<characters.count)
    let rest = String(characters[range.upperBound...])
    var field = TextField(String(characters[..<range.lowerBound]) + text)
    field.insert(rest)
    for _ in rest { _ = field.edit(Key(.left)) }
    return field
  }
}
