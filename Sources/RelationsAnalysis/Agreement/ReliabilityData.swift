/// The values that coders gave to units, as a canonical table of reliability data has them: coders by
/// units, with cells that may be empty.
///
/// Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", describes the table. A unit that
/// fewer than two coders coded is kept, and enters no statistic: what nobody coded twice is neither
/// agreement nor disagreement.
public struct ReliabilityData: Hashable, Sendable {
  /// A value that a coder can give to a unit.
  public struct Value: Hashable, Sendable {
    /// What it is called; two values of one name are one value.
    public let name: String
    /// Its number, without which it has neither an order nor a distance to others.
    public let number: Double?

    public init(_ name: String, number: Double? = nil) {
      self.name = name
      self.number = number
    }
  }

  /// The names of the coders.
  public let coders: [String]
  /// All values, in the order in which they were met first.
  public private(set) var values: [Value] = []
  /// The cells of all units, one unit after another, in each in the order of the coders.
  private var cells: [Cell] = []
  /// Where each unit begins among the cells, and where the last one ends.
  private var starts: [Int32] = [0]
  private var numbers: [String: Int32] = [:]

  /// A value that a coder gave.
  struct Cell: Hashable, Sendable {
    let coder: Int32
    /// The place of the value among `values`.
    let value: Int32
  }

  /// A table of these coders without units.
  public init(coders: [String]) {
    self.coders = coders
  }

  /// The number of units, those that one coder or none coded included.
  public var unitCount: Int { starts.count - 1 }

  /// The number of units that at least two coders coded.
  public var pairableCount: Int { (0..<unitCount).count { unit($0).count > 1 } }

  /// Adds a unit with the value that each coder gave; nil where a coder gave none.
  ///
  /// Values beyond the last coder are left out.
  public mutating func add(_ row: [Value?]) {
    for (coder, value) in row.prefix(coders.count).enumerated() {
      guard let value else { continue }
      add(Int32(coder), number(of: value))
    }
    endUnit()
  }

  /// Adds a cell to the unit that is being added; coders come in their order.
  mutating func add(_ coder: Int32, _ value: Int32) {
    cells.append(Cell(coder: coder, value: value))
  }

  /// Ends the unit that is being added.
  mutating func endUnit() { starts.append(Int32(clamping: cells.count)) }

  /// The place of a value among `values`, where it is put if it is new.
  mutating func number(of value: Value) -> Int32 {
    if let number = numbers[value.name] { return number }
    let number = Int32(clamping: values.count)
    numbers[value.name] = number
    values.append(value)
    return number
  }

  /// The cells of a unit.
  func unit(_ unit: Int) -> ArraySlice<Cell> { cells[Int(starts[unit])..<Int(starts[unit + 1])] }
}
