import Interchange

/// Prints an array value by value, so that a long one is never in memory whole.
struct JSONArrayPrinter {
  /// How far in the array stands, and what stands before and after it on the same lines.
  private let indent: Int
  private let opening: String
  private let closing: String
  private var last: [UInt8]?
  private var isStarted = false

  init(indent: Int = 0, opening: String = "", closing: String = "") {
    self.indent = indent
    self.opening = opening
    self.closing = closing
  }

  /// Prints the value before this one, now that a comma follows it.
  mutating func add(_ value: JSON, to output: inout Output) throws(OutputError) {
    if !isStarted { try output.lineAsIs("\(space)\(opening)[".utf8) }
    isStarted = true
    if let last { try output.lineAsIs(last + ",".utf8) }
    last = "\(space)  ".utf8 + value.bytes(indent: indent + 2)
  }

  mutating func end(on output: inout Output) throws(OutputError) {
    if let last { try output.lineAsIs(last) }
    let end = isStarted ? "]" : "\(opening)[]"
    try output.lineAsIs("\(space)\(end)\(closing)".utf8)
  }

  private var space: String { String(repeating: " ", count: indent) }
}
