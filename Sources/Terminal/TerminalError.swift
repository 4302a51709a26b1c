/// Why the terminal cannot be used.
package enum TerminalError: Error, Equatable {
  case notATerminal
  case unknownTerminal(String)
  case cannotMoveCursor(String)
  case noScreen

  package var message: String {
    switch self {
    case .notATerminal:
      "standard output is not a terminal"
    case .unknownTerminal(""):
      "TERM is not set; set it to the kind of your terminal, such as xterm-256color"
    case .unknownTerminal(let name):
      "the terminal “\(name)” is not known here; set TERM to another kind, such as xterm-256color"
    case .cannotMoveCursor(let name):
      "the terminal “\(name)” cannot move its cursor"
    case .noScreen:
      "the terminal cannot be opened"
    }
  }
}
