import RelationsModel

/// What decided the value of a setting.
enum Origin: Hashable, Sendable {
  case builtIn
  case file(Diagnostic.Place)
  /// An option of the command line, with its dashes.
  case option(String)
  /// A variable of the environment.
  case environment(String)

  /// As it is printed: files by their last name, line and column.
  var text: String {
    switch self {
    case .builtIn: "built-in"
    case .file(let place):
      "\(place.file.split(separator: "/").last ?? ""):\(place.line):\(place.column)"
    case .option(let name), .environment(let name): name
    }
  }
}
