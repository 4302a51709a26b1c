import RelationsModel

/// Ranks propositions by the words that they and the quotes coded on them share with new words.
struct TopicRanker: Sendable {
  /// How often each stem stands with each proposition.
  private let stems: [Stem: [Int: Double]]
  /// How many stems there are of each proposition, its quotes' among them.
  private let lengths: [Double]
  private let counts: [Int: Int]
  private let topics: [CodingVocabulary.Topic]
  private let places: [String: Int]
  private let byIssue: [Issue.ID: [Int]]

  /// The beginning of a word, folded: what is left of it without its ending.
  typealias Stem = [UInt8]

  private static let stemLength = 6

  init(issues: [Issue], topics: [CodingVocabulary.Topic], quotes: [Quote]) {
    self.topics = topics
    var stems: [Stem: [Int: Double]] = [:]
    var lengths = [Double](repeating: 0, count: topics.count)
    let byID = Dictionary(issues.map { ($0.id, $0) }) { one, _ in one }
    func add(_ text: String, _ place: Int, _ weight: Double) {
      for stem in Self.stems(of: text) {
        stems[stem, default: [:]][place, default: 0] += weight
        lengths[place] += weight
      }
    }
    for (place, topic) in topics.enumerated() {
      add(topic.issueTitle, place, 1.5)
      if let issue = byID[topic.issue] {
        for keyword in issue.keywords { add(keyword, place, 1) }
        add(issue.summary ?? "", place, 0.5)
      }
      add(topic.proposition?.text ?? "", place, 2)
    }
    let places = Dictionary(
      topics.enumerated().map { (Self.key($1), $0) }
    ) { one, _ in one }
    var counts: [Int: Int] = [:]
    for quote in quotes {
      let key = quote.proposition.map(\.rawValue) ?? "issue " + quote.issue.rawValue
      guard let place = places[key] else { continue }
      add(quote.text, place, 1)
      counts[place, default: 0] += 1
    }
    byIssue = Dictionary(grouping: topics.indices) { topics[$0].issue }
    (self.stems, self.lengths, self.counts, self.places) = (stems, lengths, counts, places)
  }

  private static func key(_ topic: CodingVocabulary.Topic) -> String {
    topic.proposition.map(\.id.rawValue) ?? "issue " + topic.issue.rawValue
  }

  /// The topics by what words are worth for them, the likeliest first.
  func ranked(_ query: [(text: String, weight: Double)], _ boosts: [Int: Double]) -> [Int] {
    var scores = [Double](repeating: 0, count: topics.count)
    let mean = lengths.reduce(0, +) / max(1, Double(lengths.count))
    var weights: [Stem: Double] = [:]
    for (text, weight) in query {
      for stem in Set(Self.stems(of: text)) {
        weights[stem] = max(weights[stem] ?? 0, weight)
      }
    }
    for (stem, weight) in weights {
      guard let found = stems[stem] else { continue }
      let rest = Double(topics.count) - Double(found.count)
      let idf = Self.log(1 + (rest + 0.5) / (Double(found.count) + 0.5))
      for (place, count) in found {
        let norm = 1.8 * (0.25 + 0.75 * lengths[place] / mean)
        scores[place] += weight * idf * count * 2.8 / (count + norm)
      }
    }
    for (place, boost) in boosts { scores[place] += boost }
    for (place, count) in counts { scores[place] += 0.3 * Self.log(1 + Double(count)) }
    // An issue as a whole comes behind its propositions.
    for (place, topic) in topics.enumerated() where topic.proposition == nil {
      scores[place] *= 0.6
    }
    return topics.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
  }

  /// The natural logarithm, to within a twentieth: enough to rank by.
  static func log(_ value: Double) -> Double {
    (Double(value.exponent) + value.significand - 1) * 0.693
  }

  /// The places of the topics of an issue.
  func places(of issue: Issue.ID) -> [Int] { byIssue[issue] ?? [] }

  func place(of quote: Quote) -> Int? {
    places[quote.proposition.map(\.rawValue) ?? "issue " + quote.issue.rawValue]
  }

  static func stems(of text: String) -> [Stem] {
    NameIndex.words(of: text).filter { $0.count > 1 }.map { Array($0.prefix(stemLength)) }
  }
}
