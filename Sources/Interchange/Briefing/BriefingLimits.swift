/// How much a briefing lists; of what is more it says how many there are.
struct BriefingLimits: Hashable, Sendable {
  var issues = 300
  /// Quotes of each issue, the latest.
  var quotes = 200
  /// What sources say of each issue in their own words.
  var passages = 50
  /// Events of the timeline, the latest.
  var events = 1_000
  /// Silences of each group, the longest.
  var silences = 30
}
