#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>

#include "cprocess.h"

int cproc_make_room(int file, long long start, long long count) {
  while (fallocate(file, 0, start, count) != 0) {
    if (errno != EINTR) return errno;
  }
  return 0;
}

void cproc_begin_writing(int file, long long start, long long count) {
  sync_file_range(file, start, count, SYNC_FILE_RANGE_WRITE);
}
