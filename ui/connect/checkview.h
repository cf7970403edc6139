// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/connectioncheck.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

namespace lockstep::ui {

class IconLabel;
class PlainLabel;

// Translated: the name of a step, and what to do about what it has found.
[[nodiscard]] QString checkStepText(CheckStep step);
[[nodiscard]] QString checkRemedyText(const ConnectionCheck &check, CheckStep step);
// All of it in one sentence.
[[nodiscard]] QString checkSummary(const ConnectionCheck &check);

// The steps of a connection check, each with its state as icon and word, what it took, and, where
// there is something to say, what to do.
class CheckView final : public QWidget
{
    Q_OBJECT

public:
    explicit CheckView(const ThemeService &themes, QWidget *parent = nullptr);

    void setCheck(const ConnectionCheck &check);
    [[nodiscard]] const ConnectionCheck &check() const { return m_check; }

private:
    struct Row
    {
        QWidget *line = nullptr;
        IconLabel *icon = nullptr;
        PlainLabel *name = nullptr;
        PlainLabel *word = nullptr;
        PlainLabel *took = nullptr;
        PlainLabel *remedy = nullptr;
    };
    void refresh();

    const ThemeService &m_themes;
    std::array<Row, checkSteps> m_rows{};
    ConnectionCheck m_check{};
};

} // namespace lockstep::ui
