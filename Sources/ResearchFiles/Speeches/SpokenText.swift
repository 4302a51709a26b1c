/// A speech as any form of it is brought in: words with who said them, as what, and where.
package struct SpokenText {
  /// What tells it from all others, of letters that an id may have.
  var id: String
  /// Its paragraphs.
  var paragraphs: [String]
  /// What it was said at, such as the title of a sitting.
  var title: String
  /// As EDTF.
  var date: String?
  var speaker: Speaker
  /// As what the speaker spoke there.
  var manner: String = ""
  var language: String?
  var licence: String
  var url: String?

  /// Who speaks.
  struct Speaker {
    var family = ""
    var given = ""
    /// The name in one piece, where its parts are not known.
    var name = ""
    var affiliations: [Affiliation] = []

    var displayed: String {
      name.isEmpty ? [given, family].filter { !$0.isEmpty }.joined(separator: " ") : name
    }
  }

  /// That somebody belonged to something, and as what.
  struct Affiliation: Hashable {
    var role: String
    var organisation: String?
    var isParty = false
    var from: String?
    var to: String?
  }
}

extension TEIDocument {
  /// The speeches with what is known of those who hold them.
  package var spoken: [SpokenText] {
    speeches.enumerated().map { number, speech in
      SpokenText(
        id: speech.id.isEmpty ? "\(id).u\(number + 1)" : speech.id,
        paragraphs: speech.paragraphs,
        title: [title, speech.heading].filter { !$0.isEmpty }.joined(separator: ": "),
        date: date.isEmpty ? nil : date,
        speaker: speaker(speech.who),
        manner: speech.manner,
        language: language,
        licence: licence.isEmpty ? "Terms not seen" : licence,
        url: url
      )
    }
  }

  private func speaker(_ who: String) -> SpokenText.Speaker {
    guard let person = people[who], !person.family.isEmpty || !person.given.isEmpty else {
      return SpokenText.Speaker(name: TEIDocument.readable(who))
    }
    return SpokenText.Speaker(
      family: person.family,
      given: person.given,
      affiliations: person.affiliations.map { affiliation in
        let known = organisations[affiliation.organisation]
        let name = known?.name ?? ""
        return SpokenText.Affiliation(
          role: affiliation.role.isEmpty ? "member" : affiliation.role,
          organisation: name.isEmpty
            ? (affiliation.organisation.isEmpty ? nil : affiliation.organisation) : name,
          isParty: known?.isParty ?? affiliation.organisation.hasPrefix("party."),
          from: affiliation.from,
          to: affiliation.to
        )
      }
    )
  }

  /// `DavidCameron` is David Cameron.
  private static func readable(_ who: String) -> String {
    var words = ""
    for sign in who {
      if sign == "_" {
        words += " "
        continue
      }
      if sign.isUppercase, let last = words.last, last.isLowercase { words += " " }
      words.append(sign)
    }
    return words
  }
}
