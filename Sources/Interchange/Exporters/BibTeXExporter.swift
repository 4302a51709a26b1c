import RelationsModel
import RelationsQuery

/// Sources as BibTeX, which biblatex and pandoc read as well.
enum BibTeXExporter: Exporter {
  static let name = "bibtex"
  static let help = "the sources as BibTeX"
  static let contents = "sources"
  static let fileExtension = "bib"

  static func subject(of export: Export) -> String { "sources" }

  static func write(_ export: Export, to sink: inout some ExportSink) throws(ExportStop) -> Int {
    var keys = BibTeXKeys()
    return try export.sources.forEach { card throws(ExportStop) in
      let key = keys.key(for: card.source.id.rawValue)
      try sink.write(entry(card.source, key))
    }
  }

  private static func entry(_ source: Source, _ key: String) -> String {
    let kind = kind(of: source.type)
    var fields: [(String, String)] = []
    func add(_ name: String, _ value: String?) {
      if let value { fields.append((name, value)) }
    }
    // In two pairs of braces no style changes the case of the letters.
    add("title", source.title.map { "{{\(BibTeXText.escaped($0))}}" })
    add("author", source.author.isEmpty ? nil : "{\(names(source.author))}")
    add("entrysubtype", subtype(of: source.type).map { "{\($0)}" })
    add(kind.publisher, source.publisher.map { "{{\(BibTeXText.escaped($0))}}" })
    if let date = source.issued.map(BibTeXDate.init) {
      add("date", "{\(date.extended)}")
      add("year", date.year.map { "{\($0)}" })
      add("month", date.month)
    }
    add("url", source.url.map { "{\(WebAddress.escaped($0))}" })
    add("urldate", source.accessed.map { "{\(BibTeXDate($0).extended)}" })
    let language = source.language.map(language)
    add(language?.field ?? "", language.map { "{\($0.value)}" })
    let lines = fields.map { "  \($0.0) = \($0.1),\n" }
    return "@\(kind.entry){\(key),\n\(lines.joined())}\n\n"
  }

  private static func names(_ names: [PersonName]) -> String {
    names.map { name in
      switch name {
      case .literal(let name): "{\(BibTeXText.escaped(name))}"
      case .parts(let family, let given):
        BibTeXText.namePart(family)
          + (given.map { ", " + BibTeXText.namePart($0) } ?? "")
      }
    }
    .joined(separator: " and ")
  }

  /// The entry for a CSL type, and the field in which it has what published the source.
  private static func kind(of type: String) -> (entry: String, publisher: String) {
    switch type {
    case "article", "article-newspaper", "article-magazine", "article-journal":
      ("article", "journal")
    case "report": ("techreport", "institution")
    case "book": ("book", "publisher")
    case "thesis": ("phdthesis", "school")
    default: ("misc", "howpublished")
    }
  }

  /// What an article came out in, where that is dated by the day: without it styles print the year.
  private static func subtype(of type: String) -> String? {
    switch type {
    case "article-newspaper": "newspaper"
    case "article-magazine": "magazine"
    default: nil
    }
  }

  /// The language as babel calls it, where that is known.
  private static func language(_ tag: String) -> (field: String, value: String) {
    let known = [
      "en": "english", "en-GB": "british", "en-US": "american", "ru": "russian", "de": "german",
      "fr": "french", "uk": "ukrainian", "es": "spanish", "it": "italian", "pl": "polish",
    ]
    return known[tag].map { ("langid", $0) } ?? ("language", BibTeXText.escaped(tag))
  }
}
