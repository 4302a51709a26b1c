import Testing

@testable import Terminal

/// A paste that takes long is told once, and can be ended.
@Suite struct LongPasteTests {
  @Test func onlyALongPasteIsToldAndOnce() {
    var paste = LongPaste()
    func told(_ isOpen: Bool, _ time: Int) -> Bool { paste.note(isOpen: isOpen, at: time) }
    #expect(paste.patience(nil) == nil && paste.patience(25) == 25)
    #expect(told(false, 0) == false)
    #expect(told(true, 10) == false)
    #expect(paste.patience(30_000) == LongPaste.patience)
    #expect(told(true, 400) == false)
    #expect(told(true, 10 + LongPaste.patience) == true)
    #expect(told(true, 5_000) == false)
    #expect(paste.patience(30_000) == 30_000)
    // The next one is told anew.
    #expect(told(false, 6_000) == false)
    #expect(told(true, 7_000) == false)
    #expect(told(true, 8_000) == true)
  }

  @Test func controlCAloneEndsWhatWasTold() {
    var paste = LongPaste()
    _ = paste.note(isOpen: true, at: 0)
    #expect(!paste.isEnded(by: [0x03]))
    _ = paste.note(isOpen: true, at: 600)
    #expect(paste.isEnded(by: [0x03]))
    #expect(!paste.isEnded(by: [0x61, 0x03]) && !paste.isEnded(by: [0x71]))
  }
}
