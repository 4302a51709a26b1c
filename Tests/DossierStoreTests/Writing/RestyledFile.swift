import DossierStore
import TestDossier

@testable import DossierStore

/// Writes the tree of a file in one of the many ways that YAML allows: keys in any order, texts in
/// any style, lists and mappings in brackets or not, and comments anywhere.
struct RestyledFile {
  private let tree: FileTree
  private var random: Dice
  private var commentCount = 0

  static func text(_ tree: FileTree, random: Dice) -> (text: String, comments: Int) {
    var file = RestyledFile(tree: tree, random: random)
    let text = file.comments(0) + file.record(0, indent: 0).joined(separator: "\n") + "\n"
    return (text + file.comments(0), file.commentCount)
  }

  private init(tree: FileTree, random: Dice) {
    self.tree = tree
    self.random = random
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func comment() -> String {
    commentCount += 1
    return "# c\(commentCount);"
  }

  private mutating func comments(_ indent: Int) -> String {
    var text = ""
    while chance(12) {
      text += (chance(30) ? "\n" : "") + space(indent) + comment() + "\n" + (chance(20) ? "\n" : "")
    }
    return text
  }

  private mutating func trailing() -> String { chance(10) ? " " + comment() : "" }

  private func space(_ count: Int) -> String { String(repeating: " ", count: count) }

  private mutating func record(_ group: Int, indent: Int) -> [String] {
    tree.groups[group].parts.shuffled(using: &random).map { index in
      let key = tree.parts[index].key ?? ""
      let shown = chance(10) ? "'\(key)'" : key
      return comments(indent) + space(indent) + "\(shown):" + value(index, indent: indent)
    }
  }

  /// What stands after a key and its colon, or after a dash.
  private mutating func value(_ index: Int, indent: Int) -> String {
    switch tree.parts[index].content {
    case .text(let text, _): return " " + scalar(text, note: trailing(), indent: indent)
    case .group(let group):
      if tree.groups[group].parts.isEmpty || chance(15) { return " " + flow(.group(group)) }
      let note = trailing()
      guard tree.groups[group].isList else {
        let inner = indent + Int.random(in: 1...3, using: &random)
        return note + "\n" + record(group, indent: inner).joined(separator: "\n")
      }
      return note + "\n" + list(group, indent: indent + Int.random(in: 0...3, using: &random))
    }
  }

  private mutating func list(_ group: Int, indent: Int) -> String {
    let items = tree.groups[group].parts.map { index -> String in
      let before = comments(indent)
      guard case .group(let inner) = tree.parts[index].content else {
        return before + space(indent) + "-" + value(index, indent: indent)
      }
      if chance(10) { return before + space(indent) + "- " + flow(.group(inner)) }
      let lines = record(inner, indent: indent + 2).joined(separator: "\n")
      let isPlain = lines.hasPrefix(space(indent + 2)) && !lines.hasPrefix(space(indent + 2) + "#")
      return before + space(indent) + "-" + (isPlain ? lines.dropFirst(indent + 1) : "\n" + lines)
    }
    return items.joined(separator: "\n")
  }

  private mutating func flow(_ content: FileTree.Content) -> String {
    switch content {
    case .text(let text, _): return doubleQuoted(text)
    case .group(let group):
      let isList = tree.groups[group].isList
      let parts = tree.groups[group].parts.map { index in
        (tree.parts[index].key.map { $0 + ": " } ?? "") + flow(tree.parts[index].content)
      }
      return (isList ? "[" : "{") + parts.joined(separator: ", ") + (isList ? "]" : "}")
    }
  }

  private mutating func scalar(_ text: String, note: String, indent: Int) -> String {
    let isSimple = text.unicodeScalars.allSatisfy { scalar in
      (0x20..<0x7F).contains(scalar.value) || (0xA0..<0x2000).contains(scalar.value)
    }
    switch Int.random(in: 0..<5, using: &random) {
    case 0 where isSimple && !text.hasSuffix(" "):
      return "'" + text.replacing("'", with: "''") + "'" + note
    case 1 where isSimple && !text.hasPrefix(" "):
      return (chance(50) ? "|" : ">-") + note + "\n" + space(indent + 3) + text
    case 2 where isSimple: return ScalarText.inline(text, kind: .text) + note
    default: return doubleQuoted(text) + note
    }
  }

  private func doubleQuoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x22, 0x5C: "\\\(scalar)"
      case 0x20..<0x7F: "\(scalar)"
      default: "\\U" + String(0x1_0000_0000 + Int(scalar.value), radix: 16).dropFirst()
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
