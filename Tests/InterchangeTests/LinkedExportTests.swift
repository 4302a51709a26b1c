import Foundation
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interchange

@Suite struct LinkedExportTests {
  private static let hostile = "</data> & \"x\" ]]> <!-- \u{0}\u{B}\u{FFFE}\u{202E}\n'"

  // MARK: - Annotations

  private func items(_ exported: Exported) throws -> [NSDictionary] {
    let object = try JSONSerialization.jsonObject(with: Data(exported.bytes)) as? NSDictionary
    let collection = try #require(object)
    #expect(collection["@context"] as? String == "http://www.w3.org/ns/anno.jsonld")
    #expect(collection["type"] as? String == "AnnotationCollection")
    let page = try #require(collection["first"] as? NSDictionary)
    let items = try #require(page["items"] as? [NSDictionary])
    #expect(collection["total"] as? Int == items.count)
    #expect(exported.count == items.count)
    return items
  }

  @Test func eachQuoteIsOneAnnotation() throws {
    let items = try items(Exported(AnnotationsExporter.self))
    #expect(items.count == SmallDossier.dossier.quotes.count)
    #expect(Set(items.compactMap { $0["id"] as? String }).count == items.count)
    let first = try #require(
      items.first { "\($0)".contains("We will limit our catch") }
    )
    #expect(
      first["target"] as? NSDictionary == [
        "type": "SpecificResource",
        "source": "https://gazette.example/statements",
        "selector": [
          [
            "type": "TextQuoteSelector",
            "exact": "We will limit our catch, and we expect Borduria to limit hers.",
          ],
          ["type": "TextPositionSelector", "start": 100, "end": 162],
        ],
      ]
    )
    let bodies = try #require(first["body"] as? [[String: String]])
    #expect(
      bodies.map { $0["purpose"] } == ["classifying", "describing", "identifying", "tagging"]
    )
    #expect(bodies[0]["value"] == "agrees")
    #expect(bodies[1]["value"] == SmallDossier.dossier.issues[0].propositions[0].text)
    #expect(bodies[2]["value"] == "Elena Marsh, Prime Minister, 2014-05-09")
  }

  @Test func aSourceWithoutAnAddressHasAName() throws {
    let items = try items(Exported(AnnotationsExporter.self, filter: "source:agency-wire"))
    let names = Set(items.compactMap { ($0["target"] as? NSDictionary)?["source"] as? String })
    #expect(names.count == 1)
    #expect(names.first?.wholeMatch(of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f-]{21}/) != nil)
    #expect(try self.items(Exported(AnnotationsExporter.self, filter: "zeppelin")).isEmpty)
  }

  @Test func hostileTextsStayTexts() throws {
    let dossier = HostileDossier.of(LinkedExportTests.hostile)
    let item = try #require(try items(Exported(AnnotationsExporter.self, of: dossier)).first)
    let target = try #require(item["target"] as? NSDictionary)
    let selector = try #require((target["selector"] as? [[String: String]])?.first)
    #expect(selector["exact"] == LinkedExportTests.hostile)
    #expect(selector["prefix"] == LinkedExportTests.hostile)
    let address = try #require(target["source"] as? String)
    #expect(address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x3C })
  }

  // MARK: - Graph

  private func graph(_ exported: Exported) throws -> GraphReading {
    try GraphReading(exported.bytes)
  }

  @Test func theGraphHasWhatTheDossierHas() throws {
    let exported = try Exported(GraphMLExporter.self)
    let graph = try graph(exported)
    let dossier = SmallDossier.dossier
    #expect(graph.nodes(of: "actor").count == dossier.actors.count)
    #expect(graph.nodes(of: "issue").count == dossier.issues.count)
    let propositions = graph.nodes(of: "proposition")
    #expect(propositions.count == Set(dossier.quotes.compactMap(\.proposition)).count)
    #expect(graph.edges(of: "belongsTo").count == propositions.count)
    #expect(exported.count == graph.nodes.count)
    let stanced = dossier.quotes.filter { $0.isCounted && $0.stance != .none }
    let stances = graph.edges(of: "stance")
    #expect(stances.count == Set(stanced.map { "\($0.speaker) \($0.proposition ?? "")" }).count)
    let counted = stances.compactMap { $0["agrees"].flatMap { Int($0) } }.reduce(0, +)
    #expect(counted == stanced.count { $0.stance == .agrees })
    let ids = Set(graph.nodes.compactMap { $0["id"] })
    for edge in graph.edges {
      #expect(ids.contains(edge["source"] ?? "") && ids.contains(edge["target"] ?? ""))
    }
  }

  @Test func anEdgeHasCountsAndDates() throws {
    let graph = try graph(Exported(GraphMLExporter.self))
    let edge = try #require(
      graph.edges.first { $0["source"] == "ivan-koval" && $0["target"] == "FI-1" }
    )
    #expect(edge["kind"] == "stance" && edge["stance"] == "agree")
    #expect(edge["agrees"] == "1" && edge["disagrees"] == "0")
    #expect(edge["first"] == "2014-05-10" && edge["last"] == "2014-05-10")
    let actor = try #require(graph.nodes.first { $0["id"] == "ivan-koval" })
    #expect(actor["label"] == "Ivan Koval" && actor["party"] == "borduria")
    #expect(actor["actorKind"] == "person")
  }

  @Test func theGraphShowsWhatTheFilterShows() throws {
    let all = try graph(Exported(GraphMLExporter.self, filter: "issue:fisheries"))
    #expect(all.nodes(of: "issue").map { $0["id"] } == ["fisheries"])
    #expect(!all.nodes.contains { $0["id"] == "anna-novak" })
    let before = try Exported(GraphMLExporter.self, asOf: SmallDossier.day("2015-06-30"))
    #expect(try !graph(before).nodes.contains { $0["id"] == "grain" })
  }

  @Test func hostileTextsBreakNoElement() throws {
    let dossier = HostileDossier.of(LinkedExportTests.hostile)
    let graph = try graph(Exported(GraphMLExporter.self, of: dossier))
    let shown = "</data> & \"x\" ]]> <!-- '"
    #expect(graph.nodes.map { $0["label"] } == [shown, shown, shown])
    #expect(graph.edges.count == 2)
  }

  @Test func whoeverTakesNoMoreIsAskedNoMore() {
    for exporter in ExporterRegistry.all {
      let analyst = Analyst(ScanQueries(SmallDossier.dossier))
      let export = Export(analyst, Perspective(asOf: .distantFuture))
      var sink = FullSink(room: 1_000)
      #expect(throws: ExportStop.self) { try exporter.write(export, to: &sink) }
    }
    let names = ExporterRegistry.all.map { $0.name }
    #expect(Set(names).count == names.count)
  }
}
