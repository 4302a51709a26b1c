import ArgumentParser
import Interface

/// How the screen is, whatever the settings say.
struct ScreenOptions: ParsableArguments {
  @Option(help: "The colours: for a dark or for a light background, or for the terminal's own.")
  var theme: ThemeChoice?

  @Flag(
    inversion: .prefixedNo,
    help: "Use the mouse, or leave it to the terminal, which then selects text with it."
  )
  var mouse: Bool?

  var options: BrowseOptions {
    BrowseOptions(theme: theme, mouse: mouse.map { $0 ? .on : .off })
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

  @OptionGroup(title: "Screen") var screen: ScreenOptions

  @Flag(help: "Tell line by line what happens, for a screen reader, instead of drawing it.")
  var screenReader = false

  func run() throws {
    var request = BrowseRequest(dossier.place)
    request.viewpoint = view.viewpoint
    request.options = screen.options
    request.options.isHeard = screenReader
    request.options.isASCII = view.ascii
    request.asJSON = view.json
    try request.run()
  }
}
