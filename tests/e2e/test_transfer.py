# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""Import and export: with a server that runs, whose clients see it happen, and without one."""

import csv
import io
import json
import stat

from processes import Case, World, main

REFUSED, USAGE = 1, 2


def issues(*numbers, **more):
    return json.dumps([{
        "number": n, "title": f"Issue {n}", "state": "open", "user": {"login": "octocat"}, "labels": [],
        "body": "Was *it*?", "html_url": f"https://github.com/o/r/issues/{n}", "created_at": "2020-01-02T03:04:05Z",
        "updated_at": "2020-01-03T03:04:05Z", **more} for n in numbers])


class Transfer(Case):
    def setUp(self):
        self.world = World(self)
        self.world.add_user("jane@example.com")
        self.world.add_project("ALFA", "jane@example.com")

    def do(self, *arguments, **more):
        done = self.world.admin(*arguments, **more)
        self.assertEqual((done.code, done.err), (0, ""), done)
        return done.out

    def file(self, name, text):
        path = self.world.dir / name
        path.write_text(text, encoding="utf-8")
        return path

    def assertNothingLeft(self):
        self.assertEqual([p.name for p in self.world.dir.iterdir() if "transfer" in p.name], [])

    def test_import_into_a_running_server(self):
        self.world.start()
        self.world.sign_in("jane", "jane@example.com")
        watch = self.world.watch("jane", "--project", "ALFA")
        watch.wait_for(lambda e: e["event"] == "project_created", "project_created")
        path = self.file("issues.json", issues(*range(1, 301)))
        self.assertTrue(self.do("import", path, "--project", "ALFA", "--dry-run").startswith(
            "would import 300 issues into ALFA (ALFA-1 to ALFA-300)\n"))
        out = self.do("import", path, "--project", "ALFA", "--map", "person:octocat=jane@example.com")
        self.assertTrue(out.startswith("imported 300 issues into ALFA (ALFA-1 to ALFA-300)\n"), out)
        for n in (1, 300):  # each of them, live
            event = watch.wait_for_subject(f"Issue {n}")
            self.assertEqual(event["data"]["timestamp"], "2020-01-02T03:04:05.000Z")
            self.assertEqual(event["data"]["issue"]["reporter"], "jane@example.com")
        seen = [e for e in watch.events() if e["event"] == "issue_created"]
        self.assertEqual([e["data"]["issue"]["name"] for e in seen], [f"ALFA-{n}" for n in range(1, 301)])
        # Again, and from the standard input: nothing is doubled.
        self.assertIn("300 were here already", self.do("import", "-", "--project", "ALFA", stdin=path.read_text()))
        self.world.sign_in("new", "jane@example.com")  # who comes later has them too
        done = self.world.cli("new", "--json", "list", "--project", "ALFA")
        self.assertEqual((done.code, len(done.json())), (0, 300), done.err)
        # The server reads what is handed to it, not what its caller names.
        out = self.do("export", "--project", "ALFA")
        self.assertEqual(len(json.loads(out)), 301)
        self.assertEqual(watch.stop(), 0)
        self.world.stop()
        self.assertEqual(self.do("export", "--project", "ALFA"), out)
        self.assertNothingLeft()

    def test_errors_import_nothing(self):
        path = self.file("bad.csv", "title,state\nfine,open\nwrong,weird\n")
        for running in (False, True):
            if running:
                self.world.start()
            done = self.world.admin("import", path, "--project", "ALFA")
            self.assertEqual((done.code, done.out), (REFUSED, ""), done)
            lines = done.err.splitlines()
            self.assertEqual(lines[0], f"lockstepd: nothing was imported: 1 error in {path}")
            self.assertIn("row 3, column state: 'weird'", lines[1])
            self.assertEqual(len(json.loads(self.do("export", "--project", "ALFA"))), 1)
            self.assertFails(self.world.admin("import", "missing.csv", "--project", "ALFA"), REFUSED, "missing.csv")
            self.assertFails(self.world.admin("import", path, "--project", "NONE"), REFUSED, "NONE", "project add")
            self.assertFails(self.world.admin("import", path), USAGE, "--project")
            self.assertFails(self.world.admin("import"), USAGE, "FILE")
            self.assertFails(self.world.admin("import", path, path), USAGE, path)
            self.assertFails(self.world.admin("import", path, "--project", "ALFA", "--map", "x"), USAGE, "--map")
            self.assertFails(self.world.admin("import", path, "--project", "ALFA", "--separator", "x"), USAGE, "'x'")
            self.assertFails(self.world.admin("import", path, "--project", "ALFA", "--reporter", "x"), REFUSED, "'x'")
            self.assertFails(self.world.admin("import", path, "--file", path), USAGE, "--file")
            self.assertFails(self.world.admin("export"), USAGE, "--project")
            self.assertFails(self.world.admin("export", "--project", "NONE"), REFUSED, "NONE")
            self.assertFails(self.world.admin("export", "--project", "ALFA", "--format", "xml"), USAGE, "xml")
            self.assertFails(self.world.admin("export", "--project", "ALFA", "-o", "/nowhere/x"), REFUSED, "/nowhere/x")
        self.assertNothingLeft()

    def test_to_another_server_and_back(self):
        self.do("import", self.file("a.csv", "key;title;labels\nX-1;=1+1;\"a, b\"\nX-2;ünd 🙂;\n"), "--project", "ALFA")
        for name, kind in (("out.json", "json"), ("out.csv", "csv")):
            path = self.world.dir / name
            self.do("export", "--project", "ALFA", "--format", kind, "-o", path)
            other = self.world.dir / f"{kind}.db"
            self.do("project", "add", "ALFA", db=other)
            self.do("import", path, "--project", "ALFA", db=other)
            again = self.do("export", "--project", "ALFA", "--format", kind, db=other)
            if kind == "csv":
                self.assertEqual(again.splitlines(), path.read_text(encoding="utf-8").splitlines())
                rows = list(csv.DictReader(io.StringIO(again)))
                self.assertEqual([row["subject"] for row in rows], ["'=1+1", "ünd 🙂"])
            else:
                self.assertEqual(json.loads(again)[1]["issue"]["labels"], ["a", "b"])
                self.assertEqual(len(json.loads(again)), 3)
            self.assertEqual(stat.S_IMODE(other.stat().st_mode), 0o600)


if __name__ == "__main__":
    main()
