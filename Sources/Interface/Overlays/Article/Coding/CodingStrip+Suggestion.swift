import Coding
import Drawing
import RelationsModel

/// What is suggested of a quote: taken, changed or rejected by one key each.
extension CodingStrip {
  /// Begins with a suggestion filled in; `recent` are the speakers who were chosen last.
  mutating func begin(_ suggestion: Suggestion, _ context: CodingContext, recent: [Actor.ID]) {
    begin(context, recent: recent)
    draft.date = suggestion.date
    draft.venue = suggestion.venue
    switch suggestion.speaker {
    case .known(let id):
      if let actor = context.vocabulary.actor(id) {
        draft.take(actor, of: context.source, context.vocabulary)
        speakerName = actor.name
      }
      // Where the suggested one is wrong, it is another one who is asked for.
      speakers.removeAll { $0 == id }
    case .new(let name, let kind, let party):
      draft.speaker = .new(name: name, kind, party)
      speakerName = "\(name) (new)"
    case nil: break
    }
    enter(.suggestion, context)
    takeTopic()
  }

  /// Goes back to a suggestion with another speaker; false where none was begun with.
  mutating func goOnSuggesting(_ context: CodingContext) -> Bool {
    guard earlier.first == .suggestion else { return false }
    earlier = []
    enter(.suggestion, context)
    takeTopic()
    return true
  }

  /// Takes the proposition that is selected.
  mutating func takeTopic() {
    draft.topic = nil
    guard candidates.indices.contains(selected),
      case .topic(let topic) = candidates[selected].choice
    else { return }
    if let proposition = topic.proposition {
      draft.topic = .proposition(proposition.id, of: topic.issue)
      claim = proposition.text
    } else {
      draft.topic = .issue(.known(topic.issue))
      claim = nil
    }
  }

  mutating func handleSuggestion(_ key: Key, _ context: CodingContext) -> Effect {
    switch key.code {
    case .escape: return .leaves
    case .character("c") where key.control: return .leaves
    case .down, .up:
      _ = select(by: key.code == .down ? 1 : -1)
      takeTopic()
    case .enter: return take(.none, context)
    case .backspace: go(to: .speaker, context)
    case .character(let character) where !key.control && !key.alt:
      return handle(character, context)
    default: break
    }
    return .stays
  }

  private mutating func handle(_ character: Character, _ context: CodingContext) -> Effect {
    switch character {
    case "a": return take(.agrees, context)
    case "d": return take(.disagrees, context)
    case "0": return take(.none, context)
    case "r": return .rejects
    case "n": go(to: .speaker, context)
    case "/": go(to: .topic, context)
    case "f": go(to: .fields, context)
    default:
      guard let digit = character.wholeNumberValue, character.isASCII, digit > 0,
        candidates.indices.contains(digit - 1)
      else { break }
      selected = digit - 1
      takeTopic()
    }
    return .stays
  }

  /// Takes the suggestion with a stance.
  private mutating func take(_ stance: Stance, _ context: CodingContext) -> Effect {
    guard draft.speaker != nil else {
      go(to: .speaker, context)
      return .stays
    }
    guard let topic = draft.topic else {
      go(to: .topic, context)
      return .stays
    }
    draft.stance = topic.takesStance ? stance : Stance.none
    return effect(of: advance(context))
  }
}
