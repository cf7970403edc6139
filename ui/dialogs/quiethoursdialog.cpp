// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/quiethoursdialog.h"

#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysInWeek = 7;

QTime timeOfMinute(int minute) { return QTime(minute / 60, minute % 60); }
int minuteOf(const QTime &time) { return time.hour() * 60 + time.minute(); }

} // namespace

QuietHoursDialog::QuietHoursDialog(
    const ThemeService &themes, const DoNotDisturb &wish, QWidget *parent)
    : QDialog(parent), m_wish(wish), m_scheduled(new QCheckBox(tr("&Quiet hours"), this)),
      m_hours(new QWidget(this)), m_from(new QTimeEdit(timeOfMinute(wish.from), m_hours)),
      m_to(new QTimeEdit(timeOfMinute(wish.to), m_hours)),
      m_mentions(new QCheckBox(tr("Let &mentions of me through"), this)), m_idle(new QSpinBox(this))
{
    setObjectName(u"quietHoursDialog"_s);
    setWindowTitle(tr("Quiet Hours"));
    setGround(*this, themes, Token::Surface);
    m_scheduled->setObjectName(u"quietScheduled"_s);
    m_scheduled->setChecked(wish.scheduled);
    m_from->setObjectName(u"quietFrom"_s);
    m_from->setAccessibleName(tr("Quiet from"));
    m_to->setObjectName(u"quietTo"_s);
    m_to->setAccessibleName(tr("Quiet until"));
    for (QTimeEdit *time : { m_from, m_to }) // hours first: Qt would write 00:08 from right to left
        time->setLayoutDirection(Qt::LeftToRight);
    m_mentions->setObjectName(u"quietMentions"_s);
    m_mentions->setChecked(wish.mentionsBreakThrough);
    m_idle->setObjectName(u"idleMinutes"_s);
    m_idle->setRange(0, DoNotDisturb::longestIdle);
    m_idle->setSpecialValueText(tr("Never"));
    m_idle->setSuffix(tr(" min"));
    m_idle->setValue(wish.idleMinutes);

    auto *explain = new PlainLabel(themes,
        tr("In these hours nothing pops up and nothing is shown on the desktop. What happens is "
           "kept for you, and the others see you as busy."),
        TextStyle::Secondary, Token::TextSecondary, this);
    explain->setWordWrap(true);

    auto *times = new QHBoxLayout;
    times->setSpacing(space::S);
    //: Quiet from 18:00 to 08:00
    auto *from = new PlainLabel(themes, tr("From"), TextStyle::Body, Token::Text, this);
    from->setBuddy(m_from);
    //: Quiet from 18:00 to 08:00
    auto *to = new PlainLabel(themes, tr("to"), TextStyle::Body, Token::Text, this);
    to->setBuddy(m_to);
    times->addWidget(from);
    times->addWidget(m_from);
    times->addWidget(to);
    times->addWidget(m_to);
    times->addStretch(1);
    auto *days = new QHBoxLayout;
    days->setSpacing(space::XS);
    const QLocale locale;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        auto *button = new QToolButton(m_hours);
        button->setObjectName(u"quietDay%1"_s.arg(day));
        button->setText(locale.standaloneDayName(day, QLocale::ShortFormat));
        button->setAccessibleName(
            //: %1 is a day of the week
            tr("Quiet hours that begin on %1").arg(locale.standaloneDayName(day)));
        button->setCheckable(true);
        button->setChecked((wish.days >> (day - Qt::Monday)) & 1);
        button->setFocusPolicy(Qt::StrongFocus);
        m_days << button;
    }
    const int first = locale.firstDayOfWeek() - Qt::Monday;
    QWidget *before = m_to;
    for (int i = 0; i < daysInWeek; ++i) {
        QToolButton *button = m_days.at((first + i) % daysInWeek);
        days->addWidget(button);
        setTabOrder(before, button);
        before = button;
    }
    days->addStretch(1);
    auto *hours = new QVBoxLayout(m_hours);
    hours->setContentsMargins(readingMargins(space::XL, 0, 0, 0));
    hours->setSpacing(space::S);
    hours->addLayout(times);
    hours->addLayout(days);

    auto *idleLabel = new QLabel(tr("Show me as &idle after"), this);
    idleLabel->setBuddy(m_idle);
    auto *idle = new QHBoxLayout;
    idle->setSpacing(space::S);
    idle->addWidget(idleLabel);
    idle->addWidget(m_idle);
    idle->addStretch(1);

    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"quietCancel"_s);
    cancel->setAutoDefault(false);
    auto *save = new QPushButton(tr("Save"), this);
    save->setObjectName(u"quietSave"_s);
    save->setDefault(true);
    setButtonKind(*save, ButtonKind::Primary);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::S);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(m_scheduled);
    layout->addWidget(explain);
    layout->addWidget(m_hours);
    layout->addWidget(m_mentions);
    layout->addLayout(idle);
    layout->addStretch(1);
    layout->addLayout(buttons);
    resize(scaled(420), sizeHint().height());

    connect(m_scheduled, &QCheckBox::toggled, this, &QuietHoursDialog::refresh);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(this->wish());
        accept();
    });
    fitHeight(*this);
    refresh();
}

void QuietHoursDialog::refresh() { m_hours->setEnabled(m_scheduled->isChecked()); }

DoNotDisturb QuietHoursDialog::wish() const
{
    DoNotDisturb wish = m_wish;
    wish.scheduled = m_scheduled->isChecked();
    wish.from = minuteOf(m_from->time());
    wish.to = minuteOf(m_to->time());
    wish.days = 0;
    for (int day = 0; day < daysInWeek; ++day) {
        if (m_days.at(day)->isChecked())
            wish.days |= 1 << day;
    }
    wish.mentionsBreakThrough = m_mentions->isChecked();
    wish.idleMinutes = m_idle->value();
    return wish;
}

} // namespace lockstep::ui
