// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/historysection.h"

#include "ui/models/historytexts.h"
#include "ui/models/people.h"
#include "ui/models/texts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds changeDelay = 1s; // others often follow
// Who only passes by on the way to another issue does not ask: each question counts for the limit.
constexpr Milliseconds passDelay = 300ms;
constexpr int avatarSide = 20;

} // namespace

HistorySection::HistorySection(
    SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_clock(clock), m_themes(themes),
      m_toggle(new QPushButton(tr("History"), this)), m_body(new QWidget(this)),
      m_note(new PlainLabel(themes, TextStyle::Body, Token::TextSecondary, m_body)),
      m_lostTitle(
          new PlainLabel(themes, tr("Lost values"), TextStyle::BodyStrong, Token::Text, m_body)),
      m_entriesTitle(
          new PlainLabel(themes, tr("Changes"), TextStyle::BodyStrong, Token::Text, m_body)),
      m_steps(new QPushButton(m_body)), m_lost(new QVBoxLayout), m_entries(new QVBoxLayout),
      m_earlier(new QPushButton(tr("Show earlier changes"), m_body))
{
    setObjectName(u"historySection"_s);
    m_toggle->setObjectName(u"historyToggle"_s);
    m_toggle->setAutoDefault(false);
    setButtonKind(*m_toggle, ButtonKind::Quiet);
    const auto restyle
        = [this] { m_toggle->setFont(m_themes.theme().font(TextStyle::BodyStrong)); };
    connect(&themes, &ThemeService::themeChanged, this, restyle);
    restyle();
    m_note->setObjectName(u"historyNote"_s);
    m_note->setWordWrap(true);
    m_lostTitle->setObjectName(u"lostTitle"_s);
    m_earlier->setObjectName(u"earlierHistory"_s);
    setButtonKind(*m_earlier, ButtonKind::Quiet);
    m_steps->setObjectName(u"historySteps"_s);
    setButtonKind(*m_steps, ButtonKind::Quiet);
    for (QPushButton *button : { m_earlier, m_steps })
        button->setAutoDefault(false);
    m_steps->hide();
    m_lost->setSpacing(space::L);
    m_entries->setSpacing(space::S);

    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(space::S, 0, space::S, 0);
    body->setSpacing(space::M);
    body->addWidget(m_note);
    body->addWidget(m_lostTitle);
    body->addLayout(m_lost);
    body->addWidget(m_entriesTitle);
    body->addLayout(m_entries);
    auto *more = new QHBoxLayout;
    more->setSpacing(space::S);
    more->addWidget(m_earlier);
    more->addWidget(m_steps);
    more->addStretch(1);
    body->addLayout(more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::S);
    layout->addWidget(m_toggle, 0, Qt::AlignLeading);
    layout->addWidget(m_body);

    connect(m_toggle, &QPushButton::clicked, this, [this] { setOpen(!m_open); });
    connect(m_steps, &QPushButton::clicked, this, [this] {
        m_everyStep = !m_everyStep;
        rebuild();
    });
    connect(m_earlier, &QPushButton::clicked, this, &HistorySection::fetchEarlier);
    connect(&m_engine, &SyncEngine::issuesChanged, this, [this](const QSet<IssueId> &issues) {
        if (issues.contains(m_issue))
            fetchIn(changeDelay);
    });
    connect(&m_engine, &SyncEngine::commentsChanged, this, [this](const IssueId &issue) {
        if (issue == m_issue)
            fetchIn(changeDelay);
    });
    connect(&m_engine, &SyncEngine::statusChanged, this, [this](const SyncStatus &status) {
        const bool connected = status.connection.state == ConnectionState::Connected;
        if (connected && !std::exchange(m_connected, connected) && !m_error.code.isEmpty())
            fetch();
        m_connected = connected;
    });
    refresh();
}

void HistorySection::setIssue(const IssueId &issue)
{
    m_issue = issue;
    m_page = {};
    m_fetched = false;
    m_error = {};
    ++m_number; // what is under way is about another issue
    m_asking = false;
    m_askAgain = false;
    m_soon.cancel();
    rebuild();
    fetchIn(passDelay);
}

void HistorySection::setOpen(bool open)
{
    if (open == m_open)
        return;
    m_open = open;
    refresh();
    fetch();
}

void HistorySection::focusToggle() { m_toggle->setFocus(Qt::ShortcutFocusReason); }

// --- Asking
// ---------------------------------------------------------------------------------------

void HistorySection::fetchIn(Milliseconds delay)
{
    if (m_open && !m_soon.isSet())
        m_soon = m_clock.after(delay, [this] { fetch(); });
}

void HistorySection::fetch()
{
    m_soon.cancel();
    if (!m_open || m_issue.isNull())
        return;
    const Replica &replica = m_engine.replica();
    if (replica.find(m_issue) && !replica.confirmed(m_issue)) {
        take({}, true); // the server does not know it yet
        return;
    }
    if (m_asking)
        m_askAgain = true;
    else
        ask({ m_issue, {}, {} }, true);
}

void HistorySection::fetchEarlier()
{
    if (m_asking)
        return;
    HistoryQuery query{ m_issue, 0, 0 };
    if (m_page.more && !m_page.entries.isEmpty())
        query.before = m_page.entries.last().seq;
    if (m_page.moreLost && !m_page.lost.isEmpty())
        query.lostBefore = m_page.lost.last().number;
    ask(query, false);
}

void HistorySection::ask(const HistoryQuery &query, bool newest)
{
    m_asking = true;
    const quint64 number = ++m_number;
    refresh();
    const QPointer<HistorySection> self(this);
    m_engine.fetchHistory(query, [self, number, newest](const Result<HistoryPage> &page) {
        if (!self || self->m_number != number)
            return;
        self->m_asking = false;
        if (page) {
            self->m_error = {};
            self->take(*page, newest);
        } else {
            self->m_error = page.error();
            // What is shown may be old by now, and is not kept.
            self->m_page = {};
            self->m_fetched = false;
            self->rebuild();
        }
        if (std::exchange(self->m_askAgain, false))
            self->fetchIn(changeDelay);
    });
}

void HistorySection::take(const HistoryPage &page, bool newest)
{
    HistoryPage all = newest ? page : m_page;
    const HistoryPage &older = newest ? m_page : page;
    // Of the older ones those that the newer page does not have.
    const qint64 seq = all.entries.isEmpty() ? 0 : all.entries.last().seq;
    const qint64 number = all.lost.isEmpty() ? 0 : all.lost.last().number;
    bool hasOlder = !newest && m_page.more;
    bool hasOlderLost = !newest && m_page.moreLost;
    for (const HistoryEntry &entry : older.entries) {
        if (entry.seq < seq && (!newest || page.more)) {
            all.entries.append(entry);
            hasOlder = true;
        }
    }
    for (const LostValue &lost : older.lost) {
        if (lost.number < number && (!newest || page.moreLost)) {
            all.lost.append(lost);
            hasOlderLost = true;
        }
    }
    all.more = hasOlder ? older.more : all.more;
    all.moreLost = hasOlderLost ? older.moreLost : all.moreLost;
    const bool same = m_fetched && all == m_page;
    m_page = std::move(all);
    const bool isFirst = !std::exchange(m_fetched, true);
    if (same)
        refresh();
    else
        rebuild();
    if (isFirst)
        Q_EMIT filled();
}

// --- Showing
// --------------------------------------------------------------------------------------

void HistorySection::refresh()
{
    m_toggle->setIcon(m_themes.icon(m_open ? u"chevron-down"_s
            : isRightToLeft()              ? u"chevron-left"_s
                                           : u"chevron-right"_s));
    m_toggle->setAccessibleName(m_open ? tr("History, open") : tr("History, closed"));
    m_body->setVisible(m_open);
    QString note;
    if (m_error.code == errc::NotConnected)
        note = tr("The history is kept by the server: it can be shown when there is a connection.");
    else if (!m_error.code.isEmpty())
        note = errorText(m_error.code, m_error.message);
    else if (!m_fetched)
        note = tr("The history is being fetched.");
    else if (m_page.entries.isEmpty() && m_page.lost.isEmpty())
        note = tr("Nothing has been noted about this issue yet.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_lostTitle->setVisible(!m_page.lost.isEmpty());
    m_entriesTitle->setVisible(!m_page.lost.isEmpty());
    m_earlier->setVisible(m_page.more || m_page.moreLost);
    m_earlier->setEnabled(!m_asking);
}

void HistorySection::clearRows()
{
    m_stamps.clear();
    for (QVBoxLayout *rows : { m_lost, m_entries }) {
        while (QLayoutItem *item = rows->takeAt(0)) {
            if (QWidget *row = item->widget()) {
                if (row->isAncestorOf(window()->focusWidget()))
                    m_toggle->setFocus(Qt::OtherFocusReason);
                row->hide();
                row->deleteLater();
            }
            delete item;
        }
    }
}

void HistorySection::rebuild()
{
    clearRows();
    for (const LostValue &lost : std::as_const(m_page.lost))
        addLost(lost);
    const QList<HistoryEntry> net = netHistory(m_page.entries);
    const int hidden = int(m_page.entries.size() - net.size());
    m_steps->setVisible(net != m_page.entries);
    m_steps->setText(m_everyStep ? tr("Show what came of it")
            : hidden > 0         ? tr("Show %n step(s) in between", nullptr, hidden)
                                 : tr("Show every step"));
    for (const HistoryEntry &entry : m_everyStep ? m_page.entries : net) {
        const QStringList texts = historyTexts(entry, m_engine.replica());
        if (!texts.isEmpty())
            addEntry(entry, texts);
    }
    refresh();
    refreshTimes();
}

void HistorySection::addEntry(const HistoryEntry &entry, const QStringList &texts)
{
    auto *row = new QWidget(m_body);
    row->setObjectName(u"historyEntry"_s);
    auto *avatar = new Avatar(m_themes, avatarSide, row);
    avatar->setPerson(entry.by, personName(m_engine.replica(), entry.by));
    auto *text = new PlainLabel(m_themes, TextStyle::Body, Token::TextSecondary, row);
    text->setObjectName(u"historyText"_s);
    text->setWordWrap(true);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(space::S);
    line->addWidget(avatar, 0, Qt::AlignTop);
    line->addWidget(text, 1);
    m_entries->addWidget(row);
    m_stamps.append({ text, texts.join(u'\n'), entry.at });
}

void HistorySection::addLost(const LostValue &lost)
{
    const Replica &replica = m_engine.replica();
    auto *card = new QWidget(m_body);
    card->setObjectName(u"lostValue"_s);
    auto *avatar = new Avatar(m_themes, avatarSide, card);
    avatar->setPerson(lost.owner, personName(replica, lost.owner));
    auto *title = new PlainLabel(m_themes, TextStyle::Body, Token::TextSecondary, card);
    title->setObjectName(u"lostHead"_s);
    title->setWordWrap(true);
    const QString value = lostText(lost, replica);
    auto *text = new PlainLabel(m_themes, value, TextStyle::Body, Token::Text, card);
    text->setObjectName(u"lostText"_s);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(tr("Lost value: %1").arg(value));
    auto *reason = new PlainLabel(
        m_themes, lostReason(lost, replica), TextStyle::Secondary, Token::TextSecondary, card);
    reason->setObjectName(u"lostReason"_s);
    reason->setWordWrap(true);

    auto *use = new QPushButton(m_themes.icon(u"undo-2"_s), tr("Use this value"), card);
    use->setObjectName(u"useLost"_s);
    use->setVisible(canUse(lost));
    auto *copy = new QPushButton(m_themes.icon(u"copy"_s), tr("Copy"), card);
    copy->setObjectName(u"copyLost"_s);
    setButtonKind(*copy, ButtonKind::Quiet);
    for (QPushButton *button : { use, copy })
        button->setAutoDefault(false);
    connect(use, &QPushButton::clicked, this, [this, lost] { Q_EMIT useRequested(lost); });
    connect(copy, &QPushButton::clicked, this, [this, value] { Q_EMIT copyRequested(value); });

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::S);
    buttons->addWidget(use);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::XS);
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(reason);
    column->addLayout(buttons);
    auto *line = new QHBoxLayout(card);
    line->setContentsMargins({});
    line->setSpacing(space::S);
    line->addWidget(avatar, 0, Qt::AlignTop);
    line->addLayout(column, 1);
    m_lost->addWidget(card);
    //: %1 is a person, %2 the name of a field
    m_stamps.append(
        { title, tr("%1 · %2").arg(personOrYou(replica, lost.owner), lostPlace(lost)), lost.at });
}

bool HistorySection::canUse(const LostValue &lost) const
{
    const Replica &replica = m_engine.replica();
    const Issue *issue = replica.find(m_issue);
    if (!issue || replica.myRole(issue->project) == Role::Viewer)
        return false;
    if (lost.comment.isNull())
        return isEditable(fieldInfo(lost.field).rule);
    for (const VisibleComment &comment : replica.comments(m_issue)) {
        if (comment.comment.id == lost.comment)
            return comment.comment.author == m_engine.self().id;
    }
    return false;
}

void HistorySection::refreshTimes()
{
    const WallTime now = m_clock.wallNow();
    for (const Stamp &stamp : std::as_const(m_stamps)) {
        stamp.label->setText(tr("%1 · %2").arg(stamp.text, agoSentence(stamp.at, now)));
        stamp.label->setToolTip(plainToolTip(exactTimeText(stamp.at)));
    }
}

} // namespace lockstep::ui
