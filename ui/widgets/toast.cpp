// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/toast.h"

#include "ui/theme/lockstepstyle.h"
#include "ui/theme/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 300; // characters of a line; what others wrote may be a novel

QString shortened(const QString &text)
{
    return text.size() <= longest ? text : text.left(longest - 1) + u'…';
}

QString iconOf(ToastKind kind)
{
    switch (kind) {
    case ToastKind::Info:
        return u"info"_s;
    case ToastKind::Success:
        return u"circle-check"_s;
    case ToastKind::Warning:
        return u"triangle-alert"_s;
    case ToastKind::Error:
        return u"circle-alert"_s;
    }
    return {};
}

Token tokenOf(ToastKind kind)
{
    switch (kind) {
    case ToastKind::Info:
        return Token::Accent;
    case ToastKind::Success:
        return Token::Success;
    case ToastKind::Warning:
        return Token::Warning;
    case ToastKind::Error:
        return Token::Danger;
    }
    return Token::Accent;
}

QAccessibleInterface *alertInterface(const QString &, QObject *object)
{
    auto *toast = qobject_cast<Toast *>(object);
    return toast ? new QAccessibleWidget(toast, QAccessible::AlertMessage) : nullptr;
}

} // namespace

Toast::Toast(const ThemeService &themes, const ToastMessage &message, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_icon(new IconLabel({}, iconSide, this)),
      m_text(new PlainLabel(themes, TextStyle::Body, Token::Text, this)),
      m_detail(new PlainLabel(themes, TextStyle::Secondary, Token::TextSecondary, this)),
      m_count(new PlainLabel(themes, TextStyle::Secondary, Token::TextSecondary, this)),
      m_action(new QPushButton(this)), m_close(new QToolButton(this))
{
    QAccessible::installFactory(&alertInterface); // a second time it does nothing
    setObjectName(u"toast"_s);
    setFocusPolicy(Qt::StrongFocus);
    m_text->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_action->setObjectName(u"toastAction"_s);
    m_action->setAutoDefault(false);
    m_close->setObjectName(u"toastClose"_s);
    m_close->setAutoRaise(true);
    m_close->setIcon(themes.icon(u"x"_s));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setFocusPolicy(Qt::StrongFocus);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->setContentsMargins(0, 5, 0, 5);
    words->addWidget(m_text);
    words->addWidget(m_detail);
    auto *iconColumn = new QVBoxLayout;
    iconColumn->addWidget(m_icon);
    iconColumn->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(
        space::S + shadow, space::XS + shadow, space::S + shadow, space::XS + shadow);
    layout->setSpacing(space::S);
    layout->addLayout(iconColumn);
    layout->addLayout(words, 1);
    layout->addWidget(m_count, 0, Qt::AlignVCenter);
    layout->addWidget(m_action, 0, Qt::AlignVCenter);
    layout->addWidget(m_close, 0, Qt::AlignVCenter);
    setFixedWidth(cardWidth + 2 * shadow);
    for (QWidget *each : { static_cast<QWidget *>(m_action), static_cast<QWidget *>(m_close) })
        each->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);

    connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT actionTriggered(); });
    connect(m_close, &QToolButton::clicked, this, [this] { Q_EMIT closeRequested(); });
    const auto restyle = [this, iconColumn] { // the icon at the middle of the first line
        const QFontMetrics metrics(m_themes.theme().font(TextStyle::Body));
        iconColumn->setContentsMargins(0, 5 + (metrics.height() - iconExtent()) / 2, 0, 0);
        update();
    };
    connect(&themes, &ThemeService::themeChanged, this, restyle);
    restyle();
    setMessage(message, 1);
}

int Toast::widthFor(const Theme &theme, int windowWidth)
{
    constexpr int letters = 50; // of a line that is read at a glance
    const QFontMetrics metrics(theme.font(TextStyle::Body));
    return 2 * shadow
        + std::max(cardWidth, std::min(letters * metrics.averageCharWidth(), windowWidth * 3 / 5));
}

void Toast::setMessage(const ToastMessage &message, int count)
{
    m_message = message;
    m_icon->setIcon(m_themes.icon(iconOf(message.kind), tokenOf(message.kind)));
    m_text->setText(shortened(message.text));
    m_detail->setText(shortened(message.detail));
    m_detail->setVisible(!message.detail.isEmpty());
    //: How often the same thing happened
    m_count->setText(tr("×%1").arg(QLocale().toString(count)));
    m_count->setVisible(count > 1);
    m_action->setText(message.action);
    m_action->setVisible(!message.action.isEmpty());
    setAccessibleName(
        count > 1 ? tr("%1, %n time(s)", nullptr, count).arg(m_text->text()) : m_text->text());
    setAccessibleDescription(m_detail->text());
}

void Toast::setOpacity(qreal opacity)
{
    if (opacity >= 1) {
        setGraphicsEffect(nullptr);
        return;
    }
    auto *effect = qobject_cast<QGraphicsOpacityEffect *>(graphicsEffect());
    if (!effect) {
        effect = new QGraphicsOpacityEffect(this);
        setGraphicsEffect(effect);
    }
    effect->setOpacity(opacity);
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Delete:
        Q_EMIT closeRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_message.action.isEmpty())
            Q_EMIT actionTriggered();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Toast::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    const QRectF card = QRectF(rect()).adjusted(shadow, shadow, -shadow, -shadow);
    paintShadow(painter, card, radius::Card, shadow, theme);
    paintRound(painter, card, radius::Card, theme.color(Token::Raised),
        theme.color(theme.isHighContrast() ? Token::StrongBorder : Token::Border));
    if (hasFocus())
        paintFocusRing(painter, card, radius::Card, theme);
}

} // namespace lockstep::ui
