import Testing

@testable import RelationsModel

/// What the entries of a journal come to.
@Suite struct JournalHistoryTests {
  private func entry(
    _ sequence: Int,
    _ kind: JournalEntry.Kind,
    _ target: Int? = nil,
    by coder: String = "ada"
  ) -> JournalEntry {
    JournalEntry(
      sequence: sequence,
      time: "",
      coder: coder,
      kind: kind,
      target: target,
      summary: "",
      records: [],
      isPurged: false
    )
  }

  /// Each is undone and redone in its turn, whoever does it; a new edit ends what can be redone.
  @Test func editsHaveTheirTurns() {
    var entries = [entry(1, .edit), entry(2, .edit, by: "bea"), entry(3, .edit)]
    var history: JournalHistory { JournalHistory(entries) }
    #expect(history.undoable(by: "ada") == 3)
    #expect(history.undoable(by: "bea") == 2)
    entries.append(entry(4, .undo, 3))
    #expect(history.undoable(by: "ada") == 1 && history.redoable(by: "ada") == 3)
    // Somebody else takes one back: it is for them to make it again.
    entries.append(entry(5, .undo, 1, by: "bea"))
    #expect(history.undoable(by: "ada") == nil && history.redoable(by: "bea") == 1)
    entries.append(entry(6, .redo, 1, by: "cem"))
    #expect(history.undoable(by: "cem") == 1 && history.undoable(by: "ada") == nil)
    #expect(history.redoable(by: "bea") == nil && history.redoable(by: "ada") == 3)
    entries.append(entry(7, .edit))
    #expect(history.redoable(by: "ada") == nil && history.undoable(by: "ada") == 7)
    #expect(history.state(of: 3) == .undone && history.state(of: 1) == .standing)
  }

  /// The oldest first is the slowest order for a list from which each has to be taken out.
  @Test func aHundredThousandAreUndoneInAnyOrder() {
    let count = 50_000
    let edits = (1...count).map { entry($0, .edit) }
    let undone = edits + (1..<count).map { entry(count + $0, .undo, $0) }
    let history = JournalHistory(undone)
    #expect(history.edits.count == count)
    #expect(history.undoable(by: "ada") == count)
    #expect(history.redoable(by: "ada") == count - 1)
    let redone = undone + (1..<count).map { entry(2 * count + $0, .redo, $0) }
    #expect(JournalHistory(redone).undoable(by: "ada") == count - 1)
    #expect(JournalHistory(redone).redoable(by: "ada") == nil)
  }
}
