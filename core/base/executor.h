// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <functional>

namespace lockstep {

// Port for "run this elsewhere, in order": a thread of its own in the product, inline in tests.
// Tasks run one after the other in the order of post(); results go back by the task's own means.
class Executor
{
public:
    virtual ~Executor() = default;
    virtual void post(std::function<void()> task) = 0;
};

// Runs each task at once, in the caller.
class InlineExecutor final : public Executor
{
public:
    void post(std::function<void()> task) override { task(); }
};

} // namespace lockstep
