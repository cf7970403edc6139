// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What a connection sends to the HTTP server, in pieces of a size that the first byte gives, and
// the routes that its paths find.

#include "server/http/httpparser.h"
#include "server/rest/router.h"
#include "tests/fuzz/fuzz.h"

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

constexpr HttpLimits limits{ 2048, 4096 };

// Requests, and at the end the status of the refusal, if there is one.
struct Read
{
    std::vector<HttpRequest> requests{};
    int refusal = 0;
};

Read readInPieces(QByteArrayView bytes, qsizetype piece)
{
    Read read;
    HttpParser parser{ limits };
    while (read.refusal == 0) {
        auto outcome = parser.next();
        if (!outcome) {
            if (bytes.isEmpty())
                return read;
            const qsizetype size = std::min(piece, bytes.size());
            parser.feed(bytes.first(size));
            bytes = bytes.sliced(size);
        } else if (const auto failure = std::get_if<HttpParser::Failure>(&*outcome)) {
            read.refusal = failure->status;
            parser.feed("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            fuzz::demand(!parser.next(), "something is read behind a failure");
        } else {
            read.requests.push_back(std::move(std::get<HttpParser::Parsed>(*outcome).request));
        }
    }
    return read;
}

bool isTheSame(const HttpRequest &a, const HttpRequest &b)
{
    return a.method == b.method && a.target == b.target && a.path == b.path && a.query == b.query
        && a.headers.block() == b.headers.block() && a.body == b.body;
}

void check(const HttpRequest &request)
{
    fuzz::demand(request.path == u"*" || request.path.startsWith(u'/'), "a path without a root");
    const auto isControl = [](QChar c) { return c.unicode() < 0x20; };
    fuzz::demand(request.path.isValidUtf16()
            && std::none_of(request.path.begin(), request.path.end(), isControl),
        "a path with what no path has");
    fuzz::demand(request.body.size() <= limits.body, "a body beyond the limit");
    fuzz::demand(!request.headers.block().contains('\0'), "a header with NUL");
    static_cast<void>(request.queryItem("filter"_L1));

    static const Router router = [] {
        Router made;
        for (const auto &pattern : { u"/"_s, u"/api/issues/{issue}"_s, u"/api/{any}/x"_s })
            made.add({ "GET", pattern, {}, {}, true });
        return made;
    }();
    for (const QString &param : router.match(request.method, request.path).params)
        fuzz::demand(!param.isEmpty() && !param.contains(u'/'), "a parameter of no segment");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    // A head that is known to be wrong is refused at its end, or before. Here all have one.
    const QByteArray bytes = fuzz::bytesOf(data + 1, size - 1).toByteArray() + "\r\n\r\n\r\n\r\n";
    const Read whole = readInPieces(bytes, std::max<qsizetype>(1, bytes.size()));
    const Read pieces = readInPieces(bytes, 1 + data[0] % 64);
    for (const HttpRequest &request : whole.requests)
        check(request);
    fuzz::demand(std::equal(whole.requests.begin(), whole.requests.end(), pieces.requests.begin(),
                     pieces.requests.end(), isTheSame),
        "the size of the pieces matters");
    fuzz::demand(whole.refusal == pieces.refusal, "the size of the pieces decides on a refusal");
    fuzz::demand(whole.refusal == 0 || (whole.refusal >= 400 && whole.refusal < 600),
        "a refusal that is none");
    return 0;
}
