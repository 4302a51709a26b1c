import Interchange
import RelationsModel

/// The speeches of a table, with their words from the files that it names.
extension SpeechImport {
  /// `words` gives the words of a file of a name; nil where there is none.
  package init(_ table: SpeechTable, _ names: FieldNames, words: (String) -> [UInt8]?) {
    var dropped = DroppedCounts()
    var spoken: [SpokenText] = []
    for row in table.rows {
      let text: String
      if let words = row[.text] {
        text = words
      } else if let name = row[.file] {
        guard SpeechImport.isPlainName(name), let bytes = words(name) else {
          dropped.count("speeches whose file is missing, or lies elsewhere")
          continue
        }
        text = ProjectText.text(bytes)
      } else {
        dropped.count("speeches without a file")
        continue
      }
      guard let speaker = row[.speaker] ?? row[.organisation] else {
        dropped.count("speeches of nobody")
        continue
      }
      var speech = SpokenText(
        id: row[.id] ?? SpeechImport.stem(of: row[.file] ?? ""),
        paragraphs: SpeechImport.paragraphs(text),
        title: row[.title] ?? "",
        date: row[.date],
        speaker: SpokenText.Speaker(name: speaker),
        licence: row[.licence] ?? "Terms not seen"
      )
      if speech.id.isEmpty { speech.id = "speech-\(row.line)" }
      speech.language = row[.language]
      speech.url = row[.url].flatMap { $0.hasPrefix("http") ? $0 : nil }
      if row[.organisation] != nil || row[.role] != nil {
        speech.speaker.affiliations = [
          SpokenText.Affiliation(
            role: row[.role] ?? "speaker",
            organisation: row[.organisation],
            from: nil,
            to: nil
          )
        ]
      }
      spoken.append(speech)
    }
    self.init(spoken, names, dropped: dropped)
  }

  /// Whether a name leads to no other folder.
  private static func isPlainName(_ name: String) -> Bool {
    name != "." && name != ".." && !name.contains("/") && !name.contains("\0")
  }

  /// A file’s name without its ending.
  private static func stem(of name: String) -> String {
    name.lowercased().hasSuffix(".txt") ? String(name.dropLast(4)) : name
  }

  /// What stands between empty lines; without any, each line.
  private static func paragraphs(_ text: String) -> [String] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { NameKey.tidied(String($0)) }
    guard lines.contains("") else { return lines }
    return lines.split(separator: "").map { $0.joined(separator: " ") }
  }
}
