import Archive
import ArgumentParser
import Presentation

/// Rights, and the records to which they extend.
struct RightOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The rights, with commas between: read, code, settle, administer.",
      valueName: "rights"
    ),
    transform: RightOptions.rights
  )
  var may: [Right]

  @Option(
    help: ArgumentHelp("Only in a collection.", valueName: "name"),
    transform: WordArgument.text
  )
  var collection: String?

  @Option(
    help: ArgumentHelp("Only for quotes of a party, by its id.", valueName: "id"),
    transform: WordArgument.text
  )
  var party: String?

  @Option(
    help: ArgumentHelp("Only for quotes from a source, by its id.", valueName: "id"),
    transform: WordArgument.text
  )
  var source: String?

  var scope: RightScope { RightScope(collection: collection, party: party, source: source) }

  private static func rights(_ text: String) throws -> [Right] {
    try text.split(separator: ",").map { word in
      guard let right = Right(rawValue: String(word)) else {
        throw ValidationError("The rights are read, code, settle and administer.")
      }
      return right
    }
  }
}

/// Gives a role rights.
struct ArchiveGrant: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grant",
    abstract: "Give a role rights in an archive.",
    discussion: """
      A role may read quotes, code them (add quotes, and change its own), settle (change those of \
      others) and administer (rights, title and parties). Without --collection, --party or --source a \
      right extends to everything. A role of a group gives its rights to all members.

      EXAMPLES
        entente archive grant ann postgres:///team --may read,code,settle
        entente archive grant ben postgres:///team --may read --source fco-2017
      """
  )

  @Argument(help: "The role, which CREATE ROLE has made.", transform: WordArgument.text)
  var role: String
  @OptionGroup var archive: ArchiveArgument
  @OptionGroup var rights: RightOptions

  func run() throws {
    try archive.perform { address in
      try Archive(at: address).grant(rights.may, to: role, on: rights.scope)
    }
  }
}

/// Takes rights from a role.
struct ArchiveRevoke: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "Take rights in an archive from a role.",
    discussion: """
      Without --collection, --party or --source all entries with the rights go; with them, those \
      that name them. The next time that the role opens the archive, its replica loses what it may \
      not read any more.

      EXAMPLES
        entente archive revoke ben postgres:///team --may read,code
      """
  )

  @Argument(help: "The role.", transform: WordArgument.text)
  var role: String
  @OptionGroup var archive: ArchiveArgument
  @OptionGroup var rights: RightOptions

  func run() throws {
    try archive.perform { address in
      let count = try Archive(at: address).revoke(rights.may, from: role, on: rights.scope)
      guard count == 0 else { return }
      throw CommandFailure.transfer("The role has no such right.")
    }
  }
}

/// Prints the state of an archive.
struct ArchiveStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Print the state of an archive: quotes, rights and who is there.",
    discussion: """
      It tells what the role may know: of quotes those that it may read, of rights its own and those \
      that it administers.

      EXAMPLES
        entente archive status postgres:///team
      """
  )

  @OptionGroup var archive: ArchiveArgument

  func run() throws {
    try archive.perform { address in
      let status = try Archive(at: address).status()
      var output = Output()
      try output.line("version \(status.version), generation \(Quantity.number(status.generation))")
      try output.line(
        Wording.count(status.quoteCount, "quote") + " in "
          + Wording.count(status.collectionCount, "collection")
      )
      if let bytes = status.byteCount {
        try output.line("\(Quantity.number((bytes + 1_048_575) / 1_048_576)) MiB in the database")
      }
      try output.line("connected: " + status.present.joined(separator: ", "))
      for entry in status.rights {
        let scope = [
          entry.scope.collection.map { "collection \($0)" },
          entry.scope.party.map { "party \($0)" },
          entry.scope.source.map { "source \($0)" },
        ].compactMap(\.self)
        let place = scope.isEmpty ? "everything" : scope.joined(separator: ", ")
        try output.line("\(entry.role) may \(entry.may): \(place)")
      }
      try output.flush()
    }
  }
}
