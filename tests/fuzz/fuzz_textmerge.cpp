// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Three texts, parted by NUL; they need not be UTF-8. A first byte below 32 sets tight limits.

#include "tests/core/mergelaws.h"
#include "tests/fuzz/fuzz.h"

using namespace lockstep;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArrayView rest = fuzz::bytesOf(data, size);
    MergeLimits limits;
    if (!rest.isEmpty() && rest.front() > 0 && rest.front() < 9) {
        limits = { rest.front(), 10 * rest.front() };
        rest = rest.sliced(1);
    }
    QString texts[3];
    for (int i = 0; i < 3; ++i) {
        const qsizetype end = i < 2 ? rest.indexOf('\0') : -1;
        texts[i] = QString::fromUtf8(end < 0 ? rest : rest.first(end));
        rest = end < 0 ? QByteArrayView{} : rest.sliced(end + 1);
    }
    const auto &[base, mine, theirs] = texts;
    const QString broken = brokenLaw(base, mine, theirs, limits);
    fuzz::demand(broken.isEmpty(), qPrintable(broken));

    // The differences that are shown give both texts back.
    QString before;
    QString after;
    for (const WordSegment &segment : diffWords(base, mine, limits)) {
        fuzz::demand(!segment.text.isEmpty(), "a segment is empty");
        if (segment.kind != WordSegment::Kind::Added)
            before += segment.text;
        if (segment.kind != WordSegment::Kind::Removed)
            after += segment.text;
    }
    fuzz::demand(before == base && after == mine, "diffWords() loses text");
    const QStringList a = splitLines(base);
    const QStringList b = splitLines(mine);
    qsizetype atA = 0;
    qsizetype atB = 0;
    for (const LineSpan &span : diffLines(base, mine, limits)) {
        fuzz::demand(span.a.first == atA && span.b.first == atB, "diffLines() leaves a gap");
        atA = span.a.end();
        atB = span.b.end();
        if (span.same)
            fuzz::demand(a.mid(span.a.first, span.a.count) == b.mid(span.b.first, span.b.count),
                "diffLines() calls equal what is not");
    }
    fuzz::demand(atA == a.size() && atB == b.size(), "diffLines() leaves an end");
    return 0;
}
