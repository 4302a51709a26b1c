import RelationsModel

/// Reports records that nothing rests on, though they are of use only when something does.
///
/// An actor is of use by itself: who held a post, and when, is a fact of the relationship.
struct LooseEnds {
  let register: RecordRegister
  let log: ProblemLog

  func report(_ draft: DossierDraft) {
    let stanced = Set(draft.sources.quotes.compactMap { $0[.proposition]?.value })
    for issue in draft.issues {
      for proposition in issue.propositions where !stanced.contains(proposition.id.value) {
        log.warn(
          "no quote is on the proposition \(quoted(proposition.id.value))",
          at: proposition.id.spot
        )
      }
    }
    var supporting = Set(draft.sources.quotes.map(\.source))
    supporting.formUnion(draft.sources.passages.map(\.source))
    for source in draft.sources.sources where !supporting.contains(source.source.id) {
      let id = source.source.id.rawValue
      // An article may be yet to be read.
      guard !register.isUsed(id), source.source.textDigest == nil else { continue }
      log.warn("nothing rests on the source \(quoted(id))", at: source.spot)
    }
  }
}
