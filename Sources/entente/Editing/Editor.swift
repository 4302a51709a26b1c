import Files
import Glibc
import SystemPackage

/// Why an editor could not be used.
enum EditorError: Error, Hashable {
  case noEditor
  /// A command whose quotation mark is not closed, by the variable that has it.
  case openQuote(variable: String)
  case notStarted(program: String, reason: String)
  case failed(program: String, ChildProgram.End)

  var message: String {
    switch self {
    case .noEditor: "No editor: set VISUAL or EDITOR to one."
    case .openQuote(let variable):
      "The command in \(variable) has a quotation mark that is not closed."
    case .notStarted(let program, let reason): "\(program) could not be started: \(reason)."
    case .failed(let program, let end): "\(program) \(end.words)."
    }
  }
}

/// The user's editor: `$VISUAL`, else `$EDITOR`, else vi.
struct Editor {
  private let program: ChildProgram
  /// The variable that names it; nil for vi.
  private let variable: String?

  /// The program's name or path, and its arguments.
  var command: [String] { program.words }

  init(environment: (String) -> String? = Environment.value) {
    let named = ["VISUAL", "EDITOR"].compactMap { variable in
      environment(variable).flatMap(ChildProgram.init(command:)).map { (variable, $0) }
    }
    .first
    (variable, program) = (named?.0, named?.1 ?? ChildProgram(["vi"]))
  }

  /// The command that opens a file at a line: the path is one argument, whatever its name.
  func arguments(path: FilePath, line: Int) -> [String] {
    let path = path.harmless.escaped
    switch program.name {
    case "code", "codium", "code-insiders", "cursor":
      return command + ["--goto", "\(path):\(line)"]
    case "hx", "helix", "subl", "zed": return command + ["\(path):\(line)"]
    default: return command + ["+\(line)", path]
    }
  }

  /// Has the editor open a file at a line in the terminal, and waits until it ends.
  func edit(path: FilePath, line: Int) throws(EditorError) {
    if let variable, !program.isClosed { throw .openQuote(variable: variable) }
    let child: pid_t
    switch ChildProgram(arguments(path: path, line: line)).start(.terminal) {
    case .success(let started): child = started
    case .failure(let error):
      throw .notStarted(program: command[0], reason: error.reason)
    }
    guard let end = ChildProgram.end(of: child), end.isFailure else { return }
    throw .failed(program: command[0], end)
  }
}
