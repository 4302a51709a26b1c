import Coding
import CorpusStore
import DossierStore
import Drawing
import Interface
import Presentation
import RelationsModel

/// Writes a quote that was coded on the screen, wherever the dossier is kept.
struct ScreenCoding {
  private let draft: CodingDraft
  private let digest: String
  private let coder: String

  static func write(_ draft: CodingDraft, _ editing: ScreenSession) -> EditEnding {
    guard let digest = digest(of: draft, editing.place) else {
      return .failed("The text has changed since it was opened: open the article again.")
    }
    do throws(ScreenRefusal) {
      if let session = try editing.records() {
        let coding = ScreenCoding(draft: draft, digest: digest, coder: session.coder)
        return try ScreenRefusal.catching { () throws(EditFailure) in try coding.write(to: session)
        }
      }
      let session = try editing.begin()
      let coding = ScreenCoding(draft: draft, digest: digest, coder: session.coder)
      return try ScreenRefusal.catching { () throws(EditFailure) in try coding.write(session) }
    } catch {
      return .failed(error.message)
    }
  }

  private func write(_ session: EditSession) throws(EditFailure) -> EditEnding {
    var coded: CodedQuote?
    let outcome = try session.perform(summary: summary(of: coded)) {
      (files) throws(EditFailure) in
      let quote = try quote(in: DossierEdit.dossier(of: files))
      coded = quote
      return quote.operations
    }
    let sharing = try DossierEditing.sharing(outcome, coded: 1, in: session)
    return saved(coded, in: outcome.dossier, outcome.notices, sharing)
  }

  private func write(to session: some RecordEditingSession) throws(EditFailure) -> EditEnding {
    var (coded, dossier): (CodedQuote?, Dossier?)
    let report = try session.perform(summary: summary(of: coded)) { records in
      var known = try records.dossier(with: [draft.source.rawValue] + draft.knownSpeaker)
      var quote = try quote(in: known)
      // Only some of the records are known: an id that another one has is passed over.
      while let taken = try quote.newIDs.first(where: records.has) {
        known = known.taking(taken)
        quote = try self.quote(in: known)
      }
      (coded, dossier) = (quote, known)
      return quote.operations
    }
    let sharing = try DossierEditing.sharing(report, coded: 1, in: session)
    return saved(coded, in: dossier, report.notices, sharing)
  }

  private func quote(in dossier: Dossier) throws(EditFailure) -> CodedQuote {
    try CodedQuote(draft, in: dossier, digest: digest, coder: coder, day: .today)
  }

  // MARK: Words

  private func summary(of coded: CodedQuote?) -> String {
    "Code \(coded?.quote.id.rawValue ?? "a quote")"
  }

  private func saved(
    _ coded: CodedQuote?,
    in dossier: Dossier?,
    _ notices: [String],
    _ sharing: String?
  ) -> EditEnding {
    guard let quote = coded?.quote else { return .saved("Saved.") }
    // One who is new with the quote stands in it alone.
    let name =
      coded?.newSpeaker?.name ?? dossier?.actors.first { $0.id == quote.speaker }?.name
      ?? quote.speaker.rawValue
    let topic = quote.proposition?.rawValue ?? quote.issue.rawValue
    let said = "Saved \(quote.id): \(name), \(Wording.name(quote.stance)), \(topic)."
    return .saved(([said] + notices + [sharing].compactMap(\.self)).joined(separator: " "))
  }

  /// The digest of the text in which the words stand where the draft has them; nil where they do not.
  private static func digest(of draft: CodingDraft, _ place: DossierPlace) -> String? {
    guard let text = place.text(of: draft.source) else { return nil }
    let normalised = NormalisedText(text)
    guard draft.range.upperBound <= normalised.scalars.count,
      normalised.text(draft.range) == draft.words
    else { return nil }
    return normalised.digest
  }
}

extension CodingDraft {
  fileprivate var knownSpeaker: [String] {
    if case .known(let id)? = speaker { [id.rawValue] } else { [] }
  }
}

extension Dossier {
  /// The dossier with something that has an id.
  fileprivate func taking(_ id: String) -> Dossier {
    Dossier(
      title: title,
      asOf: asOf,
      parties: parties,
      actors: actors + [Actor(id: Actor.ID(id), name: id, kind: .unnamed)],
      issues: issues,
      sources: sources,
      quotes: quotes
    )
  }
}
