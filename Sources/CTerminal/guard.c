#include "cprocess.h"
#include "guard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

// Everything that a handler touches is prepared before it can run: a handler only writes, sets the
// terminal's modes and raises, all of which POSIX allows in it.

// All that end a program by themselves, but the one that cannot be caught, and SIGALRM, which also
// bounds the end.
static const int ending[] = {
  SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF, SIGXCPU, SIGXFSZ,
#ifdef __linux__
  SIGPOLL, SIGPWR, SIGSTKFLT,
#endif
};
static const int crashing[] = {SIGSEGV, SIGBUS, SIGILL, SIGABRT, SIGFPE, SIGTRAP, SIGSYS};
static const int announced[] = {SIGWINCH, SIGTSTP, SIGCONT};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define SIGNALS 65
#define LOG_TAIL 4096
/// How long the program may take to leave in order once it is told to end.
#define SECONDS_TO_LEAVE 3
/// How long a terminal that takes nothing in is waited for.
#define MILLISECONDS_FOR_TERMINAL 1000

static struct sigaction previous[SIGNALS];
static struct termios shell_modes;
static int terminal_fd = -1;
static char exit_text[512];
static size_t exit_bytes;
static atomic_int wake_fd = -1;
static atomic_int screen_up;
static atomic_int stopping;
/// The terminal is somebody else's for a while.
static atomic_int is_away;
/// The signal by which the process was told to end; 0 while it was not.
static atomic_int told_to_end;
static int saved_stderr = -1;
static int log_fd = -1;
static pthread_t main_thread;

static void write_all(int fd, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(fd, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void show_log(void) {
  if (saved_stderr < 0) return;
  dup2(saved_stderr, STDERR_FILENO);
  off_t end = lseek(log_fd, 0, SEEK_END);
  if (end <= 0) return;
  char tail[LOG_TAIL];
  ssize_t count = pread(log_fd, tail, sizeof tail, end > LOG_TAIL ? end - LOG_TAIL : 0);
  if (count > 0) write_all(STDERR_FILENO, tail, (size_t)count);
  if (ftruncate(log_fd, 0) != 0) return;
}

static void restore(void) {
  if (!atomic_exchange(&screen_up, 0)) return;
  // One that is stopped would keep a handler waiting for ever.
  struct pollfd entry = {.fd = terminal_fd, .events = POLLOUT};
  if (poll(&entry, 1, MILLISECONDS_FOR_TERMINAL) > 0) {
    write_all(terminal_fd, exit_text, exit_bytes);
  }
  // Reports of the mouse that are still on their way would end up on the shell's command line.
  tcflush(terminal_fd, TCIFLUSH);
  // Not TCSADRAIN: it waits for ever on a terminal that is stopped or gone.
  tcsetattr(terminal_fd, TCSANOW, &shell_modes);
  show_log();
}

/// Ends the process by a signal, also within a handler that keeps it waiting.
static void end_by(int signal_number) {
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal_number);
  signal(signal_number, SIG_DFL);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(signal_number);
}

/// Gives the terminal back at once, and has the loop leave in order: the first time, as whoever closes
/// a window often sends more than one signal.
static void on_ending(int signal_number) {
  int saved_errno = errno;
  if (!pthread_equal(pthread_self(), main_thread)) {
    // The main thread may be in the middle of a frame; interrupted there, it writes no more of it.
    pthread_kill(main_thread, signal_number);
  } else if (atomic_load(&is_away)) {
    end_by(signal_number);
  } else if (!atomic_exchange(&told_to_end, signal_number)) {
    alarm(SECONDS_TO_LEAVE);
    restore();
    int fd = atomic_load(&wake_fd);
    ssize_t written = fd >= 0 ? write(fd, "E", 1) : 0;
    (void)written;
  }
  errno = saved_errno;
}

/// The loop does not come to leave, or the terminal takes nothing more.
static void on_overdue(int signal_number) {
  if (!atomic_load(&told_to_end)) {
    if (previous[SIGALRM].sa_handler != SIG_IGN) on_ending(signal_number);
    return;
  }
  tcsetattr(terminal_fd, TCSANOW, &shell_modes);
  end_by(atomic_load(&told_to_end));
}

/// Answers the question that Swift's crash handler asks after its backtrace: nobody should have to,
/// and it would keep the terminal in a mode of its own. It asks only where it can set such a mode,
/// so the answer comes from another terminal.
static void answer_crash_question(void) {
#ifdef TIOCGPTPEER
  if (!isatty(STDIN_FILENO)) return;
  int keyboard = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC);
  int unlock = 0;
  if (keyboard < 0 || ioctl(keyboard, TIOCSPTLCK, &unlock) != 0) return;
  int end = ioctl(keyboard, TIOCGPTPEER, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (end < 0) return;
  write_all(keyboard, "q\n", 2);
  dup2(end, STDIN_FILENO);
#endif
}

static void on_crash(int signal_number, siginfo_t *info, void *context) {
  // A mapped file that was cut is no crash.
  if (signal_number == SIGBUS && cproc_mend(info)) return;
  restore();
  answer_crash_question();
  struct sigaction former = previous[signal_number];
  // A fault happens again on return and then finds the former handler, with the right context; a
  // signal that was sent, and a trap that has moved past its instruction, do not come again.
  if (info->si_code > 0 && signal_number != SIGTRAP) {
    sigaction(signal_number, &former, NULL);
    return;
  }
  if (former.sa_flags & SA_SIGINFO) former.sa_sigaction(signal_number, info, context);
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

static void on_announced(int signal_number) {
  int saved_errno = errno;
  int fd = atomic_load(&wake_fd);
  char byte = signal_number == SIGWINCH ? 'W' : signal_number == SIGTSTP ? 'Z' : 'C';
  bool is_own_stop = signal_number == SIGCONT && atomic_load(&stopping);
  if (fd >= 0 && !is_own_stop) {
    ssize_t written = write(fd, &byte, 1);
    (void)written;
  }
  errno = saved_errno;
}

static void install(int signal_number, struct sigaction *action) {
  sigfillset(&action->sa_mask);
  // What bounds the end goes through everything else.
  sigdelset(&action->sa_mask, SIGALRM);
  sigaction(signal_number, action, &previous[signal_number]);
}

static void install_all(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  for (size_t i = 0; i < COUNT(ending); i++) {
    action.sa_handler = on_ending;
    // What is being written to the terminal is not taken up again.
    action.sa_flags = 0;
    install(ending[i], &action);
    // Somebody who has the signal ignored, as nohup does, keeps it so.
    if (previous[ending[i]].sa_handler == SIG_IGN) signal(ending[i], SIG_IGN);
  }
  for (size_t i = 0; i < COUNT(announced); i++) {
    action.sa_handler = on_announced;
    action.sa_flags = SA_RESTART;
    install(announced[i], &action);
  }
  for (size_t i = 0; i < COUNT(crashing); i++) {
    action.sa_sigaction = on_crash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    install(crashing[i], &action);
  }
  action.sa_flags = 0;
  action.sa_handler = on_overdue;
  install(SIGALRM, &action);
  action.sa_handler = SIG_IGN;
  install(SIGPIPE, &action);
}

static void remove_all(void) {
  for (size_t i = 0; i < COUNT(ending); i++) sigaction(ending[i], &previous[ending[i]], NULL);
  for (size_t i = 0; i < COUNT(announced); i++)
    sigaction(announced[i], &previous[announced[i]], NULL);
  for (size_t i = 0; i < COUNT(crashing); i++)
    sigaction(crashing[i], &previous[crashing[i]], NULL);
  sigaction(SIGALRM, &previous[SIGALRM], NULL);
  sigaction(SIGPIPE, &previous[SIGPIPE], NULL);
}

static void use_own_signal_stack(void) {
  static char memory[64 * 1024];
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = memory;
  stack.ss_size = sizeof memory;
  sigaltstack(&stack, NULL);
}

/// Keeps stray writes off the screen, in a file without a name.
static void redirect_standard_error(void) {
  if (!isatty(STDERR_FILENO)) return;
  if (log_fd < 0) {
#ifdef __linux__
    log_fd = memfd_create("entente-stderr", MFD_CLOEXEC);
#else
    FILE *file = tmpfile();
    log_fd = file ? dup(fileno(file)) : -1;
    if (file) fclose(file);
#endif
  }
  if (log_fd < 0) return;
  fflush(stderr);
  saved_stderr = dup(STDERR_FILENO);
  if (saved_stderr >= 0) dup2(log_fd, STDERR_FILENO);
}

void guard_remember(int terminal) {
  terminal_fd = terminal;
  tcgetattr(terminal, &shell_modes);
}

void guard_start(int wake, const char *text, size_t bytes) {
  static bool is_registered;
  exit_bytes = bytes < sizeof exit_text ? bytes : sizeof exit_text;
  memcpy(exit_text, text, exit_bytes);
  main_thread = pthread_self();
  atomic_store(&wake_fd, wake);
  redirect_standard_error();
  use_own_signal_stack();
  atomic_store(&screen_up, 1);
  install_all();
  if (!is_registered) is_registered = atexit(restore) == 0;
}

void guard_set_up(bool is_up) {
  atomic_store(&is_away, !is_up);
  atomic_store(&screen_up, is_up);
}

bool guard_is_up(void) { return atomic_load(&screen_up); }

bool guard_is_told_to_end(void) { return atomic_load(&told_to_end) != 0; }

void guard_stop(void) {
  atomic_store(&screen_up, 0);
  atomic_store(&wake_fd, -1);
  show_log();
  // Before the handlers go: what comes from here on finds everything done.
  if (guard_is_told_to_end()) end_by(atomic_load(&told_to_end));
  remove_all();
  if (saved_stderr >= 0) close(saved_stderr);
  saved_stderr = -1;
}

void guard_lend(bool is_lent) {
  static const int left[] = {SIGINT, SIGQUIT, SIGTSTP};
  static struct sigaction ours[COUNT(left)];
  static bool are_left;
  if (is_lent == are_left) return;
  are_left = is_lent;
  for (size_t i = 0; i < COUNT(left); i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_handler = left[i] == SIGTSTP ? SIG_DFL : SIG_IGN;
    if (is_lent) {
      sigaction(left[i], &action, &ours[i]);
    } else {
      sigaction(left[i], &ours[i], NULL);
    }
  }
}

void guard_stop_process_group(void) {
  struct sigaction ours;
  struct sigaction other;
  if (guard_is_told_to_end()) return;
  memset(&other, 0, sizeof other);
  sigemptyset(&other.sa_mask);
  atomic_store(&stopping, 1);
  // The others of the group first, so that the shell sees the whole job stopped; then this process
  // by a signal to this very thread, which does not return from it before it goes on.
  other.sa_handler = SIG_IGN;
  sigaction(SIGTSTP, &other, &ours);
  kill(0, SIGTSTP);
  other.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &other, NULL);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  atomic_store(&stopping, 0);
}
