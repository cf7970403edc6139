// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/banner.h"

#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct Look
{
    QString icon;
    Token ink;
    Token ground;
};

Look lookOf(BannerKind kind)
{
    switch (kind) {
    case BannerKind::Info:
        return { u"info"_s, Token::Accent, Token::AccentGround };
    case BannerKind::Success:
        return { u"circle-check"_s, Token::Success, Token::SuccessGround };
    case BannerKind::Warning:
        return { u"triangle-alert"_s, Token::Warning, Token::WarningGround };
    case BannerKind::Danger:
        return { u"circle-alert"_s, Token::Danger, Token::DangerGround };
    }
    return {};
}

} // namespace

void announce(QWidget &widget)
{
    QAccessibleEvent event(&widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

Banner::Banner(const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_icon(new IconLabel({}, iconSide, this)),
      m_text(new PlainLabel(themes, TextStyle::Body, Token::Text, this)),
      m_action(new QPushButton(this)), m_close(new QToolButton(this))
{
    setObjectName(u"banner"_s);
    m_text->setWordWrap(true);
    m_action->setObjectName(u"bannerAction"_s);
    m_action->setAutoDefault(false);
    m_close->setObjectName(u"bannerClose"_s);
    m_close->setAutoRaise(true);
    m_close->setIcon(themes.icon(u"x"_s));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::M, space::XS, space::M, space::XS);
    layout->setSpacing(space::S);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    setMinimumHeight(36);
    setVisible(false);
    connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT actionTriggered(); });
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    connect(&themes, &ThemeService::themeChanged, this, qOverload<>(&QWidget::update));
}

void Banner::showMessage(BannerKind kind, const QString &text, const QString &action)
{
    const bool news = text != m_text->text() || isHidden();
    const Look look = lookOf(kind);
    m_kind = kind;
    m_icon->setIcon(m_themes.icon(look.icon, look.ink));
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    update();
    show();
    if (news)
        announce(*this);
}

void Banner::setClosable(bool closable) { m_close->setVisible(closable); }

QString Banner::text() const { return m_text->text(); }

void Banner::paintEvent(QPaintEvent *)
{
    const Look look = lookOf(m_kind);
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(look.ground));
    // The line below separates it from what follows; the bar repeats the kind.
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(Token::Border));
    const int edge = layoutDirection() == Qt::RightToLeft ? width() - 3 : 0;
    painter.fillRect(QRect(edge, 0, 3, height()), theme.color(look.ink));
}

} // namespace lockstep::ui
