import Drawing
import Files
import Interchange
import RelationsModel
import ResearchFiles
import SystemPackage

/// A file of speeches: a sitting or a corpus of ParlaMint, or a table that names a file for each.
enum SpeechFile {
  /// More files than so many are not followed from one.
  private static let mostIncluded = 20_000

  /// Visits what a file holds, and what the files hold that it says are parts of it; false for a file
  /// of another kind.
  ///
  /// `known` is what files of this run have told of people and organisations.
  static func read(
    _ file: InputFile,
    _ head: [UInt8],
    _ names: FieldNames,
    known: inout TEIDocument,
    _ visit: (SpeechImport, _ rejected: [RejectedRow]) throws -> Void
  ) throws -> Bool {
    guard file.kind == .regular else { return false }
    if head.first(where: { !$0.isBlank }) == UInt8(ascii: "<") || head.starts(with: [0xFF, 0xFE])
      || head.starts(with: [0xEF, 0xBB, 0xBF]), TEIReader.isTEI(head)
    {
      try readTEI(file.argument, names, known: &known, visit)
      return true
    }
    guard SpeechTable.reads(head[...], names) else { return false }
    guard file.size <= SpeechTable.mostBytes else {
      throw ImportError.database(
        reason: "The table is larger than \(SpeechTable.mostBytes >> 20) MB."
      )
    }
    let encoding = TextEncoding.of(head, given: names.encoding)
    let table = try SpeechTable(file.feed(try file.open(), from: encoding), names)
    let folders = folders(of: file.argument, table)
    let found = SpeechImport(table, names) { name in
      for folder in folders {
        guard let place = place(name, in: folder) else { continue }
        return SmallFile.read(place, limit: 8 << 20).bytes
      }
      return nil
    }
    try visit(found, table.rejected)
    return true
  }

  /// Where a file is that another one names as one beside it; nil where there is none, or where a link
  /// leads out of the folder.
  private static func place(_ name: String, in folder: FilePath) -> FilePath? {
    guard let whole = folder.resolved, let place = folder.appending(name).resolved,
      place.starts(with: whole), place.status?.isFile == true
    else { return nil }
    return place
  }

  private static func folders(of path: FilePath, _ table: SpeechTable) -> [FilePath] {
    let own = path.removingLastComponent()
    let here = own.isEmpty ? FilePath(".") : own
    guard let name = table.folder, !name.contains("/"), name != ".." else { return [here] }
    return [here.appending(name), here]
  }

  // MARK: - ParlaMint

  private static func readTEI(
    _ path: FilePath,
    _ names: FieldNames,
    known: inout TEIDocument,
    _ visit: (SpeechImport, [RejectedRow]) throws -> Void
  ) throws {
    var document = try read(path)
    let own = path.removingLastComponent()
    let folder = own.isEmpty ? FilePath(".") : own
    let (lists, sittings) = parts(of: document, in: path)
    var (missing, outside) = (0, 0)
    /// Where a part is; one that is nowhere or lies elsewhere is counted.
    func placed(_ name: String) -> FilePath? {
      if let place = place(name, in: folder) { return place }
      if folder.appending(name).status?.isFile == true { outside += 1 } else { missing += 1 }
      return nil
    }
    for name in lists {
      guard let place = placed(name) else { continue }
      document.know(try read(place))
    }
    known.know(document)
    for name in sittings.prefix(mostIncluded) {
      if Interruption.isAsked { throw ImportError.interrupted }
      guard let place = placed(name) else { continue }
      var sitting = try read(place)
      sitting.know(known)
      try visit(SpeechImport(sitting, names), [])
    }
    document.know(known)
    let refused =
      document.includes.count - lists.count - sittings.count + outside
      + max(0, sittings.count - mostIncluded)
    try visit(SpeechImport(document, names, missing: missing, refused: refused), [])
  }

  /// The other files beside a corpus or in folders there, of which it consists: lists of people and the like, and sittings.
  private static func parts(
    of document: TEIDocument,
    in path: FilePath
  ) -> (lists: [String], sittings: [String]) {
    let own = path.lastComponent?.string
    let names = document.includes.filter { name in
      let isPlain = !name.hasPrefix("/") && !name.contains(":") && !name.contains("\0")
      return isPlain && !name.split(separator: "/").contains("..") && name != own
    }
    let isList: (String) -> Bool = { $0.contains("-list") || $0.contains("-taxonomy") }
    return (names.filter(isList), names.filter { !isList($0) })
  }

  private static func read(_ path: FilePath) throws(ImportError) -> TEIDocument {
    guard let status = path.status, status.isFile, status.st_size <= TEIReader.mostBytes else {
      throw .database(
        reason: "\(SafeText.line(path.shown)) is larger than \(TEIReader.mostBytes >> 20) MB."
      )
    }
    guard let bytes = WholeFile.read(path) else {
      throw .database(reason: "\(SafeText.line(path.shown)) cannot be read.")
    }
    do throws(ResearchFileError) {
      return try TEIReader.read(bytes)
    } catch {
      throw .database(reason: "\(SafeText.line(path.shown)): \(SafeText.line(error.message))")
    }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (9...13).contains(self) }
}
