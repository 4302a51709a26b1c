import Glibc

/// What a reading process may use.
enum ReadingLimits {
  /// A larger file is not read.
  static let fileBytes = 64 << 20
  /// Memory that the process writes to, in bytes; with the program's own code it stays below 300 MB.
  static let memory = 264 << 20

  /// The processor's time for a file of a size.
  static func seconds(forBytes count: Int) -> Int { 2 + count >> 20 }

  /// How long the program waits for what takes so many seconds of the processor: others use it too.
  static func waiting(_ seconds: Int) -> Int { 5 * seconds }

  static func tooSlow(_ seconds: Int) -> ExtractionFailure {
    .tooLarge(limit: "reading it takes longer than \(seconds) seconds")
  }

  /// Why a process that ended gave no answer.
  static func failure(of ending: ReadingProcess.Ending, seconds: Int) -> ExtractionFailure {
    switch ending {
    case .signal(SIGXCPU), .signal(SIGKILL): tooSlow(seconds)
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
