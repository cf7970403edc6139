// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/conflictdialog.h"

#include "ui/dialogs/conflictedit.h"
#include "ui/dialogs/conflictlist.h"
#include "ui/dialogs/conflictpage.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wrappingrow.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int lowest = 340;
constexpr int highest = 720; // as it opens, with text of the usual size

bool isEditor(const QWidget *widget)
{
    if (!widget)
        return false;
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return !text->isReadOnly();
    for (const QWidget *w = widget; w; w = w->parentWidget())
        if (qobject_cast<const ConflictEdit *>(w))
            return true;
    return qobject_cast<const QLineEdit *>(widget) != nullptr;
}

} // namespace

ConflictDialog::ConflictDialog(const ThemeService &themes, QWidget *parent)
    : QDialog(parent), m_themes(themes),
      m_title(new PlainLabel(themes, TextStyle::Title, Token::Text, this)),
      m_more(new QToolButton(this)), m_list(new ConflictList(themes, this)),
      m_columns(new QBoxLayout(QBoxLayout::LeftToRight)), m_pages(new QStackedWidget(this)),
      m_rest(new QWidget(this))
{
    setObjectName(u"conflictDialog"_s);
    setWindowTitle(tr("Resolve Conflicts"));
    setModal(false);
    openWith(*this, 1080, 520);
    setMinimumSize(720, lowest);

    m_title->setObjectName(u"conflictTitle"_s);
    m_title->setWordWrap(true);
    auto *right = new QVBoxLayout;
    right->setSpacing(space::S);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::S);
    head->addWidget(m_title, 1);
    head->addWidget(m_more, 0, Qt::AlignTop);
    right->addLayout(head);
    right->addWidget(m_pages, 1);
    right->addWidget(m_rest);
    m_columns->setSpacing(space::L);
    m_columns->addWidget(m_list);
    m_columns->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::M);
    layout->setSpacing(space::M);
    layout->addLayout(m_columns, 1);
    makeMore();
    makeBottom();
    makeShortcuts();

    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_pages->setCurrentIndex(row);
        refresh();
    });
    refresh();
}

void ConflictDialog::makeBottom()
{
    const auto make = [this](const QString &text, const QString &name, ButtonKind kind) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAutoDefault(false); // Enter belongs to the cells and editors
        setButtonKind(*button, kind);
        return button;
    };
    m_unresolvedIcon = new IconLabel({}, iconSide, m_rest);
    m_unresolved = new PlainLabel(m_themes, TextStyle::Body, Token::Text, m_rest);
    m_unresolved->setObjectName(u"conflictUnresolved"_s);
    m_mineRest = make(tr("Mine for the rest"), u"conflictMineRest"_s, ButtonKind::Secondary);
    m_theirsRest = make(tr("Theirs for the rest"), u"conflictTheirsRest"_s, ButtonKind::Secondary);
    m_comment = make(tr("Post mine as comment"), u"conflictComment"_s, ButtonKind::Secondary);
    m_comment->setToolTip(
        tr("Post my values of the unresolved fields as a comment, and keep theirs"));
    m_keys = new ElidedLabel(m_themes, TextStyle::Caption, Token::TextSecondary, this);
    m_later = make(tr("Later"), u"conflictLater"_s, ButtonKind::Secondary);
    m_later->setToolTip(tr("Keep all choices and decide another time (Esc)"));
    m_apply = make(tr("Apply"), u"conflictApply"_s, ButtonKind::Primary);

    auto *left = new QHBoxLayout;
    left->setSpacing(space::S);
    left->addWidget(m_unresolvedIcon);
    left->addWidget(m_unresolved);
    left->addStretch();
    m_answers = new WrappingRow(space::S, m_rest);
    for (QPushButton *button : { m_mineRest, m_theirsRest, m_comment })
        m_answers->addWidget(button);
    auto *rest = new QBoxLayout(QBoxLayout::LeftToRight, m_rest);
    rest->setContentsMargins({});
    rest->setSpacing(space::S);
    rest->addLayout(left, 1);
    rest->addWidget(m_answers);

    auto *rule = new QFrame(this);
    rule->setFrameShape(QFrame::HLine);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(space::S);
    bottom->addWidget(m_keys, 1);
    bottom->addWidget(m_later);
    bottom->addWidget(m_apply);
    auto *layout = static_cast<QVBoxLayout *>(this->layout());
    layout->addWidget(rule);
    layout->addLayout(bottom);

    connect(m_mineRest, &QPushButton::clicked, this, [this] {
        if (page())
            page()->takeRest(ConflictSide::Mine);
    });
    connect(m_theirsRest, &QPushButton::clicked, this, [this] {
        if (page())
            page()->takeRest(ConflictSide::Theirs);
    });
    connect(m_comment, &QPushButton::clicked, this, &ConflictDialog::postMine);
    connect(m_later, &QPushButton::clicked, this, &ConflictDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &ConflictDialog::apply);
}

void ConflictDialog::makeShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    add(Qt::CTRL | Qt::Key_Return, [this] { apply(); });
    add(Qt::CTRL | Qt::Key_Enter, [this] { apply(); });
    add(Qt::ALT | Qt::Key_Down, [this] { nextUnresolved(); });
    const auto onPage = [this](auto act) {
        return [this, act] {
            if (ConflictPage *shown = page())
                act(*shown);
        };
    };
    add(Qt::Key_F7, onPage([](ConflictPage &shown) { shown.moveHunk(1); }));
    add(Qt::SHIFT | Qt::Key_F7, onPage([](ConflictPage &shown) { shown.moveHunk(-1); }));
    add(Qt::ALT | Qt::Key_1,
        onPage([](ConflictPage &shown) { shown.chooseCurrent(ConflictSide::Base); }));
    add(Qt::ALT | Qt::Key_2,
        onPage([](ConflictPage &shown) { shown.chooseCurrent(ConflictSide::Theirs); }));
    add(Qt::ALT | Qt::Key_3,
        onPage([](ConflictPage &shown) { shown.chooseCurrent(ConflictSide::Mine); }));
    add(Qt::ALT | Qt::Key_4, onPage([](ConflictPage &shown) { shown.editCurrent(); }));
    add(Qt::CTRL | Qt::Key_1,
        onPage([](ConflictPage &shown) { shown.takeHunk(ConflictSide::Base); }));
    add(Qt::CTRL | Qt::Key_2,
        onPage([](ConflictPage &shown) { shown.takeHunk(ConflictSide::Theirs); }));
    add(Qt::CTRL | Qt::Key_3,
        onPage([](ConflictPage &shown) { shown.takeHunk(ConflictSide::Mine); }));
    add(Qt::CTRL | Qt::Key_4,
        onPage([](ConflictPage &shown) { shown.takeHunk(ConflictSide::Merged); }));
    add(Qt::Key_F1, [this] { showHelp(); });
}

void ConflictDialog::keyPressEvent(QKeyEvent *event)
{
    ConflictPage *shown = page();
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (shown)
        shown->peekBase(event->key() == Qt::Key_Alt && (modifiers & ~Qt::AltModifier) == 0);
    if (!shown || modifiers != Qt::NoModifier || isEditor(focusWidget())) {
        QDialog::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        shown->moveRow(-1);
        return;
    case Qt::Key_Down:
        shown->moveRow(1);
        return;
    case Qt::Key_Left:
        shown->moveColumn(isRightToLeft() ? 1 : -1);
        return;
    case Qt::Key_Right:
        shown->moveColumn(isRightToLeft() ? -1 : 1);
        return;
    case Qt::Key_1:
        shown->chooseCurrent(ConflictSide::Base);
        return;
    case Qt::Key_2:
        shown->chooseCurrent(ConflictSide::Theirs);
        return;
    case Qt::Key_3:
        shown->chooseCurrent(ConflictSide::Mine);
        return;
    case Qt::Key_4:
        shown->editCurrent();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // There is no default button; on a button Enter is a click, as elsewhere.
        if (auto *button = qobject_cast<QPushButton *>(focusWidget()))
            button->click();
        return;
    default:
        QDialog::keyPressEvent(event);
    }
}

void ConflictDialog::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Alt && page())
        page()->peekBase(false);
    QDialog::keyReleaseEvent(event);
}

// Alt may be let go of in another window.
void ConflictDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && page())
        page()->peekBase(false);
}

void ConflictDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (event->spontaneous() || !page())
        return;
    const int most = std::max(lowest, openSize(*this, 0, highest).height());
    resize(width(), std::clamp(height() + page()->missingHeight(), lowest, most));
    page()->focusFirst();
}

void ConflictDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    arrange();
}

// With large text in a small window the list lies above the rest, and shows one issue at a time;
// and the answers lie below the number of questions.
void ConflictDialog::arrange()
{
    const QFontMetrics metrics(m_themes.theme().font(TextStyle::Body));
    const bool narrow = width() < 80 * metrics.averageCharWidth();
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setSpacing(narrow ? space::S : space::L);
    m_list->setMaximumHeight(narrow
            ? m_list->sizeHintForRow(0) + 2 * m_list->frameWidth() + 2 * m_list->spacing()
            : QWIDGETSIZE_MAX);
    const bool isBeside = m_list->isVisibleTo(this) && !narrow;
    const int room
        = width() - 2 * space::L - (isBeside ? m_list->sizeHint().width() + space::L : 0);
    const int needed = m_unresolvedIcon->width() + m_unresolved->sizeHint().width()
        + m_answers->sizeHint().width() + 3 * space::S;
    static_cast<QBoxLayout *>(m_rest->layout())
        ->setDirection(needed > room ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ConflictDialog::growForPage()
{
    if (!page() || page()->missingHeight() <= 0)
        return;
    const int most = std::max(height(), openSize(*this, 0, highest).height());
    resize(width(), std::clamp(height() + page()->missingHeight(), height(), most));
}

ConflictPage *ConflictDialog::page() const
{
    return static_cast<ConflictPage *>(m_pages->currentWidget());
}

ConflictPage *ConflictDialog::findPage(const QString &id) const
{
    for (int i = 0; i < m_pages->count(); ++i) {
        auto *page = static_cast<ConflictPage *>(m_pages->widget(i));
        if (page->view().id == id)
            return page;
    }
    return nullptr;
}

int ConflictDialog::indexOf(const ConflictPage *page) const
{
    for (int i = 0; i < m_pages->count(); ++i)
        if (m_pages->widget(i) == page)
            return i;
    return -1;
}

ConflictPage *ConflictDialog::insertPage(int index, const ConflictView &view)
{
    auto *page = new ConflictPage(m_themes, view, m_pages);
    m_pages->insertWidget(index, page);
    m_list->insertItem(index, new QListWidgetItem);
    connect(page, &ConflictPage::changed, this, [this, page] {
        refresh();
        Q_EMIT edited(page->resolution());
    });
    connect(page, &ConflictPage::grown, this, &ConflictDialog::growForPage);
    connect(page, &ConflictPage::deletionAnswered, this, &ConflictDialog::answerDeletion);
    return page;
}

void ConflictDialog::removePage(ConflictPage *page)
{
    ConflictPage *shown = this->page();
    const int index = indexOf(page);
    page->disconnect(this);
    m_pages->removeWidget(page);
    page->setParent(nullptr);
    page->deleteLater(); // it may be the sender
    delete m_list->takeItem(index);
    if (m_pages->count() > 0) {
        const bool other = shown != page;
        showPage(other ? indexOf(shown) : std::min(index, m_pages->count() - 1));
        if (!other && isVisible())
            this->page()->focusFirst();
    }
    refresh();
}

// The list and the pages show the same.
void ConflictDialog::showPage(int index)
{
    m_list->setCurrentRow(index);
    m_pages->setCurrentIndex(index);
}

void ConflictDialog::addConflict(const ConflictView &view, const ConflictResolution &draft)
{
    ConflictPage *old = findPage(view.id);
    const bool shown = !page() || old == page();
    const int index = old ? indexOf(old) : m_pages->count();
    ConflictPage *added = insertPage(index, view);
    const ConflictResolution untouched = added->resolution();
    added->restore(draft);
    if (added->resolution() != untouched)
        added->setMessage(tr("Restored what you had chosen and typed."));
    if (shown)
        showPage(index);
    if (old)
        removePage(old);
    refresh();
}

void ConflictDialog::updateTheirs(const ConflictView &fresh)
{
    ConflictPage *known = findPage(fresh.id);
    if (!known) {
        addConflict(fresh);
        return;
    }
    if (known->view().kind == fresh.kind && !known->isDeletion()) {
        known->update(fresh);
        refresh();
        return;
    }
    // From an edit to a deletion or back: another page, with what was typed taken along.
    const bool shown = known == page();
    addConflict(fresh, known->resolution());
    ConflictPage *fromNow = findPage(fresh.id);
    fromNow->setMessage(tr("Updated again by %1.").arg(fresh.who));
    if (shown && isVisible())
        fromNow->focusFirst();
}

void ConflictDialog::removeConflict(const QString &id)
{
    ConflictPage *known = findPage(id);
    if (!known)
        return;
    removePage(known);
    if (m_pages->count() == 0)
        hide();
}

void ConflictDialog::showConflict(const QString &id)
{
    if (ConflictPage *known = findPage(id))
        m_list->setCurrentRow(indexOf(known));
    show();
    raise();
    activateWindow();
}

int ConflictDialog::count() const { return m_pages->count(); }

QList<ConflictResolution> ConflictDialog::drafts() const
{
    QList<ConflictResolution> drafts;
    for (int i = 0; i < m_pages->count(); ++i)
        drafts.append(static_cast<ConflictPage *>(m_pages->widget(i))->resolution());
    return drafts;
}

void ConflictDialog::reject()
{
    Q_EMIT postponed();
    QDialog::reject();
}

void ConflictDialog::apply()
{
    ConflictPage *shown = page();
    if (!shown || shown->isDeletion() || shown->unresolved() > 0)
        return;
    const ConflictResolution resolution = shown->resolution();
    removePage(shown);
    if (m_pages->count() == 0)
        accept();
    Q_EMIT resolved(resolution);
}

void ConflictDialog::answerDeletion(DeletionAnswer answer)
{
    ConflictPage *shown = page();
    if (!shown)
        return;
    ConflictResolution resolution = shown->resolution();
    resolution.deletion = answer;
    removePage(shown);
    if (m_pages->count() == 0)
        accept();
    Q_EMIT resolved(resolution);
}

void ConflictDialog::postMine()
{
    ConflictPage *shown = page();
    if (!shown)
        return;
    const QString text = shown->comment();
    if (text.isEmpty())
        return;
    const int open = shown->unresolved();
    shown->takeRest(ConflictSide::Theirs);
    shown->setMessage(open > 0
            ? tr("Your version was posted as a comment; %n field(s) keep theirs.", nullptr, open)
            : tr("Your version was posted as a comment."));
    Q_EMIT postAsComment(shown->view().id, text);
}

void ConflictDialog::nextUnresolved()
{
    ConflictPage *shown = page();
    if (!shown || shown->goToUnresolved())
        return;
    for (int i = 1; i < m_pages->count(); ++i) {
        const int next = (m_pages->currentIndex() + i) % m_pages->count();
        auto *other = static_cast<ConflictPage *>(m_pages->widget(next));
        if (other->unresolved() == 0 && !other->isDeletion())
            continue;
        m_list->setCurrentRow(next);
        other->focusFirst();
        return;
    }
}

void ConflictDialog::refresh()
{
    for (int i = 0; i < m_list->count() && i < m_pages->count(); ++i) {
        const auto *each = static_cast<ConflictPage *>(m_pages->widget(i));
        const int open = each->unresolved();
        const bool decided = open == 0 && !each->isDeletion();
        const QString state = each->isDeletion() ? tr("deleted, decide")
            : decided                            ? tr("ready to apply")
                                                 : tr("%n unresolved", nullptr, open);
        QStringList labels; // two conflicts of one issue are told apart by them
        for (const ConflictField &field : each->view().fields) {
            if (!field.autoMerged)
                labels << field.label;
        }
        m_list->setEntry(i,
            { .key = each->view().issueKey,
                .title = each->view().title,
                .fields = each->isDeletion() ? QString() : QLocale{}.createSeparatedList(labels),
                .state = state,
                .decided = decided });
    }
    m_list->setVisible(m_pages->count() > 1);
    arrange();

    const ConflictPage *shown = page();
    const bool edits = shown && !shown->isDeletion();
    m_rest->setVisible(edits);
    m_apply->setVisible(edits);
    m_keys->setText(edits
            //: Keys of the dialog
            ? tr("1 was · 2 theirs · 3 mine · 4 edit · Alt+↓ next · Ctrl+Enter apply · F1 help")
            : QString());
    if (!shown)
        return;
    //: An issue's key and its title
    m_title->setText(tr("%1 %2").arg(shown->view().issueKey, shown->view().title));
    const int open = shown->unresolved();
    m_unresolvedIcon->setIcon(open > 0 ? m_themes.icon(u"triangle-alert"_s, Token::Warning)
                                       : m_themes.icon(u"circle-check"_s, Token::Success));
    const QString left = open > 0 ? tr("%n unresolved", nullptr, open) : tr("All resolved");
    if (m_unresolved->text() != left) {
        m_unresolved->setText(left);
        m_unresolved->setAccessibleName(left);
        if (isVisible())
            announce(*m_unresolved);
    }
    m_mineRest->setEnabled(open > 0);
    m_theirsRest->setEnabled(open > 0);
    m_apply->setEnabled(edits && open == 0);
    if (open > 0) {
        m_apply->setText(tr("Apply"));
        m_apply->setAccessibleName(tr("Apply, %n unresolved", nullptr, open));
        m_apply->setToolTip(tr("%n field(s) need your decision", nullptr, open));
        return;
    }
    const QString summary = shown->summary();
    // Also with large text, in a small window.
    QString label = m_apply->fontMetrics().elidedText(
        summary, Qt::ElideRight, std::max(width() / 2, m_apply->fontMetrics().height() * 8));
    label.replace(u'&', u"&&"_s); // no mnemonic
    //: %1 is what will be sent, for example "Status = Resolved, Due date kept"
    m_apply->setText(tr("Apply: %1").arg(label));
    m_apply->setAccessibleName(tr("Apply: %1").arg(summary));
    m_apply->setToolTip(plainToolTip(summary));
}

} // namespace lockstep::ui
