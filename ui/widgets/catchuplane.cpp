// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/catchuplane.h"

#include "ui/models/awaytexts.h"
#include "ui/models/texts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/theme/paint.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds catchUpTick = 1min;
constexpr Milliseconds catchUpDelay = 50ms;

// Key and title, when; below, quieter, what and who. At its end a check mark that takes note.
class CatchUpDelegate final : public QStyledItemDelegate
{
public:
    CatchUpDelegate(const ThemeService &themes, QObject *parent)
        : QStyledItemDelegate(parent), m_themes(themes)
    {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const Theme &theme = m_themes.theme();
        return { 200,
            QFontMetrics(theme.font(TextStyle::Body)).height()
                + QFontMetrics(theme.font(TextStyle::Secondary)).height() + space::M };
    }

    // Of the check mark, in the coordinates of the row.
    static QRect mark(const QRect &row, Qt::LayoutDirection direction)
    {
        const QRect at(row.right() - space::M - iconExtent() - space::XS, row.top(),
            iconExtent() + 2 * space::XS, row.height());
        return QStyle::visualRect(direction, row, at);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme &theme = m_themes.theme();
        const QRect row = option.rect;
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const bool focus = option.state.testFlag(QStyle::State_HasFocus);
        const bool hover = option.state.testFlag(QStyle::State_MouseOver);
        const auto align = [&](Qt::AlignmentFlag side) {
            return int(QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter)
                | Qt::TextSingleLine;
        };
        painter->save();
        const QRectF back = QRectF(row).adjusted(space::XS, 1, -space::XS, -1);
        if (current && focus)
            paintRound(*painter, back, radius::Control, theme.color(Token::Selection));
        else if (hover)
            paintRound(*painter, back, radius::Control, theme.color(Token::Pressed));
        if (focus)
            paintFocusRing(*painter, back, radius::Control, theme);

        const QRect markAt = mark(row, option.direction);
        QRect icon(0, 0, iconExtent(), iconExtent());
        icon.moveCenter(markAt.center());
        painter->drawPixmap(icon,
            m_themes.icons().pixmap(u"check"_s,
                hover || focus ? Token::Accent : Token::TextSecondary, iconExtent(),
                painter->device()->devicePixelRatioF()));

        const QFont body = theme.font(TextStyle::Body);
        const QFont small = theme.font(TextStyle::Secondary);
        const QFontMetrics smallSize(small);
        const int first = QFontMetrics(body).height();
        const int top = row.top() + (row.height() - first - smallSize.height()) / 2;
        QRect room(row.left() + space::S, top,
            row.width() - space::S - space::M - iconExtent() - space::L, first);
        const auto place
            = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
        const auto write = [&](QRect at, const QFont &font, Token token, const QString &text,
                               Qt::AlignmentFlag side) {
            painter->setFont(font);
            painter->setPen(theme.color(token));
            painter->drawText(place(at), align(side) | ownDirection(text),
                painter->fontMetrics().elidedText(text, Qt::ElideRight, at.width()));
        };
        const QString ago = index.data(CatchUpModel::AgoRole).toString();
        const int agoWidth = smallSize.horizontalAdvance(ago) + 2;
        write({ room.right() + 1 - agoWidth, room.top(), agoWidth, first }, small,
            Token::TextSecondary, ago, Qt::AlignRight);
        room.setRight(room.right() - agoWidth - space::S);
        const QString name = index.data(CatchUpModel::NameRole).toString();
        const int nameWidth = std::min(smallSize.horizontalAdvance(name) + 2, room.width());
        write({ room.left(), room.top(), nameWidth, first }, small, Token::TextSecondary, name,
            Qt::AlignLeft);
        room.setLeft(room.left() + nameWidth + space::S);
        if (room.width() > 0)
            write(room, body, Token::Text, index.data().toString(), Qt::AlignLeft);
        write({ row.left() + space::S, top + first,
                  row.width() - space::S - space::M - iconExtent() - space::L, smallSize.height() },
            small, Token::TextSecondary, index.data(CatchUpModel::ChangesRole).toString(),
            Qt::AlignLeft);
        painter->restore();
    }

private:
    const ThemeService &m_themes;
};

} // namespace

CatchUpModel::CatchUpModel(SyncEngine &engine, Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_engine(engine), m_clock(clock)
{}

// Rows that stay keep their place in the views: no reset for one of them.
void CatchUpModel::refresh()
{
    const QList<AwayNews> now = m_engine.away().news(m_engine.replica());
    const auto has = [&](const QList<AwayNews> &list, const IssueId &id) {
        return std::any_of(
            list.begin(), list.end(), [&](const AwayNews &each) { return each.issue == id; });
    };
    for (int row = int(m_news.size()) - 1; row >= 0; --row) {
        if (!has(now, m_news.at(row).issue)) {
            beginRemoveRows({}, row, row);
            m_news.removeAt(row);
            endRemoveRows();
        }
    }
    for (int row = 0; row < int(now.size()); ++row) {
        int at = row;
        while (at < int(m_news.size()) && m_news.at(at).issue != now.at(row).issue)
            ++at;
        if (at == int(m_news.size())) {
            beginInsertRows({}, row, row);
            m_news.insert(row, now.at(row));
            endInsertRows();
        } else if (at != row) {
            beginMoveRows({}, at, at, {}, row);
            m_news.move(at, row);
            endMoveRows();
        }
    }
    m_news = now;
    refreshTimes();
}

void CatchUpModel::refreshTimes()
{
    if (!m_news.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_news.size()) - 1));
}

IssueId CatchUpModel::issueAt(int row) const
{
    return row >= 0 && row < int(m_news.size()) ? m_news.at(row).issue : IssueId{};
}

QList<IssueId> CatchUpModel::issues() const
{
    QList<IssueId> all;
    for (const AwayNews &news : m_news)
        all << news.issue;
    return all;
}

int CatchUpModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_news.size());
}

QVariant CatchUpModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_news.size()))
        return {};
    const AwayNews &news = m_news.at(index.row());
    const Replica &replica = m_engine.replica();
    switch (role) {
    case Qt::DisplayRole:
        return news.subject;
    case NameRole:
        return news.name;
    case AgoRole:
        return agoText(news.at, m_clock.wallNow());
    case ChangesRole: {
        QStringList parts = awayTexts(news, replica);
        if (const QString who = awayPeople(news, replica); !who.isEmpty())
            parts << who;
        return parts.join(u" · "_s);
    }
    case Qt::ToolTipRole: {
        QStringList lines = awayTexts(news, replica);
        lines.prepend(u"%1 %2"_s.arg(news.name, news.subject));
        lines << tr("By %1, %2.")
                     .arg(awayPeople(news, replica), agoSentence(news.at, m_clock.wallNow()));
        return plainToolTip(lines.join(u'\n'));
    }
    case Qt::AccessibleTextRole:
        //: key and title of an issue, what became of it, who did it and when
        return tr("%1 %2. %3. By %4, %5.")
            .arg(news.name, news.subject, QLocale{}.createSeparatedList(awayTexts(news, replica)),
                awayPeople(news, replica), agoSentence(news.at, m_clock.wallNow()));
    default:
        return {};
    }
}

CatchUpLane::CatchUpLane(
    SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_clock(clock), m_themes(themes),
      m_model(new CatchUpModel(engine, clock, this)),
      m_title(new ElidedLabel(
          themes, tr("While you were away"), TextStyle::BodyStrong, Token::Text, this)),
      m_count(new PlainLabel(themes, TextStyle::Body, Token::TextSecondary, this)),
      m_acceptAll(new QPushButton(tr("Got it"), this)), m_view(new QListView(this))
{
    setObjectName(u"catchUpLane"_s);
    m_acceptAll->setObjectName(u"catchUpAcceptAll"_s);
    m_acceptAll->setAccessibleName(tr("Take note of everything that happened while you were away"));
    m_acceptAll->setAutoDefault(false);
    m_view->setObjectName(u"catchUpList"_s);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new CatchUpDelegate(themes, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_view->viewport()->setAutoFillBackground(false);

    auto *icon = new IconLabel(themes.icon(u"history"_s, Token::Accent), iconSide, this);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::S, space::XS, space::S, space::XS);
    head->setSpacing(space::S);
    head->addWidget(icon);
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    head->addWidget(m_acceptAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::S, space::S, space::S, space::S);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_view);
    setTabOrder(m_view, m_acceptAll);

    connect(m_acceptAll, &QPushButton::clicked, this, &CatchUpLane::acceptAll);
    const auto restyle = [this, icon] {
        icon->setIcon(m_themes.icon(u"history"_s, Token::Accent));
        QPalette colors = m_view->palette();
        colors.setColor(QPalette::Base, Qt::transparent);
        m_view->setPalette(colors);
        fit();
        update();
    };
    connect(&themes, &ThemeService::themeChanged, this, restyle);
    connect(&engine, &SyncEngine::awayChanged, this, &CatchUpLane::refreshSoon);
    connect(&engine, &SyncEngine::reset, this, &CatchUpLane::refresh);
    connect(&engine, &SyncEngine::projectsChanged, this, &CatchUpLane::refresh);
    connect(&engine, &SyncEngine::issuesChanged, this, [this](const QSet<IssueId> &issues) {
        for (const IssueId &id : issues) {
            if (m_engine.away().contains(id)) {
                refreshSoon();
                return;
            }
        }
    });
    if (parent)
        parent->installEventFilter(this);
    restyle();
    hide();
    refresh();
}

// Changes come in crowds.
void CatchUpLane::refreshSoon()
{
    if (!m_refreshTimer.isSet())
        m_refreshTimer = m_clock.after(catchUpDelay, [this] { refresh(); });
}

void CatchUpLane::refresh()
{
    m_refreshTimer.cancel();
    const bool hadFocus = m_view->hasFocus() || m_acceptAll->hasFocus();
    const bool was = count() > 0;
    const int row = m_view->currentIndex().row();
    m_model->refresh();
    m_count->setText(tr("%n issue(s)", nullptr, count()));
    m_view->setAccessibleName(tr("While you were away, %n issue(s)", nullptr, count()));
    m_view->setAccessibleDescription(tr("Enter opens the issue, E takes note of it."));
    setAccessibleName(m_view->accessibleName());
    fit();
    setVisible(count() > 0);
    if (count() == 0) {
        m_timer.cancel();
        if (hadFocus)
            Q_EMIT left();
        return;
    }
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(std::clamp(row, 0, count() - 1)));
    if (!was)
        announce(*this);
    if (!m_timer.isSet()) {
        m_timer = m_clock.after(catchUpTick, [this] {
            m_timer.cancel();
            refresh();
        });
    }
}

void CatchUpLane::fit()
{
    const int row = m_view->itemDelegate()->sizeHint({}, {}).height();
    const int room = parentWidget() ? parentWidget()->height() / 3 : 0;
    const int rows = std::clamp(room / std::max(row, 1), 1, mostRows);
    m_view->setFixedHeight(std::min(rows, std::max(count(), 1)) * row);
    const int words = m_title->sizeHint().width() + m_count->sizeHint().width()
        + m_acceptAll->sizeHint().width() + iconExtent();
    m_count->setVisible(words + 2 * space::L + 3 * space::S <= width());
}

bool CatchUpLane::focusLane()
{
    if (count() == 0)
        return false;
    m_view->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void CatchUpLane::accept(const QList<IssueId> &issues)
{
    const AwayLog::Entries taken = m_engine.acceptAway(issues);
    refresh();
    if (!taken.empty())
        Q_EMIT accepted(taken);
}

void CatchUpLane::acceptAll() { accept(m_model->issues()); }

void CatchUpLane::acceptCurrent()
{
    const int row = m_view->currentIndex().row();
    if (row >= 0)
        accept({ m_model->issueAt(row) });
}

// The single letters mean something else in the rest of the window.
bool CatchUpLane::pressed(const QKeyEvent &event, bool act)
{
    const bool plain
        = event.modifiers() == Qt::NoModifier || event.modifiers() == Qt::KeypadModifier;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (plain && act && m_view->currentIndex().isValid())
            Q_EMIT issueRequested(m_model->issueAt(m_view->currentIndex().row()));
        return plain;
    case Qt::Key_E:
        if (plain && act)
            acceptCurrent();
        else if (event.modifiers() == Qt::ShiftModifier && act)
            acceptAll();
        return plain || event.modifiers() == Qt::ShiftModifier;
    case Qt::Key_Space:
    case Qt::Key_Delete:
        if (plain && act)
            acceptCurrent();
        return plain;
    case Qt::Key_J:
    case Qt::Key_K:
        if (plain && act) {
            const int next = m_view->currentIndex().row() + (event.key() == Qt::Key_J ? 1 : -1);
            if (next >= 0 && next < count())
                m_view->setCurrentIndex(m_model->index(next));
        }
        return plain;
    case Qt::Key_Escape:
        if (plain && act)
            Q_EMIT left();
        return plain;
    default:
        return false;
    }
}

bool CatchUpLane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize)
            fit();
    } else if (watched == m_view) {
        if (event->type() == QEvent::ShortcutOverride
            && pressed(*static_cast<QKeyEvent *>(event), false)) {
            event->accept();
            return true;
        }
        if (event->type() == QEvent::KeyPress && pressed(*static_cast<QKeyEvent *>(event), true))
            return true;
    } else if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QModelIndex index = m_view->indexAt(mouse->pos());
        if (index.isValid() && mouse->button() == Qt::LeftButton) {
            const IssueId issue = m_model->issueAt(index.row());
            const QRect mark
                = CatchUpDelegate::mark(m_view->visualRect(index), m_view->layoutDirection());
            if (mark.contains(mouse->pos()))
                accept({ issue });
            else
                Q_EMIT issueRequested(issue);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CatchUpLane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void CatchUpLane::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    paintRound(painter, QRectF(rect()).adjusted(space::S, space::XS, -space::S, -space::XS),
        radius::Card, theme.color(theme.isHighContrast() ? Token::Raised : Token::AccentGround),
        theme.color(theme.isHighContrast() ? Token::StrongBorder : Token::Border));
}

} // namespace lockstep::ui
