#include "frame.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

// Curses writes to a descriptor of its own. Within a frame that descriptor is a file without a name:
// what curses has to say can then be made shorter, and leaves in one piece.

static FILE *stream;
static int stream_fd = -1;
static int terminal_fd = -1;
static int kept_fd = -1;
static uint8_t *kept;
static size_t capacity;

static int unnamed_file(void) {
#ifdef __linux__
  return memfd_create("entente-frame", MFD_CLOEXEC);
#else
  FILE *file = tmpfile();
  int fd = file ? fcntl(fileno(file), F_DUPFD_CLOEXEC, 0) : -1;
  if (file) fclose(file);
  return fd;
#endif
}

static bool redirect(int target) {
  if (dup2(target, stream_fd) < 0) return false;
  fcntl(stream_fd, F_SETFD, FD_CLOEXEC);
  return true;
}

FILE *frame_open(int terminal) {
  terminal_fd = terminal;
  stream_fd = fcntl(terminal, F_DUPFD_CLOEXEC, 0);
  stream = stream_fd < 0 ? NULL : fdopen(stream_fd, "w");
  if (stream != NULL) kept_fd = unnamed_file();
  return stream;
}

bool frame_is_kept(void) { return kept_fd >= 0; }

bool frame_begin(void) { return kept_fd >= 0 && redirect(kept_fd); }

/// Reads all that was kept and empties the file; false when some of it is missing.
static bool take(size_t *count) {
  off_t end = lseek(kept_fd, 0, SEEK_CUR);
  if (end < 0) return false;
  *count = (size_t)end;
  if (capacity < *count) {
    free(kept);
    capacity = *count * 2;
    kept = malloc(capacity);
    if (kept == NULL) capacity = 0;
  }
  bool is_whole = capacity >= *count && pread(kept_fd, kept, *count, 0) == end;
  return lseek(kept_fd, 0, SEEK_SET) == 0 && is_whole;
}

bool frame_end(const uint8_t **bytes, size_t *count) {
  bool is_back = redirect(terminal_fd);
  bool is_taken = take(count);
  *bytes = kept;
  return is_back && is_taken;
}

void frame_close(void) {
  if (kept_fd >= 0) close(kept_fd);
  kept_fd = -1;
  if (stream != NULL) fclose(stream);
  stream = NULL;
}
