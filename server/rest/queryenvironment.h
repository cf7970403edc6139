// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/binder.h"
#include "server/rest/restdesk.h"

namespace lockstep::server {

// What a filter (docs/filters.md) means to who asks: reads the people and the issues that it names.
// VALIDATION of "filter" with what is wrong and where.
[[nodiscard]] Result<query::Matcher> readFilter(
    RestDesk &desk, const RestCall &call, const QString &filter, const QList<Project> &projects);

// The projects that `which`, keys or ids between commas, names; empty: all that he may read, by
// their ids. FORBIDDEN_OR_MISSING for one that he may not read.
[[nodiscard]] Result<QList<Project>> readProjects(
    RestDesk &desk, const RestCall &call, const QString &which);

} // namespace lockstep::server
