import Testing

@testable import RelationsAnalysis

@Suite struct ReliabilityTests {
  /// To as many digits as were published or computed from the published data.
  private func rounded(_ value: Double?, _ digits: Int) -> Double? {
    guard let value else { return nil }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    return (value * scale).rounded() / scale
  }

  @Test(
    arguments: [
      (ReliabilityStatistic.alphaNominal, 0.743421), (.alphaOrdinal, 0.815388),
      (.alphaInterval, 0.849107), (.alphaRatio, 0.797403),
    ]
  )
  func alphaOfFourCodersWithMissingValues(_ statistic: ReliabilityStatistic, _ value: Double) {
    let found = PublishedTables.exampleC.reliability(statistic)
    #expect(rounded(found.value, 6) == value)
    // The twelfth unit was coded once.
    #expect(found.units == 11)
    #expect(found.lack == nil)
  }

  @Test func alphaOfTwoCoders() {
    let first = PublishedTables.exampleA.reliability(.alphaNominal)
    #expect(rounded(first.value, 6) == 0.095238)
    let second = PublishedTables.exampleB.reliability(.alphaNominal)
    #expect(rounded(second.value, 6) == 0.691964)
  }

  @Test func kappaAsCohenPublishedIt() {
    let found = PublishedTables.cohen.reliability(.cohenKappa)
    #expect(rounded(found.value, 3) == 0.492)
    #expect(found.units == 200)
    #expect(rounded(PublishedTables.cohen.reliability(.observedAgreement).value, 6) == 0.7)
  }

  @Test func kappaAsFleissPublishedIt() {
    let found = PublishedTables.fleiss.reliability(.fleissKappa)
    #expect(rounded(found.value, 3) == 0.430)
    #expect(found.units == 30)
  }

  /// Worked out by hand: of ten units six agree; the shares of both coders together are 14 and 6 of 20.
  @Test func piByHand() {
    let found = PublishedTables.exampleA.reliability(.scottPi)
    #expect(rounded(found.value, 6) == rounded((0.6 - 0.58) / (1 - 0.58), 6))
    // Of two coders Fleiss's kappa is Scott's pi.
    #expect(
      rounded(PublishedTables.exampleA.reliability(.fleissKappa).value, 9)
        == rounded(found.value, 9)
    )
  }

  @Test func eachPairOfCodersHasItsOwn() {
    let found = PublishedTables.exampleC.reliabilities.filter { $0.statistic == .cohenKappa }
    #expect(
      found.map(\.coders) == [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]
    )
    #expect(found.map(\.units) == [9, 8, 9, 9, 10, 10])
    // Worked out by hand: of nine units eight agree; expected are (3·2 + 3·4 + 2·2 + 1·1) / 81.
    #expect(rounded(found[0].value, 6) == rounded((8.0 / 9 - 23.0 / 81) / (1 - 23.0 / 81), 6))
  }

  /// Pairs grow with the square of the coders: of a crowd there are too many to be read.
  @Test(arguments: [(30, 435, true), (31, 465, false), (2_000, 1_999_000, false)])
  func aCrowdOfCodersHasNoPairs(coders: Int, pairs: Int, comparesPairs: Bool) {
    var data = ReliabilityData(coders: (0..<coders).map { "coder \($0)" })
    data.add((0..<coders).map { ReliabilityData.Value($0 % 3 == 0 ? "yes" : "no") })
    #expect(data.pairCount == pairs)
    #expect(data.comparesPairs == comparesPairs)
    let found = data.reliabilities
    #expect(found.count { $0.statistic.isOfPairs } == (comparesPairs ? 2 * pairs : 0))
    #expect(found.count { !$0.statistic.isOfPairs } == 6)
  }

  @Test func fleissCountsOnlyWhatEveryoneCoded() {
    let found = PublishedTables.exampleC.reliability(.fleissKappa)
    #expect(found.units == 8)
  }

  @Test func perfectAgreementIsOne() {
    let data = PublishedTables.table(["1 2 3 1", "1 2 3 1", "1 2 3 1"])
    for found in data.reliabilities { #expect(found.value == 1, "\(found.statistic)") }
  }

  @Test func withoutUnitsNothingIsDefined() {
    for data in [
      ReliabilityData(coders: []), ReliabilityData(coders: ["A"]),
      ReliabilityData(coders: ["A", "B"]), PublishedTables.table(["1 2 3"]),
      PublishedTables.table(["1 . 2", ". 1 ."]),
    ] {
      for found in data.reliabilities {
        #expect(found.value == nil)
        #expect(found.lack == .noUnits, "\(found.statistic)")
        #expect(found.units == 0)
      }
      // As many of each kind as of a table with units, so that every coefficient is named.
      #expect(Set(data.reliabilities.map(\.statistic)).count == 8)
    }
  }

  @Test func oneValueLeavesNothingToChance() {
    let data = PublishedTables.table(["1 1 1", "1 1 1"])
    for found in data.reliabilities where found.statistic != .observedAgreement {
      #expect(found.lack == .oneValue, "\(found.statistic)")
    }
    #expect(data.reliability(.observedAgreement).value == 1)
  }

  @Test func whatIsCodedOnceIsNoAgreement() {
    let both = PublishedTables.table(["1 2 1 2", "1 2 2 2"])
    let more = PublishedTables.table(["1 2 1 2 1 1 .", "1 2 2 2 . . 2"])
    #expect(both.reliabilities.map(\.value) == more.reliabilities.map(\.value))
    #expect(both.reliabilities.map(\.units) == more.reliabilities.map(\.units))
    #expect((more.unitCount, more.pairableCount) == (7, 4))
  }

  @Test func namesHaveNoOrder() {
    let data = PublishedTables.exampleB
    #expect(data.reliability(.alphaOrdinal).lack == .noNumbers)
    #expect(data.reliability(.alphaInterval).lack == .noNumbers)
    #expect(data.reliability(.alphaRatio).lack == .noNumbers)
  }

  @Test func whatGoesBelowZeroHasNoRatios() {
    let data = PublishedTables.table(["-1 0 1 1", "-1 1 1 0"])
    #expect(data.reliability(.alphaRatio).lack == .noZero)
    #expect(data.reliability(.alphaInterval).value != nil)
    let zeros = PublishedTables.table(["0 0 1 1", "0 1 1 0"])
    #expect(zeros.reliability(.alphaRatio).value != nil)
  }

  /// Krippendorff's ordinal distance, worked out from its own definition: the values between two, and
  /// half of each.
  @Test func ordinalByItsDefinition() {
    let data = PublishedTables.table(["1 5 9 9", "5 5 9 1"])
    // 1 twice, 5 thrice, 9 thrice: the distances are 2.5 of 1 and 5, 3 of 5 and 9, 5.5 of 1 and 9.
    let (near, far, ends) = (2.5 * 2.5, 3.0 * 3.0, 5.5 * 5.5)
    let observed = 2 * near + 2 * ends
    let expected = 2 * (2 * 3 * near + 3 * 3 * far + 2 * 3 * ends)
    let found = data.reliability(.alphaOrdinal).value
    #expect(rounded(found, 9) == rounded(1 - observed * 7 / expected, 9))
  }

  @Test func numbersFarFromZeroLoseNothing() {
    let near = PublishedTables.table(["1 2 3 4", "1 2 4 4"])
    let far = PublishedTables.table([
      "1000000001 1000000002 1000000003 1000000004",
      "1000000001 1000000002 1000000004 1000000004",
    ])
    let value = near.reliability(.alphaInterval).value
    #expect(rounded(far.reliability(.alphaInterval).value, 9) == rounded(value, 9))
  }
}
