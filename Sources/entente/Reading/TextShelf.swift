import DossierStore
import Files
import Interface
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import SystemPackage

extension DossierPlace {
  /// The text of a source as it is in its file; nil where there is none that can be read.
  func text(of source: Source.ID) -> String? {
    guard let path = textFolder?.appending("\(source.rawValue).txt"),
      case .bytes(let bytes) = DossierPlace.keptText(path)
    else { return nil }
    return try? PlainText.read(bytes)
  }

  /// Whether anything stands where the text of a source is to be.
  func hasText(of source: Source.ID) -> Bool {
    textFolder?.appending("\(source.rawValue).txt").linkStatus != nil
  }

  /// Whether the text of a source is a file outside the dossier, or a hidden one in it, to which a link
  /// leads.
  func leadsOut(textOf source: Source.ID) -> Bool {
    guard let texts = textFolder else { return false }
    let name = "\(source.rawValue).txt"
    if case .folder(let path) = self { return LinkedFiles.leadsOut("texts/\(name)", of: path) }
    let isThere = texts.appending(name).status != nil
    return isThere && texts.linkStatus?.isLink == true || LinkedFiles.leadsOut(name, of: texts)
  }

  /// A text that is kept beside a dossier, which may be somebody else's: as large as its other files
  /// can be, and nothing but a file.
  static func keptText(_ path: FilePath) -> SmallFile.Content {
    SmallFile.read(path, limit: DossierFolder.mebibytesOfFile << 20)
  }

  /// Keeps a text beside a dossier unless it is there; never through a link, which may lead to a file
  /// of something else.
  static func keep(_ bytes: [UInt8], at path: FilePath, replaces: Bool) throws(FileFailure) {
    for place in [path.folder, path] where place.linkStatus?.isLink == true {
      throw FileFailure(path: place, reason: .leadsOut)
    }
    guard keptText(path).bytes != bytes else { return }
    try NewFile.write(bytes, at: path, replaces: replaces)
  }
}

/// The texts that are kept beside a dossier, each read when it is wanted.
struct TextShelf: Sendable {
  /// The dossier.
  let place: DossierPlace
  private var folder: FilePath? { place.textFolder }

  init(_ place: DossierPlace) {
    self.place = place
  }

  /// The sources for which there is a file; whether it can be read shows when it is.
  var sources: Set<Source.ID> {
    let names = folder?.names ?? []
    return Set(
      names.compactMap { name in
        let name = String(decoding: name, as: UTF8.self)
        guard name.hasSuffix(".txt"), !name.hasPrefix(".") else { return nil }
        return Source.ID(String(name.dropLast(4)))
      }
    )
  }

  /// The text of a source with its quotes and passages in their places, or why it cannot be read.
  func answer(
    _ source: Source.ID,
    at quote: Quote.ID?,
    _ queries: any BoardQueries
  ) -> ArticleAnswer {
    guard case .source(let card)? = queries.record(source.rawValue, TextShelf.everything) else {
      return .failed("The dossier has no source \(source).")
    }
    guard let folder else { return .failed("The dossier that Entente carries has no texts.") }
    let path = folder.appending("\(source.rawValue).txt")
    let bytes: [UInt8]
    switch DossierPlace.keptText(path) {
    case .bytes(let read): bytes = read
    case .absent: return .failed("No text of \(source) is at hand as \(path.shown).")
    case .obstacle(let reason): return .failed("\(path.shown) cannot be read: \(reason).")
    }
    do throws(PlainText.Fault) {
      let quotes = queries.quotes(.source(source), TextShelf.everything, .oldestFirst, .all).rows
      let text = MarkedText.text(
        try PlainText.read(bytes),
        quotes: quotes.map(\.quote),
        passages: card.passages,
        digest: card.source.textDigest
      )
      return .read(ArticleReading(card: card, text: text, quotes: quotes), at: quote)
    } catch {
      return .failed("\(path.shown) cannot be read: \(error.message(of: "it")).")
    }
  }

  /// The article to which one goes on from another, or that there is none.
  func answer(
    beside source: Source.ID,
    _ step: Int,
    _ analyst: Analyst,
    _ perspective: Perspective
  ) -> ArticleAnswer {
    let next = analyst.article(beside: source, step, among: sources, perspective)
    guard let next else { return .failed("There is no other article.") }
    return answer(next.card.source.id, at: nil, analyst.queries)
  }

  /// An article shows all that was coded in it, whatever the screen is narrowed to.
  private static let everything = Perspective(asOf: .distantFuture, lens: .record)
}
