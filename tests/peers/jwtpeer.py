# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0
"""PyJWT as the oracle of tst_jwtpeer: one JSON request a line, one JSON answer a line."""

import base64
import json
import sys

import jwt

LEEWAY = 30


def answer(request):
    key = base64.b64decode(request["key"])
    if request["do"] == "sign":
        return {"token": jwt.encode(request["claims"], key, algorithm="HS256")}
    try:
        claims = jwt.decode(
            request["token"],
            key,
            algorithms=["HS256"],
            issuer="lockstepd",
            audience="lockstep",
            leeway=LEEWAY,
            options={"require": ["iss", "aud", "sub", "ws", "jti", "iat", "nbf", "exp"]},
        )
        return {"claims": claims}
    except jwt.PyJWTError as error:
        return {"error": type(error).__name__}


print(json.dumps({"version": jwt.__version__}), flush=True)
for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
