// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/commentcard.h"

#include "core/model/check.h"
#include "ui/models/people.h"
#include "ui/models/problemtexts.h"
#include "ui/models/texts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/fieldnotice.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/markdownview.h"
#include "ui/widgets/mentioncompleter.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/restoredline.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QTextDocumentFragment>
#include <QToolButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSpoken = 500; // characters: the beginning of a long text

} // namespace

CommentCard::CommentCard(SyncEngine &engine, Clock &clock, const ThemeService &themes,
    const MarkdownNames &names, const VisibleComment &comment, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_clock(clock), m_themes(themes), m_comment(comment),
      m_avatar(new Avatar(themes, 24, this)),
      m_name(new ElidedLabel(themes, TextStyle::BodyStrong, Token::Text, this)),
      m_time(new PlainLabel(themes, TextStyle::Secondary, Token::TextSecondary, this)),
      m_mark(new IconLabel({}, 14, this)),
      m_markText(new PlainLabel(themes, TextStyle::Secondary, Token::TextSecondary, this)),
      m_menu(new QToolButton(this)), m_text(new MarkdownView(themes, this)),
      m_restored(new RestoredLine(themes, this)), m_notice(new FieldNotice(themes, this)),
      m_edit(new GrowingTextEdit(themes, this)), m_buttons(new QWidget(this))
{
    setObjectName(u"comment-"_s + comment.comment.id.toString());
    m_text->setObjectName(u"commentBody"_s);
    m_text->setNames(names);
    m_text->setAccessibleName(tr("Text of the comment"));
    m_edit->setObjectName(u"commentEdit"_s);
    m_edit->setAccessibleName(tr("Comment"));
    m_edit->setLines(2, 0);
    new MentionCompleter(*m_edit, engine.replica(), themes, [this] { return project(); });
    m_edit->hide();

    auto *save = new QPushButton(tr("Save"), m_buttons);
    save->setObjectName(u"saveComment"_s);
    setButtonKind(*save, ButtonKind::Primary);
    auto *cancel = new QPushButton(tr("Cancel"), m_buttons);
    setButtonKind(*cancel, ButtonKind::Quiet);
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins({});
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    m_buttons->hide();

    QSizePolicy place = m_menu->sizePolicy();
    place.setRetainSizeWhenHidden(true); // all heads are of one height
    m_menu->setSizePolicy(place);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::S);
    head->addWidget(m_name);
    head->addWidget(m_time);
    head->addWidget(m_mark);
    head->addWidget(m_markText);
    head->addStretch(1);
    head->addWidget(m_menu);
    auto *body = new QVBoxLayout;
    body->setSpacing(2);
    body->addLayout(head);
    body->addWidget(m_text);
    body->addWidget(m_restored);
    body->addWidget(m_edit);
    body->addWidget(m_notice);
    body->addWidget(m_buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::S, 0, space::S, 0);
    layout->setSpacing(space::S);
    layout->addWidget(m_avatar, 0, Qt::AlignTop);
    layout->addLayout(body, 1);

    makeMenu();
    connect(m_text, &MarkdownView::linkActivated, this, &CommentCard::linkActivated);
    connect(m_text, &MarkdownView::issueActivated, this, &CommentCard::issueActivated);
    connect(m_restored, &RestoredLine::discarded, this, &CommentCard::discard);
    connect(m_edit, &GrowingTextEdit::edited, this, [this] {
        m_restored->hide();
        m_notice->hide();
        m_engine.saveDraft(draftKey(), m_edit->text());
        m_engine.saveDraft(draftKey() + u":base"_s, m_editBase);
    });
    connect(m_edit, &GrowingTextEdit::submitted, this, &CommentCard::save);
    connect(m_edit, &GrowingTextEdit::cancelled, this, &CommentCard::setAside);
    connect(save, &QPushButton::clicked, this, &CommentCard::save);
    connect(cancel, &QPushButton::clicked, this, &CommentCard::setAside);
    connect(m_notice, &FieldNotice::taken, this, &CommentCard::discard);
    connect(m_notice, &FieldNotice::kept, this, &CommentCard::startEdit);
    setMark(PendingMark::None);
    refresh();
    if (const QString draft = m_engine.draft(draftKey()); !draft.isEmpty()) {
        edit(draft, m_engine.draft(draftKey() + u":base"_s));
        m_restored->show();
    }
}

void CommentCard::makeMenu()
{
    m_menu->setObjectName(u"commentMenu"_s);
    m_menu->setAutoRaise(true);
    m_menu->setIcon(m_themes.icon(u"ellipsis"_s));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setToolTip(tr("Actions on this comment"));
    m_menu->setAccessibleName(tr("Actions on this comment"));
    auto *menu = new QMenu(m_menu);
    m_editAction = menu->addAction(m_themes.icon(u"pencil"_s), tr("Edit"));
    m_quoteAction = menu->addAction(m_themes.icon(u"reply"_s), tr("Reply with quote"));
    QAction *copy = menu->addAction(m_themes.icon(u"copy"_s), tr("Copy text"));
    m_deleteAction = menu->addAction(m_themes.icon(u"trash-2"_s), tr("Delete"));
    connect(m_quoteAction, &QAction::triggered, this, [this] {
        const QString marked = m_text->textCursor().selection().toPlainText();
        Q_EMIT quoteRequested(marked.isEmpty() ? m_comment.comment.text : marked);
    });
    connect(
        copy, &QAction::triggered, this, [this] { Q_EMIT copyRequested(m_comment.comment.text); });
    connect(m_editAction, &QAction::triggered, this, &CommentCard::startEdit);
    connect(m_deleteAction, &QAction::triggered, this, &CommentCard::deleteRequested);
    m_menu->setMenu(menu);
}

ProjectId CommentCard::project() const
{
    const Comment &comment = m_comment.comment;
    if (comment.issue.isNull())
        return projectOf(m_engine.replica().channelOf(comment.id));
    const Issue *issue = m_engine.replica().find(comment.issue);
    return issue ? issue->project : ProjectId{};
}

void CommentCard::setComment(const VisibleComment &comment)
{
    if (comment == m_comment)
        return;
    m_comment = comment;
    refresh();
}

void CommentCard::refresh()
{
    const Comment &comment = m_comment.comment;
    const Replica &replica = m_engine.replica();
    m_avatar->setPerson(comment.author, personName(replica, comment.author));
    m_name->setText(personOrYou(replica, comment.author));
    m_text->setMarkdown(comment.text);
    refreshActions();
    refreshTimes();
}

bool CommentCard::isMine() const { return m_comment.comment.author == m_engine.self().id; }

// Messages of a channel stay as they are where the server is no Lockstep server.
bool CommentCard::mayChange(Feature feature) const
{
    const Offer offer = Offer::of(m_engine);
    const bool isOffered
        = m_comment.comment.issue.isNull() ? !offer.isLimited() : offer.can(feature);
    return !m_readOnly && isMine() && isOffered;
}

void CommentCard::refreshActions()
{
    m_quoteAction->setVisible(!m_readOnly);
    m_editAction->setVisible(mayChange(Feature::EditComments));
    m_deleteAction->setVisible(mayChange(Feature::DeleteComments));
}

void CommentCard::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refreshActions();
}

void CommentCard::startEdit()
{
    if (!mayChange(Feature::EditComments))
        return;
    if (m_edit->isHidden() && !unsavedText().isEmpty())
        edit(m_edit->text(), m_editBase); // it was set aside
    else if (m_edit->isHidden())
        edit(m_comment.comment.text, m_comment.comment.text);
    m_edit->setFocus(Qt::OtherFocusReason);
}

// For screen readers: who, when, and how far it has come.
void CommentCard::describe()
{
    QStringList parts{ m_name->text(), m_time->text() };
    if (!m_mark->isHidden())
        parts << m_mark->accessibleName();
    parts.removeAll(QString());
    setAccessibleName(tr("Comment: %1").arg(parts.join(u", "_s)));
    // The keyboard gets to its menu: that says whose it is, and what it says.
    //: %1 is a person, %2 a time
    m_menu->setAccessibleName(
        tr("Actions on the comment by %1, %2").arg(m_name->text(), m_time->text()));
    m_menu->setAccessibleDescription(m_text->toPlainText().left(mostSpoken));
}

void CommentCard::setMark(PendingMark mark)
{
    m_pending = mark;
    // Of one's own also that it has arrived.
    const bool waits = mark != PendingMark::None;
    const PendingLook look = waits
        ? pendingLook(mark)
        : PendingLook{ u"check"_s, Token::TextSecondary, tr("The server has it.") };
    m_mark->setVisible(waits || isMine());
    m_markText->setVisible(waits);
    m_mark->setIcon(m_themes.icon(look.icon, look.token));
    m_mark->setToolTip(look.text);
    m_mark->setAccessibleName(look.text);
    m_markText->setText(mark == PendingMark::Attention ? tr("Not accepted by the server")
            : mark == PendingMark::Held                ? tr("Waits for your decision")
                                                       : tr("Not sent yet"));
    m_markText->setToken(look.token);
    m_markText->setToolTip(look.text);
    m_markText->setAccessibleName(look.text);
    describe();
}

void CommentCard::refreshTimes()
{
    const Comment &comment = m_comment.comment;
    const QString when = comment.createdAt.isEmpty()
        ? QString()
        : agoSentence(comment.createdAt, m_clock.wallNow());
    m_time->setText(comment.editedAt.isEmpty() ? when : tr("%1 · edited").arg(when));
    QString exact = comment.createdAt.isEmpty() ? QString() : exactTimeText(comment.createdAt);
    if (!comment.editedAt.isEmpty())
        exact += u'\n' + tr("Edited: %1").arg(exactTimeText(comment.editedAt));
    m_time->setToolTip(plainToolTip(exact));
    describe();
}

QString CommentCard::draftKey() const { return u"edit:"_s + m_comment.comment.id.toString(); }

QString CommentCard::unsavedText() const
{
    const QString text = m_edit->text();
    return text == m_editBase ? QString() : text;
}

void CommentCard::edit(const QString &text, const QString &base)
{
    m_editBase = base;
    m_notice->hide();
    m_edit->setText(text);
    m_edit->show();
    m_buttons->show();
    m_text->hide();
    m_edit->moveCursor(QTextCursor::End);
}

void CommentCard::save()
{
    const QString text = withUnixLineEnds(m_edit->text()).trimmed();
    if (text != m_editBase) {
        QString problem = commentProblem(text);
        if (problem.isEmpty()) {
            const Comment &comment = m_comment.comment;
            const OpId op = comment.issue.isNull()
                ? m_engine.editMessage(project(), comment.id, m_editBase, text)
                : m_engine.editComment(comment.issue, comment.id, m_editBase, text);
            if (op.isNull())
                problem = tr("This could not be saved here. What you typed is kept.");
        }
        if (!problem.isEmpty()) {
            m_notice->show(FieldNotice::Kind::Error, problem, {}, {});
            return;
        }
        Q_EMIT edited(m_editBase, text);
    }
    discard();
}

void CommentCard::setAside()
{
    if (unsavedText().isEmpty()) {
        discard();
        return;
    }
    showText();
    m_notice->show(FieldNotice::Kind::Draft, tr("What you changed here is not saved."),
        tr("Discard"), tr("Go on"));
}

void CommentCard::discard()
{
    m_engine.saveDraft(draftKey(), {});
    m_engine.saveDraft(draftKey() + u":base"_s, {});
    m_editBase.clear();
    m_edit->setText({});
    m_notice->hide();
    showText();
}

void CommentCard::showText()
{
    m_restored->hide();
    m_edit->hide();
    m_buttons->hide();
    m_text->show();
    m_menu->setFocus(Qt::OtherFocusReason);
}

} // namespace lockstep::ui
