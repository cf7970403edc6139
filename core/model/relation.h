// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"

#include <QLatin1StringView>

#include <optional>

namespace lockstep {

// What one issue is to another. In Issue::relations it is the text "<kind>:<issue id>"; on the
// wire it is an object {kind, issue}.
enum class RelationKind { Blocks, Relates, Duplicates };
[[nodiscard]] QLatin1StringView toKey(RelationKind kind); // blocks, relates, duplicates
[[nodiscard]] std::optional<RelationKind> relationKindFromKey(QStringView key);

struct Relation
{
    RelationKind kind{};
    IssueId issue{};

    [[nodiscard]] QString toString() const;
    // Of a member of Issue::relations; std::nullopt: not of that form, or not the id of an issue.
    [[nodiscard]] static std::optional<Relation> fromString(QStringView text);

    friend bool operator==(const Relation &, const Relation &) = default;
};

} // namespace lockstep
