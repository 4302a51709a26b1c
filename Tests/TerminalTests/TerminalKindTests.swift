import Testing

@testable import Terminal

struct TerminalKindTests {
  private func kind(_ variables: [String: String]) -> TerminalKind {
    let usual = ["TERM": "xterm-256color"]
    return TerminalKind { (usual.merging(variables) { $1 })[$0] }
  }

  @Test(
    arguments: [
      ([:], false), (["COLORTERM": ""], false), (["COLORTERM": "yes"], false),
      (["COLORTERM": "truecolor"], true), (["COLORTERM": "24bit"], true),
      (["COLORTERM": "TrueColor"], true),
      (["COLORTERM": "truecolor", "TERM": "tmux-256color", "TMUX": "/tmp/t,1,0"], true),
      (["COLORTERM": "truecolor", "TERM": "screen-256color", "TMUX": "/tmp/t,1,0"], true),
      // GNU screen keeps what the terminal around it said.
      (["COLORTERM": "truecolor", "TERM": "screen-256color"], false),
      (["COLORTERM": "truecolor", "STY": "1.pts-0.host"], false),
    ] as [([String: String], Bool)]
  )
  func everyColor(variables: [String: String], isThere: Bool) {
    #expect(kind(variables).showsEveryColor == isThere)
  }

  @Test(arguments: [
    ("xterm-256color", true), ("tmux-256color", true), ("screen", true), ("foot", true),
    ("linuxlike", true), ("linux", false), ("linux-16color", false), ("dumb", false), ("", false),
    ("vt100", false), ("vt220", false),
  ])
  func clipboard(kind name: String, isThere: Bool) {
    #expect(kind(["TERM": name]).clipboard == (isThere ? .taken : .none))
  }

  @Test(
    arguments: [
      (["VTE_VERSION": "6800"], .doubtful), (["KONSOLE_VERSION": "210401"], .doubtful),
      (["TERM_PROGRAM": "Apple_Terminal"], .doubtful), (["VTE_VERSION": ""], .taken),
      // Between the two stands a program that takes it.
      (["VTE_VERSION": "6800", "TMUX": "/tmp/t,1,0"], .taken),
      (["VTE_VERSION": "6800", "STY": "1.pts-0.host"], .taken),
      (["VTE_VERSION": "6800", "TERM": "linux"], .none),
    ] as [([String: String], ClipboardSupport)]
  )
  func whatTheTerminalIsKnownToTake(variables: [String: String], support: ClipboardSupport) {
    #expect(kind(variables).clipboard == support)
  }

  /// Links, colours and the clipboard see GNU screen and tmux where the others do.
  @Test(arguments: [
    ["TERM": "screen-256color"], ["TERM": "screen"], ["TERM": "xterm-256color", "STY": "1"],
    ["TERM": "screen.xterm-256color"], ["TERM": "tmux-256color"], ["TMUX": "t"],
    ["TERM": "tmux-256color", "STY": "1"], ["TERM": "screen-256color", "TMUX": "t", "STY": "1"],
  ])
  func whatStandsBetweenIsToldOnce(variables: [String: String]) {
    let around = ["COLORTERM": "truecolor", "WT_SESSION": "x"]
    let kind = kind(around.merging(variables) { $1 })
    #expect(!kind.showsLinks)
    #expect(kind.showsEveryColor == (kind.clipboardCarrier == .none))
  }

  @Test(
    arguments: [
      ([:], false), (["VTE_VERSION": "4602"], false), (["VTE_VERSION": "5000"], false),
      (["VTE_VERSION": "6800"], true), (["VTE_VERSION": "new"], false),
      (["KITTY_WINDOW_ID": "1"], true), (["WEZTERM_PANE": "0"], true), (["WT_SESSION": "x"], true),
      (["KONSOLE_VERSION": "201203"], true), (["KONSOLE_VERSION": "190000"], false),
      (["DOMTERM": "3"], true), (["TERM_PROGRAM": "iTerm.app"], true),
      (["TERM_PROGRAM": "Apple_Terminal"], false), (["TERM": "foot"], true),
      (["TERM": "foot-extra"], true), (["TERM": "football"], false), (["TERM": "alacritty"], true),
      (["TERM": "xterm-ghostty"], true), (["TERM": "contour"], true),
      (["TERM": "xterm-kitty"], true),
      // What is set from outside wins.
      (["FORCE_HYPERLINK": "1"], true), (["FORCE_HYPERLINK": "0", "WT_SESSION": "x"], false),
      (["FORCE_HYPERLINK": "", "WT_SESSION": "x"], true),
      // But not where an address would be shown as text.
      (["FORCE_HYPERLINK": "1", "TERM": "dumb"], false),
      (["FORCE_HYPERLINK": "1", "TERM": "linux"], false),
      (["TERM": "linux", "DOMTERM": "3"], false),
      // Colours are another matter.
      (["NO_COLOR": "1", "WT_SESSION": "x"], true),
      // Inside another program it is that one which counts.
      (["TMUX": "t", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.4"], true),
      (["TMUX": "t", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.5a"], true),
      (["TMUX": "t", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "next-3.6"], true),
      (["TMUX": "t", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "4.0"], true),
      (
        [
          "TMUX": "t", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.3a",
          "VTE_VERSION": "6800",
        ], false
      ),
      (["TMUX": "t", "WT_SESSION": "x"], false), (["STY": "s", "WT_SESSION": "x"], false),
      (["TERM": "screen.xterm-256color", "WT_SESSION": "x"], false),
    ] as [([String: String], Bool)]
  )
  func links(variables: [String: String], areThere: Bool) {
    #expect(kind(variables).showsLinks == areThere)
  }

  @Test(
    arguments: [
      (["TERM": "screen-256color"], .screenOrTmux), (["TERM": "screen"], .screenOrTmux),
      (["TERM": "screen-256color", "TMUX": "/tmp/t,1,0"], .none),
      (["TERM": "xterm-256color", "STY": "1.pts-0.host"], .screen),
      (["TERM": "screen.xterm-256color"], .screen), (["TERM": "tmux-256color"], .none),
      (["TERM": "xterm-256color"], .none),
    ] as [([String: String], Clipboard.Carrier)]
  )
  func whatStandsBeforeTheClipboardIsKnown(
    variables: [String: String],
    carrier: Clipboard.Carrier
  ) {
    #expect(kind(variables).clipboardCarrier == carrier)
  }
}
