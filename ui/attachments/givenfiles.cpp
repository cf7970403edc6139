// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/attachments/givenfiles.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace lockstep::ui {

bool hasFiles(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const bool areFiles = !urls.isEmpty()
        && std::all_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
    return areFiles || (data.hasImage() && !data.hasText() && urls.isEmpty());
}

GivenFiles givenFiles(const QMimeData &data)
{
    GivenFiles given;
    if (!hasFiles(data))
        return given;
    for (const QUrl &url : data.urls())
        given.paths.append(url.toLocalFile());
    if (given.paths.isEmpty())
        given.image = qvariant_cast<QImage>(data.imageData());
    return given;
}

} // namespace lockstep::ui
