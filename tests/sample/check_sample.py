# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""Checks resources/sample against docs/sample.md and the limits of docs/protocol.md, section 1.

Usage: check_sample.py DIRECTORY
"""

import json
import pathlib
import re
import sys

TYPES = {"task", "bug", "feature", "ticket"}
STATUSES = {"Open", "In Progress", "In Review", "Resolved", "Closed"}
DONE = {"Resolved", "Closed"}
RESOLUTIONS = {"fixed", "wontfix", "duplicate", "invalid", "answered"}
PRIORITIES = {"Low", "Medium", "High", "Urgent"}
KINDS = {"blocks", "relates", "duplicates"}
ROLES = {"viewer", "member", "admin"}
REQUIRED = {
    "name", "subject", "description", "type", "status", "priority", "assignee", "reporter",
    "labels", "createdHoursAgo", "modifiedHoursAgo",
}
OPTIONAL = {"resolution", "watchers", "votes", "parent", "relations", "dueInDays", "comments"}
MARKDOWN_BYTES = 32768

problems = []


def check(holds, where, what):
    if not holds:
        problems.append(f"{where}: {what}")


def no_duplicate_keys(pairs):
    keys = [key for key, _ in pairs]
    assert len(keys) == len(set(keys)), f"duplicate keys among {keys}"
    return dict(pairs)


def read(path):
    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=no_duplicate_keys)


def one_line(text):
    return text == text.strip() and not re.search(r"[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]", text)


def markdown(text):
    return text.strip() != "" and "\0" not in text and len(text.encode("utf-8")) <= MARKDOWN_BYTES


def is_set(values, allowed=None):
    return len(values) == len(set(values)) and (allowed is None or set(values) <= allowed)


def check_times(issue, where):
    times = [issue["createdHoursAgo"]] + [c["hoursAgo"] for c in issue.get("comments", [])]
    check(all(isinstance(t, int) and t >= 1 for t in times), where, "times are whole hours from 1")
    check(all(a > b for a, b in zip(times, times[1:])), where, "comments are not in order")
    check(0 < issue["modifiedHoursAgo"] <= times[-1], where, "modified before its last event")


def check_issue(issue, members, where):
    check(REQUIRED <= issue.keys() <= REQUIRED | OPTIONAL, where, f"members {sorted(issue)}")
    check(1 <= len(issue["subject"]) <= 255 and one_line(issue["subject"]), where, "subject")
    check(markdown(issue["description"]), where, "description")
    check(2 <= len(issue["description"].split("\n")) <= 10, where, "description of 2 to 10 lines")
    check(issue["type"] in TYPES, where, "type")
    check(issue["status"] in STATUSES, where, "status")
    check((issue["status"] in DONE) == ("resolution" in issue), where, "resolution if, and only if, done")
    check(issue.get("resolution", "fixed") in RESOLUTIONS, where, "resolution")
    check(issue["priority"] in PRIORITIES, where, "priority")
    check(issue["assignee"] is None or issue["assignee"] in members, where, "assignee")
    check(issue["reporter"] in members, where, "reporter")
    labels = issue["labels"]
    check(is_set(labels) and len(labels) <= 50, where, "labels")
    check(all(1 <= len(label) <= 64 and one_line(label) for label in labels), where, "a label")
    check(is_set(issue.get("watchers", []), members), where, "watchers")
    check(is_set(issue.get("votes", []), members), where, "votes")
    check(isinstance(issue.get("dueInDays", 0), int), where, "dueInDays")
    comments = issue.get("comments", [])
    check(len(comments) <= 6, where, "more than 6 comments")
    for comment in comments:
        check(comment.keys() == {"by", "hoursAgo", "text"}, where, "members of a comment")
        check(comment["by"] in members, where, "author of a comment")
        check(markdown(comment["text"]), where, "text of a comment")
    check_times(issue, where)


def check_references(issues):
    for name, issue in issues.items():
        for relation in issue.get("relations", []):
            check(relation["kind"] in KINDS, name, "kind of a relation")
            check(relation["issue"] in issues and relation["issue"] != name, name, f"relation to {relation}")
        seen = {name}
        parent = issue.get("parent")
        while parent is not None:
            check(parent in issues, name, f"parent {parent}")
            check(parent not in seen, name, "its parents are a circle")
            if parent not in issues or parent in seen:
                break
            seen.add(parent)
            parent = issues[parent].get("parent")
        texts = [issue["description"]] + [c["text"] for c in issue.get("comments", [])]
        for key in set(re.findall(r"\b(?:LOCK|SRV|PACK)-\d+", "\n".join(texts))):
            check(key in issues, name, f"mentions {key}")


def check_variety(issues):
    everything = issues.values()
    check(len(issues) >= 250, "all", f"only {len(issues)} issues")
    check(len({i["subject"] for i in everything}) == len(issues), "all", "a subject stands twice")
    check(len({i["description"] for i in everything}) == len(issues), "all", "a description stands twice")
    check({i["status"] for i in everything} == STATUSES, "all", "a status is missing")
    check({i["type"] for i in everything} == TYPES, "all", "a type is missing")
    check({i["priority"] for i in everything} == PRIORITIES, "all", "a priority is missing")
    commented = sum("comments" in i for i in everything)
    check(commented >= len(issues) // 2, "all", f"only {commented} issues have comments")


def main(directory):
    team = read(directory / "team.json")
    people = {person["id"] for person in team["people"]}
    check(len(people) == len(team["people"]) == 8, "team", "eight people")
    check(all(re.fullmatch(r"[a-z]+@example\.com", p) for p in people), "team", "ids are e-mail addresses")
    check(any(person.get("admin") for person in team["people"]), "team", "nobody is admin")
    check(len(team["projects"]) == 3, "team", "three projects")

    issues = {}
    for entry in team["projects"]:
        members = entry["members"]
        check(members.keys() <= people, entry["file"], "a member who is not in the team")
        check(set(members.values()) <= ROLES, entry["file"], "a role")
        project = read(directory / entry["file"])
        check(re.fullmatch(r"[A-Z][A-Z0-9]{1,9}", project["key"]), entry["file"], "key")
        oldest = None
        for number, issue in enumerate(project["issues"], 1):
            name = f"{project['key']}-{number}"
            check(issue["name"] == name, name, f"is called {issue['name']}")
            check(oldest is None or issue["createdHoursAgo"] < oldest, name, "older than the one before")
            oldest = issue["createdHoursAgo"]
            check_issue(issue, set(members), name)
            issues[name] = issue
    check_references(issues)
    check_variety(issues)

    for problem in problems:
        print(problem)
    print(f"{len(issues)} issues, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
