/// A file of the dossier that the program carries.
package struct EmbeddedFile: Sendable {
  /// Its path within the dossier's folder.
  package let path: String
  package let bytes: [UInt8]
}

/// The dossier that the program carries: United Kingdom – Russia.
package enum DefaultDossier {
  /// Every file of the dossier; computed, so that nothing is touched before it is asked for.
  package static var files: [EmbeddedFile] {
    [
      EmbeddedFile(path: "dossier.yaml", bytes: PackageResources.dossier_yaml),
      EmbeddedFile(path: "actors.yaml", bytes: PackageResources.actors_yaml),
      EmbeddedFile(path: "issues.yaml", bytes: PackageResources.issues_yaml),
      EmbeddedFile(path: "events.yaml", bytes: PackageResources.events_yaml),
      EmbeddedFile(path: "checks.yaml", bytes: PackageResources.checks_yaml),
      EmbeddedFile(
        path: "sources/american-press.yaml",
        bytes: PackageResources.american_press_yaml
      ),
      EmbeddedFile(path: "sources/british-press.yaml", bytes: PackageResources.british_press_yaml),
      EmbeddedFile(
        path: "sources/european-press.yaml",
        bytes: PackageResources.european_press_yaml
      ),
      EmbeddedFile(path: "sources/news-agencies.yaml", bytes: PackageResources.news_agencies_yaml),
      EmbeddedFile(path: "sources/op-ed.yaml", bytes: PackageResources.op_ed_yaml),
      EmbeddedFile(path: "sources/reference.yaml", bytes: PackageResources.reference_yaml),
      EmbeddedFile(path: "sources/russian-press.yaml", bytes: PackageResources.russian_press_yaml),
      EmbeddedFile(path: "sources/russian-state.yaml", bytes: PackageResources.russian_state_yaml),
      EmbeddedFile(path: "sources/uk-government.yaml", bytes: PackageResources.uk_government_yaml),
      EmbeddedFile(path: "sources/uk-parliament.yaml", bytes: PackageResources.uk_parliament_yaml),
      EmbeddedFile(
        path: "sources/uk-public-bodies.yaml",
        bytes: PackageResources.uk_public_bodies_yaml
      ),
      EmbeddedFile(path: "sources/world-press.yaml", bytes: PackageResources.world_press_yaml),
    ]
  }
}
