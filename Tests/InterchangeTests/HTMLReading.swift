/// The tags of a page, read scalar by scalar as a browser does, for which a mark with an accent after
/// it is still that mark.
struct HTMLReading {
  struct Tag: Hashable {
    let name: String
    let attributes: [Attribute]

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  struct Attribute: Hashable {
    let name: String
    let value: String
  }

  private(set) var tags: [Tag] = []
  /// All that stands outside of tags, references resolved.
  private(set) var text = ""

  init(_ html: String) {
    var rest = Array(html.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      let next = rest.first
      let isTag = scalar == "<" && next.map { $0 == "/" || $0 == "!" || $0.isLetter } == true
      if isTag { tags.append(HTMLReading.tag(&rest)) } else { text.unicodeScalars.append(scalar) }
    }
    text = HTMLReading.resolved(text)
  }

  /// What the page is made of, whatever stands in it.
  var shape: [[String]] { tags.map { [$0.name] + $0.attributes.map(\.name) } }

  var ids: [String] { tags.compactMap { $0["id"] } }

  private static func tag(_ rest: inout ArraySlice<Unicode.Scalar>) -> Tag {
    let name = word(&rest) { $0 == ">" || $0 == " " || $0 == "\n" }
    var attributes: [Attribute] = []
    while let scalar = rest.first, scalar != ">" {
      if scalar == " " || scalar == "\n" {
        rest.removeFirst()
        continue
      }
      let name = word(&rest) { $0 == "=" || $0 == ">" || $0 == " " }
      var value = ""
      if rest.first == "=" {
        rest.removeFirst()
        if rest.first == "\"" {
          rest.removeFirst()
          value = word(&rest) { $0 == "\"" }
          rest = rest.dropFirst()
        } else {
          value = word(&rest) { $0 == ">" || $0 == " " }
        }
      }
      attributes.append(Attribute(name: name, value: resolved(value)))
    }
    rest = rest.dropFirst()
    return Tag(name: name, attributes: attributes)
  }

  private static func word(
    _ rest: inout ArraySlice<Unicode.Scalar>,
    until isEnd: (Unicode.Scalar) -> Bool
  ) -> String {
    let word = rest.prefix { !isEnd($0) }
    rest = rest.dropFirst(word.count)
    return String(String.UnicodeScalarView(word))
  }

  private static func resolved(_ text: String) -> String {
    let references: [(String, Unicode.Scalar)] = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ]
    var result = String.UnicodeScalarView()
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.first {
      let reference = references.first { rest.starts(with: $0.0.unicodeScalars) }
      result.append(reference?.1 ?? scalar)
      rest = rest.dropFirst(reference?.0.unicodeScalars.count ?? 1)
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool { isASCII && properties.isAlphabetic }
}
