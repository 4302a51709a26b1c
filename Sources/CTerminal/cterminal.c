#include "cterminal.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "frame.h"
#include "guard.h"

// term.h has macros named for the capabilities.
#undef columns

#define MOUSE_ON "\033[?1002h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1002l"
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
// Reports of a change between dark and light.
#define TONE_ON "\033[?2031h"
#define TONE_OFF "\033[?2031l"
// Ends an address and a link that a frame was interrupted in.
#define LINK_OFF "\033\\\033]8;;\033\\"
#define ASK_BACKGROUND "\033]11;?\033\\"
#define ASK_IDENTITY "\033[c"
#define REPLACEMENT 0xFFFD
#define PALETTE 256
#define CELLS_AT_ONCE 256
// More than any screen has; curses counts cells in 16 bits and breaks long before they are used up.
#define MOST_COLUMNS 2000
#define MOST_ROWS 1000

static SCREEN *screen;
/// What stands for a character that the locale does not know.
static wchar_t replacement = REPLACEMENT;
/// What switches the modes that curses has no part in on and off.
static char modes_on[64], modes_off[64];
static bool shows_links;

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool cterm_set_locale(void) {
  setlocale(LC_CTYPE, "");
  const char *codeset = nl_langinfo(CODESET);
  // Where no locale is set, terminals speak UTF-8 today; one that names another codeset means it.
  bool is_ascii = strcmp(codeset, "ANSI_X3.4-1968") == 0 || strcmp(codeset, "US-ASCII") == 0;
  if (is_ascii) setlocale(LC_CTYPE, "C.UTF-8");
  replacement = is_utf8() ? REPLACEMENT : '?';
  return is_utf8();
}

bool cterm_types_utf8(void) { return is_utf8(); }

int cterm_read_character(const uint8_t *bytes, size_t count, uint32_t *scalar) {
  mbstate_t state = {0};
  wchar_t character = 0;
  size_t taken = mbrtowc(&character, (const char *)bytes, count, &state);
  if (taken == (size_t)-2) return 0;
  if (taken != count) return -1;
  *scalar = (uint32_t)character;
  return 1;
}

/// Whether terminfo has a capability that is a text.
static bool is_text(const char *value) { return value != NULL && value != (const char *)-1; }

/// Adds a capability to the text that is written on the way out, without its padding marks.
static size_t append_capability(char *text, size_t used, size_t capacity, const char *name) {
  const char *value = tigetstr(name);
  if (!is_text(value)) return used;
  while (*value != '\0' && used < capacity) {
    const char *end = strncmp(value, "$<", 2) == 0 ? strchr(value, '>') : NULL;
    if (end != NULL) {
      value = end + 1;
    } else {
      text[used++] = *value++;
    }
  }
  return used;
}

static size_t exit_text(char *text, size_t capacity) {
  static const char *const names[] = {"sgr0", "op", "cnorm", "rmcup"};
  size_t used = strlen(modes_off);
  memcpy(text, modes_off, used);
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    used = append_capability(text, used, capacity, names[i]);
  }
  return used;
}

static cterm_status check_terminal(void) {
  int error = 0;
  if (setupterm(NULL, STDOUT_FILENO, &error) != OK) return CTERM_UNKNOWN_TERMINAL;
  const char *move = tigetstr("cup");
  bool can_move = is_text(move);
  del_curterm(cur_term);
  return can_move ? CTERM_OPENED : CTERM_CANNOT_MOVE_CURSOR;
}

/// Writes to the terminal itself: curses has no part in these modes, and putp buffers elsewhere.
static void switch_modes(const char *text) {
  ssize_t written = write(STDOUT_FILENO, text, strlen(text));
  (void)written;
}

static void choose_modes(bool mouse, bool follows, bool links) {
  snprintf(modes_on, sizeof modes_on, "%s%s%s", PASTE_ON, mouse ? MOUSE_ON : "",
           follows ? TONE_ON : "");
  snprintf(modes_off, sizeof modes_off, "%s%s%s%s", links ? LINK_OFF : "", follows ? TONE_OFF : "",
           mouse ? MOUSE_OFF : "", PASTE_OFF);
}

void cterm_ask_background(void) { switch_modes(ASK_BACKGROUND ASK_IDENTITY); }

void cterm_quiet(void) {
  if (!guard_is_up()) return;
  switch_modes(modes_off);
  switch_modes(ASK_IDENTITY);
}

void cterm_discard_input(int input) { tcflush(input, TCIFLUSH); }

static void leave(void) {
  switch_modes(modes_off);
  curs_set(1);
  endwin();
}

/* newterm sets memory aside for the size that the terminal claims; one beyond all screens is cut before. */
static void hold_size(void) {
  struct winsize size;
  int columns, rows;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || !cterm_size(&columns, &rows)) return;
  if (size.ws_col <= columns && size.ws_row <= rows) return;
  char text[16];
  snprintf(text, sizeof text, "%d", columns);
  setenv("COLUMNS", text, 1);
  snprintf(text, sizeof text, "%d", rows);
  setenv("LINES", text, 1);
}

cterm_status cterm_open(int input, int wake, bool mouse, bool follows, bool links) {
  // They would freeze the size.
  unsetenv("LINES");
  unsetenv("COLUMNS");
  cterm_status status = check_terminal();
  if (status != CTERM_OPENED) return status;
  guard_remember(STDOUT_FILENO);
  FILE *in = input == STDIN_FILENO ? stdin : fdopen(input, "r");
  FILE *out = frame_open(STDOUT_FILENO);
  hold_size();
  screen = in == NULL || out == NULL ? NULL : newterm(NULL, out, in);
  unsetenv("LINES");
  unsetenv("COLUMNS");
  if (screen == NULL) return CTERM_NO_SCREEN;
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  // Otherwise a key pressed meanwhile would cut a frame short.
  typeahead(-1);
  curs_set(0);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  // Links are put into frames that are kept, where inks of the palette stand for them.
  shows_links = links && frame_is_kept() && cterm_colors() == PALETTE;
  choose_modes(mouse, follows, shows_links);
  char text[512];
  guard_start(wake, text, exit_text(text, sizeof text));
  switch_modes(modes_on);
  return CTERM_OPENED;
}

void cterm_close(void) {
  if (screen == NULL) return;
  if (guard_is_up()) leave();
  guard_stop();
  delscreen(screen);
  screen = NULL;
  frame_close();
}

bool cterm_is_told_to_end(void) { return guard_is_told_to_end(); }

void cterm_suspend(void) {
  leave();
  guard_set_up(false);
  guard_stop_process_group();
  cterm_reenter();
}

void cterm_lend(void) {
  leave();
  guard_set_up(false);
  guard_lend(true);
}

void cterm_reenter(void) {
  if (guard_is_up()) leave();
  guard_lend(false);
  guard_set_up(true);
  reset_prog_mode();
  // Curses takes the terminal again with the first update, and can do so only on the terminal itself,
  // not within a frame that is kept; so one with nothing on it goes before.
  erase();
  refresh();
  switch_modes(modes_on);
  curs_set(0);
  clearok(curscr, TRUE);
}

int cterm_colors(void) { return has_colors() ? COLORS : 0; }

bool cterm_shows_every_color(void) {
  // RGB is a flag, a number or a text; Tc is what tmux calls it.
  return tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || is_text(tigetstr("RGB")) ||
         tigetflag("Tc") > 0;
}

int cterm_pairs(void) {
#if NCURSES_EXT_COLORS
  return COLOR_PAIRS;
#else
  return COLOR_PAIRS < 256 ? COLOR_PAIRS : 256;
#endif
}

bool cterm_define_pair(int pair, int foreground, int background) {
#if NCURSES_EXT_COLORS
  return init_extended_pair(pair, foreground, background) != ERR;
#else
  return init_pair((short)pair, (short)foreground, (short)background) != ERR;
#endif
}

bool cterm_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col < MOST_COLUMNS ? size.ws_col : MOST_COLUMNS;
  *rows = size.ws_row < MOST_ROWS ? size.ws_row : MOST_ROWS;
  return true;
}

void cterm_resize(int columns, int rows) {
  resize_term(rows, columns);
  clearok(curscr, TRUE);
}

int cterm_scalar_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static attr_t curses_attributes(uint32_t attributes) {
  attr_t result = A_NORMAL;
  if (attributes & CTERM_BOLD) result |= A_BOLD;
  if (attributes & CTERM_DIM) result |= A_DIM;
#ifdef A_ITALIC
  if (attributes & CTERM_ITALIC) result |= A_ITALIC;
#endif
  if (attributes & CTERM_UNDERLINE) result |= A_UNDERLINE;
  if (attributes & CTERM_REVERSE) result |= A_REVERSE;
  return result;
}

static cchar_t make_cell(const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
#if NCURSES_EXT_COLORS
  setcchar(&cell, text, attributes, 0, &pair);
#else
  setcchar(&cell, text, attributes, (short)pair, NULL);
#endif
  return cell;
}

/// Makes the cell that begins at a scalar, followed by a blank where half of it went missing.
static int make_cells(
  const uint32_t *scalars, int count, cchar_t blank, attr_t attributes, int pair, cchar_t *cells,
  int *used) {
  int columns = scalars[0] & CTERM_WIDE ? 2 : 1;
  wchar_t text[CCHARW_MAX + 1] = {(wchar_t)(scalars[0] & ~CTERM_WIDE)};
  int marks = 0;
  int taken = 1;
  bool is_known = wcwidth(text[0]) == columns;
  if (!is_known) text[0] = replacement;
  for (; taken < count && scalars[taken] & CTERM_JOINS; taken++) {
    wchar_t mark = (wchar_t)(scalars[taken] & ~CTERM_JOINS);
    if (marks + 1 < CCHARW_MAX && wcwidth(mark) == 0) text[++marks] = mark;
  }
  cells[(*used)++] = make_cell(text, attributes, pair);
  if (!is_known && columns == 2) cells[(*used)++] = blank;
  return taken;
}

void cterm_put(
  int row, int column, const uint32_t *scalars, int count, uint32_t attributes, int pair) {
  cchar_t cells[CELLS_AT_ONCE + 2];
  attr_t look = curses_attributes(attributes);
  cchar_t blank = make_cell(L" ", look, pair);
  int taken = 0;
  while (taken < count) {
    int used = 0;
    int start = column;
    while (taken < count && used < CELLS_AT_ONCE) {
      bool is_plain = scalars[taken] < 0x7F;
      bool is_marked = taken + 1 < count && scalars[taken + 1] & CTERM_JOINS;
      column += scalars[taken] & CTERM_WIDE ? 2 : 1;
      if (is_plain && !is_marked) {
        cells[used] = blank;
        cells[used++].chars[0] = (wchar_t)scalars[taken++];
      } else {
        taken += make_cells(
          scalars + taken, count - taken, blank, look, pair, cells, &used);
      }
    }
    mvadd_wchnstr(row, start, cells, used);
  }
}

static void refresh_with_cursor(int row, int column) {
  if (row < 0) {
    curs_set(0);
  } else {
    move(row, column);
    curs_set(1);
  }
  refresh();
}

bool cterm_shows_links(void) { return shows_links; }

size_t cterm_make_frame(int cursor_row, int cursor_column, const uint8_t **bytes) {
  if (!guard_is_up()) return 0;
  size_t count = 0;
  bool is_kept = frame_begin();
  refresh_with_cursor(cursor_row, cursor_column);
  if (!is_kept) return 0;
  if (frame_end(bytes, &count)) return count;
  // Nobody knows what the terminal shows, so the next frame draws it anew.
  clearok(curscr, TRUE);
  return 0;
}

void cterm_send(const uint8_t *bytes, size_t count) {
  while (count > 0 && guard_is_up()) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd entry = {.fd = STDOUT_FILENO, .events = POLLOUT};
      poll(&entry, 1, -1);
    } else if (written == 0 || errno != EINTR) {
      return;
    }
  }
}
