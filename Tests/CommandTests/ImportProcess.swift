import Foundation
import Testing

/// The program at work, so that it can be fed, watched and stopped.
final class ImportProcess {
  private let process = Process()
  private let errorPipe = Pipe()
  private let outputPipe = Pipe()
  private(set) var errors = Data()

  /// Starts it, with a limit in blocks of 1,024 bytes on the size of any file that it writes.
  init(
    _ arguments: [String],
    input: String? = nil,
    fileLimit: Int? = nil,
    directory: URL? = nil
  ) throws {
    if let directory { process.currentDirectoryURL = directory }
    let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = URL(filePath: bundle).deletingLastPathComponent().appending(path: "entente")
    if let fileLimit {
      process.executableURL = URL(filePath: "/bin/bash")
      let script = "ulimit -f \(fileLimit); exec \"$0\" \"$@\""
      process.arguments = ["-c", script, program.path(percentEncoded: false)] + arguments
    } else {
      process.executableURL = program
      process.arguments = arguments
    }
    process.standardError = errorPipe
    process.standardOutput = outputPipe
    process.standardInput = FileHandle.nullDevice
    if let input { process.standardInput = try FileHandle(forReadingFrom: URL(filePath: input)) }
    try process.run()
  }

  /// Waits until standard error has had so many lines; false when it ended before.
  func hasPrinted(lines: Int) -> Bool {
    while errors.count(where: { $0 == 0x0A }) < lines {
      let more = errorPipe.fileHandleForReading.availableData
      if more.isEmpty { return false }
      errors.append(more)
    }
    return true
  }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for the end; gives the exit code, or 128 and the number of the signal.
  func end() -> Int32 {
    errors.append(errorPipe.fileHandleForReading.readDataToEndOfFile())
    output = outputPipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let status = process.terminationStatus
    return process.terminationReason == .uncaughtSignal ? 128 + status : status
  }

  private(set) var output = Data()
  var text: String { String(decoding: output, as: UTF8.self) }
  var message: String { String(decoding: errors, as: UTF8.self) }
}

/// Runs the program to its end.
func imported(_ arguments: [String], input: String? = nil) throws -> ImportProcess {
  let process = try ImportProcess(["import"] + arguments, input: input)
  _ = process.end()
  return process
}
