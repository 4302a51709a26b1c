import Testing

@testable import Terminal

/// A paste that takes long is told once, and can be ended.
@Suite struct LongPasteTests {
  @Test func onlyALongPasteIsToldAndOnce() {
    var paste = LongPaste()
    #expect(paste.patience(nil) == nil && paste.patience(25) == 25)
    #expect(!paste.note(isOpen: false, at: 0))
    #expect(!paste.note(isOpen: true, at: 10))
    #expect(paste.patience(30_000) == LongPaste.patience)
    #expect(!paste.note(isOpen: true, at: 400))
    #expect(paste.note(isOpen: true, at: 10 + LongPaste.patience))
    #expect(!paste.note(isOpen: true, at: 5_000))
    #expect(paste.patience(30_000) == 30_000)
    // The next one is told anew.
    #expect(!paste.note(isOpen: false, at: 6_000))
    #expect(!paste.note(isOpen: true, at: 7_000))
    #expect(paste.note(isOpen: true, at: 8_000))
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
