import Drawing
import RelationsModel

/// A problem as GitHub's runners read it from what a workflow prints, and show it at its line.
enum WorkflowCommand {
  static func text(of diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    let advice = diagnostic.suggestion.map { "; did you mean “\($0)”?" } ?? ""
    // What is annotated are the paths of a repository, which do not begin at “.”.
    let path = place.file.hasPrefix("./") ? String(place.file.dropFirst(2)) : place.file
    let file = escaped(SafeText.line(path), isProperty: true)
    let message = escaped(SafeText.line(diagnostic.message + advice), isProperty: false)
    return "::\(diagnostic.severity.rawValue) "
      + "file=\(file),line=\(place.line),col=\(place.column)::\(message)"
  }

  /// Percent signs and line ends are escaped everywhere, what parts properties in these alone.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
