// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/conflictlist.h"

#include "ui/theme/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTextLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int keyRole = Qt::UserRole + 1;
constexpr int titleRole = Qt::UserRole + 2;
constexpr int fieldsRole = Qt::UserRole + 3;
constexpr int stateRole = Qt::UserRole + 4;
constexpr int decidedRole = Qt::UserRole + 5;
constexpr int listPadding = space::S;
} // namespace

class ConflictList::Delegate final : public QStyledItemDelegate
{
public:
    Delegate(const ThemeService &themes, QObject *parent)
        : QStyledItemDelegate(parent), m_themes(themes)
    {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const Theme &theme = m_themes.theme();
        const int caption = QFontMetrics(theme.font(TextStyle::Caption)).height();
        const int lines = index.data(fieldsRole).toString().isEmpty() ? 1 : 2;
        return { 0,
            2 * listPadding + 3 * QFontMetrics(theme.font(TextStyle::Body)).height() + 2
                + lines * caption };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme &theme = m_themes.theme();
        const bool decided = index.data(decidedRole).toBool();
        painter->save();
        const QRect card = option.rect;
        if (option.state.testFlag(QStyle::State_Selected))
            paintRound(*painter, card, radius::Card, theme.color(Token::Selection));
        else if (option.state.testFlag(QStyle::State_MouseOver))
            paintRound(*painter, card, radius::Card, theme.color(Token::Hover));
        if (option.state.testFlag(QStyle::State_HasFocus))
            paintFocusRing(*painter, card, radius::Card, theme);
        const QRect inner = card.adjusted(listPadding, listPadding, -listPadding, -listPadding);
        const auto place
            = [&](const QRect &part) { return QStyle::visualRect(option.direction, card, part); };
        const int left = inner.left() + iconExtent() + space::S;
        const int width = inner.right() - left + 1;
        int y = inner.top();
        const auto line = [&](const QString &text, TextStyle style, Token ink) {
            painter->setFont(theme.font(style));
            painter->setPen(theme.color(ink));
            const QFontMetrics metrics = painter->fontMetrics();
            painter->drawText(place({ left, y, width, metrics.height() }),
                int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
                    | Qt::TextSingleLine,
                metrics.elidedText(text, Qt::ElideRight, width));
            y += metrics.height();
        };
        const int first = QFontMetrics(theme.font(TextStyle::BodyStrong)).height();
        painter->drawPixmap(
            place({ inner.left(), y + (first - iconExtent()) / 2, iconExtent(), iconExtent() }),
            m_themes.icons().pixmap(decided ? u"circle-check"_s : u"triangle-alert"_s,
                decided ? Token::Success : Token::Warning, iconExtent(),
                painter->device()->devicePixelRatioF()));
        line(index.data(keyRole).toString(), TextStyle::BodyStrong, Token::Text);
        // The title has two lines; the second takes what the first has no room for.
        const QString title = index.data(titleRole).toString();
        QTextLayout layout(title, theme.font(TextStyle::Body));
        layout.beginLayout();
        QTextLine begin = layout.createLine();
        if (begin.isValid())
            begin.setLineWidth(width);
        layout.endLayout();
        const qsizetype broken = begin.isValid() ? begin.textLength() : 0;
        line(title.left(broken).trimmed(), TextStyle::Body, Token::Text);
        if (broken < title.size())
            line(title.mid(broken), TextStyle::Body, Token::Text);
        y += 2;
        if (const QString fields = index.data(fieldsRole).toString(); !fields.isEmpty())
            line(fields, TextStyle::Caption, Token::TextSecondary);
        line(index.data(stateRole).toString(), TextStyle::Caption,
            decided ? Token::TextSecondary : Token::Warning);
        painter->restore();
    }

private:
    const ThemeService &m_themes;
};

ConflictList::ConflictList(const ThemeService &themes, QWidget *parent)
    : QListWidget(parent), m_themes(themes)
{
    setObjectName(u"conflictList"_s);
    setAccessibleName(tr("Conflicts"));
    setItemDelegate(new Delegate(themes, this));
    setMouseTracking(true);
    setSpacing(2);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    connect(&themes, &ThemeService::themeChanged, this, [this] {
        updateGeometry();
        scheduleDelayedItemsLayout();
    });
}

// Wide enough for some words; with large text no wider than a quarter of a large window.
QSize ConflictList::sizeHint() const
{
    const int wanted = 32 * QFontMetrics(m_themes.theme().font(TextStyle::Body)).averageCharWidth();
    return { std::clamp(wanted, 200, 320), 200 };
}

void ConflictList::setEntry(int row, const Entry &entry)
{
    QListWidgetItem *each = item(row);
    each->setData(keyRole, entry.key);
    each->setData(titleRole, entry.title);
    each->setData(fieldsRole, entry.fields);
    each->setData(stateRole, entry.state);
    each->setData(decidedRole, entry.decided);
    //: For screen readers: an issue's key, its title, the fields, and what is to be done
    const QString words = entry.fields.isEmpty()
        ? tr("%1 %2, %3").arg(entry.key, entry.title, entry.state)
        : tr("%1 %2, %3: %4").arg(entry.key, entry.title, entry.fields, entry.state);
    each->setData(Qt::AccessibleTextRole, words);
    each->setToolTip(plainToolTip(words));
}

void ConflictList::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace lockstep::ui
