import RelationsModel

/// Ids for records that are about to be added, each one that no record of the dossier has.
package enum NewRecordID {
  /// The id after the last of the dossier’s quotes, with as many letters and zeros: Q018 after Q017.
  package static func quote(in dossier: Dossier) -> Quote.ID {
    Quote.ID(next(after: dossier.quotes.map(\.id.rawValue), start: "Q", in: dossier))
  }

  /// The id after the last of the dossier’s events, such as E018.
  package static func event(in dossier: Dossier) -> Event.ID {
    Event.ID(next(after: dossier.events.map(\.id.rawValue), start: "E", in: dossier))
  }

  /// The id after the last of the dossier’s passages of a kind, such as R018 for a report.
  package static func passage(_ kind: Passage.Kind, in dossier: Dossier) -> Passage.ID {
    let alike = dossier.passages.filter { $0.kind == kind }.map(\.id.rawValue)
    return Passage.ID(next(after: alike, start: kind.rawValue.prefix(1).uppercased(), in: dossier))
  }

  private static func next(after ids: [String], start: String, in dossier: Dossier) -> String {
    let last =
      NumberedID.last(of: ids.compactMap(NumberedID.init))
      ?? NumberedID(start: start, number: 0, digits: 3)
    return last.next(taken: DossierWriter.ids(of: dossier))
  }

  /// The actor’s name in small letters with hyphens between its words, such as `theresa-may`.
  package static func actor(named name: String, in dossier: Dossier) -> Actor.ID {
    Actor.ID(free(NewSourceID.slug(name, words: 6), "actor", in: dossier))
  }

  /// The first words of the issue’s title, such as `north-korea`.
  package static func issue(titled title: String, in dossier: Dossier) -> Issue.ID {
    Issue.ID(free(NewSourceID.slug(title, words: 3), "issue", in: dossier))
  }

  /// The id after the last of the issue’s propositions; of the first, the initials of the issue’s
  /// title and 1, such as `NK-1`.
  package static func proposition(of issue: Issue, in dossier: Dossier) -> Proposition.ID {
    let taken = DossierWriter.ids(of: dossier)
    let numbered = issue.propositions.compactMap { NumberedID($0.id.rawValue) }
    if let last = NumberedID.last(of: numbered) { return Proposition.ID(last.next(taken: taken)) }
    let words = NewSourceID.slug(issue.title, words: 4).split(separator: "-")
    let initials = words.compactMap(\.first).map { String($0).uppercased() }.joined()
    let letters = words.count == 1 ? String(words[0].prefix(2)).uppercased() : initials
    let starts =
      [letters.isEmpty ? "P" : letters] + (2...).lazy.prefix(1000).map { "\(letters)\($0)" }
    let all = taken.compactMap { NumberedID($0)?.start }
    let start = starts.first { start in !all.contains("\(start)-") } ?? letters
    return Proposition.ID(
      NumberedID(start: "\(start)-", number: 0, digits: 1).next(taken: taken)
    )
  }

  private static func free(_ stem: String, _ usual: String, in dossier: Dossier) -> String {
    let taken = DossierWriter.ids(of: dossier)
    let stem = stem.isEmpty ? usual : stem
    return (1...).lazy.map { $0 == 1 ? stem : "\(stem)-\($0)" }.first { !taken.contains($0) }
      ?? stem
  }
}

/// An id that ends in a number.
private struct NumberedID {
  let start: String
  let number: Int
  /// How many digits are written at least.
  let digits: Int

  init(start: String, number: Int, digits: Int) {
    (self.start, self.number, self.digits) = (start, number, digits)
  }

  init?(_ id: String) {
    let digits = id.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    guard digits > 0, digits < 18, let number = Int(id.suffix(digits)) else { return nil }
    let isPadded = id.suffix(digits).first == "0"
    self.init(start: String(id.dropLast(digits)), number: number, digits: isPadded ? digits : 1)
  }

  /// The greatest number after the letters that most ids begin with.
  static func last(of ids: [NumberedID]) -> NumberedID? {
    let groups = Dictionary(grouping: ids, by: \.start)
    let most = groups.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value ?? []
    let digits = most.map(\.digits).max() ?? 1
    return most.max { $0.number < $1.number }.map {
      NumberedID(start: $0.start, number: $0.number, digits: digits)
    }
  }

  /// The first id after it that is free.
  func next(taken: Set<String>) -> String {
    let ids = (1...).lazy.map { step -> String in
      let written = String(number + step)
      return start + String(repeating: "0", count: max(0, digits - written.utf8.count)) + written
    }
    return ids.first { !taken.contains($0) } ?? start
  }
}
