import Interchange
import RelationsModel

/// Reads a file of ParlaMint: a corpus with its people, a list of them, or a sitting.
///
/// Notes, gaps and noises inside of speeches are no words of the speaker, and are counted.
package struct TEIReader {
  /// A file, in bytes, may be no larger.
  package static let mostBytes = 64 << 20
  private static let mostBytesOfSpeech = 8 << 20
  private static let mostPeople = 200_000
  private static let mostAffiliations = 500
  private static let mostIncludes = 20_000

  private var document = TEIDocument()
  private var open: [String] = []
  /// How deep the element is whose text is being taken, and the text.
  private var taken: (depth: Int, name: String)?
  private var text = ""
  /// How deep the element is whose text is none of the speaker’s.
  private var skipped: Int?
  private var attributes: [[String: String]] = []
  private var person: (id: String, value: TEIDocument.Person)?
  private var affiliation: TEIDocument.Affiliation?
  private var organisation: (id: String, value: TEIDocument.Organisation)?
  private var speech: TEIDocument.Speech?
  private var speechBytes = 0
  private var paragraph: String?
  private var heading = ""
  private var joins = false

  private init() {}

  /// Whether the first bytes of a file are those of TEI.
  package static func isTEI(_ head: [UInt8]) -> Bool {
    let start = String(decoding: head.prefix(4_096), as: UTF8.self)
    return ["<TEI", "<teiCorpus", "<listPerson", "<listOrg"].contains { start.contains($0) }
  }

  /// Reads a file in UTF-8 or, with a mark, UTF-16.
  package static func read(_ bytes: [UInt8]) throws(ResearchFileError) -> TEIDocument {
    guard bytes.count <= mostBytes else {
      throw .text(reason: "it is larger than \(mostBytes >> 20) MB")
    }
    var reader = TEIReader()
    do throws(XMLProblem) {
      var xml = XMLReading(ProjectText.utf8(bytes))
      while let piece = try xml.next() {
        switch piece {
        case .start(let name, let attributes): reader.start(name, attributes)
        case .text(let text): reader.add(text)
        case .end: reader.end()
        }
      }
    } catch {
      throw .text(reason: "line \(error.line): \(error.reason)")
    }
    return reader.document
  }

  // MARK: - Elements

  private mutating func start(_ name: String, _ given: [String: String]) {
    open.append(name)
    attributes.append(given)
    guard skipped == nil else { return }
    if speech != nil { return startInside(name, given) }
    switch name {
    case "TEI", "teiCorpus":
      document.id = given["id"] ?? document.id
      document.language = given["lang"] ?? document.language
    case "include":
      guard let place = given["href"] else { break }
      if document.includes.count < TEIReader.mostIncludes {
        document.includes.append(place)
      } else {
        document.dropped.count("included files beyond the first 20,000")
      }
    case "date":
      let isSetting = isInside("setting")
      if isSetting || isInside("sourceDesc") && document.date.isEmpty, let day = given["when"] {
        document.date = day
      }
    case "licence":
      document.licence = given["target"] ?? document.licence
      take(name)
    case "person": person = (given["id"] ?? "", TEIDocument.Person())
    case "affiliation" where person != nil:
      affiliation = TEIDocument.Affiliation(
        organisation: TEIReader.reference(given["ref"]),
        role: given["role"] ?? "",
        from: given["from"] ?? given["when"],
        to: given["to"] ?? given["when"]
      )
    case "org":
      var value = TEIDocument.Organisation()
      value.isParty = given["role"].map { $0.lowercased().contains("party") } ?? false
      organisation = (given["id"] ?? "", value)
    case "surname", "forename", "roleName", "orgName", "head": take(name)
    case "title" where isInside("titleStmt") && document.title.isEmpty: take(name)
    case "idno" where isInside("sourceDesc") && document.url == nil: take(name)
    case "u":
      speech = TEIDocument.Speech(
        id: given["id"] ?? "",
        who: TEIReader.reference(given["who"]),
        manner: (given["ana"] ?? "").split(separator: " ").first.map { TEIReader.plain($0) } ?? "",
        heading: heading
      )
      speechBytes = 0
    default: break
    }
  }

  private mutating func startInside(_ name: String, _ given: [String: String]) {
    switch name {
    case "seg": paragraph = ""
    case "note", "gap", "vocal", "kinesic", "incident", "desc", "linkGrp":
      skipped = open.count
      if name != "desc", name != "linkGrp" {
        document.dropped.count("notes, gaps and noises inside of speeches")
      }
    case "w", "pc": joins = given["join"] == "right" || given["join"] == "both"
    default: break
    }
  }

  private mutating func add(_ more: String) {
    guard skipped == nil else { return }
    if speech != nil {
      // The words of an annotated file have elements of their own, with lines between.
      let isAnnotated = isInside("s")
      if isAnnotated, open.last != "w", open.last != "pc" { return }
      guard paragraph != nil, speechBytes < TEIReader.mostBytesOfSpeech else { return }
      paragraph? += more
      speechBytes += more.utf8.count
      if isAnnotated, !joins { paragraph? += " " }
    } else if taken != nil, text.utf8.count < 4_096 {
      text += more
    }
  }

  private mutating func end() {
    let depth = open.count
    let name = open.removeLast()
    let given = attributes.removeLast()
    if let skipped {
      if skipped == depth { self.skipped = nil }
      return
    }
    if speech != nil { return endInside(name) }
    if let taken, taken.depth == depth {
      finish(name, given, NameKey.tidied(text))
      self.taken = nil
      return
    }
    switch name {
    case "person":
      if let (id, value) = person, document.people.count < TEIReader.mostPeople {
        document.people[id] = value
      }
      person = nil
    case "affiliation":
      if let affiliation, let count = person?.value.affiliations.count,
        count < TEIReader.mostAffiliations
      {
        person?.value.affiliations.append(affiliation)
      }
      affiliation = nil
    case "org":
      if let (id, value) = organisation, document.organisations.count < TEIReader.mostPeople {
        document.organisations[id] = value
      }
      organisation = nil
    default: break
    }
  }

  private mutating func endInside(_ name: String) {
    switch name {
    case "seg":
      let words = NameKey.tidied(paragraph ?? "")
      if !words.isEmpty { speech?.paragraphs.append(words) }
      paragraph = nil
    case "u":
      if let speech, !speech.paragraphs.isEmpty {
        document.speeches.append(speech)
      } else {
        document.dropped.count("speeches without words")
      }
      speech = nil
    default: break
    }
  }

  /// Files the text of an element that was taken.
  private mutating func finish(_ name: String, _ given: [String: String], _ text: String) {
    guard !text.isEmpty else { return }
    switch name {
    case "surname": person?.value.family.addName(text)
    case "forename": person?.value.given.addName(text)
    case "roleName": affiliation?.role = text
    case "orgName":
      let isFull = given["full"] == "yes"
      if organisation?.value.name.isEmpty == true || isFull && given["lang"] == "en" {
        organisation?.value.name = text
      }
    case "title": document.title = text
    case "licence": if document.licence.isEmpty { document.licence = text }
    case "idno": if text.hasPrefix("http") { document.url = text }
    case "head": heading = text
    default: break
    }
  }

  private mutating func take(_ name: String) {
    guard taken == nil else { return }
    taken = (open.count, name)
    text = ""
  }

  private func isInside(_ name: String) -> Bool { open.contains(name) }

  /// What a reference such as `#party.CON` stands for.
  private static func reference(_ text: String?) -> String {
    String((text ?? "").split(separator: "#", omittingEmptySubsequences: false).last ?? "")
  }

  /// The last part of `parla:#chair` or `#chair`.
  private static func plain(_ text: Substring) -> String {
    String(text.split { $0 == "#" || $0 == ":" }.last ?? "")
  }
}

extension String {
  /// Adds another name behind those that are there.
  fileprivate mutating func addName(_ name: String) {
    self += (isEmpty ? "" : " ") + name
  }
}
