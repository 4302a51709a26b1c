import Foundation
import Testing

@testable import Terminal

/// The bytes by which a terminal takes a text for its clipboard.
@Suite struct ClipboardTests {
  @Test(arguments: 0...9) func base64IsThatOfOthers(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 89 + 200) }
    #expect(Clipboard.base64(of: bytes) == Array(Data(bytes).base64EncodedData()))
  }

  @Test func theSequenceHoldsTheTextAndNothingElse() throws {
    let text = "“Нет” \u{1B}]52;c;eA==\u{7}"
    let bytes = try #require(Clipboard.sequence(copying: text, through: .none))
    #expect(bytes.starts(with: Array("\u{1B}]52;c;".utf8)))
    #expect(bytes.last == 7)
    let payload = Data(bytes.dropFirst(7).dropLast())
    #expect(payload.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    #expect(Data(base64Encoded: payload) == Data(text.utf8))
  }

  @Test func aTextIsCopiedWholeOrNotAtAll() throws {
    let most = String(repeating: "e\u{301}x", count: 12_500)
    let bytes = try #require(Clipboard.sequence(copying: most, through: .none))
    #expect(Data(base64Encoded: Data(bytes.dropFirst(7).dropLast())) == Data(most.utf8))
    #expect(Clipboard.sequence(copying: most + "x", through: .none) == nil)
    #expect(Clipboard.sequence(copying: most + "x", through: .screen) == nil)
  }

  @Test func screenHandsItOnInParts() throws {
    let text = String(repeating: "words ", count: 300)
    let bytes = try #require(Clipboard.sequence(copying: text, through: .screen))
    let parts = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\u{1B}\\")
    #expect(parts.count > 4 && parts.last == "")
    #expect(parts.dropLast().allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 514 })
    let whole = parts.dropLast().map { $0.dropFirst(2) }.joined()
    #expect(Array(whole.utf8) == Clipboard.sequence(copying: text, through: .none))
  }

  @Test func whereItIsNotKnownWhichOfTheTwoBothAreServed() throws {
    let plain = try #require(Clipboard.sequence(copying: "text", through: .none))
    let wrapped = try #require(Clipboard.sequence(copying: "text", through: .screen))
    #expect(Clipboard.sequence(copying: "text", through: .screenOrTmux) == plain + wrapped)
    let long = String(repeating: "x", count: 600)
    #expect(Clipboard.sequence(copying: long, through: .screenOrTmux) == nil)
  }
}
