// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/rest/restdesk.h"

#include <memory>

namespace lockstep::server {

// An answer for which very many issues are looked at: a bounded number of them a step, so that
// others have their turn in between. On the storage thread.
class RestScan
{
public:
    // `scanRows`: so many a step.
    using Begin
        = Result<std::unique_ptr<RestScan>> (*)(RestDesk &desk, const RestCall &call, int scanRows);

    virtual ~RestScan() = default;
    // True: it is ready.
    [[nodiscard]] virtual Result<bool> step(RestDesk &desk) = 0;
    [[nodiscard]] virtual Result<HttpResponse> answer(RestDesk &desk) = 0;
};

namespace rest {

[[nodiscard]] Result<std::unique_ptr<RestScan>> scanIssues(
    RestDesk &desk, const RestCall &call, int scanRows);
// figurescans.cpp
[[nodiscard]] Result<std::unique_ptr<RestScan>> scanQueue(
    RestDesk &desk, const RestCall &call, int scanRows);
[[nodiscard]] Result<std::unique_ptr<RestScan>> scanHeatmap(
    RestDesk &desk, const RestCall &call, int scanRows);

} // namespace rest
} // namespace lockstep::server
