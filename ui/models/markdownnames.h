// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/replica.h"

#include <functional>
#include <optional>

namespace lockstep::ui {

// Whom and what the words of a text mean ("@jane", "LOCK-12"); what it does not know stays a word.
struct MarkdownNames
{
    struct Person
    {
        QString name{};
        bool isMe = false;
    };
    std::function<std::optional<Person>(const QString &handle)> person{};
    std::function<IssueId(const QString &key)> issue{}; // null: none
};

// From the local rows; copies share what has been looked up. The replica must live as long.
[[nodiscard]] MarkdownNames markdownNames(const Replica &replica);

} // namespace lockstep::ui
