// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/rest/issuechanges.h"

#include "core/model/check.h"
#include "core/sync/codec.h"
#include "core/sync/merge.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

Result<SetChange> readSetChange(const FieldInfo &info, const JsonView &json)
{
    SetChange change;
    for (const auto &[key, value] : json.members()) {
        if (key != "add" && key != "remove")
            return invalid(QString{ info.key }, u"takes an array, or {add, remove}"_s);
        auto members = readFieldValue(info, value);
        if (!members)
            return members.error();
        (key == "add" ? change.add : change.remove) = std::get<QStringList>(*std::move(members));
    }
    return change;
}

} // namespace

Result<IssueChanges> IssueChanges::read(const JsonView &json, std::string_view beside)
{
    IssueChanges changes;
    for (const auto &[key, value] : json.members()) {
        if (!beside.empty() && key == beside)
            continue;
        const FieldInfo *info = findField(key);
        if (!info) {
            const QString name
                = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())).left(80);
            return Error{ errc::UnknownField, u"%1: no such field"_s.arg(name), name };
        }
        if (!isEditable(info->rule))
            return invalid(QString{ info->key }, u"cannot be changed"_s);
        if (info->rule == MergeRule::Set && value.isObject()) {
            auto change = readSetChange(*info, value);
            if (!change)
                return change.error();
            changes.m_sets.emplace(info->field, *std::move(change));
            continue;
        }
        auto read = readFieldValue(*info, value);
        if (!read)
            return read.error();
        changes.m_values.emplace(info->field, *std::move(read));
    }
    return changes;
}

FieldChanges IssueChanges::on(const Issue &seen) const
{
    Issue wanted = seen;
    applyValues(wanted, m_values);
    FieldChanges changes = diffIssues(seen, wanted);
    for (const auto &[field, change] : m_sets) {
        if (!change.add.isEmpty() || !change.remove.isEmpty())
            changes.emplace(field, change);
    }
    return changes;
}

} // namespace lockstep::server
