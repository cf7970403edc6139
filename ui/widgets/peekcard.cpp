// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/peekcard.h"

#include "ui/models/people.h"
#include "ui/models/texts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/markdownview.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int peekShadow = 8;
constexpr int highestPeek = 320;
constexpr int lowestPeek = 160;
} // namespace

PeekCard::PeekCard(const FieldContext &context, QWidget *parent)
    : QFrame(parent), m_context(context),
      m_facts(new PlainLabel(context.themes, TextStyle::Secondary, Token::TextSecondary, this)),
      m_title(new PlainLabel(context.themes, TextStyle::Title, Token::Text, this)),
      m_text(new MarkdownView(context.themes, this)), m_scroll(new QScrollArea(this)),
      m_empty(new PlainLabel(context.themes, tr("There is no description."), TextStyle::Body,
          Token::TextSecondary, this))
{
    setObjectName(u"peekCard"_s);
    m_title->setObjectName(u"peekTitle"_s);
    m_title->setWordWrap(true);
    m_facts->setWordWrap(true);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_text->setAccessibleName(fieldLabel(Field::Description));
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget(m_scroll);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins({});
    column->addWidget(m_text);
    column->addWidget(m_empty);
    column->addStretch(1);
    m_scroll->setWidget(inner);
    setGround(*inner, context.themes, Token::Raised);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        peekShadow + space::L, peekShadow + space::M, peekShadow + space::L, peekShadow + space::M);
    layout->setSpacing(space::XS);
    layout->addWidget(m_facts);
    layout->addWidget(m_title);
    layout->addSpacing(space::XS);
    layout->addWidget(m_scroll, 1);
    hide();
}

void PeekCard::setIssue(const IssueId &id)
{
    const Issue *issue = m_context.replica.find(id);
    if (!issue) {
        hide();
        return;
    }
    const bool isAnother = std::exchange(m_issue, id) != id;
    const QString who = issue->assignee.isNull()
        ? tr("assigned to nobody")
        : tr("assigned to %1").arg(personName(m_context.replica, issue->assignee));
    QStringList facts{ issue->name.isEmpty() ? tr("new") : issue->name, issue->status,
        priorityText(issue->priority), who };
    if (!issue->dueDate.isEmpty())
        facts << tr("due %1").arg(dueText(issue->dueDate, m_context.clock.wallNow()));
    if (!issue->labels.isEmpty())
        facts << issue->labels.join(u", "_s);
    m_facts->setText(facts.join(u" · "_s));
    m_title->setText(issue->subject);
    m_text->setMarkdown(issue->description);
    m_text->setVisible(!issue->description.isEmpty());
    m_empty->setVisible(issue->description.isEmpty());
    setAccessibleName(tr("A look at %1: %2").arg(facts.first(), issue->subject));
    setAccessibleDescription(issue->description);
    if (isAnother)
        m_scroll->verticalScrollBar()->setValue(0);
    if (isVisible()) {
        QAccessibleEvent said(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&said);
    }
}

void PeekCard::popup(const QWidget &view, const QRect &row)
{
    const QPoint at = view.mapTo(parentWidget(), QPoint());
    const int height = std::clamp(view.height() / 2, lowestPeek, highestPeek);
    setGeometry(at.x() + space::S, at.y(), view.width() - 2 * space::S, height);
    show(); // what is hidden is told of its size only then
    raise();
    layout()->activate();
    m_scroll->widget()->layout()->activate();
    // As high as what there is to read, if that is less.
    const int wanted
        = height - m_scroll->viewport()->height() + m_scroll->widget()->sizeHint().height();
    const int shown = std::min(wanted, height);
    const bool isBelow = row.center().y() < view.height() / 2;
    move(x(), isBelow ? at.y() + view.height() - shown : at.y());
    resize(width(), shown);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void PeekCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_context.themes.theme();
    QPainter painter(this);
    const QRectF card = QRectF(rect()).adjusted(peekShadow, peekShadow, -peekShadow, -peekShadow);
    paintShadow(painter, card, radius::Card, peekShadow, theme);
    paintRound(
        painter, card, radius::Card, theme.color(Token::Raised), theme.color(Token::StrongBorder));
}

} // namespace lockstep::ui
