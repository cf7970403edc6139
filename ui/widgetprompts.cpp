// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgetprompts.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

void WidgetPrompts::ask(
    QWidget *parent, const Question &question, std::function<void(bool accepted)> answer)
{
    auto *box = new QMessageBox(
        QMessageBox::NoIcon, question.title, question.text, QMessageBox::Cancel, parent);
    box->setObjectName(u"question"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton *accept = box->addButton(question.accept,
        question.dangerous ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    if (question.dangerous)
        box->setDefaultButton(QMessageBox::Cancel);
    else
        box->setDefaultButton(accept);
    QObject::connect(box, &QMessageBox::finished, box,
        [box, accept, answer = std::move(answer)] { answer(box->clickedButton() == accept); });
    box->open();
}

void WidgetPrompts::saveFile(QWidget *parent, const QString &title, const QString &suggestedName,
    const QByteArray &content, std::function<void(Result<void>)> done)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestedName);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
        [content, done = std::move(done)](const QString &name) {
            QSaveFile file(name);
            if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
                && file.commit())
                done({});
            else
                done(Error{ errc::Io, file.errorString() });
        });
    dialog->open();
}

void WidgetPrompts::openLink(QWidget *, const QUrl &url)
{
    if (url.scheme() == "http"_L1 || url.scheme() == "https"_L1 || url.scheme() == "mailto"_L1)
        QDesktopServices::openUrl(url);
}

void WidgetPrompts::copyToClipboard(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace lockstep::ui
