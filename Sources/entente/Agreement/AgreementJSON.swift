import Interchange
import Presentation
import RelationsAnalysis

/// The agreement between coders as JSON.
enum AgreementJSON {
  static func members(
    _ comparison: CoderComparison,
    _ results: [(ComparedFeature, [Reliability])],
    unsigned: Int
  ) -> [JSON.Member] {
    let quotes = comparison.spans.quoteCounts
    let coders = zip(comparison.coders, comparison.onlyCounts).map { name, only in
      JSON.object([
        JSON.Member("name", .string(name)), JSON.Member("quotes", .int(quotes[name] ?? 0)),
        JSON.Member("only", .int(only)),
      ])
    }
    let statistics = results.flatMap { feature, reliabilities in
      reliabilities.map {
        JSON.object([JSON.Member("on", .string(feature.rawValue))] + members($0, comparison.coders))
      }
    }
    return [
      JSON.Member("coders", .array(coders)),
      JSON.Member("units", .int(comparison.units.count)),
      JSON.Member("matched", .int(comparison.matchedCount)),
      JSON.Member("agree", .int(comparison.count(.agree))),
      JSON.Member("overlap", .int(comparison.count(.overlap))),
      JSON.Member("onlyOne", .int(comparison.count(.onlyOne))),
      JSON.Member("settled", .int(comparison.spans.settledCount)),
      JSON.Member("unsigned", .int(unsigned)),
      JSON.Member("statistics", .array(statistics)),
    ]
  }

  static func table(_ table: ReliabilityTables.Table) -> JSON {
    let data = table.data
    return .object([
      JSON.Member("table", .text(table.name)),
      JSON.Member("coders", .texts(data.coders)),
      JSON.Member("units", .int(data.unitCount)),
      JSON.Member("matched", .int(data.pairableCount)),
      JSON.Member(
        "statistics",
        .array(data.reliabilities.map { .object(members($0, data.coders)) })
      ),
    ])
  }

  /// The units with what each coder made of them.
  static func spans(_ comparison: CoderComparison) -> JSON.Member {
    let units = comparison.units.map { unit in
      let codings = comparison.codings(of: unit)
      return JSON.object([
        JSON.Member("kind", .string(unit.kind.rawValue)),
        JSON.Member("source", .text(codings.first?.source)),
        JSON.Member(
          "quotes",
          .array(
            codings.map { coding in
              .object([
                JSON.Member("coder", .string(comparison.coders[coding.coder])),
                JSON.Member("id", .string(coding.quote.rawValue)),
                JSON.Member("speaker", .string(coding.speaker)),
                JSON.Member("proposition", .string(coding.proposition)),
                JSON.Member("stance", .string(coding.stance.rawValue)),
              ])
            }
          )
        ),
      ])
    }
    return JSON.Member("spans", .array(units))
  }

  private static func members(_ reliability: Reliability, _ coders: [String]) -> [JSON.Member] {
    [
      JSON.Member("statistic", .string(reliability.statistic.rawValue)),
      JSON.Member("name", .string(AgreementWords.name(reliability.statistic))),
      JSON.Member("coders", .texts(reliability.coders.map { coders[$0] })),
      JSON.Member("units", .int(reliability.units)),
      JSON.Member("value", reliability.value.map(JSON.exact) ?? .null),
      JSON.Member("lack", .text(reliability.lack?.rawValue)),
    ]
  }
}
