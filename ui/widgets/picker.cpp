// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/picker.h"

#include "ui/theme/paint.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/choicedelegate.h"
#include "ui/widgets/plainlabel.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int ValueRole = ChoiceDelegate::Value;
constexpr int DetailRole = ChoiceDelegate::Detail;
constexpr int CheckedRole = ChoiceDelegate::Checked;
constexpr int NewRole = ChoiceDelegate::FirstFree; // no option: made of what is typed
constexpr int mostRows = 10;

} // namespace

Picker::Picker(const ThemeService &themes, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_themes(themes), m_search(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_notice(new PlainLabel(themes, TextStyle::Secondary, Token::Theirs, this))
{
    setObjectName(u"picker"_s);
    setAttribute(Qt::WA_WindowPropagation);
    m_search->setObjectName(u"pickerSearch"_s);
    m_search->setFrame(false);
    m_search->installEventFilter(this);
    m_search->addAction(themes.icon(u"search"_s), QLineEdit::LeadingPosition);
    m_list->setObjectName(u"pickerList"_s);
    m_list->setAccessibleName(tr("Choices"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new ChoiceDelegate(themes, {}, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    setPlaceholder(tr("Search"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, space::XS, 1, space::XS);
    layout->setSpacing(space::XS);
    layout->addWidget(m_search);
    m_notice->setObjectName(u"pickerNotice"_s);
    m_notice->setWordWrap(true);
    m_notice->setContentsMargins(space::M, 0, space::M, space::XS);
    m_notice->hide();
    layout->addWidget(m_notice);
    layout->addWidget(m_list);

    const auto restyle = [this] {
        for (QWidget *part : { static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_search) }) {
            QPalette colors = part->palette();
            colors.setColor(QPalette::Base, m_themes.color(Token::Raised));
            part->setPalette(colors);
        }
    };
    connect(&themes, &ThemeService::themeChanged, this, restyle);
    restyle();
    connect(m_search, &QLineEdit::textChanged, this, &Picker::narrow);
    connect(m_list, &QListWidget::itemClicked, this, &Picker::take);
}

void Picker::setPlaceholder(const QString &text)
{
    m_search->setPlaceholderText(text);
    m_search->setAccessibleName(text);
    setAccessibleName(text);
}

void Picker::setNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
    fitHeight();
}

void Picker::setOptions(const QList<PickerOption> &options)
{
    m_options = options;
    if (isVisible()) {
        const QString value
            = m_list->currentItem() ? m_list->currentItem()->data(ValueRole).toString() : QString();
        fill();
        narrow();
        for (int row = 0; row < m_list->count(); ++row) {
            if (m_list->item(row)->data(ValueRole).toString() == value
                && !m_list->item(row)->isHidden())
                m_list->setCurrentRow(row);
        }
    }
}

void Picker::setSource(std::function<QList<PickerOption>(const QString &typed)> source)
{
    m_source = std::move(source);
}

void Picker::fill()
{
    m_list->clear();
    for (const PickerOption &option : std::as_const(m_options)) {
        auto *item = new QListWidgetItem(option.icon, option.text, m_list);
        item->setData(ValueRole, option.value);
        item->setData(DetailRole, option.detail);
        showTick(*item,
            option.checked      ? Qt::Checked
                : option.partly ? Qt::PartiallyChecked
                                : Qt::Unchecked);
    }
}

void Picker::showTick(QListWidgetItem &item, Qt::CheckState state)
{
    item.setData(CheckedRole, int(state));
    item.setData(Qt::AccessibleTextRole,
        state == Qt::Checked                ? tr("%1, chosen").arg(item.text())
            : state == Qt::PartiallyChecked ? tr("%1, chosen for some").arg(item.text())
                                            : item.text());
}

// The keyboard stays in the field.
void Picker::tellCurrent()
{
    if (isVisible())
        tellRow(*m_list, m_list->currentRow());
}

// Says so where there is nothing to choose.
void Picker::addNothing(const QString &typed)
{
    auto *item = new QListWidgetItem(typed.isEmpty() ? tr("There is nothing to choose from yet.")
                                                     : tr("Nothing matches “%1”.").arg(typed),
        m_list);
    item->setFlags(Qt::NoItemFlags);
    item->setData(NewRole, true);
    if (isVisible())
        tellRow(*m_list, m_list->count() - 1);
}

void Picker::narrow()
{
    const QString typed = m_search->text().trimmed();
    if (m_source) {
        m_options = m_source(typed);
        fill();
        if (m_options.isEmpty())
            addNothing(typed);
        m_list->setCurrentRow(m_options.isEmpty() ? -1 : 0);
        fitHeight();
        tellCurrent();
        return;
    }
    int first = -1;
    bool same = typed.isEmpty();
    for (int row = m_list->count(); row-- > 0;) {
        QListWidgetItem *item = m_list->item(row);
        if (item->data(NewRole).toBool()) {
            delete m_list->takeItem(row);
            continue;
        }
        const bool fits = item->text().contains(typed, Qt::CaseInsensitive)
            || item->data(DetailRole).toString().contains(typed, Qt::CaseInsensitive);
        item->setHidden(!fits);
        same = same || item->text().compare(typed, Qt::CaseInsensitive) == 0;
        if (fits)
            first = row;
    }
    if (!same && !m_newPrompt.isEmpty()) {
        auto *item = new QListWidgetItem(m_themes.icon(u"plus"_s), m_newPrompt.arg(typed), m_list);
        item->setData(ValueRole, typed);
        item->setData(NewRole, true);
        if (first < 0)
            first = m_list->count() - 1;
    }
    if (first < 0)
        addNothing(typed);
    m_list->setCurrentRow(first);
    fitHeight();
    tellCurrent();
}

void Picker::fitHeight()
{
    int rows = 0;
    int width = 200;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->isHidden())
            continue;
        ++rows;
        width = std::max(width, m_list->sizeHintForIndex(m_list->model()->index(row, 0)).width());
    }
    const int height = m_list->count() > 0 ? m_list->sizeHintForRow(0) : 0;
    m_list->setFixedHeight(std::max(1, std::min(rows, mostRows)) * height);
    const QMargins margins = layout()->contentsMargins();
    width = std::clamp(std::max(width, m_anchor.width()), 200, 360);
    int all = m_list->height() + m_search->sizeHint().height() + layout()->spacing() + margins.top()
        + margins.bottom();
    if (!m_notice->isHidden())
        all += layout()->spacing()
            + m_notice->heightForWidth(width - margins.left() - margins.right());
    layout()->activate(); // else it would not let go of the height that it had
    resize(width, all);
}

void Picker::popup(const QRect &globalAnchor)
{
    m_anchor = globalAnchor;
    fill();
    m_search->clear();
    narrow();
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(CheckedRole).toInt() == Qt::Checked) {
            m_list->setCurrentRow(row);
            break;
        }
    }
    const QScreen *screen = QGuiApplication::screenAt(globalAnchor.center());
    QRect place(globalAnchor.left(), globalAnchor.bottom() + 2, width(), height());
    if (isRightToLeft())
        place.moveRight(globalAnchor.right());
    if (screen) {
        const QRect available = screen->availableGeometry();
        if (place.bottom() > available.bottom())
            place.moveBottom(globalAnchor.top() - 2);
        place.moveLeft(std::clamp(place.left(), available.left(),
            std::max(available.left(), available.right() - place.width())));
        place.moveTop(std::max(place.top(), available.top()));
    }
    move(0);
    QWidget::move(place.topLeft());
    show();
    m_search->setFocus(Qt::PopupFocusReason);
    tellCurrent();
}

void Picker::take(QListWidgetItem *item)
{
    if (!item || !item->flags().testFlag(Qt::ItemIsEnabled))
        return;
    const QString value = item->data(ValueRole).toString();
    if (!m_several) {
        close();
        Q_EMIT chosen(value);
        return;
    }
    const bool on = item->data(CheckedRole).toInt() != Qt::Checked;
    for (PickerOption &option : m_options) {
        if (option.value == value) {
            option.checked = on;
            option.partly = false;
        }
    }
    showTick(*item, on ? Qt::Checked : Qt::Unchecked);
    m_search->selectAll();
    tellRow(*m_list, m_list->row(item), QAccessible::NameChanged);
    Q_EMIT toggled(value, on);
}

void Picker::move(int rows)
{
    int row = m_list->currentRow();
    for (int left = std::abs(rows); left > 0; --left) {
        int next = row;
        do
            next += rows > 0 ? 1 : -1;
        while (next >= 0 && next < m_list->count() && m_list->item(next)->isHidden());
        if (next < 0 || next >= m_list->count()
            || !m_list->item(next)->flags().testFlag(Qt::ItemIsEnabled))
            break;
        row = next;
    }
    m_list->setCurrentRow(row);
    if (m_list->currentItem())
        m_list->scrollToItem(m_list->currentItem());
    tellCurrent();
}

bool Picker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(mostRows);
        return true;
    case Qt::Key_PageUp:
        move(-mostRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        take(m_list->currentItem());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void Picker::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    Q_EMIT closed();
}

void Picker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_themes.color(Token::StrongBorder));
    painter.fillRect(rect().adjusted(1, 1, -1, -1), m_themes.color(Token::Raised));
}

} // namespace lockstep::ui
