import ArgumentParser

/// Times the engine on a corpus made for it.
@main
struct Benchmarks: ParsableCommand {
  func run() throws {}
}
