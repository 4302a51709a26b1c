import ArgumentParser
import CorpusStore
import DossierStore
import Drawing
import Files
import Glibc
import Interchange
import Terminal

/// How the program ends: the one place that turns errors into messages and exit codes.
enum Ending {
  static let done: Int32 = 0
  static let failed: Int32 = 1
  static let wrongUsage: Int32 = 2
  /// A fault of the program itself, by the number that sysexits.h has for it.
  static let fault: Int32 = 70

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
    } catch let error as any ToldError {
      return end(.transfer(SafeText.line(error.message)))
    } catch {
      let code = Entente.exitCode(for: error)
      guard code == .success || code == .validationFailure else { return endFault(error) }
      return endParsing(error)
    }
  }

  /// What nobody foresaw is no mistake of the user's.
  private static func endFault(_ error: any Error) -> Int32 {
    let what = SafeText.line(String(String(describing: error).prefix(400)))
    Notices.write(
      """
      entente: This is a fault of Entente, and no mistake of yours: \(what). Please report it with \
      what you asked for.
      """
    )
    return fault
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

/// An error that has words for the user: what failed, where, and what to try.
protocol ToldError: Error {
  var message: String { get }
}

extension BrowserError: ToldError {}
extension CorpusError: ToldError {}
extension EditorError: ToldError {}
extension FileFailure: ToldError {}
extension ImportError: ToldError {}
extension ImportFailure: ToldError {}
extension NewFolderFailure: ToldError {}
extension OpeningFailure: ToldError {}
extension StoreError: ToldError {}
extension TerminalError: ToldError {}

/// Messages on standard error, made safe.
enum Notices {
  static func write(_ message: String) {
    // There is nobody left to tell when standard error itself cannot be written.
    var output = Output(descriptor: STDERR_FILENO)
    try? output.line(EscapedText.readable(message))
    try? output.flush()
  }
}
