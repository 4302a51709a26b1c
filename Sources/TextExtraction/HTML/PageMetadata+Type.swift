extension PageMetadata {
  /// The CSL type: what linked data or the tags of a journal say, else that of any page.
  var type: String {
    let kinds = facts.article?["@type"]?.values.compactMap(\.string) ?? []
    let isJournal = facts.meta("citation_journal_title") != nil
    return kinds.lazy.compactMap(ItemType.ofSchema).first
      ?? (isJournal ? "article-journal" : "webpage")
  }
}
