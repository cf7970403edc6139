# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""The server is killed while a file is on its way: nothing that was taken is lost, nothing half is given."""

import hashlib
import http.client
import json
import os
import signal
import threading

from processes import Case, World, main

CHUNK = 1024 * 1024


class Attachments(Case):
    def setUp(self):
        self.world = World(self)
        self.world.add_user("jane@example.com")
        self.world.add_project("LOCK", "jane@example.com")
        self.world.start()
        self.bearer = "Bearer " + self.world.token("jane@example.com")
        status, _, issue = self.ask("POST", "/api/projects/LOCK/issues", {"subject": "It does not print"})
        self.assertEqual(status, 201)
        self.issue = issue["id"]

    def ask(self, method, path, body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.world.port, timeout=20)
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        headers["Authorization"] = self.bearer
        if isinstance(body, dict):
            headers["Content-Type"] = "application/json"
            body = json.dumps(body)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            content = answer.read()
            if answer.headers.get_content_type() == "application/json" and content:
                content = json.loads(content)
            return answer.status, answer.headers, content
        finally:
            connection.close()

    def begin(self, content):
        status, headers, upload = self.ask("POST", f"/api/issues/{self.issue}/attachments", {
            "name": "large.bin", "size": len(content), "sha256": hashlib.sha256(content).hexdigest()})
        self.assertIn(status, (200, 201))
        return upload["upload"]

    def send(self, upload, offset, content):
        return self.ask("PATCH", f"/api/uploads/{upload}", content[offset:offset + CHUNK],
                        Upload_Offset=str(offset), Content_Type="application/offset+octet-stream")

    def offset(self, upload):
        status, headers, _ = self.ask("HEAD", f"/api/uploads/{upload}")
        self.assertEqual(status, 200)
        return int(headers["Upload-Offset"])

    def kill_and_start(self):
        self.world.stop(signal.SIGKILL)
        self.world.start()

    def test_kill_between_chunks(self):
        content = os.urandom(3 * CHUNK + 17)
        upload = self.begin(content)
        while (at := self.offset(upload)) < len(content):
            status, headers, answer = self.send(upload, at, content)
            self.assertIn(status, (200, 201))
            self.kill_and_start()
            self.assertEqual(self.offset(upload), at + min(CHUNK, len(content) - at))  # what was answered stays
        status, headers, got = self.ask("GET", f"/api/attachments/{upload}")
        self.assertEqual((status, got), (200, content))
        _, _, listed = self.ask("GET", f"/api/issues/{self.issue}/attachments")
        self.assertEqual([file["id"] for file in listed["attachments"]], [upload])

    def test_kill_at_any_moment(self):
        content = os.urandom(24 * CHUNK)
        upload = self.begin(content)
        kills = 0
        for delay in (0.0, 0.005, 0.01, 0.02, 0.05, 0.08):
            killer = threading.Timer(delay, self.world.server.signal, (signal.SIGKILL,))
            killer.start()
            try:
                at = self.offset(upload)
                while at < len(content):
                    status, headers, _ = self.send(upload, at, content)
                    at = int(headers["Upload-Offset"])
            except (OSError, http.client.HTTPException):
                kills += 1
            killer.join()
            self.world.server.wait()
            self.world.start()
            # It is all of it or nothing.
            status, _, got = self.ask("GET", f"/api/attachments/{upload}")
            if status == 200:
                self.assertEqual(got, content)
            else:
                self.assertEqual(status, 404)
        at = self.offset(upload)
        while at < len(content):
            status, headers, _ = self.send(upload, at, content)
            self.assertIn(status, (200, 201, 409))
            at = int(headers["Upload-Offset"])
        # The last step may have been cut off behind the last byte: it is asked for once more.
        status, _, answer = self.send(upload, len(content), content)
        self.assertIn(status, (200, 201))
        status, _, got = self.ask("GET", f"/api/attachments/{upload}")
        self.assertEqual((status, got), (200, content))
        _, _, issue = self.ask("GET", f"/api/issues/{self.issue}")
        self.assertEqual(issue["attachmentCount"], 1)
        self.assertGreater(kills, 0)

    def test_last_byte_of_the_limit(self):
        content = os.urandom(25 * CHUNK)
        upload = self.begin(content)
        for at in range(0, len(content), CHUNK):
            status, _, answer = self.send(upload, at, content)
            self.assertIn(status, (200, 201))
        self.assertEqual(answer["attachment"]["size"], 26_214_400)
        status, _, _ = self.ask("POST", f"/api/issues/{self.issue}/attachments", {
            "name": "larger.bin", "size": len(content) + 1, "sha256": "0" * 64})
        self.assertEqual(status, 413)
        status, headers, got = self.ask("GET", f"/api/attachments/{upload}", Range="bytes=26214398-")
        self.assertEqual((status, got), (206, content[-2:]))
        self.assertEqual(headers["Content-Length"], "2")


if __name__ == "__main__":
    main()
