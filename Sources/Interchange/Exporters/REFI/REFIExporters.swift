import RelationsModel
import RelationsQuery

/// A dossier as a project that ATLAS.ti, MAXQDA, NVivo, QualCoder and others open.
enum QDPXExporter: Exporter {
  static let name = "qdpx"
  static let help = "a project of REFI-QDA, with the texts at hand, for ATLAS.ti, MAXQDA, NVivo"
  static let contents = "project"
  static let fileExtension = "qdpx"
  static let isBinary = true

  static func subject(of export: Export) -> String { "quotes" }

  static func write(_ export: Export, to sink: inout some ExportSink) throws(ExportStop) -> Int {
    let project = REFIProject(export)
    guard !project.records.cards.isEmpty else { return 0 }
    var zip = ZipWriting()
    let xml = project.xml
    sink.noteReplaced(xml.replaced)
    try sink.write(zip.part("project.qde", Array(xml.text.utf8)))
    for text in project.texts {
      try sink.write(zip.part("sources/" + REFIProject.fileName(text), Array(text.text.utf8)))
    }
    try sink.write(zip.end)
    return project.records.cards.count
  }
}

/// The issues, propositions, speakers and the like of a dossier as a code book.
enum QDCExporter: Exporter {
  static let name = "qdc"
  static let help = "a code book of REFI-QDA: issues, propositions, speakers, stances"
  static let contents = "codes"
  static let fileExtension = "qdc"

  static func subject(of export: Export) -> String { "records" }

  static func write(_ export: Export, to sink: inout some ExportSink) throws(ExportStop) -> Int {
    let records = ExportedRecords(export)
    guard !records.issues.isEmpty || !records.actors.isEmpty else { return 0 }
    let xml = REFIProject.codeBook(records)
    sink.noteReplaced(xml.replaced)
    try sink.write(xml.text)
    return records.issues.count + records.actors.count
  }
}
