import Testing

@testable import TextExtraction

@Suite struct JSONValueTests {
  @Test func valuesAreRead() {
    let value = JSONValue(#"{"a": [1, -2.5e3, true, null, "x\n\"\u00e9\ud83d\ude00\/"], "b": {}}"#)
    #expect(
      value
        == .object([
          "a": .array([
            .number("1"), .number("-2.5e3"), .bool(true), .null, .string("x\n\"é😀/"),
          ]),
          "b": .object([:]),
        ])
    )
  }

  @Test(arguments: ["//<![CDATA[\n{\"a\": 1,}\n//]]>", "[{\"a\": 1},]", "{\"a\": 1} trailing"])
  func whatPagesGetWrongIsForgiven(text: String) {
    #expect(JSONValue(text)?.values.first?["a"] == .number("1"))
  }

  @Test(arguments: ["", "{", "{\"a\"", "{\"a\": }", "[\"x", "\\", "{\"a\":\"\\u12"])
  func whatBreaksOffIsNothing(text: String) {
    #expect(JSONValue(text) == nil)
  }

  @Test func deepNestingIsRefused() {
    #expect(JSONValue(String(repeating: "[", count: 1_000_000)) == nil)
  }
}
