/// The usual names of licences whose addresses pages give.
enum LicenceName {
  /// The name of a licence by its address, such as `CC BY-SA 4.0` or `OGL v3.0`; the text itself where it is no address
  /// of a licence that is known.
  static func name(of text: String) -> String {
    let parts = text.lowercased().split { $0 == "/" || $0 == "?" || $0 == "#" }.map(String.init)
    guard parts.count > 2, parts[0].hasSuffix(":") else { return text }
    let path = parts.dropFirst(2)
    if parts[1].hasSuffix("creativecommons.org"), let name = creativeCommons(Array(path)) {
      return name
    }
    let isArchive = parts[1].hasSuffix("nationalarchives.gov.uk")
    if isArchive, path.contains("open-government-licence") {
      return ["OGL", version(after: "version", in: path)].compactMap(\.self).joined(separator: " v")
    }
    if parts[1].hasSuffix("parliament.uk"), path.contains("open-parliament-licence") {
      return "Open Parliament Licence"
    }
    return text
  }

  private static func creativeCommons(_ path: [String]) -> String? {
    guard path.count > 1 else { return nil }
    let version = path.count > 2 && path[2].first?.isNumber == true ? " " + path[2] : ""
    switch (path[0], path[1]) {
    case ("publicdomain", "zero"): return "CC0" + version
    case ("publicdomain", _): return "public domain"
    case ("licenses", let terms): return "CC " + terms.uppercased() + version
    default: return nil
    }
  }

  /// The version such as 3.0, which the archive's addresses have as 3.
  private static func version(after word: String, in path: ArraySlice<String>) -> String? {
    guard let place = path.firstIndex(of: word), place + 1 < path.endIndex else { return nil }
    let version = path[place + 1]
    return version.contains(".") ? version : version + ".0"
  }
}
