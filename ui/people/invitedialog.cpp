// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/people/invitedialog.h"

#include "ui/people/accounttexts.h"
#include "ui/prompts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostProjectsHeight = 220;
constexpr int longestAddress = 254; // RFC 5321
constexpr int noRole = -1;

} // namespace

InviteDialog::InviteDialog(const Replica &replica, const ThemeService &themes, Clock &clock,
    Prompts &prompts, QWidget *parent)
    : QDialog(parent), m_themes(themes), m_clock(clock), m_prompts(prompts),
      m_email(new QLineEdit(this)), m_admin(new QCheckBox(tr("&Administers the workspace"), this)),
      m_duration(new QComboBox(this)), m_error(new Banner(themes, this)),
      m_invite(new QPushButton(tr("Invite"), this)),
      m_told(new PlainLabel(themes, TextStyle::Body, Token::Text, this)),
      m_link(new QLineEdit(this)), m_copy(new QPushButton(tr("&Copy the link"), this)),
      m_copied(new PlainLabel(themes, TextStyle::Secondary, Token::TextSecondary, this))
{
    setObjectName(u"inviteDialog"_s);
    setWindowTitle(tr("Invite to %1").arg(replica.identity().workspaceName));
    setAttribute(Qt::WA_DeleteOnClose);
    setGround(*this, themes, Token::Surface);
    m_error->hide();
    m_form = makeForm(replica);
    m_result = makeResult();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_error);
    layout->addWidget(m_form, 1);
    layout->addWidget(m_result, 1);
    setMinimumWidth(scaled(460));
    m_result->hide();
    fitHeight(*this);
    m_email->setFocus();
    refresh();
}

QWidget *InviteDialog::makeForm(const Replica &replica)
{
    auto *page = new QWidget(this);
    m_email->setObjectName(u"inviteEmail"_s);
    m_email->setMaxLength(longestAddress);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    //: an example of an e-mail address
    m_email->setPlaceholderText(tr("ann@example.com"));
    m_admin->setObjectName(u"inviteAdmin"_s);
    m_duration->setObjectName(u"inviteDuration"_s);
    for (const int days : { 1, 7, 30, 90 })
        m_duration->addItem(tr("%n day(s)", nullptr, days), days * 24);
    m_duration->setCurrentIndex(1);
    m_invite->setObjectName(u"inviteSubmit"_s);
    m_invite->setDefault(true);
    setButtonKind(*m_invite, ButtonKind::Primary);
    auto *cancel = new QPushButton(tr("Cancel"), page);
    cancel->setObjectName(u"inviteCancel"_s);
    cancel->setAutoDefault(false);
    auto *about = new PlainLabel(m_themes,
        tr("You get a link to give to them. It is good for one use, and nothing is sent by mail."),
        TextStyle::Body, Token::TextSecondary, page);
    about->setWordWrap(true);
    const auto label = [&](const QString &text, QWidget *of) {
        auto *made = new PlainLabel(m_themes, text, TextStyle::Body, Token::Text, page);
        made->setBuddy(of);
        return made;
    };
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::S);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_invite);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::XL, space::XL, space::XL, space::L);
    column->setSpacing(space::XS);
    column->addWidget(about);
    column->addSpacing(space::M);
    column->addWidget(label(tr("&E-mail address"), m_email));
    column->addWidget(m_email);
    column->addSpacing(space::M);
    column->addWidget(m_admin);
    column->addSpacing(space::M);
    if (QWidget *projects = makeProjects(replica)) {
        column->addWidget(new PlainLabel(
            m_themes, tr("Role in the projects"), TextStyle::Body, Token::Text, page));
        column->addWidget(projects);
        column->addSpacing(space::M);
    }
    column->addWidget(label(tr("The link is &good for"), m_duration));
    column->addWidget(m_duration, 0, Qt::AlignLeading);
    column->addStretch(1);
    column->addSpacing(space::L);
    column->addLayout(buttons);
    connect(m_email, &QLineEdit::textChanged, this, &InviteDialog::refresh);
    connect(m_admin, &QCheckBox::toggled, this, &InviteDialog::refresh);
    connect(m_invite, &QPushButton::clicked, this, &InviteDialog::submit);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return page;
}

// Null: there are none.
QWidget *InviteDialog::makeProjects(const Replica &replica)
{
    const QList<Project> projects = replica.projects();
    if (projects.isEmpty())
        return nullptr;
    m_projects = new QWidget(this);
    setGround(*m_projects, m_themes, Token::Surface);
    auto *form = new QGridLayout(m_projects);
    form->setContentsMargins(readingMargins(0, space::XS, space::S, space::XS));
    form->setHorizontalSpacing(space::L);
    form->setVerticalSpacing(space::XS);
    form->setColumnStretch(0, 1);
    for (const Project &project : projects) {
        auto *role = new QComboBox(m_projects);
        role->setObjectName(u"inviteRole-"_s + project.key);
        //: %1 is a project
        role->setAccessibleName(tr("Role in %1").arg(project.name));
        role->addItem(tr("Not a member"), noRole);
        for (const Role each : { Role::Viewer, Role::Member, Role::Admin })
            role->addItem(invitedRoleText(each), int(each));
        form->addWidget(
            new ElidedLabel(m_themes, project.name, TextStyle::Body, Token::Text, m_projects),
            int(m_roles.size()), 0, Qt::AlignVCenter);
        form->addWidget(role, int(m_roles.size()), 1);
        m_roles.append({ project.id, role });
    }
    // Most teams have one that matters.
    if (projects.size() == 1)
        m_roles.first().second->setCurrentIndex(2);
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Role in the projects"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_projects);
    const int height = m_projects->sizeHint().height();
    scroll->setFixedHeight(std::min(scaled(mostProjectsHeight), height));
    return scroll;
}

QWidget *InviteDialog::makeResult()
{
    auto *page = new QWidget(this);
    m_told->setObjectName(u"inviteTold"_s);
    m_told->setWordWrap(true);
    m_link->setObjectName(u"inviteLink"_s);
    m_link->setReadOnly(true);
    m_link->setAccessibleName(tr("Link of the invitation"));
    m_copy->setObjectName(u"inviteCopy"_s);
    m_copy->setIcon(m_themes.icon(u"copy"_s, Token::OnAccent));
    setButtonKind(*m_copy, ButtonKind::Primary);
    m_copied->setObjectName(u"inviteCopied"_s);
    m_copied->setWordWrap(true);
    auto *another = new QPushButton(tr("Invite somebody else"), page);
    another->setObjectName(u"inviteAnother"_s);
    another->setAutoDefault(false);
    auto *done = new QPushButton(tr("Done"), page);
    done->setObjectName(u"inviteDone"_s);
    done->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::S);
    line->addWidget(m_link, 1);
    line->addWidget(m_copy);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::S);
    buttons->addWidget(another);
    buttons->addStretch(1);
    buttons->addWidget(done);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::XL, space::XL, space::XL, space::L);
    column->setSpacing(space::S);
    column->addWidget(m_told);
    column->addSpacing(space::S);
    column->addLayout(line);
    column->addWidget(m_copied);
    column->addStretch(1);
    column->addSpacing(space::L);
    column->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, &InviteDialog::copy);
    connect(another, &QPushButton::clicked, this, &InviteDialog::startAnother);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    return page;
}

InvitationDraft InviteDialog::draft() const
{
    InvitationDraft draft{ m_email->text().trimmed(), m_admin->isChecked(), {},
        m_duration->currentData().toInt() };
    for (const auto &[project, role] : m_roles) {
        if (!draft.admin && role->currentData().toInt() != noRole)
            draft.projects.append({ project, Role(role->currentData().toInt()) });
    }
    return draft;
}

void InviteDialog::refresh()
{
    const QString email = m_email->text().trimmed();
    const qsizetype at = email.indexOf(u'@');
    m_invite->setEnabled(!m_busy && at > 0 && at < email.size() - 1 && !email.contains(u' '));
    // An administrator may do everything in every project.
    if (m_projects)
        m_projects->setEnabled(!m_busy && !m_admin->isChecked());
    for (QWidget *each : { static_cast<QWidget *>(m_email), static_cast<QWidget *>(m_admin),
             static_cast<QWidget *>(m_duration) })
        each->setEnabled(!m_busy);
}

void InviteDialog::submit()
{
    if (!m_invite->isEnabled())
        return;
    m_error->hide();
    Q_EMIT submitted(draft());
}

void InviteDialog::setBusy(bool busy)
{
    m_busy = busy;
    if (busy)
        setCursor(Qt::BusyCursor);
    else
        unsetCursor();
    refresh();
}

void InviteDialog::showError(const Error &error)
{
    setBusy(false);
    m_error->showMessage(BannerKind::Danger,
        error.code == errc::Validation && error.field == "email"_L1
            ? tr("This is no e-mail address, or somebody with it is here already. Nothing was "
                 "changed.")
            : accountErrorText(error));
    m_email->setFocus();
    m_email->selectAll();
}

void InviteDialog::showInvitation(const PendingInvitation &invitation)
{
    setBusy(false);
    //: %1 is an e-mail address
    m_told->setText(tr("Give this link to %1. It is shown only here, and whoever has it can join "
                       "with that address.")
                        .arg(invitation.email));
    m_link->setText(invitation.link);
    m_link->setCursorPosition(0);
    //: %1 is "expires in 7 days"
    m_copied->setText(
        tr("For one use; it %1.").arg(expiryText(invitation.expires, m_clock.wallNow())));
    showResult(true);
    m_copy->setDefault(true);
    m_copy->setFocus();
    m_told->setAccessibleName(m_told->text());
    announce(*m_told);
}

// As high as what is shown needs it.
void InviteDialog::showResult(bool shown)
{
    m_form->setVisible(!shown);
    m_result->setVisible(shown);
    layout()->activate();
    setMinimumHeight(0);
    resize(width(), layout()->totalMinimumHeightForWidth(width()));
}

void InviteDialog::copy()
{
    m_prompts.copyToClipboard(m_link->text());
    m_copied->setText(tr("Copied. You can paste it into a message."));
    m_copied->setAccessibleName(m_copied->text());
    announce(*m_copied);
}

void InviteDialog::startAnother()
{
    m_link->clear();
    m_email->clear();
    m_error->hide();
    showResult(false);
    m_invite->setDefault(true);
    m_email->setFocus();
    refresh();
}

} // namespace lockstep::ui
