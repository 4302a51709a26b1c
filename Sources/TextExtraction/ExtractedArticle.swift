/// An article as a file has it: its text, and what the file says about its source.
///
/// A property is nil where the file does not say. Nothing is guessed.
public struct ExtractedArticle: Hashable, Sendable {
  /// The CSL type of the item, such as `article-newspaper` or `webpage`.
  public var type: String?
  public var title: String?
  /// In the order of the file, each as it is printed, such as "Sarah Lain".
  public var authors: [String] = []
  /// The date of publication in EDTF, such as `2017-12-23`, `2017-12` or `2017`.
  public var issued: String?
  /// Who published it, such as "BBC News".
  public var publisher: String?
  public var url: String?
  /// A BCP 47 tag, such as `en-GB`.
  public var language: String?
  public var licence: String?
  /// In NFC, without control characters; paragraphs are separated by an empty line.
  public var text: String
  /// What was left out or may be wrong, each a sentence for the user.
  public var remarks: [String] = []

  public init(text: String) {
    self.text = text
  }
}
