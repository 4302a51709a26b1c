import RelationsAnalysis

/// Elements of XML, indented, in which every text comes back as it was but for what XML has no sign for.
struct XMLWriting {
  private var bytes: [UInt8]
  private var depth = 0
  /// In how many places U+FFFD stands for a character that XML has no sign for.
  private(set) var replaced = 0

  /// All that has been written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(_ opening: String = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {
    bytes = Array(opening.utf8)
  }

  private mutating func add(_ text: String) { bytes += text.utf8 }

  typealias Attribute = (name: String, value: String?)

  /// An element with what `content` writes in it.
  mutating func element(
    _ name: String,
    _ attributes: [Attribute] = [],
    _ content: (inout XMLWriting) -> Void
  ) {
    let (start, replacedBefore) = (bytes.count, replaced)
    open(name, attributes)
    add(">\n")
    let inner = bytes.count
    depth += 1
    content(&self)
    depth -= 1
    guard bytes.count > inner else {
      bytes.removeLast(bytes.count - start)
      replaced = replacedBefore
      return element(name, attributes)
    }
    indent()
    add("</\(name)>\n")
  }

  /// An element without content.
  mutating func element(_ name: String, _ attributes: [Attribute]) {
    open(name, attributes)
    add("/>\n")
  }

  /// An element that has a text.
  mutating func element(_ name: String, _ attributes: [Attribute] = [], text content: String) {
    open(name, attributes)
    add(">" + escaped(content, isAttribute: false) + "</\(name)>\n")
  }

  private mutating func open(_ name: String, _ attributes: [Attribute]) {
    indent()
    add("<" + name)
    for attribute in attributes {
      guard let value = attribute.value else { continue }
      add(" \(attribute.name)=\"" + escaped(value, isAttribute: true) + "\"")
    }
  }

  private mutating func indent() { add(String(repeating: "  ", count: depth)) }

  private mutating func escaped(_ text: String, isAttribute: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let reference = HTMLText.reference(to: scalar, inAttribute: isAttribute) {
        result.append(contentsOf: reference.unicodeScalars)
        continue
      }
      switch scalar {
      // A reader makes a space of a break in an attribute, and a line feed of a return.
      case "\n" where isAttribute, "\t" where isAttribute, "\r":
        result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      case "\n", "\t": result.append(scalar)
      case _ where XMLWriting.isAllowed(scalar): result.append(scalar)
      default:
        replaced += 1
        result.append("\u{FFFD}")
      }
    }
    return String(result)
  }

  /// Whether XML 1.0 has a sign for a character.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }
}
