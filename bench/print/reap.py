"""Runs a command and waits for all that it leaves behind.

Chromium's processes end without their parent's having waited for them, and a clock of processor
time counts only what is waited for. Here they are handed to this process, which waits. Linux only;
JavaScript has no call for it.

usage: python3 reap.py COMMAND...
"""

import ctypes
import os
import sys

PR_SET_CHILD_SUBREAPER = 36

if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
    sys.exit(f"prctl: {os.strerror(ctypes.get_errno())}. This measures on Linux only.")

command = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ)
code = 1
while True:
    try:
        process, status = os.wait()
    except ChildProcessError:
        sys.exit(code)
    if process == command:
        code = os.waitstatus_to_exitcode(status)
