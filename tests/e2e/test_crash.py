# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""Real processes on real files, killed with -9 while they work: at any moment, and at named points
(core/base/crashpoint.h). What was said to be saved gets to the server, what the server has
acknowledged stays there, nothing is there twice, and nobody is asked anything.

LOCKSTEP_KILLS: how many kills of the client and of the server there are; LOCKSTEP_SEED repeats the
moments of a run as far as the machine does."""

import json
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import time

from processes import BIN, Case, World, main

KILLS = int(os.environ.get("LOCKSTEP_KILLS", "40"))
SEED = int(os.environ.get("LOCKSTEP_SEED", time.time_ns() % 1000000))
JANE = "jane@example.com"
LIMITS = ("--max-events-per-minute", "1000000", "--max-events-per-second", "1000000")
CLIENT_POINTS = ("before-outbox-commit", "after-outbox-commit", "after-answer", "before-cache-commit",
                 "after-cache-commit")
SERVER_POINTS = ("inside-server-transaction", "before-server-commit", "after-server-commit")


class Typing:
    """A process that types, and what it has told."""

    def __init__(self, test, word, point=None, rests=False):
        env = {"LOCKSTEP_TOKEN": test.token}
        if point:
            env["LOCKSTEP_CRASH_AT"] = point
        began = time.monotonic()
        self.process = test.world.spawn("crash_client", test.profile, test.world.url, word, *(["rest"] if rests else []),
                                        env=env, stdin=subprocess.PIPE)
        # One that is to die soon may have died before it could tell.
        self.process.out.wait(lambda lines: any(line.startswith("open ") for line in lines)
                              or (point and not self.process.running()), "the start of the client")
        self.took = time.monotonic() - began

    def told(self, kind):
        return [line.split(" ", 1)[1] for line in list(self.process.out.lines) if line.startswith(kind + " ")]

    def wait_for(self, kind, count):
        self.process.out.wait(lambda lines: sum(line.startswith(kind + " ") for line in lines) >= count,
                              f"{count} times {kind!r}")

    def tell(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()


class Crash(Case):
    def setUp(self):
        print(f"seed {SEED}", flush=True)
        self.random = random.Random(f"{SEED} {self.id()}")
        self.world = World(self)
        self.world.start(*LIMITS)
        self.world.add_user(JANE)
        self.world.add_project("ALFA", JANE)
        self.token = self.world.token(JANE, minutes=1000)
        self.profile = self.world.dir / "profile"
        self.saved, self.acked = set(), set()
        self.words = 0
        self.kills = 0
        self.slowest = 0.0

    # --- Looking at files

    def copy_of(self, file):
        """Of a database that nobody has open, so that looking at it changes nothing."""
        folder = self.world.dir / "copy"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for suffix in ("", "-wal"):
            if pathlib.Path(f"{file}{suffix}").exists():
                shutil.copy(f"{file}{suffix}", folder / f"{file.name}{suffix}")
        database = sqlite3.connect(folder / file.name)
        self.addCleanup(database.close)
        return database

    def check_integrity(self, file):
        database = self.copy_of(file)
        self.assertEqual(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)], file)
        return database

    def typed_in_outbox(self):
        outbox = self.check_integrity(self.profile / "outbox.db")
        self.check_integrity(self.profile / "cache.db")
        self.assertEqual(outbox.execute("SELECT COUNT(*) FROM unreadable").fetchone(), (0,))
        return "\n".join(row[0].decode() for row in outbox.execute("SELECT json FROM outbox"))

    def check_server(self):
        """Everything that was acknowledged is in the log, and nothing is there twice."""
        database = self.check_integrity(self.world.db)
        rows = database.execute("SELECT space, seq, name, body, op FROM events ORDER BY space, seq").fetchall()
        ops = [row[4] for row in rows if row[4]]
        self.assertEqual(len(ops), len(set(ops)), "an op took effect twice")
        texts = []
        for _, _, name, body, _ in rows:
            event = json.loads(body)
            if name == "issue_created":
                texts.append(event["issue"]["subject"])
            elif name == "comment_added":
                texts.append(event["comment"]["text"])
            elif name == "issue_updated":
                texts.append(event["changes"].get("subject"))
        for space, count, head in database.execute(
                "SELECT e.space, COUNT(*), s.head FROM events e JOIN spaces s ON s.id = e.space GROUP BY e.space"):
            self.assertEqual(count, head, f"a hole in the log of {space}")
        texts = [text for text in texts if isinstance(text, str) and text.startswith("word")]
        self.assertEqual(len(texts), len(set(texts)), "something is there twice")
        self.assertEqual(self.acked - set(texts), set(), "acknowledged, and not in the log")
        return set(texts)

    # --- Killing

    def typing(self, **more):
        self.words += 1
        client = Typing(self, f"word{self.words}", **more)
        self.slowest = max(self.slowest, client.took)
        return client

    def note(self, client):
        for kind in ("notice", "failed", "refused", "unsaved"):
            self.assertEqual(client.told(kind), [])
        self.saved |= set(client.told("saved"))
        self.saved -= set(client.told("amending"))
        self.acked |= set(client.told("acked"))

    def a_moment(self):
        end = time.monotonic() + self.random.expovariate(1 / 0.01)
        while time.monotonic() < end:
            time.sleep(0.0005)

    def kill(self, process):
        process.signal(signal.SIGKILL)
        process.wait()
        self.kills += 1

    def bury(self, client):
        """Its files are whole. Whether everything is there is seen in the end: what is not in the outbox any more
        may have been acknowledged after its last word."""
        self.note(client)
        self.typed_in_outbox()

    def finish(self):
        """All of it gets there."""
        client = self.typing(rests=True)
        client.tell("rest")
        client.wait_for("rest", 1)
        self.note(client)
        client.process.stdin.close()
        self.assertEqual(client.process.wait(), 0)
        self.assertEqual(self.typed_in_outbox(), "")
        self.assertEqual(self.world.stop(), 0)
        there = self.check_server()
        self.assertEqual(self.saved - there, set(), "said to be saved, and nowhere")
        print(f"{self.id().rsplit('.')[-1]}: {self.kills} kills, {len(self.saved)} saved, {len(self.acked)} acknowledged, "
              f"{len(there)} on the server, 0 lost, 0 twice, the slowest start {self.slowest:.2f} s", flush=True)

    def test_the_client_is_killed(self):
        for n in range(KILLS):
            if n % 50 == 49:  # it lets nobody sign in too often
                self.world.stop()
                self.world.start(*LIMITS)
            client = self.typing()
            client.wait_for("saved", self.random.randint(1, 40))
            self.a_moment()
            self.kill(client.process)
            self.bury(client)
        self.finish()

    def test_the_server_is_killed(self):
        client = self.typing()
        for _ in range(KILLS):
            client.wait_for("acked", len(client.told("acked")) + self.random.randint(1, 30))
            self.a_moment()
            self.kill(self.world.server)
            self.note(client)
            self.check_server()
            self.world.start(*LIMITS)
            client.tell("retry")
        self.kill(client.process)
        self.bury(client)
        self.finish()

    def test_both_are_killed(self):
        client = self.typing()
        for _ in range(KILLS // 2):
            client.wait_for("saved", self.random.randint(1, 20))
            self.a_moment()
            first, second = self.random.sample((client.process, self.world.server), 2)
            self.kill(first)
            self.a_moment()
            self.kill(second)
            self.bury(client)
            self.check_server()
            self.world.start(*LIMITS)
            client = self.typing()
        self.kill(client.process)
        self.bury(client)
        self.finish()

    def test_the_client_dies_at_named_points(self):
        for _ in range(max(2, KILLS // 10)):
            self.world.stop()  # it lets nobody sign in too often
            self.world.start(*LIMITS)
            for point in CLIENT_POINTS:
                client = self.typing(point=f"{point}:{self.random.randint(1, 12)}")
                self.assertEqual(client.process.wait(), -signal.SIGKILL, point)
                self.kills += 1
                self.bury(client)
        self.finish()

    def test_the_server_dies_at_named_points(self):
        client = self.typing()
        self.world.server_program = "crash_server"
        for _ in range(max(2, KILLS // 10)):
            for point in SERVER_POINTS:
                self.world.stop()
                self.world.start(*LIMITS, env={"LOCKSTEP_CRASH_AT": f"{point}:{self.random.randint(1, 12)}"})
                client.tell("retry")
                self.assertEqual(self.world.server.wait(), -signal.SIGKILL, point)
                self.kills += 1
                self.note(client)
                self.check_server()
                self.world.start(*LIMITS)
                client.tell("retry")
                client.wait_for("acked", len(client.told("acked")) + 5)
        self.kill(client.process)
        self.bury(client)
        self.finish()


if __name__ == "__main__":
    main()
