# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""The task manager on Flask-SocketIO: projects with tasks; the socket relays, REST stores."""

import copy
import logging
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
if "--websocket" in sys.argv:  # else long polling only, as with nothing but Flask-SocketIO installed
    sys.path.insert(0, str(HERE / "websocket"))
try:
    import flask
    import flask_socketio
    import jwt  # noqa: F401: in peer.py
except ImportError as missing:
    print(f"SKIPPED: {missing.name} is not installed")
    sys.exit(77)
from flask import request  # noqa: E402
from flask_socketio import emit, join_room, leave_room  # noqa: E402

from flask_tasks_store import Store, naive  # noqa: E402
from flask_tasks_rest import add_routes  # noqa: E402
from peer import Peer  # noqa: E402

BOTH = ("as-built", "documented")
peer = Peer("flask_tasks", {"token-seconds": "3600", "websocket": "0", "ping-interval": "25", "ping-timeout": "20"}, {
    "query-token": (("as-built",), "only ?token= counts, neither the payload of CONNECT nor Authorization"),
    "disconnect-first": (BOTH, "a refused connection gets 41 and then 44"),
    "silent-edits": (("as-built",), "changes by REST produce no event"),
    "ping-payload": (("as-built",), "ping with a payload raises, and nothing comes back"),
    "open-projects": (("as-built",), "anybody may join any project"),
    "members-broken": (("as-built",), "the routes of members and assign answer 400 or 500"),
    "list-broken": ((), "GET /api/tasks answers 500 with a page of HTML, as shipped"),
    "completed": (("documented",), "done is called completed in events and accepted so by REST"),
    "comment-task-id": (("as-built",), "a new comment needs its task_id in the body too"),
})
logging.getLogger("engineio.server").setLevel(logging.CRITICAL)  # it complains of a missing WebSocket
app = flask.Flask("flask_tasks")
sockets = flask_socketio.SocketIO(app, async_mode="threading", cors_allowed_origins="*",
                                  ping_interval=int(peer.options["ping-interval"]),
                                  ping_timeout=int(peer.options["ping-timeout"]))
store = Store(peer)
present = {}  # sid -> (user id, set of project ids)


def user_here():
    return present.get(request.sid, (None, None))[0]


def broadcast(kind, project_id, to_user=None, also=None, **fields):
    """An event of the service: to the project, and to a user as `also` (or the same name)."""
    event = {"type": kind, **fields, "project_id": project_id, "timestamp": naive()}
    sockets.emit(kind, event, room=f"project_{project_id}")
    if to_user:
        sockets.emit(also or kind, {**event, "type": also or kind}, room=f"user_{to_user}")


def announce(kind, project_id, to_user=None, also=None, **fields):
    """The same for a change by REST, which is told in the documented variant only."""
    if not peer.trap("silent-edits"):
        broadcast(kind, project_id, to_user, also, **fields)


store.announce = announce
add_routes(app, peer, store)


def token_of_connection(auth):
    if peer.trap("query-token"):
        return request.args.get("token")
    header = request.headers.get("Authorization", "").removeprefix("Bearer ")
    return request.args.get("token") or (auth or {}).get("token") or header


@sockets.on("connect")
def connect(auth=None):
    user = peer.tokens.user(token_of_connection(auth))
    if user is None:
        if peer.trap("disconnect-first"):
            flask_socketio.disconnect()
        return False
    present[request.sid] = (user, set())
    join_room(f"user_{user}")
    emit("connected", {"message": "Connected successfully", "user_id": user})  # before the answer to CONNECT
    return True


@sockets.on("disconnect")
def disconnect():
    user, projects = present.pop(request.sid, (None, ()))
    for project_id in projects:
        tell_presence(user, project_id, False)


def tell_presence(user, project_id, is_online):
    if peer.documented:
        broadcast("user_presence", project_id, user_id=user, is_online=is_online)


def required(data, *names):
    """The user, if he is known and all names are there; else an event tells what is wrong."""
    user = user_here()
    if user is None:
        emit("error", {"message": "Not authenticated"})
        return None
    if not all(data.get(name) for name in names):
        emit("error", {"message": "Project ID required" if names == ("project_id",) else "Missing required fields"})
        return None
    return user


@sockets.on("join_project")
def join_project(data):
    user = required(data, "project_id")
    if user is None:
        return
    project_id = data["project_id"]
    if not peer.trap("open-projects") and not store.is_member(project_id, user):
        emit("error", {"message": "Access denied"})
        return
    join_room(f"project_{project_id}")
    present[request.sid][1].add(project_id)
    emit("joined_project", {"project_id": project_id, "room": f"project_{project_id}"})
    tell_presence(user, project_id, True)


@sockets.on("leave_project")
def leave_project(data):
    user = required(data, "project_id")
    if user is None:
        return
    project_id = data["project_id"]
    leave_room(f"project_{project_id}")
    present[request.sid][1].discard(project_id)
    emit("left_project", {"project_id": project_id, "room": f"project_{project_id}"})
    tell_presence(user, project_id, False)


# These are relayed, neither stored nor looked at.
@sockets.on("task_status_update")
def task_status_update(data):
    user = required(data, "task_id", "status", "project_id")
    if user is not None:
        emit("task_updated", {"task_id": data["task_id"], "status": data["status"], "updated_by": user,
                              "timestamp": data.get("timestamp"), "project_id": data["project_id"]},
             room=f"project_{data['project_id']}")


@sockets.on("task_assignment_update")
def task_assignment_update(data):
    user = required(data, "task_id", "assignee_id", "project_id")
    if user is not None:
        event = {"task_id": data["task_id"], "assignee_id": data["assignee_id"], "assigned_by": user,
                 "timestamp": data.get("timestamp"), "project_id": data["project_id"]}
        emit("task_assigned", event, room=f"project_{data['project_id']}")
        emit("task_assigned_to_you", event, room=f"user_{data['assignee_id']}")


@sockets.on("new_comment")
def new_comment(data):
    user = required(data, "task_id", "comment", "project_id")
    if user is not None:
        emit("comment_added", {"task_id": data["task_id"], "comment": data["comment"], "author_id": user,
                               "timestamp": data.get("timestamp"), "project_id": data["project_id"]},
             room=f"project_{data['project_id']}")


@sockets.on("user_typing")
def user_typing(data):
    user = required(data, "task_id", "project_id")
    if user is not None:
        emit("user_typing_status", {"task_id": data["task_id"], "user_id": user,
                                    "is_typing": bool(data.get("is_typing")), "project_id": data["project_id"]},
             room=f"project_{data['project_id']}", include_self=False)


@sockets.on("ping")
def ping(*payload):
    if payload and peer.trap("ping-payload"):
        return  # the real handler takes no argument: it raises, in a thread of its own
    peer.beats += 1
    emit("pong", {"timestamp": payload[0].get("timestamp") if payload else None})


def drop(command):
    count = len(sockets.server.eio.sockets)
    if command.get("how") == "disconnect":
        for sid in list(present):
            sockets.server.disconnect(sid)
        return {"dropped": count}
    peer.cut()
    for sid, engine in list(sockets.server.eio.sockets.items()):
        engine.close(wait=False, abort=True)
        sockets.server.eio.sockets.pop(sid, None)  # else its next poll is answered with 500
    return {"dropped": count}


held = None  # broadcasts that wait for "release"
emit_at_once = sockets.server.manager.emit


def emit_or_hold(*args, **kwargs):
    if held is None or kwargs.get("room") in present:  # to one socket: an answer
        emit_at_once(*args, **kwargs)
    else:
        held.append((copy.deepcopy(args), kwargs))


def hold(_):
    global held
    held = held or []


def release(command):
    global held
    events, held = (held or [])[command.get("lose", 0):], None
    for args, kwargs in events[::-1] if command.get("reverse") else events:
        for _ in range(2 if command.get("twice") else 1):
            emit_at_once(*args, **kwargs)
    return {"released": len(events)}


sockets.server.manager.emit = emit_or_hold


def remind(command):
    task = store.task(command["id"])
    assignee = task["assignee_id"]
    broadcast("due_date_reminder", task["project_id"], assignee, task_id=task["id"], task={"title": task["title"]})


peer.commands |= {
    "drop": drop,
    "hold": hold,
    "release": release,
    "remind": remind,  # the assignee gets two copies if he is in the project's room
    "emit": lambda command: sockets.emit(command["event"], *command.get("args", []), room=command.get("room")),
    "sockets": lambda _: {"beats": peer.beats, "sockets": [{"user": user, "rooms": [f"project_{p}" for p in projects]}
                                      for user, projects in list(present.values())]},
}
peer.serve(app)
