import CProcess
import Files
import Glibc
import SystemPackage

/// A second process of this program that reads a file, as `ExtractionChild` does.
struct ReadingProcess {
  /// The end of a pipe or a file that a process gets as its descriptor 0 or 1.
  typealias Descriptor = Int32

  private let process: pid_t

  /// Starts the program with an empty environment and three descriptors; what it prints for people goes
  /// nowhere.
  init(
    _ program: FilePath,
    arguments: [String],
    input: Descriptor,
    output: Descriptor
  ) throws(ExtractionFailure) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (all, none) = (sigset_t(), sigset_t())
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let words = (["entente"] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    var process = pid_t()
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    let failure = program.withPlatformString {
      posix_spawn(&process, $0, &actions, &attributes, words + [nil], &environment)
    }
    guard failure == 0 else {
      throw .broken(reason: "the program could not be started again: \(Errno(rawValue: failure))")
    }
    self.process = process
  }

  /// Ends the process at once.
  func kill() {
    Glibc.kill(process, SIGKILL)
  }

  /// The processor's time that the process has taken, until `ending` is asked for.
  var processorTime: Duration {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      return .zero
    }
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Waits for the process to end.
  func ending() -> Ending {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return .status(0) }
    }
    return status & 0x7F == 0 ? .status((status >> 8) & 0xFF) : .signal(status & 0x7F)
  }

  enum Ending: Hashable {
    case status(Int32)
    case signal(Int32)
  }

  /// Where the program of this process is.
  ///
  /// Without `/proc` it is the path that the process was started with, which the kernel hands over; a
  /// relative one holds as long as the process stays in its folder.
  static var ownProgram: FilePath {
    let link: FilePath = "/proc/self/exe"
    return link.allows(X_OK) ? link : startedProgram ?? link
  }

  /// The path that the kernel started the program by.
  static var startedProgram: FilePath? {
    cproc_program().map { FilePath(platformString: $0) }
  }
}

/// A pipe, neither end of which another program inherits.
struct Pipe {
  let reading: Int32
  let writing: Int32

  init() throws(ExtractionFailure) {
    var ends: [Int32] = [-1, -1]
    let failure = cproc_pipe(&ends)
    guard failure == 0 else { throw .broken(reason: "\(Errno(rawValue: failure))") }
    (reading, writing) = (ends[0], ends[1])
  }
}
