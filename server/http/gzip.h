// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace lockstep::server {

// Makes a gzip stream (RFC 1952) piece by piece, for answers that are sent while they are made. The
// reader can unpack each piece as soon as it has it. About 270 kB each while it lives.
class Gzip
{
public:
    Gzip();
    ~Gzip();
    Gzip(const Gzip &) = delete;
    Gzip &operator=(const Gzip &) = delete;

    [[nodiscard]] QByteArray pack(QByteArrayView bytes);
    [[nodiscard]] QByteArray finish(); // the last piece

private:
    struct Stream;
    [[nodiscard]] QByteArray run(QByteArrayView bytes, int flush);

    std::unique_ptr<Stream> m_stream;
};

} // namespace lockstep::server
