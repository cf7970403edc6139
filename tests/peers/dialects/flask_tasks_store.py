# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""What the task manager keeps. Enumerations are kept by value (in_progress) and shown by name
(IN_PROGRESS); times are UTC without saying so."""

import datetime
import uuid

STATUSES = ("todo", "in_progress", "review", "done")
PRIORITIES = ("low", "medium", "high", "urgent")


def naive(at=None):
    return (at or datetime.datetime.utcnow()).isoformat(timespec="microseconds")


def without_zone(text):
    """As the real one reads a time: Z or an offset is accepted, converted and dropped."""
    if text is None:
        return None
    at = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    at = at.astimezone(datetime.timezone.utc).replace(tzinfo=None) if at.tzinfo else at
    return at.isoformat()


class Invalid(Exception):
    """Of a field; becomes 422."""


class Store:
    def __init__(self, peer):
        self.peer = peer
        self.announce = lambda *_, **__: None
        self.users, self.projects, self.tasks, self.comments = {}, {}, {}, {}
        self.members = {}  # project id -> {user id: role}
        self.activities = []
        alice = self.add_user("alice", "alice@example.com", "secret1", "Alice A")
        bob = self.add_user("bob", "bob@example.com", "secret1", "Bob B")
        fields = {"name": "P1", "description": "d", "color": "#FF5733", "icon": "x"}
        self.project = self.add_project(fields, alice["id"])
        self.members[self.project["id"]][bob["id"]] = "member"

    # --- people and projects ---
    def add_user(self, username, email, password, full_name=None):
        at = naive()
        user = {"id": str(uuid.uuid4()), "username": username, "email": email, "full_name": full_name,
                "password": password, "avatar_url": None, "is_active": True, "last_login": None,
                "created_at": at, "updated_at": at}
        self.users[user["id"]] = user
        return user

    def shown_user(self, user):
        return {name: value for name, value in user.items() if name != "password"}

    def brief(self, user_id):
        user = self.users.get(user_id)
        return user and {"id": user["id"], "username": user["username"], "full_name": user["full_name"]}

    def find_user(self, name):
        return next((user for user in self.users.values() if name in (user["username"], user["email"])), None)

    def add_project(self, fields, owner):
        at = naive()
        project = {"id": str(uuid.uuid4()), "name": fields["name"], "description": fields.get("description"),
                   "color": fields.get("color"), "icon": fields.get("icon"), "is_archived": False, "owner_id": owner,
                   "created_at": at, "updated_at": at}
        self.projects[project["id"]] = project
        self.members[project["id"]] = {}
        return project

    def shown_project(self, project):
        return {**project, "owner": self.brief(project["owner_id"]), "members_count": len(self.members[project["id"]]),
                "tasks_count": sum(task["project_id"] == project["id"] for task in self.tasks.values())}

    def is_member(self, project_id, user):
        project = self.projects.get(project_id)
        return project is not None and (project["owner_id"] == user or user in self.members[project_id])

    def add_member(self, project_id, user_id, role, by):
        self.members[project_id][user_id] = role
        member = {"user_id": user_id, "username": self.users[user_id]["username"], "role": role}
        self.announce("member_added", project_id, user_id, "added_to_project", member=member, added_by=by)
        return member

    # --- tasks ---
    def task(self, task_id):
        if task_id not in self.tasks:
            raise KeyError(f"no task {task_id}")
        return self.tasks[task_id]

    def shown(self, task):
        hidden = ("assignee_id", "creator_id", "project_id", "tag_ids")
        project = self.projects[task["project_id"]]
        return {**{name: value for name, value in task.items() if name not in hidden},
                "status": task["status"].upper(), "priority": task["priority"].upper(),
                "assignee": self.brief(task["assignee_id"]), "creator": self.brief(task["creator_id"]),
                "project": {"id": project["id"], "name": project["name"]},
                "comments_count": sum(comment["task_id"] == task["id"] for comment in self.comments.values())}

    def told(self, status):
        return "completed" if status == "done" and self.peer.trap("completed") else status

    def checked(self, fields, is_new):
        problems, result = [], {}
        if is_new and "title" not in fields:
            problems.append("title: Missing data for required field.")
        if is_new and fields.get("project_id") not in self.projects:
            problems.append("project_id: Missing data for required field.")
        for name in ("title", "description", "assignee_id", "estimated_hours", "actual_hours", "tag_ids"):
            if name in fields:
                result[name] = fields[name]
        if "title" in fields and not fields["title"]:
            problems.append("title: Length must be between 1 and 200.")
        for name, allowed in (("status", STATUSES), ("priority", PRIORITIES)):
            if name not in fields:
                continue
            value = fields[name]
            if name == "status" and value == "completed" and self.peer.trap("completed"):
                value = "done"
            if value not in allowed:
                problems.append(f"{name}: Must be one of: {', '.join(allowed)}.")
            result[name] = value
        if fields.get("assignee_id") and fields["assignee_id"] not in self.users:
            problems.append("assignee_id: User not found.")
        if isinstance(fields.get("estimated_hours"), (int, float)):
            result["estimated_hours"] = float(fields["estimated_hours"])
        if "due_date" in fields:
            try:
                result["due_date"] = without_zone(fields["due_date"])
            except (ValueError, AttributeError):
                problems.append("due_date: Not a valid datetime.")
        if problems:
            raise Invalid(problems)
        return result

    def create(self, fields, user, silent=False, at=None):
        values = self.checked(fields, True)
        stamp = naive(at)
        task = {"id": str(uuid.uuid4()), "title": "", "description": None, "status": "todo", "priority": "medium",
                "due_date": None, "estimated_hours": None, "actual_hours": None, "completed_at": None,
                "assignee_id": None, **values, "project_id": fields["project_id"], "creator_id": user,
                "created_at": stamp, "updated_at": stamp}
        self.tasks[task["id"]] = task
        self.record(task, user, "created", {"task_title": task["title"]})
        if not silent:
            self.announce("task_created", task["project_id"], task=self.shown(task), created_by=user)
            self.tell_assignee(task, None, user)
        return task

    def update(self, task, fields, user, silent=False, action="updated"):
        values = self.checked(fields, False)
        before = {name: task.get(name) for name in values}
        changes = {name: value for name, value in values.items() if value != before[name]}
        task.update(changes)
        if "status" in changes:
            task["completed_at"] = naive() if task["status"] == "done" else None
        task["updated_at"] = naive()
        if not changes:
            return task
        if action == "status_changed":
            self.record(task, user, action, {"old_status": before["status"], "new_status": task["status"]})
        else:
            def named(name, value):
                return f"Task{name.capitalize()}.{value.upper()}" if name in ("status", "priority") else value
            differences = {name: {"old": named(name, before[name]), "new": named(name, value)}
                           for name, value in changes.items()}
            self.record(task, user, action, {"changes": differences})
        if silent:
            return task
        if set(changes) - {"assignee_id"}:
            told = {name: self.told(value) if name == "status" else value for name, value in changes.items()}
            self.announce("task_updated", task["project_id"], task_id=task["id"], updates=told, updated_by=user)
        if "status" in changes:
            self.announce("task_status_changed", task["project_id"], task_id=task["id"], updated_by=user,
                          old_status=self.told(before["status"]), new_status=self.told(task["status"]))
        if "assignee_id" in changes:
            self.tell_assignee(task, before["assignee_id"], user)
        return task

    def tell_assignee(self, task, before, user):
        if task["assignee_id"] != before:
            self.announce("task_assigned", task["project_id"], task["assignee_id"], "task_assigned_to_you",
                          task_id=task["id"], assignee_id=task["assignee_id"], assigned_by=user)

    def remove(self, task):
        del self.tasks[task["id"]]  # there is no event for it in either variant

    def record(self, task, user, action, details):
        self.activities.append({"id": str(uuid.uuid4()), "task_id": task["id"], "action": action, "details": details,
                                "user": self.brief(user), "created_at": naive()})

    # --- comments ---
    def add_comment(self, task, content, user):
        at = naive()
        comment = {"id": str(uuid.uuid4()), "task_id": task["id"], "content": content, "is_edited": False,
                   "user_id": user, "created_at": at, "updated_at": at}
        self.comments[comment["id"]] = comment
        self.record(task, user, "commented", {"comment_preview": content[:50]})
        self.announce("comment_added", task["project_id"], task_id=task["id"], author_id=user,
                      comment=self.shown_comment(comment))
        return comment

    def shown_comment(self, comment):
        task = self.tasks[comment["task_id"]]
        return {"id": comment["id"], "content": comment["content"], "is_edited": comment["is_edited"],
                "created_at": comment["created_at"], "updated_at": comment["updated_at"],
                "task": {"id": task["id"], "title": task["title"]},
                "user": {**self.brief(comment["user_id"]), "avatar_url": None}}
