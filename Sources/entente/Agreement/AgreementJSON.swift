import Interchange
import Presentation
import RelationsAnalysis

/// The agreement between coders as JSON.
enum AgreementJSON {
  /// The coders and the numbers of units, by their keys.
  static func counts(_ comparison: CoderComparison, unsigned: Int) -> [(String, JSON)] {
    let quotes = comparison.spans.quoteCounts
    let coders = zip(comparison.coders, comparison.onlyCounts).map { name, only in
      JSON.object([
        JSON.Member("name", .string(name)), JSON.Member("quotes", .int(quotes[name] ?? 0)),
        JSON.Member("only", .int(only)),
      ])
    }
    return [
      ("coders", .array(coders)), ("units", .int(comparison.units.count)),
      ("matched", .int(comparison.matchedCount)), ("agree", .int(comparison.count(.agree))),
      ("overlap", .int(comparison.count(.overlap))),
      ("onlyOne", .int(comparison.count(.onlyOne))),
      ("settled", .int(comparison.spans.settledCount)), ("unsigned", .int(unsigned)),
    ]
  }

  static func statistic(
    _ reliability: Reliability,
    on feature: ComparedFeature,
    _ coders: [String]
  ) -> JSON {
    .object([JSON.Member("on", .string(feature.rawValue))] + members(reliability, coders))
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

  /// A unit with what each coder made of it.
  static func span(_ unit: SpanUnit, _ comparison: CoderComparison) -> JSON {
    let codings = comparison.codings(of: unit)
    let quotes = codings.map { coding in
      JSON.object([
        JSON.Member("coder", .string(comparison.coders[coding.coder])),
        JSON.Member("id", .string(coding.quote.rawValue)),
        JSON.Member("speaker", .string(coding.speaker)),
        JSON.Member("proposition", .string(coding.proposition)),
        JSON.Member("stance", .string(coding.stance.rawValue)),
      ])
    }
    return .object([
      JSON.Member("kind", .string(unit.kind.rawValue)),
      JSON.Member("source", .text(codings.first?.source)), JSON.Member("quotes", .array(quotes)),
    ])
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
