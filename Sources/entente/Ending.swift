import ArgumentParser
import Drawing
import Files
import Glibc

/// How the program ends: the one place that turns errors into messages and exit codes.
enum Ending {
  static let done: Int32 = 0
  static let failed: Int32 = 1
  static let wrongUsage: Int32 = 2

  /// Runs the whole program and gives its exit code; what went wrong is told on standard error.
  static func status(of program: () throws -> Void) -> Int32 {
    do {
      try program()
      return done
    } catch let failure as CommandFailure {
      return end(failure)
    } catch let error as OutputError {
      return end(.output(error))
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      return endParsing(error)
    }
  }

  private static func end(_ failure: CommandFailure) -> Int32 {
    if let message = failure.message { Notices.write(message) }
    return failure.exitCode
  }

  /// Help and the version reach us as errors too, and are what was asked for.
  private static func endParsing(_ error: any Error) -> Int32 {
    let message = Entente.fullMessage(for: error)
    guard Entente.exitCode(for: error) == .success else {
      let advice = ProgramArguments.all.first.flatMap(Entente.commandAdvice)
      Notices.write([message, advice].compactMap { $0 }.joined(separator: "\n"))
      return wrongUsage
    }
    do {
      var output = Output()
      try output.line(message)
      try output.flush()
      return done
    } catch {
      return end(.output(error))
    }
  }
}

/// Messages on standard error, made safe.
enum Notices {
  static func write(_ message: String) {
    // There is nobody left to tell when standard error itself cannot be written.
    var output = Output(descriptor: STDERR_FILENO)
    try? output.line(EscapedText.readable(message))
    try? output.flush()
  }
}
