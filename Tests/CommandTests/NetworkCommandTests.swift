import Foundation
import TestDossier
import Testing

@testable import entente

/// Networks as the built program prints and writes them of the dossier that it carries.
@Suite struct NetworkCommandTests {
  private func networks(_ arguments: String...) throws -> [[String: Any]] {
    let words = ["network"] + arguments + ["--json"]
    let ending = try Program.run(words.map { Array($0.utf8) })
    #expect(ending.status == 0 && ending.message.isEmpty)
    let value = try JSONSerialization.jsonObject(with: Data(ending.output))
    return try #require(value as? [[String: Any]])
  }

  private func values(_ network: [String: Any]) throws -> [[Double]] {
    try #require(network["values"] as? [[NSNumber]]).map { $0.map(\.doubleValue) }
  }

  @Test func oneNetworkIsAnArrayOfOne() throws {
    let found = try networks("--mode", "two")
    let network = try #require(found.first)
    #expect(found.count == 1)
    let keys = ["from", "mid", "to", "statements", "rows", "columns", "values"]
    #expect(Set(network.keys) == Set(keys))
    let sum = try values(network).joined().reduce(0, +)
    #expect(sum == Double(try #require(network["statements"] as? Int)))
    #expect(try values(network).count == (network["rows"] as? [String])?.count)
  }

  @Test func subtractionIsCongruenceLessConflict() throws {
    let all = try ["congruence", "conflict", "subtract"].map { rule in
      try values(try #require(try networks("--stance", rule).first))
    }
    for (row, cells) in all[2].enumerated() {
      for (column, cell) in cells.enumerated() {
        #expect(cell == all[0][row][column] - all[1][row][column])
        #expect(cell == all[2][column][row])
      }
    }
  }

  @Test func windowsAreSeveral() throws {
    let found = try networks("--window", "2", "--unit", "years", "--stance", "congruence")
    #expect(found.count > 5)
    let days = found.compactMap { $0["mid"] as? String }
    #expect(days == days.sorted() && Set(days).count == found.count)
    let whole = try networks("--from", "2014", "--to", "2015", "--mode", "two")
    #expect(whole.first?["from"] as? String == "2014-01-01")
    #expect(whole.first?["to"] as? String == "2015-12-31")
  }

  @Test func valuesAreLeftOutOrKept() throws {
    let all = try #require(try networks("--mode", "two").first?["statements"] as? Int)
    let less = try networks("--mode", "two", "--exclude", "who=Boris Johnson")
    let only = try networks("--mode", "two", "--only", "who=boris-johnson")
    let counts = [less, only].compactMap { $0.first?["statements"] as? Int }
    #expect(counts.reduce(0, +) == all && counts.allSatisfy { $0 > 0 })
    #expect(only.first?["rows"] as? [String] == ["Boris Johnson"])
    let isolated = try networks("--mode", "two", "--only", "who=boris-johnson", "--isolates")
    #expect((isolated.first?["rows"] as? [String])?.count ?? 0 > 10)
  }

  @Test func measuresAreOfEachNode() throws {
    let network = try #require(try networks("--stance", "congruence", "--measures").first)
    let nodes = try #require(network["nodes"] as? [[String: Any]])
    #expect(nodes.compactMap { $0["name"] as? String } == network["rows"] as? [String])
    let cells = try values(network)
    for (row, node) in nodes.enumerated() {
      #expect(node["degree"] as? Int == cells[row].count { $0 > 0 })
      #expect(node["strength"] as? Double == cells[row].reduce(0, +))
    }
  }

  @Test(arguments: [
    ("csv", "\"\";\""), ("dl", "dl n = "), ("graphml", "<?xml"), ("gexf", "<?xml"),
    ("edges", "from,mid,to,source,target,weight,formulas"),
  ])
  func filesAreWritten(format: String, start: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("network.\(format)")
    let words = ["network", "--stance", "congruence", "--format", format]
    let ending = try Program.run((words + ["--output", path]).map { Array($0.utf8) })
    #expect(ending.status == 0)
    let written = try folder.bytes(of: "network.\(format)")
    #expect(String(decoding: written, as: UTF8.self).hasPrefix(start))
    let printed = try Program.run(words.map { Array($0.utf8) })
    #expect(Array(printed.output) == written)
    // What is there is not replaced unasked.
    let again = try Program.run((words + ["--output", path]).map { Array($0.utf8) })
    #expect(again.status == 1 && again.message.contains("--force"))
  }

  @Test func eachWindowHasAFileOrAllHaveOne() throws {
    let folder = try TemporaryFolder()
    let window = ["--window", "2", "--unit", "years", "--stance", "congruence"]
    func write(_ format: String) throws -> Program.Ending {
      let output = ["--format", format, "--output", folder.path("w.\(format)")]
      return try Program.run((["network"] + window + output).map { Array($0.utf8) })
    }
    #expect(try write("csv").status == 0)
    let names = try folder.names()
    #expect(names.count > 5 && names.allSatisfy { $0.wholeMatch(of: /w \d\d [-\d]+\.csv/) != nil })
    #expect(try write("gexf").status == 0)
    #expect(try folder.names().count == names.count + 1)
    let printed = try Program.run(
      (["network"] + window + ["--format", "csv"]).map { Array($0.utf8) }
    )
    #expect(printed.status == 1 && printed.message.contains("--output"))
  }

  @Test func polarisationAndBackboneAreArrays() throws {
    for (command, keys) in [
      ("polarisation", ["from", "mid", "to", "statements", "polarisation", "normalised", "camps"]),
      ("backbone", ["i", "entity", "backboneLoss", "redundantLoss", "statements"]),
    ] {
      let ending = try Program.run(command, "--json")
      let value = try JSONSerialization.jsonObject(with: Data(ending.output))
      let rows = try #require(value as? [[String: Any]])
      #expect(Set(try #require(rows.first).keys) == Set(keys))
      #expect(ending.status == 0)
      #expect(try Program.run(command).status == 0)
    }
  }

  @Test func formulasAreToldApart() throws {
    for (word, told) in [("dna", "as DNA"), ("published", "as published")] {
      let printed = try Program.run("network", "--as", word)
      #expect(String(decoding: printed.output, as: UTF8.self).contains(told))
    }
  }

  @Test(
    arguments: [
      (["--stance", "combine"], "not for --mode one"),
      (["--mode", "two", "--stance", "conflict"], "not for --mode two"),
      (["--mode", "two", "--normalise", "jaccard"], "not for --mode two"),
      (["--of", "actor", "--via", "actor"], "the same field"),
      (["--of", "colour"], "no kind of node"),
      (["--exclude", "colour=red"], "no field"),
      (["--exclude", "who"], "has no ="),
      (["--exclude", "stance=perhaps"], "no stance"),
      (["--kernel", "uniform"], "by --window"),
      (["--window", "0"], "at least 1"),
      (["--window", "5", "--unit", "events", "--kernel", "uniform"], "--unit events"),
      (["--output", "x.csv"], "needs --format"),
      (["--json", "--format", "csv"], "not both"),
      (["--from", "2015", "--to", "2014"], "must stand in order"),
    ] as [([String], String)]
  )
  func wrongUsageIsExplained(arguments: [String], words: String) throws {
    let ending = try Program.run((["network"] + arguments).map { Array($0.utf8) })
    #expect(ending.status == 2)
    #expect(ending.message.contains(words), "\(ending.message)")
  }

  @Test func nothingIsTold() throws {
    let ending = try Program.run("network", "--only", "who=nobody")
    #expect(ending.status == 1 && ending.message.contains("No quote"))
    #expect(ending.message.hasSuffix("Leave less out.\n"), "\(ending.message)")
    // Another day is named only where there is something on it.
    let early = try Program.run("network", "--as-of", "1900")
    #expect(early.message.hasSuffix("Look from a later day by --as-of.\n"), "\(early.message)")
    let wide = try Program.run("network", "--window", "99", "--unit", "years")
    let fits = "entente: No window of 99 years fits between the first statement and the last.\n"
    #expect(wide.message == fits)
    // What a rule needs is named with what else is missing.
    let judged = try Program.run("network", "--as-of", "1900", "--stance", "congruence")
    #expect(judged.message.contains("has an actor, a proposition and a stance."))
    let nowhere = try Program.run("network", "--as-of", "1900", "--filter", "zyzzyva")
    #expect(nowhere.message.hasSuffix("Widen the filter.\n"), "\(nowhere.message)")
  }
}
