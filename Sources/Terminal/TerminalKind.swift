/// What the environment tells of the terminal beyond what terminfo knows of it.
struct TerminalKind: Equatable {
  /// Whether it takes colours by their parts.
  let showsEveryColor: Bool
  /// Whether it takes addresses with the text that leads to them (OSC 8).
  let showsLinks: Bool
  /// Whether it takes a text for its clipboard (OSC 52): what cannot might show it.
  let clipboard: ClipboardSupport
  /// What such a text goes through on its way.
  let clipboardCarrier: Clipboard.Carrier

  /// Asks for the values of variables; one that is empty is as good as none.
  init(_ value: @escaping (String) -> String?) {
    let variables = Variables(value: value)
    showsEveryColor = TerminalKind.everyColor(variables)
    showsLinks = TerminalKind.links(variables)
    clipboardCarrier = variables.carrier
    clipboard = TerminalKind.clipboard(variables)
  }

  private struct Variables {
    let value: (String) -> String?

    subscript(name: String) -> String? { value(name).flatMap { $0.isEmpty ? nil : $0 } }

    func has(_ name: String) -> Bool { self[name] != nil }

    func number(_ name: String) -> Int { self[name].flatMap { Int($0) } ?? 0 }

    var kind: String { self["TERM"] ?? "dumb" }
    var program: String { self["TERM_PROGRAM"] ?? "" }
    /// Whether the terminal is one of a family of names, such as `tmux` and `tmux-256color`.
    func isKind(_ family: String) -> Bool { kind == family || kind.hasPrefix(family + "-") }

    /// The variables that tmux and GNU screen set tell more than TERM, which users set as they like and
    /// which goes along to other machines.
    var isInTmux: Bool { has("TMUX") || program == "tmux" || !has("STY") && isKind("tmux") }

    /// What stands between the program and the terminal: the one place that tells GNU screen.
    var carrier: Clipboard.Carrier {
      if isInTmux { return .none }
      if has("STY") || kind.hasPrefix("screen.") { return .screen }
      return isKind("screen") ? .screenOrTmux : .none
    }

    /// GNU screen, which hands on neither links nor every colour, and leaves what it finds in the
    /// environment.
    var mayBeInScreen: Bool { carrier != .none }
  }

  /// Terminals that know no control string, or that have no clipboard.
  private static let consoles = [
    "dumb", "unknown", "linux", "linux16", "cons25", "wsvt25", "sun", "vt52", "vt100", "vt102",
    "vt220", "ansi",
  ]

  private static func clipboard(_ variables: Variables) -> ClipboardSupport {
    if consoles.contains(where: variables.isKind) { return .none }
    // The two take it or not by settings of their own, whatever the terminal around them is.
    if variables.isInTmux || variables.mayBeInScreen { return .taken }
    let isDoubtful =
      variables.program == "Apple_Terminal"
      || ["VTE_VERSION", "KONSOLE_VERSION"].contains(where: variables.has)
    return isDoubtful ? .doubtful : .taken
  }

  private static func everyColor(_ variables: Variables) -> Bool {
    let told = variables["COLORTERM"]?.lowercased()
    return (told == "truecolor" || told == "24bit") && !variables.mayBeInScreen
  }

  private static let linkingKinds = [
    "alacritty", "contour", "foot", "ghostty", "xterm-ghostty", "xterm-kitty", "wezterm",
  ]
  private static let linkingPrograms = [
    "ghostty", "iTerm.app", "mintty", "rio", "vscode", "WezTerm", "zed",
  ]

  private static func links(_ variables: Variables) -> Bool {
    guard variables.kind != "dumb", variables.kind != "linux" else { return false }
    if let forced = variables["FORCE_HYPERLINK"] { return forced != "0" }
    // Inside another program the variables of the terminal around it are still there.
    if variables.isInTmux {
      let version = variables.program == "tmux" ? variables["TERM_PROGRAM_VERSION"] : nil
      return version.map { isAtLeast($0, major: 3, minor: 4) } ?? false
    }
    if variables.mayBeInScreen { return false }
    let kind = variables.kind
    return linkingKinds.contains { kind == $0 || kind.hasPrefix($0 + "-") }
      || linkingPrograms.contains(variables.program)
      // The first that knew of links broke down over them.
      || variables.number("VTE_VERSION") > 5000
      || variables.number("KONSOLE_VERSION") >= 201_200
      || ["KITTY_WINDOW_ID", "WEZTERM_PANE", "WT_SESSION", "DOMTERM"].contains(where: variables.has)
  }

  /// Compares a version such as `3.3a` or `next-3.6` by its first two numbers.
  private static func isAtLeast(_ version: String, major: Int, minor: Int) -> Bool {
    let numbers = version.split { !("0"..."9").contains($0) }.prefix(2).map { Int($0) ?? 0 }
    guard let first = numbers.first else { return false }
    return first > major || first == major && numbers.count > 1 && numbers[1] >= minor
  }
}

/// Whether a terminal takes a text for its clipboard by a control sequence (OSC 52).
package enum ClipboardSupport: Hashable, Sendable {
  /// Terminals of its kind do.
  case taken
  /// Some versions do, and none of them tells.
  case doubtful
  /// It cannot.
  case none

  /// That of the terminal that the environment names.
  package static var ofEnvironment: ClipboardSupport {
    TerminalKind(TerminalInput.environment).clipboard
  }
}
