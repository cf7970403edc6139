# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""Our Socket.IO client against servers on python-socketio (see python_server.py)."""

import base64
import importlib.util
import pathlib
import signal
import socket
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))
from processes import Case, Driver, World, main, wait_until  # noqa: E402

for module in ("socketio", "flask_socketio", "aiohttp"):
    if not importlib.util.find_spec(module):
        print(f"SKIPPED: {module} is not installed")
        sys.exit(77)


def binary(data):
    return {"$bin": base64.b64encode(data).decode()}


class Servers(Case):
    KINDS = (("flask", ["polling"]), ("flask", ["polling", "websocket"]), ("aiohttp", ["polling"]),
             ("aiohttp", ["websocket"]), ("aiohttp", ["polling", "websocket"]))

    def setUp(self):
        self.world = World(self)

    def start(self, kind, port=0):
        process = self.world.run_python(HERE / "python_server.py", kind, port)
        line = process.out.wait(lambda lines: next((x for x in lines if x.startswith("listening ")), None), "the server")
        port = int(line.split()[1])
        wait_until(lambda: not socket.socket().connect_ex(("127.0.0.1", port)), "its port")
        return process, port

    def each(self, test):
        for kind, transports in self.KINDS:
            with self.subTest(kind=kind, transports=transports):
                process, port = self.start(kind)
                test(kind, f"http://127.0.0.1:{port}", transports)
                process.end()

    def test_events_and_acks(self):
        values = [1, -2.5, "zwölf €😀", None, True, {"a": [{}, []], "": ""}]
        data = [binary(bytes(range(256))), {"deep": [binary(b""), "x"]}]

        def test(kind, url, transports):
            driver = Driver(self.world, url, transports=transports, auth={"token": "good"})
            # It came before the answer to CONNECT, and is not lost.
            self.assertEqual(driver.next_event("connected"), {"auth": {"token": "good"}})
            self.assertEqual([e["ev"] for e in driver.all()][:3], ["ready", "connect", "event"])
            for arguments in (values, data):
                self.assertEqual(driver.ask("ask", *arguments), arguments)
                driver.tell("emit", nsp="/", event="echo", args=arguments)
                self.assertEqual(driver.next("event", lambda e: e["name"] == "echo")["args"], arguments)
                driver.tell("emit", nsp="/", event="ask me", args=arguments)
                self.assertEqual(driver.next("event", lambda e: e["name"] == "question")["args"], arguments)
                self.assertEqual(driver.next("event", lambda e: e["name"] == "answer")["args"], arguments)
            self.assertEqual(driver.ask("nothing", 1), [])
            driver.tell("emit", nsp="/", event="count", args=[200])
            for n in range(200):
                self.assertEqual(driver.next("event", lambda e: e["name"] == "n")["args"], [n])
            # With aiohttp python-engineio reads no more of a POST than what came first.
            text = "€" * (100_000 if kind == "flask" or transports == ["websocket"] else 1000)
            self.assertEqual(driver.ask("ask", text), [text])
            driver.process.end()
        self.each(test)

    def test_refusals_and_ends(self):
        def test(_, url, transports):
            # 41 comes before 44, and is no end of anything.
            for token, message in (("bad", "not you"), ("false", None)):
                driver = Driver(self.world, url, transports=transports, auth={"token": token})
                refused = driver.next("connect_error")
                if message:
                    self.assertEqual((refused["message"], refused["data"]), (message, {"code": "AUTH_REVOKED"}))
                self.assertNotIn("disconnect", [e["ev"] for e in driver.all()])
                driver.process.end()
            driver = Driver(self.world, url, transports=transports)
            driver.next("connect")
            driver.tell("connect", url=url, nsp="/chat", transports=transports)
            self.assertEqual(driver.next("event", lambda e: e["nsp"] == "/chat")["args"], ["/chat"])
            driver.tell("emit", nsp="/", event="leave", args=[])
            end = driver.next("disconnect")
            self.assertEqual((end["nsp"], end["reason"]), ("/", "io server disconnect"))
            driver.tell("disconnect", nsp="/chat")
            self.assertEqual(driver.next("disconnect")["reason"], "io client disconnect")
            driver.process.end()
        self.each(test)

    def test_a_client_that_only_speaks_websocket_is_told_why_not(self):
        _, port = self.start("flask")
        driver = Driver(self.world, f"http://127.0.0.1:{port}", transports=["websocket"])
        self.assertIn("400", driver.next("connect_error")["message"])

    def test_restart(self):
        for kind in ("flask", "aiohttp"):
            process, port = self.start(kind)
            driver = Driver(self.world, f"http://127.0.0.1:{port}", transports=["polling", "websocket"])
            driver.next("connect")
            process.signal(signal.SIGKILL)
            process.wait()
            self.assertIn(driver.next("disconnect")["reason"], ("transport close", "transport error"))
            driver.tell("emit", nsp="/", event="echo", args=["held"])
            process, _ = self.start(kind, port)
            driver.next("connect")
            self.assertEqual(driver.next("event", lambda e: e["name"] == "echo")["args"], ["held"])
            self.assertEqual(driver.ask("ask", "after"), ["after"])
            self.assertEqual(len([e for e in driver.all() if e.get("name") == "echo"]), 1)
            driver.process.end()
            process.end()

    def test_heartbeats(self):
        ports = {kind: self.start(kind)[1] for kind in ("flask", "aiohttp")}
        drivers = [Driver(self.world, f"http://127.0.0.1:{ports[kind]}", transports=transports)
                   for kind, transports in self.KINDS]
        for driver in drivers:
            driver.next("connect")
        # Their pings come every second; without answers they would end it after 3.
        wait_until(lambda: drivers[-1].process.age() > 4.5, "time", every=0.1)
        for driver in drivers:
            self.assertEqual(driver.ask("ask", "alive"), ["alive"])
            self.assertNotIn("disconnect", [e["ev"] for e in driver.all()])


if __name__ == "__main__":
    main()
