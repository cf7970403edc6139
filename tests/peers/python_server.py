# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""A small application on python-socketio, to be talked to by our client.

Usage: python_server.py flask|aiohttp PORT; prints "listening PORT". With Flask, threads and no
WebSocket, as it is when nothing but Flask-SocketIO is installed; with aiohttp, asyncio and WebSocket.
"""

import logging
import socket
import sys


def port_to_use(wanted):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", wanted))
        return probe.getsockname()[1]


def with_flask(port):
    import flask
    import flask_socketio
    from flask import request
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    app = flask.Flask("peer")
    server = flask_socketio.SocketIO(app, async_mode="threading", ping_interval=1, ping_timeout=2)
    emit, refused = flask_socketio.emit, flask_socketio.ConnectionRefusedError

    @server.on("connect")
    def connect(auth):
        if auth and auth.get("token") == "bad":
            raise refused("not you", {"code": "AUTH_REVOKED"})
        if auth and auth.get("token") == "false":
            return False
        emit("connected", {"auth": auth})  # goes out before the answer to CONNECT

    @server.on("echo")
    def echo(*args):
        emit("echo", args)

    @server.on("ask")
    def ask(*args):
        return args

    @server.on("nothing")
    def nothing(*_):
        pass

    @server.on("count")
    def count(number):
        for n in range(number):
            emit("n", n)

    @server.on("ask me")
    def ask_me(*args):
        emit("question", args, callback=lambda *answer: server.emit("answer", answer))

    @server.on("leave")
    def leave():
        flask_socketio.disconnect()

    @server.on("connect", namespace="/chat")
    def connect_chat():
        emit("hi", request.namespace)

    print(f"listening {port}", flush=True)
    server.run(app, "127.0.0.1", port, allow_unsafe_werkzeug=True)


def with_aiohttp(port):
    import aiohttp.web
    import socketio
    server = socketio.AsyncServer(async_mode="aiohttp", ping_interval=1, ping_timeout=2)
    app = aiohttp.web.Application()
    server.attach(app)

    @server.event
    async def connect(sid, environ, auth):
        if auth and auth.get("token") == "bad":
            raise socketio.exceptions.ConnectionRefusedError("not you", {"code": "AUTH_REVOKED"})
        if auth and auth.get("token") == "false":
            return False
        await server.emit("connected", {"auth": auth}, to=sid)

    @server.event
    async def echo(sid, *args):
        await server.emit("echo", args, to=sid)

    @server.event
    async def ask(sid, *args):
        return args

    @server.event
    async def nothing(sid, *_):
        pass

    @server.event
    async def count(sid, number):
        for n in range(number):
            await server.emit("n", n, to=sid)

    @server.on("ask me")
    async def ask_me(sid, *args):
        async def answered(*answer):
            await server.emit("answer", answer, to=sid)
        await server.emit("question", args, to=sid, callback=answered)

    @server.event
    async def leave(sid):
        await server.disconnect(sid)

    @server.on("connect", namespace="/chat")
    async def connect_chat(sid, environ, auth):
        await server.emit("hi", "/chat", to=sid, namespace="/chat")

    async def started(_):
        print(f"listening {port}", flush=True)
    app.on_startup.append(started)
    aiohttp.web.run_app(app, host="127.0.0.1", port=port, print=None)


if __name__ == "__main__":
    {"flask": with_flask, "aiohttp": with_aiohttp}[sys.argv[1]](port_to_use(int(sys.argv[2])))
