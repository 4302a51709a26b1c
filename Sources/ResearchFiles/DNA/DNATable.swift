/// A table of DNA that is read.
package enum DNATable: String, CaseIterable, Sendable {
  case documents = "DOCUMENTS"
  case statementTypes = "STATEMENTTYPES"
  case variables = "VARIABLES"
  case statements = "STATEMENTS"
  case booleans = "DATABOOLEAN"
  case integers = "DATAINTEGER"
  case longTexts = "DATALONGTEXT"
  case shortTexts = "DATASHORTTEXT"
  case entities = "ENTITIES"
  case coders = "CODERS"
  case attributeVariables = "ATTRIBUTEVARIABLES"
  case attributeValues = "ATTRIBUTEVALUES"
  case attributes = "ATTRIBUTES"
  case regexes = "REGEXES"
  case coderRelations = "CODERRELATIONS"
  case coderPermissions = "CODERPERMISSIONS"
  case variableLinks = "VARIABLELINKS"
  case statementLinks = "STATEMENTLINKS"

  package var name: String { rawValue }

  /// The tables without which a database is none of DNA.
  package static let needed: [DNATable] = [.documents, .statements, .statementTypes, .variables]

  /// The columns that are read, in this order; those of a version other than the database's are empty.
  package var columns: [String] {
    switch self {
    case .documents:
      ["ID", "Title", "Text", "Author", "Source", "Section", "Type", "Notes", "Date"]
    case .statementTypes: ["ID", "Label"]
    case .variables: ["ID", "Variable", "DataType", "StatementTypeId"]
    case .statements: ["ID", "StatementTypeId", "DocumentId", "Start", "Stop", "Coder"]
    case .booleans, .integers, .longTexts: ["StatementId", "VariableId", "Value"]
    case .shortTexts: ["StatementId", "VariableId", "Value", "Entity"]
    case .entities: ["ID", "VariableId", "Value", "Red", "Green", "Blue", "ChildOf"]
    case .coders: ["ID", "Name"]
    case .attributeVariables: ["ID", "AttributeVariable"]
    case .attributeValues: ["EntityId", "AttributeVariableId", "AttributeValue"]
    case .attributes: ["VariableId", "Value", "Type", "Alias", "Notes"]
    case .regexes, .coderRelations, .coderPermissions, .variableLinks, .statementLinks: []
    }
  }

  /// The columns with that by which rows are ordered.
  package var columnsAndOrder: [String] {
    columns.contains("ID") ? columns : columns + ["ID"]
  }
}
