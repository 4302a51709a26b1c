import Interchange
import Presentation

/// A stream to which exporters write; what is looked at in a terminal is made safe for it.
struct OutputSink: ExportSink {
  private var output: Output
  private let isTerminal: Bool
  private var line: [UInt8] = []
  /// Why the last write failed.
  private(set) var failure: OutputError?
  private var replaced = 0

  init(_ output: Output) {
    self.output = output
    isTerminal = output.isTerminal
  }

  mutating func write(_ bytes: some Collection<UInt8>) throws(ExportStop) {
    do {
      guard isTerminal else { return try output.asIs(bytes) }
      for byte in bytes where byte != 0x0D {
        if byte == 0x0A { try endLine() } else { line.append(byte) }
      }
    } catch {
      failure = error
      throw ExportStop()
    }
  }

  mutating func noteReplaced(_ places: Int) { replaced += places }

  /// What is to be told of characters that the form has no sign for; nil where there are none.
  fileprivate var notice: String? {
    guard replaced > 0 else { return nil }
    let places = Wording.count(replaced, "place")
    return
      "In \(places) the file has U+FFFD for a control or other character that its form cannot hold."
  }

  private mutating func endLine() throws(OutputError) {
    try output.line(String(decoding: line, as: UTF8.self))
    line = []
  }

  mutating func flush() throws(OutputError) {
    if !line.isEmpty { try endLine() }
    try output.flush()
  }
}

extension Exporter {
  /// Writes on a stream; gives how many records there were, and what is to be told of the file.
  static func write(
    _ export: Interchange.Export,
    on output: Output
  ) throws(OutputError) -> (count: Int, notice: String?) {
    var sink = OutputSink(output)
    do {
      let count = try write(export, to: &sink)
      try sink.flush()
      return (count, sink.notice)
    } catch let error as OutputError {
      throw error
    } catch {
      throw sink.failure ?? .failed(reason: "it takes no more")
    }
  }
}
