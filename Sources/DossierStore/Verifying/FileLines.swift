/// The lines of a file of YAML, in which single values of records are replaced.
struct FileLines {
  /// With the line breaks that end them.
  private var lines: [String]
  /// What stood in lines before they were changed, so that changes can be taken back.
  private var undone: [(line: Int, text: String)] = []

  /// Nil for bytes that are no UTF-8.
  init?(_ bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    let starts = FileText.lineStarts(of: bytes)
    lines = starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      return String(decoding: bytes[starts[index]..<end], as: UTF8.self)
    }
  }

  var bytes: [UInt8] { lines.flatMap(\.utf8) }

  /// A moment to which changes can be taken back.
  var moment: Int { undone.count }

  mutating func takeBack(to moment: Int) {
    while undone.count > moment, let last = undone.popLast() { lines[last.line] = last.text }
  }

  /// The record of which the line, counted from 1, has the id; nil where no record is to be seen.
  func record(around line: Int) -> RecordLines? {
    guard lines.indices.contains(line - 1) else { return nil }
    let indentation = keyColumn(line - 1)
    var start = line - 1
    while start > 0, !begins(start, at: indentation) { start -= 1 }
    var end = line
    while end < lines.count, isWithin(end, indentation) { end += 1 }
    return RecordLines(range: start..<end, indentation: indentation)
  }

  /// Sets a number below one of several keys, in lines of its own or between braces; false when it is
  /// not there.
  mutating func set(
    _ name: String,
    to number: String,
    below keys: [String],
    of record: RecordLines
  ) -> Bool {
    guard let key = keys.first(where: { place(of: $0, record) != nil }),
      let place = place(of: key, record)
    else { return false }
    if lines[place].contains("{") { return replaceNumber(of: name, by: number, in: place) }
    for line in record.range where line > place {
      guard column(line) > record.indentation || content(line).isEmpty else { return false }
      if content(line).hasPrefix(name + ":") {
        return replaceNumber(of: name, by: number, in: line)
      }
    }
    return false
  }

  /// Replaces a text in the line of a key; false when it is not there.
  mutating func replace(_ old: String, by new: String, at key: String, of record: RecordLines)
    -> Bool
  {
    guard let place = place(of: key, record), lines[place].contains(old) else { return false }
    put(lines[place].replacing(old, with: new), in: place)
    return true
  }

  private mutating func put(_ text: String, in line: Int) {
    undone.append((line, lines[line]))
    lines[line] = text
  }

  private func place(of key: String, _ record: RecordLines) -> Int? {
    record.range.first { line in
      keyColumn(line) == record.indentation
        && lines[line].dropFirst(record.indentation).hasPrefix(key + ":")
    }
  }

  private mutating func replaceNumber(of name: String, by number: String, in place: Int) -> Bool {
    let line = lines[place]
    guard let label = line.range(of: name + ": ") else { return false }
    let digits = line[label.upperBound...].prefix { $0.isNumber }
    guard !digits.isEmpty else { return false }
    put(line[..<label.upperBound] + number + line[digits.endIndex...], in: place)
    return true
  }

  private func column(_ line: Int) -> Int { lines[line].prefix { $0 == " " }.count }

  /// A line without what indents and what ends it.
  private func content(_ line: Int) -> Substring {
    lines[line].drop { $0 == " " }.prefix { !$0.isNewline }
  }

  /// Where the key of a line begins, behind the dash of a list.
  private func keyColumn(_ line: Int) -> Int {
    let (column, rest) = (column(line), content(line))
    return rest.hasPrefix("- ") ? column + 1 + rest.dropFirst().prefix { $0 == " " }.count : column
  }

  private func begins(_ line: Int, at indentation: Int) -> Bool {
    content(line).hasPrefix("- ") && keyColumn(line) == indentation
  }

  private func isWithin(_ line: Int, _ indentation: Int) -> Bool {
    let words = content(line)
    return words.isEmpty || words.hasPrefix("#") || column(line) >= indentation
  }
}

/// The lines of one record in a file.
struct RecordLines {
  let range: Range<Int>
  /// The column in which the record's keys begin.
  let indentation: Int
}
