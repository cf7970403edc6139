// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/presencesidebar.h"

#include "ui/theme/paint.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/sectionheader.h"

#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int avatarSide = 24;

class PresenceDelegate final : public QStyledItemDelegate
{
public:
    PresenceDelegate(const ThemeService &themes, QObject *parent)
        : QStyledItemDelegate(parent), m_themes(themes)
    {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const Theme &theme = m_themes.theme();
        const int body = QFontMetrics(theme.font(TextStyle::Body)).height();
        const int caption = QFontMetrics(theme.font(TextStyle::Caption)).height();
        if (index.data(PresenceListModel::IsHeadingRole).toBool())
            return { 80, caption + space::M };
        const bool viewing = !index.data(PresenceListModel::ViewingRole).toString().isEmpty();
        const int text = viewing ? body + caption : body;
        return { 80, std::max(scaled(avatarSide), text) + space::S };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme &theme = m_themes.theme();
        painter->save();
        const QRect row = option.rect;
        const auto place
            = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
        const auto start = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
        if (index.data(PresenceListModel::IsHeadingRole).toBool()) {
            painter->setFont(theme.font(TextStyle::Caption));
            painter->setPen(theme.color(Token::TextSecondary));
            const QString count
                = QLocale().toString(index.data(PresenceListModel::CountRole).toInt());
            const QRect text = row.adjusted(space::M, space::XS, -space::M, 0);
            painter->drawText(place(text), start | Qt::AlignVCenter,
                //: Heading of a group of people and its size
                PresenceListModel::tr("%1 · %2").arg(index.data().toString(), count));
            painter->restore();
            return;
        }
        QColor ground = theme.color(Token::Sidebar);
        const QRectF back = QRectF(row).adjusted(space::XS, 1, -space::XS, -1);
        if (option.state & QStyle::State_Selected)
            ground = theme.color(Token::Selection);
        else if (option.state & QStyle::State_MouseOver)
            ground = theme.color(Token::Pressed);
        paintRound(*painter, back, radius::Control, ground);
        if (option.state & QStyle::State_HasFocus)
            paintFocusRing(*painter, back, radius::Control, theme);

        const auto state = Presence(index.data(PresenceListModel::StateRole).toInt());
        const QString name = index.data().toString();
        const QString viewing = index.data(PresenceListModel::ViewingRole).toString();
        QRect avatar(row.left() + space::M, 0, scaled(avatarSide), scaled(avatarSide));
        avatar.moveTop(row.top() + (row.height() - scaled(avatarSide)) / 2);
        paintAvatar(*painter, place(avatar),
            UserId{ index.data(PresenceListModel::UserIdRole).toString() },
            index.data(PresenceListModel::NameRole).toString(), theme, state, ground,
            option.direction);

        QRect text
            = row.adjusted(space::M + scaled(avatarSide) + 10, space::XS, -space::M, -space::XS);
        painter->setFont(theme.font(TextStyle::Body));
        painter->setPen(
            theme.color(state == Presence::Offline ? Token::TextSecondary : Token::Text));
        const auto line = [&](const QRect &rect, const QString &words) {
            painter->drawText(place(rect), start | Qt::AlignVCenter | Qt::TextSingleLine,
                painter->fontMetrics().elidedText(words, Qt::ElideRight, rect.width()));
        };
        if (viewing.isEmpty()) {
            line(text, name);
        } else {
            const int body = painter->fontMetrics().height();
            line(QRect(text.left(), text.top(), text.width(), body), name);
            painter->setFont(theme.font(TextStyle::Caption));
            painter->setPen(theme.color(Token::TextSecondary));
            line(text.adjusted(0, body, 0, 0),
                //: %1 is the key of an issue
                PresenceListModel::tr("viewing %1").arg(viewing));
        }
        painter->restore();
    }

private:
    const ThemeService &m_themes;
};

} // namespace

PresenceSidebar::PresenceSidebar(const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_header(new SectionHeader(themes, tr("People"), this)),
      m_view(new QListView(this)), m_model(new PresenceListModel(this))
{
    setObjectName(u"presenceSidebar"_s);
    m_view->setObjectName(u"presenceList"_s);
    m_view->setAccessibleName(tr("People"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PresenceDelegate(themes, this));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setMouseTracking(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_view, 1);

    const auto restyle = [this, &themes] {
        QPalette colors = m_view->palette();
        colors.setColor(QPalette::Base, themes.color(Token::Sidebar));
        m_view->setPalette(colors);
        m_view->doItemsLayout(); // the fonts may be others
    };
    connect(&themes, &ThemeService::themeChanged, this, restyle);
    restyle();
    m_header->setAction(u"users"_s, tr("All people"));
    connect(m_header, &SectionHeader::actionTriggered, this, &PresenceSidebar::allRequested);
    connect(m_view, &QListView::clicked, this, &PresenceSidebar::activate);
    connect(m_view, &QListView::customContextMenuRequested, this, [this](const QPoint &at) {
        const QModelIndex index = m_view->indexAt(at);
        if (index.isValid() && !index.data(PresenceListModel::IsHeadingRole).toBool())
            Q_EMIT userMenuRequested(UserId{ index.data(PresenceListModel::UserIdRole).toString() },
                m_view->viewport()->mapToGlobal(at));
    });
}

void PresenceSidebar::setPeople(const QList<PresencePerson> &people)
{
    m_model->setPeople(people);
    const auto present = std::count_if(people.begin(), people.end(),
        [](const PresencePerson &person) { return person.state != Presence::Offline; });
    m_header->setCount(int(present));
}

void PresenceSidebar::activate(const QModelIndex &index)
{
    if (index.isValid() && !index.data(PresenceListModel::IsHeadingRole).toBool())
        Q_EMIT userActivated(UserId{ index.data(PresenceListModel::UserIdRole).toString() });
}

bool PresenceSidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            activate(m_view->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lockstep::ui
