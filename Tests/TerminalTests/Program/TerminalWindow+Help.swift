extension TerminalWindow {
  /// All that the help says from where it is scrolled to, between single blanks; where pages overlap,
  /// twice.
  func help(turningBy key: String = "NPage") throws -> String {
    var lines: [Substring] = []
    while true {
      let screen = try wholeScreen()
      lines += screen.split(separator: "\n").compactMap {
        let parts = $0.split(separator: "│")
        return parts.count == 1 && $0.hasPrefix("│") ? parts[0] : nil
      }
      // The edge says how to see more.
      guard screen.contains("─ ↓ ") else { break }
      try press(key)
      try wait(for: "the next page") { try self.screen() != screen }
    }
    return lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }
}
