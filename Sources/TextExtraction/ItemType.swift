/// The CSL types of what files call their kinds.
enum ItemType {
  /// The type of a kind of Schema.org, as linked data in a page has it; nil for one that tells nothing.
  static func ofSchema(_ kind: String) -> String? {
    switch kind {
    case "BlogPosting", "LiveBlogPosting": "post-weblog"
    case "SocialMediaPosting": "post"
    case "ScholarlyArticle", "MedicalScholarlyArticle": "article-journal"
    case "Report": "report"
    case let kind where kind.hasSuffix("NewsArticle"): "article-newspaper"
    default: nil
    }
  }

  /// The type of an item of Zotero; CSL types stay as they are.
  static func ofZotero(_ kind: String) -> String {
    switch kind {
    case "newspaperArticle": "article-newspaper"
    case "magazineArticle": "article-magazine"
    case "journalArticle": "article-journal"
    case "blogPost": "post-weblog"
    case "forumPost": "post"
    case "email", "letter", "instantMessage": "personal_communication"
    case "bookSection": "chapter"
    case "presentation": "speech"
    case "encyclopediaArticle": "entry-encyclopedia"
    case "dictionaryEntry": "entry-dictionary"
    case "statute": "legislation"
    case "case": "legal_case"
    case "radioBroadcast", "tvBroadcast", "podcast": "broadcast"
    case "conferencePaper": "paper-conference"
    case "preprint": "article"
    default: kind
    }
  }
}
