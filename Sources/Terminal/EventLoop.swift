import Drawing

/// What performing an effect led to at once.
package enum LoopStep<Message> {
  /// Nothing yet, or nothing at all; an answer may come through the mailbox.
  case none
  /// Answers, which are taken in before anything else.
  case messages([Message])
  case suspend
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
package struct EventLoop<State, Performer: EffectPerformer> {
  package typealias Message = Performer.Message
  package typealias Effect = Performer.Effect

  package private(set) var state: State
  private let device: any TerminalDevice
  private let mailbox: Mailbox<Message>
  private var performer: Performer
  private let decode: (InputEvent) -> Message?
  private let update: (inout State, Message) -> [Effect]
  private let view: (State, Size) -> (canvas: Canvas, cursor: Point?)
  private var exitStatus: Int32?

  package init(
    device: any TerminalDevice,
    state: State,
    performer: Performer,
    decode: @escaping (InputEvent) -> Message?,
    update: @escaping (inout State, Message) -> [Effect],
    view: @escaping (State, Size) -> (canvas: Canvas, cursor: Point?)
  ) {
    self.device = device
    self.state = state
    self.performer = performer
    self.decode = decode
    self.update = update
    self.view = view
    mailbox = Mailbox(wake: device.wake)
  }

  /// Runs until an effect quits or the terminal is lost, and gives the process's exit status.
  ///
  /// The first message is the size, then come the given effects; the first frame shows their
  /// answers. All that has arrived is taken in before a frame is drawn.
  package mutating func run(starting effects: [Effect] = []) -> Int32 {
    defer { device.close() }
    take([.resize(device.size)])
    settle(perform(effects))
    while exitStatus == nil {
      draw()
      switch device.wait(isIdle: mailbox.isIdle) {
      case .lost: exitStatus = exitStatus ?? 1
      case .input(let events):
        take(events)
        settle(mailbox.drain())
      }
    }
    return exitStatus ?? 0
  }

  private func draw() {
    let (canvas, cursor) = view(state, device.size)
    device.draw(canvas, cursor: cursor)
  }

  private mutating func take(_ events: [InputEvent]) {
    for event in events where exitStatus == nil {
      // In raw mode the terminal does not do it itself.
      if event == .key(.control("z")) {
        take(device.suspend())
      } else if let message = decode(event) {
        settle([message])
      }
    }
  }

  /// Takes in messages in order, each with all that follows from it before the next.
  private mutating func settle(_ messages: [Message]) {
    var pending = Array(messages.reversed())
    while exitStatus == nil, let message = pending.popLast() {
      let answers = perform(update(&state, message))
      pending += answers.reversed()
    }
  }

  private mutating func perform(_ effects: [Effect]) -> [Message] {
    var answers: [Message] = []
    for effect in effects where exitStatus == nil {
      switch performer.perform(effect, mailbox: mailbox) {
      case .none: break
      case .messages(let messages): answers += messages
      case .suspend: answers += device.suspend().compactMap(decode)
      case .redraw: device.forget()
      case .quit(let status): exitStatus = status
      }
    }
    return answers
  }
}
