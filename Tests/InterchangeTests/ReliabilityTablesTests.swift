import RelationsAnalysis
import Testing

@testable import Interchange

/// Tables of coders by units, as files have them.
@Suite struct ReliabilityTablesTests {
  private func tables(_ text: String) throws -> [ReliabilityTables.Table] {
    try ReliabilityTables(Array(text.utf8)).tables
  }

  /// The values by coder, a dot for none.
  private func drawn(_ data: ReliabilityData) -> [String] {
    [data.coders.joined(separator: ","), data.values.map(\.name).joined(separator: ",")]
      + ["\(data.unitCount) units, \(data.pairableCount) coded twice"]
  }

  @Test func anArrayIsARowACoder() throws {
    let found = try tables(#"[[1, 2, null, "a"], [1, 3, 3, true]]"#)
    #expect(found.map(\.name) == [nil])
    #expect(
      drawn(found[0].data) == ["coder 1,coder 2", "1,2,3,a,true", "4 units, 3 coded twice"]
    )
  }

  @Test func anObjectNamesTablesAndCoders() throws {
    let found = try tables(
      """
      {"source": "typed in", "B": {"data": [["x", "y"], ["x", "x"]]},
       "A": {"data": [[1], [2]], "coders": ["ada", "bea"], "nominal": 0.5}}
      """
    )
    #expect(found.map(\.name) == ["A", "B"])
    #expect(found[0].data.coders == ["ada", "bea"])
    #expect(found[1].data.unitCount == 2)
    let one = try tables(#"{"data": [[1, 2], [1, 2]]}"#)
    #expect(one.map(\.name) == [nil])
    #expect(one[0].data.reliability(.cohenKappa).value == 1)
  }

  @Test func aTableOfCSVBeginsWithTheCoder() throws {
    for text in [
      "ada,1,2,,NA\nbea,1,3,3,.\n", "coder,u1,u2,u3,u4\r\nada,1,2,,NA\r\nbea,1,3,3,.\r\n",
      "\u{FEFF},u1,u2,u3,u4\nada,1,2,null,*\n\nbea,1,3,3,\n", "ada;1;2;;\nbea;1;3;3;\n",
    ] {
      let found = try tables(text)
      #expect(
        drawn(found[0].data) == ["ada,bea", "1,2,3", "4 units, 2 coded twice"],
        "\(text)"
      )
    }
  }

  @Test func numbersHaveDistances() throws {
    let found = try tables("ada,1,2,2.50\nbea,1,2,2.5\n")[0].data
    #expect(found.values.map(\.number) == [1, 2, 2.5])
    #expect(found.reliability(.alphaInterval).value == 1)
  }

  @Test(
    arguments: [
      ("{\"a\": 1}", "has no table"), ("[1, 2]", "is no JSON"), ("[[1], [1, 2]]", "has 2 units"),
      ("{\"data\": [[1]], \"coders\": [\"a\", \"b\"]}", "names 2 coders for 1 rows"),
      ("{\"T\": {\"data\": [[1], [1, 2]]}}", "in “T”"), ("", "has no row"),
      ("ada,1\nada,2\n", "names a coder twice"), ("ada,\"1\n", "is no CSV"),
      ("ada,1,2\nbea,1\n", "has 1 units for bea and 2 for ada"), ("[[[1]]]", "is no JSON"),
    ]
  )
  func whatIsNoTableIsTold(_ text: String, _ reason: String) {
    #expect {
      try tables(text)
    } throws: { error in
      (error as? ReliabilityTables.Problem)?.message.contains(reason) ?? false
    }
  }

  @Test func bytesThatAreNoTextAreTold() {
    #expect(throws: ReliabilityTables.Problem.self) { try ReliabilityTables([0x61, 0xFF, 0x2C]) }
  }
}
