import Coding
import Presentation
import RelationsModel

/// A field of a quote that is settled without being asked, and can be changed.
enum CodingField: String, CaseIterable, Sendable {
  case date, role, venue, hedge, cut, basis, rendering, speech, answers, locator, remark

  struct Mistake: Error {
    let message: String
  }

  /// The name of the field in files.
  var name: String { rawValue }

  /// What the field takes, for the line on which it is typed.
  var meaning: String {
    switch self {
    case .date: "when the words were said, such as 2018-03-14; empty: when the source came out"
    case .role: "the role of the speaker then"
    case .venue: "where or to whom the words were said"
    case .hedge: "the source’s own doubt, such as “reportedly”"
    case .cut: choices(Cut.self) + "; empty: whole sentences"
    case .basis: choices(StanceBasis.self) + "; empty: not recorded"
    case .rendering: choices(Rendering.self) + "; empty: not recorded"
    case .speech: choices(Speech.self) + "; empty: not recorded"
    case .answers: "the ids of the quotes that the words answer"
    case .locator: "where in the source, such as ¶4"
    case .remark: "what a reader has to know besides"
    }
  }

  private func choices<Value: CaseIterable & RawRepresentable<String>>(
    _ type: Value.Type
  ) -> String {
    Value.allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// The field as it is typed.
  func text(of draft: CodingDraft) -> String {
    switch self {
    case .date: draft.date?.description ?? ""
    case .role: draft.role ?? ""
    case .venue: draft.venue ?? ""
    case .hedge: draft.hedge ?? ""
    case .cut: draft.cut?.rawValue ?? ""
    case .basis: draft.basis?.rawValue ?? ""
    case .rendering: draft.rendering?.rawValue ?? ""
    case .speech: draft.speech?.rawValue ?? ""
    case .answers: draft.answers.map(\.rawValue).joined(separator: ", ")
    case .locator: draft.locator ?? ""
    case .remark: draft.remark ?? ""
    }
  }

  /// The field as it is listed: what will be written.
  func shown(of draft: CodingDraft, _ source: Source) -> String {
    let text = text(of: draft)
    guard text.isEmpty else { return text }
    guard self == .date, let issued = source.issued else { return "—" }
    return "\(issued), the source’s"
  }

  /// Takes a text for the field.
  func set(_ text: String, of draft: inout CodingDraft) throws(Mistake) {
    let words = text.isEmpty ? nil : text
    switch self {
    case .date: draft.date = try words.map { word throws(Mistake) in try date(word) }
    case .role: draft.role = words
    case .venue: draft.venue = words
    case .hedge: draft.hedge = words
    case .cut: draft.cut = try value(text)
    case .basis: draft.basis = try value(text)
    case .rendering: draft.rendering = try value(text)
    case .speech: draft.speech = try value(text)
    case .answers:
      draft.answers = text.split { $0 == "," || $0 == " " }.map { Quote.ID(String($0)) }
    case .locator: draft.locator = words
    case .remark: draft.remark = words
    }
  }

  private func date(_ text: String) throws(Mistake) -> EDTFDate {
    do { return try EDTFDate(parsing: text) } catch {
      throw Mistake(message: "“\(text)” is no date of EDTF, such as 2018, 2018-03 or 2018-03-14")
    }
  }

  /// The value that a text begins.
  private func value<Value: CaseIterable & RawRepresentable<String>>(
    _ text: String
  ) throws(Mistake) -> Value? {
    guard !text.isEmpty else { return nil }
    let start = text.lowercased()
    let found = Value.allCases.filter { $0.rawValue.lowercased().hasPrefix(start) }
    if found.count == 1 { return found.first }
    if let exact = found.first(where: { $0.rawValue.lowercased() == start }) { return exact }
    throw Mistake(message: "“\(text)” is none of: \(choices(Value.self))")
  }
}
