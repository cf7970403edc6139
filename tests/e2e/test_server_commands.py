# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""What lockstepd makes of what is wrong (docs/bad-input.md, 40 and 44): an exit code of its own for
each kind, one line that names it, and nothing changed."""

import sqlite3

from processes import PASSWORD, Case, World, main

REFUSED, USAGE, LISTEN, DATABASE, KEYS = 1, 2, 3, 4, 5


class ServerCommands(Case):
    def setUp(self):
        self.world = World(self)

    def serve(self, *options, listen="127.0.0.1:0"):
        return self.world.admin("serve", "--listen", listen, *options)

    def test_unknown_words(self):
        run = self.world.admin
        self.assertFails(run("frobnicate"), USAGE, "frobnicate", "--help")
        self.assertFails(self.world.run("lockstepd"), USAGE, "a command is needed")
        self.assertFails(run("user", "frobnicate"), USAGE, "user add|list|passwd|disable|enable")
        self.assertFails(run("user", "list", "--frobnicate"), USAGE, "frobnicate")
        self.assertFails(run("user", "list", "extra"), USAGE, "extra")
        self.assertFails(run("project", "list", "extra"), USAGE, "extra")
        self.assertFails(run("token", "--user", "x@example.com", "extra"), USAGE, "extra")
        self.assertFails(self.serve("--frobnicate"), USAGE, "frobnicate")
        self.assertFails(self.serve("extra"), USAGE, "extra")
        self.assertFails(self.serve("--listen"), USAGE, "--listen")

    def test_bad_values(self):
        self.assertFails(self.serve(listen="frobnicate"), USAGE, "--listen", "frobnicate", "HOST:PORT")
        self.assertFails(self.serve(listen="127.0.0.1:70000"), USAGE, "70000")
        self.assertFails(self.serve(listen="no.such.host.invalid:0"), LISTEN, "no.such.host.invalid")
        for option in ("--max-connections-per-user", "--max-events-per-minute", "--max-events-per-second",
                       "--max-strangers-per-address", "--max-streams-per-user"):
            for value in ("x", "0", "-1", "1.5", "99999999999"):
                self.assertFails(self.serve(f"{option}={value}"), USAGE, option, value)

    def test_people_and_projects(self):
        run = self.world.admin
        secret = {"LOCKSTEP_PASSWORD": PASSWORD}
        self.world.add_user("jane@example.com")
        self.assertFails(run("user", "add", "jane@example.com", env=secret), REFUSED, "jane@example.com")
        self.assertFails(run("user", "add", "JANE@example.com", env=secret), REFUSED, "JANE@example.com")
        self.assertFails(run("user", "add", "not-an-address", env=secret), REFUSED, "not-an-address")
        self.assertFails(run("user", "add", "tom@example.com", stdin="short\n"), REFUSED, "password")
        self.assertFails(run("user", "add", "tom@example.com", stdin=""), REFUSED, "password")
        self.assertFails(run("user", "add", "tom@example.com", stdin="tom@example.com\n"), REFUSED, "password")
        self.assertFails(run("user", "disable", "tom@example.com"), REFUSED, "tom@example.com")
        self.assertFails(run("token", "--user", "tom@example.com"), REFUSED, "tom@example.com")
        self.assertFails(run("token", "--user", "jane@example.com", "--minutes", "soon"), USAGE, "--minutes")
        self.assertFails(run("project", "add", "low"), REFUSED, "low")
        self.world.add_project("ALFA")
        self.assertFails(run("project", "add", "ALFA"), REFUSED, "ALFA")
        self.assertFails(run("member", "add", "ALFA", "tom@example.com"), REFUSED, "tom@example.com")
        self.assertFails(run("member", "add", "BETA", "jane@example.com"), REFUSED, "BETA")
        self.assertFails(run("member", "add", "ALFA", "jane@example.com", "--role", "king"), USAGE, "--role")
        self.assertEqual(run("user", "list").out, "jane@example.com\tjane\n")

    def test_port_in_use(self):
        self.world.start()
        other = World(self)
        done = other.admin("serve", "--listen", f"127.0.0.1:{self.world.port}")
        self.assertFails(done, LISTEN, self.world.port, "in use")

    def test_second_server_on_the_same_database(self):
        self.world.start()
        self.assertFails(self.serve(), DATABASE, self.world.db, "another process")
        # By another name too.
        link = self.world.dir / "link.db"
        link.symlink_to(self.world.db)
        done = self.world.run("lockstepd", "serve", "--listen", "127.0.0.1:0", "--db", f"sqlite:{link}")
        self.assertFails(done, DATABASE, "another process")

    def test_database_that_cannot_be_used(self):
        def damaged(name, damage):
            self.world.db = self.world.dir / name
            damage(self.world.db)
            before = self.world.db.read_bytes() if self.world.db.is_file() else None
            for done in (self.serve(), self.world.admin("user", "list")):
                self.assertFails(done, DATABASE, self.world.db)
            if before is not None:
                self.assertEqual(self.world.db.read_bytes(), before, f"{name} was changed")

        def newer(path):
            self.world.add_user("jane@example.com")
            with sqlite3.connect(path) as db:
                db.execute("UPDATE meta SET value = '9999' WHERE name = 'schema'")
            db.close()

        def broken(path):
            self.world.add_user("jane@example.com")
            data = bytearray(path.read_bytes())
            data[100:] = b"\x55" * (len(data) - 100)
            path.write_bytes(data)

        damaged("newer.db", newer)
        damaged("broken.db", broken)
        damaged("text.db", lambda path: path.write_text("this is no database\n" * 100))
        damaged("other.db", lambda path: sqlite3.connect(path).execute("CREATE TABLE theirs (a)").connection.close())
        damaged("folder.db", lambda path: path.mkdir())
        damaged("missing/server.db", lambda path: None)

    def test_key_file(self):
        self.world.add_user("jane@example.com")
        key = self.world.dir / "server.db.key"
        self.assertEqual(key.stat().st_mode & 0o777, 0o600)
        good = key.read_bytes()
        key.chmod(0o644)
        for done in (self.serve(), self.world.admin("token", "--user", "jane@example.com")):
            self.assertFails(done, KEYS, key, "chmod 600")
        key.chmod(0o600)
        key.write_bytes(good[:20])
        self.assertFails(self.serve(), KEYS, key)
        key.unlink()
        key.mkdir()
        self.assertFails(self.serve(), KEYS, key)

    def test_database_given_by_a_relative_path(self):
        for place in ("server.db", "folder/server.db"):
            path = self.world.dir / place
            path.parent.mkdir(exist_ok=True)
            self.world.start(url=f"sqlite:{place}")
            for db in (place, path):
                done = self.world.admin("project", "list", db=db)
                self.assertEqual((done.code, done.err), (0, ""), done)
            self.assertEqual(self.world.stop(), 0)

    def test_path_that_is_too_long_for_a_local_socket(self):
        self.world.db = self.world.dir / ("d" * 120) / "server.db"
        self.world.db.parent.mkdir()
        server = self.world.start()
        self.assertFails(self.world.admin("project", "list"), DATABASE, self.world.db, "another process")
        self.assertEqual(self.world.stop(), 0)
        self.assertIn("other commands work only while this server is stopped", server.err.text())
        self.assertEqual(self.world.admin("project", "list").code, 0)


if __name__ == "__main__":
    main()
