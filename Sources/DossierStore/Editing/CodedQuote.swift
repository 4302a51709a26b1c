import Coding
import RelationsModel

/// The quote that a draft comes to in a dossier, with the actor, the proposition and the issue that it
/// makes anew.
package struct CodedQuote {
  package let quote: Quote
  package let operations: [EditOperation]

  /// Who says it, where the quote brings the record of them.
  package var newSpeaker: Actor? {
    for case .put(.actor(let actor)) in operations where actor.id == quote.speaker { return actor }
    return nil
  }

  /// The ids of the records that it makes.
  package var newIDs: [String] {
    operations.compactMap { operation in
      switch operation {
      case .put(.source): nil
      case .put(let record): record.id
      default: nil
      }
    }
  }

  /// Throws where something that the draft names is not there, or something is left unsaid.
  ///
  /// `digest` is that of the normalised text in which its place counts: the place is kept where the
  /// source knows that text. The coder and the day go with the quote.
  package init(
    _ draft: CodingDraft,
    in dossier: Dossier,
    digest: String,
    coder: String,
    day: Day
  ) throws(EditFailure) {
    guard let source = dossier.sources.first(where: { $0.id == draft.source }) else {
      throw .notFound(draft.source.rawValue)
    }
    guard let date = draft.date ?? source.issued else { throw .noDate(draft.source.rawValue) }
    guard let speaker = draft.speaker, let topic = draft.topic, let stance = draft.stance else {
      throw .unfinished
    }
    var operations: [EditOperation] = []
    let actor = try CodedQuote.actor(speaker, in: dossier, &operations)
    let (issue, proposition) = try CodedQuote.topic(topic, in: dossier, &operations)
    if source.textDigest == nil {
      var known = source
      known.textDigest = digest
      operations.append(.put(.source(known)))
    }
    // Where its words stand is known in this text alone.
    let isSameText = (source.textDigest ?? digest) == digest
    let span = TextSpan(
      start: draft.range.lowerBound,
      end: draft.range.upperBound,
      digest: digest
    )
    quote = Quote(
      id: NewRecordID.quote(in: dossier),
      text: draft.words,
      speaker: actor.id,
      role: draft.role,
      party: actor.party,
      date: date,
      isDatedBySource: draft.date == nil,
      issue: issue,
      proposition: proposition,
      stance: stance,
      basis: draft.basis,
      rendering: draft.rendering,
      speech: draft.speech,
      hedge: draft.hedge,
      cut: draft.cut,
      answers: draft.answers,
      venue: draft.venue,
      source: source.id,
      locator: draft.locator,
      anchor: Anchor(
        exact: draft.words,
        prefix: isSameText && !draft.prefix.isEmpty ? draft.prefix : nil,
        suffix: isSameText && !draft.suffix.isEmpty ? draft.suffix : nil,
        span: isSameText ? span : nil
      ),
      remark: draft.remark,
      coder: coder,
      coded: EDTFDate(day)
    )
    self.operations = operations + [.put(.quote(quote))]
  }

  private static func actor(
    _ speaker: CodingDraft.Speaker,
    in dossier: Dossier,
    _ operations: inout [EditOperation]
  ) throws(EditFailure) -> Actor {
    switch speaker {
    case .known(let id):
      guard let actor = dossier.actors.first(where: { $0.id == id }) else {
        throw .notFound(id.rawValue)
      }
      return actor
    case .new(let name, let kind, let party):
      let id = NewRecordID.actor(named: name, in: dossier)
      let actor = Actor(id: id, name: name, kind: kind, party: party)
      operations.append(.put(.actor(actor)))
      return actor
    }
  }

  private static func topic(
    _ topic: CodingDraft.Topic,
    in dossier: Dossier,
    _ operations: inout [EditOperation]
  ) throws(EditFailure) -> (Issue.ID, Proposition.ID?) {
    switch topic {
    case .issue(let choice):
      return (try issue(choice, in: dossier, &operations).id, nil)
    case .proposition(let id, let issue):
      let found = dossier.issues.first { $0.id == issue }
      guard found?.propositions.contains(where: { $0.id == id }) == true else {
        throw .notFound(id.rawValue)
      }
      return (issue, id)
    case .newProposition(let text, let choice):
      var issue = try issue(choice, in: dossier, &operations)
      let id = NewRecordID.proposition(of: issue, in: dossier)
      let proposition = Proposition(id: id, text: text)
      if case .new = choice {
        issue.propositions = [proposition]
        operations[operations.count - 1] = .put(.issue(issue))
      } else {
        operations.append(.put(.proposition(proposition, in: issue.id)))
      }
      return (issue.id, id)
    }
  }

  private static func issue(
    _ choice: CodingDraft.IssueChoice,
    in dossier: Dossier,
    _ operations: inout [EditOperation]
  ) throws(EditFailure) -> Issue {
    switch choice {
    case .known(let id):
      guard let issue = dossier.issues.first(where: { $0.id == id }) else {
        throw .notFound(id.rawValue)
      }
      return issue
    case .new(let title):
      let issue = Issue(id: NewRecordID.issue(titled: title, in: dossier), title: title)
      operations.append(.put(.issue(issue)))
      return issue
    }
  }
}
