// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/withholding.h"

#include "core/base/json.h"
#include "core/base/jsonwriter.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

void Withholding::learn(const SpaceId &space, bool idsOnly, qint64 seq)
{
    qint64 &known = m_known[space];
    if (seq < known)
        return;
    known = seq;
    if (idsOnly)
        m_spaces.insert(space);
    else
        m_spaces.remove(space);
}

void Withholding::note(const LogRow &row)
{
    if (row.name != "project_updated"_L1 && row.name != "project_created"_L1)
        return;
    JsonDocument document;
    if (const auto json = document.parse(row.body))
        learn(row.space, (*json)["project"_L1]["idsOnly"_L1].toBool().value_or(false), row.seq);
}

// In the space of a person stands what he is told of others.
bool Withholding::hides(const LogRow &row) const
{
    if (m_spaces.isEmpty())
        return false;
    if (m_spaces.contains(row.space))
        return true;
    const bool isTold = row.name == "notification_added"_L1;
    if (!isTold && row.name != "issue_conflict"_L1)
        return false;
    JsonDocument document;
    const auto json = document.parse(row.body);
    if (!json)
        return true;
    const JsonView of = isTold ? (*json)["notification"_L1] : (*json)["issue"_L1];
    return m_spaces.contains(projectSpace(ProjectId{ of["project"_L1].stringOrEmpty() }));
}

LogRow Withholding::shown(const LogRow &row) const
{
    if (!hides(row))
        return row;
    LogRow bare = row;
    JsonDocument document;
    const auto json = document.parse(row.body);
    if (!json)
        return bare;
    const JsonView &body = *json;
    JsonWriter out;
    out.beginObject().member("space"_L1, body["space"_L1].stringOrEmpty());
    out.member("seq"_L1, row.seq).key("op"_L1);
    if (body["op"_L1].isString())
        out.value(body["op"_L1].stringOrEmpty());
    else
        out.null();
    out.member("withheld"_L1, true);
    if (body["issue"_L1].isObject()) {
        out.key("issue"_L1).beginObject();
        out.member("id"_L1, body["issue"_L1]["id"_L1].stringOrEmpty());
        out.member("version"_L1, body["issue"_L1]["version"_L1].toInteger().value_or(0));
        out.endObject();
    }
    out.endObject();
    bare.body = out.text();
    return bare;
}

} // namespace lockstep::server
