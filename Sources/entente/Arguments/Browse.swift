import ArgumentParser
import Glibc
import Interface
import Terminal

/// Opens the board, or prints it where there is no terminal.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Browse a dossier in the terminal; without one, print the board.",
    discussion: """
      The board shows the issues in two panes, shared interests and contested, and leads from each \
      to the quotes it rests on. When standard output is not a terminal the board is printed as \
      plain text instead. `browse` is what Entente does when it is given no command.

      EXAMPLES
        entente                     Browse the dossier that Entente carries.
        entente --lens record       See how the issues stand by the quotes alone.
        entente --as-of 2014        Look from the last day of 2014.
        entente my-dossier | less   Read the board of another dossier as text.
      """
  )

  @OptionGroup var dossier: DossierArgument
  @OptionGroup(title: "View") var view: ViewOptions

  @Option(help: "The colours: for a dark or for a light background.")
  var theme: Theme.Tone?

  @Flag(help: "Leave the mouse to the terminal, which then selects text with it.")
  var noMouse = false

  func run() throws {
    let opened = try open()
    let perspective = try view.perspective(on: opened.queries)
    if view.json {
      return try Listing(kind: .issues, opened: opened, perspective: perspective).run(asJSON: true)
    }
    guard isatty(STDOUT_FILENO) == 1 else { return try printBoard(opened, perspective) }
    let options = BrowseOptions(tone: theme, usesMouse: !noMouse)
    let status: Int32
    do throws(TerminalError) {
      status = try browse(opened, perspective: perspective, options: options)
    } catch {
      Notices.write("entente: \(error.message); here is the board as text.")
      return try printBoard(opened, perspective)
    }
    if status != Ending.done { throw ExitCode(status) }
  }

  /// Opens the dossier; a misspelt command arrives here as a dossier that is not there.
  private func open() throws(CommandFailure) -> OpenedSource {
    do {
      return try dossier.open()
    } catch {
      guard case .unopened(.notFound(let path), _) = error else { throw error }
      throw .unopened(.notFound(path: path), advice: Entente.commandAdvice(on: path))
    }
  }
}
