import RelationsModel
import TestDossier

/// Days from which the small dossier shows different things.
enum SmallDossierDays {
  /// After all that it holds.
  static let late = Day(year: 2017, month: 1, day: 1) ?? SmallDossier.asOf
}
