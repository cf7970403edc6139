// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/issuelinks.h"
#include "ui/widgets/fieldeditors.h"

class QProgressBar;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace lockstep::ui {

class IssueLinkRow;
class PlainLabel;

struct PickerOption;

// What the open issue has to do with others: its sub-issues and how far they are, and its
// relations both ways. They are added from a list, opened and taken away; each is one change of
// one issue, which can be undone.
class LinkedIssues final : public QWidget
{
    Q_OBJECT

public:
    LinkedIssues(SyncEngine &engine, const FieldContext &context, IssueLinks &links,
        QWidget *parent = nullptr);

    void setIssue(const IssueId &issue);
    void setReadOnly(bool readOnly);
    void refresh();

    void addSubIssue(); // asks which, or for the title of a new one
    void addRelation(); // asks what it is, then to which
    void chooseParent(QWidget *anchor);

Q_SIGNALS:
    void issueActivated(const lockstep::IssueId &issue);
    void fieldsChanged(const lockstep::IssueId &issue, const lockstep::FieldChanges &changes);
    void created(const lockstep::Issue &issue);

private:
    struct Row
    {
        IssueId issue{};
        std::optional<IssueLink> link{}; // none: a sub-issue
        friend bool operator==(const Row &, const Row &) = default;
    };
    void makeSection(QWidget *section, const QString &title, QToolButton *more, const QString &adds,
        QVBoxLayout *rows, const QList<QWidget *> &facts);
    [[nodiscard]] QWidget *childAnchor() const;
    [[nodiscard]] QWidget *relationAnchor() const;
    void rebuild(QVBoxLayout &rows, const QList<Row> &wanted, QList<IssueLinkRow *> &shown);
    IssueLinkRow *makeRow();
    void removeRow(const IssueLinkRow &row);
    void moveFocus(const IssueLinkRow &row, int rows);
    void addLink(RelationKind kind, bool incoming);
    void setParentOf(const IssueId &child, const IssueId &parent);
    void change(const IssueId &issue, Field field, const FieldChange &change);
    [[nodiscard]] bool mayWrite(const IssueId &issue) const;
    [[nodiscard]] QString removalText(const Row &row) const;
    void pick(QWidget *anchor, const QString &placeholder,
        std::function<QList<PickerOption>(const QString &)> source,
        std::function<void(const QString &)> chosen);

    SyncEngine &m_engine;
    const FieldContext m_context;
    IssueLinks &m_links;
    IssueId m_issue{};
    bool m_readOnly = false;

    QWidget *m_children;
    QToolButton *m_moreChildren;
    QProgressBar *m_progress;
    PlainLabel *m_progressText;
    QVBoxLayout *m_childRows;
    QWidget *m_relations;
    QToolButton *m_moreRelations;
    QVBoxLayout *m_relationRows;
    QWidget *m_empty; // what can be added, as long as there is nothing of it
    QPushButton *m_addChild;
    QPushButton *m_addRelation;
    QList<IssueLinkRow *> m_shownChildren;
    QList<IssueLinkRow *> m_shownRelations;
    QHash<const IssueLinkRow *, Row> m_rows;
    QList<PlainLabel *> m_headings; // "Blocks", above its rows
};

// "Blocks", "Blocked by", "Relates to" ...
[[nodiscard]] QString relationText(RelationKind kind, bool incoming);

} // namespace lockstep::ui
