# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""Administration through the running server, and where secrets are: in no command line, no log and
no file but the one that is for them."""

import json
import socket
import stat
import subprocess
import urllib.error
import urllib.request

from processes import PASSWORD, Case, World, main, wait_until

REFUSED, SIGN_IN = 1, 5
SECOND_PASSWORD = "copper-lantern-twenty-six"
WRONG_PASSWORD = "guessed-again-and-again"


class AdminCase(Case):
    def setUp(self):
        self.world = World(self)
        self.world.start()

    def do(self, *arguments, **more):
        done = self.world.admin(*arguments, **more)
        self.assertEqual((done.code, done.err), (0, ""), done)
        return done.out

    def login(self, email, password, **more):
        return self.post("login", {"email": email, "password": password, **more})

    def post(self, what, body):
        request = urllib.request.Request(f"{self.world.url}/api/auth/{what}", json.dumps(body).encode(),
                                         {"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            return {"status": error.code, **json.load(error)}


class Administration(AdminCase):
    def test_people_of_a_running_server(self):
        self.assertEqual(self.do("user", "add", "jane@example.com", "--name", "Jane Doe", "--admin",
                                 stdin=PASSWORD + "\n"), "added jane@example.com\n")
        self.do("user", "add", "tom@example.com", env={"LOCKSTEP_PASSWORD": PASSWORD})
        self.assertEqual(self.do("user", "list"), "jane@example.com\tJane Doe\ntom@example.com\ttom\n")
        self.do("project", "add", "ALFA", "The", "first", "project")
        self.assertTrue(self.do("project", "list").startswith("ALFA\tThe first project\t"))
        self.assertEqual(self.do("member", "add", "ALFA", "tom@example.com", "--role", "viewer"),
                         "tom@example.com is viewer of ALFA\n")
        # Who is connected learns of it at once.
        self.world.sign_in("tom", "tom@example.com")
        watch = self.world.watch("tom")
        watch.wait_for(lambda e: e["event"] == "space_granted", "space_granted")
        self.do("member", "add", "ALFA", "tom@example.com", "--role", "member")
        watch.wait_for(lambda e: e["event"] == "member_role_changed", "member_role_changed")
        # A disabled account is out, at once; and in again.
        self.do("user", "disable", "tom@example.com")
        self.assertEqual(watch.process.wait(5), SIGN_IN, watch.process.err.lines)
        self.assertIn("\tdisabled", self.do("user", "list"))
        self.assertFails(self.world.cli("tom", "list"), SIGN_IN, "sign in")
        self.assertEqual(self.login("tom@example.com", PASSWORD)["status"], 401)
        self.assertFails(self.world.admin("token", "--user", "tom@example.com"), REFUSED, "tom@example.com")
        self.do("user", "enable", "tom@example.com")
        self.world.sign_in("tom", "tom@example.com")
        # Another password ends what the old one began.
        watch = self.world.watch("tom")
        self.do("user", "passwd", "tom@example.com", stdin=SECOND_PASSWORD + "\n")
        self.assertEqual(watch.process.wait(5), SIGN_IN, watch.process.err.lines)
        self.assertEqual(self.login("tom@example.com", PASSWORD)["status"], 401)
        self.assertIn("accessToken", self.login("tom@example.com", SECOND_PASSWORD))
        # All of it is there the next time, with or without a server.
        before = self.do("user", "list") + self.do("project", "list")
        self.world.stop()
        self.assertEqual(self.do("user", "list") + self.do("project", "list"), before)

    def test_workspaces_and_invitations(self):
        self.assertEqual(self.do("workspace", "add", "lab", "The", "lab"), "added lab\n")
        self.do("workspace", "rename", "lab", "The", "laboratory")
        self.assertEqual(self.do("workspace", "list"), "default\tDefault\nlab\tThe laboratory\n")
        self.assertFails(self.world.admin("workspace", "add", "Lab"), REFUSED, "small letters")
        self.do("user", "add", "ann@example.com", "--workspace", "lab", "--admin", stdin=PASSWORD + "\n")
        self.assertEqual(self.do("user", "list"), "")
        self.assertEqual(self.do("user", "list", "--workspace", "lab"), "ann@example.com\tann\n")
        for workspace in ("default", "lab"):
            self.do("project", "add", "ALFA", f"Of {workspace}", "--workspace", workspace)
        self.assertFails(self.world.admin("member", "add", "ALFA", "ann@example.com"), REFUSED, "ann@example.com")
        self.assertFails(self.world.admin("token", "--user", "ann@example.com"), REFUSED, "ann@example.com")
        self.do("token", "--user", "ann@example.com", "--workspace", "lab")
        self.assertFails(self.world.admin("user", "list", "--workspace", "none"), REFUSED, "none")
        self.assertFails(self.world.admin("user", "leave", "ann@example.com", "--workspace", "lab"), REFUSED,
                         "administrator")

        invite = ("invite", "sam@example.com", "--workspace", "lab", "--project", "ALFA=viewer", "--url", self.world.url)
        revoked = self.do(*invite).strip()
        self.assertTrue(revoked.startswith(f"{self.world.url}/invite#"), revoked)
        listed = self.do("invitation", "list", "--workspace", "lab")
        self.assertIn("sam@example.com", listed)
        self.assertEqual(self.do("invitation", "list"), "")
        self.do("invitation", "revoke", listed.split("\t")[0], "--workspace", "lab")
        link = self.do(*invite).strip()
        with urllib.request.urlopen(link.split("#")[0]) as page:
            self.assertIn(b"<form", page.read())
        accept = {"name": "Sam", "password": SECOND_PASSWORD}
        self.assertEqual(self.post("accept", {"token": revoked.split("#")[1], **accept})["status"], 403)
        signed_in = self.post("accept", {"token": link.split("#")[1], **accept})
        self.assertEqual([w["id"] for w in signed_in["workspaces"]], ["lab"])
        self.assertEqual(self.login("sam@example.com", SECOND_PASSWORD, workspace="default")["status"], 403)
        # In two of them from here on.
        self.do("user", "join", "sam@example.com")
        self.assertEqual(self.login("sam@example.com", SECOND_PASSWORD, workspace="default")["workspace"], "default")
        self.do("user", "leave", "sam@example.com", "--workspace", "lab")
        self.assertEqual(self.login("sam@example.com", SECOND_PASSWORD, workspace="lab")["status"], 403)
        self.assertEqual(self.post("refresh", {"refreshToken": signed_in["refreshToken"]})["status"], 401)

    def test_only_the_verified(self):
        self.do("user", "add", "ann@example.com", stdin=PASSWORD + "\n")
        self.world.stop()
        self.world.start("--require-verified-email")
        self.assertEqual(self.login("ann@example.com", PASSWORD)["code"], "AUTH_UNVERIFIED")
        self.do("user", "verify", "ann@example.com")
        self.assertIn("accessToken", self.login("ann@example.com", PASSWORD))

    def test_control_socket(self):
        path = self.world.db.with_name("server.db.control")
        self.assertEqual(stat.S_IMODE(path.stat().st_mode) & 0o077, 0)

        def send(data, end=True):
            with socket.socket(socket.AF_UNIX) as client:
                client.settimeout(10)
                client.connect(str(path))
                client.sendall(data)
                if end:
                    client.shutdown(socket.SHUT_WR)
                answer = b""
                while chunk := client.recv(4096):
                    answer += chunk
                return answer

        silent = socket.socket(socket.AF_UNIX)  # comes and says nothing
        silent.connect(str(path))
        self.addCleanup(silent.close)
        for nonsense in (b"\n", b"{}\n", b"[1]\n", b"null\n", b"\xff\xfe\n", b"{\"arguments\":7}\n",
                         b"{\"arguments\":[\"serve\"]}\n"):
            answer = json.loads(send(nonsense))
            self.assertEqual(answer["exit"], 2, (nonsense, answer))
        self.assertEqual(send(b"x" * 1000), b"")  # no line
        try:
            self.assertEqual(send(b"x" * 1_000_000, end=False), b"")
        except (BrokenPipeError, ConnectionResetError):
            pass  # cut while it was still sending
        self.assertEqual(self.do("user", "list"), "")
        self.world.stop()
        self.assertFalse(path.exists())
        # What a crash leaves behind is in nobody's way.
        self.world.start()
        self.world.stop(9)
        self.assertTrue(path.exists())
        self.assertEqual(self.do("user", "list"), "")
        self.world.start()
        self.assertEqual(self.do("user", "list"), "")


class Secrets(AdminCase):
    def waiting(self, process, *words):
        """The command line of a process that waits for a password."""
        line = wait_until(lambda: process.command_line(), "the command line")
        for word in words:
            self.assertIn(word.encode(), line)
        return line

    def test_nothing_is_where_it_does_not_belong(self):
        lines = []
        for command in (("user", "add", "jane@example.com"), ("user", "passwd", "jane@example.com")):
            process = self.world.spawn("lockstepd", *command, "--db", f"sqlite:{self.world.db}", stdin=subprocess.PIPE)
            lines.append(self.waiting(process, "jane@example.com"))
            process.stdin.write(PASSWORD + "\n")
            process.stdin.flush()
            self.assertEqual(process.wait(), 0, process.err.lines)
        self.world.add_project("ALFA", "jane@example.com")
        line = self.world.cli_line("jane", "--server", self.world.url, "--user", "jane@example.com", "login")
        process = self.world.spawn(*line, stdin=subprocess.PIPE)
        lines.append(self.waiting(process, "login"))
        process.stdin.write(PASSWORD + "\n")
        process.stdin.flush()
        self.assertEqual(process.wait(), 0, process.err.lines)

        refresh = [(self.world.profiles / "jane" / "token").read_text().strip()]
        watch = self.world.watch("jane")
        watch.wait_for(lambda e: e["event"] == "space_granted", "space_granted")
        self.assertEqual(watch.stop(), 0)
        refresh.append((self.world.profiles / "jane" / "token").read_text().strip())
        self.assertNotEqual(refresh[0], refresh[1], "a refresh token was used twice")
        given = self.world.token("jane@example.com")
        done = self.world.cli("scripted", "--server", self.world.url, "create", "--project", "ALFA", "--subject", "S",
                              env={"LOCKSTEP_TOKEN": given})
        self.assertEqual(done.code, 0, done)
        signed_in = self.login("jane@example.com", PASSWORD)
        self.assertEqual(self.login("jane@example.com", WRONG_PASSWORD)["status"], 401)
        self.world.cli("jane", "--server", self.world.url, "--user", "jane@example.com", "login",
                       stdin=WRONG_PASSWORD + "\n")
        answer = urllib.request.Request(f"{self.world.url}/api/auth/logout?token={given}", b"{}")
        with self.assertRaises(urllib.error.HTTPError):
            urllib.request.urlopen(answer)

        log = self.world.server
        self.world.stop(9)  # with all its files as they are
        passwords = [PASSWORD, SECOND_PASSWORD, WRONG_PASSWORD]
        tokens = [given, signed_in["accessToken"], signed_in["refreshToken"], *refresh]
        secrets = [text.encode() for text in passwords + tokens]
        secrets += [token.split(".")[2].encode() for token in (given, signed_in["accessToken"])]
        found = []
        files = [p for p in self.world.dir.rglob("*") if p.is_file()]
        self.assertGreater(len(files), 6)
        for path in files:
            data = path.read_bytes()
            found += [(path.name, n) for n, secret in enumerate(secrets) if secret in data]
            if path.name in ("token", "server.db", "server.db-wal", "server.db.key", "outbox.db", "cache.db", "profile.ini"):
                self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600, path)
        self.assertEqual(found, [("token", secrets.index(refresh[1].encode()))])
        for folder in (self.world.profiles / "jane", self.world.profiles / "scripted"):
            self.assertEqual(stat.S_IMODE(folder.stat().st_mode), 0o700, folder)
        printed = log.out.text() + log.err.text() + b"".join(lines).decode()
        printed += "".join(done.out + done.err for done in self.world.printed if "token" not in done.arguments)
        self.assertIn("listens on", printed)
        self.assertEqual([n for n, secret in enumerate(secrets) if secret.decode() in printed], [])


if __name__ == "__main__":
    main()
