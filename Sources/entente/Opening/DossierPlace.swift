import DossierStore
import Drawing
import Files
import Glibc
import RelationsModel
import SystemPackage

/// Where a dossier is: in a folder, in a corpus, or in the program itself.
enum DossierPlace: Hashable, Sendable {
  case shipped
  case folder(FilePath)
  case corpus(FilePath)

  init(argument: FilePath?) {
    guard let path = argument else {
      self = .shipped
      return
    }
    self = path.status?.isFile == true ? .corpus(path) : .folder(path)
  }

  /// What messages call the dossier, on one line.
  var name: String {
    switch self {
    case .shipped: "the shipped dossier"
    case .folder(let path), .corpus(let path): SafeText.line(path.shown)
    }
  }

  /// The folder with the texts of sources: `texts` in a dossier’s folder; beside a corpus the folder of
  /// its name with `.texts` at the end; nil for the shipped dossier.
  var textFolder: FilePath? {
    switch self {
    case .shipped: nil
    case .folder(let path): path.appending("texts")
    case .corpus(let path): path.withEnding(".texts")
    }
  }

  /// The command that lists what is wrong there, on one line.
  var checkCommand: String {
    SafeText.line(ProposedCommand.text("check", for: self))
  }
}
