#ifndef CTERMINAL_FRAME_H
#define CTERMINAL_FRAME_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/// Opens the stream that curses is to write to, which reaches the terminal except within a frame.
FILE *frame_open(int terminal);
/// Whether there is anything that keeps a frame.
bool frame_is_kept(void);
/// Keeps from the terminal what is written to the stream from now on; false when that cannot be.
bool frame_begin(void);
/// Lets the stream reach the terminal again, and gives what was kept, which is valid until the next
/// frame; false when it is not to be had.
bool frame_end(const uint8_t **bytes, size_t *count);
/// Closes the stream.
void frame_close(void);

#endif
