import DossierStore
import Drawing
import Glibc
import RelationsModel

/// Where a dossier is: in a folder, in a corpus, or in the program itself.
enum DossierPlace: Hashable, Sendable {
  case shipped
  case folder(String)
  case corpus(String)

  init(argument: String?) {
    guard let path = argument else {
      self = .shipped
      return
    }
    self = DossierPlace.isRegularFile(path) ? .corpus(path) : .folder(path)
  }

  /// What messages call the dossier, on one line.
  var name: String {
    switch self {
    case .shipped: "the shipped dossier"
    case .folder(let path), .corpus(let path): SafeText.line(path)
    }
  }

  /// The command that lists what is wrong there, on one line.
  var checkCommand: String {
    SafeText.line(ProposedCommand.text("check", for: self))
  }

  private static func isRegularFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
