// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/files/filekeeper.h"
#include "ui/attachments/givenfiles.h"
#include "ui/attachments/imageloader.h"
#include "ui/prompts.h"
#include "ui/theme/themeservice.h"

#include <QPointer>
#include <QWidget>

class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace lockstep::ui {

class AttachmentRow;
class Banner;
class FilePreview;
class PlainLabel;

// The files of the open issue, with what is on its way, and the way to add some: a button, and what
// others give it (drops, the clipboard).
class AttachmentList final : public QWidget
{
    Q_OBJECT

public:
    struct Ports
    {
        SyncEngine &engine;
        FileKeeper &files;
        Prompts &prompts;
        Clock &clock;
        const ThemeService &themes;
    };
    explicit AttachmentList(const Ports &ports, QWidget *parent = nullptr);

    void setIssue(const IssueId &issue);
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const { return m_readOnly || m_issue.isNull(); }
    void refreshTimes();

    // Attaches them to the issue; `linked` is called for each when it is safe here, with the link
    // that a text shows it by.
    void attach(const GivenFiles &given, std::function<void(const QString &link)> linked = {});
    void chooseFiles();
    void open(const AttachmentId &id); // nothing if it is not there

Q_SIGNALS:
    void copyRequested(const QString &text);

private:
    void refresh();
    void refreshRow(AttachmentRow &row, const VisibleAttachment &file);
    AttachmentRow *makeRow();
    void showPictures();
    void showPicture(AttachmentRow &row);
    void saveAs(const VisibleAttachment &file);
    void remove(const VisibleAttachment &file);
    void cancel(const VisibleAttachment &file);
    void preview(const VisibleAttachment &file);
    void moveFocus(AttachmentRow &row, int rows);
    void note(const AttachmentId &id, std::function<void(const QString &)> linked);
    [[nodiscard]] AttachmentRow *rowOf(const AttachmentId &id) const;
    [[nodiscard]] bool mayDelete(const Attachment &attachment) const;

    const Ports m_ports;
    IssueId m_issue{};
    bool m_readOnly = false;
    ImageLoader m_loader{};
    std::map<AttachmentId, std::function<void(const QString &)>> m_linked{}; // when attached
    QSet<AttachmentId> m_looked{}; // of which a picture was asked for
    QPointer<FilePreview> m_preview{};
    QWidget *m_head;
    PlainLabel *m_count;
    QToolButton *m_more;
    Banner *m_problem;
    QVBoxLayout *m_rows;
    QList<AttachmentRow *> m_shown{};
    QPushButton *m_add; // instead of the head, as long as there are none
};

} // namespace lockstep::ui
