// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/relation.h"

#include "core/model/check.h"

#include <array>

namespace lockstep {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array relationKeys{ "blocks"_L1, "relates"_L1, "duplicates"_L1 };

} // namespace

QLatin1StringView toKey(RelationKind kind) { return relationKeys[static_cast<size_t>(kind)]; }

std::optional<RelationKind> relationKindFromKey(QStringView key)
{
    for (size_t i = 0; i < relationKeys.size(); ++i) {
        if (key == relationKeys[i])
            return static_cast<RelationKind>(i);
    }
    return {};
}

QString Relation::toString() const { return toKey(kind) + u':' + issue.toString(); }

std::optional<Relation> Relation::fromString(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0)
        return {};
    const auto kind = relationKindFromKey(text.left(colon));
    const QStringView issue = text.mid(colon + 1);
    if (!kind || !isId(issue))
        return {};
    return Relation{ *kind, IssueId{ issue.toString() } };
}

} // namespace lockstep
