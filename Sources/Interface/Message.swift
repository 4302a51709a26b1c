import Coding
import Drawing
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// What happened, as the update learns of it.
package enum Message: Equatable, Sendable {
  /// The program has started and nothing is loaded.
  case started
  case input(InputEvent)
  case answered(Question, Answer)
  /// The engine has no answer for now.
  case unanswered(Question, QueryFailure)
  /// The engine answers again after it has failed.
  case recovered
  /// What is being opened has come further.
  case opening(OpeningStep)
  /// The browser or the editor could not be started, or the engine has no answer for something else
  /// than a question.
  case openingFailed(String)
  /// The editor has ended.
  case edited
  /// The dossier was read again, because it was edited or somebody changed it.
  case reread(Rereading)
  /// A record as it is cited.
  case cited(String)
  case copied(Copying)
  case exported(ExportEnding)
  /// What is wrong with the dossier, as it was asked.
  case checked([Diagnostic])
  /// The sources of which a text is at hand.
  case textsListed(Set<Source.ID>)
  case article(ArticleAnswer)
  /// What the dossier has to code quotes with.
  case vocabulary(CodingVocabulary)
  /// The quotes that the text of a source may have, and what the dossier has to code them with.
  case suggested(Source.ID, [Suggestion], CodingVocabulary)
  /// How many quotes the texts of some sources may have, and how many texts are read of how many.
  case suggestionsCounted([Source.ID: Int], read: Int, of: Int)
  /// A quote that was coded was written, or was not.
  case coded(CodingDraft, EditEnding)
  /// The paths that begin as the one that is typed.
  case pathsCompleted([String])
  /// A form, or why there is none.
  case form(FormAnswer)
  /// What is wrong with what was typed into a form, with the number of the check.
  case formChecked(FormCheck, number: Int)
  /// What was typed into a form was saved, or not.
  case formSaved(FormEnding)
  /// Records were written, articles added, or a change was undone or made again.
  case changed(EditEnding)
  /// What is new between this machine and the archive that is shown.
  case archive(ArchiveNews)
}

/// What is new between this machine and the archive of a team.
package enum ArchiveNews: Equatable, Sendable {
  /// The server answers, and what waited has been sent.
  case contact
  /// The server does not answer; with the time since when, in words.
  case lost(since: String)
  /// A change that waited is in conflict with what others did meanwhile.
  case conflict([EditConflict])
  /// What came of changes that waited, in sentences.
  case told([String])
}

extension InputEvent {
  /// Two keys typed on the filter line as one stretch of text, so that a burst of them is one
  /// question; nil where they are not.
  package static func joined(
    _ state: State,
    _ first: InputEvent,
    _ second: InputEvent
  ) -> InputEvent? {
    guard state.filterLine.isOpen, state.overlay == nil, let start = first.typedText,
      let end = second.typedText, start.utf8.count < TextField.limit
    else { return nil }
    return .paste(start + end)
  }

  private var typedText: String? {
    switch self {
    case .paste(let text): text
    case .key(let key):
      if case .character(let character) = key.code, !key.control, !key.alt {
        String(character)
      } else {
        nil
      }
    default: nil
    }
  }
}

/// A citation that is to be kept for pasting.
package struct CopyRequest: Equatable, Sendable {
  package let record: String
  package let perspective: Perspective
  package let style: CitationStyle
}

/// What came of copying a citation.
package enum Copying: Equatable, Sendable {
  /// The terminal was given it.
  case given(String)
  /// Another program took it.
  case handed(String, to: String)
  /// Another program did not take it, for a reason.
  case failed(String, reason: String)
  /// The terminal does not take it, and no other program serves.
  case refused(String)
  case nothingToCite
}

/// What came of a change to the dossier.
package enum EditEnding: Equatable, Sendable {
  /// The files have it; what is to be said of it.
  case saved(String)
  case failed(String)
}

/// What is to be edited.
package enum EditTarget: Equatable, Sendable {
  /// The file that every dossier has.
  case dossier
  case record(String)
  case place(Diagnostic.Place)
}

/// What came of reading a dossier again.
package enum Rereading: Equatable, Sendable {
  /// All of it is sound, and the engine answers from it.
  case sound(Heading)
  /// These mistakes stand in it: the engine answers from what was read before.
  case unsound([Diagnostic])
  /// It could not be read at all.
  case failed(String)
}

/// What is to be done outside the update.
package enum Effect: Equatable, Sendable {
  case ask(Question)
  /// Reads what is not read yet, and looks after its compiled form.
  case load
  /// Opens an http or https address in the user's browser.
  case open(url: String)
  /// Opens the user's editor where a record or a problem stands.
  case edit(EditTarget)
  /// Reads the dossier again, if it has changed.
  case reread
  /// Cites a record, to keep that for pasting.
  case copy(CopyRequest)
  /// Keeps a text for pasting.
  case keep(String)
  /// Writes what is shown to a file.
  case export(ExportRequest)
  /// Finds out what is wrong with the dossier.
  case check
  /// Finds out of which sources a text is at hand.
  case listTexts
  /// Reads the text of a source, to show a quote in it where one is named.
  case readArticle(Source.ID, at: Quote.ID?)
  /// Reads the article to which one goes on from that of a source, or back for a step of -1.
  case readArticleBeside(Source.ID, step: Int, Perspective)
  /// Finds out what the dossier has to code quotes with.
  case readVocabulary
  /// Finds quotes that the text of a source may have.
  case suggest(Source, ArticleText)
  /// Counts the quotes that the texts of these sources may have, in place of those of before; of none
  /// it only leaves that work.
  case countSuggestions(Set<Source.ID>)
  /// Keeps in mind that a suggestion of a source is no quote.
  case reject(Suggestion, of: Source.ID)
  /// Writes a quote that was coded.
  case code(CodingDraft)
  /// Finds the paths that begin so.
  case completePath(String)
  /// Adds an article to the dossier.
  case addArticle(AddRequest)
  /// Reads what a form takes.
  case readForm(FormRequest)
  /// Finds out what is wrong with what was typed into a form; a later check takes the place of an earlier.
  case checkForm(RecordDraft, number: Int)
  /// Writes a record, and moves quotes to it, which then is a proposition.
  case saveForm(RecordDraft, moving: [String])
  /// Removes what is kept of a form that was unfinished and is not any more.
  case forgetForm
  /// Changes records.
  case change(RecordChange)
  /// Sends the change that is in conflict with the archive again, or gives it up.
  case settleWaiting(keepsMine: Bool)
  /// Undoes the last change that the user made to the dossier.
  case undo
  /// Makes the change again that the user undid last.
  case redo
  case suspend
  case redraw
  case quit
}
