// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractTableModel>
#include <QIcon>

#include <functional>

namespace lockstep::ui {

// A line of a list that a project has: of a status, a label, a person.
struct ListEntry
{
    QString was{}; // what it is known as to the server: a name, or the id of a person; empty: new
    QString name{};
    int choice = 0; // category of a status, role of a person
    qint64 limit = 0; // 0: none
    int count = 0; // issues that have it
    friend bool operator==(const ListEntry &, const ListEntry &) = default;
};

// What lists have in common and how they differ.
struct ListShape
{
    QString name{}; // of the objects
    QString title{}; // for screen readers
    QString nameTitle{};
    QString choiceTitle{};
    QStringList choices{}; // none: there is nothing to choose
    qint64 mostLimit = 0; // 0: there are no limits
    bool hasCounts = false;
    bool isOrdered = true;
    bool canRename = true;
    int most = 0; // entries
};

// The lines of one list of a project, each of which can be changed in place.
class ListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Name, Choice, Limit, Count };

    ListModel(ListShape shape, QObject *parent);

    [[nodiscard]] const ListShape &shape() const { return m_shape; }
    [[nodiscard]] const QList<ListEntry> &entries() const { return m_entries; }
    void setEntries(const QList<ListEntry> &entries);
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    [[nodiscard]] Column columnAt(int column) const { return m_columns.value(column); }
    [[nodiscard]] int columnOf(Column column) const { return int(m_columns.indexOf(column)); }
    [[nodiscard]] bool isFull() const { return m_entries.size() >= m_shape.most; }

    // Null: it can be called that; else why not, in words.
    [[nodiscard]] QString nameProblem(const QString &name, int row = -1) const;
    void append(ListEntry entry);
    void removeAt(int row);
    // A sentence why somebody cannot have this choice; empty: he can.
    std::function<QString(const ListEntry &entry, int choice)> choiceProblem{};
    std::function<QIcon(const ListEntry &entry)> icon{};

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool moveRows(
        const QModelIndex &from, int row, int count, const QModelIndex &to, int child) override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

Q_SIGNALS:
    void edited(); // by the user
    void refused(const QString &why);

private:
    [[nodiscard]] QString choiceText(const ListEntry &entry) const;
    [[nodiscard]] QString limitText(const ListEntry &entry) const;
    [[nodiscard]] QString spoken(const ListEntry &entry) const;

    const ListShape m_shape;
    QList<Column> m_columns{ Column::Name };
    QList<ListEntry> m_entries{};
    bool m_readOnly = false;
};

} // namespace lockstep::ui
