import CorpusStore
import DossierStore
import Foundation
import RelationsModel
import SystemPackage
import TestDossier
import Testing

@testable import Archive

/// An archive of the tests' dossier, with roles who each have a machine.
struct Team {
  let database: Database
  private let folder: TemporaryFolder

  init(_ name: String, _ server: Server? = nil) throws {
    database = try (server ?? Server.shared.get()).database(name, roles: ["ann", "ben", "eve"])
    folder = try TemporaryFolder()
    let owner = try Archive(at: address("postgres"))
    _ = try owner.initialize()
    let addition = try ArchiveAddition(to: address("postgres"), in: state("postgres"))
    let writer = try CorpusWriter(openingOrCreating: addition.corpus)
    try writer.transaction { _ = try $0.add(SmallDossier.dossier) { _, _ in } }
    writer.close()
    let outcome = try addition.send(to: "main", label: "the tests")
    try #require(outcome.refused.isEmpty && outcome.new == SmallDossier.dossier.quotes.count)
    addition.remove()
    try owner.grant([.read, .code], to: "ann", on: RightScope())
    try owner.grant([.read, .code, .settle], to: "ben", on: RightScope())
  }

  func address(_ role: String) -> ArchiveAddress { ArchiveAddress(database.address(role)) }

  /// The folder of the state of a role's machine, or of another of its machines.
  func state(_ role: String, machine: Int = 1) -> FilePath {
    FilePath(folder.path("\(role)-\(machine)"))
  }

  func session(_ role: String, machine: Int = 1) throws -> ArchiveEditSession {
    try ArchiveEditSession(
      of: address(role),
      in: state(role, machine: machine),
      now: { "2026-11-30T08:00:00Z" },
      check: { DossierWriter.errors(of: $0) }
    )
  }

  func replica(_ role: String, machine: Int = 1) throws -> Replica {
    try Replica(of: address(role), in: state(role, machine: machine))
  }

  /// What a role's replica has, after it was brought up to date or as it is.
  func contents(_ role: String, machine: Int = 1, refreshed: Bool = true) throws -> Contents {
    let replica = try replica(role, machine: machine)
    if refreshed { _ = try replica.refresh() }
    return try Contents(of: replica.corpus)
  }

  /// A quote as a role's replica has it.
  func quote(_ id: String, _ role: String, machine: Int = 1) throws -> Quote? {
    _ = try replica(role, machine: machine).refresh()
    return try session(role, machine: machine).reading { records in
      try records.excerpt(of: [id]).quotes.first { $0.id.rawValue == id }
    }
  }

  /// Changes a quote in a session.
  @discardableResult
  static func change(
    _ id: String,
    _ session: some RecordEditingSession,
    _ body: (inout Quote) -> Void
  ) throws -> any EditReport {
    try session.perform(summary: "Change \(id)") { records in
      let known = try records.excerpt(of: [id]).quotes.first { $0.id.rawValue == id }
      var quote = try #require(known)
      body(&quote)
      return [.put(.quote(quote))]
    }
  }
}

/// All records of a corpus, in no order.
struct Contents: Equatable {
  let records: Set<ArchivedRecord>
  let quotes: Set<[String?]>

  init(of path: FilePath) throws {
    let corpus = try Corpus(opening: path)
    records = Set(try corpus.archivedRecords())
    var quotes: Set<[String?]> = []
    try corpus.forEachArchivedQuote(notIn: nil) { texts in
      quotes.insert(texts.map { $0.map { String(decoding: $0, as: UTF8.self) } })
    }
    self.quotes = quotes
  }
}
