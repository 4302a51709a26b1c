import Foundation

/// A value of several words, so that one that is taken in two pieces would be seen.
struct Load: Sendable {
  var numbers: [Int]
  var text: String
}

/// Hands values from one thread to another through queues of several lengths, to the last or not.
@main enum BoundedQueueTrial {
  static func main() {
    for round in 0..<200 {
      let queue = BoundedQueue<Load>(atMost: 1 + round % 4)
      let thread = Thread {
        for number in 0..<200 {
          queue.put(Load(numbers: [number, number + 1], text: "value \(number)"))
          if queue.isEnded { return }
        }
      }
      thread.start()
      for number in 0..<(round % 2 == 0 ? 200 : 70) {
        let load = queue.take()
        guard load?.numbers == [number, number + 1], load?.text == "value \(number)" else {
          fatalError("value \(number) came as \(String(describing: load))")
        }
      }
      queue.end()
    }
  }
}
