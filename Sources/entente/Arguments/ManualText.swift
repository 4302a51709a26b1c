import ArgumentParser

/// Prints what the manual page says besides the options; for whoever installs the program.
struct ManualText: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual-sections",
    abstract: "Print the sections of the manual page on keys, files and the environment.",
    shouldDisplay: false
  )

  func run() throws {
    var output = Output()
    try output.lineAsIs(ManualSections.text.utf8)
    try output.flush()
  }
}
