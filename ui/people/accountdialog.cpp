// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/people/accountdialog.h"

#include "ui/models/people.h"
#include "ui/models/texts.h"
#include "ui/people/accounttexts.h"
#include "ui/people/devicelist.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QShowEvent>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int faceOfMine = 44;
constexpr int fieldWidth = 260;
constexpr int longestName = 255;
constexpr int leastPassword = 8; // the server has the last word
constexpr int longestPassword = 128;

} // namespace

AccountDialog::AccountDialog(Context context, QWidget *parent)
    : QDialog(parent), m(std::move(context)), m_limit(new Banner(m.themes, this)),
      m_inside(new QWidget(this))
{
    setObjectName(u"accountDialog"_s);
    setWindowTitle(tr("Your Account"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    setMinimumSize(440, 320);
    openWith(*this, 560, m.account ? 640 : 320);
    setGround(*this, m.themes, Token::Surface);
    setGround(*m_inside, m.themes, Token::Surface);
    m_limit->setObjectName(u"accountLimit"_s);
    m_limit->hide();
    auto *column = new QVBoxLayout(m_inside);
    column->setContentsMargins(space::XL, space::XL, space::XL, space::L);
    column->setSpacing(space::S);
    addHead(*column);
    addName(*column);
    if (m.account) {
        addDevices(*column);
        addPassword(*column);
    }
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(windowTitle());
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fitHeight(*m_inside);
    scroll->setWidget(m_inside);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"accountClose"_s);
    close->setAutoDefault(false);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(space::XL, space::S, space::XL, space::L);
    bottom->addStretch(1);
    bottom->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_limit);
    layout->addWidget(scroll, 1);
    layout->addLayout(bottom);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_limit, &Banner::actionTriggered, this, [this] { m.engine.retryNow(); });
    connect(&m.engine, &SyncEngine::usersChanged, this, &AccountDialog::refresh);
    connect(&m.engine, &SyncEngine::reset, this, &AccountDialog::refresh);
    connect(&m.engine, &SyncEngine::statusChanged, this, &AccountDialog::refreshLimit);
    refresh();
    refreshLimit();
}

void AccountDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous() && !focusWidget())
        m_name->setFocus(Qt::OtherFocusReason);
}

QString AccountDialog::myName() const { return personName(m.engine.replica(), m.engine.self().id); }

void AccountDialog::addHead(QVBoxLayout &column)
{
    m_avatar = new Avatar(m.themes, faceOfMine, m_inside);
    m_who = new PlainLabel(m.themes, TextStyle::Heading, Token::Text, m_inside);
    m_who->setObjectName(u"accountName"_s);
    m_who->setWordWrap(true);
    m_where = new PlainLabel(m.themes, TextStyle::Body, Token::TextSecondary, m_inside);
    m_where->setObjectName(u"accountWhere"_s);
    m_where->setWordWrap(true);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    lines->addWidget(m_who);
    lines->addWidget(m_where);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::L);
    head->addWidget(m_avatar, 0, Qt::AlignTop);
    head->addLayout(lines, 1);
    column.addLayout(head);
}

void AccountDialog::addHeading(QVBoxLayout &column, const QString &text)
{
    column.addSpacing(space::L);
    column.addWidget(new PlainLabel(m.themes, text, TextStyle::BodyStrong, Token::Text, m_inside));
}

PlainLabel *AccountDialog::addNote(QVBoxLayout &column, const QString &name, const QString &text)
{
    auto *note = new PlainLabel(m.themes, text, TextStyle::Body, Token::TextSecondary, m_inside);
    note->setObjectName(name);
    note->setWordWrap(true);
    note->setVisible(!text.isEmpty());
    column.addWidget(note);
    return note;
}

void AccountDialog::addName(QVBoxLayout &column)
{
    addHeading(column, tr("Name"));
    m_name = new QLineEdit(m_inside);
    m_name->setObjectName(u"ownName"_s);
    m_name->setAccessibleName(tr("Your name, as others see it"));
    m_name->setMaxLength(longestName);
    m_name->setMinimumWidth(scaled(fieldWidth));
    m_saveName = new QPushButton(tr("Save"), m_inside);
    m_saveName->setObjectName(u"ownNameSave"_s);
    m_saveName->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::S);
    line->addWidget(m_name);
    line->addWidget(m_saveName);
    line->addStretch(1);
    column.addLayout(line);
    m_nameNote = addNote(column, u"ownNameNote"_s);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        const QString name = m_name->text().simplified();
        m_saveName->setEnabled(!name.isEmpty() && name != myName());
    });
    connect(m_name, &QLineEdit::returnPressed, this, &AccountDialog::saveName);
    connect(m_saveName, &QPushButton::clicked, this, &AccountDialog::saveName);
}

void AccountDialog::addDevices(QVBoxLayout &column)
{
    addHeading(column, tr("Devices on which you are signed in"));
    m_devices = new DeviceList(*m.account, m.clock, m.themes, m.prompts, m_inside);
    column.addWidget(m_devices);
    connect(m_devices, &DeviceList::ended, this, [this] {
        // There is room for this one now.
        if (m.engine.status().connection.state == ConnectionState::Refused)
            m.engine.retryNow();
    });
    connect(m_devices, &DeviceList::signOutRequested, this, [this] {
        if (m.signOut)
            m.signOut();
    });
    connect(m_devices, &DeviceList::endedEverywhere, this, &QDialog::close);
}

void AccountDialog::addPassword(QVBoxLayout &column)
{
    addHeading(column, tr("Password"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::L);
    grid->setVerticalSpacing(space::S);
    grid->setColumnStretch(2, 1);
    const auto add = [&](const QString &text, const QString &name) {
        auto *field = new QLineEdit(m_inside);
        field->setObjectName(name);
        field->setEchoMode(QLineEdit::Password);
        field->setMaxLength(longestPassword);
        field->setMinimumWidth(scaled(fieldWidth));
        auto *label = new PlainLabel(m.themes, text, TextStyle::Body, Token::Text, m_inside);
        label->setBuddy(field);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0, Qt::AlignVCenter);
        grid->addWidget(field, row, 1);
        connect(field, &QLineEdit::textChanged, this, &AccountDialog::refreshPassword);
        connect(field, &QLineEdit::returnPressed, this, &AccountDialog::changePassword);
        return field;
    };
    m_current = add(tr("C&urrent password"), u"passwordCurrent"_s);
    m_next = add(tr("&New password"), u"passwordNext"_s);
    m_again = add(tr("New one &again"), u"passwordAgain"_s);
    column.addLayout(grid);
    m_passwordNote = addNote(column, u"passwordNote"_s);
    m_change = new QPushButton(tr("Change the password"), m_inside);
    m_change->setObjectName(u"passwordChange"_s);
    m_change->setAutoDefault(false);
    column.addWidget(m_change, 0, Qt::AlignLeading);
    connect(m_change, &QPushButton::clicked, this, &AccountDialog::changePassword);
    refreshPassword();
}

void AccountDialog::refresh()
{
    const User &me = m.engine.self();
    const User *known = m.engine.replica().user(me.id);
    const QString name = myName();
    const QString email = known && !known->email.isEmpty() ? known->email : me.email;
    m_avatar->setPerson(me.id, name);
    m_who->setText(name);
    m_where->setText(email.isEmpty()
            ? m.engine.replica().identity().workspaceName
            //: an e-mail address, a workspace
            : tr("%1 · %2").arg(email, m.engine.replica().identity().workspaceName));
    // What is being typed stays.
    if (m_name->text() == m_shownName)
        m_name->setText(name);
    m_shownName = name;
    m_saveName->setEnabled(
        !m_name->text().simplified().isEmpty() && m_name->text().simplified() != name);
}

void AccountDialog::refreshLimit()
{
    const ConnectionStatus &connection = m.engine.status().connection;
    const bool isRefused = m.account && connection.state == ConnectionState::Refused
        && connection.reason.code == errc::LimitConnections;
    if (isRefused)
        m_limit->showMessage(BannerKind::Warning,
            tr("You are connected from too many places at once. Sign out a device that you do not "
               "use, and this one connects. What you change here is kept."),
            tr("Connect again"));
    m_limit->setVisible(isRefused);
}

void AccountDialog::refreshDevices()
{
    if (m_devices)
        m_devices->refresh();
}

void AccountDialog::saveName()
{
    if (!m_saveName->isEnabled())
        return;
    const QString name = m_name->text().simplified();
    const OpId op = m.engine.submit(mutation::SetPerson{ m.engine.self().id, name, {} },
        directorySpace(m.engine.replica().identity().workspace));
    if (op.isNull()) {
        say(*m_nameNote, tr("This cannot be a name: it has signs that are not to be seen."), true);
        return;
    }
    m_saveName->setEnabled(false);
    say(*m_nameNote,
        m.engine.status().connection.state == ConnectionState::Connected
            ? tr("Everybody sees the new name.")
            : tr("Everybody sees the new name when the connection is back."),
        false);
}

void AccountDialog::refreshPassword()
{
    for (QLineEdit *each : { m_current, m_next, m_again })
        if (each)
            each->setEnabled(!m_changing);
    if (!m_change)
        return;
    const QString next = m_next->text();
    const bool isShort = !next.isEmpty() && next.size() < leastPassword;
    const bool isOther = !m_again->text().isEmpty() && m_again->text() != next;
    m_change->setEnabled(!m_changing && !m_current->text().isEmpty() && next.size() >= leastPassword
        && m_again->text() == next);
    if (m_changing)
        return;
    // Not while it is still being typed.
    if (isOther && m_again->text().size() >= next.size())
        say(*m_passwordNote, tr("The two new ones are not the same."), true);
    else if (isShort && !m_again->text().isEmpty())
        say(*m_passwordNote, tr("A password has at least %n character(s).", nullptr, leastPassword),
            true);
    else
        say(*m_passwordNote, {}, false);
}

void AccountDialog::changePassword()
{
    if (!m_change->isEnabled())
        return;
    m_changing = true;
    refreshPassword();
    m.account->changePassword(
        m_current->text(), m_next->text(), [self = QPointer{ this }](const Result<void> &done) {
            if (!self)
                return;
            self->m_changing = false;
            if (done) {
                for (QLineEdit *each : { self->m_current, self->m_next, self->m_again })
                    each->clear();
                self->say(*self->m_passwordNote,
                    tr("The password is changed, and all other devices were signed out."), false);
                self->m_devices->refresh();
                return;
            }
            self->refreshPassword();
            const Error &error = done.error();
            QString why = accountErrorText(error);
            if (error.code == errc::AuthCredentials)
                why = tr("The current password is not right. Nothing was changed.");
            else if (error.code == errc::Validation)
                why = tr("The server does not take this password: it is too short, too common, or "
                         "your address. Nothing was changed: choose another one.");
            self->say(*self->m_passwordNote, why, true);
            QLineEdit *wrong = error.code == errc::Validation ? self->m_next : self->m_current;
            wrong->setFocus();
            wrong->selectAll();
        });
}

void AccountDialog::say(PlainLabel &note, const QString &text, bool isError)
{
    note.setToken(isError ? Token::Danger : Token::TextSecondary);
    note.setText(text);
    note.setAccessibleName(text);
    note.setVisible(!text.isEmpty());
    if (!text.isEmpty())
        announce(note);
}

} // namespace lockstep::ui
