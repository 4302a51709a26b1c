@testable import Interchange
@testable import ResearchFiles

/// A project of REFI-QDA, made up for tests.
enum SmallREFI {
  static let text = "One 😀 line.\nWe will not talk today.\nSanctions stay, he said.\n"

  static let xml = """
    <?xml version="1.0" encoding="utf-8"?>
    <Project xmlns="urn:QDA-XML:project:1.0" name="Small" origin="Some program 1.0">
      <Users><User guid="{\(guid(1))}" name="Ana"/><User guid="\(guid(2))" name="Ben"/></Users>
      <CodeBook><Codes>
        <Code guid="\(guid(10))" name="Issues" isCodable="false">
          <Code guid="\(guid(11))" name="Sanctions" isCodable="true">
            <Description>Who pays.</Description>
            <Code guid="\(guid(12))" name="They should stay." isCodable="true"/>
          </Code>
        </Code>
        <Code guid="\(guid(13))" name="disagrees" isCodable="true" color="#FF0000"/>
        <Code guid="\(guid(14))" name="Tone" isCodable="true"/>
      </Codes></CodeBook>
      <Variables>
        <Variable guid="\(guid(20))" name="Date" typeOfVariable="Date"/>
        <Variable guid="\(guid(21))" name="party" typeOfVariable="Text"/>
      </Variables>
      <Cases><Case guid="\(guid(30))" name="Sergei L.">
        <VariableValue><VariableRef targetGUID="\(guid(21))"/><TextValue>arcadia</TextValue></VariableValue>
        <SourceRef targetGUID="\(guid(40))"/>
      </Case></Cases>
      <Sources>
        <TextSource guid="\(guid(40))" name="Speech" plainTextPath="internal://A.txt">
          <PlainTextSelection guid="\(guid(41))" startPosition="13" endPosition="36">
            <Coding guid="\(guid(42))" creatingUser="\(guid(1))" creationDateTime="2018-03-15T09:00:00Z">
              <CodeRef targetGUID="\(guid(12))"/></Coding>
            <Coding guid="\(guid(43))" creatingUser="\(guid(2))"><CodeRef targetGUID="\(guid(14))"/></Coding>
            <NoteRef targetGUID="\(guid(50))"/>
          </PlainTextSelection>
          <PlainTextSelection guid="\(guid(44))" startPosition="13" endPosition="36">
            <Coding guid="\(guid(45))"><CodeRef targetGUID="\(guid(13))"/></Coding>
          </PlainTextSelection>
          <PlainTextSelection guid="\(guid(46))" startPosition="900" endPosition="950">
            <Coding guid="\(guid(47))"><CodeRef targetGUID="\(guid(12))"/></Coding>
          </PlainTextSelection>
          <PlainTextSelection guid="\(guid(48))" startPosition="37" endPosition="51"/>
          <VariableValue><VariableRef targetGUID="\(guid(20))"/><DateValue>2018-03-14</DateValue></VariableValue>
        </TextSource>
        <PictureSource guid="\(guid(60))" name="Map" path="internal://B.png"/>
      </Sources>
      <Notes>
        <Note guid="\(guid(50))" name="A"><PlainTextContent>Said with a smile.</PlainTextContent></Note>
        <Note guid="\(guid(51))" name="B"><PlainTextContent>Of nothing.</PlainTextContent></Note>
      </Notes>
      <Sets><Set guid="\(guid(70))" name="All"/></Sets>
    </Project>
    """

  static var parts: [String: [UInt8]] {
    ["project.qde": Array(xml.utf8), "Sources/a.txt": Array(text.utf8)]
  }

  static func guid(_ number: Int) -> String {
    let digits = String(number)
    return "00000000-0000-8000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
  }
}

/// What an import makes of a project.
struct ReadProject {
  let found: ProjectImport
  let rows: [JSONRow]

  init(_ project: CodedProject, _ rules: String = "") throws {
    var names = FieldNames()
    if !rules.isEmpty { try names.map(rules) }
    found = try ProjectImport(project, names)
    rows = String(decoding: found.rows, as: UTF8.self).split(separator: "\n").map {
      JSONRow(text: String($0))
    }
  }

  func dropped(_ kind: String) -> Int? { found.dropped.counts.first { $0.kind == kind }?.number }
}

/// The object of a row, looked at as text.
struct JSONRow {
  let text: String

  /// The text under a key; nil where it has none.
  subscript(key: String) -> String? {
    guard let start = text.firstRange(of: "\"\(key)\":\"")?.upperBound,
      let end = text[start...].firstIndex(of: "\"")
    else { return nil }
    return String(text[start..<end])
  }
}
