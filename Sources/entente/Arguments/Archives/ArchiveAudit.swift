import Archive
import ArgumentParser
import Drawing
import Interchange
import Presentation
import RelationsModel

/// Lists what was done in an archive.
struct ArchiveAudit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "List who did what in an archive, newest first.",
    discussion: """
      It tells of changes to records that the role may read, of imports into collections that it sees \
      wholly, and of rights that it has or administers. The numbers are those of what the role is told, \
      and go with `entente archive undo`. Changes that are undone are marked.

      EXAMPLES
        entente archive audit postgres:///team
        entente archive audit postgres:///team --json
      """
  )

  @OptionGroup var archive: ArchiveArgument

  @Flag(help: "Print an array of objects for a program.")
  var json = false

  func run() throws {
    try archive.perform { address in
      let entries = try Archive(at: address).audit()
      let history = JournalHistory(entries.compactMap(\.journalEntry))
      var output = Output()
      if json {
        var printer = JSONArrayPrinter()
        for entry in entries.reversed() { try printer.add(ArchiveAudit.json(entry), to: &output) }
        try printer.end(on: &output)
      } else {
        for entry in entries.reversed() {
          let isUndone = entry.action == "edit" && history.state(of: entry.number) == .undone
          try output.line(ArchiveAudit.line(entry) + (isUndone ? "  (undone)" : ""))
        }
      }
      try output.flush()
    }
  }

  private static func line(_ entry: AuditEntry) -> String {
    let what =
      switch entry.action {
      case "edit": entry.subject
      case "undo", "redo": "\(entry.action) \(entry.target ?? 0): \(entry.subject)"
      default: "\(entry.action) \(entry.subject)"
      }
    let records = entry.records.prefix(4).joined(separator: ", ")
    let more = entry.records.count > 4 ? " and \(Wording.number(entry.records.count - 4)) more" : ""
    let all = records.isEmpty ? "" : ": \(records)\(more)"
    return SafeText.line("\(entry.number)  \(entry.time)  \(entry.role)  \(what)\(all)")
  }

  private static func json(_ entry: AuditEntry) -> JSON {
    .object([
      JSON.Member("number", .int(entry.number)), JSON.Member("time", .string(entry.time)),
      JSON.Member("role", .string(entry.role)), JSON.Member("action", .string(entry.action)),
      JSON.Member("target", entry.target.map(JSON.int) ?? .null),
      JSON.Member("subject", .string(entry.subject)),
      JSON.Member("records", .array(entry.records.map(JSON.string))),
    ])
  }
}

/// Takes back a change that somebody made in an archive.
struct ArchiveUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back one change in an archive, by its number in the audit.",
    discussion: """
      The change may be anybody's, where the role may change its records itself. Where a record was \
      changed since, nothing is done and the reason is given. The audit keeps the change and who took it \
      back; `entente journal ADDRESS --redo --change NUMBER` makes it again.

      EXAMPLES
        entente archive audit postgres:///team
        entente archive undo postgres:///team 17
      """
  )

  @OptionGroup var archive: ArchiveArgument

  @Argument(help: "The number of the change.") var entry: Int

  func run() throws {
    let run = try JournalRun(of: .archive(archive.archive))
    try run.reverse { (session) throws(EditFailure) in try session.undo(entry) }
  }
}

/// Lists the changes that an archive has not taken yet, and settles what it has otherwise.
struct ArchiveWaiting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waiting",
    abstract: "List the changes that wait for an archive, and settle conflicts.",
    discussion: """
      Changes that are made while the server does not answer wait on this machine and are sent at the next \
      contact. Where somebody else has changed a record meanwhile, both sides' words are listed. \
      --keep mine sends the first such change again, over what is there; --keep theirs gives it up.

      EXAMPLES
        entente archive waiting postgres:///team
        entente archive waiting postgres:///team --keep mine
      """
  )

  /// Whose words stay.
  enum Side: String, CaseIterable, ExpressibleByArgument {
    case mine, theirs
  }

  @OptionGroup var archive: ArchiveArgument

  @Option(help: ArgumentHelp("Whose words stay: mine or theirs.", valueName: "side"))
  var keep: Side?

  func run() throws {
    try archive.perform { address in
      let replica = try Replica(of: address, in: ArchiveSource.folder())
      if let keep { return try settle(keep, replica) }
      if case .old(let time, let reason) = try replica.refresh() {
        Notices.write("entente: \(SafeText.line(ArchiveSource.sentence(since: time, reason)))")
      }
      var output = Output()
      for edit in try replica.waitingEdits() {
        try output.line(SafeText.line("\(edit.time)  \(edit.summary)"))
        for conflict in edit.conflicts {
          for line in ConflictWords.lines(conflict) { try output.line("  " + SafeText.line(line)) }
        }
      }
      try output.flush()
    }
  }

  private func settle(_ side: Side, _ replica: Replica) throws {
    guard let edit = try replica.settle(keepsMine: side == .mine) else {
      throw CommandFailure.transfer("No change is in conflict with the archive.")
    }
    if let conflict = edit.conflicts.first, side == .mine {
      throw CommandFailure.transfer(SafeText.line(conflict.message))
    }
    let verb = side == .mine ? "Sent" : "Given up"
    Notices.write("entente: \(verb): \(SafeText.line(edit.summary)).")
  }
}
