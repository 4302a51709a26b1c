import Foundation
import Testing

@testable import Terminal

/// The bytes by which a terminal takes a text for its clipboard.
@Suite struct ClipboardTests {
  @Test(arguments: 0...9) func base64IsThatOfOthers(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 89 + 200) }
    #expect(Clipboard.base64(of: bytes) == Array(Data(bytes).base64EncodedData()))
  }

  @Test func theSequenceHoldsTheTextAndNothingElse() {
    let text = "“Нет” \u{1B}]52;c;eA==\u{7}"
    let bytes = Clipboard.sequence(copying: text, insideScreen: false)
    #expect(bytes.starts(with: Array("\u{1B}]52;c;".utf8)))
    #expect(bytes.last == 7)
    let payload = Data(bytes.dropFirst(7).dropLast())
    #expect(payload.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    #expect(Data(base64Encoded: payload) == Data(text.utf8))
  }

  @Test func aLongTextIsCutBetweenCharacters() throws {
    let text = String(repeating: "e\u{301}", count: 40_000)
    let bytes = Clipboard.sequence(copying: text, insideScreen: false)
    let copied = try #require(Data(base64Encoded: Data(bytes.dropFirst(7).dropLast())))
    #expect(copied.count <= 50_000 && copied.count > 49_990)
    #expect(copied.count % 3 == 0)
  }

  @Test func screenHandsItOnInParts() {
    let text = String(repeating: "words ", count: 300)
    let bytes = Clipboard.sequence(copying: text, insideScreen: true)
    let parts = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\u{1B}\\")
    #expect(parts.count > 4 && parts.last == "")
    #expect(parts.dropLast().allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 514 })
    let whole = parts.dropLast().map { $0.dropFirst(2) }.joined()
    #expect(Array(whole.utf8) == Clipboard.sequence(copying: text, insideScreen: false))
  }
}
