import Foundation
import Glibc

/// Other programs, run and waited for.
enum Child {
  /// What a shell command writes; that it ends with an error, as a search that finds nothing does, is
  /// no failure.
  static func output(of command: String) throws(BenchmarkError) -> String {
    guard let stream = popen(command, "r") else {
      throw .failed("no shell could be started: \(String(cString: strerror(errno)))")
    }
    var text: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&piece, 1, piece.count, stream)
      guard count > 0 else { break }
      text += piece[..<count]
    }
    pclose(stream)
    return String(decoding: text, as: UTF8.self)
  }

  /// What a program with its arguments writes.
  static func output(of words: [String]) throws(BenchmarkError) -> String {
    try output(of: words.map(quoted).joined(separator: " "))
  }

  /// Runs a program to its end, its output left out; gives its exit status, and the most memory that
  /// it was seen with, looked at fifty times a second.
  static func run(_ words: [String]) throws(BenchmarkError) -> (status: Int32, memory: Memory) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var child: pid_t = 0
    guard posix_spawn(&child, words[0], &actions, nil, arguments, environ) == 0 else {
      throw .notThere(path: words[0])
    }
    var status: Int32 = 0
    var anonymous = 0.0
    var mapped = 0.0
    var peak = 0.0
    while waitpid(child, &status, WNOHANG) == 0 {
      if let memory = Memory.of("\(child)") {
        anonymous = max(anonymous, memory.anonymous)
        mapped = max(mapped, memory.mapped)
        peak = max(peak, memory.peak)
      }
      usleep(20_000)
    }
    let memory = Memory(anonymous: anonymous, mapped: mapped, peak: peak)
    return (status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F, memory)
  }

  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }

  /// Where this program is.
  static var ownPath: String {
    get throws(BenchmarkError) {
      guard let path = realpath("/proc/self/exe", nil) else {
        throw .failed("this program does not know where it is")
      }
      defer { free(path) }
      return String(cString: path)
    }
  }

  /// Where the program is that was built beside this one; nil when it was not built.
  static var entente: String? {
    guard let own = try? ownPath, let slash = own.lastIndex(of: "/") else { return nil }
    let path = own[...slash] + "entente"
    return FileManager.default.isExecutableFile(atPath: String(path)) ? String(path) : nil
  }
}
