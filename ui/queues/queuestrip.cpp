// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queues/queuestrip.h"

#include "ui/queues/queuetexts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wrappingrow.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

// A number, and below it what it is.
class QueueStrip::Figure final : public QWidget
{
public:
    Figure(const ThemeService &themes, const QString &name, const QString &what, QWidget *parent)
        : QWidget(parent),
          m_number(new PlainLabel(themes, u"–"_s, TextStyle::BodyStrong, Token::Text, this)),
          m_what(new PlainLabel(themes, what, TextStyle::Secondary, Token::TextSecondary, this))
    {
        setObjectName(name);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, space::L, 0);
        layout->setSpacing(0);
        layout->addWidget(m_number);
        layout->addWidget(m_what);
    }

    void show(const QString &number, const QString &sentence = {})
    {
        m_number->setText(number);
        setAccessibleName(sentence.isEmpty() ? u"%1: %2"_s.arg(m_what->text(), number) : sentence);
        setToolTip(plainToolTip(sentence));
    }

private:
    PlainLabel *m_number;
    PlainLabel *m_what;
};

QueueStrip::QueueStrip(
    SyncEngine &engine, const ThemeService &themes, const QueueFigures &figures, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_themes(themes), m_figures(figures),
      m_watch(new QToolButton(this)), m_menu(new QToolButton(this))
{
    setObjectName(u"queueStrip"_s);
    auto *row = new WrappingRow(space::XS, this);
    const auto add = [&](const QString &name, const QString &what) {
        auto *figure = new Figure(themes, name, what, row);
        row->addWidget(figure);
        return figure;
    };
    m_open = add(u"queueOpen"_s, tr("Open"));
    m_nobodys = add(u"queueNobodys"_s, tr("Nobody's"));
    m_oldest = add(u"queueOldest"_s, tr("Oldest"));
    m_resolution = add(u"queueResolution"_s, tr("Resolved within"));
    m_flow = add(u"queueFlow"_s, tr("Came and went"));
    m_watch->setObjectName(u"queueWatch"_s);
    m_watch->setAutoRaise(true);
    m_watch->setCheckable(true);
    m_watch->setIcon(themes.icons().icon(u"bell"_s, Token::TextSecondary, Token::Accent));
    m_menu->setObjectName(u"queueMenu"_s);
    m_menu->setAutoRaise(true);
    m_menu->setIcon(themes.icon(u"ellipsis"_s));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setToolTip(tr("Change the queue"));
    m_menu->setAccessibleName(tr("Change the queue"));
    auto *menu = new QMenu(m_menu);
    menu->setAccessibleName(m_menu->accessibleName());
    QAction *edit = menu->addAction(themes.icon(u"pencil"_s), tr("Change…"));
    edit->setObjectName(u"editQueue"_s);
    connect(edit, &QAction::triggered, this, [this] { Q_EMIT editRequested(m_queue); });
    QAction *remove = menu->addAction(themes.icon(u"trash-2"_s), tr("Delete queue"));
    remove->setObjectName(u"deleteQueue"_s);
    connect(remove, &QAction::triggered, this, [this] { Q_EMIT deleteRequested(m_queue); });
    m_menu->setMenu(menu);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::L + space::S, space::S, space::L, space::S);
    layout->setSpacing(space::XS);
    layout->addWidget(row, 1);
    layout->addWidget(m_watch, 0, Qt::AlignVCenter);
    layout->addWidget(m_menu, 0, Qt::AlignVCenter);
    connect(m_watch, &QToolButton::clicked, this, &QueueStrip::toggleWatch);
    connect(&figures, &QueueFigures::changed, this, &QueueStrip::refresh);
    connect(&engine, &SyncEngine::settingsChanged, this, &QueueStrip::refresh);
    connect(&engine, &SyncEngine::projectsChanged, this, &QueueStrip::refresh);
    hide();
}

void QueueStrip::setQueue(const QueueId &queue)
{
    m_queue = queue;
    setVisible(!queue.isNull());
    refresh();
}

bool QueueStrip::mayEdit() const
{
    const auto *place = m_figures.find(m_queue);
    return place && m_engine.replica().myRole(place->project) == Role::Admin;
}

void QueueStrip::toggleWatch()
{
    if (m_queue.isNull())
        return;
    const bool on = m_engine.replica().settings().contains(watchKey(m_queue));
    m_engine.saveSetting(watchKey(m_queue), on ? QString() : QString(settingOn));
}

void QueueStrip::refresh()
{
    if (m_queue.isNull())
        return;
    const QLocale locale;
    const auto metrics = m_figures.metrics(m_queue);
    const QueueMetrics none;
    const QueueMetrics &figures = metrics ? *metrics : none;
    const auto number = [&](qint64 n) { return metrics ? locale.toString(n) : u"–"_s; };
    m_open->show(number(figures.open));
    m_nobodys->show(number(figures.open - figures.assigned));
    m_oldest->show(durationText(figures.oldestSeconds));
    m_resolution->show(durationText(figures.averageResolutionSeconds));
    const QueueFigures::Flow flow = m_figures.flow(m_queue);
    m_flow->show(flowText(flow), flowSentence(flow));
    setAccessibleName(metrics ? metricsSentence(figures) : tr("The queue is being counted."));
    const bool watched = m_engine.replica().settings().contains(watchKey(m_queue));
    m_watch->setChecked(watched);
    const QString what = watched ? tr("You are told of what comes into this queue. Stop that")
                                 : tr("Be told of what comes into this queue");
    m_watch->setToolTip(what);
    m_watch->setAccessibleName(what);
    m_menu->setVisible(mayEdit());
    update();
}

void QueueStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    paintRound(painter, QRectF(rect()).adjusted(space::S, 0, -space::S, -space::XS), radius::Card,
        theme.color(theme.isHighContrast() ? Token::Raised : Token::AccentGround),
        theme.color(theme.isHighContrast() ? Token::StrongBorder : Token::Border));
}

} // namespace lockstep::ui
