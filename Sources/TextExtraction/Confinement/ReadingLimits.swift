import Glibc

/// What a reading process may use.
enum ReadingLimits {
  /// A larger file is not read.
  static let fileBytes = 64 << 20
  /// Memory that the process writes to, in bytes; with the program's own code it stays below 300 MB.
  static let memory = 264 << 20

  /// The processor's time for a file of a size, of all processes that read it together.
  ///
  /// What takes longer is to be told within 2 seconds, and 1 for each megabyte: starting and ending the
  /// processes takes some of that.
  static func milliseconds(forBytes count: Int) -> Int { 1600 + (count * 1000) >> 20 }

  /// How long the program waits for what takes so much of the processor's time: others use it too.
  static func waiting(_ milliseconds: Int) -> Int { 5 * milliseconds }

  static func tooSlow(_ milliseconds: Int) -> ExtractionFailure {
    .tooLarge(limit: "reading it takes longer than \((milliseconds + 999) / 1000) seconds")
  }

  /// Why a process that ended gave no answer.
  static func failure(of ending: ReadingProcess.Ending, milliseconds: Int) -> ExtractionFailure {
    switch ending {
    case .signal(SIGPROF), .signal(SIGXCPU), .signal(SIGKILL): tooSlow(milliseconds)
    // The runtime ends the process so where it gets no memory.
    case .signal(SIGABRT): .tooLarge(limit: "reading it needs more than 300 MB of memory")
    case .signal(let number): .broken(reason: "signal \(number)")
    case .status(let status): .broken(reason: "exit status \(status)")
    }
  }

  /// The end of a file's name where it is one of letters and digits, else an empty text.
  static func word(ofEnding ending: String?) -> String {
    let word = ending?.lowercased() ?? ""
    let isPlain = word.unicodeScalars.allSatisfy { ("a"..."z") ~= $0 || ("0"..."9") ~= $0 }
    return isPlain && word.utf8.count <= 10 ? word : ""
  }
}
