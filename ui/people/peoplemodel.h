// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/widgets/presencelistmodel.h"

#include <QAbstractTableModel>

namespace lockstep::ui {

// Who is in the workspace, a row each, by name; those who have left it stand last. A change that
// has not been sent yet is seen already.
class PeopleModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Email, Standing, Projects, Now, More, ColumnCount };
    enum Role {
        UserRole = Qt::UserRole + 1, // QString
        PersonNameRole, // QString, without "(you)"
        PresenceRole, // int(Presence)
        FormerRole, // bool
        PendingRole, // bool: a change of it waits to be sent
    };

    PeopleModel(SyncEngine &engine, QObject *parent);

    void setPresence(const QList<PresencePerson> &people);
    void setFilter(const QString &text); // of name or address

    [[nodiscard]] UserId userAt(int row) const;
    [[nodiscard]] int rowOf(const UserId &user) const; // -1: not there
    [[nodiscard]] int activeCount() const { return m_active; } // without those who have left

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        User user{};
        QString name{}; // or the id
        QString projects{};
        bool isMe = false;
        bool pending = false;
        friend bool operator==(const Row &, const Row &) = default;
    };
    void refresh();
    [[nodiscard]] QList<Row> makeRows();
    [[nodiscard]] QString projectsOf(const User &user) const;
    [[nodiscard]] Presence presenceOf(const Row &row) const;
    [[nodiscard]] QString nowText(const Row &row) const;
    [[nodiscard]] static QString standingText(const Row &row);

    SyncEngine &m_engine;
    QHash<UserId, PresencePerson> m_presence;
    QString m_filter;
    int m_active = 0;
    QList<Row> m_rows;
};

} // namespace lockstep::ui
