/// Finds the comments of a file, which YAML parsers drop, by walking its text past every scalar in
/// which a number sign is only a sign.
struct CommentScan {
  private let bytes: [UInt8]
  private let landmarks: [Landmark]
  private var nextLandmark = 0
  private var index = 0
  private var place = TextPlace(line: 1, column: 1)
  private var isAfterSpace = true
  private var hasContent = false
  private var isAfterBlankLine = false
  private var openFlows: [Int] = []

  private(set) var comments: [SourceComment] = []
  /// Where the flow collections end, by their groups.
  private(set) var flowEnds: [Int: TextPlace] = [:]

  init(_ bytes: [UInt8], landmarks: [Landmark]) {
    self.bytes = bytes
    self.landmarks = landmarks
    while index < bytes.count { step() }
  }

  private mutating func step() {
    if let kind = landmarkHere() { return skip(kind) }
    let byte = bytes[index]
    if byte == 0x23, isAfterSpace { return readComment() }
    if byte == 0x5D || byte == 0x7D, let flow = openFlows.popLast() { flowEnds[flow] = place }
    advance()
  }

  /// The next landmark, when it is here; those of groups without brackets are passed over.
  private mutating func landmarkHere() -> Landmark.Kind? {
    while nextLandmark < landmarks.count {
      let landmark = landmarks[nextLandmark]
      let start = TextPlace(line: landmark.line, column: landmark.column)
      guard start <= place else { return nil }
      nextLandmark += 1
      guard start == place else { continue }
      if case .group = landmark.kind, bytes[index] != 0x5B, bytes[index] != 0x7B { continue }
      return landmark.kind
    }
    return nil
  }

  private mutating func skip(_ kind: Landmark.Kind) {
    switch kind {
    case .doubleQuoted:
      advance()
      while index < bytes.count, bytes[index] != 0x22 {
        if bytes[index] == 0x5C { advance() }
        advance()
      }
      advance()
      hasContent = true
    case .singleQuoted:
      advance()
      while index < bytes.count {
        if bytes[index] == 0x27 {
          guard index + 1 < bytes.count, bytes[index + 1] == 0x27 else { break }
          advance()
        }
        advance()
      }
      advance()
      hasContent = true
    case .block(let parentColumn): skipBlock(parentColumn: Int(parentColumn))
    case .group(let group):
      openFlows.append(group)
      advance()
    }
  }

  // MARK: - Block scalars

  private mutating func skipBlock(parentColumn: Int) {
    var explicit: Int?
    advance()
    while index < bytes.count, !isBreak, bytes[index] != 0x23 || !isAfterSpace {
      if (0x31...0x39).contains(bytes[index]) { explicit = Int(bytes[index]) - 0x30 }
      advance()
    }
    if index < bytes.count, !isBreak { readComment() }
    advance()
    let indent = explicit.map { parentColumn - 1 + $0 } ?? detectedIndent(atLeast: parentColumn)
    while index < bytes.count {
      let spaces = leadingSpaces(at: index)
      let end = index + spaces
      guard spaces >= indent || end >= bytes.count || isBreak(at: end) else { return }
      while index < bytes.count, !isBreak { advance() }
      advance()
    }
  }

  /// The indentation that the first line of a block scalar sets, as the parser finds it.
  private func detectedIndent(atLeast least: Int) -> Int {
    var indent = max(1, least)
    var index = index
    while index < bytes.count {
      let spaces = leadingSpaces(at: index)
      indent = max(indent, spaces)
      index += spaces
      guard index < bytes.count, isBreak(at: index) else { break }
      index += breakSize(at: index)
    }
    return indent
  }

  private func leadingSpaces(at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    return end - start
  }

  // MARK: - Walking

  private mutating func readComment() {
    let start = index
    let begin = place
    let isOnOwnLine = !hasContent
    while index < bytes.count, !isBreak { advance() }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    comments.append(
      SourceComment(
        text: text.trimmed,
        place: begin,
        isOnOwnLine: isOnOwnLine,
        isAfterBlankLine: isAfterBlankLine
      )
    )
    hasContent = true
  }

  private var isBreak: Bool { isBreak(at: index) }

  private func isBreak(at index: Int) -> Bool { breakSize(at: index) > 0 }

  private func breakSize(at index: Int) -> Int {
    switch bytes[index] {
    case 0x0A: 1
    case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8
        ? 3 : 0
    default: 0
    }
  }

  /// Passes over one code point, or one line end.
  private mutating func advance() {
    guard index < bytes.count else { return }
    let size = breakSize(at: index)
    if size > 0 {
      index += size
      place = TextPlace(line: place.line + 1, column: 1)
      isAfterBlankLine = !hasContent && !isAfterDash
      (isAfterSpace, hasContent, isAfterDash) = (true, false, false)
      return
    }
    let byte = bytes[index]
    isAfterSpace = byte == 0x20 || byte == 0x09
    if byte == 0x2D { isAfterDash = true } else if !isAfterSpace { hasContent = true }
    index += 1
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    place.column += 1
  }

  private var isAfterDash = false
}
