# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""`lockstep-cli --dialect` against each foreign system: list, show, create, edit, comment, watch."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import unittest

from processes import Case, Process, Watch, World, main

PEERS = pathlib.Path(__file__).resolve().parent.parent / "peers"
MODULES = os.environ.get("LOCKSTEP_PEER_MODULES", "build/tests/peers/node")
SKIPPED = 77

# Who signs in, what a new issue has to have, a field that can be changed, and whether there are comments.
SYSTEMS = {
    "frappe": dict(user="jane@company.com", password="jane-secret", answers={"TIMEZONE": "Asia/Kolkata"}),
    "worklamp": dict(user="admin@worklamp.com", password="admin123", create=["type=task"], told="message"),
    "ciis": dict(user="uidAdmin@example.com", password="uidAdmin-secret", answers={"BUILDING": "b1"},
                 create=["lat=22.13", "lng=82.14"], comments=False),
    "bomizzel": dict(user="admin@bomizzel.com", password="password123"),
    "flask": dict(user="alice", password="secret1"),
}


class Server:
    """A test server (tests/peers/dialects/README.md); commands go to its standard input."""

    def __init__(self, world, name):
        if name == "flask":
            line = ["/usr/bin/python3", "-B", PEERS / "dialects" / "flask_tasks.py"]
        else:
            line = [PEERS / "run-peer", MODULES, PEERS / "dialects" / f"{name}.cjs"]
        self._process = Process(world, [*line, "--rate", "0"], stdin=subprocess.PIPE)
        self._answered = 0
        try:
            first = self._process.out.wait(
                lambda lines: next((at + 1, text) for at, text in enumerate(lines) if text.startswith("listening "))
                if any(text.startswith("listening ") for text in lines) else None, f"the start of {name}")
        except AssertionError:
            if self._process.wait() == SKIPPED:
                raise unittest.SkipTest(f"what {name} runs on is not here") from None
            raise
        self._answered, text = first
        self.url = f"http://127.0.0.1:{text.split()[1]}"

    def command(self, cmd, **fields):
        self._process.stdin.write(json.dumps({"cmd": cmd, **fields}) + "\n")
        self._process.stdin.flush()
        at = self._answered
        self._answered += 1
        answer = json.loads(self._process.out.wait(lambda lines: lines[at:at + 1], f"the answer to {cmd}")[0])
        assert answer["ok"], answer
        return answer


class DialectCommands(Case):
    def begin(self, name):
        self.world = World(self)
        self.server = Server(self.world, name)
        self.system = SYSTEMS[name]
        self.seeded = self.server.command("seed", issues=3)
        answers = {f"LOCKSTEP_{key}": value for key, value in self.system.get("answers", {}).items()}
        if name == "bomizzel":
            answers["LOCKSTEP_COMPANY"] = self.seeded["companyId"]
        self.answers = answers
        self.line = ["--server", self.server.url, "--dialect", name, "--variant", "as-built"]

    def signed_in(self):
        return {**self.answers, "LOCKSTEP_USER": self.system["user"], "LOCKSTEP_PASSWORD": self.system["password"]}

    def do(self, *arguments, code=0):
        done = self.world.cli("here", *self.line, "--json", *arguments, env=self.signed_in())
        self.assertEqual(done.code, code, done)
        return done

    def everything(self, name):
        self.begin(name)
        listed = self.do("list").json()
        self.assertEqual(len(listed), 3)
        issue = listed[0]
        shown = self.do("show", issue["name"]).json()[0]["issue"]
        self.assertEqual(shown["subject"], issue["subject"])

        subject = "Made on the command line"
        project = [] if name != "bomizzel" else ["--project", issue["name"].rpartition("-")[0]]
        self.do("create", *project, "--subject", subject, "description=What is to be done about it",
                *self.system.get("create", []))
        made = [one for one in self.do("list").json() if one["subject"] == subject]
        self.assertEqual(len(made), 1)

        self.do("edit", made[0]["name"], "subject=Changed on the command line")
        self.assertIn("Changed on the command line", json.dumps(self.server.command("dump")["issues"]))
        self.assertEqual(self.do("show", made[0]["name"]).json()[0]["issue"]["subject"], "Changed on the command line")

        if self.system.get("comments", True):
            self.do("comment", made[0]["name"], "Said on the command line")
            self.assertIn("Said on the command line", json.dumps(self.server.command("dump")))
        else:
            self.do("comment", made[0]["name"], "Said on the command line", code=1)

        process = Process(self.world, self.world.cli_line("watching", *self.line, "--json", "watch"), self.signed_in())
        watch = Watch(process)
        # What is told before it listens comes with its first lists: so again and again.
        for number in range(20):
            if self.system.get("told"):
                self.server.command("message", text=f"Heard {number}")
            else:
                status = shown["status"] if number % 2 else self.another_status(name, shown["status"])
                self.do("edit", issue["name"], f"status={status}")
            try:
                watch.wait_for(lambda event: event["event"] in ("issue_updated", "message_added"), "an event", 1.5)
                break
            except AssertionError:
                self.assertTrue(process.running(), process.err.lines)
        else:
            self.fail("nothing was told")
        self.assertEqual(watch.stop(), 0)

    @staticmethod
    def another_status(name, status):
        """What has been seeded may have any status."""
        two = {"frappe": ("Closed", "Open"), "ciis": ("In Progress", "Open"), "bomizzel": ("waiting", "open"),
               "flask": ("Review", "Done")}[name]
        return next(one for one in two if one != status)

    def test_frappe(self):
        self.everything("frappe")

    def test_worklamp(self):
        self.everything("worklamp")

    def test_ciis(self):
        self.everything("ciis")

    def test_bomizzel(self):
        self.everything("bomizzel")

    def test_flask(self):
        self.everything("flask")

    def test_sign_in_data_from_a_file_that_is_the_owners_alone(self):
        self.begin("worklamp")
        file = self.world.dir / "credentials"
        file.write_text(f"user={self.system['user']}\npassword={self.system['password']}\n")
        for mode in (0o644, 0o640, 0o604):
            file.chmod(mode)
            refused = self.world.cli("here", *self.line, "--credentials", file, "list")
            self.assertFails(refused, 2, file, "chmod 600")
        file.chmod(0o600)
        done = self.world.cli("here", *self.line, "--credentials", file, "--json", "list")
        self.assertEqual((done.code, len(done.json())), (0, 3), done)
        # The session is kept, for the user alone; the password is not.
        kept = [path for path in self.world.profiles.rglob("session")]
        self.assertEqual([path.stat().st_mode & 0o777 for path in kept], [0o600])
        self.assertNotIn(self.system["password"], kept[0].read_text())
        again = self.world.cli("here", *self.line, "--json", "list")
        self.assertEqual((again.code, len(again.json())), (0, 3), again)

    def test_wrong_password_is_said(self):
        self.begin("worklamp")
        self.system = {**self.system, "password": "not this one"}
        self.assertEqual(self.world.cli("here", *self.line, "list", env=self.signed_in()).code, 5)


if __name__ == "__main__":
    if not shutil.which("node"):
        print("SKIPPED: node is not installed")
        sys.exit(SKIPPED)
    main()
