import Interface
import RelationsModel
import Synchronization
import Terminal

/// Checks what is typed into a form, the last text alone where several wait.
final class FormChecker: Sendable {
  private struct Waiting {
    let draft: RecordDraft
    let number: Int
  }

  private struct Work {
    var isRunning = false
    var next: Waiting?
  }

  private let forms: ScreenForms
  private let work = Mutex(Work())

  init(_ forms: ScreenForms) {
    self.forms = forms
  }

  func check(_ draft: RecordDraft, number: Int, _ mailbox: Mailbox<Message>) {
    let isFirst = work.withLock { work in
      work.next = Waiting(draft: draft, number: number)
      defer { work.isRunning = true }
      return !work.isRunning
    }
    guard isFirst else { return }
    mailbox.inBackground { [self] in
      while let next = take() {
        mailbox.post(.formChecked(forms.check(next.draft), number: next.number))
      }
      return nil
    }
  }

  private func take() -> Waiting? {
    work.withLock { work in
      let next = work.next
      work.next = nil
      work.isRunning = next != nil
      return next
    }
  }
}
