import Files
import Glibc
import SystemPackage

/// Reads files that nobody vouches for, each in a process of its own that can do nothing else.
///
/// The program starts itself again, as `ExtractionChild` explains, so the program must call that first
/// thing.
public enum ExtractionRun {
  /// Reads the articles of a file, whose form is told by its bytes and by the end of its name.
  public static func article(at path: FilePath) -> Result<[ExtractedArticle], ExtractionFailure> {
    article(at: path, by: ReadingProcess.ownProgram)
  }

  /// Reads the articles of a file by the program at a path.
  package static func article(
    at path: FilePath,
    by program: FilePath
  ) -> Result<[ExtractedArticle], ExtractionFailure> {
    Result { () throws(ExtractionFailure) in
      let file = try SourceFile(path)
      return try items(of: file, ending: path.extension, by: program).map(\.article)
    }
  }

  /// Reads an open file; `ending` is the end of its name, such as `html`.
  static func items(
    of file: borrowing SourceFile,
    ending: String?,
    as form: ExtractionChild.Form = .recognised,
    by program: FilePath
  ) throws(ExtractionFailure) -> [ExtractedItem] {
    let milliseconds = ReadingLimits.milliseconds(forBytes: file.byteCount)
    let word = ReadingLimits.word(ofEnding: ending)
    guard form == .recognised, file.isPDF else {
      return try answer(form, milliseconds, word, input: file.descriptor, by: program)
    }
    let pages = try Pipe()
    defer { close(pages.reading) }
    let starter: ReadingProcess
    do {
      defer { close(pages.writing) }
      starter = try ReadingProcess(
        program,
        arguments: ExtractionChild.arguments(.pdfProgram, milliseconds, word),
        input: file.descriptor,
        output: pages.writing
      )
    }
    let items = Result { () throws(ExtractionFailure) in
      try answer(.pages, milliseconds, word, input: pages.reading, by: program, beside: starter)
    }
    // A program that still writes to a reader that is gone, or never ends, is of no more use.
    if case .failure = items { starter.kill() }
    if let failure = PDFProgram.failure(of: starter.ending()) { throw failure }
    return try items.get()
  }

  /// Starts a reading process and takes its answer; `other` is one with which it shares its time.
  private static func answer(
    _ form: ExtractionChild.Form,
    _ milliseconds: Int,
    _ ending: String,
    input: Int32,
    by program: FilePath,
    beside other: ReadingProcess? = nil
  ) throws(ExtractionFailure) -> [ExtractedItem] {
    let pipe = try Pipe()
    defer { close(pipe.reading) }
    let process: ReadingProcess
    do {
      defer { close(pipe.writing) }
      process = try ReadingProcess(
        program,
        arguments: ExtractionChild.arguments(form, milliseconds, ending),
        input: input,
        output: pipe.writing
      )
    }
    var answer = ExtractionAnswer()
    let processes = [process] + [other].compactMap(\.self)
    let outcome = receive(&answer, from: pipe.reading, of: processes, milliseconds: milliseconds)
    if outcome != .end { process.kill() }
    let ending = process.ending()
    switch (outcome, answer.result) {
    case (.end, let result?): return try result.get()
    case (.late, _): throw ReadingLimits.tooSlow(milliseconds)
    case (.broken, _): throw .broken(reason: "the answer breaks its rules")
    case (.end, nil): throw ReadingLimits.failure(of: ending, milliseconds: milliseconds)
    }
  }

  /// How often the time that the processes take is looked at, in milliseconds.
  private static let lookEvery = 20.0

  private enum Outcome {
    case end, late, broken
  }

  /// Takes what comes through the pipe until its end, as long as the processes together take no more than
  /// so much of the processor's time.
  private static func receive(
    _ answer: inout ExtractionAnswer,
    from pipe: Int32,
    of processes: [ReadingProcess],
    milliseconds: Int
  ) -> Outcome {
    let end = ContinuousClock.now + .milliseconds(ReadingLimits.waiting(milliseconds))
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = ContinuousClock.now.duration(to: end) / .milliseconds(1)
      let taken = processes.reduce(.zero) { $0 + $1.processorTime }
      guard left > 0, taken < .milliseconds(milliseconds) else { return .late }
      var entry = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      guard poll(&entry, 1, Int32(min(left.rounded(.up), lookEvery))) > 0 else { continue }
      let count = read(pipe, &room, room.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? .end : .broken }
      guard answer.take(room[..<count]) else { return .broken }
    }
  }
}
