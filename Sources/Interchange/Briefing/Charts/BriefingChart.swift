/// Lengths as charts write them; charts are as wide as the page and their letters as large as its own.
enum BriefingChart {
  /// A share of the whole, such as `37.5%`.
  static func percent(_ share: Double) -> String { number(share * 100) + "%" }

  /// A number with at most two digits after the point.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
