import RelationsModel

/// A source that joins a dossier, with its text and the file that it is written to.
package struct AddedSource: Sendable {
  package let source: Source
  /// The text as it is kept, with its paragraphs.
  package let text: String

  /// Gives the source an id that no record in `taken` has, unless it has one already, and the digest
  /// of its text.
  ///
  /// `file` is what the file is called, after which a source is that says nothing of itself.
  package init(_ source: Source, text: String, file: String? = nil, taken: Set<String>) {
    var source = source
    if source.id.rawValue.isEmpty {
      source.id = NewSourceID.proposed(for: source, file: file, taken: taken)
    }
    source.textDigest = AddedSource.digest(of: text)
    self.source = source
    self.text = text.hasSuffix("\n") ? text : text + "\n"
  }

  /// The digest by which a source names its text.
  package static func digest(of text: String) -> String { NormalisedText(text).digest }

  /// Whether a text can be the id of a record.
  package static func isID(_ text: String) -> Bool { Slug.isSound(text) }

  /// The path of the text inside the dossier.
  package var textPath: String { "texts/\(source.id.rawValue).txt" }

  /// The file of the source alone, in the canonical form.
  package var file: DossierFile {
    let fields = Source.fields.map { ($0.name, $0.get(source).flatMap { WrittenValue($0) }) }
    let sources = WrittenValue.record([("sources", .list([.present(fields)]))])
    return DossierFile(
      path: "sources/\(source.id.rawValue).yaml",
      bytes: sources.bytes(as: FileShape.sources.record)
    )
  }
}

/// The sources of a dossier with which a new text may be one article.
package struct KnownTexts: Sendable {
  /// A source that has the same article, and how much of it.
  package struct Match: Hashable, Sendable {
    package let source: Source.ID
    /// From 0 to 1; 1 where the texts are the same.
    package let likeness: Double
  }

  private var digests: [String: Source.ID] = [:]
  private var shingles: [(source: Source.ID, shingles: Shingles)] = []

  package init(_ sources: [Source], texts: [Source.ID: String]) {
    for source in sources {
      if let digest = source.textDigest { digests[digest] = source.id }
      if let text = texts[source.id] { add(text, of: source.id) }
    }
  }

  package mutating func add(_ text: String, of source: Source.ID) {
    digests[AddedSource.digest(of: text)] = source
    shingles.append((source, Shingles(text)))
  }

  /// The source of which a text is a version: the same words, or nine in ten of its five-word
  /// sequences; nil where there is none.
  package func match(of text: String) -> Match? {
    if let same = digests[AddedSource.digest(of: text)] { return Match(source: same, likeness: 1) }
    let own = Shingles(text)
    let likenesses = shingles.map {
      Match(source: $0.source, likeness: $0.shingles.likeness(to: own))
    }
    return likenesses.filter { $0.likeness >= Shingles.sameArticle }
      .max { $0.likeness < $1.likeness }
  }
}
