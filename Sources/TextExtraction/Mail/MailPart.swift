import Glibc

/// A message or a part of one, with the parts in it.
struct MailPart {
  let header: MailHeader
  /// As it is carried, still in its transfer encoding.
  let body: ArraySlice<UInt8>
  /// The parts of a multipart, or the message that a part carries.
  var parts: [MailPart] = []

  /// Nesting beyond this depth is not looked into.
  private static let mostDepth = 16
  private static let mostParts = 1000

  /// Reads a message.
  init(_ bytes: [UInt8]) {
    var count = 0
    // The line that separates messages in a mailbox, which is no field.
    let isBox = bytes.starts(with: Array("From ".utf8))
    let start = isBox ? (bytes.firstIndex(of: 0x0A) ?? -1) + 1 : 0
    self.init(bytes[start...], depth: 0, count: &count)
  }

  private init(_ bytes: ArraySlice<UInt8>, depth: Int, count: inout Int) {
    var end = bytes.startIndex
    header = MailHeader(bytes, end: &end)
    body = bytes[end...]
    count += 1
    guard depth < MailPart.mostDepth else { return }
    if isMultipart, let boundary = header.parameter("boundary", of: "content-type") {
      for piece in MailPart.pieces(of: body, at: boundary) where count < MailPart.mostParts {
        parts.append(MailPart(piece, depth: depth + 1, count: &count))
      }
    } else if type == "message/rfc822" {
      let inner = content
      parts = [MailPart(inner[...], depth: depth + 1, count: &count)]
    }
  }

  /// The media type, such as `text/plain`, which is what a part without one has.
  var type: String { header.value("content-type") ?? "text/plain" }
  var isMultipart: Bool { type.hasPrefix("multipart/") }

  /// The parts that hold no others, in order.
  var leaves: [MailPart] { parts.isEmpty ? [self] : parts.flatMap(\.leaves) }

  /// The name of the part's file; nil for one without a name.
  var fileName: String? {
    header.parameter("filename", of: "content-disposition")
      ?? header.parameter("name", of: "content-type")
  }

  /// True for what the reader of a message gets as a file of its own.
  var isAttachment: Bool {
    if header.value("content-disposition") == "attachment" { return true }
    return !isMultipart && !type.hasPrefix("text/") && type != "message/rfc822"
  }

  /// The body without its transfer encoding.
  var content: [UInt8] {
    TransferEncoding.decoded(body, as: header.value("content-transfer-encoding"))
  }

  /// The name of the encoding of the part's text; nil where the part says nothing.
  var charset: String? { header.parameter("charset", of: "content-type") }

  /// The body as text in its charset, with plain line breaks.
  var text: String {
    CleanText.withPlainBreaks(TextDecoding.string(from: content, declared: charset))
  }

  /// What stands between the lines of a boundary; a body that ends without one ends its last piece.
  private static func pieces(
    of body: ArraySlice<UInt8>,
    at boundary: String
  ) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var pieces: [ArraySlice<UInt8>] = []
    var start: Int?
    var place = body.startIndex
    while place < body.endIndex {
      let lineEnd = MailPart.endOfLine(in: body, from: place)
      let line = body[place..<lineEnd]
      if line.first == UInt8(ascii: "-"), line.starts(with: mark) {
        let tail = line.dropFirst(mark.count)
        let isLast = tail.starts(with: Array("--".utf8))
        guard isLast || tail.allSatisfy({ $0 <= 0x20 }) else {
          place = lineEnd
          continue
        }
        if let start { pieces.append(withoutLastBreak(body[start..<place])) }
        start = isLast ? nil : lineEnd
        if isLast { break }
      }
      place = lineEnd
    }
    if let start, start < body.endIndex { pieces.append(body[start...]) }
    return pieces
  }

  /// The place after a line and its line feed.
  static func endOfLine(in bytes: ArraySlice<UInt8>, from place: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      let rest = UnsafeRawBufferPointer(rebasing: buffer[(place - bytes.startIndex)...])
      guard let start = rest.baseAddress, let feed = memchr(start, 0x0A, rest.count) else {
        return bytes.endIndex
      }
      return place + (UnsafeRawPointer(feed) - start) + 1
    }
  }

  /// The line break before a boundary belongs to the boundary.
  private static func withoutLastBreak(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
    return bytes
  }
}
