/// The rule that found a speaker, and with it how sure that is.
enum AttributionRule: Double {
  case behind = 0.95
  case before = 0.94
  case colon = 0.9
  case sameSentence = 0.85
  case according = 0.88
  case within = 0.75
  case goesOn = 0.8
  case lastSentence = 0.6
  case fallback = 0.4
}

/// Who says what a quotation has.
struct Attribution {
  let quotation: Int
  var speaker: Phrase?
  /// The verb.
  var cue: Cue?
  var rule: AttributionRule
  /// Whether the words are part of a sentence that tells them.
  var isMixed = false
}
