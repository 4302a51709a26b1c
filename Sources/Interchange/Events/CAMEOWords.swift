import RelationsModel

/// The codes of CAMEO, by which sets of event data say what was done, in words.
struct CAMEOWords: Sendable {
  /// What an actor does, and the word between that and whom it is done to.
  struct Phrase: Sendable {
    let words: [UInt8]
    let link: [UInt8]
  }

  static let shared = CAMEOWords()

  private let phrases: [UInt32: Phrase]

  private init() {
    var phrases: [UInt32: Phrase] = [:]
    for line in CAMEOWords.list.split(separator: "\n") {
      let code = line.prefix { $0 != " " }
      let parts = line.dropFirst(code.count + 1).split(separator: "|")
      guard let key = CAMEOWords.key(code.utf8), let words = parts.first else { continue }
      phrases[key] = Phrase(
        words: Array(words.utf8),
        link: parts.count > 1 ? Array(parts[1].utf8) : []
      )
    }
    self.phrases = phrases
  }

  /// The words of a code, or of the longest one of which it is a kind; nil for no code of CAMEO.
  func phrase(_ code: some Collection<UInt8>) -> Phrase? {
    var length = code.count
    while length >= 2 {
      if let phrase = CAMEOWords.key(code.prefix(length)).flatMap({ phrases[$0] }) {
        return phrase
      }
      length -= 1
    }
    return nil
  }

  /// The two digits that a code begins with, 1 to 20; nil for no code of CAMEO.
  ///
  /// Tables that went through a spreadsheet have lost leading zeros: a code of one digit is a root,
  /// and one of three or four digits whose first two are above 20 lacks one.
  static func root(_ code: some Collection<UInt8>) -> Int? {
    guard (1...4).contains(code.count), code.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    let digits = code.map { Int($0) - 0x30 }
    let root = digits.count == 1 ? digits[0] : digits[0] * 10 + digits[1]
    return (1...20).contains(root) ? root : nil
  }

  /// Whether what a root stands for brings two sides together: the roots 1 to 8, which make up the
  /// first two of CAMEO’s four classes.
  static func direction(ofRoot root: Int) -> Event.Direction {
    root <= 8 ? .cooperation : .conflict
  }

  private static func key(_ code: some Collection<UInt8>) -> UInt32? {
    guard (2...4).contains(code.count), code.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return code.reduce(1) { $0 << 8 | UInt32($1) }
  }
}
