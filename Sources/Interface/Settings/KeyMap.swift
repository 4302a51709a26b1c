import Drawing

/// What every key means: the commands' own keys, and the user's, which always win.
package struct KeyMap: Equatable, Sendable {
  /// All keys that the user gave a command, in place of its own.
  package struct Binding: Equatable, Sendable {
    package let command: Command
    package let keys: [Key]

    package init(_ command: Command, _ keys: [Key]) {
      self.command = command
      self.keys = keys
    }
  }

  /// The user's, in the order in which they were given: of two on one key the first wins.
  package private(set) var bindings: [Binding]

  package init(_ bindings: [Binding] = []) {
    self.bindings = bindings
  }

  /// The command that a key means at a level of a view.
  package func command(
    for key: Key,
    at depth: Depth,
    in view: PaneID = .board
  ) -> Command? {
    if let entry = userEntry(for: key, at: depth, in: view) { return entry.command }
    return Command.all.first { ownKeys(of: $0, at: depth, in: view).contains(key) }?.command
  }

  /// The keys that mean a command at a level of a view.
  package func keys(
    of entry: CommandEntry,
    at depth: Depth,
    in view: PaneID = .board
  ) -> [Key] {
    guard !bindings.isEmpty else { return entry.keys(at: depth, in: view) }
    guard entry.applies(at: depth, in: view) else { return [] }
    let keys = (binding(of: entry.command)?.keys ?? []) + ownKeys(of: entry, at: depth, in: view)
    return keys.filter { key in
      guard let taker = userEntry(for: key, at: depth, in: view) else { return true }
      return taker.command == entry.command
    }
  }

  /// The keys that mean a command anywhere.
  package func keys(of entry: CommandEntry) -> [Key] {
    guard !bindings.isEmpty else { return entry.keys + entry.readerKeys }
    let first = binding(of: entry.command)?.keys ?? entry.keys
    return (first + entry.readerKeys.filter { !first.contains($0) }).filter { key in
      Place.all.contains { keys(of: entry, at: $0.depth, in: $0.view).contains(key) }
    }
  }

  /// How to come to a command: by its first key, else by its name.
  package func way(
    to command: Command,
    at depth: Depth,
    in view: PaneID = .board,
    naming name: (Key) -> String = \.label
  ) -> String {
    guard let entry = command.entry else { return "" }
    let key = keys(of: entry, at: depth, in: view).first
    return key.map(name) ?? "the command “\(entry.name)”"
  }

  /// What a command keeps of its own keys: beside the user's, those that it has in the reader alone.
  private func ownKeys(of entry: CommandEntry, at depth: Depth, in view: PaneID) -> [Key] {
    let keys = entry.keys(at: depth, in: view)
    guard let binding = binding(of: entry.command) else { return keys }
    guard !binding.keys.isEmpty else { return [] }
    return keys.filter { entry.readerKeys.contains($0) && !binding.keys.contains($0) }
  }

  private func binding(of command: Command) -> Binding? {
    bindings.isEmpty ? nil : bindings.first { $0.command == command }
  }

  private func userEntry(for key: Key, at depth: Depth, in view: PaneID) -> CommandEntry? {
    for binding in bindings where binding.keys.contains(key) {
      guard let entry = binding.command.entry, entry.applies(at: depth, in: view) else { continue }
      return entry
    }
    return nil
  }
}

// MARK: - What cannot be as the user wants it

extension KeyMap {
  /// Where a key may mean something.
  private struct Place {
    let depth: Depth
    let view: PaneID

    static let all = Depth.allCases.flatMap { depth in
      PaneRegistry.entries.map { Place(depth: depth, view: $0.id) }
    }
  }

  /// The last resort, which ends programs everywhere.
  package static let lastQuitKey = Key.control("c")

  /// Whether the program can be left by a key wherever one is.
  package var canQuit: Bool {
    guard let quit = Command.quit.entry else { return false }
    return Place.all.allSatisfy { !keys(of: quit, at: $0.depth, in: $0.view).isEmpty }
  }

  /// Whether `lastQuitKey` leaves the program wherever one is: another key may be one that the terminal
  /// does not send.
  package var quitsByLastKey: Bool {
    Place.all.allSatisfy { command(for: KeyMap.lastQuitKey, at: $0.depth, in: $0.view) == .quit }
  }

  /// Keeps `lastQuitKey` for leaving, whatever else was wanted of it.
  package mutating func keepQuitKey() {
    let keys = binding(of: .quit)?.keys ?? []
    bindings.removeAll { $0.command == .quit }
    bindings.insert(Binding(.quit, keys + [KeyMap.lastQuitKey]), at: 0)
  }

  /// Whether there is a place where both commands do something, so that no key can mean both.
  package static func overlap(_ first: CommandEntry, _ second: CommandEntry) -> Bool {
    Place.all.contains {
      first.applies(at: $0.depth, in: $0.view) && second.applies(at: $0.depth, in: $0.view)
    }
  }
}
