# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""The dialect server on Flask-SocketIO itself, without our client: see selftest.cjs for the others."""

import contextlib
import json
import pathlib
import queue
import re
import subprocess
import sys
import traceback
import urllib.error
import urllib.request

try:
    import flask_socketio  # noqa: F401: of the server
    import jwt
    import socketio
    import websocket
except ImportError as error:
    print(f"SKIPPED: {error.name} is not installed")
    sys.exit(77)

HERE = pathlib.Path(__file__).resolve().parent


class Peer:
    def __init__(self, variant, *options):
        self.process = subprocess.Popen([sys.executable, "-B", HERE / "flask_tasks.py", "--variant", variant, *options],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline().removeprefix("listening "))
        self.url = f"http://127.0.0.1:{self.port}"
        self.websocket_url = f"ws://127.0.0.1:{self.port}/socket.io/?EIO=4&transport=websocket"

    def command(self, cmd, **fields):
        print(json.dumps({"cmd": cmd, **fields}), file=self.process.stdin, flush=True)
        answer = json.loads(self.process.stdout.readline())
        assert answer.pop("ok"), answer
        return answer

    def rest(self, method, path, token=None, body=None):
        """(status, body), the body decoded if it is JSON."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        if body is not None:
            headers["Content-Type"] = "application/json"
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=5) as reply:
                return reply.status, json.load(reply)
        except urllib.error.HTTPError as error:
            text = error.read().decode()
            return error.code, json.loads(text) if "json" in error.headers["Content-Type"] else text

    def expect(self, status, *args, **kwargs):
        got, body = self.rest(*args, **kwargs)
        assert got == status, (got, body)
        return body

    def sign_in(self, name="alice"):
        body = {"username_or_email": name, "password": "secret1"}
        data = self.expect(200, "POST", "/api/auth/login", body=body)["data"]
        return data["access_token"], data["user"]["id"], data["refresh_token"]

    def frames(self, query, header=()):
        socket = websocket.create_connection(self.websocket_url + query, timeout=5, header=list(header))
        handshake = json.loads(socket.recv()[1:])
        assert "maxPayload" not in handshake and handshake["upgrades"] == [], handshake
        return socket


@contextlib.contextmanager
def peer(variant, *options):
    one = Peer(variant, *options)
    try:
        yield one
        one.process.stdin.close()
        assert one.process.wait(5) == 0
    finally:
        one.process.kill()


def send(socket, *event, ack=""):
    socket.send(f"42{ack}{json.dumps(event)}")


def event(socket):
    frame = socket.recv()
    assert frame.startswith("42"), frame
    return json.loads(frame[2:])


def connection():
    with peer("as-built", "--websocket", "1") as server:
        token, user, _ = server.sign_in()
        for query, header, connect in (("", [], "40"), ("&token=bad", [], "40"), ("", [], json.dumps({"token": token})),
                                       ("", [f"Authorization: Bearer {token}"], "40")):
            socket = server.frames(query, header)
            socket.send(connect if connect.startswith("40") else "40" + connect)
            assert socket.recv() == "41"
            assert socket.recv() == '44{"message":"Connection rejected by server"}'
            socket.close()
        socket = server.frames(f"&token={token}")
        socket.send("40")
        assert event(socket) == ["connected", {"message": "Connected successfully", "user_id": user}]
        assert socket.recv().startswith('40{"sid":')
        server.command("drop")
        try:
            assert socket.recv() == ""
        except (websocket.WebSocketException, OSError):
            pass


def relays():
    with peer("as-built", "--websocket", "1") as server:
        people = [server.sign_in(name) for name in ("alice", "bob")]
        project = server.command("seed", issues=1)["project"]
        task = server.command("dump")["issues"][0]["id"]
        sockets = []
        for token, *_ in people:
            sockets.append(server.frames(f"&token={token}"))
            sockets[-1].send("40")
            event(sockets[-1]), sockets[-1].recv()
            send(sockets[-1], "join_project", {"project_id": project})
            assert event(sockets[-1]) == ["joined_project", {"project_id": project, "room": f"project_{project}"}]
        alice, bob = sockets
        alice.send('42["join_project",{}]')
        assert event(alice) == ["error", {"message": "Project ID required"}]
        send(alice, "join_project", {"project_id": "another"})
        assert event(alice)[1] == {"project_id": "another", "room": "project_another"}
        send(alice, "join_project", {"project_id": project}, ack=0)
        assert event(alice)[0] == "joined_project"
        assert alice.recv() == "430[]"
        wanted = {"task_id": task, "status": "completed", "project_id": project}
        send(alice, "task_status_update", wanted)
        relayed = {**wanted, "updated_by": people[0][1], "timestamp": None}
        for socket in sockets:
            assert event(socket) == ["task_updated", relayed]
        server.command("hold")
        for status in ("a", "b", "c"):
            send(alice, "task_status_update", {**wanted, "status": status})
        alice.send('42["join_project",{}]')
        assert event(alice)[0] == "error"  # an answer is not held, so the three have been dealt with
        assert server.command("release", lose=1, reverse=True) == {"released": 2}
        for socket in sockets:
            assert [event(socket)[1]["status"], event(socket)[1]["status"]] == ["c", "b"]
        send(alice, "task_assignment_update", {"task_id": task, "assignee_id": people[1][1], "project_id": project})
        assert event(alice)[0] == "task_assigned"
        assert [event(bob)[0], event(bob)[0]] == ["task_assigned", "task_assigned_to_you"]
        send(alice, "user_typing", {"task_id": task, "project_id": project, "is_typing": True})
        assert event(bob)[0] == "user_typing_status"
        server.expect(200, "PUT", f"/api/tasks/{task}/status", people[0][0], {"status": "review"})  # and no event
        alice.send('42["ping",{"timestamp":1}]')  # raises there, and nothing comes back
        alice.send('42["ping"]')
        assert event(alice) == ["pong", {"timestamp": None}]
        server.command("change", id=task, fields={"assignee_id": people[1][1]})
        server.command("remind", id=task)
        name, first = event(bob)
        assert [name, first] == event(bob) and name == "due_date_reminder"
        assert re.fullmatch(r"\d{4}-.*\.\d{6}", first["timestamp"])
        assert server.command("dump")["issues"][0]["status"] == "REVIEW"  # what was relayed is not stored
        for socket in sockets:
            socket.close()


def polling():
    with peer("as-built") as server:
        token, user, _ = server.sign_in()
        try:
            websocket.create_connection(f"{server.websocket_url}&token={token}", timeout=5)
            raise AssertionError("there is no WebSocket")
        except websocket.WebSocketBadStatusException as error:
            assert error.status_code == 400
        client, seen = socketio.Client(reconnection=False), queue.Queue()
        client.on("joined_project", seen.put)
        client.on("left_project", seen.put)
        client.connect(f"{server.url}?token={token}", transports=["polling"])
        project = server.command("seed", issues=0)["project"]
        client.emit("join_project", {"project_id": project})
        assert seen.get(timeout=5)["room"] == f"project_{project}"
        client.emit("leave_project", {"project_id": project})
        seen.get(timeout=5)
        assert server.command("sockets")["sockets"] == [{"user": user, "rooms": []}]
        gone = queue.Queue()
        client.on("disconnect", lambda: gone.put(True))
        server.command("drop")
        gone.get(timeout=5)


def rest():
    with peer("as-built") as server:
        token, user, refresh = server.sign_in()
        claims = jwt.decode(token, options={"verify_signature": False})
        assert sorted(claims) == ["exp", "fresh", "iat", "jti", "nbf", "sub", "type"]
        assert claims["exp"] - claims["iat"] == 3600
        project = server.command("seed", issues=45)["project"]
        data = server.expect(200, "GET", "/api/tasks?page=3&per_page=20", token)["data"]
        assert data["pagination"] == {"page": 3, "per_page": 20, "total": 45, "pages": 3} and len(data["tasks"]) == 5
        data = server.expect(200, "GET", "/api/tasks?status=in_progress&per_page=100", token)["data"]
        assert len(data["tasks"]) == 11
        fields = {"title": "T1", "project_id": project, "priority": "high", "due_date": "2024-01-30T10:00:00Z",
                  "estimated_hours": 8}
        task = server.expect(201, "POST", "/api/tasks", token, fields)["data"]
        shown = (task["status"], task["priority"], task["due_date"], task["estimated_hours"])
        assert shown == ("TODO", "HIGH", "2024-01-30T10:00:00", 8.0)
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}", task["created_at"])
        one = f"/api/tasks/{task['id']}"
        assert server.expect(200, "PUT", one, token, {"status": "in_progress"})["data"]["status"] == "IN_PROGRESS"
        wrong = server.expect(422, "PUT", f"{one}/status", token, {"status": "completed"})
        problem = "status: Must be one of: todo, in_progress, review, done."
        assert wrong == {"success": False, "message": "Validation failed", "errors": [problem]}
        comments = f"/api/comments/tasks/{task['id']}/comments"
        wrong = server.expect(422, "POST", comments, token, {"content": "x"})
        assert wrong["errors"] == ["task_id: Missing data for required field."]
        server.expect(201, "POST", comments, token, {"content": "x", "task_id": task["id"]})
        assert server.expect(200, "GET", comments, token)["data"]["comments"][0]["user"]["username"] == "alice"
        activities = server.expect(200, "GET", f"{one}/history", token)["data"]["activities"]
        assert [one["action"] for one in activities] == ["commented", "updated", "created"]
        changes = activities[1]["details"]["changes"]
        assert changes["status"] == {"old": "TaskStatus.TODO", "new": "TaskStatus.IN_PROGRESS"}
        nothing = server.expect(404, "GET", "/api/tasks/00000000-0000-0000-0000-000000000000", token)
        assert nothing.startswith("<!doctype html>")
        assert server.expect(500, "GET", f"/api/projects/{project}/members", token).startswith("<!doctype html>")
        wrong = server.expect(400, "PUT", f"{one}/assign", token, {"assignee_id": user})
        assert wrong["message"] == "Invalid JSON data"
        assert server.expect(401, "GET", "/api/tasks") == {"msg": "Missing Authorization Header"}
        server.command("trap", name="list-broken")
        server.expect(500, "GET", "/api/tasks", token)
        server.command("expire")
        assert server.expect(401, "GET", one, token) == {"msg": "Token has expired"}
        fresh = server.expect(200, "POST", "/api/auth/refresh", refresh)["data"]["access_token"]
        server.command("fail", method="DELETE", how="cut-after")
        try:
            server.rest("DELETE", one, fresh)
            raise AssertionError("it should have been cut")
        except (OSError, urllib.error.URLError):
            pass
        server.expect(404, "GET", one, fresh)
        server.command("rate", limit=1)
        server.expect(200, "GET", "/api/auth/me", fresh)
        server.expect(429, "GET", "/api/auth/me", fresh)
        log = server.command("log")["requests"]
        assert {"method": "DELETE", "path": "/api/tasks/:task_id", "count": 1} in log


def documented():
    with peer("documented", "--websocket", "1") as server:
        token, user, _ = server.sign_in()
        socket = server.frames("")
        socket.send("40" + json.dumps({"token": token}))
        event(socket), socket.recv()
        project = server.command("seed", issues=1)["project"]
        send(socket, "join_project", {"project_id": project})
        assert event(socket)[0] == "joined_project"
        name, presence = event(socket)
        assert (name, presence["user_id"], presence["is_online"]) == ("user_presence", user, True)
        send(socket, "join_project", {"project_id": "another"})
        assert event(socket) == ["error", {"message": "Access denied"}]
        task = server.command("create", fields={"title": "New", "assignee_id": user})["id"]
        name, created = event(socket)
        assert (name, created["type"], created["task"]["id"]) == ("task_created", "task_created", task)
        assert [event(socket)[0], event(socket)[0]] == ["task_assigned", "task_assigned_to_you"]
        server.expect(200, "PUT", f"/api/tasks/{task}/status", token, {"status": "completed"})
        assert event(socket)[1]["updates"] == {"status": "completed"}
        name, changed = event(socket)
        assert (name, changed["old_status"], changed["new_status"]) == ("task_status_changed", "todo", "completed")
        server.command("change", id=task, fields={"title": "Silent"}, silent=True)
        server.command("comment", id=task, text="hello")
        name, comment = event(socket)
        assert (name, comment["comment"]["content"]) == ("comment_added", "hello")
        socket.send('42["ping",{"timestamp":"t"}]')
        assert event(socket) == ["pong", {"timestamp": "t"}]
        members = server.expect(200, "GET", f"/api/projects/{project}/members", token)["data"]["members"]
        assert [member["role"] for member in members] == ["owner", "member"]
        socket.close()


failed = 0
for case in (connection, relays, polling, rest, documented):
    try:
        case()
        print(f"ok      flask: {case.__name__}", flush=True)
    except Exception:
        failed += 1
        print(f"FAILED  flask: {case.__name__}\n{traceback.format_exc()}", flush=True)
sys.exit(1 if failed else 0)
