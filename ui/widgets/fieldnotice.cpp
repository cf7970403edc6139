// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/fieldnotice.h"

#include "ui/theme/lockstepstyle.h"
#include "ui/theme/paint.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

FieldNotice::FieldNotice(const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_avatar(new Avatar(themes, 18, this)),
      m_icon(new IconLabel({}, iconSide, this)),
      m_text(new PlainLabel(themes, TextStyle::Secondary, Token::Text, this)),
      m_take(new QPushButton(this)), m_keep(new QPushButton(this))
{
    setObjectName(u"fieldNotice"_s);
    m_take->setObjectName(u"noticeTake"_s);
    m_keep->setObjectName(u"noticeKeep"_s);
    m_text->setWordWrap(true);
    for (QPushButton *button : { m_take, m_keep }) {
        button->setFocusPolicy(Qt::TabFocus);
        setButtonKind(*button, ButtonKind::Quiet);
    }
    auto *said = new QHBoxLayout;
    said->setSpacing(space::S);
    said->addWidget(m_avatar);
    said->addWidget(m_icon);
    said->addWidget(m_text, 1);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(space::S);
    answers->addStretch(1);
    answers->addWidget(m_take);
    answers->addWidget(m_keep);
    auto *layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    layout->setContentsMargins(readingMargins(space::S, 2, 2, 2));
    layout->setSpacing(space::S);
    layout->addLayout(said, 1);
    layout->addLayout(answers);
    connect(m_take, &QPushButton::clicked, this, &FieldNotice::taken);
    connect(m_keep, &QPushButton::clicked, this, &FieldNotice::kept);
    connect(&themes, &ThemeService::themeChanged, this, qOverload<>(&QWidget::update));
    hide();
}

// Where the sentence would have a narrow column only, the answers go below it.
void FieldNotice::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int answers = m_take->sizeHint().width() + m_keep->sizeHint().width();
    const bool isNarrow = width() < answers + scaled(200);
    static_cast<QBoxLayout *>(layout())->setDirection(
        isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void FieldNotice::show(Kind kind, const QString &text, const QString &take, const QString &keep)
{
    m_kind = kind;
    m_avatar->setVisible(kind == Kind::Remote);
    m_icon->setVisible(kind != Kind::Remote);
    m_icon->setIcon(kind == Kind::Error ? m_themes.icon(u"circle-alert"_s, Token::Danger)
                                        : m_themes.icon(u"pencil"_s, Token::Warning));
    const bool news = m_text->text() != text || isHidden();
    m_text->setText(text);
    m_take->setText(take);
    m_take->setVisible(!take.isEmpty());
    m_keep->setText(keep);
    m_keep->setVisible(!keep.isEmpty());
    setVisible(true);
    update();
    if (news) {
        setAccessibleName(text);
        announce(*this);
    }
}

void FieldNotice::setPerson(const UserId &user, const QString &name)
{
    m_avatar->setPerson(user, name);
}

void FieldNotice::focusKeep() { m_keep->setFocus(Qt::TabFocusReason); }

QString FieldNotice::text() const { return m_text->text(); }

void FieldNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Token ground = m_kind == Kind::Remote ? Token::TheirsGround
        : m_kind == Kind::Error                 ? Token::DangerGround
                                                : Token::WarningGround;
    paintRound(painter, rect(), radius::Control, m_themes.color(ground),
        m_themes.theme().isHighContrast() ? m_themes.color(Token::Border) : QColor());
}

} // namespace lockstep::ui
