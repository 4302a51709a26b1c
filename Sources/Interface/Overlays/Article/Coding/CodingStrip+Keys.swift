import Drawing
import RelationsModel

extension CodingStrip {
  /// What a key does to the strip.
  enum Effect {
    case stays
    /// The strip is left, and what is marked stays so.
    case leaves
    /// The quote is whole.
    case codes
    /// What is suggested is no quote.
    case rejects
  }

  mutating func handle(_ key: Key, _ context: CodingContext) -> Effect {
    mistake = nil
    if step == .suggestion { return handleSuggestion(key, context) }
    switch key.code {
    case .escape: return leaveStep(context)
    case .character("c") where key.control: return .leaves
    case .backspace where field.text.isEmpty && !key.control && !key.alt:
      return goBack(context) ? .stays : .leaves
    case .down, .up: return select(by: key.code == .down ? 1 : -1)
    case .character("n") where key.control: return select(by: 1)
    case .character("p") where key.control: return select(by: -1)
    case .enter: return enter(context)
    default: return type(key, context)
    }
  }

  /// Leaves a text for the question that it belongs to, and the questions for the article.
  private mutating func leaveStep(_ context: CodingContext) -> Effect {
    guard leavesByEscape else { return goBack(context) ? .stays : .leaves }
    return .leaves
  }

  var leavesByEscape: Bool {
    switch step {
    case .suggestion, .speaker, .topic, .date, .stance: true
    case .fields, .field, .actorName, .actorKind, .propositionText, .propositionIssue, .issueTitle:
      false
    }
  }

  mutating func select(by count: Int) -> Effect {
    selected = min(max(0, selected + count), max(0, candidates.count - 1))
    return .stays
  }

  /// Selects a candidate by its place.
  mutating func point(at place: Int) {
    _ = select(by: place - selected)
    if step == .suggestion { takeTopic() }
  }

  private mutating func enter(_ context: CodingContext) -> Effect {
    if takesText { return effect(of: takeText(context)) }
    guard candidates.indices.contains(selected) else {
      guard filters, !field.text.isEmpty else { return .stays }
      makeNew(context)
      return effect(of: takeText(context))
    }
    return effect(of: choose(candidates[selected].choice, context))
  }

  private mutating func type(_ key: Key, _ context: CodingContext) -> Effect {
    if takesText {
      _ = field.edit(key)
      return .stays
    }
    if case .character(let character) = key.code, !key.control, !key.alt {
      if step == .stance { return take(character, context) }
      if let digit = character.wholeNumberValue, character.isASCII {
        guard (1...Self.most).contains(digit), candidates.indices.contains(digit - 1) else {
          return .stays
        }
        return effect(of: choose(candidates[digit - 1].choice, context))
      }
      if character == "+", filters {
        makeNew(context)
        return .stays
      }
      if step == .fields, character == "f" { return leaveStep(context) }
    }
    guard filters, field.edit(key) else { return .stays }
    selected = 0
    list(context)
    return .stays
  }

  /// Keys of the stance mean it only where it is asked.
  private mutating func take(_ character: Character, _ context: CodingContext) -> Effect {
    switch character {
    case "a": draft.stance = .agrees
    case "d": draft.stance = .disagrees
    case "0": draft.stance = Stance.none
    case "f":
      go(to: .fields, context)
      return .stays
    default: return .stays
    }
    return effect(of: advance(context))
  }

  func effect(of outcome: Outcome) -> Effect {
    switch outcome {
    case .goesOn: .stays
    case .done: .codes
    }
  }
}
