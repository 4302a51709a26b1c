import RelationsAnalysis
import RelationsModel
import RelationsQuery

let arcadia = Party(id: "arcadia", name: "Arcadia", shortName: "AR")
let borduria = Party(id: "borduria", name: "Borduria", shortName: "BO")
let claim = Proposition(id: "FI-1", text: "Quotas should follow the advice of scientists.")
let quote = Quote(
  id: "Q1",
  text: "We will follow the science, and nothing else.",
  speaker: "moreau",
  party: arcadia.id,
  date: try EDTFDate(parsing: "2019-06-11"),
  issue: "fisheries",
  proposition: claim.id,
  stance: .agrees,
  basis: .words,
  source: "gazette"
)
let dossier = Dossier(
  title: "Arcadia – Borduria",
  asOf: try EDTFDate(parsing: "2019-06-30").last,
  parties: BothSides(first: arcadia, second: borduria),
  actors: [Actor(id: "moreau", name: "Ana Moreau", kind: .person, party: arcadia.id)],
  issues: [Issue(id: "fisheries", title: "Fisheries", propositions: [claim])],
  sources: [Source(id: "gazette", type: "article-newspaper", licence: "short quotation")],
  quotes: [quote]
)
let silences = Analyst(ScanQueries(dossier)).silences(Perspective(asOf: dossier.asOf), .all)
for silence in silences.rows { print("\(silence.days) days without a stance: \(claim.text)") }
