import DossierStore
import Interchange
import RelationsModel

/// What speeches give a corpus: each a source with its text, and those who hold them.
package struct SpeechImport {
  /// A source with its text, as it is kept beside a corpus.
  package struct Held {
    package var source: Source
    package var text: String
    /// The first day that its date can mean.
    package var day: Day?
  }

  package private(set) var speeches: [Held] = []
  package private(set) var actors: [Actor] = []
  package private(set) var dropped: DroppedCounts

  private let names: FieldNames
  private var takenActors: Set<String> = []
  private var takenSources: Set<String> = []

  package init(_ spoken: [SpokenText], _ names: FieldNames, dropped: DroppedCounts) {
    self.names = names
    self.dropped = dropped
    for speech in spoken { take(speech) }
  }

  /// The speeches of a file of ParlaMint.
  ///
  /// `missing` is how many files are not there that it says are parts of it, and `refused` how many are
  /// none that may be followed.
  package init(
    _ document: TEIDocument,
    _ names: FieldNames,
    missing: Int = 0,
    refused: Int = 0
  ) {
    var dropped = document.dropped
    dropped.count("files that are missing", missing)
    dropped.count("included files that do not lie beside it and are not read", refused)
    self.init(document.spoken, names, dropped: dropped)
  }

  private mutating func take(_ speech: SpokenText) {
    let name = speech.speaker.displayed
    guard !name.isEmpty else { return dropped.count("speeches of nobody") }
    let text = speech.paragraphs.joined(separator: "\n\n")
    let normal = NormalisedText(text)
    guard !normal.scalars.isEmpty else { return dropped.count("speeches without words") }
    var id =
      ImportedIdentifier.isSound(speech.id)
      ? speech.id : ImportedIdentifier.made(of: speech.id.isEmpty ? speech.title : speech.id)
    if !takenSources.insert(id).inserted {
      dropped.count("speeches with the number of another, which got one of their own")
      id = ImportedIdentifier.made(of: "\(id.prefix(48)) \(takenSources.count)")
      takenSources.insert(id)
    }
    let date = speech.date.flatMap { try? EDTFDate(parsing: $0) }
    if date == nil { dropped.count("speeches without a date") }
    var source = Source(
      id: Source.ID(id),
      type: "speech",
      title: speech.title.isEmpty ? "Speech of \(name)" : speech.title,
      licence: speech.licence
    )
    let parts = speech.speaker
    source.author = [
      parts.name.isEmpty && !parts.family.isEmpty
        ? .parts(family: parts.family, given: parts.given.isEmpty ? nil : parts.given)
        : .literal(name)
    ]
    source.issued = date
    source.language = speech.language
    source.url = speech.url
    source.textDigest = normal.digest
    source.remark = remark(of: speech, on: date)
    speeches.append(Held(source: source, text: text + "\n", day: date?.first))
    addActor(speech.speaker, name)
  }

  /// As what the speaker spoke, and what is recorded of the party and the posts on that day.
  private func remark(of speech: SpokenText, on date: EDTFDate?) -> String? {
    var parts = speech.manner.isEmpty ? [] : ["Spoke as \(speech.manner)."]
    let held = speech.speaker.affiliations.filter { SpeechImport.holds($0, on: date) }
    let words = held.prefix(8).map { affiliation in
      affiliation.organisation.map { "\(affiliation.role), \($0)" } ?? affiliation.role
    }
    if !words.isEmpty { parts.append("Then: \(words.joined(separator: "; ")).") }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private static func holds(_ affiliation: SpokenText.Affiliation, on date: EDTFDate?) -> Bool {
    guard let date else { return false }
    let from = affiliation.from.flatMap { try? EDTFDate(parsing: $0) }
    let to = affiliation.to.flatMap { try? EDTFDate(parsing: $0) }
    return (from?.first ?? .distantPast) <= date.last && date.first <= (to?.last ?? .distantFuture)
  }

  private mutating func addActor(_ speaker: SpokenText.Speaker, _ name: String) {
    let id = ImportedIdentifier.made(of: name)
    guard takenActors.insert(id).inserted else { return }
    var actor = Actor(id: Actor.ID(id), name: name, kind: .person)
    var roles: [Role] = []
    for affiliation in speaker.affiliations {
      var role = Role(title: affiliation.role, organisation: affiliation.organisation)
      role.from = affiliation.from.flatMap { try? EDTFDate(parsing: $0) }
      role.to = affiliation.to.flatMap { try? EDTFDate(parsing: $0) }
      if let from = role.from, let to = role.to, to.last < from.first {
        dropped.count("roles that end before they begin, without these dates")
        (role.from, role.to) = (nil, nil)
      }
      if !roles.contains(role) { roles.append(role) }
    }
    actor.roles = roles
    let bodies = speaker.affiliations.compactMap(\.organisation)
    let party = bodies.compactMap { names.party(of: $0) }.first
    actor.party = (party ?? names.setParty).map { Party.ID($0) }
    actors.append(actor)
  }
}
