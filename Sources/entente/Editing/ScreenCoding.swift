import Coding
import DossierStore
import Drawing
import Files
import Interface
import Presentation
import RelationsModel
import SystemPackage

/// Writes the quotes that are coded on the screen.
enum ScreenCoding {
  static func write(_ draft: CodingDraft, _ texts: TextShelf) -> EditEnding {
    guard case .folder(let folder) = texts.place else {
      return .failed("Quotes are coded in the folder of a dossier only.")
    }
    guard let digest = digest(of: draft, texts.place) else {
      return .failed("The text has changed since it was opened: open the article again.")
    }
    do throws(EditFailure) {
      guard let session = try FolderEditing.session(of: folder) else {
        return .failed(FolderEditing.wantOfFolder)
      }
      var coded: Quote?
      let outcome = try session.perform(
        summary: "Code \(coded?.id.rawValue ?? "a quote")",
        { (files) throws(EditFailure) in
          let quote = try CodedQuote(
            draft,
            in: try DossierEdit.read(files).dossier,
            digest: digest,
            coder: session.coder,
            day: .today
          )
          coded = quote.quote
          return quote.operations
        }
      )
      return .saved(
        ([coded.map { said($0, in: outcome.dossier) } ?? "Saved."] + outcome.notices).joined(
          separator: " "
        )
      )
    } catch {
      return .failed(SafeText.line(error.message))
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
