import RelationsModel

/// Finds quotes by the role that their speaker's record gives to their day, where they state none.
struct RolesThen {
  let image: IndexImage

  /// Adds those of some quotes whose role then has a needle: only the speakers are looked at one of whose
  /// roles has it.
  func insert(_ needle: FilterTerm.Needle, among quotes: Bitmap, into result: inout Bitmap) {
    guard let wanted = TextNeedle(needle) else { return }
    var speakers: [Int] = []
    image.texts(.actorRoles, .actorRoleStarts).forEach(having: wanted) {
      speakers.append($0)
      return true
    }
    guard !speakers.isEmpty else { return }
    let records = IndexRecords(image)
    let members = image.postings(from: .speakerStarts)
    for speaker in speakers {
      let roles = records.actor(speaker).roles
      guard roles.contains(where: { $0.isDated && has($0.title, needle) }) else { continue }
      var own = Bitmap(count: image.quoteCount)
      members.unite(speaker, into: &own)
      own.formIntersection(quotes)
      own.forEach(in: 0..<own.count) { position in
        if let role = records.quote(position).roleThen(among: roles), has(role, needle) {
          result.insert(position)
        }
      }
    }
  }

  private func has(_ title: String, _ needle: FilterTerm.Needle) -> Bool {
    folded([title]).contains(needle)
  }
}

extension Role {
  /// Whether it can be placed on any day.
  fileprivate var isDated: Bool { from != nil || to != nil || !seen.isEmpty }
}
