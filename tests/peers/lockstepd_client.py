# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""python-socketio, threaded and with asyncio, as a client of lockstepd (docs/protocol.md)."""

import asyncio
import json
import pathlib
import sys
import threading
import time
import urllib.request
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "e2e"))
from processes import PASSWORD, Case, World, main  # noqa: E402

try:
    import socketio
    import aiohttp
    import websocket  # noqa: F401: for its WebSocket transport
except ImportError as error:
    print(f"SKIPPED: {error.name} is not installed")
    sys.exit(77)

JANE, TOM = "jane@example.com", "tom@example.com"
PATIENCE = 30  # every wait ends as soon as what it waits for has happened


def v7():
    number = uuid.uuid4().int & ((1 << 80) - 1) | time.time_ns() // 1_000_000 << 80
    return str(uuid.UUID(int=number & ~(0xf << 76) | 7 << 76 & ~(3 << 62) | 2 << 62))


class Replica:
    """The core of a client, on the threaded one: it calls handlers in threads, so in any order."""

    def __init__(self, url, token, transports):
        self.client = str(uuid.uuid4())
        self.number = 0
        self.events = {}  # (space, seq) -> (name, envelope)
        self.hello = None
        self.news = threading.Condition()
        self.sio = socketio.Client(reconnection_delay=0.05, reconnection_delay_max=0.4)
        self.sio.on("hello", self.on_hello)
        self.sio.on("disconnect", self.on_disconnect)
        self.sio.on("changes", self.on_changes)
        for name in ("issue_created", "issue_updated", "issue_deleted", "comment_added", "issue_conflict"):
            self.sio.on(name, lambda envelope, name=name: self.take(name, envelope))
        self.sio.connect(url, auth=lambda: {"token": token, "client": self.client, "protocol": 1},
                         transports=transports, wait_timeout=PATIENCE)

    def on_hello(self, hello):
        with self.news:
            self.hello = hello
            self.news.notify_all()

    def on_disconnect(self):
        with self.news:
            self.hello = None

    def on_changes(self, page):
        for name, envelope in page["events"]:
            self.take(name, envelope)
        return None  # stored: the next page, please

    def take(self, name, envelope):
        with self.news:
            self.events[envelope["space"], envelope["seq"]] = (name, envelope)
            self.news.notify_all()

    def wait(self, wanted, what):
        with self.news:
            if not self.news.wait_for(wanted, PATIENCE):
                raise AssertionError(f"{what}: not within {PATIENCE} s")
            return wanted()

    def subscribe(self):
        reply = self.ask_for_spaces()
        for space in reply["spaces"]:
            self.wait(lambda: all((space["id"], n) in self.events for n in range(1, space["head"] + 1)),
                      f"{space['id']} up to {space['head']}")
        return reply["spaces"]

    def ask_for_spaces(self):
        # This client gives up a reconnection after a second, even one that has just said hello.
        for last in (False, False, True):
            hello = self.wait(lambda: self.hello, "hello")
            epoch = hello["workspace"]["epoch"]
            spaces = [{"id": s["id"], "after": 0, "epoch": epoch} for s in hello["spaces"]]
            try:
                return self.sio.call("subscribe", {"spaces": spaces}, timeout=PATIENCE)
            except socketio.exceptions.BadNamespaceError:
                if last:
                    raise
                self.wait(lambda: self.hello is not hello, "going away")

    @property
    def project(self):
        return next(s["id"] for s in self.hello["spaces"] if s["id"].startswith("project:"))

    def mutate(self, kind, entity, **members):
        self.number += 1
        mutation = {"op": f"{self.client}:{self.number}", "kind": kind, "space": self.project, "id": entity, **members}
        reply = self.sio.call("mutate", {"acked": 0, "mutations": [mutation]}, timeout=PATIENCE)
        return reply["results"][0]

    def event(self, name, seq, space=None):
        found = self.wait(lambda: self.events.get((space or self.project, seq)), f"{name} at {seq}")
        assert found[0] == name, found
        return found[1]


class PythonClient(Case):
    def setUp(self):
        self.world = World(self)
        self.world.start()
        for user in (JANE, TOM):
            self.world.add_user(user)
        self.world.add_project("ALFA", JANE, TOM)

    def replica(self, user, transports):
        replica = Replica(self.world.url, self.world.token(user), transports)
        self.addCleanup(replica.sio.disconnect)
        return replica

    def login(self, email):
        body = json.dumps({"email": email, "password": PASSWORD}).encode()
        request = urllib.request.Request(f"{self.world.url}/api/auth/login", body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)["accessToken"]

    def test_core_flow(self):
        for transports in (["websocket"], ["polling"], ["polling", "websocket"]):
            with self.subTest(transports=transports):
                me, other = self.replica(JANE, transports), self.replica(TOM, ["websocket"])
                statuses = {s["status"] for s in me.subscribe()}
                self.assertLessEqual(statuses, {"live", "catching_up"})
                other.subscribe()
                self.assertEqual(me.sio.transport(), transports[-1])
                entity = v7()
                made = me.mutate("create_issue", entity, issue={"subject": "Grüße 😀", "priority": "High"})
                self.assertEqual(made["result"], "applied", made)
                for replica in (me, other):
                    created = replica.event("issue_created", made["seq"])
                    self.assertEqual((created["issue"]["subject"], created["user"]), ("Grüße 😀", JANE))
                done = other.mutate("update_issue", entity, changes={"status": {"from": "Open", "to": "Closed"}})
                changed = me.event("issue_updated", done["seq"])
                self.assertEqual((changed["changes"]["status"], changed["previous"]["status"]), ("Closed", "Open"))
                done = me.mutate("add_comment", v7(), issue=entity, text="Done?\n")
                self.assertEqual(other.event("comment_added", done["seq"])["comment"]["text"], "Done?\n")
                late = me.mutate("update_issue", entity, changes={"status": {"from": "Open", "to": "Resolved"}})
                self.assertEqual((late["result"], late["user"]), ("conflict", TOM))
                found = me.wait(lambda: [e for n, e in me.events.values() if n == "issue_conflict"
                                         and e["conflict"] == late["conflict"]], "issue_conflict")
                self.assertEqual(found[0]["localChanges"], {"status": "Resolved"})
                me.sio.disconnect()
                other.sio.disconnect()

    def test_plain_client_and_refusals(self):
        heard = []
        news = threading.Event()
        plain = socketio.Client(reconnection=False)
        plain.on("issue_created", lambda event: (heard.append(event), news.set()))
        plain.connect(self.world.url, auth={"token": self.login(TOM)}, wait_timeout=PATIENCE)
        self.addCleanup(plain.disconnect)
        me = self.replica(JANE, ["websocket"])
        me.subscribe()
        me.mutate("create_issue", v7(), issue={"subject": "For everybody"})
        self.assertTrue(news.wait(PATIENCE))
        self.assertEqual(heard[0]["issue"]["subject"], "For everybody")

        for token, code in ((None, "AUTH_MISSING"), ("frobnicate", "AUTH_MALFORMED")):
            errors = []
            refused = socketio.Client(reconnection=False)
            refused.on("connect_error", errors.append)
            with self.assertRaises(socketio.exceptions.ConnectionError):
                # It waits that long even when it knows better.
                refused.connect(self.world.url, auth={"token": token} if token else None, wait_timeout=1)
            self.assertEqual(errors[0]["data"]["code"], code)
        unknown = me.sio.call("frobnicate", {}, timeout=PATIENCE)
        self.assertEqual(unknown["error"]["code"], "UNKNOWN_EVENT")

    def test_restart_of_the_server(self):
        me = self.replica(JANE, ["websocket"])
        me.subscribe()
        for number in (15, 9):
            me.hello = None
            self.world.stop(number)
            self.world.start()
            me.wait(lambda: me.hello, "coming back")
            me.subscribe()
            made = me.mutate("create_issue", v7(), issue={"subject": f"After {number}"})
            me.event("issue_created", made["seq"])

    def test_asyncio(self):
        asyncio.run(asyncio.wait_for(self.with_asyncio(), 3 * PATIENCE))

    async def with_asyncio(self):
        print(f"aiohttp {aiohttp.__version__}")
        token = self.world.token(JANE)
        for transports in (["websocket"], ["polling"]):
            sio = socketio.AsyncClient(reconnection=False)
            hello = asyncio.get_running_loop().create_future()
            seen = asyncio.Queue()
            sio.on("hello", lambda event: hello.done() or hello.set_result(event))

            async def on_changes(page):
                for name, envelope in page["events"]:
                    await seen.put((name, envelope))
            sio.on("changes", on_changes)
            sio.on("issue_created", lambda event: seen.put_nowait(("issue_created", event)))
            client = str(uuid.uuid4())
            await sio.connect(self.world.url, auth={"token": token, "client": client, "protocol": 1},
                              transports=transports, wait_timeout=PATIENCE)
            spaces = (await hello)["spaces"]
            project = next(s["id"] for s in spaces if s["id"].startswith("project:"))
            epoch = (await hello)["workspace"]["epoch"]
            await sio.call("subscribe", {"spaces": [{"id": project, "after": 0, "epoch": epoch}]}, timeout=PATIENCE)
            subject = f"By asyncio over {transports[0]}"
            mutation = {"op": f"{client}:1", "kind": "create_issue", "space": project, "id": v7(),
                        "issue": {"subject": subject}}
            reply = await sio.call("mutate", {"acked": 0, "mutations": [mutation]}, timeout=PATIENCE)
            self.assertEqual(reply["results"][0]["result"], "applied", reply)
            numbers = []
            while not numbers or envelope["issue"]["subject"] != subject:
                name, envelope = await seen.get()
                numbers.append(envelope["seq"])
                if name != "issue_created":
                    envelope = {"issue": {"subject": None}}
            self.assertEqual(numbers, list(range(1, reply["results"][0]["seq"] + 1)))
            await sio.disconnect()


if __name__ == "__main__":
    main()
