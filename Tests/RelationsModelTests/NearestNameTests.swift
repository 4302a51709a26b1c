import RelationsModel
import Testing

struct NearestNameTests {
  private static let names = ["sergei-lavrov", "Q10", "Q11", "stance", "uk", "René Préval"]

  @Test(arguments: [
    ("sergey-lavrov", "sergei-lavrov"), ("SERGEI-LAVROV", "sergei-lavrov"), ("stanse", "stance"),
    ("tsance", "stance"), ("ku", "uk"), ("rene preval", "René Préval"), ("Q1", "Q10"),
    // One number is no better a guess for another than any.
    ("Q99", nil), ("", nil), ("something-else", nil), (String(repeating: "s", count: 65), nil),
  ])
  func theNameThatWasMeantIsFound(wrong: String, meant: String?) {
    var nearest = NearestName()
    #expect(nearest.find(wrong, among: Self.names) == meant)
  }

  @Test func theFirstOfEquallyNearNamesIsTaken() {
    var nearest = NearestName()
    #expect(nearest.find("bat", among: ["cat", "rat"]) == "cat")
    #expect(nearest.find("bat", among: ["bats", "bat"]) == "bat")
  }

  @Test(arguments: [
    ("nort-korea", ["north-korea"]), ("NORTH-KOREA", ["north-korea"]), ("Q1", ["Q10", "Q11"]),
    ("quite-something-else", []), ("", []),
  ])
  func severalNamesAreFoundTheNearestFirst(wrong: String, near: [String]) {
    var nearest = NearestName()
    let known = ["Q12", "north-korea", "Q11", "Q10", "syria"]
    #expect(nearest.find(wrong, among: known, atMost: 2) == near)
  }

  @Test func itGivesUpWhenItsBudgetIsSpent() {
    var nearest = NearestName(budget: 1_000)
    #expect(nearest.find("north-corea", among: ["north-korea"]) == "north-korea")
    for _ in 0..<10 { _ = nearest.find("north-corea", among: ["north-korea"]) }
    #expect(nearest.find("north-corea", among: ["north-korea"]) == nil)
  }

  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c"),
  ])
  func alternativesAreOffered(names: [String], offered: String) {
    #expect(names.alternatives == offered)
  }
}
