import Presentation
import RelationsQuery

extension RichText {
  /// A field as it is drawn, without its label.
  init(_ field: Field, marking filter: Filter) {
    self.init()
    for part in field.parts {
      switch part.kind {
      case .detail: append(" · \(part.text)", .secondary)
      case .id(let isBrief): append(isBrief ? "  \(part.text)" : "", .secondary)
      case .key: break
      case .address: append(RichText(address: part.text))
      default:
        let role = Role(part.kind)
        append(
          part.isSearched ? RichText(part.text, role, marking: filter) : RichText(part.text, role)
        )
      }
    }
  }
}

extension Role {
  fileprivate init(_ kind: Field.Part.Kind) {
    switch kind {
    case .name: self = .heading
    case .caution: self = .mixed
    case .summary: self = .summary
    case .problem: self = .problem
    case .minor: self = .secondary
    case .sign(let mark): self.init(mark)
    default: self = .text
    }
  }
}
