// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/keyspage.h"

#include "ui/dialogs/keycatcher.h"
#include "ui/keybindings.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/theme/paint.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/plainlabel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int ActionRole = Qt::UserRole; // id; empty: a heading
constexpr int KeysRole = Qt::UserRole + 1; // names
constexpr int ChangedRole = Qt::UserRole + 2;

class KeyRowDelegate final : public QStyledItemDelegate
{
public:
    KeyRowDelegate(const ThemeService &themes, QObject *parent)
        : QStyledItemDelegate(parent), m_themes(themes)
    {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const QFontMetrics metrics(m_themes.theme().font(TextStyle::Body));
        const bool isHeading = index.data(ActionRole).toString().isEmpty();
        return { 200, metrics.height() + (isHeading && index.row() > 0 ? space::XL : space::M) };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme &theme = m_themes.theme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isHeading = index.data(ActionRole).toString().isEmpty();
        const auto place = [&](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        if (!isHeading && option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            const bool selected = option.state.testFlag(QStyle::State_Selected);
            paintRound(*painter, option.rect, radius::Control,
                theme.color(selected ? Token::Selection : Token::Hover));
        }
        QRect room = option.rect.adjusted(space::S, 0, -space::S, 0);
        // Keys on the far side, the first of them leftmost.
        const QStringList keys = index.data(KeysRole).toStringList();
        for (auto key = keys.crbegin(); key != keys.crend(); ++key) {
            const QSize size = chipSize(*key, ChipMark::None, theme);
            QRect chip(QPoint(room.right() + 1 - size.width(), 0), size);
            chip.moveTop(room.center().y() - size.height() / 2 + 1);
            paintChip(*painter, place(chip), *key, ChipMark::None, theme);
            room.setRight(chip.left() - space::XS - 1);
        }
        painter->setFont(theme.font(isHeading ? TextStyle::BodyStrong : TextStyle::Body));
        painter->setPen(theme.color(Token::Text));
        QString text = index.data().toString();
        if (index.data(ChangedRole).toBool())
            painter->setFont(theme.font(TextStyle::BodyStrong));
        const int alignment = isHeading ? Qt::AlignBottom : Qt::AlignVCenter;
        if (isHeading)
            room.setBottom(room.bottom() - space::XS);
        painter->drawText(place(room),
            int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | alignment
                | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
        painter->restore();
    }

private:
    const ThemeService &m_themes;
};

QStringList namesOf(const QList<QKeySequence> &keys)
{
    QStringList names;
    for (const QKeySequence &key : keys)
        names << key.toString(QKeySequence::NativeText);
    return names;
}

QPushButton *quietButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

KeysPage::KeysPage(Actions &actions, const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_actions(actions), m_themes(themes), m_search(new QLineEdit(this)),
      m_list(new QListWidget(this)), m_choice(new QWidget(this)),
      m_chosen(new PlainLabel(themes, TextStyle::Body, Token::TextSecondary, m_choice)),
      m_change(quietButton(tr("Change…"), u"keysChange"_s, m_choice)),
      m_none(quietButton(tr("No key"), u"keysNone"_s, m_choice)),
      m_reset(quietButton(tr("Reset"), u"keysReset"_s, m_choice)),
      m_resetAll(quietButton(tr("Reset all"), u"keysResetAll"_s, this)),
      m_catching(new QWidget(this)),
      m_prompt(new PlainLabel(themes, TextStyle::BodyStrong, Token::Text, m_catching)),
      m_catcher(new KeyCatcher(themes, m_catching)),
      m_warning(new PlainLabel(themes, TextStyle::Body, Token::Warning, m_catching)),
      m_use(quietButton(tr("Use"), u"keysUse"_s, m_catching)),
      m_useToo(quietButton(tr("Use as well"), u"keysUseToo"_s, m_catching)),
      m_cancel(quietButton(tr("Cancel"), u"keysCancel"_s, m_catching))
{
    setObjectName(u"keysPage"_s);
    m_search->setObjectName(u"keysSearch"_s);
    m_search->setPlaceholderText(tr("Search by action or key"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themes.icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setObjectName(u"keysList"_s);
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setItemDelegate(new KeyRowDelegate(themes, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    m_warning->setObjectName(u"keysWarning"_s);
    m_warning->setWordWrap(true);
    m_chosen->setWordWrap(true);
    m_prompt->setWordWrap(true);
    setButtonKind(*m_use, ButtonKind::Primary);
    setButtonKind(*m_resetAll, ButtonKind::Quiet);

    auto *top = new QHBoxLayout;
    top->setSpacing(space::S);
    top->addWidget(m_search, 1);
    top->addWidget(m_resetAll);
    auto *choice = new QHBoxLayout(m_choice);
    choice->setContentsMargins({});
    choice->setSpacing(space::S);
    choice->addWidget(m_chosen, 1);
    for (QWidget *button : { m_reset, m_none, m_change })
        choice->addWidget(button);
    auto *field = new QHBoxLayout;
    field->setSpacing(space::S);
    field->addWidget(m_catcher, 1);
    for (QWidget *button : { m_cancel, m_useToo, m_use })
        field->addWidget(button);
    auto *catching = new QVBoxLayout(m_catching);
    catching->setContentsMargins({});
    catching->setSpacing(space::S);
    catching->addWidget(m_prompt);
    catching->addLayout(field);
    catching->addWidget(m_warning);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::M);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_choice);
    layout->addWidget(m_catching);
    m_catching->hide();

    connect(m_search, &QLineEdit::textChanged, this, &KeysPage::narrow);
    connect(m_list, &QListWidget::currentItemChanged, this, &KeysPage::refreshChosen);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &KeysPage::startCatching);
    connect(m_change, &QPushButton::clicked, this, &KeysPage::startCatching);
    connect(m_none, &QPushButton::clicked, this, [this] {
        if (const ShortcutRow *row = chosen(); row && m_actions.bindings())
            m_actions.bindings()->set(row->id, QList<QKeySequence>{});
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (const ShortcutRow *row = chosen(); row && m_actions.bindings())
            m_actions.bindings()->set(row->id, {});
    });
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        QStringList ids;
        for (const ShortcutRow &row : std::as_const(m_rows))
            ids << row.id;
        if (m_actions.bindings())
            m_actions.bindings()->resetAll(ids);
    });
    connect(m_catcher, &KeyCatcher::keysChanged, this, &KeysPage::refreshCatching);
    connect(m_catcher, &KeyCatcher::accepted, this, [this] { use(false); });
    connect(m_catcher, &KeyCatcher::cancelled, this, &KeysPage::stopCatching);
    connect(m_use, &QPushButton::clicked, this, [this] { use(false); });
    connect(m_useToo, &QPushButton::clicked, this, [this] { use(true); });
    connect(m_cancel, &QPushButton::clicked, this, &KeysPage::stopCatching);
    connect(&actions, &Actions::keysChanged, this, &KeysPage::fill);
    fill();
}

void KeysPage::focusSearch() { m_search->setFocus(Qt::OtherFocusReason); }

bool KeysPage::isCatching() const { return !m_catchingFor.isEmpty(); }

void KeysPage::fill()
{
    const QString before
        = m_list->currentItem() ? m_list->currentItem()->data(ActionRole).toString() : QString();
    m_rows = m_actions.sheet(true);
    QStringList groups;
    for (const ShortcutRow &row : std::as_const(m_rows)) {
        if (!groups.contains(row.group))
            groups << row.group;
    }
    m_list->clear();
    for (const QString &group : std::as_const(groups)) {
        auto *heading = new QListWidgetItem(group, m_list);
        heading->setFlags(Qt::NoItemFlags);
        for (const ShortcutRow &row : std::as_const(m_rows)) {
            if (row.group != group)
                continue;
            const QStringList keys = namesOf(row.keys);
            auto *item = new QListWidgetItem(row.text, m_list);
            item->setData(ActionRole, row.id);
            item->setData(KeysRole, keys);
            item->setData(ChangedRole, row.isChanged);
            //: %1 is an action, %2 its keys
            item->setData(Qt::AccessibleTextRole,
                tr("%1: %2").arg(
                    row.text, keys.isEmpty() ? tr("no key") : QLocale{}.createSeparatedList(keys)));
            if (row.id == before)
                m_list->setCurrentItem(item);
        }
    }
    m_resetAll->setEnabled(std::any_of(
        m_rows.begin(), m_rows.end(), [](const ShortcutRow &row) { return row.isChanged; }));
    narrow();
}

void KeysPage::narrow()
{
    const QString typed = m_search->text().trimmed();
    QListWidgetItem *heading = nullptr;
    QListWidgetItem *first = nullptr;
    for (int at = 0; at < m_list->count(); ++at) {
        QListWidgetItem *item = m_list->item(at);
        if (item->data(ActionRole).toString().isEmpty()) {
            heading = item;
            heading->setHidden(true);
            continue;
        }
        const bool fits = item->text().contains(typed, Qt::CaseInsensitive)
            || item->data(KeysRole).toStringList().contains(typed, Qt::CaseInsensitive);
        item->setHidden(!fits);
        if (fits) {
            heading->setHidden(false);
            if (!first)
                first = item;
        }
    }
    if (!m_list->currentItem() || m_list->currentItem()->isHidden())
        m_list->setCurrentItem(first);
    refreshChosen();
}

const ShortcutRow *KeysPage::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    const QString id = item ? item->data(ActionRole).toString() : QString();
    const auto found = std::find_if(
        m_rows.begin(), m_rows.end(), [&](const ShortcutRow &row) { return row.id == id; });
    return found == m_rows.end() ? nullptr : &*found;
}

void KeysPage::refreshChosen()
{
    const ShortcutRow *row = chosen();
    const bool isFree = row && !row->isFixed;
    m_change->setEnabled(isFree);
    m_none->setEnabled(isFree && !row->keys.isEmpty());
    m_reset->setEnabled(isFree && row->isChanged);
    if (!row)
        m_chosen->setText(tr("No action is called that, or has that key."));
    else if (row->isFixed)
        m_chosen->setText(tr("The keys of “%1” cannot be changed.").arg(row->text));
    else if (row->isChanged)
        m_chosen->setText(tr("You have changed the keys of “%1”.").arg(row->text));
    else
        m_chosen->setText({});
}

void KeysPage::startCatching()
{
    const ShortcutRow *row = chosen();
    if (!row || row->isFixed)
        return;
    m_catchingFor = row->id;
    m_prompt->setText(
        tr("Press the new keys for “%1”, then Enter. Esc leaves it as it is.").arg(row->text));
    m_choice->hide();
    m_catching->show();
    m_useToo->setVisible(!row->keys.isEmpty());
    m_catcher->clear();
    m_catcher->setFocus(Qt::OtherFocusReason);
    m_list->setEnabled(false);
    m_search->setEnabled(false);
    m_resetAll->setEnabled(false);
    m_list->scrollToItem(m_list->currentItem());
}

void KeysPage::stopCatching()
{
    if (m_catchingFor.isEmpty())
        return;
    m_catchingFor.clear();
    m_list->setEnabled(true);
    m_search->setEnabled(true);
    m_list->setFocus(Qt::OtherFocusReason);
    m_catching->hide();
    m_choice->show();
    fill();
}

QStringList KeysPage::textsOf(const QStringList &actions) const
{
    QStringList texts;
    for (const ShortcutRow &row : m_rows) {
        if (actions.contains(row.id))
            texts << u'“' + row.text + u'”';
    }
    return texts;
}

void KeysPage::refreshCatching()
{
    const QKeySequence &keys = m_catcher->keys();
    const QStringList others
        = keys.isEmpty() ? QStringList{} : m_actions.clashesWith(m_catchingFor, keys);
    m_use->setEnabled(!keys.isEmpty());
    m_useToo->setEnabled(!keys.isEmpty());
    m_use->setText(others.isEmpty() ? tr("Use") : tr("Take it"));
    m_warning->setVisible(!others.isEmpty());
    if (others.isEmpty())
        return;
    //: %1 are keys, %2 is a list of actions
    m_warning->setText(tr("%1 cannot be told from the keys of %2. Enter takes them away there.")
                           .arg(keys.toString(QKeySequence::NativeText),
                               QLocale{}.createSeparatedList(textsOf(others))));
    m_warning->setAccessibleName(m_warning->text());
    announce(*m_warning);
}

void KeysPage::use(bool alsoOldOnes)
{
    const QKeySequence keys = m_catcher->keys();
    KeyBindings *bindings = m_actions.bindings();
    if (keys.isEmpty() || !bindings)
        return;
    const QString id = m_catchingFor;
    const QList<ShortcutRow> rows = m_rows; // they change while we go on
    const QStringList others = m_actions.clashesWith(id, keys);
    for (const ShortcutRow &row : rows) {
        QList<QKeySequence> left = row.keys;
        if (row.id == id) {
            if (!alsoOldOnes)
                left.clear();
            left.removeAll(keys);
            left << keys;
        } else if (others.contains(row.id) && !row.isFixed) {
            left.removeIf([&](const QKeySequence &each) {
                return each.matches(keys) != QKeySequence::NoMatch
                    || keys.matches(each) != QKeySequence::NoMatch;
            });
        } else {
            continue;
        }
        bindings->set(row.id, left);
    }
    stopCatching();
}

bool KeysPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isEnter) {
        startCatching();
        return true;
    }
    if (watched == m_list && (key == Qt::Key_Delete || key == Qt::Key_Backspace)) {
        m_none->click();
        return true;
    }
    if (watched == m_search && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (watched == m_search && key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lockstep::ui
