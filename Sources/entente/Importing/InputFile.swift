import Archive
import ArgumentParser
import Files
import Glibc
import Interchange
import SystemPackage

/// A file that is imported: what it is, and its bytes.
struct InputFile: Sendable {
  enum Kind: Hashable, Sendable {
    case folder
    /// A database on a server, which has no bytes here.
    case server(ArchiveAddress)
    /// A file that has a size and can be gone on with at any place.
    case regular
    /// A pipe or the like, which is read once.
    case stream
  }

  let argument: FilePath
  let kind: Kind
  /// In bytes; 0 where that is not known.
  let size: Int
  private let modified: String

  /// Looks at a file; throws a reason when it cannot be read.
  init(_ argument: FilePath) throws(ImportError) {
    self.argument = argument
    guard let status = argument == "-" ? InputFile.standardInput : argument.status else {
      throw .unreadable(reason: Output.systemMessage(errno))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: kind = .folder
    case S_IFREG where argument != "-": kind = .regular
    default: kind = .stream
    }
    size = kind == .regular ? Int(status.st_size) : 0
    modified = "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    guard argument == "-" || argument.allows(R_OK) else {
      throw .unreadable(reason: Output.systemMessage(errno))
    }
  }

  /// Takes a word of the command line; throws a reason when what it names cannot be read.
  init(_ word: InputWord) throws(ImportError) {
    switch word {
    case .path(let path): try self.init(path)
    case .address(let address):
      // Before a corpus is made for it.
      _ = try ServerDatabase(at: address)
      self.init(of: .server(address))
    }
  }

  private init(of kind: Kind) {
    (argument, self.kind, size, modified) = ("", kind, 0, "")
  }

  /// What messages call the file.
  var name: String {
    if case .server(let address) = kind { return address.shown }
    return argument == "-" ? "standard input" : argument.shown
  }

  /// The same without the folders before it, and for a server the name of the database.
  var lastName: String {
    if case .server(let address) = kind {
      let path = address.shown.prefix { $0 != "?" }
      return path.split(separator: "/").last.map(String.init) ?? address.shown
    }
    return argument == "-"
      ? name : FilePath(bytes: argument.bytes.split(separator: 0x2F).last ?? []).shown
  }

  private static var standardInput: stat? {
    var status = stat()
    return fstat(STDIN_FILENO, &status) == 0 ? status : nil
  }

  /// Opens it, unpacked where gzip packed it; it is closed once nobody holds on to it any more, be that another thread.
  func open() throws(ImportError) -> OpenedInput {
    if argument == "-" { return OpenedInput(descriptor: STDIN_FILENO) }
    let descriptor = argument.open(O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      // Opening a pipe waits for somebody to write into it.
      if errno == EINTR, Interruption.isAsked { throw .interrupted }
      throw .unreadable(reason: Output.systemMessage(errno))
    }
    let input = OpenedInput(descriptor: descriptor)
    return kind == .regular && input.isPacked ? try input.unpacked() : input
  }

  /// Tells the file in its present state from every other, and from itself read in another way.
  func fingerprint(_ input: OpenedInput, head: [UInt8], names: FieldNames) -> String? {
    guard kind == .regular else { return nil }
    var tail = [UInt8](repeating: 0, count: 65_536)
    let count = pread(input.descriptor, &tail, tail.count, max(0, size - tail.count))
    var digest = RowDigest()
    digest.add("\(size) \(modified) \(names.fingerprint)".utf8)
    digest.add(head)
    digest.add(tail.prefix(max(0, count)))
    return digest.text
  }

  /// The first bytes, without taking them from a file that can be gone back in.
  func head(_ input: OpenedInput) -> [UInt8] {
    var head = [UInt8](repeating: 0, count: 65_536)
    let count = pread(input.descriptor, &head, head.count, 0)
    return Array(head.prefix(max(0, count)))
  }

  func feed(
    _ input: OpenedInput,
    first: [UInt8] = [],
    from encoding: TextEncoding = .utf8
  ) -> ByteFeed {
    var first = first[...]
    let isStream = kind == .stream
    let read: ByteFeed.Read = { buffer throws(ImportError) in
      if !first.isEmpty {
        let piece = first.prefix(buffer.count)
        buffer.copyBytes(from: piece)
        first = first.dropFirst(piece.count)
        return piece.count
      }
      return try InputFile.read(input, into: buffer, isStream: isStream)
    }
    guard encoding == .utf8 else { return ByteFeed(from: encoding, read: read) }
    return ByteFeed(
      read: read,
      seek: isStream
        ? nil
        : { offset throws(ImportError) in
          guard lseek(input.descriptor, offset, SEEK_SET) >= 0 else {
            throw .unreadable(reason: Output.systemMessage(errno))
          }
        }
    )
  }

  /// Reads what there is; a stream is asked only when it has something, so that a signal is heeded.
  static func read(
    _ input: OpenedInput,
    into buffer: UnsafeMutableRawBufferPointer,
    isStream: Bool
  ) throws(ImportError) -> Int {
    while true {
      if Interruption.isAsked { throw .interrupted }
      if isStream {
        var wait = pollfd(fd: input.descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&wait, 1, 100) > 0 else { continue }
      }
      let count = Glibc.read(input.descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR || errno == EAGAIN else {
        throw .unreadable(reason: Output.systemMessage(errno))
      }
    }
  }
}

/// What the command line names to be imported.
enum InputWord: ExpressibleByArgument, Hashable {
  case path(FilePath)
  case address(ArchiveAddress)

  init?(argument: String) {
    if ArchiveAddress.isAddress(argument) {
      self = .address(ArchiveAddress(GivenWord.readable(argument)))
    } else if let path = FilePath(argument: argument) {
      self = .path(path)
    } else {
      return nil
    }
  }

  /// The word for people.
  var shown: String {
    switch self {
    case .path(let path): path.shown
    case .address(let address): address.shown
    }
  }
}

/// An open file, which is closed when the last of those who read it lets go of it.
final class OpenedInput: Sendable {
  let descriptor: Int32

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }
}

extension Output {
  static func systemMessage(_ code: Int32) -> String { Files.systemMessage(code) }
}
