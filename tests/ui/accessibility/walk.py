#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""Reads the screens as a screen reader does, over AT-SPI: walk.py SCREENS-PROGRAM SCREEN...

Whatever can have the keyboard has a name and a role; a toast is an alert, and a change of the
connection is announced. Needs a display and a session bus of its own; 77: cannot be run.
"""

import os
import subprocess
import sys
import time

try:
    import gi
    gi.require_version("Atspi", "2.0")
    import pyatspi
    from gi.repository import GLib
except (ImportError, ValueError) as missing:
    print(f"skipped: {missing} (Debian: python3-pyatspi)")
    sys.exit(77)

PATIENCE = 20  # seconds for what another process is to do


def pump(condition, patience=PATIENCE):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        while GLib.MainContext.default().iteration(False):
            pass
        time.sleep(0.01)
    return None


class Shown:
    """One screen on the display; its application as a screen reader finds it."""

    def __init__(self, program, screen):
        self.process = subprocess.Popen(
            [program, "--stay", screen], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env=os.environ | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"})

    def __enter__(self):
        if self.process.stdout.readline().strip() != "shown":
            raise RuntimeError("the screen was not shown")
        self.application = pump(self.find)
        if not self.application:
            raise RuntimeError("the application is not on the bus of accessibility")
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def find(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self.process.pid:
                return application
        return None

    def a_second_passes(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()


def walk(node, path=()):
    """Everything that shows, with the roles above it."""
    yield node, path
    for child in node:
        if child and child.getState().contains(pyatspi.STATE_SHOWING):
            yield from walk(child, (*path, node.getRoleName()))


def unnamed(application):
    seen = focusable = 0
    faults = []
    for node, path in walk(application):
        seen += 1
        state = node.getState()
        if not state.contains(pyatspi.STATE_FOCUSABLE) or not state.contains(pyatspi.STATE_ENABLED):
            continue
        focusable += 1
        role = node.getRoleName()
        if not node.name.strip():
            faults.append(f"{' > '.join(path)} > {role} has no name")
        if role in ("", "invalid", "unknown"):
            faults.append(f"{' > '.join(path)} > {node.name!r} has no role")
    if focusable < 2:
        faults.append(f"only {focusable} of {seen} can be focused")
    return seen, focusable, faults


def alerts_of(application):
    return [node.name for node, _ in walk(application) if node.getRole() == pyatspi.ROLE_ALERT]


def is_announced(program):
    """The connection counts down to its next attempt: each change is an event."""
    heard = []
    listener = lambda event: heard.append(event.source_name if hasattr(event, "source_name")
                                          else event.source.name)
    pyatspi.Registry.registerEventListener(listener, "object:property-change:accessible-name")
    try:
        with Shown(program, "link-reconnecting") as shown:
            for _ in range(5):
                shown.a_second_passes()
                if pump(lambda: heard, 3):
                    return True
    finally:
        pyatspi.Registry.deregisterEventListener(
            listener, "object:property-change:accessible-name")
    return False


def main(program, *screens):
    faults = []
    for screen in screens:
        with Shown(program, screen) as shown:
            seen, focusable, found = unnamed(shown.application)
            print(f"{screen}: {seen} things, {focusable} of them focusable")
            faults += [f"{screen}: {fault}" for fault in found]
            if screen == "toasts" and not any(alerts_of(shown.application)):
                faults.append("toasts: none of them is an alert with a name")
    if not is_announced(program):
        faults.append("a change of the connection is not announced")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
