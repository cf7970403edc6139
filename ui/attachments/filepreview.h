// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/files/filekeeper.h"
#include "ui/attachments/imageloader.h"
#include "ui/prompts.h"
#include "ui/theme/themeservice.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace lockstep::ui {

class EmptyState;
class PlainLabel;

// Shows a file without trusting it: pictures within bounds, texts as text, of everything else what
// it is. Nothing in it is run. Fetches it if it is not here.
class FilePreview final : public QDialog
{
    Q_OBJECT

public:
    FilePreview(FileKeeper &files, const ThemeService &themes, Prompts &prompts,
        const VisibleAttachment &file, QWidget *parent = nullptr);

Q_SIGNALS:
    void saveRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void showFile(const QString &path);
    void showText(const QString &path);
    void showImage(const QImage &image);
    void openElsewhere();

    FileKeeper &m_files;
    const ThemeService &m_themes;
    Prompts &m_prompts;
    const VisibleAttachment m_file;
    ImageLoader m_loader{};
    QImage m_image;
    bool m_shown = false;
    QStackedWidget *m_stack;
    EmptyState *m_message;
    QWidget *m_picture;
    QPlainTextEdit *m_text;
    PlainLabel *m_facts;
    QPushButton *m_open;
    QPushButton *m_save;
};

} // namespace lockstep::ui
