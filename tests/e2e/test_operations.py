# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""What those who run a server do: configure it, read its log, renew its certificate, copy and restore
its database, ask the doctor."""

import contextlib
import hashlib
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import sqlite3
import ssl
import subprocess
import threading
import time

from processes import PASSWORD, Case, Driver, World, free_port, main, wait_until

REFUSED, USAGE, LISTEN, DATABASE, KEYS = 1, 2, 3, 4, 5
TREE = pathlib.Path(__file__).resolve().parents[2]


def ask(port, path, headers=None, method="GET", body=None, context=None):
    """One request; returns the answer and its body."""
    if context:
        connection = http.client.HTTPSConnection("127.0.0.1", port, timeout=20, context=context)
    else:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request(method, path, body=body, headers=headers or {})
        answer = connection.getresponse()
        return answer, answer.read()
    finally:
        connection.close()


class Configuration(Case):
    def setUp(self):
        self.world = World(self)
        self.file = self.world.dir / "lockstepd.conf"

    def check(self, text=None, *flags, env=None):
        arguments = ["--check-config", *flags]
        if text is not None:
            self.file.write_bytes(text if isinstance(text, bytes) else text.encode())
            arguments += ["--config", self.file]
        return self.world.run("lockstepd", *arguments, env=env)

    def shown(self, done):
        """name -> (value, where it comes from)"""
        self.assertEqual(done.code, 0, done)
        return {m[1]: (m[2], m[3]) for m in map(re.compile(r"(\S+) = (.*?) *# (.*)").fullmatch, done.out.splitlines())}

    def test_precedence(self):
        text = "# ours\nmax-streams-per-user = 7\n\n  max-events-per-minute=8 # much\nlisten = :1\nopen-metrics = yes\n"
        env = {"LOCKSTEPD_MAX_EVENTS_PER_MINUTE": "9", "LOCKSTEPD_LISTEN": ":2", "LOCKSTEPD_REDIS": ""}
        shown = self.shown(self.check(text, "--listen", ":3", env=env))
        self.assertEqual(shown["max-events-per-second"], ("40", "default"))
        self.assertEqual(shown["max-streams-per-user"], ("7", f"{self.file}:2"))
        self.assertEqual(shown["max-events-per-minute"], ("9", "LOCKSTEPD_MAX_EVENTS_PER_MINUTE"))
        self.assertEqual(shown["listen"], (":3", "--listen"))
        self.assertEqual(shown["open-metrics"], ("yes", f"{self.file}:6"))
        self.assertEqual(shown["redis"], ("", "default"))
        # What is shown is a file that says the same.
        again = self.check(self.check(text, "--listen", ":3", env=env).out)
        self.assertEqual({n: v for n, (v, _) in self.shown(again).items()}, {n: v for n, (v, _) in shown.items()})
        # The file may be named by the environment; a flag can switch off what it switches on.
        shown = self.shown(self.check(None, "--open-metrics=no", env={"LOCKSTEPD_CONFIG": str(self.file)}))
        self.assertEqual(shown["open-metrics"], ("no", "--open-metrics"))
        self.assertEqual(shown["listen"][0], ":3")

    def test_problems_name_their_line(self):
        text = (b"listen = nowhere\n"  # 1
                b"max-streams-per-user = 0\n"
                b"max-streams-per-user = 4\nmax-streams-per-user = 5\n"  # 3, 4
                b"no equals sign\n = 3\n"  # 5, 6
                b"lisen = :1\n"  # 7
                b"open-metrics = perhaps\n"
                b"trusted-proxies = 10.0.0.0/8, 10.0.0.0/99\n"  # 9
                b"allowed-origins = https://a.example/path\n"
                b"log-level = loud\n"
                b"public-url = lockstep.example.com\n"
                b"port-file = \"a\n"  # 13
                b"node-id = \"a\" b\n"
                b"redis = \xff\n"
                b"key-file = a\0b\n"  # 16
                b"presence-lease = 99999\n")
        done = self.check(text)
        self.assertEqual(done.code, USAGE, done)
        lines = done.err.splitlines()
        expected = [(1, "HOST:PORT"), (2, "a number from 1"), (3, "set in line 2"), (4, "set in line 2"), (5, "name = value"),
                    (6, "name = value"), (7, "did you mean listen"), (8, "yes or no"), (9, "10.0.0.0/99"),
                    (10, "origin"), (11, "debug, info, warning, error"), (12, "https://lockstep.example.com"),
                    (13, "quote"), (14, "quote"), (15, "UTF-8"), (16, "control"), (17, "from 1 to 3600")]
        self.assertEqual(len(lines), len(expected), done)
        for line, (number, word) in zip(lines, expected):
            self.assertTrue(line.startswith(f"lockstepd: {self.file}:{number}: "), line)
            self.assertIn(word, line)
        # The server itself, and every command, says the first and how many more there are.
        for arguments in (["serve"], ["user", "list"]):
            done = self.world.run("lockstepd", *arguments, "--config", self.file)
            self.assertFails(done, USAGE, f"{self.file}:1:", "16 more", "--check-config")

    def test_problems_of_flags_and_environment(self):
        self.assertFails(self.world.run("lockstepd", "serve", "--config", "none.conf"), USAGE, "none.conf")
        self.assertFails(self.world.run("lockstepd", "serve", "--config"), USAGE, "--config")
        env = {"LOCKSTEPD_LISTEN": "x", "LOCKSTEPD_LISTN": ":1"}
        done = self.check(None, "--frobnicate", "--max-streams-per-user=x", "extra", env=env)
        self.assertEqual(done.code, USAGE)
        for word in ("--frobnicate", "--max-streams-per-user: 'x'", "'extra'", "LOCKSTEPD_LISTEN: 'x'",
                     "LOCKSTEPD_LISTN: there is no such setting; did you mean LOCKSTEPD_LISTEN?"):
            self.assertIn(word, done.err)
        for listen in ("[::1", "[::1]:80:80", "::1:80", "[]:80", "a b:80", ":+80", ": 80", ":", "[host]:80", ":65536"):
            self.assertIn("HOST:PORT", self.check(None, "--listen", listen).err, listen)
        for listen in ("[::1]:80", "[fe80::1%eth0]:80", ":0", "localhost:65535"):
            self.shown(self.check(None, "--listen", listen))
        for db in ("mysql://h/d", "sqlite:", "postgres://h", "postgres:d", "postgres://h/d?a=b;c"):
            self.assertIn("database", self.check(None, "--db", db).err, db)
        for db in ("team.db", "sqlite:team.db", "sqlite::memory:", "postgres://u@h:5432/d?host=/run"):
            self.shown(self.check(None, "--db", db))
        # What does not go together.
        self.assertIn("TLS needs both", self.check("tls-key = a.key\n").err)
        self.assertIn("needs an id", self.check("db = postgres://h/d\nredis = redis://h\n").err)
        done = self.check("db = postgres://h/d\nnode-id = n1\nredis = redis://:s3cr3t@h:99999\n")
        self.assertEqual(done.code, USAGE, done)
        self.assertIn("redis+unix:///SOCKET", done.err)
        self.assertNotIn("s3cr3t", done.out + done.err)

    def test_secrets_are_hidden(self):
        done = self.check("db = postgres://lockstep:s3cr3t@db/x?password=s3cr3t\n"
                          "redis = redis://:s3cr3t@host\nnode-id = n1\n")
        shown = self.shown(done)
        self.assertNotIn("s3cr3t", done.out + done.err)
        self.assertEqual(shown["db"][0], "postgres://lockstep:***@db/x?password=***")
        self.assertEqual(shown["redis"][0], "redis://:***@host")

    def test_the_sample_names_every_setting_with_its_default(self):
        sample = (TREE / "packaging/lockstepd/lockstepd.conf").read_text(encoding="utf-8")
        defaults = {n: v for n, (v, _) in self.shown(self.check("")).items()}
        named = dict(re.findall(r"^#?([a-z-]+) =[ ]*(.*)$", sample, re.M))
        self.assertEqual(set(named), set(defaults) - {"sample", "port-file"})
        for name, value in re.findall(r"^#([a-z-]+) =[ ]*(.*)$", sample, re.M):
            if defaults[name]:
                self.assertEqual(value, defaults[name], name)
        # As it is shipped, and with everything in it switched on, it can be read.
        self.shown(self.check(sample))
        self.shown(self.check(re.sub(r"^#([a-z-]+ =)", r"\1", sample, flags=re.M)))

    def test_every_command_reads_it(self):
        port = free_port()
        self.file.write_text(f"db = sqlite:{self.world.dir}/ours.db\nlisten = 127.0.0.1:{port}\n")
        run = lambda *a, **k: self.world.run("lockstepd", *a, "--config", self.file, **k)
        self.assertEqual(run("user", "add", "jane@example.com", env={"LOCKSTEP_PASSWORD": PASSWORD}).code, 0)
        self.assertTrue((self.world.dir / "ours.db").exists())
        server = self.world.spawn("lockstepd", "--config", self.file, "serve", "--max-streams-per-user", "1")
        server.out.wait(lambda lines: any(" listens on " in line for line in lines), "the start")
        self.assertEqual(ask(port, "/health")[0].status, 200)
        self.assertEqual(run("user", "list").out, "jane@example.com\tjane\n", "by the running server")
        self.assertFails(run("user", "list", "--listen", ":1"), USAGE, "listen")


class Logs(Case):
    def setUp(self):
        self.world = World(self)

    def test_one_line_each_and_no_secrets(self):
        self.world.start("--log-level", "debug")
        server = self.world.server
        self.world.add_user("jane@example.com")
        self.world.add_project("ALFA", "jane@example.com")
        token = self.world.token("jane@example.com")
        port = self.world.port
        secrets = [token, PASSWORD]
        login = json.dumps({"email": "jane@example.com", "password": PASSWORD})
        typed = {"Content-Type": "application/json"}
        answer, body = ask(port, "/api/auth/login", typed, "POST", login)
        self.assertEqual(answer.status, 200)
        signed_in = json.loads(body)
        secrets += [signed_in["accessToken"], signed_in["refreshToken"]]
        ask(port, "/api/auth/login", typed, "POST", json.dumps({"email": "x\n\x1b[31m@e.com", "password": "Wr0ng-one!"}))
        secrets.append("Wr0ng-one!")
        self.assertEqual(ask(port, f"/api/issues?token={token}", typed)[0].status, 400)
        self.assertEqual(ask(port, "/api/projects", {"Authorization": f"Bearer {token[:-3]}xyz"})[0].status, 401)
        secrets.append(token[:-3])
        for path in ("/%0a%7b%22level%22:%22error%22%7d", "/%1b[31m%00%25n%25s", "/%ff%fe", "/%e2%80%ae/x", "/a%5cb%22"):
            self.assertIn(ask(port, path)[0].status, (400, 404))
        alfa = json.loads(ask(port, "/api/projects", {"Authorization": f"Bearer {token}"})[1])["projects"][0]["project"]["id"]
        # By Socket.IO, too: who may not come in, and a packet that cannot be read.
        for auth in ({"token": token}, {"token": token[:-3] + "\n%n"}, {}):
            driver = Driver(self.world, self.world.url, auth=auth, transports=["websocket"])
            driver.next("connect" if auth.get("token") == token else "connect_error")
            if auth.get("token") == token:
                topic = f"channel:{alfa}"
                self.assertEqual(driver.ask("watch", {"topics": [topic]}), [{"topics": {topic: 1}}])
        self.assertEqual(self.world.stop(), 0)
        text = server.err.text()
        for secret in secrets:
            self.assertNotIn(secret, text)
            self.assertNotIn(hashlib.sha256(secret.encode()).hexdigest(), text)
        lines = text.splitlines()
        records = [json.loads(line) for line in lines]
        for line, record in zip(lines, records):
            self.assertTrue(line.isprintable(), line)
            self.assertRegex(record["time"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
            self.assertIn(record["level"], ("debug", "info", "warning", "error"))
            self.assertTrue(record["category"] and record["message"])
        requests = [r for r in records if "request" in r]
        self.assertIn(("POST", "/api/auth/login", 200), [(r["method"], r["path"], r["status"]) for r in requests])
        self.assertIn("/\u202e/x", [r["path"] for r in requests])
        self.assertEqual(len({r["request"] for r in requests}), len(requests))
        self.assertEqual({r["address"] for r in requests}, {"127.0.0.1"})
        said = " / ".join(record["message"].replace('"', "") for record in records)
        for about in ("signed in: jane@example.com", "left: jane@example.com",
                      f"subscribed: jane@example.com to project:{alfa} live", f"watches: jane@example.com {topic}"):
            self.assertIn(about, said)

    def test_levels_and_text(self):
        self.world.start("--log-level", "warning")
        self.assertEqual(ask(self.world.port, "/nothing")[0].status, 404)
        server = self.world.server
        self.assertEqual(self.world.stop(), 0)
        self.assertEqual(server.err.text(), "")
        self.world.start("--log-format", "text")
        ask(self.world.port, "/%e2%80%aenothing")
        server = self.world.server
        self.assertEqual(self.world.stop(), 0)
        text = server.err.text()
        self.assertRegex(text, r"(?m)^\S+Z info GET /\\u202enothing: 404 request=\S+ method=GET path=/\\u202enothing status=404 ")

    def test_the_journal_is_told_the_level(self):
        """As under systemd: JOURNAL_STREAM names the device and inode of the standard error."""
        read, write = os.pipe()
        status = os.fstat(write)
        env = dict(os.environ, JOURNAL_STREAM=f"{status.st_dev}:{status.st_ino}")
        process = subprocess.Popen([os.environ.get("LOCKSTEP_BIN", "build/bin") + "/lockstepd", "serve", "--listen",
                                    "127.0.0.1:0", "--db", f"sqlite:{self.world.db}"], env=env,
                                   stdout=subprocess.PIPE, stderr=write)
        os.close(write)
        process.stdout.readline()
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(20), 0)
        process.stdout.close()
        with os.fdopen(read, encoding="utf-8") as log:
            lines = log.read().splitlines()
        self.assertTrue(lines)
        for line in lines:
            self.assertRegex(line, r"^<[3-7]>\{")

    def test_request_ids(self):
        self.world.start("--trusted-proxies", "127.0.0.1")
        answer, _ = ask(self.world.port, "/nothing", {"X-Request-Id": "abc-123"})
        self.assertEqual(answer.headers["X-Request-Id"], "abc-123")
        for bad in ("", "a b", "x" * 65, "a\tb", "ä"):
            answer, _ = ask(self.world.port, "/nothing", {"X-Request-Id": bad.encode()})
            self.assertRegex(answer.headers["X-Request-Id"], r"^[0-9a-f]{16}$")
        self.world.stop()
        self.world.start()
        answer, _ = ask(self.world.port, "/nothing", {"X-Request-Id": "abc-123"})
        self.assertNotEqual(answer.headers["X-Request-Id"], "abc-123", "from anybody")


class Proxies(Case):
    def setUp(self):
        self.world = World(self)

    def address_in_log(self, forwarded):
        answer, _ = ask(self.world.port, "/nothing", {"X-Forwarded-For": forwarded})

        def look(lines):
            return next((r["address"] for r in map(json.loads, lines)
                         if r.get("request") == answer.headers["X-Request-Id"]), None)
        return self.world.server.err.wait(look, "the request in the log")

    def test_whose_address_counts(self):
        self.world.start("--trusted-proxies", "127.0.0.0/8 2001:db8::/32")
        for header, address in (("203.0.113.7", "203.0.113.7"), ("1.1.1.1, 203.0.113.8", "203.0.113.8"),
                                ("203.0.113.9, 2001:db8::5", "203.0.113.9"), ("nonsense", "127.0.0.1")):
            self.assertEqual(self.address_in_log(header), address)
        self.world.stop()
        self.world.start()
        self.assertEqual(self.address_in_log("203.0.113.7"), "127.0.0.1", "a proxy that nobody named")

    def test_strangers_are_counted_by_client(self):
        self.world.start("--trusted-proxies", "127.0.0.1", "--max-strangers-per-address", "2")

        def open_session(client):
            answer, body = ask(self.world.port, "/socket.io/?EIO=4&transport=polling", {"X-Forwarded-For": client})
            self.assertEqual(answer.status, 200)
            sid = json.loads(body[1:])["sid"]
            # Who is too many is told so at once; the others hear nothing yet, and are not waited for.
            return sid

        def is_sent_away(sid, client):
            _, body = ask(self.world.port, f"/socket.io/?EIO=4&transport=polling&sid={sid}", {"X-Forwarded-For": client})
            return b"LIMIT_ADDRESS" in body
        for client in ("203.0.113.1", "203.0.113.2"):
            for _ in range(2):
                open_session(client)
            self.assertTrue(is_sent_away(open_session(client), client))

    def test_origins(self):
        self.world.start("--allowed-origins", "https://app.example.com", "--public-url", "https://lockstep.example.com")
        upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
                   "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}
        for origin, status in ((None, 101), ("https://app.example.com", 101), ("https://lockstep.example.com", 101),
                               (self.world.url, 101), ("https://evil.example", 403), ("null", 403),
                               ("https://app.example.com.evil.example", 403), ("http://app.example.com", 403)):
            with self.subTest(origin=origin), socket.create_connection(("127.0.0.1", self.world.port)) as line:
                headers = dict(upgrade, Host=f"127.0.0.1:{self.world.port}", **({"Origin": origin} if origin else {}))
                line.sendall(("GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n"
                              + "".join(f"{n}: {v}\r\n" for n, v in headers.items()) + "\r\n").encode())
                self.assertTrue(line.recv(100).startswith(f"HTTP/1.1 {status}".encode()))
        for origin, allowed in (("https://app.example.com", True), ("https://evil.example", False)):
            asked = {"Origin": origin, "Access-Control-Request-Method": "PATCH"}
            answer, _ = ask(self.world.port, "/api/projects", asked, "OPTIONS")
            self.assertEqual(answer.status, 204 if allowed else 403)
            self.assertEqual(answer.headers["Access-Control-Allow-Origin"], origin if allowed else None)
            if allowed:
                self.assertIn("PATCH", answer.headers["Access-Control-Allow-Methods"])
                for name in ("If-Match", "Upload-Offset", "If-Range"):
                    self.assertIn(name, answer.headers["Access-Control-Allow-Headers"])
            answer, _ = ask(self.world.port, "/api/projects", {"Origin": origin})
            self.assertEqual(answer.status, 401)
            self.assertEqual(answer.headers["Access-Control-Allow-Origin"], origin if allowed else None)
            if allowed:  # where an upload goes on after a chunk that was refused stands there only
                for name in ("ETag", "Upload-Offset", "Content-Disposition"):
                    self.assertIn(name, answer.headers["Access-Control-Expose-Headers"])

    def test_what_browsers_are_told(self):
        self.world.start()
        for path in ("/health", "/nothing", "/api/projects", "/socket.io/?EIO=4&transport=polling", "/api/openapi.json"):
            answer, _ = ask(self.world.port, path)
            self.assertEqual(answer.headers["X-Content-Type-Options"], "nosniff", path)
            if not path.startswith("/socket.io"):
                self.assertIn("frame-ancestors 'none'", answer.headers["Content-Security-Policy"], path)
            self.assertIsNone(answer.headers["Strict-Transport-Security"], path)
            self.assertIsNone(answer.headers["Access-Control-Allow-Origin"], path)
            self.assertIsNone(answer.headers["Set-Cookie"], path)
            self.assertIsNone(answer.headers["Server"], path)


class Tls(Case):
    def setUp(self):
        self.world = World(self)
        self.make_certificate()

    def client(self, *arguments, **env):
        """Its network thread may end with the process: OpenSSL keeps what it noted of errors for the thread."""
        suppressions = self.world.dir / "lsan.supp"
        suppressions.write_text("leak:libcrypto.so\n", encoding="utf-8")
        env["LSAN_OPTIONS"] = f"suppressions={suppressions}:print_suppressions=0"
        return self.world.cli(*arguments, env=env)

    def openssl(self, *arguments):
        done = subprocess.run(["openssl", *arguments], cwd=self.world.dir, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)

    def make_certificate(self, days="30"):
        self.openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj",
                     "/CN=lockstep", "-addext", "subjectAltName=IP:127.0.0.1", "-days", days,
                     "-keyout", "server.key", "-out", "server.pem")

    def start(self, *options):
        return self.world.start("--tls-certificate", self.world.dir / "server.pem", "--tls-key",
                                self.world.dir / "server.key", *options)

    def context(self):
        return ssl.create_default_context(cafile=self.world.dir / "server.pem")

    def fingerprint(self):
        der = ssl.PEM_cert_to_DER_cert((self.world.dir / "server.pem").read_text())
        return hashlib.sha256(der).hexdigest()

    def test_a_real_client_and_a_new_certificate(self):
        self.start()
        url = f"https://127.0.0.1:{self.world.port}"
        answer, body = ask(self.world.port, "/health", context=self.context())
        self.assertEqual(json.loads(body)["server"], "lockstepd")
        self.assertIn("max-age=", answer.headers["Strict-Transport-Security"])
        self.world.add_user("jane@example.com")
        self.world.add_project("ALFA", "jane@example.com")
        secret = {"LOCKSTEP_PASSWORD": PASSWORD}
        # Nobody's authority signed it: the client does not come in until its user says so.
        refused = self.client("jane", "--server", url, "--user", "jane@example.com", "login", **secret)
        self.assertNotEqual(refused.code, 0)
        done = self.client("jane", "trust", url, self.fingerprint())
        self.assertEqual(done.code, 0, done)
        done = self.client("jane", "--server", url, "--user", "jane@example.com", "login", **secret)
        self.assertEqual(done.code, 0, done)
        done = self.client("jane", "create", "--project", "ALFA", "--subject", "By TLS")
        self.assertEqual(done.code, 0, done)

        watch = self.world.watch("jane")
        self.world.server.err.wait(lambda lines: sum("signed in:" in line for line in lines) > 1, "the watch")
        old_context = self.context()
        self.make_certificate()
        self.world.server.signal(signal.SIGHUP)
        self.world.server.err.wait(lambda lines: any("SIGHUP: new connections" in line for line in lines), "reload")
        with self.assertRaises(ssl.SSLError):
            ask(self.world.port, "/health", context=old_context)
        self.assertEqual(ask(self.world.port, "/health", context=self.context())[0].status, 200)
        # The open connection goes on with the certificate it began with.
        self.client("other", "trust", url, self.fingerprint())
        done = self.world.admin("project", "list")
        self.assertEqual(done.code, 0, done)
        token = self.world.token("jane@example.com")
        project = done.out.split("\t")[0]
        answer, body = ask(self.world.port, f"/api/projects/{project}/issues",
                           {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}, "POST",
                           json.dumps({"subject": "After the reload"}), self.context())
        self.assertEqual(answer.status, 201, body)
        watch.wait_for_subject("After the reload")
        states = [e for e in watch.events() if e["event"] in ("disconnected", "offline")]
        self.assertEqual(states, [])

        # One that cannot be used changes nothing, and is said.
        (self.world.dir / "server.pem").write_text("nonsense")
        self.world.server.signal(signal.SIGHUP)
        self.world.server.err.wait(lambda lines: any("of before is kept" in line for line in lines), "the refusal")
        self.assertEqual(self.world.stop(), 0)

    def test_hangup_without_tls(self):
        self.world.start()
        for _ in range(3):
            self.world.server.signal(signal.SIGHUP)
        self.world.server.err.wait(lambda lines: sum("SIGHUP" in line for line in lines) > 0, "SIGHUP")
        self.assertEqual(ask(self.world.port, "/health")[0].status, 200)
        self.assertEqual(self.world.stop(), 0)

    def test_files_that_cannot_be_used(self):
        def serve():
            return self.world.admin("serve", "--listen", "127.0.0.1:0", "--tls-certificate", self.world.dir / "server.pem",
                                    "--tls-key", self.world.dir / "server.key")
        key = self.world.dir / "server.key"
        content = key.read_text()
        key.chmod(0o644)
        self.assertFails(serve(), KEYS, "server.key", "chmod")
        key.chmod(0o600)
        key.write_text("nonsense")
        self.assertFails(serve(), KEYS, "server.key", "no key")
        key.write_text(content)
        (self.world.dir / "server.pem").write_text("nonsense")
        self.assertFails(serve(), KEYS, "server.pem", "no certificate")


class Copies(Case):
    def setUp(self):
        self.world = World(self)
        self.world.start()
        for user in ("jane@example.com", "tom@example.com"):
            self.world.add_user(user)
            self.world.sign_in(user[:4].rstrip("@"), user)
        self.world.add_project("ALFA", "jane@example.com", "tom@example.com")

    def do(self, profile, *arguments):
        done = self.world.cli(profile, *arguments)
        self.assertEqual(done.code, 0, done)
        return done

    def test_backup_while_it_runs_and_restore(self):
        self.do("jane", "create", "--project", "ALFA", "--subject", "In the backup")
        self.do("tom", "sync")
        stop = threading.Event()
        port, token = self.world.port, self.world.token("jane@example.com", minutes=60)
        failures = []

        def write():
            headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
            while not stop.is_set():
                answer, body = ask(port, "/api/projects/ALFA/issues", headers, "POST", '{"subject":"Meanwhile"}')
                if answer.status not in (201, 429):
                    failures.append(body)
                time.sleep(0.01)
        writer = threading.Thread(target=write)
        writer.start()
        backup = self.world.dir / "copies" / "backup.db"
        backup.parent.mkdir()
        try:
            done = self.world.admin("backup", backup)
        finally:
            stop.set()
            writer.join()
        self.assertEqual(done.code, 0, done)
        self.assertEqual(failures, [])
        self.assertEqual([p.name for p in backup.parent.iterdir()], ["backup.db"])
        self.assertEqual(backup.stat().st_mode & 0o777, 0o600)
        with contextlib.closing(sqlite3.connect(f"file:{backup}?mode=ro", uri=True)) as copy:
            self.assertEqual(copy.execute("PRAGMA integrity_check").fetchone(), ("ok",))
            self.assertGreaterEqual(copy.execute("SELECT COUNT(*) FROM issues").fetchone()[0], 1)
        self.assertFails(self.world.admin("backup", backup), DATABASE, "is there already")
        # Relative to who asks, not to the server.
        self.assertEqual(self.world.admin("backup", "here.db").code, 0)
        self.assertTrue((self.world.dir / "here.db").exists())

        # What comes after it is gone with a restore, but not what a client still has to send.
        self.do("jane", "create", "--project", "ALFA", "--subject", "After the backup")
        self.assertFails(self.world.admin("restore", backup), DATABASE, "another process")
        self.do("tom", "--offline", "edit", "ALFA-1", "subject=Edited over the restore")
        self.assertEqual(self.world.stop(), 0)
        done = self.world.admin("restore", backup)
        self.assertEqual(done.code, 0, done)
        self.world.start()
        self.do("tom", "sync")
        self.world.sign_in("jane", "jane@example.com")  # she renewed her session after the backup
        self.do("jane", "sync")
        for profile in ("tom", "jane"):
            listed = self.do(profile, "--json", "list").out
            self.assertIn("Edited over the restore", listed)
            self.assertNotIn("After the backup", listed)

    def test_new_epoch_after_a_copy_was_put_back(self):
        self.do("tom", "create", "--project", "ALFA", "--subject", "In the copy")
        self.assertEqual(self.world.admin("backup", "copy.db").code, 0)
        self.do("tom", "create", "--project", "ALFA", "--subject", "After the copy")
        self.assertFails(self.world.admin("new-epoch"), DATABASE, "another process")
        self.assertEqual(self.world.stop(), 0)
        for suffix in ("", "-wal", "-shm"):
            pathlib.Path(f"{self.world.db}{suffix}").unlink(missing_ok=True)
        (self.world.dir / "copy.db").rename(self.world.db)
        self.assertFails(self.world.admin("new-epoch", "now"), USAGE, "new-epoch")
        self.assertEqual(self.world.admin("new-epoch").code, 0)
        self.world.start()
        # The log is as long again as that which he has: only its epoch says that it is another one.
        headers = {"Authorization": "Bearer " + self.world.token("jane@example.com"), "Content-Type": "application/json"}
        answer, _ = ask(self.world.port, "/api/projects/ALFA/issues", headers, "POST", '{"subject":"In its place"}')
        self.assertEqual(answer.status, 201)
        self.world.sign_in("tom", "tom@example.com")  # he renewed his session after the copy
        self.do("tom", "sync")
        listed = self.do("tom", "--json", "list").out
        self.assertIn("In its place", listed)
        self.assertNotIn("After the copy", listed)

    def attach(self, content):
        """A file of a new issue; returns its address and its hash."""
        bearer = {"Authorization": "Bearer " + self.world.token("jane@example.com")}
        typed = dict(bearer, **{"Content-Type": "application/json"})
        _, body = ask(self.world.port, "/api/projects/ALFA/issues", typed, "POST", '{"subject":"With a file"}')
        sha256 = hashlib.sha256(content).hexdigest()
        _, body = ask(self.world.port, f"/api/issues/{json.loads(body)['id']}/attachments", typed, "POST",
                      json.dumps({"name": "a.bin", "size": len(content), "sha256": sha256}))
        upload = json.loads(body)["upload"]
        answer, body = ask(self.world.port, f"/api/uploads/{upload}", dict(bearer, **{
            "Upload-Offset": "0", "Content-Type": "application/offset+octet-stream"}), "PATCH", content)
        self.assertEqual(answer.status, 201, body)
        return f"/api/attachments/{upload}", sha256

    def fetched(self, address):
        return ask(self.world.port, address, {"Authorization": "Bearer " + self.world.token("jane@example.com")})

    def test_files_of_attachments(self):
        first, second = os.urandom(300_000), os.urandom(1)
        address, name = self.attach(first)
        other, other_name = self.attach(second)
        backup = self.world.dir / "one.db"
        copies = self.world.dir / "one.db.files"
        place = lambda directory, sha256: pathlib.Path(directory) / "files" / sha256[:2] / sha256
        done = self.world.admin("backup", backup)
        self.assertEqual(done.code, 0, done)
        self.assertIn("2 files of attachments", done.out)
        self.assertEqual(place(copies, name).read_bytes(), first)
        self.assertEqual(copies.stat().st_mode & 0o777, 0o700)
        self.assertEqual(place(copies, name).stat().st_mode & 0o777, 0o600)
        # An export has them too.
        self.assertEqual(self.world.admin("export", "--project", "ALFA", "-o", "alfa.json").code, 0)
        elsewhere = self.world.dir / "other.db"
        for arguments in (["project", "add", "ALFA"], ["import", "alfa.json"]):
            done = self.world.admin(*arguments, db=elsewhere)
            self.assertEqual((done.code, done.err), (0, ""), done)
        self.assertIn("2 attachments", done.out)
        self.assertEqual(place(f"{elsewhere}.files", name).read_bytes(), first)
        # One directory may serve many backups: what is there is not copied again.
        third, third_name = self.attach(b"later")
        done = self.world.admin("backup", "two.db", "--attachments", "one.db.files")
        self.assertEqual(done.code, 0, done)
        self.assertIn("1 file of attachments (0.0 MiB)", done.out)
        self.assertIn("where 2 were already", done.out)
        self.assertTrue(place(copies, third_name).exists())
        self.assertFalse((self.world.dir / "two.db.files").exists())

        # All is lost, and comes back.
        self.assertEqual(self.world.stop(), 0)
        files = pathlib.Path(f"{self.world.db}.files")
        shutil.rmtree(files)
        doctor = self.world.run("lockstepd", "doctor", "--db", f"sqlite:{self.world.db}")
        self.assertRegex(doctor.out, "error +attachments: .* is not there, and should have 3 files")
        done = self.world.admin("restore", backup)
        self.assertEqual(done.code, 0, done)
        self.assertIn("copied 2 files of attachments", done.out)
        doctor = self.world.run("lockstepd", "doctor", "--db", f"sqlite:{self.world.db}")
        self.assertRegex(doctor.out, "ok +attachments: all of 2 files of attachments")
        self.world.start()
        for where, content in ((address, first), (other, second)):
            answer, body = self.fetched(where)
            self.assertEqual((answer.status, body), (200, content))
            self.assertEqual(answer.headers.get_all("X-Content-Type-Options"), ["nosniff"])
        self.assertEqual(self.fetched(third)[0].status, 404, "the first backup does not know it")
        self.assertEqual(self.world.stop(), 0)

        # Damaged here: taken from the copy. Damaged there, too: nothing is touched.
        damaged = bytearray(first)
        damaged[1000] ^= 1
        place(files, name).write_bytes(damaged)
        done = self.world.admin("restore", "two.db", "--attachments", copies)
        self.assertEqual(done.code, 0, done)
        self.assertIn("copied 2 files of attachments", done.out)
        self.assertEqual(place(files, name).read_bytes(), first)
        place(files, name).write_bytes(damaged)
        place(copies, name).write_bytes(damaged)
        before = self.world.db.read_bytes()
        self.assertFails(self.world.admin("restore", "one.db"), REFUSED, "nothing was restored", name)
        self.assertEqual(self.world.db.read_bytes(), before)
        done = self.world.admin("restore", "one.db", "--without-missing-files")
        self.assertEqual(done.code, 0, done)
        self.assertIn(name, done.out)
        # What the server has lost is said by each backup, and by the doctor.
        place(files, other_name).unlink()
        place(files, name).write_bytes(first[:-1])
        done = self.world.admin("backup", "three.db")
        self.assertEqual(done.code, REFUSED, done)
        for word in ("has lost", name, other_name):
            self.assertIn(word, done.err)
        self.assertTrue((self.world.dir / "three.db").exists())
        doctor = self.world.run("lockstepd", "doctor", "--db", f"sqlite:{self.world.db}")
        self.assertRegex(doctor.out, "error +attachments: .* has lost, or damaged, 2 files")

    def test_what_cannot_be_done(self):
        self.assertFails(self.world.admin("backup"), USAGE, "backup FILE")
        self.assertFails(self.world.admin("backup", "a", "b"), USAGE, "backup FILE")
        self.assertFails(self.world.admin("backup", "/no/such/folder/x.db"), DATABASE, "/no/such/folder/x.db")
        self.assertEqual(self.world.stop(), 0)
        self.assertEqual(self.world.admin("backup", "cold.db").code, 0, "also without a server")
        damaged = bytearray((self.world.dir / "cold.db").read_bytes())
        for at in range(4096 + 100, len(damaged) - 4096, 4096):
            damaged[at:at + 200] = b"\xff" * 200
        (self.world.dir / "damaged.db").write_bytes(damaged)
        before = self.world.db.read_bytes()
        self.assertFails(self.world.admin("restore", "damaged.db"), DATABASE, "damaged.db")
        self.assertEqual(self.world.db.read_bytes(), before)
        # PostgreSQL has tools of its own, and we say which.
        run = lambda *a: self.world.run("lockstepd", *a, "--db", "postgres://127.0.0.1:1/none")
        self.assertFails(run("restore", "cold.db"), USAGE, "pg_restore", "new-epoch")

    def test_migrate(self):
        self.assertFails(self.world.admin("--migrate"), DATABASE, "another process")
        self.assertEqual(self.world.stop(), 0)
        done = self.world.admin("--migrate")
        self.assertEqual((done.code, done.err), (0, ""), done)
        self.assertIn("nothing is to be done", done.out)
        done = self.world.admin("--migrate", db=self.world.dir / "new.db")
        self.assertIn("they were of none", done.out)
        with contextlib.closing(sqlite3.connect(self.world.db, isolation_level=None)) as database:
            database.execute("UPDATE meta SET value = '99' WHERE name = 'schema'")
        self.assertFails(self.world.admin("--migrate"), DATABASE, "newer")


class Doctor(Case):
    def setUp(self):
        self.world = World(self)

    def examine(self, *options, env=None, db=None):
        if "--db" not in options:
            options = [*options, "--db", f"sqlite:{db or self.world.db}"]
        done = self.world.run("lockstepd", "doctor", *options, env=env)
        findings = [(m[1], m[2], m[3]) for m in re.finditer(r"^(ok|warning|error) +([^:]+): (.*)$", done.out, re.M)]
        remedies = re.findall(r"^ +-> .+$", done.out, re.M)
        self.assertEqual(len(remedies), sum(f[0] != "ok" for f in findings), "each with a remedy")
        self.assertEqual(done.code, REFUSED if any(f[0] == "error" for f in findings) else 0, done)
        return {subject: (verdict, what) for verdict, subject, what in findings}

    def assertFinds(self, found, subject, verdict, *words):
        self.assertEqual(found[subject][0], verdict, found)
        for word in words:
            self.assertIn(str(word), found[subject][1])

    def test_healthy_before_and_while_it_runs(self):
        free = f"127.0.0.1:{free_port()}"
        found = self.examine("--listen", free)
        self.assertNotIn("error", [verdict for verdict, _ in found.values()])
        self.assertFinds(found, "database", "ok", "will be made")
        self.assertEqual(list(self.world.dir.iterdir()), [], "it changes nothing")
        self.world.start()
        running = ["--listen", f"127.0.0.1:{self.world.port}"]
        found = self.examine(*running)
        self.assertFinds(found, "database", "ok", "a server has it open")
        self.assertFinds(found, "network", "ok", "a server listens")
        self.assertFinds(self.examine("--listen", free), "network", "error", "nobody listens")
        self.world.stop()
        found = self.examine("--listen", free)
        self.assertFinds(found, "database", "ok", "is whole")
        self.assertFinds(found, "key file", "ok")

    def test_settings(self):
        found = self.examine("--max-streams-per-user", "x", "--listen", ":0")
        self.assertFinds(found, "settings", "error", "--max-streams-per-user")
        self.assertFinds(found, "TLS", "warning", "plain text")
        found = self.examine("--trusted-proxies", "0.0.0.0/0", "--allowed-origins", "*", "--listen", "127.0.0.1:0")
        self.assertFinds(found, "trusted-proxies", "warning")
        self.assertFinds(found, "allowed-origins", "warning")

    def test_who_may_read_and_write_the_configuration(self):
        file = self.world.dir / "lockstepd.conf"
        file.write_text("listen = 127.0.0.1:0\n")
        file.chmod(0o644)
        self.assertNotIn("configuration", self.examine("--config", file))
        file.chmod(0o664)
        self.assertFinds(self.examine("--config", file), "configuration", "error", "others can write")
        file.write_text("db = postgres://lockstep:s3cret@127.0.0.1:1/none\n")
        file.chmod(0o644)
        done = self.world.run("lockstepd", "doctor", "--config", file)
        self.assertRegex(done.out, "(?m)^error +configuration: everybody .* the password in it$")
        self.assertNotIn("s3cret", done.out + done.err)
        file.chmod(0o600)
        self.assertNotIn("configuration:", self.world.run("lockstepd", "doctor", "--config", file).out)

    def test_files_and_database(self):
        self.world.start()
        self.world.stop()
        quiet = ["--listen", "127.0.0.1:0"]
        key = self.world.dir / "server.db.key"
        key.chmod(0o644)
        self.world.db.chmod(0o644)
        found = self.examine(*quiet)
        self.assertFinds(found, "key file", "error", key)
        # The version is looked at as well, and is all right; so look at the first of them.
        done = self.world.admin("doctor", *quiet)
        self.assertIn("error    database: others can read", done.out)
        self.assertIn(f"chmod 600 {self.world.db}", done.out)
        key.chmod(0o600)
        self.world.db.chmod(0o600)
        with contextlib.closing(sqlite3.connect(self.world.db, isolation_level=None)) as database:
            database.execute("UPDATE meta SET value = '5' WHERE name = 'schema'")
        self.assertFinds(self.examine(*quiet), "database", "warning", "version 5")
        with contextlib.closing(sqlite3.connect(self.world.db, isolation_level=None)) as database:
            database.execute("UPDATE meta SET value = '99' WHERE name = 'schema'")
        self.assertFinds(self.examine(*quiet), "database", "error", "newer")
        os.utime(self.world.db, (time.time() + 7200, time.time() + 7200))
        self.assertFinds(self.examine(*quiet), "clock", "error", "to come")
        damaged = bytearray(self.world.db.read_bytes())
        for at in range(4096 + 100, len(damaged) - 4096, 4096):
            damaged[at:at + 200] = b"\xff" * 200
        self.world.db.write_bytes(damaged)
        self.assertFinds(self.examine(*quiet), "database", "error")
        self.assertFinds(self.examine(*quiet, db="/no/such/folder/x.db"), "database", "error", "/no/such/folder")

    def test_network_and_certificate(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            found = self.examine("--listen", f"127.0.0.1:{taken.getsockname()[1]}")
            self.assertFinds(found, "network", "error", "in use")
        found = self.examine("--listen", "no.such.host.invalid:1")
        self.assertFinds(found, "network", "error", "no.such.host.invalid")
        Tls.openssl(self, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj",
                    "/CN=x", "-addext", "subjectAltName=DNS:a.example", "-days", "90", "-keyout", "k.pem", "-out", "c.pem")
        files = ["--listen", "127.0.0.1:0", "--tls-certificate", self.world.dir / "c.pem", "--tls-key"]
        self.assertFinds(self.examine(*files, self.world.dir / "k.pem"), "TLS", "ok", "good until")
        self.assertFinds(self.examine(*files, self.world.dir / "c.pem"), "TLS", "error", "everybody")
        found = self.examine(*files, self.world.dir / "k.pem", "--public-url", "https://b.example")
        self.assertFinds(found, "TLS", "error", "for a.example, not for b.example")
        for days, verdict in (("10", "warning"), ("-1", "error")):
            made = ["openssl", "x509", "-in", "c.pem", "-signkey", "k.pem", "-days", days, "-out", "c.pem"]
            if subprocess.run(made, cwd=self.world.dir, capture_output=True).returncode == 0:
                self.assertFinds(self.examine(*files, self.world.dir / "k.pem"), "TLS", verdict, "good until")
        found = self.examine("--db", "postgres://127.0.0.1:1/none", "--redis", "redis://127.0.0.1:1", "--node-id", "n1",
                             "--listen", "127.0.0.1:0")
        self.assertFinds(found, "database", "error")
        self.assertFinds(found, "Redis", "error", "takes no connection")


if __name__ == "__main__":
    main()
