// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/notifyrulesdialog.h"

#include "ui/inbox/inboxtexts.h"
#include "ui/models/fieldtexts.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>

#include <array>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array notifyLevels{ NotificationLevel::Nothing, NotificationLevel::InApp,
    NotificationLevel::Desktop };

// How it is shown when nobody says anything.
NotificationLevel usualLevel(NotificationKind kind)
{
    const NotificationKindInfo &info = infoOf(kind);
    return !info.byDefault                    ? NotificationLevel::Nothing
        : info.tier == NotificationTier::High ? NotificationLevel::Desktop
                                              : NotificationLevel::InApp;
}

std::optional<NotificationLevel> wantedLevel(
    const SettingValues &settings, const ProjectId &project, NotificationKind kind)
{
    const auto found = settings.find(notifyKey(project, kind));
    return found == settings.end() ? std::nullopt : notificationLevelFromKey(found->second);
}

} // namespace

NotifyRulesDialog::NotifyRulesDialog(
    SyncEngine &engine, const ThemeService &themes, QWidget *parent)
    : QDialog(parent), m_engine(engine), m_project(new QComboBox(this)),
      m_mute(new QCheckBox(tr("&Mute this project: only what is about me is told"), this)),
      m_mutedTitle(
          new PlainLabel(themes, tr("Mute issues"), TextStyle::BodyStrong, Token::Text, this)),
      m_muted(new QListWidget(this))
{
    setObjectName(u"notifyRulesDialog"_s);
    setWindowTitle(tr("What You Are Told Of"));
    m_project->setObjectName(u"notifyProject"_s);
    m_mute->setObjectName(u"notifyMute"_s);
    auto *projectLabel = new PlainLabel(themes, tr("&For"), TextStyle::Body, Token::Text, this);
    projectLabel->setBuddy(m_project);
    auto *which = new QHBoxLayout;
    which->setSpacing(space::S);
    which->addWidget(projectLabel);
    which->addWidget(m_project, 1);

    auto *lines = new QWidget;
    auto *grid = new QGridLayout(lines);
    grid->setContentsMargins(0, space::XS, space::M, space::XS);
    grid->setHorizontalSpacing(space::L);
    grid->setVerticalSpacing(space::XS);
    grid->setColumnStretch(0, 1);
    for (const NotificationKindInfo &info : notificationKinds()) {
        const int row = int(m_lines.size());
        auto *label = new PlainLabel(
            themes, notificationKindText(info.kind), TextStyle::Body, Token::Text, lines);
        auto *choice = new QComboBox(lines);
        choice->setObjectName(u"notify-"_s + info.key);
        choice->setAccessibleName(label->text());
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(20);
        label->setWordWrap(true);
        label->setBuddy(choice);
        grid->addWidget(label, row, 0);
        grid->addWidget(choice, row, 1);
        m_lines << Line{ info.kind, choice };
        connect(choice, &QComboBox::activated, this,
            [this, kind = info.kind](int index) { choose(kind, index); });
    }
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(lines);
    scroll->setFocusPolicy(Qt::NoFocus);

    m_muted->setObjectName(u"mutedIssues"_s);
    m_muted->setAccessibleName(m_mutedTitle->text());
    m_muted->setMaximumHeight(scaled(80));
    auto *unmute = new QPushButton(tr("&Do not mute any more"), this);
    unmute->setObjectName(u"unmute"_s);
    unmute->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(unmute);
    buttons->addStretch(1);
    buttons->addWidget(close);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::XL, space::XL, space::XL, space::L);
    layout->setSpacing(space::M);
    layout->addLayout(which);
    layout->addWidget(m_mute);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_mutedTitle);
    layout->addWidget(m_muted);
    layout->addLayout(buttons);
    openWith(*this, 580, 680);

    connect(m_project, &QComboBox::currentIndexChanged, this, &NotifyRulesDialog::refresh);
    connect(m_mute, &QCheckBox::clicked, this, [this](bool on) {
        m_engine.saveSetting(muteKey(project()), on ? QString(settingOn) : QString());
    });
    connect(m_muted, &QListWidget::currentRowChanged, unmute,
        [unmute](int row) { unmute->setEnabled(row >= 0); });
    unmute->setEnabled(false);
    connect(unmute, &QPushButton::clicked, this, [this] {
        if (const QListWidgetItem *item = m_muted->currentItem())
            m_engine.saveSetting(item->data(Qt::UserRole).toString(), {});
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&engine, &SyncEngine::settingsChanged, this, &NotifyRulesDialog::refresh);
    connect(&engine, &SyncEngine::projectsChanged, this, &NotifyRulesDialog::refreshProjects);
    connect(&engine, &SyncEngine::reset, this, &NotifyRulesDialog::refreshProjects);
    refreshProjects();
}

ProjectId NotifyRulesDialog::project() const
{
    return ProjectId{ m_project->currentData().toString() };
}

void NotifyRulesDialog::showProject(const ProjectId &project)
{
    m_project->setCurrentIndex(std::max(0, m_project->findData(project.toString())));
}

void NotifyRulesDialog::refreshProjects()
{
    const ProjectId was = project();
    {
        const QSignalBlocker quiet(m_project);
        m_project->clear();
        m_project->addItem(tr("All projects"), QString());
        for (const Project &each : m_engine.replica().projects())
            m_project->addItem(each.name, each.id.toString());
        showProject(was);
    }
    refresh();
}

void NotifyRulesDialog::refresh()
{
    const SettingValues settings = m_engine.replica().settings();
    const ProjectId which = project();
    m_mute->setVisible(!which.isNull());
    m_mute->setChecked(settings.contains(muteKey(which)));
    for (const Line &line : std::as_const(m_lines)) {
        const auto everywhere = wantedLevel(settings, {}, line.kind);
        const QString usual = notificationLevelText(
            which.isNull() ? usualLevel(line.kind) : everywhere.value_or(usualLevel(line.kind)));
        if (line.choice->view()->isVisible())
            continue; // he is choosing
        const QSignalBlocker quiet(line.choice);
        line.choice->clear();
        //: "As usual: In Lockstep"
        line.choice->addItem(
            which.isNull() ? tr("As usual: %1").arg(usual) : tr("As everywhere: %1").arg(usual));
        for (const NotificationLevel level : notifyLevels)
            line.choice->addItem(notificationLevelText(level));
        const auto wanted = wantedLevel(settings, which, line.kind);
        line.choice->setCurrentIndex(wanted ? 1 + int(*wanted) : 0);
    }
    refreshMuted();
}

void NotifyRulesDialog::refreshMuted()
{
    const QString prefix = muteKey(IssueId{});
    const int row = m_muted->currentRow();
    m_muted->clear();
    const SettingValues settings = m_engine.replica().settings();
    for (const auto &[key, value] : settings) {
        if (!key.startsWith(prefix))
            continue;
        const IssueId id{ key.sliced(prefix.size()) };
        const Issue *issue = m_engine.replica().find(id);
        if (!issue)
            continue; // deleted, or not to be read any more
        auto *item = new QListWidgetItem(
            u"%1 %2"_s.arg(issueName(m_engine.replica(), id), issue->subject), m_muted);
        item->setData(Qt::UserRole, key);
    }
    m_muted->setCurrentRow(std::min(row, m_muted->count() - 1));
    m_muted->setVisible(m_muted->count() > 0);
    m_mutedTitle->setVisible(m_muted->count() > 0);
    if (auto *unmute = findChild<QPushButton *>(u"unmute"_s))
        unmute->setVisible(m_muted->count() > 0);
}

void NotifyRulesDialog::choose(NotificationKind kind, int index)
{
    m_engine.saveSetting(notifyKey(project(), kind),
        index < 1 ? QString() : QString(toKey(notifyLevels.at(size_t(index - 1)))));
}

} // namespace lockstep::ui
