// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/palette/commandpalette.h"

#include "ui/palette/palettedelegate.h"
#include "ui/theme/paint.h"
#include "ui/usersettings.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 640;
constexpr int pageRows = 8;
constexpr QLatin1StringView recentKey{ "palette/recent" };

} // namespace

CommandPalette::CommandPalette(
    SyncEngine &engine, const ThemeService &themes, UserSettings &settings, QWidget *window)
    : QFrame(window, Qt::Popup), m_engine(engine), m_themes(themes), m_settings(settings),
      m_window(window), m_model(new PaletteModel(engine.replica(), themes, this)),
      m_about(new PlainLabel(themes, TextStyle::Body, Token::Accent, this)),
      m_typed(new QLineEdit(this)), m_list(new QListView(this)),
      m_nothing(new PlainLabel(themes, TextStyle::Body, Token::TextSecondary, this)),
      m_hint(new PlainLabel(themes, TextStyle::Secondary, Token::TextSecondary, this))
{
    setObjectName(u"commandPalette"_s);
    setAttribute(Qt::WA_WindowPropagation);
    setAccessibleName(tr("Command palette"));
    m_about->setObjectName(u"paletteAbout"_s);
    m_typed->setObjectName(u"paletteSearch"_s);
    m_typed->setFrame(false);
    m_typed->setPlaceholderText(tr("Search actions, issues, people and filters"));
    m_typed->setAccessibleName(m_typed->placeholderText());
    m_typed->addAction(themes.icon(u"search"_s), QLineEdit::LeadingPosition);
    m_typed->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(themes, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_nothing->setObjectName(u"paletteNothing"_s);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(space::L, space::M, space::L, space::M);
    m_hint->setText(tr("Begin with > for actions, # for issues, @ for people. Ctrl+Enter opens an "
                       "issue in a window of its own."));
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(space::L, 0, space::L, 0);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(readingMargins(space::S, 0, space::M, 0));
    top->setSpacing(space::S);
    top->addWidget(m_typed, 1);
    top->addWidget(m_about);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, space::S, 1, space::S);
    layout->setSpacing(space::S);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing);
    layout->addWidget(m_hint);

    const auto restyle = [this] {
        for (QWidget *part : { static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_typed) }) {
            QPalette colors = part->palette();
            colors.setColor(QPalette::Base, m_themes.color(Token::Raised));
            part->setPalette(colors);
        }
    };
    connect(&themes, &ThemeService::themeChanged, this, restyle);
    restyle();
    connect(m_typed, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        choose(index.row());
        run(false);
    });
    connect(&engine, &SyncEngine::issuesChanged, this, [this](const QSet<IssueId> &issues) {
        if (isVisible())
            m_model->issuesChanged(issues);
    });
    connect(&engine, &SyncEngine::reset, this, &QWidget::close);
}

void CommandPalette::popup(const QString &about, const QString &typed)
{
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
    const QStringList recent = m_settings.value(recentKey).toStringList();
    {
        const QSignalBlocker quiet(m_typed);
        m_typed->setText(typed);
    }
    m_model->start(items(), recent);
    search();
    show();
    m_typed->setFocus(Qt::PopupFocusReason);
    QMetaObject::invokeMethod(this, &CommandPalette::prepare, Qt::QueuedConnection);
}

// Between the keys, so that none of them waits for it.
void CommandPalette::prepare()
{
    if (isVisible() && !m_model->prepare())
        QMetaObject::invokeMethod(this, &CommandPalette::prepare, Qt::QueuedConnection);
}

void CommandPalette::search()
{
    m_model->setTyped(m_typed->text());
    m_otherwise = {};
    const bool empty = m_model->rowCount() == 0;
    if (empty)
        m_otherwise = otherwise(m_typed->text().trimmed());
    m_nothing->setText(m_otherwise.run ? m_otherwise.text : tr("Nothing is called that."));
    m_typed->setAccessibleDescription(empty ? m_nothing->text() : QString());
    m_nothing->setVisible(empty);
    m_list->setVisible(!empty);
    place();
    choose(0);
}

void CommandPalette::choose(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    m_list->setCurrentIndex(index);
    if (!index.isValid())
        return;
    if (row == 0)
        m_list->scrollToTop(); // with its heading
    else
        m_list->scrollTo(index);
    // The keyboard stays in the field; screen readers follow the row.
    tellRow(*m_list, row);
}

void CommandPalette::step(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int from = m_list->currentIndex().row();
    const bool single = std::abs(rows) == 1;
    const int to = from + rows;
    // One step goes round, a page stops at the end.
    choose(single ? (to + count) % count : std::clamp(to, 0, count - 1));
}

void CommandPalette::run(bool apart)
{
    const int row = m_list->currentIndex().row();
    std::function<void()> chosen
        = m_model->rowCount() == 0 ? m_otherwise.run : m_model->runOf(row, apart);
    if (!chosen)
        return;
    remember(m_model->recallOf(row));
    close(); // the keyboard goes back first: what is run may ask where it is
    chosen();
}

void CommandPalette::remember(const QString &recall)
{
    if (recall.isEmpty())
        return;
    QStringList recent = m_settings.value(recentKey).toStringList();
    recent.removeAll(recall);
    recent.prepend(recall);
    m_settings.setValue(recentKey, recent.mid(0, mostRemembered));
}

void CommandPalette::place()
{
    const QSize of = m_window->size();
    const int width = std::min(widest, of.width() - 2 * space::L);
    const QMargins margins = layout()->contentsMargins();
    m_hint->setFixedHeight(m_hint->heightForWidth(width - margins.left() - margins.right()));
    int rows = 0;
    const int most = of.height() * 5 / 8;
    for (int row = 0; row < m_model->rowCount() && rows < most; ++row)
        rows += m_list->sizeHintForIndex(m_model->index(row, 0)).height();
    const int others = m_typed->sizeHint().height() + m_hint->height() + 2 * layout()->spacing()
        + margins.top() + margins.bottom();
    const int list = m_model->rowCount() == 0
        ? m_nothing->heightForWidth(width - margins.left() - margins.right())
        : rows;
    layout()->activate(); // what was shown before may have needed more room
    resize(width, std::min(others + list, most));
    const QPoint at((of.width() - width) / 2, std::max(space::XL, of.height() / 8));
    move(m_window->mapToGlobal(at));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_typed || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    const bool control = press->modifiers().testFlag(Qt::ControlModifier);
    switch (press->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(pageRows);
        return true;
    case Qt::Key_PageUp:
        step(-pageRows);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nowhere else to go
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(control);
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_K:
        if (control) {
            close();
            return true;
        }
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_model->stop();
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_themes.color(Token::StrongBorder));
    painter.fillRect(rect().adjusted(1, 1, -1, -1), m_themes.color(Token::Raised));
}

} // namespace lockstep::ui
