#ifndef CPROCESS_CONFINEMENT_H
#define CPROCESS_CONFINEMENT_H

#include <stddef.h>

// How a process gives up what it does not need before it reads a file that nobody vouches for. Nothing here can be undone.

/// What a confined process still does.
enum cproc_role {
  /// Reads what is open, writes to descriptor 1, and uses memory. It opens nothing.
  CPROC_READER,
  /// Becomes the program on descriptor `CPROC_PROGRAM`, once. That opens files for reading and writes to descriptor 1.
  CPROC_STARTER,
};

/// The descriptor of the program that a starter becomes. It lies above the limit of descriptors, so no later one has this
/// number, and no other program can be started.
enum { CPROC_PROGRAM = 200 };

/// Closes the descriptors from a number on.
void cproc_close_from(int first);

/// Limits the writable memory in bytes, the processor's time, which SIGPROF ends, and open descriptors. The process writes
/// no file and no core, and is killed when its parent ends. Gives 0, or the system's error.
int cproc_limit(size_t memory, unsigned milliseconds);

/// Lets the process make only the system calls of a role; every other fails with EPERM. Gives 0, or the system's error,
/// such as EINVAL where the kernel has no filters.
int cproc_confine(enum cproc_role role);

/// Lets the process open only files below the folders, as far as the kernel can (Landlock, since Linux 5.13). The list ends
/// with NULL. Gives 0 when it holds, or the system's error.
int cproc_enclose(const char *const *folders);

/// Becomes the program on descriptor `CPROC_PROGRAM`, with arguments that end with NULL and an empty environment. Gives
/// the system's error if it returns.
int cproc_become(char *const *arguments);

/// Makes a pipe, neither end of which another program inherits: the end to read from, then the end to write to. Gives 0,
/// or the system's error.
int cproc_pipe(int *ends);

/// The path that the program was started with, which may be relative; NULL where the kernel does not tell. It stays.
const char *cproc_program(void);

#endif
