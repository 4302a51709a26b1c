import RelationsAnalysis
import RelationsModel

/// The words of the agreement between coders.
package enum AgreementWords {
  package static let name = "Agreement of coders"

  /// What a coefficient is called.
  package static func name(_ statistic: ReliabilityStatistic) -> String {
    switch statistic {
    case .observedAgreement: "Observed agreement"
    case .cohenKappa: "Cohen’s kappa"
    case .scottPi: "Scott’s pi"
    case .fleissKappa: "Fleiss’s kappa"
    case .alphaNominal: "Krippendorff’s alpha, nominal"
    case .alphaOrdinal: "Krippendorff’s alpha, ordinal"
    case .alphaInterval: "Krippendorff’s alpha, interval"
    case .alphaRatio: "Krippendorff’s alpha, ratio"
    }
  }

  /// The value of a coefficient to three digits, such as "0.743"; "–" where the values have no such
  /// scale.
  package static func value(_ reliability: Reliability) -> String {
    guard let value = reliability.value else {
      switch reliability.lack {
      case .noNumbers, .noZero: return "–"
      case .noUnits, .oneValue, nil: return notDefined
      }
    }
    let thousandths = Int((abs(value) * 1_000).rounded())
    let fraction = "\(1_000 + thousandths % 1_000)".dropFirst()
    return "\(value < 0 && thousandths > 0 ? "−" : "")\(thousandths / 1_000).\(fraction)"
  }

  package static let notDefined = "not defined"

  /// The notice of coefficients of pairs that are left out; nil where none are.
  package static func pairsLeftOut(_ data: ReliabilityData) -> String? {
    guard !data.comparesPairs else { return nil }
    let coders = Wording.count(data.coders.count, "coder")
    let pairs = Wording.count(data.pairCount, "pair")
    return "Kappa and pi of each pair are left out: \(coders) make \(pairs); "
      + "up to \(ReliabilityData.mostCodersInPairs) coders have them."
  }

  /// Why coefficients have no value.
  package static func reason(_ lack: Reliability.Lack) -> String {
    switch lack {
    case .noUnits: "Not defined: no unit was coded by as many coders as it takes."
    case .oneValue:
      "Not defined: only one value was given, so that chance explains all agreement."
    case .noNumbers: "–: these values have neither an order nor distances."
    case .noZero: "–: values that go below zero have no ratios; of stances, disagrees is −1."
    }
  }

  /// How the spans of a unit lie to each other, with the coder where there is only one.
  package static func name(_ kind: SpanUnit.Kind, coders: [String]) -> String {
    switch kind {
    case .agree: "agree"
    case .overlap: "overlap"
    case .onlyOne: "only \(coders.first ?? "one")"
    }
  }

  /// The coders as a sentence names them.
  package static func names(_ coders: [String]) -> String {
    guard let last = coders.last, coders.count > 1 else { return coders.first ?? "nobody" }
    return coders.dropLast().joined(separator: ", ") + " and \(last)"
  }

  /// How many units there are, and how many of each kind.
  package static func counts(_ comparison: CoderComparison) -> String {
    let units = Wording.count(comparison.units.count, "unit")
    let only = zip(comparison.coders, comparison.onlyCounts).map {
      "\(Wording.number($1)) only \($0)"
    }
    let matched =
      "\(Wording.number(comparison.matchedCount)) matched "
      + "(\(Wording.number(comparison.count(.agree))) on the same span, "
      + "\(Wording.number(comparison.count(.overlap))) overlapping)"
    return "\(units): \(([matched] + only).joined(separator: ", "))."
  }

  /// What was left aside; nil where nothing was.
  package static func leftAside(settled: Int, unsigned: Int) -> String? {
    var parts: [String] = []
    if settled > 0 { parts.append("\(Wording.count(settled, "quote")) settled before") }
    if unsigned > 0 { parts.append("\(Wording.count(unsigned, "quote")) without a coder") }
    return parts.isEmpty ? nil : "Left aside: \(parts.joined(separator: ", "))."
  }

  /// Why there is nothing to compare.
  package static func nothing(_ coders: [String]) -> String {
    guard let coder = coders.first else {
      return "No quote here names who coded it: there is nothing to compare."
    }
    return "Only \(coder) has coded here: agreement takes two coders."
  }
}
