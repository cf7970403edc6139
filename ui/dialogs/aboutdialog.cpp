// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/aboutdialog.h"

#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"

#include <QCoreApplication>
#include <QFile>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QSysInfo>
#include <QTabBar>

// Outside of any namespace, as the macro wants it; the linker would leave it out of a static
// library.
static void initAboutResources() { Q_INIT_RESOURCE(about); }

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

QString aboutText(const QString &file)
{
    QFile text(u":/lockstep/about/"_s + file);
    return text.open(QIODevice::ReadOnly) ? QString::fromUtf8(text.readAll()) : QString();
}

// The rows of the table in docs/third-party.md, without its head.
QList<QStringList> thirdParties()
{
    QList<QStringList> rows;
    const QStringList lines = aboutText(u"third-party.md"_s).split(u'\n');
    for (const QString &line : lines) {
        if (!line.startsWith(u'|'))
            continue;
        QStringList cells = line.split(u'|').mid(1, 3);
        for (QString &cell : cells)
            cell = cell.trimmed().remove(u'`');
        rows << cells;
    }
    return rows.mid(2); // what the columns are called, and the line below
}

QPlainTextEdit *textPage(const QString &name, const QString &text, QWidget *parent)
{
    auto *page = new QPlainTextEdit(text, parent);
    page->setReadOnly(true);
    page->setAccessibleName(name);
    page->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return page;
}

QWidget *thirdPartyPage(const ThemeService &themes, const QString &name, QWidget *parent)
{
    auto *content = new QWidget(parent);
    setGround(*content, themes, Token::Surface);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(readingMargins(0, space::S, space::S, space::S));
    grid->setHorizontalSpacing(space::L);
    grid->setVerticalSpacing(space::S);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 3);
    for (const QStringList &row : thirdParties()) {
        const int at = grid->rowCount();
        for (int column = 0; column < int(row.size()); ++column) {
            auto *cell = new PlainLabel(themes, row.at(column), TextStyle::Body,
                column == 0 ? Token::Text : Token::TextSecondary, content);
            cell->setWordWrap(true);
            grid->addWidget(cell, at, column, Qt::AlignTop);
        }
    }
    grid->setRowStretch(grid->rowCount(), 1);
    auto *scroll = new QScrollArea(parent);
    scroll->setAccessibleName(name);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    return scroll;
}

} // namespace

AboutDialog::AboutDialog(const ThemeService &themes, Prompts &prompts, QWidget *parent)
    : QDialog(parent), m_prompts(prompts), m_version(new QPushButton(this)),
      m_copied(new PlainLabel(themes, TextStyle::Body, Token::Success, this))
{
    initAboutResources();
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Lockstep"));
    setAttribute(Qt::WA_DeleteOnClose);
    openWith(*this, 600, 560);
    setGround(*this, themes, Token::Surface);

    auto *name = new PlainLabel(themes, tr("Lockstep"), TextStyle::Heading, Token::Text, this);
    auto *what = new PlainLabel(themes, tr("An issue tracker for teams that stays in step."),
        TextStyle::Body, Token::TextSecondary, this);
    what->setWordWrap(true);
    m_version->setObjectName(u"aboutVersion"_s);
    m_version->setText(tr("Version %1").arg(QCoreApplication::applicationVersion()));
    m_version->setIcon(themes.icon(u"copy"_s));
    m_version->setToolTip(tr("Copies what this is built of"));
    m_version->setAccessibleDescription(m_version->toolTip());
    m_version->setAutoDefault(false);
    setButtonKind(*m_version, ButtonKind::Secondary);
    m_copied->setObjectName(u"aboutCopied"_s);

    auto *tabs = new QTabBar(this);
    tabs->setObjectName(u"aboutTabs"_s);
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    auto *pages = new QStackedWidget(this);
    const auto addPage = [&](const QString &title, QWidget *page) {
        tabs->addTab(title);
        pages->addWidget(page);
    };
    addPage(tr("Licence"), textPage(tr("Licence"), aboutText(u"Apache-2.0.txt"_s), pages));
    addPage(tr("Other software"), thirdPartyPage(themes, tr("Other software"), pages));
    addPage(tr("Icons"), textPage(tr("Icons"), aboutText(u"icons.txt"_s), pages));
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);

    auto *version = new QHBoxLayout;
    version->setSpacing(space::M);
    version->addWidget(m_version);
    version->addWidget(m_copied, 1);
    auto *bottom = new QHBoxLayout;
    bottom->addStretch(1);
    bottom->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::XL, space::XL, space::XL, space::L);
    layout->setSpacing(space::S);
    layout->addWidget(name);
    layout->addWidget(what);
    layout->addSpacing(space::S);
    layout->addLayout(version);
    layout->addSpacing(space::S);
    layout->addWidget(tabs);
    layout->addWidget(pages, 1);
    layout->addSpacing(space::S);
    layout->addLayout(bottom);

    connect(m_version, &QPushButton::clicked, this, &AboutDialog::copyBuildInfo);
    connect(tabs, &QTabBar::currentChanged, pages, &QStackedWidget::setCurrentIndex);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    close->setFocus();
}

QString AboutDialog::buildInfo()
{
#if defined(__clang__)
    const QString compiler = u"Clang %1.%2"_s.arg(__clang_major__).arg(__clang_minor__);
#elif defined(__GNUC__)
    const QString compiler = u"GCC %1.%2"_s.arg(__GNUC__).arg(__GNUC_MINOR__);
#else
    const QString compiler = u"unknown compiler"_s;
#endif
    return u"Lockstep %1\nQt %2 (built with %3), %4\n%5\n%6, %7, kernel %8\n"_s.arg(
        QCoreApplication::applicationVersion(), QLatin1StringView{ qVersion() },
        QLatin1StringView{ QT_VERSION_STR }, QGuiApplication::platformName(), compiler,
        QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(),
        QSysInfo::kernelVersion());
}

void AboutDialog::copyBuildInfo()
{
    m_prompts.copyToClipboard(buildInfo());
    m_copied->setText(tr("Copied."));
    m_copied->setAccessibleName(m_copied->text());
    announce(*m_copied);
}

} // namespace lockstep::ui
