// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/replica.h"
#include "ui/palette/issuesearch.h"
#include "ui/theme/themeservice.h"

#include <QAbstractListModel>
#include <QIcon>
#include <QKeySequence>

namespace lockstep::ui {

enum class PaletteKind { Action, Place, Person, Issue };

// One thing that the palette can do or go to.
struct PaletteItem
{
    PaletteKind kind = PaletteKind::Action;
    QString id{}; // among those of its kind, stable: what was used last is remembered by it
    QString text{}; // it is found by this
    QString detail{}; // quieter, behind it
    QIcon icon{};
    QList<QKeySequence> keys{};
    QString heading{}; // over its group while nothing is typed
    std::function<void()> run{};
};

// What the palette shows: the items that were given and the issues of a replica, found by what is
// typed, best first; what was used last before what fits as well. With nothing typed: what was used
// last, then the items in their order. ">" finds only actions and places, "@" only people, "#" only
// issues.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole,
        KeysRole, // QStringList, as the system writes them
        HeadingRole,
        PlacesRole, // QList<int>: letters of the text that were typed
        QuietRole, // int: so many letters at its beginning are the key of an issue
        KindRole, // int
    };
    static constexpr int mostRows = 50;

    PaletteModel(const Replica &replica, const ThemeService &themes, QObject *parent = nullptr);

    std::function<void(const IssueId &, bool apart)> openIssue = [](const IssueId &, bool) {};

    // With nothing typed yet.
    void start(QList<PaletteItem> items, const QStringList &recent);
    // A step of what the first search would have to do else; true: it was the last one.
    bool prepare();
    void stop(); // frees what is only needed for searching
    void setTyped(const QString &typed);
    void issuesChanged(const QSet<IssueId> &issues);

    // What to remember of a row, "action:issue.status"; empty: nothing.
    [[nodiscard]] QString recallOf(int row) const;
    // What it does; `apart`: in a window of its own, if that makes sense. To be called later than
    // stop(), maybe.
    [[nodiscard]] std::function<void()> runOf(int row, bool apart) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        PaletteItem item{};
        IssueId issue{};
        QString heading{};
        int score = 0;
        int recent = 0; // 0: not used lately; the last one has most
        std::vector<int> places{};
    };
    void showAll(std::vector<Row> &rows, const QString &only) const;
    void search(std::vector<Row> &rows, const QString &typed, QChar only);
    [[nodiscard]] Row rowOf(const Issue &issue) const;
    [[nodiscard]] int recentOf(PaletteKind kind, const QString &id) const;
    [[nodiscard]] StatusCategory categoryOf(const Issue &issue) const;

    const Replica &m_replica;
    const ThemeService &m_themes;
    QList<PaletteItem> m_items;
    QList<QString> m_folded; // of their texts
    QStringList m_recent;
    QHash<QString, int> m_recentRanks;
    IssueSearch m_issues;
    std::vector<Row> m_rows;
};

} // namespace lockstep::ui
