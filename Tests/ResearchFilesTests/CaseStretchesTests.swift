import Testing

@testable import ResearchFiles

/// The cases of a stretch are found by its place.
@Suite struct CaseStretchesTests {
  /// As going through all cases finds them.
  private static func plain(_ cases: [ProjectCase], _ source: String, _ range: Range<Int>) -> [Int]
  {
    cases.indices.filter { place in
      cases[place].stretches.contains { stretch in
        stretch.source == source && stretch.start < range.upperBound
          && range.lowerBound < stretch.end
      }
    }
  }

  @Test func theyAreThoseOfAPlainSearch() {
    var state: UInt64 = 7
    func number(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var cases: [ProjectCase] = []
    for name in 0..<60 {
      var item = ProjectCase(name: "\(name)")
      for _ in 0..<number(below: 4) {
        let start = number(below: 100)
        let length = number(below: 30) - 3
        item.stretches.append(("\(number(below: 2))", start, start + length))
      }
      cases.append(item)
    }
    let stretches = CaseStretches(cases)
    for _ in 0..<500 {
      let (source, start, length) = (number(below: 3), number(below: 110), number(below: 12))
      let found = stretches.cases(in: "\(source)", from: start, to: start + length)
      #expect(found == Self.plain(cases, "\(source)", start..<start + length))
    }
  }
}
