// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/palette/palettemodel.h"

#include "ui/models/people.h"
#include "ui/widgets/glyphs.h"

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRecent = 6; // shown while nothing is typed
constexpr int closedCost = 40;
constexpr int recentBonus = 6; // for each step

int bonusOf(PaletteKind kind)
{
    switch (kind) {
    case PaletteKind::Action:
        return 24;
    case PaletteKind::Place:
        return 16;
    case PaletteKind::Person:
        return 8;
    case PaletteKind::Issue:
        break;
    }
    return 0;
}

QString recallOf(PaletteKind kind, const QString &id)
{
    switch (kind) {
    case PaletteKind::Action:
        return u"action:"_s + id;
    case PaletteKind::Place:
        return u"place:"_s + id;
    case PaletteKind::Person:
        return u"person:"_s + id;
    case PaletteKind::Issue:
        break;
    }
    return u"issue:"_s + id;
}

bool isWanted(PaletteKind kind, QChar only)
{
    if (only == u'>')
        return kind == PaletteKind::Action || kind == PaletteKind::Place;
    if (only == u'@')
        return kind == PaletteKind::Person;
    return only != u'#' || kind == PaletteKind::Issue;
}

} // namespace

PaletteModel::PaletteModel(const Replica &replica, const ThemeService &themes, QObject *parent)
    : QAbstractListModel(parent), m_replica(replica), m_themes(themes)
{}

void PaletteModel::start(QList<PaletteItem> items, const QStringList &recent)
{
    m_items = std::move(items);
    m_folded.clear();
    for (const PaletteItem &item : std::as_const(m_items))
        m_folded << foldedForFuzzy(item.text);
    m_recent = recent;
    m_recentRanks.clear();
    for (qsizetype i = 0; i < recent.size(); ++i)
        m_recentRanks.insert(recent.at(i), int(recent.size() - i));
    m_issues.clear();
    setTyped({});
}

void PaletteModel::stop()
{
    beginResetModel();
    m_rows.clear();
    m_items.clear();
    m_folded.clear();
    m_issues.clear();
    endResetModel();
}

int PaletteModel::recentOf(PaletteKind kind, const QString &id) const
{
    return m_recentRanks.isEmpty() ? 0 : m_recentRanks.value(ui::recallOf(kind, id));
}

StatusCategory PaletteModel::categoryOf(const Issue &issue) const
{
    const Project *project = m_replica.project(issue.project);
    return project ? project->category(issue.status) : StatusCategory::Open;
}

PaletteModel::Row PaletteModel::rowOf(const Issue &issue) const
{
    Row row;
    row.issue = issue.id;
    row.item.kind = PaletteKind::Issue;
    row.item.id = issue.id.toString();
    row.item.text = issue.name + u' ' + issue.subject;
    row.item.detail = personName(m_replica, issue.assignee);
    row.item.icon = statusIcon(m_themes, categoryOf(issue));
    return row;
}

void PaletteModel::setTyped(const QString &typed)
{
    QString text = typed.trimmed();
    QChar only;
    if (!text.isEmpty() && (text[0] == u'>' || text[0] == u'@' || text[0] == u'#')) {
        only = text[0];
        text = text.sliced(1).trimmed();
    }
    std::vector<Row> rows;
    if (text.isEmpty())
        showAll(rows, only.isNull() ? QString() : QString(only));
    else
        search(rows, text, only);
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void PaletteModel::showAll(std::vector<Row> &rows, const QString &only) const
{
    const QChar kinds = only.isEmpty() ? QChar() : only[0];
    QSet<QString> shown;
    for (const QString &recall : m_recent) {
        if (qsizetype(rows.size()) == mostRecent)
            break;
        Row row;
        if (recall.startsWith("issue:"_L1)) {
            const Issue *issue = m_replica.find(IssueId{ recall.sliced(6) });
            if (!issue)
                continue;
            row = rowOf(*issue);
        } else {
            const auto known
                = std::find_if(m_items.begin(), m_items.end(), [&](const PaletteItem &item) {
                      return ui::recallOf(item.kind, item.id) == recall;
                  });
            if (known == m_items.end())
                continue; // it cannot be done now
            row.item = *known;
        }
        if (!isWanted(row.item.kind, kinds))
            continue;
        row.heading = rows.empty() ? tr("Recent") : QString();
        shown.insert(recall);
        rows.push_back(std::move(row));
    }
    QString heading;
    for (const PaletteItem &item : m_items) {
        if (!isWanted(item.kind, kinds) || shown.contains(ui::recallOf(item.kind, item.id)))
            continue;
        Row row;
        row.item = item;
        if (item.heading != heading)
            row.heading = heading = item.heading;
        rows.push_back(std::move(row));
    }
}

void PaletteModel::search(std::vector<Row> &rows, const QString &typed, QChar only)
{
    const FuzzyPattern pattern{ typed };
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const PaletteItem &item = m_items.at(i);
        if (!isWanted(item.kind, only))
            continue;
        const auto score = pattern.score(m_folded.at(i));
        if (!score)
            continue;
        Row row;
        row.item = item;
        row.recent = recentOf(item.kind, item.id);
        row.score = *score + bonusOf(item.kind) + recentBonus * row.recent;
        rows.push_back(std::move(row));
    }
    if (isWanted(PaletteKind::Issue, only)) {
        const auto bonus = [this](const Issue &issue) {
            const StatusCategory category = categoryOf(issue);
            const bool isClosed
                = category == StatusCategory::Resolved || category == StatusCategory::Closed;
            return recentBonus * recentOf(PaletteKind::Issue, issue.id.toString())
                - (isClosed ? closedCost : 0);
        };
        for (const auto &hit : m_issues.find(pattern, m_replica.issues(), mostRows, bonus)) {
            Row row = rowOf(m_replica.issues().at(hit.slot));
            row.score = hit.score;
            rows.push_back(std::move(row));
        }
    }
    std::stable_sort(
        rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.score > b.score; });
    if (rows.size() > mostRows)
        rows.resize(mostRows);
    for (Row &row : rows)
        row.places = pattern.places(foldedForFuzzy(row.item.text));
}

bool PaletteModel::prepare() { return m_issues.buildSome(m_replica.issues()); }

void PaletteModel::issuesChanged(const QSet<IssueId> &issues)
{
    for (const IssueId &id : issues) {
        const int slot = m_replica.issues().indexOf(id);
        if (slot >= 0)
            m_issues.put(slot, m_replica.issues().at(slot));
    }
}

QString PaletteModel::recallOf(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const PaletteItem &item = m_rows[size_t(row)].item;
    return item.id.isEmpty() ? QString() : ui::recallOf(item.kind, item.id);
}

std::function<void()> PaletteModel::runOf(int row, bool apart) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const Row &chosen = m_rows[size_t(row)];
    if (chosen.issue.isNull())
        return chosen.item.run;
    return [open = openIssue, issue = chosen.issue, apart] { open(issue, apart); };
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const auto keyNames = [&] {
        QStringList names;
        for (const QKeySequence &key : row.item.keys)
            names << key.toString(QKeySequence::NativeText);
        return names;
    };
    switch (role) {
    case Qt::DisplayRole:
        return row.item.text;
    case Qt::DecorationRole:
        return row.item.icon;
    case Qt::AccessibleTextRole: {
        QStringList parts{ row.item.text };
        if (!row.item.detail.isEmpty())
            parts << row.item.detail;
        if (!row.item.keys.isEmpty())
            parts << keyNames().first();
        return parts.join(u", "_s);
    }
    case DetailRole:
        return row.item.detail;
    case KeysRole:
        return keyNames();
    case HeadingRole:
        return row.heading;
    case PlacesRole:
        return QVariant::fromValue(QList<int>(row.places.begin(), row.places.end()));
    case QuietRole:
        return row.issue.isNull() ? 0 : int(row.item.text.indexOf(u' '));
    case KindRole:
        return int(row.item.kind);
    default:
        return {};
    }
}

} // namespace lockstep::ui
