// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "ui/widgets/glyphs.h"

#include <QAbstractListModel>
#include <QList>

namespace lockstep::ui {

struct PresencePerson
{
    UserId id{};
    QString name{};
    Presence state = Presence::Offline;
    QString viewing{}; // key of the issue this person looks at, if one may know; else empty
    bool isMe = false;
    friend bool operator==(const PresencePerson &, const PresencePerson &) = default;
};

// People in four groups (online, idle, busy, offline), each under a heading with its count, by
// name inside a group; groups without people are left out. New lists are taken in by the smallest
// moves, so that selection and scroll position stay.
class PresenceListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IsHeadingRole = Qt::UserRole + 1, // bool
        StateRole, // int(Presence)
        CountRole, // of a heading
        UserIdRole, // QString
        ViewingRole, // QString
        NameRole, // QString, without "(you)"
    };

    using QAbstractListModel::QAbstractListModel;

    void setPeople(const QList<PresencePerson> &people);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexOf(const UserId &user) const;

private:
    struct Row
    {
        bool heading = false;
        int count{}; // of a heading
        PresencePerson person{}; // of a heading only the state
        [[nodiscard]] bool sameThing(const Row &other) const
        {
            return heading == other.heading
                && (heading ? person.state == other.person.state : person.id == other.person.id);
        }
        friend bool operator==(const Row &, const Row &) = default;
    };

    [[nodiscard]] static QList<Row> rowsOf(QList<PresencePerson> people);
    [[nodiscard]] static QString describe(const Row &row);

    QList<Row> m_rows;
};

} // namespace lockstep::ui
