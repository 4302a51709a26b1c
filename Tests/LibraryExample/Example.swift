import RelationsAnalysis
import RelationsModel
import RelationsQuery

@main
struct Example {
  static func main() throws {
    let arcadia = Party(id: "arcadia", name: "Arcadia", shortName: "AR")
    let borduria = Party(id: "borduria", name: "Borduria", shortName: "BO")
    let claim = Proposition(id: "FI-1", text: "Quotas should follow the advice of scientists.")
    let dossier = Dossier(
      title: "Arcadia – Borduria",
      asOf: try EDTFDate(parsing: "2019-06-30").last,
      parties: BothSides(first: arcadia, second: borduria),
      actors: [Actor(id: "moreau", name: "Ana Moreau", kind: .person, party: arcadia.id)],
      issues: [Issue(id: "fisheries", title: "Fisheries", propositions: [claim])],
      sources: [Source(id: "gazette", type: "article-newspaper", licence: "short quotation")],
      quotes: [try quote("We will follow the science, and nothing else.", on: claim)]
    )
    let analyst = Analyst(ScanQueries(dossier))
    let perspective = Perspective(asOf: dossier.asOf, filter: Filter.read("science").filter)
    for silence in analyst.silences(perspective, .all).rows {
      let party = dossier.parties[silence.silent].name
      print("\(party) has not answered for \(silence.days) days: \(claim.text)")
    }
  }

  static func quote(_ text: String, on claim: Proposition) throws -> Quote {
    let date = try EDTFDate(parsing: "2019-06-11")
    return Quote(
      id: "Q1",
      text: text,
      speaker: "moreau",
      party: "arcadia",
      date: date,
      issue: "fisheries",
      proposition: claim.id,
      stance: .agrees,
      basis: .words,
      source: "gazette",
      anchor: Anchor(exact: text)
    )
  }
}
