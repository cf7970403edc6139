// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/project.h"

#include <QHash>

namespace lockstep {

// "@jane" or "@jane@example.com" in a text: somebody is called upon. A handle is a user id, or the
// part of it before its "@" as long as nobody else has the same one.
struct Mention
{
    qsizetype start = 0; // of the "@"
    qsizetype length = 0; // with the "@"
    QString handle{}; // without it
    friend bool operator==(const Mention &, const Mention &) = default;
};

// At an "@" that begins a word; nullopt: no handle follows.
[[nodiscard]] std::optional<Mention> mentionAt(QStringView text, qsizetype at);
[[nodiscard]] QList<Mention> findMentions(QStringView text);

// Null: nobody, or several. Case does not count.
[[nodiscard]] UserId mentionedUser(QStringView handle, const QHash<UserId, User> &users);
// One of the mentions in the text means him.
[[nodiscard]] bool mentions(QStringView text, const UserId &user, const QHash<UserId, User> &users);
// The shortest handle that means this user, to be written after an "@".
[[nodiscard]] QString mentionHandle(const UserId &user, const QHash<UserId, User> &users);

} // namespace lockstep
