import ArgumentParser

/// Times the engine on a corpus made for it.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract: "Time the engine on a corpus made for it.",
    subcommands: [
      Measure.self, Networks.self, Events.self, Generate.self, Repeat.self, Changes.self,
      Resident.self, Articles.self,
    ],
    defaultSubcommand: Measure.self
  )
}
