# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""The desktop client as processes, without a display: whose profile it opens, and how it ends."""

import signal

from processes import Case, World, main, wait_until

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


class Desktop(Case):
    def setUp(self):
        self.world = World(self)
        self.data = self.world.dir / "data"

    def start(self, *arguments):
        return self.world.spawn("lockstep", "--data-dir", self.data, *arguments, env=OFFSCREEN)

    def profile(self, name, server, user):
        folder = self.data / "profiles" / name
        folder.mkdir(parents=True)
        (folder / "profile.ini").write_text(f"[General]\nserver={server}\nuser={user}\n")
        (folder / "token").write_text("secret\n")
        return folder

    def content(self, folder):
        return {p.name: p.read_bytes() for p in folder.iterdir()}

    def test_a_profile_is_for_one_person_on_one_server(self):
        folder = self.profile("work", "http://127.0.0.1:4101", "jane@example.com")
        before = self.content(folder)
        for arguments in (["--server", "http://127.0.0.1:4102"],
                          ["--server", "http://127.0.0.1:4101", "--user", "tom@example.com"],
                          []):
            process = self.start("--profile", "work", *arguments)
            self.assertEqual(process.wait(), 4)
            said = process.err.text()
            self.assertIn("profile 'work' belongs to jane@example.com", said)
            self.assertIn("--profile NAME", said)
            self.assertEqual(self.content(folder), before)

    def test_each_port_has_a_profile_of_its_own(self):
        folder = self.profile("127.0.0.1_4101", "http://127.0.0.1:4101", "jane@example.com")
        before = self.content(folder)
        process = self.start("--server", "http://127.0.0.1:4102")
        wait_until(lambda: (self.data / "profiles" / "127.0.0.1_4102" / "outbox.db").exists(), "another profile")
        process.signal(signal.SIGTERM)
        self.assertEqual(process.wait(), 0)
        self.assertEqual(self.content(folder), before)

    def test_the_second_process_on_a_profile_leaves_it_to_the_first(self):
        first = self.start("--local")
        wait_until((self.data / "profiles" / "amara_example.com" / "door").exists, "the first one")
        second = self.start("--local", "lockstep://open/local/LOCK-1")
        self.assertEqual(second.wait(), 0)
        self.assertTrue(first.running())
        # One that does not answer.
        first.signal(signal.SIGSTOP)
        second = self.start("--local")
        self.assertEqual(second.wait(), 4)
        first.signal(signal.SIGCONT)
        self.assertIn("profile 'amara_example.com' is in use by another Lockstep", second.err.text())
        self.assertIn("--profile NAME", second.err.text())
        self.assertTrue(first.running())
        first.signal(signal.SIGTERM)
        self.assertEqual(first.wait(), 0)

    def test_the_workspace_goes_on_in_the_second_process(self):
        address = self.data / "local" / "address"
        first = self.start("--user", "amara@example.com")
        wait_until(address.exists, "the first one")
        before = address.read_text()
        second = self.start("--user", "priya@example.com")
        wait_until(lambda: (self.data / "profiles" / "priya_example.com" / "profile.ini").exists(), "the second one")
        first.signal(signal.SIGKILL)  # no goodbye
        first.wait()
        wait_until(lambda: address.exists() and address.read_text() != before, "another host")
        third = self.start("--user", "tomas@example.com")
        wait_until(lambda: (self.data / "profiles" / "tomas_example.com" / "profile.ini").exists(), "the third one")
        for process in (third, second):
            self.assertTrue(process.running())
            process.signal(signal.SIGTERM)
            self.assertEqual(process.wait(), 0)


if __name__ == "__main__":
    main()
