// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// resources/openapi.json and the server that serves it say the same.

#include "tests/support/restfixture.h"

#include "core/model/issuefields.h"
#include "server/auth/authbody.h"
#include "server/auth/authhttp.h"

#include <QRegularExpression>

using namespace lockstep;
using namespace lockstep::server;

namespace {

QByteArray utf8(std::string_view text)
{
    return { text.data(), static_cast<qsizetype>(text.size()) };
}

JsonView member(const JsonView &object, const QByteArray &key)
{
    return object[QLatin1StringView{ key }];
}

JsonView deref(const JsonView &document, JsonView at)
{
    while (at["$ref"_L1].isString()) {
        const QByteArray ref = at["$ref"_L1].stringOrEmpty().toUtf8();
        at = document;
        for (const QByteArray &step : ref.split('/').mid(1))
            at = member(at, step);
    }
    return at;
}

// As much of JSON Schema as the file uses.
struct Schemas
{
    JsonView document{};

    // Why the value is not so; empty: it is.
    [[nodiscard]] QByteArray why(
        JsonView schema, const JsonView &value, const QByteArray &path) const
    {
        schema = deref(document, schema);
        if (value.isNull() && schema["nullable"_L1].toBool().value_or(false))
            return {};
        for (const JsonView part : schema["allOf"_L1]) {
            const QByteArray inside = why(part, value, path);
            if (!inside.isEmpty())
                return inside;
        }
        if (const JsonView oneOf = schema["oneOf"_L1]; oneOf.isArray()) {
            int fits = 0;
            for (const JsonView part : oneOf)
                fits += why(part, value, path).isEmpty() ? 1 : 0;
            if (fits != 1)
                return path + ": fits " + QByteArray::number(fits) + " of oneOf";
        }
        if (const JsonView choices = schema["enum"_L1]; choices.isArray()) {
            bool found = false;
            for (const JsonView choice : choices)
                found = found || choice.toJson() == value.toJson();
            if (!found)
                return path + ": not one of " + choices.toJson();
        }
        const QByteArray type = schema["type"_L1].stringOrEmpty().toUtf8();
        if (type == "object")
            return object(schema, value, path);
        if (type == "array") {
            if (!value.isArray())
                return path + ": no array";
            qsizetype index = 0;
            for (const JsonView element : value) {
                const QByteArray inside
                    = why(schema["items"_L1], element, path + '.' + QByteArray::number(index++));
                if (!inside.isEmpty())
                    return inside;
            }
            return {};
        }
        if (type == "string")
            return text(schema, value, path);
        if (type == "integer" && !value.toInteger())
            return path + ": no whole number";
        if (type == "number" && !value.toDouble())
            return path + ": no number";
        if (type == "boolean" && !value.toBool())
            return path + ": neither true nor false";
        if (const auto least = schema["minimum"_L1].toDouble(); least && *value.toDouble() < *least)
            return path + ": too small";
        if (const auto most = schema["maximum"_L1].toDouble(); most && *value.toDouble() > *most)
            return path + ": too large";
        return {};
    }

    [[nodiscard]] QByteArray object(
        const JsonView &schema, const JsonView &value, const QByteArray &path) const
    {
        if (!value.isObject())
            return path + ": no object";
        for (const JsonView name : schema["required"_L1]) {
            const QByteArray key = name.stringOrEmpty().toUtf8();
            if (member(value, key).isUndefined())
                return path + '.' + key + ": missing";
        }
        const JsonView properties = schema["properties"_L1];
        const bool closed = !schema["additionalProperties"_L1].toBool().value_or(true);
        for (const auto &[key, inner] : value.members()) {
            const JsonView known = member(properties, utf8(key));
            if (known.isUndefined() && closed)
                return path + '.' + utf8(key) + ": is not in the file";
            if (known.isUndefined())
                continue;
            const QByteArray inside = why(known, inner, path + '.' + utf8(key));
            if (!inside.isEmpty())
                return inside;
        }
        return {};
    }

    [[nodiscard]] static QByteArray text(
        const JsonView &schema, const JsonView &value, const QByteArray &path)
    {
        if (!value.isString())
            return path + ": no text";
        const QString content = value.stringOrEmpty();
        const auto most = schema["maxLength"_L1].toInteger();
        const auto least = schema["minLength"_L1].toInteger();
        if ((most && content.size() > *most) || (least && content.size() < *least))
            return path + ": of another length";
        const QString pattern = schema["pattern"_L1].stringOrEmpty();
        if (!pattern.isEmpty() && !QRegularExpression{ pattern }.match(content).hasMatch())
            return path + ": is not like " + pattern.toUtf8();
        return {};
    }
};

struct Operation
{
    QByteArray method{};
    QByteArray path{};
    JsonView json{};
};

QList<Operation> operationsOf(const JsonView &document)
{
    QList<Operation> all;
    for (const auto &[path, item] : document["paths"_L1].members()) {
        for (const auto &[method, operation] : item.members())
            all << Operation{ utf8(method).toUpper(), utf8(path), operation };
    }
    return all;
}

void collectRefs(const JsonView &at, QByteArrayList &refs)
{
    if (at["$ref"_L1].isString())
        refs << at["$ref"_L1].stringOrEmpty().toUtf8();
    for (const auto &[key, value] : at.members())
        collectRefs(value, refs);
    if (at.isArray()) {
        for (const JsonView element : at)
            collectRefs(element, refs);
    }
}

// Of one place of parameters ("path", "query"), sorted.
QStringList parametersOf(const JsonView &document, const JsonView &operation, QStringView place)
{
    QStringList names;
    for (const JsonView parameter : operation["parameters"_L1]) {
        const JsonView real = deref(document, parameter);
        if (real["in"_L1].stringOrEmpty() == place)
            names << real["name"_L1].stringOrEmpty();
    }
    names.sort();
    return names;
}

} // namespace

class TestOpenApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        RestFixture f;
        const RestAnswer served = f.ask({}, "GET", "/api/openapi.json");
        QCOMPARE(served.status, 200);
        const auto json = m_json.parse(served.body);
        QVERIFY(json);
        m_document = *json;
        m_operations = operationsOf(m_document);
        QVERIFY(m_operations.size() > 30);
    }

    void isSound()
    {
        QCOMPARE(m_document["openapi"_L1].stringOrEmpty(), u"3.0.3");
        QCOMPARE(
            m_document["info"_L1]["version"_L1].stringOrEmpty(), QStringLiteral(LOCKSTEP_VERSION));
        QByteArrayList refs;
        collectRefs(m_document, refs);
        for (const QByteArray &ref : refs) {
            JsonView at = m_document;
            for (const QByteArray &step : ref.split('/').mid(1))
                at = member(at, step);
            QVERIFY2(at.isObject(), ref.constData());
        }
        QStringList ids;
        for (const Operation &operation : m_operations) {
            ids << operation.json["operationId"_L1].stringOrEmpty();
            QStringList inPath;
            for (const QString &segment : QString::fromUtf8(operation.path).split(u'/')) {
                if (segment.startsWith(u'{'))
                    inPath << segment.sliced(1, segment.size() - 2);
            }
            inPath.sort();
            QCOMPARE(parametersOf(m_document, operation.json, u"path"), inPath);
            QVERIFY2(operation.json["responses"_L1].size() > 0, operation.path.constData());
        }
        QVERIFY(!ids.contains(QString{}));
        const qsizetype count = ids.size();
        QCOMPARE(ids.removeDuplicates(), 0);
        QCOMPARE(ids.size(), count);
    }

    // No route is missing in the file, and none stands there that is not served.
    void hasEveryRoute()
    {
        RestFixture f;
        QByteArrayList inFile;
        for (const Operation &operation : m_operations) {
            if (operation.path != "/health" && !operation.path.endsWith("/snapshot"))
                inFile << operation.method + ' ' + operation.path;
        }
        QByteArrayList served;
        for (const HttpEndpoint &endpoint : authEndpoints())
            served << endpoint.method.toByteArray() + ' '
                    + QByteArray{ endpoint.path.data(), endpoint.path.size() };
        for (const Route &route : f.core->rest().router().routes()) {
            served << route.method + ' ' + route.pattern.toUtf8();
            const auto operation
                = std::find_if(m_operations.begin(), m_operations.end(), [&](const Operation &o) {
                      return o.method == route.method && o.path == route.pattern.toUtf8();
                  });
            if (operation == m_operations.end())
                continue;
            QStringList query = route.query;
            query.sort();
            QCOMPARE(parametersOf(m_document, operation->json, u"query"), query);
            QCOMPARE(operation->json["security"_L1].isArray(), route.open);
        }
        std::sort(inFile.begin(), inFile.end());
        std::sort(served.begin(), served.end());
        QCOMPARE(inFile.join('\n'), served.join('\n'));
    }

    void hasEveryFieldOfAnIssue()
    {
        const JsonView schemas = m_document["components"_L1]["schemas"_L1];
        for (const FieldInfo &info : issueFields()) {
            const bool editable = isEditable(info.rule);
            for (const auto &[name, expected] :
                { std::pair{ "Issue"_L1, true }, std::pair{ "NewIssue"_L1, editable },
                    std::pair{ "IssuePatch"_L1, editable } }) {
                const JsonView property = schemas[name]["properties"_L1][info.key];
                QVERIFY2(property.isObject() == expected, info.key.data());
                if (expected && info.limit > 0 && info.type == FieldType::Line)
                    QCOMPARE(property["maxLength"_L1].toInteger().value_or(0), info.limit);
            }
        }
    }

    // Every operation is asked for; the status of the answer is in the file, and its body is as the
    // file says.
    void answersAreAsTheFileSays()
    {
        RestFixture f;
        QVERIFY(f.storage->setPerson(f.workspace, HubFixture::userId(u"jane"_s), true));
        const auto socket = f.connected(u"bob"_s);
        const QByteArray other = f.newIssue(R"({"subject":"Other"})", "SAFE");
        struct Call
        {
            const char *operation;
            const char *target;
            int status;
            const char *body = "";
            const char *type = "application/json";
            const char *ifMatch = "";
            const char *user = "jane";
            const char *offset = ""; // of an upload
        };
        constexpr auto announced
            = R"({"name":"x","size":5,"sha256":"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824","id":"UPLOAD-1"})";
        constexpr auto bytes = "application/offset+octet-stream";
        const Call calls[] = {
            { "createIssue", "/api/projects/LOCK/issues", 201,
                R"({"subject":"One","labels":["a"],"severity":3,"lat":1.5,"dueDate":"2026-02-01","relations":[]})" },
            { "createIssue", "/api/projects/LOCK/issues", 400, "{}" },
            { "createIssue", "/api/projects/LOCK/issues", 415, "x", "text/plain" },
            { "createIssue", "/api/projects/LOCK/issues", 403, R"({"subject":"x"})",
                "application/json", "", "vic" },
            { "createIssue", "/api/projects/SAFE/issues", 404, R"({"subject":"x"})",
                "application/json", "", "bob" },
            { "getIssue", "/api/issues/LOCK-1", 200 },
            { "getIssue", "/api/issues/LOCK-9", 404 },
            { "getIssue", "/api/issues/LOCK-1", 401, "", "", "", "" },
            { "patchIssue", "/api/issues/LOCK-1", 200,
                R"({"status":"Closed","relations":{"add":[{"kind":"blocks","issue":"OTHER"}]},"assignee":null})",
                "application/merge-patch+json", "\"1\"" },
            { "patchIssue", "/api/issues/LOCK-1", 200, R"({"status":"Closed"})" },
            { "patchIssue", "/api/issues/LOCK-1", 412, R"({"status":"In Review"})",
                "application/json", "\"1\"" },
            { "patchIssue", "/api/issues/LOCK-1", 412, R"({"status":"In Review"})",
                "application/json", "\"99\"" },
            { "listConflicts", "/api/conflicts", 200 },
            { "getConflict", "/api/conflicts/CONFLICT", 200 },
            { "resolveConflict", "/api/conflicts/CONFLICT", 204 },
            { "editIssues", "/api/projects/LOCK/issues/bulk", 200,
                R"({"issues":["LOCK-1"],"changes":{"priority":"Low"}})" },
            { "listIssues", "/api/projects/LOCK/issues?limit=1&sort=-name", 200 },
            { "listIssues", "/api/projects/LOCK/issues?filter=is:nope", 400 },
            { "findIssues", "/api/issues?filter=is:closed", 200 },
            { "search", "/api/search?q=one", 200 },
            { "getHistory", "/api/issues/LOCK-1/history", 200 },
            { "addComment", "/api/issues/LOCK-1/comments", 201, R"({"text":"c"})" },
            { "listComments", "/api/issues/LOCK-1/comments", 200 },
            { "getComment", "/api/comments/COMMENT", 200 },
            { "patchComment", "/api/comments/COMMENT", 200, R"({"text":"d"})", "application/json",
                "\"1\"" },
            { "patchComment", "/api/comments/COMMENT", 412, R"({"text":"e"})", "application/json",
                "\"1\"" },
            { "deleteComment", "/api/comments/COMMENT", 204 },
            { "sendMessage", "/api/projects/LOCK/messages", 201, R"({"text":"m"})" },
            { "listMessages", "/api/projects/LOCK/messages", 200 },
            { "getMe", "/api/me", 200 },
            { "listUsers", "/api/users", 200 },
            { "getUser", "/api/users/bob@example.com", 200 },
            { "getUser", "/api/users/none", 404 },
            { "listProjects", "/api/projects", 200 },
            { "getProject", "/api/projects/LOCK", 200 },
            { "patchProject", "/api/projects/LOCK", 200, R"({"name":"Lock 2"})" },
            { "patchProject", "/api/projects/LOCK", 412, R"({"name":"Lock 3"})", "application/json",
                "\"1\"" },
            { "listMembers", "/api/projects/LOCK/members", 200 },
            { "setMember", "/api/projects/LOCK/members/eve@example.com", 200,
                R"({"role":"viewer"})" },
            { "removeMember", "/api/projects/LOCK/members/eve@example.com", 204 },
            { "exportProject", "/api/projects/LOCK/export?format=csv", 200 },
            { "importIssues", "/api/projects/LOCK/import?dryRun=true", 200, "title\nTwo\n",
                "text/csv" },
            { "importIssues", "/api/projects/LOCK/import", 400, "title,state\nTwo,nope\n",
                "text/csv" },
            { "listFilters", "/api/filters", 200 },
            { "listNotifications", "/api/notifications?view=archive", 200 },
            { "listNotifications", "/api/notifications", 200, "", "", "", "bob" },
            { "listNotifications", "/api/notifications?view=none", 400 },
            { "markNotifications", "/api/notifications/marks", 204,
                R"({"action":"archive","upTo":1000})", "application/json", "", "bob" },
            { "markNotifications", "/api/notifications/marks", 400,
                R"({"action":"eat","upTo":1})" },
            { "putSetting", "/api/settings/notify:all:created", 204, R"({"value":"inApp"})" },
            { "putSetting", "/api/settings/notify:all:created", 400, R"({"value":"loud"})" },
            { "listSettings", "/api/settings", 200 },
            { "deleteSetting", "/api/settings/notify:all:created", 204 },
            { "putQueue", "/api/projects/LOCK/queues/0197a0d4-2b1c-7e4f-8a90-1b2c3d4e5f60", 200,
                R"({"name":"Help desk","query":"is:open","projects":["SAFE"]})" },
            { "putQueue", "/api/projects/LOCK/queues/0197a0d4-2b1c-7e4f-8a90-1b2c3d4e5f60", 403,
                R"({"name":"Mine"})", "application/json", "", "vic" },
            { "putQueue", "/api/projects/LOCK/queues/0197a0d4-2b1c-7e4f-8a90-1b2c3d4e5f61", 400,
                R"({"name":"","query":"is:open"})" },
            { "listQueues", "/api/projects/LOCK/queues", 200 },
            { "getQueueMetrics", "/api/queues/0197a0d4-2b1c-7e4f-8a90-1b2c3d4e5f60/metrics", 200 },
            { "getQueueMetrics", "/api/queues/0197a0d4-2b1c-7e4f-8a90-1b2c3d4e5f60/metrics", 404,
                "", "", "", "bob" }, // who may not read the other project
            { "deleteQueue", "/api/projects/LOCK/queues/0197a0d4-2b1c-7e4f-8a90-1b2c3d4e5f60",
                204 },
            { "getHeatmap", "/api/projects/LOCK/heatmap?rows=status&columns=priority&closed=true",
                200 },
            { "getHeatmap", "/api/projects/LOCK/heatmap?format=geojson&closed=true", 200 },
            { "getHeatmap", "/api/projects/LOCK/heatmap?rows=labels", 400 },
            { "getHeatmap", "/api/projects/SAFE/heatmap", 404, "", "", "", "bob" },
            { "listEvents", "/api/spaces/directory:default/events?after=0", 200 },
            { "listEvents", "/api/spaces/directory:default/events?after=-1", 400 },
            { "listEvents", "/api/spaces/project:nope/events?after=0", 404 },
            { "getStats", "/api/realtime/stats", 200 },
            { "getMetrics", "/metrics", 200 },
            { "getMetrics", "/metrics", 403, "", "", "", "bob" },
            { "getOpenApi", "/api/openapi.json", 200, "", "", "", "" },
            { "streamIssues", "/api/realtime/issues/stream", 200 },
            { "streamHeatmap", "/api/realtime/heatmap/stream?rows=status&updateInterval=5000",
                200 },
            { "streamHeatmap", "/api/realtime/heatmap/stream?updateInterval=1", 400 },
            { "getSnapshot", "/api/spaces/user:jane@example.com/snapshot", 200 },
            { "getHealth", "/health", 200, "", "", "", "" },
            { "beginUpload", "/api/issues/LOCK-1/attachments", 201, announced },
            { "beginUpload", "/api/issues/LOCK-1/attachments", 413,
                R"({"name":"x","size":26214401,"sha256":"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"})" },
            { "getUpload", "/api/uploads/UPLOAD-1", 200 },
            { "continueUpload", "/api/uploads/UPLOAD-1", 409, "x", bytes, "", "jane", "3" },
            { "continueUpload", "/api/uploads/UPLOAD-1", 201, "hello", bytes, "", "jane", "0" },
            { "listAttachments", "/api/issues/LOCK-1/attachments", 200 },
            { "getAttachment", "/api/attachments/UPLOAD-1", 200 },
            { "cancelUpload", "/api/uploads/UPLOAD-1", 409 },
            { "deleteAttachment", "/api/attachments/UPLOAD-1", 204 },
            { "getAttachment", "/api/attachments/UPLOAD-1", 404 },
            { "beginUpload", "/api/issues/LOCK-1/attachments", 201, announced },
            { "cancelUpload", "/api/uploads/UPLOAD-1", 204 },
            { "deleteIssue", "/api/issues/LOCK-1", 204 },
            { "getIssue", "/api/issues/LOCK-1", 410 },
            { "restoreIssue", "/api/issues/LOCK-1/restore", 200 },
            { "moveIssue", "/api/issues/LOCK-1/move", 200, R"({"project":"SAFE"})" },
            { "login", "/api/auth/login", 401,
                R"({"email":"jane@example.com","password":"wrong horse battery"})" },
            { "refresh", "/api/auth/refresh", 401, R"({"refreshToken":"none"})" },
            { "logout", "/api/auth/logout", 204 },
            { "changePassword", "/api/auth/password", 401,
                R"({"current":"wrong horse battery","password":"a long pass phrase"})" },
            { "listSessions", "/api/auth/sessions", 200 },
            { "endSession", "/api/auth/sessions/none", 403 },
            { "endAllSessions", "/api/auth/sessions", 204 },
        };
        QSet<QString> asked;
        QByteArray conflict;
        QByteArray comment;
        const Schemas schemas{ m_document };
        for (const Call &call : calls) {
            const QString id = QLatin1StringView{ call.operation };
            asked.insert(id);
            const auto operation = std::find_if(m_operations.begin(), m_operations.end(),
                [&](const Operation &o) { return o.json["operationId"_L1].stringOrEmpty() == id; });
            QVERIFY2(operation != m_operations.end(), call.operation);
            QByteArray target = call.target;
            target.replace("CONFLICT", conflict).replace("COMMENT", comment);
            HttpHeaders headers;
            const QByteArray body = call.body;
            if (!body.isEmpty())
                headers.add("Content-Type", call.type);
            if (*call.offset)
                headers.add("Upload-Offset", call.offset);
            if (*call.ifMatch)
                headers.add("If-Match", call.ifMatch);
            QByteArray sent = body;
            sent.replace("OTHER", other);
            f.clock.advance(1ms);
            auto answer
                = f.ask(QLatin1StringView{ call.user }, operation->method, target, sent, headers);
            for (int i = 0; i < 5 && answer.status == 0; ++i) // passwords are checked elsewhere
                f.hashes.runAll(), f.settle();
            const QByteArray where = operation->method + ' ' + target + ": "
                + QByteArray::number(answer.status) + ' ' + answer.body;
            QVERIFY2(answer.status == call.status, where.constData());
            const JsonView response = deref(m_document,
                member(operation->json["responses"_L1], QByteArray::number(answer.status)));
            QVERIFY2(response.isObject(), where.constData());
            const JsonView content = response["content"_L1];
            if (answer.status == 204) {
                QVERIFY(content.isUndefined() && answer.body.isEmpty());
                continue;
            }
            const QByteArray type
                = answer.headers.value("Content-Type").split(';').first().trimmed();
            const JsonView media = member(content, type);
            QVERIFY2(media.isObject(), (where + ' ' + type).constData());
            for (const auto &[name, header] : response["headers"_L1].members()) {
                if (name != "Lockstep-Merged")
                    QVERIFY2(answer.headers.contains(utf8(name)), where.constData());
            }
            if (type == "application/json" && !answer.stream) {
                JsonDocument document;
                const auto json = document.parse(answer.body);
                QVERIFY2(json, where.constData());
                const QByteArray wrong = schemas.why(media["schema"_L1], *json, "answer");
                QVERIFY2(wrong.isEmpty(), (wrong + " in " + where).constData());
            }
            if (id == u"listConflicts")
                conflict = answer.at("conflicts.0.conflict");
            else if (id == u"addComment")
                comment = answer.at("id");
        }
        for (const Operation &operation : m_operations) {
            const QString id = operation.json["operationId"_L1].stringOrEmpty();
            QVERIFY2(asked.contains(id), qPrintable(id));
        }
    }

    void theSchemasCanFail()
    {
        const Schemas schemas{ m_document };
        const JsonView issue = m_document["components"_L1]["schemas"_L1]["NewIssue"_L1];
        JsonDocument document;
        const auto why
            = [&](const char *json) { return schemas.why(issue, *document.parse(json), "x"); };
        QCOMPARE(why(R"({"subject":"a"})"), QByteArray{});
        for (const char *wrong : { "{}", "[]", R"({"subject":1})", R"({"subject":""})",
                 R"({"subject":"a","foo":1})", R"({"subject":"a","severity":11})",
                 R"({"subject":"a","priority":"Highest"})", R"({"subject":"a","labels":"b"})",
                 R"({"subject":"a","type":null})", R"({"subject":"a","id":"../a"})" })
            QVERIFY2(!why(wrong).isEmpty(), wrong);
    }

private:
    JsonDocument m_json{};
    JsonView m_document{};
    QList<Operation> m_operations{};
};

QTEST_GUILESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
