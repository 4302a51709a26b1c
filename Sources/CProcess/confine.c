#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include "confinement.h"

#if defined(__x86_64__)
#define MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define MACHINE AUDIT_ARCH_AARCH64
#endif

// MARK: - Limits

static int limit(int resource, rlim_t value) {
  struct rlimit most = {value, value};
  struct rlimit now;
  if (getrlimit(resource, &now) == 0 && now.rlim_max < value) most = (struct rlimit){now.rlim_max, now.rlim_max};
  return setrlimit(resource, &most) == 0 ? 0 : errno;
}

// The timer counts finer than the limit, which holds should the timer fail. Both stay when another program is started.
static int limit_time(unsigned milliseconds) {
  struct itimerval timer = {{0, 0}, {milliseconds / 1000, milliseconds % 1000 * 1000}};
  if (setitimer(ITIMER_PROF, &timer, NULL) != 0) return errno;
  return limit(RLIMIT_CPU, milliseconds / 1000 + 2);
}

void cproc_close_from(int first) {
#ifdef SYS_close_range
  if (syscall(SYS_close_range, first, ~0U, 0) == 0) return;
#endif
  struct rlimit most;
  if (getrlimit(RLIMIT_NOFILE, &most) != 0) return;
  for (rlim_t i = (rlim_t)first; i < most.rlim_cur; i++) close((int)i);
}

int cproc_limit(size_t memory, unsigned milliseconds) {
  // Mapped libraries and the program itself take addresses and no memory of their own.
  enum { MAPPED = 1 << 30, DESCRIPTORS = 64 };
  int failure = 0;
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) failure = errno;
  if (!failure) failure = limit(RLIMIT_DATA, memory);
  if (!failure) failure = limit(RLIMIT_AS, memory + MAPPED);
  if (!failure) failure = limit_time(milliseconds);
  if (!failure) failure = limit(RLIMIT_NOFILE, DESCRIPTORS);
  if (!failure) failure = limit(RLIMIT_FSIZE, 0);
  if (!failure) failure = limit(RLIMIT_CORE, 0);
  return failure;
}

// MARK: - System calls

enum { NO_ARGUMENT = -1, MOST_RULES = 128, MOST_STEPS = 1024 };

// Allows a call, or allows it where an argument is as asked for: equal to `value`, or without any of its bits.
struct rule {
  int call, argument;
  enum { EQUALS, LACKS } test;
  uint32_t value;
};

#define ANY(name) {SYS_##name, NO_ARGUMENT, EQUALS, 0}
#define IF_EQUAL(name, argument, value) {SYS_##name, argument, EQUALS, value}
#define IF_LACKING(name, argument, bits) {SYS_##name, argument, LACKS, bits}

// What every program does that uses memory and ends.
static const struct rule common_rules[] = {
    ANY(read), ANY(readv), ANY(pread64), ANY(lseek), ANY(close), ANY(fstat),
    IF_EQUAL(write, 0, 1), IF_EQUAL(writev, 0, 1),
    ANY(munmap), ANY(mremap), ANY(brk), ANY(madvise), ANY(futex),
    ANY(rt_sigaction), ANY(rt_sigprocmask), ANY(rt_sigreturn), ANY(sigaltstack), ANY(restart_syscall),
    ANY(exit), ANY(exit_group), ANY(getpid), ANY(gettid), ANY(sched_yield), ANY(sched_getaffinity), ANY(sysinfo),
    ANY(clock_gettime), ANY(clock_getres), ANY(gettimeofday), ANY(getrandom),
    // Limits may be asked for, not set.
    IF_EQUAL(prlimit64, 2, 0),
#ifdef SYS_getrlimit
    ANY(getrlimit),
#endif
#ifdef SYS_time
    ANY(time),
#endif
};

static const struct rule reader_rules[] = {
    // `fstat` may be this call, with a flag and no path.
    IF_EQUAL(newfstatat, 3, AT_EMPTY_PATH),
    IF_LACKING(mprotect, 2, PROT_EXEC),
};

// What the dynamic linker does besides, and a program that reads a file and its own data.
static const struct rule starter_rules[] = {
    IF_EQUAL(execveat, 0, CPROC_PROGRAM),
    IF_LACKING(openat, 2, O_ACCMODE | O_CREAT | O_TRUNC),
    ANY(newfstatat), ANY(statfs), ANY(fstatfs), ANY(getdents64), ANY(readlinkat), ANY(faccessat), ANY(getcwd), ANY(uname),
    ANY(mmap), ANY(mprotect), ANY(fadvise64), ANY(fcntl), ANY(set_tid_address), ANY(set_robust_list),
    ANY(getuid), ANY(geteuid), ANY(getgid), ANY(getegid),
#ifdef SYS_open
    IF_LACKING(open, 1, O_ACCMODE | O_CREAT | O_TRUNC), ANY(stat), ANY(lstat), ANY(access), ANY(readlink), ANY(getdents),
#endif
#ifdef SYS_arch_prctl
    ANY(arch_prctl),
#endif
#ifdef SYS_rseq
    ANY(rseq),
#endif
#ifdef SYS_faccessat2
    ANY(faccessat2),
#endif
#ifdef SYS_statx
    ANY(statx),
#endif
};

static struct sock_filter steps[MOST_STEPS];
static unsigned short step_count;

static void add(uint16_t code, uint8_t if_true, uint8_t if_false, uint32_t value) {
  if (step_count < MOST_STEPS) steps[step_count++] = (struct sock_filter){code, if_true, if_false, value};
}

static void load(size_t place) { add(BPF_LD | BPF_W | BPF_ABS, 0, 0, (uint32_t)place); }
static void answer(uint32_t value) { add(BPF_RET | BPF_K, 0, 0, value); }
static void refuse(void) { answer(SECCOMP_RET_ERRNO | EPERM); }

static size_t argument_place(int argument) {
  return offsetof(struct seccomp_data, args) + (size_t)argument * sizeof(uint64_t);
}

// Both machines are little-endian: the lower half of an argument comes first. The kernel takes no more than that half of
// descriptors and flags; the upper half counts where a pointer is to be NULL.
static void add_rule(const struct rule *rule) {
  bool is_pointer = rule->test == EQUALS && rule->value == 0;
  if (rule->argument == NO_ARGUMENT) {
    add(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, (uint32_t)rule->call);
    answer(SECCOMP_RET_ALLOW);
    return;
  }
  add(BPF_JMP | BPF_JEQ | BPF_K, 0, is_pointer ? 6 : 4, (uint32_t)rule->call);
  load(argument_place(rule->argument));
  if (rule->test == LACKS) {
    add(BPF_JMP | BPF_JSET | BPF_K, 1, 0, rule->value);
  } else if (is_pointer) {
    add(BPF_JMP | BPF_JEQ | BPF_K, 0, 3, 0);
    load(argument_place(rule->argument) + sizeof(uint32_t));
    add(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0);
  } else {
    add(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, rule->value);
  }
  answer(SECCOMP_RET_ALLOW);
  refuse();
}

static void add_rules(const struct rule *rules, size_t count) {
  for (size_t i = 0; i < count; i++) add_rule(&rules[i]);
}

// Of memory the reader may ask for its own, neither to be run nor shared: what is shared no limit counts.
static void add_private_memory(void) {
  add(BPF_JMP | BPF_JEQ | BPF_K, 0, 6, SYS_mmap);
  load(argument_place(2));
  add(BPF_JMP | BPF_JSET | BPF_K, 3, 0, PROT_EXEC);
  load(argument_place(3));
  add(BPF_JMP | BPF_JSET | BPF_K, 1, 0, MAP_SHARED);
  answer(SECCOMP_RET_ALLOW);
  refuse();
}

// A process may raise a signal in itself, as `abort` does, and in no other.
static void add_own_signals(void) {
  struct rule rule = IF_EQUAL(tgkill, 0, (uint32_t)getpid());
  add_rule(&rule);
}

#define COUNT(array) (sizeof(array) / sizeof *(array))

int cproc_confine(enum cproc_role role) {
#ifndef MACHINE
  (void)role;
  return ENOSYS;
#else
  step_count = 0;
  load(offsetof(struct seccomp_data, arch));
  add(BPF_JMP | BPF_JEQ | BPF_K, 1, 0, MACHINE);
  answer(SECCOMP_RET_KILL);
  load(offsetof(struct seccomp_data, nr));
  add_rules(common_rules, COUNT(common_rules));
  add_own_signals();
  if (role == CPROC_READER) {
    add_private_memory();
    add_rules(reader_rules, COUNT(reader_rules));
  } else {
    add_rules(starter_rules, COUNT(starter_rules));
  }
  refuse();
  struct sock_fprog program = {step_count, steps};
  if (step_count == MOST_STEPS) return E2BIG;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0 ? 0 : errno;
#endif
}

int cproc_become(char *const *arguments) {
  char *const environment[] = {NULL};
  syscall(SYS_execveat, CPROC_PROGRAM, "", arguments, environment, AT_EMPTY_PATH);
  return errno;
}

int cproc_pipe(int *ends) { return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno; }

const char *cproc_program(void) { return (const char *)getauxval(AT_EXECFN); }
