import ArgumentParser
import Interface

/// For which background the colours are.
enum ThemeChoice: String, CaseIterable, ExpressibleByArgument {
  /// The one that the terminal tells.
  case auto
  case dark, light

  /// Nil where the terminal is to be asked.
  var tone: Theme.Tone? {
    switch self {
    case .auto: nil
    case .dark: .dark
    case .light: .light
    }
  }
}

/// Opens the board, or prints it where there is no terminal.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Browse a dossier in the terminal; without one, print the board.",
    discussion: """
      The board shows the issues in two panes, shared interests and contested, and leads from each \
      to the quotes it rests on. When standard output is not a terminal the board is printed as \
      plain text instead. `browse` is what Entente does when it is given no command.

      With --screen-reader nothing is drawn: what is selected, opened and changed is told in lines \
      of ordinary output, in words alone, by the same keys.

      EXAMPLES
        entente                     Browse the dossier that Entente carries.
        entente --lens record       See how the issues stand by the quotes alone.
        entente --as-of 2014        Look from the last day of 2014.
        entente --screen-reader     Hear it, line by line, with the same keys.
        entente my-dossier | less   Read the board of another dossier as text.
      """
  )

  @OptionGroup var dossier: DossierArgument
  @OptionGroup(title: "View") var view: ViewOptions

  @Option(help: "The colours: for a dark or for a light background, or for the terminal's own.")
  var theme = ThemeChoice.auto

  @Flag(help: "Tell line by line what happens, for a screen reader, instead of drawing it.")
  var screenReader = false

  @Flag(help: "Leave the mouse to the terminal, which then selects text with it.")
  var noMouse = false

  func run() throws {
    var request = BrowseRequest(dossier.place)
    request.viewpoint = view.viewpoint
    request.options = BrowseOptions(
      tone: theme.tone,
      usesMouse: !noMouse,
      isHeard: screenReader,
      isASCII: view.ascii
    )
    request.asJSON = view.json
    try request.run()
  }
}
