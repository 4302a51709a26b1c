import Archive
import ArgumentParser
import Drawing

/// Sets up and looks after the archive of a team.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Set up and look after the archive of a team, in PostgreSQL.",
    discussion: """
      An archive is a database of PostgreSQL 15 or later in which a team keeps its quotes. Its address, \
      such as postgres://db.example.org/team, stands wherever a DOSSIER may, and after `import --into`. \
      Passwords stand in ~/.pgpass, or come by a service or a certificate: an address with a \
      password in it is refused. Beyond this machine sslmode is verify-full unless the address says \
      otherwise.

      What a role may read is kept as a replica in $XDG_STATE_HOME/entente/archives, for its \
      user alone and not encrypted. It is brought up to date whenever the archive is opened, and \
      answers without a network as well.

      EXAMPLES
        entente archive init postgres:///team
        entente archive grant ann postgres:///team --may read,code
        entente archive grant ben postgres:///team --may read --party uk
        entente import quotes.csv --into postgres:///team
        entente postgres:///team
      """,
    subcommands: [
      ArchiveInit.self, ArchiveGrant.self, ArchiveRevoke.self, ArchiveStatusCommand.self,
      ArchiveAudit.self, ArchiveUndo.self, ArchiveWaiting.self, ArchiveForget.self,
    ]
  )
}

/// The address of an archive on the command line.
struct ArchiveArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The archive, such as postgres:///team.", valueName: "address"),
    transform: WordArgument.text
  )
  var address: String

  var archive: ArchiveAddress { ArchiveAddress(address) }

  func validate() throws {
    guard ArchiveAddress.isAddress(address) else {
      throw ValidationError("Give the address of an archive, such as postgres:///team.")
    }
  }

  /// Does the work on the archive.
  func perform(_ body: (ArchiveAddress) throws -> Void) throws {
    try CommandFailure.ofArchive { try body(archive) }
  }
}

extension CommandFailure {
  /// Does what uses an archive, whose failures are told as those of a command.
  static func ofArchive<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as ArchiveError {
      throw CommandFailure.transfer(SafeText.line(error.message))
    }
  }
}

/// Makes an archive, or brings one up to date.
struct ArchiveInit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make an archive in a database, or bring it up to date.",
    discussion: """
      It is done in one transaction, and once more changes nothing. The role must be allowed to make \
      roles; only a superuser can also hide how large the tables are. It gets all rights itself.

      EXAMPLES
        entente archive init postgres:///team
      """
  )

  @OptionGroup var archive: ArchiveArgument

  func run() throws {
    try archive.perform { address in
      let (outcome, hidesSizes) = try Archive(at: address).initialize()
      var output = Output()
      switch outcome {
      case .made: try output.line("An archive was made.")
      case .migrated(let version): try output.line("Brought up to date from version \(version).")
      case .current: try output.line("The archive is up to date.")
      }
      try output.flush()
      if !hidesSizes {
        Notices.write(
          "entente: The sizes of tables are not hidden from members: only a superuser can do that."
        )
      }
    }
  }
}

/// Takes away the replica of an archive.
struct ArchiveForget: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Take away the replica of an archive on this machine.",
    discussion: """
      The archive itself stays as it is. The next time that it is opened, a new replica is made.

      EXAMPLES
        entente archive forget postgres:///team
      """
  )

  @OptionGroup var archive: ArchiveArgument

  func run() throws {
    try archive.perform { address in
      let isGone = try Replica(of: address, in: ArchiveSource.folder()).forget()
      var output = Output()
      try output.line(isGone ? "The replica is gone." : "There was no replica.")
      try output.flush()
    }
  }
}
