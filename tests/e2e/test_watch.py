# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""`watch` prints every event exactly once and in order, whatever becomes of the server."""

import collections
import concurrent.futures
import signal
import time

from processes import Case, World, main

PEOPLE = ("jane@example.com", "tom@example.com", "ann@example.com")


class WatchTest(Case):
    def setUp(self):
        self.world = World(self)
        self.world.start()
        for user in PEOPLE:
            self.world.add_user(user)
        self.world.add_project("ALFA", *PEOPLE)
        for user in PEOPLE:
            self.world.sign_in(user.split("@")[0], user)
        self.watches = [self.world.watch(profile) for profile in ("jane", "tom")]
        self.do("create", "--project", "ALFA", "--subject", "Ready")
        for watch in self.watches:
            watch.wait_for_subject("Ready")

    def do(self, *arguments):
        done = self.world.cli("ann", *arguments)
        self.assertEqual((done.code, done.err), (0, ""), done)
        return done

    def assertComplete(self, watch):
        """Each space's events have every seq from 1 on, once."""
        spaces = collections.defaultdict(list)
        for event in watch.events():
            spaces[event["data"]["space"]].append(event["data"]["seq"])
        self.assertIn("directory:default", spaces)
        for space, numbers in spaces.items():
            self.assertEqual(numbers, list(range(1, len(numbers) + 1)), space)

    def test_two_see_all_that_a_third_does(self):
        self.do("edit", "ALFA-1", "status=In Progress", "priority=High", "labels+=one")
        self.do("comment", "ALFA-1", "Grüße, “quoted” and\ttabbed 😀")
        self.do("edit", "ALFA-1", "assignee=jane@example.com", "description=two\nlines")
        self.world.add_project("BETA", *PEOPLE)
        self.do("create", "--project", "BETA", "--subject", "In a project made meanwhile")
        for watch in self.watches:
            watch.wait_for_subject("In a project made meanwhile")
            project = [e for e in watch.events() if e["event"] in
                       ("issue_created", "issue_updated", "comment_added") and e["data"]["user"] == "ann@example.com"]
            self.assertEqual([e["event"] for e in project], ["issue_created", "issue_updated", "comment_added",
                                                             "issue_updated", "issue_created"])
            first, second = project[1]["data"], project[3]["data"]
            self.assertEqual(first["changes"], {"status": "In Progress", "priority": "High", "labels": ["one"]})
            self.assertEqual(first["previous"], {"status": "Open", "priority": "Medium", "labels": []})
            self.assertEqual(project[2]["data"]["comment"]["text"], "Grüße, “quoted” and\ttabbed 😀")
            self.assertEqual(second["changes"], {"assignee": "jane@example.com", "description": "two\nlines"})
            self.assertComplete(watch)
        self.assertEqual(self.watches[0].stop(), 0)
        self.assertEqual(self.watches[0].process.err.text(), "")

    def test_count_and_restart_of_the_watch(self):
        for n in range(3):
            self.do("create", "--project", "ALFA", "--subject", f"Issue {n}")
        self.watches[0].wait_for_subject("Issue 2")
        self.assertEqual(self.watches[0].stop(), 0)
        self.do("create", "--project", "ALFA", "--subject", "While nobody looked")
        self.do("create", "--project", "ALFA", "--subject", "And once more")
        again = self.world.watch("jane", "--count", "2")
        self.assertEqual(again.process.wait(), 0)
        self.assertEqual([e["data"]["issue"]["subject"] for e in again.events()],
                         ["While nobody looked", "And once more"])

    def restarts(self, number):
        """Somebody works on while the server goes and comes."""
        subjects = [f"Issue {n} through the restarts" for n in range(12)]

        def work():
            for subject in subjects:
                self.do("create", "--project", "ALFA", "--subject", subject)

        with concurrent.futures.ThreadPoolExecutor() as pool:
            worker = pool.submit(work)
            for _ in range(3):
                time.sleep(0.15)  # of work
                self.world.stop(number)
                self.world.start()
            worker.result()
        done = self.do("--json", "list", "restarts")
        self.assertEqual(sorted(i["subject"] for i in done.json()), sorted(subjects))
        for watch in self.watches:
            watch.wait_for_subject(subjects[-1])
            seen = [e["data"]["issue"]["subject"] for e in watch.events() if e["event"] == "issue_created"]
            self.assertEqual(seen, ["Ready", *subjects])
            self.assertComplete(watch)
            self.assertEqual(watch.stop(), 0)
            self.assertEqual(watch.process.err.text(), "")

    def test_server_is_killed(self):
        self.restarts(signal.SIGKILL)

    def test_server_is_told_to_end(self):
        self.restarts(signal.SIGTERM)


if __name__ == "__main__":
    main()
