import Interchange

/// A stream to which exporters write; what is looked at in a terminal is made safe for it.
struct OutputSink: ExportSink {
  private var output: Output
  private let isTerminal: Bool
  private var line: [UInt8] = []
  /// Why the last write failed.
  private(set) var failure: OutputError?

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
  /// Writes on a stream; gives how many records there were.
  static func write(_ export: Interchange.Export, on output: Output) throws(OutputError) -> Int {
    var sink = OutputSink(output)
    do {
      let count = try write(export, to: &sink)
      try sink.flush()
      return count
    } catch let error as OutputError {
      throw error
    } catch {
      throw sink.failure ?? .failed(reason: "it takes no more")
    }
  }
}
