import Files
import SystemPackage
import TestDossier

@testable import TextExtraction

/// The program that is built beside the tests, as the process that reads files.
enum BuiltProgram {
  static var path: FilePath {
    let bundle = FilePath("/proc/self/exe").destination ?? ""
    return bundle.folder.appending("entente")
  }

  /// Has the program read a file of some bytes.
  static func article(
    _ bytes: some Sequence<UInt8>,
    name: String
  ) throws -> Result<[ExtractedArticle], ExtractionFailure> {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: name)
    return ExtractionRun.article(at: FilePath(folder.path(name)), by: path)
  }
}
