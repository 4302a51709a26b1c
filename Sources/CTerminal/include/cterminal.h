#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Curses as Entente needs it: output only, one screen, no curses type or macro in sight; and a
// terminal without curses, for lines alone.

/// Sets the locale for characters; false where its codeset is not UTF-8.
bool cterm_set_locale(void);
/// Whether what is typed is UTF-8 by the locale that was set.
bool cterm_types_utf8(void);
/// Reads one character in the locale's codeset: 1 for a scalar, 0 where bytes are missing, -1 for
/// what is no character.
int cterm_read_character(const uint8_t *bytes, size_t count, uint32_t *scalar);

typedef enum {
  CTERM_OPENED = 0,
  CTERM_UNKNOWN_TERMINAL,
  CTERM_CANNOT_MOVE_CURSOR,
  CTERM_NO_SCREEN,
} cterm_status;

/// Takes over the terminal of standard output. Signals are announced on `wake`, one byte each: 'W'
/// for a new size, 'Z' for a wish to be suspended, 'C' for going on after a stop. With `follows` the
/// terminal reports changes between dark and light; with `links` it takes links, where inks can stand
/// for them.
cterm_status cterm_open(int input, int wake, bool mouse, bool follows, bool links);
/// Whether links may be put into frames; none is left open on the way out.
bool cterm_shows_links(void);
/// Asks for the colour of the background, and then for what every terminal answers.
void cterm_ask_background(void);
/// Gives the terminal back; what was written to standard error meanwhile is shown then. Here the process
/// ends that a signal told to.
void cterm_close(void);
/// Whether a signal told the process to end, which is announced as 'E': it has a few seconds to close.
bool cterm_is_told_to_end(void);
/// Gives the terminal back, stops the process group, and takes the terminal again when it goes on.
void cterm_suspend(void);
/// Gives the terminal to another program until `cterm_reenter`; meanwhile keys that interrupt mean that
/// program alone, and the one that stops means both.
void cterm_lend(void);
/// Takes a terminal again that somebody else used meanwhile.
void cterm_reenter(void);

/// The number of colours, 0 where there are none.
int cterm_colors(void);
/// Whether terminfo says that the terminal takes colours by their parts.
bool cterm_shows_every_color(void);
/// The number of colour pairs.
int cterm_pairs(void);
/// Defines a pair; -1 is the terminal's own colour.
bool cterm_define_pair(int pair, int foreground, int background);

/// Reads the size from the terminal.
bool cterm_size(int *columns, int *rows);
/// Tells curses the size and has the next frame drawn from nothing.
void cterm_resize(int columns, int rows);

enum {
  CTERM_BOLD = 1,
  CTERM_DIM = 2,
  CTERM_ITALIC = 4,
  CTERM_UNDERLINE = 8,
  CTERM_REVERSE = 16,
};

/// On a scalar that joins the cell before it.
#define CTERM_JOINS 0x80000000u
/// On a scalar that takes two columns.
#define CTERM_WIDE 0x40000000u

/// The columns of a scalar by the C library, which curses counts by; -1 where it does not know.
int cterm_scalar_width(uint32_t scalar);

/// Puts cells on the next frame. A scalar that the C library measures otherwise is replaced.
void cterm_put(
  int row, int column, const uint32_t *scalars, int count, uint32_t attributes, int pair);
/// Gives the bytes that show the frame, which are valid until the next one, and their number; where
/// they cannot be had, they have been sent, and the number is 0. The cursor is hidden when its row is
/// negative.
size_t cterm_make_frame(int cursor_row, int cursor_column, const uint8_t **bytes);
/// Has the terminal send no more than it is asked for, and asks it who it is: all that it has sent before
/// stands before its answer.
void cterm_quiet(void);
/// Throws away what has arrived and was not read.
void cterm_discard_input(int input);
/// Sends bytes to the terminal.
void cterm_send(const uint8_t *bytes, size_t count);

/// Takes over the terminal of standard output for lines, without curses: keys come at once and are not
/// echoed. Signals are announced as by `cterm_open`. False where it is no terminal.
bool cterm_lines_open(int wake, bool obeys_sequences);
void cterm_lines_close(void);
void cterm_lines_suspend(void);
void cterm_lines_lend(void);
void cterm_lines_reenter(void);

#endif
