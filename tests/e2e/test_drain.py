# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""A server that is told to end: clients see an orderly end and come back by themselves; nothing is
left behind."""

import signal
import socket
import time

from processes import Case, Driver, World, main

TRANSPORTS = (["websocket"], ["polling"], ["polling", "websocket"])


class Drain(Case):
    def setUp(self):
        self.world = World(self)
        self.world.start()
        self.world.add_user("jane@example.com")
        self.world.add_project("ALFA", "jane@example.com")
        self.token = self.world.token("jane@example.com", minutes=60)

    def clients(self):
        drivers = [Driver(self.world, self.world.url, auth={"token": self.token}, transports=t) for t in TRANSPORTS]
        for driver in drivers:
            driver.next("connect")
        return drivers

    def test_clients_see_an_orderly_end_and_come_back(self):
        drivers = self.clients()
        idle = [socket.create_connection(("127.0.0.1", self.world.port)) for _ in range(3)]
        for number in (signal.SIGTERM, signal.SIGINT):
            begin = time.monotonic()
            self.assertEqual(self.world.stop(number), 0, self.world.server.err.lines)
            self.assertLess(time.monotonic() - begin, 3.0)
            # Not "io server disconnect": after that a plain client stays away.
            for driver, transports in zip(drivers, TRANSPORTS):
                reason = driver.next("disconnect")["reason"]
                if transports == ["websocket"]:
                    self.assertEqual(reason, "transport close")
                else:  # between two requests there is nobody to tell
                    self.assertIn(reason, ("transport close", "transport error"))
            self.assertEqual(sorted(p.name for p in self.world.dir.iterdir() if p.name != "profiles"),
                             ["port", "server.db", "server.db.files", "server.db.key"])
            self.world.start()
            for driver in drivers:
                driver.next("connect")
        for connection in idle:
            connection.close()
        self.world.sign_in("jane", "jane@example.com")
        self.assertEqual(self.world.cli("jane", "create", "--project", "ALFA", "--subject", "All here again").code, 0)
        for driver in drivers:
            self.assertEqual(driver.next_event("issue_created")["issue"]["subject"], "All here again")

    def test_server_is_killed(self):
        drivers = self.clients()
        self.assertEqual(self.world.stop(signal.SIGKILL), -signal.SIGKILL)
        for driver in drivers:
            self.assertIn(driver.next("disconnect")["reason"], ("transport close", "transport error"))
        self.world.start()
        for driver in drivers:
            driver.next("connect")

    def test_end_before_anything_and_twice(self):
        self.assertEqual(self.world.stop(), 0)
        server = self.world.start()
        server.signal(signal.SIGTERM)
        server.signal(signal.SIGTERM)
        self.assertIn(server.wait(), (0, -signal.SIGTERM))
        self.world.start()
        self.assertEqual(self.world.stop(), 0)


if __name__ == "__main__":
    main()
