import DossierStore
import Interchange
import RelationsModel

extension Verification.Entry {
  /// What was found, for a program.
  var json: JSON {
    var members = [
      JSON.Member("id", .string(id)), JSON.Member("source", .string(source.rawValue)),
      JSON.Member("kind", .string(words == nil ? "passage" : "quote")),
      JSON.Member("found", .string(finding.name)),
    ]
    let places: [Range<Int>]
    var difference: JSON = .null
    switch finding {
    case .moved(let place): places = [place]
    case .ambiguous(let several): places = several
    case .changed(let place, let words):
      places = [place]
      difference = .string(words.line)
    case .exact, .missing, .untold, .noText: places = []
    }
    members.append(
      JSON.Member(
        "places",
        .array(places.map { .array([.int($0.lowerBound), .int($0.upperBound)]) })
      )
    )
    members.append(JSON.Member("difference", difference))
    members.append(
      JSON.Member(
        "doubts",
        .array(doubts.map { .array([.string($0.hyphenated), .string($0.joined)]) })
      )
    )
    members.append(JSON.Member("within", .array(cutWords.map(JSON.string))))
    return .object(members)
  }
}
