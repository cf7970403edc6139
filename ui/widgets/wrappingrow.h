// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace lockstep::ui {

class FlowLayout;

// A row of buttons that wants one line, and takes more where there is no room for it: with large
// text, or in a small window.
class WrappingRow final : public QWidget
{
    Q_OBJECT

public:
    explicit WrappingRow(int spacing, QWidget *parent = nullptr);

    void addWidget(QWidget *widget);

    [[nodiscard]] QSize sizeHint() const override;

private:
    FlowLayout *m_flow;
    int m_gap;
};

} // namespace lockstep::ui
