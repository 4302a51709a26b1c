// What becomes of a record into which another of its kind is merged: it keeps what it has, and gets
// what only the other has.

extension Actor {
  /// The actor with the names and roles of another.
  package func merged(with other: Actor) -> Actor {
    var actor = self
    let names = [other.name] + other.aliases
    actor.aliases += names.filter { $0 != name && !aliases.contains($0) }
    actor.roles += other.roles.filter { !roles.contains($0) }
    actor.remark = remark ?? other.remark
    return actor
  }

  /// The actor with one source named in the place of another.
  package func renaming(_ old: Source.ID, to new: Source.ID) -> Actor {
    var actor = self
    for place in actor.roles.indices {
      actor.roles[place].sources = actor.roles[place].sources.replacing(old, by: new)
    }
    return actor
  }
}

extension Issue {
  /// The issue with the propositions and assessments of another.
  package func merged(with other: Issue) -> Issue {
    var issue = self
    issue.summary = summary ?? other.summary
    issue.keywords += other.keywords.filter { !keywords.contains($0) }
    issue.propositions += other.propositions
    issue.assessments += other.assessments.filter { !assessments.contains($0) }
    return issue
  }
}

extension Source {
  /// The source with the fields that only another has.
  package func merged(with other: Source) -> Source {
    var source = self
    for field in Source.fields where field.get(self) == nil || field.get(self) == .list([]) {
      _ = field.set(&source, field.get(other))
    }
    return source
  }
}

extension Array where Element: Hashable {
  /// The same with one element for another, each once.
  package func replacing(_ old: Element, by new: Element) -> [Element] {
    var seen: Set<Element> = []
    return map { $0 == old ? new : $0 }.filter { seen.insert($0).inserted }
  }
}
