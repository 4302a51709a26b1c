/// The quote that is read is the one selected in the issue; the reader adds only how far it is scrolled.
package struct ReaderState: Equatable, Sendable {
  package var scroll = 0

  package init() {}
}
