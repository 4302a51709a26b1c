import DossierStore
import Drawing
import Interchange
import Presentation
import RelationsModel
import RelationsQuery
import TextExtraction

/// Says what came of an article: in lines for people, or as an object for a program.
struct AddReport {
  let added: AddedArticle

  var lines: [String] {
    let path = SafeText.line(added.path.shown)
    let remarks = (added.article?.remarks ?? []).map { "  Note: \(SafeText.line($0))" }
    switch added.outcome {
    case .failed(let message): return ["\(path): \(SafeText.line(message))"]
    case .known(let match):
      return [
        "\(path): Not added: \(AddReport.likeness(match)). --variant adds it as a version of that."
      ]
    case .restored(let source):
      return ["\(path): The text of \(source), which was not at hand, is kept again."]
    case .added(let source, let version):
      let title = source.title.map { "“\(SafeText.line($0))”, " } ?? ""
      let size = Wording.count(AddReport.wordCount(added.article?.text ?? ""), "word")
      var lines = ["Added \(source.id): \(title)\(size), from \(path)."]
      if let version { lines.append("  \(Wording.capitalised(AddReport.likeness(version))).") }
      let missing = GivenSource.missing(in: source)
      if !missing.isEmpty {
        lines.append("  Not told by the file: \(missing.joined(separator: ", ")).")
      }
      return lines + remarks
    }
  }

  private static func likeness(_ match: KnownTexts.Match) -> String {
    guard match.likeness < 1 else { return "it has the same words as \(match.source)" }
    let percent = Int(match.likeness * 100)
    return "\(percent) of 100 sequences of five words are the same as in \(match.source)"
  }

  static func wordCount(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

  // MARK: - For programs

  /// The article as it was read, with what came of it.
  var json: JSON {
    var members = [JSON.Member("file", .string(added.path.shown))]
    switch added.outcome {
    case .failed(let message):
      members += [
        JSON.Member("outcome", .string("failed")), JSON.Member("message", .string(message)),
      ]
    case .known(let match):
      members += [JSON.Member("outcome", .string("known"))] + AddReport.members(of: match)
    case .restored(let source):
      members += [
        JSON.Member("outcome", .string("restored")),
        JSON.Member("source", .string(source.rawValue)),
      ]
    case .added(let source, let version):
      members += [
        JSON.Member("outcome", .string("added")),
        JSON.Member("source", .string(source.id.rawValue)),
        JSON.Member("missing", .array(GivenSource.missing(in: source).map(JSON.string))),
      ]
      if let version { members += AddReport.members(of: version) }
    }
    if let article = added.article { members += AddReport.members(of: article) }
    return .object(members)
  }

  private static func members(of match: KnownTexts.Match) -> [JSON.Member] {
    [
      JSON.Member("versionOf", .string(match.source.rawValue)),
      JSON.Member("likeness", .decimal(match.likeness)),
    ]
  }

  /// All that was read of an article, its text included.
  static func members(of article: ExtractedArticle) -> [JSON.Member] {
    [
      JSON.Member("type", .text(article.type)),
      JSON.Member("title", .text(article.title)),
      JSON.Member("author", .array(article.authors.map(JSON.string))),
      JSON.Member("issued", .text(article.issued)),
      JSON.Member("publisher", .text(article.publisher)),
      JSON.Member("URL", .text(article.url)),
      JSON.Member("language", .text(article.language)),
      JSON.Member("licence", .text(article.licence)),
      JSON.Member("remarks", .array(article.remarks.map(JSON.string))),
      JSON.Member("text", .string(article.text)),
    ]
  }
}
