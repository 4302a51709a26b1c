import Glibc
import RelationsQuery

extension WorkSharing {
  /// The second piece on a thread of its own; where none can be had, after the first.
  package static let twoThreads = WorkSharing { first, second in
    let work = Unmanaged.passRetained(ThreadWork(second))
    var thread = pthread_t()
    let failure = pthread_create(
      &thread,
      nil,
      { argument in
        if let argument { Unmanaged<ThreadWork>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      },
      work.toOpaque()
    )
    first()
    if failure == 0 { pthread_join(thread, nil) } else { work.takeRetainedValue().body() }
  }
}

private final class ThreadWork {
  let body: WorkSharing.Work

  init(_ body: @escaping WorkSharing.Work) {
    self.body = body
  }
}
