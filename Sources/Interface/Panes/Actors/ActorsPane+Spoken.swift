import Presentation
import RelationsAnalysis
import RelationsModel

extension ActorsPane {
  package func spoken(in scene: Scene) -> SpokenView {
    let names = Column.allCases.filter { self[$0].page.total > 0 }.map { column in
      "\(name(of: column, scene)): \(Wording.number(self[column].page.total))"
    }
    let summary = ([orderNote] + names).joined(separator: "; ")
    let list = self[active]
    return SpokenView(
      list,
      in: scene,
      summary: "\(Wording.capitalised(summary)).",
      list: "\(name(of: active, scene)).",
      nothing: ActorsPane.nothing
    ) { [ActorsPane.told($0)] }
  }

  private func name(of column: Column, _ scene: Scene) -> String {
    column == .neither ? "Neither party" : title(of: column, scene)
  }

  private static func told(_ profile: ActorProfile) -> String {
    let card = profile.card
    let name = [card.actor.name, card.rolesThen.first?.title].compactMap { $0 }
    let counts = Wording.capitalised(Spoken.counts(profile.quotes))
    let years = [card.firstDate, card.lastDate].compactMap { $0 }.filter { $0.first > .distantPast }
      .map { "\($0.first.components.year)" }
    let time =
      years.isEmpty ? "" : ", \(Set(years).count == 1 ? years[0] : years.joined(separator: " to "))"
    let changed = profile.changes > 0 ? " Changed stance." : ""
    return "\(name.joined(separator: ", ")). \(counts)\(time).\(changed)"
  }
}
