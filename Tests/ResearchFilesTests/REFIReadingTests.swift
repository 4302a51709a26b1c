import RelationsModel
import Testing

@testable import Interchange
@testable import ResearchFiles

/// A project of REFI-QDA gives quotes with all their codings.
@Suite struct REFIReadingTests {
  private static let rules =
    "code:Issues/*=issue,code:Issues/*/*=proposition,code:disagrees=stance,code:Tone=ignore"

  @Test func `a stretch is one quote with all its codes, coders and notes`() throws {
    let read = try ReadProject(REFIReader.project(in: SmallREFI.parts), Self.rules)
    let row = try #require(read.rows.first)
    #expect(read.rows.count == 1)
    #expect(row["text"] == "We will not talk today.")
    #expect(row["issueTitle"] == "Sanctions")
    #expect(row["proposition"] == "They should stay.")
    #expect(row["stance"] == "disagrees")
    #expect(row["speakerName"] == "Sergei L.")
    #expect(row["party"] == "arcadia")
    #expect(row["date"] == "2018-03-14")
    #expect(row["coder"] == "Ana")
    #expect(row["coded"] == "2018-03-15")
    let remark = row["remark"] ?? ""
    #expect(remark.contains("Said with a smile."))
    #expect(remark.contains("also coded: Tone"))
    #expect(remark.contains("also coded by Ben"))
    #expect(row.text.contains("\"start\":12,\"end\":35"))
    #expect(row["id"] == "qda-" + SmallREFI.guid(41))
  }

  @Test func `the text is kept, and its source told by its name`() throws {
    let read = try ReadProject(REFIReader.project(in: SmallREFI.parts), Self.rules)
    #expect(read.found.texts == ["speech": SmallREFI.text])
    let records = read.found.records(isNewIssue: { _ in true }, isNewSource: { _ in true })
    #expect(records.sources.map(\.title) == ["Speech"])
    #expect(records.issues.map(\.title) == ["Sanctions"])
    #expect(records.issues.map(\.summary) == ["Who pays."])
    #expect(records.issues.flatMap(\.propositions).map(\.text) == ["They should stay."])
  }

  @Test func `the rest is counted by kind`() throws {
    let read = try ReadProject(REFIReader.project(in: SmallREFI.parts), Self.rules)
    #expect(read.dropped("pictures") == 1)
    #expect(read.dropped("stretches that lie outside of their text") == 1)
    #expect(read.dropped("stretches without a code") == 1)
    #expect(read.dropped("notes that no stretch and no text has") == 1)
    #expect(read.dropped("sets") == 1)
  }

  @Test func `without rules each code is an issue, named by its path`() throws {
    let read = try ReadProject(REFIReader.project(in: SmallREFI.parts))
    #expect(read.rows.first?["issueTitle"] == "Issues / Sanctions / They should stay.")
    #expect(read.rows.first?["remark"]?.contains("also coded: Tone, disagrees") == true)
  }

  @Test func `a text that the archive lacks is counted`() throws {
    var parts = SmallREFI.parts
    parts["Sources/a.txt"] = nil
    let read = try ReadProject(REFIReader.project(in: parts), Self.rules)
    #expect(read.rows.isEmpty)
    #expect(read.dropped("texts that the archive lacks") == 1)
    #expect(read.dropped("stretches of texts that are missing") == 3)
  }

  @Test func `a source of an id that is taken by another text gets another id`() throws {
    let project = try REFIReader.project(in: SmallREFI.parts)
    let found = ProjectImport(project, FieldNames()) { id, _ in id == "speech" }
    #expect(found.texts.keys.map(\.rawValue) == ["speech-2"])
  }

  @Test func `a broken project is told with its place`() {
    var parts = SmallREFI.parts
    parts["project.qde"] = Array(SmallREFI.xml.replacing("</Users>", with: "").utf8)
    let error = #expect(throws: ResearchFileError.self) { try REFIReader.project(in: parts) }
    #expect(error?.message.contains("project.qde, line") == true, "\(error?.message ?? "")")
  }

  @Test func `a code book gives issues`() throws {
    let xml = """
      <CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>
        <Code guid="\(SmallREFI.guid(1))" name="Fish" isCodable="true"/></Codes></CodeBook>
      """
    let read = try ReadProject(REFIReader.codeBook(Array(xml.utf8)), "code:*=issue")
    let records = read.found.records(isNewIssue: { _ in true }, isNewSource: { _ in true })
    #expect(records.issues == [RelationsModel.Issue(id: "fish", title: "Fish")])
  }
}
