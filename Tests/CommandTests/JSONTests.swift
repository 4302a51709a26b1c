import Interchange
import Testing

@testable import entente

struct JSONTests {
  @Test(arguments: [
    ("plain", "\"plain\""),
    ("\"\\/", "\"\\\"\\\\/\""),
    ("a\nb\r\tc", "\"a\\nb\\r\\tc\""),
    ("\u{0}\u{1B}\u{7F}\u{9B}", "\"\\u0000\\u001b\\u007f\\u009b\""),
    ("\u{202E}\u{2066}\u{61C}", "\"\\u202e\\u2066\\u061c\""),
    ("\u{200B}\u{FEFF}\u{2060}\u{AD}", "\"\\u200b\\ufeff\\u2060\\u00ad\""),
    ("\u{2028}\u{2029}", "\"\\u2028\\u2029\""),
    ("\u{E0041}\u{FE0F}", "\"\\udb40\\udc41\\ufe0f\""),
    ("Núñez Зайцева 漢 🙂 “…”", "\"Núñez Зайцева 漢 🙂 “…”\""),
    ("e\u{301}", "\"e\u{301}\""),
  ])
  func strings(text: String, written: String) {
    #expect(Array(JSON.string(text).text.unicodeScalars) == Array(written.unicodeScalars))
  }

  @Test(arguments: [UInt32(0xFFFE), 0xFFFF, 0xFDD0])
  func scalarsThatAreNoCharactersAreEscaped(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(JSON.string(String(scalar)).text == "\"\\u\(String(value, radix: 16))\"")
  }

  /// What is looked up by ranges must be what the character's properties say.
  @Test func everyScalarIsEscapedOrNotByItsProperties() {
    let hidden: Set<Unicode.GeneralCategory> = [
      .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse,
    ]
    let wrong = (0xA0...0x10FFFF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
      .first { scalar in
        let properties = scalar.properties
        let isShown =
          !hidden.contains(properties.generalCategory) && !properties.isDefaultIgnorableCodePoint
        let written = JSON.string("a\(scalar)b").compactBytes
        return written.elementsEqual("\"a\(scalar)b\"".utf8) != isShown
      }
    #expect(wrong == nil)
  }

  @Test func keysKeepTheirOrder() {
    let value = JSON.object([
      JSON.Member("z", .int(-1)), JSON.Member("a", .array([.null, .bool(true)])),
      JSON.Member("m", .array([])), JSON.Member("b", .object([])),
    ])
    #expect(
      value.text == """
        {
          "z": -1,
          "a": [
            null,
            true
          ],
          "m": [],
          "b": {}
        }
        """
    )
  }
}
