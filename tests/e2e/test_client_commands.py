# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""What lockstep-cli makes of what is wrong (docs/bad-input.md, 1, 3, 8, 14 to 18, 40 and 44): an
exit code of its own for each kind, one line that names it, and nothing lost."""

import base64
import hashlib
import hmac
import http.server
import json
import os
import sqlite3
import threading

from processes import PASSWORD, Case, World, free_port, main

REFUSED, USAGE, CONFLICT, PROFILE, SIGN_IN, QUEUED = 1, 2, 3, 4, 5, 6


class ClientCommands(Case):
    @classmethod
    def setUpClass(cls):
        cls.world = World(cls)
        cls.world.start()
        cls.world.add_user("jane@example.com")
        cls.world.add_user("vic@example.com")
        cls.world.add_project("ALFA", "jane@example.com", "vic@example.com:viewer")
        cls.world.add_project("BETA", "vic@example.com")
        cls.world.sign_in("jane", "jane@example.com")
        cls.world.sign_in("vic", "vic@example.com")
        cls.jane("create", "--project", "ALFA", "--subject", "First")

    # World wants a test to clean up after: here the class itself.
    @classmethod
    def addCleanup(cls, function):
        cls.addClassCleanup(function)

    @classmethod
    def jane(cls, *arguments, **more):
        return cls.world.cli("jane", *arguments, **more)

    def test_files(self):
        issue = self.jane("--json", "create", "--project", "ALFA", "--subject", "With files").json()[0]["name"]
        content = os.urandom(2_500_000)
        path = self.world.dir / "a report.bin"
        path.write_bytes(content)
        done = self.jane("--json", "attach", issue, path)
        self.assertEqual(done.code, 0, done)
        attached = done.json()[0]
        self.assertEqual((attached["name"], attached["size"]), ("a report.bin", len(content)))
        self.assertEqual(attached["sha256"], hashlib.sha256(content).hexdigest())
        # Another one gets it, by its name or its id.
        listed = self.world.cli("vic", "attachments", issue)
        self.assertEqual(listed.code, 0, listed)
        self.assertRegex(listed.out, f"^{attached['id']}\ta report.bin\t2500000\t.*\tjane@example.com\n$")
        got = self.world.dir / "got.bin"
        done = self.world.cli("vic", "download", issue, "a report.bin", got)
        self.assertEqual((done.code, done.out), (0, f"{got}\n"), done)
        self.assertEqual(got.read_bytes(), content)
        got.unlink()
        self.assertEqual(self.world.cli("vic", "--offline", "download", issue, attached["id"], got).code, 0, "it is here")
        self.assertEqual(got.read_bytes(), content)
        self.assertFails(self.world.cli("vic", "download", issue, "a report.bin"), REFUSED, "is there already")
        small = self.world.dir / "small.txt"
        small.write_text("hello")
        self.assertEqual(self.jane("attach", issue, small).code, 0)
        self.assertEqual(self.world.cli("vic", "download", issue, "small.txt", "-").out, "hello")
        # What is attached without a server goes out later.
        later = self.world.dir / "later.txt"
        later.write_text("later")
        done = self.jane("--offline", "attach", issue, later)
        self.assertEqual(done.code, 0, done)
        self.assertIn("[pending]", self.jane("--offline", "attachments", issue).out)
        later.unlink()
        self.assertEqual(self.jane("sync").code, 0)
        self.assertEqual(self.world.cli("vic", "download", issue, "later.txt", "-").out, "later")
        # What is wrong.
        self.assertFails(self.jane("attach", issue, "none.txt"), REFUSED, "none.txt")
        self.assertFails(self.jane("attach", "ALFA-999", small), REFUSED, "ALFA-999")
        self.assertFails(self.jane("download", issue, "none.txt"), REFUSED, "none.txt")
        self.assertFails(self.jane("attach", issue), USAGE, "attach ISSUE FILE")
        self.assertFails(self.world.cli("vic", "--offline", "download", "ALFA-999", "x"), REFUSED, "ALFA-999")
        done = self.jane("attach", issue, small)  # of that name there are two now
        self.assertFails(self.jane("download", issue, "small.txt", "-"), REFUSED, "2 files", "by its id")
        large = self.world.dir / "large.bin"
        large.write_bytes(bytes(25 * 1024 * 1024 + 1))
        self.assertFails(self.jane("attach", issue, large), REFUSED, "26214400")

    def test_unknown_words(self):
        # Refused before anything is opened: also by whom is not signed in.
        for profile in ("jane", "nobody"):
            def run(*arguments):
                return self.world.cli(profile, *arguments)
            self.assertFails(run(), USAGE, "a command is needed")
            self.assertFails(run("frobnicate"), USAGE, "frobnicate", "--help")
            self.assertFails(run("list", "--frobnicate"), USAGE, "frobnicate")
            self.assertFails(run("watch", "extra"), USAGE, "watch")
            self.assertFails(run("show"), USAGE, "show ISSUE")
            self.assertFails(run("show", "ALFA-1", "ALFA-2"), USAGE, "show ISSUE")
            self.assertFails(run("edit", "ALFA-1"), USAGE, "edit ISSUE FIELD=VALUE")
            self.assertFails(run("comment", "ALFA-1"), USAGE, "comment ISSUE TEXT")
            self.assertFails(run("resolve", "ALFA-1", "both"), USAGE, "both", "mine", "theirs")
            self.assertFails(run("logout", "extra"), USAGE, "logout")
            for bad in ("x", "-1", "1e9", ""):
                self.assertFails(run(f"--timeout={bad}", "list"), USAGE, "--timeout")
                self.assertFails(run(f"--count={bad}", "watch"), USAGE, "--count")

    def test_addresses(self):
        for bad in ("htp://x", "http://", "http://exa mple.com", "http://127.0.0.1:70000", ""):
            done = self.world.cli("nobody", "--server", bad, "--user", "jane@example.com", "login")
            self.assertFails(done, USAGE, "server")
        gone = free_port()
        done = self.world.cli("nobody", "--server", f"http://127.0.0.1:{gone}", "--user", "jane@example.com",
                              "login", stdin="x\n")
        self.assertFails(done, SIGN_IN, "127.0.0.1", gone)

    def test_another_kind_of_server(self):
        asked = []

        class Portal(http.server.BaseHTTPRequestHandler):
            def answer(self):
                asked.append(self.path)
                body = b"<html><title>Airport WiFi</title></html>"
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            do_GET = do_POST = answer

            def log_message(self, *_):
                pass

        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Portal) as portal:
            threading.Thread(target=portal.serve_forever, daemon=True).start()
            address = f"http://127.0.0.1:{portal.server_port}"
            done = self.world.cli("nobody", "--server", address, "--user", "jane@example.com", "login", stdin="x\n")
            self.assertFails(done, SIGN_IN, address)
            # It does not get what is for the server of the profile.
            self.assertFails(self.jane("--server", address, "list"), SIGN_IN, "jane", self.world.url, address)
            self.assertEqual(asked, ["/api/auth/login"])
            portal.shutdown()

    def test_the_doctor(self):
        good = self.jane("doctor")
        self.assertEqual(good.code, 0, good)
        self.assertRegex(good.out, r"Sign-in +ok +[0-9]+ ms as jane@example.com")
        self.assertRegex(good.out, r"Live connection +ok")
        stranger = self.world.cli("nobody", "--json", "doctor", self.world.url)
        self.assertEqual(stranger.code, 0, stranger)
        lines = [json.loads(line) for line in stranger.out.splitlines()]
        self.assertEqual([line["state"] for line in lines[:-1]],
                         ["passed", "skipped", "passed", "skipped", "passed", "passed", "passed", "skipped"])
        self.assertTrue(lines[-1]["usable"])
        gone = self.world.cli("nobody", "doctor", f"http://127.0.0.1:{free_port()}")
        self.assertEqual(gone.code, 1, gone)
        self.assertRegex(gone.out, r"Way to the server +FAILED")
        self.assertIn("nothing listens", gone.out)
        self.assertEqual(self.world.cli("nobody", "doctor", "htp://x").code, USAGE)
        self.assertFails(self.world.cli("nobody", "doctor"), USAGE, "address")
        longer = self.world.cli("nobody", "--json", "doctor", self.world.url + "/issues/ALFA-1")
        self.assertEqual(longer.code, 1, longer)
        self.assertEqual(json.loads(longer.out.splitlines()[-1])["suggestion"], self.world.url)

    def test_trust(self):
        finger = ":".join(["ab"] * 32)
        self.assertFails(self.world.cli("nobody", "trust", "http://127.0.0.1", finger), USAGE, "https")
        self.assertFails(self.world.cli("nobody", "trust", "https://127.0.0.1", "ab:cd"), USAGE, "64")
        for what in (finger, finger.replace(":", ""), "nothing"):
            done = self.world.cli("nobody", "trust", "https://127.0.0.1", what)
            self.assertEqual(done.code, 0, done)

    def test_who_is_not_signed_in(self):
        self.assertFails(self.world.cli("nobody", "list"), SIGN_IN, "not signed in", "login")
        self.assertFails(self.world.cli("nobody", "login"), USAGE, "--server", "--user")
        done = self.world.cli("nobody", "--server", self.world.url, "--user", "jane@example.com", "login",
                              stdin="not her password\n")
        self.assertFails(done, SIGN_IN, "password")
        self.assertFails(self.world.cli("../evil", "list"), PROFILE, "../evil")
        self.assertFails(self.world.cli("nobody", "logout"), SIGN_IN, "not signed in")

    def test_password_file(self):
        secret = self.world.dir / "secret"
        secret.write_text(PASSWORD + "\n")
        secret.chmod(0o644)
        line = ("--server", self.world.url, "--user", "jane@example.com", "login", "--password-file", secret)
        self.assertFails(self.world.cli("filed", *line), USAGE, secret, "chmod 600")
        secret.chmod(0o600)
        self.assertEqual(self.world.cli("filed", *line).code, 0)
        secret.unlink()
        self.assertFails(self.world.cli("filed", *line), USAGE, secret)

    def test_second_process_on_the_same_profile(self):
        self.world.sign_in("busy", "jane@example.com")
        watch = self.world.watch("busy")
        watch.wait_for_subject("First")
        for command in (("list",), ("edit", "ALFA-1", "status=Closed"), ("--offline", "list")):
            self.assertFails(self.world.cli("busy", *command), PROFILE, "busy", "another process")
        watch.process.signal(9)  # and its lock ends with it
        watch.process.wait()
        self.assertEqual(self.world.cli("busy", "list").code, 0)

    def test_values(self):
        before = self.jane("--json", "show", "ALFA-1").json()
        self.assertFails(self.jane("create", "--project", "ALFA"), USAGE, "subject")
        self.assertFails(self.jane("create", "--project", "ALFA", "--subject", " "), USAGE, "subject")
        self.assertFails(self.jane("create", "--project", "ALFA", "--subject", "x" * 256), USAGE, "subject", "255")
        self.assertFails(self.jane("create", "--project", "ALFA", "--subject", "a\nb"), USAGE, "subject")
        self.assertFails(self.jane("create", "--project", "ALFA", "--subject", "a", "b"), USAGE, "'b'")
        self.assertFails(self.jane("edit", "ALFA-1", "subject=" + "x" * 256), USAGE, "subject", "255")
        self.assertFails(self.jane("edit", "ALFA-1", "description=" + "ü" * 16385), USAGE, "description", "32768")
        self.assertFails(self.jane("comment", "ALFA-1", "-", stdin="ü" * 16385), USAGE, "text", "32768")
        self.assertFails(self.jane("edit", "ALFA-1", "frobnicate=1"), USAGE, "frobnicate")
        self.assertFails(self.jane("edit", "ALFA-1", "version=1"), USAGE, "version")
        self.assertFails(self.jane("edit", "ALFA-1", "priority+=High"), USAGE, "priority")
        self.assertFails(self.jane("edit", "ALFA-1", "priority=Huge"), USAGE, "priority", "Huge", "Urgent")
        for severity in ("0", "11", "3.7", "1e30", "high", "9223372036854775808"):
            self.assertFails(self.jane("edit", "ALFA-1", f"severity={severity}"), USAGE, "severity", severity)
        self.assertFails(self.jane("edit", "ALFA-1", "dueDate=2026-02-30"), USAGE, "dueDate")
        self.assertFails(self.jane("edit", "ALFA-1", "lat=north"), USAGE, "lat", "north")
        self.assertFails(self.jane("edit", "ALFA-9", "status=Closed"), REFUSED, "ALFA-9")
        # What only the project knows.
        self.assertFails(self.jane("edit", "ALFA-1", "status=Lost"), REFUSED, "status", "Lost", "In Review")
        self.assertFails(self.jane("edit", "ALFA-1", "assignee=tom@example.com"), REFUSED, "tom@example.com")
        # Those two wait for their author.
        self.assertIn("[refused]", self.jane("list", "First").out)
        self.assertEqual(self.jane("sync").out.count("refused\tALFA-1"), 2)
        self.assertEqual(self.jane("discard", "ALFA-1").code, 0)
        self.assertFails(self.jane("discard", "ALFA-1"), REFUSED, "ALFA-1")
        self.assertEqual(self.jane("--json", "show", "ALFA-1").json(), before)
        self.assertEqual(self.jane("sync").code, 0)

    def test_a_field_given_more_than_once(self):
        self.jane("create", "--project", "ALFA", "--subject", "Sets", "labels+=a", "labels+=b")
        name = self.jane("list", "Sets").out.split("\t")[0]
        self.assertIn("labels: a, b\n", self.jane("show", name).out)
        self.jane("edit", name, "labels+=c", "labels-=a", "labels+=d", "labels+=e", "labels-=e")
        self.assertIn("labels: b, c, d\n", self.jane("show", name).out)
        self.assertFails(self.jane("edit", name, "subject=One", "subject=Two"), USAGE, "subject", "more than once")
        self.assertFails(self.jane("edit", name, "labels+=f", "labels=g"), USAGE, "labels", "more than once")

    def test_filters(self):
        self.jane("create", "--project", "ALFA", "--subject", "Filter me", "labels+=needs info", "priority=Urgent",
                  "dueDate=2026-11-30", "assignee=jane@example.com")
        self.jane("create", "--project", "ALFA", "--subject", "Filter the other", "priority=Low")

        def found(query):
            done = self.jane("--json", "list", "--filter", query)
            self.assertEqual(done.code, 0, done)
            return [json.loads(line)["subject"] for line in done.out.splitlines()]
        first, second = "Filter me", "Filter the other"
        self.assertEqual(found("filter"), [first, second])
        self.assertEqual(found("filter assignee:@me"), [first])
        self.assertEqual(found("filter -label:needs-info"), [second])
        self.assertEqual(found('"the other" OR (filter priority:>=high)'), [first, second])
        self.assertEqual(found("due:<2026-12-01 project:alfa"), [first])
        self.assertEqual(found("filter created:today is:open"), [first, second])
        name = self.jane("list", first).out.split("\t")[0]
        self.jane("comment", name, "Only the COMMENT says so")
        self.assertEqual(found('comment:"the comment"'), [first])
        self.assertIn(second, self.jane("list", "--filter", "priority:low", "other").out)

        done = self.jane("list", "--filter", "filter status:opne")
        self.assertEqual((done.code, done.out), (USAGE, ""), done)
        self.assertEqual(done.err, "lockstep-cli: --filter: status: there is no 'opne'; did you mean 'Open'?\n"
                                   "  filter status:opne\n"
                                   "                ^^^^\n")
        done = self.jane("list", "--filter", 'a "b')
        self.assertEqual((done.code, done.out), (USAGE, ""), done)
        self.assertIn('the quote is not closed\n  a "b\n    ^^\n', done.err)
        # It may come to be.
        done = self.jane("list", "--filter", "label:needs-inf")
        self.assertEqual((done.code, done.out), (0, ""))
        self.assertIn("did you mean 'needs info'", done.err)

    def test_projects_of_others(self):
        self.assertFails(self.jane("create", "--project", "BETA", "--subject", "Peek"), REFUSED, "BETA")
        self.assertFails(self.jane("list", "--project", "BETA"), REFUSED, "BETA")
        self.assertFails(self.jane("list", "--project", "NONE"), REFUSED, "NONE")

    def test_viewer_who_edits(self):
        done = self.world.cli("vic", "comment", "ALFA-1", "Only the words of a viewer")
        self.assertFails(done, REFUSED, "ALFA")
        done = self.world.cli("vic", "edit", "ALFA-1", "status=Closed")
        self.assertFails(done, REFUSED, "ALFA")
        self.assertNotIn("Closed", self.jane("list").out)
        # It waits for its author, and says so.
        done = self.world.cli("vic", "--json", "sync")
        self.assertEqual(done.code, REFUSED, done)
        kept = json.dumps(done.json())
        self.assertIn("Only the words of a viewer", kept)
        self.assertIn("Closed", kept)

    def test_tokens_that_are_not_accepted(self):
        self.world.sign_in("token", "jane@example.com")
        self.assertEqual(self.world.cli("token", "list").code, 0)
        done = self.world.cli("token", "--offline", "comment", "ALFA-1", "Typed before the token expired")
        self.assertEqual(done.code, 0, done)

        def with_token(token):
            return self.world.cli("token", "list", env={"LOCKSTEP_TOKEN": token})
        good = self.world.token("jane@example.com")
        self.assertFails(with_token("frobnicate"), SIGN_IN, "sign in first", "LOCKSTEP_TOKEN")
        self.assertFails(with_token(good[:-4] + "AAAA"), SIGN_IN, "sign in first", "LOCKSTEP_TOKEN")
        self.assertFails(with_token(expired_token(self.world)), SIGN_IN, "sign in first", "LOCKSTEP_TOKEN")
        (self.world.profiles / "token" / "token").write_text("frobnicate\n")
        self.assertFails(self.world.cli("token", "list"), SIGN_IN, "sign in first")
        self.world.sign_in("token", "jane@example.com")
        self.assertEqual(self.world.cli("token", "sync").code, 0)
        self.assertIn("Typed before the token expired", self.jane("show", "ALFA-1").out)

    def test_local_files_that_cannot_be_used(self):
        def profile(name):
            self.world.sign_in(name, "jane@example.com")
            self.assertEqual(self.world.cli(name, "list").code, 0)
            done = self.world.cli(name, "--offline", "comment", "ALFA-1", f"Typed in {name}")
            self.assertEqual(done.code, 0, done)
            return self.world.profiles / name

        for name in ("outbox.db", "cache.db"):
            path = profile(f"newer-{name}") / name
            with sqlite3.connect(path) as db:
                db.execute("PRAGMA user_version = 9999")
                db.execute(f"PRAGMA application_id = {0x4c53 << 16 | 9999}")
            db.close()
            before = path.read_bytes()
            self.assertFails(self.world.cli(f"newer-{name}", "list"), PROFILE, path, "newer")
            self.assertEqual(path.read_bytes(), before)
            # What was typed can be got out all the same.
            out = self.world.cli(f"newer-{name}", "export-outbox")
            self.assertEqual(out.code, 0, out)
            rows = json.loads(out.out)["tables"]["outbox"]
            self.assertEqual([row["json"]["mutation"]["text"] for row in rows], [f"Typed in newer-{name}"])
            self.assertEqual(path.read_bytes(), before)
        self.assertFails(self.world.cli("nobody", "export-outbox"), PROFILE, "outbox.db")

        # The copy of the server's data is fetched again; what was typed is not in it.
        path = profile("broken-cache") / "cache.db"
        path.write_bytes(b"\x55" * path.stat().st_size)
        done = self.world.cli("broken-cache", "sync")
        self.assertEqual(done.code, 0, done)
        self.assertIn("Typed in broken-cache", self.world.cli("broken-cache", "show", "ALFA-1").out)

        # What was typed is in it: put aside and never deleted, and said.
        folder = profile("broken-outbox")
        path = folder / "outbox.db"
        path.write_bytes(b"\x55" * 4096 + path.read_bytes()[4096:])
        done = self.world.cli("broken-outbox", "list")
        self.assertEqual(done.code, 0, done)
        self.assertIn("outbox", done.err)
        aside = [p for p in folder.iterdir() if b"Typed in broken-outbox" in p.read_bytes()]
        self.assertNotEqual(aside, [], sorted(p.name for p in folder.iterdir()))
        self.assertIn(str(aside[0]), done.err)

        path = profile("folder-outbox") / "outbox.db"
        path.unlink()
        path.mkdir()
        self.assertFails(self.world.cli("folder-outbox", "list"), PROFILE, path)


def expired_token(world):
    """Signed with the server's own key, and out of date: made a minute long, an hour ago."""
    good = world.token("jane@example.com")
    header, body, _ = good.split(".")
    claims = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    for claim in ("exp", "nbf", "iat"):
        claims[claim] -= 3600
    encode = lambda data: base64.urlsafe_b64encode(data).rstrip(b"=").decode()
    body = encode(json.dumps(claims, separators=(",", ":")).encode())
    key = key_bytes(world)
    signature = hmac.new(key, f"{header}.{body}".encode(), hashlib.sha256).digest()
    check = hmac.new(key, ".".join(good.split(".")[:2]).encode(), hashlib.sha256).digest()
    assert encode(check) == good.split(".")[2], "the form of the key file is another one"
    return f"{header}.{body}.{encode(signature)}"


def key_bytes(world):
    text = world.db.with_name("server.db.key").read_text().split()[1]
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


if __name__ == "__main__":
    main()
