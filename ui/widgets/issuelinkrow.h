// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/replica.h"
#include "ui/widgets/rowbutton.h"

class QToolButton;

namespace lockstep::ui {

// Another issue on one line: status, key, title, who has it. Pressing opens it; Delete, or the
// button at its end, takes it away from here.
class IssueLinkRow final : public RowButton
{
    Q_OBJECT

public:
    IssueLinkRow(const ThemeService &themes, const Replica &replica, QWidget *parent);

    // `removal` is what the button does, for its name; empty: there is none.
    void setIssue(const IssueId &issue, const QString &removal);
    [[nodiscard]] const IssueId &issue() const { return m_issue; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(const lockstep::IssueId &issue);
    void removed();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool takeAway() override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showButton();

    const Replica &m_replica;
    IssueId m_issue{};
    QToolButton *m_remove;
    bool m_removable = false;
    // What is painted.
    QIcon m_status;
    QString m_key;
    bool m_quiet = false;
    UserId m_assignee{};
};

} // namespace lockstep::ui
