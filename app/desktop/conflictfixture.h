// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "ui/dialogs/conflictview.h"

#include <QByteArrayView>

#include <variant>
#include <vector>

namespace lockstep::app {

namespace fixture {
struct Press // of a key
{
    QString keys{}; // "Ctrl+Return"
};
struct Type
{
    QString text{};
};
struct Update // the other side moves
{
    ui::ConflictView view{};
};
} // namespace fixture
using FixtureStep = std::variant<fixture::Press, fixture::Type, fixture::Update>;

struct ConflictFixture
{
    QList<ui::ConflictView> conflicts{};
    std::vector<FixtureStep> steps{}; // empty: somebody sits there
};

// docs/conflict-fixture.md. What is wrong is said with its line: "3: conflicts[0].fields: ...".
[[nodiscard]] Result<ConflictFixture> readConflictFixture(QByteArrayView json);

} // namespace lockstep::app
