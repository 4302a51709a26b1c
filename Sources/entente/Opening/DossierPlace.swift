import Archive
import DossierStore
import Drawing
import Files
import Glibc
import RelationsModel
import SystemPackage

/// Where a dossier is: in a folder, in a corpus, in an archive, or in the program itself.
enum DossierPlace: Hashable, Sendable {
  case shipped
  case folder(FilePath)
  case corpus(FilePath)
  case archive(ArchiveAddress)

  init(argument: FilePath?) {
    guard let path = argument else {
      self = .shipped
      return
    }
    self = path.status?.isFile == true ? .corpus(path) : .folder(path)
  }

  /// Takes a word of the command line, which may be the address of an archive.
  init(word: String) {
    if ArchiveAddress.isAddress(word) {
      self = .archive(ArchiveAddress(GivenWord.readable(word)))
    } else {
      self.init(argument: FilePath(escaped: word))
    }
  }

  /// The path of a folder or a corpus; nil for what has none.
  var path: FilePath? {
    switch self {
    case .folder(let path), .corpus(let path): path
    case .shipped, .archive: nil
    }
  }

  var isArchive: Bool {
    if case .archive = self { true } else { false }
  }

  /// What messages call the dossier, on one line.
  var name: String {
    switch self {
    case .shipped: "the shipped dossier"
    case .folder(let path), .corpus(let path): SafeText.line(path.shown)
    case .archive(let address): SafeText.line(address.shown)
    }
  }

  /// The folder with the texts of sources: `texts` in a dossier’s folder; beside a corpus the folder of
  /// its name with `.texts` at the end; beside the replica of an archive; nil for the shipped dossier.
  var textFolder: FilePath? {
    switch self {
    case .shipped: nil
    case .archive(let address): ArchiveSource.texts(of: address)
    case .folder(let path): path.appending("texts")
    case .corpus(let path): path.withEnding(".texts")
    }
  }

  /// The command that lists what is wrong there, on one line.
  var checkCommand: String {
    SafeText.line(ProposedCommand.text("check", for: self))
  }
}
