// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/people/peoplepage.h"

#include "ui/models/people.h"
#include "ui/models/texts.h"
#include "ui/people/accounttexts.h"
#include "ui/people/entryrow.h"
#include "ui/people/peopledelegate.h"
#include "ui/places/pageheader.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sectionheader.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
// Where there is less room, columns go.
constexpr int roomForProjects = 700;
constexpr int roomForNow = 560;
constexpr int findWidth = 180;
constexpr int mostWaitingHeight = 200;
} // namespace

PeoplePage::PeoplePage(
    SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_clock(clock), m_themes(themes),
      m_model(new PeopleModel(engine, this)), m_header(new PageHeader(themes, this)),
      m_find(new QLineEdit(this)), m_invite(new QPushButton(tr("Invite…"), this)),
      m_table(new QTableView(this)),
      m_empty(new EmptyState(themes, u"users"_s, QString(), QString(), this)),
      m_stack(new QStackedWidget(this)), m_waiting(new QWidget(this)),
      m_waitingHeader(new SectionHeader(themes, tr("Open invitations"), m_waiting)),
      m_waitingNote(new PlainLabel(themes, TextStyle::Body, Token::TextSecondary, m_waiting)),
      m_retry(new QPushButton(tr("Try again"), m_waiting)), m_scroll(new QScrollArea(m_waiting))
{
    setObjectName(u"peoplePage"_s);
    setGround(*this, themes, Token::Surface);
    m_header->setTitle(tr("People"));
    m_find->setObjectName(u"findPerson"_s);
    m_find->setPlaceholderText(tr("Find a person"));
    m_find->setAccessibleName(tr("Find a person"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(scaled(findWidth));
    m_find->installEventFilter(this);
    m_invite->setObjectName(u"invite"_s);
    m_invite->setIcon(themes.icon(u"user-plus"_s));
    m_invite->setAutoDefault(false);
    m_header->addWidget(m_find);
    m_header->addWidget(m_invite);
    m_table->setObjectName(u"peopleTable"_s);
    m_table->setAccessibleName(tr("People"));
    m_table->setAccessibleDescription(tr("Enter shows what can be done with a person."));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PeopleDelegate(themes, m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setMouseTracking(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setHighlightSections(false);
    columns->setMinimumSectionSize(iconExtent() + 2 * space::M);
    columns->setSectionResizeMode(QHeaderView::ResizeToContents);
    columns->setSectionResizeMode(PeopleModel::Name, QHeaderView::Stretch);
    columns->setSectionResizeMode(PeopleModel::Email, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    m_waiting->setObjectName(u"openInvitations"_s);
    m_waitingNote->setObjectName(u"invitationsNote"_s);
    m_waitingNote->setWordWrap(true);
    m_retry->setObjectName(u"invitationsRetry"_s);
    m_retry->setAutoDefault(false);
    m_scroll->setAccessibleName(tr("Open invitations"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *note = new QHBoxLayout;
    note->setContentsMargins(space::M, 0, space::M, 0);
    note->addWidget(m_waitingNote, 1);
    note->addWidget(m_retry, 0, Qt::AlignTop);
    auto *waiting = new QVBoxLayout(m_waiting);
    waiting->setContentsMargins(0, 0, 0, space::M);
    waiting->setSpacing(space::XS);
    waiting->addWidget(m_waitingHeader);
    waiting->addLayout(note);
    waiting->addWidget(m_scroll);

    // What is written stands below the title, in the table and under it.
    auto *body = new QVBoxLayout;
    body->setContentsMargins(readingMargins(space::L - PeopleDelegate::cellMargin, 0, space::S, 0));
    body->addWidget(m_stack, 1);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(space::XS, 0, space::XS, 0);
    below->addWidget(m_waiting);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(body, 1);
    layout->addLayout(below);

    connect(m_find, &QLineEdit::textChanged, m_model, &PeopleModel::setFilter);
    connect(m_invite, &QPushButton::clicked, this, &PeoplePage::inviteRequested);
    connect(m_retry, &QPushButton::clicked, this, &PeoplePage::invitationsWanted);
    connect(m_empty, &EmptyState::actionTriggered, m_find, &QLineEdit::clear);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == PeopleModel::More)
            showMenu(index.row());
    });
    connect(m_table, &QTableView::doubleClicked, this,
        [this](const QModelIndex &index) { showMenu(index.row()); });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const QModelIndex index = m_table->indexAt(at);
        if (index.isValid())
            Q_EMIT personMenuRequested(
                m_model->userAt(index.row()), m_table->viewport()->mapToGlobal(at));
    });
    connect(m_model, &PeopleModel::changed, this, &PeoplePage::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &PeoplePage::fitColumns);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_model->rowCount() > 0)
            m_table->setCurrentIndex(m_model->index(0, 0));
    });
    const auto fit = [this] { m_table->resizeRowsToContents(); };
    connect(&themes, &ThemeService::themeChanged, m_table, fit);
    refresh();
    fillInvitations();
}

void PeoplePage::refresh()
{
    const int count = m_model->activeCount();
    m_header->setCount(count, tr("%n person(s)", nullptr, count));
    const bool isFound = m_model->rowCount() > 0;
    m_empty->setContent(u"users"_s,
        m_find->text().isEmpty() ? tr("Nobody is known yet: the list comes with the connection.")
                                 : tr("Nobody is called so."),
        m_find->text().isEmpty() ? QString() : tr("Show all"));
    m_stack->setCurrentWidget(isFound ? static_cast<QWidget *>(m_table) : m_empty);
}

void PeoplePage::setMayInvite(bool may)
{
    m_mayInvite = may;
    fillInvitations();
}

void PeoplePage::setInvitations(const QList<PendingInvitation> &invitations)
{
    m_invitations = invitations;
    m_waitingNote->clear();
    fillInvitations();
}

void PeoplePage::showInvitationsError(const Error &error)
{
    m_waitingNote->setText(accountErrorText(error));
    m_waitingNote->setAccessibleName(m_waitingNote->text());
    fillInvitations();
    announce(*m_waitingNote);
}

void PeoplePage::fillInvitations()
{
    m_invite->setVisible(m_mayInvite);
    const bool isWrong = !m_waitingNote->text().isEmpty();
    m_waiting->setVisible(m_mayInvite && (isWrong || !m_invitations.isEmpty()));
    m_waitingNote->setVisible(isWrong);
    m_retry->setVisible(isWrong);
    m_waitingHeader->setCount(isWrong && m_invitations.isEmpty() ? -1 : int(m_invitations.size()));
    const bool hadFocus = m_scroll->isAncestorOf(focusWidget());
    auto *rows = new QWidget(m_scroll);
    setGround(*rows, m_themes, Token::Surface);
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(space::M, 0, space::M, 0);
    column->setSpacing(0);
    QWidget *first = nullptr;
    for (const PendingInvitation &each : std::as_const(m_invitations)) {
        const QString by = each.invitedBy.isNull()
            ? tr("invited on the server")
            //: %1 is a person
            : tr("invited by %1").arg(personName(m_engine.replica(), each.invitedBy));
        //: as what somebody is invited, by whom, until when
        const QString detail = tr("%1 · %2 · %3")
                                   .arg(invitedAsText(each, m_engine.replica()), by,
                                       expiryText(each.expires, m_clock.wallNow()));
        auto *row = new EntryRow(m_themes,
            { u"hourglass"_s, each.email, detail, {}, tr("Revoke"),
                //: %1 is an e-mail address
                tr("Revoke the invitation of %1").arg(each.email), exactTimeText(each.expires) },
            rows);
        column->addWidget(row);
        first = first ? first : row->button();
        connect(row, &EntryRow::actionTriggered, this, [this, each] {
            // Its button goes with it.
            QMetaObject::invokeMethod(
                this, [this, each] { Q_EMIT revokeRequested(each); }, Qt::QueuedConnection);
        });
    }
    fitHeight(*rows);
    m_scroll->setWidget(rows);
    fitInvitations();
    m_scroll->setVisible(!m_invitations.isEmpty());
    if (hadFocus)
        (first ? first : m_table)->setFocus(Qt::OtherFocusReason);
}

// As high as what is in it, where that is little.
void PeoplePage::fitInvitations()
{
    QWidget *rows = m_scroll->widget();
    const int wanted = rows ? rows->layout()->totalHeightForWidth(width() - 2 * space::S) : 0;
    m_scroll->setFixedHeight(std::min(scaled(mostWaitingHeight), std::max(0, wanted)));
}

void PeoplePage::focusTable()
{
    if (m_model->rowCount() == 0) {
        m_find->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->setFocus(Qt::OtherFocusReason);
}

void PeoplePage::showMenu(int row)
{
    const UserId user = m_model->userAt(row);
    if (user.isNull())
        return;
    const QRect cell = m_table->visualRect(m_model->index(row, PeopleModel::More));
    Q_EMIT personMenuRequested(user, m_table->viewport()->mapToGlobal(cell.bottomLeft()));
}

void PeoplePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fitColumns();
    if (m_mayInvite && !event->spontaneous())
        Q_EMIT invitationsWanted();
}

void PeoplePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
    fitInvitations();
}

void PeoplePage::fitColumns()
{
    m_table->setColumnHidden(PeopleModel::Projects, width() < scaled(roomForProjects));
    m_table->setColumnHidden(PeopleModel::Now, width() < scaled(roomForNow));
    for (const int column : { PeopleModel::Standing, PeopleModel::Projects, PeopleModel::Now })
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
}

bool PeoplePage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey
        = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (!isKey || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    const bool act = event->type() == QEvent::KeyPress;
    const int row = m_table->currentIndex().row();
    const auto go = [&](int to) {
        if (act && to >= 0 && to < m_model->rowCount())
            m_table->setCurrentIndex(m_model->index(to, m_table->currentIndex().column()));
    };
    if (watched == m_find) {
        const bool isDown = key->key() == Qt::Key_Down || key->key() == Qt::Key_Return
            || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Escape && act && m_find->text().isEmpty())
            focusTable();
        else if (key->key() == Qt::Key_Escape && act)
            m_find->clear();
        else if (isDown && act && m_model->rowCount() > 0)
            focusTable();
        else if (key->key() != Qt::Key_Escape && !isDown)
            return QWidget::eventFilter(watched, event);
    } else {
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (act)
                showMenu(row);
            break;
        case Qt::Key_J:
            go(row + 1);
            break;
        case Qt::Key_K:
            go(row - 1);
            break;
        case Qt::Key_Slash:
            if (act)
                m_find->setFocus(Qt::ShortcutFocusReason);
            break;
        case Qt::Key_Escape:
            if (act)
                Q_EMIT left();
            break;
        default:
            return QWidget::eventFilter(watched, event);
        }
    }
    event->accept();
    return true;
}

} // namespace lockstep::ui
