/// What a file of ParlaMint holds: people and organisations, and the speeches of a sitting.
package struct TEIDocument {
  /// Somebody who speaks.
  struct Person {
    var family = ""
    var given = ""
    var affiliations: [Affiliation] = []
  }

  /// That a person belonged to something, and as what.
  struct Affiliation {
    var organisation: String
    /// The words for the role; else its short name, such as `minister`.
    var role: String
    var from: String?
    var to: String?
  }

  /// A parliament, a party or a government.
  struct Organisation {
    var name = ""
    var isParty = false
  }

  /// What one person said in one go.
  struct Speech {
    var id: String
    var who: String
    /// As what the person spoke, such as `chair`.
    var manner: String
    /// What the sitting was about then.
    var heading: String
    var paragraphs: [String] = []
  }

  package var id = ""
  var title = ""
  /// The day of the sitting, as EDTF.
  var date = ""
  var language: String?
  var licence = ""
  var url: String?
  var people: [String: Person] = [:]
  var organisations: [String: Organisation] = [:]
  var speeches: [Speech] = []
  /// The files that it says are parts of it.
  package var includes: [String] = []
  var dropped = DroppedCounts()

  package init() {}

  /// Takes what is known of people and organisations from a file that was read before.
  package mutating func know(_ other: TEIDocument) {
    people.merge(other.people) { own, _ in own }
    organisations.merge(other.organisations) { own, _ in own }
    if licence.isEmpty { licence = other.licence }
    if title.isEmpty { title = other.title }
    if language == nil { language = other.language }
  }
}
