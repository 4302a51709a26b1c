/// The names of a few values, of which a text is one or none of them.
package struct ClosedNames: Sendable {
  private let names: [[UInt8]]

  init(_ names: [String]) {
    self.names = names.map { Array($0.utf8) }
  }

  /// The place of exactly this name among them.
  package func place(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    for place in names.indices where names[place].count == text.count {
      if names[place].elementsEqual(text) { return place }
    }
    return nil
  }
}
