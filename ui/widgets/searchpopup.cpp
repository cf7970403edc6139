// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/searchpopup.h"

#include "ui/models/filterterms.h"
#include "ui/theme/paint.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int searchDetailRole = Qt::UserRole;
constexpr int mostCandidateRows = 8;
constexpr int searchShadow = 8;
constexpr int narrowestPopup = 280;
constexpr int widestPopup = 440;

class CandidateDelegate final : public QStyledItemDelegate
{
public:
    CandidateDelegate(const ThemeService &themes, QObject *parent)
        : QStyledItemDelegate(parent), m_themes(themes)
    {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const QFontMetrics metrics(m_themes.theme().font(TextStyle::Body));
        return { narrowestPopup, std::max(28, metrics.height() + space::S) };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme &theme = m_themes.theme();
        painter->save();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected || option.state.testFlag(QStyle::State_MouseOver))
            paintRound(*painter, QRectF(option.rect).adjusted(space::XS, 0, -space::XS, 0),
                radius::Control, theme.color(selected ? Token::Selection : Token::Hover));
        QRect room = option.rect.adjusted(space::M, 0, -space::M, 0);
        const auto draw = [&](const QString &words, Token token, Qt::AlignmentFlag side) {
            const QFontMetrics metrics = painter->fontMetrics();
            const QString shown = metrics.elidedText(words, Qt::ElideRight, room.width());
            painter->setPen(theme.color(token));
            painter->drawText(QStyle::visualRect(option.direction, option.rect, room),
                int(QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter)
                    | Qt::TextSingleLine,
                shown);
            return metrics.horizontalAdvance(shown) + space::M;
        };
        painter->setFont(theme.font(TextStyle::Secondary));
        room.setRight(room.right()
            - draw(index.data(searchDetailRole).toString(), Token::TextSecondary, Qt::AlignRight));
        painter->setFont(theme.font(TextStyle::Body));
        draw(index.data().toString(), Token::Text, Qt::AlignLeft);
        painter->restore();
    }

private:
    const ThemeService &m_themes;
};

QString candidateDetail(const query::Candidate &candidate)
{
    if (candidate.kind == query::Candidate::Kind::Qualifier) {
        const query::QualifierInfo *info = query::findQualifier(candidate.text.chopped(1));
        return info ? qualifierText(*info) : QString();
    }
    return candidate.count < 0 ? QString() : QLocale{}.toString(candidate.count);
}

} // namespace

SearchPopup::SearchPopup(const ThemeService &themes, QWidget &field)
    : QFrame(&field), m_themes(themes), m_field(field), m_list(new QListWidget(this)),
      m_hintIcon(new IconLabel(themes.icon(u"circle-alert"_s, Token::Danger), iconSide, this)),
      m_hint(new PlainLabel(themes, TextStyle::Secondary, Token::Text, this))
{
    setObjectName(u"searchPopup"_s);
    setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName(u"searchCandidates"_s);
    m_list->setAccessibleName(tr("What may stand here"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new CandidateDelegate(themes, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_hint->setObjectName(u"searchHint"_s);
    m_hint->setWordWrap(true);
    auto *hint = new QHBoxLayout;
    hint->setContentsMargins(space::M, space::XS, space::M, space::XS);
    hint->setSpacing(space::S);
    hint->addWidget(m_hintIcon, 0, Qt::AlignTop);
    hint->addWidget(m_hint, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        searchShadow + 1, searchShadow + space::XS, searchShadow + 1, searchShadow + space::XS);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addLayout(hint);
    const auto restyle = [this] {
        QPalette colors = m_list->palette();
        colors.setColor(QPalette::Base, m_themes.color(Token::Raised));
        m_list->setPalette(colors);
    };
    connect(&themes, &ThemeService::themeChanged, this, restyle);
    restyle();
    connect(m_list, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) {
        const int row = m_list->row(item);
        if (row >= 0 && row < m_candidates.size())
            Q_EMIT chosen(query::Candidate{ m_candidates.at(row) });
    });
    m_field.installEventFilter(this);
    hide();
}

void SearchPopup::setContent(const QList<query::Candidate> &candidates, const QString &hint)
{
    m_candidates = candidates;
    m_list->clear();
    for (const query::Candidate &candidate : candidates) {
        auto *item = new QListWidgetItem(candidate.text, m_list);
        const QString detail = candidateDetail(candidate);
        item->setData(searchDetailRole, detail);
        item->setData(Qt::AccessibleTextRole,
            detail.isEmpty() ? candidate.text
                             //: a word that may be typed, and what it is or how often it is there
                             : tr("%1, %2").arg(candidate.text, detail));
    }
    m_list->setVisible(!candidates.isEmpty());
    const int height = candidates.isEmpty() ? 0 : m_list->sizeHintForRow(0);
    m_list->setFixedHeight(
        std::max(1, int(std::min<qsizetype>(candidates.size(), mostCandidateRows)) * height));
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_hintIcon->setVisible(!hint.isEmpty());
    const bool wanted = m_field.isVisible() && (!candidates.isEmpty() || !hint.isEmpty());
    if (wanted) {
        setParent(m_field.window()); // which may be another since
        place();
        raise();
    }
    setVisible(wanted);
}

void SearchPopup::place()
{
    const QWidget &window = *m_field.window();
    layout()->activate();
    const int width = std::clamp(m_field.width(), narrowestPopup, widestPopup) + 2 * searchShadow;
    resize(width,
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                      : layout()->totalSizeHint().height());
    QPoint at = m_field.mapTo(&window, QPoint(-searchShadow, m_field.height() + 2 - searchShadow));
    if (isRightToLeft())
        at.rx() += m_field.width() + 2 * searchShadow - width;
    at.setX(std::clamp(at.x(), 0, std::max(0, window.width() - width)));
    QWidget::move(at);
}

void SearchPopup::move(int rows)
{
    const int row = std::clamp(m_list->currentRow() + rows, -1, m_list->count() - 1);
    m_list->setCurrentRow(row);
    if (m_list->currentItem() && row >= 0)
        m_list->scrollToItem(m_list->currentItem());
    else
        m_list->clearSelection();
    tellRow(*m_list, row);
}

const query::Candidate *SearchPopup::current() const
{
    const int row = m_list->currentRow();
    return isVisible() && row >= 0 && row < m_candidates.size() ? &m_candidates.at(row) : nullptr;
}

const query::Candidate *SearchPopup::first() const
{
    return hasCandidates() ? &m_candidates.first() : nullptr;
}

bool SearchPopup::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusOut:
    case QEvent::Hide:
        hide();
        break;
    case QEvent::Move:
    case QEvent::Resize:
        if (isVisible())
            place();
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void SearchPopup::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    const QRectF card
        = QRectF(rect()).adjusted(searchShadow, searchShadow, -searchShadow, -searchShadow);
    paintShadow(painter, card, radius::Card, searchShadow, theme);
    paintRound(
        painter, card, radius::Card, theme.color(Token::Raised), theme.color(Token::StrongBorder));
}

} // namespace lockstep::ui
