import Foundation
import Glibc
import TestDossier
import Testing

/// The built program, run as a user runs it.
enum Program {
  struct Ending {
    /// The exit code, or 128 and the number of the signal, as a shell counts.
    let status: Int32
    let output: [UInt8]
    let errors: [UInt8]

    var text: String { String(decoding: output, as: UTF8.self) }
    var message: String { String(decoding: errors, as: UTF8.self) }
  }

  /// The program stands beside the bundle that the tests are built into.
  static func path(of program: String) throws -> String {
    guard !program.hasPrefix("/") else { return program }
    let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let folder = URL(filePath: bundle).deletingLastPathComponent()
    return folder.appending(path: program).path(percentEncoded: false)
  }

  static func run(
    _ arguments: String...,
    output: String? = nil,
    cache: String? = nil,
    environment: [String] = []
  ) throws -> Ending {
    let words = arguments.map { Array($0.utf8) }
    return try run(words, output: output, cache: cache, environment: environment)
  }

  /// Runs the program, or that of a path, with arguments that need not be UTF-8, and without a cache unless one is given; as
  /// the values of `bytes` are variables that need not be either.
  static func run(
    program: String = "entente",
    _ arguments: [[UInt8]],
    output: String? = nil,
    cache: String? = nil,
    environment variables: [String] = [],
    bytes settingsInBytes: [[UInt8]] = []
  ) throws -> Ending {
    let path = try path(of: program)
    let folder = try TemporaryFolder()
    let outputPath = output ?? folder.path("output")
    let errorPath = folder.path("errors")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, outputPath, flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errorPath, flags, 0o600)
    let words = ([Array(path.utf8)] + arguments).map { word in
      strdup((word + [0]).map(CChar.init(bitPattern:)))
    }
    defer { for word in words { free(word) } }
    var child = pid_t()
    let usual = ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"].filter { setting in
      !variables.contains { $0.hasPrefix(setting.prefix { $0 != "=" } + "=") }
    }
    let settings = usual + (cache.map { ["XDG_CACHE_HOME=\($0)"] } ?? []) + variables
    let environment = (settings.map { Array($0.utf8) } + settingsInBytes).map { setting in
      strdup((setting + [0]).map(CChar.init(bitPattern:)))
    }
    defer { for setting in environment { free(setting) } }
    var failure: Int32
    repeat {
      failure = posix_spawn(&child, path, &actions, nil, words + [nil], environment + [nil])
      // A child of another test may still hold open what was copied a moment ago.
    } while failure == ETXTBSY
    try #require(failure == 0, "\(path) could not be run: error \(failure)")
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Ending(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
      output: output == nil ? try bytes(of: outputPath) : [],
      errors: try bytes(of: errorPath)
    )
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
  }
}
