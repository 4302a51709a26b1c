import Testing

@testable import TextExtraction

@Suite struct ExtractionAnswerTests {
  private static let article: ExtractedArticle = {
    var article = ExtractedArticle(text: "One.\n\nTwo.")
    article.title = "T"
    article.authors = ["A", "B"]
    article.issued = "2017"
    article.publisher = "P"
    article.url = "https://x.example"
    article.language = "en"
    article.licence = "L"
    article.remarks = ["R"]
    return article
  }()

  private static let failures: [ExtractionFailure] = [
    .unknownFormat, .damaged(reason: "d"), .tooLarge(limit: "l"), .missing(name: "n", package: "p"),
    .noText, .unreadable(reason: "u"), .locked, .unconfined(reason: "c"), .broken(reason: "b"),
  ]

  private static let answers: [Result<[ExtractedItem], ExtractionFailure>] =
    [
      .success([]), .success([ExtractedItem(article)]),
      .success([ExtractedItem(article, path: "a/b"), ExtractedItem(ExtractedArticle(text: ""))]),
    ] + failures.map { .failure($0) }

  private func take(
    _ answer: inout ExtractionAnswer,
    _ bytes: some Collection<UInt8>,
    fails: Bool = false
  ) {
    let isTaken = answer.take(bytes)
    #expect(isTaken != fails)
  }

  private static func bytes(_ frames: [ExtractionFrame]) -> [UInt8] { frames.flatMap(\.encoded) }

  @Test(arguments: answers)
  func anAnswerComesAsItWasSent(answer: Result<[ExtractedItem], ExtractionFailure>) {
    let bytes = Self.bytes(ExtractionFrame.frames(of: answer))
    var whole = ExtractionAnswer()
    take(&whole, bytes)
    #expect(whole.result == answer)
    var slow = ExtractionAnswer()
    for byte in bytes {
      #expect(slow.result == nil)
      take(&slow, [byte])
    }
    #expect(slow.result == answer)
  }

  @Test func whatIsTooLongIsShortenedBeforeItIsSent() throws {
    var article = ExtractedArticle(text: "x")
    article.title = String(repeating: "é", count: 3000)
    article.authors = Array(repeating: "a", count: 300)
    var answer = ExtractionAnswer()
    take(&answer, Self.bytes(ExtractionFrame.frames(of: .success([ExtractedItem(article)]))))
    let received = try #require(try answer.result?.get().first?.article)
    #expect(received.title == String(repeating: "é", count: 2048))
    #expect(received.authors.count == 200)
  }

  @Test func whatIsHostileIsCleaned() throws {
    let text = "a\u{1B}[31m\u{202E}b\0\tc\u{9B}\r\nd\u{FEFF}"
    let frames: [ExtractionFrame] = [
      .init(.article), .init(.title, "x\ny\u{1B}\u{2066}z"), .init(.text, text),
      .init(.author, [0xFF, 0x41]), .init(.end),
    ]
    var answer = ExtractionAnswer()
    take(&answer, Self.bytes(frames))
    let article = try #require(try answer.result?.get().first?.article)
    #expect(article.text == "a[31mb c\nd")
    #expect(article.title == "x y z")
    #expect(article.authors == ["\u{FFFD}A"])
  }

  @Test(
    arguments: [
      [[0x7F, 0, 0, 0, 0]], [[0, 0, 0, 0, 0]],
      // More than may be, said or sent.
      [[11, 0xFF, 0xFF, 0xFF, 0xFF]], [[2, 0, 0, 0x10, 1]],
      // A field before an article, and anything after the end.
      [ExtractionFrame(.title, "t").encoded],
      [ExtractionFrame(.end).encoded, ExtractionFrame(.end).encoded],
      [ExtractionFrame(.article).encoded]
        + Array(repeating: ExtractionFrame(.author, "a").encoded, count: 201),
      [ExtractionFrame(.article).encoded]
        + Array(repeating: ExtractionFrame(.remark, "a").encoded, count: 101),
      Array(repeating: ExtractionFrame(.article).encoded, count: 10_001),
    ] as [[[UInt8]]]
  )
  func whatBreaksTheRulesIsRefused(frames: [[UInt8]]) {
    var answer = ExtractionAnswer()
    take(&answer, frames.joined(), fails: true)
  }

  @Test func anAnswerIsNoneBeforeItsEnd() {
    var answer = ExtractionAnswer()
    take(&answer, ExtractionFrame(.article).encoded + ExtractionFrame(.text, "x").encoded)
    #expect(answer.result == nil)
  }
}
