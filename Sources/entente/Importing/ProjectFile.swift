import Drawing
import Files
import Interchange
import RelationsModel
import ResearchFiles
import SystemPackage
import TextExtraction

/// A file of another program that holds coded texts.
enum ProjectFile {
  /// The project of a file or folder; nil for one of another kind.
  static func project(of file: InputFile) throws(ImportError) -> CodedProject? {
    switch file.kind {
    case .stream, .server: return nil
    case .folder:
      let database = file.argument.appending("data.qda")
      guard database.status?.isFile == true else { return nil }
      return try tables(at: database)
    case .regular: break
    }
    let head = file.head(try file.open())
    if head.starts(with: Array("PK\u{3}\u{4}".utf8)) { return try archive(at: file.argument) }
    if head.starts(with: Array("SQLite format 3\0".utf8)) { return try tables(at: file.argument) }
    let start = String(decoding: head.prefix(4_096), as: UTF8.self)
    guard start.contains("<CodeBook"), start.contains("QDA-XML") else { return nil }
    return try codeBook(of: file)
  }

  private static func archive(at path: FilePath) throws(ImportError) -> CodedProject {
    let parts: [String: [UInt8]]
    switch ExtractionRun.parts(ofArchiveAt: path) {
    case .success(let found): parts = found
    case .failure(let failure): throw .database(reason: SafeText.line(failure.message))
    }
    return try read { () throws(ResearchFileError) in try REFIReader.project(in: parts) }
  }

  private static func codeBook(of file: InputFile) throws(ImportError) -> CodedProject {
    guard file.size <= 32 << 20, let bytes = WholeFile.read(file.argument) else {
      throw .database(reason: "The code book is larger than 32 MB, or cannot be read.")
    }
    return try read { () throws(ResearchFileError) in try REFIReader.codeBook(bytes) }
  }

  private static func tables(at path: FilePath) throws(ImportError) -> CodedProject? {
    try read { () throws(ResearchFileError) in try CodedTables.project(at: path) }
  }

  private static func read<Project>(
    _ body: () throws(ResearchFileError) -> Project
  ) throws(ImportError) -> Project {
    do throws(ResearchFileError) {
      return try body()
    } catch {
      throw .database(reason: SafeText.line(error.message))
    }
  }
}
