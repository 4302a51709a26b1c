/// The marks within a paragraph of Markdown, by the rules of CommonMark (https://spec.commonmark.org).
enum MarkdownInline {
  /// The text as a reader sees it: links are their text, pictures are nothing.
  ///
  /// `definitions` are the names of the links
  /// that are defined elsewhere, in lower case.
  static func plain(_ text: String, definitions: Set<String>) -> String {
    var reader = Reader(Array(text), definitions: definitions)
    reader.read()
    return reader.text
  }

  private struct Reader {
    /// A run of `*`, `_` or `~` that may open or close emphasis.
    struct Run {
      let place: Int
      let mark: Character
      var count: Int
      let opens: Bool
      let closes: Bool
    }

    let characters: [Character]
    let definitions: Set<String>
    var place = 0
    /// Pieces of text; a piece of marks is emptied once it turns out to be emphasis.
    var pieces: [String] = []
    var runs: [Run] = []

    init(_ characters: [Character], definitions: Set<String>) {
      self.characters = characters
      self.definitions = definitions
    }

    var text: String { pieces.joined() }

    func character(at place: Int) -> Character {
      characters.indices.contains(place) ? characters[place] : " "
    }

    mutating func read() {
      while place < characters.count {
        let mark = characters[place]
        switch mark {
        case "\\" where character(at: place + 1).isPunctuation || character(at: place + 1).isSymbol:
          pieces.append(String(character(at: place + 1)))
          place += 2
        case "`": readCode()
        case "!" where character(at: place + 1) == "[": readLink(isPicture: true)
        case "[": readLink(isPicture: false)
        case "<": readTag()
        case "*", "_", "~": readRun(of: mark)
        default:
          pieces.append(String(mark))
          place += 1
        }
      }
      matchRuns()
    }

    private mutating func readCode() {
      let count = characters[place...].prefix { $0 == "`" }.count
      var end = place + count
      while end < characters.count {
        let run = characters[end...].prefix { $0 == "`" }.count
        if run == count {
          pieces.append(String(characters[(place + count)..<end]))
          place = end + count
          return
        }
        end += max(run, 1)
      }
      pieces.append(String(repeating: "`", count: count))
      place += count
    }

    /// Reads `[text](address "title")`, `[text][name]`, `[name]` and `[^note]`.
    private mutating func readLink(isPicture: Bool) {
      let start = place + (isPicture ? 2 : 1)
      guard let end = closing("]", opening: "[", from: start) else {
        pieces.append(String(characters[place]))
        place += 1
        return
      }
      let content = String(characters[start..<end])
      var after = end + 1
      var isLink = definitions.contains(content.lowercased())
      if character(at: after) == "(", let close = closing(")", opening: "(", from: after + 1) {
        after = close + 1
        isLink = true
      } else if character(at: after) == "[", let close = closing("]", opening: "[", from: after + 1)
      {
        let name = String(characters[(after + 1)..<close])
        if name.isEmpty ? isLink : definitions.contains(name.lowercased()) {
          after = close + 1
          isLink = true
        }
      }
      if content.hasPrefix("^"), !isPicture {
        place = end + 1
      } else if isLink {
        if !isPicture { pieces.append(MarkdownInline.plain(content, definitions: definitions)) }
        place = after
      } else {
        pieces.append(String(characters[place]))
        place += 1
      }
    }

    /// The place of the bracket that closes one, within 2,000 characters.
    private func closing(_ close: Character, opening: Character, from start: Int) -> Int? {
      var depth = 1
      var place = start
      while place < min(characters.count, start + 2000) {
        switch characters[place] {
        case "\\": place += 1
        case opening: depth += 1
        case close:
          depth -= 1
          if depth == 0 { return place }
        default: break
        }
        place += 1
      }
      return nil
    }

    /// Reads `<https://example.org>`, and leaves out a tag or comment of HTML.
    private mutating func readTag() {
      let next = character(at: place + 1)
      let end = characters[place...].prefix(2000).firstIndex(of: ">")
      guard let end, next.isASCII, next.isLetter || next == "/" || next == "!" else {
        pieces.append("<")
        place += 1
        return
      }
      let content = String(characters[(place + 1)..<end])
      let isAddress = !content.contains(" ") && (content.contains("://") || content.contains("@"))
      if isAddress { pieces.append(content) }
      if content.lowercased().hasPrefix("br") { pieces.append("\n") }
      place = end + 1
    }

    private mutating func readRun(of mark: Character) {
      let count = characters[place...].prefix { $0 == mark }.count
      let before = character(at: place - 1)
      let after = character(at: place + count)
      let isLeft =
        !after.isWhitespace && (!after.isMark || before.isWhitespace || before.isMark)
      let isRight =
        !before.isWhitespace && (!before.isMark || after.isWhitespace || after.isMark)
      // An underscore within a word is one of its characters.
      let isInWord = mark == "_" && isLeft && isRight
      let counts = mark != "~" || count == 2
      runs.append(
        Run(
          place: pieces.count,
          mark: mark,
          count: count,
          opens: counts && isLeft && (!isInWord || before.isMark),
          closes: counts && isRight && (!isInWord || after.isMark)
        )
      )
      pieces.append(String(repeating: mark, count: count))
      place += count
    }

    /// Takes away the marks of emphasis: those of a run that closes and of the nearest before it that opens.
    private mutating func matchRuns() {
      var open: [Int] = []
      for closing in runs.indices {
        while runs[closing].closes, runs[closing].count > 0,
          let found = open.lastIndex(where: {
            runs[$0].mark == runs[closing].mark && runs[$0].count > 0
          })
        {
          let used = min(runs[open[found]].count, runs[closing].count, 2)
          for run in [open[found], closing] {
            runs[run].count -= used
            pieces[runs[run].place] = String(repeating: runs[run].mark, count: runs[run].count)
          }
          open.removeSubrange((found + (runs[open[found]].count > 0 ? 1 : 0))...)
        }
        if runs[closing].opens, runs[closing].count > 0 { open.append(closing) }
      }
    }
  }
}

extension Character {
  /// True for punctuation and symbols.
  fileprivate var isMark: Bool { isPunctuation || isSymbol }
}
