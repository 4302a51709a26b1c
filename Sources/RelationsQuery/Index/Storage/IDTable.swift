import RelationsModel

/// All ids of an index, one kind of record after the other, found by hashing.
struct IDTable {
  private let ids: Column<UInt8>
  private let starts: Column<UInt64>
  private let slots: Column<UInt32>
  private let counts: Column<UInt32>

  init(_ image: IndexImage) {
    ids = image.column(.ids)
    starts = image.column(.idStarts)
    slots = image.column(.idSlots)
    counts = image.column(.kindCounts)
  }

  /// The entries of a kind.
  func range(of kind: RecordKind) -> Range<Int> {
    let start = (0..<kind.rawValue).reduce(0) { $0 + Int(counts[$1]) }
    return start..<start + Int(counts[kind.rawValue])
  }

  func text(_ entry: Int) -> UnsafeBufferPointer<UInt8> {
    TextTable(bytes: ids, starts: starts).text(entry)
  }

  /// The place of a record among those of its kind; of several with one id, the first.
  func position(of id: String, among kind: RecordKind) -> Int? {
    guard slots.count > 0 else { return nil }
    let range = range(of: kind)
    var id = id
    return id.withUTF8 { id in
      let mask = slots.count - 1
      var slot = Int(ByteInterner.hash(id)) & mask
      for _ in 0..<slots.count {
        let entry = Int(slots[slot]) - 1
        if entry < 0 { return nil }
        if range.contains(entry), text(entry).elementsEqual(id) { return entry - range.lowerBound }
        slot = (slot + 1) & mask
      }
      return nil
    }
  }
}

/// Makes the table of ids.
struct IDTableLayout {
  private var ids = PackedTexts()
  private var counts = [UInt32](repeating: 0, count: RecordKind.allCases.count)
  /// Entries in the order in which they are to be found.
  private var order: [UInt32] = []

  mutating func add(_ texts: [String], as kind: RecordKind) {
    counts[kind.rawValue] = UInt32(texts.count)
    for text in texts {
      order.append(UInt32(ids.count))
      ids.add { $0.append(contentsOf: text.utf8) }
    }
  }

  /// Adds the ids of quotes, which stand by position and are found by date.
  mutating func add(_ texts: PackedTexts, as kind: RecordKind, order places: [UInt32]) {
    counts[kind.rawValue] = UInt32(texts.count)
    let first = UInt32(ids.count)
    ids.append(texts)
    order += places.map { first + $0 }
  }

  func put(on image: inout ImageWriter) {
    image.put(.kindCounts, counts)
    image.put(.ids, .idStarts, ids)
    var slotCount = 16
    while slotCount < ids.count * 2 { slotCount *= 2 }
    var slots = [UInt32](repeating: 0, count: slotCount)
    ids.bytes.withUnsafeBufferPointer { bytes in
      for entry in order {
        let id = UnsafeBufferPointer(rebasing: bytes[ids.range(Int(entry))])
        var slot = Int(ByteInterner.hash(id)) & (slotCount - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
        slots[slot] = entry + 1
      }
    }
    image.put(.idSlots, slots)
  }
}
