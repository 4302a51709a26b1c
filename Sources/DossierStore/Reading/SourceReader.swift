import RelationsModel
import Yams

/// A source, where it stands, and what was found in it.
struct SourceDraft {
  let source: Source
  let spot: Spot
}

/// What one file of sources holds.
struct SourceFileDraft {
  var sources: [SourceDraft] = []
  var quotes: [QuoteDraft] = []
  var passages: [PassageDraft] = []
}

/// Reads a file in `sources`.
enum SourceReader {
  static func read(in file: FileReading) -> SourceFileDraft {
    var draft = SourceFileDraft()
    guard var entry = MappingReader(file.root, of: "a file of sources", in: file) else {
      return draft
    }
    let found = entry.required("sources", .list(of: .record(source))) ?? []
    entry.finish()
    for part in found {
      draft.sources += part.sources
      draft.quotes += part.quotes
      draft.passages += part.passages
    }
    return draft
  }

  private static func source(_ node: Node, in file: FileReading) -> SourceFileDraft? {
    guard var entry = MappingReader(node, of: "a source", in: file) else { return nil }
    let id = entry.id(of: .source)
    let source = described(&entry, id: Source.ID(id?.value ?? ""))
    let quotes = entry.list("quotes", of: .record(QuoteReader.read))
    var passages = entry.list("reports", of: .record(PassageReader.reader(of: .report)))
    passages += entry.list("claims", of: .record(PassageReader.reader(of: .claim)))
    passages += entry.list("advice", of: .record(PassageReader.reader(of: .advice)))
    passages += entry.list("mentions", of: .record(PassageReader.reader(of: .mention)))
    entry.finish()
    guard let id else {
      // Words without their source are no evidence.
      for quote in quotes { file.register.drop(quote.id.value) }
      for passage in passages { file.register.drop(passage.id.value) }
      return nil
    }
    let isPositioned = quotes.contains { $0.span != nil } || passages.contains { $0.span != nil }
    if isPositioned, source.textDigest == nil {
      file.log.warn(
        "positions in a source need its “textDigest”, or nobody can tell what they count in",
        at: id.spot
      )
    }
    return SourceFileDraft(
      sources: [SourceDraft(source: source, spot: id.spot)],
      quotes: quotes.map { $0.found(in: source) },
      passages: passages.map { $0.found(in: source.id) }
    )
  }

  /// The bibliographic part of a source.
  private static func described(_ entry: inout MappingReader, id: Source.ID) -> Source {
    let type = entry.required("type", ValueReader<String>.itemType)
    let title = entry.optional("title", .text)
    let author = entry.list("author", of: .record(name))
    let issued = entry.optional("issued", .date)
    let publisher = entry.optional("publisher", .text)
    let url = entry.optional("URL", .webAddress)
    let accessed = entry.optional("accessed", .date)
    let language = entry.optional("language", .text)
    let licence = entry.required("licence", .text)
    let textDigest = entry.optional("textDigest", .digest)
    let remark = entry.optional("remark", .text)
    return Source(
      id: id,
      type: type ?? "document",
      title: title,
      author: author,
      issued: issued,
      publisher: publisher,
      url: url,
      accessed: accessed,
      language: language,
      licence: licence ?? "not stated",
      textDigest: textDigest,
      remark: remark
    )
  }

  private static func name(_ node: Node, in file: FileReading) -> PersonName? {
    guard var entry = MappingReader(node, of: "a name", in: file) else { return nil }
    let literal = entry.optional("literal", .text)
    let family = entry.optional("family", .text)
    let given = entry.optional("given", .text)
    entry.finish()
    switch (literal, family) {
    case (let literal?, nil):
      if given != nil { entry.error("a name is “literal”, or “family” and “given”", at: "given") }
      return .literal(literal)
    case (nil, let family?):
      return .parts(family: family, given: given)
    default:
      if !entry.has("literal") && !entry.has("family") || literal != nil {
        file.log.error("a name is “literal”, or “family” and “given”", at: entry.spot)
      }
      return nil
    }
  }
}

extension ValueReader where Value == String {
  /// A type of item, as CSL 1.0.2 lists them.
  fileprivate static var itemType: ValueReader {
    ValueReader { node, name, file in
      guard let text = ValueReader.text.read(node, name, file) else { return nil }
      guard !Source.itemTypes.contains(text) else { return text }
      var nearest = NearestName()
      file.log.error(
        "\(quoted(text)) is no CSL item type, such as article-newspaper, webpage, speech or report",
        at: file.spot(of: node),
        nearest: nearest.find(text, among: Source.itemTypes),
        expected: "a CSL item type"
      )
      return nil
    }
  }
}
