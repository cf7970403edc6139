# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""Work without the server: everything that was typed is still there at the end, and both sides see
the same."""

import json
import random
import re
import shutil
import signal
import time

from processes import Case, World, main

QUEUED, CONFLICT = 6, 3


class Offline(Case):
    def setUp(self):
        self.world = World(self)
        self.world.start()
        for user in ("jane@example.com", "tom@example.com"):
            self.world.add_user(user)
        self.world.add_project("ALFA", "jane@example.com", "tom@example.com")
        self.world.sign_in("jane", "jane@example.com")
        self.world.sign_in("tom", "tom@example.com")
        self.typed = []  # what somebody was told is saved

    def do(self, profile, *arguments, code=0, text=None, **more):
        done = self.world.cli(profile, *arguments, **more)
        self.assertEqual(done.code, code, done)
        if text:
            self.typed.append(text)
        return done

    def everything_seen(self, profile):
        """All issues with their comments, without what belongs to one replica only."""
        names = [issue["name"] for issue in self.do(profile, "--json", "list").json()]
        seen = {}
        for name in names:
            whole = self.do(profile, "--json", "show", name).json()[0]
            for own in ("pending", "conflict", "refused"):
                whole["issue"].pop(own, None)
            seen[name] = whole
        return seen

    def test_the_server_is_restored_from_a_backup(self):
        self.do("jane", "create", "--project", "ALFA", "--subject", "In the backup")
        self.do("tom", "sync")
        self.world.stop()
        backup = self.world.dir / "backup.db"
        shutil.copy(self.world.db, backup)
        self.world.start()
        self.do("jane", "create", "--project", "ALFA", "--subject", "After the backup")
        self.do("tom", "sync")
        self.assertEqual(self.world.admin("restore", str(backup)).code, 4, "a server runs on it")
        self.do("tom", "--offline", "edit", "ALFA-1", "subject=Edited over the restore")
        self.world.stop()
        done = self.world.admin("restore", str(backup))
        self.assertEqual((done.code, done.err), (0, ""), done)
        self.assertEqual(len(list(self.world.dir.glob("server.db.before-restore-*"))), 1)
        self.assertEqual(self.world.admin("restore", str(self.world.dir / "none.db")).code, 1)
        self.world.start()
        for who in ("tom", "jane"):  # their sessions have gone on since the backup
            self.world.sign_in(who, f"{who}@example.com")
            self.do(who, "sync")
        self.do("tom", "sync")
        self.do("jane", "sync")
        subjects = [[issue["subject"] for issue in self.do(who, "--json", "list").json()] for who in ("jane", "tom")]
        self.assertEqual(subjects, [["Edited over the restore"]] * 2)

    def test_two_people_edit_without_the_server(self):
        text = f"seed {time.time_ns() % 100000}"
        print(text)
        self.random = random.Random(text)
        for n in range(1, 5):
            self.do("jane", "create", "--project", "ALFA", "--subject", f"Issue {n}", "description=one\ntwo\nthree\n")
        self.do("tom", "sync")
        self.world.stop()

        # Each works on.
        self.do("jane", "--offline", "edit", "ALFA-1", "subject=Jane's subject", text="Jane's subject")
        self.do("tom", "--offline", "edit", "ALFA-1", "subject=Tom's subject", text="Tom's subject")
        self.do("jane", "--offline", "edit", "ALFA-2", "description=one by Jane\ntwo\nthree\n", text="one by Jane")
        self.do("tom", "--offline", "edit", "ALFA-2", "description=one\ntwo\nthree by Tom\n", text="three by Tom")
        self.do("jane", "--offline", "edit", "ALFA-3", "status=Resolved", "priority=High")
        self.do("tom", "--offline", "edit", "ALFA-3", "severity=7", "labels+=tom")
        self.do("jane", "--offline", "edit", "ALFA-3", "labels+=jane")
        for who in ("jane", "tom"):
            for n in range(3):
                words = f"Comment {n} of {who}"
                self.do(who, "--offline", "comment", "ALFA-4", words, text=words)
                words = f"Issue {n} of {who}, made offline"
                self.do(who, "--offline", "create", "--project", "ALFA", "--subject", words, text=words)
        # What one has made can be seen, and changed, at once.
        made = self.do("tom", "--offline", "--json", "list", "Issue 0 of tom").json()
        self.assertEqual([i["pending"] for i in made], [1])
        self.do("tom", "--offline", "edit", made[0]["id"], "description=written before it had a name",
                text="written before it had a name")
        self.assertEqual(self.do("tom", "--offline", "--json", "sync", code=QUEUED).out, "")
        self.kill_in_the_middle()
        # Without --offline it is the same, only later: the server does not answer.
        done = self.do("tom", "--timeout", "1", "comment", "ALFA-4", "Typed against a silent server",
                       code=QUEUED, text="Typed against a silent server")
        self.assertEqual(len(done.err.splitlines()), 2, done)
        self.assertIn("refused", done.err)
        self.assertIn("it is stored here", done.err)

        # Both come back. Whoever is second has a conflict: not lost, and not forced on the other.
        self.world.start()
        self.do("jane", "sync")
        done = self.do("tom", "--json", "sync", code=CONFLICT)
        conflicts = [line["conflict"] for line in done.json()]
        self.assertEqual([c["localChanges"] for c in conflicts], [{"subject": "Tom's subject"}])
        self.assertEqual([c["remoteChanges"] for c in conflicts], [{"subject": "Jane's subject"}])
        self.assertEqual([c["user"] for c in conflicts], ["jane@example.com"])
        self.assertIn("[conflict]", self.do("tom", "list", "ALFA-1").out)
        self.assertIn("yours 'Tom's subject', theirs 'Jane's subject'", self.do("tom", "show", "ALFA-1").out)
        # More of it goes into the conflict, and over nobody.
        done = self.do("tom", "edit", "ALFA-1", "subject=Tom's second thought", code=CONFLICT)
        self.assertIn("in conflict", done.err)
        self.do("jane", "sync")
        self.assertNotIn("[conflict]", self.do("jane", "list").out)

        # They see the same, and so does who has never been here before.
        self.world.sign_in("fresh", "jane@example.com")
        everything = self.everything_seen("fresh")
        self.assertEqual(self.everything_seen("jane"), everything)
        self.assertEqual(self.everything_seen("tom"), everything)
        merged = everything["ALFA-2"]["issue"]["description"]
        self.assertEqual(merged, "one by Jane\ntwo\nthree by Tom\n")
        three = everything["ALFA-3"]["issue"]
        self.assertEqual([three[k] for k in ("status", "priority", "severity", "labels")],
                         ["Resolved", "High", 7, ["jane", "tom"]])

        # Nothing that was typed is gone.
        kept = json.dumps(everything, ensure_ascii=False) + json.dumps(conflicts, ensure_ascii=False)
        self.assertEqual([words for words in self.typed if words not in kept], [])
        for words in self.typed:
            self.assertLessEqual(json.dumps(everything).count(json.dumps(words)), 1, "it is there twice")

        # The conflict can be settled, on another device too, and then it is gone from both.
        self.world.sign_in("tom2", "tom@example.com")
        self.assertIn("[conflict]", self.do("tom2", "list", "ALFA-1").out)
        self.do("tom", "resolve", "ALFA-1", "mine")
        for profile in ("tom2", "jane"):
            self.do(profile, "sync")
            self.assertEqual(self.do(profile, "list", "ALFA-1").out.splitlines()[0].split("\t")[4:],
                             ["Tom's second thought"])

    def kill_in_the_middle(self):
        """Processes that type are killed with -9, at any moment. What one had said to be saved stays."""
        for n in range(12):
            words = f"Typed by process {n} before it was killed"
            process = self.world.spawn(*self.world.cli_line("tom", "--offline", "comment", "ALFA-4", words))
            end = time.monotonic() + self.random.uniform(0.0, 0.06)
            while time.monotonic() < end and process.running():
                time.sleep(0.001)
            process.signal(signal.SIGKILL)
            if process.wait() == 0:
                self.typed.append(words)

    def test_conflicts_of_every_kind(self):
        for n in range(1, 5):
            self.do("jane", "create", "--project", "ALFA", "--subject", f"Issue {n}")
        self.do("tom", "sync")
        # Both sides are told, and theirs stays, when that is what is chosen.
        self.do("tom", "--offline", "edit", "ALFA-1", "status=Closed", "priority=Low")
        self.do("jane", "edit", "ALFA-1", "status=Resolved")
        self.do("tom", "sync", code=CONFLICT)
        self.do("tom", "resolve", "ALFA-1", "theirs")
        self.assertEqual(self.do("tom", "list", "ALFA-1").out, self.do("jane", "list", "ALFA-1").out)
        self.assertIn("Resolved", self.do("jane", "list", "ALFA-1").out)
        # The same new value on both sides is none.
        self.do("tom", "--offline", "edit", "ALFA-2", "status=Closed")
        self.do("jane", "edit", "ALFA-2", "status=Closed")
        self.do("tom", "sync")
        # Decided, and overtaken by somebody else: it is one again.
        self.do("tom", "--offline", "edit", "ALFA-3", "subject=Tom's")
        self.do("jane", "edit", "ALFA-3", "subject=Jane's")
        self.do("tom", "sync", code=CONFLICT)
        self.do("tom", "--offline", "resolve", "ALFA-3", "mine")
        self.do("jane", "edit", "ALFA-3", "subject=Jane's again")
        done = self.do("tom", "sync", code=CONFLICT)
        self.assertIn("yours 'Tom's', theirs 'Jane's again'", done.out)
        self.do("tom", "resolve", "ALFA-3", "mine")
        self.assertIn("Tom's", self.do("jane", "list", "ALFA-3").out)
        # What was changed along with it stands too; of a set, only what was added and taken out.
        self.do("jane", "edit", "ALFA-4", "labels+=old", "labels+=kept")
        self.do("tom", "sync")
        self.do("tom", "--offline", "edit", "ALFA-4", "subject=Tom's", "labels+=tom", "labels-=old")
        self.do("jane", "edit", "ALFA-4", "subject=Jane's", "labels+=jane")
        self.do("tom", "sync", code=CONFLICT)
        self.do("tom", "resolve", "ALFA-4", "mine")
        for who in ("tom", "jane"):
            shown = self.do(who, "show", "ALFA-4").out
            self.assertIn("Tom's", shown)
            self.assertEqual(sorted(re.search("^labels: (.*)$", shown, re.M)[1].split(", ")), ["jane", "kept", "tom"])


if __name__ == "__main__":
    main()
