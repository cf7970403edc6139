// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgetprompts.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>

namespace lockstep::ui {

namespace {

bool isSafeLink(const QUrl &url)
{
    static const QStringList schemes{ QStringLiteral("http"), QStringLiteral("https"),
        QStringLiteral("mailto") };
    return url.isValid() && schemes.contains(url.scheme());
}

} // namespace

void WidgetPrompts::ask(
    QWidget *parent, const Question &question, std::function<void(bool accepted)> answer)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("question"));
    box->setWindowTitle(question.title);
    // QMessageBox reads tags even in plain text mode: what others wrote may stand in the question.
    box->setTextFormat(Qt::RichText);
    box->setText(question.text.toHtmlEscaped().replace(u'\n', QLatin1StringView("<br>")));
    auto *accept = box->addButton(question.accept, QMessageBox::AcceptRole);
    auto *cancel = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(question.dangerous ? static_cast<QPushButton *>(cancel) : accept);
    box->setEscapeButton(cancel);
    QObject::connect(box, &QMessageBox::finished, box,
        [box, accept, answer = std::move(answer)] { answer(box->clickedButton() == accept); });
    box->open();
}

void WidgetPrompts::saveFile(QWidget *parent, const QString &title, const QString &suggestedName,
    const QByteArray &content, std::function<void(Result<void>)> done)
{
    auto *dialog = new QFileDialog(parent, title, suggestedName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
        [content, done = std::move(done)](const QString &path) {
            QSaveFile file{ path };
            const bool saved = file.open(QIODevice::WriteOnly)
                && file.write(content) == content.size() && file.commit();
            done(
                saved ? Result<void>{} : Result<void>{ Error{ errc::Io, file.errorString(), {} } });
        });
    dialog->open();
}

void WidgetPrompts::choosePrinter(QWidget *parent, const QString &title,
    std::function<void(std::shared_ptr<QPagedPaintDevice>)> draw)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(title);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Its last owner is the connection, which outlives what the dialog does at its end.
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), dialog,
        [printer, draw = std::move(draw)] { draw(printer); });
    dialog->open();
}

void WidgetPrompts::openLink(QWidget *parent, const QUrl &url)
{
    if (!isSafeLink(url))
        return;
    // The host as it is looked up, so that look-alikes are seen.
    const QString host = QString::fromLatin1(QUrl::toAce(url.host()));
    ask(parent,
        { QCoreApplication::translate("WidgetPrompts", "Open Link"),
            QCoreApplication::translate("WidgetPrompts", "Open %1 in your browser? It is on %2.")
                .arg(url.toDisplayString(), host.isEmpty() ? url.scheme() : host),
            QCoreApplication::translate("WidgetPrompts", "Open"), false },
        [url](bool accepted) {
            if (accepted)
                QDesktopServices::openUrl(url);
        });
}

void WidgetPrompts::chooseFiles(
    QWidget *parent, const QString &title, std::function<void(const QStringList &paths)> chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog,
        [chosen = std::move(chosen)](const QStringList &paths) { chosen(paths); });
    dialog->open();
}

void WidgetPrompts::chooseTarget(QWidget *parent, const QString &title,
    const QString &suggestedName, std::function<void(const QString &path)> chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestedName);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
        [chosen = std::move(chosen)](const QString &path) { chosen(path); });
    dialog->open();
}

QString WidgetPrompts::temporaryFile(const QString &name)
{
    m_opened.push_back(std::make_unique<QTemporaryDir>());
    return m_opened.back()->isValid() ? m_opened.back()->filePath(name) : QString();
}

void WidgetPrompts::openFile(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

void WidgetPrompts::copyToClipboard(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace lockstep::ui
