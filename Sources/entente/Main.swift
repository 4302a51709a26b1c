import ArgumentParser

@main
struct Entente: ParsableCommand {
  mutating func run() {}
}
