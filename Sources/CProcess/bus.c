#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "cprocess.h"

// Touching a page of a mapped file that lies past the file's end, because somebody has cut it since, raises SIGBUS. Such a
// page is replaced by one of zeros, and whoever mapped the file can ask whether that has happened.

enum { RANGES = 256 };

static struct {
  _Atomic bool is_taken;
  _Atomic uintptr_t start, end;
  _Atomic bool is_cut;
} ranges[RANGES];

static struct sigaction former;
static _Atomic uintptr_t page_size;

bool cproc_mend(const siginfo_t *info) {
  uintptr_t size = atomic_load(&page_size);
  if (size == 0 || info->si_code <= 0) return false;
  uintptr_t place = (uintptr_t)info->si_addr;
  for (int i = 0; i < RANGES; i++) {
    uintptr_t start = atomic_load(&ranges[i].start), end = atomic_load(&ranges[i].end);
    if (place < start || place >= end) continue;
    uintptr_t page = place & ~(size - 1), last = (end + size - 1) & ~(size - 1);
    // The rest of the file is gone with it. mmap is a bare call of the system.
    void *zeros = mmap((void *)page, last - page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    if (zeros == MAP_FAILED) return false;
    atomic_store(&ranges[i].is_cut, true);
    return true;
  }
  return false;
}

static void on_bus(int signal_number, siginfo_t *info, void *context) {
  if (cproc_mend(info)) return;
  if (former.sa_flags & SA_SIGINFO) {
    former.sa_sigaction(signal_number, info, context);
  } else {
    // It happens again on return, and then ends the program as it would have.
    sigaction(SIGBUS, &former, NULL);
    if (info->si_code <= 0) raise(SIGBUS);
  }
}

static void listen(void) {
  static atomic_flag is_done = ATOMIC_FLAG_INIT;
  if (atomic_flag_test_and_set(&is_done)) return;
  atomic_store(&page_size, (uintptr_t)sysconf(_SC_PAGESIZE));
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_bus;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigfillset(&action.sa_mask);
  sigaction(SIGBUS, &action, &former);
}

int cproc_guard(const void *start, size_t count) {
  listen();
  for (int i = 0; i < RANGES; i++) {
    bool is_free = false;
    if (!atomic_compare_exchange_strong(&ranges[i].is_taken, &is_free, true)) continue;
    atomic_store(&ranges[i].is_cut, false);
    atomic_store(&ranges[i].start, (uintptr_t)start);
    atomic_store(&ranges[i].end, (uintptr_t)start + count);
    return i;
  }
  return -1;
}

bool cproc_is_cut(int range) { return range >= 0 && atomic_load(&ranges[range].is_cut); }

void cproc_release(int range) {
  if (range < 0) return;
  atomic_store(&ranges[range].end, 0);
  atomic_store(&ranges[range].start, 0);
  atomic_store(&ranges[range].is_taken, false);
}
