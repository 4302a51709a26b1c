import Files
import SystemPackage

/// An archive of a project of qualitative analysis: a ZIP file with its XML and its texts.
enum ProjectArchive {
  /// The ends of the names of files that are unpacked; pictures, recordings and the like are not.
  private static let endings = ["qde", "qdc", "txt"]

  /// The files of an archive that are read, as they are, in the order of the archive’s list.
  static func items(in bytes: [UInt8]) throws(ExtractionFailure) -> [ExtractedItem] {
    var archive = try ZipArchive(bytes)
    var items: [ExtractedItem] = []
    var byteCount = 0
    for name in archive.names where isRead(name) {
      guard let part = try archive.part(name) else { continue }
      byteCount += part.count
      guard byteCount <= ExtractionAnswer.Bounds.textBytes else {
        throw .tooLarge(limit: "more than \(ExtractionAnswer.Bounds.textBytes >> 20) MB of texts")
      }
      items.append(ExtractedItem(part: part, path: name))
    }
    return items
  }

  private static func isRead(_ name: String) -> Bool {
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    return endings.contains(ending)
  }
}

extension ExtractionRun {
  /// The XML and the texts of a project’s archive, by their paths; unpacked in a process that can do no
  /// harm.
  public static func parts(
    ofArchiveAt path: FilePath
  ) -> Result<[String: [UInt8]], ExtractionFailure> {
    parts(ofArchiveAt: path, by: ReadingProcess.ownProgram)
  }

  /// The same by the program at a path.
  package static func parts(
    ofArchiveAt path: FilePath,
    by program: FilePath
  ) -> Result<[String: [UInt8]], ExtractionFailure> {
    Result { () throws(ExtractionFailure) in
      let file = try SourceFile(path)
      let items = try items(of: file, ending: path.extension, as: .parts, by: program)
      var parts: [String: [UInt8]] = [:]
      for item in items {
        if let path = item.path, let part = item.part { parts[path] = part }
      }
      return parts
    }
  }
}
