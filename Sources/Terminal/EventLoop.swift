import Drawing

/// What performing an effect led to at once.
package enum LoopStep<Message> {
  /// Nothing yet, or nothing at all; an answer may come through the mailbox.
  case none
  /// Answers, which are taken in before anything else.
  case messages([Message])
  case suspend
  /// The terminal keeps a text for pasting; the messages for whether it was given it are taken in as
  /// answers.
  case copy(String, (Bool) -> [Message])
  /// The terminal is another program's while this runs; its messages are taken in afterwards.
  case lend(() -> [Message])
  /// Everything is drawn again, as when another program has written over the screen.
  case redraw
  /// The end of the loop, with the process's exit status.
  case quit(Int32)
}

/// Performs the effects that updates ask for.
package protocol EffectPerformer {
  associatedtype Effect
  associatedtype Message: Sendable

  /// Answers at once, or starts what answers later through the mailbox between its `begin` and
  /// `finish`.
  mutating func perform(_ effect: Effect, mailbox: Mailbox<Message>) -> LoopStep<Message>
}

/// The synchronous loop from input to frame, which owns the state and knows nothing of what it is.
package struct EventLoop<State, Performer: EffectPerformer, Device: TerminalDevice> {
  package typealias Message = Performer.Message
  package typealias Effect = Performer.Effect

  package private(set) var state: State
  private let device: Device
  private let mailbox: Mailbox<Message>
  private var performer: Performer
  private let decode: (InputEvent) -> Message?
  private let join: (State, InputEvent, InputEvent) -> InputEvent?
  private let update: (inout State, Message) -> [Effect]
  private let view: (State, Size) -> Device.Frame
  private let keep: (State) -> Void
  private let keepAtEnd: (State) -> Void
  private var exitStatus: Int32?

  /// `join` makes one event of two that followed each other before anything could be drawn, where
  /// that means the same; nil leaves them apart.
  ///
  /// `keep` takes care of what is to outlast the loop, at its end and whenever the terminal is given
  /// away, from where it may not come back; `keepAtEnd` of what would be lost by the end alone.
  package init(
    device: Device,
    state: State,
    performer: Performer,
    decode: @escaping (InputEvent) -> Message?,
    join: @escaping (State, InputEvent, InputEvent) -> InputEvent? = { _, _, _ in nil },
    update: @escaping (inout State, Message) -> [Effect],
    view: @escaping (State, Size) -> Device.Frame,
    keep: @escaping (State) -> Void = { _ in },
    keepAtEnd: @escaping (State) -> Void = { _ in }
  ) {
    self.device = device
    self.state = state
    self.performer = performer
    self.decode = decode
    self.join = join
    self.update = update
    self.view = view
    self.keep = keep
    self.keepAtEnd = keepAtEnd
    mailbox = Mailbox(wake: device.wake)
  }

  /// Runs until an effect quits or the terminal is lost, and gives the process's exit status.
  ///
  /// The first message is the size, then come the given effects, then what the terminal says of
  /// itself; the first frame shows all their answers. What is to be done `afterFirstFrame` cannot delay it. All that has arrived is taken in
  /// before a frame is drawn.
  package mutating func run(
    starting effects: [Effect] = [],
    afterFirstFrame laterEffects: [Effect] = []
  ) -> Int32 {
    defer {
      keep(state)
      keepAtEnd(state)
      device.close()
    }
    take([.resize(device.size)])
    settle(perform(effects))
    take(device.openingReports())
    draw()
    settle(perform(laterEffects))
    while exitStatus == nil {
      takeReport()
      // Keys that came while the last ones were being answered need no frame of their own.
      var rounds = 1
      while exitStatus == nil, rounds < Self.mostRoundsPerFrame, device.hasInput {
        takeReport()
        rounds += 1
      }
      draw()
    }
    return exitStatus ?? 0
  }

  /// Whoever leans on a key sees it move all the same.
  private static var mostRoundsPerFrame: Int { 8 }

  private mutating func takeReport() {
    switch device.wait(isIdle: mailbox.isIdle) {
    case .lost: exitStatus = exitStatus ?? 1
    case .input(let events):
      take(events)
      settle(mailbox.drain())
    }
  }

  private func draw() {
    guard exitStatus == nil else { return }
    device.draw(view(state, device.size))
  }

  private mutating func take(_ events: [InputEvent]) {
    var rest = events[...]
    while exitStatus == nil, var event = rest.popFirst() {
      while let next = rest.first, let joined = join(state, event, next) {
        event = joined
        rest.removeFirst()
      }
      if let message = decode(event) { settle([message]) }
    }
  }

  /// Takes in messages in order, each with all that follows from it before the next.
  private mutating func settle(_ messages: [Message]) {
    for message in messages where exitStatus == nil {
      settle(perform(update(&state, message)))
    }
  }

  private mutating func perform(_ effects: [Effect]) -> [Message] {
    var answers: [Message] = []
    for effect in effects where exitStatus == nil {
      switch performer.perform(effect, mailbox: mailbox) {
      case .none: break
      case .messages(let messages): answers += messages
      case .suspend:
        keep(state)
        answers += device.suspend().compactMap(decode)
      case .copy(let text, let messages):
        answers += messages(device.copy(text))
      case .lend(let work):
        keep(state)
        var messages: [Message] = []
        answers += device.lend { messages = work() }.compactMap(decode)
        answers += messages
      case .redraw: device.forget()
      case .quit(let status): exitStatus = status
      }
    }
    return answers
  }
}
