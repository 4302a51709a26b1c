/// The entries of an export from a library of sources such as Zotero.
enum LibraryExport {
  /// Reads an export as Zotero RDF, CSL JSON or Better BibTeX JSON.
  ///
  /// The text of each entry is empty, and its path is that of its file, a page before a PDF before others.
  static func items(in bytes: [UInt8]) throws(ExtractionFailure) -> [ExtractedItem] {
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    let items =
      switch first {
      case UInt8(ascii: "["), UInt8(ascii: "{"): try jsonItems(bytes)
      case UInt8(ascii: "<"): LibraryGraph(try MarkupTree(xml: bytes)).items
      default: throw ExtractionFailure.unknownFormat
      }
    guard items.count <= ExtractionAnswer.Bounds.items else {
      throw .tooLarge(limit: "more than \(ExtractionAnswer.Bounds.items) entries")
    }
    guard !items.isEmpty else { throw .damaged(reason: "the export has no entries") }
    return items
  }

  /// The path of the file to read among several.
  static func best(_ paths: [String]) -> String? {
    func rank(_ path: String) -> Int {
      let path = path.lowercased()
      return path.hasSuffix("html") || path.hasSuffix(".htm") ? 0 : path.hasSuffix(".pdf") ? 1 : 2
    }
    return paths.min { rank($0) < rank($1) }
  }

  // MARK: - JSON

  private static func jsonItems(_ bytes: [UInt8]) throws(ExtractionFailure) -> [ExtractedItem] {
    guard let document = JSONValue(TextDecoding.string(from: bytes)) else {
      throw .damaged(reason: "its JSON breaks off or is wrong")
    }
    return (document["items"] ?? document).values.compactMap { entry in
      guard case .object = entry else { return nil }
      var article = ExtractedArticle(text: "")
      article.type = (text(entry["type"]) ?? text(entry["itemType"])).map(ItemType.ofZotero)
      article.title = text(entry["title"])
      article.authors = people(entry)
      article.issued = date(entry["issued"]) ?? text(entry["date"]).flatMap(PrintedDate.edtf)
      article.publisher = publisher(entry)
      article.url = NormalText.address(text(entry["URL"]) ?? text(entry["url"]))
      article.language = NormalText.language(text(entry["language"]))
      article.licence = text(entry["license"]) ?? text(entry["rights"])
      return ExtractedItem(article, path: best(paths(entry)))
    }
  }

  private static func text(_ value: JSONValue?) -> String? { NormalText.line(value?.string) }

  private static func paths(_ entry: JSONValue) -> [String] {
    let values = ["attachments", "files", "file"].flatMap { entry[$0]?.values ?? [] }
    return values.compactMap { $0.string ?? $0["path"]?.string ?? $0["localPath"]?.string }
  }

  private static func people(_ entry: JSONValue) -> [String] {
    let creators = entry["creators"]?.values.filter { person in
      ["author", nil].contains(text(person["creatorType"]))
    }
    return (entry["author"]?.values ?? creators ?? []).compactMap { person in
      if let name = text(person["literal"]) ?? text(person["name"]) { return name }
      let parts = [
        person["given"] ?? person["firstName"], person["dropping-particle"],
        person["non-dropping-particle"], person["family"] ?? person["lastName"], person["suffix"],
      ]
      let name = parts.compactMap(text).joined(separator: " ")
      return name.isEmpty ? nil : name
    }
  }

  /// A date of CSL, such as `{"date-parts": [[2017, 12, 23]]}`; of a range it is the first day.
  private static func date(_ value: JSONValue?) -> String? {
    guard let value else { return nil }
    let first = value["date-parts"]?.values.first?.values ?? []
    let numbers = first.compactMap { text($0).flatMap { Int($0) } }
    guard let year = numbers.first else {
      return (text(value["raw"]) ?? text(value["literal"]) ?? text(value)).flatMap(PrintedDate.edtf)
    }
    return PrintedDate.joined(
      year: year,
      month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil
    )
  }

  /// Of an article or a page it is what it appeared in, else the house.
  private static func publisher(_ entry: JSONValue) -> String? {
    let names = ["container-title", "publicationTitle", "websiteTitle", "blogTitle"]
    let place = names.lazy.compactMap { text(entry[$0]) }.first
    let house = text(entry["publisher"])
    let kind = (text(entry["type"]) ?? text(entry["itemType"]) ?? "").lowercased()
    let isPart = ["article", "webpage", "post"].contains { kind.contains($0) }
    return isPart ? place ?? house : house ?? place
  }
}
