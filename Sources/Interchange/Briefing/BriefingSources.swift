import RelationsModel

/// The sources that a briefing cites, numbered in the order in which it first does.
struct BriefingSources {
  private var numbers: [Source.ID: Int] = [:]
  private(set) var cited: [Source] = []

  /// A reference to a source, at a place in it where one is known.
  mutating func reference(to source: Source, at locator: String? = nil) -> BriefingReference {
    let number = numbers[source.id] ?? cited.count + 1
    if number > cited.count {
      numbers[source.id] = number
      cited.append(source)
    }
    return BriefingReference(number: number, locator: locator)
  }
}

/// A number in brackets that leads to the list of sources.
struct BriefingReference: Hashable, Sendable {
  let number: Int
  let locator: String?
}
