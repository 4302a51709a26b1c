/// How a text that is copied reaches the clipboard.
package struct ClipboardWay: Equatable, Sendable {
  /// Whether the terminal is given the text (OSC 52).
  package let usesTerminal: Bool
  /// Whether the terminal may be one that takes no text so.
  package let isDoubtful: Bool
  /// The program that is given it otherwise, or what is too long for the terminal; nil for none.
  package let program: String?

  package init(usesTerminal: Bool, program: String?, isDoubtful: Bool = false) {
    self.usesTerminal = usesTerminal
    self.isDoubtful = isDoubtful
    self.program = program
  }

  /// The way of a terminal of which nothing else is known.
  package static let terminal = ClipboardWay(usesTerminal: true, program: nil)

  /// How copying is done here, the same in the help, among the settings and where nothing was copied.
  package var sentence: String {
    switch (usesTerminal, program) {
    case (true, let program?): "through the terminal (OSC 52), or \(program) where it is too long"
    case (true, nil):
      "through the terminal (OSC 52)" + (isDoubtful ? ", which may take nothing so" : "")
    case (false, let program?): "through \(program)"
    case (false, nil):
      "no clipboard: the terminal has none, and no wl-copy, xclip, xsel or pbcopy works here"
    }
  }
}

extension State {
  func notice(of copying: Copying) -> Notice {
    switch copying {
    case .given(let text):
      let doubt = device.clipboard.isDoubtful ? ", if it takes texts (not all versions do)" : ""
      return Notice(.information, "Sent to the terminal’s clipboard\(doubt): \(text)")
    case .handed(let text, let program):
      return Notice(.information, "Copied by \(program): \(text)")
    case .failed(let text, let reason): return notCopied(text, reason)
    case .refused(let text):
      return notCopied(
        text,
        device.clipboard.usesTerminal ? "too long for the terminal" : "no clipboard here"
      )
    case .nothingToCite: return Notice(.problem, "There is nothing to cite.")
    }
  }

  /// Says why nothing was copied; whoever hears it is told the text, and whoever sees it where it can go.
  private func notCopied(_ text: String, _ reason: String) -> Notice {
    device.isHeard
      ? Notice(.information, "Nothing was copied: \(reason). The citation is: \(text)")
      : Notice(.problem, "Nothing was copied: \(reason); \(way(to: .export)) writes to a file.")
  }
}
