import CMarkup
import CProcess
import Files
import Glibc
import SystemPackage

/// The process that reads a file which nobody vouches for.
///
/// It gets the file as descriptor 0 and a pipe as descriptor 1. It loads libraries, then gives up memory
/// beyond `ReadingLimits`, opening files, sockets and starting programs, and only then reads. Where the
/// kernel has no filter on system calls it reads nothing.
public enum ExtractionChild {
  /// What the process is to read.
  enum Form: String {
    /// An article in a form that is recognised.
    case recognised
    /// The list of entries of an export from Zotero.
    case export
    /// The files in an archive of a project.
    case parts
    /// What `pdftotext` printed.
    case pages
    /// A PDF, which `pdftotext` reads in the place of this program.
    case pdfProgram = "pdf-program"
    /// Nothing: it tries what it may not do, and tells how that went.
    case attempts
  }

  static let flag = "--extract-article"

  /// The arguments that start the process.
  static func arguments(_ form: Form, _ milliseconds: Int, _ ending: String) -> [String] {
    [flag, form.rawValue, String(milliseconds), ending]
  }

  /// Reads a file and gives the status to end the process with; nil where the arguments ask for
  /// something else.
  ///
  /// To be called before anything else looks at the arguments.
  public static func run(_ arguments: [String]) -> Int32? {
    guard arguments.first == flag else { return nil }
    guard arguments.count == 4, let form = Form(rawValue: arguments[1]),
      let milliseconds = Int(arguments[2])
    else { return 2 }
    cproc_close_from(STDERR_FILENO + 1)
    if form == .pdfProgram { return PDFProgram.become(milliseconds: milliseconds) }
    let answer = Result { () throws(ExtractionFailure) in
      try confine(milliseconds: milliseconds)
      return try items(form, ending: arguments[3])
    }
    return write(ExtractionFrame.frames(of: answer)) ? 0 : 1
  }

  private static func confine(milliseconds: Int) throws(ExtractionFailure) {
    prepare()
    var failure = cproc_limit(ReadingLimits.memory, UInt32(clamping: milliseconds))
    if failure == 0 { failure = cproc_confine(CPROC_READER) }
    guard failure == 0 else { throw .unconfined(reason: String(cString: strerror(failure))) }
  }

  /// Loads what could not be opened later.
  private static func prepare() {
    _ = cmarkup_has_xml()
    _ = cmarkup_has_zlib()
    TextDecoding.loadConverters()
  }

  private static func items(
    _ form: Form,
    ending: String
  ) throws(ExtractionFailure) -> [ExtractedItem] {
    if form == .attempts { return [ExtractedItem(ConfinementAttempt.article)] }
    let bytes = try input()
    switch form {
    case .export: return try LibraryExport.items(in: bytes)
    case .parts: return try ProjectArchive.items(in: bytes)
    case .pages: return [ExtractedItem(try ArticleReader.article(in: bytes, as: .pdf))]
    case .recognised: return [ExtractedItem(try ArticleReader.article(in: bytes, ending: ending))]
    case .attempts, .pdfProgram: return []
    }
  }

  private static func input() throws(ExtractionFailure) -> [UInt8] {
    var status = stat()
    let size = fstat(STDIN_FILENO, &status) == 0 ? Int(status.st_size) : 0
    let limit = ReadingLimits.fileBytes
    let tooLarge = ExtractionFailure.tooLarge(limit: "more than \(limit >> 20) MB")
    guard size <= limit else { throw tooLarge }
    let read = Result { () throws(Errno) in
      try WholeFile.rest(of: STDIN_FILENO, size: size, limit: limit)
    }
    guard case .success(let bytes) = read else { throw .unreadable(reason: "the system stops it") }
    guard bytes.count <= limit else { throw tooLarge }
    return bytes
  }

  private static func write(_ frames: [ExtractionFrame]) -> Bool {
    for frame in frames {
      var rest = frame.encoded[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
    }
    return true
  }
}
