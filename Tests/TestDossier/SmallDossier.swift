import RelationsModel

/// A small made-up dossier on which every rule of the board can be shown.
package enum SmallDossier {}
