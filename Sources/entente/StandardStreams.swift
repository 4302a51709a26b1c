import Glibc

/// The three streams that every program is started with, unless it was started without them.
enum StandardStreams {
  /// Takes the places of those that are closed, so that no file that is opened later gets what was
  /// meant for the terminal; reading and writing fail on them as before.
  static func hold() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is given, which is this one.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
