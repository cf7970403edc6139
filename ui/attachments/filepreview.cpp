// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/attachments/filepreview.h"

#include "ui/attachments/filetexts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"

#include <QFile>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QStringDecoder>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize mostShown{ 2560, 1600 }; // of a picture
constexpr qint64 mostTextBytes = 256 * 1024;

// A picture as large as there is room, never larger than it is.
class PictureView final : public QWidget
{
public:
    explicit PictureView(const QImage &image, QWidget *parent) : QWidget(parent), m_image(image)
    {
        setMinimumSize(120, 120);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_image.isNull())
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        QSize size = m_image.size();
        if (size.width() > width() || size.height() > height())
            size.scale(this->size(), Qt::KeepAspectRatio);
        QRect target(QPoint(), size);
        target.moveCenter(rect().center());
        painter.drawImage(target, m_image);
    }

private:
    const QImage &m_image;
};

} // namespace

FilePreview::FilePreview(FileKeeper &files, const ThemeService &themes, Prompts &prompts,
    const VisibleAttachment &file, QWidget *parent)
    : QDialog(parent), m_files(files), m_themes(themes), m_prompts(prompts), m_file(file),
      m_stack(new QStackedWidget(this)),
      m_message(new EmptyState(themes, fileIconName(file.attachment), {}, {}, this)),
      m_picture(new PictureView(m_image, this)), m_text(new QPlainTextEdit(this)),
      m_facts(new PlainLabel(themes, TextStyle::Secondary, Token::TextSecondary, this)),
      m_open(new QPushButton(tr("Open with Another Program…"), this)),
      m_save(new QPushButton(tr("Save As…"), this))
{
    const Attachment &a = file.attachment;
    setObjectName(u"filePreview"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(a.name);
    resize(760, 560);
    m_text->setObjectName(u"previewText"_s);
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(themes.theme().font(TextStyle::Mono));
    m_text->setAccessibleName(tr("Content of %1").arg(a.name));
    m_picture->setObjectName(u"previewPicture"_s);
    m_picture->setAccessibleName(tr("Picture: %1").arg(a.name));
    setAccessibleRole(*m_picture, QAccessible::Graphic);
    m_facts->setObjectName(u"previewFacts"_s);
    m_open->setObjectName(u"openElsewhere"_s);
    m_save->setObjectName(u"savePreviewed"_s);
    setButtonKind(*m_save, ButtonKind::Primary);
    auto *close = new QPushButton(tr("Close"), this);
    for (QPushButton *button : { m_open, m_save, close })
        button->setAutoDefault(false);
    m_stack->addWidget(m_message);
    m_stack->addWidget(m_picture);
    m_stack->addWidget(m_text);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::S);
    buttons->addWidget(m_facts, 1);
    buttons->addWidget(m_open);
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::L, space::L, space::L, space::M);
    column->setSpacing(space::M);
    column->addWidget(m_stack, 1);
    column->addLayout(buttons);

    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &FilePreview::saveRequested);
    connect(m_open, &QPushButton::clicked, this, &FilePreview::openElsewhere);
    connect(m_message, &EmptyState::actionTriggered, this,
        [this] { m_files.resume(m_file.attachment.id); });
    connect(&m_files, &FileKeeper::changed, this, [this](const AttachmentId &id) {
        if (id == m_file.attachment.id)
            refresh();
    });
    connect(&m_files, &FileKeeper::fetched, this, [this](const Attachment &fetched) {
        if (fetched.id == m_file.attachment.id)
            refresh();
    });
    m_facts->setText(sizeText(a.size));
    if (m_files.path(a).isEmpty())
        m_files.fetch(a);
    refresh();
}

void FilePreview::refresh()
{
    if (m_shown)
        return;
    const Attachment &a = m_file.attachment;
    if (const QString path = m_files.path(a); !path.isEmpty()) {
        m_shown = true;
        m_message->setProgress(0, -1);
        showFile(path);
        return;
    }
    m_stack->setCurrentWidget(m_message);
    const FileState state = m_files.state(m_file);
    if (state.kind == FileState::Kind::Failed) {
        m_message->setProgress(0, -1);
        m_message->setContent(u"circle-alert"_s, fileErrorText(state.error), tr("Try Again"));
    } else {
        m_message->setContent(fileIconName(a), tr("The file is being fetched."));
        m_message->setProgress(state.done, a.size);
    }
}

void FilePreview::showFile(const QString &path)
{
    const Attachment &a = m_file.attachment;
    QFile file{ path };
    const QString type
        = file.open(QIODevice::ReadOnly) ? sniffFileType(file.peek(fileHeadBytes)) : QString{};
    file.close();
    if (isPreviewableImage(type)) {
        m_message->setContent(u"image"_s, tr("The picture is being read."));
        m_stack->setCurrentWidget(m_message);
        m_loader.load(path, mostShown, [this](const Result<QImage> &image) {
            if (image)
                showImage(*image);
            else
                m_message->setContent(u"circle-alert"_s,
                    image.error().code == errc::TooLarge
                        ? tr("The picture has too many pixels to be shown here.")
                        : tr("The picture cannot be shown here."));
        });
        return;
    }
    if (type == "text/plain"_L1) {
        showText(path);
        return;
    }
    const bool isProgram = mayBeProgram(a.name, type);
    m_message->setContent(isProgram ? u"shield-alert"_s : fileIconName(a),
        isProgram ? tr("This may be a program. It can be saved, and is not run from here: be sure "
                       "that you know who made it.")
                  : tr("There is no preview of files of this kind."));
    m_open->setVisible(!isProgram);
    m_stack->setCurrentWidget(m_message);
}

void FilePreview::showImage(const QImage &image)
{
    m_image = image;
    m_stack->setCurrentWidget(m_picture);
    m_picture->update();
}

// As plain text, whatever markup it has.
void FilePreview::showText(const QString &path)
{
    m_open->setVisible(!mayBeProgram(m_file.attachment.name, u"text/plain"));
    QFile file{ path };
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QByteArray bytes = file.read(mostTextBytes);
    QStringDecoder utf8{ QStringDecoder::Utf8 };
    QString text = utf8(bytes);
    text.remove(QChar::ReplacementCharacter);
    if (file.size() > mostTextBytes)
        m_facts->setText(tr("%1, its first part").arg(sizeText(file.size())));
    m_text->setPlainText(text);
    m_stack->setCurrentWidget(m_text);
}

void FilePreview::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    m_picture->update();
}

// A copy under its own name: what another program does with it does not reach ours.
void FilePreview::openElsewhere()
{
    const Attachment &a = m_file.attachment;
    m_prompts.ask(this,
        { tr("Open with Another Program"),
            tr("%1 was attached by somebody else. The program that opens it has to be safe against "
               "bad files. Open it?")
                .arg(a.name),
            tr("Open"), true },
        [this, a](bool accepted) {
            if (!accepted)
                return;
            const QString target = m_prompts.temporaryFile(safeFileName(a.name));
            if (target.isEmpty())
                return;
            m_files.saveAs(a, target, [target, guard = QPointer(this)](const Result<void> &saved) {
                if (!saved || !guard)
                    return;
                QFile::setPermissions(target, QFileDevice::ReadOwner);
                guard->m_prompts.openFile(target);
            });
        });
}

} // namespace lockstep::ui
