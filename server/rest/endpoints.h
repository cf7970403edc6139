// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/rest/restdesk.h"

// One function an endpoint (docs/rest.md), on the storage thread. Which path and method leads to
// which, rest.cpp says.
namespace lockstep::server::rest {

using Answer = Result<HttpResponse>;

// issueendpoints.cpp
[[nodiscard]] Answer createIssue(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer getIssue(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer patchIssue(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer deleteIssue(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer restoreIssue(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer moveIssue(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer editIssues(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer getHistory(RestDesk &desk, const RestCall &call);

// commentendpoints.cpp
[[nodiscard]] Answer listComments(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer addComment(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer listMessages(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer sendMessage(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer getComment(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer patchComment(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer deleteComment(RestDesk &desk, const RestCall &call);

// projectendpoints.cpp
[[nodiscard]] Answer listProjects(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer getProject(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer patchProject(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer listMembers(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer setMember(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer removeMember(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer importIssues(RestDesk &desk, const RestCall &call);

// spaceendpoints.cpp
[[nodiscard]] Answer listEvents(RestDesk &desk, const RestCall &call);

// personendpoints.cpp
[[nodiscard]] Answer getMe(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer listUsers(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer getUser(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer listConflicts(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer getConflict(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer resolveConflict(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer listFilters(RestDesk &desk, const RestCall &call);

// inboxendpoints.cpp
[[nodiscard]] Answer listNotifications(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer markNotifications(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer listSettings(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer putSetting(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer deleteSetting(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer listQueues(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer putQueue(RestDesk &desk, const RestCall &call);
[[nodiscard]] Answer deleteQueue(RestDesk &desk, const RestCall &call);

} // namespace lockstep::server::rest
