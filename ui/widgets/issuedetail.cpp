// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/issuedetail.h"

#include "ui/attachments/attachmentlist.h"
#include "ui/models/fieldtexts.h"
#include "ui/models/people.h"
#include "ui/models/texts.h"
#include "ui/offer.h"
#include "ui/widgets/avatarstack.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/commentlist.h"
#include "ui/widgets/composer.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fieldpane.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/historysection.h"
#include "ui/widgets/linkedissues.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/markdownview.h"
#include "ui/widgets/options.h"
#include "ui/widgets/participation.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/propertyform.h"
#include "ui/widgets/readingpage.h"
#include "ui/widgets/valuebutton.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

IssueDetail::IssueDetail(SyncEngine &engine, const FieldContext &context, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_context(context), m_links(engine),
      m_stack(new QStackedWidget(this)), m_empty(new EmptyState(context.themes, {}, {}, {}, this)),
      m_page(new QWidget(this)), m_back(new QToolButton(this)),
      m_key(new PlainLabel(context.themes, TextStyle::Body, Token::TextSecondary, this)),
      m_stateIcon(new IconLabel({}, 14, this)),
      m_state(new ElidedLabel(context.themes, TextStyle::Secondary, Token::TextSecondary, this)),
      m_viewers(new AvatarStack(context.themes, this)),
      m_participation(new Participation(engine, context, this)), m_menu(new QToolButton(this)),
      m_banner(new Banner(context.themes, this)), m_scroll(new QScrollArea(this)),
      m_parent(new ValueButton(context.themes, this)),
      m_properties(new PropertyForm(engine, context, this)),
      m_linked(new LinkedIssues(engine, context, m_links, this)),
      m_about(new PlainLabel(context.themes, TextStyle::Secondary, Token::TextSecondary, this)),
      m_comments(new CommentList(engine, context.clock, context.themes, this)),
      m_history(new HistorySection(engine, context.clock, context.themes, this)),
      m_composer(new Composer(engine, context.themes, this))
{
    setObjectName(u"issueDetail"_s);
    setGround(*this, context.themes, Token::Surface);
    makeBody();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    m_stack->addWidget(m_empty);
    setNote({}, {}, {});
    connect(m_empty, &EmptyState::actionTriggered, this, &IssueDetail::noteActivated);
    m_stack->addWidget(m_page);
    connectEngine();
    connectLinks();
    connect(m_composer, &Composer::left, this, &IssueDetail::left);
    connect(m_composer, &Composer::sent, this, [this](const CommentId &id, const QString &text) {
        Q_EMIT commentSent(m_issue, id, text);
        m_comments->refresh();
        // After the layout has grown.
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_scroll->verticalScrollBar()->setValue(m_scroll->verticalScrollBar()->maximum());
            },
            Qt::QueuedConnection);
    });
    connect(m_comments, &CommentList::linkActivated, this, &IssueDetail::followLink);
    connect(m_comments, &CommentList::issueActivated, this, &IssueDetail::issueActivated);
    connect(m_comments, &CommentList::quoteRequested, m_composer, &Composer::quote);
    connect(m_comments, &CommentList::copyRequested, this, &IssueDetail::copyRequested);
    connect(m_composer, &Composer::editLastRequested, this, [this] {
        if (!m_comments->editLast())
            return;
        QMetaObject::invokeMethod( // when the layout has made room for it
            this,
            [this] {
                if (QWidget *edit = window()->focusWidget(); m_comments->isAncestorOf(edit))
                    m_scroll->ensureWidgetVisible(edit, 0, space::XL);
            },
            Qt::QueuedConnection);
    });
    connect(m_comments, &CommentList::textOrphaned, m_composer, &Composer::insertText);
    connect(m_comments, &CommentList::deleted, this,
        [this](const CommentId &id, const QString &text, const OpId &op) {
            Q_EMIT commentDeleted(m_issue, id, text, op);
        });
    connect(m_comments, &CommentList::edited, this,
        [this](const CommentId &id, const QString &from, const QString &to) {
            Q_EMIT commentEdited(m_issue, id, from, to);
        });
    connect(m_history, &HistorySection::filled, this, [this] {
        if (m_following.isSet())
            followHistory();
    });
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (m_following.isSet())
            scrollToHistory();
        else
            keepFocusPlace();
        // The value follows the range: that is nobody's wish.
        m_rebounds = true;
        QMetaObject::invokeMethod(
            this, [this] { m_rebounds = false; }, Qt::QueuedConnection);
    });
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_keeping && !m_rebounds)
            noteFocusPlace();
    });
    connect(m_history, &HistorySection::copyRequested, this, &IssueDetail::copyRequested);
    connect(m_history, &HistorySection::useRequested, this,
        [this](const LostValue &lost) { Q_EMIT lostValueChosen(m_issue, lost); });
    connect(m_back, &QToolButton::clicked, this, &IssueDetail::left);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        if (m_bannerUse == BannerUse::Deleted)
            Q_EMIT restoreRequested(m_issue);
        else if (m_bannerUse == BannerUse::Conflict)
            Q_EMIT conflictsRequested();
        else
            Q_EMIT outboxRequested();
    });
    connect(qApp, &QApplication::focusChanged, this, &IssueDetail::focusMoved);
    tick();
}

// A list that is still open gives the focus away when it goes: nobody is to be asked about it then.
IssueDetail::~IssueDetail() { disconnect(qApp, nullptr, this, nullptr); }

// --- Making
// ---------------------------------------------------------------------------------------

void IssueDetail::makeHeader()
{
    m_back->setObjectName(u"backToList"_s);
    m_back->setIcon(m_context.themes.icon(isRightToLeft() ? u"arrow-right"_s : u"arrow-left"_s));
    m_back->setAutoRaise(true);
    m_back->setToolTip(tr("Back to the list (Esc)"));
    m_back->setAccessibleName(tr("Back to the list"));
    m_back->hide();
    m_key->setObjectName(u"issueKey"_s);
    m_key->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state->setObjectName(u"issueState"_s);
    m_state->setMinimumWidth(1); // its icon stays, and the counts beside it are whole
    m_viewers->setObjectName(u"viewers"_s);
    m_menu->setObjectName(u"issueMenu"_s);
    m_menu->setIcon(m_context.themes.icon(u"ellipsis"_s));
    m_menu->setAutoRaise(true);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setToolTip(tr("Actions on this issue"));
    m_menu->setAccessibleName(tr("Actions on this issue"));
}

void IssueDetail::makeBody()
{
    makeHeader();
    auto *head = new QHBoxLayout;
    head->setContentsMargins(readingMargins(space::L, space::M, space::M, 0));
    head->setSpacing(space::S);
    head->addWidget(m_back);
    head->addWidget(m_key);
    head->addWidget(m_stateIcon);
    head->addWidget(m_state);
    head->addStretch(1);
    head->addWidget(m_viewers);
    head->addWidget(m_participation);
    head->addWidget(m_menu);

    m_title = new FieldPane(
        fieldInfo(Field::Subject), FieldPane::Look::Heading, m_engine, m_context, m_page);
    m_description = new FieldPane(
        fieldInfo(Field::Description), FieldPane::Look::Block, m_engine, m_context, m_page);
    m_panes << m_title << m_properties->panes() << m_description;
    for (FieldPane *pane : std::as_const(m_panes)) {
        connect(pane, &FieldPane::saved, this, &IssueDetail::saved);
        connect(pane, &FieldPane::changed, this, [this, pane](const FieldChange &change) {
            Q_EMIT fieldsChanged(pane->issue(), { { pane->field().field, change } });
        });
        connect(pane, &FieldPane::left, this, &IssueDetail::left);
        connect(pane, &FieldPane::linkActivated, this, &IssueDetail::followLink);
        connect(pane, &FieldPane::issueActivated, this, &IssueDetail::issueActivated);
        connect(pane, &FieldPane::editingChanged, this, [this, pane](bool editing) {
            if (editing)
                setEditedField(pane->field().key);
            else if (m_editedField == pane->field().key)
                setEditedField({});
        });
    }
    m_about->setWordWrap(true);
    m_about->setContentsMargins(space::S, 0, space::S, 0);

    auto *content = new ReadingPage(m_context.themes);
    content->setObjectName(u"detailContent"_s);
    auto *column = m_column = new QVBoxLayout(content);
    column->setContentsMargins(space::S, space::XS, space::S, space::L);
    column->setSpacing(space::L);
    column->addWidget(m_parent, 0, Qt::AlignLeading);
    column->addWidget(m_title);
    column->addWidget(m_properties);
    column->addWidget(m_description);
    column->addWidget(m_linked);
    column->addWidget(m_about);
    column->addWidget(m_comments);
    column->addWidget(m_history);
    column->addStretch(1);
    m_scroll->setObjectName(u"detailScroll"_s);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_banner->setObjectName(u"issueBanner"_s);
    m_banner->hide();

    auto *page = new QVBoxLayout(m_page);
    page->setContentsMargins({});
    page->setSpacing(space::XS);
    page->addLayout(head);
    page->addWidget(m_banner);
    page->addWidget(m_scroll, 1);
    page->addWidget(m_composer);
}

void IssueDetail::connectEngine()
{
    const auto changed = [this] {
        if (!m_issue.isNull())
            refresh();
    };
    connect(&m_engine, &SyncEngine::issuesChanged, this, [this](const QSet<IssueId> &issues) {
        if (issues.contains(m_issue))
            refresh();
    });
    connect(&m_engine, &SyncEngine::commentsChanged, this, [this](const IssueId &issue) {
        if (issue == m_issue) {
            m_comments->refresh();
            refreshMarks();
        }
    });
    connect(&m_engine, &SyncEngine::reset, this, [this, changed] {
        changed();
        m_comments->refresh();
    });
    connect(&m_engine, &SyncEngine::usersChanged, this, [this, changed] {
        changed();
        for (MarkdownView *view : findChildren<MarkdownView *>())
            view->render(); // whom it mentions
    });
    connect(&m_engine, &SyncEngine::projectsChanged, this, changed);
    connect(&m_engine, &SyncEngine::abilitiesChanged, this, changed);
    connect(&m_engine, &SyncEngine::conflictsChanged, this, [this] {
        refreshBanner();
        if (!m_issue.isNull())
            refreshMarks();
    });
    connect(&m_engine, &SyncEngine::presenceChanged, this, &IssueDetail::refreshPresence);
    connect(&m_engine, &SyncEngine::remoteChangeSeen, this, &IssueDetail::noteRemote);
}

void IssueDetail::connectLinks()
{
    connect(m_participation, &Participation::fieldsChanged, this, &IssueDetail::fieldsChanged);
    connect(m_linked, &LinkedIssues::fieldsChanged, this, &IssueDetail::fieldsChanged);
    connect(m_linked, &LinkedIssues::created, this, &IssueDetail::created);
    connect(m_linked, &LinkedIssues::issueActivated, this, &IssueDetail::issueActivated);
    m_parent->setObjectName(u"parentIssue"_s);
    connect(m_parent, &QAbstractButton::clicked, this, [this] {
        const Issue *issue = m_engine.replica().find(m_issue);
        if (issue && m_engine.replica().find(issue->parent))
            Q_EMIT issueActivated(issue->parent);
    });
    connect(&m_engine, &SyncEngine::issuesChanged, this, [this](const QSet<IssueId> &issues) {
        const Issue *issue = m_engine.replica().find(m_issue);
        if (issue && issues.contains(issue->parent))
            refreshParent();
    });
}

void IssueDetail::setMenu(QMenu *menu) { m_menu->setMenu(menu); }
void IssueDetail::setBackButton(bool visible) { m_back->setVisible(visible); }

// --- Showing
// --------------------------------------------------------------------------------------

void IssueDetail::setNote(const QString &icon, const QString &text, const QString &action)
{
    if (text.isEmpty())
        m_empty->setContent(
            u"file-text"_s, tr("Choose an issue from the list to read and change it here."));
    else
        m_empty->setContent(icon, text, action);
}

void IssueDetail::setIssue(const IssueId &issue)
{
    setNote({}, {}, {});
    if (issue == m_issue)
        return;
    // What had it may not be there in the other one, and then Qt gives it to some field.
    const bool hadFocus = m_scroll->widget()->isAncestorOf(window()->focusWidget());
    for (FieldPane *pane : std::as_const(m_panes))
        pane->setIssue(issue);
    m_issue = issue;
    m_anchor = nullptr; // it is noted anew when it is there
    m_editedField.clear();
    m_stack->setCurrentWidget(issue.isNull() ? static_cast<QWidget *>(m_empty) : m_page);
    m_composer->setIssue(issue);
    m_participation->setIssue(issue);
    m_linked->setIssue(issue);
    if (m_files)
        m_files->setIssue(issue);
    m_comments->setIssue(issue);
    m_following.cancel();
    m_history->setIssue(issue);
    m_scroll->verticalScrollBar()->setValue(0);
    refresh();
    refreshPresence();
    if (hadFocus)
        focusPage();
}

void IssueDetail::refresh()
{
    if (m_issue.isNull())
        return;
    for (FieldPane *pane : std::as_const(m_panes))
        pane->refresh();
    m_properties->update();
    refreshMarks();
    refreshHeader();
    refreshBanner();
    refreshAbout();
    refreshParent();
    m_participation->refresh();
}

void IssueDetail::refreshMarks()
{
    const PendingMarks marks = pendingMarks(m_engine, m_issue);
    for (FieldPane *pane : std::as_const(m_panes))
        pane->setMark(marks.fields.value(pane->field().field));
    m_comments->setMarks(marks.comments);
}

void IssueDetail::refreshHeader()
{
    const Replica &replica = m_engine.replica();
    const Issue *issue = replica.find(m_issue);
    if (issue) {
        m_shownName = issue->name.isEmpty() ? tr("New issue") : issue->name;
        //: %1 is the key of an issue, %2 its title
        m_scroll->widget()->setAccessibleName(tr("%1 %2").arg(m_shownName, issue->subject));
        const bool readOnly = replica.myRole(issue->project) == Role::Viewer;
        const Offer offer = Offer::of(m_engine);
        for (FieldPane *pane : std::as_const(m_panes))
            pane->setReadOnly(readOnly ? tr("You may read this project, but not write in it.")
                                       : offer.whyNot(pane->field().field));
        m_composer->setReadOnly(
            readOnly || !offer.can(Feature::WriteComments), offer.whyNot(Feature::WriteComments));
        m_comments->setReadOnly(readOnly || !offer.can(Feature::WriteComments));
        m_participation->setReadOnly(readOnly);
        m_linked->setReadOnly(readOnly || !offer.canWrite(Field::Relations));
        m_history->setVisible(offer.can(Feature::SeeHistory));
        if (m_files)
            m_files->setReadOnly(readOnly);
    } else {
        if (m_files)
            m_files->setReadOnly(true);
        m_participation->setReadOnly(true);
        m_linked->setReadOnly(true);
        for (FieldPane *pane : std::as_const(m_panes))
            pane->setReadOnly(tr("This issue is not here any more."));
    }
    m_key->setText(m_shownName);
    const IssueState state = replica.state(m_issue);
    const bool waits = state.pending > 0;
    m_stateIcon->setVisible(waits);
    m_stateIcon->setIcon(m_context.themes.icon(u"clock"_s));
    m_state->setText(waits ? tr("%n change(s) not sent yet", nullptr, state.pending) : QString());
}

void IssueDetail::refreshBanner()
{
    if (m_issue.isNull())
        return;
    const Replica &replica = m_engine.replica();
    const IssueState state = replica.state(m_issue);
    if (!replica.find(m_issue)) {
        m_bannerUse = BannerUse::Deleted;
        const auto gone = replica.deletedIssues().constFind(m_issue);
        if (gone == replica.deletedIssues().cend())
            m_banner->showMessage(BannerKind::Warning, tr("This issue is not here any more."));
        else if (!Offer::of(m_engine).can(Feature::RestoreIssues))
            m_banner->showMessage(BannerKind::Warning, tr("This issue was deleted."));
        else
            m_banner->showMessage(
                BannerKind::Warning, tr("This issue was deleted."), tr("Restore"));
    } else if (state.conflict) {
        m_bannerUse = BannerUse::Conflict;
        m_banner->showMessage(BannerKind::Warning,
            tr("Somebody else changed this too. Nothing is lost: decide what it shall be."),
            tr("Review"));
    } else if (state.needsAttention) {
        m_bannerUse = BannerUse::Attention;
        m_banner->showMessage(BannerKind::Danger,
            tr("The server did not accept one of your changes. It is kept."), tr("Show"));
    } else {
        m_bannerUse = BannerUse::None;
        m_banner->hide();
    }
}

void IssueDetail::refreshPresence()
{
    if (m_issue.isNull())
        return;
    const PresenceBoard &board = m_engine.presence();
    m_viewers->setPeople(board.viewers(m_issue));
    for (FieldPane *pane : std::as_const(m_panes))
        pane->setOthers(board.editors(m_issue, pane->field().key));
    QStringList names;
    for (const auto &typist : board.typing(u"issue:"_s + m_issue.toString())) {
        const QString name = personName(m_engine.replica(), typist.user);
        if (!names.contains(name))
            names << name;
    }
    m_composer->setTyping(names);
}

void IssueDetail::refreshAbout()
{
    const Replica &replica = m_engine.replica();
    const Issue *issue = replica.find(m_issue);
    if (!issue)
        return;
    const WallTime now = m_context.clock.wallNow();
    const UserId &me = replica.identity().user.id;
    QStringList sentences;
    if (!issue->createdAt.isEmpty())
        sentences << (issue->reporter == me
                ? tr("Created by you, %1.").arg(agoSentence(issue->createdAt, now))
                : tr("Created by %1, %2.")
                      .arg(personName(replica, issue->reporter),
                          agoSentence(issue->createdAt, now)));
    if (!issue->modifiedAt.isEmpty() && issue->modifiedAt != issue->createdAt)
        sentences << (issue->modifiedBy == me
                ? tr("Changed by you, %1.").arg(agoSentence(issue->modifiedAt, now))
                : tr("Changed by %1, %2.")
                      .arg(personName(replica, issue->modifiedBy),
                          agoSentence(issue->modifiedAt, now)));
    m_about->setText(sentences.join(u' '));
    m_about->setVisible(!sentences.isEmpty());
}

void IssueDetail::refreshParent()
{
    const Replica &replica = m_engine.replica();
    const Issue *issue = replica.find(m_issue);
    const Issue *parent = issue ? replica.find(issue->parent) : nullptr;
    m_parent->setVisible(issue && !issue->parent.isNull());
    if (m_parent->isHidden())
        return;
    const QString name = issueName(replica, issue->parent);
    //: %1 is the key of an issue, %2 its title
    const QString text = parent ? tr("%1 %2").arg(name, parent->subject) : name;
    m_parent->setValue(parent ? fieldIcon(fieldInfo(Field::Status), replica, parent->project,
                           parent->status, m_context.themes)
                              : m_context.themes.icon(u"lock"_s),
        text, parent != nullptr);
    m_parent->setAccessibleName(tr("A part of %1").arg(text));
    m_parent->setToolTip(plainToolTip(tr("A part of %1").arg(text)));
}

void IssueDetail::noteRemote(const ChangeEvent &event)
{
    const auto *updated = std::get_if<event::IssueUpdated>(&event.body);
    if (!updated || updated->issue != m_issue)
        return;
    for (FieldPane *pane : std::as_const(m_panes)) {
        if (updated->changes.contains(pane->field().field))
            pane->noteRemoteChange(event.user, event.timestamp);
        pane->refresh();
    }
}

void IssueDetail::tick()
{
    m_timer = m_context.clock.after(15s, [this] { tick(); });
    if (m_issue.isNull() || !isVisible())
        return;
    for (FieldPane *pane : std::as_const(m_panes))
        pane->refresh(); // "12 s ago"
    m_comments->refreshTimes();
    m_history->refreshTimes();
    if (m_files)
        m_files->refreshTimes();
    refreshAbout();
}

} // namespace lockstep::ui
