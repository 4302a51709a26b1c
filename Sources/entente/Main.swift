import ArgumentParser
import Files
import Glibc
import Presentation
import RelationsModel
import SystemPackage
import TextExtraction

/// The program: reads its arguments, does what they ask and ends with a status of `Ending`.
@main
struct Entente: ParsableCommand {
  /// The one place of the version: `--version`, manual page, packages and the keys of compiled forms
  /// take it from here.
  static let version = "0.1.0"
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Explores the relationship between two states, in their own words.",
    usage: """
      entente [<dossier>] [--as-of <date>] [--lens <lens>] [--window <window>]
              [--filter <filter>] [--json] [--theme <theme>] [--no-mouse] [--ascii]
              [--screen-reader]
      entente <subcommand> ...
      """,
    discussion: """
      Entente shows where two states share an interest and where they contest, who said so, in \
      which exact words, when and where. Without a DOSSIER it opens the one that it carries: the \
      United Kingdom and Russia.

      EXAMPLES
        entente                          Browse, or print the board into a pipe.
        entente my-dossier               Browse the dossier in a folder.
        entente --screen-reader          Hear what happens, in lines of text.
        entente list issues              Print how every issue stands.
        entente search 'who:lavrov'      Print what somebody said.
        entente show north-korea --json  Print all of a record for a program.
        entente timeline --from 2014     Print what happened and was said, by date.
        entente changes --from 2013 --to 2014
                                         Print what moved, with the quotes.
        entente actors                   Print who speaks for each side.
        entente matrix                   Print who says what on which issue.
        entente network --stance congruence
                                         Print who is tied to whom by what both say.
        entente agreement my-dossier     Print how far its coders agree.
        entente ladder                   Print where progress could start.
        entente silences                 Print missing stances and later words.
        entente replies                  Print claims with the other side's next words.
        entente articles my-dossier      Print the sources with their texts at hand.
        entente check my-dossier         Print what is wrong with a dossier.
        entente new my-dossier --parties "France,Germany"
                                         Start a dossier of your own.
        entente add article.html --to my-dossier
                                         Add an article as a source with its text.
        entente suggest my-dossier       Print quotes that its articles may have.
        entente fmt my-dossier           Write its files in the canonical way.
        entente journal my-dossier       Print what was changed, undo and redo it.
        entente schema actors            Print what a file may hold, for editors.
        entente config                   Print the settings in force.
        entente import archive.ndjson --into archive.entente
                                         Make a corpus of quotes from elsewhere.
        entente archive init postgres:///team
                                         Make the archive of a team.
        entente export --format ndjson   Print the quotes for another program.

      `entente help browse` explains the options, and `entente help search` the filter.

      It ends with 0 when all is done, with 1 when something failed or nothing was found, with 2 \
      when it was called wrongly, and with 70 at a fault of its own.
      """,
    version: version,
    subcommands: [
      Browse.self, List.self, Show.self, Search.self, Timeline.self, Changes.self, Actors.self,
      Matrix.self, Network.self, PolarisationCommand.self, Backbone.self, Agreement.self,
      Ladder.self,
      Silences.self, Replies.self, Articles.self, Check.self, Verify.self,
      Fmt.self, Journal.self, New.self, Add.self, Suggest.self, Schema.self, Import.self,
      ArchiveCommand.self,
      Export.self,
      Config.self, ManualText.self,
    ],
    defaultSubcommand: Browse.self
  )

  static func main() {
    if let status = ExtractionChild.run(ProgramArguments.all) { Glibc.exit(status) }
    StandardStreams.hold()
    Glibc.exit(Ending.status { try perform(ProgramArguments.all) })
  }

  /// Names the command that a word was probably meant to be, because a misspelt one is taken for the
  /// path of a dossier; nil when nothing is near or when there is such a path.
  static func commandAdvice(on word: String) -> String? {
    let commands = configuration.subcommands.compactMap { command in
      command.configuration.shouldDisplay ? command.configuration.commandName : nil
    }
    guard !word.hasPrefix("-"), !commands.contains(word),
      !FilePath(escaped: word).allows(F_OK)
    else {
      return nil
    }
    var nearest = NearestName()
    let near = nearest.find(word, among: commands, atMost: 1).first
    return near.map { "Did you mean the command `\($0)`?" }
  }

  private static func perform(_ arguments: [String]) throws {
    if let request = BrowseRequest(plain: arguments) { return try request.run() }
    var command = try parseAsRoot(arguments)
    try DateText.$style.withValue(UserSettings.own.settings.dates) { try command.run() }
  }
}
