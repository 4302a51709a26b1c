import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// A view besides the board: what it asks, how keys and mouse move in it, and how it is drawn and
/// told.
///
/// A pane is a plain value in its own folder, named in `PaneRegistry`; nothing else knows it. It asks
/// for the stretch around what is selected, and what is selected can be opened as a `Subject`.
package protocol Pane: Equatable, Sendable {
  associatedtype Inquiry: PaneInquiry

  static var entry: PaneEntry { get }

  init()

  /// What it takes to show what stands around the selection.
  func inquiry(in scene: Scene) -> Inquiry

  mutating func take(_ answer: Inquiry.Answer, in scene: Scene)

  /// Does what a command says; false when it means nothing here.
  mutating func perform(_ command: Command, in scene: Scene) -> Bool

  /// By what the selection is found again the next time.
  var mark: PaneMark? { get }

  /// Selects what is marked as soon as it is answered, where the view lists such.
  mutating func seek(_ mark: PaneMark)

  /// Goes to a date that was typed, or compares with it.
  mutating func go(to date: EDTFDate, in scene: Scene)

  /// Brings the selection into view.
  mutating func clampScroll(in scene: Scene)

  /// Whether rows that are in view or near it have yet to be asked for.
  func isWanting(in scene: Scene) -> Bool

  /// Whether it lists sources by their texts, which have to be known.
  static var needsTexts: Bool { get }

  /// What Enter opens.
  var subject: Subject? { get }

  /// The source of which Enter shows the text; nil where it opens a subject.
  var article: Source.ID? { get }

  /// Selects what stands at a point; false when nothing does.
  mutating func select(at point: Point, in scene: Scene) -> Bool

  mutating func scroll(by lines: Int, at point: Point, in scene: Scene)

  func draw(in scene: Scene, on painter: inout Painter)

  /// What it tells somebody who hears it.
  func spoken(in scene: Scene) -> SpokenView
}

extension Pane {
  package var mark: PaneMark? { subject.map(PaneMark.subject) }

  package static var needsTexts: Bool { false }

  package var article: Source.ID? { nil }

  package mutating func seek(_ mark: PaneMark) {}

  package mutating func go(to date: EDTFDate, in scene: Scene) {}

  fileprivate func isEqual(to other: any Pane) -> Bool { (other as? Self) == self }

  fileprivate func anyInquiry(in scene: Scene) -> AnyInquiry { AnyInquiry(inquiry(in: scene)) }

  fileprivate mutating func takeAny(_ answer: AnyPaneAnswer, in scene: Scene) {
    guard let answer = answer.value as? Inquiry.Answer else { return }
    take(answer, in: scene)
  }
}

/// What a pane asks.
package protocol PaneInquiry: Hashable, Sendable {
  associatedtype Answer: Equatable, Sendable

  func answered(by analyst: Analyst, _ perspective: Perspective) -> Answer
}

/// Where and through what a pane is looked at.
package struct Scene: Equatable, Sendable {
  package let rect: Rect
  package let heading: Heading
  package let perspective: Perspective
  /// How many quotes there are and match.
  package let overview: Overview
  /// Whether keys move in the pane itself.
  package let isFocused: Bool
  /// Whether what is shown is not all that there is.
  package let isReading: Bool
  package let keys: KeyMap
  package let view: PaneID
  /// The sources of which a text is at hand, as far as that is known.
  package let texts: Set<Source.ID>
  /// What the texts may have, as far as it is counted.
  package let openSuggestions: OpenSuggestions
  /// What is to be said where the filter leaves nothing.
  package let filterNotes: [String]
  let isHeard: Bool
  let isASCII: Bool

  /// How to come to a command in the pane.
  func way(to command: Command) -> String {
    keys.way(to: command, at: .list, in: view) {
      $0.name(isHeard: isHeard, isASCII: isASCII)
    }
  }
}

/// What a view is called, and which commands it has besides those of every list.
package struct PaneEntry: Hashable, Sendable {
  /// One word, the same on the command line.
  package let id: PaneID
  /// The digit that shows the view, from 0 to 9; no other view has it.
  package let digit: Int
  package let title: String
  /// A title of at most six columns, for tabs in a window where not all titles fit.
  package let shortTitle: String
  /// What the view shows, as it follows “Show the timeline: ”.
  package let help: String
  /// The commands of its own.
  package let commands: [Command]
  /// How many hundredths of a large window the pane takes, above what is selected.
  ///
  /// With all of them it stands alone, and what is selected opens on a screen of its own.
  package let share: Int

  package init(
    _ id: PaneID,
    digit: Int,
    title: String,
    shortTitle: String,
    help: String,
    commands: [Command] = [],
    share: Int = 100
  ) {
    self.id = id
    self.digit = digit
    self.title = title
    self.shortTitle = shortTitle
    self.help = help
    self.commands = commands
    self.share = share
  }
}

/// The name of a view.
package struct PaneID: Hashable, Sendable, ExpressibleByStringLiteral {
  package let name: String

  package init(stringLiteral name: String) {
    self.name = name
  }
}

/// A pane of any kind.
package struct AnyPane: Equatable, Sendable {
  private var pane: any Pane

  package init(_ type: any Pane.Type) {
    pane = type.init()
  }

  package var entry: PaneEntry { type(of: pane).entry }
  package var subject: Subject? { pane.subject }
  package var article: Source.ID? { pane.article }
  var needsTexts: Bool { type(of: pane).needsTexts }

  /// The pane itself, when it is of a kind.
  package func value<Value: Pane>(_ type: Value.Type) -> Value? { pane as? Value }

  func inquiry(in scene: Scene) -> AnyInquiry { pane.anyInquiry(in: scene) }
  mutating func take(_ answer: AnyPaneAnswer, in scene: Scene) { pane.takeAny(answer, in: scene) }
  mutating func clampScroll(in scene: Scene) { pane.clampScroll(in: scene) }
  func isWanting(in scene: Scene) -> Bool { pane.isWanting(in: scene) }
  mutating func perform(_ command: Command, in scene: Scene) -> Bool {
    pane.perform(command, in: scene)
  }
  var mark: PaneMark? { pane.mark }
  mutating func seek(_ mark: PaneMark) { pane.seek(mark) }
  mutating func go(to date: EDTFDate, in scene: Scene) { pane.go(to: date, in: scene) }
  mutating func select(at point: Point, in scene: Scene) -> Bool {
    pane.select(at: point, in: scene)
  }
  mutating func scroll(by lines: Int, at point: Point, in scene: Scene) {
    pane.scroll(by: lines, at: point, in: scene)
  }
  func draw(in scene: Scene, on painter: inout Painter) { pane.draw(in: scene, on: &painter) }
  func spoken(in scene: Scene) -> SpokenView { pane.spoken(in: scene) }

  package static func == (left: AnyPane, right: AnyPane) -> Bool {
    left.pane.isEqual(to: right.pane)
  }
}

/// The question of a pane.
package struct PaneQuestion: Hashable, Sendable {
  package let pane: PaneID
  package let perspective: Perspective
  package let inquiry: AnyInquiry
  package let edition: Int
}

/// What a pane of any kind asks.
package struct AnyInquiry: Hashable, Sendable {
  private let inquiry: any PaneInquiry

  init(_ inquiry: any PaneInquiry) {
    self.inquiry = inquiry
  }

  func answered(by analyst: Analyst, _ perspective: Perspective) -> AnyPaneAnswer {
    AnyPaneAnswer(inquiry.anyAnswer(by: analyst, perspective))
  }

  package static func == (left: AnyInquiry, right: AnyInquiry) -> Bool {
    left.inquiry.isEqual(to: right.inquiry)
  }

  package func hash(into hasher: inout Hasher) { inquiry.hash(into: &hasher) }
}

extension PaneInquiry {
  fileprivate func isEqual(to other: any PaneInquiry) -> Bool { (other as? Self) == self }

  fileprivate func anyAnswer(
    by analyst: Analyst,
    _ perspective: Perspective
  ) -> any Equatable & Sendable {
    answered(by: analyst, perspective)
  }
}

/// What a pane of any kind is answered.
package struct AnyPaneAnswer: Equatable, Sendable {
  fileprivate let value: any Equatable & Sendable

  fileprivate init(_ value: any Equatable & Sendable) {
    self.value = value
  }

  package static func == (left: AnyPaneAnswer, right: AnyPaneAnswer) -> Bool {
    isEqual(left.value, right.value)
  }

  private static func isEqual<Value: Equatable>(_ left: Value, _ right: any Equatable) -> Bool {
    (right as? Value) == left
  }
}
