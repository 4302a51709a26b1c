/// The answer of a reading process, which is not trusted: its bytes are bounded and cleaned here.
struct ExtractionAnswer {
  /// Bounds on what an answer holds.
  enum Bounds {
    static let textBytes = 32 << 20
    static let fieldBytes = 4096
    static let authors = 200
    static let remarks = 100
    static let items = 10_000
    /// Frames of an answer in all, in bytes.
    static let bytes = 48 << 20
  }

  private var rest: [UInt8] = []
  private var byteCount = 0
  private var items: [ExtractedItem] = []
  private var failure: ExtractionFailure?
  private var hasEnded = false

  /// What was read; nil unless the answer came to its end.
  var result: Result<[ExtractedItem], ExtractionFailure>? {
    guard hasEnded else { return nil }
    return failure.map { .failure($0) } ?? .success(items)
  }

  /// Takes the next bytes of the pipe; false when they break the rules of an answer.
  mutating func take(_ bytes: some Collection<UInt8>) -> Bool {
    byteCount += bytes.count
    guard byteCount <= Bounds.bytes else { return false }
    rest += bytes
    var place = 0
    while rest.count - place >= ExtractionFrame.headCount {
      let start = place + ExtractionFrame.headCount
      guard let kind = ExtractionFrame.Kind(rawValue: rest[place]), !hasEnded else { return false }
      let count = rest[place + 1..<start].reduce(0) { $0 << 8 | Int($1) }
      let isLong = kind == .text || kind == .part
      guard count <= (isLong ? Bounds.textBytes : Bounds.fieldBytes) else { return false }
      guard rest.count - start >= count else { break }
      guard take(kind, rest[start..<start + count]) else { return false }
      place = start + count
    }
    rest.removeFirst(place)
    return true
  }

  private mutating func take(_ kind: ExtractionFrame.Kind, _ bytes: ArraySlice<UInt8>) -> Bool {
    switch kind {
    case .article:
      items.append(ExtractedItem(ExtractedArticle(text: "")))
      return items.count <= Bounds.items
    case .end: hasEnded = true
    case .failure: failure = ExtractionFailure(encoded: bytes)
    default:
      guard let last = items.indices.last else { return false }
      return ExtractionAnswer.set(kind, of: &items[last], to: bytes)
    }
    return true
  }

  private static func set(
    _ kind: ExtractionFrame.Kind,
    of item: inout ExtractedItem,
    to bytes: ArraySlice<UInt8>
  ) -> Bool {
    let isLong = kind == .text || kind == .part
    let line = isLong ? "" : CleanText.line(String(decoding: bytes, as: UTF8.self))
    switch kind {
    case .type: item.article.type = line
    case .title: item.article.title = line
    case .author: item.article.authors.append(line)
    case .issued: item.article.issued = line
    case .publisher: item.article.publisher = line
    case .url: item.article.url = line
    case .language: item.article.language = line
    case .licence: item.article.licence = line
    case .remark: item.article.remarks.append(line)
    case .text: item.article.text = CleanText.lines(String(decoding: bytes, as: UTF8.self))
    // Names of files need not be clean, and are never shown as they are.
    case .path: item.path = String(decoding: bytes, as: UTF8.self)
    // Positions count in it: whoever reads it has to clean what is shown.
    case .part: item.part = Array(bytes)
    case .article, .failure, .end: return false
    }
    return item.article.authors.count <= Bounds.authors
      && item.article.remarks.count <= Bounds.remarks
  }
}

extension ExtractionFailure {
  private enum Code: UInt8 {
    case unknownFormat = 1
    case damaged, tooLarge, missing, noText, unreadable, locked, unconfined, broken
  }

  /// The failure as bytes: a code and a text.
  var encoded: [UInt8] {
    let (code, text): (Code, String) =
      switch self {
      case .unknownFormat: (.unknownFormat, "")
      case .damaged(let reason): (.damaged, reason)
      case .tooLarge(let limit): (.tooLarge, limit)
      case .missing(let name, let package): (.missing, "\(name)\n\(package)")
      case .noText: (.noText, "")
      case .unreadable(let reason): (.unreadable, reason)
      case .locked: (.locked, "")
      case .unconfined(let reason): (.unconfined, reason)
      case .broken(let reason): (.broken, reason)
      }
    return [code.rawValue] + text.utf8.prefix(ExtractionAnswer.Bounds.fieldBytes - 1)
  }

  /// The failure of bytes that need not be any.
  init(encoded bytes: some Collection<UInt8>) {
    let parts = bytes.dropFirst().split(separator: UInt8(ascii: "\n"), maxSplits: 1).map {
      CleanText.line(String(decoding: $0, as: UTF8.self))
    }
    let text = parts.first ?? ""
    self =
      switch bytes.first.flatMap(Code.init(rawValue:)) {
      case .unknownFormat: .unknownFormat
      case .damaged: .damaged(reason: text)
      case .tooLarge: .tooLarge(limit: text)
      case .missing: .missing(name: text, package: parts.last ?? "")
      case .noText: .noText
      case .unreadable: .unreadable(reason: text)
      case .locked: .locked
      case .unconfined: .unconfined(reason: text)
      case .broken, nil: .broken(reason: text)
      }
  }
}
