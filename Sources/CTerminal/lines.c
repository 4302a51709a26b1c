#include "cterminal.h"

#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "guard.h"

// A terminal that is written to line by line: all that it is asked for is to hand on every key at
// once, and to mark what is pasted.

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

static struct termios shell_modes, own_modes;
static bool marks_paste;
static bool is_open;

static void write_text(const char *text) {
  ssize_t written = write(STDOUT_FILENO, text, strlen(text));
  (void)written;
}

static void enter(void) {
  tcsetattr(STDOUT_FILENO, TCSADRAIN, &own_modes);
  if (marks_paste) write_text(PASTE_ON);
}

static void leave(void) {
  if (marks_paste) write_text(PASTE_OFF);
  tcsetattr(STDOUT_FILENO, TCSADRAIN, &shell_modes);
}

bool cterm_lines_open(int wake, bool obeys_sequences) {
  if (tcgetattr(STDOUT_FILENO, &shell_modes) != 0) return false;
  guard_remember(STDOUT_FILENO);
  own_modes = shell_modes;
  // Lines still end as a terminal wants them.
  own_modes.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON);
  own_modes.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | IEXTEN | ISIG);
  own_modes.c_cc[VMIN] = 1;
  own_modes.c_cc[VTIME] = 0;
  marks_paste = obeys_sequences;
  const char *text = marks_paste ? PASTE_OFF : "";
  guard_start(wake, text, strlen(text));
  enter();
  is_open = true;
  return true;
}

void cterm_lines_close(void) {
  if (!is_open) return;
  if (guard_is_up()) leave();
  guard_stop();
  is_open = false;
}

void cterm_lines_suspend(void) {
  leave();
  guard_set_up(false);
  guard_stop_process_group();
  cterm_lines_reenter();
}

void cterm_lines_lend(void) {
  leave();
  guard_set_up(false);
  guard_lend(true);
}

void cterm_lines_reenter(void) {
  guard_lend(false);
  guard_set_up(true);
  enter();
}
