/// A rectangle on a page, in points from its upper left corner.
struct PrintedBox: Hashable {
  var left = 0.0
  var top = 0.0
  var right = 0.0
  var bottom = 0.0

  var height: Double { bottom - top }
}

/// A line of a page.
struct PrintedLine: Hashable {
  var box: PrintedBox
  /// Its words with spaces between them.
  var text: String
}

/// A page of a PDF, in blocks of lines, in the order of reading.
struct PrintedPage: Hashable {
  var width: Double
  var height: Double
  var blocks: [[PrintedLine]] = []
}

/// The pages of a PDF as `pdftotext -bbox-layout` prints them.
struct PrintedPages {
  private(set) var pages: [PrintedPage] = []
  private(set) var title: String?
  private(set) var author: String?
  /// As the program prints it, such as `2017-12-23T10:10:10Z`.
  private(set) var made: String?

  /// Reads what the program printed: elements that stand as it prints them, without nested words.
  init(_ bytes: [UInt8]) throws(ExtractionFailure) {
    var scanner = TagScanner(bytes)
    var line: PrintedLine?
    var hasEnded = false
    while let tag = scanner.next() {
      switch tag.name {
      case "title": title = scanner.text()
      case "meta": readProperty(tag)
      case "page":
        pages.append(PrintedPage(width: tag.number("width"), height: tag.number("height")))
      case "block": if !pages.isEmpty { pages[pages.count - 1].blocks.append([]) }
      case "line": line = PrintedLine(box: tag.box, text: "")
      case "word":
        let word = scanner.text()
        if line?.text.isEmpty == false, !word.isEmpty { line?.text += " " }
        line?.text += word
      case "/line":
        if let line, let page = pages.indices.last, let block = pages[page].blocks.indices.last,
          !line.text.isEmpty
        {
          pages[page].blocks[block].append(line)
        }
        line = nil
      case "/doc": hasEnded = true
      default: break
      }
    }
    guard hasEnded else {
      throw .damaged(reason: "the PDF breaks off, or pdftotext cannot read it")
    }
  }

  private mutating func readProperty(_ tag: TagScanner.Tag) {
    guard let value = NormalText.line(tag.value("content")) else { return }
    switch tag.value("name") {
    case "Author": author = value
    case "CreationDate": made = value
    default: break
    }
  }
}

/// Reads tags and text one after the other.
struct TagScanner {
  struct Tag {
    /// With a slash before it for an end.
    let name: String
    let attributes: ArraySlice<UInt8>

    /// The value of an attribute; empty where there is none.
    func value(_ name: String) -> String {
      let mark = Array(" \(name)=\"".utf8)
      let places = attributes.indices.dropLast(mark.count - 1)
      guard let start = places.first(where: { attributes[$0...].starts(with: mark) }) else {
        return ""
      }
      let value = attributes[(start + mark.count)...].prefix { $0 != UInt8(ascii: "\"") }
      return TagScanner.unescaped(value)
    }

    func number(_ name: String) -> Double { Double(value(name)) ?? 0 }

    var box: PrintedBox {
      PrintedBox(
        left: number("xMin"),
        top: number("yMin"),
        right: number("xMax"),
        bottom: number("yMax")
      )
    }
  }

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next tag; nil at the end.
  mutating func next() -> Tag? {
    guard let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    place = end + 1
    let inner = bytes[(start + 1)..<end]
    let name = inner.prefix { $0 > 0x20 }
    return Tag(name: String(decoding: name, as: UTF8.self), attributes: inner.dropFirst(name.count))
  }

  /// The text up to the next tag.
  mutating func text() -> String {
    let end = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
    defer { place = end }
    return TagScanner.unescaped(bytes[place..<end])
  }

  private static let names: [Substring: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      let name = rest[start...].dropFirst().prefix { $0 != ";" }
      if name.endIndex < rest.endIndex, let character = names[name] {
        result += character
        rest = rest[name.endIndex...].dropFirst()
      } else {
        result += "&"
        rest = rest[start...].dropFirst()
      }
    }
    return result + rest
  }
}
