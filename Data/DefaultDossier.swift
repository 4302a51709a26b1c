/// The dossier that the program carries.
package enum DefaultDossier {}
