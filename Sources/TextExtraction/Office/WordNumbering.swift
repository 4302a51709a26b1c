/// The numbers and bullets of lists in a document of Word, counted as its reader sees them.
struct WordNumbering {
  /// A level of a list.
  private struct Level {
    var start = 1
    var format = "decimal"
    /// What stands before a paragraph, with `%1` for the number of the first level and so on.
    var text = ""
    /// The level, from 1, whose paragraphs have this one begin anew; 0 for none, nil for any above it.
    var restart: Int?
    /// True where the numbers of all levels are written in figures.
    var isFigures = false
    var isClose = false
    /// The style whose paragraphs are on this level.
    var style: String?
  }

  /// What a paragraph or a style says of its list; nil for what it leaves to others.
  private struct Place {
    var list: String?
    var level: Int?
  }

  private static let levelCount = 9

  /// The lists that are counted, by their ids, level by level.
  private var counted: [String: [Level]] = [:]
  /// The counted list behind each list of the document.
  private var sources: [String: String] = [:]
  /// The levels that a list has otherwise than the counted one.
  private var overrides: [String: [Int: Level]] = [:]
  /// The numbers with which a list begins anew when it is first used.
  private var starts: [String: [Int: Int]] = [:]
  private var styles: [String: Place] = [:]
  private var bases: [String: String] = [:]
  private var usualStyle: String?

  // MARK: - Counting

  private var numbers: [String: [Int?]] = [:]

  /// Counts a paragraph with these properties, and gives what stands before it with the space after it;
  /// nil for one that is in no list.
  mutating func label(_ properties: Int?, _ tree: MarkupTree) -> String? {
    let own = properties.map { WordNumbering.place(below: $0, in: tree) } ?? Place()
    let style = properties.flatMap { node in
      tree.children(of: node).first { tree[$0].name == "pStyle" }.flatMap { tree[$0]["val"] }
    }
    let inherited = place(of: style ?? usualStyle)
    guard let list = own.list ?? inherited.place.list, let source = sources[list],
      let levels = counted[source]
    else { return nil }
    let ofStyle = inherited.style.flatMap { name in levels.firstIndex { $0.style == name } }
    let level = own.level ?? (own.list == nil ? ofStyle : nil) ?? inherited.place.level ?? 0
    guard levels.indices.contains(level) else { return nil }
    count(level, list, source)
    return text(level, list, source)
  }

  private func levels(_ list: String, _ source: String) -> [Level] {
    var levels = counted[source] ?? []
    for (place, level) in overrides[list] ?? [:] where levels.indices.contains(place) {
      levels[place] = level
    }
    return levels
  }

  private mutating func count(_ level: Int, _ list: String, _ source: String) {
    let levels = levels(list, source)
    var now = numbers[source] ?? Array(repeating: nil, count: levels.count)
    if let start = starts[list]?.removeValue(forKey: level) {
      now[level] = start
    } else {
      now[level] = now[level].map { $0 &+ 1 } ?? levels[level].start
    }
    for deeper in levels.indices where deeper > level {
      let restart = levels[deeper].restart ?? deeper
      if level < restart { now[deeper] = nil }
    }
    numbers[source] = now
  }

  private func text(_ level: Int, _ list: String, _ source: String) -> String? {
    let levels = levels(list, source)
    let own = levels[level]
    let gap = own.isClose ? "" : " "
    guard own.format != "bullet" else { return WordNumbering.bullet(own.text).map { $0 + gap } }
    var label = ""
    var rest = own.text[...]
    while let character = rest.popFirst() {
      guard character == "%", let digit = rest.first?.wholeNumberValue,
        levels.indices.contains(digit - 1)
      else {
        label.append(character)
        continue
      }
      rest.removeFirst()
      let shown = levels[digit - 1]
      let number = numbers[source]?[digit - 1] ?? shown.start
      label += ListNumber.text(number, own.isFigures ? "decimal" : shown.format)
    }
    return label.allSatisfy(\.isWhitespace) ? nil : label + gap
  }

  /// The signs of the fonts of symbols have no letters of their own.
  private static func bullet(_ text: String) -> String? {
    guard !text.allSatisfy(\.isWhitespace) else { return nil }
    let isPrivate = text.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) }
    return isPrivate || text == "o" ? "•" : text
  }

  // MARK: - Styles

  /// What a style says of its list, by itself or by those that it is based on, and the style that says so.
  private func place(of style: String?) -> (place: Place, style: String?) {
    var (found, teller, next) = (Place(), String?.none, style)
    // A chain of styles is short; one that bites its own tail ends with its length.
    for _ in 0..<20 {
      guard let name = next else { break }
      if let own = styles[name] {
        found.level = found.level ?? own.level
        if let list = own.list {
          found.list = list
          teller = name
          break
        }
      }
      next = bases[name]
    }
    return (found, teller)
  }

  private static func place(below properties: Int, in tree: MarkupTree) -> Place {
    var place = Place()
    let list = tree.children(of: properties).first { tree[$0].name == "numPr" }
    for node in list.map({ Array(tree.children(of: $0)) }) ?? [] {
      switch tree[node].name {
      case "numId": place.list = tree[node]["val"]
      case "ilvl": place.level = tree[node]["val"].flatMap { Int($0) }
      default: break
      }
    }
    return place
  }
}

// MARK: - Reading

extension WordNumbering {
  /// Reads the lists of a document, and what its styles say of them.
  init(_ tree: MarkupTree?, styles: MarkupTree?) {
    if let styles { read(styles: styles) }
    guard let tree else { return }
    var links: [String: String] = [:]
    var linked: [String: String] = [:]
    for node in tree.elements(named: "abstractNum") {
      guard let id = tree[node]["abstractNumId"] else { continue }
      counted[id] = Array(repeating: Level(), count: WordNumbering.levelCount)
      for child in tree.children(of: node) {
        switch tree[child].name {
        case "lvl": read(level: child, of: tree, into: &counted[id, default: []])
        case "numStyleLink": links[id] = tree[child]["val"]
        case "styleLink": if let style = tree[child]["val"] { linked[style] = id }
        default: break
        }
      }
    }
    for node in tree.elements(named: "num") {
      guard let id = tree[node]["numId"] else { continue }
      for child in tree.children(of: node) {
        if tree[child].name == "abstractNumId", let source = tree[child]["val"] {
          // A list may have the levels of another, by a style that both name.
          sources[id] = links[source].flatMap { linked[$0] } ?? source
        } else if tree[child].name == "lvlOverride" {
          read(override: child, of: tree, list: id)
        }
      }
    }
  }

  private mutating func read(override node: Int, of tree: MarkupTree, list: String) {
    guard let place = tree[node]["ilvl"].flatMap({ Int($0) }),
      (0..<WordNumbering.levelCount).contains(place)
    else { return }
    for child in tree.children(of: node) {
      if tree[child].name == "startOverride" {
        starts[list, default: [:]][place] = tree[child]["val"].flatMap { Int($0) } ?? 1
      } else if tree[child].name == "lvl" {
        var levels = Array(repeating: Level(), count: WordNumbering.levelCount)
        read(level: child, of: tree, into: &levels)
        overrides[list, default: [:]][place] = levels[place]
      }
    }
  }

  private func read(level node: Int, of tree: MarkupTree, into levels: inout [Level]) {
    guard let place = tree[node]["ilvl"].flatMap({ Int($0) }), levels.indices.contains(place) else {
      return
    }
    var level = Level()
    for child in tree.children(of: node) {
      let value = tree[child]["val"]
      switch tree[child].name {
      case "start": level.start = value.flatMap { Int($0) } ?? 1
      case "numFmt": level.format = value ?? "decimal"
      case "lvlText": level.text = String((value ?? "").prefix(64))
      case "lvlRestart": level.restart = value.flatMap { Int($0) }
      case "isLgl": level.isFigures = WordStyles.isOn(tree[child])
      case "suff": level.isClose = value == "nothing"
      case "pStyle": level.style = value
      default: break
      }
    }
    levels[place] = level
  }

  private mutating func read(styles tree: MarkupTree) {
    for style in tree.elements(named: "style") {
      guard let id = tree[style]["styleId"] else { continue }
      if tree[style]["type"] == "paragraph", tree[style]["default"].map({ $0 != "0" }) == true {
        usualStyle = id
      }
      for child in tree.children(of: style) {
        if tree[child].name == "basedOn" { bases[id] = tree[child]["val"] }
        if tree[child].name == "pPr" { styles[id] = WordNumbering.place(below: child, in: tree) }
      }
    }
  }
}
