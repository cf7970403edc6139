// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/searchfield.h"

#include "core/query/lexer.h"
#include "ui/models/querytexts.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchpopup.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTextCharFormat>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

std::optional<Token> colourOf(const query::Token &token)
{
    using Kind = query::Token::Kind;
    switch (token.kind) {
    case Kind::Name:
        return Token::Accent;
    case Kind::Operator:
    case Kind::Dots:
    case Kind::Comma:
    case Kind::Not:
    case Kind::And:
    case Kind::Or:
    case Kind::Open:
    case Kind::Close:
        return Token::TextSecondary;
    case Kind::Text:
    case Kind::Value:
        break;
    }
    return {};
}

qsizetype leadingSpace(const QString &text)
{
    const auto word
        = std::find_if_not(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    return word - text.begin();
}

} // namespace

SearchField::SearchField(const ThemeService &themes, QWidget *parent)
    : QLineEdit(parent), m_themes(themes), m_popup(new SearchPopup(themes, *this)),
      m_problemMark(
          addAction(themes.icon(u"circle-alert"_s, Token::Danger), QLineEdit::TrailingPosition))
{
    setClearButtonEnabled(true);
    addAction(themes.icon(u"search"_s), QLineEdit::LeadingPosition);
    m_problemMark->setObjectName(u"filterProblem"_s);
    m_problemMark->setVisible(false);
    connect(this, &QLineEdit::textChanged, this, &SearchField::colour);
    connect(&themes, &ThemeService::themeChanged, this, &SearchField::colour);
    // Behind the list, which shows the new filter first.
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (!std::exchange(m_offerWanted, true))
            QMetaObject::invokeMethod(
                this,
                [this] {
                    m_offerWanted = false;
                    offer(false);
                },
                Qt::QueuedConnection);
    });
    connect(m_popup, &SearchPopup::chosen, this, &SearchField::take);
}

void SearchField::setHint(const QString &hint)
{
    m_hint = hint;
    setPlaceholderText(hint);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const int room = width() - iconExtent() - 5 * space::S;
    const bool isShown = 2 * room > fontMetrics().horizontalAdvance(m_hint);
    setPlaceholderText(isShown ? m_hint : QString());
}

void SearchField::setEnvironment(std::function<query::Environment()> environment)
{
    m_environment = std::move(environment);
}

void SearchField::setProblem(const std::optional<query::QueryError> &problem)
{
    const QString text = problem ? queryErrorText(*problem) : QString();
    m_problemMark->setVisible(problem.has_value());
    m_problemMark->setText(tr("The filter is not understood"));
    m_problemMark->setToolTip(plainToolTip(text));
    setToolTip(plainToolTip(text));
    setAccessibleDescription(text);
    m_problem = problem;
    colour();
}

void SearchField::selectSpan(const query::Span &span)
{
    setFocus(Qt::OtherFocusReason);
    setSelection(int(span.begin), int(span.length));
}

// A line edit has no formats of its own; it takes them as an input method gives them.
void SearchField::colour()
{
    if (m_composing)
        return;
    QList<QInputMethodEvent::Attribute> attributes;
    const auto add = [&](qsizetype begin, qsizetype length, const QTextCharFormat &format) {
        attributes << QInputMethodEvent::Attribute(
            QInputMethodEvent::TextFormat, int(begin) - cursorPosition(), int(length), format);
    };
    query::Span wrong;
    if (m_problem) {
        wrong.begin = std::min(leadingSpace(text()) + m_problem->span.begin,
            std::max<qsizetype>(0, text().size() - 1));
        wrong.length = std::max<qsizetype>(1, m_problem->span.length);
    }
    for (const query::Token &token : query::tokenize(text())) {
        const auto color = colourOf(token);
        if (!color || (token.span.begin < wrong.end() && token.span.end() > wrong.begin))
            continue;
        QTextCharFormat format;
        format.setForeground(m_themes.color(*color));
        add(token.span.begin, token.span.length, format);
    }
    if (m_problem) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(m_themes.color(Token::Danger));
        format.setForeground(m_themes.color(Token::Danger));
        add(wrong.begin, wrong.length, format);
    }
    QInputMethodEvent event(QString(), attributes);
    QLineEdit::inputMethodEvent(&event);
}

void SearchField::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    colour();
}

void SearchField::offer(bool all)
{
    if (!hasFocus())
        return;
    QList<query::Candidate> candidates;
    if (m_environment && (all || !text().trimmed().isEmpty())) {
        query::Completion completion = query::complete(text(), cursorPosition(), m_environment());
        m_replaced = completion.replaced;
        // Between words nothing is offered by itself.
        if (all || completion.qualifier || !completion.typed.isEmpty())
            candidates = std::move(completion.candidates);
    }
    // What is offered mends what is wrong.
    m_popup->setContent(
        candidates, m_problem && candidates.isEmpty() ? queryErrorText(*m_problem) : QString());
}

void SearchField::take(const query::Candidate &candidate)
{
    const bool isName = candidate.kind == query::Candidate::Kind::Qualifier;
    const bool isLast = m_replaced.end() >= text().size();
    setSelection(int(m_replaced.begin), int(m_replaced.length));
    if (m_replaced.length == 0)
        setCursorPosition(int(m_replaced.begin));
    insert(candidate.insert + (isName || !isLast ? QString() : u" "_s));
    setFocus(Qt::OtherFocusReason);
    offer(false); // the values of a name
}

bool SearchField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Save)) {
        event->accept(); // here it saves the filter
        return true;
    }
    // Tab takes what is offered before it goes on.
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab && !key->modifiers() && m_popup->hasCandidates()) {
            take(query::Candidate{ m_popup->current() ? *m_popup->current() : *m_popup->first() });
            return true;
        }
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Save)) {
        Q_EMIT saveRequested();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_popup->hasCandidates()) {
            m_popup->hide();
            return;
        }
        m_popup->hide();
        clear();
        Q_EMIT left();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const query::Candidate *candidate = m_popup->current()) {
            take(query::Candidate{ *candidate });
            return;
        }
        Q_EMIT entered();
        return;
    case Qt::Key_Down:
        if (m_popup->hasCandidates())
            m_popup->move(1);
        else
            Q_EMIT entered();
        return;
    case Qt::Key_Up:
        if (m_popup->hasCandidates())
            m_popup->move(-1);
        return;
    case Qt::Key_Space:
        if (event->modifiers() == Qt::ControlModifier) {
            offer(true);
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace lockstep::ui
