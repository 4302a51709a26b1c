#ifndef CPROCESS_H
#define CPROCESS_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The process as the system made it: what can be had from C alone.

/// The number of arguments the process was started with, its own name among them.
int cproc_argument_count(void);

/// An argument as the system handed it over, ended by a zero; NULL where there is none. It stays.
const char *cproc_argument(int place);

/// The codeset of the locale that the environment names; NULL where it is UTF-8, or no locale is set. It stays.
const char *cproc_codeset(void);

/// Reads text of that codeset: writes a scalar for each character, for which there is room for `count`, and gives their
/// number, or -1 where the bytes are no such text.
long cproc_read_text(const char *bytes, size_t count, uint32_t *scalars);

/// Has so many bytes of a mapped file read as zeros from where the file ends by the time they are read, instead of ending
/// the program. Gives the range, or -1 where there are too many.
int cproc_guard(const void *start, size_t count);

/// True once bytes of the range were read that the file no longer had.
bool cproc_is_cut(int range);

/// Forgets a range, which is to be called before it is unmapped.
void cproc_release(int range);

/// For a handler of SIGBUS that takes the place of this one: true when the fault was in a range and is mended, so that
/// the program can go on.
bool cproc_mend(const siginfo_t *info);

/// Makes a file at least so long that it holds `count` bytes from `start`, without a change to the bytes that it has. Gives
/// 0, or the system's error, such as EOPNOTSUPP where the file system cannot.
int cproc_make_room(int file, long long start, long long count);

/// Has the system begin to bring bytes of a file to the disk, and waits for none of it.
void cproc_begin_writing(int file, long long start, long long count);

#endif
