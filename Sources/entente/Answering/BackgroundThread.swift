import Glibc
import Terminal

/// A thread for long work that neither delays a frame nor keeps the process from ending.
enum BackgroundThread {
  private final class Work {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }

  /// As much as the main thread usually has: YAML may be nested deeply.
  private static let bytesOfStack = 8 << 20

  /// Runs the work on a thread of its own; where none can be had, at once.
  static func run(_ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    pthread_attr_setstacksize(&attributes, bytesOfStack)
    var thread = pthread_t()
    let work = Unmanaged.passRetained(Work(body))
    let failure = pthread_create(
      &thread,
      &attributes,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      },
      work.toOpaque()
    )
    if failure != 0 { work.takeRetainedValue().body() }
  }
}

extension Mailbox {
  /// Does work on a thread of its own, which may post meanwhile, and delivers what comes of it.
  func inBackground(_ work: @escaping @Sendable () -> Message?) {
    begin()
    BackgroundThread.run { [self] in
      if let message = work() { post(message) }
      finish()
    }
  }
}

extension BackgroundThread {
  /// Runs work that can be cancelled on a thread of its own.
  ///
  /// The threads that tasks share are as few as there are processors: those who wait on all of them
  /// for such a task would keep it from ever starting.
  static func task(_ body: @escaping @Sendable () -> Void) -> Task<Void, Never> {
    Task.detached(executorPreference: OwnThreads.shared) { body() }
  }

  private final class OwnThreads: TaskExecutor {
    static let shared = OwnThreads()

    func enqueue(_ job: consuming ExecutorJob) {
      let job = UnownedJob(job)
      BackgroundThread.run { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
  }
}
