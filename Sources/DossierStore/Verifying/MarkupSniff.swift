/// Tells HTML from plain text.
package struct MarkupSniff {
  /// Names of elements that articles are made of.
  private static let elements: Set<String> = [
    "a", "article", "b", "blockquote", "body", "br", "div", "em", "figure", "font", "footer", "h1",
    "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "img", "li", "link", "main",
    "meta", "nav", "ol", "p", "script", "section", "span", "strong", "style", "sup", "table", "td",
    "th", "title", "tr", "u", "ul",
  ]
  /// A page has this many tags or entities at least; prose may speak of one or two.
  private static let fewest = 4
  /// So many characters for each of them are read as prose that speaks of tags.
  private static let mostBetween = 2000

  package let isHTML: Bool

  package init(_ text: String) {
    let bytes = Array(text.utf8)
    if MarkupSniff.beginsAsPage(bytes) {
      isHTML = true
      return
    }
    let (tags, entities) = MarkupSniff.count(in: bytes)
    let isTagged = MarkupSniff.beginsWithTag(bytes) && tags + entities >= 2
    let count = tags + entities
    isHTML =
      isTagged || (count >= MarkupSniff.fewest && count * MarkupSniff.mostBetween >= bytes.count)
  }

  /// Whether a text begins with a document type, an `html` element or comments before one.
  private static func beginsAsPage(_ bytes: [UInt8]) -> Bool {
    var start = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()[...]
    while true {
      start = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      if start.hasPrefix("<!--"), let end = start.range(of: "-->") {
        start = start[end.upperBound...]
      } else if start.hasPrefix("<?xml"), let end = start.range(of: "?>") {
        start = start[end.upperBound...]
      } else {
        break
      }
    }
    return ["<!doctype html", "<html", "<head", "<body"].contains { start.hasPrefix($0) }
  }

  private static func beginsWithTag(_ bytes: [UInt8]) -> Bool {
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    return tag(at: start, in: bytes)
  }

  private static func count(in bytes: [UInt8]) -> (tags: Int, entities: Int) {
    var (tags, entities) = (0, 0)
    for index in bytes.indices {
      if bytes[index] == 0x3C, tag(at: index, in: bytes) { tags += 1 }
      if bytes[index] == 0x26, entity(at: index, in: bytes) { entities += 1 }
    }
    return (tags, entities)
  }

  /// Whether a tag of an element that is known begins at a place, and ends.
  private static func tag(at index: Int, in bytes: [UInt8]) -> Bool {
    guard index < bytes.count, bytes[index] == 0x3C else { return false }
    let rest = bytes[(index + 1)...].drop { $0 == 0x2F }
    let name = rest.prefix {
      ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || ($0 >= 0x31 && $0 <= 0x36)
    }
    guard !name.isEmpty, name.count <= 10,
      elements.contains(String(decoding: name, as: UTF8.self).lowercased())
    else { return false }
    let next = bytes[name.endIndex...].prefix(2000).first { $0 == 0x3E || $0 == 0x3C }
    let isEnded =
      name.endIndex < bytes.count
      && [0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3E].contains(bytes[name.endIndex])
    return next == 0x3E && isEnded
  }

  /// Whether a character reference such as `&rsquo;` or `&#8217;` stands at a place.
  private static func entity(at index: Int, in bytes: [UInt8]) -> Bool {
    let name = bytes[(index + 1)...].prefix(12).prefix { byte in
      (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x23
    }
    return name.count >= 2 && name.endIndex < bytes.count && bytes[name.endIndex] == 0x3B
  }
}
