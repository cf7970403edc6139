# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""What a dialect server in Python shares with those on node: the command line, traps, tokens, the
request log and the commands on standard input (README.md lists them)."""

import collections
import json
import os
import socket
import sys
import threading
import time
import uuid

import jwt
from werkzeug.serving import WSGIRequestHandler, make_server


class Tokens:
    """Those given out. They are real JWTs, but what counts is this list, so that a test can make
    them expire at once."""

    def __init__(self, seconds):
        self.seconds = seconds
        self.issued = {}
        self.secret = uuid.uuid4().hex

    def issue(self, user, kind="access", seconds=None):
        now = int(time.time())
        until = now + (self.seconds if seconds is None else seconds)
        token = jwt.encode({"fresh": False, "iat": now, "jti": str(uuid.uuid4()), "type": kind, "sub": user,
                            "nbf": now, "exp": until}, self.secret, "HS256")
        self.issued[token] = [user, kind, until]
        return token

    def user(self, token, kind="access"):
        user, of_kind, until = self.issued.get(token, (None, None, 0))
        return user if of_kind == kind and until > time.time() else None

    def expire(self, kinds):
        for entry in self.issued.values():
            if entry[1] in kinds:
                entry[2] = 0


class Peer:
    """options: of the command line with their defaults; traps: {name: (variants it is on in, text)}."""

    def __init__(self, name, options, traps):
        self.name, self.known_traps = name, traps
        self.options = {"port": "0", "variant": "as-built", "rate": "0", "rate-seconds": "900", **options}
        switched = self._read(sys.argv[1:])
        self.documented = self.options["variant"] == "documented"
        self.traps = {trap: self.options["variant"] in on for trap, (on, _) in traps.items()} | switched
        self.tokens = Tokens(int(self.options["token-seconds"]))
        self.rate, self.used = int(self.options["rate"]), {}
        self.counts, self.recent, self.failures = collections.Counter(), collections.deque(maxlen=200), []
        self.connections = set()
        self.lock = threading.RLock()  # for everything that is kept
        self.beats = 0  # of heartbeats of the application
        self.commands = {"trap": self._trap, "expire": self._expire, "rate": self._rate, "fail": self._fail,
                         "log": self._log, "exit": lambda _: None}

    def _read(self, words):
        switched = {}
        if "--help" in words:
            print(f"{self.name} [--{' V] [--'.join(self.options)} V] [--trap NAME] [--no-trap NAME]")
            for trap, (on, text) in self.known_traps.items():
                print(f"  {trap} ({', '.join(on) or 'off'}): {text}")
            sys.exit(0)
        for word, value in zip(words[::2], words[1::2] + [None] * (len(words) % 2)):
            option = word.removeprefix("--")
            if option in ("trap", "no-trap") and value in self.known_traps:
                switched[value] = option == "trap"
            elif option in self.options and value is not None:
                self.options[option] = value
            else:
                sys.exit(f"{self.name}: unknown or incomplete option {word}")
        if self.options["variant"] not in ("documented", "as-built"):
            sys.exit(f"{self.name}: --variant documented|as-built")
        return switched

    def trap(self, name):
        return self.traps[name]

    # --- commands of standard input; what they return goes into the answer ---
    def _trap(self, command):
        if command["name"] not in self.traps:
            raise ValueError(f"no trap {command['name']}; there are: {', '.join(self.traps)}")
        self.traps[command["name"]] = command.get("on", True)
        return {"traps": self.traps}

    def _expire(self, command):
        what = command.get("what", "access")
        self.tokens.expire(["access", "refresh"] if what == "all" else [what])

    def _rate(self, command):
        self.rate = command.get("limit", self.rate)
        self.used.clear()
        return {"limit": self.rate}

    def _fail(self, command):
        self.failures.append({"method": "", "path": "", "how": 503, "times": 1, **command})

    def _log(self, command):
        requests = [{"method": method, "path": path, "count": n} for (method, path), n in self.counts.items()]
        answer = {"requests": requests, "recent": list(self.recent)}
        if command.get("clear"):
            self.counts.clear()
            self.recent.clear()
        return answer

    # --- called around each request ---
    def take_failure(self, method, path):
        for failure in self.failures:
            if failure["method"] in ("", method) and path.startswith(failure["path"]):
                failure["times"] -= 1
                if failure["times"] <= 0:
                    self.failures.remove(failure)
                return failure["how"]
        return None

    def budget(self, key):
        """Takes one request from the key's budget: (within it, seconds until the next window)."""
        now = time.time()
        count, until = self.used.get(key, (0, 0))
        if until <= now:
            count, until = 0, now + int(self.options["rate-seconds"])
        self.used[key] = (count + 1, until)
        return self.rate == 0 or count < self.rate, int(until - now) + 1

    def note(self, method, rule, url, status):
        self.counts[(method, rule)] += 1
        self.recent.append(f"{method} {url} {status}")

    # --- running ---
    def _answer(self, line):
        try:
            command = json.loads(line)
            if command.get("cmd") not in self.commands:
                raise ValueError(f"no command {command.get('cmd')}; there are: {', '.join(self.commands)}")
            with self.lock:
                return {"ok": True, **(self.commands[command["cmd"]](command) or {})}, command["cmd"]
        except Exception as error:  # whatever it is, the test is to see it
            return {"ok": False, "error": f"{type(error).__name__}: {error}"}, None

    def _obey(self):
        for line in sys.stdin:
            if line.strip():
                answer, name = self._answer(line)
                print(json.dumps(answer), flush=True)
                if name == "exit":
                    break
        os._exit(0)  # the threads of long polls would keep it alive

    def cut(self):
        for connection in list(self.connections):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass  # gone already

    def serve(self, app):
        peer = self

        def unless_taken_over(environ, start_response):
            answered = []

            def start(*args):
                answered.append(True)
                return start_response(*args)

            body = app(environ, start)
            if not answered:
                raise ConnectionResetError("it was a WebSocket, and that has ended")
            return body

        class Handler(WSGIRequestHandler):
            def setup(self):
                super().setup()
                peer.connections.add(self.connection)

            def finish(self):
                peer.connections.discard(self.connection)
                try:
                    super().finish()
                except OSError:
                    pass  # cut

            def log(self, *_):
                pass

        server = make_server("127.0.0.1", int(self.options["port"]), unless_taken_over, threaded=True,
                             request_handler=Handler)
        server.daemon_threads = True
        print(f"listening {server.port}", flush=True)
        threading.Thread(target=self._obey, daemon=True).start()
        server.serve_forever()
