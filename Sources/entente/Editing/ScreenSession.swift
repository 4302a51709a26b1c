import DossierStore
import Drawing
import Files
import RelationsModel
import SystemPackage

/// The one place in which the screen begins to edit a dossier.
struct ScreenSession: Sendable {
  let place: DossierPlace
  /// The program’s folder of data, in which the journal lies; nil where the user has none.
  private let data: FilePath?

  init(_ place: DossierPlace, data: FilePath? = XDGFolder.data.path()) {
    self.place = place
    self.data = data
  }

  /// Also of a corpus, which forms and coding do not change yet.
  func session() throws(ScreenRefusal) -> any EditingSession {
    guard case .corpus(let path) = place else { return try begin() }
    return CorpusEditing.session(of: path)
  }

  func begin() throws(ScreenRefusal) -> EditSession {
    let folder: FilePath
    switch place {
    case .folder(let path): folder = path
    case .shipped: throw ScreenRefusal(message: EditingFailure.shipped.message)
    case .corpus: throw ScreenRefusal(message: EditingFailure.corpus.message)
    }
    let session = try ScreenRefusal.catching { () throws(EditFailure) in
      try FolderEditing.session(of: folder, data: data)
    }
    guard let session else { throw ScreenRefusal(message: FolderEditing.wantOfFolder) }
    return session
  }
}

/// Why the screen does not edit, or what went wrong.
struct ScreenRefusal: Error {
  let message: String

  static func catching<Result>(
    _ body: () throws(EditFailure) -> Result
  ) throws(ScreenRefusal) -> Result {
    do throws(EditFailure) { return try body() } catch {
      throw ScreenRefusal(message: SafeText.line(error.message))
    }
  }
}
