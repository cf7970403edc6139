// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/completion.h"
#include "ui/theme/themeservice.h"

#include <QFrame>

class QListWidget;

namespace lockstep::ui {

class IconLabel;
class PlainLabel;

// Below the field in which a filter is typed: what may stand there, and what is wrong. It lies over
// the window and never takes the keyboard: the field hands it the keys.
class SearchPopup final : public QFrame
{
    Q_OBJECT

public:
    SearchPopup(const ThemeService &themes, QWidget &field);

    // Shown if there is anything to show.
    void setContent(const QList<query::Candidate> &candidates, const QString &hint);
    void move(int rows); // through the candidates; before the first there is none
    [[nodiscard]] const query::Candidate *current() const;
    [[nodiscard]] const query::Candidate *first() const;
    [[nodiscard]] bool hasCandidates() const { return isVisible() && !m_candidates.isEmpty(); }

Q_SIGNALS:
    void chosen(const lockstep::query::Candidate &candidate); // by the mouse

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    const ThemeService &m_themes;
    QWidget &m_field;
    QListWidget *m_list;
    IconLabel *m_hintIcon;
    PlainLabel *m_hint;
    QList<query::Candidate> m_candidates{};
};

} // namespace lockstep::ui
