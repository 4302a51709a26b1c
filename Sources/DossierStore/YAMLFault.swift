import Yams

/// What keeps a text from being YAML, placed where a person mends it and said in plain words.
struct YAMLFault {
  let mark: Mark
  let message: String

  init(
    _ problem: String,
    at mark: Mark,
    in context: YamlError.Context?,
    of text: FileText
  ) {
    // What is never closed is noticed at the next line or at the end, and mended where it opens.
    let opening = context.flatMap { context in
      YAMLFault.opens(context.text) && context.mark.line < mark.line ? context.mark : nil
    }
    self.mark = opening ?? mark
    if let message = YAMLFault.whole(problem) {
      self.message = message
      return
    }
    let place = opening == nil ? context?.mark.line : nil
    let around = context.map { " \($0.text)" } ?? ""
    let noticed = opening.map { _ in " (noticed on line \(mark.line))" }
    let hint = YAMLFault.hint(for: problem, at: self.mark, in: text)
    message =
      "not YAML: \(problem)\(around)" + (noticed ?? place.map { " (line \($0))" } ?? "")
      + (hint.map { "; " + $0 } ?? "")
  }

  private static func opens(_ context: String) -> Bool {
    [
      "while scanning a simple key", "while scanning a quoted scalar",
      "while parsing a flow sequence", "while parsing a flow mapping",
    ].contains(context)
  }

  /// What says more than the parser's own words.
  private static func whole(_ problem: String) -> String? {
    switch problem {
    case "but found another document": "a file holds one document, and here begins another"
    case _ where problem.hasPrefix("Maximum nesting level"): "the file is nested too deeply"
    default: nil
    }
  }

  private static func hint(for problem: String, at mark: Mark, in text: FileText) -> String? {
    let line = text.excerpt(line: mark.line, column: 1).excerpt
    let isConflict = ["<<<<<<<", "=======", ">>>>>>>"].contains { line.hasPrefix($0) }
    if isConflict { return "git left a conflict here: keep one side, and take its marks out" }
    let indentation = line.utf8.prefix { $0 == 0x20 || $0 == 0x09 }
    if indentation.contains(0x09) { return "indent with spaces, not tabs" }
    let above = mark.line > 1 ? text.excerpt(line: mark.line - 1, column: 1).excerpt : ""
    if [line, above].contains(where: { CleanedText(Array($0.utf8)).hasMarkers }) {
      return "anchors, aliases and tags are no part of the format; "
        + "a text that begins with &, * or ! must stand in quotes"
    }
    let before = String(String.UnicodeScalarView(line.unicodeScalars.prefix(mark.column - 1)))
    return hint(for: problem, after: before)
  }

  /// What to try, by the parser's words and what precedes the place in its line.
  private static func hint(for problem: String, after before: String) -> String? {
    switch problem {
    case "mapping values are not allowed in this context":
      before.contains(": ")
        ? "a text with “: ” in it must stand in quotes or after “>-”"
        : "is the line indented too far, or does the one above lack a space after its dash?"
    case "could not find expected ':'":
      "a key is followed by a colon and a space"
    case "did not find expected '-' indicator", "did not find expected key":
      before.allSatisfy { $0 == " " }
        ? "the keys of one mapping, and the dashes of one list, begin in one column"
        : "a text with quotation marks or brackets in it must stand in quotes as a whole"
    case "found unexpected end of stream":
      "the quotation mark that opens here is never closed"
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      "close the bracket, and put commas between what stands in it"
    case "found character that cannot start any token":
      "a text that begins with @, % or ` must stand in quotes"
    case "found unknown escape character":
      "in double quotes a backslash is written twice, in single quotes once"
    case "found invalid Unicode character escape code":
      "write the letter itself, or \\U and its eight digits"
    case "did not find expected hexdecimal number":
      "\\x takes two hexadecimal digits, \\u four and \\U eight"
    case "did not find expected <document start>":
      "a “%” line needs “---” after it, and nothing stands after “...”"
    case "found incompatible YAML document":
      "leave the %YAML line out"
    default: nil
    }
  }
}
