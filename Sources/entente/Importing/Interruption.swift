import Glibc
import Synchronization

/// Whether the user or the system has asked the program to stop.
///
/// The first signal lets the transaction in hand end; a second one ends the program at once, which
/// harms nothing either.
enum Interruption {
  private static let asked = Atomic<Bool>(false)

  static var isAsked: Bool { asked.load(ordering: .relaxed) }

  static func listen() {
    // The handler may not be the first to use what is made at its first use.
    asked.store(false, ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in
        Interruption.asked.store(true, ordering: .relaxed)
      }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(number, &action, nil)
    }
    // Whoever started the program may have blocked signals, and that is inherited.
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
    // A file that may not grow is told as an error like a full disk.
    signal(SIGXFSZ, SIG_IGN)
  }
}
