import RelationsQuery

/// The whole language of the filter, an entry with an example each.
enum FilterHelp {
  static let heading = "Filter language: words in any order, all must be found"

  static let entries: [(example: String, help: String)] = words + Filter.fields.map(entry)

  private static let words = [
    ("lavrov syria", "words, or parts of them, anywhere; case and accents do not count"),
    ("\"so long as\"", "a phrase, in this order"),
    ("-gas", "leaves out what has the word, phrase or field after the “-”"),
    ("chem*weapon", "* stands for any stretch of characters within one text"),
    ("issue:syria,iran", "a comma between the values of a field means “or”"),
    ("who:\"de la rue\"", "a value with blanks or commas goes in quotation marks"),
  ]

  private static func entry(_ field: FilterField) -> (example: String, help: String) {
    let values = field.values.joined(separator: ", ")
    return (field.example, values.isEmpty ? field.help : "\(field.help): \(values)")
  }
}
