// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/participation.h"

#include "ui/models/people.h"
#include "ui/offer.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostNames = 12; // in a tool tip
} // namespace

Participation::Participation(SyncEngine &engine, const FieldContext &context, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_context(context),
      m_votes(makeButton(u"votes"_s, u"thumbs-up"_s, Field::Votes)),
      m_watchers(makeButton(u"watchers"_s, u"eye"_s, Field::Watchers))
{
    setObjectName(u"participation"_s);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->setSpacing(0);
    line->addWidget(m_votes);
    line->addWidget(m_watchers);
}

QToolButton *Participation::makeButton(const QString &name, const QString &icon, Field field)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(m_context.themes.icons().icon(icon, Token::TextSecondary, Token::Accent));
    button->setAutoRaise(true);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, field] {
        toggle(field);
        refresh(); // the press alone does not decide
    });
    return button;
}

void Participation::setIssue(const IssueId &issue)
{
    m_issue = issue;
    refresh();
}

void Participation::setReadOnly(bool readOnly)
{
    const Offer offer = Offer::of(m_engine);
    m_votes->setVisible(offer.canWrite(Field::Votes));
    m_watchers->setVisible(offer.canWrite(Field::Watchers));
    if (std::exchange(m_readOnly, readOnly) != readOnly)
        refresh();
}

void Participation::refresh()
{
    const Issue *issue = m_engine.replica().find(m_issue);
    refreshButton(*m_votes, issue ? issue->votes : QStringList(), Field::Votes);
    refreshButton(*m_watchers, issue ? issue->watchers : QStringList(), Field::Watchers);
}

void Participation::refreshButton(QToolButton &button, const QStringList &people, Field field)
{
    const Replica &replica = m_engine.replica();
    const UserId me = replica.identity().user.id;
    const bool mine = people.contains(me.toString());
    QStringList names;
    for (const QString &person : people) {
        if (UserId{ person } == me)
            names.prepend(personOrYou(replica, me));
        else
            names << personName(replica, UserId{ person });
    }
    if (names.size() > mostNames) {
        const int more = int(names.size() - mostNames);
        names.resize(mostNames);
        names << tr("%n more", nullptr, more);
    }
    const QString list = QLocale{}.createSeparatedList(names);
    const bool votes = field == Field::Votes;
    const QString does = votes ? (mine ? tr("Take your vote back") : tr("Vote for this"))
                               : (mine ? tr("Stop watching this") : tr("Watch this"));
    const QString who = names.isEmpty()
        ? (votes ? tr("Nobody has voted for this yet.") : tr("Nobody watches this yet."))
        //: %1 are one or more people
        : (votes ? tr("Voted: %1").arg(list) : tr("Watching: %1").arg(list));
    button.setText(people.isEmpty() ? QString() : QLocale{}.toString(people.size()));
    button.setToolButtonStyle(
        people.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    button.setChecked(mine);
    button.setToolTip(plainToolTip(m_readOnly ? who : does + u'\n' + who));
    button.setAccessibleName(votes ? tr("Votes: %n", nullptr, int(people.size()))
                                   : tr("Watchers: %n", nullptr, int(people.size())));
    button.setAccessibleDescription(m_readOnly ? who : u"%1. %2"_s.arg(does, who));
}

void Participation::toggle(Field field)
{
    const Issue *issue = m_engine.replica().find(m_issue);
    if (!issue || m_readOnly || !Offer::of(m_engine).canWrite(field))
        return;
    const QString me = m_engine.self().id.toString();
    const QStringList &people = field == Field::Votes ? issue->votes : issue->watchers;
    const FieldChanges changes{ { field,
        people.contains(me) ? SetChange{ {}, { me } } : SetChange{ { me }, {} } } };
    if (!m_engine.updateIssue(m_issue, changes).isNull())
        Q_EMIT fieldsChanged(m_issue, changes);
}

} // namespace lockstep::ui
