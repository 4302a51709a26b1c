import RelationsModel
import RelationsQuery

/// How words reached us and what a stance rests on; what nobody recorded is told as that, and never
/// filled in.
extension Wording {
  /// What stands where a value was not recorded.
  package static let notRecorded = "not recorded"

  /// How the words reached us, in a few words.
  package static func short(_ rendering: Rendering?, language: String?) -> String {
    switch rendering {
    case .original:
      switch Language(language) {
      case .english: "original English"
      case .other: "original"
      case .notRecorded: "original, language not recorded"
      }
    case .officialTranslation: "official translation"
    case .agencyTranslation: "agency translation"
    case nil: "rendering not recorded"
    }
  }

  /// How the words reached us, spelled out.
  package static func spelledOut(_ rendering: Rendering?, language: String?) -> String {
    switch rendering {
    case .original:
      switch Language(language) {
      case .english: "in the original English"
      case .other: "in the original language"
      case .notRecorded: "in the original; the language is not recorded"
      }
    case .officialTranslation: "in an official translation"
    case .agencyTranslation: "translated by a news agency or paper"
    case nil: "not recorded whether original or translated"
    }
  }

  package static func spelledOut(_ speech: Speech?) -> String {
    switch speech {
    case .direct: "the speaker’s own words"
    case .reported: "a readout: reported for the speaker, not spoken by them"
    case nil: "not recorded whether the speaker’s own words or a readout"
    }
  }

  /// What the stance of a quote rests on; nil where it takes none, and of a version, which has the
  /// stance of its original.
  package static func basis(of card: QuoteCard) -> String? {
    if let basis = card.quote.basis { return spelledOut(basis) }
    guard card.stance != .none, card.quote.isCounted else { return nil }
    return "not recorded whether the words alone carry it"
  }

  private static func spelledOut(_ basis: StanceBasis) -> String {
    switch basis {
    case .words: "the quoted words alone carry it"
    case .context: "clear only from the context"
    }
  }

  private enum Language {
    case english, other, notRecorded

    init(_ tag: String?) {
      switch tag?.split(separator: "-").first?.lowercased() {
      case nil: self = .notRecorded
      case "en": self = .english
      default: self = .other
      }
    }
  }
}
