/// Addresses as they may stand in other formats.
enum WebAddress {
  /// The address with whatever no IRI may have in it written as percent signs and digits.
  static func escaped(_ address: String) -> String {
    var result = ""
    for scalar in address.unicodeScalars {
      if isAllowed(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 16, uppercase: true)
          result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
        }
      }
    }
    return result
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\"", "<", ">", "\\", "^", "`", "{", "|", "}": return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate,
      .unassigned, .privateUse:
      return false
    default: return true
    }
  }
}
