/// The colours of a briefing, of the Okabe–Ito palette, which colour-blind readers tell apart.
///
/// On paper its orange and yellow are too light for letters: there the marks have the same hues, darker,
/// while areas keep the palette's own.
struct BriefingPalette: Hashable, Sendable {
  let paper: String
  /// Behind what stands apart: boxes and heads of tables.
  let panel: String
  let ink: String
  let muted: String
  let rule: String
  let link: String
  let blue: String
  let orange: String
  let yellow: String
  let quiet: String

  static let light = BriefingPalette(
    paper: "#ffffff",
    panel: "#f4f5f6",
    ink: "#1b1d1f",
    muted: "#565c62",
    rule: "#d5d9dd",
    link: "#00568a",
    blue: "#006099",
    orange: "#8f5300",
    yellow: "#665f00",
    quiet: "#565c62"
  )

  static let dark = BriefingPalette(
    paper: "#15181b",
    panel: "#1e2226",
    ink: "#e9ebed",
    muted: "#a8afb6",
    rule: "#3a4046",
    link: "#8ccbf2",
    blue: "#56b4e9",
    orange: "#e69f00",
    yellow: "#f0e442",
    quiet: "#a8afb6"
  )

  /// What letters are written in, each on paper and on a panel.
  var letters: [String] { [ink, muted, link, blue, orange, yellow, quiet] }

  /// The colours of areas and of the signs on them, the palette's own on any ground; a line in the
  /// mark's colour goes round them.
  static let areas = [
    (tone: "blue", area: "#0072b2", sign: "#ffffff"),
    (tone: "orange", area: "#e69f00", sign: "#000000"),
    (tone: "yellow", area: "#f0e442", sign: "#000000"),
    (tone: "quiet", area: "#9aa1a8", sign: "#000000"),
  ]

  /// The colours as properties of CSS.
  var properties: String {
    """
    --paper: \(paper); --panel: \(panel); --ink: \(ink); --muted: \(muted); --rule: \(rule);
    --link: \(link); --blue: \(blue); --orange: \(orange); --yellow: \(yellow); --quiet: \(quiet);
    """
  }

  static var areaProperties: String {
    areas.map { "--\($0.tone)-area: \($0.area); --on-\($0.tone): \($0.sign);" }
      .joined(separator: " ")
  }
}
