/// A noun phrase that may name a speaker, by its tokens.
struct Phrase: Sendable, Hashable {
  enum Kind: Sendable { case name, nominal, pronoun }

  /// All of it, with its appositions.
  var range: Range<Int>
  /// The chunk with its head, before any preposition or comma.
  var core: Range<Int>
  /// The capitalised words that name somebody, wherever in the phrase they stand.
  var name: Range<Int>?
  var kind: Kind
}
