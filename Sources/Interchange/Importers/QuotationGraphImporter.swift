import Foundation
import QuoteFinding
import RelationsModel

/// Imports GDELT's Global Quotation Graph: on each line an article with its quotations and the words
/// around each, and no speakers; these are found in the words around.
///
/// Format: https://blog.gdeltproject.org/announcing-the-global-quotation-graph/
struct QuotationGraphImporter: QuoteImporter {
  static let format = ImportFormat(
    name: "GDELT quotation graph",
    extensions: [".gqg.json", ".json", ".ndjson", ".jsonl"],
    sniffs: { head in
      let text = String(decoding: head, as: UTF8.self)
      return text.drop { $0.isWhitespace }.first == "{"
        && text.contains("\"quotes\"") && text.contains("\"pre\"")
    },
    importer: { feed, names, place throws(ImportError) in
      try QuotationGraphImporter(feed, names, place)
    }
  )

  /// The issue of words of which nobody has said yet on what they bear.
  static let unsorted = "Unsorted"
  /// Whoever speaks where the words around do not tell.
  static let unnamed = "Unnamed"

  private let feed: ByteFeed
  private var line: Int
  private var draft: RowDraft
  private let hasIssue: Bool
  private let speakers = QuotationSpeaker()

  private init(_ feed: ByteFeed, _ names: FieldNames, _ place: ImportPlace) throws(ImportError) {
    self.feed = feed
    draft = RowDraft(names, labels: [:])
    hasIssue = names.constants[.issue] != nil || names.constants[.issueTitle] != nil
    line = place.line
    try ByteOrderMark.drop(from: feed)
    if place.bytes > feed.offset { try feed.go(to: place.bytes) }
  }

  mutating func next(atMost rows: Int) throws(ImportError) -> QuoteBatch? {
    var batch = QuoteBatch()
    while !batch.isFull(rows) {
      let frame = feed.withUnread { JSONFraming.line($0, isAtEnd: feed.isAtEnd) }
      switch frame {
      case .end:
        batch.end = ImportPlace(bytes: feed.offset, line: line)
        return batch.isEmpty ? nil : batch
      case .more: try readOn(&batch)
      case .space(let count), .skip(let count): leave(count)
      case .record(let range, let next):
        read(range, into: &batch)
        leave(next)
      case .broken(let range, let reason):
        reject(range, reason, &batch)
        leave(range.upperBound)
      }
    }
    batch.end = ImportPlace(bytes: feed.offset, line: line)
    return batch
  }

  private mutating func leave(_ count: Int) {
    line += feed.withUnread { JSONFraming.newlines(in: $0[..<count]) }
    feed.drop(count)
  }

  /// Reads more bytes; a line that is longer than rows may be is rejected and left.
  private mutating func readOn(_ batch: inout QuoteBatch) throws(ImportError) {
    guard feed.unreadCount > feed.mostBytesOfARow else {
      _ = try feed.fill()
      return
    }
    reject(0..<feed.unreadCount, "it is longer than \(feed.mostBytesOfARow) bytes", &batch)
    while true {
      let end = feed.withUnread { $0.firstIndex(of: 0x0A) }
      leave(end.map { $0 + 1 } ?? feed.unreadCount)
      guard end == nil, try feed.fill() else { return }
    }
  }

  private func reject(_ range: Range<Int>, _ reason: String, _ batch: inout QuoteBatch) {
    feed.withUnread { bytes in
      let raw = UnsafeBufferPointer(rebasing: bytes[range])
      batch.reject(RejectedRow(line: line(of: range, in: bytes), reason: reason, raw: raw))
    }
  }

  private func line(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    line + 1 + JSONFraming.newlines(in: bytes[..<range.lowerBound])
  }

  // MARK: Rows

  /// An article as a line has it.
  private struct Article: Decodable {
    struct Quotation: Decodable {
      let pre: String?
      let quote: String
      let post: String?
    }

    let date: String
    let url: String
    let title: String?
    let lang: String?
    let quotes: [Quotation]
  }

  private mutating func read(_ range: Range<Int>, into batch: inout QuoteBatch) {
    let data: Data = feed.withUnread { Data(UnsafeBufferPointer(rebasing: $0[range])) }
    let line: Int = feed.withUnread { self.line(of: range, in: $0) }
    guard let article = try? JSONDecoder().decode(Article.self, from: data) else {
      reject(range, "it is no article with date, url and quotes", &batch)
      return
    }
    for quotation in article.quotes {
      draft.clear()
      let start = batch.bytes.count
      fill(article, quotation, &batch)
      do throws(RowProblem) {
        try draft.file(in: &batch, line: line)
      } catch {
        batch.bytes.removeSubrange(start...)
        batch.reject(RejectedRow(line: line, reason: error.reason, raw: quotation.quote))
      }
    }
  }

  private mutating func fill(
    _ article: Article,
    _ quotation: Article.Quotation,
    _ batch: inout QuoteBatch
  ) {
    func set(_ field: QuoteField, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      let start = batch.bytes.count
      batch.bytes.append(contentsOf: text.utf8)
      draft[field] = RowDraft.Span(
        start: Int32(start),
        count: Int32(batch.bytes.count - start)
      )
    }
    let (pre, post) = (quotation.pre ?? "", quotation.post ?? "")
    let isEnglish = article.lang.map { $0.lowercased().hasPrefix("en") } ?? true
    let speaker = isEnglish ? speakers.speaker(of: quotation.quote, after: pre, before: post) : nil
    set(.text, NameKey.tidied(quotation.quote))
    set(.prefix, pre)
    set(.suffix, post)
    set(.speakerName, speaker?.name ?? Self.unnamed)
    set(.role, speaker?.role)
    set(.date, Self.day(article.date))
    set(.datedBySource, "true")
    set(.source, article.url)
    set(.sourceTitle, article.title.map(NameKey.tidied))
    if !hasIssue { set(.issueTitle, Self.unsorted) }
  }

  /// The day of “2018-03-14T12:00:00Z”, “20180314120000” or “2018-03-14 12:00”.
  private static func day(_ text: String) -> String {
    let digits = text.prefix(10).filter(\.isNumber)
    guard text.prefix(8).allSatisfy(\.isNumber), digits.count >= 8 else {
      return String(text.prefix(10))
    }
    let day = Array(text.prefix(8))
    return "\(String(day[0..<4]))-\(String(day[4..<6]))-\(String(day[6..<8]))"
  }
}
