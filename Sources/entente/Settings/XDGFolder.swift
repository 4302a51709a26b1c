import Files
import SystemPackage

/// Where the XDG base directories put what belongs to the user.
enum XDGFolder {
  case config, data, state

  private var variable: String {
    switch self {
    case .config: "XDG_CONFIG_HOME"
    case .data: "XDG_DATA_HOME"
    case .state: "XDG_STATE_HOME"
    }
  }

  private var usual: String {
    switch self {
    case .config: ".config"
    case .data: ".local/share"
    case .state: ".local/state"
    }
  }

  /// The program's own folder; nil when the environment names no absolute path.
  func path(environment: (String) -> String? = Environment.value) -> FilePath? {
    if let named = environment(variable), named.hasPrefix("/") {
      return FilePath(escaped: named).appending("entente")
    }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return FilePath(escaped: home).appending(usual).appending("entente")
  }
}
