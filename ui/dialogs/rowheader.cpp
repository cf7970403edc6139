// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/rowheader.h"

#include "ui/theme/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessibleWidget>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QVariantAnimation>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

QAccessibleInterface *rowHeaderInterface(const QString &, QObject *object)
{
    auto *header = qobject_cast<RowHeader *>(object);
    return header ? new QAccessibleWidget(header, QAccessible::RowHeader) : nullptr;
}

} // namespace

RowHeader::RowHeader(const ThemeService &themes, const QString &label, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_icon(new IconLabel({}, iconSide, this)),
      m_label(new PlainLabel(themes, label, TextStyle::BodyStrong, Token::Text, this)),
      m_state(new PlainLabel(themes, TextStyle::Caption, Token::TextSecondary, this)),
      m_rule(new QCheckBox(this)), m_words(new QBoxLayout(QBoxLayout::TopToBottom)),
      m_flash(new QVariantAnimation(this))
{
    QAccessible::installFactory(&rowHeaderInterface); // a second time it does nothing
    setFocusPolicy(Qt::StrongFocus);
    setObjectName(u"conflictRow"_s);
    m_label->setWordWrap(true);
    m_state->setWordWrap(true);
    m_words->setSpacing(1);
    m_words->addWidget(m_label);
    m_words->addWidget(m_state);
    m_words->addWidget(m_rule);
    m_words->addStretch();
    m_rule->setObjectName(u"conflictRemember"_s);
    m_rule->hide();
    connect(m_rule, &QCheckBox::clicked, this, &RowHeader::ruleToggled);
    m_flash->setStartValue(1.0);
    m_flash->setEndValue(0.0);
    connect(m_flash, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::S, space::S, space::S, space::XS);
    layout->setSpacing(space::S);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(m_words, 1);
    connect(&themes, &ThemeService::themeChanged, this, &RowHeader::fit);
    fit();
}

void RowHeader::setAcross(bool across)
{
    m_words->setDirection(across ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_words->setSpacing(across ? space::M : 1);
    m_label->setWordWrap(!across);
    m_state->setWordWrap(!across);
}

// Wide enough for its longest word.
void RowHeader::fit()
{
    m_icon->setFixedHeight(std::max(iconExtent(), m_label->fontMetrics().height()));
    int width = 72;
    for (const QString &word : m_label->text().split(u' '))
        width = std::max(width, m_label->fontMetrics().horizontalAdvance(word));
    m_rule->setFont(m_themes.theme().font(TextStyle::Caption));
    if (!m_rule->isHidden())
        width = std::max(width, m_rule->sizeHint().width());
    setMinimumWidth(std::min(width, 280) + iconExtent() + 3 * space::S + 2);
}

void RowHeader::setState(bool decided, const QString &words)
{
    m_icon->setIcon(decided ? m_themes.icon(u"check"_s, Token::Success)
                            : m_themes.icon(u"triangle-alert"_s, Token::Warning));
    m_state->setText(words);
    m_state->setToken(decided ? Token::TextSecondary : Token::Warning);
}

void RowHeader::offerRule(const QString &text, const QString &name)
{
    if (text.isEmpty() != m_rule->isHidden() || m_rule->text() != text) {
        if (text.isEmpty() && m_rule->hasFocus())
            setFocus(Qt::OtherFocusReason);
        m_rule->setChecked(false);
        m_rule->setVisible(!text.isEmpty());
    }
    m_rule->setText(text);
    m_rule->setAccessibleName(name);
    m_rule->setToolTip(name);
    fit();
}

bool RowHeader::isRuleWanted() const { return !m_rule->isHidden() && m_rule->isChecked(); }

QWidget *RowHeader::ruleBox() const { return m_rule; }

void RowHeader::flash()
{
    if (m_themes.reducedMotion())
        return;
    m_flash->setDuration(8 * m_themes.motion());
    m_flash->start();
}

void RowHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_flash->state() == QAbstractAnimation::Running)
        paintRound(painter, rect(), radius::Card,
            mix(m_themes.color(Token::Window), m_themes.color(Token::WarningGround),
                m_flash->currentValue().toDouble()));
    if (!hasFocus())
        return;
    paintRound(painter, rect(), radius::Card, m_themes.color(Token::Selection));
    paintFocusRing(painter, rect(), radius::Card, m_themes.theme());
}

void RowHeader::mousePressEvent(QMouseEvent *) { setFocus(Qt::MouseFocusReason); }

void RowHeader::focusInEvent(QFocusEvent *) { update(); }

void RowHeader::focusOutEvent(QFocusEvent *) { update(); }

} // namespace lockstep::ui
