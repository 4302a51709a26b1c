import CMarkup

extension MarkupTree {
  /// Reads a document in XML.
  ///
  /// Its encoding is that of its byte order mark, of its declaration, or UTF-8. A document that declares entities is
  /// refused, since a few lines of them unfold to gigabytes. No other file and no address is opened.
  package init(xml bytes: [UInt8]) throws(ExtractionFailure) {
    guard cmarkup_has_xml() else { throw .missing(name: "libxml2", package: "libxml2") }
    let text = TextDecoding.string(from: bytes, declared: Self.declaredEncoding(ofXML: bytes))
    guard !text.utf8.isEmpty else { throw .damaged(reason: "a part in XML is empty") }
    self = try Array(text.utf8).withUnsafeBufferPointer { bytes throws(ExtractionFailure) in
      if bytes.contains("<!ENTITY") { throw .damaged(reason: "a part in XML declares entities") }
      return try Self.read(bytes)
    }
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(ExtractionFailure) -> MarkupTree {
    let opened = bytes.withMemoryRebound(to: CChar.self) {
      cmarkup_xml_open($0.baseAddress, $0.count)
    }
    guard let reader = opened else { throw .tooLarge(limit: "more than 2 GB of XML") }
    defer { cmarkup_xml_close(reader) }
    var builder = MarkupBuilder()
    var names = XMLNames()
    while true {
      switch cmarkup_xml_next(reader) {
      case CMARKUP_START: start(from: reader, in: &builder, &names)
      case CMARKUP_EMPTY:
        start(from: reader, in: &builder, &names)
        builder.end()
      case CMARKUP_END: builder.end()
      case CMARKUP_TEXT:
        if let text = cmarkup_xml_value(reader) { builder.text(String(cString: text)) }
      case CMARKUP_END_OF_FILE: return builder.tree()
      case CMARKUP_BROKEN:
        throw .damaged(reason: "a part in XML breaks off at line \(cmarkup_xml_line(reader))")
      default: break
      }
    }
  }

  private static func start(
    from reader: UnsafeMutableRawPointer,
    in builder: inout MarkupBuilder,
    _ names: inout XMLNames
  ) {
    let name = names.text(cmarkup_xml_local_name(reader)) ?? ""
    let namespace = names.text(cmarkup_xml_namespace(reader))
    var attributes: [MarkupNode.Attribute] = []
    while cmarkup_xml_next_attribute(reader) {
      let namespace = names.text(cmarkup_xml_namespace(reader))
      // What only names a prefix is no attribute.
      if namespace == "http://www.w3.org/2000/xmlns/" { continue }
      attributes.append(
        MarkupNode.Attribute(
          name: names.text(cmarkup_xml_local_name(reader)) ?? "",
          namespace: namespace,
          value: cmarkup_xml_value(reader).map { String(cString: $0) } ?? ""
        )
      )
    }
    builder.start(name, namespace: namespace, attributes: attributes)
  }

  /// The encoding that an XML declaration in the first 200 bytes names.
  private static func declaredEncoding(ofXML bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard head.hasPrefix("<?xml"), let end = head.firstIndex(of: ">"),
      let name = head[..<end].firstRange(of: "encoding")
    else { return nil }
    let parts = head[name.upperBound..<end].split(
      maxSplits: 2,
      omittingEmptySubsequences: false
    ) { $0 == "\"" || $0 == "'" }
    return parts.count > 2 ? String(parts[1]) : nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// True when the ASCII text stands somewhere in the bytes.
  fileprivate func contains(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      guard count >= wanted.count else { return false }
      return (0...(count - wanted.count)).contains { start in
        self[start] == wanted[0] && self[start..<(start + wanted.count)].elementsEqual(wanted)
      }
    }
  }
}

/// The names in a document, each of which a reader of libxml2 keeps at one place while it is open.
private struct XMLNames {
  private var known: [UnsafePointer<CChar>: String] = [:]

  mutating func text(_ place: UnsafePointer<CChar>?) -> String? {
    guard let place else { return nil }
    if let text = known[place] { return text }
    let text = String(cString: place)
    known[place] = text
    return text
  }
}
