// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/composer.h"

#include "core/model/check.h"
#include "core/model/mention.h"
#include "ui/models/problemtexts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/fieldnotice.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/mentioncompleter.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/restoredline.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostLines = 10;
} // namespace

Composer::Composer(SyncEngine &engine, const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_themes(themes),
      m_typing(new PlainLabel(themes, TextStyle::Caption, Token::TextSecondary, this)),
      m_restored(new RestoredLine(themes, this)), m_problem(new FieldNotice(themes, this)),
      m_text(new GrowingTextEdit(themes, this)), m_send(new QPushButton(tr("Send"), this))
{
    setObjectName(u"composer"_s);
    m_typing->setObjectName(u"typingLine"_s);
    m_text->setObjectName(u"commentText"_s);
    m_text->setPlaceholderText(tr("Write a comment"));
    m_text->setAccessibleName(tr("New comment"));
    m_text->setLines(1, mostLines);
    new MentionCompleter(*m_text, engine.replica(), themes, [this] {
        const Issue *issue = m_engine.replica().find(m_issue);
        return issue ? issue->project : m_channel;
    });
    m_send->setObjectName(u"sendComment"_s);
    m_send->setToolTip(tr("Send (Ctrl+Enter)"));
    setButtonKind(*m_send, ButtonKind::Primary);

    auto *row = new QHBoxLayout;
    row->setSpacing(space::S);
    row->addWidget(m_text, 1);
    row->addWidget(m_send, 0, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::XS, space::L, space::M);
    layout->setSpacing(2);
    layout->addWidget(m_typing);
    layout->addWidget(m_restored);
    layout->addWidget(m_problem);
    layout->addLayout(row);

    m_text->installEventFilter(this);
    connect(m_text, &GrowingTextEdit::edited, this, &Composer::edited);
    connect(m_text, &GrowingTextEdit::submitted, this, &Composer::send);
    connect(m_text, &GrowingTextEdit::cancelled, this, &Composer::left);
    connect(m_text, &GrowingTextEdit::filesGiven, this, &Composer::filesGiven);
    connect(m_restored, &RestoredLine::discarded, this, [this] {
        m_text->replaceText({}); // can be undone
        edited();
        focusText();
    });
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    setTyping({});
    refresh();
}

QString Composer::draftKey() const
{
    return m_channel.isNull() ? u"comment:"_s + m_issue.toString()
                              : u"message:"_s + m_channel.toString();
}

QString Composer::topic() const
{
    return m_channel.isNull() ? u"issue:"_s + m_issue.toString()
                              : u"channel:"_s + m_channel.toString();
}

void Composer::setIssue(const IssueId &issue) { show(issue, {}); }

void Composer::setChannel(const ProjectId &project)
{
    m_text->setAccessibleName(tr("New message"));
    show({}, project);
    m_text->setPlaceholderText(placeholder());
}

QString Composer::placeholder() const
{
    return m_channel.isNull() ? tr("Write a comment") : tr("Write to everybody in this project");
}

void Composer::show(const IssueId &issue, const ProjectId &channel)
{
    if (issue == m_issue && channel == m_channel)
        return;
    if (!m_issue.isNull() || !m_channel.isNull())
        m_engine.stopTyping(topic());
    m_issue = issue;
    m_channel = channel;
    m_text->setText(issue.isNull() && channel.isNull() ? QString() : m_engine.draft(draftKey()));
    m_text->moveCursor(QTextCursor::End);
    m_restored->setVisible(hasText());
    m_problem->hide();
    setTyping({});
    refresh();
}

void Composer::setReadOnly(bool readOnly, const QString &whyNot)
{
    m_text->setReadOnly(readOnly);
    if (!readOnly)
        m_text->setPlaceholderText(placeholder());
    else
        m_text->setPlaceholderText(
            whyNot.isEmpty() ? tr("You may read this project, but not write in it.") : whyNot);
    refresh();
}

void Composer::focusText() { m_text->setFocus(Qt::ShortcutFocusReason); }

void Composer::setTakesFiles(bool takes) { m_text->setTakesFiles(takes); }

void Composer::insertText(const QString &text) { m_text->textCursor().insertText(text); }

void Composer::insertMention(const UserId &user)
{
    // Behind a letter an "@" is no mention.
    const QTextCursor caret = m_text->textCursor();
    const int before = caret.selectionStart() - 1;
    const bool begins = before < 0 || m_text->document()->characterAt(before).isSpace();
    insertText(
        (begins ? u"@"_s : u" @"_s) + mentionHandle(user, m_engine.replica().users()) + u' ');
}

void Composer::quote(const QString &text)
{
    QTextCursor end = m_text->textCursor();
    end.movePosition(QTextCursor::End);
    end.beginEditBlock();
    if (hasText())
        end.insertText(u"\n\n"_s);
    const QStringList lines = withUnixLineEnds(text).trimmed().split(u'\n');
    for (const QString &line : lines)
        end.insertText(u"> "_s + line + u'\n');
    end.insertText(u"\n"_s);
    end.endEditBlock();
    m_text->setTextCursor(end);
    focusText();
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress && m_text->text().isEmpty()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Up
            && (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
            Q_EMIT editLastRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool Composer::hasText() const { return !m_text->text().trimmed().isEmpty(); }

void Composer::setTyping(const QStringList &names)
{
    QString sentence;
    if (names.size() == 1)
        sentence = tr("%1 is typing…").arg(names.first());
    else if (names.size() == 2)
        sentence = tr("%1 and %2 are typing…").arg(names.first(), names.last());
    else if (names.size() > 2)
        sentence = tr("%n people are typing…", nullptr, int(names.size()));
    m_typing->setText(sentence); // the line keeps its height: nothing jumps
}

void Composer::edited()
{
    m_restored->hide();
    m_problem->hide();
    m_engine.saveDraft(draftKey(), m_text->text());
    if (hasText())
        m_engine.noteTyping(topic(), m_channel.isNull() ? u"comment"_s : u"message"_s);
    else
        m_engine.stopTyping(topic());
    refresh();
}

void Composer::refresh() { m_send->setEnabled(hasText() && !m_text->isReadOnly()); }

void Composer::send()
{
    const QString text = withUnixLineEnds(m_text->text()).trimmed();
    if (!m_send->isEnabled())
        return;
    if (const QString problem = commentProblem(text); !problem.isEmpty()) {
        m_problem->show(FieldNotice::Kind::Error, problem, {}, {});
        return;
    }
    const CommentId comment = m_channel.isNull() ? m_engine.addComment(m_issue, text)
                                                 : m_engine.sendMessage(m_channel, text);
    if (comment.isNull()) {
        m_problem->show(FieldNotice::Kind::Error,
            tr("This could not be saved here. What you typed is kept."), {}, {});
        return;
    }
    m_text->setText({});
    m_restored->hide();
    m_engine.saveDraft(draftKey(), {});
    m_engine.stopTyping(topic());
    refresh();
    Q_EMIT sent(comment, text);
}

} // namespace lockstep::ui
