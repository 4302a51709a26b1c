/// Where words were found, with bibliographic fields named as in CSL-JSON.
public struct Source: Hashable, Sendable {
  /// Such as `lain-2017`.
  public typealias ID = Identifier<Source>

  /// What quotes and passages call the source.
  public package(set) var id: ID
  /// The CSL item type, such as `article-newspaper`, `webpage`, `speech` or `report`.
  public package(set) var type: String
  /// Its title, as printed; nil where it has none.
  public package(set) var title: String?
  /// Who wrote it, as CSL-JSON’s `author`; empty where nobody signs.
  public package(set) var author: [PersonName]
  /// When it came out.
  public package(set) var issued: EDTFDate?
  /// Who published it, as CSL-JSON’s `publisher`.
  public package(set) var publisher: String?
  /// An http or https address.
  public package(set) var url: String?
  /// When it was last looked at there.
  public package(set) var accessed: EDTFDate?
  /// A BCP 47 tag, such as `en-GB`; nil when nobody recorded the language.
  public package(set) var language: String?
  /// On what terms its words are given here.
  public package(set) var licence: String
  /// The digest of the normalised text that positions in this source were made against.
  public package(set) var textDigest: String?
  /// What a reader of the record has to know besides.
  public package(set) var remark: String?

  public init(
    id: ID,
    type: String,
    title: String? = nil,
    author: [PersonName] = [],
    issued: EDTFDate? = nil,
    publisher: String? = nil,
    url: String? = nil,
    accessed: EDTFDate? = nil,
    language: String? = nil,
    licence: String,
    textDigest: String? = nil,
    remark: String? = nil
  ) {
    self.id = id
    self.type = type
    self.title = title
    self.author = author
    self.issued = issued
    self.publisher = publisher
    self.url = url
    self.accessed = accessed
    self.language = language
    self.licence = licence
    self.textDigest = textDigest
    self.remark = remark
  }
}

extension Source {
  /// The names of the authors in reading order, with commas between; empty where nobody signs.
  public var authorNames: String { author.map(\.displayed).joined(separator: ", ") }
}

/// A name as CSL-JSON writes it: in parts, or whole.
public enum PersonName: Hashable, Sendable {
  /// A name in two parts, as CSL-JSON’s `family` and `given`.
  case parts(family: String, given: String?)
  /// A name that has no parts, such as an institution’s, as CSL-JSON’s `literal`.
  case literal(String)

  /// The name in reading order.
  public var displayed: String {
    switch self {
    case .parts(let family, let given): given.map { "\($0) \(family)" } ?? family
    case .literal(let name): name
    }
  }
}
