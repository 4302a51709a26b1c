import Files
import Interface

/// The settings in force: what the command line says, else the file, else what is built in.
///
/// Two variables have a say in the colours. `NO_COLOR` puts an end to them. `COLORFGBG` is what the
/// terminal tells of its background, and so counts only where nobody has named a theme.
struct EffectiveSettings {
  let user: UserSettings
  let values: Settings
  let options: BrowseOptions
  private let environment: (String) -> String?

  init(
    user: UserSettings,
    options: BrowseOptions = BrowseOptions(),
    environment: @escaping (String) -> String? = Environment.value
  ) {
    self.user = user
    self.options = options
    self.environment = environment
    var values = user.settings
    if let theme = options.theme { values.theme = theme }
    if let mouse = options.mouse { values.mouse = mouse }
    self.values = values
  }

  /// The tone that the theme comes to.
  var tone: Theme.Tone { values.theme.tone ?? terminalTone ?? .dark }

  /// What the terminal tells of its background; nil where it does not.
  private var terminalTone: Theme.Tone? {
    guard let background = environment("COLORFGBG")?.split(separator: ";").last,
      let number = Int(background)
    else { return nil }
    return number == 7 || number == 15 ? .light : .dark
  }

  /// A setting's value as it is in the end, and what decided it.
  func effective(_ entry: SettingEntry) -> (value: String, origin: Origin) {
    if entry.name == "theme" {
      if environment("NO_COLOR")?.isEmpty == false {
        return ("no colours", .environment("NO_COLOR"))
      }
      if values.theme == .auto, let terminalTone {
        return (terminalTone.rawValue, .environment("COLORFGBG"))
      }
    }
    return (entry.value(in: values), origin(of: entry))
  }

  private func origin(of entry: SettingEntry) -> Origin {
    if entry.name == "theme", options.theme != nil { return .option("--theme") }
    if entry.name == "mouse", let mouse = options.mouse {
      return .option(mouse == .on ? "--mouse" : "--no-mouse")
    }
    return user.places[entry.name].map(Origin.file) ?? .builtIn
  }

  /// What decided the keys of a command: its own entry, or that of a command which took one of them.
  func origin(ofKeysOf entry: CommandEntry) -> Origin {
    if let place = user.keyPlaces[entry.command] { return .file(place) }
    let own = entry.keys + entry.readerKeys
    guard values.keys.keys(of: entry) != own else { return .builtIn }
    let taker = values.keys.bindings.first { binding in
      binding.command != entry.command && binding.keys.contains(where: own.contains)
    }
    return taker.flatMap { user.keyPlaces[$0.command] }.map(Origin.file) ?? .builtIn
  }
}
