import Glibc

/// Something that a reading process may not do, tried from within it.
struct ConfinementAttempt: Sendable {
  let name: String
  /// Less than zero when the system refuses.
  let act: @Sendable () -> Int

  static let all = [
    ConfinementAttempt(name: "open a file for reading") { Int(open("/etc/passwd", O_RDONLY)) },
    ConfinementAttempt(name: "open a file for writing") { Int(open("/dev/null", O_WRONLY)) },
    ConfinementAttempt(name: "make a file") { Int(creat("/tmp/entente-attempt", 0o600)) },
    ConfinementAttempt(name: "remove a file") { Int(unlink("/tmp/entente-attempt")) },
    ConfinementAttempt(name: "make a folder") { Int(mkdir("/tmp/entente-attempt", 0o700)) },
    ConfinementAttempt(name: "write to the input") { write(STDIN_FILENO, "x", 1) },
    ConfinementAttempt(name: "write to the errors") { write(STDERR_FILENO, "x", 1) },
    ConfinementAttempt(name: "open a socket") {
      Int(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
    },
    ConfinementAttempt(name: "start a program") {
      var child = pid_t()
      var arguments: [UnsafeMutablePointer<CChar>?] = [nil]
      return -Int(posix_spawn(&child, "/bin/true", nil, nil, &arguments, nil))
    },
    ConfinementAttempt(name: "become a program") {
      var arguments: [UnsafeMutablePointer<CChar>?] = [nil]
      return Int(execve("/bin/true", &arguments, nil))
    },
    ConfinementAttempt(name: "signal the parent") { Int(kill(getppid(), 0)) },
    ConfinementAttempt(name: "raise a limit") {
      var limit = rlimit(rlim_cur: 1 << 40, rlim_max: 1 << 40)
      return Int(setrlimit(__rlimit_resource_t(UInt32(RLIMIT_DATA.rawValue)), &limit))
    },
    ConfinementAttempt(name: "make code") {
      mmap(nil, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED
        ? -1 : 0
    },
    ConfinementAttempt(name: "see a variable of the environment") { environ[0] == nil ? -1 : 0 },
    ConfinementAttempt(name: "take memory beyond the limit") {
      malloc(ReadingLimits.memory) == nil ? -1 : 0
    },
  ]

  /// A line for each attempt, such as "open a socket: refused".
  static var article: ExtractedArticle {
    ExtractedArticle(
      text: all.map { "\($0.name): \($0.act() < 0 ? "refused" : "done")" }.joined(separator: "\n")
    )
  }
}
