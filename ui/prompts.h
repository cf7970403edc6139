// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>

class QPagedPaintDevice;
class QWidget;

namespace lockstep::ui {

// A question that cannot wait: what will happen, and verbs to answer with.
struct Question
{
    QString title{};
    QString text{};
    QString accept{}; // a verb, the label of the button
    bool dangerous = false; // something is lost by accepting: the safe button is the default
};

// Port for everything that stops the user or leaves the program; the answers come back later, also
// in the product. Implementations: WidgetPrompts, FakePrompts in the tests.
class Prompts
{
public:
    virtual ~Prompts() = default;

    virtual void ask(
        QWidget *parent, const Question &question, std::function<void(bool accepted)> answer)
        = 0;
    // Asks where to and writes there; `done` is not called when the user does not want to.
    virtual void saveFile(QWidget *parent, const QString &title, const QString &suggestedName,
        const QByteArray &content, std::function<void(Result<void>)> done)
        = 0;
    // Asks for a printer; `draw` is not called when the user does not want to. What it draws on is
    // printed when nobody holds it any more.
    virtual void choosePrinter(QWidget *parent, const QString &title,
        std::function<void(std::shared_ptr<QPagedPaintDevice>)> draw)
        = 0;
    // Opens a link of a text that somebody else wrote; http, https and mailto only.
    virtual void openLink(QWidget *parent, const QUrl &url) = 0;
    // Files to be read; not called when the user does not want to.
    virtual void chooseFiles(
        QWidget *parent, const QString &title, std::function<void(const QStringList &paths)> chosen)
    {
        Q_UNUSED(parent)
        Q_UNUSED(title)
        Q_UNUSED(chosen)
    }
    // Where to write a file; the same.
    virtual void chooseTarget(QWidget *parent, const QString &title, const QString &suggestedName,
        std::function<void(const QString &path)> chosen)
    {
        Q_UNUSED(parent)
        Q_UNUSED(title)
        Q_UNUSED(suggestedName)
        Q_UNUSED(chosen)
    }
    // A place for a file of that name that goes with the program; empty: there is none.
    [[nodiscard]] virtual QString temporaryFile(const QString &name)
    {
        Q_UNUSED(name)
        return {};
    }
    // With the program that this system has for it. Whoever calls has made sure that it is none
    // that would be run.
    virtual void openFile(const QString &path) { Q_UNUSED(path) }
    virtual void copyToClipboard(const QString &text) = 0;
};

} // namespace lockstep::ui
