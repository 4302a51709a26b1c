/// The keys of a quote's object, in the order in which they are written.
struct JSONKeys {
  enum Meaning {
    case field(QuoteField)
    case anchor
    case unknown
  }

  private let names: [(bytes: [UInt8], field: QuoteField)]
  let firstOfAnchor = QuoteField.exact.rawValue

  init(_ mapping: FieldNames) {
    names = QuoteField.allCases.map { (Array(mapping.name(of: $0).utf8), $0) }
  }

  /// What a key means; `expected` is the place of the key that probably comes next, because most
  /// programs write the keys of every object in one order.
  func field(of key: ArraySlice<UInt8>, isAnchor: Bool, expected: inout Int) -> Meaning {
    if expected < names.count, names[expected].bytes.elementsEqual(key),
      names[expected].field.isOfAnchor == isAnchor
    {
      expected += 1
      return .field(names[expected - 1].field)
    }
    if !isAnchor, key.elementsEqual("anchor".utf8) {
      expected = QuoteField.remark.rawValue
      return .anchor
    }
    guard
      let place = names.firstIndex(where: { name in
        name.field.isOfAnchor == isAnchor && name.bytes.elementsEqual(key)
      })
    else { return .unknown }
    expected = place + 1
    return .field(names[place].field)
  }
}

/// The fields that an object has had.
struct SeenFields {
  private var bits: UInt64 = 0

  mutating func insert(_ field: QuoteField) -> Bool { insert(bit: field.rawValue) }

  mutating func insertAnchor() -> Bool { insert(bit: 63) }

  private mutating func insert(bit: Int) -> Bool {
    let mask: UInt64 = 1 << UInt64(bit)
    defer { bits |= mask }
    return bits & mask == 0
  }
}
