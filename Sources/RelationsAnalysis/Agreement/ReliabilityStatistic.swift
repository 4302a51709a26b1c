/// A coefficient of the agreement between coders.
public enum ReliabilityStatistic: String, Hashable, Sendable, CaseIterable {
  /// The share of all pairs of values of one unit that are the same, without a correction for chance.
  case observedAgreement
  /// Cohen's kappa (1960): chance by what each of two coders tends to.
  case cohenKappa
  /// Scott's pi (1955): chance by what two coders together tend to.
  case scottPi
  /// Fleiss's kappa (1971): Scott's pi for any number of coders, each of whom coded every unit.
  case fleissKappa
  /// Krippendorff's alpha where values are the same or not.
  case alphaNominal
  /// Krippendorff's alpha where values have an order.
  case alphaOrdinal
  /// Krippendorff's alpha where values have distances.
  case alphaInterval
  /// Krippendorff's alpha where values have distances and a zero.
  case alphaRatio

  /// Whether it is of two coders, so that of more of them each pair has its own.
  public var isOfPairs: Bool { self == .cohenKappa || self == .scottPi }
}

/// The value of a coefficient, or why it has none.
public struct Reliability: Hashable, Sendable {
  /// Why a coefficient is not defined.
  public enum Lack: String, Hashable, Sendable {
    /// No unit was coded as the coefficient asks: by both coders, by all, or by any two.
    case noUnits
    /// Only one value was given, so that chance alone explains all agreement.
    case oneValue
    /// The values have no numbers, so that they have neither an order nor distances.
    case noNumbers
    /// The values have no zero from which all of them go up.
    case noZero
  }

  /// Which coefficient it is.
  public let statistic: ReliabilityStatistic
  /// The coders by their places in the table: two of a coefficient of pairs, else all.
  public let coders: [Int]
  /// The number of units on which it rests.
  public let units: Int
  /// The coefficient, 1 for perfect agreement and 0 for that of chance; nil where it is not defined.
  public let value: Double?
  /// Why there is no value; nil where there is one.
  public let lack: Lack?

  init(
    _ statistic: ReliabilityStatistic,
    coders: [Int],
    units: Int,
    _ result: Result<Double, Undefined>
  ) {
    self.statistic = statistic
    self.coders = coders
    self.units = units
    switch result {
    case .success(let value): (self.value, lack) = (value, nil)
    case .failure(let undefined): (value, lack) = (nil, undefined.lack)
    }
  }

  /// A reason, thrown while a coefficient is worked out.
  struct Undefined: Error {
    let lack: Lack
  }
}

extension ReliabilityData {
  /// The most coders of whom each pair is compared: pairs grow with the square of their number.
  public static let mostCodersInPairs = 30

  /// The number of pairs of coders.
  public var pairCount: Int { coders.count * max(0, coders.count - 1) / 2 }

  /// Whether `reliabilities` has coefficients of pairs.
  public var comparesPairs: Bool { coders.count <= ReliabilityData.mostCodersInPairs }

  /// Every coefficient of the table, in the order of `ReliabilityStatistic`; of coefficients of pairs
  /// one for each two coders, in their order, and none where there are too many coders.
  public var reliabilities: [Reliability] {
    let pairs = CoderPairs(self)
    let alpha = KrippendorffAlpha(self)
    return ReliabilityStatistic.allCases.filter { comparesPairs || !$0.isOfPairs }.flatMap {
      statistic in
      switch statistic {
      case .observedAgreement: [observedAgreement]
      case .cohenKappa, .scottPi: pairs.reliabilities(statistic)
      case .fleissKappa: [fleissKappa]
      case .alphaNominal, .alphaOrdinal, .alphaInterval, .alphaRatio: [alpha[statistic]]
      }
    }
  }

  /// A coefficient of two coders, or of all.
  ///
  /// `coders` are places in the table, and only looked at for coefficients of pairs; nil means the
  /// first two.
  public func reliability(
    _ statistic: ReliabilityStatistic,
    of coders: (Int, Int)? = nil
  ) -> Reliability {
    switch statistic {
    case .observedAgreement: observedAgreement
    case .cohenKappa, .scottPi:
      CoderPairs(self).reliability(statistic, of: coders ?? (0, 1))
    case .fleissKappa: fleissKappa
    case .alphaNominal, .alphaOrdinal, .alphaInterval, .alphaRatio:
      KrippendorffAlpha(self)[statistic]
    }
  }
}
