/// Draws positions of a list as often as their weights say, each in constant time.
///
/// Walker's alias method over whole numbers, so that no machine rounds differently.
struct WeightedChoice {
  private let limits: [UInt64]
  private let aliases: [UInt32]
  private let total: UInt64

  /// `weights` must hold one weight above zero at least; their sum times their count fits 63 bits.
  init(_ weights: [UInt64]) {
    let count = UInt64(weights.count)
    let total = weights.reduce(0, +)
    var scaled = weights.map { $0 * count }
    var limits = [UInt64](repeating: total, count: weights.count)
    var aliases = Array(UInt32(0)..<UInt32(count))
    var small = scaled.indices.filter { scaled[$0] < total }
    var large = scaled.indices.filter { scaled[$0] >= total }
    while let less = small.popLast(), let more = large.last {
      limits[less] = scaled[less]
      aliases[less] = UInt32(more)
      scaled[more] -= total - scaled[less]
      if scaled[more] < total {
        large.removeLast()
        small.append(more)
      }
    }
    self.limits = limits
    self.aliases = aliases
    self.total = total
  }

  /// Zipf and Mandelbrot's law: the weight of a rank from 0 is one by the rank and a shift.
  init(zipf count: Int, shiftInTenths shift: UInt64) {
    self.init((0..<count).map { (10 << 32) / (10 * UInt64($0) + shift) })
  }

  var count: Int { limits.count }

  func draw(_ chance: inout Chance) -> Int {
    let place = chance.below(limits.count)
    return UInt64(chance.below(Int(total))) < limits[place] ? place : Int(aliases[place])
  }
}

/// Texts that are drawn as often as their weights say.
struct SkewedTexts {
  let texts: [String]
  private let choice: WeightedChoice

  init(_ weighted: [(String, UInt64)]) {
    texts = weighted.map(\.0)
    choice = WeightedChoice(weighted.map(\.1))
  }

  func position(_ chance: inout Chance) -> Int { choice.draw(&chance) }

  func draw(_ chance: inout Chance) -> String { texts[choice.draw(&chance)] }
}
