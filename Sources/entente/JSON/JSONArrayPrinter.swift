/// Prints an array value by value, so that a long one is never in memory whole.
struct JSONArrayPrinter {
  private var last: String?
  private var isStarted = false

  /// Prints the value before this one, now that a comma follows it.
  mutating func add(_ value: JSON, to output: inout Output) throws(OutputError) {
    if !isStarted { try output.lineAsIs("[") }
    isStarted = true
    if let last { try output.lineAsIs(last + ",") }
    last = "  " + value.text(indent: 2)
  }

  mutating func end(on output: inout Output) throws(OutputError) {
    if let last { try output.lineAsIs(last) }
    try output.lineAsIs(isStarted ? "]" : "[]")
  }
}
