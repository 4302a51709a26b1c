import DossierStore
import Files
import RelationsModel
import SystemPackage
import TextExtraction

/// What came of one article that was to be added.
struct AddedArticle {
  enum Outcome {
    /// It is a source of the dossier now; `version` names the source of which it is another version.
    case added(Source, version: KnownTexts.Match?)
    /// The dossier has it already.
    case known(KnownTexts.Match)
    /// It is this source of the dossier, whose text was lost and is at hand again.
    case restored(Source.ID)
    case failed(String)
  }

  /// The file that it was read from.
  let path: FilePath
  /// What was read; nil where nothing could be.
  let article: ExtractedArticle?
  let outcome: Outcome

  /// What came of it once other ids stand for some.
  func filed(under ids: [Source.ID: Source.ID]) -> AddedArticle {
    guard case .added(var source, let version) = outcome, let id = ids[source.id] else {
      return self
    }
    source.id = id
    return AddedArticle(path: path, article: article, outcome: .added(source, version: version))
  }

  /// Whether something was written.
  var isKept: Bool { if case .restored = outcome { true } else { isAdded } }

  /// Whether the dossier has an article more.
  var isAdded: Bool { if case .added = outcome { true } else { false } }
}

/// Reads the articles of files, of folders of files, and of exports from Zotero.
enum ArticleFiles {
  /// One article, or why there is none, with the file that it comes from.
  typealias Found = (path: FilePath, article: Result<ExtractedArticle, ExtractionFailure>)

  /// The articles of a path, in the order of names where it is a folder.
  static func articles(at path: FilePath) -> [Found] {
    guard path.status?.isFolder == true else { return read(path) }
    let names = (path.names ?? []).filter { $0.first != UInt8(ascii: ".") }
      .sorted { $0.lexicographicallyPrecedes($1) }
    // A link in a folder of others could lead to what is nobody's business.
    return names.map { path.entry($0) }.filter { $0.linkStatus?.isFile == true }.flatMap(read)
  }

  private static func read(_ path: FilePath) -> [Found] {
    guard ExtractionRun.isExport(path) else {
      return found(ExtractionRun.article(at: path), path) { $0.map { (path, .success($0)) } }
    }
    return found(ExtractionRun.export(at: path), path) { entries in
      entries.map { entry in
        let file = entry.file.map { path.folder.pushing(FilePath($0)) } ?? path
        guard let merged = entry.merged else { return (file, entry.article) }
        return (file, .success(merged))
      }
    }
  }

  private static func found<Value>(
    _ result: Result<Value, ExtractionFailure>,
    _ path: FilePath,
    _ articles: (Value) -> [Found]
  ) -> [Found] {
    switch result {
    case .success(let value): articles(value)
    case .failure(let failure): [(path, .failure(failure))]
    }
  }
}
