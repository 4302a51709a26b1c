import TestDossier

/// Texts out of a few words that are hard to fold, so that filters often find something.
struct DrawnTexts {
  /// The words of one dossier.
  let words: [String]

  init(_ dice: inout Dice) {
    words = (0..<14).map { _ in dice.pick(DrawnTexts.stock) }
  }

  static let stock: [String] =
    latin + cyrillic + greek + turkish + joined + others + marks + typographic + digits

  private static let latin = [
    "fish", "ﬁsh", "Fish", "steel", "trade", "TRADE", "José", "Jose\u{0301}", "Núñez", "naïve",
    "a", "ab", "aba", "abab", "the", "x", "ŉ", "ǰ", "Ærø", "Łódź", "ǖ", "u\u{0308}\u{0304}",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  ]
  private static let cyrillic = [
    "Украина", "УКРАИНА", "ёлка", "ЁЛКА", "е\u{0308}лка", "Йод", "и\u{0306}од", "подъезд",
    "ПОДЪЕЗД", "мир",
  ]
  private static let greek = ["Σίσυφος", "ΣΊΣΥΦΟΣ", "σίσυφοσ", "ὀδύς", "ΐ"]
  private static let turkish = ["İstanbul", "istanbul", "ISTANBUL", "ılık", "ILIK", "I", "ı", "i"]
  private static let joined = [
    "Straße", "STRASSE", "STRAẞE", "ß", "ss", "counter-terrorism", "counter–terrorism",
    "zero\u{200D}joiner", "co\u{00AD}op", "\u{202E}hidden\u{202C}", "5*3",
  ]
  private static let others = [
    "हिन्दी", "กำลัง", "שָׁלוֹם", "السَّلام", "☂\u{FE0F}", "\u{FEFF}bom", "\u{0}nul", "Ⅷ", "½", "ǅ",
    "각하", "\u{1100}\u{1161}\u{11A8}하", "ｆｕｌｌ", "北京", "𐐀",
  ]
  private static let marks = [
    "\u{0301}", "e\u{0301}\u{0327}", "👩‍👩‍👧", "🇬🇧", "🙂", "\u{200B}", "x\u{0301}\u{0302}y",
  ]
  private static let typographic = ["don’t", "don't", "‘so’", "wait…", "wait...", "c’est", "¶4"]
  private static let digits = ["2014", "12", "1", "12:30", "0"]

  private static let gaps = [
    " ", " ", " ", " ", " ", ", ", "  ", "\t", "\r\n", "\n", "\u{0085}", "\u{00A0}", "\u{2028}",
    "-", "—", ". ", "", "\u{200D}",
  ]

  func word(_ dice: inout Dice) -> String { dice.pick(words) }

  /// A few words; now and then none, or one that is nothing once it is folded.
  func phrase(_ dice: inout Dice, upTo count: Int = 4) -> String {
    guard !dice.once(in: 24) else { return dice.pick(["", "\u{0301}", " ", "\u{00AD}"]) }
    var text = word(&dice)
    for _ in 0..<dice.below(count) { text += dice.pick(DrawnTexts.gaps) + word(&dice) }
    return text
  }

  func sentence(_ dice: inout Dice) -> String { phrase(&dice, upTo: 12) }

  func maybe(_ dice: inout Dice, once times: Int = 2) -> String? {
    dice.once(in: times) ? phrase(&dice) : nil
  }
}
