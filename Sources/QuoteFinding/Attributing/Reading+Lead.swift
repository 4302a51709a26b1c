extension Reading {
  /// The paragraphs at the beginning of a text that may speak of somebody before they name him.
  private static let leadParagraphs: Int32 = 2

  private static let leadQuotes = 8

  /// Gives the words of “a man” or “the foreign minister” in the lead to the one whom the next
  /// paragraphs name and let speak.
  mutating func nameTheLead() {
    var names: [Int: Int] = [:]
    for draft in drafts.prefix(Self.leadQuotes) {
      guard let entity = draft.entity, names[entity] == nil, let mention = draft.mention,
        paragraph(mention.lowerBound) < Self.leadParagraphs, isNameless(entity)
      else { continue }
      names[entity] = person(namedAfter: entity)
    }
    guard !names.isEmpty else { return }
    for place in drafts.indices {
      if let entity = drafts[place].entity, let named = names[entity] {
        drafts[place].entity = named
      }
    }
  }

  private func paragraph(_ token: Int) -> Int32 {
    article.paragraphOf[Int(article.sentenceOf[token])]
  }

  /// Whether an entity is one person whom a noun tells that can go with a name.
  private func isNameless(_ place: Int) -> Bool {
    let entity = resolver.entities.all[place]
    guard entity.kind == .nominal, !entity.isPlural, let head = entity.name.last else {
      return false
    }
    return tokens[head].classes.has(.role) && !Lexicon.nameless.contains(tokens[head].key)
  }

  /// The first one who is named and speaks in the paragraphs behind a noun.
  private func person(namedAfter nominal: Int) -> Int? {
    let entity = resolver.entities.all[nominal]
    let start = paragraph(entity.name.lowerBound)
    for draft in drafts {
      guard let speaker = draft.entity, speaker != nominal, let mention = draft.mention,
        mention.lowerBound > entity.name.upperBound
      else { continue }
      let other = resolver.entities.all[speaker]
      guard other.kind == .person else { continue }
      guard paragraph(mention.lowerBound) - start <= 3,
        let first = resolver.entities.firstMention(of: speaker),
        first.range.lowerBound > entity.name.upperBound, first.isFirst,
        resolver.entities.isFirstPerson(first)
      else { return nil }
      let isOfRole = !other.roles.isDisjoint(with: entity.roles)
      let isOfGender =
        !(entity.isMale && other.isFemale && !other.isMale)
        && !(entity.isFemale && other.isMale && !other.isFemale)
      return isOfGender && (isOfRole || other.roles.isEmpty) ? speaker : nil
    }
    return nil
  }
}
