#ifndef CTERMINAL_GUARD_H
#define CTERMINAL_GUARD_H

#include <stdbool.h>
#include <stddef.h>

/// Notes how the terminal is now, to be able to bring that back.
void guard_remember(int terminal);
/// Handles signals and exits from now on: what is written on the way out is prepared here.
void guard_start(int wake, const char *exit_text, size_t exit_bytes);
/// Says whether the screen is up, and so whether there is anything to restore.
void guard_set_up(bool is_up);
bool guard_is_up(void);
/// Whether a signal told the process to end; the terminal is given back by then, and the process soon
/// ends whether it leaves in order or not.
bool guard_is_told_to_end(void);
/// Ends the handling and shows what was written to standard error; here the process ends that a signal
/// told to.
void guard_stop(void);
/// Leaves interrupting and stopping to another program in the terminal, or handles them again.
void guard_lend(bool is_lent);
/// Stops the process group until somebody continues it.
void guard_stop_process_group(void);

#endif
