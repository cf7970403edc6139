// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/inbox/inboxtexts.h"

#include <QAbstractListModel>

namespace lockstep::ui {

class InboxWatch;

// What of the inbox is looked at.
enum class InboxView { All, Unread, Mentions, Assigned, Snoozed, Archive };

// The inbox as rows: what is about one issue, or one project, is one row; the newest first, under
// headings of days.
class InboxModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HeadingRole = Qt::UserRole, // bool
        UnreadRole, // how many
        NameRole, // of the issue
        LineRole, // what happened last
        IconRole,
        MoreRole, // what else there is about it: a count
        AgoRole,
        UserRole, // who did it
        WhoRole, // his name
    };
    using Group = NotificationInbox::Group;

    InboxModel(SyncEngine &engine, Clock &clock, const InboxWatch &watch, QObject *parent);

    void setView(InboxView view);
    [[nodiscard]] InboxView view() const { return m_view; }
    // The group of that row stays although it does not belong here any more; -1: none does.
    void keep(int row);
    void refreshTimes();

    [[nodiscard]] const Group *groupAt(int row) const; // nullptr: a heading, or nothing
    [[nodiscard]] int rowOf(const IssueId &issue) const; // -1: none
    // The next row that is no heading, from there on in this direction; -1: none.
    [[nodiscard]] int groupFrom(int row, int step) const;
    [[nodiscard]] int groupCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        QString key{}; // the same as long as it is about the same
        QString heading{};
        Group group{};
        QString at{}; // when it came, or woke up
    };
    void refresh();
    [[nodiscard]] std::vector<Row> wanted() const;
    [[nodiscard]] bool belongs(const Group &group) const;
    [[nodiscard]] QString nameOf(const Group &group) const;
    [[nodiscard]] QString subjectOf(const Group &group) const;
    [[nodiscard]] QString lineOf(const Notification &newest) const;
    [[nodiscard]] QString sentence(const Row &row) const;

    SyncEngine &m_engine;
    Clock &m_clock;
    const InboxWatch &m_watch;
    InboxView m_view = InboxView::All;
    QString m_kept{};
    std::vector<Row> m_rows{};
};

} // namespace lockstep::ui
