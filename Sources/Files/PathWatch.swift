import Glibc
import SystemPackage

/// Notices that files and folders change or that others take their places, and costs nothing while
/// nobody changes them.
///
/// Paths are followed as the system follows them: each link on the way, and each folder, is watched
/// for going away, and what is missing for coming.
package final class PathWatch {
  /// What is watched.
  package enum Place: Hashable, Sendable {
    /// The names in a folder, and what is written to the files in it.
    case folder(FilePath)
    /// What is written to a file: once whoever writes has closed it, and at once when it is cut.
    case file(FilePath)
  }

  private let places: () -> [Place]
  private var watches: Watches

  /// Watches places, which are asked for again after each change; nil where the system lets nobody
  /// watch.
  package init?(_ places: @escaping () -> [Place]) {
    guard let watches = Watches(places()) else { return nil }
    self.places = places
    self.watches = watches
  }

  /// Waits for the next change and for its end; false when there is none within so many milliseconds,
  /// of which less than zero are without end, or when none can be noticed any more.
  package func next(within milliseconds: Int32 = -1) -> Bool {
    guard watches.wait(milliseconds) else { return false }
    // Watched anew before anybody looks: what changes from now on is noticed the next time.
    if let fresh = Watches(places()) { watches = fresh }
    return true
  }
}

/// Everything that is watched at one time.
private final class Watches {
  private let descriptor: Int32
  /// The files, and the folders of files, whose contents are watched, by the numbers of their watches.
  private var contents: [Int32: FilePath] = [:]
  /// The sizes that the files had last, in bytes.
  private var sizes: [FilePath: Int] = [:]

  /// It, or what it leads to, is no longer there under its name.
  private static let departures = UInt32(IN_MOVE_SELF | IN_DELETE_SELF | IN_ATTRIB)
  private static let arrivals = UInt32(IN_CREATE | IN_MOVED_TO | IN_ONLYDIR)
  /// A file is cut by its path without being opened.
  private static let writing = UInt32(IN_CLOSE_WRITE | IN_MODIFY)
  private static let filing =
    UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR)
    | UInt32(IN_MOVE_SELF | IN_DELETE_SELF) | writing
  /// As many as the system itself follows.
  private static let mostLinks = 40

  init?(_ places: [PathWatch.Place]) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    for place in places {
      switch place {
      case .folder(let path): follow(path, Watches.filing)
      case .file(let path): follow(path, Watches.departures | Watches.writing)
      }
    }
  }

  deinit {
    close(descriptor)
  }

  /// Programs write several files, or one in several goes: what follows within this time is one change.
  private static let calmMilliseconds: Int32 = 150

  func wait(_ milliseconds: Int32) -> Bool {
    guard isReadable(within: milliseconds) else { return false }
    var isChange = false
    var buffer = [UInt8](repeating: 0, count: 16_384)
    repeat {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count > 0 || errno == EINTR else { return false }
      isChange = tellsChange(buffer.prefix(max(0, count))) || isChange
      // What is only being written is no change yet, and none may follow.
    } while isReadable(within: isChange ? Watches.calmMilliseconds : milliseconds)
    return isChange
  }

  /// Whether events tell of anything but that a file is being written; of that, whether one was cut.
  private func tellsChange(_ events: ArraySlice<UInt8>) -> Bool {
    let nameStart = MemoryLayout<inotify_event>.size
    var isChange = false
    var rest = events
    while rest.count >= nameStart {
      let event = rest.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
      let name = rest.dropFirst(nameStart).prefix(Int(event.len)).prefix { $0 != 0 }
      let isWriting = event.mask & ~UInt32(IN_MODIFY) == 0
      isChange = !isWriting || isCut(event.wd, name) || isChange
      rest = rest.dropFirst(nameStart + Int(event.len))
    }
    return isChange
  }

  /// Whether a watched file, or a file of that name in a watched folder, is shorter than it was.
  private func isCut(_ watch: Int32, _ name: ArraySlice<UInt8>) -> Bool {
    guard let place = contents[watch] else { return false }
    let path = name.isEmpty ? place : place.entry(name)
    let size = path.status?.st_size ?? 0
    let former = sizes.updateValue(size, forKey: path)
    return former.map { size < $0 } ?? false
  }

  private func isReadable(within milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&entry, 1, milliseconds)
      guard count < 0, errno == EINTR else { return count > 0 }
    }
  }

  /// Watches all that a path goes by, and what it leads to.
  private func follow(_ path: FilePath, _ events: UInt32) {
    var folder: FilePath = path.isAbsolute ? "/" : "."
    var rest = Array(path.components.reversed())
    var links = 0
    while let name = rest.popLast() {
      let place = folder.appending(name)
      guard let status = place.linkStatus else {
        add(folder, Watches.arrivals)
        return
      }
      if status.isLink {
        add(place, Watches.departures | UInt32(IN_DONT_FOLLOW))
        links += 1
        guard links <= Watches.mostLinks, let target = place.destination else { return }
        if target.isAbsolute { folder = "/" }
        rest += target.components.reversed()
      } else {
        folder = place
        if !rest.isEmpty { add(place, UInt32(IN_MOVE_SELF | IN_DELETE_SELF)) }
      }
    }
    let watch = add(folder, events)
    guard watch >= 0, events & Watches.writing != 0 else { return }
    contents[watch] = folder
    for path in folder.names.map({ $0.map(folder.entry) }) ?? [folder] {
      if let status = path.status, status.isFile { sizes[path] = status.st_size }
    }
  }

  /// Gives the number of the watch; less than zero where there can be none.
  @discardableResult
  private func add(_ path: FilePath, _ events: UInt32) -> Int32 {
    path.withPlatformString { inotify_add_watch(descriptor, $0, events | UInt32(IN_MASK_ADD)) }
  }
}
