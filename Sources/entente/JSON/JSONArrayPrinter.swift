/// Prints an array value by value, so that a long one is never in memory whole.
struct JSONArrayPrinter {
  private var last: [UInt8]?
  private var isStarted = false

  /// Prints the value before this one, now that a comma follows it.
  mutating func add(_ value: JSON, to output: inout Output) throws(OutputError) {
    if !isStarted { try output.lineAsIs("[".utf8) }
    isStarted = true
    if let last { try output.lineAsIs(last + ",".utf8) }
    last = "  ".utf8 + value.bytes(indent: 2)
  }

  mutating func end(on output: inout Output) throws(OutputError) {
    if let last { try output.lineAsIs(last) }
    try output.lineAsIs((isStarted ? "]" : "[]").utf8)
  }
}
