import Interchange

/// A project of qualitative analysis as another program keeps it: texts, codes, and the stretches of
/// texts that were coded.
package struct CodedProject {
  package var name = ""
  /// The program that made it, in its own words; empty where it does not say.
  var origin = ""
  var codes: [ProjectCode] = []
  var sources: [ProjectSource] = []
  var cases: [ProjectCase] = []
  /// Records of a dossier that this program wrote, each with its kind.
  var records: [(kind: String, pairs: [String: String])] = []
  /// What is not taken over, by kind.
  var dropped = DroppedCounts()

  /// Whether this program wrote it.
  package var isOwn: Bool { origin == ProjectIdentity.origin }
}

/// A code, named with those that it stands below.
struct ProjectCode: Hashable {
  var path: [String]
  var about: String?
}

/// A text with what was coded in it.
struct ProjectSource {
  /// How the project names it; the same whenever it is read.
  var key: String
  var name: String
  /// As it is written there; nil where the project has no text of it.
  var text: String?
  /// Whether the text was made of quotes, because none was at hand.
  var isMadeUp = false
  /// Whether stretches repeat all of their words.
  var repeatsWords = false
  var notes: [ProjectNote] = []
  var variables: [(name: String, value: String)] = []
  var selections: [ProjectSelection] = []
  /// How its places are counted; nil where that has to be found out.
  var counting: OffsetCounting?
}

/// A stretch of a text.
struct ProjectSelection {
  var key: String
  var start: Int
  var end: Int
  /// The words that should stand there, where the project repeats them.
  var words: String?
  var codings: [ProjectCoding] = []
  /// Other stretches of the same place that were joined with it.
  var alike: [String] = []
  var notes: [ProjectNote] = []
}

/// What somebody wrote beside a text or a stretch of it.
enum ProjectNote: Hashable {
  case words(String)
  /// A note that stands elsewhere in the project.
  case reference(String)

  var text: String? { if case .words(let text) = self { text } else { nil } }
}

/// That somebody gave a stretch a code.
struct ProjectCoding: Hashable {
  /// The place of the code in the project.
  var code: Int
  var coder: String?
  /// When, as EDTF.
  var day: String?
}

/// Somebody or something that stretches or texts belong to.
struct ProjectCase {
  var name: String
  var variables: [(name: String, value: String)] = []
  var sources: Set<String> = []
  var selections: Set<String> = []
  /// Stretches that belong to it, each in a source.
  var stretches: [(source: String, start: Int, end: Int)] = []

  /// The value of a variable.
  subscript(name: String) -> String? { variables.first { $0.name == name }?.value }
}
