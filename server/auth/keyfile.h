// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/auth/jwt.h"

namespace lockstep::server {

// The file of the signing keys: a line that names the format, the current key, and after a
// rotation the previous one, each 32 random bytes in base64url. Who can read the file can sign in
// as anybody, so it must be the owner's alone (mode 0600 or less; not checked on Windows, where
// the profile's folder guards it). That is also how programs of the same user sign in to a local
// workspace: they read its key and sign a token of their own.

// Reads the keys. Errors: IO (no such file, unreadable), VALIDATION (others may read it, or it is
// not of that form); the message names the file and the remedy.
[[nodiscard]] Result<TokenKeys> readKeyFile(const QString &path);

// The same, but makes the file at the first start. Two processes that start at once end up with
// the same key.
[[nodiscard]] Result<TokenKeys> loadOrCreateKeyFile(const QString &path);

// Puts a new key in front; tokens of the one before stay valid, older ones do not.
[[nodiscard]] Result<TokenKeys> rotateKeyFile(const QString &path);

} // namespace lockstep::server
