/// The entries of an export from a library of sources such as Zotero.
enum LibraryExport {
  /// Reads an export as Zotero RDF, CSL JSON or Better BibTeX JSON.
  ///
  /// The text of each entry is empty, and its path is that of its file, a page before a PDF before others.
  static func items(in bytes: [UInt8]) throws(ExtractionFailure) -> [ExtractedItem] {
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    let items =
      switch first {
      case UInt8(ascii: "["), UInt8(ascii: "{"): jsonItems(try document(bytes))
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

  private static func jsonItems(_ document: JSONValue) -> [ExtractedItem] {
    (document["items"]?.list ?? document.list).compactMap { entry in
      guard case .object = entry else { return nil }
      var article = ExtractedArticle(text: "")
      article.title = entry["title"]?.text
      article.authors = people(entry)
      article.issued =
        date(entry["issued"]) ?? entry["date"]?.text.flatMap(PublicationDate.text(iso:))
      article.publisher = publisher(entry)
      article.url = entry["URL"]?.text ?? entry["url"]?.text
      article.language = entry["language"]?.text
      article.licence = entry["license"]?.text ?? entry["rights"]?.text
      return ExtractedItem(article, path: best(paths(entry)))
    }
  }

  private static func paths(_ entry: JSONValue) -> [String] {
    let lists = ["attachments", "files", "file"].compactMap { entry[$0] }
    let values = lists.flatMap { $0.text == nil ? $0.list : [$0] }
    return values.compactMap { $0.text ?? $0["path"]?.text ?? $0["localPath"]?.text }
  }

  private static func people(_ entry: JSONValue) -> [String] {
    let creators = entry["creators"]?.list.filter {
      ["author", nil].contains($0["creatorType"]?.text)
    }
    return (entry["author"]?.list ?? creators ?? []).compactMap { person in
      if let name = person["literal"]?.text ?? person["name"]?.text { return name }
      let given = person["given"] ?? person["firstName"]
      let family = person["family"] ?? person["lastName"]
      let parts = [
        given, person["dropping-particle"], person["non-dropping-particle"], family,
        person["suffix"],
      ]
      let name = parts.compactMap { $0?.text }.joined(separator: " ")
      return name.isEmpty ? nil : name
    }
  }

  /// A date of CSL, such as `{"date-parts": [[2017, 12, 23]]}`; of a range it is the first day.
  private static func date(_ value: JSONValue?) -> String? {
    guard let value else { return nil }
    let numbers =
      value["date-parts"]?.list.first?.list.compactMap { $0.text.flatMap { Int($0) } } ?? []
    if let year = numbers.first {
      return PublicationDate.text(
        year: year,
        month: numbers.count > 1 ? numbers[1] : nil,
        day: numbers.count > 2 ? numbers[2] : nil
      )
    }
    return (value["raw"]?.text ?? value["literal"]?.text ?? value.text)
      .flatMap(PublicationDate.text(iso:))
  }

  /// Of an article or a page it is what it appeared in, else the house.
  private static func publisher(_ entry: JSONValue) -> String? {
    let place = ["container-title", "publicationTitle", "websiteTitle", "blogTitle"].lazy
      .compactMap { entry[$0]?.text }.first
    let kind = (entry["type"]?.text ?? entry["itemType"]?.text ?? "").lowercased()
    let isPart = ["article", "webpage", "post"].contains { kind.contains($0) }
    return isPart ? place ?? entry["publisher"]?.text : entry["publisher"]?.text ?? place
  }
}

extension LibraryExport {
  private static func document(_ bytes: [UInt8]) throws(ExtractionFailure) -> JSONValue {
    guard let value = JSONValue(String(decoding: bytes, as: UTF8.self)) else {
      throw .damaged(reason: "its JSON is wrong")
    }
    return value
  }
}

extension JSONValue {
  /// A text that is not empty, or a number as it is written.
  fileprivate var text: String? { string.flatMap { $0.isEmpty ? nil : $0 } }

  /// The values of a list; none for anything else.
  fileprivate var list: [JSONValue] { if case .array(let values) = self { values } else { [] } }
}
