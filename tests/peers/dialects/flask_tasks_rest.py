# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""REST of the task manager under /api, and the commands about tasks."""

import datetime
import socket

from flask import abort, jsonify, request

from flask_tasks_store import PRIORITIES, STATUSES, Invalid, naive


def answer(data, message, status=200):
    return jsonify(success=True, message=message, data=data), status


def refusal(status, message, errors=()):
    return jsonify(success=False, message=message, errors=list(errors)), status


class Refused(Exception):
    def __init__(self, response):
        super().__init__()
        self.response = response


def paged(items, name, usual=20):
    page = request.args.get("page", 1, int)
    per_page = min(request.args.get("per_page", usual, int), 100)
    pagination = {"page": page, "per_page": per_page, "total": len(items), "pages": -(-len(items) // per_page)}
    return {name: items[(page - 1) * per_page:page * per_page], "pagination": pagination}


def add_routes(app, peer, store):
    def bearer():
        return request.headers.get("Authorization", "").removeprefix("Bearer ")

    def me(kind="access"):
        """The user's id; the errors are those of Flask-JWT-Extended."""
        if not request.headers.get("Authorization"):
            raise Refused((jsonify(msg="Missing Authorization Header"), 401))
        user = peer.tokens.user(bearer(), kind)
        if user is not None:
            return user
        if bearer() in peer.tokens.issued and peer.tokens.issued[bearer()][1] == kind:
            raise Refused((jsonify(msg="Token has expired"), 401))
        raise Refused((jsonify(msg="Signature verification failed"), 422))

    def body():
        data = request.get_json(silent=True)
        if not isinstance(data, dict):
            raise Refused(refusal(400, "Invalid JSON data"))
        return data

    def task_or_404(task_id, user):
        if task_id not in store.tasks:
            abort(404, "Task not found")
        if not store.is_member(store.tasks[task_id]["project_id"], user):
            raise Refused(refusal(403, "Access denied"))
        return store.tasks[task_id]

    def project_or_404(project_id, user):
        if project_id not in store.projects:
            abort(404, "Project not found")
        if not store.is_member(project_id, user):
            raise Refused(refusal(403, "Access denied"))
        return store.projects[project_id]

    @app.errorhandler(Refused)
    def refused(error):
        return error.response

    @app.errorhandler(Invalid)
    def invalid(error):
        return refusal(422, "Validation failed", error.args[0])

    # --- around each request ---
    @app.before_request
    def begin():
        peer.lock.acquire()
        request.environ["peer.locked"] = True
        request.environ["peer.failure"] = how = peer.take_failure(request.method, request.path)
        if how == "cut-before":
            return cut()
        if isinstance(how, int):
            return refusal(how, "switched on by the test")
        within, seconds = peer.budget(request.remote_addr)
        if not within:
            response, _ = refusal(429, "Rate limit exceeded")
            response.headers["Retry-After"] = str(seconds)
            return response, 429
        return None

    def cut():
        request.environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
        return "", 500  # nobody gets it

    @app.after_request
    def end(response):
        rule = request.url_rule.rule.replace("<", ":").replace(">", "") if request.url_rule else request.path
        peer.note(request.method, rule, request.full_path.rstrip("?"), response.status_code)
        if request.environ["peer.failure"] == "cut-after":
            cut()
        return response

    @app.teardown_request
    def done(_):
        if request.environ.pop("peer.locked", False):  # handlers of socket events end here too
            peer.lock.release()

    # --- signing in ---
    def signed_in(user, message, status=200):
        access, refresh_token = peer.tokens.issue(user["id"]), peer.tokens.issue(user["id"], "refresh", 30 * 86400)
        data = {"user": store.shown_user(user), "access_token": access, "refresh_token": refresh_token}
        return answer(data, message, status)

    @app.post("/api/auth/register")
    def register():
        data, problems = body(), []
        if "@" not in data.get("email", ""):
            problems.append("email: Not a valid email address.")
        if not 3 <= len(data.get("username", "")) <= 50:
            problems.append("username: Length must be between 3 and 50.")
        if not data.get("password"):
            problems.append("password: Missing data for required field.")
        if problems:
            raise Invalid(problems)
        if store.find_user(data["username"]) or store.find_user(data["email"]):
            return refusal(409, "User already exists")
        return signed_in(store.add_user(data["username"], data["email"], data["password"], data.get("full_name")),
                         "User registered successfully", 201)

    @app.post("/api/auth/login")
    def login():
        data = body()
        user = store.find_user(data.get("username_or_email"))
        if user is None or user["password"] != data.get("password"):
            return refusal(401, "Invalid credentials")
        user["last_login"] = user["updated_at"] = naive()
        return signed_in(user, "Login successful")

    @app.post("/api/auth/refresh")
    def refresh():
        return answer({"access_token": peer.tokens.issue(me("refresh"))}, "Token refreshed successfully")

    @app.get("/api/auth/me")
    def profile():
        return answer(store.shown_user(store.users[me()]), "User profile retrieved successfully")

    @app.get("/api/users/search")
    def search():
        me()
        text = request.args.get("q", "").lower()
        if len(text) < 2:
            return refusal(400, "Search query must be at least 2 characters")
        found = [store.shown_user(user) for user in store.users.values()
                 if text in f"{user['username']} {user['email']} {user['full_name']}".lower()]
        return answer(paged(found, "users"), "Users retrieved successfully")

    # --- projects ---
    @app.get("/api/projects")
    def projects():
        user = me()
        own = [store.shown_project(one) for one in store.projects.values() if store.is_member(one["id"], user)]
        return answer(paged(own, "projects"), "Projects retrieved successfully")

    @app.post("/api/projects")
    def create_project():
        user, data = me(), body()
        if not data.get("name"):
            raise Invalid(["name: Missing data for required field."])
        return answer(store.shown_project(store.add_project(data, user)), "Project created successfully", 201)

    @app.get("/api/projects/<project_id>")
    def project(project_id):
        return answer(store.shown_project(project_or_404(project_id, me())), "Project retrieved successfully")

    @app.put("/api/projects/<project_id>")
    def update_project(project_id):
        found, data = project_or_404(project_id, me()), body()
        changes = {name: data[name] for name in ("name", "description", "color", "icon") if name in data}
        found.update(changes, updated_at=naive())
        return answer(store.shown_project(found), "Project updated successfully")

    @app.delete("/api/projects/<project_id>")
    def archive_project(project_id):
        project_or_404(project_id, me())["is_archived"] = True
        return answer(None, "Project archived successfully")

    @app.route("/api/projects/<project_id>/members", methods=["GET", "POST"])
    def members(project_id):
        user = me()
        project_or_404(project_id, user)
        if peer.trap("members-broken"):
            if request.method == "GET":
                abort(500)
            return refusal(400, "Invalid JSON data")
        if request.method == "POST":
            data = body()
            if data.get("user_id") not in store.users:
                raise Invalid(["user_id: User not found."])
            member = store.add_member(project_id, data["user_id"], data.get("role", "member"), user)
            return answer(member, "Member added successfully", 201)
        owner = store.projects[project_id]["owner_id"]
        everybody = {owner: "owner", **store.members[project_id]}
        return answer({"members": [{"user": store.brief(one), "role": role} for one, role in everybody.items()]},
                      "Members retrieved successfully")

    # --- tasks ---
    @app.get("/api/tasks")
    def tasks():
        user = me()
        if peer.trap("list-broken"):
            abort(500)
        args = request.args
        problems = [f"{name}: Must be one of: {', '.join(allowed)}."
                    for name, allowed in (("status", STATUSES), ("priority", PRIORITIES))
                    if args.get(name) and args[name] not in allowed]
        if problems:
            raise Invalid(problems)
        text = args.get("search", "").lower()
        found = [task for task in store.tasks.values() if store.is_member(task["project_id"], user)
                 and all(not args.get(name) or task[name] == args[name]
                         for name in ("project_id", "status", "priority", "assignee_id"))
                 and text in f"{task['title']} {task['description']}".lower()
                 and args.get("created_after", "") <= task["created_at"] <= args.get("created_before", "9")]
        found.sort(key=lambda task: (task["created_at"], task["id"]), reverse=True)
        page = paged(found, "tasks")
        page["tasks"] = [store.shown(task) for task in page["tasks"]]
        return answer(page, "Tasks retrieved successfully")

    @app.post("/api/tasks")
    def create_task():
        user, data = me(), body()
        if data.get("project_id") in store.projects:
            project_or_404(data["project_id"], user)
        return answer(store.shown(store.create(data, user)), "Task created successfully", 201)

    @app.get("/api/tasks/<task_id>")
    def task(task_id):
        return answer(store.shown(task_or_404(task_id, me())), "Task retrieved successfully")

    @app.put("/api/tasks/<task_id>")
    def update_task(task_id):
        user = me()
        return answer(store.shown(store.update(task_or_404(task_id, user), body(), user)), "Task updated successfully")

    @app.delete("/api/tasks/<task_id>")
    def delete_task(task_id):
        store.remove(task_or_404(task_id, me()))
        return answer(None, "Task deleted successfully")

    @app.put("/api/tasks/<task_id>/status")
    def task_status(task_id):
        user = me()
        found, data = task_or_404(task_id, user), body()
        if "status" not in data:
            raise Invalid(["status: Missing data for required field."])
        store.update(found, {"status": data["status"]}, user, action="status_changed")
        return answer(store.shown(found), "Task status updated successfully")

    @app.put("/api/tasks/<task_id>/assign")
    def assign(task_id):
        user = me()
        found = task_or_404(task_id, user)
        if peer.trap("members-broken"):
            return refusal(400, "Invalid JSON data")
        store.update(found, {"assignee_id": body().get("assignee_id")}, user, action="assigned")
        return answer(store.shown(found), "Task assigned successfully")

    @app.post("/api/tasks/<task_id>/complete")
    def complete(task_id):
        user = me()
        found = store.update(task_or_404(task_id, user), {"status": "done"}, user, action="status_changed")
        return answer(store.shown(found), "Task completed successfully")

    @app.get("/api/tasks/<task_id>/history")
    def past(task_id):
        task_or_404(task_id, me())
        own = [{name: value for name, value in one.items() if name != "task_id"}
               for one in reversed(store.activities) if one["task_id"] == task_id]
        return answer({"activities": own}, "Task history retrieved successfully")

    # --- comments ---
    @app.get("/api/comments/tasks/<task_id>/comments")
    def comments(task_id):
        task_or_404(task_id, me())
        own = [store.shown_comment(one) for one in store.comments.values() if one["task_id"] == task_id]
        return answer(paged(own, "comments"), "Comments retrieved successfully")

    @app.post("/api/comments/tasks/<task_id>/comments")
    def add_comment(task_id):
        user = me()
        found, data = task_or_404(task_id, user), body()
        needed = ("content", "task_id") if peer.trap("comment-task-id") else ("content",)
        problems = [f"{name}: Missing data for required field." for name in needed if not data.get(name)]
        if problems:
            raise Invalid(problems)
        comment = store.add_comment(found, data["content"], user)
        return answer(store.shown_comment(comment), "Comment added successfully", 201)

    def own_comment(comment_id):
        user = me()
        if comment_id not in store.comments:
            abort(404, "Comment not found")
        if store.comments[comment_id]["user_id"] != user:
            raise Refused(refusal(403, "Access denied"))
        return store.comments[comment_id]

    @app.put("/api/comments/<comment_id>")
    def edit_comment(comment_id):
        found = own_comment(comment_id)
        found.update(content=body().get("content", ""), is_edited=True, updated_at=naive())
        return answer(store.shown_comment(found), "Comment updated successfully")

    @app.delete("/api/comments/<comment_id>")
    def delete_comment(comment_id):
        del store.comments[own_comment(comment_id)["id"]]
        return answer(None, "Comment deleted successfully")

    # --- commands ---
    def acting(command):
        user = store.find_user(command.get("as", "bob"))
        if user is None:
            raise ValueError(f"nobody is called {command['as']}")
        return user["id"]

    def seed(command):
        count = command.get("issues", 0)
        begin = datetime.datetime.utcnow() - datetime.timedelta(seconds=count)
        people = list(store.users)
        for n in range(count):
            fields = {"title": f"Seeded task {n + 1}", "description": f"Text of {n + 1}", "status": STATUSES[n % 4],
                      "priority": PRIORITIES[n // 4 % 4], "assignee_id": people[n % 2] if n % 3 == 0 else None,
                      "project_id": store.project["id"]}
            store.create(fields, people[n % 2], silent=True, at=begin + datetime.timedelta(seconds=n))
        return {"total": len(store.tasks), "project": store.project["id"]}

    def create(command):
        fields = {"title": "Made by the test", "project_id": store.project["id"], **command.get("fields", {})}
        return {"id": store.create(fields, acting(command), command.get("silent", False))["id"]}

    def change(command):
        task = store.task(command["id"])
        store.update(task, command["fields"], acting(command), command.get("silent", False))
        return {"issue": store.shown(task)}

    peer.commands |= {
        "seed": seed,
        "create": create,
        "change": change,
        "remove": lambda c: store.remove(store.task(c["id"])),
        "comment": lambda c: {"id": store.add_comment(store.task(c["id"]), c["text"], acting(c))["id"]},
        "dump": lambda _: {"issues": [store.shown(task) for task in store.tasks.values()],
                           "comments": [store.shown_comment(one) for one in store.comments.values()],
                           "projects": [store.shown_project(one) for one in store.projects.values()],
                           "users": [store.shown_user(one) for one in store.users.values()],
                           "activities": store.activities},
    }
