// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/attachments/imageloader.h"

#include "core/model/attachment.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QImageReader>
#include <QThreadPool>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostImageMegabytes = 192; // decoded: 40 million pixels of 4 bytes, and some more

// Back on the GUI thread.
void bringHome(std::function<void()> work)
{
    QMetaObject::invokeMethod(QCoreApplication::instance(), std::move(work), Qt::QueuedConnection);
}

} // namespace

Result<QImage> readImage(const QString &path, QSize bound)
{
    QFile file{ path };
    if (!file.open(QIODevice::ReadOnly))
        return Error{ errc::Io, file.errorString(), {} };
    const QString type = sniffFileType(file.peek(fileHeadBytes));
    const Error unreadable{ errc::Validation, u"this is no picture that can be shown"_s, {} };
    if (!isPreviewableImage(type))
        return unreadable;
    QImageReader::setAllocationLimit(mostImageMegabytes);
    // Its own reader and no other: what else the bytes might be is not tried.
    QImageReader reader{ &file, type.mid(6).toLatin1() };
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return unreadable;
    if (qint64{ size.width() } * size.height() > mostPixels)
        return Error{ errc::TooLarge, u"a picture of more than 40 million pixels"_s, {} };
    if (size.width() > bound.width() || size.height() > bound.height())
        reader.setScaledSize(size.scaled(bound, Qt::KeepAspectRatio).expandedTo({ 1, 1 }));
    QImage image;
    if (!reader.read(&image))
        return unreadable;
    return image;
}

void ImageLoader::load(const QString &path, QSize bound, Answer answer)
{
    QThreadPool::globalInstance()->start(
        [path, bound, answer = std::move(answer), alive = std::weak_ptr{ m_alive }]() mutable {
            if (alive.expired())
                return;
            bringHome([image = readImage(path, bound), answer = std::move(answer), alive] {
                if (!alive.expired())
                    answer(image);
            });
        });
}

void ImageLoader::encode(const QImage &image, std::function<void(const QByteArray &)> answer)
{
    QThreadPool::globalInstance()->start(
        [image, answer = std::move(answer), alive = std::weak_ptr{ m_alive }]() mutable {
            QByteArray bytes;
            QBuffer buffer{ &bytes };
            if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
                bytes.clear();
            bringHome([bytes, answer = std::move(answer), alive] {
                if (!alive.expired())
                    answer(bytes);
            });
        });
}

} // namespace lockstep::ui
