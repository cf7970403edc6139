// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/mentioncompleter.h"

#include "core/model/mention.h"
#include "ui/models/people.h"
#include "ui/theme/paint.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choicedelegate.h"
#include "ui/widgets/options.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int handleRole = ChoiceDelegate::Value;
constexpr int avatarExtent = 20;
constexpr int popupMargin = 4; // around the rows, with the border

// Raised, with a border, over what it belongs to.
class MentionPopup final : public QFrame
{
public:
    MentionPopup(const ThemeService &themes, QWidget *parent) : QFrame(parent), m_themes(themes) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintRound(painter, rect(), radius::Card, m_themes.color(Token::Raised),
            m_themes.color(Token::StrongBorder));
    }

private:
    const ThemeService &m_themes;
};

// 0: not at all; else the higher the better.
int mentionFit(const User &user, const QString &typed)
{
    if (typed.isEmpty() || user.id.toString().startsWith(typed, Qt::CaseInsensitive))
        return 4;
    if (user.name.startsWith(typed, Qt::CaseInsensitive))
        return 3;
    for (const QString &word : user.name.split(u' ', Qt::SkipEmptyParts)) {
        if (word.startsWith(typed, Qt::CaseInsensitive))
            return 2;
    }
    return user.id.toString().contains(typed, Qt::CaseInsensitive)
            || user.name.contains(typed, Qt::CaseInsensitive)
        ? 1
        : 0;
}

// Where the "@..." begins that ends at `end`; -1: none.
int mentionStart(const QString &text, int end)
{
    int start = end;
    while (start > 0 && text.at(start - 1) != u'@'
        && (text.at(start - 1).isLetterOrNumber() || u"-._+"_s.contains(text.at(start - 1))))
        --start;
    if (start == 0 || text.at(start - 1) != u'@')
        return -1;
    --start;
    return start > 0
            && (text.at(start - 1).isLetterOrNumber() || u"-._+@"_s.contains(text.at(start - 1)))
        ? -1
        : start;
}

} // namespace

QList<User> mentionCandidates(
    const Replica &replica, const ProjectId &project, const QString &typed, int most)
{
    struct Candidate
    {
        User user{};
        int fit = 0;
    };
    std::vector<Candidate> candidates;
    for (const User &user : peopleOf(replica, project)) {
        const int fit = mentionFit(user, typed);
        if (fit > 0)
            candidates.push_back({ user, user.id == replica.identity().user.id ? 0 : fit });
    }
    // Among equals by name, as they came; oneself last.
    std::stable_sort(candidates.begin(), candidates.end(),
        [](const Candidate &a, const Candidate &b) { return a.fit > b.fit; });
    QList<User> people;
    for (const Candidate &each : candidates) {
        if (people.size() == most)
            break;
        people << each.user;
    }
    return people;
}

MentionCompleter::MentionCompleter(QPlainTextEdit &edit, const Replica &replica,
    const ThemeService &themes, std::function<ProjectId()> project)
    : QObject(&edit), m_edit(edit), m_replica(replica), m_themes(themes),
      m_project(std::move(project)), m_popup(new MentionPopup(themes, &edit)),
      m_list(new QListWidget(m_popup))
{
    m_popup->setObjectName(u"mentionPopup"_s);
    m_popup->hide();
    m_list->setObjectName(u"mentionList"_s);
    m_list->setAccessibleName(tr("People to mention"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new ChoiceDelegate(themes,
        { .icon = avatarExtent, .margin = space::S, .inset = 0, .canBeChecked = false }, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(popupMargin, popupMargin, popupMargin, popupMargin);
    layout->addWidget(m_list);

    edit.installEventFilter(this);
    connect(&edit, &QPlainTextEdit::textChanged, this, [this] { update(m_edit.hasFocus()); });
    connect(&edit, &QPlainTextEdit::cursorPositionChanged, this, [this] { update(false); });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        m_list->setCurrentItem(item);
        take();
    });
    connect(&themes, &ThemeService::themeChanged, m_popup.data(), qOverload<>(&QWidget::update));
}

// The text may go before its window does, or after what the window has.
MentionCompleter::~MentionCompleter()
{
    if (m_popup)
        m_popup->deleteLater();
}

bool MentionCompleter::isOpen() const { return m_popup && m_popup->isVisible(); }

void MentionCompleter::update(bool typed)
{
    const QTextCursor caret = m_edit.textCursor();
    const int start = caret.hasSelection() || m_edit.isReadOnly()
        ? -1
        : mentionStart(caret.block().text(), caret.positionInBlock());
    if (start < 0) {
        m_dismissed = -1;
        hide();
        return;
    }
    m_start = caret.block().position() + start;
    // It opens by typing, not because the caret passes by.
    if (m_start == m_dismissed || (!typed && !isOpen())) {
        hide();
        return;
    }
    const QString word = caret.block().text().mid(start + 1, caret.positionInBlock() - start - 1);
    const QList<User> people = mentionCandidates(m_replica, m_project(), word);
    if (people.isEmpty())
        hide();
    else
        show(people);
}

void MentionCompleter::show(const QList<User> &people)
{
    if (!m_popup)
        return;
    m_list->clear();
    for (const User &user : people) {
        const QString name = personName(m_replica, user.id);
        const QString handle = mentionHandle(user.id, m_replica.users());
        auto *item = new QListWidgetItem(personIcon(user.id, name, m_themes), name, m_list);
        item->setData(handleRole, handle);
        item->setData(ChoiceDelegate::Detail, QString(u'@' + handle));
        //: %1 is a name, %2 how that person is mentioned
        item->setData(Qt::AccessibleTextRole, tr("%1, @%2").arg(name, handle));
    }
    m_list->setCurrentRow(0);
    place();
    m_popup->show();
    m_popup->raise();
    tellCurrent();
}

void MentionCompleter::hide()
{
    if (m_popup)
        m_popup->hide();
}

void MentionCompleter::place()
{
    QWidget *window = m_edit.window();
    if (m_popup->parentWidget() != window)
        m_popup->setParent(window);
    int width = 200;
    int height = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        const QSize size = m_list->sizeHintForIndex(m_list->model()->index(row, 0));
        width = std::max(width, size.width());
        height += size.height();
    }
    m_list->setFixedHeight(height);
    const QSize size(std::min(width + 2 * popupMargin, window->width() - 2 * space::S),
        height + 2 * popupMargin);
    QTextCursor at(m_edit.document());
    at.setPosition(m_start);
    const QRect word = m_edit.cursorRect(at);
    const QRect anchor(m_edit.viewport()->mapTo(window, word.topLeft()), word.size());
    QRect place(QPoint(anchor.left(), anchor.bottom() + space::XS), size);
    if (m_edit.layoutDirection() == Qt::RightToLeft)
        place.moveRight(anchor.right());
    if (place.bottom() > window->height() - space::XS)
        place.moveBottom(anchor.top() - space::XS);
    place.moveLeft(std::clamp(
        place.left(), space::S, std::max(space::S, window->width() - space::S - place.width())));
    place.moveTop(std::max(place.top(), space::XS));
    m_popup->setGeometry(place);
}

void MentionCompleter::move(int rows)
{
    const int count = m_list->count();
    m_list->setCurrentRow((m_list->currentRow() + rows + count) % count);
    tellCurrent();
}

// The keyboard is elsewhere: screen readers hear of the choice from here.
void MentionCompleter::tellCurrent()
{
    if (const QListWidgetItem *item = m_list->currentItem()) {
        m_popup->setAccessibleName(item->data(Qt::AccessibleTextRole).toString());
        announce(*m_popup);
    }
}

void MentionCompleter::take()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    QTextCursor word = m_edit.textCursor();
    const QString after = word.block().text().mid(word.positionInBlock(), 1);
    word.setPosition(m_start, QTextCursor::KeepAnchor);
    word.insertText(u'@' + item->data(handleRole).toString() + (after == u" "_s ? u""_s : u" "_s));
    if (after == u" "_s)
        word.movePosition(QTextCursor::Right);
    m_edit.setTextCursor(word);
    hide();
}

bool MentionCompleter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_edit)
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)
        hide();
    if (event->type() != QEvent::KeyPress || !isOpen())
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    switch (plain ? key->key() : int(Qt::Key_unknown)) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        take();
        return true;
    case Qt::Key_Escape:
        m_dismissed = m_start;
        hide();
        return true;
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace lockstep::ui
