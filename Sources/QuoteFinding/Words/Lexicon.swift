/// The words that the rules know, with their classes, by the hashes of their lower-case forms.
enum Lexicon {
  static let entries: [UInt64: WordClasses] = build()

  /// The FNV-1a hash of a word in lower case.
  static func key(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word {
      hash = (hash ^ UInt64(byte >= 65 && byte <= 90 ? byte + 32 : byte)) &* 0x100_0000_01B3
    }
    return hash
  }

  static func key(_ word: String) -> UInt64 { key(word.utf8) }

  private static func build() -> [UInt64: WordClasses] {
    var found: [UInt64: WordClasses] = [:]
    found.reserveCapacity(6000)
    func add(_ words: String, _ classes: WordClasses) {
      for word in words.split(whereSeparator: \.isWhitespace) {
        found[key(String(word)), default: []].formUnion(classes)
      }
    }
    for (words, classes) in closedWords { add(words, classes) }
    for (words, classes) in nouns { add(words, classes) }
    for (words, classes) in properWords { add(words, classes) }
    for (lemmas, classes) in regularVerbs {
      for lemma in lemmas.split(whereSeparator: \.isWhitespace) {
        let forms = VerbForms(regular: String(lemma))
        add(forms.plain, classes.union(.plain))
        add(forms.present, classes)
        add(forms.past, classes.union(.past))
        add(forms.gerund, classes.union(.gerund))
      }
    }
    for (rows, classes) in irregularVerbs {
      for row in rows.split(separator: "\n") {
        let forms = row.split(separator: " ").map(String.init)
        guard forms.count >= 4 else { continue }
        add(forms[0], classes.union(.plain))
        add(forms[1], classes)
        for past in forms[2..<forms.count - 1] { add(past, classes.union(.past)) }
        add(forms[forms.count - 1], classes.union(.gerund))
      }
    }
    for (words, classes) in verbForms { add(words, classes) }
    return found
  }
}

/// The four forms of a regular English verb.
struct VerbForms {
  let plain, present, past, gerund: String

  init(regular lemma: String) {
    plain = lemma
    let last = lemma.last ?? "x"
    let stem = String(lemma.dropLast())
    let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
    let isVowelBefore = stem.last.map(vowels.contains) ?? false
    if last == "e" {
      (present, past) = (lemma + "s", lemma + "d")
      gerund = stem.last == "e" ? lemma + "ing" : stem + "ing"
    } else if last == "y", !isVowelBefore {
      (present, past, gerund) = (stem + "ies", stem + "ied", lemma + "ing")
    } else if last == "s" || last == "x" || last == "z" || lemma.hasSuffix("sh")
      || lemma.hasSuffix("ch")
    {
      (present, past, gerund) = (lemma + "es", lemma + "ed", lemma + "ing")
    } else if Self.doubling.contains(lemma) {
      (present, past) = (lemma + "s", lemma + String(last) + "ed")
      gerund = lemma + String(last) + "ing"
    } else {
      (present, past, gerund) = (lemma + "s", lemma + "ed", lemma + "ing")
    }
  }

  private static let doubling: Set<String> = [
    "admit", "blog", "chat", "refer", "quip", "jot", "pen", "plan", "slam", "snap", "stop", "rap",
    "commit", "permit", "submit", "prefer", "concur", "demur", "sob", "confer", "defer", "drop",
    "tut", "dub", "tag", "pan", "ban",
  ]
}
