import RelationsModel

/// The keys of a quote's object, in the order in which they are written.
struct JSONKeys {
  enum Meaning {
    case field(QuoteField)
    case anchor
    case unknown
  }

  private let names: [(bytes: [UInt8], field: QuoteField)]
  let firstOfAnchor = QuoteField.exact.rawValue

  /// The fields that have the key of another, which is read for both.
  let copies: [(from: QuoteField, to: QuoteField)]
  private let mapping: FieldNames

  init(_ mapping: FieldNames) {
    var names: [(bytes: [UInt8], field: QuoteField)] = []
    var copies: [(from: QuoteField, to: QuoteField)] = []
    for field in QuoteField.allCases {
      let bytes = Array(mapping.name(of: field).utf8)
      let first = names.first { $0.bytes == bytes && $0.field.isOfAnchor == field.isOfAnchor }
      if let first { copies.append((first.field, field)) }
      // No key is empty, so that none is read for the field.
      let isRead = first == nil && mapping.constants[field] == nil
      names.append((isRead ? bytes : [], field))
    }
    self.names = names
    self.copies = copies
    self.mapping = mapping
  }

  /// What the file calls fields that have another name in it.
  var labels: [QuoteField: String] {
    Dictionary(
      QuoteField.allCases.map { ($0, mapping.name(of: $0)) }.filter { $0.0.name != $0.1 }
    ) { first, _ in first }
  }

  /// What a key means; `expected` is the place of the key that probably comes next, because most
  /// programs write the keys of every object in one order.
  func field(of key: ArraySlice<UInt8>, isAnchor: Bool, expected: inout Int) -> Meaning {
    if expected < names.count, !key.isEmpty, names[expected].bytes.elementsEqual(key),
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
        name.field.isOfAnchor == isAnchor && !key.isEmpty && name.bytes.elementsEqual(key)
      })
    else {
      let isStance = !isAnchor && mapping.isStance(String(decoding: key, as: UTF8.self))
      return isStance ? .field(.stance) : .unknown
    }
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
