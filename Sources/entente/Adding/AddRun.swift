import DossierStore
import Drawing
import Files
import RelationsModel
import SystemPackage
import TextExtraction

/// Brings articles into a dossier, each as a source with its text.
struct AddRun {
  private let place: DossierPlace
  private let given: GivenSource
  /// The ids that no other record may have.
  private var taken: Set<String>
  private var known: KnownTexts
  /// Texts of which there is no source, such as one whose adding was undone, by their digests.
  private let strays: [String: Source.ID]
  /// What is to be written, so that many articles are one change.
  private var pending: [AddedSource] = []
  /// Sources of the dossier whose texts were lost and are at hand again.
  private var restored: [AddedSource] = []
  private let sources: [Source.ID: Source]
  /// The ids of sources that were written under others than was thought.
  private(set) var ids: [Source.ID: Source.ID] = [:]

  init(into place: DossierPlace, _ given: GivenSource) throws(CommandFailure) {
    let report = try CheckReport(of: place)
    guard let dossier = report.dossier else {
      throw .transfer(
        "\(place.name) has mistakes that keep it from being read; `\(place.checkCommand)` lists them."
      )
    }
    self.place = place
    self.given = given
    sources = Dictionary(dossier.sources.map { ($0.id, $0) }) { first, _ in first }
    let stray = TextShelf(place).sources.subtracting(sources.keys)
    strays = Dictionary(
      stray.compactMap { id in place.text(of: id).map { (AddedSource.digest(of: $0), id) } }
    ) { first, _ in first }
    taken = DossierWriter.ids(of: dossier).union(stray.map(\.rawValue))
    known = KnownTexts(dossier.sources, texts: report.texts?.texts ?? [:])
    guard let id = given.id else { return }
    guard AddedSource.isID(id) else {
      throw .transfer(
        "“\(SafeText.line(id))” is no id: letters, digits, “-”, “_” and “.”, at most 64."
      )
    }
    guard !taken.contains(id) else {
      throw .transfer("A record of the dossier has the id \(id) already. Give another with --id.")
    }
  }

  /// Takes an article, unless the dossier has it; `write` adds all that were taken.
  mutating func take(_ found: ArticleFiles.Found) -> AddedArticle {
    let article: ExtractedArticle
    switch found.article {
    case .success(let read): article = read
    case .failure(let failure):
      return AddedArticle(path: found.path, article: nil, outcome: .failed(failure.message))
    }
    if MarkupSniff(article.text).isHTML {
      let outcome = AddedArticle.Outcome.failed("its words are HTML: add it as a file of HTML.")
      return AddedArticle(path: found.path, article: article, outcome: outcome)
    }
    let match = known.match(of: article.text)
    if let match, !given.isVariant {
      return AddedArticle(path: found.path, article: article, outcome: again(article.text, match))
    }
    var source = given.source(of: article)
    if given.id == nil, let stray = strays[AddedSource.digest(of: article.text)] {
      source.id = stray
    }
    if let match { source.remark = "Another version of \(match.source)." }
    if let id = given.id, pending.contains(where: { $0.source.id.rawValue == id }) {
      let outcome = AddedArticle.Outcome.failed(
        "Another article has the id \(id): --id is for one."
      )
      return AddedArticle(path: found.path, article: article, outcome: outcome)
    }
    let added = AddedSource(
      source,
      text: article.text,
      file: found.path.stem,
      taken: taken
    )
    pending.append(added)
    taken.insert(added.source.id.rawValue)
    known.add(added.text, of: added.source.id)
    return AddedArticle(
      path: found.path,
      article: article,
      outcome: .added(added.source, version: match)
    )
  }

  /// The outcome for an article that the dossier has: its text is kept where that was lost.
  private mutating func again(
    _ text: String,
    _ match: KnownTexts.Match
  ) -> AddedArticle.Outcome {
    guard match.likeness == 1, let source = sources[match.source], Slug.isSound(source.id.rawValue),
      !place.hasText(of: source.id), !restored.contains(where: { $0.source.id == source.id })
    else { return .known(match) }
    restored.append(AddedSource(source, text: text, taken: []))
    return .restored(source.id)
  }

  /// Writes what was taken, all of it or nothing but texts; gives what else is to be told.
  mutating func write() throws(CommandFailure) -> [String] {
    defer { (pending, restored) = ([], []) }
    try restore()
    guard !pending.isEmpty else { return [] }
    switch place {
    case .folder(let path): try AddedFolder(path: path).write(pending)
    case .corpus, .archive:
      let written = try AddedRecords(place: place).write(pending)
      ids = written.ids
      let asked = given.id.map { Source.ID($0) }.flatMap { id in ids[id].map { (id, $0) } }
      return (asked.map { ["Another record has the id \($0) by now: the source is \($1)."] } ?? [])
        + written.notices
    case .shipped:
      throw .transfer("Nothing can be added to \(place.name). Give a folder with --to.")
    }
    return []
  }

  private func restore() throws(CommandFailure) {
    guard !restored.isEmpty else { return }
    if case .folder(let path) = place {
      for source in restored { try AddedFolder(path: path).writeText(of: source) }
    } else {
      try AddedRecords(place: place).keep(restored)
    }
  }
}
