import Foundation
import RelationsModel

/// The id of a source that is added, in the style of `lain-2017`.
enum NewSourceID {
  /// The proposed id, with a number where it is taken.
  ///
  /// It is the family name of the first author and the year; without an author the publisher and the
  /// date; without either the first words of the title; without any the name of its file.
  static func proposed(
    for source: Source,
    file: String? = nil,
    taken: Set<String>
  ) -> Source.ID {
    let stem = stem(of: source, file)
    let free = (1...).lazy.map { $0 == 1 ? stem : "\(stem)-\($0)" }.first { !taken.contains($0) }
    return Source.ID(free ?? stem)
  }

  private static func stem(of source: Source, _ file: String?) -> String {
    let date = source.issued?.text.prefix { $0.isASCII && ($0.isNumber || $0 == "-") }
    let day = date.map { String($0).trimmingSuffix("-") } ?? ""
    let year = String(day.prefix { $0 != "-" })
    if let author = source.author.first {
      let name =
        switch author {
        case .parts(let family, _): slug(family, words: 2)
        case .literal(let name): slug(name, words: 3)
        }
      if !name.isEmpty { return joined(name, year) }
    }
    let publisher = slug(source.publisher ?? "", words: 3)
    if !publisher.isEmpty { return joined(publisher, day) }
    let title = slug(source.title ?? file ?? "", words: 4)
    return joined(title.isEmpty ? "source" : title, year)
  }

  private static func joined(_ name: String, _ date: String) -> String {
    date.isEmpty ? name : "\(name)-\(date)"
  }

  /// Words that say little of a name.
  private static let smallWords: Set = [
    "a", "an", "and", "der", "die", "das", "for", "in", "la", "le", "of", "on", "the", "to",
  ]

  /// The first words of a text in lower-case Latin letters and digits, with hyphens between.
  static func slug(_ text: String, words: Int) -> String {
    let latin = text.applyingTransform(.toLatin, reverse: false) ?? text
    let plain = latin.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars
    let kept = plain.compactMap { scalar -> Character? in
      // A mark over a letter, or an apostrophe in a name, parts nothing.
      if scalar.properties.generalCategory == .nonspacingMark
        || "'’ʹʺ".unicodeScalars.contains(scalar)
      {
        return nil
      }
      let isKept = scalar.isASCII && Character(scalar).isLetter || ("0"..."9").contains(scalar)
      return isKept ? Character(scalar) : " "
    }
    let all = String(kept).split(separator: " ").map(String.init)
    let telling = all.filter { !smallWords.contains($0) }
    let name = (telling.isEmpty ? all : telling).prefix(words).joined(separator: "-")
    return String(name.prefix(mostCharacters)).trimmingSuffix("-")
  }

  /// With a date and a number it stays below the 64 of an id.
  private static let mostCharacters = 40
}

extension String {
  fileprivate func trimmingSuffix(_ end: Character) -> String {
    String(reversed().drop { $0 == end }.reversed())
  }
}
