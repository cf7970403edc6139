# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""Three nodes on a real PostgreSQL and a real Redis behind a real nginx with the configuration that
is shipped. Clients work through it by WebSocket and by polling while one node is killed with -9,
while Redis stops and starts, and while PostgreSQL does: in the end all have the same events, each
once, what was acknowledged is there once, and nobody is shown as present who is not.

The lease of presence is 3 s here instead of 45 s, and the grace after it in proportion."""

import base64
import glob
import hashlib
import http.client
import json
import os
import pathlib
import shutil
import signal
import socket
import struct
import subprocess
import sys
import threading
import time

from processes import BIN, Case, Process, World, free_port, main, wait_until

ROOT = pathlib.Path(__file__).resolve().parents[2]
LEASE = 3
LIMITS = ("--max-events-per-minute", "1000000", "--max-events-per-second", "1000000",
          "--max-strangers-per-address", "1000", "--max-connections-per-user", "50")
EDITS = int(os.environ.get("LOCKSTEP_EDITS", "10"))  # of each client, answered, in each state of the cluster
AT_ONCE = 3  # edits of a client that wait for their answers


def program(name, *patterns):
    found = shutil.which(name) or next((f for p in patterns for f in sorted(glob.glob(p), reverse=True)), None)
    if not found:
        print(f"SKIPPED: {name} is not installed")
        sys.exit(77)
    return pathlib.Path(found)


INITDB = program("initdb", "/usr/lib/postgresql/*/bin/initdb").resolve()
POSTGRES = INITDB.with_name("postgres")
REDIS = program("redis-server")
NGINX = program("nginx", "/usr/sbin/nginx")
if not glob.glob("/usr/lib/*/qt6/plugins/sqldrivers/libqsqlpsql.so") and "QT_PLUGIN_PATH" not in os.environ:
    print("SKIPPED: Qt's driver for PostgreSQL is not installed")
    sys.exit(77)


class Link:
    """One Engine.IO session; text packets in and out."""

    def __init__(self, port, polling):
        self.port, self.polling = port, polling
        self.inbox = []
        if polling:
            self._get = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            self._post = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            self._path = "/socket.io/?EIO=4&transport=polling"
            self._path += "&sid=" + json.loads(self._poll()[0][1:])["sid"]
            return
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        key = base64.b64encode(os.urandom(16)).decode()
        self._socket.sendall(f"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost:{port}\r\n"
                             "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                             f"Sec-WebSocket-Key: {key}\r\n\r\n".encode())
        self._file = self._socket.makefile("rb")
        if b" 101 " not in self._file.readline():
            raise ConnectionError("no WebSocket")
        while self._file.readline() not in (b"\r\n", b""):
            pass
        self.receive()  # the open packet

    def _poll(self):
        self._get.request("GET", self._path)
        answer = self._get.getresponse()
        body = answer.read().decode()
        if answer.status != 200:
            raise ConnectionError(f"status {answer.status}: {body[:100]}")
        return body.split("\x1e")

    def _read(self, count):
        data = self._file.read(count)
        if len(data) < count:
            raise ConnectionError("the end")
        return data

    def receive(self):
        if self.polling:
            while not self.inbox:
                self.inbox = self._poll()
            return self.inbox.pop(0)
        while True:
            first, size = self._read(2)
            if size == 126:
                size, = struct.unpack(">H", self._read(2))
            elif size == 127:
                size, = struct.unpack(">Q", self._read(8))
            payload = self._read(size)
            if first & 15 == 1:
                return payload.decode()
            if first & 15 == 8:
                raise ConnectionError("closed")

    def send(self, packet):
        if self.polling:
            self._post.request("POST", self._path, packet.encode(), {"Content-Type": "text/plain;charset=UTF-8"})
            answer = self._post.getresponse()
            if answer.status != 200 or answer.read() != b"ok":
                raise ConnectionError(f"status {answer.status}")
            return
        data = packet.encode()
        head = bytes([0x81, 0x80 | len(data)]) if len(data) < 126 else struct.pack(">BBH", 0x81, 0xfe, len(data))
        self._socket.sendall(head + bytes(4) + data)  # masked with nothing

    def close(self):
        for end in ((self._get, self._post) if self.polling else (self._socket,)):
            try:
                if not self.polling:
                    end.shutdown(socket.SHUT_RDWR)
                elif end.sock:
                    end.sock.shutdown(socket.SHUT_RDWR)
                end.close()
            except OSError:
                pass


class Client(threading.Thread):
    """A replica as docs/protocol.md has it: connects again and again, goes on from its cursors, and sends
    again what it has no answer for."""

    def __init__(self, name, port, token, polling=False):
        super().__init__(daemon=True)
        self.client, self.port, self.token, self.polling = f"replica-{name}", port, token, polling
        self.news = threading.Condition()  # of outbox and results
        self.ended = threading.Event()
        self.link = None
        self.hello = None
        self.events = {}  # space -> envelopes, in the order of seq
        self.wrong = []
        self.outbox, self.results, self.number, self.sent = [], {}, 0, False
        self.joined, self.left = [], []
        self.connections = 0
        self.live = threading.Event()
        self.start()

    def run(self):
        while not self.ended.is_set():
            try:
                self.link = Link(self.port, self.polling)
                self.connections += 1
                self.sent = False
                self.link.send("40" + json.dumps({"token": self.token, "client": self.client, "protocol": 1}))
                while not self.ended.is_set():
                    self.take(self.link.receive())
            except (OSError, http.client.HTTPException, ValueError) as error:
                self.live.clear()
                if self.link:
                    self.link.close()
                self.last_error = repr(error)
                self.ended.wait(0.05)  # before it tries again

    def take(self, packet):
        if packet == "2":
            self.link.send("3")
        elif packet.startswith("44"):
            raise ConnectionError(packet)
        elif packet.startswith("41") or packet == "1":
            raise ConnectionError("disconnected")
        elif packet.startswith("43"):
            number, arguments = self.split(packet[2:])
            if number == 1:  # of subscribe
                if any(s["status"] not in ("live", "catching_up") for s in arguments[0]["spaces"]):
                    self.wrong.append(arguments)
                self.live.set()
                self.flush()
            else:
                self.answered(arguments[0])
        elif packet.startswith("42"):
            ack, (name, body) = self.split(packet[2:])
            self.event(name, body)
            if ack is not None:
                self.link.send(f"43{ack}[]")

    @staticmethod
    def split(text):
        at = text.index("[")
        return int(text[:at]) if at else None, json.loads(text[at:])

    def event(self, name, body):
        if name == "hello":
            self.hello = body
            spaces = [{"id": s["id"], "after": len(self.events.setdefault(s["id"], [])),
                       "epoch": body["workspace"]["epoch"]} for s in body["spaces"]]
            self.link.send("421" + json.dumps(["subscribe", {"spaces": spaces}]))
        elif name == "changes":
            for inner, envelope in body["events"]:
                self.event(inner, envelope)
        elif name == "user_joined":
            self.joined.append(body["user"]["id"])
        elif name == "user_left":
            self.left.append(body["user"]["id"])
        elif isinstance(body, dict) and "seq" in body:
            known = self.events.setdefault(body["space"], [])
            if body["seq"] != len(known) + 1:  # lost or doubled
                self.wrong.append((body["space"], len(known), body["seq"]))
            else:
                known.append((name, body))

    def mutate(self, space, kind, **rest):
        with self.news:
            self.number += 1
            self.outbox.append({"op": f"{self.client}:{self.number}", "kind": kind, "space": space, **rest})
        self.flush()

    def flush(self):
        with self.news:
            if self.sent or not self.outbox or not self.live.is_set():
                return
            self.sent = True
            batch = self.outbox[:10]
        try:
            self.link.send("422" + json.dumps(["mutate", {"acked": 0, "mutations": batch}]))
        except (OSError, http.client.HTTPException):
            self.link.close()  # the other thread notices

    def answered(self, answer):
        later = 0 if "results" in answer else answer["error"].get("retryAfterMs", 1000)
        with self.news:
            for result in answer.get("results", []):
                if result["result"] == "retry":
                    later = max(later, result["afterMs"])
                    continue
                self.results[result["op"]] = result
                self.outbox = [m for m in self.outbox if m["op"] != result["op"]]
            self.sent = False
            self.news.notify_all()
        if later:
            self.ended.wait(later / 1000)  # as the server says
        self.flush()

    def idle(self):
        with self.news:
            return not self.outbox

    def stop(self):
        self.ended.set()
        if self.link:
            self.link.close()


class Cluster(Case):
    def setUp(self):
        self.world = World(self)
        self.world.dir.chmod(0o755)
        self.data = self.world.dir / "postgres"
        self.data.mkdir()
        self.startPostgres()
        self.redis_port = free_port()
        self.startRedis()
        self.key = self.world.dir / "keys"
        self.db = f"postgres://lockstep@/postgres?host={self.data}"
        self.nodes, self.ports = {}, {}
        for name in ("n1", "n2", "n3"):
            self.startNode(name)
        self.startNginx()

    def startPostgres(self):
        run_as = []
        if os.geteuid() == 0:  # it refuses to be root
            os.chown(self.data, 65534, 65534)
            run_as = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        if not (self.data / "db").exists():
            self.initPostgres(run_as)
        self.postgres = Process(self.world, [
            *run_as, POSTGRES, "-D", self.data / "db", "-k", self.data, "-c", "listen_addresses=", "-c", "fsync=off",
            "-c", "autovacuum=off", "-c", "max_wal_senders=0", "-c", "wal_level=minimal"])
        self.postgres.err.wait(lambda lines: any("ready to accept" in line for line in lines), "PostgreSQL")

    def initPostgres(self, run_as):
        subprocess.run([*run_as, INITDB, "-D", self.data / "db", "-A", "trust", "-U", "lockstep", "-E", "UTF8",
                        "--locale=C.UTF-8", "--no-sync", "--no-instructions"], check=True, cwd=self.data,
                       stdout=subprocess.DEVNULL)

    def startRedis(self, password="s3cret"):
        self.redis = Process(self.world, [REDIS, "--port", self.redis_port, "--bind", "127.0.0.1", "--save", "",
                                          "--appendonly", "no", "--requirepass", password])
        self.redis.out.wait(lambda lines: any("Ready to accept" in line for line in lines), "Redis")

    def startNode(self, name):
        port_file = self.world.dir / f"{name}.port"
        port_file.unlink(missing_ok=True)
        node = Process(self.world, [
            BIN / "lockstepd", "serve", "--listen", f"127.0.0.1:{self.ports.get(name, 0)}", "--db", self.db,
            "--key-file", self.key, "--port-file", port_file, "--node-id", name, *self.redisOptions(), "--files",
            self.world.dir / "files", "--presence-lease", str(LEASE), "--open-metrics", *LIMITS])
        node.out.wait(lambda lines: any(" listens on " in line for line in lines), f"the start of {name}")
        self.nodes[name], self.ports[name] = node, int(port_file.read_text())

    def redisOptions(self):
        return ["--redis", f"redis://:s3cret@127.0.0.1:{self.redis_port}/3"]

    def startNginx(self):
        self.port = free_port()
        shipped = (ROOT / "packaging" / "nginx" / "lockstep.conf").read_text()
        shipped = shipped.replace("listen 8080;", f"listen 127.0.0.1:{self.port};")
        for number, name in enumerate(self.ports):
            shipped = shipped.replace(f"127.0.0.1:808{number + 1}", f"127.0.0.1:{self.ports[name]}")
        folder = self.world.dir / "nginx"
        folder.mkdir()
        (folder / "lockstep.conf").write_text(shipped)
        temporary = "".join(f"{kind}_temp_path {folder}/{kind};\n"
                            for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (folder / "nginx.conf").write_text(
            f"daemon off; master_process off; pid {folder}/pid; error_log stderr;\n"
            f"events {{}}\nhttp {{ access_log off;\n{temporary}include {folder}/lockstep.conf; }}\n")
        self.nginx = Process(self.world, [NGINX, "-p", folder, "-c", folder / "nginx.conf", "-e", "stderr"])
        wait_until(lambda: self.answers(self.port), "nginx")

    @staticmethod
    def answers(port):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/health")
            return connection.getresponse().status == 200
        except OSError:
            return False

    def admin(self, *arguments):
        done = self.world.run("lockstepd", *arguments, "--db", self.db, "--key-file", self.key,
                              env={"LOCKSTEP_PASSWORD": "tulip-harbour-ninety-seven"})
        self.assertEqual(done.code, 0, done)
        return done.out.strip()

    def request(self, name, method, path, body=None, token=None):
        """The status, and the connection, which is still open."""
        connection = http.client.HTTPConnection("127.0.0.1", self.ports[name], timeout=20)
        self.addCleanup(connection.close)
        headers = {"Authorization": f"Bearer {token}"} if token else {"Content-Type": "application/json"}
        connection.request(method, path, body, headers)
        return connection.getresponse().status, connection

    def waitForTheBus(self):
        for name in self.nodes:
            wait_until(lambda: b"\nlockstep_redis_connected 1\n" in self.ask(name, "", "GET", "/metrics")[2],
                       f"{name} has Redis again")

    def addTeam(self, *users):
        """The project TEAM, and their tokens."""
        self.admin("project", "add", "TEAM")
        for user in users:
            self.admin("user", "add", user)
            self.admin("member", "add", "TEAM", user)
        return {user: self.admin("token", "--user", user) for user in users}

    def checkLimits(self, token):
        """docs/protocol.md, "8. Limits" and "2. Sign-in and session": what is counted over all nodes."""
        stream = lambda name: self.request(name, "GET", "/api/realtime/issues/stream", token=token)
        opened = [stream(name) for name in self.ports]
        self.assertEqual([status for status, _ in opened], [200] * 3)
        self.assertEqual([stream(name)[0] for name in self.ports], [429] * 3)
        opened[0][1].sock.shutdown(socket.SHUT_RDWR)
        wait_until(lambda: stream("n2")[0] == 200, "room for another stream")
        self.assertEqual(stream("n3")[0], 429)

        # From the fifth on each wrong guess makes the next one wait: 1 s, 2 s, 4 s ... from where it
        # began. On a slow machine that may pass before there is an answer; then the next guess is judged.
        guess = json.dumps({"email": "bob@example.com", "password": "a wrong guess"})
        status, guesses = 401, 0
        while status == 401:
            began = time.monotonic()
            status = self.request(list(self.ports)[guesses % 3], "POST", "/api/auth/login", guess)[0]
            if guesses >= 5 and time.monotonic() < until:
                self.assertEqual(status, 429, f"guess {guesses + 1}")
            guesses += 1
            until = began + 2 ** (guesses - 5)
        self.assertEqual(status, 429)
        self.assertGreater(guesses, 5)

    def ask(self, name, token, method, path, body=None, **headers):
        """What that node answers, or whichever nginx chooses: status, headers, content."""
        connection = http.client.HTTPConnection("127.0.0.1", self.ports.get(name, self.port), timeout=20)
        headers = {key.replace("_", "-"): value for key, value in headers.items()}
        try:
            connection.request(method, path, body, {"Authorization": f"Bearer {token}", **headers})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def checkFiles(self, token):
        """Each chunk of a file may come to another node."""
        content = os.urandom(2500000)
        about = json.dumps({"name": "large.bin", "size": len(content), "sha256": hashlib.sha256(content).hexdigest()})
        status, _, begun = self.ask("n2", token, "POST", "/api/issues/shared/attachments", about,
                                    Content_Type="application/json")
        self.assertIn(status, (200, 201), begun)
        upload = json.loads(begun)["upload"]
        at = 0
        for name in ("n1", "n2", "nginx"):
            chunk = content[at:at + 1024 * 1024]
            status, _, answer = self.ask(name, token, "PATCH", f"/api/uploads/{upload}", chunk, Upload_Offset=str(at),
                                         Content_Type="application/offset+octet-stream")
            self.assertIn(status, (200, 201), answer)
            at += len(chunk)
            status, headers, _ = self.ask("n3", token, "HEAD", f"/api/uploads/{upload}")
            self.assertEqual((status, headers["Upload-Offset"]), (200, str(at)))
        for name in self.ports:
            status, _, got = self.ask(name, token, "GET", f"/api/attachments/{upload}")
            self.assertEqual((status, got == content), (200, True))

    def checkStream(self, token):
        """A stream is gone on with at another node: Last-Event-ID is of the log, which they share."""
        def events(name, is_last, **last):
            connection = http.client.HTTPConnection("127.0.0.1", self.ports[name], timeout=20)
            connection.request("GET", "/api/realtime/issues/stream", None, {"Authorization": f"Bearer {token}", **last})
            answer = connection.getresponse()
            self.assertEqual(answer.status, 200)
            found, event = [], {}
            while not found or not is_last(found):
                line = answer.readline().decode().rstrip("\n")
                if line and not line.startswith(":"):
                    event.setdefault(*line.split(": ", 1))
                elif event:
                    found.append(event)
                    event = {}
            answer.close()
            connection.close()
            return found
        first = events("n1", lambda found: "id" in found[-1])  # the list is in pieces
        self.assertEqual({event["event"] for event in first}, {"initial"})
        for subject in ("Missed 1", "Missed 2"):
            status, _, _ = self.ask("n3", token, "POST", "/api/projects/TEAM/issues", json.dumps({"subject": subject}),
                                    Content_Type="application/json")
            self.assertEqual(status, 201)
        missed = events("n2", lambda found: len(found) == 2, **{"Last-Event-ID": first[-1]["id"]})
        for event, subject in zip(missed, ("Missed 1", "Missed 2")):
            self.assertEqual(event["event"], "created")
            self.assertIn(subject, event["data"])

    def team(self, *more):
        """Six clients of two people in one project, live; their space, and the tokens of all."""
        users = ["jane@example.com", "bob@example.com", *more]
        tokens = self.addTeam(*users)
        clients = [Client(f"{n}", self.port, tokens[users[n % 2]], polling=n % 3 == 2) for n in range(6)]
        for client in clients:
            self.addCleanup(client.stop)
            self.assertTrue(client.live.wait(20), client.__dict__)
        return clients, next(s["id"] for s in clients[0].hello["spaces"] if s["id"].startswith("project:")), tokens

    @staticmethod
    def startWork(clients, space):
        """All of them write, as fast as they are answered, until `end` is called."""
        clients[0].mutate(space, "create_issue", id="shared", issue={"subject": "Everybody's"})
        wait_until(clients[0].idle, "the first issue")
        enough = threading.Event()

        def work(client):
            i, name = 0, client.client
            while not enough.is_set():
                if i % 2:
                    client.mutate(space, "create_issue", id=f"{name}-{i}", issue={"subject": f"{i} of {name}"})
                else:
                    client.mutate(space, "update_issue", id="shared",
                                  changes={"labels": {"add": [f"{name}-{i}"], "remove": [f"{name}-{i - 2}"]}})
                i += 1
                with client.news:
                    client.news.wait_for(lambda: len(client.outbox) < AT_ONCE)
        workers = [threading.Thread(target=work, args=(client,), daemon=True) for client in clients]
        for worker in workers:
            worker.start()

        def end():
            enough.set()
            for worker in workers:
                worker.join(60)
        return end

    @staticmethod
    def waitForWork(clients, where):
        before = {client: len(client.results) for client in clients}
        wait_until(lambda: all(len(c.results) >= before[c] + EDITS for c in clients), where)

    def checkAllIsThere(self, clients, space, token):
        """Everybody has everything, once, and the same."""
        wait_until(lambda: all(c.idle() for c in clients), "all is acknowledged", 60)
        head = max(len(c.events[space]) for c in clients)
        wait_until(lambda: all(len(c.events[space]) == head for c in clients), "all have the same events", 20)
        last = Client("last", self.port, token)
        self.addCleanup(last.stop)
        wait_until(lambda: last.live.is_set() and len(last.events[space]) >= head, "a new one has them too")
        self.assertEqual(len(last.events[space]), head)
        for client in [*clients, last]:
            self.assertEqual(client.wrong, [], client.client)
            self.assertEqual(client.events[space], last.events[space], client.client)
        ops = [body["op"] for _, body in last.events[space] if body.get("op")]
        self.assertEqual(len(ops), len(set(ops)), "an op was done twice")
        for client in clients:
            refused = [r for r in client.results.values() if r["result"] not in ("applied", "merged")]
            self.assertEqual(refused, [])
            for op in client.results:
                self.assertIn(op, ops)
        self.assertEqual(len(ops), sum(client.number for client in clients))
        issues = [body["issue"]["name"] for name, body in last.events[space] if name == "issue_created"]
        self.assertEqual(sorted(issues, key=lambda n: int(n[5:])), [f"TEAM-{n + 1}" for n in range(len(issues))])
        return head

    def test_a_node_dies_and_redis_stops_under_load(self):
        clients, space, tokens = self.team("ghost@example.com")

        # Somebody whose only connection is to the node that dies.
        ghost = Client("ghost", self.ports["n1"], tokens["ghost@example.com"])
        self.addCleanup(ghost.stop)
        self.assertTrue(ghost.live.wait(20))
        wait_until(lambda: all("ghost@example.com" in c.joined for c in clients), "all see who came")

        end = self.startWork(clients, space)
        self.waitForWork(clients, "work with all nodes")
        ghost.ended.set()  # it does not come back
        self.nodes["n1"].signal(signal.SIGKILL)
        died = time.monotonic()
        self.waitForWork(clients, "work without n1")
        self.redis.signal(signal.SIGKILL)
        self.redis.wait()
        self.waitForWork(clients, "work without Redis")
        self.startNode("n1")
        self.startRedis()
        self.waitForWork(clients, "work with all again")
        end()
        head = self.checkAllIsThere(clients, space, tokens["jane@example.com"])

        # Nobody is shown who has gone. While Redis was down nobody could say: that time does not count.
        wait_until(lambda: all("ghost@example.com" in c.left for c in clients if c.connections == 1), "no ghost",
                   LEASE * 4)
        late = Client("late", self.port, tokens["bob@example.com"])
        self.addCleanup(late.stop)
        self.assertTrue(late.live.wait(20))
        self.assertNotIn("ghost@example.com", [p["user"]["id"] for p in late.hello["presence"]])
        self.checkFiles(tokens["jane@example.com"])
        self.checkStream(tokens["bob@example.com"])
        self.waitForTheBus()
        self.checkLimits(tokens["jane@example.com"])
        print(f"{head} events, {sum(c.connections for c in clients)} connections of {len(clients)} clients, "
              f"{time.monotonic() - died:.1f} s after the node died", file=sys.stderr)

    def test_postgres_stops_and_redis_flaps_under_load(self):
        clients, space, tokens = self.team()
        token = tokens["jane@example.com"]
        end = self.startWork(clients, space)
        self.waitForWork(clients, "work under way")
        self.postgres.signal(signal.SIGQUIT)  # as a crash
        self.postgres.wait()
        wait_until(lambda: all(self.ask(n, token, "GET", "/api/me")[0] == 503 for n in self.nodes), "nothing is read")
        for _ in range(3):
            self.redis.signal(signal.SIGKILL)
            self.redis.wait()
            self.startRedis()
        for name, node in self.nodes.items():
            self.assertTrue(node.running(), name)
            self.assertTrue(self.answers(self.ports[name]), name)
        self.startPostgres()
        self.waitForWork(clients, "work goes on")
        end()
        self.checkAllIsThere(clients, space, token)
        # Nobody was sent away for it.
        self.assertEqual([c.connections for c in clients], [1] * len(clients))

    def test_redis_refuses_the_password_until_it_is_the_right_one(self):
        """Slower, never wrong: docs/lockstepd.md, "What happens when something fails"."""
        tokens = self.addTeam("jane@example.com", "bob@example.com")
        jane = Client("jane", self.ports["n1"], tokens["jane@example.com"])
        bob = Client("bob", self.ports["n2"], tokens["bob@example.com"])
        for client in (jane, bob):
            self.addCleanup(client.stop)
            self.assertTrue(client.live.wait(20), client.__dict__)
        space = next(s["id"] for s in jane.hello["spaces"] if s["id"].startswith("project:"))

        def bob_sees(subject):
            jane.mutate(space, "create_issue", id=subject.replace(" ", "-"), issue={"subject": subject})
            wait_until(lambda: any(body["issue"]["subject"] == subject for name, body in bob.events.get(space, [])
                                   if name == "issue_created"), subject)
        bob_sees("with Redis")
        self.redis.signal(signal.SIGKILL)
        self.redis.wait()
        self.startRedis("another")
        for name, node in self.nodes.items():
            node.err.wait(lambda lines: any("the password is refused" in line for line in lines), name)
        bob_sees("without the password")
        doctor = self.world.run("lockstepd", "doctor", "--db", self.db, "--key-file", self.key, "--files",
                                self.world.dir / "files", "--node-id", "n4", *self.redisOptions())
        self.assertRegex(doctor.out, "error +Redis: .*the password is refused")

        with socket.create_connection(("127.0.0.1", self.redis_port), timeout=20) as redis:
            redis.sendall(b"AUTH another\r\nCONFIG SET requirepass s3cret\r\n")
            self.assertEqual(redis.makefile("rb").read(10), b"+OK\r\n+OK\r\n")
        self.waitForTheBus()
        bob_sees("with the password")
        self.checkLimits(tokens["jane@example.com"])
        for client in (jane, bob):
            self.assertEqual(client.wrong, [], client.client)
            self.assertEqual(client.connections, 1)
        for node in self.nodes.values():
            self.assertEqual(sum("the password is refused" in line for line in node.err.lines), 1)
            self.assertFalse(any("s3cret" in line for line in node.err.lines))

    def test_a_dump_that_was_put_back_is_another_log(self):
        """docs/lockstepd.md, "Several nodes", Backup."""
        tokens = self.addTeam("jane@example.com")
        self.world.port = self.port
        self.world.sign_in("jane", "jane@example.com")

        def create(subject):
            status, _, _ = self.ask("nginx", tokens["jane@example.com"], "POST", "/api/projects/TEAM/issues",
                                    json.dumps({"subject": subject}), Content_Type="application/json")
            self.assertEqual(status, 201)

        def seen():
            done = self.world.cli("jane", "sync")
            self.assertEqual(done.code, 0, done)
            return {issue["subject"] for issue in self.world.cli("jane", "--json", "list").json()}

        def tool(name, *arguments):
            subprocess.run([POSTGRES.with_name(name), "-h", self.data, "-U", "lockstep", "-d", "postgres", *arguments],
                           check=True, cwd=self.world.dir)
        create("In the dump")
        tool("pg_dump", "--format=custom", "--file", self.world.dir / "dump")
        create("After the dump")
        self.assertEqual(seen(), {"In the dump", "After the dump"})
        for node in self.nodes.values():
            node.signal(signal.SIGTERM)
            self.assertEqual(node.wait(), 0)
        tool("pg_restore", "--clean", "--if-exists", self.world.dir / "dump")
        self.admin("new-epoch")
        for name in list(self.nodes):
            self.startNode(name)
        # The log is as long again as that which she has: only its epoch says that it is another one.
        create("In its place")
        self.world.sign_in("jane", "jane@example.com")  # she renewed her session after the dump
        self.assertEqual(seen(), {"In the dump", "In its place"})


if __name__ == "__main__":
    main()
