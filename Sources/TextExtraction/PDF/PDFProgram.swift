import CProcess
import Glibc

/// `pdftotext` of poppler, which prints the words of a PDF with their places.
enum PDFProgram {
  /// Where the program is looked for: a path that the environment names could lead anywhere.
  static let paths = ["/usr/bin/pdftotext", "/usr/local/bin/pdftotext"]
  static let missing = ExtractionFailure.missing(name: "pdftotext", package: "poppler-utils")

  static func isPDF(_ head: some Collection<UInt8>) -> Bool {
    let mark = Array("%PDF-".utf8)
    return head.indices.contains { head[$0...].starts(with: mark) }
  }

  /// The ends of a process that did not become the program.
  enum Status {
    static let missing: Int32 = 120
    static let unconfined: Int32 = 121
  }

  /// Limits the process and becomes the program, which reads descriptor 0 and writes to descriptor 1.
  ///
  /// Gives the status to end with where that fails.
  static func become(milliseconds: Int) -> Int32 {
    guard let program = paths.lazy.map({ open($0, O_RDONLY | O_CLOEXEC) }).first(where: { $0 >= 0 })
    else { return Status.missing }
    let place = Int32(CPROC_PROGRAM)
    guard fcntl(program, F_DUPFD_CLOEXEC, place) == place else {
      return Status.unconfined
    }
    close(program)
    // Older kernels cannot do this, and the filter holds without it.
    let folders = pointers(["/usr", "/lib", "/lib64", "/etc/fonts"]).map { UnsafePointer($0) }
    _ = cproc_enclose(folders)
    guard cproc_limit(ReadingLimits.memory, UInt32(clamping: milliseconds)) == 0,
      cproc_confine(CPROC_STARTER) == 0
    else { return Status.unconfined }
    let words = pointers(["pdftotext", "-enc", "UTF-8", "-bbox-layout", "-", "-"])
    return cproc_become(words) == ENOENT ? Status.missing : Status.unconfined
  }

  /// The texts as C has them, with NULL at the end; they stay.
  private static func pointers(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }

  /// Why the program printed nothing that can be used; nil where it did its work.
  static func failure(of ending: ReadingProcess.Ending) -> ExtractionFailure? {
    switch ending {
    case .status(0): nil
    case .status(Status.missing): missing
    case .status(Status.unconfined): .unconfined(reason: "pdftotext could not be confined")
    // The owner of the file allows no copying.
    case .status(3): .locked
    case .status: .damaged(reason: "pdftotext cannot read it, or it asks for a password")
    case .signal(SIGKILL), .signal(SIGPIPE): nil
    case .signal: .tooLarge(limit: "pdftotext needs more time or memory for it than it may have")
    }
  }
}
