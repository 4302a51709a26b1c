#!/usr/bin/env python3
"""ptybench - latency, bytes, memory and CPU of a terminal program, measured from outside.

Starts a command in a pseudo-terminal, timestamps every read() of its output before
anything is parsed, and reports

  * exec -> first output byte, exec -> first frame (a regexp is on the screen), and
    exec -> each further named milestone
  * per keystroke: write() -> first byte, write() -> frame (regexp on the screen, or the
    last byte before `--quiet` ms without output), bytes and read() calls emitted
  * peak resident memory of the process tree (VmHWM), split anon/file at the end
  * user+sys CPU: until the first frame, and whole life

Standard library only: the screen model (class VT) is built in and checked against tmux;
pyte 0.8.2 ignores SU/SD (CSI S/T) and line-drawing sets, which ncurses emits for
TERM=xterm-256color when scrolling.  `--engine pyte` uses pyte instead, for cross-checking.

One command:
  ptybench.py -n 15 --expect 'READY' --step 'j' --step '<Down>=>row 2' -- ./prog args
Several, interleaved round-robin (medians and ratios side by side):
  ptybench.py -n 15 --suite suite.json --json out.json
"""
import argparse, bisect, codecs, errno, fcntl, json, os, re, select, shutil, signal
import statistics, struct, sys, termios, time, unicodedata

NS = 1_000_000_000


# ----------------------------------------------------------------------------- screen
class VT:
    """Enough of xterm for full-screen ncurses/tcell/bubbletea programs; text only, no colours."""

    ACS = dict(zip("`afgijklmnopqrstuvwxyz{|}~", "◆▒°±␉┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·"))
    _tok = re.compile(
        r"\x1b(?:\[([0-?]*)([ -/]*)([@-~])"            # CSI
        r"|\][^\x07\x1b]*(?:\x07|\x1b\\)"              # OSC
        r"|[PX^_][^\x1b]*\x1b\\"                       # DCS SOS PM APC
        r"|([ -/])([0-~])"                             # ESC intermediates
        r"|([0-Z\\^-~]))"                              # ESC x
        r"|([\x00-\x1a\x1c-\x1f\x7f])"                 # C0
        r"|([^\x00-\x1f\x7f]+)")                       # text
    _partial = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|\][^\x07\x1b]*\x1b?|[PX^_][^\x1b]*\x1b?|[ -/])?$")

    def __init__(self, cols, rows):
        self.cols, self.rows = cols, rows
        self.dec = codecs.getincrementaldecoder("utf-8")("replace")
        self.pend = ""
        self.alt = None
        self.reset()

    def reset(self):
        self.g = [[" "] * self.cols for _ in range(self.rows)]
        self.x = self.y = 0
        self.top, self.bot = 0, self.rows - 1
        self.wrap = False
        self.saved = (0, 0)
        self.cs = ["B", "B"]
        self.gl = 0
        self.ins = False
        self.last = " "
        self.awm = True
        self.cursor_hidden = False

    def display(self):
        return "\n".join("".join(r) for r in self.g)

    def feed(self, data):
        s = self.pend + self.dec.decode(data)
        self.pend = ""
        m = self._partial.search(s[-4096:])
        if m and m.start() < len(s[-4096:]) and s[-4096:][m.start()] == "\x1b":
            cut = max(0, len(s) - 4096) + m.start()
            # a string control (OSC/DCS) that is already terminated is not partial
            if not self._tok.match(s, cut):
                self.pend, s = s[cut:], s[:cut]
        pos = 0
        for t in self._tok.finditer(s):
            txt = t.group(8)
            if txt is not None:
                self.put(txt)
                continue
            fin = t.group(3)
            if fin is not None:
                self.csi(t.group(1), t.group(2), fin)
                continue
            c0 = t.group(7)
            if c0 is not None:
                self.c0(c0)
                continue
            if t.group(4):
                if t.group(4) in "()":
                    self.cs["()".index(t.group(4))] = t.group(5)
                continue
            if t.group(6):
                self.esc(t.group(6))

    def put(self, txt):
        if self.cs[self.gl] == "0":
            txt = "".join(self.ACS.get(c, c) for c in txt)
        if txt.isascii() and not self.ins:
            i, n = 0, len(txt)
            self.last = txt[-1]
            while i < n:
                if self.wrap:
                    self.x = 0
                    self.lf()
                    self.wrap = False
                k = min(n - i, self.cols - self.x)
                self.g[self.y][self.x:self.x + k] = txt[i:i + k]
                self.x += k
                i += k
                if self.x >= self.cols:
                    self.x = self.cols - 1
                    self.wrap = self.awm
                    if not self.awm:
                        break
            return
        for c in txt:
            if c >= "\u0300" and unicodedata.combining(c) or c in "\u200d\ufe0e\ufe0f":
                px = self.x if self.wrap else self.x - 1
                if px >= 0:
                    self.g[self.y][px] += c
                continue
            w = 2 if c >= "\u1100" and unicodedata.east_asian_width(c) in "WF" else 1
            if self.wrap or (w == 2 and self.x == self.cols - 1):
                self.x = 0
                self.lf()
                self.wrap = False
            row = self.g[self.y]
            if self.ins:
                row[self.x:self.x] = [" "] * w
                del row[self.cols:]
            row[self.x] = c
            if w == 2 and self.x + 1 < self.cols:
                row[self.x + 1] = ""
            self.last = c
            self.x += w
            if self.x >= self.cols:
                self.x = self.cols - 1
                self.wrap = self.awm

    def scroll(self, n, top=None, bot=None):
        top = self.top if top is None else top
        bot = self.bot if bot is None else bot
        h = bot - top + 1
        if n > 0:
            n = min(n, h)
            del self.g[top:top + n]
            for _ in range(n):
                self.g.insert(bot - n + 1, [" "] * self.cols)
        elif n < 0:
            n = min(-n, h)
            del self.g[bot - n + 1:bot + 1]
            for _ in range(n):
                self.g.insert(top, [" "] * self.cols)

    def lf(self):
        if self.y == self.bot:
            self.scroll(1)
        elif self.y < self.rows - 1:
            self.y += 1

    def c0(self, c):
        if c == "\r":
            self.x, self.wrap = 0, False
        elif c in "\n\v\f":
            self.lf()
        elif c == "\b":
            self.x, self.wrap = max(0, self.x - 1), False
        elif c == "\t":
            self.x = min(self.cols - 1, (self.x // 8 + 1) * 8)
        elif c == "\x0e":
            self.gl = 1
        elif c == "\x0f":
            self.gl = 0

    def esc(self, c):
        if c == "7":
            self.saved = (self.x, self.y)
        elif c == "8":
            self.x, self.y = self.saved
            self.wrap = False
        elif c == "M":
            if self.y == self.top:
                self.scroll(-1)
            else:
                self.y = max(0, self.y - 1)
        elif c == "D":
            self.lf()
        elif c == "E":
            self.x = 0
            self.lf()
        elif c == "c":
            self.reset()

    def csi(self, par, inter, f):
        if inter:
            return
        priv = par[:1] if par[:1] in "<=>?" else ""
        if priv:
            par = par[1:]
        try:
            p = [int(v.split(":")[0] or 0) if v else 0 for v in par.split(";")] if par else []
        except ValueError:
            return
        if priv == "?" and f in "hl":
            for m in p:
                if m in (1049, 1047, 47):
                    if f == "h" and self.alt is None:
                        self.alt = (self.g, self.x, self.y)
                        self.g = [[" "] * self.cols for _ in range(self.rows)]
                    elif f == "l" and self.alt is not None:
                        self.g, self.x, self.y = self.alt
                        self.alt = None
                elif m == 7:
                    self.awm = f == "h"
                elif m == 25:
                    self.cursor_hidden = f == "l"
            return
        if priv:
            return
        n = (p[0] if p else 0) or 1
        g, R, C = self.g, self.rows, self.cols
        if f in "ABCDEFGHdfae`rIZ":
            self.wrap = False
        if f == "H" or f == "f":
            self.y = min(R, max(1, n)) - 1
            self.x = min(C, max(1, p[1] if len(p) > 1 and p[1] else 1)) - 1
        elif f == "A":
            self.y = max(0, self.y - n)
        elif f in "Be":
            self.y = min(R - 1, self.y + n)
        elif f in "Ca":
            self.x = min(C - 1, self.x + n)
        elif f == "D":
            self.x = max(0, self.x - n)
        elif f == "E":
            self.x, self.y = 0, min(R - 1, self.y + n)
        elif f == "F":
            self.x, self.y = 0, max(0, self.y - n)
        elif f in "G`":
            self.x = min(C, n) - 1
        elif f == "d":
            self.y = min(R, n) - 1
        elif f == "J":
            k = p[0] if p else 0
            if k == 0:
                g[self.y][self.x:] = [" "] * (C - self.x)
                for r in range(self.y + 1, R):
                    g[r] = [" "] * C
            elif k == 1:
                for r in range(self.y):
                    g[r] = [" "] * C
                g[self.y][:self.x + 1] = [" "] * (self.x + 1)
            else:
                for r in range(R):
                    g[r] = [" "] * C
        elif f == "K":
            k = p[0] if p else 0
            if k == 0:
                g[self.y][self.x:] = [" "] * (C - self.x)
            elif k == 1:
                g[self.y][:self.x + 1] = [" "] * (self.x + 1)
            else:
                g[self.y] = [" "] * C
        elif f == "X":
            k = min(n, C - self.x)
            g[self.y][self.x:self.x + k] = [" "] * k
        elif f == "@":
            r = g[self.y]
            r[self.x:self.x] = [" "] * min(n, C)
            del r[C:]
        elif f == "P":
            r = g[self.y]
            del r[self.x:self.x + n]
            r.extend([" "] * (C - len(r)))
        elif f == "L" and self.top <= self.y <= self.bot:
            self.scroll(-n, self.y)
            self.x = 0
        elif f == "M" and self.top <= self.y <= self.bot:
            self.scroll(n, self.y)
            self.x = 0
        elif f == "S":
            self.scroll(n)
        elif f == "T":
            self.scroll(-n)
        elif f == "b":
            self.put(self.last * min(n, C * R))
        elif f == "r":
            self.top = n - 1
            self.bot = min(R, (p[1] if len(p) > 1 and p[1] else R)) - 1
            if self.top >= self.bot:
                self.top, self.bot = 0, R - 1
            self.x = self.y = 0
        elif f == "h" and 4 in p:
            self.ins = True
        elif f == "l" and 4 in p:
            self.ins = False
        elif f == "s":
            self.saved = (self.x, self.y)
        elif f == "u":
            self.x, self.y = self.saved


class PyteVT:
    def __init__(self, cols, rows):
        import pyte
        self.scr = pyte.Screen(cols, rows)
        self.st = pyte.ByteStream(self.scr)
        self.cursor_hidden = False

    def feed(self, data):
        try:
            self.st.feed(data)
        except Exception:
            pass

    def display(self):
        return "\n".join(self.scr.display)


# ------------------------------------------------------------------------ key syntax
NAMED = {"enter": "\r", "cr": "\r", "esc": "\x1b", "tab": "\t", "space": " ", "bs": "\x7f",
         "backspace": "\x7f", "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
         "home": "\x1b[H", "end": "\x1b[F", "pgup": "\x1b[5~", "pgdn": "\x1b[6~", "del": "\x1b[3~",
         "s-tab": "\x1b[Z", "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "lt": "<"}


def keys(s):
    """'abc<Enter><C-u>\\x1b' -> bytes.  Cursor keys are the application-mode forms with <aDown>."""
    def sub(m):
        k = m.group(1).lower()
        if k in NAMED:
            return NAMED[k]
        if k.startswith("a") and k[1:] in ("up", "down", "right", "left"):
            return NAMED[k[1:]].replace("[", "O")
        if k.startswith("c-") and len(k) == 3:
            return chr(ord(k[2]) & 0x1F)
        return m.group(0)
    s = re.sub(r"<([A-Za-z0-9-]+)>", sub, s)
    s = re.sub(r"\\x([0-9a-fA-F]{2})|\\([nrte])", lambda m: chr(int(m.group(1), 16)) if m.group(1)
               else {"n": "\n", "r": "\r", "t": "\t", "e": "\x1b"}[m.group(2)], s)
    return s.encode()


# -------------------------------------------------------------------------- processes
def tree(pid):
    out, todo = [], [pid]
    while todo:
        p = todo.pop()
        out.append(p)
        try:
            for t in os.listdir(f"/proc/{p}/task"):
                with open(f"/proc/{p}/task/{t}/children") as f:
                    todo += [int(c) for c in f.read().split()]
        except (OSError, ValueError):
            pass
    return out


def memory(pid):
    tot = dict(hwm=0, rss=0, anon=0, file=0, shmem=0, procs=0)
    names = {"VmHWM:": "hwm", "VmRSS:": "rss", "RssAnon:": "anon", "RssFile:": "file", "RssShmem:": "shmem"}
    for p in tree(pid):
        try:
            with open(f"/proc/{p}/status") as f:
                for line in f:
                    w = line.split()
                    if w and w[0] in names:
                        tot[names[w[0]]] += int(w[1])
            tot["procs"] += 1
        except OSError:
            pass
    return tot  # KiB


def cpu_ns(pid):
    tot = 0
    for p in tree(pid):
        try:
            for t in os.listdir(f"/proc/{p}/task"):
                with open(f"/proc/{p}/task/{t}/schedstat") as f:
                    tot += int(f.read().split()[0])
        except (OSError, ValueError, IndexError):
            pass
    return tot


class Dead(Exception):
    pass


class Proc:
    """One run of one command in a pty."""

    QUERIES = [(re.compile(rb"\x1b\[6n"), None), (re.compile(rb"\x1b\[5n"), b"\x1b[0n"),
               (re.compile(rb"\x1b\[0?c"), b"\x1b[?62;22c"), (re.compile(rb"\x1b\[>0?c"), b"\x1b[>41;354;0c"),
               (re.compile(rb"\x1b\]11;\?(?:\x07|\x1b\\)"), b"\x1b]11;rgb:0000/0000/0000\x1b\\"),
               (re.compile(rb"\x1b\]10;\?(?:\x07|\x1b\\)"), b"\x1b]10;rgb:ffff/ffff/ffff\x1b\\")]

    def __init__(self, argv, cols=120, rows=40, env=None, cwd=None, stdin=None, engine="builtin",
                 answer=True, spin=False, pin=None):
        self.answer, self.spin = answer, spin
        self.vt = (PyteVT if engine == "pyte" else VT)(cols, rows)
        self.cols, self.rows = cols, rows
        self.chunks = []          # (t_ns, bytes) not yet parsed
        self.nbytes = self.nreads = 0
        self.last_t = None
        self.first_t = None
        self.eof = False
        self.rusage = None
        self.status = None
        self.raw = None
        exe = shutil.which(argv[0], path=(env or os.environ).get("PATH"))
        if exe is None:
            raise FileNotFoundError(argv[0])
        exe = os.path.abspath(exe)
        e = {k: v for k, v in (env or os.environ).items() if k not in ("LINES", "COLUMNS")}
        e["TERM"] = e.get("PTYBENCH_TERM", "xterm-256color")
        self.master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))
        r, w = os.pipe()
        infd = os.open(stdin, os.O_RDONLY) if stdin else None
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.setsid()
                fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
                os.dup2(infd if infd is not None else slave, 0)
                os.dup2(slave, 1)
                os.dup2(slave, 2)
                os.set_inheritable(w, False)
                for fd in (self.master, slave, r, infd):
                    if fd is not None and fd > 2:
                        os.close(fd)
                if cwd:
                    os.chdir(cwd)
                if pin is not None:
                    os.sched_setaffinity(0, pin)
                for s in (signal.SIGINT, signal.SIGPIPE, signal.SIGTERM, signal.SIGQUIT):
                    signal.signal(s, signal.SIG_DFL)
                cpu = time.clock_gettime_ns(time.CLOCK_PROCESS_CPUTIME_ID)
                os.write(w, struct.pack("qq", time.monotonic_ns(), cpu))
                os.execve(exe, argv, e)
            except BaseException as ex:  # noqa
                os.write(2, f"ptybench: exec failed: {ex}\n".encode())
            finally:
                os._exit(127)
        os.close(w)
        os.close(slave)
        if infd is not None:
            os.close(infd)
        fcntl.fcntl(self.master, fcntl.F_SETFL, os.O_NONBLOCK)
        self.poll = select.poll()
        self.poll.register(self.master, select.POLLIN)
        self.t0, self.cpu0 = struct.unpack("qq", os.read(r, 16))  # cpu0: our fork, not the program
        os.close(r)

    # -- input/output
    def pump(self, timeout_ms):
        """Wait at most timeout_ms for output; read what is there, timestamping each read()."""
        got = False
        if self.spin:
            end = time.monotonic_ns() + int(timeout_ms * 1e6)
            while not self.poll.poll(0):
                if time.monotonic_ns() >= end:
                    return False
        elif not self.poll.poll(timeout_ms):
            return False
        while True:
            try:
                b = os.read(self.master, 65536)
            except BlockingIOError:
                break
            except OSError as ex:
                if ex.errno == errno.EIO:
                    self.eof = True
                    break
                raise
            t = time.monotonic_ns()
            if not b:
                self.eof = True
                break
            if self.first_t is None:
                self.first_t = t
            self.last_t = t
            self.chunks.append((t, b))
            self.nbytes += len(b)
            self.nreads += 1
            if self.raw is not None:
                self.raw.append((t, b))
            got = True
            if self.answer and b"\x1b" in b:
                for rx, rep in self.QUERIES:
                    for _ in rx.finditer(b):
                        if rep is None:
                            rep_b = f"\x1b[{getattr(self.vt, 'y', 0) + 1};{getattr(self.vt, 'x', 0) + 1}R".encode()
                        else:
                            rep_b = rep
                        self.write(rep_b)
        return got

    def write(self, b):
        t = time.monotonic_ns()
        while b:
            try:
                b = b[os.write(self.master, b):]
            except BlockingIOError:
                self.pump(5)
            except OSError as ex:
                raise Dead(str(ex))
        return t

    def parse(self, rx=None):
        """Feed unparsed chunks to the screen; returns the time of the chunk that made rx match.
        Looks at the pty between small slices so that later output is still stamped on time."""
        hit = None
        while self.chunks:
            t, b = self.chunks.pop(0)
            for i in range(0, len(b), 1024):
                self.vt.feed(b[i:i + 1024])
                self.pump(0)
            if rx is not None and hit is None and rx.search(self.vt.display()):
                hit = t
        return hit

    def wait_for(self, rx, timeout, lull=4):
        """Time at which rx came on screen, or None.  Parses only when output pauses `lull` ms."""
        end = time.monotonic_ns() + int(timeout * NS)
        if rx.search(self.vt.display()):
            return self.last_t or time.monotonic_ns()
        while True:
            left = (end - time.monotonic_ns()) / 1e6
            if left <= 0 and not self.chunks:
                return None
            if self.pump(max(0, min(left, 50 if not self.chunks else lull))) and left > 0 \
                    and sum(len(c[1]) for c in self.chunks[-200:]) < 1 << 18:
                continue
            hit = self.parse(rx)
            if hit is not None:
                return hit
            if self.eof:
                return None

    def settle(self, quiet, cap):
        """Read until `quiet` ms pass without output (at most cap ms); returns the last byte's time."""
        end = time.monotonic_ns() + int(cap * 1e6)
        base = time.monotonic_ns()
        while not self.eof:
            now = time.monotonic_ns()
            if now >= end:
                break
            since = (now - max(self.last_t or 0, base)) / 1e6
            if since >= quiet:
                break
            self.pump(max(0.05, min(quiet - since, (end - now) / 1e6)))
        return self.last_t

    def close(self, quit_keys=None, grace=0.5):
        """End our own child: quit keys, then SIGTERM, then SIGKILL, always by pid."""
        kids = [(p, _start(p)) for p in tree(self.pid) if p != self.pid]
        for act in ([quit_keys] if quit_keys else []) + [signal.SIGTERM, signal.SIGKILL]:
            if self._reap():
                break
            try:
                if isinstance(act, bytes):
                    self.write(act)
                else:
                    os.kill(self.pid, act)
            except (OSError, Dead):
                pass
            end = time.monotonic() + grace
            while time.monotonic() < end and not self._reap():
                try:
                    self.pump(5)
                    self.chunks.clear()
                except OSError:
                    pass
                if self.eof:
                    time.sleep(0.002)
        try:
            os.close(self.master)
        except OSError:
            pass
        for p, st in kids:             # leftovers of our own child only
            if st and _start(p) == st:
                try:
                    os.kill(p, signal.SIGKILL)
                except OSError:
                    pass

    def _reap(self):
        if self.rusage is not None:
            return True
        try:
            p, st, ru = os.wait4(self.pid, os.WNOHANG)
        except ChildProcessError:
            return True
        if p:
            self.rusage, self.status = ru, st
        return bool(p)


def _start(pid):
    try:
        with open(f"/proc/{pid}/stat") as f:
            return f.read().rsplit(")", 1)[1].split()[19]
    except OSError:
        return None


# ------------------------------------------------------------------------------ a case
def parse_step(s):
    """'KEYS', 'KEYS=>REGEX' or '!KEYS' (not measured)"""
    if isinstance(s, dict):
        return dict(s, keys=keys(s["keys"]) if isinstance(s["keys"], str) else s["keys"],
                    label=s.get("label", s["keys"]), rx=re.compile(s["expect"], re.M) if s.get("expect") else None)
    quiet = s.startswith("!")
    s = s[1:] if quiet else s
    k, _, r = s.partition("=>")
    return dict(keys=keys(k), label=k, rx=re.compile(r, re.M) if r else None, unmeasured=quiet)


def run_once(c, o):
    """c: case dict (argv, expect, milestones, steps, ...); o: options.  One process, one record."""
    env = dict(os.environ)
    env.update(c.get("env") or {})
    p = Proc(c["argv"], c.get("cols", o.cols), c.get("rows", o.rows), env, c.get("cwd"), c.get("stdin"),
             o.engine, not o.no_answer, o.spin, o.pin)
    if o.record:
        p.raw = []
    rec = {"steps": [], "ok": True, "why": ""}
    quit_keys = keys(c["quit"]) if c.get("quit") else None
    try:
        rx = re.compile(c["expect"], re.M) if c.get("expect") else None
        to = c.get("timeout", o.timeout)
        if rx:
            hit = p.wait_for(rx, to)
            if hit is None:
                rec["ok"], rec["why"] = False, "first frame not seen"
                rec["screen"] = p.vt.display()
        else:
            while p.first_t is None and not p.eof and time.monotonic_ns() < p.t0 + to * NS:
                p.pump(50)
            hit = p.settle(o.quiet, o.cap)
            p.parse()
        rec["cpu_first_ms"] = max(0, cpu_ns(p.pid) - p.cpu0) / 1e6
        rec["first_byte_ms"] = (p.first_t - p.t0) / 1e6 if p.first_t else None
        rec["first_frame_ms"] = (hit - p.t0) / 1e6 if hit else None
        if rec["ok"]:
            for name, r in (c.get("milestones") or {}).items():
                h = p.wait_for(re.compile(r, re.M), to)
                rec["m:" + name] = (h - p.t0) / 1e6 if h else None
            p.settle(o.quiet, o.cap)
            p.parse()
            rec["startup_settled_ms"] = (p.last_t - p.t0) / 1e6 if p.last_t else None
            rec["startup_bytes"] = p.nbytes
            m = memory(p.pid)
            rec["rss_first_mb"] = m["rss"] / 1024
            if c.get("pause"):
                time.sleep(c["pause"])
            steps = [parse_step(s) for s in c.get("steps", [])]
            for loop in range(c.get("loops", o.loops) if steps else 0):
                for i, s in enumerate(steps):
                    if s.get("unmeasured"):
                        p.write(s["keys"])
                        if s["rx"]:
                            p.wait_for(s["rx"], to)
                        p.settle(o.quiet, o.cap)
                        p.parse()
                        continue
                    p.pump(0)
                    p.parse()
                    pre = bool(s["rx"] and s["rx"].search(p.vt.display()))
                    nb, nr, c0 = p.nbytes, p.nreads, cpu_ns(p.pid)
                    p.first_t = None
                    t = p.write(s["keys"])
                    end = t + int(to * NS)
                    hit = None
                    if s["rx"] and not pre:
                        hit = p.wait_for(s["rx"], to)
                    else:
                        while p.first_t is None and not p.eof and time.monotonic_ns() < t + int(o.cap * 1e6):
                            p.pump(20)
                    p.settle(o.quiet, o.cap)
                    last = p.last_t if p.first_t else None
                    if s["rx"] is None:
                        hit = last
                    p.parse()
                    rec["steps"].append(dict(
                        step=i, label=s["label"], loop=loop,
                        first_ms=(p.first_t - t) / 1e6 if p.first_t else None,
                        ms=(hit - t) / 1e6 if hit else None,
                        settled_ms=(last - t) / 1e6 if last else None,
                        bytes=p.nbytes - nb, reads=p.nreads - nr,
                        cpu_ms=(cpu_ns(p.pid) - c0) / 1e6, pre=pre))
                    if o.gap:
                        time.sleep(o.gap / 1e3)
                    if p.eof:
                        rec["ok"], rec["why"] = False, f"ended at step {i} ({s['label']})"
                        raise Dead(rec["why"])
        m = memory(p.pid)
        rec.update(hwm_mb=m["hwm"] / 1024, rss_mb=m["rss"] / 1024, anon_mb=m["anon"] / 1024,
                   file_mb=m["file"] / 1024, procs=m["procs"])
        if o.dump:
            rec["screen"] = p.vt.display()
    except Dead as ex:
        rec["ok"], rec["why"] = False, rec["why"] or f"died: {ex}"
    finally:
        p.close(quit_keys)
    if p.raw is not None:
        with open(o.record, "wb") as f:
            f.write(b"".join(b for _, b in p.raw))
    if p.rusage:
        rec["cpu_ms"] = (p.rusage.ru_utime + p.rusage.ru_stime) * 1e3 - p.cpu0 / 1e6
        rec["user_ms"], rec["sys_ms"] = p.rusage.ru_utime * 1e3, p.rusage.ru_stime * 1e3
    return rec


# ------------------------------------------------------------------------- statistics
def stats(v):
    v = sorted(x for x in v if x is not None)
    if not v:
        return None
    return dict(n=len(v), min=v[0], median=statistics.median(v),
                p95=v[min(len(v) - 1, max(0, -(-95 * len(v) // 100) - 1))], max=v[-1])


def summarize(recs):
    ok = [r for r in recs if r["ok"]]
    out = {"runs": len(recs), "ok": len(ok), "why": sorted({r["why"] for r in recs if r["why"]})}
    names = ["first_byte_ms", "first_frame_ms", "startup_settled_ms", "startup_bytes", "cpu_first_ms", "cpu_ms",
             "hwm_mb", "rss_first_mb", "anon_mb", "file_mb"]
    for r in ok:
        names += [k for k in r if k.startswith("m:") and k not in names]
    for k in names:
        s = stats([r.get(k) for r in ok])
        if s:
            out[k] = s
    by = {}
    for r in ok:
        for s in r["steps"]:
            by.setdefault((s["step"], s["label"]), []).append(s)
    out["steps"] = [dict(step=i, label=l, missed=sum(x["ms"] is None for x in v), pre=sum(x["pre"] for x in v),
                         first_ms=stats([x["first_ms"] for x in v]), ms=stats([x["ms"] for x in v]),
                         settled_ms=stats([x["settled_ms"] for x in v]),
                         bytes=stats([x["bytes"] for x in v]), cpu_ms=stats([x["cpu_ms"] for x in v]))
                    for (i, l), v in sorted(by.items())]
    every = [s for r in ok for s in r["steps"]]
    if every:
        out["all_steps"] = dict(ms=stats([s["ms"] for s in every]), bytes=stats([s["bytes"] for s in every]))
    return out


def f(s, prec=1):
    if not s:
        return "-"
    return f"{s['median']:.{prec}f} ({s['min']:.{prec}f}-{s['max']:.{prec}f})"


def table(results, out=sys.stdout):
    w = max(len(n) for n in results) + 1
    base = None
    print(f"{'case':{w}} {'first byte ms':>20} {'first frame ms':>22} {'ratio':>6} {'CPU ms':>7} "
          f"{'peak RSS MB':>18} {'anon':>6} {'bytes':>7}  ok", file=out)
    for n, s in results.items():
        ff = s.get("first_frame_ms")
        if ff and base is None:
            base = ff["median"]
        print(f"{n:{w}} {f(s.get('first_byte_ms')):>20} {f(ff):>22} "
              f"{(ff['median'] / base if ff and base else 0):6.2f} "
              f"{(s['cpu_first_ms']['median'] if 'cpu_first_ms' in s else 0):7.1f} {f(s.get('hwm_mb')):>18} "
              f"{(s['anon_mb']['median'] if 'anon_mb' in s else 0):6.1f} "
              f"{(s['startup_bytes']['median'] if 'startup_bytes' in s else 0):7.0f}  {s['ok']}/{s['runs']} "
              f"{'; '.join(s['why'])}", file=out)
        for k in s:
            if k.startswith("m:"):
                print(f"{'':{w}}   {k[2:]}: {f(s[k])} ms", file=out)
    if any(s["steps"] for s in results.values()):
        print(f"\n{'keystroke':{w + 14}} {'n':>4} {'to first byte':>20} {'to frame ms':>24} {'p95':>7} "
              f"{'bytes':>18} {'cpu':>6}", file=out)
        for n, s in results.items():
            for st in s["steps"]:
                print(f"{n + ' ' + repr(st['label']):{w + 14}} {st['ms']['n'] if st['ms'] else 0:4d} "
                      f"{f(st['first_ms'], 2):>20} {f(st['ms'], 2):>24} "
                      f"{(st['ms']['p95'] if st['ms'] else 0):7.2f} {f(st['bytes'], 0):>18} "
                      f"{(st['cpu_ms']['median'] if st['cpu_ms'] else 0):6.2f}"
                      f"{'  missed ' + str(st['missed']) if st['missed'] else ''}"
                      f"{'  matched before ' + str(st['pre']) if st['pre'] else ''}", file=out)


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n\n")[0], epilog="see the top of this file and README.md",
                                 formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("-n", "--runs", type=int, default=10, help="processes started per case (default 10)")
    ap.add_argument("--warmup", type=int, default=1, help="discarded runs per case (default 1)")
    ap.add_argument("--loops", type=int, default=1, help="times the key steps are repeated in each process")
    ap.add_argument("--size", default="120x40")
    ap.add_argument("--expect", help="regexp for the first frame (on the screen, lines joined by newline)")
    ap.add_argument("--milestone", action="append", default=[], metavar="NAME=REGEX")
    ap.add_argument("--step", action="append", default=[], metavar="KEYS[=>REGEX]",
                    help="keys to write at once; '!KEYS' is sent but not measured; <Down> <C-u> <Esc> \\x1b work")
    ap.add_argument("--type", help="one step per character")
    ap.add_argument("--quit", help="keys that end the program politely (else SIGTERM, SIGKILL by pid)")
    ap.add_argument("--stdin", help="file for the program's standard input (the keys still go to /dev/tty)")
    ap.add_argument("--cwd")
    ap.add_argument("--env", action="append", default=[], metavar="K=V")
    ap.add_argument("--quiet", type=float, default=30, help="ms without output that end a frame (default 30)")
    ap.add_argument("--cap", type=float, default=1000, help="longest wait for quiet, ms (default 1000)")
    ap.add_argument("--gap", type=float, default=0, help="pause after each step, ms")
    ap.add_argument("--timeout", type=float, default=30, help="longest wait for a regexp, s (default 30)")
    ap.add_argument("--engine", choices=["builtin", "pyte"], default="builtin")
    ap.add_argument("--no-answer", action="store_true", help="don't answer terminal queries (DSR, DA, OSC 10/11)")
    ap.add_argument("--spin", action="store_true", help="busy-poll the pty: less wake-up delay, takes one core")
    ap.add_argument("--pin", type=lambda s: {int(x) for x in s.split(",")}, help="CPUs for the program, e.g. 1")
    ap.add_argument("--suite", help="JSON file: {\"name\": {argv, expect, milestones, steps, ...}, ...}")
    ap.add_argument("--only", help="regexp of the suite's cases to run")
    ap.add_argument("--json", help="write summaries and raw records here ('-': stdout)")
    ap.add_argument("--dump", action="store_true", help="show the last screen of each case's last run")
    ap.add_argument("--record", help="write the program's raw output of the last run to this file")
    ap.add_argument("command", nargs="*", help="-- program and arguments")
    o = ap.parse_args()
    o.cols, o.rows = (int(x) for x in o.size.split("x"))
    if o.suite:
        with open(o.suite) as fh:
            cases = json.load(fh)
        if o.only:
            cases = {k: v for k, v in cases.items() if re.search(o.only, k)}
    elif o.command:
        steps = o.step + (list(o.type) if o.type else [])
        cases = {os.path.basename(o.command[0]): dict(
            argv=o.command, expect=o.expect, steps=steps, quit=o.quit, stdin=o.stdin, cwd=o.cwd,
            env=dict(e.split("=", 1) for e in o.env), milestones=dict(m.split("=", 1) for m in o.milestone))}
    else:
        ap.error("give a command after --, or --suite")
    recs = {n: [] for n in cases}
    for i in range(-o.warmup, o.runs):
        for n, c in cases.items():
            if i >= c.get("runs", o.runs) or (i < 0 and -i > c.get("warmup", o.warmup)):
                continue
            try:
                r = run_once(c, o)
            except FileNotFoundError as ex:
                r = {"ok": False, "why": f"no such program: {ex}", "steps": []}
            if i >= 0:
                recs[n].append(r)
    res = {n: summarize(r) for n, r in recs.items() if r}
    if o.json != "-":
        table(res)
    for n, r in recs.items():
        bad = [x for x in r if not x["ok"] and x.get("screen")]
        if (o.dump or bad) and r:
            x = (bad or r)[-1]
            print(f"--- screen of {n}" + (f": {x['why']}" if x["why"] else ""), file=sys.stderr)
            print("\n".join(l.rstrip() for l in x.get("screen", "").split("\n")).rstrip("\n"), file=sys.stderr)
    if o.json:
        doc = dict(host=dict(cpus=os.cpu_count(), load=os.getloadavg()), size=o.size, when=time.time(),
                   quiet_ms=o.quiet, results=res, raw=recs)
        if o.json == "-":
            json.dump(doc, sys.stdout, indent=1)
        else:
            with open(o.json, "w") as fh:
                json.dump(doc, fh, indent=1)
    return 0 if all(s["ok"] == s["runs"] for s in res.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
