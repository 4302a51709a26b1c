/// The distinct runs of one to three characters in a word, each as the number that its bytes are.
struct ShortRuns {
  private(set) var found: [UInt64] = []
  /// The characters read last, the latest first.
  private var last: [UInt64] = [0, 0]

  mutating func read(_ word: UnsafeBufferPointer<UInt8>) {
    found.removeAll(keepingCapacity: true)
    last = [0, 0]
    var current: UInt64 = 0
    for byte in word {
      if byte & 0xC0 != 0x80 {
        close(current)
        current = 0
      }
      current = current << 8 | UInt64(byte)
    }
    close(current)
  }

  private mutating func close(_ character: UInt64) {
    guard character != 0 else { return }
    add(character)
    if last[0] != 0 {
      let pair = Self.joined(last[0], character)
      add(pair)
      // Three characters of three bytes are more than a number holds.
      if last[1] != 0, Self.width(pair) + Self.width(last[1]) <= 64 {
        add(Self.joined(last[1], pair))
      }
    }
    last[1] = last[0]
    last[0] = character
  }

  private mutating func add(_ run: UInt64) {
    if !found.contains(run) { found.append(run) }
  }

  private static func width(_ run: UInt64) -> Int { (71 - run.leadingZeroBitCount) / 8 * 8 }

  private static func joined(_ first: UInt64, _ second: UInt64) -> UInt64 {
    first << UInt64(width(second)) | second
  }

  /// The bytes that a run stands for.
  static func bytes(of run: UInt64) -> [UInt8] {
    (0..<8).reversed().map { UInt8(truncatingIfNeeded: run >> UInt64($0 * 8)) }.drop { $0 == 0 }
      .map { $0 }
  }
}

/// Numbers for runs, counted from 0 in the order in which they come.
struct ShortRunNumbers {
  private(set) var runs: [UInt64] = []
  /// The numbers, counted from 1, of runs of Latin letters and digits alone; 0 where there is none.
  private var plain = [UInt32](repeating: 0, count: 37 * 37 * 37)
  private var others: [UInt64: UInt32] = [:]

  mutating func number(of run: UInt64) -> Int {
    guard let place = Self.place(of: run) else {
      if let known = others[run] { return Int(known) }
      others[run] = UInt32(runs.count)
      runs.append(run)
      return runs.count - 1
    }
    if plain[place] == 0 {
      runs.append(run)
      plain[place] = UInt32(runs.count)
    }
    return Int(plain[place]) - 1
  }

  /// The place of a run of up to three bytes, each a small letter or a digit.
  @inline(__always)
  private static func place(of run: UInt64) -> Int? {
    guard run < 1 << 24 else { return nil }
    var place = 0
    for shift in [UInt64(16), 8, 0] {
      let byte = UInt8(truncatingIfNeeded: run >> shift)
      let digit: UInt8
      switch byte {
      case 0: digit = 0
      case UInt8(ascii: "a")...UInt8(ascii: "z"): digit = byte - 96
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - 21
      default: return nil
      }
      place = place * 37 + Int(digit)
    }
    return place
  }
}
