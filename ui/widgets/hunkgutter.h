// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QWidget>

namespace lockstep::ui {

class TextDiffView;

// Beside one side of a text that is being merged, on the edge that faces the result: at each change
// of that side a double chevron, which takes it into the result, and a cross, which leaves it out.
// For the pointer; by keyboard and screen reader the same is done in the HunkBar.
class HunkGutter final : public QWidget
{
    Q_OBJECT

public:
    struct Change
    {
        qsizetype stretch = 0; // of the view
        bool taken = false; // is in the result
        bool left = false; // is not, and was not meant to be
        friend bool operator==(const Change &, const Change &) = default;
    };

    // `trailing`: the result is on the trailing side of the view.
    HunkGutter(const ThemeService &themes, TextDiffView &view, bool trailing);

    void setChanges(const QList<Change> &changes);
    // Where the double chevron and the cross of a change are; empty if scrolled out of sight.
    [[nodiscard]] QRect takeRect(qsizetype stretch) const;
    [[nodiscard]] QRect leaveRect(qsizetype stretch) const;

    static constexpr int gutterWidth = 24;

Q_SIGNALS:
    void takeRequested(qsizetype stretch);
    void leaveRequested(qsizetype stretch);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Hit
    {
        qsizetype stretch = -1;
        bool take = false;
        friend bool operator==(const Hit &, const Hit &) = default;
    };
    [[nodiscard]] Hit hitAt(const QPoint &at) const;
    [[nodiscard]] QRect signRect(qsizetype stretch, int line) const;
    void paintChevrons(QPainter &painter, const QRect &rect, Token ink) const;

    const ThemeService &m_themes;
    TextDiffView &m_view;
    bool m_trailing;
    QList<Change> m_changes;
    Hit m_hover;
};

} // namespace lockstep::ui
