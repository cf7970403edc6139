// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connect/welcomedialog.h"

#include "ui/connect/checkview.h"
#include "ui/connect/choicebutton.h"
#include "ui/connect/foreignchooser.h"
#include "ui/connect/foreignpage.h"
#include "ui/models/texts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrlQuery>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestInvitation = 2048;
constexpr qsizetype longestEmail = 254;

bool isServerAddress(const QUrl &url)
{
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty();
}

} // namespace

std::optional<Invitation> readInvitation(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() > longestInvitation)
        return {};
    const QUrl url{ trimmed, QUrl::StrictMode };
    static const QRegularExpression secret{ u"^[A-Za-z0-9_-]{20,100}$"_s };
    if (isServerAddress(url) && url.path().endsWith("/invite"_L1)
        && secret.match(url.fragment()).hasMatch()) {
        QUrl server = url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
        server.setPath(url.path().chopped(7)); // "/invite"
        return Invitation{ server, {}, url.fragment() };
    }
    if (isServerAddress(url)) {
        return Invitation{ url.adjusted(
                               QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash),
            {}, {} };
    }
    if (!url.isValid() || url.scheme() != "lockstep"_L1 || url.host() != "join"_L1
        || !(url.path().isEmpty() || url.path() == "/"_L1) || !url.userInfo().isEmpty())
        return {};
    const QUrlQuery query{ url };
    const QUrl server{ query.queryItemValue(u"server"_s, QUrl::FullyDecoded), QUrl::StrictMode };
    if (!isServerAddress(server) || server.hasQuery() || server.hasFragment())
        return {};
    static const QRegularExpression address{ u"^[^\\s@<>\"]+@[^\\s@<>\"]+$"_s };
    const QString email = query.queryItemValue(u"email"_s, QUrl::FullyDecoded);
    const bool isEmail = email.size() <= longestEmail && address.match(email).hasMatch();
    return Invitation{ server.adjusted(QUrl::StripTrailingSlash), isEmail ? email : QString(), {} };
}

Question linkQuestion(const QUrl &server)
{
    return { WelcomeDialog::tr("Connect to Another Server"),
        //: %1 is the name of a server
        WelcomeDialog::tr("This link leads to %1, where you have not been with Lockstep. Nothing "
                          "has been sent there.\n\nConnect only if you trust whoever gave you the "
                          "link.")
            .arg(server.authority()),
        WelcomeDialog::tr("Connect"), true };
}

WelcomeDialog::WelcomeDialog(
    const ThemeService &themes, CheckTools tools, bool hasLocal, QWidget *parent)
    : QDialog(parent), m_themes(themes), m_tools(std::move(tools)),
      m_pages(new QStackedWidget(this)), m_error(new Banner(themes, this))
{
    setObjectName(u"welcomeDialog"_s);
    setWindowTitle(tr("Welcome to Lockstep"));
    setModal(false);
    setMinimumSize(480, 420);
    openWith(*this, 640, 560);
    setGround(*this, themes, Token::Surface);
    m_pages->addWidget(makeChoice(hasLocal));
    m_pages->addWidget(makeConnect());
    m_pages->addWidget(makeInvitation());
    m_pages->addWidget(makeForeign());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_error);
    layout->addWidget(m_pages, 1);
    showPage(Page::Choice);
}

// A heading, a line about it, what is to be done, and the buttons below.
QWidget *WelcomeDialog::makePage(const QString &title, const QString &text, QWidget *content,
    std::initializer_list<QWidget *> buttons)
{
    auto *page = new QWidget(this);
    auto *heading = new PlainLabel(m_themes, title, TextStyle::Heading, Token::Text, page);
    heading->setWordWrap(true);
    auto *about = new PlainLabel(m_themes, text, TextStyle::Body, Token::TextSecondary, page);
    about->setWordWrap(true);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(space::S);
    for (QWidget *button : buttons) {
        if (button)
            bottom->addWidget(button);
        else
            bottom->addStretch(1);
    }
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(space::XXL, space::XXL, space::XXL, space::XL);
    layout->setSpacing(space::S);
    layout->addWidget(heading);
    layout->addWidget(about);
    layout->addSpacing(space::S);
    layout->addWidget(content, 1);
    layout->addSpacing(space::S);
    layout->addLayout(bottom);
    return page;
}

QPushButton *WelcomeDialog::makeChoiceButton(
    const QString &name, const QString &icon, const QString &title, const QString &text)
{
    auto *button = new ChoiceButton(m_themes, icon, title, text, this);
    button->setObjectName(name);
    return button;
}

QWidget *WelcomeDialog::makeChoice(bool hasLocal)
{
    m_local = makeChoiceButton(u"welcomeLocal"_s, u"folder"_s, tr("Try with a local workspace"),
        hasLocal ? tr("It is open already.")
                 : tr("Sample issues of a small team, on this computer only. Nothing to set up."));
    m_local->setEnabled(!hasLocal);
    m_connect = makeChoiceButton(u"welcomeConnect"_s, u"server"_s, tr("Connect to a server"),
        tr("You have the address of your team’s server."));
    m_invitation = makeChoiceButton(u"welcomeInvitation"_s, u"link"_s, tr("Open an invitation"),
        tr("Somebody has sent you a link."));
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(space::S);
    for (QPushButton *button : { m_local, m_connect, m_invitation })
        column->addWidget(button);
    column->addStretch(1);
    auto *skip = new QPushButton(tr("Not now"), this);
    skip->setObjectName(u"welcomeSkip"_s);
    skip->setAutoDefault(false);
    setButtonKind(*skip, ButtonKind::Quiet);
    connect(m_local, &QPushButton::clicked, this, [this] { Q_EMIT localChosen(); });
    connect(m_connect, &QPushButton::clicked, this, [this] { showPage(Page::Connect); });
    connect(m_invitation, &QPushButton::clicked, this, [this] { showPage(Page::Invitation); });
    connect(skip, &QPushButton::clicked, this, &QDialog::close);
    return makePage(tr("Welcome to Lockstep"),
        tr("An issue tracker for teams that stays in step. How would you like to begin? You find "
           "this page again in the menu."),
        content, { nullptr, skip });
}

QWidget *WelcomeDialog::makeConnect()
{
    auto *label
        = new PlainLabel(m_themes, tr("Address of the server"), TextStyle::Body, Token::Text, this);
    m_address = new QLineEdit(this);
    m_address->setObjectName(u"welcomeAddress"_s);
    //: an example of an address
    m_address->setPlaceholderText(tr("https://lockstep.example.com"));
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    label->setBuddy(m_address);
    m_check = new QPushButton(this);
    m_check->setObjectName(u"welcomeCheck"_s);
    m_check->setAutoDefault(false);
    m_addressNote = new PlainLabel(m_themes, TextStyle::Secondary, Token::TextSecondary, this);
    m_addressNote->setObjectName(u"welcomeNote"_s);
    m_addressNote->setWordWrap(true);
    if (m_tools.foreign.isThere())
        m_chooser = new ForeignChooser(m_themes, m_tools.foreign, m_tools.prompts, this);
    m_pane = new CheckPane(m_themes, std::move(m_tools), this);
    m_go = new QPushButton(tr("Connect"), this);
    m_go->setObjectName(u"welcomeGo"_s);
    m_go->setAutoDefault(false);
    setButtonKind(*m_go, ButtonKind::Primary);

    auto *inside = new QWidget(this);
    setGround(*inside, m_themes, Token::Surface);
    auto *steps = new QVBoxLayout(inside);
    steps->setContentsMargins(readingMargins(0, 0, space::S, 0));
    steps->addWidget(m_pane);
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Steps"));
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::S);
    line->addWidget(m_address, 1);
    line->addWidget(m_check);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(space::S);
    column->addWidget(label);
    column->addLayout(line);
    column->addWidget(m_addressNote);
    if (m_chooser) {
        column->addWidget(m_chooser);
        connect(m_chooser, &ForeignChooser::changed, this, &WelcomeDialog::refreshConnect);
    }
    column->addSpacing(space::XS);
    column->addWidget(scroll, 1);
    auto *back = new QPushButton(tr("Back"), this);
    back->setObjectName(u"welcomeBack"_s);
    back->setAutoDefault(false);

    connect(m_address, &QLineEdit::textEdited, this, [this] {
        m_pane->cancel();
        m_email.clear();
        m_token.clear();
        refreshConnect();
    });
    connect(m_address, &QLineEdit::returnPressed, this, &WelcomeDialog::check);
    connect(m_check, &QPushButton::clicked, this, [this] {
        if (m_pane->isRunning())
            m_pane->cancel();
        else
            check();
    });
    connect(m_pane, &CheckPane::changed, this, &WelcomeDialog::refreshConnect);
    connect(m_pane, &CheckPane::addressFound, this, [this](const QUrl &server) {
        useInvitation({ server, m_email, m_token });
    });
    connect(m_go, &QPushButton::clicked, this, &WelcomeDialog::goOn);
    connect(back, &QPushButton::clicked, this, [this] { showPage(Page::Choice); });
    return makePage(tr("Connect to a server"),
        tr("The way to the server is checked step by step, so that you see what is wrong if "
           "something is. Nothing of yours is sent yet."),
        content, { back, nullptr, m_go });
}

QWidget *WelcomeDialog::makeInvitation()
{
    auto *label = new PlainLabel(
        m_themes, tr("The link you were sent"), TextStyle::Body, Token::Text, this);
    m_link = new QLineEdit(this);
    m_link->setObjectName(u"welcomeLink"_s);
    m_link->setMaxLength(int(longestInvitation));
    label->setBuddy(m_link);
    m_linkNote = new PlainLabel(m_themes, TextStyle::Body, Token::Danger, this);
    m_linkNote->setObjectName(u"welcomeLinkNote"_s);
    m_linkNote->setWordWrap(true);
    m_linkNote->hide();
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(space::S);
    column->addWidget(label);
    column->addWidget(m_link);
    column->addWidget(m_linkNote);
    column->addStretch(1);
    auto *back = new QPushButton(tr("Back"), this);
    back->setAutoDefault(false);
    auto *open = new QPushButton(tr("Open"), this);
    open->setObjectName(u"welcomeOpen"_s);
    open->setAutoDefault(false);
    setButtonKind(*open, ButtonKind::Primary);
    connect(m_link, &QLineEdit::returnPressed, this, &WelcomeDialog::openInvitation);
    connect(open, &QPushButton::clicked, this, &WelcomeDialog::openInvitation);
    connect(back, &QPushButton::clicked, this, [this] { showPage(Page::Choice); });
    return makePage(tr("Open an invitation"),
        tr("Paste the link. You see which server it leads to before anything is sent there."),
        content, { back, nullptr, open });
}

QWidget *WelcomeDialog::makeForeign()
{
    m_foreign = new ForeignPage(m_themes, this);
    auto *scroll = new QScrollArea(this);
    setGround(*m_foreign, m_themes, Token::Surface);
    scroll->setAccessibleName(tr("What the server asks for"));
    scroll->setWidget(m_foreign);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *back = new QPushButton(tr("Back"), this);
    back->setObjectName(u"foreignBack"_s);
    back->setAutoDefault(false);
    m_foreignGo = new QPushButton(tr("Connect"), this);
    m_foreignGo->setObjectName(u"foreignGo"_s);
    m_foreignGo->setAutoDefault(false);
    setButtonKind(*m_foreignGo, ButtonKind::Primary);
    connect(back, &QPushButton::clicked, this, [this] { showPage(Page::Connect); });
    connect(m_foreign, &ForeignPage::edited, this,
        [this] { m_foreignGo->setEnabled(m_foreign->isComplete()); });
    connect(m_foreign, &ForeignPage::submitted, this, &WelcomeDialog::connectForeign);
    connect(m_foreignGo, &QPushButton::clicked, this, &WelcomeDialog::connectForeign);
    return makePage(tr("Sign in"),
        tr("This is a basic server: your work is kept here and sent there, offline too, and "
           "conflicts are found as well as it allows. The password is sent to it and not kept."),
        scroll, { back, nullptr, m_foreignGo });
}

void WelcomeDialog::goOn()
{
    const ConnectionCheck &check = m_pane->check();
    if (m_isForeign) {
        m_foreign->setKind(*m_chooser->kind(), m_chooser->foundVariant(), check.server);
        showPage(Page::Foreign);
    } else if (m_token.isEmpty()) {
        Q_EMIT serverChosen(check.server, m_email);
    } else {
        Q_EMIT invitationChosen(check.server, m_token);
    }
}

void WelcomeDialog::connectForeign()
{
    if (m_foreign->isComplete())
        Q_EMIT foreignChosen(m_pane->check().server, m_foreign->choice());
}

void WelcomeDialog::showPage(Page page)
{
    if (page != Page::Connect && page != Page::Foreign)
        m_pane->cancel();
    m_error->hide();
    m_pages->setCurrentIndex(int(page));
    switch (page) {
    case Page::Choice:
        (m_local->isEnabled() ? m_local : m_connect)->setFocus(Qt::OtherFocusReason);
        break;
    case Page::Connect:
        refreshConnect();
        m_address->setFocus(Qt::OtherFocusReason);
        break;
    case Page::Invitation:
        m_link->setFocus(Qt::OtherFocusReason);
        break;
    case Page::Foreign:
        m_foreign->focusFirst();
        break;
    }
}

void WelcomeDialog::useAddress(const QString &address, const QString &email)
{
    showPage(Page::Connect);
    m_address->setText(address);
    m_email = email;
    m_token.clear();
    check();
}

void WelcomeDialog::useInvitation(const Invitation &invitation)
{
    showPage(Page::Connect);
    m_address->setText(invitation.server.toString());
    m_email = invitation.email;
    m_token = invitation.token;
    check();
}

void WelcomeDialog::check()
{
    // Once it is known to be good, the same key goes on.
    const QString address = m_address->text().trimmed();
    if (m_go->isEnabled() && m_pane->check().address == address) {
        m_go->click();
        return;
    }
    if (!address.isEmpty())
        m_pane->start(address);
}

void WelcomeDialog::refreshConnect()
{
    const bool running = m_pane->isRunning();
    const QString address = m_address->text().trimmed();
    const ConnectionCheck &check = m_pane->check();
    const bool isOfThis = check.address == address && !address.isEmpty();
    const bool isGood = isOfThis && check.isUsable();
    // Something answers, and it is no Lockstep server.
    const bool isOther = isOfThis && check.done && check.failedAt() == CheckStep::Http;
    if (m_chooser)
        m_chooser->setServer(isOther && m_token.isEmpty() ? check.server : QUrl{});
    m_isForeign = m_chooser && m_token.isEmpty()
        && ((isOther && m_chooser->kind()) || (isGood && m_chooser->isChosen()));
    m_pane->setVisible(isOfThis && !m_isForeign && !(m_chooser && m_chooser->isSearching()));
    m_check->setText(running ? tr("Stop") : tr("Check"));
    m_check->setEnabled(running || !address.isEmpty());
    m_go->setText(m_isForeign ? tr("Go on") : tr("Connect"));
    m_go->setEnabled(isGood || m_isForeign);
    QString note = tr("With what stands behind the name, if you were told so: a port, a path.");
    if (m_isForeign)
        note = tr("Something answers there. Go on to say who you are.");
    else if (isGood && !m_token.isEmpty())
        note = tr("This is the server of your invitation. Go on, and you see whose it is.");
    else if (isGood)
        note = m_email.isEmpty() ? checkSummary(check)
                                 //: %1 is an e-mail address
                                 : tr("You were invited as %1.").arg(m_email);
    else if (isOfThis && running)
        note = checkSummary(check);
    m_addressNote->setText(note);
    if (isGood && !m_address->hasFocus() && m_pane->isVisible())
        m_go->setFocus(Qt::OtherFocusReason);
}

void WelcomeDialog::openInvitation()
{
    const auto invitation = readInvitation(m_link->text());
    m_linkNote->setVisible(!invitation);
    if (!invitation) {
        m_linkNote->setText(
            tr("This is not an invitation to Lockstep. Copy the whole link, from lockstep:// or "
               "https:// on, or ask for the address of the server."));
        m_linkNote->setAccessibleName(m_linkNote->text());
        announce(*m_linkNote);
        m_link->selectAll();
        return;
    }
    useInvitation(*invitation);
}

void WelcomeDialog::setBusy(bool busy)
{
    for (QPushButton *button : { m_local, m_connect, m_invitation })
        button->setEnabled(!busy);
    if (busy) {
        setCursor(Qt::BusyCursor);
        m_error->showMessage(BannerKind::Info, tr("The local workspace is being prepared…"));
    } else {
        unsetCursor();
        m_error->hide();
    }
}

void WelcomeDialog::showError(const Error &error)
{
    setBusy(false);
    m_error->showMessage(BannerKind::Danger, errorText(error.code, error.message));
}

// Escape goes one step back, and from the first page away.
void WelcomeDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_pages->currentIndex() == int(Page::Foreign))
        showPage(Page::Connect);
    else if (event->key() == Qt::Key_Escape && m_pages->currentIndex() != int(Page::Choice))
        showPage(Page::Choice);
    else if (event->key() == Qt::Key_Escape)
        close();
    else
        QDialog::keyPressEvent(event);
}

void WelcomeDialog::closeEvent(QCloseEvent *event)
{
    m_pane->cancel();
    QDialog::closeEvent(event);
}

} // namespace lockstep::ui
