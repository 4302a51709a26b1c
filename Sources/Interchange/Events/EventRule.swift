import RelationsModel

/// A rule that gives an issue to the events that fit, or leaves them out.
struct EventRule: Hashable, Sendable {
  /// What is looked at.
  enum Subject: String, CaseIterable, Hashable, Sendable {
    /// The code of CAMEO.
    case cameo
    /// The names and the codes of both sides.
    case actor
    /// The place with each of the parts between its commas.
    case place
  }

  struct Condition: Hashable, Sendable {
    let subject: Subject
    /// In small letters; without the asterisk that ends it.
    let text: [UInt8]
    let isBeginning: Bool

    /// Whether a text is the one that is wanted, or begins with it.
    func fits(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
      guard isBeginning ? value.count >= text.count : value.count == text.count else {
        return false
      }
      return zip(value, text).allSatisfy { SlugText.lowered($0) == $1 }
    }

    /// Whether it fits all, even where the table says nothing.
    var isOpen: Bool { isBeginning && text.isEmpty }
  }

  let conditions: [Condition]
  /// The title of the issue; nil for events that are left out.
  let issue: String?

  static let ignore = "ignore"

  /// Reads `actor:GBR*+cameo:16*` and a title; nil for what is no rule of events.
  init?(_ pattern: some StringProtocol, issue: String) throws(ImportError) {
    let parts = pattern.split(separator: "+").map { NameKey.tidied(String($0)) }
    let subjects = parts.map { part in
      Subject.allCases.first { part.hasPrefix("\($0.rawValue):") }
    }
    guard !parts.isEmpty, subjects.contains(where: { $0 != nil }) else { return nil }
    var conditions: [Condition] = []
    for (part, subject) in zip(parts, subjects) {
      let text = part.drop { $0 != ":" }.dropFirst()
      let isBeginning = text.hasSuffix("*")
      let wanted = isBeginning ? text.dropLast() : text
      guard let subject, !text.isEmpty, !wanted.contains("*") else {
        throw .mapping(
          "“\(part)” is no condition; write cameo:19*, actor:GBR* or place:Syria, with + between."
        )
      }
      let bytes = Array(NameKey.tidied(String(wanted)).utf8.map(SlugText.lowered))
      conditions.append(Condition(subject: subject, text: bytes, isBeginning: isBeginning))
    }
    self.conditions = conditions
    self.issue = issue == EventRule.ignore ? nil : issue
  }

  /// The rule as it is written, for what tells one mapping from another.
  var text: String {
    let parts = conditions.map { condition in
      let end = condition.isBeginning ? "*" : ""
      return "\(condition.subject):\(String(decoding: condition.text, as: UTF8.self))\(end)"
    }
    return "\(parts.joined(separator: "+"))=\(issue ?? EventRule.ignore)"
  }
}
