/// Notices that a paste takes long, so that it is told; a key that is pressed then ends it.
struct LongPaste: Sendable {
  /// A paste that is whole within so many milliseconds is not told.
  static let patience = 500

  /// When the paste began, in milliseconds; nil where none is open.
  private var start: Int?
  private var isTold = false

  /// Takes note of whether a paste is open at a time in milliseconds; true when it is to be told now.
  mutating func note(isOpen: Bool, at now: Int) -> Bool {
    guard isOpen else {
      (start, isTold) = (nil, false)
      return false
    }
    let begun = start ?? now
    start = begun
    guard !isTold, now - begun >= LongPaste.patience else { return false }
    isTold = true
    return true
  }

  /// The milliseconds to wait for more bytes, where a decoder would wait so long.
  func patience(_ decoders: Int?) -> Int? {
    start != nil && !isTold ? LongPaste.patience : decoders
  }

  /// Whether the bytes of one reading are the key that ends a paste: Ctrl-C alone, once it is told.
  func isEnded(by bytes: some Collection<UInt8>) -> Bool { isTold && bytes.elementsEqual([0x03]) }
}
