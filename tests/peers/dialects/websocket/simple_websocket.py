# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""As much of the package simple-websocket as python-engineio uses with threads, for Debian 12 has no
such package: with it a Flask-SocketIO server speaks WebSocket. For tests only: no limits, no timeouts."""

import base64
import hashlib
import struct


class ConnectionClosed(Exception):
    pass


class Server:
    def __init__(self, environ):
        self.socket = environ["werkzeug.socket"]
        self.file = self.socket.makefile("rb")
        key = environ["HTTP_SEC_WEBSOCKET_KEY"].encode()
        accept = hashlib.sha1(key + b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest()
        self.socket.sendall(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            b"Sec-WebSocket-Accept: " + base64.b64encode(accept) + b"\r\n\r\n")
        self.closed = False

    def _frame(self, opcode, data):
        length = len(data)
        if length < 126:
            size = bytes([length])
        else:
            size = struct.pack("!BH", 126, length) if length < 65536 else struct.pack("!BQ", 127, length)
        try:
            self.socket.sendall(bytes([0x80 | opcode]) + size + data)
        except OSError as error:
            raise ConnectionClosed from error

    def _read(self, count):
        try:
            data = self.file.read(count)
        except (OSError, ValueError) as error:
            raise ConnectionClosed from error
        if len(data) < count:
            raise ConnectionClosed
        return data

    def send(self, message):
        self._frame(2 if isinstance(message, bytes) else 1, message if isinstance(message, bytes) else message.encode())

    def receive(self):
        message, kind = b"", 0
        while True:
            first, second = self._read(2)
            length = second & 127
            if length >= 126:
                length = int.from_bytes(self._read(2 if length == 126 else 8), "big")
            mask = self._read(4) if second & 128 else bytes(4)
            data = bytes(byte ^ mask[i % 4] for i, byte in enumerate(self._read(length)))
            opcode = first & 15
            if opcode == 8:
                self.close()
                raise ConnectionClosed
            if opcode == 9:
                self._frame(10, data)
            elif opcode < 8:
                kind = opcode or kind
                message += data
                if first & 128:
                    return message.decode() if kind == 1 else message

    def close(self, code=1000):
        if not self.closed:
            self.closed = True
            self._frame(8, struct.pack("!H", code))
