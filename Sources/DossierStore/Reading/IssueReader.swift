import RelationsModel
import Yams

/// An issue whose assessments name actors and sources that are not looked up yet.
struct IssueDraft {
  let id: Located<String>
  let title: String
  let summary: String?
  let keywords: [String]
  let propositions: [PropositionDraft]
  let assessments: [AssessmentDraft]
}

struct PropositionDraft {
  let id: Located<String>
  let text: String
  let whole: Bool
}

struct AssessmentDraft {
  let verdict: Assessment.Verdict
  let by: Located<String>?
  let date: EDTFDate
  let source: Located<String>
  let locator: String?
  let note: String?
}

/// Reads `issues.yaml`.
enum IssueReader {
  static func read(in file: FileReading) -> [IssueDraft] {
    guard var entry = MappingReader(file.root, of: "a file of issues", in: file) else { return [] }
    let issues = entry.required("issues", .list(of: .record(issue)))
    entry.finish()
    return issues ?? []
  }

  private static func issue(_ node: Node, in file: FileReading) -> IssueDraft? {
    guard var entry = MappingReader(node, of: "an issue", in: file) else { return nil }
    let id = entry.id(of: .issue)
    let title = entry.required("title", .text)
    let summary = entry.optional("summary", .text)
    let keywords = entry.list("keywords", of: .text)
    let propositions = entry.list("propositions", of: .record(proposition))
    let assessments = entry.list("assessments", of: .record(assessment))
    entry.finish()
    guard let id else {
      for proposition in propositions { file.register.drop(proposition.id.value) }
      return nil
    }
    return IssueDraft(
      id: id,
      title: title ?? id.value,
      summary: summary,
      keywords: keywords,
      propositions: propositions,
      assessments: assessments
    )
  }

  private static func proposition(_ node: Node, in file: FileReading) -> PropositionDraft? {
    guard var entry = MappingReader(node, of: "a proposition", in: file) else { return nil }
    let id = entry.id(of: .proposition)
    let text = entry.required("text", .text)
    let whole = entry.optional("whole", .flag) ?? false
    entry.finish()
    return id.map { PropositionDraft(id: $0, text: text ?? $0.value, whole: whole) }
  }

  private static func assessment(_ node: Node, in file: FileReading) -> AssessmentDraft? {
    guard var entry = MappingReader(node, of: "an assessment", in: file) else { return nil }
    let verdict = entry.required("verdict", ValueReader<Assessment.Verdict>.choice)
    let by = entry.optional("by", .located(.text))
    let date = entry.required("date", .date)
    let source = entry.required("source", .located(.text))
    let locator = entry.optional("locator", .text)
    let note = entry.optional("note", .text)
    entry.finish()
    guard let verdict, let date, let source else { return nil }
    return AssessmentDraft(
      verdict: verdict,
      by: by,
      date: date,
      source: source,
      locator: locator,
      note: note
    )
  }
}
