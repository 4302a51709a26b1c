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
      try answer(.pages, milliseconds, word, input: pages.reading, by: program)
    }
    // A program that still writes to a reader that is gone, or never ends, is of no more use.
    if case .failure = items { starter.kill() }
    if let failure = PDFProgram.failure(of: starter.ending()) { throw failure }
    return try items.get()
  }

  /// Starts a reading process and takes its answer.
  private static func answer(
    _ form: ExtractionChild.Form,
    _ milliseconds: Int,
    _ ending: String,
    input: Int32,
    by program: FilePath
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
    let outcome = receive(
      &answer,
      from: pipe.reading,
      milliseconds: ReadingLimits.waiting(milliseconds)
    )
    if outcome != .end { process.kill() }
    let ending = process.ending()
    switch (outcome, answer.result) {
    case (.end, let result?): return try result.get()
    case (.late, _): throw ReadingLimits.tooSlow(milliseconds)
    case (.broken, _): throw .broken(reason: "the answer breaks its rules")
    case (.end, nil): throw ReadingLimits.failure(of: ending, milliseconds: milliseconds)
    }
  }

  private enum Outcome {
    case end, late, broken
  }

  /// Takes what comes through the pipe until its end, for so long at most.
  private static func receive(
    _ answer: inout ExtractionAnswer,
    from pipe: Int32,
    milliseconds: Int
  ) -> Outcome {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = ContinuousClock.now.duration(to: end) / .milliseconds(1)
      guard left > 0 else { return .late }
      var entry = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      guard poll(&entry, 1, Int32(left.rounded(.up))) > 0 else { continue }
      let count = read(pipe, &room, room.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? .end : .broken }
      guard answer.take(room[..<count]) else { return .broken }
    }
  }
}
