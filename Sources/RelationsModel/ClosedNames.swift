/// The names of a few values, of which a text is one or none of them.
///
/// The names are kept as UTF-8 that stays where it is as long as the program runs: make them once.
package struct ClosedNames<Value: Sendable>: @unchecked Sendable {
  package typealias Text = UnsafeBufferPointer<UInt8>

  private let names: [(text: Text, value: Value)]

  init(_ values: [(name: String, value: Value)]) {
    names = values.map { name, value in
      let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: name.utf8.count)
      _ = bytes.initialize(fromContentsOf: name.utf8)
      return (Text(bytes), value)
    }
  }

  /// The value of exactly this name.
  package func value(of text: Text) -> Value? {
    for (name, value) in names where name.count == text.count && name.elementsEqual(text) {
      return value
    }
    return nil
  }
}

extension ClosedNames where Value: RawRepresentable<String> & CaseIterable & Equatable {
  package init(_: Value.Type) {
    self.init(Value.allCases.map { ($0.rawValue, $0) })
  }

  /// The name of a value.
  package func text(of value: Value) -> Text? { names.first { $0.value == value }?.text }
}
