// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/files/filekeeper.h"
#include "ui/theme/themeservice.h"

#include <QAbstractButton>

class QProgressBar;
class QToolButton;

namespace lockstep::ui {

class ElidedLabel;
class PlainLabel;

// One file: a small picture of it, its name, and how far it has come. A click, Enter or Space opens
// it; the buttons beside it are what can be done with it now.
class AttachmentRow final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit AttachmentRow(const ThemeService &themes, QWidget *parent = nullptr);

    void setFile(const VisibleAttachment &file, const FileState &state, const QString &facts,
        bool mayDelete);
    [[nodiscard]] const VisibleAttachment &file() const { return m_file; }
    [[nodiscard]] const FileState &state() const { return m_state; }
    void setPicture(const QPixmap &picture);
    [[nodiscard]] bool hasPicture() const { return !m_picture.isNull(); }
    [[nodiscard]] static QSize pictureSize(); // in device-independent pixels

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened();
    void saveRequested();
    void pauseRequested();
    void resumeRequested();
    void cancelRequested(); // what is under way
    void deleteRequested();
    void linkRequested(); // to be copied
    void moved(int rows);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;

private:
    void refresh();
    [[nodiscard]] bool isMoving() const; // bytes are under way, or could be
    [[nodiscard]] bool canDelete() const;

    const ThemeService &m_themes;
    VisibleAttachment m_file{};
    FileState m_state{};
    QString m_facts;
    bool m_mayDelete = false;
    QPixmap m_picture;
    QWidget *m_place; // of the picture, which is painted by this
    ElidedLabel *m_name;
    ElidedLabel *m_about;
    PlainLabel *m_problem; // instead of it: as long as it is
    QProgressBar *m_progress;
    QToolButton *m_pause;
    QToolButton *m_resume;
    QToolButton *m_cancel;
    QToolButton *m_save;
    QToolButton *m_delete;
};

} // namespace lockstep::ui
