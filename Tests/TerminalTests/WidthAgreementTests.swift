import CTerminal
import Glibc
import Testing

@testable import Drawing

struct WidthAgreementTests {
  /// ncurses counts columns by the C library's widths, so that what is written has to agree.
  ///
  /// An older library does not know the newest scalars; those the device replaces.
  @Test func whatIsWrittenIsAsWideAsTheCLibrarySays() throws {
    try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil)
    var different: [String] = []
    for value in UInt32(0x20)...0x10FFFF where Unicode.Scalar(value) != nil {
      let safe = SafeScalar(value)
      guard let columns = safe.columns else { continue }
      let width = Int(cterm_scalar_width(safe.value))
      if width != columns, width != -1 { different.append("U+\(String(value, radix: 16))") }
    }
    #expect(different == [])
  }
}
