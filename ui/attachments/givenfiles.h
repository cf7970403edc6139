// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QImage>
#include <QStringList>

class QMimeData;

namespace lockstep::ui {

// What was dropped or pasted and is no text: files of this computer, or a picture.
struct GivenFiles
{
    QStringList paths{};
    QImage image{};
    [[nodiscard]] bool isEmpty() const { return paths.isEmpty() && image.isNull(); }
};

// Whether there is something of that. A picture beside a text (as spreadsheets give it) is none.
[[nodiscard]] bool hasFiles(const QMimeData &data);
[[nodiscard]] GivenFiles givenFiles(const QMimeData &data);

} // namespace lockstep::ui
