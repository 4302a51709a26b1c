import Coding
import DossierStore
import Interface
import Presentation
import RelationsModel

/// Writes the quotes that are coded on the screen.
enum ScreenCoding {
  static func write(_ draft: CodingDraft, _ editing: ScreenSession) -> EditEnding {
    do throws(ScreenRefusal) {
      let session = try editing.begin()
      guard let digest = digest(of: draft, editing.place) else {
        return .failed("The text has changed since it was opened: open the article again.")
      }
      var coded: Quote?
      let outcome = try ScreenRefusal.catching { () throws(EditFailure) in
        try session.perform(summary: "Code \(coded?.id.rawValue ?? "a quote")") {
          (files) throws(EditFailure) in
          let quote = try CodedQuote(
            draft,
            in: DossierEdit.read(files).dossier,
            digest: digest,
            coder: session.coder,
            day: .today
          )
          coded = quote.quote
          return quote.operations
        }
      }
      return .saved(
        ([coded.map { said($0, in: outcome.dossier) } ?? "Saved."] + outcome.notices)
          .joined(separator: " ")
      )
    } catch {
      return .failed(error.message)
    }
  }

  private static func said(_ quote: Quote, in dossier: Dossier) -> String {
    let name = dossier.actors.first { $0.id == quote.speaker }?.name ?? quote.speaker.rawValue
    let topic = quote.proposition?.rawValue ?? quote.issue.rawValue
    return "Saved \(quote.id): \(name), \(Wording.name(quote.stance)), \(topic)."
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
