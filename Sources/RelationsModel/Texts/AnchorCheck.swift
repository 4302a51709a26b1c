/// What a check of a quote against the text of its source found, and when.
public struct AnchorCheck: Hashable, Sendable {
  /// What was found.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// The words stand where the anchor says, or in the only place where they can be meant.
    case exact
    /// The words stand in another place than the anchor says.
    case moved
    /// The words stand in several places, between which nothing decides.
    case ambiguous
    /// Words much like them stand there, and these do not.
    case changed
    /// Neither they nor words much like them stand there.
    case missing

    /// Whether the words stand in the text that was searched.
    public var isFound: Bool {
      switch self {
      case .exact, .moved, .ambiguous: true
      case .changed, .missing: false
      }
    }
  }

  /// What was found.
  public let outcome: Outcome
  /// The day of the check.
  public let day: Day
  /// `sha256:` and the digest, in hexadecimal, of the normalised text that was searched.
  public let digest: String

  public init(_ outcome: Outcome, on day: Day, digest: String) {
    self.outcome = outcome
    self.day = day
    self.digest = digest
  }
}

extension AnchorCheck {
  /// The check in one line, such as `exact 2017-12-23 sha256:…`.
  public var text: String { "\(outcome.rawValue) \(day) \(digest)" }

  /// Reads such a line; nil when it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, let outcome = Outcome(rawValue: String(parts[0])),
      let date = try? EDTFDate(parsing: String(parts[1])), date == EDTFDate(date.first),
      Self.isDigest(parts[2])
    else { return nil }
    self.init(outcome, on: date.first, digest: String(parts[2]))
  }

  /// Whether a text is `sha256:` and 64 hexadecimal digits.
  private static func isDigest(_ text: Substring) -> Bool {
    let digits = text.utf8.dropFirst(7)
    return text.hasPrefix("sha256:") && digits.count == 64
      && digits.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
      }
  }
}
