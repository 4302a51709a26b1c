/// What a generated corpus is made of; the same plan gives the same bytes everywhere.
struct CorpusPlan: Hashable {
  let quotes: Int
  let seed: UInt64
  /// So many issues; by itself fewer where there would be few quotes for each.
  let issues: Int

  init(quotes: Int, seed: UInt64 = 2017, issues: Int? = nil) {
    self.quotes = quotes
    self.seed = seed
    self.issues = issues ?? min(400, max(20, quotes / 250))
  }

  var actors: Int { min(3_000, max(60, quotes / 100)) }
  var sources: Int { min(20_000, max(100, quotes / 50)) }
  var events: Int { min(300, max(10, quotes / 1_000)) }
  var passages: Int { min(500, max(10, quotes / 1_000)) }
  var latinWords: Int { 185_000 }
  var cyrillicWords: Int { 15_000 }
}

/// Words planted so that filters of every kind find as much as they are meant to.
enum Planted {
  /// In three quotes of a corpus.
  static let rare = "quixotrope"
  /// In no quote, issue or name.
  static let absent = "zyzzyvaxq"
  /// In four of ten thousand quotes, while its two words stand apart in many more.
  static let phrase = "grain corridor"
  static let frequent = "Ukraine"
}
