import Foundation
import Testing

/// A wrong dossier: edits of a sound one, and what is said of it.
///
/// They stand in `WrongInputs/*.cases`, which `.ci/torture/wrong` gives to the built program as well:
/// `==` begins a case, `@` names a file, `-` and `+` are lines of it and what replaces them (alone,
/// `+` is the whole file), `=` makes something else of it than a file, `!` is a line of `entente check`,
/// and `…` stands for all further lines.
struct WrongInput: CustomTestStringConvertible, Sendable {
  /// What becomes of one file.
  struct Edit: Sendable {
    let path: String
    var old: [String] = []
    var new: [String] = []
    /// `missing`, `folder`, `fifo`, `link TARGET` or `size BYTES`.
    var kind: String?
  }

  let topic: String
  let name: String
  var edits: [Edit] = []
  var expected: [String] = []

  var testDescription: String { "\(topic): \(name)" }

  /// The edits alone, by which two cases are told apart.
  var content: String {
    edits.map { "\($0.path)|\($0.kind ?? "")|\($0.old)|\($0.new)" }.joined(separator: "\n")
  }
}

extension WrongInput {
  /// The folder of the cases and of the sound dossier, beside this file.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "WrongInputs")

  static let all: [WrongInput] = topics.flatMap { topic in
    let file = folder.appending(path: "\(topic).cases")
    return ((try? String(contentsOf: file, encoding: .utf8)).map { read($0, topic: topic) }) ?? []
  }

  /// Without `large`, which the program alone is given: unoptimised code takes long over it.
  private static let topics = [
    "keys", "ids", "dates", "references", "rules", "checks", "values", "yaml", "bytes", "sizes",
    "files",
  ]

  private static func read(_ text: String, topic: String) -> [WrongInput] {
    var cases: [WrongInput] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("== ") {
        cases.append(WrongInput(topic: topic, name: String(line.dropFirst(3))))
      } else if !cases.isEmpty {
        cases[cases.count - 1].take(line.first, String(line.dropFirst(2)))
      }
    }
    return cases
  }

  private mutating func take(_ mark: Character?, _ text: String) {
    let last = edits.count - 1
    switch mark {
    case "@": edits.append(Edit(path: text))
    case "!": expected.append(text)
    case "=" where last >= 0: edits[last].kind = text
    case "-" where last >= 0: edits[last].old.append(text)
    case "+" where last >= 0: edits[last].new.append(text)
    default: break
    }
  }
}

extension String {
  /// The bytes of a text with its «…» written out: «tab», «hex C3 A9», «9 times x», «9 lines x#».
  var writtenOut: [UInt8] {
    var rest = Array(utf8)[...]
    return String.writtenOut(&rest)
  }

  private static func writtenOut(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    let (opening, closing) = (Array("«".utf8), Array("»".utf8))
    var result: [UInt8] = []
    while let byte = rest.first {
      if rest.starts(with: closing) {
        rest = rest.dropFirst(closing.count)
        return result
      }
      if rest.starts(with: opening) {
        rest = rest.dropFirst(opening.count)
        result += performed(writtenOut(&rest))
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func performed(_ order: [UInt8]) -> [UInt8] {
    let words = order.split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false)
    let head = words.map { String(decoding: $0, as: UTF8.self) }
    if head == ["tab"] { return [0x09] }
    if head[0] == "hex" {
      let digits = String(decoding: order, as: UTF8.self).split(separator: " ").dropFirst()
      return digits.compactMap { UInt8($0, radix: 16) }
    }
    guard words.count == 3, let count = Int(head[0]) else { return order }
    if head[1] == "times" {
      return Array(repeatElement(words[2], count: count).joined())
    }
    let numbered = (0..<count).map { number in
      words[2].flatMap { $0 == 0x23 ? Array("\(number)".utf8) : [$0] }
    }
    return Array(numbered.joined(separator: [0x0A]))
  }
}
