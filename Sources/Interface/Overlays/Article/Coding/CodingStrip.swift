import Coding
import Drawing
import Presentation
import RelationsModel
import RelationsQuery

/// What a step of coding can know besides what was chosen.
struct CodingContext {
  let vocabulary: CodingVocabulary
  let article: ArticleText
  let source: Source
  /// The date that was given last where the source has none.
  let date: EDTFDate?
}

/// The questions below an article that make a quote of what is marked: who, on what, which stance.
struct CodingStrip: Equatable, Sendable {
  enum Step: Hashable, Sendable {
    /// What the program suggests, all at once.
    case suggestion
    case speaker, actorName, actorKind
    case topic, propositionText, propositionIssue, issueTitle
    case date, stance
    /// The other fields of the quote, and one of them.
    case fields
    case field(CodingField)
  }

  /// One answer to choose.
  struct Candidate: Equatable, Sendable {
    enum Choice: Equatable, Sendable {
      case actor(Actor.ID)
      case kind(Actor.Kind, Party.ID?)
      case topic(CodingVocabulary.Topic)
      case issue(Issue.ID)
      case field(CodingField)
    }

    let choice: Choice
    /// What stands before it, less bright.
    var lead = ""
    let label: String
    /// What stands behind it, less bright.
    let note: String
  }

  var step = Step.speaker
  /// The steps before it, by which one goes back.
  var earlier: [Step] = []
  var draft: CodingDraft
  var field = TextField()
  /// The candidate that `Enter` takes.
  var selected = 0
  private(set) var candidates: [Candidate] = []
  /// The likely speakers, and the places of the topics by their likelihood.
  var speakers: [Actor.ID] = []
  private var topics: [Int] = []
  /// What a new actor or a new proposition is called, while the rest of it is asked.
  private(set) var name = ""
  /// Whether it was asked what a new actor is and for whom it speaks.
  private var isKindKnown = false
  /// The speaker who was chosen, for the line above.
  var speakerName: String?
  /// The claim on which the stance is asked.
  var claim: String?
  /// What is wrong with what was typed.
  var mistake: String?

  init(_ draft: CodingDraft) {
    self.draft = draft
  }

  /// How many can be chosen by a digit.
  static let most = 9
}

// MARK: - Going from step to step

extension CodingStrip {
  /// What comes of a choice.
  enum Outcome {
    case goesOn
    /// Nothing is left to ask.
    case done
  }

  /// Begins with the likely speakers; `recent` are those who were chosen last, the last one first.
  mutating func begin(_ context: CodingContext, recent: [Actor.ID]) {
    speakers = SpeakerRanking(context.vocabulary, context.text, context.source)
      .speakers(of: draft.range, recent: recent)
    enter(.speaker, context)
  }

  /// Asks the last question again, with all that was chosen.
  mutating func resume(_ context: CodingContext, recent: [Actor.ID]) {
    begin(context, recent: recent)
    earlier = [.speaker, .topic]
    enter(draft.topic.map(\.takesStance) ?? false ? .stance : .topic, context)
  }

  /// Goes to a step, from which one can go back to the one before.
  mutating func go(to step: Step, _ context: CodingContext, typed: String = "") {
    earlier.append(self.step)
    enter(step, context, typed: typed)
  }

  /// Goes back a step; false at the first one.
  mutating func goBack(_ context: CodingContext) -> Bool {
    guard let last = earlier.popLast() else { return false }
    enter(last, context)
    return true
  }

  mutating func enter(_ step: Step, _ context: CodingContext, typed: String = "") {
    self.step = step
    field = TextField(typed)
    (selected, mistake) = (0, nil)
    if step == .topic || step == .suggestion {
      var speaker: Actor.ID?
      if case .known(let id)? = draft.speaker { speaker = id }
      topics = TopicRanking(context.vocabulary, context.text, context.source)
        .topics(of: draft.range, speaker: speaker)
    }
    list(context)
  }

  /// Goes on with what is not settled yet.
  mutating func advance(_ context: CodingContext) -> Outcome {
    if draft.topic == nil {
      go(to: .topic, context)
    } else if draft.stance != nil, case .new(let name, let kind, let party)? = draft.speaker,
      !isKindKnown
    {
      // A suggestion tells a name; for whom somebody speaks is never taken for granted.
      self.name = name
      go(to: .actorKind, context)
      selected = candidates.firstIndex { $0.choice == .kind(kind, party) } ?? 0
    } else if draft.date == nil, context.source.issued == nil {
      go(to: .date, context, typed: context.date?.description ?? "")
    } else if draft.stance == nil {
      go(to: .stance, context)
    } else {
      return .done
    }
    return .goesOn
  }

  mutating func choose(_ choice: Candidate.Choice, _ context: CodingContext) -> Outcome {
    switch choice {
    case .actor(let id):
      guard let actor = context.vocabulary.actor(id) else { return .goesOn }
      draft.take(actor, of: context.source, context.vocabulary)
      speakerName = actor.name
    case .kind(let kind, let party):
      draft.speaker = .new(name: name, kind, party)
      speakerName = name
      isKindKnown = true
      if draft.topic != nil, draft.stance != nil { return advance(context) }
      (draft.role, draft.rendering) = (nil, nil)
    case .topic(let topic):
      if let proposition = topic.proposition {
        draft.topic = .proposition(proposition.id, of: topic.issue)
        (draft.stance, claim) = (nil, proposition.text)
      } else {
        (draft.topic, draft.stance) = (.issue(.known(topic.issue)), Stance.none)
      }
    case .issue(let issue):
      draft.topic = .newProposition(name, of: .known(issue))
      (draft.stance, claim) = (nil, name)
    case .field(let field):
      go(to: .field(field), context, typed: field.text(of: draft))
      return .goesOn
    }
    if step == .speaker || step == .actorKind, goOnSuggesting(context) { return .goesOn }
    // A step before it may have been gone back to: what follows is asked again.
    if case .actor = choice { draft.topic = nil }
    if case .kind = choice { draft.topic = nil }
    return advance(context)
  }

  /// Makes something new, beginning with what is typed.
  mutating func makeNew(_ context: CodingContext) {
    switch step {
    case .speaker: go(to: .actorName, context, typed: field.text)
    case .topic: go(to: .propositionText, context, typed: field.text)
    case .propositionIssue: go(to: .issueTitle, context, typed: field.text)
    default: break
    }
  }

  /// Takes what was typed where a text is asked for.
  mutating func takeText(_ context: CodingContext) -> Outcome {
    let text = NameKey.tidied(field.text)
    switch step {
    case .actorName where !text.isEmpty:
      name = text
      go(to: .actorKind, context)
    case .propositionText where !text.isEmpty:
      name = text
      go(to: context.vocabulary.issues.isEmpty ? .issueTitle : .propositionIssue, context)
    case .issueTitle where !text.isEmpty:
      draft.topic = .newProposition(name, of: .new(title: text))
      (draft.stance, claim) = (nil, name)
      return advance(context)
    case .date:
      do throws(CodingField.Mistake) { try CodingField.date.set(text, of: &draft) } catch {
        mistake = error.message
        return .goesOn
      }
      guard let date = draft.date else {
        mistake = "the source has no date: type when the words were said, such as 2018-03-14"
        return .goesOn
      }
      if draft.role == nil, case .known(let id)? = draft.speaker {
        draft.role = context.vocabulary.actor(id)?.roles.held(on: date)?.title
      }
      return advance(context)
    case .field(let field):
      do throws(CodingField.Mistake) { try field.set(text, of: &draft) } catch {
        mistake = error.message
        return .goesOn
      }
      _ = goBack(context)
    default: mistake = "type a name first"
    }
    return .goesOn
  }

  /// Whether digits and letters are text, and choose nothing.
  var takesText: Bool {
    switch step {
    case .actorName, .propositionText, .issueTitle, .date, .field: true
    case .suggestion, .speaker, .actorKind, .topic, .propositionIssue, .stance, .fields: false
    }
  }

  /// Whether what is typed narrows the candidates.
  var filters: Bool { step == .speaker || step == .topic || step == .propositionIssue }
}

// MARK: - What can be chosen

extension CodingStrip {
  /// Lists the candidates of the step that what is typed leaves.
  mutating func list(_ context: CodingContext) {
    candidates = listed(context)
    selected = min(selected, max(0, candidates.count - 1))
  }

  private func listed(_ context: CodingContext) -> [Candidate] {
    let vocabulary = context.vocabulary
    switch step {
    case .speaker:
      return vocabulary.actors(typed: field.text, first: speakers, most: Self.most).map {
        Candidate(choice: .actor($0.id), label: $0.name, note: note(of: $0, context))
      }
    case .topic, .suggestion:
      return vocabulary.topics(shownTopics, typed: field.text, most: Self.most).map { topic in
        Candidate(
          choice: .topic(topic),
          lead: topic.proposition == nil ? "" : "\(topic.issueTitle): ",
          label: topic.proposition?.text ?? topic.issueTitle,
          note: topic.proposition == nil ? "the issue, without a stance" : ""
        )
      }
    case .propositionIssue:
      let near = vocabulary.topics(topics, typed: field.text, most: .max)
      var seen: Set<Issue.ID> = []
      // What is typed is part of a title, and not of what is claimed on an issue.
      let titled = field.text.isEmpty ? near : near.filter { $0.proposition == nil }
      return titled.filter { seen.insert($0.issue).inserted }.prefix(Self.most).map {
        Candidate(choice: .issue($0.issue), label: $0.issueTitle, note: "")
      }
    case .actorKind:
      let parties: [Party?] = vocabulary.parties + [nil]
      return Actor.Kind.allCases.flatMap { kind in
        parties.map { party in
          Candidate(
            choice: .kind(kind, party?.id),
            label: "\(kind.rawValue) · \(party?.shortName ?? "neither side")",
            note: ""
          )
        }
      }
    case .fields:
      return CodingField.allCases.map {
        Candidate(choice: .field($0), label: $0.name, note: $0.shown(of: draft, context.source))
      }
    case .actorName, .propositionText, .issueTitle, .date, .stance, .field: return []
    }
  }

  /// Asked from a suggestion, the topics begin behind those that it showed.
  private var shownTopics: [Int] {
    guard step == .topic, earlier.last == .suggestion, field.text.isEmpty else { return topics }
    return Array(topics.dropFirst(Self.most) + topics.prefix(Self.most))
  }

  /// The role that an actor held when the source came out, or the side.
  private func note(of actor: Actor, _ context: CodingContext) -> String {
    let held = (draft.date ?? context.source.issued).flatMap { actor.roles.held(on: $0)?.title }
    let party = context.vocabulary.parties.first { $0.id == actor.party }?.shortName
    return [held, party].compactMap(\.self).joined(separator: ", ")
  }
}

extension CodingContext {
  var text: SelectableText { SelectableText(article) }
}
