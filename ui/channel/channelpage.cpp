// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/channel/channelpage.h"

#include "ui/models/pendingmarks.h"
#include "ui/models/people.h"
#include "ui/places/pageheader.h"
#include "ui/widgets/commentlist.h"
#include "ui/widgets/composer.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/markdownview.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr Milliseconds channelTick = 1min;
constexpr int proseWidth = 760; // lines that are longer are not read easily
} // namespace

ChannelPage::ChannelPage(
    SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_clock(clock), m_header(new PageHeader(themes, this)),
      m_scroll(new QScrollArea(this)), m_messages(new CommentList(engine, clock, themes, this)),
      m_empty(new EmptyState(themes, u"message-square"_s, QString(), QString(), this)),
      m_stack(new QStackedWidget(this)), m_composer(new Composer(engine, themes, this))
{
    setObjectName(u"channelPage"_s);
    setGround(*this, themes, Token::Surface);
    m_composer->setObjectName(u"channelComposer"_s);
    auto *content = new QWidget;
    setGround(*content, themes, Token::Surface);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::S, space::S, space::S, space::S);
    column->addStretch(1); // a few stand at the bottom, where one writes
    column->addWidget(m_messages);
    m_messages->setMaximumWidth(scaled(proseWidth));
    m_scroll->setObjectName(u"channelScroll"_s);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_composer);

    connect(m_empty, &EmptyState::actionTriggered, this, &ChannelPage::focusComposer);
    connect(m_messages, &CommentList::linkActivated, this, &ChannelPage::linkActivated);
    connect(m_messages, &CommentList::issueActivated, this, &ChannelPage::issueOpened);
    connect(m_messages, &CommentList::quoteRequested, m_composer, &Composer::quote);
    connect(m_messages, &CommentList::copyRequested, this, &ChannelPage::copyRequested);
    connect(m_messages, &CommentList::textOrphaned, m_composer, &Composer::insertText);
    connect(
        m_messages, &CommentList::deleted, this, [this](const CommentId &, const QString &text) {
            if (tellDone)
                tellDone(tr("You deleted a message."),
                    [this, project = m_project, text] { m_engine.sendMessage(project, text); });
        });
    connect(m_composer, &Composer::left, this, &ChannelPage::left);
    connect(m_composer, &Composer::editLastRequested, m_messages, &CommentList::editLast);
    connect(m_composer, &Composer::sent, this, [this] {
        m_atEnd = true;
        refresh();
    });
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, [this] {
        if (m_atEnd)
            toEnd();
    });
    connect(bar, &QScrollBar::valueChanged, this,
        [this, bar](int value) { m_atEnd = value >= bar->maximum() - space::L; });

    connect(&engine, &SyncEngine::messagesChanged, this, [this](const ProjectId &project) {
        if (project == m_project)
            refresh();
    });
    connect(&engine, &SyncEngine::reset, this, &ChannelPage::refresh);
    connect(&engine, &SyncEngine::projectsChanged, this, &ChannelPage::refresh);
    connect(&engine, &SyncEngine::usersChanged, this, [this] {
        refresh();
        for (MarkdownView *view : findChildren<MarkdownView *>())
            view->render(); // whom it mentions
    });
    connect(&engine, &SyncEngine::outboxChanged, this, &ChannelPage::refreshMarks);
    connect(&engine, &SyncEngine::presenceChanged, this, &ChannelPage::refreshTyping);
}

void ChannelPage::setProject(const ProjectId &project)
{
    m_project = project;
    m_atEnd = true;
    m_messages->setChannel(project);
    m_composer->setChannel(project);
    refresh();
}

void ChannelPage::focusComposer() { m_composer->focusText(); }

void ChannelPage::refresh()
{
    if (m_project.isNull())
        return;
    const Replica &replica = m_engine.replica();
    const Project *project = replica.project(m_project);
    const QString name = project ? project->name : QString();
    m_header->setTitle(tr("Channel"));
    m_header->setNote(name);
    const bool readOnly = replica.myRole(m_project).value_or(Role::Viewer) == Role::Viewer;
    m_messages->refresh();
    m_messages->setReadOnly(readOnly);
    m_composer->setReadOnly(readOnly);
    const bool isEmpty = replica.messages(m_project).isEmpty();
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_scroll);
    m_empty->setContent(u"message-square"_s,
        tr("Nobody has written here yet. What is written here everybody in %1 can read; @name "
           "tells somebody, @all tells everybody.")
            .arg(name),
        readOnly ? QString() : tr("Write a message"));
    refreshMarks();
    refreshTyping();
    m_tick = m_clock.after(channelTick, [this] {
        m_messages->refreshTimes();
        refresh();
    });
}

void ChannelPage::refreshMarks()
{
    m_messages->setMarks(pendingMarks(m_engine, IssueId{}).comments);
}

void ChannelPage::refreshTyping()
{
    QStringList names;
    for (const auto &typist : m_engine.presence().typing(u"channel:"_s + m_project.toString())) {
        const QString name = personName(m_engine.replica(), typist.user);
        if (!names.contains(name))
            names << name;
    }
    m_composer->setTyping(names);
}

void ChannelPage::toEnd()
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    bar->setValue(bar->maximum());
}

} // namespace lockstep::ui
