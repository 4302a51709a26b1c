/// A verb, or “according to”, with the one whose words it brings.
struct Cue: Sendable {
  enum Kind: Sendable { case say, manner, judge, think, according }

  /// The token of the verb, or of “according”.
  let verb: Int
  let kind: Kind
  var speaker: Phrase
  /// Whether the speaker stands behind the verb.
  let isInverted: Bool
  /// Whether the verb is an infinitive behind another one, whose object may be the subject.
  var isInfinitive = false

  /// The tokens from its first word to its last one.
  var range: Range<Int> {
    min(verb, speaker.range.lowerBound)..<max(verb + 1, speaker.range.upperBound)
  }
}
