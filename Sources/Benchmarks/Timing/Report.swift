import Foundation

/// All that a run measured, with the goals beside it.
struct Report: Codable {
  /// One measured thing.
  struct Row: Codable {
    /// How the goal is read.
    enum Bound: String, Codable {
      case atMost, atLeast
    }

    let group: String
    let name: String
    let unit: String
    let median: Double
    let p95: Double
    let min: Double
    let max: Double
    let samples: Int
    let goal: Double?
    let bound: Bound?
    let isMissed: Bool
    let note: String?
  }

  let quotes: Int
  let seed: UInt64
  let repeats: Int
  let engine: String
  var rows: [Row] = []
  var comparisons = 0
  var mistakes: [String] = []

  /// Adds what was timed, in milliseconds.
  mutating func add(
    _ group: String,
    _ name: String,
    _ samples: Samples,
    goal: Double? = nil,
    note: String? = nil
  ) {
    rows.append(
      Row(
        group: group,
        name: name,
        unit: "ms",
        median: samples.median,
        p95: samples.p95,
        min: samples.minimum,
        max: samples.maximum,
        samples: samples.milliseconds.count,
        goal: goal,
        bound: goal == nil ? nil : .atMost,
        isMissed: goal.map { samples.median > $0 } ?? false,
        note: note
      )
    )
  }

  /// Adds one number.
  mutating func add(
    _ group: String,
    _ name: String,
    _ value: Double,
    _ unit: String,
    goal: Double? = nil,
    _ bound: Row.Bound = .atMost,
    note: String? = nil
  ) {
    let isMissed = goal.map { bound == .atMost ? value > $0 : value < $0 } ?? false
    rows.append(
      Row(
        group: group,
        name: name,
        unit: unit,
        median: value,
        p95: value,
        min: value,
        max: value,
        samples: 1,
        goal: goal,
        bound: goal == nil ? nil : bound,
        isMissed: isMissed,
        note: note
      )
    )
  }

  /// Adds what was done once, with the processor's time beside the clock's.
  mutating func add(_ group: String, _ name: String, _ spent: Spent, goal: Double? = nil) {
    let processor = "processor \(Self.number(spent.processor)) ms"
    add(group, name, spent.clock, "ms", goal: goal, note: processor)
  }

  /// The number that stands under a name, to compare runs by.
  func median(_ group: String, _ name: String) -> Double? {
    rows.first { $0.group == group && $0.name == name }?.median
  }

  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let file = try ByteFile(path)
    try file.write(Array(try encoder.encode(self)) + [0x0A])
    try file.finish()
  }
}
