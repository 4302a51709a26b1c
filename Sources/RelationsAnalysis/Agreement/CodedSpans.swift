import RelationsModel

/// The quotes of several coders, reduced to what is compared: whose they are, where their words stand,
/// and what was made of them.
///
/// About 100 bytes a quote, so that a million of them fit.
public struct CodedSpans: Equatable, Sendable {
  /// Where the words of a quote stand in a text.
  public struct Place: Hashable, Sendable {
    /// The text in which positions count, such as its digest; positions in two texts are not compared.
    public let text: String
    /// The position of the words, in code points.
    public let range: Range<Int>
    /// What stands there, where it is known: the quote may end in other marks than the text has.
    public let words: String?

    public init(text: String, range: Range<Int>, words: String? = nil) {
      self.text = text
      self.range = range
      self.words = words
    }
  }

  /// A quote; names are numbers of the tables beside it.
  struct Row: Equatable {
    let quote: Int32
    let coder: Int32
    let source: Int32
    /// The text in which the position counts; -1 where there is none.
    let frame: Int32
    /// From the first letter or digit to the last, so that blanks and marks at the edges make no
    /// difference.
    let start: Int32
    let end: Int32
    /// Where its words begin among all words.
    let firstWord: Int32
    let wordCount: Int32
    let proposition: Int32
    let speaker: Int32
    let stance: Stance
  }

  private(set) var rows: [Row] = []
  /// A number for each word of each quote, without regard to case and accents.
  private(set) var words: [UInt32] = []
  /// The ids of the quotes, in the order in which they were added.
  public private(set) var quotes: [Quote.ID] = []
  private(set) var coderNames = NumberedNames()
  private(set) var sourceNames = NumberedNames()
  private(set) var frames = NumberedNames()
  private(set) var propositions = NumberedNames()
  private(set) var speakers = NumberedNames()
  /// The number of quotes that coders have settled, which are left aside.
  public private(set) var settledCount = 0

  public init() {}

  /// The number of quotes that are compared.
  public var count: Int { rows.count }

  /// The coders of these quotes, by name.
  public var coders: [String] { coderNames.all.sorted() }

  /// How many quotes each coder has, by name.
  public var quoteCounts: [String: Int] {
    var counts = [Int](repeating: 0, count: coderNames.all.count)
    for row in rows { counts[Int(row.coder)] += 1 }
    return Dictionary(uniqueKeysWithValues: zip(coderNames.all, counts))
  }

  /// Adds a quote; one that is settled is only counted, one that names no coder or is a version of
  /// another left out.
  ///
  /// `source` tells which quotes are of one text. `place` is where the words were found in it, if that
  /// was looked for; else the quote's own anchor tells.
  public mutating func add(_ quote: Quote, source: String, at place: Place? = nil) {
    guard quote.isCounted else { return }
    let named = quote.coders
    guard let coder = named.first else { return }
    guard named.count == 1 else {
      settledCount += 1
      return
    }
    let place = place ?? CodedSpans.place(of: quote)
    let range = place.map { CodedSpans.trimmed($0.range, $0.words ?? quote.anchor.exact) } ?? 0..<0
    let firstWord = words.count
    WordNumbers.append(of: quote.anchor.exact, to: &words)
    rows.append(
      Row(
        quote: Int32(clamping: quotes.count),
        coder: coderNames.number(of: coder),
        source: sourceNames.number(of: source),
        frame: place.map { frames.number(of: $0.text) } ?? -1,
        start: Int32(clamping: range.lowerBound),
        end: Int32(clamping: range.upperBound),
        firstWord: Int32(clamping: firstWord),
        wordCount: Int32(clamping: words.count - firstWord),
        proposition: propositions.number(
          of: quote.proposition?.rawValue ?? quote.issue.rawValue
        ),
        speaker: speakers.number(of: quote.speaker.rawValue),
        stance: quote.stance
      )
    )
    quotes.append(quote.id)
  }

  /// The sources that several coders coded and of which positions do not tell how all quotes lie to
  /// each other, in the order of their names: a text at hand can tell.
  public func sourcesToLocate(_ coders: [String]? = nil) -> [String] {
    let isCompared = coderNames.all.map { coders?.contains($0) ?? true }
    var firstRows = [Row?](repeating: nil, count: sourceNames.all.count)
    var (areSeveral, areUnclear) = (
      [Bool](repeating: false, count: firstRows.count),
      [Bool](repeating: false, count: firstRows.count)
    )
    for row in rows where isCompared[Int(row.coder)] {
      let source = Int(row.source)
      guard let first = firstRows[source] else {
        firstRows[source] = row
        areUnclear[source] = row.frame < 0
        continue
      }
      if first.coder != row.coder { areSeveral[source] = true }
      if first.frame != row.frame { areUnclear[source] = true }
    }
    return sourceNames.all.indices.filter { areSeveral[$0] && areUnclear[$0] }
      .map { sourceNames.all[$0] }.sorted()
  }

  /// Where a quote's own anchor has it.
  private static func place(of quote: Quote) -> Place? {
    quote.anchor.span.flatMap { span in
      span.start < span.end
        ? Place(text: span.digest ?? "", range: span.start..<span.end) : nil
    }
  }

  /// A position without the blanks and marks at the edges of its words.
  static func trimmed(_ range: Range<Int>, _ words: String) -> Range<Int> {
    let scalars = words.unicodeScalars
    let before = scalars.prefix { !$0.isLetterOrDigit }.count
    guard before < scalars.count else { return range }
    let after = scalars.reversed().prefix { !$0.isLetterOrDigit }.count
    guard before + after < range.count else { return range }
    return range.lowerBound + before..<range.upperBound - after
  }

  /// The words of a row.
  func words(of row: Row) -> ArraySlice<UInt32> {
    words[Int(row.firstWord)..<Int(row.firstWord + row.wordCount)]
  }
}

/// Names, each with a number.
struct NumberedNames: Equatable, Sendable {
  private(set) var all: [String] = []
  private var numbers: [String: Int32] = [:]

  mutating func number(of name: String) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(clamping: all.count)
    numbers[name] = number
    all.append(name)
    return number
  }

  subscript(number: Int32) -> String { all[Int(number)] }

  func number(ofKnown name: String) -> Int32? { numbers[name] }
}

/// Numbers for words: the same for words that differ in case and accents alone.
enum WordNumbers {
  static func append(of text: String, to words: inout [UInt32]) {
    let bytes = FoldedText.bytes(of: text)
    var hash = start
    var isInWord = false
    func isLetter(_ byte: UInt8) -> Bool {
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
    if bytes.allSatisfy({ $0 < 0x80 }) {
      for byte in bytes {
        if isLetter(byte) {
          hash = (hash ^ UInt32(byte)) &* prime
          isInWord = true
        } else if isInWord {
          words.append(hash)
          (hash, isInWord) = (start, false)
        }
      }
    } else {
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        if scalar.isLetterOrDigit {
          for byte in UTF8.encode(scalar) ?? .init() { hash = (hash ^ UInt32(byte)) &* prime }
          isInWord = true
        } else if isInWord {
          words.append(hash)
          (hash, isInWord) = (start, false)
        }
      }
    }
    if isInWord { words.append(hash) }
  }

  // FNV-1a of 32 bits.
  private static let start: UInt32 = 2_166_136_261
  private static let prime: UInt32 = 16_777_619
}
