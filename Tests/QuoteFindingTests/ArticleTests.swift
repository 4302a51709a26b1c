import Testing

@testable import QuoteFinding

/// Whose words the quotations of whole articles are.
@Suite struct ArticleTests {
  /// A text without the names, and the name of each place at which one stood.
  private static func read(_ article: String) -> (text: String, speakers: [(Int, String)]) {
    var text = ""
    var count = 0
    var speakers: [(Int, String)] = []
    for (place, piece) in article.split(separator: "⟦", omittingEmptySubsequences: false)
      .enumerated()
    {
      var piece = piece
      if place > 0, let end = piece.firstIndex(of: "⟧") {
        speakers.append((count, String(piece[..<end])))
        piece = piece[piece.index(after: end)...]
      }
      text += piece
      count += piece.unicodeScalars.count
    }
    return (text, speakers)
  }

  private static func last(_ name: String?) -> String? {
    name?.split(separator: " ").last?.lowercased()
  }

  @Test(
    arguments: BritishArticles.all + BroadcastArticles.all + AgencyArticles.all
      + FeatureArticles.all + WikiArticles.all
  )
  func eachQuotationHasItsSpeaker(article: String) {
    let (text, speakers) = Self.read(article)
    let quotes = QuoteFinder().quotes(in: text).filter { $0.kind != .indirect }
    for (place, name) in speakers where name != "-" {
      let found = quotes.first { $0.range.contains(place + 1) }
      let context = String(text.unicodeScalars.dropFirst(place).prefix(60))
      let speaker = found?.speaker?.name ?? "nobody"
      #expect(speaker.lowercased().hasSuffix(Self.last(name) ?? ""), "\(speaker): \(context)")
    }
  }
}
