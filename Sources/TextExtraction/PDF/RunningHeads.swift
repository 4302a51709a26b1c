/// What stands at the edges of pages and is no part of their text: running heads and page numbers.
struct RunningHeads {
  private struct Place: Hashable {
    let text: String
    /// From the upper edge, in steps of four points.
    let step: Int
  }

  private var counts: [Place: Int] = [:]

  /// The part of a page's height, at the top and at the bottom, in which such lines stand.
  private static let edge = 0.1

  init(_ pages: [PrintedPage]) {
    for page in pages {
      var places: Set<Place> = []
      for line in page.blocks.joined() where RunningHeads.isAtEdge(line, of: page) {
        places.insert(RunningHeads.place(of: line))
      }
      for place in places { counts[place, default: 0] += 1 }
    }
  }

  /// The page without such lines.
  func removed(from page: PrintedPage) -> PrintedPage {
    var page = page
    let whole = page
    page.blocks = page.blocks.compactMap { block in
      let kept = block.filter { !isHead($0, of: whole) }
      return kept.isEmpty ? nil : kept
    }
    return page
  }

  private func isHead(_ line: PrintedLine, of page: PrintedPage) -> Bool {
    guard RunningHeads.isAtEdge(line, of: page) else { return false }
    if RunningHeads.isPageNumber(line.text) { return true }
    // A line that is printed a little higher on one page lies on the border of two steps.
    let place = RunningHeads.place(of: line)
    let near = (place.step - 1...place.step + 1).map { Place(text: place.text, step: $0) }
    return near.reduce(0) { $0 + counts[$1, default: 0] } > 1
  }

  private static func isAtEdge(_ line: PrintedLine, of page: PrintedPage) -> Bool {
    line.box.bottom < page.height * edge || line.box.top > page.height * (1 - edge)
  }

  /// Numbers differ from page to page.
  private static func place(of line: PrintedLine) -> Place {
    var text = ""
    for scalar in line.text.lowercased().unicodeScalars {
      if !("0"..."9" ~= scalar) {
        text.unicodeScalars.append(scalar)
      } else if text.last != "#" {
        text += "#"
      }
    }
    return Place(text: text, step: Int(line.box.top / 4))
  }

  /// True for a line such as `12`, `- 12 -`, `xii`, `Page 12` or `12 / 40`.
  static func isPageNumber(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard (1...4).contains(words.count), text.count <= 20 else { return false }
    let isNumber = { (word: Substring) in
      word.count <= 4 && word.allSatisfy(\.isNumber)
        || word.count <= 7 && word.allSatisfy { "ivxlc".contains($0) }
    }
    let names: Set<Substring> = ["page", "p", "of", "seite", "von", "стр", "из", "sur"]
    return words.contains(where: isNumber)
      && words.allSatisfy { isNumber($0) || names.contains($0) }
  }
}
