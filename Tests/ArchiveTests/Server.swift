import Foundation
import Glibc
import TestDossier
import Testing

/// A PostgreSQL server of the tests' own, on a socket in a temporary folder.
///
/// It runs as the user `postgres` where the tests run as root, who may not run one.
final class Server: Sendable {
  let folder: String

  /// Where the binaries are; nil where PostgreSQL is not installed.
  static let binaries: String? = {
    let found = try? Tool.run("/usr/bin/pg_config", ["--bindir"])
    let folder = found?.text.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    guard found?.status == 0, FileManager.default.fileExists(atPath: folder + "/initdb") else {
      return nil
    }
    return folder
  }()

  /// Whether the tests run: in CI they fail for want of a server rather than be skipped.
  static var isWanted: Bool {
    binaries != nil || ProcessInfo.processInfo.environment["ENTENTE_REQUIRE_TERMINAL"] == "1"
  }

  static let isMissing: Comment = "PostgreSQL is not installed"

  /// The one that most tests share, each in a database of its own.
  static let shared = Result { try Server() }

  init() throws {
    var template = Array(
      "\(FileManager.default.temporaryDirectory.path)/archive-XXXXXX".utf8CString
    )
    try #require(mkdtemp(&template) != nil)
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if geteuid() == 0 {
      let user = try #require(getpwnam("postgres"), "there is no user postgres")
      try #require(chown(folder, user.pointee.pw_uid, user.pointee.pw_gid) == 0)
    }
    try tool("initdb", ["-D", "\(folder)/data", "-A", "trust", "-N", "-U", "postgres"])
    try start()
    Servers.stopAtExit(folder)
  }

  func start() throws {
    let options =
      "-c listen_addresses='' -c unix_socket_directories=\(folder) -c fsync=off -c shared_buffers=32MB"
    try tool(
      "pg_ctl",
      ["-D", "\(folder)/data", "-w", "-l", "\(folder)/log", "-o", options, "start"]
    )
  }

  func stop() throws {
    try tool("pg_ctl", ["-D", "\(folder)/data", "-w", "-m", "immediate", "stop"])
  }

  /// Runs a client such as `pg_dump` as the superuser.
  func client(_ name: String, _ arguments: [String]) throws {
    let path = "\(try #require(Server.binaries))/\(name)"
    let ending = try Tool.run(path, ["-h", folder, "-U", "postgres"] + arguments)
    try #require(ending.status == 0, "\(name): \(ending.message)")
  }

  private func tool(_ name: String, _ arguments: [String]) throws {
    let path = "\(try #require(Server.binaries))/\(name)"
    let ending =
      geteuid() == 0
      ? try Tool.run("/usr/sbin/runuser", ["-u", "postgres", "--", path] + arguments)
      : try Tool.run(path, arguments)
    try #require(ending.status == 0, "\(name): \(ending.message)")
  }

  /// A new database, with roles that there may be already.
  func database(_ name: String, roles: [String] = []) throws -> Database {
    let database = Database(server: self, name: name)
    try Database(server: self, name: "postgres").run("CREATE DATABASE \(name)")
    for role in roles {
      try database.run(
        """
        DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '\(role)')
        THEN CREATE ROLE \(role) LOGIN; END IF; END $$
        """
      )
    }
    return database
  }
}

/// The servers that end with the tests.
private enum Servers {
  nonisolated(unsafe) private static var folders: [String] = []
  private static let lock = NSLock()

  static func stopAtExit(_ folder: String) {
    lock.withLock {
      if folders.isEmpty { atexit { Servers.stopAll() } }
      folders.append(folder)
    }
  }

  private static func stopAll() {
    for folder in folders {
      let file = try? String(contentsOfFile: "\(folder)/data/postmaster.pid", encoding: .utf8)
      if let line = file?.split(separator: "\n").first, let process = Int32(line) {
        kill(process, SIGQUIT)
      }
      try? FileManager.default.removeItem(atPath: folder)
    }
  }
}

/// A database of a server.
struct Database {
  let server: Server
  let name: String

  func address(_ role: String = "postgres") -> String {
    "postgres://\(role)@/\(name)?host=\(server.folder)"
  }

  /// Runs SQL as a role, and gives all that psql says.
  @discardableResult
  func run(_ sql: String, as role: String = "postgres", fails: Bool = false) throws -> String {
    let ending = try Tool.run(
      "/usr/bin/psql",
      ["-X", "-A", "-t", "-h", server.folder, "-U", role, "-d", name, "-v", "ON_ERROR_STOP=1"]
        + ["-v", "VERBOSITY=verbose", "-c", sql]
    )
    if !fails { try #require(ending.status == 0, "\(sql): \(ending.message)") }
    return ending.text + ending.message
  }
}

/// A user's machine: the program with a home of its own.
struct Machine {
  let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  @discardableResult
  func run(_ arguments: String...) throws -> Tool.Ending { try run(arguments) }

  @discardableResult
  func run(_ arguments: [String]) throws -> Tool.Ending {
    let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = URL(filePath: bundle).deletingLastPathComponent().appending(path: "entente")
    return try Tool.run(
      program.path(percentEncoded: false),
      arguments,
      environment: ["HOME": home.path(""), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    )
  }

  /// The bytes of all files in the home, and their names.
  func everything() throws -> [(name: String, bytes: Data)] {
    let names = FileManager.default.enumerator(atPath: home.path(""))?.compactMap { $0 as? String }
    return (names ?? []).map { name in
      (name, FileManager.default.contents(atPath: home.path(name)) ?? Data())
    }
  }
}

/// Another program, run to its end.
enum Tool {
  struct Ending {
    let status: Int32
    let text: String
    let message: String
  }

  /// Foundation's processes wait for the server that `pg_ctl` leaves behind, so the system is called.
  static func run(
    _ path: String,
    _ arguments: [String],
    environment: [String: String]? = nil
  ) throws -> Ending {
    let folder = try TemporaryFolder()
    let paths = [folder.path("output"), folder.path("errors")]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    for (place, path) in zip([STDOUT_FILENO, STDERR_FILENO], paths) {
      posix_spawn_file_actions_addopen(&actions, place, path, O_WRONLY | O_CREAT, 0o600)
    }
    let settings = environment ?? ProcessInfo.processInfo.environment
    let words = ([path] + arguments).map { strdup($0) }
    let variables = settings.map { strdup("\($0.key)=\($0.value)") }
    defer { for text in words + variables { free(text) } }
    var child = pid_t()
    let failure = posix_spawn(&child, path, &actions, nil, words + [nil], variables + [nil])
    try #require(failure == 0, "\(path) could not be run: error \(failure)")
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let texts = paths.map { path in
      String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
    let signal = status & 0x7F
    return Ending(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
      text: texts[0],
      message: texts[1]
    )
  }
}
