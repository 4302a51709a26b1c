/// The lines of one record in a file of YAML, of which single values can be replaced.
struct RecordLines {
  private var lines: [String]
  private let range: Range<Int>
  /// The column in which the record's keys begin.
  private let indentation: Int

  /// The record of which the line, counted from 1, has the id; nil where no record is to be seen.
  init?(_ bytes: [UInt8], around line: Int) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.indices.contains(line - 1) else { return nil }
    let indentation = Self.keyColumn(of: lines[line - 1])
    var start = line - 1
    while start > 0, !Self.begins(lines[start], at: indentation) { start -= 1 }
    var end = line
    while end < lines.count, Self.isWithin(lines[end], indentation) { end += 1 }
    self.lines = lines
    self.indentation = indentation
    range = start..<end
  }

  var bytes: [UInt8] { Array(lines.joined(separator: "\n").utf8) }

  /// Sets a number below one of several keys, in lines of its own or between braces; false when it is
  /// not there.
  mutating func set(_ name: String, to number: String, below keys: [String]) -> Bool {
    guard let place = keys.lazy.compactMap(place(of:)).first else { return false }
    if lines[place].contains("{") { return replaceNumber(of: name, by: number, in: place) }
    for line in range where line > place {
      guard Self.column(of: lines[line]) > indentation || lines[line].isEmpty else { return false }
      let words = lines[line].drop { $0 == " " }
      if words.hasPrefix(name + ":") { return replaceNumber(of: name, by: number, in: line) }
    }
    return false
  }

  /// Replaces a text in the line of a key; false when it is not there.
  mutating func replace(_ old: String, by new: String, at key: String) -> Bool {
    guard let place = place(of: key), lines[place].contains(old) else { return false }
    lines[place] = lines[place].replacing(old, with: new)
    return true
  }

  private func place(of key: String) -> Int? {
    range.first { line in
      Self.keyColumn(of: lines[line]) == indentation
        && lines[line].dropFirst(indentation).hasPrefix(key + ":")
    }
  }

  private mutating func replaceNumber(of name: String, by number: String, in place: Int) -> Bool {
    let line = lines[place]
    guard let label = line.range(of: name + ": ") else { return false }
    let digits = line[label.upperBound...].prefix { $0.isNumber }
    guard !digits.isEmpty else { return false }
    lines[place] = line[..<label.upperBound] + number + line[digits.endIndex...]
    return true
  }

  private static func column(of line: String) -> Int { line.prefix { $0 == " " }.count }

  /// Where the key of a line begins, behind the dash of a list.
  private static func keyColumn(of line: String) -> Int {
    let column = column(of: line)
    let rest = line.dropFirst(column)
    return rest.hasPrefix("- ") ? column + 1 + rest.dropFirst().prefix { $0 == " " }.count : column
  }

  private static func begins(_ line: String, at indentation: Int) -> Bool {
    line.dropFirst(column(of: line)).hasPrefix("- ") && keyColumn(of: line) == indentation
  }

  private static func isWithin(_ line: String, _ indentation: Int) -> Bool {
    let words = line.drop { $0 == " " }
    return words.isEmpty || words.hasPrefix("#") || column(of: line) >= indentation
  }
}
