import DossierStore
import Drawing
import Files
import Glibc
import Interchange
import RelationsModel
import ResearchFiles
import SystemPackage

/// A database of another program that is imported whole.
struct ResearchImport {
  /// What SQLite writes at the beginning of its files.
  private static let magic = Array("SQLite format 3\0".utf8)

  var dossier: DNADossier
  /// Sentences on names that were given and are of no use.
  let notices: [String]
  private static let mapped: Set<QuoteField> = [.speaker, .party, .proposition, .stance]

  /// Whether the first bytes of a file are those of a database.
  static func isDatabase(_ head: [UInt8]) -> Bool { head.starts(with: magic) }

  init(_ file: InputFile, _ names: FieldNames) throws(ImportError) {
    var mapping = DNAMapping()
    mapping.speaker = names.given(for: .speaker)
    mapping.organisation = names.given(for: .party)
    mapping.proposition = names.given(for: .proposition)
    mapping.stance = names.given(for: .stance)
    let project = try ResearchImport.project(of: file)
    do throws(ResearchFileError) {
      dossier = try DNADossier(project, mapping)
      let others = QuoteField.allCases.filter { field in
        !ResearchImport.mapped.contains(field) && names.given(for: field) != nil
      }
      let unread = others.map { field in
        "--map \(field.name)=… is of no use: of DNA speaker, party, proposition and stance are mapped."
      }
      let unknown = dossier.unknownNames.map { field, name in
        "no variable has the name “\(SafeText.line(name))” of --map \(field.name)=…."
      }
      notices = unknown + unread
    } catch {
      throw .database(reason: SafeText.line(error.message))
    }
  }

  private static func project(of file: InputFile) throws(ImportError) -> DNAProject {
    if case .server(let address) = file.kind { return try ServerDatabase(at: address).project() }
    do throws(ResearchFileError) {
      return try DNAReader.read(file.argument)
    } catch {
      throw .database(reason: SafeText.line(error.message))
    }
  }

  /// Writes the texts of the sources beside the corpus, each unless it is there.
  func writeTexts(beside corpus: FilePath) throws(FileFailure) {
    guard let folder = DossierPlace.corpus(corpus).textFolder, !dossier.texts.isEmpty else {
      return
    }
    do throws(CommandFailure) {
      try folder.makeFolderIfMissing()
    } catch {
      throw FileFailure(path: folder, code: EACCES)
    }
    for (source, text) in dossier.texts.sorted(by: { $0.key < $1.key }) {
      let place = folder.appending("\(source.rawValue).txt")
      try DossierPlace.keep(Array(text.utf8), at: place, replaces: true)
    }
  }
}
