// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// IssueDetail: files that are dropped on it, pasted into its texts, and opened from them.

#include "ui/attachments/attachmentlist.h"
#include "ui/theme/paint.h"
#include "ui/widgets/composer.h"
#include "ui/widgets/fieldpane.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/issuedetail.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

// What is dropped falls in here.
class DropFrame final : public QWidget
{
public:
    DropFrame(const ThemeService &themes, const QString &text, QWidget *parent)
        : QWidget(parent), m_themes(themes), m_text(text)
    {
        setObjectName(u"dropFrame"_s);
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = m_themes.theme();
        QColor veil = theme.color(Token::Surface);
        veil.setAlphaF(0.85F);
        painter.fillRect(rect(), veil);
        paintRound(painter, rect().adjusted(space::S, space::S, -space::S, -space::S), radius::Card,
            theme.color(Token::AccentGround), theme.color(Token::Accent), focusWidth);
        painter.setFont(theme.font(TextStyle::Title));
        painter.setPen(theme.color(Token::Text));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_text);
    }

private:
    const ThemeService &m_themes;
    const QString m_text;
};

} // namespace

void IssueDetail::setFiles(FileKeeper &files, Prompts &prompts)
{
    m_files
        = new AttachmentList({ m_engine, files, prompts, m_context.clock, m_context.themes }, this);
    m_column->insertWidget(m_column->indexOf(m_description) + 1, m_files);
    connect(m_files, &AttachmentList::copyRequested, this, &IssueDetail::copyRequested);
    m_files->setIssue(m_issue);
    setAcceptDrops(true);
    m_composer->setTakesFiles(true);
    connect(m_composer, &Composer::filesGiven, this, [this](const GivenFiles &given) {
        attachTo(m_composer->findChild<GrowingTextEdit *>(u"commentText"_s), given);
    });
    auto *source = m_description->findChild<GrowingTextEdit *>(u"markdownSource"_s);
    if (!source)
        return;
    source->setTakesFiles(true);
    connect(source, &GrowingTextEdit::filesGiven, this,
        [this, source](const GivenFiles &given) { attachTo(source, given); });
}

// The text shows it by a link, where the caret is then.
void IssueDetail::attachTo(GrowingTextEdit *text, const GivenFiles &given)
{
    if (!m_files)
        return;
    m_files->attach(given,
        [issue = m_issue, guard = QPointer(this), text = QPointer(text)](const QString &link) {
            if (!guard || !text || guard->m_issue != issue)
                return; // it is with the files
            QTextCursor cursor = text->textCursor();
            const int at = cursor.positionInBlock();
            const QString before = cursor.block().text().left(at);
            const bool needsSpace = !before.isEmpty() && !before.back().isSpace();
            cursor.insertText((needsSpace ? u" "_s : QString{}) + link + u' ');
        });
}

void IssueDetail::attachFiles()
{
    if (m_files && !m_files->isReadOnly())
        m_files->chooseFiles();
}

void IssueDetail::followLink(const QUrl &link)
{
    const QString text = link.toString();
    if (!text.startsWith(attachmentScheme))
        Q_EMIT linkActivated(link);
    else if (m_files)
        m_files->open(AttachmentId{ text.mid(attachmentScheme.size()) });
}

void IssueDetail::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_files || m_files->isReadOnly() || !hasFiles(*event->mimeData()))
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (!m_dropFrame)
        m_dropFrame = new DropFrame(m_context.themes, tr("Drop to attach"), this);
    m_dropFrame->setGeometry(rect());
    m_dropFrame->show();
    m_dropFrame->raise();
}

void IssueDetail::dragLeaveEvent(QDragLeaveEvent *)
{
    if (m_dropFrame)
        m_dropFrame->hide();
}

void IssueDetail::dropEvent(QDropEvent *event)
{
    if (m_dropFrame)
        m_dropFrame->hide();
    if (!m_files)
        return;
    event->setDropAction(Qt::CopyAction); // whatever else was offered: nothing is taken away
    event->accept();
    m_files->attach(givenFiles(*event->mimeData()));
}

} // namespace lockstep::ui
