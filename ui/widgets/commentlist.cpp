// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/commentlist.h"

#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/commentcard.h"
#include "ui/widgets/plainlabel.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

CommentList::CommentList(
    SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_clock(clock), m_themes(themes),
      m_names(markdownNames(engine.replica())),
      m_header(new PlainLabel(themes, TextStyle::BodyStrong, Token::Text, this)),
      m_earlier(new QPushButton(this)), m_cards(new QVBoxLayout)
{
    setObjectName(u"commentList"_s);
    m_earlier->setObjectName(u"earlierComments"_s);
    setButtonKind(*m_earlier, ButtonKind::Quiet);
    m_cards->setSpacing(space::L);
    m_header->setContentsMargins(space::S, 0, space::S, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::S);
    layout->addWidget(m_header);
    layout->addWidget(m_earlier, 0, Qt::AlignLeading);
    layout->addLayout(m_cards);
    connect(m_earlier, &QPushButton::clicked, this, [this] {
        m_showAll = true;
        refresh();
    });
}

void CommentList::setIssue(const IssueId &issue)
{
    m_issue = issue;
    m_channel = {};
    m_showAll = false;
    refresh();
}

void CommentList::setChannel(const ProjectId &project)
{
    if (project != m_channel) { // what is being edited in them stays as a draft
        for (CommentCard *card : std::exchange(m_byId, {})) {
            m_cards->removeWidget(card);
            card->hide();
            card->deleteLater();
        }
    }
    m_issue = {};
    m_channel = project;
    m_showAll = false;
    refresh();
}

QList<VisibleComment> CommentList::all() const
{
    if (!m_channel.isNull())
        return m_engine.replica().messages(m_channel);
    return m_issue.isNull() ? QList<VisibleComment>{} : m_engine.replica().comments(m_issue);
}

CommentCard *CommentList::makeCard(const VisibleComment &comment)
{
    auto *card = new CommentCard(m_engine, m_clock, m_themes, m_names, comment, this);
    connect(card, &CommentCard::issueActivated, this, &CommentList::issueActivated);
    connect(card, &CommentCard::linkActivated, this, &CommentList::linkActivated);
    connect(card, &CommentCard::quoteRequested, this, &CommentList::quoteRequested);
    connect(card, &CommentCard::copyRequested, this, &CommentList::copyRequested);
    card->setReadOnly(m_readOnly);
    connect(card, &CommentCard::deleteRequested, this, [this, card] {
        const Comment gone = card->comment().comment;
        const OpId op = gone.issue.isNull()
            ? m_engine.deleteMessage(projectOf(m_engine.replica().channelOf(gone.id)), gone.id)
            : m_engine.deleteComment(gone.issue, gone.id);
        if (!op.isNull())
            Q_EMIT deleted(gone.id, gone.text, op);
    });
    connect(card, &CommentCard::edited, this,
        [this, id = comment.comment.id](
            const QString &from, const QString &to) { Q_EMIT edited(id, from, to); });
    return card;
}

void CommentList::refresh()
{
    QList<VisibleComment> comments = all();
    m_header->setVisible(m_channel.isNull());
    m_header->setText(comments.isEmpty()
            ? tr("Comments")
            : tr("Comments (%1)").arg(QLocale{}.toString(comments.size())));
    const qsizetype hidden = m_showAll ? 0 : std::max<qsizetype>(0, comments.size() - shownAtFirst);
    m_earlier->setVisible(hidden > 0);
    m_earlier->setText(m_channel.isNull() ? tr("Show %n earlier comment(s)", nullptr, int(hidden))
                                          : tr("Show %n earlier message(s)", nullptr, int(hidden)));
    comments.remove(0, hidden);

    QHash<CommentId, CommentCard *> before = std::exchange(m_byId, {});
    for (qsizetype i = 0; i < comments.size(); ++i) {
        CommentCard *card = before.take(comments[i].comment.id);
        if (card)
            card->setComment(comments[i]);
        else
            card = makeCard(comments[i]);
        card->setMark(m_marks.value(comments[i].comment.id));
        m_byId.insert(comments[i].comment.id, card);
        if (m_cards->indexOf(card) != int(i))
            m_cards->insertWidget(int(i), card);
        card->show();
    }
    for (CommentCard *gone : std::as_const(before)) {
        if (const QString text = gone->unsavedText();
            !text.isEmpty() && gone->comment().comment.issue == m_issue)
            Q_EMIT textOrphaned(text);
        gone->hide();
        gone->deleteLater();
        m_cards->removeWidget(gone);
    }
}

void CommentList::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (CommentCard *card : std::as_const(m_byId))
        card->setReadOnly(readOnly);
}

bool CommentList::editLast()
{
    for (int i = m_cards->count(); i-- > 0;) {
        auto *card = qobject_cast<CommentCard *>(m_cards->itemAt(i)->widget());
        if (card && card->comment().comment.author == m_engine.self().id) {
            card->startEdit();
            return true;
        }
    }
    return false;
}

void CommentList::setMarks(const QHash<CommentId, PendingMark> &marks)
{
    m_marks = marks;
    for (auto it = m_byId.cbegin(); it != m_byId.cend(); ++it)
        it.value()->setMark(marks.value(it.key()));
}

void CommentList::refreshTimes()
{
    for (CommentCard *card : std::as_const(m_byId))
        card->refreshTimes();
}

} // namespace lockstep::ui
