// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/linkedissues.h"

#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/issuelinkrow.h"
#include "ui/widgets/issueoptions.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView newTitle{ "new:" }; // before the title of a sub-issue to be made
constexpr int progressHeight = 4;
constexpr int progressWidth = 96;

// As wide as the section in which it stands.
QRect globalPlace(const QWidget &widget)
{
    const QWidget *section = widget.parentWidget();
    const QRect wide(section->mapToGlobal(QPoint()), section->size());
    const QRect line(widget.mapToGlobal(QPoint()), widget.size());
    return { wide.left(), line.top(), wide.width(), line.height() };
}

} // namespace

QString relationText(RelationKind kind, bool incoming)
{
    switch (kind) {
    case RelationKind::Blocks:
        return incoming ? LinkedIssues::tr("Blocked by") : LinkedIssues::tr("Blocks");
    case RelationKind::Relates:
        return LinkedIssues::tr("Relates to");
    case RelationKind::Duplicates:
        return incoming ? LinkedIssues::tr("Duplicated by") : LinkedIssues::tr("Duplicate of");
    }
    return {};
}

LinkedIssues::LinkedIssues(
    SyncEngine &engine, const FieldContext &context, IssueLinks &links, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_context(context), m_links(links),
      m_children(new QWidget(this)), m_moreChildren(new QToolButton(m_children)),
      m_progress(new QProgressBar(m_children)),
      m_progressText(
          new PlainLabel(context.themes, TextStyle::Secondary, Token::TextSecondary, m_children)),
      m_childRows(new QVBoxLayout), m_relations(new QWidget(this)),
      m_moreRelations(new QToolButton(m_relations)), m_relationRows(new QVBoxLayout),
      m_empty(new QWidget(this)),
      m_addChild(new QPushButton(context.themes.icon(u"plus"_s), tr("Add sub-issue"), m_empty)),
      m_addRelation(new QPushButton(context.themes.icon(u"plus"_s), tr("Add relation"), m_empty))
{
    setObjectName(u"linkedIssues"_s);
    m_children->setObjectName(u"subIssues"_s);
    m_relations->setObjectName(u"relations"_s);
    m_addChild->setObjectName(u"addSubIssue"_s);
    m_addRelation->setObjectName(u"addRelation"_s);
    m_moreChildren->setObjectName(u"moreSubIssues"_s);
    m_moreRelations->setObjectName(u"moreRelations"_s);
    for (QPushButton *button : { m_addChild, m_addRelation }) {
        button->setAutoDefault(false);
        setButtonKind(*button, ButtonKind::Quiet);
    }
    m_progress->setObjectName(u"subIssueProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(progressHeight);
    m_progress->setMaximumWidth(progressWidth);
    m_progress->setMinimumWidth(progressWidth / 4); // large words need the room
    m_progress->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_progressText->setObjectName(u"subIssueProgressText"_s);
    makeSection(m_children, tr("Sub-issues"), m_moreChildren, tr("Add a sub-issue"), m_childRows,
        { m_progress, m_progressText });
    makeSection(
        m_relations, tr("Relations"), m_moreRelations, tr("Add a relation"), m_relationRows, {});
    auto *adding = new FlowLayout(space::S);
    adding->addWidget(m_addChild);
    adding->addWidget(m_addRelation);
    m_empty->setLayout(adding);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::M);
    column->addWidget(m_children);
    column->addWidget(m_relations);
    column->addWidget(m_empty);

    for (QAbstractButton *button : { static_cast<QAbstractButton *>(m_addChild),
             static_cast<QAbstractButton *>(m_moreChildren) })
        connect(button, &QAbstractButton::clicked, this, &LinkedIssues::addSubIssue);
    for (QAbstractButton *button : { static_cast<QAbstractButton *>(m_addRelation),
             static_cast<QAbstractButton *>(m_moreRelations) })
        connect(button, &QAbstractButton::clicked, this, &LinkedIssues::addRelation);
    connect(&m_links, &IssueLinks::changed, this, [this](const QSet<IssueId> &issues) {
        if (issues.isEmpty() || issues.contains(m_issue))
            refresh();
    });
    connect(&m_engine, &SyncEngine::issuesChanged, this, [this](const QSet<IssueId> &issues) {
        for (const Row &row : std::as_const(m_rows)) {
            if (issues.contains(row.issue)) {
                refresh();
                return;
            }
        }
    });
    refresh();
}

void LinkedIssues::makeSection(QWidget *section, const QString &title, QToolButton *more,
    const QString &adds, QVBoxLayout *rows, const QList<QWidget *> &facts)
{
    more->setIcon(m_context.themes.icon(u"plus"_s));
    more->setAutoRaise(true);
    more->setToolTip(adds);
    more->setAccessibleName(adds);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(readingMargins(space::S, 0, 2, 0));
    head->setSpacing(space::S);
    head->addWidget(
        new PlainLabel(m_context.themes, title, TextStyle::BodyStrong, Token::Text, section));
    head->addSpacing(space::XS);
    for (QWidget *fact : facts)
        head->addWidget(fact);
    head->addStretch(1);
    head->addWidget(more);
    rows->setSpacing(0);
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(rows);
}

QWidget *LinkedIssues::childAnchor() const
{
    return m_addChild->isVisible() ? static_cast<QWidget *>(m_addChild) : m_moreChildren;
}

QWidget *LinkedIssues::relationAnchor() const
{
    return m_addRelation->isVisible() ? static_cast<QWidget *>(m_addRelation) : m_moreRelations;
}

void LinkedIssues::setIssue(const IssueId &issue)
{
    m_issue = issue;
    refresh();
}

void LinkedIssues::setReadOnly(bool readOnly)
{
    if (std::exchange(m_readOnly, readOnly) != readOnly)
        refresh();
}

bool LinkedIssues::mayWrite(const IssueId &id) const
{
    const Issue *issue = m_engine.replica().find(id);
    return issue && m_engine.replica().myRole(issue->project) != Role::Viewer;
}

// --- Showing
// --------------------------------------------------------------------------------------

void LinkedIssues::refresh()
{
    QList<Row> children;
    QList<Row> relations;
    if (m_engine.replica().find(m_issue)) {
        for (const IssueId &child : m_links.children(m_issue))
            children << Row{ child, {} };
        for (const IssueLink &link : m_links.links(m_issue))
            relations << Row{ link.issue, link };
    }
    rebuild(*m_childRows, children, m_shownChildren);
    rebuild(*m_relationRows, relations, m_shownRelations);

    QList<IssueId> ids;
    for (const Row &row : std::as_const(children))
        ids << row.issue;
    const IssueProgress progress = progressOf(m_engine.replica(), ids);
    m_progress->setRange(0, std::max(1, progress.all));
    m_progress->setValue(progress.done);
    const QString text
        = tr("%1 of %n done", nullptr, progress.all).arg(QLocale{}.toString(progress.done));
    m_progressText->setText(text);
    m_progress->setAccessibleName(tr("Progress of the sub-issues: %1").arg(text));
    m_children->setVisible(!children.isEmpty());
    m_relations->setVisible(!relations.isEmpty());
    m_moreChildren->setVisible(!m_readOnly);
    m_moreRelations->setVisible(!m_readOnly);
    m_addChild->setVisible(children.isEmpty());
    m_addRelation->setVisible(relations.isEmpty());
    m_empty->setVisible(!m_readOnly && (children.isEmpty() || relations.isEmpty()));
    setVisible(!m_readOnly || !children.isEmpty() || !relations.isEmpty());
}

QString LinkedIssues::removalText(const Row &row) const
{
    if (m_readOnly)
        return {};
    if (!row.link)
        return mayWrite(row.issue) ? tr("Take it out of the sub-issues") : QString();
    return !row.link->incoming || mayWrite(row.issue) ? tr("Remove the relation") : QString();
}

IssueLinkRow *LinkedIssues::makeRow()
{
    auto *row = new IssueLinkRow(m_context.themes, m_context.replica, this);
    connect(row, &IssueLinkRow::opened, this, &LinkedIssues::issueActivated);
    connect(row, &IssueLinkRow::removed, this, [this, row] { removeRow(*row); });
    connect(row, &IssueLinkRow::moved, this, [this, row](int rows) { moveFocus(*row, rows); });
    return row;
}

// Rows that stay are the same widgets: the focus stays where it is.
void LinkedIssues::rebuild(
    QVBoxLayout &rows, const QList<Row> &wanted, QList<IssueLinkRow *> &shown)
{
    QList<IssueLinkRow *> before = std::exchange(shown, {});
    for (const Row &row : wanted) {
        IssueLinkRow *widget = nullptr;
        for (IssueLinkRow *each : std::as_const(before)) {
            if (m_rows.value(each) == row)
                widget = each;
        }
        if (widget)
            before.removeOne(widget);
        else
            widget = makeRow();
        m_rows.insert(widget, row);
        widget->setIssue(row.issue, removalText(row));
        shown << widget;
    }
    const int firstGone = int(shown.size());
    for (IssueLinkRow *gone : std::as_const(before)) {
        // The keyboard goes to a neighbour, not to wherever.
        if (gone->isAncestorOf(window()->focusWidget()) || gone->hasFocus()) {
            if (!shown.isEmpty())
                shown.at(std::min(firstGone, int(shown.size())) - 1)
                    ->setFocus(Qt::OtherFocusReason);
        }
        m_rows.remove(gone);
        gone->hide();
        gone->deleteLater();
    }
    while (QLayoutItem *item = rows.takeAt(0))
        delete item;
    const bool headed = &rows == m_relationRows;
    if (headed) {
        for (PlainLabel *heading : std::as_const(m_headings)) {
            heading->hide();
            heading->deleteLater();
        }
        m_headings.clear();
    }
    QString heading;
    for (IssueLinkRow *each : std::as_const(shown)) {
        if (const auto link = m_rows.value(each).link) {
            const QString text = relationText(link->kind, link->incoming);
            if (text != heading) {
                heading = text;
                auto *label = new PlainLabel(
                    m_context.themes, text, TextStyle::Secondary, Token::TextSecondary, this);
                label->setObjectName(u"relationKind"_s);
                label->setContentsMargins(space::S, space::XS, space::S, 2);
                m_headings << label;
                rows.addWidget(label);
            }
        }
        rows.addWidget(each);
    }
}

void LinkedIssues::moveFocus(const IssueLinkRow &row, int by)
{
    const QList<IssueLinkRow *> all = m_shownChildren + m_shownRelations;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const qsizetype to = i + by;
        if (all.at(i) == &row && to >= 0 && to < all.size())
            all.at(to)->setFocus(Qt::TabFocusReason);
    }
}

// --- Changing
// -------------------------------------------------------------------------------------

void LinkedIssues::change(const IssueId &issue, Field field, const FieldChange &change)
{
    const FieldChanges changes{ { field, change } };
    if (!m_engine.updateIssue(issue, changes).isNull())
        Q_EMIT fieldsChanged(issue, changes);
}

void LinkedIssues::removeRow(const IssueLinkRow &widget)
{
    const Row row = m_rows.value(&widget);
    if (row.issue.isNull() || removalText(row).isEmpty())
        return;
    if (!row.link) {
        setParentOf(row.issue, {});
        return;
    }
    const auto remove = [this](const IssueId &from, const Relation &relation) {
        const Issue *issue = m_engine.replica().find(from);
        if (issue && issue->relations.contains(relation.toString()))
            change(from, Field::Relations, SetChange{ {}, { relation.toString() } });
    };
    // "Relates to" may stand at both of them.
    if (!row.link->incoming || row.link->kind == RelationKind::Relates)
        remove(m_issue, { row.link->kind, row.issue });
    if ((row.link->incoming || row.link->kind == RelationKind::Relates) && mayWrite(row.issue))
        remove(row.issue, { row.link->kind, m_issue });
}

void LinkedIssues::setParentOf(const IssueId &child, const IssueId &parent)
{
    const Issue *issue = m_engine.replica().find(child);
    if (!issue || issue->parent == parent)
        return;
    const auto value = [](const IssueId &id) {
        return id.isNull() ? FieldValue{} : FieldValue{ id.toString() };
    };
    change(child, Field::Parent, ValueChange{ value(issue->parent), value(parent) });
}

void LinkedIssues::pick(QWidget *anchor, const QString &placeholder,
    std::function<QList<PickerOption>(const QString &)> source,
    std::function<void(const QString &)> chosen)
{
    auto *picker = new Picker(m_context.themes, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->setPlaceholder(placeholder);
    picker->setSource(std::move(source));
    connect(picker, &Picker::chosen, this,
        [issue = m_issue, this, chosen = std::move(chosen)](const QString &value) {
            if (issue == m_issue)
                chosen(value);
        });
    picker->popup(globalPlace(*anchor));
}

void LinkedIssues::addSubIssue()
{
    const Issue *parent = m_engine.replica().find(m_issue);
    if (!parent || m_readOnly)
        return;
    const auto source = [this](const QString &typed) {
        const Issue *to = m_engine.replica().find(m_issue);
        QList<PickerOption> options;
        if (!typed.isEmpty())
            options << PickerOption{ newTitle + typed, tr("Create “%1”").arg(typed), {},
                m_context.themes.icon(u"plus"_s) };
        if (to)
            options << issueOptions(
                m_engine.replica(), typed,
                [&](const Issue &each) {
                    return each.project == to->project && each.parent != to->id
                        && !m_links.isBelow(to->id, each.id);
                },
                m_context.themes);
        return options;
    };
    pick(childAnchor(), tr("Title of a new sub-issue, or an issue"), source,
        [this](const QString &value) {
            if (!value.startsWith(newTitle)) {
                setParentOf(IssueId{ value }, m_issue);
                return;
            }
            const Issue *to = m_engine.replica().find(m_issue);
            if (!to)
                return;
            Issue issue;
            issue.project = to->project;
            issue.parent = m_issue;
            issue.subject = value.mid(newTitle.size()).simplified();
            if (const Project *project = m_engine.replica().project(to->project)) {
                if (!project->findStatus(issue.status))
                    issue.status = project->statuses.value(0).name;
                if (!project->types.contains(issue.type))
                    issue.type = project->types.value(0);
            }
            if (!checkValue(fieldInfo(Field::Subject), FieldValue{ issue.subject }))
                issue.subject = issue.subject.left(fieldInfo(Field::Subject).limit);
            issue.id = m_engine.createIssue(issue);
            if (!issue.id.isNull())
                Q_EMIT created(issue);
        });
}

void LinkedIssues::addRelation()
{
    if (m_readOnly || !m_engine.replica().find(m_issue))
        return;
    auto *picker = new Picker(m_context.themes, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->setPlaceholder(tr("What it has to do with another issue"));
    const std::pair<RelationKind, bool> kinds[] = { { RelationKind::Blocks, false },
        { RelationKind::Blocks, true }, { RelationKind::Relates, false },
        { RelationKind::Duplicates, false }, { RelationKind::Duplicates, true } };
    QList<PickerOption> options;
    for (const auto &[kind, incoming] : kinds)
        options << PickerOption{ QString::number(options.size()), relationText(kind, incoming), {},
            m_context.themes.icon(u"link"_s) };
    picker->setOptions(options);
    connect(picker, &Picker::chosen, this, [this, kinds](const QString &value) {
        const auto &[kind, incoming] = kinds[value.toInt()];
        // After the first list has gone.
        QMetaObject::invokeMethod(
            this, [this, kind = kind, incoming = incoming] { addLink(kind, incoming); },
            Qt::QueuedConnection);
    });
    picker->popup(globalPlace(*relationAnchor()));
}

void LinkedIssues::addLink(RelationKind kind, bool incoming)
{
    const auto source = [this, kind, incoming](const QString &typed) {
        const QList<IssueLink> known = m_links.links(m_issue);
        return issueOptions(
            m_engine.replica(), typed,
            [&](const Issue &each) {
                return each.id != m_issue && !each.name.isEmpty()
                    && !known.contains(IssueLink{ kind, incoming, each.id })
                    && (!incoming || m_engine.replica().myRole(each.project) != Role::Viewer);
            },
            m_context.themes);
    };
    pick(relationAnchor(), tr("%1: which issue").arg(relationText(kind, incoming)), source,
        [this, kind, incoming](const QString &value) {
            const IssueId other{ value };
            const Relation relation{ kind, incoming ? m_issue : other };
            change(incoming ? other : m_issue, Field::Relations,
                SetChange{ { relation.toString() }, {} });
        });
}

void LinkedIssues::chooseParent(QWidget *anchor)
{
    if (m_readOnly || !m_engine.replica().find(m_issue))
        return;
    const auto source = [this](const QString &typed) {
        const Issue *child = m_engine.replica().find(m_issue);
        QList<PickerOption> options;
        if (!child)
            return options;
        if (typed.isEmpty() && !child->parent.isNull())
            options << PickerOption{ {}, tr("No parent"), {}, m_context.themes.icon(u"x"_s) };
        options << issueOptions(
            m_engine.replica(), typed,
            [&](const Issue &each) {
                return each.project == child->project && each.id != child->parent
                    && !each.name.isEmpty() && !m_links.isBelow(each.id, m_issue);
            },
            m_context.themes);
        return options;
    };
    pick(anchor, tr("The issue that this one is a part of"), source,
        [this](const QString &value) { setParentOf(m_issue, IssueId{ value }); });
}

} // namespace lockstep::ui
