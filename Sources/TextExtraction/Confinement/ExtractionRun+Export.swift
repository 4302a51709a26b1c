import Files
import SystemPackage

/// An entry of an export from a library such as Zotero.
public struct ExportedArticle: Hashable, Sendable {
  /// What the export says about the source; without text.
  public var entry: ExtractedArticle
  /// The path of the entry's file as the export has it, relative to the folder of the export; nil for
  /// an entry without a file.
  public var file: String?
  /// What was read from the file.
  public var article: Result<ExtractedArticle, ExtractionFailure>

  /// The article, with what the export says about its source where it says something; nil where the
  /// file could not be read.
  public var merged: ExtractedArticle? {
    guard case .success(var article) = article else { return nil }
    article.type = entry.type ?? article.type
    article.title = entry.title ?? article.title
    if !entry.authors.isEmpty { article.authors = entry.authors }
    article.issued = entry.issued ?? article.issued
    article.publisher = entry.publisher ?? article.publisher
    article.url = entry.url ?? article.url
    article.language = entry.language ?? article.language
    article.licence = entry.licence ?? article.licence
    article.remarks = entry.remarks + article.remarks
    return article
  }
}

extension ExtractionRun {
  /// True when the name of a file ends as those of exports do: `rdf`, `json` or `csljson`.
  public static func isExport(_ path: FilePath) -> Bool {
    ["rdf", "json", "csljson"].contains(path.extension?.lowercased() ?? "")
  }

  /// Reads the entries of an export, each with the article of its file.
  ///
  /// Only files below the folder of the export are opened, and no links on the way to them.
  public static func export(at path: FilePath) -> Result<[ExportedArticle], ExtractionFailure> {
    export(at: path, by: ReadingProcess.ownProgram)
  }

  /// Reads the entries of an export by the program at a path.
  package static func export(
    at path: FilePath,
    by program: FilePath
  ) -> Result<[ExportedArticle], ExtractionFailure> {
    Result { () throws(ExtractionFailure) in
      let file = try SourceFile(path)
      let items = try items(of: file, ending: path.extension, as: .export, by: program)
      return items.map { item in
        let article = Result { () throws(ExtractionFailure) in
          guard let name = item.path else { throw .unreadable(reason: "the entry names no file") }
          let place = FilePath(name)
          let file = try SourceFile(below: path.folder, place)
          let read = try self.items(of: file, ending: place.extension, by: program)
          guard let first = read.first else { throw .noText }
          return first.article
        }
        return ExportedArticle(entry: item.article, file: item.path, article: article)
      }
    }
  }
}
