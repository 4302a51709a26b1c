import DossierStore
import Foundation
import RelationsModel
import Testing

@testable import entente

/// The printed schemas say what the description of the format says.
struct SchemaTests {
  @Test func theNamesAreListed() throws {
    let lines = try Program.run("schema").text.split(separator: "\n")
    #expect(
      lines.map { $0.prefix { $0 != " " } }
        == ["dossier", "actors", "issues", "events", "checks", "sources"]
    )
    #expect(try Program.run("schema", "quotes").status == 2)
  }

  @Test(arguments: FileShape.allCases) func aSchemaIsPrinted(file: FileShape) throws {
    let ending = try Program.run("schema", file.rawValue)
    #expect(ending.status == 0)
    let value = try JSONSerialization.jsonObject(with: Data(ending.output))
    let schema = try #require(value as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    compare(schema, with: file.record)
  }

  private func compare(_ schema: [String: Any], with shape: RecordShape) {
    let properties = schema["properties"] as? [String: Any] ?? [:]
    #expect(Set(properties.keys) == Set(shape.fields.map(\.name)), "\(shape.what)")
    #expect(schema["additionalProperties"] as? Bool == false)
    let required = schema["required"] as? [String] ?? []
    #expect(required == shape.fields.filter(\.isRequired).map(\.name))
    for field in shape.fields {
      let property = properties[field.name] as? [String: Any] ?? [:]
      switch field.kind {
      case .record(let inner): compare(property, with: inner)
      case .list(.record(let inner), _):
        compare(property["items"] as? [String: Any] ?? [:], with: inner)
      case .choice(let names): #expect(property["enum"] as? [String] == names)
      default: break
      }
    }
  }

  @Test func conditionsAreAmongTheSchema() throws {
    let text = SchemaJSON.document(of: .sources).compactText
    #expect(
      text.contains(
        #"{"if":{"required":["stance"],"properties":{"stance":{"enum":["agrees","disagrees"]}}},"#
          + #""then":{"required":["proposition"]}}"#
      )
    )
    #expect(
      text.contains(#""then":{"properties":{"proposition":false,"stance":false,"basis":false}}"#)
    )
    #expect(text.contains(#""oneOf":[{"required":["literal"]},{"required":["family"]}]"#))
    #expect(text.ranges(of: #""order":false"#).count == 3)
  }

  /// Every kind of value is one that the schema lets through, and its wrong twin is not.
  @Test func patternsAreThoseOfTheReaders() throws {
    let patterns = SchemaJSON.document(of: .actors)["properties"]?["actors"]?["items"]?[
      "properties"
    ]
    let date = patterns?["roles"]?["items"]?["properties"]?["from"]?["pattern"]
    guard case .string(let pattern)? = date else {
      Issue.record("there is no pattern of dates")
      return
    }
    let regex = try Regex(pattern)
    for good in [
      "2017", "2017-05", "2017-05-31", "2003~", "2017-05?", "2014/..", "../2014", "2004/2006-06",
      "/2006", "2004/", "201X", "20XX", "2004-XX", "2001-21", "Y17000", "-0044",
      "2004-05-06T10:00:00Z",
    ] {
      #expect(good.wholeMatch(of: regex) != nil, "\(good)")
    }
    for bad in ["", "..", "../..", "/", "May 2017", "17", "2017-5", "2017/05/31", "31.05.2017"] {
      #expect(bad.wholeMatch(of: regex) == nil, "\(bad)")
    }
  }
}
