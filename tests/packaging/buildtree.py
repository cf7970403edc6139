# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""The build tree that is tested: what CMake's cache says, and what `cmake --install` makes of it."""

import os
import pathlib
import re
import subprocess
import sys

SOURCES = pathlib.Path(__file__).resolve().parent.parent.parent
BUILD = pathlib.Path(os.environ.get("LOCKSTEP_BUILD", SOURCES / "build")).resolve()
CACHE = dict(re.findall(r"^([A-Za-z0-9_]+):\w+=(.*)$", (BUILD / "CMakeCache.txt").read_text(encoding="utf-8"), re.M))
PREFIX = pathlib.Path(CACHE["CMAKE_INSTALL_PREFIX"])
VERSION = CACHE["CMAKE_PROJECT_VERSION"]
HAS_WINDOWS = CACHE["LOCKSTEP_BUILD_GUI"] == "ON"
HAS_DBUS = not CACHE.get("Qt6DBus_DIR", "NOTFOUND").endswith("NOTFOUND")
PROGRAMS = ["lockstepd", "lockstep-cli"] + ["lockstep"] * HAS_WINDOWS

sys.path.insert(0, str(SOURCES / "tests/e2e"))
from processes import BIN, environment  # noqa: E402, F401


def run(*arguments, **extra):
    """As on a computer without a display."""
    env = environment(**{name: str(value) for name, value in extra.items()})
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        env.pop(name, None)
    return subprocess.run([str(a) for a in arguments], env=env, stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, encoding="utf-8", timeout=60)


def install(component, root):
    done = run(os.environ.get("LOCKSTEP_CMAKE", "cmake"), "--install", BUILD, "--component", component, DESTDIR=root)
    assert done.returncode == 0, done.stdout + done.stderr
