/// A word, a number, a mark or a break of a text, by its place in the text's UTF-8.
struct TextToken: Sendable {
  enum Kind: UInt8, Sendable {
    case word, number, comma, colon, semicolon, stop, question, ellipsis, dash
    case open, close, mark, genitive, paragraph, other
  }

  enum Shape: UInt8, Sendable { case lower, capital, allCaps }

  let start: Int32
  let end: Int32
  /// The hash of the word in lower case; two words are taken for the same when it is.
  let key: UInt64
  let classes: WordClasses
  var kind: Kind
  let shape: Shape
  /// Whether white space or the beginning of the text stands before it.
  let spaceBefore: Bool

  var isWord: Bool { kind == .word }
  var isCapital: Bool { kind == .word && shape != .lower }
  /// A sentence's end where a sentence can end.
  var isTerminal: Bool { kind == .stop || kind == .question || kind == .ellipsis }
}
