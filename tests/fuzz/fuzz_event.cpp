// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// JSON as it comes over the wire or out of a database: what can be read is written so that it is
// read again as the same.

#include "core/base/jsonwriter.h"
#include "core/sync/codec.h"
#include "tests/fuzz/fuzz.h"

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
void comesBack(const JsonView &json, Result<T> (*read)(const JsonView &),
    void (*write)(JsonWriter &, const T &), const char *law)
{
    const Result<T> value = read(json);
    if (!value)
        return;
    JsonWriter out;
    write(out, *value);
    const QByteArray text = std::move(out).text();
    JsonDocument document{ { 64, 64 * 1'000'000 } };
    const auto parsed = document.parse(text);
    fuzz::demand(parsed.ok(), law);
    const Result<T> again = read(*parsed);
    fuzz::demand(again && *again == *value, law);
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    JsonDocument document;
    const auto json = document.parse(fuzz::bytesOf(data, size));
    if (!json)
        return 0;
    comesBack<ChangeEvent>(*json, &readEvent, &writeEvent, "an event comes back as another");
    comesBack<Mutation>(*json, &readMutation, &writeMutation, "a mutation comes back as another");
    comesBack<MutationResult>(*json, &readResult, &writeResult, "a result comes back as another");
    comesBack<Hello>(*json, &readHello, &writeHello, "a hello comes back as another");
    comesBack<Issue>(*json, &readIssue, &writeIssue, "an issue comes back as another");
    if (const auto mutation = readMutation(*json))
        static_cast<void>(checkMutation(*mutation));
    static_cast<void>(readPage(*json));
    static_cast<void>(readEphemeral(u"presence_changed"_s, *json));
    static_cast<void>(readEphemeral(u"typing"_s, *json));
    return 0;
}
