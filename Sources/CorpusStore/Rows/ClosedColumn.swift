import Glibc
import RelationsModel

/// A column that holds one of a few values, and nothing else.
struct ClosedColumn<Value: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
  private let names: [(bytes: [UInt8], value: Value)]

  init(_: Value.Type) {
    names = Value.allCases.map { (Array($0.rawValue.utf8), $0) }
  }

  /// The value of exactly this name.
  func value(of text: RawStatement.Text) -> Value? {
    for (bytes, value) in names where bytes.count == text.count {
      if let base = text.baseAddress, memcmp(bytes, base, bytes.count) == 0 { return value }
    }
    return nil
  }

  /// What a value that is none of them should be.
  var expectation: String {
    let names = names.map { String(decoding: $0.bytes, as: UTF8.self) }
    return "not \(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")"
  }
}

enum ClosedColumns {
  static let stance = ClosedColumn(Stance.self)
  static let basis = ClosedColumn(StanceBasis.self)
  static let rendering = ClosedColumn(Rendering.self)
  static let speech = ClosedColumn(Speech.self)
  static let cut = ClosedColumn(Cut.self)
  static let verdict = ClosedColumn(Assessment.Verdict.self)
  static let direction = ClosedColumn(Event.Direction.self)
  static let actorKind = ClosedColumn(Actor.Kind.self)
  static let passageKind = ClosedColumn(Passage.Kind.self)
}
