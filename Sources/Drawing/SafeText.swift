/// Makes text harmless for a terminal: no control, format or unassigned scalar is left in it.
///
/// Controls become their pictures, unknown scalars the replacement character, and whatever shows
/// nothing of its own (joiners, direction marks, variation selectors, tags) goes. What was made safe
/// once stays as it is.
package enum SafeText {
  /// One line that is safe to print; line breaks and tabs become spaces.
  package static func line(_ text: String) -> String {
    text.isPrintableASCII ? text : rewritten(text, keepsLineFeeds: false)
  }

  /// Text that is safe to print and keeps its line feeds.
  package static func block(_ text: String) -> String {
    text.isPrintableASCII ? text : rewritten(text, keepsLineFeeds: true)
  }

  private static func rewritten(_ text: String, keepsLineFeeds: Bool) -> String {
    var result = String.UnicodeScalarView()
    var scalars = SafeScalars()
    for scalar in text.unicodeScalars {
      if keepsLineFeeds, scalar == "\n" {
        result.append(scalar)
        scalars.startLine()
        continue
      }
      guard let (safe, needsCarrier) = scalars.next(scalar.value) else { continue }
      if needsCarrier { result.append(Unicode.Scalar(safely: SafeScalar.carrier)) }
      result.append(Unicode.Scalar(safely: safe.value))
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  init(safely value: UInt32) {
    self = Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

extension StringProtocol {
  /// The text has no scalar but those from space to tilde.
  var isPrintableASCII: Bool {
    utf8.withContiguousStorageIfAvailable { $0[...].isPrintableASCII }
      ?? utf8.allSatisfy { $0 &- 0x20 < 0x5F }
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  var isPrintableASCII: Bool { allSatisfy { $0 &- 0x20 < 0x5F } }
}
