import ArgumentParser
import DossierStore
import Interchange

/// Prints the settings in force, where each comes from, and what is wrong with the file.
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print the settings in force, and where each comes from.",
    discussion: """
      The settings stand in $XDG_CONFIG_HOME/entente/config.yaml, else in \
      ~/.config/entente/config.yaml. Every mistake in the file is printed with its line and column; \
      it costs nothing but the setting that it stands in. It ends with 1 when there are any.

      EXAMPLES
        entente config              Print every setting with its value and origin.
        entente config --json       The same for a program.
        entente config --example    Print a whole file that says what is built in.
        entente config --theme light
      """
  )

  @Flag(help: "Print a file of all settings, explained, to begin with.")
  var example = false

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @OptionGroup(title: "Screen") var screen: ScreenOptions

  func validate() throws {
    guard example, json else { return }
    throw ValidationError("Give --example or --json, not both.")
  }

  func run() throws {
    var output = Output()
    guard !example else {
      try output.line(String(SettingsExample.text.dropLast()))
      return try output.flush()
    }
    let user = UserSettings.own
    let report = SettingsReport(EffectiveSettings(user: user, options: screen.options))
    if json {
      try output.lineAsIs(report.json.bytes(indent: 0))
    } else {
      try output.lines(report.lines(columns: output.columns))
    }
    try output.flush()
    if !user.diagnostics.isEmpty { throw CommandFailure.unsound }
  }
}
