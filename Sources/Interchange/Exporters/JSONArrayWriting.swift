/// Writes an array value by value, so that a long one is never in memory whole.
struct JSONArrayWriting {
  /// How far in the array stands.
  let indent: Int
  private var isEmpty = true

  init(indent: Int) {
    self.indent = indent
  }

  mutating func add(_ value: JSON, to sink: inout some ExportSink) throws(ExportStop) {
    let margin = String(repeating: " ", count: indent + 2)
    try sink.write("\(isEmpty ? "[" : ",")\n\(margin)")
    try sink.write(value.bytes(indent: indent + 2))
    isEmpty = false
  }

  func end(on sink: inout some ExportSink) throws(ExportStop) {
    try sink.write(isEmpty ? "[]" : "\n\(String(repeating: " ", count: indent))]")
  }
}
