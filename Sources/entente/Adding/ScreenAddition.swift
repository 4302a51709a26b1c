import Drawing
import Files
import Interface
import Presentation
import SystemPackage
import TextExtraction

/// Adds what was named or pasted on the screen.
enum ScreenAddition {
  static func add(_ request: AddRequest, to place: DossierPlace) -> EditEnding {
    do throws(CommandFailure) {
      guard place != .shipped else {
        return .failed(
          "The dossier that Entente carries takes no articles; `entente new` starts one."
        )
      }
      var run = try AddRun(into: place, GivenSource())
      let added = articles(request).map { run.take($0) }
      let notices = try run.write()
      return ending(added.map { $0.filed(under: run.ids) }, notices)
    } catch {
      return .failed(error.message?.replacing("entente: ", with: "") ?? "Nothing was added.")
    }
  }

  private static func articles(_ request: AddRequest) -> [ArticleFiles.Found] {
    switch request {
    case .path(let path): return ArticleFiles.articles(at: PathCompletion.path(path))
    case .text(let text):
      let result = Result { () throws(ExtractionFailure) in
        try ArticleReader.article(in: Array(SafeText.block(text).utf8), as: .plain)
      }
      return [("the pasted text", result)]
    }
  }

  private static func ending(_ added: [AddedArticle], _ notices: [String]) -> EditEnding {
    let count = added.count(where: \.isAdded)
    let kept = added.filter(\.isKept).map { AddReport(added: $0).lines }
    let others = added.filter { !$0.isKept }.compactMap { AddReport(added: $0).lines.first }
    guard let first = kept.first else { return .failed(others.first ?? "There is nothing to add.") }
    var what =
      kept.count == 1
      ? first.map { $0.trimmingPrefix(while: \.isWhitespace) }.joined(separator: " ")
      : "\(Wording.count(count, "article")) added."
    if kept.count > 1, count < kept.count {
      what += " \(Wording.count(kept.count - count, "lost text")) kept again."
    }
    if others.count > 1 { what += " \(Wording.number(others.count)) others were not:" }
    return .saved(([what] + others.prefix(1) + notices).joined(separator: " "))
  }
}

/// Completes the path of a file that is being typed.
enum PathCompletion {
  /// The paths that begin so, folders with a slash at the end.
  static func paths(_ text: String) -> [String] {
    let slash = text.lastIndex(of: "/")
    let start = slash.map { String(text[...$0]) } ?? ""
    let name = slash.map { String(text[text.index(after: $0)...]) } ?? text
    let folder = start.isEmpty ? FilePath(".") : path(start)
    let names = (folder.names ?? []).map { FilePath(bytes: $0) }.filter { entry in
      let shown = entry.shown
      return shown.hasPrefix(name) && (name.hasPrefix(".") || !shown.hasPrefix("."))
    }
    return names.map { entry in
      let isFolder = folder.pushing(entry).status?.isFolder == true
      return start + entry.shown + (isFolder ? "/" : "")
    }
    .sorted()
  }

  /// The path that was typed, with the home folder for a tilde.
  static func path(_ text: String) -> FilePath {
    let home = Environment.value("HOME") ?? ""
    guard text == "~" || text.hasPrefix("~/"), !home.isEmpty else { return FilePath(shown: text) }
    return FilePath(escaped: home).pushing(FilePath(shown: String(text.dropFirst(2))))
  }
}
