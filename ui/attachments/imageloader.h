// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QSize>

#include <functional>
#include <memory>

namespace lockstep::ui {

inline constexpr qint64 mostPixels = 40'000'000; // of a picture that is looked at

// A picture that somebody else made, at most as large as `bound`: PNG, JPEG, GIF (its first one) or
// WebP by its bytes, whatever it is called, and nothing of more than 40 million pixels, which is
// known before any of them is read. TOO_LARGE, VALIDATION, IO. For a worker thread.
[[nodiscard]] Result<QImage> readImage(const QString &path, QSize bound);

// Reads pictures beside the GUI thread. What comes back after this has died is dropped.
class ImageLoader
{
public:
    using Answer = std::function<void(const Result<QImage> &)>;
    ImageLoader() = default;
    ImageLoader(const ImageLoader &) = delete;
    ImageLoader &operator=(const ImageLoader &) = delete;

    void load(const QString &path, QSize bound, Answer answer);
    // As PNG; empty: it cannot be.
    void encode(const QImage &image, std::function<void(const QByteArray &)> answer);

private:
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace lockstep::ui
