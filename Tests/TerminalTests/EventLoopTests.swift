import Drawing
import Foundation
import Testing

@testable import Terminal

private struct Counter: Equatable {
  var count = 0
  var log: [String] = []
}

private enum Message: Equatable, Sendable {
  case event(InputEvent)
  case doubled(Int)
  case arrived(Int)
}

private enum Effect: Equatable {
  case double(Int)
  case fetch(Int)
  case stop, quit(Int32)
}

private struct Performer: EffectPerformer {
  mutating func perform(_ effect: Effect, mailbox: Mailbox<Message>) -> LoopStep<Message> {
    switch effect {
    case .double(let count): return .messages([.doubled(count * 2)])
    case .stop: return .suspend
    case .quit(let status): return .quit(status)
    case .fetch(let number):
      mailbox.begin()
      // A thread of its own: the loop under test blocks one of the few that tasks share.
      Thread.detachNewThread {
        mailbox.post(.arrived(number))
        mailbox.finish(.arrived(number + 1))
      }
      return .none
    }
  }
}

private func update(_ state: inout Counter, _ message: Message) -> [Effect] {
  switch message {
  case .event(.key(.character("+"))): state.count += 1
  case .event(.key(.character("2"))): return [.double(state.count)]
  case .event(.key(.character("f"))): return [.fetch(10)]
  case .event(.key(.character("s"))): return [.stop]
  case .event(.key(.character("q"))): return [.quit(Int32(state.count))]
  case .event(.resize(let size)): state.log.append("\(size.columns)x\(size.rows)")
  case .event(.resumed): state.log.append("resumed")
  case .event: break
  case .doubled(let count): state.count = count
  case .arrived(let number): state.log.append("\(number)")
  }
  return []
}

private func view(_ state: Counter, _ size: Size) -> (canvas: Canvas, cursor: Point?) {
  var canvas = Canvas(size: size)
  canvas.write("count \(state.count)", at: Point(column: 0, row: 0), style: .plain)
  return (canvas, Point(column: 2, row: 0))
}

private func run(
  _ steps: [MemoryDevice.Step],
  starting: [Effect] = []
) -> (status: Int32, state: Counter, device: MemoryDevice) {
  let device = MemoryDevice(size: Size(columns: 12, rows: 2), steps: steps)
  var loop = EventLoop(
    device: device,
    state: Counter(),
    performer: Performer(),
    decode: Message.event,
    update: update,
    view: view
  )
  let status = loop.run(starting: starting)
  return (status, loop.state, device)
}

struct EventLoopTests {
  @Test func aBatchIsOneFrame() {
    let (status, state, device) = run([.type("+++++"), .type("q")])
    #expect(status == 5)
    #expect(state.count == 5)
    #expect(device.frameCount == 2)
    #expect(device.isClosed)
    #expect(device.canvas?.text(row: 0) == "count 5     ")
    #expect(device.cursor == Point(column: 2, row: 0))
  }

  @Test func answersComeBeforeTheNextKey() {
    #expect(run([.type("+2+2q")]).status == 6)
  }

  @Test func theFirstFrameShowsTheFirstAnswers() {
    var seen: [String] = []
    let steps: [MemoryDevice.Step] = [.look { seen.append($0.canvas?.text(row: 0) ?? "") }]
    let (_, state, device) = run(steps, starting: [.double(4)])
    #expect(seen == ["count 8     "])
    #expect(state.log == ["12x2"])
    #expect(device.frameCount == 1)
  }

  @Test func theScriptWaitsForLateAnswers() {
    var logs: [Int] = []
    let (_, state, _) = run([.type("f"), .look { logs.append($0.frameCount) }, .type("q")])
    #expect(state.log == ["12x2", "10", "11"])
    #expect(logs.allSatisfy { $0 >= 2 })
  }

  @Test func aResizeReachesStateAndFrame() {
    let (_, state, device) = run([.resize(Size(columns: 5, rows: 1)), .type("q")])
    #expect(state.log == ["12x2", "5x1"])
    #expect(device.canvas?.size == Size(columns: 5, rows: 1))
  }

  @Test func suspensionComesBack() {
    let (_, state, device) = run([.type("s"), .type("q")])
    #expect(device.suspensionCount == 1)
    #expect(state.log == ["12x2", "resumed", "12x2"])
  }

  @Test func whatOutlastsItIsKeptBeforeTheTerminalIsGivenAway() {
    for (steps, kept) in [("+q", [1]), ("+s+q", [1, 2]), ("+", [1])] {
      let device = MemoryDevice(size: Size(columns: 12, rows: 2), steps: [.type(steps)])
      var log: [Int] = []
      var loop = EventLoop(
        device: device,
        state: Counter(),
        performer: Performer(),
        decode: Message.event,
        update: update,
        view: view,
        keep: { state in
          #expect(!device.isClosed && device.suspensionCount == log.count)
          log.append(state.count)
        }
      )
      _ = loop.run()
      #expect(log == kept)
    }
  }

  @Test func aLostTerminalEndsIt() {
    #expect(run([.type("+")]).status == 1)
  }

  @Test func nothingIsTakenInAfterTheEnd() {
    let (status, state, _) = run([.type("+q+s")])
    #expect(status == 1)
    #expect(state.count == 1)
  }
}
