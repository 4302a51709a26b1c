import Foundation
import RelationsModel
import TestDossier
import Testing

@testable import Archive

/// What a role changes tells it nothing of rows that it may not read, and leaves them as they are.
@Suite(.enabled(if: Server.isWanted, Server.isMissing), .serialized)
struct HiddenEditsTests {
  /// An edit of one record, in the words of the server.
  private static func change(
    _ kind: String,
    _ id: String,
    was: String? = nil,
    now: String? = nil,
    as new: String? = nil
  ) -> String {
    let members = [("kind", kind), ("id", id), ("was", was), ("now", now), ("as", new)]
      .compactMap { name, value in value.map { "'\(name)', '\($0)'" } }
    return "SELECT * FROM entente.change('\(kind) \(id)', NULL, "
      + "jsonb_build_array(jsonb_build_object(\(members.joined(separator: ", ")))))"
  }

  private static func quote(_ text: String, speaker: String = "ada", source: String = "paper")
    -> String
  {
    #"{"text":"\#(text)","speaker":"\#(speaker)","party":"uk","date":"2016","issue":"energy","source":"\#(source)"}"#
  }

  /// All that the role is told of itself and of the archive.
  private static let view = [
    "SELECT id, text, speaker, variant_of, answers FROM entente.read_quotes()",
    "SELECT * FROM entente.read_records() ORDER BY 1, 2",
    "SET entente.since = 1; SELECT * FROM entente.read_gone()",
    "SET entente.since = 1; SELECT * FROM entente.read_gone_records()",
    "SET entente.since = 1; SELECT * FROM entente.read_kept_records() ORDER BY 1, 2",
    "SELECT role, action, subject, target, records, detail FROM entente.history()",
    "SELECT rights FROM entente.hello()", "SELECT quotes, collections FROM entente.status()",
  ]

  /// What the role does, in order; the owner does something hidden between, or does not.
  private static let steps: [(role: String, sql: String)] = [
    (
      "eve",
      change("actor", "zoe", now: #"{"name":"Zoe","kind":"person","aliases":"[]","roles":[]}"#)
    ),
    (
      "postgres",
      change(
        "quote",
        "vault-1",
        now: quote("A word of quicksilver", speaker: "zoe", source: "vault")
      )
    ),
    // Somebody else names her record in what she cannot see: for her it goes all the same.
    (
      "eve",
      change("actor", "zoe", was: #"{"name":"Zoe","kind":"person","aliases":"[]","roles":[]}"#)
    ),
    (
      "eve",
      change("actor", "zoe", now: #"{"name":"Zoe","kind":"person","aliases":"[]","roles":[]}"#)
    ),
    (
      "eve",
      change(
        "actor",
        "zoe",
        was: #"{"name":"Zoe","kind":"person","aliases":"[]","roles":[]}"#,
        now: #"{"name":"Z","kind":"person","aliases":"[]","roles":[]}"#,
        as: "z"
      )
    ),
    // Ids of hidden quotes are free, and stay what they are when quotes go and come back.
    ("eve", change("quote", "vault-1", now: quote("Mine"))),
    ("eve", change("quote", "vault-1", was: quote("Mine"), now: quote("Still mine"))),
    ("eve", change("quote", "vault-1", was: quote("Still mine"))),
    ("postgres", change("quote", "vault-2", now: quote("More quicksilver", source: "vault"))),
    ("eve", change("quote", "vault-2", now: quote("Mine too"))),
    ("postgres", change("quote", "vault-2", was: quote("More quicksilver", source: "vault"))),
    ("eve", change("quote", "vault-2", was: quote("Mine too"), now: quote("Mine three"))),
    ("eve", change("quote", "vault-1", now: quote("Again"))),
    (
      "eve", change("quote", "vault-1", was: quote("Again"), now: quote("Renamed"), as: "vault-2-2")
    ),
    ("eve", change("quote", "vault-2", was: quote("nothing like it"), now: quote("Mine"))),
    ("eve", "SELECT * FROM entente.reverse('undo', 5, NULL)"),
    ("eve", "SELECT * FROM entente.reverse('redo', 5, NULL)"),
    ("eve", "SELECT * FROM entente.reverse('undo', 99, NULL)"),
  ]

  private static func database(_ name: String) throws -> Database {
    let database = try Server.shared.get().database(name, roles: ["eve"])
    let owner = try Archive(at: ArchiveAddress(database.address()))
    _ = try owner.initialize()
    for sql in [
      change("actor", "ada", now: #"{"name":"Ada","kind":"person","aliases":"[]","roles":[]}"#),
      change("issue", "energy", now: #"{"title":"Energy","keywords":"[]","assessments":[]}"#),
      change(
        "source",
        "paper",
        now: #"{"type":"document","title":"Paper","author":"[]","licence":"x"}"#
      ),
      change("quote", "open-1", now: quote("We buy gas")),
      change(
        "source",
        "vault",
        now: #"{"type":"document","title":"Vault","author":"[]","licence":"x"}"#
      ),
    ] { try database.run(sql) }
    try owner.grant([.read, .code], to: "eve", on: RightScope(source: "paper"))
    return database
  }

  @Test func noEditTellsOfHiddenRows() throws {
    let (full, plain) = (try Self.database("edits_full"), try Self.database("edits_plain"))
    for (role, sql) in Self.steps {
      guard role == "eve" else {
        let told = try full.run(sql)
        #expect(told.isEmpty, "\(sql): \(told)")
        continue
      }
      let told = try full.run(sql, as: role, fails: true)
      #expect(told == (try plain.run(sql, as: role, fails: true)), "\(sql)")
      for view in Self.view {
        let seen = try full.run(view, as: role, fails: true)
        #expect(seen == (try plain.run(view, as: role, fails: true)), "\(view) after \(sql)")
        #expect(!seen.contains("quicksilver") && !seen.contains("Vault"))
      }
    }
    // What she could not see is as it was.
    let hidden = try full.run(
      "SELECT id, text, speaker FROM entente.read_quotes() WHERE source = 'vault'"
    )
    #expect(hidden == "vault-1|A word of quicksilver|zoe\n")
  }

  /// An archive that an older program made is brought up to date with all that is in it.
  @Test func anOlderArchiveIsBroughtUpToDate() throws {
    let database = try Server.shared.get().database("older", roles: ["ann"])
    let owner = try Archive(at: ArchiveAddress(database.address()))
    #expect(try owner.initialize(to: 1).outcome == .made)
    try owner.grant([.read, .code, .settle], to: "ann", on: RightScope())
    let columns = "id, text, speaker, party, date, issue, source"
    try database.run(
      """
      BEGIN; SELECT entente.begin_import();
      INSERT INTO incoming_record (kind, id, body) VALUES
        ('head', 'head', '{"title":"Old","summary":null,"credits":"[]","as_of_day":null,"record_window":null}'),
        ('source', 'paper', '{"type":"article","title":"Paper","author":"[]","licence":"x"}'),
        ('actor', 'ada', '{"name":"Ada","kind":"person","aliases":"[]","roles":[]}'),
        ('issue', 'energy', '{"title":"Energy","keywords":"[]","assessments":[]}');
      INSERT INTO incoming_quote (\(columns)) VALUES
        ('q1', 'Words', 'ada', NULL, '2016', 'energy', 'paper');
      SELECT * FROM entente.take('main', 'by hand'); COMMIT
      """
    )
    let machine = try Machine()
    let early = try machine.run("list", "quotes", database.address("ann"))
    #expect(early.status == 1 && early.message.contains("archive init"), "\(early.message)")
    let ending = try machine.run("archive", "init", database.address())
    #expect(ending.text == "Brought up to date from version 1.\n", "\(ending.message)")
    #expect(try machine.run("list", "quotes", database.address("ann")).text.contains("q1"))
    #expect(try machine.run("archive", "init", database.address()).text.contains("up to date"))
    let was = #"{"text":"Words","speaker":"ada","date":"2016","issue":"energy","source":"paper"}"#
    let told = try database.run(
      Self.change("quote", "q1", was: was, now: was.replacing("Words", with: "Other words")),
      as: "ann"
    )
    #expect(told.isEmpty)
    #expect(try machine.run("list", "quotes", database.address()).text.contains("Other words"))
    let functions = "SELECT proname FROM pg_proc WHERE pronamespace = 'entente'::regnamespace"
    let open = functions + " AND has_function_privilege('public', oid, 'EXECUTE')"
    #expect(try database.run(open).isEmpty)
  }
}
