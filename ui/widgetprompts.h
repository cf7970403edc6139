// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/prompts.h"

#include <QTemporaryDir>

#include <vector>

namespace lockstep::ui {

// The real questions: message boxes, file dialogs, the desktop's link handler. Nothing blocks: the
// answers come when the user has given them.
class WidgetPrompts final : public Prompts
{
public:
    void ask(QWidget *parent, const Question &question,
        std::function<void(bool accepted)> answer) override;
    void saveFile(QWidget *parent, const QString &title, const QString &suggestedName,
        const QByteArray &content, std::function<void(Result<void>)> done) override;
    void choosePrinter(QWidget *parent, const QString &title,
        std::function<void(std::shared_ptr<QPagedPaintDevice>)> draw) override;
    void openLink(QWidget *parent, const QUrl &url) override;
    void chooseFiles(QWidget *parent, const QString &title,
        std::function<void(const QStringList &paths)> chosen) override;
    void chooseTarget(QWidget *parent, const QString &title, const QString &suggestedName,
        std::function<void(const QString &path)> chosen) override;
    [[nodiscard]] QString temporaryFile(const QString &name) override;
    void openFile(const QString &path) override;
    void copyToClipboard(const QString &text) override;

private:
    std::vector<std::unique_ptr<QTemporaryDir>> m_opened{}; // one for each file: names may be alike
};

} // namespace lockstep::ui
