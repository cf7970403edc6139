# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""The real programs as processes, each test in a folder of its own, on ports that are free.

Every wait ends as soon as what it waits for has happened, and after PATIENCE seconds at the
latest. Every process is ended by its pid when its test is over.
"""

import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest

BIN = pathlib.Path(os.environ.get("LOCKSTEP_BIN", "build/bin")).resolve()
PATIENCE = 30.0
PASSWORD = "tulip-harbour-ninety-seven"


def environment(**extra):
    """This process's, without what would change what the programs do."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("LOCKSTEP_", "QT_"))}
    kept.update(LC_ALL="C.UTF-8", DBUS_SESSION_BUS_ADDRESS="disabled:")  # nobody's keychain
    kept.update(extra)
    return kept


class Output:
    """The lines that a process writes, as they come."""

    def __init__(self, stream):
        self.lines = []
        self._news = threading.Condition()
        self._ended = False
        self._thread = threading.Thread(target=self._read, args=(stream,), daemon=True)
        self._thread.start()

    def _read(self, stream):
        for line in stream:
            with self._news:
                self.lines.append(line.rstrip("\n"))
                self._news.notify_all()
        with self._news:
            self._ended = True
            self._news.notify_all()

    def wait(self, wanted, what, patience=PATIENCE):
        """Until `wanted(lines)` is true; returns what it gave."""
        with self._news:
            self._news.wait_for(lambda: wanted(self.lines) or self._ended, patience)
            found = wanted(self.lines)
            if not found:
                reason = "the process has ended" if self._ended else f"not within {patience} s"
                tail = "\n  ".join(self.lines[-10:])
                raise AssertionError(f"{what}: {reason}; the last lines:\n  {tail}")
            return found

    def text(self):
        self._thread.join(PATIENCE)
        return "".join(line + "\n" for line in self.lines)


class Process:
    def __init__(self, world, arguments, env=None, stdin=subprocess.DEVNULL):
        self._popen = subprocess.Popen([str(a) for a in arguments], cwd=world.dir, env=environment(**(env or {})),
                                       stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                       text=True, encoding="utf-8", errors="replace")
        self.pid = self._popen.pid
        self._began = time.monotonic()
        self.stdin = self._popen.stdin
        self.out = Output(self._popen.stdout)
        self.err = Output(self._popen.stderr)
        world.processes.append(self)

    def age(self):
        return time.monotonic() - self._began

    def running(self):
        return self._popen.poll() is None

    def command_line(self):
        return pathlib.Path(f"/proc/{self.pid}/cmdline").read_bytes()

    def signal(self, number):
        self._popen.send_signal(number)

    def wait(self, patience=PATIENCE):
        """Its exit code."""
        try:
            code = self._popen.wait(patience)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"{self._popen.args[0]} has not ended within {patience} s") from None
        self.out.text()
        self.err.text()
        return code

    def end(self):
        if self._popen.poll() is None:
            self._popen.kill()
        self._popen.wait()
        for stream in (self._popen.stdin, self._popen.stdout, self._popen.stderr):
            if stream:
                stream.close() if stream is self._popen.stdin else None
        self.out.text()
        self.err.text()
        self._popen.stdout.close()
        self._popen.stderr.close()


class Done:
    """How a command that has ended did."""

    def __init__(self, arguments, code, out, err):
        self.arguments, self.code, self.out, self.err = arguments, code, out, err

    def __str__(self):
        return f"{' '.join(self.arguments)}\nexit {self.code}\nout: {self.out}\nerr: {self.err}"

    def json(self):
        return [json.loads(line) for line in self.out.splitlines()]


class World:
    """A folder with a server's database and clients' profiles in it, and the processes on them."""

    def __init__(self, test):
        self.dir = pathlib.Path(tempfile.mkdtemp(prefix="lockstep-e2e-"))
        self.db = self.dir / "server.db"
        self.profiles = self.dir / "profiles"
        self.processes = []
        self.port = 0
        self.server = None
        self.server_program = "lockstepd"
        self.printed = []  # what the commands wrote, to be looked through at the end
        test.addCleanup(self.close)

    def close(self):
        for process in reversed(self.processes):
            process.end()
        shutil.rmtree(self.dir, ignore_errors=True)

    # --- The server ---

    def start(self, *options, url=None, env=None):
        """On the port of the last time, so that clients find it again."""
        port_file = self.dir / "port"
        port_file.unlink(missing_ok=True)
        self.server = Process(self, [BIN / self.server_program, "serve", "--listen", f"127.0.0.1:{self.port}",
                                     "--db", url or f"sqlite:{self.db}", "--port-file", port_file, *options], env)
        self.server.out.wait(lambda lines: any(" listens on " in line for line in lines), "the start of the server")
        self.port = int(port_file.read_text())
        return self.server

    def stop(self, number=signal.SIGTERM):
        self.server.signal(number)
        return self.server.wait()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def admin(self, *arguments, stdin="", env=None, db=None):
        return self.run("lockstepd", *arguments, "--db", f"sqlite:{db or self.db}", stdin=stdin, env=env)

    def add_user(self, email, *options):
        done = self.admin("user", "add", email, *options, env={"LOCKSTEP_PASSWORD": PASSWORD})
        assert done.code == 0, done
        return email

    def add_project(self, key, *members):
        done = self.admin("project", "add", key)
        assert done.code == 0, done
        for member in members:
            user, _, role = member.partition(":")
            done = self.admin("member", "add", key, user, "--role", role or "member")
            assert done.code == 0, done

    def token(self, user, minutes=15):
        done = self.admin("token", "--user", user, "--minutes", str(minutes))
        assert done.code == 0, done
        return done.out.strip()

    # --- The clients ---

    def cli_line(self, profile, *arguments):
        return [BIN / "lockstep-cli", "--data-dir", self.profiles, "--profile", profile, "--timeout", "20", *arguments]

    def cli(self, profile, *arguments, stdin="", env=None):
        return self.run(*self.cli_line(profile, *arguments), stdin=stdin, env=env)

    def sign_in(self, profile, user):
        done = self.cli(profile, "--server", self.url, "--user", user, "login", env={"LOCKSTEP_PASSWORD": PASSWORD})
        assert done.code == 0, done

    def watch(self, profile, *options, env=None):
        """A `watch --json` that is in step with the server."""
        process = Process(self, self.cli_line(profile, "--json", "watch", *options), env=env)
        return Watch(process)

    def spawn(self, program, *arguments, env=None, stdin=subprocess.DEVNULL):
        return Process(self, [BIN / program, *arguments], env, stdin)

    def run_python(self, script, *arguments):
        return Process(self, [sys.executable, "-B", script, *arguments])

    def run(self, program, *arguments, stdin="", env=None):
        line = [str(a) for a in (BIN / program, *arguments)]
        ended = subprocess.run(line, cwd=self.dir, env=environment(**(env or {})), input=stdin,
                               capture_output=True, text=True, encoding="utf-8", timeout=PATIENCE * 2)
        done = Done([pathlib.Path(line[0]).name, *line[1:]], ended.returncode, ended.stdout, ended.stderr)
        self.printed.append(done)
        return done


class Watch:
    """A `lockstep-cli --json watch`."""

    def __init__(self, process):
        self.process = process

    def events(self):
        return [json.loads(line) for line in self.process.out.lines]

    def wait_for(self, wanted, what, patience=PATIENCE):
        """Until an event is `wanted`; returns it."""
        def look(lines):
            return next((e for e in map(json.loads, lines) if wanted(e)), None)
        return self.process.out.wait(look, what, patience)

    def wait_for_subject(self, subject, event="issue_created"):
        return self.wait_for(
            lambda e: e["event"] == event and e["data"]["issue"].get("subject") == subject, f"{event} {subject!r}")

    def stop(self):
        self.process.signal(signal.SIGTERM)
        return self.process.wait()


class Driver:
    """Our Socket.IO client alone, told what to do by lines of JSON (docs/conformance.md)."""

    def __init__(self, world, url, **options):
        self.process = world.spawn("socketio_client_driver", stdin=subprocess.PIPE)
        self._seen = 0
        self.next("ready")
        self.tell("connect", url=url, nsp="/", timeout=5000, reconnectionDelay=100, reconnectionDelayMax=400, **options)

    def tell(self, command, **members):
        self.process.stdin.write(json.dumps({"cmd": command, **members}) + "\n")
        self.process.stdin.flush()

    def next(self, kind, wanted=lambda event: True):
        """The next of that kind after the last one that was asked for."""
        def look(lines):
            for at in range(self._seen, len(lines)):
                event = json.loads(lines[at])
                if event["ev"] == kind and wanted(event):
                    return at + 1, event
            return None
        self._seen, event = self.process.out.wait(look, kind)
        return event

    def next_event(self, name):
        return self.next("event", lambda event: event["name"] == name)["args"][0]

    def all(self):
        return [json.loads(line) for line in self.process.out.lines]

    def ask(self, event, *arguments):
        """Emits it, and returns the acknowledgement."""
        self.tell("emit", nsp="/", event=event, args=arguments, ack=True, ackTimeout=10000, tag=event)
        answer = self.next("ack", lambda ack: ack["tag"] == event)
        assert answer["error"] is None, answer
        return answer["args"]


class Case(unittest.TestCase):
    def assertFails(self, done, code, *named):
        """It ended with that code, and one line of error that has those words in it."""
        self.assertEqual(done.code, code, done)
        self.assertEqual(len(done.err.splitlines()), 1, done)
        self.assertTrue(done.err.startswith(f"{done.arguments[0]}: "), done)
        for word in named:
            self.assertIn(str(word), done.err, done)
        self.assertEqual(done.out, "", done)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(wanted, what, patience=PATIENCE, every=0.02):
    """For what has no event: looks again and again."""
    end = time.monotonic() + patience
    while True:
        found = wanted()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"{what}: not within {patience} s")
        time.sleep(every)


def main():
    unittest.main(verbosity=2, warnings="ignore")  # libraries by others leave sockets open
