// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connect/checkview.h"

#include "ui/widgets/plainlabel.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct StateLook
{
    QString icon{};
    Token token = Token::TextSecondary;
    QString word{};
};

StateLook checkLook(const CheckResult &result)
{
    switch (result.state) {
    case CheckState::Waiting:
        return { u"minus"_s, Token::TextDisabled, {} };
    case CheckState::Running:
        return { u"loader-circle"_s, Token::Accent, CheckView::tr("Checking…") };
    case CheckState::Passed:
        return { u"circle-check"_s, Token::Success, CheckView::tr("Good") };
    case CheckState::Warned:
        return { u"triangle-alert"_s, Token::Warning, CheckView::tr("Warning") };
    case CheckState::Failed:
        return { u"circle-x"_s, Token::Danger, CheckView::tr("Failed") };
    case CheckState::Skipped:
        return { u"minus"_s, Token::TextSecondary,
            result.finding == CheckFinding::SignInNeeded ? CheckView::tr("Comes next")
                                                         : CheckView::tr("Not needed") };
    }
    return {};
}

QString translated(const char *text, int n = -1)
{
    return *text ? QCoreApplication::translate("ConnectionCheck", text, nullptr, n) : QString();
}

} // namespace

QString checkStepText(CheckStep step) { return translated(checkStepName(step)); }

QString checkRemedyText(const ConnectionCheck &check, CheckStep step)
{
    return checkRemedy(check, step, [](const char *text, int n) { return translated(text, n); });
}

QString checkSummary(const ConnectionCheck &check)
{
    if (const auto failed = check.failedAt()) {
        //: %1 is a step: "Encryption"; %2 a sentence or two with what to do
        return CheckView::tr("“%1” failed. %2")
            .arg(checkStepText(*failed), checkRemedyText(check, *failed));
    }
    if (!check.done)
        return CheckView::tr("The connection is being checked…");
    const QString good = check.at(CheckStep::SignIn).state == CheckState::Passed
        ? CheckView::tr("Everything works.")
        : CheckView::tr("Everything is ready. Sign in to go on.");
    // Before anything of the user's is sent.
    return check.at(CheckStep::Tls).finding == CheckFinding::NotEncrypted
        ? checkRemedyText(check, CheckStep::Tls) + u' ' + good
        : good;
}

CheckView::CheckView(const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes)
{
    setObjectName(u"checkView"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::S);
    for (std::size_t i = 0; i < checkSteps; ++i) {
        Row &row = m_rows[i];
        row.line = new QWidget(this);
        row.line->setObjectName(u"checkStep%1"_s.arg(i));
        row.icon = new IconLabel({}, iconSide, row.line);
        row.name = new PlainLabel(
            themes, checkStepText(CheckStep(i)), TextStyle::Body, Token::Text, row.line);
        row.word = new PlainLabel(themes, TextStyle::Body, Token::TextSecondary, row.line);
        row.took = new PlainLabel(themes, TextStyle::Secondary, Token::TextSecondary, row.line);
        row.took->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        row.remedy = new PlainLabel(themes, TextStyle::Body, Token::Text, row.line);
        row.remedy->setWordWrap(true);
        row.remedy->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *grid = new QGridLayout(row.line);
        grid->setContentsMargins({});
        grid->setHorizontalSpacing(space::S);
        grid->setVerticalSpacing(space::XS);
        grid->setColumnStretch(1, 3);
        grid->setColumnStretch(2, 2);
        grid->addWidget(row.icon, 0, 0);
        grid->addWidget(row.name, 0, 1);
        grid->addWidget(row.word, 0, 2);
        grid->addWidget(row.took, 0, 3);
        grid->addWidget(row.remedy, 1, 1, 1, 3);
        column->addWidget(row.line);
    }
    connect(&themes, &ThemeService::themeChanged, this, &CheckView::refresh);
    refresh();
}

void CheckView::setCheck(const ConnectionCheck &check)
{
    m_check = check;
    refresh();
}

void CheckView::refresh()
{
    const QLocale locale;
    // The same in all rows, so that their columns stand below each other.
    const int timeWidth = m_rows.front().took->fontMetrics().horizontalAdvance(
        tr("%1 ms").arg(locale.toString(10'000)));
    for (std::size_t i = 0; i < checkSteps; ++i) {
        const Row &row = m_rows[i];
        const CheckResult &result = m_check.steps[i];
        const StateLook look = checkLook(result);
        const bool isTimed = result.state == CheckState::Passed
            || result.state == CheckState::Warned || result.state == CheckState::Failed;
        const QString took
            = isTimed ? tr("%1 ms").arg(locale.toString(qint64(result.took.count()))) : QString();
        const QString remedy = checkRemedyText(m_check, CheckStep(i));
        row.icon->setIcon(m_themes.icon(look.icon, look.token));
        row.name->setToken(
            result.state == CheckState::Waiting ? Token::TextSecondary : Token::Text);
        row.word->setText(look.word);
        row.word->setToken(look.token);
        row.took->setText(took);
        row.took->setFixedWidth(timeWidth);
        row.remedy->setText(remedy);
        row.remedy->setVisible(!remedy.isEmpty());
        row.line->setToolTip(plainToolTip(result.detail));
        const QString state = look.word.isEmpty() ? tr("Not tried yet") : look.word;
        //: a step, its state, what to do: "Encryption: Failed. The certificate …"
        row.line->setAccessibleName(
            tr("%1: %2. %3").arg(row.name->text(), state, remedy).trimmed());
    }
}

} // namespace lockstep::ui
