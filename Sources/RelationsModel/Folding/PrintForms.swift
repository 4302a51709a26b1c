/// The forms that characters take in print: ligatures, Arabic presentation forms, half and full width.
enum PrintForms {
  static let table = FoldingTable(decoding: encoded)
}
