<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG">
<context>
    <name>AccountTexts</name>
    <message>
        <source>The server cannot be reached just now. Nothing was changed, and what you typed is kept: try again when the connection is back.</source>
        <translation>يتعذّر الوصول إلى الخادم الآن. لم يتغير شيء، وما كتبته محفوظ: حاول مرة أخرى عند عودة الاتصال.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Nothing was changed: try again in %n second(s).</source>
        <translation>
            <numerusform>محاولات كثيرة جدًا. لم يتغير شيء: حاول مرة أخرى بعد %Ln ثانية.</numerusform>
            <numerusform>محاولات كثيرة جدًا. لم يتغير شيء: حاول مرة أخرى بعد ثانية واحدة.</numerusform>
            <numerusform>محاولات كثيرة جدًا. لم يتغير شيء: حاول مرة أخرى بعد ثانيتين.</numerusform>
            <numerusform>محاولات كثيرة جدًا. لم يتغير شيء: حاول مرة أخرى بعد %Ln ثوانٍ.</numerusform>
            <numerusform>محاولات كثيرة جدًا. لم يتغير شيء: حاول مرة أخرى بعد %Ln ثانية.</numerusform>
            <numerusform>محاولات كثيرة جدًا. لم يتغير شيء: حاول مرة أخرى بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many attempts. Nothing was changed: try again in a while.</source>
        <translation>محاولات كثيرة جدًا. لم يتغير شيء: حاول مرة أخرى بعد قليل.</translation>
    </message>
    <message>
        <source>The server has too much to do just now. Nothing was changed: try again in a moment.</source>
        <translation>الخادم مشغول جدًا الآن. لم يتغير شيء: حاول مرة أخرى بعد لحظات.</translation>
    </message>
    <message>
        <source>You have no right to do this, or it is not there any more. Nothing was changed.</source>
        <translation>لا تملك صلاحية فعل هذا، أو لم يعد موجودًا. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>مشاهد</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>عضو</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>unknown when it expires</source>
        <translation>موعد انتهاء الصلاحية غير معروف</translation>
    </message>
    <message numerus="yes">
        <source>expires in %n day(s)</source>
        <translation>
            <numerusform>تنتهي الصلاحية بعد %Ln يوم</numerusform>
            <numerusform>تنتهي الصلاحية بعد يوم واحد</numerusform>
            <numerusform>تنتهي الصلاحية بعد يومين</numerusform>
            <numerusform>تنتهي الصلاحية بعد %Ln أيام</numerusform>
            <numerusform>تنتهي الصلاحية بعد %Ln يومًا</numerusform>
            <numerusform>تنتهي الصلاحية بعد %Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expires in %n hour(s)</source>
        <translation>
            <numerusform>تنتهي الصلاحية بعد %Ln ساعة</numerusform>
            <numerusform>تنتهي الصلاحية بعد ساعة واحدة</numerusform>
            <numerusform>تنتهي الصلاحية بعد ساعتين</numerusform>
            <numerusform>تنتهي الصلاحية بعد %Ln ساعات</numerusform>
            <numerusform>تنتهي الصلاحية بعد %Ln ساعة</numerusform>
            <numerusform>تنتهي الصلاحية بعد %Ln ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>expires within the hour</source>
        <translation>تنتهي الصلاحية خلال ساعة</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>انتهت الصلاحية</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the key of a project, a role in it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n other project(s)</source>
        <translation>
            <numerusform>لا مشاريع أخرى</numerusform>
            <numerusform>مشروع آخر واحد</numerusform>
            <numerusform>مشروعان آخران</numerusform>
            <numerusform>%Ln مشاريع أخرى</numerusform>
            <numerusform>%Ln مشروعًا آخر</numerusform>
            <numerusform>%Ln مشروع آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>لا مشروع بعد</translation>
    </message>
    <message>
        <source>Used %1</source>
        <extracomment>%1 is &quot;3 min ago&quot;, or a date</extracomment>
        <translation>آخر استخدام: %1</translation>
    </message>
    <message>
        <source>Used %1 from %2</source>
        <extracomment>%1 is &quot;3 min ago&quot;, or a date; %2 an internet address</extracomment>
        <translation>آخر استخدام: %1، من %2</translation>
    </message>
</context>
<context>
    <name>AwayTexts</name>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>A field, what it was, what it is now</extracomment>
        <translation>%1: %2 ‏←‏ %3</translation>
    </message>
    <message>
        <source>%1: added %2</source>
        <extracomment>A field with several values, what was added to it</extracomment>
        <translation>%1: إضافة %2</translation>
    </message>
    <message>
        <source>%1: removed %2</source>
        <translation>%1: إزالة %2</translation>
    </message>
    <message>
        <source>%1: added %2, removed %3</source>
        <translation>%1: إضافة %2 وإزالة %3</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>حُذفت</translation>
    </message>
    <message>
        <source>Moved to a project that you cannot read</source>
        <translation>نُقلت إلى مشروع لا يمكنك قراءته</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>You were mentioned</source>
        <translation>أُشير إليك</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>نُقلت إلى %1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>تعديل «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n new comment(s)</source>
        <translation>
            <numerusform>لا تعليقات جديدة</numerusform>
            <numerusform>تعليق جديد واحد</numerusform>
            <numerusform>تعليقان جديدان</numerusform>
            <numerusform>%Ln تعليقات جديدة</numerusform>
            <numerusform>%Ln تعليقًا جديدًا</numerusform>
            <numerusform>%Ln تعليق جديد</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 و%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 فقط</numerusform>
            <numerusform>%1 وشخص آخر</numerusform>
            <numerusform>%1 وشخصان آخران</numerusform>
            <numerusform>%1 و%Ln آخرون</numerusform>
            <numerusform>%1 و%Ln شخصًا آخر</numerusform>
            <numerusform>%1 و%Ln شخص آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message>
        <source>new</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>+%1</source>
        <extracomment>so many labels more</extracomment>
        <translation>‎+%1</translation>
    </message>
    <message>
        <source>%1, %2, priority %3</source>
        <extracomment>a card of the board: key, title, priority</extracomment>
        <translation>%1، %2، الأولوية %3</translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>غير مُسندة إلى أحد</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>مُسندة إلى %1</translation>
    </message>
    <message>
        <source>labels %1</source>
        <translation>الوسوم %1</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>متأخرة منذ %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>تُستحق %1</translation>
    </message>
    <message>
        <source>changed by somebody else</source>
        <translation>عدّلها شخص آخر</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>a card of the board in words, then what of it is not saved</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>A field without a value</extracomment>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>غير محسوم</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>كما كان</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>نسختهم</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>نسختي</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>مدموج</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>معدّل</translation>
    </message>
    <message>
        <source>%1 deleted this issue.</source>
        <translation>حذف %1 هذه التذكرة.</translation>
    </message>
    <message>
        <source>%1 deleted this issue at %2.</source>
        <translation>حذف %1 هذه التذكرة (%2).</translation>
    </message>
    <message numerus="yes">
        <source>You have changed %n field(s) that nobody else has.</source>
        <translation>
            <numerusform>عدّلتَ %Ln حقل لم يعدّل ذلك أحد سواك.</numerusform>
            <numerusform>عدّلتَ حقلًا واحدًا لم يعدّل ذلك أحد سواك.</numerusform>
            <numerusform>عدّلتَ حقلين لم يعدّل ذلك أحد سواك.</numerusform>
            <numerusform>عدّلتَ %Ln حقول لم يعدّل ذلك أحد سواك.</numerusform>
            <numerusform>عدّلتَ %Ln حقلًا لم يعدّل ذلك أحد سواك.</numerusform>
            <numerusform>عدّلتَ %Ln حقل لم يعدّل ذلك أحد سواك.</numerusform>
        </translation>
    </message>
    <message>
        <source>You deleted this issue.</source>
        <translation>حذفتَ هذه التذكرة.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has changed %n field(s) that you had not seen.</source>
        <translation>
            <numerusform>عدّل %1 %Ln حقل قبل أن ترى ذلك.</numerusform>
            <numerusform>عدّل %1 حقلًا واحدًا قبل أن ترى ذلك.</numerusform>
            <numerusform>عدّل %1 حقلين قبل أن ترى ذلك.</numerusform>
            <numerusform>عدّل %1 %Ln حقول قبل أن ترى ذلك.</numerusform>
            <numerusform>عدّل %1 %Ln حقلًا قبل أن ترى ذلك.</numerusform>
            <numerusform>عدّل %1 %Ln حقل قبل أن ترى ذلك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s).</source>
        <translation>
            <numerusform>عدّلتَ %Ln حقل.</numerusform>
            <numerusform>عدّلتَ حقلًا واحدًا.</numerusform>
            <numerusform>عدّلتَ حقلين.</numerusform>
            <numerusform>عدّلتَ %Ln حقول.</numerusform>
            <numerusform>عدّلتَ %Ln حقلًا.</numerusform>
            <numerusform>عدّلتَ %Ln حقل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s) offline at %1.</source>
        <translation>
            <numerusform>عدّلتَ %Ln حقل دون اتصال (%1).</numerusform>
            <numerusform>عدّلتَ حقلًا واحدًا دون اتصال (%1).</numerusform>
            <numerusform>عدّلتَ حقلين دون اتصال (%1).</numerusform>
            <numerusform>عدّلتَ %Ln حقول دون اتصال (%1).</numerusform>
            <numerusform>عدّلتَ %Ln حقلًا دون اتصال (%1).</numerusform>
            <numerusform>عدّلتَ %Ln حقل دون اتصال (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s) at %1.</source>
        <translation>
            <numerusform>عدّلتَ %Ln حقل (%1).</numerusform>
            <numerusform>عدّلتَ حقلًا واحدًا (%1).</numerusform>
            <numerusform>عدّلتَ حقلين (%1).</numerusform>
            <numerusform>عدّلتَ %Ln حقول (%1).</numerusform>
            <numerusform>عدّلتَ %Ln حقلًا (%1).</numerusform>
            <numerusform>عدّلتَ %Ln حقل (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s) offline, %1–%2.</source>
        <extracomment>%1 and %2 are times</extracomment>
        <translation>
            <numerusform>عدّلتَ %Ln حقل دون اتصال (%1–%2).</numerusform>
            <numerusform>عدّلتَ حقلًا واحدًا دون اتصال (%1–%2).</numerusform>
            <numerusform>عدّلتَ حقلين دون اتصال (%1–%2).</numerusform>
            <numerusform>عدّلتَ %Ln حقول دون اتصال (%1–%2).</numerusform>
            <numerusform>عدّلتَ %Ln حقلًا دون اتصال (%1–%2).</numerusform>
            <numerusform>عدّلتَ %Ln حقل دون اتصال (%1–%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s), %1–%2.</source>
        <translation>
            <numerusform>عدّلتَ %Ln حقل (%1–%2).</numerusform>
            <numerusform>عدّلتَ حقلًا واحدًا (%1–%2).</numerusform>
            <numerusform>عدّلتَ حقلين (%1–%2).</numerusform>
            <numerusform>عدّلتَ %Ln حقول (%1–%2).</numerusform>
            <numerusform>عدّلتَ %Ln حقلًا (%1–%2).</numerusform>
            <numerusform>عدّلتَ %Ln حقل (%1–%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %n field(s).</source>
        <extracomment>%1 is a person, %2 a time</extracomment>
        <translation>
            <numerusform>عدّل %1 %Ln حقل.</numerusform>
            <numerusform>عدّل %1 حقلًا واحدًا.</numerusform>
            <numerusform>عدّل %1 حقلين.</numerusform>
            <numerusform>عدّل %1 %Ln حقول.</numerusform>
            <numerusform>عدّل %1 %Ln حقلًا.</numerusform>
            <numerusform>عدّل %1 %Ln حقل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %n field(s) at %2.</source>
        <translation>
            <numerusform>عدّل %1 %Ln حقل (%2).</numerusform>
            <numerusform>عدّل %1 حقلًا واحدًا (%2).</numerusform>
            <numerusform>عدّل %1 حقلين (%2).</numerusform>
            <numerusform>عدّل %1 %Ln حقول (%2).</numerusform>
            <numerusform>عدّل %1 %Ln حقلًا (%2).</numerusform>
            <numerusform>عدّل %1 %Ln حقل (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) merged for you.</source>
        <translation>
            <numerusform>تم دمج %Ln حقل تلقائيًا.</numerusform>
            <numerusform>تم دمج حقل واحد تلقائيًا.</numerusform>
            <numerusform>تم دمج حقلين تلقائيًا.</numerusform>
            <numerusform>تم دمج %Ln حقول تلقائيًا.</numerusform>
            <numerusform>تم دمج %Ln حقلًا تلقائيًا.</numerusform>
            <numerusform>تم دمج %Ln حقل تلقائيًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need your decision.</source>
        <translation>
            <numerusform>بانتظار قرارك بشأن %Ln حقل.</numerusform>
            <numerusform>بانتظار قرارك بشأن حقل واحد.</numerusform>
            <numerusform>بانتظار قرارك بشأن حقلين.</numerusform>
            <numerusform>بانتظار قرارك بشأن %Ln حقول.</numerusform>
            <numerusform>بانتظار قرارك بشأن %Ln حقلًا.</numerusform>
            <numerusform>بانتظار قرارك بشأن %Ln حقل.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A field and its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <extracomment>In the label of a button: this field stays as the other side has it</extracomment>
        <translation>إبقاء %1</translation>
    </message>
    <message>
        <source>%1 = mine</source>
        <translation>%1 = نسختي</translation>
    </message>
    <message>
        <source>%1 = as it was</source>
        <translation>%1 = كما كان</translation>
    </message>
    <message>
        <source>%1 = result</source>
        <translation>%1 = النتيجة</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <extracomment>In the label of a button: a field and its new value</extracomment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>An issue&apos;s key and its title</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>سابقًا</translation>
    </message>
    <message>
        <source>Theirs, by %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>نسخة %1</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>نسختي</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>لم يُحسم بعد</translation>
    </message>
    <message>
        <source>Result, %1</source>
        <translation>النتيجة، %1</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Working offline</source>
        <translation>العمل دون اتصال</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Loading %1: %2 of %3 issues</source>
        <extracomment>%1 is the key of a project, %2 and %3 are numbers</extracomment>
        <translation>تحميل %1: %2 من %3 تذكرة</translation>
    </message>
    <message>
        <source>Syncing %1 of %2</source>
        <translation>مزامنة %1 من %2</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Reconnecting in %1 s</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>إعادة الاتصال خلال %1 ث</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>إعادة الاتصال…</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>يلزم تسجيل الدخول</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>لم يُسمح بالدخول</translation>
    </message>
    <message>
        <source>Server incompatible</source>
        <translation>خادم غير متوافق</translation>
    </message>
    <message>
        <source>Basic server, refreshed at %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>خادم بسيط، حُدِّث في %1</translation>
    </message>
    <message>
        <source>Working offline, not all is here</source>
        <translation>العمل دون اتصال، وليس كل شيء هنا</translation>
    </message>
    <message>
        <source>Offline, not all is here</source>
        <translation>غير متصل، وليس كل شيء هنا</translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>اسم الخادم</translation>
    </message>
    <message>
        <source>Way to the server</source>
        <translation>الطريق إلى الخادم</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>التشفير</translation>
    </message>
    <message>
        <source>Answer of the server</source>
        <translation>جواب الخادم</translation>
    </message>
    <message>
        <source>Live connection</source>
        <translation>الاتصال المباشر</translation>
    </message>
    <message>
        <source>Version of the protocol</source>
        <translation>إصدار البروتوكول</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like https://lockstep.example.com, or like example.com:8443.</source>
        <translation>هذا ليس عنوان خادم. يكون العنوان مثل https://lockstep.example.com أو example.com:8443.</translation>
    </message>
    <message>
        <source>There is no server with the name %1. Check how it is spelled; inside a company you may have to be on its network.</source>
        <translation>لا يوجد خادم بالاسم %1. تحقق من كتابته؛ وداخل الشركات قد يلزم أن تكون على شبكتها.</translation>
    </message>
    <message>
        <source>The name %1 cannot be looked up, because no name server answers. Check whether this computer is on the network.</source>
        <translation>يتعذّر البحث عن الاسم %1 لأن أي خادم أسماء لا يجيب. تحقق من اتصال هذا الحاسوب بالشبكة.</translation>
    </message>
    <message>
        <source>The computer answers, but nothing listens at %1. Check the port, or ask whether the server is running.</source>
        <translation>الحاسوب يجيب، لكن لا شيء يستقبل الاتصالات على %1. تحقق من المنفذ، أو اسأل هل الخادم قيد التشغيل.</translation>
    </message>
    <message>
        <source>Nothing listens at %1, but a Lockstep server answers at %2. Use that address.</source>
        <translation>لا شيء يستقبل الاتصالات على %1، لكن خادم Lockstep يجيب على %2‎. استخدم ذلك العنوان.</translation>
    </message>
    <message>
        <source>There is no way from this network to %1. Check whether this computer is on the network, and on the VPN if one is needed.</source>
        <translation>لا طريق من هذه الشبكة إلى %1. تحقق من اتصال هذا الحاسوب بالشبكة، وبشبكة VPN إن لزمت.</translation>
    </message>
    <message>
        <source>%1 does not answer. A firewall may be in between, or the server is off. Check the address and the port, or try from another network.</source>
        <translation>لا جواب من %1. قد يكون في الطريق جدار ناري، أو أن الخادم متوقف. تحقق من العنوان والمنفذ، أو حاول من شبكة أخرى.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 cannot be reached. Check it under Settings, Network.</source>
        <translation>يتعذّر الوصول إلى الوكيل في الطريق إلى %1. تحقق منه في «الإعدادات»، «الشبكة».</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 wants a name and a password. Enter them under Settings, Network.</source>
        <translation>يطلب الوكيل في الطريق إلى %1 اسمًا وكلمة مرور. أدخلهما في «الإعدادات»، «الشبكة».</translation>
    </message>
    <message>
        <source>The connection to %1 is not encrypted: everybody on the way can read along. Ask whoever runs the server for an https address.</source>
        <translation>الاتصال بـ %1 غير مشفّر: يمكن لأي أحد في الطريق قراءة ما يُرسل. اطلب من مدير الخادم عنوان https.</translation>
    </message>
    <message>
        <source>The certificate is for another name than %1. Use the name that it is for, or ask whoever runs the server.</source>
        <translation>الشهادة لاسم آخر غير %1. استخدم الاسم الذي صدرت له، أو اسأل مدير الخادم.</translation>
    </message>
    <message>
        <source>%1 vouches for itself: no authority has signed its certificate. Trust it only if whoever runs the server tells you the same fingerprint.</source>
        <translation>يشهد %1 لنفسه: لم توقّع شهادته أي جهة تصديق. لا تثق بها إلا إذا أخبرك مدير الخادم بالبصمة نفسها.</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by an authority that this computer does not know. Install that authority, or trust the certificate if whoever runs the server tells you the same fingerprint.</source>
        <translation>شهادة %1 موقّعة من جهة تصديق لا يعرفها هذا الحاسوب. ثبّت تلك الجهة، أو ثق بالشهادة إذا أخبرك مدير الخادم بالبصمة نفسها.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted. Nothing was sent. Ask whoever runs the server.</source>
        <translation>لا يمكن الوثوق بشهادة %1. لم يُرسل شيء. اسأل مدير الخادم.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one that you trust. Somebody may be reading along. Nothing was sent. Ask whoever runs the server before you trust the new one.</source>
        <translation>يعرض %1 شهادة غير التي تثق بها. ربما يتنصّت أحد على الاتصال. لم يُرسل شيء. اسأل مدير الخادم قبل أن تثق بالشهادة الجديدة.</translation>
    </message>
    <message>
        <source>No authority vouches for %1, but its certificate is the one that you trust.</source>
        <translation>لا تشهد أي جهة تصديق لـ %1، لكن شهادته هي التي تثق بها.</translation>
    </message>
    <message>
        <source>%1 offers only old kinds of encryption. It has to be set up for TLS 1.2 or later.</source>
        <translation>لا يوفّر %1 سوى أنواع تشفير قديمة. يجب إعداده لاستخدام TLS 1.2 أو أحدث.</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak TLS. Check the port; an address that begins with http:// is not encrypted.</source>
        <translation>ما يجيب على %1 لا يستخدم TLS. تحقق من المنفذ؛ فالعنوان الذي يبدأ بـ http://‎ غير مشفّر.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 comes about. Check the port, or ask whoever runs the server.</source>
        <translation>تعذّر إنشاء اتصال مشفّر بـ %1. تحقق من المنفذ، أو اسأل مدير الخادم.</translation>
    </message>
    <message>
        <source>%1 wants an encrypted connection. Use %2.</source>
        <translation>يتطلب %1 اتصالًا مشفّرًا. استخدم %2‎.</translation>
    </message>
    <message>
        <source>%1 says that the server is at %2 now. Use that address if you trust it.</source>
        <translation>يفيد %1 بأن الخادم موجود الآن على %2‎. استخدم ذلك العنوان إن كنت تثق به.</translation>
    </message>
    <message>
        <source>On %1 there is a Lockstep server at %2. Use that address.</source>
        <translation>يوجد على %1 خادم Lockstep بالعنوان %2‎. استخدم ذلك العنوان.</translation>
    </message>
    <message>
        <source>%1 answers, but there is no Lockstep server at this address. Ask for the whole address, with what stands behind the name.</source>
        <translation>الخادم %1 يجيب، لكن لا يوجد خادم Lockstep على هذا العنوان. اطلب العنوان كاملًا مع ما يلي الاسم.</translation>
    </message>
    <message>
        <source>%1 answers, but it is not a Lockstep server. Check the address and the port; in a hotel or a train, sign in to the network first.</source>
        <translation>العنوان %1 يجيب، لكنه ليس خادم Lockstep. تحقق من العنوان والمنفذ؛ وفي فندق أو قطار سجّل الدخول إلى الشبكة أولًا.</translation>
    </message>
    <message>
        <source>%1 does not let this computer in. A gateway in front of the server may want you to be on the VPN, or to sign in there first.</source>
        <translation>لا يسمح %1 لهذا الحاسوب بالدخول. قد تشترط بوابة أمام الخادم أن تكون على شبكة VPN، أو أن تسجّل الدخول إليها أولًا.</translation>
    </message>
    <message>
        <source>%1 has too much to do just now, or is being restarted. Try again in a moment.</source>
        <translation>الخادم %1 مثقل بالعمل الآن، أو يُعاد تشغيله. حاول مرة أخرى بعد لحظات.</translation>
    </message>
    <message>
        <source>The gateway at %1 answers, but the Lockstep server behind it does not. Tell whoever runs the server.</source>
        <translation>البوابة على %1 تجيب، لكن خادم Lockstep خلفها لا يجيب. أبلغ مدير الخادم.</translation>
    </message>
    <message>
        <source>%1 answers with a fault of its own. Try again later, or tell whoever runs the server.</source>
        <translation>حدث خطأ داخلي في %1. حاول لاحقًا، أو أبلغ مدير الخادم.</translation>
    </message>
    <message>
        <source>%1 takes the connection and ends it without an answer. Check the port, and whether the address begins with https.</source>
        <translation>يقبل %1 الاتصال ثم ينهيه دون جواب. تحقق من المنفذ، ومن أن العنوان يبدأ بـ https.</translation>
    </message>
    <message>
        <source>A proxy or gateway in front of %1 lets no WebSocket through. Lockstep works all the same, a little slower. Whoever runs the gateway can let upgrades to WebSocket pass.</source>
        <translation>وكيل أو بوابة أمام %1 لا تمرّر WebSocket. يعمل Lockstep مع ذلك، لكن أبطأ قليلًا. يمكن لمدير البوابة السماح بالترقية إلى WebSocket.</translation>
    </message>
    <message>
        <source>%1 speaks an older version of the protocol. It has to be updated, or an older Lockstep used with it.</source>
        <translation>يستخدم %1 إصدارًا أقدم من البروتوكول. يجب تحديث الخادم، أو استخدام إصدار أقدم من Lockstep معه.</translation>
    </message>
    <message>
        <source>%1 speaks a newer version of the protocol. Update Lockstep.</source>
        <translation>يستخدم %1 إصدارًا أحدث من البروتوكول. حدّث Lockstep.</translation>
    </message>
    <message>
        <source>Everything is ready. Sign in to go on.</source>
        <translation>كل شيء جاهز. سجّل الدخول للمتابعة.</translation>
    </message>
    <message>
        <source>%1 does not accept your sign-in any more. Nothing is lost: sign in again.</source>
        <translation>لم يعد %1 يقبل تسجيل دخولك. لم يُفقد شيء: سجّل الدخول مجددًا.</translation>
    </message>
    <message>
        <source>You are connected to %1 from too many places at once. Close Lockstep on another device.</source>
        <translation>أنت متصل بـ %1 من أماكن كثيرة في آن واحد. أغلق Lockstep على جهاز آخر.</translation>
    </message>
    <message>
        <source>%1 takes the connection, but does not greet. Try again in a moment, or tell whoever runs the server.</source>
        <translation>يقبل %1 الاتصال، لكنه لا يرسل رسالة الترحيب. حاول مرة أخرى بعد لحظات، أو أبلغ مدير الخادم.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 expired %n day(s) ago. Whoever runs the server has to renew it; look at the clock of this computer, too.</source>
        <translation>
            <numerusform>انتهت صلاحية شهادة %1 قبل %Ln يوم. على من يدير الخادم تجديدها؛ وتحقّق أيضًا من ساعة هذا الحاسوب.</numerusform>
            <numerusform>انتهت صلاحية شهادة %1 قبل يوم واحد. على من يدير الخادم تجديدها؛ وتحقّق أيضًا من ساعة هذا الحاسوب.</numerusform>
            <numerusform>انتهت صلاحية شهادة %1 قبل يومين. على من يدير الخادم تجديدها؛ وتحقّق أيضًا من ساعة هذا الحاسوب.</numerusform>
            <numerusform>انتهت صلاحية شهادة %1 قبل %Ln أيام. على من يدير الخادم تجديدها؛ وتحقّق أيضًا من ساعة هذا الحاسوب.</numerusform>
            <numerusform>انتهت صلاحية شهادة %1 قبل %Ln يومًا. على من يدير الخادم تجديدها؛ وتحقّق أيضًا من ساعة هذا الحاسوب.</numerusform>
            <numerusform>انتهت صلاحية شهادة %1 قبل %Ln يوم. على من يدير الخادم تجديدها؛ وتحقّق أيضًا من ساعة هذا الحاسوب.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 becomes valid only in %n day(s). As a rule that means that the clock of this computer is wrong: set it, then try again.</source>
        <translation>
            <numerusform>لن تصبح شهادة %1 صالحة إلا بعد %Ln يوم. يعني ذلك عادةً أن ساعة هذا الحاسوب خاطئة: اضبطها ثم أعد المحاولة.</numerusform>
            <numerusform>لن تصبح شهادة %1 صالحة إلا بعد يوم واحد. يعني ذلك عادةً أن ساعة هذا الحاسوب خاطئة: اضبطها ثم أعد المحاولة.</numerusform>
            <numerusform>لن تصبح شهادة %1 صالحة إلا بعد يومين. يعني ذلك عادةً أن ساعة هذا الحاسوب خاطئة: اضبطها ثم أعد المحاولة.</numerusform>
            <numerusform>لن تصبح شهادة %1 صالحة إلا بعد %Ln أيام. يعني ذلك عادةً أن ساعة هذا الحاسوب خاطئة: اضبطها ثم أعد المحاولة.</numerusform>
            <numerusform>لن تصبح شهادة %1 صالحة إلا بعد %Ln يومًا. يعني ذلك عادةً أن ساعة هذا الحاسوب خاطئة: اضبطها ثم أعد المحاولة.</numerusform>
            <numerusform>لن تصبح شهادة %1 صالحة إلا بعد %Ln يوم. يعني ذلك عادةً أن ساعة هذا الحاسوب خاطئة: اضبطها ثم أعد المحاولة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer differs from that of %1 by %n minute(s). Set it, or signing in may fail.</source>
        <translation>
            <numerusform>تختلف ساعة هذا الحاسوب عن ساعة %1 بمقدار %Ln دقيقة. اضبطها وإلا فقد يفشل تسجيل الدخول.</numerusform>
            <numerusform>تختلف ساعة هذا الحاسوب عن ساعة %1 بمقدار دقيقة واحدة. اضبطها وإلا فقد يفشل تسجيل الدخول.</numerusform>
            <numerusform>تختلف ساعة هذا الحاسوب عن ساعة %1 بمقدار دقيقتين. اضبطها وإلا فقد يفشل تسجيل الدخول.</numerusform>
            <numerusform>تختلف ساعة هذا الحاسوب عن ساعة %1 بمقدار %Ln دقائق. اضبطها وإلا فقد يفشل تسجيل الدخول.</numerusform>
            <numerusform>تختلف ساعة هذا الحاسوب عن ساعة %1 بمقدار %Ln دقيقة. اضبطها وإلا فقد يفشل تسجيل الدخول.</numerusform>
            <numerusform>تختلف ساعة هذا الحاسوب عن ساعة %1 بمقدار %Ln دقيقة. اضبطها وإلا فقد يفشل تسجيل الدخول.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>live</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>differs from the server</source>
        <translation>مختلف عن الخادم</translation>
    </message>
    <message>
        <source>not subscribed</source>
        <translation>غير مشترك</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>being asked for</source>
        <translation>قيد الطلب</translation>
    </message>
    <message>
        <source>being fetched as a whole</source>
        <translation>قيد الجلب كاملًا</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>قيد اللحاق</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>مساحتك</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>The e-mail address or the password is not right. Nothing was changed: try again.</source>
        <translation>البريد الإلكتروني أو كلمة المرور غير صحيحة. لم يتغير شيء: حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>You are not signed in on this server. Nothing is lost: sign in and everything is sent.</source>
        <translation>لم تسجّل الدخول إلى هذا الخادم. لم يُفقد شيء: سجّل الدخول ليُرسل كل شيء.</translation>
    </message>
    <message>
        <source>The server cannot read your sign-in. Nothing is lost: sign in again and everything is sent.</source>
        <translation>لا يستطيع الخادم قراءة بيانات دخولك. لم يُفقد شيء: سجّل الدخول مجددًا ليُرسل كل شيء.</translation>
    </message>
    <message>
        <source>Your sign-in has expired. Nothing is lost: sign in again and everything is sent.</source>
        <translation>انتهت صلاحية تسجيل دخولك. لم يُفقد شيء: سجّل الدخول مجددًا ليُرسل كل شيء.</translation>
    </message>
    <message>
        <source>Your sign-in is not valid yet: the clocks of this computer and of the server differ. Nothing is lost. Set the clock of this computer, then sign in again.</source>
        <translation>تسجيل دخولك غير صالح بعد: ساعة هذا الحاسوب تختلف عن ساعة الخادم. لم يُفقد شيء. اضبط ساعة هذا الحاسوب ثم سجّل الدخول مجددًا.</translation>
    </message>
    <message>
        <source>The server does not accept this sign-in any more. Nothing is lost: sign in again and everything is sent.</source>
        <translation>لم يعد الخادم يقبل تسجيل الدخول هذا. لم يُفقد شيء: سجّل الدخول مجددًا ليُرسل كل شيء.</translation>
    </message>
    <message>
        <source>You were signed out. Nothing is lost: sign in again and everything is sent.</source>
        <translation>سُجّل خروجك. لم يُفقد شيء: سجّل الدخول مجددًا ليُرسل كل شيء.</translation>
    </message>
    <message>
        <source>This profile belongs to somebody else, or to another server. Nothing in it was changed. Sign in as its owner, or start Lockstep with --profile and another name.</source>
        <translation>هذا الملف الشخصي يخص شخصًا آخر أو خادمًا آخر. لم يتغير فيه شيء. سجّل الدخول بحساب صاحبه، أو شغّل Lockstep مع ‎--profile واسم آخر.</translation>
    </message>
    <message>
        <source>You are connected from too many places at once, and the server lets no more in. What you change here is kept. Close Lockstep on another device, then try again.</source>
        <translation>أنت متصل من أماكن كثيرة في آن واحد، ولا يقبل الخادم المزيد. ما تعدّله هنا محفوظ. أغلق Lockstep على جهاز آخر ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The server lets no more connections in from this network just now. Nothing is lost: it is tried again by itself.</source>
        <translation>لا يقبل الخادم حاليًا المزيد من الاتصالات من هذه الشبكة. لم يُفقد شيء: تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The server is being restarted. Nothing is lost: the connection comes back by itself.</source>
        <translation>يُعاد تشغيل الخادم. لم يُفقد شيء: يعود الاتصال تلقائيًا.</translation>
    </message>
    <message>
        <source>The server has too much to do just now. Nothing is lost: it is tried again by itself.</source>
        <translation>الخادم مشغول جدًا الآن. لم يُفقد شيء: تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The server could not do this, through a fault of its own. What you typed is kept. Try again later, or tell whoever runs the server.</source>
        <translation>تعذّر على الخادم تنفيذ ذلك بسبب خطأ لديه. ما كتبته محفوظ. حاول لاحقًا، أو أبلغ مدير الخادم.</translation>
    </message>
    <message>
        <source>That was more than the server takes in so short a time. Nothing is lost: the rest is sent by itself, a little later.</source>
        <translation>هذا أكثر مما يقبله الخادم في وقت قصير كهذا. لم يُفقد شيء: يُرسل الباقي تلقائيًا بعد قليل.</translation>
    </message>
    <message>
        <source>The server speaks another version of the protocol. What you change here is kept. Update Lockstep or the server.</source>
        <translation>يستخدم الخادم إصدارًا آخر من البروتوكول. ما تعدّله هنا محفوظ. حدّث Lockstep أو الخادم.</translation>
    </message>
    <message>
        <source>What answers there is not a Lockstep server, or one that this version does not understand. Nothing is lost. Check the address, or update Lockstep.</source>
        <translation>ما يجيب هناك ليس خادم Lockstep، أو أن هذا الإصدار لا يفهمه. لم يُفقد شيء. تحقق من العنوان أو حدّث Lockstep.</translation>
    </message>
    <message>
        <source>There is no connection to the server. Nothing is lost: it is tried again by itself.</source>
        <translation>لا يوجد اتصال بالخادم. لم يُفقد شيء: تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Nothing is lost: it is tried again by itself.</source>
        <translation>لم يُجب الخادم في الوقت المحدد. لم يُفقد شيء: تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The server&apos;s history is another one than before. Nothing of yours is lost: everything is fetched again by itself.</source>
        <translation>سجل الخادم يختلف عما كان عليه. لم يُفقد شيء مما يخصك: يُجلب كل شيء من جديد تلقائيًا.</translation>
    </message>
    <message>
        <source>You have no right to do this here, or it is not there any more. Your text is kept: copy it, or ask for the right and send it again.</source>
        <translation>ليس لديك إذن بذلك هنا، أو أن العنصر لم يعد موجودًا. نصك محفوظ: انسخه، أو اطلب الإذن ثم أرسله من جديد.</translation>
    </message>
    <message>
        <source>That person is not a member of the project. Your text is kept: choose somebody else.</source>
        <translation>هذا الشخص ليس عضوًا في المشروع. نصك محفوظ: اختر شخصًا آخر.</translation>
    </message>
    <message>
        <source>The server did not accept a value. Your text is kept: change it and try again.</source>
        <translation>لم يقبل الخادم إحدى القيم. نصك محفوظ: عدّله ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The server did not understand a value. Your text is kept: change it and try again.</source>
        <translation>لم يفهم الخادم إحدى القيم. نصك محفوظ: عدّله ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The server does not know what this is about. Your text is kept: copy it to where it belongs.</source>
        <translation>لا يعرف الخادم ما يتعلق به هذا. نصك محفوظ: انسخه إلى مكانه الصحيح.</translation>
    </message>
    <message>
        <source>The server does not know a field that was changed. Your text is kept: update the server, or take that field back.</source>
        <translation>لا يعرف الخادم حقلًا جرى تعديله. نصك محفوظ: حدّث الخادم، أو تراجع عن تعديل ذلك الحقل.</translation>
    </message>
    <message>
        <source>The server does not know this kind of change. Your text is kept: send it again when the server has been updated.</source>
        <translation>لا يعرف الخادم هذا النوع من التغييرات. نصك محفوظ: أرسله من جديد بعد تحديث الخادم.</translation>
    </message>
    <message>
        <source>The server does not know what it was asked. Nothing is lost. Update the server, or use an older Lockstep with it.</source>
        <translation>لا يعرف الخادم ما طُلب منه. لم يُفقد شيء. حدّث الخادم، أو استخدم معه إصدارًا أقدم من Lockstep.</translation>
    </message>
    <message>
        <source>The server could not take a change in the way it was sent. Your text is kept: send it again, or update Lockstep.</source>
        <translation>تعذّر على الخادم قبول تغيير بالشكل الذي أُرسل به. نصك محفوظ: أرسله من جديد، أو حدّث Lockstep.</translation>
    </message>
    <message>
        <source>These were more changes at once than the server takes. Nothing is lost: send them again in smaller parts.</source>
        <translation>كانت هذه تغييرات أكثر مما يقبله الخادم دفعة واحدة. لم يُفقد شيء: أرسلها من جديد على دفعات أصغر.</translation>
    </message>
    <message>
        <source>This is larger than the server takes. Your text is kept: make it shorter and send it again.</source>
        <translation>هذا أكبر مما يقبله الخادم. نصك محفوظ: اختصره ثم أرسله من جديد.</translation>
    </message>
    <message>
        <source>The server could not read a change. Your text is kept: send it again, or update Lockstep.</source>
        <translation>تعذّر على الخادم قراءة تغيير. نصك محفوظ: أرسله من جديد، أو حدّث Lockstep.</translation>
    </message>
    <message>
        <source>The server could not read a change, because it names something twice. Your text is kept: send it again, or update Lockstep.</source>
        <translation>تعذّر على الخادم قراءة تغيير لأنه يذكر الشيء نفسه مرتين. نصك محفوظ: أرسله من جديد، أو حدّث Lockstep.</translation>
    </message>
    <message>
        <source>The server already knows another change under the same number. Yours is kept: send it again, and it gets a new one.</source>
        <translation>يعرف الخادم تغييرًا آخر بالرقم نفسه. تغييرك محفوظ: أرسله من جديد فيحصل على رقم جديد.</translation>
    </message>
    <message>
        <source>This change was on its way for so long that the server cannot tell any more whether it has it. Your text is kept: look whether it is there, then send it again or discard it.</source>
        <translation>ظل هذا التغيير في الطريق مدة طويلة حتى لم يعد الخادم يعرف هل وصله. نصك محفوظ: تحقق من وصوله، ثم أرسله من جديد أو تخلَّ عنه.</translation>
    </message>
    <message>
        <source>This profile is in use by another Lockstep. Nothing in it was changed. Go on in the other one, or start with --profile and another name.</source>
        <translation>هذا الملف الشخصي مستخدم في نافذة Lockstep أخرى. لم يتغير فيه شيء. تابع هناك، أو شغّل البرنامج مع ‎--profile واسم آخر.</translation>
    </message>
    <message>
        <source>This profile was written by a newer Lockstep. Nothing in it was changed. Update Lockstep; until then, &quot;lockstep-cli export-outbox&quot; with its outbox.db writes what was not sent yet as text.</source>
        <translation>كُتب هذا الملف الشخصي بإصدار أحدث من Lockstep. لم يتغير فيه شيء. حدّث Lockstep؛ وحتى ذلك الحين يكتب الأمر «lockstep-cli export-outbox» مع الملف outbox.db ما لم يُرسل بعد على شكل نص.</translation>
    </message>
    <message>
        <source>The local data is damaged. A copy was kept; what the server has is fetched again.</source>
        <translation>البيانات المحلية تالفة. حُفظت نسخة منها؛ ويُجلب ما لدى الخادم من جديد.</translation>
    </message>
    <message>
        <source>The disk is full, or cannot be written to. Your last change is kept in memory: make some room, and it is saved.</source>
        <translation>القرص ممتلئ أو لا يمكن الكتابة عليه. تغييرك الأخير محفوظ في الذاكرة: أفسح بعض المساحة ليُحفظ.</translation>
    </message>
    <message>
        <source>The disk or the network failed. Nothing that was saved is lost; it is tried again.</source>
        <translation>حدث عطل في القرص أو الشبكة. لم يُفقد شيء مما حُفظ؛ تُعاد المحاولة.</translation>
    </message>
    <message>
        <source>You follow the server from too many places at once. Nothing is lost. Close one of the others, then try again.</source>
        <translation>أنت تتابع الخادم من أماكن كثيرة في آن واحد. لم يُفقد شيء. أغلق أحدها ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Something went wrong (%1). Your text is kept.</source>
        <translation>حدث خطأ ما (%1). نصك محفوظ.</translation>
    </message>
    <message>
        <source>Something went wrong: %1. Your text is kept.</source>
        <translation>حدث خطأ ما: %1. نصك محفوظ.</translation>
    </message>
    <message>
        <source>The server cannot prove that it is the right one, so nothing was sent to it. Nothing is lost. Look at its certificate, or ask whoever runs the server.</source>
        <translation>لا يستطيع الخادم إثبات أنه الخادم الصحيح، لذلك لم يُرسل إليه شيء. لم يُفقد شيء. اطّلع على شهادته أو اسأل مدير الخادم.</translation>
    </message>
    <message>
        <source>Your e-mail address has not been confirmed. Open the link of your invitation, or ask whoever runs the server.</source>
        <translation>لم يُؤكَّد عنوان بريدك الإلكتروني بعد. افتح رابط دعوتك، أو اسأل من يدير الخادم.</translation>
    </message>
    <message>
        <source>The server is busy with changes to the same things. Nothing is lost: it is tried again by itself.</source>
        <translation>الخادم مشغول بتعديلات على الأشياء نفسها. لم يضع شيء: ستُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The server does not have all of a file yet. Nothing is lost: it is sent again by itself.</source>
        <translation>لم يصل الملف كاملًا إلى الخادم بعد. لم يُفقد شيء: يُعاد إرساله تلقائيًا.</translation>
    </message>
    <message>
        <source>The server has another part of the file than was thought. Nothing is lost: it is sent again by itself.</source>
        <translation>لدى الخادم جزء من الملف غير المتوقع. لم يُفقد شيء: يُعاد إرساله تلقائيًا.</translation>
    </message>
    <message>
        <source>What arrived are not the bytes of the file. Your file is kept: try it again.</source>
        <translation>ما وصل لا يطابق محتوى الملف. ملفك محفوظ: حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The files of this project have used up their room on the server. Your file is kept: delete others, or ask whoever runs the server, and try again.</source>
        <translation>استنفدت ملفات هذا المشروع مساحتها على الخادم. ملفك محفوظ: احذف ملفات أخرى أو راجع مدير الخادم، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This server keeps no files. Your file is kept: ask whoever runs the server, or cancel it.</source>
        <translation>لا يحفظ هذا الخادم الملفات. ملفك محفوظ لديك: راجع مدير الخادم أو ألغِ الإرسال.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>الحل</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>المسؤول</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>المُبلِّغ</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Watchers</source>
        <translation>المتابعون</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>الأصوات</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>تاريخ الاستحقاق</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>التذكرة الأم</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>المبنى</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>الخطورة</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>خط العرض</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>خط الطول</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Resolved by</source>
        <translation>حلّها</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>الإغلاق</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>الإنشاء</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>التعديل</translation>
    </message>
    <message>
        <source>Modified by</source>
        <translation>عدّلها</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
</context>
<context>
    <name>FieldTexts</name>
    <message>
        <source>Fixed</source>
        <translation>تم الإصلاح</translation>
    </message>
    <message>
        <source>Won&apos;t fix</source>
        <translation>لن يُصلح</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>مكررة</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>غير صالحة</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>an issue</source>
        <translation>تذكرة</translation>
    </message>
    <message>
        <source>the new issue “%1”</source>
        <translation>التذكرة الجديدة «%1»</translation>
    </message>
    <message>
        <source>%1 changed this text</source>
        <translation>%1: تعديل النص</translation>
    </message>
    <message>
        <source>%1 cleared this</source>
        <translation>%1: مسح القيمة</translation>
    </message>
    <message>
        <source>%1 set “%2”</source>
        <extracomment>Somebody gave a field this value</extracomment>
        <translation>%1: ضبط «%2»</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>%2: تعديل «%1»</translation>
    </message>
    <message>
        <source>Set %1 of %2 to “%3”</source>
        <translation>%2: ضبط %1 على «%3»</translation>
    </message>
    <message>
        <source>Create the issue “%1”</source>
        <translation>إنشاء التذكرة «%1»</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>حذف %1</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>استعادة %1</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>نقل %1 إلى %2</translation>
    </message>
    <message>
        <source>Send a message: “%1”</source>
        <translation>إرسال رسالة: «%1»</translation>
    </message>
    <message>
        <source>Comment on %1: “%2”</source>
        <translation>تعليق على %1: «%2»</translation>
    </message>
    <message>
        <source>Edit a message</source>
        <translation>تعديل رسالة</translation>
    </message>
    <message>
        <source>Edit a comment on %1</source>
        <translation>تعديل تعليق على %1</translation>
    </message>
    <message>
        <source>Delete a message</source>
        <translation>حذف رسالة</translation>
    </message>
    <message>
        <source>Delete a comment on %1</source>
        <translation>حذف تعليق على %1</translation>
    </message>
    <message>
        <source>Settle a conflict</source>
        <translation>حل تعارض</translation>
    </message>
    <message>
        <source>Change the role of %1</source>
        <translation>تغيير دور %1</translation>
    </message>
    <message>
        <source>Remove %1 from the project</source>
        <translation>إزالة %1 من المشروع</translation>
    </message>
    <message>
        <source>Change the project %1</source>
        <translation>تعديل المشروع %1</translation>
    </message>
    <message>
        <source>Save the filter “%1”</source>
        <translation>حفظ المرشّح «%1»</translation>
    </message>
    <message>
        <source>Delete a saved filter</source>
        <translation>حذف مرشّح محفوظ</translation>
    </message>
    <message>
        <source>%1:
%2</source>
        <translation>%1:
%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, added: %2</source>
        <translation>%1، إضافة: %2</translation>
    </message>
    <message>
        <source>%1, removed: %2</source>
        <translation>%1، إزالة: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>a field, what it was, what it shall be</extracomment>
        <translation>%1: %2 ‏←‏ %3</translation>
    </message>
    <message>
        <source>A message that you edited</source>
        <translation>رسالة عدّلتَها</translation>
    </message>
    <message>
        <source>A comment on %1</source>
        <translation>تعليق على %1</translation>
    </message>
    <message>
        <source>%1, which was deleted</source>
        <translation>%1 (محذوفة)</translation>
    </message>
    <message>
        <source>Deletion of %1</source>
        <translation>حذف %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 are fields, %2 is an issue</extracomment>
        <translation>%1 في %2</translation>
    </message>
    <message>
        <source>Create the project %1</source>
        <translation>إنشاء المشروع %1</translation>
    </message>
    <message>
        <source>Change the person %1</source>
        <translation>تعديل الشخص %1</translation>
    </message>
    <message>
        <source>Remove %1 from the workspace</source>
        <translation>إزالة %1 من مساحة العمل</translation>
    </message>
    <message>
        <source>Mark notifications as read</source>
        <translation>وضع علامة مقروء على الإشعارات</translation>
    </message>
    <message>
        <source>Mark a notification as unread</source>
        <translation>وضع علامة غير مقروء على إشعار</translation>
    </message>
    <message>
        <source>Archive notifications</source>
        <translation>أرشفة الإشعارات</translation>
    </message>
    <message>
        <source>Take notifications out of the archive</source>
        <translation>إخراج الإشعارات من الأرشيف</translation>
    </message>
    <message>
        <source>Snooze notifications</source>
        <translation>تأجيل الإشعارات</translation>
    </message>
    <message>
        <source>Change a setting</source>
        <translation>تغيير إعداد</translation>
    </message>
    <message>
        <source>Save the queue “%1”</source>
        <translation>حفظ قائمة الانتظار «%1»</translation>
    </message>
    <message>
        <source>Delete a queue</source>
        <translation>حذف قائمة انتظار</translation>
    </message>
    <message>
        <source>Attach “%1” to %2</source>
        <extracomment>%1 is a file, %2 an issue</extracomment>
        <translation>إرفاق «%1» بـ %2</translation>
    </message>
    <message>
        <source>Delete a file of %1</source>
        <translation>حذف ملف من %1</translation>
    </message>
</context>
<context>
    <name>FileTexts</name>
    <message>
        <source>The file is too large: at most %1 can be attached.</source>
        <extracomment>%1 is a size such as &quot;26.2 MB&quot;</extracomment>
        <translation>الملف كبير جدًا: يمكن إرفاق %1 على الأكثر.</translation>
    </message>
    <message>
        <source>You may not do this with the files of this issue.</source>
        <translation>لا يُسمح لك بفعل هذا بملفات هذه التذكرة.</translation>
    </message>
    <message>
        <source>The file cannot be read or sent: %1</source>
        <translation>تتعذّر قراءة الملف أو إرساله: %1</translation>
    </message>
    <message>
        <source>%1, waits to be sent</source>
        <translation>%1، بانتظار الإرسال</translation>
    </message>
    <message>
        <source>%1, will be sent again: %2</source>
        <translation>%1، سيُعاد إرساله: %2</translation>
    </message>
    <message>
        <source>%1, sending: %2 %</source>
        <translation>%1، جارٍ الإرسال: %2 %</translation>
    </message>
    <message>
        <source>%1, paused at %2 %</source>
        <translation>%1، متوقف مؤقتًا عند %2 %</translation>
    </message>
    <message>
        <source>%1, fetching: %2 %</source>
        <translation>%1، جارٍ الجلب: %2 %</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>a size, who attached it, when (&quot;3 h ago&quot;)</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Pasted image %1.png</source>
        <extracomment>the name of a file; %1 is a date and a time</extracomment>
        <translation>صورة ملصقة %1.png</translation>
    </message>
</context>
<context>
    <name>FilterTerms</name>
    <message>
        <source>me</source>
        <translation>أنا</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>any</source>
        <translation>أي قيمة</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>هي</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>فيها</translation>
    </message>
    <message>
        <source>Has no</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a filter: &quot;Due date &lt; 2026-12-01&quot; and &quot;Status: Open, In Progress&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>comparison</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>ليس %1</translation>
    </message>
</context>
<context>
    <name>GroupTitles</name>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>بلا وسم</translation>
    </message>
</context>
<context>
    <name>HistoryTexts</name>
    <message>
        <source>%1 added %2 to %3</source>
        <extracomment>Somebody added labels (%2) to the field %3</extracomment>
        <translation>%1: إضافة %2 إلى %3</translation>
    </message>
    <message>
        <source>%1 removed %2 from %3</source>
        <translation>%1: إزالة %2 من %3</translation>
    </message>
    <message>
        <source>%1 changed %2</source>
        <translation>%1: تعديل «%2»</translation>
    </message>
    <message>
        <source>%1 cleared %2</source>
        <translation>%1: مسح «%2»</translation>
    </message>
    <message>
        <source>%1 set %2 to “%3”</source>
        <translation>%1: ضبط %2 على «%3»</translation>
    </message>
    <message>
        <source>%1 set %2 to “%3” (it was “%4”)</source>
        <extracomment>Somebody gave a field a new value (%3); %4 is the one before</extracomment>
        <translation>%1: تغيير %2 من «%4» إلى «%3»</translation>
    </message>
    <message>
        <source>It was merged with somebody else&apos;s change.</source>
        <translation>دُمج مع تغيير شخص آخر.</translation>
    </message>
    <message>
        <source>%1 created the issue</source>
        <translation>%1: إنشاء التذكرة</translation>
    </message>
    <message>
        <source>%1 deleted the issue</source>
        <translation>%1: حذف التذكرة</translation>
    </message>
    <message>
        <source>%1 restored the issue</source>
        <translation>%1: استعادة التذكرة</translation>
    </message>
    <message>
        <source>%1 moved the issue to another project</source>
        <translation>%1: نقل التذكرة إلى مشروع آخر</translation>
    </message>
    <message>
        <source>%1 commented</source>
        <translation>%1: إضافة تعليق</translation>
    </message>
    <message>
        <source>%1 edited a comment</source>
        <translation>%1: تعديل تعليق</translation>
    </message>
    <message>
        <source>%1 deleted a comment</source>
        <translation>%1: حذف تعليق</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>It had been changed meanwhile.</source>
        <translation>كان قد تغيّر في هذه الأثناء.</translation>
    </message>
    <message>
        <source>%1 had changed it meanwhile.</source>
        <translation>%1: تعديل في هذه الأثناء.</translation>
    </message>
    <message>
        <source>%1 chose another value to settle a conflict.</source>
        <translation>%1: اختيار قيمة أخرى لحل تعارض.</translation>
    </message>
    <message>
        <source>The issue had been deleted meanwhile.</source>
        <translation>كانت التذكرة قد حُذفت في هذه الأثناء.</translation>
    </message>
    <message>
        <source>It settled a conflict.</source>
        <translation>حُلّ بذلك تعارض.</translation>
    </message>
    <message>
        <source>%1 attached “%2”</source>
        <extracomment>%2 is a file</extracomment>
        <translation>%1: إرفاق «%2»</translation>
    </message>
    <message>
        <source>“%1” was removed with the deleted issue</source>
        <translation>أُزيل «%1» مع التذكرة المحذوفة</translation>
    </message>
    <message>
        <source>%1 deleted the file “%2”</source>
        <translation>%1: حذف الملف «%2»</translation>
    </message>
</context>
<context>
    <name>InboxTexts</name>
    <message>
        <source>Assigned to me</source>
        <translation>أُسندت إليّ</translation>
    </message>
    <message>
        <source>I am mentioned</source>
        <translation>أُشير إليّ</translation>
    </message>
    <message>
        <source>Mine became urgent</source>
        <translation>أصبحت تذكرتي عاجلة</translation>
    </message>
    <message>
        <source>Mine is blocked by another</source>
        <translation>تذكرتي محجوبة بسبب أخرى</translation>
    </message>
    <message>
        <source>A conflict with my change</source>
        <translation>تعارض مع تغييري</translation>
    </message>
    <message>
        <source>Mine is due today</source>
        <translation>تذكرتي تُستحق اليوم</translation>
    </message>
    <message>
        <source>Status of mine, or of what I watch</source>
        <translation>حالة تذاكري أو ما أتابعه</translation>
    </message>
    <message>
        <source>Comment on mine, or on what I watch</source>
        <translation>تعليق على تذاكري أو على ما أتابعه</translation>
    </message>
    <message>
        <source>New in a queue that I watch</source>
        <translation>جديد في قائمة انتظار أتابعها</translation>
    </message>
    <message>
        <source>Added to a project</source>
        <translation>إضافة إلى مشروع</translation>
    </message>
    <message>
        <source>Message to everybody</source>
        <translation>رسالة إلى الجميع</translation>
    </message>
    <message>
        <source>Mine is due tomorrow</source>
        <translation>تذكرتي تُستحق غدًا</translation>
    </message>
    <message>
        <source>Any issue was created</source>
        <translation>أُنشئت أي تذكرة</translation>
    </message>
    <message>
        <source>Any issue was deleted</source>
        <translation>حُذفت أي تذكرة</translation>
    </message>
    <message>
        <source>Any issue was resolved</source>
        <translation>حُلّت أي تذكرة</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>In Lockstep</source>
        <translation>في Lockstep</translation>
    </message>
    <message>
        <source>On the desktop too</source>
        <translation>على سطح المكتب أيضًا</translation>
    </message>
    <message>
        <source>%1 assigned it to you</source>
        <translation>أسندها %1 إليك</translation>
    </message>
    <message>
        <source>%1 mentioned you: %2</source>
        <translation>أشار إليك %1: %2</translation>
    </message>
    <message>
        <source>%1 made it urgent</source>
        <translation>جعلها %1 عاجلة</translation>
    </message>
    <message>
        <source>%1 says that it is blocked by %2</source>
        <extracomment>a person, an issue</extracomment>
        <translation>يقول %1 إنها محجوبة بسبب %2</translation>
    </message>
    <message>
        <source>%1 and you changed it differently</source>
        <translation>غيّرتماها أنت و%1 على نحو مختلف</translation>
    </message>
    <message>
        <source>It is due on %1</source>
        <translation>تُستحق في %1</translation>
    </message>
    <message>
        <source>It is due</source>
        <translation>حان استحقاقها</translation>
    </message>
    <message>
        <source>%1 set it to “%2”</source>
        <translation>حوّلها %1 إلى «%2»</translation>
    </message>
    <message>
        <source>%1 commented: %2</source>
        <translation>علّق %1: %2</translation>
    </message>
    <message>
        <source>It came into the queue “%1”</source>
        <translation>دخلت قائمة الانتظار «%1»</translation>
    </message>
    <message>
        <source>%1 added you to this project</source>
        <translation>أضافك %1 إلى هذا المشروع</translation>
    </message>
    <message>
        <source>%1 to everybody: %2</source>
        <translation>%1 إلى الجميع: %2</translation>
    </message>
    <message>
        <source>%1 created it</source>
        <translation>أنشأها %1</translation>
    </message>
    <message>
        <source>%1 deleted it</source>
        <translation>حذفها %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>في آخر 7 أيام</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>أقدم</translation>
    </message>
    <message>
        <source>For 3 hours, until %1</source>
        <extracomment>%1 is a time of day, here and below</extracomment>
        <translation>لثلاث ساعات، حتى %1</translation>
    </message>
    <message>
        <source>This evening, %1</source>
        <translation>هذا المساء، %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>غدًا، %1</translation>
    </message>
    <message>
        <source>Next Monday, %1</source>
        <translation>الإثنين القادم، %1</translation>
    </message>
    <message>
        <source>In a month, %1</source>
        <translation>بعد شهر، %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>until %1, %2</source>
        <extracomment>a day, a time</extracomment>
        <translation>حتى %1، %2</translation>
    </message>
    <message>
        <source>You were added to this project</source>
        <translation>تمت إضافتك إلى هذا المشروع</translation>
    </message>
</context>
<context>
    <name>IssueExport</name>
    <message>
        <source>new</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the key of an issue, %2 its title</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a person, %2 a time</extracomment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>صفحة %1</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>New issues can be created.</source>
        <translation>يمكن إنشاء تذاكر جديدة.</translation>
    </message>
    <message>
        <source>No new issues can be created in %1 from here.</source>
        <translation>لا يمكن إنشاء تذاكر جديدة في %1 من هنا.</translation>
    </message>
    <message>
        <source>Issues can be deleted.</source>
        <translation>يمكن حذف التذاكر.</translation>
    </message>
    <message>
        <source>Issues of %1 cannot be deleted from here.</source>
        <translation>لا يمكن حذف تذاكر %1 من هنا.</translation>
    </message>
    <message>
        <source>Deleted issues come back.</source>
        <translation>يمكن استعادة التذاكر المحذوفة.</translation>
    </message>
    <message>
        <source>What was deleted in %1 cannot be brought back.</source>
        <translation>لا يمكن استعادة ما حُذف في %1.</translation>
    </message>
    <message>
        <source>Comments can be written.</source>
        <translation>يمكن كتابة التعليقات.</translation>
    </message>
    <message>
        <source>No comments can be written in %1 from here.</source>
        <translation>لا يمكن كتابة تعليقات في %1 من هنا.</translation>
    </message>
    <message>
        <source>Comments can be changed.</source>
        <translation>يمكن تغيير التعليقات.</translation>
    </message>
    <message>
        <source>Comments in %1 cannot be changed from here.</source>
        <translation>لا يمكن تغيير التعليقات في %1 من هنا.</translation>
    </message>
    <message>
        <source>Comments can be deleted.</source>
        <translation>يمكن حذف التعليقات.</translation>
    </message>
    <message>
        <source>Comments in %1 cannot be deleted from here.</source>
        <translation>لا يمكن حذف التعليقات في %1 من هنا.</translation>
    </message>
    <message>
        <source>Projects have channels.</source>
        <translation>للمشاريع قنوات.</translation>
    </message>
    <message>
        <source>%1 has no channels.</source>
        <translation>لا توجد قنوات في %1.</translation>
    </message>
    <message>
        <source>You see who is writing.</source>
        <translation>يظهر من يكتب الآن.</translation>
    </message>
    <message>
        <source>%1 does not say who is writing.</source>
        <translation>لا يُظهر %1 من يكتب الآن.</translation>
    </message>
    <message>
        <source>You see who looks at an issue.</source>
        <translation>يظهر من يطّلع على التذكرة.</translation>
    </message>
    <message>
        <source>%1 does not say who looks at an issue.</source>
        <translation>لا يُظهر %1 من يطّلع على التذكرة.</translation>
    </message>
    <message>
        <source>The notifications of the server come into the inbox.</source>
        <translation>تصل إشعارات الخادم إلى صندوق الوارد.</translation>
    </message>
    <message>
        <source>%1 sends no notifications.</source>
        <translation>لا يرسل %1 إشعارات.</translation>
    </message>
    <message>
        <source>There are queues with their figures.</source>
        <translation>توجد قوائم انتظار مع أرقامها.</translation>
    </message>
    <message>
        <source>%1 has no queues.</source>
        <translation>لا توجد قوائم انتظار في %1.</translation>
    </message>
    <message>
        <source>There is a heatmap.</source>
        <translation>توجد خريطة حرارية.</translation>
    </message>
    <message>
        <source>%1 has no heatmap.</source>
        <translation>لا توجد خريطة حرارية في %1.</translation>
    </message>
    <message>
        <source>Issues have a history.</source>
        <translation>للتذاكر سجلّ تغييرات.</translation>
    </message>
    <message>
        <source>%1 tells no history of issues.</source>
        <translation>لا يقدّم %1 سجلّ تغييرات التذاكر.</translation>
    </message>
    <message>
        <source>The server notices when two change the same at once.</source>
        <translation>ينتبه الخادم عندما يغيّر شخصان الشيء نفسه في الوقت نفسه.</translation>
    </message>
    <message>
        <source>%1 does not notice when two change the same at once. Lockstep looks before it writes; in the moment between, a change can be lost.</source>
        <translation>لا ينتبه %1 عندما يغيّر شخصان الشيء نفسه في الوقت نفسه. ينظر Lockstep قبل أن يكتب؛ وفي اللحظة الفاصلة قد يضيع تغيير.</translation>
    </message>
    <message>
        <source>Files can be attached.</source>
        <translation>يمكن إرفاق الملفات.</translation>
    </message>
    <message>
        <source>No files can be attached in %1 from here.</source>
        <translation>لا يمكن إرفاق ملفات في %1 من هنا.</translation>
    </message>
    <message>
        <source>Projects can be set up here.</source>
        <translation>يمكن إعداد المشاريع هنا.</translation>
    </message>
    <message>
        <source>The projects of %1 are set up there, not here.</source>
        <translation>تُعدّ مشاريع %1 هناك وليس هنا.</translation>
    </message>
    <message>
        <source>People can be invited.</source>
        <translation>يمكن دعوة أشخاص.</translation>
    </message>
    <message>
        <source>The people of %1 are managed there, not here.</source>
        <translation>يُدار أشخاص %1 هناك وليس هنا.</translation>
    </message>
    <message>
        <source>“%1” cannot be changed in %2 from here.</source>
        <extracomment>%1 is the label of a field, %2 the name of a server&apos;s system</extracomment>
        <translation>لا يمكن تغيير «%1» في %2 من هنا.</translation>
    </message>
    <message>
        <source>Of an issue, you can change: %1.</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation>ما يمكن تغييره في التذكرة: %1.</translation>
    </message>
    <message>
        <source>Issues can be closed for good; they stay in the lists.</source>
        <translation>يمكن إغلاق التذاكر نهائيًا؛ وتبقى في القوائم.</translation>
    </message>
    <message>
        <source>Of an issue, you can only read: %1.</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation>ما يمكن قراءته فقط في التذكرة: %1.</translation>
    </message>
    <message>
        <source>Issues can be moved to another project.</source>
        <translation>يمكن نقل التذاكر إلى مشروع آخر.</translation>
    </message>
    <message>
        <source>Issues of %1 cannot be moved to another project from here.</source>
        <translation>لا يمكن نقل تذاكر %1 إلى مشروع آخر من هنا.</translation>
    </message>
</context>
<context>
    <name>PendingMarks</name>
    <message>
        <source>The server did not accept this. It is kept until you decide.</source>
        <translation>لم يقبل الخادم هذا. سيبقى محفوظًا حتى تقرر.</translation>
    </message>
    <message>
        <source>Somebody else changed this too. Yours waits for your decision.</source>
        <translation>عدّل شخص آخر هذا أيضًا. نسختك بانتظار قرارك.</translation>
    </message>
    <message>
        <source>Saved on this computer, not on the server yet.</source>
        <translation>محفوظ على هذا الحاسوب، وليس على الخادم بعد.</translation>
    </message>
    <message>
        <source>The server did not accept one of your changes.</source>
        <translation>لم يقبل الخادم أحد تغييراتك.</translation>
    </message>
    <message>
        <source>In conflict with somebody else&apos;s change.</source>
        <translation>متعارض مع تغيير شخص آخر.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are not on the server yet.</source>
        <translation>
            <numerusform>لم يصل إلى الخادم بعد: لا تغييرات.</numerusform>
            <numerusform>لم يصل إلى الخادم بعد: تغيير واحد.</numerusform>
            <numerusform>لم يصل إلى الخادم بعد: تغييران.</numerusform>
            <numerusform>لم يصل إلى الخادم بعد: %Ln تغييرات.</numerusform>
            <numerusform>لم يصل إلى الخادم بعد: %Ln تغييرًا.</numerusform>
            <numerusform>لم يصل إلى الخادم بعد: %Ln تغيير.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>You</source>
        <translation>أنا</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنا</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>خامل</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>مشغول</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
</context>
<context>
    <name>ProblemTexts</name>
    <message>
        <source>There is no text. To be rid of a comment, delete it.</source>
        <translation>لا يوجد نص. يمكن حذف التعليق غير المرغوب فيه.</translation>
    </message>
    <message>
        <source>Line %1 has a character that cannot be sent and cannot be seen. Write that line anew.</source>
        <translation>في السطر %1 محرف غير مرئي لا يمكن إرساله. يلزم كتابة ذلك السطر من جديد.</translation>
    </message>
    <message numerus="yes">
        <source>This text is too long, by %n character(s) or a little less. Put a part into another comment.</source>
        <translation>
            <numerusform>هذا النص أطول من اللازم قليلًا. يمكن وضع جزء منه في تعليق آخر.</numerusform>
            <numerusform>هذا النص أطول من اللازم بمحرف واحد أو أقل قليلًا. يمكن وضع جزء منه في تعليق آخر.</numerusform>
            <numerusform>هذا النص أطول من اللازم بمحرفين أو أقل قليلًا. يمكن وضع جزء منه في تعليق آخر.</numerusform>
            <numerusform>هذا النص أطول من اللازم بمقدار %Ln محارف أو أقل قليلًا. يمكن وضع جزء منه في تعليق آخر.</numerusform>
            <numerusform>هذا النص أطول من اللازم بمقدار %Ln محرفًا أو أقل قليلًا. يمكن وضع جزء منه في تعليق آخر.</numerusform>
            <numerusform>هذا النص أطول من اللازم بمقدار %Ln محرف أو أقل قليلًا. يمكن وضع جزء منه في تعليق آخر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 has a character that cannot be saved and cannot be seen. Write that line anew.</source>
        <translation>في السطر %1 محرف غير مرئي لا يمكن حفظه. يلزم كتابة ذلك السطر من جديد.</translation>
    </message>
    <message>
        <source>There is a character in it that cannot be saved and cannot be seen. Write it anew.</source>
        <translation>فيه محرف غير مرئي لا يمكن حفظه. يلزم كتابته من جديد.</translation>
    </message>
    <message>
        <source>An issue needs a title of at most %1 characters.</source>
        <translation>تحتاج التذكرة إلى عنوان لا يتجاوز %L1 محرفًا.</translation>
    </message>
    <message>
        <source>This text is too long. Shorten it, or put a part into a comment.</source>
        <translation>هذا النص أطول من اللازم. يمكن اختصاره أو وضع جزء منه في تعليق.</translation>
    </message>
    <message>
        <source>This is no number that the field can take.</source>
        <translation>هذا ليس رقمًا يقبله الحقل.</translation>
    </message>
    <message>
        <source>The field cannot take this. Use one line of at most %1 characters.</source>
        <translation>لا يقبل الحقل هذا. المسموح سطر واحد لا يتجاوز %L1 محرفًا.</translation>
    </message>
</context>
<context>
    <name>ProjectTexts</name>
    <message>
        <source>Viewer</source>
        <translation>مشاهد</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>عضو</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>أُزيلت</translation>
    </message>
    <message>
        <source>%1, no limit</source>
        <extracomment>%1 is a category of statuses</extracomment>
        <translation>%1، دون حدّ</translation>
    </message>
    <message numerus="yes">
        <source>%1, at most %n issue(s)</source>
        <extracomment>%1 is a category of statuses</extracomment>
        <translation>
            <numerusform>%1، %Ln تذكرة على الأكثر</numerusform>
            <numerusform>%1، تذكرة واحدة على الأكثر</numerusform>
            <numerusform>%1، تذكرتان على الأكثر</numerusform>
            <numerusform>%1، %Ln تذاكر على الأكثر</numerusform>
            <numerusform>%1، %Ln تذكرة على الأكثر</numerusform>
            <numerusform>%1، %Ln تذكرة على الأكثر</numerusform>
        </translation>
    </message>
    <message>
        <source>Both of you have given the project another name.</source>
        <translation>أعطى كلاكما المشروع اسمًا آخر.</translation>
    </message>
    <message>
        <source>Both of you have changed the status “%1”.</source>
        <translation>عدّل كلاكما الحالة «%1».</translation>
    </message>
    <message>
        <source>Mine: %1</source>
        <translation>نسختي: %1</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>نسختهم: %1</translation>
    </message>
</context>
<context>
    <name>QueryTexts</name>
    <message>
        <source>The quote is not closed.</source>
        <translation>علامة الاقتباس غير مغلقة.</translation>
    </message>
    <message>
        <source>A value is missing behind %1:</source>
        <translation>توجد قيمة ناقصة بعد %1:</translation>
    </message>
    <message>
        <source>%1 needs something on both sides.</source>
        <translation>يحتاج %1 إلى شيء على كلا الجانبين.</translation>
    </message>
    <message>
        <source>A range has no &lt; or &gt; in front of it.</source>
        <translation>لا يسبق النطاق &lt; أو &gt;.</translation>
    </message>
    <message>
        <source>There is nothing between the parentheses.</source>
        <translation>لا شيء بين القوسين.</translation>
    </message>
    <message>
        <source>The parenthesis is not closed.</source>
        <translation>القوس غير مغلق.</translation>
    </message>
    <message>
        <source>There is no open parenthesis for this one.</source>
        <translation>لا يوجد قوس فتح لهذا القوس.</translation>
    </message>
    <message>
        <source>There are too many parentheses in one another.</source>
        <translation>الأقواس المتداخلة كثيرة جدًا.</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>المرشّح طويل جدًا.</translation>
    </message>
    <message>
        <source>There is no %1: to filter by. To search for it, put it in quotes.</source>
        <translation>لا يوجد %1: للتصفية به. للبحث عنه نصًا ضعه بين علامتي اقتباس.</translation>
    </message>
    <message>
        <source>There is no %1: to filter by. Did you mean %2:?</source>
        <translation>لا يوجد %1: للتصفية به. هل تقصد %2:؟</translation>
    </message>
    <message>
        <source>%1: there is no “%2”.</source>
        <translation>%1: لا يوجد «%2».</translation>
    </message>
    <message>
        <source>%1: there is no “%2”. Did you mean “%3”?</source>
        <translation>%1: لا يوجد «%2». هل تقصد «%3»؟</translation>
    </message>
    <message>
        <source>%1: “%2” is no date. Dates are like 2026-12-31, today, -7d or 2w.</source>
        <translation>%1: «%2» ليس تاريخًا. تُكتب التواريخ هكذا: 2026-12-31 أو today أو ‎-7d أو 2w.</translation>
    </message>
    <message>
        <source>%1: “%2” is no number.</source>
        <translation>%1: «%2» ليس عددًا.</translation>
    </message>
    <message>
        <source>%1 has no order: it takes no &lt; and no &gt;.</source>
        <translation>لا ترتيب لـ %1: لا يقبل &lt; ولا &gt;.</translation>
    </message>
    <message>
        <source>%1: %2 means nothing here.</source>
        <translation>%1: لا معنى لـ %2 هنا.</translation>
    </message>
</context>
<context>
    <name>QueueTexts</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Since %1 today, %2 came and %3 went.</source>
        <extracomment>a time of day, two numbers of issues</extracomment>
        <translation>منذ %1 اليوم: دخلت %2 وخرجت %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>لا تذاكر مفتوحة</numerusform>
            <numerusform>تذكرة مفتوحة واحدة</numerusform>
            <numerusform>تذكرتان مفتوحتان</numerusform>
            <numerusform>%Ln تذاكر مفتوحة</numerusform>
            <numerusform>%Ln تذكرة مفتوحة</numerusform>
            <numerusform>%Ln تذكرة مفتوحة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them nobody&apos;s</source>
        <translation>
            <numerusform>لا شيء منها دون مسؤول</numerusform>
            <numerusform>واحدة منها دون مسؤول</numerusform>
            <numerusform>اثنتان منها دون مسؤول</numerusform>
            <numerusform>%Ln منها دون مسؤول</numerusform>
            <numerusform>%Ln منها دون مسؤول</numerusform>
            <numerusform>%Ln منها دون مسؤول</numerusform>
        </translation>
    </message>
    <message>
        <source>the oldest %1</source>
        <translation>الأقدم: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>لا تذاكر محلولة</numerusform>
            <numerusform>تذكرة محلولة واحدة</numerusform>
            <numerusform>تذكرتان محلولتان</numerusform>
            <numerusform>%Ln تذاكر محلولة</numerusform>
            <numerusform>%Ln تذكرة محلولة</numerusform>
            <numerusform>%Ln تذكرة محلولة</numerusform>
        </translation>
    </message>
    <message>
        <source>on average within %1</source>
        <translation>متوسط زمن الحل: %1</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>منذ %Ln ثانية</numerusform>
            <numerusform>منذ ثانية واحدة</numerusform>
            <numerusform>منذ ثانيتين</numerusform>
            <numerusform>منذ %Ln ثوانٍ</numerusform>
            <numerusform>منذ %Ln ثانية</numerusform>
            <numerusform>منذ %Ln ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>منذ %Ln دقيقة</numerusform>
            <numerusform>منذ دقيقة واحدة</numerusform>
            <numerusform>منذ دقيقتين</numerusform>
            <numerusform>منذ %Ln دقائق</numerusform>
            <numerusform>منذ %Ln دقيقة</numerusform>
            <numerusform>منذ %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>منذ %Ln ساعة</numerusform>
            <numerusform>منذ ساعة واحدة</numerusform>
            <numerusform>منذ ساعتين</numerusform>
            <numerusform>منذ %Ln ساعات</numerusform>
            <numerusform>منذ %Ln ساعة</numerusform>
            <numerusform>منذ %Ln ساعة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusCategory</name>
    <message>
        <source>Open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد التنفيذ</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>قيد المراجعة</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>محلولة</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلقة</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Low</source>
        <translation>منخفضة</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسطة</translation>
    </message>
    <message>
        <source>High</source>
        <translation>عالية</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>عاجلة</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>مهمة</translation>
    </message>
    <message>
        <source>Bug</source>
        <translation>خلل</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>ميزة</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>not yet sent</source>
        <translation>لم يُرسل بعد</translation>
    </message>
    <message>
        <source>unknown date</source>
        <translation>تاريخ غير معروف</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%L1 د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%L1 س</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%L1 ي</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day of this year, &quot;5 Mar&quot;, in the letters of QLocale::toString(); so is the next one</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>WidgetPrompts</name>
    <message>
        <source>Open Link</source>
        <translation>فتح الرابط</translation>
    </message>
    <message>
        <source>Open %1 in your browser? It is on %2.</source>
        <translation>هل تريد فتح %1 في المتصفح؟ العنوان على %2.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AboutDialog</name>
    <message>
        <source>About Lockstep</source>
        <translation>حول Lockstep</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>An issue tracker for teams that stays in step.</source>
        <translation>متتبّع تذاكر يُبقي الفرق متزامنة.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>الإصدار %1</translation>
    </message>
    <message>
        <source>Copies what this is built of</source>
        <translation>ينسخ معلومات هذا الإصدار</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>Other software</source>
        <translation>برمجيات أخرى</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>الأيقونات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>تم النسخ.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AccountDialog</name>
    <message>
        <source>Your Account</source>
        <translation>حسابك</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Your name, as others see it</source>
        <translation>اسمك كما يراه الآخرون</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Devices on which you are signed in</source>
        <translation>الأجهزة التي سجّلت الدخول عليها</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>C&amp;urrent password</source>
        <translation>كلمة المرور ال&amp;حالية</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>كلمة المرور ال&amp;جديدة</translation>
    </message>
    <message>
        <source>New one &amp;again</source>
        <translation>&amp;تكرار الجديدة</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>تغيير كلمة المرور</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>You are connected from too many places at once. Sign out a device that you do not use, and this one connects. What you change here is kept.</source>
        <translation>أنت متصل من أماكن كثيرة في آن واحد. سجّل خروج جهاز لا تستخدمه ليتصل هذا الجهاز. ما تعدّله هنا محفوظ.</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>إعادة الاتصال</translation>
    </message>
    <message>
        <source>This cannot be a name: it has signs that are not to be seen.</source>
        <translation>لا يصلح هذا اسمًا: ففيه محارف غير مرئية.</translation>
    </message>
    <message>
        <source>Everybody sees the new name.</source>
        <translation>يرى الجميع الاسم الجديد.</translation>
    </message>
    <message>
        <source>Everybody sees the new name when the connection is back.</source>
        <translation>يرى الجميع الاسم الجديد عند عودة الاتصال.</translation>
    </message>
    <message>
        <source>The two new ones are not the same.</source>
        <translation>كلمتا المرور الجديدتان غير متطابقتين.</translation>
    </message>
    <message numerus="yes">
        <source>A password has at least %n character(s).</source>
        <translation>
            <numerusform>تتكون كلمة المرور من %Ln حرف على الأقل.</numerusform>
            <numerusform>تتكون كلمة المرور من حرف واحد على الأقل.</numerusform>
            <numerusform>تتكون كلمة المرور من حرفين على الأقل.</numerusform>
            <numerusform>تتكون كلمة المرور من %Ln أحرف على الأقل.</numerusform>
            <numerusform>تتكون كلمة المرور من %Ln حرفًا على الأقل.</numerusform>
            <numerusform>تتكون كلمة المرور من %Ln حرف على الأقل.</numerusform>
        </translation>
    </message>
    <message>
        <source>The password is changed, and all other devices were signed out.</source>
        <translation>تغيّرت كلمة المرور، وسُجّل خروج كل الأجهزة الأخرى.</translation>
    </message>
    <message>
        <source>The current password is not right. Nothing was changed.</source>
        <translation>كلمة المرور الحالية غير صحيحة. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The server does not take this password: it is too short, too common, or your address. Nothing was changed: choose another one.</source>
        <translation>لا يقبل الخادم كلمة المرور هذه: فهي قصيرة جدًا أو شائعة جدًا أو هي عنوانك نفسه. لم يتغير شيء: اختر كلمة أخرى.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Administration</name>
    <message>
        <source>Go to the people</source>
        <translation>الانتقال إلى الأشخاص</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>دعوة شخص</translation>
    </message>
    <message>
        <source>Revoke Invitation</source>
        <translation>إلغاء الدعوة</translation>
    </message>
    <message>
        <source>The link that %1 was given does not work any more then. You can invite them again at any time.</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>لن يعمل الرابط الذي أُعطي إلى %1 بعد ذلك. يمكنك تكرار الدعوة في أي وقت.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>إلغاء الدعوة</translation>
    </message>
    <message>
        <source>Take administration away</source>
        <translation>سحب الإدارة</translation>
    </message>
    <message>
        <source>Make administrator</source>
        <translation>تعيين مديرًا</translation>
    </message>
    <message>
        <source>Leave the workspace…</source>
        <translation>مغادرة مساحة العمل…</translation>
    </message>
    <message>
        <source>Remove from the workspace…</source>
        <translation>إزالة من مساحة العمل…</translation>
    </message>
    <message>
        <source>A workspace keeps at least one administrator</source>
        <translation>يبقى لمساحة العمل مدير واحد على الأقل</translation>
    </message>
    <message>
        <source>Give Up Administration</source>
        <translation>التخلي عن الإدارة</translation>
    </message>
    <message>
        <source>You will not be able to invite or remove people any more, nor to take this back yourself: another administrator has to. You keep your roles in the projects.</source>
        <translation>لن تستطيع دعوة أشخاص أو إزالتهم بعد ذلك، ولا التراجع عن هذا بنفسك: بل على مدير آخر فعل ذلك. تحتفظ بأدوارك في المشاريع.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>التخلي عنها</translation>
    </message>
    <message>
        <source>%1 administers the workspace now.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>يدير %1 مساحة العمل الآن.</translation>
    </message>
    <message>
        <source>%1 does not administer the workspace any more.</source>
        <translation>لم يعد %1 يدير مساحة العمل.</translation>
    </message>
    <message>
        <source>You do not administer the workspace any more.</source>
        <translation>لم تعد تدير مساحة العمل.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Leave Workspace</source>
        <translation>مغادرة مساحة العمل</translation>
    </message>
    <message>
        <source>You cannot see %1 any more then, and come back only by an invitation.

What you wrote stays, under your name: issues, comments, files. What you have for yourself there is lost: inbox, saved filters, roles.</source>
        <extracomment>%1 is a workspace</extracomment>
        <translation>لن تستطيع رؤية %1 بعد ذلك، ولا تعود إلا بدعوة.

يبقى ما كتبته باسمك: التذاكر والتعليقات والملفات. ويُفقد ما يخصّك هناك: صندوق الوارد والمرشّحات المحفوظة والأدوار.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>مغادرة</translation>
    </message>
    <message>
        <source>Remove Person</source>
        <translation>إزالة الشخص</translation>
    </message>
    <message>
        <source>%1 cannot see %2 any more then, is signed out of it on all devices, and comes back only by an invitation.

Nothing that %1 wrote is lost: issues, comments and files stay, under that name. Roles in the projects are lost, and invitations that %1 has made end.</source>
        <extracomment>%1 is a person, %2 a workspace</extracomment>
        <translation>لن يستطيع %1 رؤية %2 بعد ذلك، ويُسجَّل خروجه منها على كل الأجهزة، ولا يعود إلا بدعوة.

لا يُفقد شيء مما كتبه %1: تبقى التذاكر والتعليقات والملفات بهذا الاسم. أما الأدوار في المشاريع فتُفقد، وتنتهي الدعوات التي أنشأها %1.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>You removed %1.</source>
        <translation>أزلتَ %1.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>مثل ال&amp;نظام</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;فاتحة</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;داكنة</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;تباين عالٍ</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>%1 (as the system)</source>
        <translation>%1 (مثل النظام)</translation>
    </message>
    <message>
        <source>Si&amp;ze of the text</source>
        <translation>ح&amp;جم النص</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Move nothing that need not &amp;move</source>
        <translation>تجنّب ال&amp;حركة غير الضرورية</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AttachmentList</name>
    <message>
        <source>Attach files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>Attach files; they can also be dropped here, or pasted</source>
        <translation>إرفاق ملفات؛ يمكن أيضًا إفلاتها هنا أو لصقها</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a file, and why it could not be attached</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Attach Files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>Save File</source>
        <translation>حفظ الملف</translation>
    </message>
    <message>
        <source>Delete File</source>
        <translation>حذف الملف</translation>
    </message>
    <message>
        <source>Delete %1? This cannot be undone.</source>
        <translation>هل تريد حذف %1؟ لا يمكن التراجع عن هذا.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AttachmentRow</name>
    <message>
        <source>%1, %2</source>
        <extracomment>a file, and what is known of it or happens with it</extracomment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>تقدّم %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>حفظ باسم</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Copy Link for a Text</source>
        <translation>نسخ رابط لإدراجه في نص</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Availability</name>
    <message>
        <source>Availability</source>
        <translation>التوفّر</translation>
    </message>
    <message>
        <source>Set whether you may be disturbed</source>
        <translation>تحديد ما إذا كان يمكن إزعاجك</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>متاح</translation>
    </message>
    <message>
        <source>Busy for 1 hour</source>
        <translation>مشغول لساعة</translation>
    </message>
    <message>
        <source>Busy until tomorrow</source>
        <translation>مشغول حتى الغد</translation>
    </message>
    <message>
        <source>Busy until I change it</source>
        <translation>مشغول حتى أغيّر ذلك</translation>
    </message>
    <message>
        <source>Let mentions through while busy</source>
        <translation>السماح بالإشارات أثناء الانشغال</translation>
    </message>
    <message>
        <source>Quiet hours…</source>
        <translation>ساعات الهدوء…</translation>
    </message>
    <message>
        <source>Busy until %1</source>
        <extracomment>%1 is a time</extracomment>
        <translation>مشغول حتى %1</translation>
    </message>
    <message>
        <source>Busy until %1, %2</source>
        <extracomment>%1 is a day of the week, %2 a time</extracomment>
        <translation>مشغول حتى %1، %2</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>مشغول</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Avatar</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a person, %2 is &quot;Online&quot;, &quot;Idle&quot;, &quot;Busy&quot; or &quot;Offline&quot;</extracomment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AvatarStack</name>
    <message>
        <source>%1 (writing a comment)</source>
        <translation>%1 (يكتب تعليقًا)</translation>
    </message>
    <message>
        <source>%1 (editing %2)</source>
        <extracomment>%1 is a person, %2 the name of a field</extracomment>
        <translation>%1 (يعدّل %2)</translation>
    </message>
    <message>
        <source>Also here: %1</source>
        <translation>هنا أيضًا: %1</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>‎+%1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Banner</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>إغلاق الرسالة</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BoardColumnHeader</name>
    <message numerus="yes">
        <source>%1 has %n issue(s) here, more than its limit of %2.</source>
        <translation>
            <numerusform>في %1 هنا لا تذاكر، أكثر من حدّه البالغ %2.</numerusform>
            <numerusform>في %1 هنا تذكرة واحدة، أكثر من حدّه البالغ %2.</numerusform>
            <numerusform>في %1 هنا تذكرتان، أكثر من حدّه البالغ %2.</numerusform>
            <numerusform>في %1 هنا %Ln تذاكر، أكثر من حدّه البالغ %2.</numerusform>
            <numerusform>في %1 هنا %Ln تذكرة، أكثر من حدّه البالغ %2.</numerusform>
            <numerusform>في %1 هنا %Ln تذكرة، أكثر من حدّه البالغ %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n issue(s) here; its limit is %2.</source>
        <translation>
            <numerusform>في %1 هنا لا تذاكر؛ حدّه %2.</numerusform>
            <numerusform>في %1 هنا تذكرة واحدة؛ حدّه %2.</numerusform>
            <numerusform>في %1 هنا تذكرتان؛ حدّه %2.</numerusform>
            <numerusform>في %1 هنا %Ln تذاكر؛ حدّه %2.</numerusform>
            <numerusform>في %1 هنا %Ln تذكرة؛ حدّه %2.</numerusform>
            <numerusform>في %1 هنا %Ln تذكرة؛ حدّه %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/%2</source>
        <extracomment>so many issues, of so many that are meant to be there at most</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Over limit</source>
        <translation>تجاوز الحد</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>so many cards are shown, of so many issues and a limit: &quot;2 (5/4)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>لا تذاكر</numerusform>
            <numerusform>تذكرة واحدة</numerusform>
            <numerusform>تذكرتان</numerusform>
            <numerusform>%Ln تذاكر</numerusform>
            <numerusform>%Ln تذكرة</numerusform>
            <numerusform>%Ln تذكرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Menu of the column %1</source>
        <translation>قائمة العمود %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n issue(s)</source>
        <extracomment>a column of the board: its status, how many cards it has</extracomment>
        <translation>
            <numerusform>%1، لا تذاكر</numerusform>
            <numerusform>%1، تذكرة واحدة</numerusform>
            <numerusform>%1، تذكرتان</numerusform>
            <numerusform>%1، %Ln تذاكر</numerusform>
            <numerusform>%1، %Ln تذكرة</numerusform>
            <numerusform>%1، %Ln تذكرة</numerusform>
        </translation>
    </message>
    <message>
        <source>This status is not in the project any more. Move its issues to another one.</source>
        <translation>لم تعد هذه الحالة موجودة في المشروع. انقل تذاكرها إلى حالة أخرى.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>أُزيلت</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BoardCommands</name>
    <message>
        <source>Show as a board</source>
        <translation>العرض كلوحة</translation>
    </message>
    <message>
        <source>Move the card one column to the right</source>
        <translation>نقل البطاقة عمودًا إلى اليمين</translation>
    </message>
    <message>
        <source>Move the card one column to the left</source>
        <translation>نقل البطاقة عمودًا إلى اليسار</translation>
    </message>
    <message>
        <source>Move the card up</source>
        <translation>نقل البطاقة إلى الأعلى</translation>
    </message>
    <message>
        <source>Move the card down</source>
        <translation>نقل البطاقة إلى الأسفل</translation>
    </message>
    <message numerus="yes">
        <source>Move %n issue(s) to “%1”</source>
        <extracomment>%1 is a status</extracomment>
        <translation>
            <numerusform>نقل %Ln تذكرة إلى «%1»</numerusform>
            <numerusform>نقل تذكرة واحدة إلى «%1»</numerusform>
            <numerusform>نقل تذكرتين إلى «%1»</numerusform>
            <numerusform>نقل %Ln تذاكر إلى «%1»</numerusform>
            <numerusform>نقل %Ln تذكرة إلى «%1»</numerusform>
            <numerusform>نقل %Ln تذكرة إلى «%1»</numerusform>
        </translation>
    </message>
    <message>
        <source>Move %1 within “%2”</source>
        <extracomment>%1 is the key of an issue, %2 a status</extracomment>
        <translation>نقل %1 داخل «%2»</translation>
    </message>
    <message>
        <source>Move %1 to “%2”</source>
        <translation>نقل %1 إلى «%2»</translation>
    </message>
    <message>
        <source>New issue in this column</source>
        <translation>تذكرة جديدة في هذا العمود</translation>
    </message>
    <message>
        <source>Set the limit of %1…</source>
        <translation>ضبط حدّ %1…</translation>
    </message>
    <message>
        <source>Set the limit…</source>
        <translation>ضبط الحدّ…</translation>
    </message>
    <message>
        <source>Only administrators of %1 set its limits</source>
        <translation>لا يضبط حدود %1 إلا مديروه</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BoardView</name>
    <message>
        <source>Board</source>
        <translation>اللوحة</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BulkEdit</name>
    <message numerus="yes">
        <source>Set %1 of %n issue(s)</source>
        <translation>
            <numerusform>ضبط «%1» في %Ln تذكرة</numerusform>
            <numerusform>ضبط «%1» في تذكرة واحدة</numerusform>
            <numerusform>ضبط «%1» في تذكرتين</numerusform>
            <numerusform>ضبط «%1» في %Ln تذاكر</numerusform>
            <numerusform>ضبط «%1» في %Ln تذكرة</numerusform>
            <numerusform>ضبط «%1» في %Ln تذكرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Create the label “%1”</source>
        <translation>إنشاء الوسم «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Labels of %n issue(s)</source>
        <translation>
            <numerusform>وسوم %Ln تذكرة</numerusform>
            <numerusform>وسوم تذكرة واحدة</numerusform>
            <numerusform>وسوم تذكرتين</numerusform>
            <numerusform>وسوم %Ln تذاكر</numerusform>
            <numerusform>وسوم %Ln تذكرة</numerusform>
            <numerusform>وسوم %Ln تذكرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1 of %n issue(s)</source>
        <translation>
            <numerusform>تعديل «%1» في %Ln تذكرة</numerusform>
            <numerusform>تعديل «%1» في تذكرة واحدة</numerusform>
            <numerusform>تعديل «%1» في تذكرتين</numerusform>
            <numerusform>تعديل «%1» في %Ln تذاكر</numerusform>
            <numerusform>تعديل «%1» في %Ln تذكرة</numerusform>
            <numerusform>تعديل «%1» في %Ln تذكرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %1 of %n issue(s) to “%2”</source>
        <translation>
            <numerusform>ضبط %1 على «%2» في %Ln تذكرة</numerusform>
            <numerusform>ضبط %1 على «%2» في تذكرة واحدة</numerusform>
            <numerusform>ضبط %1 على «%2» في تذكرتين</numerusform>
            <numerusform>ضبط %1 على «%2» في %Ln تذاكر</numerusform>
            <numerusform>ضبط %1 على «%2» في %Ln تذكرة</numerusform>
            <numerusform>ضبط %1 على «%2» في %Ln تذكرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more may only be read.</source>
        <translation>
            <numerusform>لا شيء آخر للقراءة فقط.</numerusform>
            <numerusform>واحدة أخرى للقراءة فقط.</numerusform>
            <numerusform>اثنتان أخريان للقراءة فقط.</numerusform>
            <numerusform>%Ln أخرى للقراءة فقط.</numerusform>
            <numerusform>%Ln أخرى للقراءة فقط.</numerusform>
            <numerusform>%Ln أخرى للقراءة فقط.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the vote for %n issue(s) back</source>
        <translation>
            <numerusform>عدم سحب أي صوت</numerusform>
            <numerusform>سحب الصوت من تذكرة واحدة</numerusform>
            <numerusform>سحب الصوت من تذكرتين</numerusform>
            <numerusform>سحب الصوت من %Ln تذاكر</numerusform>
            <numerusform>سحب الصوت من %Ln تذكرة</numerusform>
            <numerusform>سحب الصوت من %Ln تذكرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vote for %n issue(s)</source>
        <translation>
            <numerusform>عدم التصويت لأي تذكرة</numerusform>
            <numerusform>التصويت لتذكرة واحدة</numerusform>
            <numerusform>التصويت لتذكرتين</numerusform>
            <numerusform>التصويت لـ%Ln تذاكر</numerusform>
            <numerusform>التصويت لـ%Ln تذكرة</numerusform>
            <numerusform>التصويت لـ%Ln تذكرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop watching %n issue(s)</source>
        <translation>
            <numerusform>عدم إيقاف أي متابعة</numerusform>
            <numerusform>إيقاف متابعة تذكرة واحدة</numerusform>
            <numerusform>إيقاف متابعة تذكرتين</numerusform>
            <numerusform>إيقاف متابعة %Ln تذاكر</numerusform>
            <numerusform>إيقاف متابعة %Ln تذكرة</numerusform>
            <numerusform>إيقاف متابعة %Ln تذكرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watch %n issue(s)</source>
        <translation>
            <numerusform>عدم متابعة أي تذكرة</numerusform>
            <numerusform>متابعة تذكرة واحدة</numerusform>
            <numerusform>متابعة تذكرتين</numerusform>
            <numerusform>متابعة %Ln تذاكر</numerusform>
            <numerusform>متابعة %Ln تذكرة</numerusform>
            <numerusform>متابعة %Ln تذكرة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BundleDialog</name>
    <message>
        <source>With &amp;titles and texts of issues</source>
        <translation>مع &amp;عناوين التذاكر ونصوصها</translation>
    </message>
    <message>
        <source>Diagnostics for Others</source>
        <translation>تشخيص للآخرين</translation>
    </message>
    <message>
        <source>This is all that the file will have. Passwords, tokens and e-mail addresses are taken out. Nothing is sent: you save it, and give it to whoever helps you.</source>
        <translation>هذا كل ما سيحتويه الملف. تُزال كلمات المرور ورموز الدخول وعناوين البريد. لا يُرسل شيء: تحفظه أنت وتعطيه لمن يساعدك.</translation>
    </message>
    <message>
        <source>Text of the diagnostics</source>
        <translation>نص التشخيص</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;حفظ…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>تم النسخ.</translation>
    </message>
    <message>
        <source>Save Diagnostics</source>
        <translation>حفظ التشخيص</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CatchUpLane</name>
    <message>
        <source>While you were away</source>
        <translation>أثناء غيابك</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>فهمت</translation>
    </message>
    <message>
        <source>Take note of everything that happened while you were away</source>
        <translation>الاطلاع على كل ما حدث أثناء غيابك</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>لا تذاكر</numerusform>
            <numerusform>تذكرة واحدة</numerusform>
            <numerusform>تذكرتان</numerusform>
            <numerusform>%Ln تذاكر</numerusform>
            <numerusform>%Ln تذكرة</numerusform>
            <numerusform>%Ln تذكرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While you were away, %n issue(s)</source>
        <translation>
            <numerusform>أثناء غيابك، لا تذاكر</numerusform>
            <numerusform>أثناء غيابك، تذكرة واحدة</numerusform>
            <numerusform>أثناء غيابك، تذكرتان</numerusform>
            <numerusform>أثناء غيابك، %Ln تذاكر</numerusform>
            <numerusform>أثناء غيابك، %Ln تذكرة</numerusform>
            <numerusform>أثناء غيابك، %Ln تذكرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens the issue, E takes note of it.</source>
        <translation>يفتح Enter التذكرة، ويسجّل E الاطلاع عليها.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CatchUpModel</name>
    <message>
        <source>By %1, %2.</source>
        <translation>بواسطة %1، %2.</translation>
    </message>
    <message>
        <source>%1 %2. %3. By %4, %5.</source>
        <extracomment>key and title of an issue, what became of it, who did it and when</extracomment>
        <translation>%1 %2. %3. بواسطة %4، %5.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CertificateCard</name>
    <message>
        <source>It has expired.</source>
        <translation>انتهت صلاحيتها.</translation>
    </message>
    <message>
        <source>It is not valid yet.</source>
        <translation>ليست صالحة بعد.</translation>
    </message>
    <message>
        <source>It is for another name.</source>
        <translation>هي لاسم آخر.</translation>
    </message>
    <message>
        <source>It is signed by nobody but itself.</source>
        <translation>موقّعة من نفسها فقط.</translation>
    </message>
    <message>
        <source>Its issuer is not known on this computer.</source>
        <translation>جهة إصدارها غير معروفة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>It is not the one that you trust for this server.</source>
        <translation>ليست الشهادة التي تثق بها لهذا الخادم.</translation>
    </message>
    <message>
        <source>It cannot be verified.</source>
        <translation>لا يمكن التحقق منها.</translation>
    </message>
    <message>
        <source>Trust this certificate…</source>
        <translation>الوثوق بهذه الشهادة…</translation>
    </message>
    <message>
        <source>The certificate that the server shows</source>
        <translation>الشهادة التي يعرضها الخادم</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>بصمة SHA-256</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Issued for</source>
        <translation>صادرة لـ</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>صادرة عن</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>two dates</extracomment>
        <translation>الصلاحية</translation>
    </message>
    <message>
        <source>From %1 until %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>Why not trusted</source>
        <translation>سبب عدم الثقة</translation>
    </message>
    <message>
        <source>Trust the new certificate…</source>
        <translation>الوثوق بالشهادة الجديدة…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CertificatesPage</name>
    <message>
        <source>Certificates</source>
        <translation>الشهادات</translation>
    </message>
    <message>
        <source>What the authorities of this system vouch for is believed. These are believed by your own decision: each server has to show exactly its certificate.</source>
        <translation>ما تشهد له جهات التصديق في هذا النظام موثوق. أما هذه فموثوقة بقرارك أنت: على كل خادم أن يُبرز شهادته هذه بعينها.</translation>
    </message>
    <message>
        <source>There are none. If a server shows a certificate that is not believed, you see it before anything is sent, and can decide there.</source>
        <translation>لا توجد شهادات. إذا أبرز خادم شهادة غير موثوقة فستراها قبل إرسال أي شيء، ويمكنك أن تقرر هناك.</translation>
    </message>
    <message>
        <source>Trusted since %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>موثوقة منذ %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Do not trust the certificate of %1 any more</source>
        <extracomment>%1 is the name of a server</extracomment>
        <translation>عدم الوثوق بشهادة %1 بعد الآن</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ChannelPage</name>
    <message>
        <source>You deleted a message.</source>
        <translation>حذفتَ رسالة.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Nobody has written here yet. What is written here everybody in %1 can read; @name tells somebody, @all tells everybody.</source>
        <translation>لم يكتب أحد هنا بعد. ما يُكتب هنا يمكن لكل من في %1 قراءته؛ ‏@الاسم يُعلم شخصًا، و‎@all يُعلم الجميع.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>كتابة رسالة</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CheckPane</name>
    <message>
        <source>Network settings</source>
        <translation>إعدادات الشبكة</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>%1 is the address of a server</extracomment>
        <translation>استخدام %1</translation>
    </message>
    <message>
        <source>Trust Another Certificate</source>
        <translation>الوثوق بشهادة أخرى</translation>
    </message>
    <message>
        <source>Trust Certificate</source>
        <translation>الوثوق بالشهادة</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before. If nobody has told you that it was renewed, somebody may be reading along.

Trust it only if whoever runs the server tells you this fingerprint:
%2</source>
        <translation>يعرض %1 شهادة تختلف عن السابقة. إن لم يخبرك أحد بتجديدها فربما يتنصّت أحد على الاتصال.

لا تثق بها إلا إذا أخبرك مدير الخادم بهذه البصمة:
%2</translation>
    </message>
    <message>
        <source>Lockstep will trust this certificate for %1, and no other one, until you decide otherwise.

Trust it only if whoever runs the server tells you this fingerprint:
%2</source>
        <translation>سيثق Lockstep بهذه الشهادة وحدها لـ %1 حتى تقرر غير ذلك.

لا تثق بها إلا إذا أخبرك مدير الخادم بهذه البصمة:
%2</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>الوثوق بها</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CheckView</name>
    <message>
        <source>Checking…</source>
        <translation>جارٍ التحقق…</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>جيد</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>غير مطلوب</translation>
    </message>
    <message>
        <source>“%1” failed. %2</source>
        <extracomment>%1 is a step: &quot;Encryption&quot;; %2 a sentence or two with what to do</extracomment>
        <translation>فشل «%1». %2</translation>
    </message>
    <message>
        <source>The connection is being checked…</source>
        <translation>جارٍ التحقق من الاتصال…</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>كل شيء يعمل.</translation>
    </message>
    <message>
        <source>Everything is ready. Sign in to go on.</source>
        <translation>كل شيء جاهز. سجّل الدخول للمتابعة.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%L1 م.ث</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>لم يُجرَّب بعد</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>a step, its state, what to do: &quot;Encryption: Failed. The certificate …&quot;</extracomment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Comes next</source>
        <translation>التالي</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Chip</name>
    <message>
        <source>%1, added</source>
        <extracomment>A label that somebody added to, or removed from, a set</extracomment>
        <translation>%1، مُضاف</translation>
    </message>
    <message>
        <source>%1, removed</source>
        <translation>%1، مُزال</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ChoiceEditor</name>
    <message>
        <source>Set %1</source>
        <translation>ضبط %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>Search actions, issues, people and filters</source>
        <translation>البحث في الإجراءات والتذاكر والأشخاص والمرشّحات</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Begin with &gt; for actions, # for issues, @ for people. Ctrl+Enter opens an issue in a window of its own.</source>
        <translation>ابدأ بـ &gt; للإجراءات، و# للتذاكر، و@ للأشخاص. يفتح Ctrl+Enter التذكرة في نافذة مستقلة.</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>لا شيء بهذا الاسم.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CommentCard</name>
    <message>
        <source>Text of the comment</source>
        <translation>نص التعليق</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Actions on this comment</source>
        <translation>إجراءات على هذا التعليق</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Reply with quote</source>
        <translation>الرد مع اقتباس</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Comment: %1</source>
        <translation>تعليق: %1</translation>
    </message>
    <message>
        <source>The server has it.</source>
        <translation>وصل إلى الخادم.</translation>
    </message>
    <message>
        <source>Not accepted by the server</source>
        <translation>لم يقبله الخادم</translation>
    </message>
    <message>
        <source>Waits for your decision</source>
        <translation>بانتظار قرارك</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>لم يُرسل بعد</translation>
    </message>
    <message>
        <source>%1 · edited</source>
        <translation>%1 · معدّل</translation>
    </message>
    <message>
        <source>Edited: %1</source>
        <translation>عُدّل: %1</translation>
    </message>
    <message>
        <source>This could not be saved here. What you typed is kept.</source>
        <translation>تعذّر الحفظ هنا. ما كُتب محفوظ.</translation>
    </message>
    <message>
        <source>What you changed here is not saved.</source>
        <translation>ما غُيّر هنا ليس محفوظًا.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Actions on the comment by %1, %2</source>
        <extracomment>%1 is a person, %2 a time</extracomment>
        <translation>إجراءات على تعليق %1، %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CommentList</name>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>Comments (%1)</source>
        <translation>التعليقات (%L1)</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier comment(s)</source>
        <translation>
            <numerusform>عرض التعليقات السابقة</numerusform>
            <numerusform>عرض تعليق سابق واحد</numerusform>
            <numerusform>عرض تعليقين سابقين</numerusform>
            <numerusform>عرض %Ln تعليقات سابقة</numerusform>
            <numerusform>عرض %Ln تعليقًا سابقًا</numerusform>
            <numerusform>عرض %Ln تعليق سابق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier message(s)</source>
        <translation>
            <numerusform>عرض الرسائل السابقة</numerusform>
            <numerusform>عرض رسالة سابقة واحدة</numerusform>
            <numerusform>عرض رسالتين سابقتين</numerusform>
            <numerusform>عرض %Ln رسائل سابقة</numerusform>
            <numerusform>عرض %Ln رسالة سابقة</numerusform>
            <numerusform>عرض %Ln رسالة سابقة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Composer</name>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>كتابة تعليق</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>تعليق جديد</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>إرسال (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>You may read this project, but not write in it.</source>
        <translation>يمكنك قراءة هذا المشروع، لكن لا يمكنك الكتابة فيه.</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 يكتب…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 و%2 يكتبان…</translation>
    </message>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>لا أحد يكتب…</numerusform>
            <numerusform>شخص واحد يكتب…</numerusform>
            <numerusform>شخصان يكتبان…</numerusform>
            <numerusform>%Ln أشخاص يكتبون…</numerusform>
            <numerusform>%Ln شخصًا يكتبون…</numerusform>
            <numerusform>%Ln شخص يكتبون…</numerusform>
        </translation>
    </message>
    <message>
        <source>New message</source>
        <translation>رسالة جديدة</translation>
    </message>
    <message>
        <source>Write to everybody in this project</source>
        <translation>اكتب إلى الجميع في هذا المشروع</translation>
    </message>
    <message>
        <source>This could not be saved here. What you typed is kept.</source>
        <translation>تعذّر الحفظ هنا. ما كُتب محفوظ.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictDeletion</name>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>سابقًا</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>نسختي</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>نسختهم</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictDialog</name>
    <message>
        <source>Resolve Conflicts</source>
        <translation>حل التعارضات</translation>
    </message>
    <message>
        <source>Mine for the rest</source>
        <translation>نسختي للباقي</translation>
    </message>
    <message>
        <source>Theirs for the rest</source>
        <translation>نسختهم للباقي</translation>
    </message>
    <message>
        <source>Post mine as comment</source>
        <translation>نشر نسختي كتعليق</translation>
    </message>
    <message>
        <source>Post my values of the unresolved fields as a comment, and keep theirs</source>
        <translation>نشر قيمي للحقول غير المحسومة كتعليق، والإبقاء على قيمهم</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Keep all choices and decide another time (Esc)</source>
        <translation>الاحتفاظ بكل الاختيارات والبتّ في وقت آخر (Esc)</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>Restored what you had chosen and typed.</source>
        <translation>استُعيد ما اخترتَه وكتبتَه.</translation>
    </message>
    <message>
        <source>Updated again by %1.</source>
        <translation>حدّثه %1 مجددًا.</translation>
    </message>
    <message numerus="yes">
        <source>Your version was posted as a comment; %n field(s) keep theirs.</source>
        <translation>
            <numerusform>نُشرت نسختك كتعليق؛ بقيت نسختهم في %Ln حقل.</numerusform>
            <numerusform>نُشرت نسختك كتعليق؛ بقيت نسختهم في حقل واحد.</numerusform>
            <numerusform>نُشرت نسختك كتعليق؛ بقيت نسختهم في حقلين.</numerusform>
            <numerusform>نُشرت نسختك كتعليق؛ بقيت نسختهم في %Ln حقول.</numerusform>
            <numerusform>نُشرت نسختك كتعليق؛ بقيت نسختهم في %Ln حقلًا.</numerusform>
            <numerusform>نُشرت نسختك كتعليق؛ بقيت نسختهم في %Ln حقل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your version was posted as a comment.</source>
        <translation>نُشرت نسختك كتعليق.</translation>
    </message>
    <message>
        <source>deleted, decide</source>
        <translation>محذوفة، بانتظار القرار</translation>
    </message>
    <message>
        <source>ready to apply</source>
        <translation>جاهز للتطبيق</translation>
    </message>
    <message numerus="yes">
        <source>%n unresolved</source>
        <translation>
            <numerusform>%Ln غير محسوم</numerusform>
            <numerusform>%Ln غير محسوم</numerusform>
            <numerusform>%Ln غير محسوم</numerusform>
            <numerusform>%Ln غير محسوم</numerusform>
            <numerusform>%Ln غير محسوم</numerusform>
            <numerusform>%Ln غير محسوم</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>An issue&apos;s key and its title</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All resolved</source>
        <translation>حُسم كل شيء</translation>
    </message>
    <message numerus="yes">
        <source>Apply, %n unresolved</source>
        <translation>
            <numerusform>تطبيق، %Ln غير محسوم</numerusform>
            <numerusform>تطبيق، %Ln غير محسوم</numerusform>
            <numerusform>تطبيق، %Ln غير محسوم</numerusform>
            <numerusform>تطبيق، %Ln غير محسوم</numerusform>
            <numerusform>تطبيق، %Ln غير محسوم</numerusform>
            <numerusform>تطبيق، %Ln غير محسوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need your decision</source>
        <translation>
            <numerusform>بانتظار قرارك بشأن %Ln حقل</numerusform>
            <numerusform>بانتظار قرارك بشأن حقل واحد</numerusform>
            <numerusform>بانتظار قرارك بشأن حقلين</numerusform>
            <numerusform>بانتظار قرارك بشأن %Ln حقول</numerusform>
            <numerusform>بانتظار قرارك بشأن %Ln حقلًا</numerusform>
            <numerusform>بانتظار قرارك بشأن %Ln حقل</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <extracomment>%1 is what will be sent, for example &quot;Status = Resolved, Due date kept&quot;</extracomment>
        <translation>تطبيق: %1</translation>
    </message>
    <message>
        <source>1 was · 2 theirs · 3 mine · 4 edit · Alt+↓ next · Ctrl+Enter apply · F1 help</source>
        <extracomment>Keys of the dialog</extracomment>
        <translation>1 سابقًا · 2 نسختهم · 3 نسختي · 4 تعديل · ‎Alt+↓‎ التالي · Ctrl+Enter تطبيق · F1 مساعدة</translation>
    </message>
    <message>
        <source>More about this conflict</source>
        <translation>المزيد عن هذا التعارض</translation>
    </message>
    <message>
        <source>Export, lost values, rules and help</source>
        <translation>التصدير والقيم المفقودة والقواعد والمساعدة</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>نسخ ك&amp;نص</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>نسخ كـ &amp;JSON</translation>
    </message>
    <message>
        <source>&amp;Save as text…</source>
        <translation>&amp;حفظ كنص…</translation>
    </message>
    <message>
        <source>Save as JSO&amp;N…</source>
        <translation>حفظ كـ JSO&amp;N…</translation>
    </message>
    <message>
        <source>Show &amp;lost values of this issue</source>
        <translation>عرض ال&amp;قيم المفقودة لهذه التذكرة</translation>
    </message>
    <message>
        <source>&amp;Rules for conflicts…</source>
        <translation>قوا&amp;عد التعارضات…</translation>
    </message>
    <message>
        <source>&amp;Help and keys</source>
        <translation>ال&amp;مساعدة والمفاتيح</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictEdit</name>
    <message>
        <source>%1, result</source>
        <translation>%1، النتيجة</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>%1 has a date</source>
        <translation>%1 له تاريخ</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>إضافة إلى %1</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>إضافة…</translation>
    </message>
    <message>
        <source>%1, in the result of %2</source>
        <translation>%1، في نتيجة %2</translation>
    </message>
    <message>
        <source>+ both</source>
        <extracomment>Beside a member of a set in a conflict: who added (+) or removed (−) it</extracomment>
        <translation>+ كلاهما</translation>
    </message>
    <message>
        <source>+ %1</source>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>+ you</source>
        <translation>+ أنا</translation>
    </message>
    <message>
        <source>− both</source>
        <translation>− كلاهما</translation>
    </message>
    <message>
        <source>− %1</source>
        <translation>− %1</translation>
    </message>
    <message>
        <source>− you</source>
        <translation>− أنا</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A member of a set, and who added or removed it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, in the result of %2? To be decided</source>
        <extracomment>%1 is a member, and %2 a set such as &quot;Labels&quot;</extracomment>
        <translation>%1، في نتيجة %2؟ بانتظار القرار</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictFlow</name>
    <message>
        <source>Export the Conflict</source>
        <translation>تصدير التعارض</translation>
    </message>
    <message>
        <source>Merge of %1</source>
        <translation>دمج %1</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>استعادة %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>حذف %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictHelp</name>
    <message>
        <source>Resolving Conflicts</source>
        <translation>حل التعارضات</translation>
    </message>
    <message>
        <source>Nothing that you typed is lost: until you decide, your version is kept with the conflict, and afterwards what was not taken stays in the history of the issue for 30 days.</source>
        <translation>لم يُفقد شيء مما كتبتَه: تبقى نسختك محفوظة مع التعارض حتى تقرر، وبعد ذلك يبقى ما لم يؤخذ به في سجل التذكرة 30 يومًا.</translation>
    </message>
    <message>
        <source>From field to field</source>
        <translation>من حقل إلى حقل</translation>
    </message>
    <message>
        <source>From cell to cell</source>
        <translation>من خلية إلى خلية</translation>
    </message>
    <message>
        <source>Keep it as it was</source>
        <translation>إبقاؤه كما كان</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>الإبقاء على نسختهم</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>الإبقاء على نسختي</translation>
    </message>
    <message>
        <source>Edit the result</source>
        <translation>تعديل النتيجة</translation>
    </message>
    <message>
        <source>Next unresolved field, also of the next issue</source>
        <translation>الحقل التالي غير المحسوم، ولو في التذكرة التالية</translation>
    </message>
    <message>
        <source>In a text: next and previous change</source>
        <translation>في نص: التغيير التالي والسابق</translation>
    </message>
    <message>
        <source>In a text: take this change as it was, theirs, mine, or both</source>
        <translation>في نص: أخذ السابق أو نسختهم أو نسختي أو كلتيهما لهذا التغيير</translation>
    </message>
    <message>
        <source>In a text: see what it was, as long as the key is held</source>
        <translation>في نص: رؤية ما كان عليه ما دام المفتاح مضغوطًا</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>Later; all choices are kept</source>
        <translation>لاحقًا؛ تبقى كل الاختيارات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictList</name>
    <message>
        <source>Conflicts</source>
        <translation>التعارضات</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <extracomment>For screen readers: an issue&apos;s key, its title, the fields, and what is to be done</extracomment>
        <translation>%1 %2، %3</translation>
    </message>
    <message>
        <source>%1 %2, %3: %4</source>
        <translation>%1 %2، %3: %4</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictPage</name>
    <message>
        <source>Was</source>
        <translation>سابقًا</translation>
    </message>
    <message>
        <source>before both</source>
        <translation>قبل الطرفين</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>نسختهم</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A person and a time</extracomment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>نسختي</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنا</translation>
    </message>
    <message>
        <source>You, %1</source>
        <translation>أنا، %1</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>what will be kept</source>
        <translation>ما سيبقى</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) merged for you: %1</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation>
            <numerusform>تم دمج %Ln حقل تلقائيًا: %1</numerusform>
            <numerusform>تم دمج حقل واحد تلقائيًا: %1</numerusform>
            <numerusform>تم دمج حقلين تلقائيًا: %1</numerusform>
            <numerusform>تم دمج %Ln حقول تلقائيًا: %1</numerusform>
            <numerusform>تم دمج %Ln حقلًا تلقائيًا: %1</numerusform>
            <numerusform>تم دمج %Ln حقل تلقائيًا: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide what was merged for you</source>
        <translation>إخفاء ما دُمج تلقائيًا</translation>
    </message>
    <message>
        <source>Restore with my changes</source>
        <translation>الاستعادة مع تغييراتي</translation>
    </message>
    <message>
        <source>New issue from my text</source>
        <translation>تذكرة جديدة من نصي</translation>
    </message>
    <message>
        <source>Accept deletion, keep my text as draft</source>
        <translation>قبول الحذف والاحتفاظ بنصي مسودةً</translation>
    </message>
    <message>
        <source>Keep the issue</source>
        <translation>الإبقاء على التذكرة</translation>
    </message>
    <message>
        <source>Delete it anyway</source>
        <translation>حذفها رغم ذلك</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need your decision again; your other choices are kept.</source>
        <translation>
            <numerusform>بانتظار قرارك مجددًا بشأن %Ln حقل؛ بقيت اختياراتك الأخرى.</numerusform>
            <numerusform>بانتظار قرارك مجددًا بشأن حقل واحد؛ بقيت اختياراتك الأخرى.</numerusform>
            <numerusform>بانتظار قرارك مجددًا بشأن حقلين؛ بقيت اختياراتك الأخرى.</numerusform>
            <numerusform>بانتظار قرارك مجددًا بشأن %Ln حقول؛ بقيت اختياراتك الأخرى.</numerusform>
            <numerusform>بانتظار قرارك مجددًا بشأن %Ln حقلًا؛ بقيت اختياراتك الأخرى.</numerusform>
            <numerusform>بانتظار قرارك مجددًا بشأن %Ln حقل؛ بقيت اختياراتك الأخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your choices are kept.</source>
        <translation>بقيت اختياراتك.</translation>
    </message>
    <message>
        <source>Updated again by %1.</source>
        <translation>حدّثه %1 مجددًا.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictRow</name>
    <message>
        <source>All as it was</source>
        <translation>الكل كما كان</translation>
    </message>
    <message>
        <source>All of theirs</source>
        <translation>كل نسختهم</translation>
    </message>
    <message>
        <source>All of mine</source>
        <translation>كل نسختي</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A person and a time</extracomment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>result %1</source>
        <translation>النتيجة: %1</translation>
    </message>
    <message>
        <source>changed again, unresolved</source>
        <translation>تغيّر مجددًا، غير محسوم</translation>
    </message>
    <message>
        <source>%1, base %2, theirs %3 by %4, mine %5, %6</source>
        <extracomment>Name of a row for screen readers: field, value before, their value, who, my value, state</extracomment>
        <translation>%1، سابقًا %2، نسخة %4 ‏%3، نسختي %5، %6</translation>
    </message>
    <message>
        <source>%1: as it was, %2</source>
        <extracomment>Names of choices: field, value</extracomment>
        <translation>%1: كما كان، %2</translation>
    </message>
    <message>
        <source>%1: theirs, %2</source>
        <translation>%1: نسختهم، %2</translation>
    </message>
    <message>
        <source>%1: mine, %2</source>
        <translation>%1: نسختي، %2</translation>
    </message>
    <message>
        <source>Keep it as it was (1)</source>
        <translation>إبقاؤه كما كان (1)</translation>
    </message>
    <message>
        <source>Keep theirs (2)</source>
        <translation>الإبقاء على نسختهم (2)</translation>
    </message>
    <message>
        <source>Keep mine (3)</source>
        <translation>الإبقاء على نسختي (3)</translation>
    </message>
    <message>
        <source>changed again</source>
        <translation>تغيّر مجددًا</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%Ln بانتظار القرار</numerusform>
            <numerusform>%Ln بانتظار القرار</numerusform>
            <numerusform>%Ln بانتظار القرار</numerusform>
            <numerusform>%Ln بانتظار القرار</numerusform>
            <numerusform>%Ln بانتظار القرار</numerusform>
            <numerusform>%Ln بانتظار القرار</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide below</source>
        <translation>القرار أدناه</translation>
    </message>
    <message>
        <source>The text below</source>
        <translation>النص أدناه</translation>
    </message>
    <message>
        <source>Merged, see below</source>
        <translation>مدموج، انظر أدناه</translation>
    </message>
    <message>
        <source>Choose a side, or edit</source>
        <translation>اختر طرفًا أو عدّل</translation>
    </message>
    <message>
        <source>Use the edited result of %1</source>
        <translation>استخدام النتيجة المعدّلة لـ %1</translation>
    </message>
    <message>
        <source>Edit the result of %1</source>
        <translation>تعديل نتيجة %1</translation>
    </message>
    <message>
        <source>Use what you have edited (4)</source>
        <translation>استخدام ما عدّلتَه (4)</translation>
    </message>
    <message>
        <source>Edit the result (4)</source>
        <translation>تعديل النتيجة (4)</translation>
    </message>
    <message>
        <source>result %1 by your rule</source>
        <translation>النتيجة: %1 حسب قاعدتك</translation>
    </message>
    <message>
        <source>%1, by your rule</source>
        <translation>%1، حسب قاعدتك</translation>
    </message>
    <message>
        <source>Always mine</source>
        <translation>نسختي دائمًا</translation>
    </message>
    <message>
        <source>Always keep mine for %1 from now on</source>
        <translation>الإبقاء دائمًا على نسختي في %1 من الآن فصاعدًا</translation>
    </message>
    <message>
        <source>Always theirs</source>
        <translation>نسختهم دائمًا</translation>
    </message>
    <message>
        <source>Always keep theirs for %1 from now on</source>
        <translation>الإبقاء دائمًا على نسختهم في %1 من الآن فصاعدًا</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictRulesDialog</name>
    <message>
        <source>Rules for Conflicts</source>
        <translation>قواعد التعارضات</translation>
    </message>
    <message>
        <source>When you and somebody else change the same field, you are asked. Here you say what to do instead. What goes by a rule is told, and can be undone.</source>
        <translation>عندما تعدّل أنت وشخص آخر الحقل نفسه تُسأل عن ذلك. حدّد هنا ما يُفعل بدلًا من السؤال. ما يتم وفق قاعدة تُخبَر به، ويمكن التراجع عنه.</translation>
    </message>
    <message>
        <source>Rule for %1</source>
        <translation>قاعدة %1</translation>
    </message>
    <message>
        <source>Merge both</source>
        <translation>دمج كليهما</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>اسألني</translation>
    </message>
    <message>
        <source>Keep the newest</source>
        <translation>الإبقاء على الأحدث</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>الإبقاء على نسختي</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>الإبقاء على نسختهم</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConnectionChip</name>
    <message>
        <source>Connection: %1</source>
        <translation>الاتصال: %1</translation>
    </message>
    <message>
        <source>%1. Click for details.</source>
        <translation>%1. انقر للتفاصيل.</translation>
    </message>
    <message>
        <source>%1 Click for details.</source>
        <translation>%1 النقر يُظهر التفاصيل.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConnectionPopup</name>
    <message>
        <source>Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>أعد المحاولة الآن</translation>
    </message>
    <message>
        <source>Connection details</source>
        <translation>تفاصيل الاتصال</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>وسيلة النقل</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>زمن الاستجابة</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>آخر حدث</translation>
    </message>
    <message>
        <source>Waiting changes</source>
        <translation>تغييرات منتظرة</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>المحاولة التالية</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%L1 م.ث</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), safe on this computer</source>
        <translation>
            <numerusform>لا تغييرات، في أمان على هذا الحاسوب</numerusform>
            <numerusform>تغيير واحد، في أمان على هذا الحاسوب</numerusform>
            <numerusform>تغييران، في أمان على هذا الحاسوب</numerusform>
            <numerusform>%Ln تغييرات، في أمان على هذا الحاسوب</numerusform>
            <numerusform>%Ln تغييرًا، في أمان على هذا الحاسوب</numerusform>
            <numerusform>%Ln تغيير، في أمان على هذا الحاسوب</numerusform>
        </translation>
    </message>
    <message>
        <source>None, all is sent</source>
        <translation>لا شيء، أُرسل كل شيء</translation>
    </message>
    <message>
        <source>In %1 s</source>
        <translation>خلال %L1 ث</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>العمل دون اتصال</translation>
    </message>
    <message>
        <source>What this server can do</source>
        <translation>ما يستطيعه هذا الخادم</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DashboardPage</name>
    <message>
        <source>Show as tables (T)</source>
        <translation>عرض كجداول (T)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>التذاكر</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>المسؤول</translation>
    </message>
    <message>
        <source>Open issues</source>
        <translation>التذاكر المفتوحة</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>الأسبوع</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>الإنشاء</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>Half of them within</source>
        <translation>وسيط زمن الحل</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>لوحة المعلومات</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>متأخرة</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>دون مسؤول</translation>
    </message>
    <message>
        <source>Created this week</source>
        <translation>أُنشئت هذا الأسبوع</translation>
    </message>
    <message>
        <source>Closed this week</source>
        <translation>أُغلقت هذا الأسبوع</translation>
    </message>
    <message>
        <source>Resolved within</source>
        <translation>زمن الحل</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>حسب الحالة</translation>
    </message>
    <message>
        <source>Open, by assignee</source>
        <translation>المفتوحة حسب المسؤول</translation>
    </message>
    <message>
        <source>Open, by age</source>
        <translation>المفتوحة حسب العمر</translation>
    </message>
    <message>
        <source>Created and closed, by week</source>
        <translation>المُنشأة والمغلقة حسب الأسبوع</translation>
    </message>
    <message>
        <source>Time to resolve, by week</source>
        <translation>زمن الحل حسب الأسبوع</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>كل المشاريع</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>آخرون</translation>
    </message>
    <message>
        <source>Less than a day</source>
        <translation>أقل من يوم</translation>
    </message>
    <message>
        <source>1 to 7 days</source>
        <translation>من يوم إلى 7 أيام</translation>
    </message>
    <message>
        <source>1 to 4 weeks</source>
        <translation>من أسبوع إلى 4 أسابيع</translation>
    </message>
    <message>
        <source>1 to 3 months</source>
        <translation>من شهر إلى 3 أشهر</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>أقدم</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DateEditor</name>
    <message>
        <source>No date</source>
        <translation>بلا تاريخ</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DatePicker</name>
    <message>
        <source>Date, for example %1</source>
        <translation>التاريخ، مثلًا %1</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>بعد أسبوع</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>This is no date. Write it like %1, or “tomorrow”, or “2w” for in two weeks.</source>
        <translation>هذا ليس تاريخًا. اكتبه مثل %1، أو «tomorrow» للغد، أو «2w» لما بعد أسبوعين.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DeviceList</name>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Sign out the others</source>
        <translation>تسجيل خروج الأجهزة الأخرى</translation>
    </message>
    <message>
        <source>Sign out everywhere…</source>
        <translation>تسجيل الخروج من كل مكان…</translation>
    </message>
    <message>
        <source>The server is being asked…</source>
        <translation>جارٍ سؤال الخادم…</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>جهاز غير معروف</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Sign out this device</source>
        <extracomment>%1 is a device</extracomment>
        <translation>تسجيل خروج هذا الجهاز</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>تسجيل خروج %1</translation>
    </message>
    <message>
        <source>Signed in on %1</source>
        <translation>تاريخ تسجيل الدخول: %1</translation>
    </message>
    <message>
        <source>Sign Out the Others</source>
        <translation>تسجيل خروج الأجهزة الأخرى</translation>
    </message>
    <message>
        <source>All other devices are signed out of this workspace. What was not sent there waits until somebody signs in again.</source>
        <translation>يُسجَّل خروج كل الأجهزة الأخرى من مساحة العمل هذه. ما لم يُرسل منها ينتظر حتى يسجّل أحد الدخول مجددًا.</translation>
    </message>
    <message>
        <source>Sign Out Everywhere</source>
        <translation>تسجيل الخروج من كل مكان</translation>
    </message>
    <message>
        <source>All devices are signed out, this one too, and of all workspaces on this server. Nothing is lost: what was not sent is sent when you sign in again.</source>
        <translation>يُسجَّل خروج كل الأجهزة، وهذا منها، من كل مساحات العمل على هذا الخادم. لا يُفقد شيء: ما لم يُرسل يُرسل عندما تسجّل الدخول مجددًا.</translation>
    </message>
    <message>
        <source>Sign out everywhere</source>
        <translation>تسجيل الخروج من كل مكان</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DiagnosticsDialog</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 بايت</translation>
    </message>
    <message>
        <source>&amp;Record what goes over the wire</source>
        <translation>&amp;تسجيل ما يمر عبر الشبكة</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;نسخ التقرير</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Where each space stands</source>
        <translation>حالة كل مساحة</translation>
    </message>
    <message>
        <source>Since the start</source>
        <translation>منذ بدء التشغيل</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>Files on this computer</source>
        <translation>الملفات على هذا الحاسوب</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>الحزم</translation>
    </message>
    <message>
        <source>Text of the packet</source>
        <translation>نص الحزمة</translation>
    </message>
    <message>
        <source>The report has titles and texts of issues, but no e-mail addresses, passwords or tokens.</source>
        <translation>يحتوي التقرير على عناوين التذاكر ونصوصها، لكنه لا يحتوي على عناوين بريد أو كلمات مرور أو رموز دخول.</translation>
    </message>
    <message numerus="yes">
        <source>What this computer has of %n space(s) differs from the server. It is tried again by itself; nothing that you typed is lost. If it stays so, copy the report and send it to whoever runs the server.</source>
        <translation>
            <numerusform>ما لدى هذا الحاسوب من %Ln مساحة يختلف عما لدى الخادم. تُعاد المحاولة تلقائيًا؛ ولم يُفقد شيء مما كتبتَه. إن استمر ذلك فانسخ التقرير وأرسله إلى مدير الخادم.</numerusform>
            <numerusform>ما لدى هذا الحاسوب من مساحة واحدة يختلف عما لدى الخادم. تُعاد المحاولة تلقائيًا؛ ولم يُفقد شيء مما كتبتَه. إن استمر ذلك فانسخ التقرير وأرسله إلى مدير الخادم.</numerusform>
            <numerusform>ما لدى هذا الحاسوب من مساحتين يختلف عما لدى الخادم. تُعاد المحاولة تلقائيًا؛ ولم يُفقد شيء مما كتبتَه. إن استمر ذلك فانسخ التقرير وأرسله إلى مدير الخادم.</numerusform>
            <numerusform>ما لدى هذا الحاسوب من %Ln مساحات يختلف عما لدى الخادم. تُعاد المحاولة تلقائيًا؛ ولم يُفقد شيء مما كتبتَه. إن استمر ذلك فانسخ التقرير وأرسله إلى مدير الخادم.</numerusform>
            <numerusform>ما لدى هذا الحاسوب من %Ln مساحة يختلف عما لدى الخادم. تُعاد المحاولة تلقائيًا؛ ولم يُفقد شيء مما كتبتَه. إن استمر ذلك فانسخ التقرير وأرسله إلى مدير الخادم.</numerusform>
            <numerusform>ما لدى هذا الحاسوب من %Ln مساحة يختلف عما لدى الخادم. تُعاد المحاولة تلقائيًا؛ ولم يُفقد شيء مما كتبتَه. إن استمر ذلك فانسخ التقرير وأرسله إلى مدير الخادم.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>the state of a space, then &quot;epoch:seq:hash&quot;</extracomment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Events applied</source>
        <translation>أحداث طُبّقت</translation>
    </message>
    <message>
        <source>Duplicates dropped</source>
        <translation>مكررات أُهملت</translation>
    </message>
    <message>
        <source>Gaps filled</source>
        <translation>فجوات سُدّت</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Spaces fetched anew</source>
        <translation>مساحات جُلبت من جديد</translation>
    </message>
    <message>
        <source>Differences from the server</source>
        <translation>اختلافات عن الخادم</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>مرات إعادة الاتصال</translation>
    </message>
    <message>
        <source>Answers too late</source>
        <translation>إجابات متأخرة</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Issues here</source>
        <translation>التذاكر هنا</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>The text of this packet is never recorded.</source>
        <translation>لا يُسجَّل نص هذه الحزمة أبدًا.</translation>
    </message>
    <message>
        <source>The report is on the clipboard. It has titles and texts of issues, but no e-mail addresses, passwords or tokens.</source>
        <translation>التقرير في الحافظة. يحتوي على عناوين التذاكر ونصوصها، لكنه لا يحتوي على عناوين بريد أو كلمات مرور أو رموز دخول.</translation>
    </message>
    <message>
        <source>&amp;Look through and save…</source>
        <translation>&amp;معاينة وحفظ…</translation>
    </message>
    <message>
        <source>Said by the server, and not understood</source>
        <translation>ما قاله الخادم ولم يُفهم</translation>
    </message>
    <message>
        <source>Copy &amp;sample</source>
        <translation>نسخ ال&amp;عيّنة</translation>
    </message>
    <message>
        <source>Kept in step with a basic server</source>
        <translation>المزامنة مع خادم بسيط</translation>
    </message>
    <message>
        <source>Changes merged with others’</source>
        <translation>تغييرات دُمجت مع تغييرات الآخرين</translation>
    </message>
    <message>
        <source>Conflicts found</source>
        <translation>تعارضات وُجدت</translation>
    </message>
    <message>
        <source>Written where none would be noticed</source>
        <translation>كتابات لا يُنتبه فيها إلى تعارض</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Events told again</source>
        <translation>أحداث تكررت</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <extracomment>the name of an event, and how often it came</extracomment>
        <translation>
            <numerusform>%1، %Ln مرة</numerusform>
            <numerusform>%1، مرة واحدة</numerusform>
            <numerusform>%1، مرتين</numerusform>
            <numerusform>%1، %Ln مرات</numerusform>
            <numerusform>%1، %Ln مرة</numerusform>
            <numerusform>%1، %Ln مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>The sample is on the clipboard. It may have titles and texts of issues, but no e-mail addresses, passwords or tokens.</source>
        <translation>العيّنة في الحافظة. قد تحتوي على عناوين تذاكر ونصوصها، لكنها لا تحتوي على عناوين بريد أو كلمات مرور أو رموز دخول.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DoctorDialog</name>
    <message>
        <source>Check again</source>
        <translation>التحقق مجددًا</translation>
    </message>
    <message>
        <source>Check the Connection</source>
        <translation>التحقق من الاتصال</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Nothing is lost: what you change is kept here and sent when the connection is back.</source>
        <translation>لن يُفقد شيء: ما تعدّله محفوظ هنا ويُرسل عند عودة الاتصال.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::EmptyPage</name>
    <message>
        <source>No issue matches the filter.</source>
        <translation>لا تذكرة تطابق المرشّح.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>مسح المرشّح</translation>
    </message>
    <message>
        <source>The issues are being fetched. You can go on as soon as the first ones are here.</source>
        <translation>جارٍ جلب التذاكر. يمكنك المتابعة حالما تصل أولاها.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Nothing has been fetched yet. Sign in, and the issues appear.</source>
        <translation>لم يُجلب شيء بعد. سجّل الدخول لتظهر التذاكر.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Nothing has been fetched yet. The issues appear when there is a connection.</source>
        <translation>لم يُجلب شيء بعد. تظهر التذاكر عند توفر اتصال.</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>الاتصال الآن</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>التحقق من الاتصال</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>أعد المحاولة</translation>
    </message>
    <message>
        <source>No issue is assigned to you.</source>
        <translation>لا توجد تذاكر مُسندة إليك.</translation>
    </message>
    <message>
        <source>Create an issue</source>
        <translation>إنشاء تذكرة</translation>
    </message>
    <message>
        <source>There are no issues here yet.</source>
        <translation>لا توجد تذاكر هنا بعد.</translation>
    </message>
    <message>
        <source>Not all issues have been fetched yet. Sign in, and the others appear.</source>
        <translation>لم تُجلب كل التذاكر بعد. سجّل الدخول لتظهر البقية.</translation>
    </message>
    <message>
        <source>Fetching the issues was stopped before all of them were here.</source>
        <translation>توقف جلب التذاكر قبل أن تصل كلها.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Not all issues have been fetched yet. The others appear when there is a connection.</source>
        <translation>لم تُجلب كل التذاكر بعد. تظهر البقية عند توفر اتصال.</translation>
    </message>
    <message>
        <source>No issue matches the filter. %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>لا تذكرة تطابق المرشّح. %1</translation>
    </message>
    <message>
        <source>This project is not there any more, or you may not see it.</source>
        <translation>لم يعد هذا المشروع موجودًا، أو لا يحق لك رؤيته.</translation>
    </message>
    <message>
        <source>Show all issues</source>
        <translation>عرض كل التذاكر</translation>
    </message>
    <message>
        <source>There is no project yet. Issues need one to be in.</source>
        <translation>لا يوجد مشروع بعد. تحتاج التذاكر إلى مشروع تكون فيه.</translation>
    </message>
    <message>
        <source>Create a project</source>
        <translation>إنشاء مشروع</translation>
    </message>
    <message>
        <source>You are in no project yet. Ask an administrator to add you to one.</source>
        <translation>لا عضوية في أي مشروع بعد. يمكن لمسؤول الإضافة إلى أحدها.</translation>
    </message>
    <message>
        <source>No issue matches the filter. Not all issues have been fetched yet.</source>
        <translation>لا تذكرة تطابق المرشّح. لم تُجلب كل التذاكر بعد.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::EmptyState</name>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>two numbers</extracomment>
        <translation>%1 في %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ExportCommands</name>
    <message>
        <source>Export the issue</source>
        <translation>تصدير التذكرة</translation>
    </message>
    <message>
        <source>Print the issue</source>
        <translation>طباعة التذكرة</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>تصدير القائمة</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>طباعة القائمة</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>نسخ المفتاح</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Copy key and title as Markdown</source>
        <translation>نسخ المفتاح والعنوان بصيغة Markdown</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>نسخ كجدول</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a list (&quot;All issues&quot;), %2 the filter it was found with</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>لا تذاكر</numerusform>
            <numerusform>تذكرة واحدة</numerusform>
            <numerusform>تذكرتان</numerusform>
            <numerusform>%Ln تذاكر</numerusform>
            <numerusform>%Ln تذكرة</numerusform>
            <numerusform>%Ln تذكرة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>below the title of a printed list: how many issues, the workspace, when</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>التصدير بصيغة</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>for a spreadsheet</source>
        <translation>لجدول بيانات</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>to be read as text</source>
        <translation>للقراءة كنص</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>as it is printed</source>
        <translation>كما يُطبع</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>all of it, for programs</source>
        <translation>كل شيء، للبرامج</translation>
    </message>
    <message>
        <source>Export Issues</source>
        <translation>تصدير التذاكر</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>تم التصدير</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>تعذّرت كتابة الملف.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ExportJob</name>
    <message>
        <source>The issues are being exported.</source>
        <translation>يجري تصدير التذاكر.</translation>
    </message>
    <message>
        <source>The issues are being printed.</source>
        <translation>تجري طباعة التذاكر.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FieldPane</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>&quot;Jane Smith set “In Progress” · 5 min ago&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>&amp;أخذ</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>إ&amp;بقاء نسختي</translation>
    </message>
    <message>
        <source>%1 is editing this field.</source>
        <translation>%1 يعدّل هذا الحقل.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Restored what you had typed.</source>
        <translation>استُعيد ما كتبتَه.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>This could not be saved here. What you typed is kept.</source>
        <translation>تعذّر الحفظ هنا. ما كُتب محفوظ.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FilePreview</name>
    <message>
        <source>Open with Another Program…</source>
        <translation>الفتح ببرنامج آخر…</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Content of %1</source>
        <translation>محتوى %1</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>صورة: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>The file is being fetched.</source>
        <translation>يجري جلب الملف.</translation>
    </message>
    <message>
        <source>The picture is being read.</source>
        <translation>تجري قراءة الصورة.</translation>
    </message>
    <message>
        <source>The picture has too many pixels to be shown here.</source>
        <translation>في الصورة بكسلات أكثر من أن تُعرض هنا.</translation>
    </message>
    <message>
        <source>The picture cannot be shown here.</source>
        <translation>لا يمكن عرض الصورة هنا.</translation>
    </message>
    <message>
        <source>This may be a program. It can be saved, and is not run from here: be sure that you know who made it.</source>
        <translation>قد يكون هذا برنامجًا. يمكن حفظه، ولا يُشغَّل من هنا: تأكّد من معرفتك بمن أعدّه.</translation>
    </message>
    <message>
        <source>There is no preview of files of this kind.</source>
        <translation>لا تتوفر معاينة لملفات من هذا النوع.</translation>
    </message>
    <message>
        <source>%1, its first part</source>
        <translation>%1، الجزء الأول منه</translation>
    </message>
    <message>
        <source>Open with Another Program</source>
        <translation>الفتح ببرنامج آخر</translation>
    </message>
    <message>
        <source>%1 was attached by somebody else. The program that opens it has to be safe against bad files. Open it?</source>
        <translation>أرفق %1 شخصٌ آخر. يجب أن يكون البرنامج الذي يفتحه آمنًا من الملفات الضارة. هل تريد فتحه؟</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FilterBar</name>
    <message>
        <source>Save filter</source>
        <translation>حفظ المرشّح</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>مسح المرشّح</translation>
    </message>
    <message>
        <source>Save this filter in the sidebar (Ctrl+S)</source>
        <translation>حفظ هذا المرشّح في الشريط الجانبي (Ctrl+S)</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>أنا</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <extracomment>%1 is a field: &quot;Status&quot;</extracomment>
        <translation>التصفية حسب %1</translation>
    </message>
    <message>
        <source>Filter: %1 is %2</source>
        <translation>المرشّح: %1 هو %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FilterChip</name>
    <message>
        <source>Filter: %1</source>
        <translation>المرشّح: %1</translation>
    </message>
    <message>
        <source>Delete takes it away.</source>
        <translation>يزيله مفتاح Delete.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ForeignChooser</name>
    <message>
        <source>Find out</source>
        <extracomment>which kind of server it is</extracomment>
        <translation>استكشاف</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>From a file of your own…</source>
        <translation>من ملف خاص…</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>نوع الخادم</translation>
    </message>
    <message>
        <source>What is wrong with the file</source>
        <translation>ما الخطأ في الملف</translation>
    </message>
    <message>
        <source>Choose a Dialect File</source>
        <translation>اختيار ملف لهجة</translation>
    </message>
    <message>
        <source>%1 is no dialect that can be spoken. Correct it, and choose it again.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 ليس لهجة يمكن استخدامها. يلزم تصحيحه ثم اختياره من جديد.</translation>
    </message>
    <message>
        <source>This is no Lockstep server. It is being asked what it is…</source>
        <translation>هذا ليس خادم Lockstep. يجري سؤاله عن نوعه…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the name of a system, and of the variant in which it is spoken</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This looks like one of these: %1. Choose which.</source>
        <extracomment>%1 is a list of systems</extracomment>
        <translation>يبدو أنه أحد هؤلاء: %1. يلزم اختيار أيّها.</translation>
    </message>
    <message>
        <source>This looks like %1.</source>
        <extracomment>%1 is the name of a system</extracomment>
        <translation>يبدو أنه %1.</translation>
    </message>
    <message>
        <source>This is no Lockstep server, and none of the kinds that are known. If you know which kind it is, choose it.</source>
        <translation>هذا ليس خادم Lockstep ولا أحد الأنواع المعروفة. إن كان نوعه معروفًا فيمكن اختياره.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1 is the number of a line of a file, %2 what is wrong in it</extracomment>
        <translation>السطر %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>ولا شيء غيرها.</numerusform>
            <numerusform>وواحد آخر.</numerusform>
            <numerusform>واثنان آخران.</numerusform>
            <numerusform>و%Ln أخرى.</numerusform>
            <numerusform>و%Ln أخرى.</numerusform>
            <numerusform>و%Ln أخرى.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ForeignPage</name>
    <message>
        <source>The way it is spoken there</source>
        <translation>طريقة التخاطب هناك</translation>
    </message>
    <message>
        <source>Try each</source>
        <extracomment>of the ways in which a server may be spoken to</extracomment>
        <translation>تجربة كل واحدة</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ForeignSignInDialog</name>
    <message>
        <source>The server did not accept this.</source>
        <translation>لم يقبل الخادم ذلك.</translation>
    </message>
    <message>
        <source>The server did not accept this. It says: %1</source>
        <translation>لم يقبل الخادم ذلك. وهو يقول: %1</translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing is lost: you can go on working offline.</source>
        <translation>يتعذّر الوصول إلى الخادم. لم يُفقد شيء: يمكنك متابعة العمل دون اتصال.</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Sign in to %1 at %2. Your unsent changes are kept and go out afterwards.</source>
        <extracomment>%1 is the name of a system, %2 the address of a server</extracomment>
        <translation>تسجيل الدخول إلى %1 على %2. التغييرات غير المرسلة محفوظة وتُرسل بعد ذلك.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::GeneralPage</name>
    <message>
        <source>Your sign-in is kept in the keychain of this system.</source>
        <translation>تُحفظ بيانات دخولك في سلسلة مفاتيح هذا النظام.</translation>
    </message>
    <message>
        <source>This Lockstep has no keychain to use. Your sign-in is kept in a file that only your account on this computer can read, but that is not encrypted. Your password is never kept.</source>
        <translation>لا تتوفر لـ Lockstep هذا سلسلة مفاتيح. تُحفظ بيانات دخولك في ملف لا يقرؤه إلا حسابك على هذا الحاسوب، لكنه غير مشفّر. لا تُحفظ كلمة مرورك أبدًا.</translation>
    </message>
    <message>
        <source>The local workspace needs no sign-in.</source>
        <translation>لا تحتاج مساحة العمل المحلية إلى تسجيل دخول.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>عند بدء التشغيل</translation>
    </message>
    <message>
        <source>&amp;Open the windows of the last time</source>
        <translation>&amp;فتح نوافذ المرة السابقة</translation>
    </message>
    <message>
        <source>Ask each time &amp;where to work</source>
        <translation>ال&amp;سؤال كل مرة عن مكان العمل</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>What is fetched, and what waits to be sent, is kept in this folder:</source>
        <translation>يُحفظ ما جُلب وما ينتظر الإرسال في هذا المجلد:</translation>
    </message>
    <message>
        <source>Folder of the data: %1</source>
        <translation>مجلد البيانات: %1</translation>
    </message>
    <message>
        <source>The keychain of this system does not open. Until it does, your sign-in is kept in a file that only your account on this computer can read, but that is not encrypted. Your password is never kept.</source>
        <translation>سلسلة مفاتيح هذا النظام لا تُفتح. وإلى أن تُفتح تُحفظ بيانات دخولك في ملف لا يقرؤه إلا حسابك على هذا الحاسوب، لكنه غير مشفّر. أما كلمة مرورك فلا تُحفظ أبدًا.</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>عند الانتهاء</translation>
    </message>
    <message>
        <source>Go on in the notification area when the last window is closed</source>
        <translation>المتابعة في منطقة الإشعارات عند إغلاق آخر نافذة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>&amp;Language of Lockstep</source>
        <translation>&amp;لغة Lockstep</translation>
    </message>
    <message>
        <source>It is used from the next start on.</source>
        <translation>تُستخدم ابتداءً من التشغيل القادم.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::GroupHeading</name>
    <message numerus="yes">
        <source>%1, %n issue(s)</source>
        <extracomment>a heading of the list; %1 is a status, a person or the like</extracomment>
        <translation>
            <numerusform>%1، لا تذاكر</numerusform>
            <numerusform>%1، تذكرة واحدة</numerusform>
            <numerusform>%1، تذكرتان</numerusform>
            <numerusform>%1، %Ln تذاكر</numerusform>
            <numerusform>%1، %Ln تذكرة</numerusform>
            <numerusform>%1، %Ln تذكرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Folded away</source>
        <translation>مطويّ</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>مبسوط</translation>
    </message>
    <message>
        <source>Show these issues</source>
        <translation>عرض هذه التذاكر</translation>
    </message>
    <message>
        <source>Fold these issues away</source>
        <translation>طيّ هذه التذاكر</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HeatMapView</name>
    <message>
        <source>Map</source>
        <translation>الخريطة</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HeatModel</name>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>لا تذاكر</numerusform>
            <numerusform>تذكرة واحدة</numerusform>
            <numerusform>تذكرتان</numerusform>
            <numerusform>%Ln تذاكر</numerusform>
            <numerusform>%Ln تذكرة</numerusform>
            <numerusform>%Ln تذكرة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3, weight %4</source>
        <extracomment>the values of two fields, how many issues, how heavily they weigh</extracomment>
        <translation>%1، %2: %3، الوزن %4</translation>
    </message>
    <message>
        <source>severity up to %1</source>
        <translation>الخطورة حتى %1</translation>
    </message>
    <message>
        <source>no issues</source>
        <translation>لا تذاكر</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HeatPage</name>
    <message>
        <source>With &amp;closed issues</source>
        <translation>مع التذاكر الم&amp;غلقة</translation>
    </message>
    <message>
        <source>Show as a map (M)</source>
        <translation>عرض كخريطة (M)</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>خريطة حرارية</translation>
    </message>
    <message>
        <source>Issues over two fields</source>
        <translation>التذاكر حسب حقلين</translation>
    </message>
    <message>
        <source>Enter shows the issues of a cell.</source>
        <translation>يعرض المفتاح Enter تذاكر الخلية.</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>ال&amp;صفوف</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>ال&amp;أعمدة</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>كل المشاريع</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>لا تذاكر</numerusform>
            <numerusform>تذكرة واحدة</numerusform>
            <numerusform>تذكرتان</numerusform>
            <numerusform>%Ln تذاكر</numerusform>
            <numerusform>%Ln تذكرة</numerusform>
            <numerusform>%Ln تذكرة</numerusform>
        </translation>
    </message>
    <message>
        <source>No issue here has a place on the map (latitude and longitude)</source>
        <translation>لا توجد هنا تذكرة لها موضع على الخريطة (خط العرض وخط الطول)</translation>
    </message>
    <message>
        <source>No issue has a value in these fields. Issues weigh by their severity, or else their priority, and half as much every two weeks.</source>
        <translation>لا توجد تذكرة لها قيمة في هذين الحقلين. توزن التذاكر بخطورتها، وإلا فبأولويتها، ويقل وزنها إلى النصف كل أسبوعين.</translation>
    </message>
    <message>
        <source>Show status and priority</source>
        <translation>عرض الحالة والأولوية</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HistorySection</name>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Lost values</source>
        <translation>القيم المفقودة</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>Show earlier changes</source>
        <translation>عرض التغييرات الأسبق</translation>
    </message>
    <message>
        <source>History, open</source>
        <translation>السجل، مفتوح</translation>
    </message>
    <message>
        <source>History, closed</source>
        <translation>السجل، مغلق</translation>
    </message>
    <message>
        <source>The history is kept by the server: it can be shown when there is a connection.</source>
        <translation>يحتفظ الخادم بالسجل: يمكن عرضه عند توفر اتصال.</translation>
    </message>
    <message>
        <source>The history is being fetched.</source>
        <translation>جارٍ جلب السجل.</translation>
    </message>
    <message>
        <source>Nothing has been noted about this issue yet.</source>
        <translation>لم يُدوَّن شيء عن هذه التذكرة بعد.</translation>
    </message>
    <message>
        <source>Show what came of it</source>
        <translation>عرض ما آل إليه الأمر</translation>
    </message>
    <message numerus="yes">
        <source>Show %n step(s) in between</source>
        <translation>
            <numerusform>عرض الخطوات الوسيطة</numerusform>
            <numerusform>عرض خطوة وسيطة واحدة</numerusform>
            <numerusform>عرض خطوتين وسيطتين</numerusform>
            <numerusform>عرض %Ln خطوات وسيطة</numerusform>
            <numerusform>عرض %Ln خطوة وسيطة</numerusform>
            <numerusform>عرض %Ln خطوة وسيطة</numerusform>
        </translation>
    </message>
    <message>
        <source>Show every step</source>
        <translation>عرض كل الخطوات</translation>
    </message>
    <message>
        <source>Lost value: %1</source>
        <translation>قيمة مفقودة: %1</translation>
    </message>
    <message>
        <source>Use this value</source>
        <translation>استخدام هذه القيمة</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is a person, %2 the name of a field</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HunkBar</name>
    <message>
        <source>Previous change (Shift+F7)</source>
        <translation>التغيير السابق (Shift+F7)</translation>
    </message>
    <message>
        <source>Next change (F7)</source>
        <translation>التغيير التالي (F7)</translation>
    </message>
    <message>
        <source>Take:</source>
        <extracomment>Before the buttons Theirs, Mine, Both, Was</extracomment>
        <translation>أخذ:</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>نسختهم</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>نسختي</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>كلاهما</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>سابقًا</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>استخدام هذا النص</translation>
    </message>
    <message>
        <source>Use the result as it stands</source>
        <translation>استخدام النتيجة كما هي</translation>
    </message>
    <message>
        <source>Show Was</source>
        <translation>عرض السابق</translation>
    </message>
    <message>
        <source>Take theirs for this change (Ctrl+2)</source>
        <translation>أخذ نسختهم لهذا التغيير (Ctrl+2)</translation>
    </message>
    <message>
        <source>Take mine for this change (Ctrl+3)</source>
        <translation>أخذ نسختي لهذا التغيير (Ctrl+3)</translation>
    </message>
    <message>
        <source>Take theirs and then mine for this change (Ctrl+4)</source>
        <translation>أخذ نسختهم ثم نسختي لهذا التغيير (Ctrl+4)</translation>
    </message>
    <message>
        <source>Leave this change as it was (Ctrl+1)</source>
        <translation>ترك هذا التغيير كما كان (Ctrl+1)</translation>
    </message>
    <message>
        <source>Show what it was, beside theirs; hold Alt for a short look</source>
        <translation>عرض ما كان عليه بجانب نسختهم؛ اضغط Alt مطولًا لنظرة سريعة</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HunkGutter</name>
    <message>
        <source>Take this change into the result</source>
        <translation>أخذ هذا التغيير في النتيجة</translation>
    </message>
    <message>
        <source>Leave this change out</source>
        <translation>ترك هذا التغيير</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::InboxModel</name>
    <message>
        <source>Snoozed %1 · %2</source>
        <extracomment>&quot;until Monday, 09:00&quot;, what happened</extracomment>
        <translation>مؤجل %1 · %2</translation>
    </message>
    <message>
        <source>%1 %2. %3, %4.</source>
        <extracomment>key and title of an issue, what happened, when</extracomment>
        <translation>%1 %2. %3، %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier message(s).</source>
        <translation>
            <numerusform>لا رسائل سابقة.</numerusform>
            <numerusform>رسالة سابقة واحدة.</numerusform>
            <numerusform>رسالتان سابقتان.</numerusform>
            <numerusform>%Ln رسائل سابقة.</numerusform>
            <numerusform>%Ln رسالة سابقة.</numerusform>
            <numerusform>%Ln رسالة سابقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unread: %1</source>
        <translation>غير مقروء: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::InboxPage</name>
    <message>
        <source>What to do with all of it</source>
        <translation>إجراءات على كل الإشعارات</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>صندوق الوارد</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>غير مقروءة</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>الإشارات</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>المُسندة</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>المؤجلة</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>الأرشيف</translation>
    </message>
    <message>
        <source>Mark all as read	Shift+U</source>
        <translation>وضع علامة مقروء على الكل	Shift+U</translation>
    </message>
    <message>
        <source>Clear all	Shift+E</source>
        <translation>إفراغ الكل	Shift+E</translation>
    </message>
    <message>
        <source>What you are told of…</source>
        <translation>ما تُبلَّغ به…</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>لا شيء غير مقروء</numerusform>
            <numerusform>واحد غير مقروء</numerusform>
            <numerusform>اثنان غير مقروءين</numerusform>
            <numerusform>%Ln غير مقروءة</numerusform>
            <numerusform>%Ln غير مقروء</numerusform>
            <numerusform>%Ln غير مقروء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inbox, %n unread</source>
        <translation>
            <numerusform>صندوق الوارد، لا شيء غير مقروء</numerusform>
            <numerusform>صندوق الوارد، واحد غير مقروء</numerusform>
            <numerusform>صندوق الوارد، اثنان غير مقروءين</numerusform>
            <numerusform>صندوق الوارد، %Ln غير مقروءة</numerusform>
            <numerusform>صندوق الوارد، %Ln غير مقروء</numerusform>
            <numerusform>صندوق الوارد، %Ln غير مقروء</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Nothing waits for you. What concerns you comes here: what is assigned to you, mentions, comments, due dates.</source>
        <translation>لا شيء بانتظارك. يصل إلى هنا ما يعنيك: ما يُسند إليك والإشارات والتعليقات ومواعيد الاستحقاق.</translation>
    </message>
    <message>
        <source>You have read everything.</source>
        <translation>قرأتَ كل شيء.</translation>
    </message>
    <message>
        <source>Nobody has mentioned you.</source>
        <translation>لم يُشر إليك أحد.</translation>
    </message>
    <message>
        <source>Nothing was assigned to you.</source>
        <translation>لم يُسند إليك شيء.</translation>
    </message>
    <message>
        <source>Nothing is put off.</source>
        <translation>لا شيء مؤجل.</translation>
    </message>
    <message>
        <source>Nothing is in the archive.</source>
        <translation>لا شيء في الأرشيف.</translation>
    </message>
    <message>
        <source>You archived what you were told of %1.</source>
        <translation>أرشفتَ ما أُبلغتَ به عن %1.</translation>
    </message>
    <message numerus="yes">
        <source>You cleared the inbox: %n message(s).</source>
        <translation>
            <numerusform>أفرغتَ صندوق الوارد: لا إشعارات.</numerusform>
            <numerusform>أفرغتَ صندوق الوارد: إشعار واحد.</numerusform>
            <numerusform>أفرغتَ صندوق الوارد: إشعاران.</numerusform>
            <numerusform>أفرغتَ صندوق الوارد: %Ln إشعارات.</numerusform>
            <numerusform>أفرغتَ صندوق الوارد: %Ln إشعارًا.</numerusform>
            <numerusform>أفرغتَ صندوق الوارد: %Ln إشعار.</numerusform>
        </translation>
    </message>
    <message>
        <source>You put %1 off %2.</source>
        <extracomment>an issue, &quot;until Monday, 09:00&quot;</extracomment>
        <translation>أجّلتَ %1 %2.</translation>
    </message>
    <message>
        <source>Put it off</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>%1 is mute: you are told only what is about you.</source>
        <translation>كُتم %1: لا تُبلَّغ إلا بما يخصّك.</translation>
    </message>
    <message>
        <source>You are told of %1 again.</source>
        <translation>عدتَ تُبلَّغ بما يخص %1.</translation>
    </message>
    <message>
        <source>What to do with it</source>
        <translation>ما العمل به</translation>
    </message>
    <message>
        <source>Open	Enter</source>
        <translation>فتح	Enter</translation>
    </message>
    <message>
        <source>Mark as read	U</source>
        <translation>وضع علامة مقروء	U</translation>
    </message>
    <message>
        <source>Mark as unread	U</source>
        <translation>وضع علامة غير مقروء	U</translation>
    </message>
    <message>
        <source>Bring back now	S</source>
        <translation>الإعادة الآن	S</translation>
    </message>
    <message>
        <source>Snooze…	S</source>
        <translation>تأجيل…	S</translation>
    </message>
    <message>
        <source>Back to the inbox	E</source>
        <translation>الإعادة إلى صندوق الوارد	E</translation>
    </message>
    <message>
        <source>Archive	E</source>
        <translation>أرشفة	E</translation>
    </message>
    <message>
        <source>Do not mute the issue	Shift+M</source>
        <translation>إلغاء كتم التذكرة	Shift+M</translation>
    </message>
    <message>
        <source>Mute the issue	Shift+M</source>
        <translation>كتم التذكرة	Shift+M</translation>
    </message>
    <message numerus="yes">
        <source>You marked %n message(s) as read.</source>
        <translation>
            <numerusform>لم تُعلَّم أي رسالة كمقروءة.</numerusform>
            <numerusform>عُلّمت رسالة واحدة كمقروءة.</numerusform>
            <numerusform>عُلّمت رسالتان كمقروءتين.</numerusform>
            <numerusform>عُلّمت %Ln رسائل كمقروءة.</numerusform>
            <numerusform>عُلّمت %Ln رسالة كمقروءة.</numerusform>
            <numerusform>عُلّمت %Ln رسالة كمقروءة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens, U marks as read or unread, E archives, S snoozes, Shift+M mutes.</source>
        <translation>يفتح Enter، ويضع U علامة مقروء أو غير مقروء، ويؤرشف E، ويؤجّل S، ويكتم Shift+M.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier message(s).</source>
        <translation>
            <numerusform>لا رسائل سابقة.</numerusform>
            <numerusform>رسالة سابقة واحدة.</numerusform>
            <numerusform>رسالتان سابقتان.</numerusform>
            <numerusform>%Ln رسائل سابقة.</numerusform>
            <numerusform>%Ln رسالة سابقة.</numerusform>
            <numerusform>%Ln رسالة سابقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the project</source>
        <translation>الانتقال إلى المشروع</translation>
    </message>
    <message>
        <source>Go to the channel</source>
        <translation>الانتقال إلى القناة</translation>
    </message>
    <message>
        <source>Do not mute the project</source>
        <translation>إلغاء كتم المشروع</translation>
    </message>
    <message>
        <source>Mute the project</source>
        <translation>كتم المشروع</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::InviteDialog</name>
    <message>
        <source>&amp;Administers the workspace</source>
        <translation>&amp;يدير مساحة العمل</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>دعوة</translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation>&amp;نسخ الرابط</translation>
    </message>
    <message>
        <source>Invite to %1</source>
        <translation>دعوة إلى %1</translation>
    </message>
    <message>
        <source>ann@example.com</source>
        <extracomment>an example of an e-mail address</extracomment>
        <translation>amal@example.com</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>You get a link to give to them. It is good for one use, and nothing is sent by mail.</source>
        <translation>تحصل على رابط لتعطيه للمدعو. يصلح لاستخدام واحد، ولا يُرسل شيء بالبريد.</translation>
    </message>
    <message>
        <source>&amp;E-mail address</source>
        <translation>عنوان &amp;البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Role in the projects</source>
        <translation>الدور في المشاريع</translation>
    </message>
    <message>
        <source>The link is &amp;good for</source>
        <translation>مدة &amp;صلاحية الرابط</translation>
    </message>
    <message>
        <source>Role in %1</source>
        <extracomment>%1 is a project</extracomment>
        <translation>الدور في %1</translation>
    </message>
    <message>
        <source>Not a member</source>
        <translation>ليس عضوًا</translation>
    </message>
    <message>
        <source>Link of the invitation</source>
        <translation>رابط الدعوة</translation>
    </message>
    <message>
        <source>Invite somebody else</source>
        <translation>دعوة شخص آخر</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>This is no e-mail address, or somebody with it is here already. Nothing was changed.</source>
        <translation>هذا ليس عنوان بريد إلكتروني، أو يوجد هنا شخص يستخدمه. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Give this link to %1. It is shown only here, and whoever has it can join with that address.</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>أعطِ هذا الرابط إلى %1. لا يظهر إلا هنا، ويستطيع كل من يملكه الانضمام بهذا العنوان.</translation>
    </message>
    <message>
        <source>For one use; it %1.</source>
        <extracomment>%1 is &quot;expires in 7 days&quot;</extracomment>
        <translation>لاستخدام واحد؛ %1.</translation>
    </message>
    <message>
        <source>Copied. You can paste it into a message.</source>
        <translation>نُسخ الرابط. يمكنك لصقه في رسالة.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueCommands</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>New issue</source>
        <translation>تذكرة جديدة</translation>
    </message>
    <message>
        <source>Delete issue</source>
        <translation>حذف التذكرة</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>تعديل العنوان</translation>
    </message>
    <message>
        <source>Edit description</source>
        <translation>تعديل الوصف</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>ضبط الحالة</translation>
    </message>
    <message>
        <source>Set priority</source>
        <translation>ضبط الأولوية</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>إسناد إلى</translation>
    </message>
    <message>
        <source>Set labels</source>
        <translation>ضبط الوسوم</translation>
    </message>
    <message>
        <source>Set due date</source>
        <translation>ضبط تاريخ الاستحقاق</translation>
    </message>
    <message>
        <source>Set the parent issue</source>
        <translation>ضبط التذكرة الأم</translation>
    </message>
    <message>
        <source>Add a sub-issue</source>
        <translation>إضافة تذكرة فرعية</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>إضافة علاقة</translation>
    </message>
    <message>
        <source>Watch, or stop watching</source>
        <translation>المتابعة أو إيقافها</translation>
    </message>
    <message>
        <source>Vote, or take the vote back</source>
        <translation>التصويت أو سحبه</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>إسناد إليّ</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>كتابة تعليق</translation>
    </message>
    <message>
        <source>Save what is being edited</source>
        <translation>حفظ ما يجري تعديله</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) marked</source>
        <translation>
            <numerusform>لا تذاكر محددة</numerusform>
            <numerusform>تذكرة واحدة محددة</numerusform>
            <numerusform>تذكرتان محددتان</numerusform>
            <numerusform>%Ln تذاكر محددة</numerusform>
            <numerusform>%Ln تذكرة محددة</numerusform>
            <numerusform>%Ln تذكرة محددة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n issue(s)</source>
        <translation>
            <numerusform>حذف %Ln تذكرة</numerusform>
            <numerusform>حذف تذكرة واحدة</numerusform>
            <numerusform>حذف تذكرتين</numerusform>
            <numerusform>حذف %Ln تذاكر</numerusform>
            <numerusform>حذف %Ln تذكرة</numerusform>
            <numerusform>حذف %Ln تذكرة</numerusform>
        </translation>
    </message>
    <message>
        <source>You deleted %1.</source>
        <translation>حذفتَ %1.</translation>
    </message>
    <message numerus="yes">
        <source>You deleted %n issue(s).</source>
        <translation>
            <numerusform>حذفتَ %Ln تذكرة.</numerusform>
            <numerusform>حذفتَ تذكرة واحدة.</numerusform>
            <numerusform>حذفتَ تذكرتين.</numerusform>
            <numerusform>حذفتَ %Ln تذاكر.</numerusform>
            <numerusform>حذفتَ %Ln تذكرة.</numerusform>
            <numerusform>حذفتَ %Ln تذكرة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message numerus="yes">
        <source>%n more may only be read. They stay as they are.</source>
        <translation>
            <numerusform>لا شيء آخر للقراءة فقط.</numerusform>
            <numerusform>واحدة أخرى للقراءة فقط، وتبقى كما هي.</numerusform>
            <numerusform>اثنتان أخريان للقراءة فقط، وتبقيان كما هما.</numerusform>
            <numerusform>%Ln أخرى للقراءة فقط، وتبقى كما هي.</numerusform>
            <numerusform>%Ln أخرى للقراءة فقط، وتبقى كما هي.</numerusform>
            <numerusform>%Ln أخرى للقراءة فقط، وتبقى كما هي.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete issues</source>
        <translation>حذف التذاكر</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n issue(s) for everybody?</source>
        <translation>
            <numerusform>عدم حذف أي تذكرة؟</numerusform>
            <numerusform>حذف تذكرة واحدة لدى الجميع؟</numerusform>
            <numerusform>حذف تذكرتين لدى الجميع؟</numerusform>
            <numerusform>حذف %Ln تذاكر لدى الجميع؟</numerusform>
            <numerusform>حذف %Ln تذكرة لدى الجميع؟</numerusform>
            <numerusform>حذف %Ln تذكرة لدى الجميع؟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n issue(s) for everybody? This cannot be undone.</source>
        <translation>
            <numerusform>عدم حذف أي تذكرة؟ لا يمكن التراجع عن ذلك.</numerusform>
            <numerusform>حذف تذكرة واحدة لدى الجميع؟ لا يمكن التراجع عن ذلك.</numerusform>
            <numerusform>حذف تذكرتين لدى الجميع؟ لا يمكن التراجع عن ذلك.</numerusform>
            <numerusform>حذف %Ln تذاكر لدى الجميع؟ لا يمكن التراجع عن ذلك.</numerusform>
            <numerusform>حذف %Ln تذكرة لدى الجميع؟ لا يمكن التراجع عن ذلك.</numerusform>
            <numerusform>حذف %Ln تذكرة لدى الجميع؟ لا يمكن التراجع عن ذلك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <extracomment>&quot;Watchers of LOCK-12: Jane Smith, Bob Miller&quot;</extracomment>
        <translation>%1 في %2: %3</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueDetail</name>
    <message>
        <source>Choose an issue from the list to read and change it here.</source>
        <translation>اختر تذكرة من القائمة لقراءتها وتعديلها هنا.</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>العودة إلى القائمة (Esc)</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>Actions on this issue</source>
        <translation>إجراءات على هذه التذكرة</translation>
    </message>
    <message>
        <source>New issue</source>
        <translation>تذكرة جديدة</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>بانتظار الإرسال: لا تغييرات</numerusform>
            <numerusform>بانتظار الإرسال: تغيير واحد</numerusform>
            <numerusform>بانتظار الإرسال: تغييران</numerusform>
            <numerusform>بانتظار الإرسال: %Ln تغييرات</numerusform>
            <numerusform>بانتظار الإرسال: %Ln تغييرًا</numerusform>
            <numerusform>بانتظار الإرسال: %Ln تغيير</numerusform>
        </translation>
    </message>
    <message>
        <source>This issue is not here any more.</source>
        <translation>لم تعد هذه التذكرة هنا.</translation>
    </message>
    <message>
        <source>This issue was deleted.</source>
        <translation>حُذفت هذه التذكرة.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Somebody else changed this too. Nothing is lost: decide what it shall be.</source>
        <translation>عدّل شخص آخر هذا أيضًا. لم يُفقد شيء: قرّر ما ينبغي أن يكون.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>The server did not accept one of your changes. It is kept.</source>
        <translation>لم يقبل الخادم أحد تغييراتك. وهو محفوظ.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Created by you, %1.</source>
        <translation>أنشأتَها %1.</translation>
    </message>
    <message>
        <source>Created by %1, %2.</source>
        <translation>أنشأها %1، %2.</translation>
    </message>
    <message>
        <source>Changed by you, %1.</source>
        <translation>عدّلتَها %1.</translation>
    </message>
    <message>
        <source>Changed by %1, %2.</source>
        <translation>عدّلها %1، %2.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is the key of an issue, %2 its title</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A part of %1</source>
        <translation>جزء من %1</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>أفلت للإرفاق</translation>
    </message>
    <message>
        <source>You may read this project, but not write in it.</source>
        <translation>يمكنك قراءة هذا المشروع، لكن لا يمكنك الكتابة فيه.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueLinkRow</name>
    <message>
        <source>New</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1، %2، %3</translation>
    </message>
    <message>
        <source>%1, %2, %3, assigned to %4</source>
        <translation>%1، %2، %3، مُسندة إلى %4</translation>
    </message>
    <message>
        <source>This issue was deleted.</source>
        <translation>حُذفت هذه التذكرة.</translation>
    </message>
    <message>
        <source>An issue that you cannot see</source>
        <translation>تذكرة لا يمكنك رؤيتها</translation>
    </message>
    <message>
        <source>%1, deleted</source>
        <translation>%1، محذوفة</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueListHeader</name>
    <message>
        <source>Show the sidebar</source>
        <translation>عرض الشريط الجانبي</translation>
    </message>
    <message>
        <source>Words, or status:open assignee:@me</source>
        <translation>كلمات، أو status:open assignee:@me</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>تصفية القائمة</translation>
    </message>
    <message>
        <source>Show as a board</source>
        <translation>العرض كلوحة</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>لا تذاكر</numerusform>
            <numerusform>تذكرة واحدة</numerusform>
            <numerusform>تذكرتان</numerusform>
            <numerusform>%Ln تذاكر</numerusform>
            <numerusform>%Ln تذكرة</numerusform>
            <numerusform>%Ln تذكرة</numerusform>
        </translation>
    </message>
    <message>
        <source>How the list is shown. Sorted by %1</source>
        <translation>طريقة عرض القائمة. مرتبة حسب %1</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>مسح المرشّح</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueListModel</name>
    <message>
        <source>new</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>%1, %2, %3, priority %4</source>
        <translation>%1، %2، %3، الأولوية %4</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>an issue in words, then what of it is not saved</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>الاستحقاق</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>المسؤول</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>التحديث</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>‎+%1</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>غير مسندة إلى أحد</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueListView</name>
    <message>
        <source>Issues</source>
        <translation>التذاكر</translation>
    </message>
    <message numerus="yes">
        <source>%n new issue(s)</source>
        <translation>
            <numerusform>لا تذاكر جديدة</numerusform>
            <numerusform>تذكرة جديدة واحدة</numerusform>
            <numerusform>تذكرتان جديدتان</numerusform>
            <numerusform>%Ln تذاكر جديدة</numerusform>
            <numerusform>%Ln تذكرة جديدة</numerusform>
            <numerusform>%Ln تذكرة جديدة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueViews</name>
    <message>
        <source>Next issue</source>
        <translation>التذكرة التالية</translation>
    </message>
    <message>
        <source>Previous issue</source>
        <translation>التذكرة السابقة</translation>
    </message>
    <message>
        <source>Mark the issue, to change several at once</source>
        <translation>تحديد التذكرة، لتعديل عدة تذاكر معًا</translation>
    </message>
    <message>
        <source>Mark all issues</source>
        <translation>تحديد كل التذاكر</translation>
    </message>
    <message>
        <source>Look at the issue without leaving the list</source>
        <translation>إلقاء نظرة على التذكرة دون مغادرة القائمة</translation>
    </message>
    <message>
        <source>Fold the group away</source>
        <translation>طيّ المجموعة</translation>
    </message>
    <message>
        <source>Fold all groups away</source>
        <translation>طيّ كل المجموعات</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>بسط كل المجموعات</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::JoinDialog</name>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
    <message>
        <source>Join %1</source>
        <extracomment>%1 is a workspace</extracomment>
        <translation>الانضمام إلى %1</translation>
    </message>
    <message>
        <source>You are invited as %1. There is an account with that address on %2: enter its password.</source>
        <extracomment>an e-mail address, a server</extracomment>
        <translation>أنت مدعوّ باسم %1. يوجد حساب بهذا العنوان على %2: أدخل كلمة مروره.</translation>
    </message>
    <message>
        <source>You are invited as %1 to %2. Say what you are called, and choose a password.</source>
        <translation>أنت مدعوّ باسم %1 إلى %2. اكتب اسمك واختر كلمة مرور.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;كلمة المرور</translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>&amp;تكرار كلمة المرور</translation>
    </message>
    <message>
        <source>This invitation was used, taken back, or has expired. Ask for another one.</source>
        <translation>استُخدمت هذه الدعوة أو أُلغيت أو انتهت صلاحيتها. اطلب دعوة أخرى.</translation>
    </message>
    <message>
        <source>The password is not right. Nothing was changed: try again.</source>
        <translation>كلمة المرور غير صحيحة. لم يتغير شيء: حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This cannot be a name. Nothing was changed: choose another one.</source>
        <translation>لا يصلح هذا اسمًا. لم يتغير شيء: اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>The server does not take this password: it is too short, too common, or your address. Nothing was changed: choose another one.</source>
        <translation>لا يقبل الخادم كلمة المرور هذه: فهي قصيرة جدًا أو شائعة جدًا أو هي عنوانك نفسه. لم يتغير شيء: اختر كلمة أخرى.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::KeyCatcher</name>
    <message>
        <source>Press the new keys</source>
        <translation>اضغط المفاتيح الجديدة</translation>
    </message>
    <message>
        <source>New keys: %1</source>
        <translation>المفاتيح الجديدة: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::KeysDialog</name>
    <message>
        <source>Change Keyboard Shortcuts</source>
        <translation>تغيير اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::KeysPage</name>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة الضبط</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>إعادة ضبط الكل</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>استخدام</translation>
    </message>
    <message>
        <source>Use as well</source>
        <translation>استخدام أيضًا</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Search by action or key</source>
        <translation>البحث بالإجراء أو المفتاح</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>الإجراءات ومفاتيحها</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an action, %2 its keys</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>No action is called that, or has that key.</source>
        <translation>لا يوجد إجراء بهذا الاسم أو بهذا المفتاح.</translation>
    </message>
    <message>
        <source>The keys of “%1” cannot be changed.</source>
        <translation>لا يمكن تغيير مفاتيح «%1».</translation>
    </message>
    <message>
        <source>You have changed the keys of “%1”.</source>
        <translation>غيّرتَ مفاتيح «%1».</translation>
    </message>
    <message>
        <source>Press the new keys for “%1”, then Enter. Esc leaves it as it is.</source>
        <translation>اضغط المفاتيح الجديدة لـ «%1» ثم Enter. يتركها Esc كما هي.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>أخذه</translation>
    </message>
    <message>
        <source>%1 already does %2. Enter takes it away from there.</source>
        <extracomment>%1 are keys, %2 is a list of actions</extracomment>
        <translation>%1 مستخدم مسبقًا لـ %2. يسحبه Enter من هناك.</translation>
    </message>
    <message>
        <source>%1 begins like a key of %2. Enter takes that key away from there.</source>
        <translation>يبدأ %1 مثل مفتاح لـ %2. يسحب Enter ذلك المفتاح من هناك.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LabelsEditor</name>
    <message>
        <source>Add labels</source>
        <translation>إضافة وسوم</translation>
    </message>
    <message>
        <source>Find or add a label</source>
        <translation>البحث عن وسم أو إضافته</translation>
    </message>
    <message>
        <source>Add the label “%1”</source>
        <translation>إضافة الوسم «%1»</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LimitDialog</name>
    <message>
        <source>Limit of “%1”</source>
        <extracomment>%1 is a status</extracomment>
        <translation>حدّ «%1»</translation>
    </message>
    <message>
        <source>How many issues of %1 should be in “%2” at a time, at most? When there are more, the board says so to everybody; nothing is refused.</source>
        <translation>كم تذكرة من %1 على الأكثر ينبغي أن تكون في «%2» في وقت واحد؟ إن زادت تُظهر اللوحة ذلك للجميع؛ ولا يُرفض شيء.</translation>
    </message>
    <message>
        <source>At most this many issues</source>
        <translation>أقصى عدد للتذاكر</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>بلا حدّ</translation>
    </message>
    <message>
        <source>Set limit</source>
        <translation>ضبط الحدّ</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LineEditor</name>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LinkBanner</name>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message numerus="yes">
        <source>Offline – %n change(s) waiting. You can go on working.</source>
        <translation>
            <numerusform>دون اتصال – لا تغييرات بالانتظار. يمكنك متابعة العمل.</numerusform>
            <numerusform>دون اتصال – تغيير واحد بالانتظار. يمكنك متابعة العمل.</numerusform>
            <numerusform>دون اتصال – تغييران بالانتظار. يمكنك متابعة العمل.</numerusform>
            <numerusform>دون اتصال – %Ln تغييرات بالانتظار. يمكنك متابعة العمل.</numerusform>
            <numerusform>دون اتصال – %Ln تغييرًا بالانتظار. يمكنك متابعة العمل.</numerusform>
            <numerusform>دون اتصال – %Ln تغيير بالانتظار. يمكنك متابعة العمل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline. You can go on working; nothing is lost.</source>
        <translation>دون اتصال. يمكنك متابعة العمل؛ لن يُفقد شيء.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>أعد المحاولة</translation>
    </message>
    <message numerus="yes">
        <source>Back online – sending %n change(s)…</source>
        <translation>
            <numerusform>عاد الاتصال – جارٍ إرسال %Ln تغيير…</numerusform>
            <numerusform>عاد الاتصال – جارٍ إرسال تغيير واحد…</numerusform>
            <numerusform>عاد الاتصال – جارٍ إرسال تغييرين…</numerusform>
            <numerusform>عاد الاتصال – جارٍ إرسال %Ln تغييرات…</numerusform>
            <numerusform>عاد الاتصال – جارٍ إرسال %Ln تغييرًا…</numerusform>
            <numerusform>عاد الاتصال – جارٍ إرسال %Ln تغيير…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back online – %n change(s) sent.</source>
        <translation>
            <numerusform>عاد الاتصال – تم إرسال %Ln تغيير.</numerusform>
            <numerusform>عاد الاتصال – تم إرسال تغيير واحد.</numerusform>
            <numerusform>عاد الاتصال – تم إرسال تغييرين.</numerusform>
            <numerusform>عاد الاتصال – تم إرسال %Ln تغييرات.</numerusform>
            <numerusform>عاد الاتصال – تم إرسال %Ln تغييرًا.</numerusform>
            <numerusform>عاد الاتصال – تم إرسال %Ln تغيير.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back online.</source>
        <translation>عاد الاتصال.</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>التحقق من الاتصال</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>إلقاء نظرة</translation>
    </message>
    <message>
        <source>Show your devices</source>
        <translation>عرض أجهزتك</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LinkedIssues</name>
    <message>
        <source>Blocked by</source>
        <translation>محجوبة بسبب</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>تحجب</translation>
    </message>
    <message>
        <source>Relates to</source>
        <translation>مرتبطة بـ</translation>
    </message>
    <message>
        <source>Duplicated by</source>
        <translation>مكررة في</translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <translation>مكررة عن</translation>
    </message>
    <message>
        <source>Add sub-issue</source>
        <translation>إضافة تذكرة فرعية</translation>
    </message>
    <message>
        <source>Add relation</source>
        <translation>إضافة علاقة</translation>
    </message>
    <message>
        <source>Sub-issues</source>
        <translation>التذاكر الفرعية</translation>
    </message>
    <message>
        <source>Add a sub-issue</source>
        <translation>إضافة تذكرة فرعية</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>إضافة علاقة</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n done</source>
        <translation>
            <numerusform>اكتمل %1 من %Ln</numerusform>
            <numerusform>اكتمل %1 من %Ln</numerusform>
            <numerusform>اكتمل %1 من %Ln</numerusform>
            <numerusform>اكتمل %1 من %Ln</numerusform>
            <numerusform>اكتمل %1 من %Ln</numerusform>
            <numerusform>اكتمل %1 من %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of the sub-issues: %1</source>
        <translation>تقدّم التذاكر الفرعية: %1</translation>
    </message>
    <message>
        <source>Take it out of the sub-issues</source>
        <translation>إخراجها من التذاكر الفرعية</translation>
    </message>
    <message>
        <source>Remove the relation</source>
        <translation>إزالة العلاقة</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <translation>إنشاء «%1»</translation>
    </message>
    <message>
        <source>Title of a new sub-issue, or an issue</source>
        <translation>عنوان تذكرة فرعية جديدة، أو تذكرة</translation>
    </message>
    <message>
        <source>What it has to do with another issue</source>
        <translation>صلتها بتذكرة أخرى</translation>
    </message>
    <message>
        <source>%1: which issue</source>
        <translation>%1: أي تذكرة</translation>
    </message>
    <message>
        <source>No parent</source>
        <translation>بلا تذكرة أم</translation>
    </message>
    <message>
        <source>The issue that this one is a part of</source>
        <translation>التذكرة التي تنتمي إليها هذه</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ListDelegate</name>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ListEditor</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>what a button does, and its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>نقل إلى الأعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>نقل إلى الأسفل</translation>
    </message>
    <message>
        <source>Enter changes, Delete removes, Alt with Up or Down moves, Insert adds.</source>
        <translation>يغيّر Enter، ويزيل Delete، وينقل Alt مع السهم إلى الأعلى أو الأسفل، ويضيف Insert.</translation>
    </message>
    <message>
        <source>Enter changes, Delete removes, Insert adds.</source>
        <translation>يغيّر Enter، ويزيل Delete، ويضيف Insert.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ListModel</name>
    <message>
        <source>It needs a name.</source>
        <translation>لا بد من اسم.</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n character(s), and no line ends.</source>
        <translation>
            <numerusform>لا يتجاوز الاسم %Ln حرف، وليس فيه فواصل أسطر.</numerusform>
            <numerusform>لا يتجاوز الاسم حرفًا واحدًا، وليس فيه فواصل أسطر.</numerusform>
            <numerusform>لا يتجاوز الاسم حرفين، وليس فيه فواصل أسطر.</numerusform>
            <numerusform>لا يتجاوز الاسم %Ln أحرف، وليس فيه فواصل أسطر.</numerusform>
            <numerusform>لا يتجاوز الاسم %Ln حرفًا، وليس فيه فواصل أسطر.</numerusform>
            <numerusform>لا يتجاوز الاسم %Ln حرف، وليس فيه فواصل أسطر.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is “%1” already.</source>
        <translation>«%1» موجود بالفعل.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>at most %n issue(s)</source>
        <translation>
            <numerusform>%Ln تذكرة على الأكثر</numerusform>
            <numerusform>تذكرة واحدة على الأكثر</numerusform>
            <numerusform>تذكرتان على الأكثر</numerusform>
            <numerusform>%Ln تذاكر على الأكثر</numerusform>
            <numerusform>%Ln تذكرة على الأكثر</numerusform>
            <numerusform>%Ln تذكرة على الأكثر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>لا تذاكر</numerusform>
            <numerusform>تذكرة واحدة</numerusform>
            <numerusform>تذكرتان</numerusform>
            <numerusform>%Ln تذاكر</numerusform>
            <numerusform>%Ln تذكرة</numerusform>
            <numerusform>%Ln تذكرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>الحدّ</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>التذاكر</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MainWindow</name>
    <message>
        <source>You deleted the filter “%1”.</source>
        <translation>حذفتَ المرشّح «%1».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>%1 · %2 – Lockstep</source>
        <translation>%1 · %2 – Lockstep</translation>
    </message>
    <message>
        <source>%1 %2 – %3</source>
        <extracomment>%1 is the key of an issue, %2 its title, %3 who and where</extracomment>
        <translation>%1 %2 – %3</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) marked</source>
        <translation>
            <numerusform>لا تذاكر محددة</numerusform>
            <numerusform>تذكرة واحدة محددة</numerusform>
            <numerusform>تذكرتان محددتان</numerusform>
            <numerusform>%Ln تذاكر محددة</numerusform>
            <numerusform>%Ln تذكرة محددة</numerusform>
            <numerusform>%Ln تذكرة محددة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n issue(s)</source>
        <translation>
            <numerusform>%1 من %Ln تذكرة</numerusform>
            <numerusform>%1 من تذكرة واحدة</numerusform>
            <numerusform>%1 من تذكرتين</numerusform>
            <numerusform>%1 من %Ln تذاكر</numerusform>
            <numerusform>%1 من %Ln تذكرة</numerusform>
            <numerusform>%1 من %Ln تذكرة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <extracomment>%1 is &quot;12 of 340 issues&quot;, %2 how many milliseconds it took to find them</extracomment>
        <translation>%1 · %2 م.ث</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>لا تذاكر</numerusform>
            <numerusform>تذكرة واحدة</numerusform>
            <numerusform>تذكرتان</numerusform>
            <numerusform>%Ln تذاكر</numerusform>
            <numerusform>%Ln تذكرة</numerusform>
            <numerusform>%Ln تذكرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>التذكرة</translation>
    </message>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>المزامنة</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنا</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>What you did last cannot be written to this computer&apos;s disk. It is lost if you close now.</source>
        <translation>تعذّرت كتابة آخر ما فعلته على قرص هذا الحاسوب. سيضيع إن أغلقت الآن.</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>الإغلاق وخسارته</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <extracomment>how many messages are unread, and the rest of the title</extracomment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>صندوق الوارد</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MarkdownEditor</name>
    <message>
        <source>Add a description</source>
        <translation>إضافة وصف</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MentionCompleter</name>
    <message>
        <source>People to mention</source>
        <translation>أشخاص للإشارة إليهم</translation>
    </message>
    <message>
        <source>%1, @%2</source>
        <extracomment>%1 is a name, %2 how that person is mentioned</extracomment>
        <translation>%1، ‎@%2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MergeNews</name>
    <message>
        <source>Merged with somebody else&apos;s change</source>
        <translation>دُمج مع تغيير شخص آخر</translation>
    </message>
    <message>
        <source>Merged with a change of %1</source>
        <translation>دُمج مع تغيير من %1</translation>
    </message>
    <message>
        <source>%1 changed what you had written</source>
        <translation>عدّل %1 ما كتبتَه</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 في %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MoveCommands</name>
    <message>
        <source>Move to another project…</source>
        <translation>نقل إلى مشروع آخر…</translation>
    </message>
    <message>
        <source>Move to which project?</source>
        <translation>إلى أي مشروع يُنقل؟</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>نقل %1 إلى %2</translation>
    </message>
    <message numerus="yes">
        <source>Move %n issue(s) to %1</source>
        <translation>
            <numerusform>عدم نقل أي تذكرة إلى %1</numerusform>
            <numerusform>نقل تذكرة واحدة إلى %1</numerusform>
            <numerusform>نقل تذكرتين إلى %1</numerusform>
            <numerusform>نقل %Ln تذاكر إلى %1</numerusform>
            <numerusform>نقل %Ln تذكرة إلى %1</numerusform>
            <numerusform>نقل %Ln تذكرة إلى %1</numerusform>
        </translation>
    </message>
    <message>
        <source>You moved %1 to %2.</source>
        <translation>نُقلت %1 إلى %2.</translation>
    </message>
    <message numerus="yes">
        <source>You moved %n issue(s) to %1.</source>
        <translation>
            <numerusform>لم تُنقل أي تذكرة إلى %1.</numerusform>
            <numerusform>نُقلت تذكرة واحدة إلى %1.</numerusform>
            <numerusform>نُقلت تذكرتان إلى %1.</numerusform>
            <numerusform>نُقلت %Ln تذاكر إلى %1.</numerusform>
            <numerusform>نُقلت %Ln تذكرة إلى %1.</numerusform>
            <numerusform>نُقلت %Ln تذكرة إلى %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MoveDialog</name>
    <message>
        <source>&amp;Move them to</source>
        <translation>&amp;نقلها إلى</translation>
    </message>
    <message>
        <source>Move and remove</source>
        <translation>نقل وإزالة</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MutationDialog</name>
    <message>
        <source>Edit Change</source>
        <translation>تعديل التغيير</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Keep the text as a draft (Esc)</source>
        <translation>الاحتفاظ بالنص مسودةً (Esc)</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>إعادة الإرسال</translation>
    </message>
    <message>
        <source>Send it as it is now (Ctrl+Enter)</source>
        <translation>الإرسال كما هو الآن (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Navigation</name>
    <message>
        <source>Go to my issues</source>
        <translation>الانتقال إلى تذاكري</translation>
    </message>
    <message>
        <source>Go to all issues</source>
        <translation>الانتقال إلى كل التذاكر</translation>
    </message>
    <message>
        <source>Go to the issue</source>
        <translation>الانتقال إلى التذكرة</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>الفتح في نافذة مستقلة</translation>
    </message>
    <message>
        <source>All issues</source>
        <translation>كل التذاكر</translation>
    </message>
    <message>
        <source>My issues</source>
        <translation>تذاكري</translation>
    </message>
    <message>
        <source>Lockstep does not understand this link.</source>
        <translation>لا يفهم Lockstep هذا الرابط.</translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation>لم يُفتح شيء.</translation>
    </message>
    <message>
        <source>This link leads to another workspace, %1.</source>
        <translation>يؤدي هذا الرابط إلى مساحة عمل أخرى، %1.</translation>
    </message>
    <message>
        <source>Open it in the window of that workspace.</source>
        <translation>افتحه في نافذة تلك المساحة.</translation>
    </message>
    <message>
        <source>There is no issue %1 here.</source>
        <translation>لا توجد هنا تذكرة %1.</translation>
    </message>
    <message>
        <source>It may have been deleted, or be in a project that you cannot read.</source>
        <translation>ربما حُذفت، أو هي في مشروع لا يمكنك قراءته.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>تقدّم</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NetworkDialog</name>
    <message>
        <source>Network Settings</source>
        <translation>إعدادات الشبكة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;تطبيق</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>مثل ال&amp;نظام</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>&amp;بلا</translation>
    </message>
    <message>
        <source>&amp;HTTP proxy</source>
        <translation>وكيل &amp;HTTP</translation>
    </message>
    <message>
        <source>SOC&amp;KS5 proxy</source>
        <translation>وكيل SOC&amp;KS5</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Ad&amp;dress</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>Po&amp;rt</source>
        <translation>ال&amp;منفذ</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>ال&amp;اسم</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;كلمة المرور</translation>
    </message>
    <message>
        <source>&amp;Check the connection</source>
        <translation>الت&amp;حقق من الاتصال</translation>
    </message>
    <message>
        <source>The address and the port of the proxy are needed.</source>
        <translation>يلزم عنوان الوكيل ومنفذه.</translation>
    </message>
    <message>
        <source>It holds from the next connection on.</source>
        <translation>يسري بدءًا من الاتصال التالي.</translation>
    </message>
    <message>
        <source>Name and password only if the proxy asks for them. The password is kept in the keychain of this system; without one that opens, in a file that only your account on this computer can read. This computer itself is always reached directly.</source>
        <translation>الاسم وكلمة المرور فقط إذا طلبهما الوكيل. تُحفظ كلمة المرور حتى إغلاق Lockstep. يُتصل بهذا الحاسوب نفسه مباشرة دائمًا.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NewIssueDialog</name>
    <message>
        <source>Create issue</source>
        <translation>إنشاء التذكرة</translation>
    </message>
    <message>
        <source>New Issue</source>
        <translation>تذكرة جديدة</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>What happened, what was expected, how to see it</source>
        <translation>ما الذي حدث، وما كان متوقعًا، وكيف يمكن رؤيته</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Create the issue (Ctrl+Enter)</source>
        <translation>إنشاء التذكرة (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Keep the text as a draft (Esc)</source>
        <translation>الاحتفاظ بالنص مسودةً (Esc)</translation>
    </message>
    <message>
        <source>Choose a project</source>
        <translation>اختيار مشروع</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>المشروع: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>There is no project that you may write to.</source>
        <translation>لا يوجد مشروع يمكنك الكتابة فيه.</translation>
    </message>
    <message>
        <source>A title is all it takes.</source>
        <translation>يكفي العنوان.</translation>
    </message>
    <message>
        <source>The issue could not be queued. Your text is kept.</source>
        <translation>تعذّر وضع التذكرة في قائمة الانتظار. نصك محفوظ.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>Attach none</source>
        <translation>عدم إرفاق شيء</translation>
    </message>
    <message>
        <source>Attach Files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>They can also be dropped here, or pasted.</source>
        <translation>يمكن أيضًا إفلاتها هنا أو لصقها.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NewProjectDialog</name>
    <message>
        <source>Create project</source>
        <translation>إنشاء المشروع</translation>
    </message>
    <message>
        <source>New Project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>الم&amp;فتاح</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>ال&amp;بدء بـ</translation>
    </message>
    <message>
        <source>What was chosen before</source>
        <translation>ما اختير سابقًا</translation>
    </message>
    <message>
        <source>Software development</source>
        <translation>تطوير البرمجيات</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>للتنفيذ</translation>
    </message>
    <message>
        <source>Doing</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>منجزة</translation>
    </message>
    <message>
        <source>Simple tasks</source>
        <translation>مهام بسيطة</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد التنفيذ</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>بانتظار الرد</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>محلولة</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>Help desk</source>
        <translation>مكتب المساعدة</translation>
    </message>
    <message>
        <source>All lists of %1</source>
        <extracomment>%1 is a project whose statuses, types, labels and so on are taken</extracomment>
        <translation>كل قوائم %1</translation>
    </message>
    <message>
        <source>A key has 2 to 10 letters from A to Z and digits, and begins with a letter.</source>
        <translation>يتكون المفتاح من 2 إلى 10 من الحروف A إلى Z والأرقام، ويبدأ بحرف.</translation>
    </message>
    <message>
        <source>Another project has this key already.</source>
        <translation>لمشروع آخر هذا المفتاح بالفعل.</translation>
    </message>
    <message>
        <source>Statuses: %1</source>
        <translation>الحالات: %1</translation>
    </message>
    <message>
        <source>Its issues are called %1 and so on. It cannot be changed later.</source>
        <extracomment>%1 is the name of an issue, such as LOCK-1</extracomment>
        <translation>تُسمى تذاكره %1 وهكذا. لا يمكن تغيير المفتاح لاحقًا.</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>المفتاح</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>عدم الإزعاج</translation>
    </message>
    <message>
        <source>&amp;Nothing may disturb me now</source>
        <translation>&amp;لا يزعجني شيء الآن</translation>
    </message>
    <message>
        <source>Let &amp;mentions of me through</source>
        <translation>السماح بال&amp;إشارات إليّ</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>ساعات الهدوء</translation>
    </message>
    <message>
        <source>&amp;Quiet hours…</source>
        <translation>&amp;ساعات الهدوء…</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source> min</source>
        <translation> د</translation>
    </message>
    <message>
        <source>Show me as &amp;idle after</source>
        <translation>إظهاري &amp;خاملًا بعد</translation>
    </message>
    <message>
        <source>Nothing pops up from %1 to %2.</source>
        <translation>لا يظهر شيء من %1 إلى %2.</translation>
    </message>
    <message>
        <source>There are no quiet hours.</source>
        <translation>لا توجد ساعات هدوء.</translation>
    </message>
    <message>
        <source>What you are told of</source>
        <translation>ما تُبلَّغ به</translation>
    </message>
    <message>
        <source>&amp;Choose by event and project…</source>
        <translation>ا&amp;ختيار حسب الحدث والمشروع…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Notifier</name>
    <message numerus="yes">
        <source>%n of your issues changed while you were away</source>
        <translation>
            <numerusform>تغيّر أثناء غيابك %Ln من تذاكرك</numerusform>
            <numerusform>تغيّر أثناء غيابك %Ln من تذاكرك</numerusform>
            <numerusform>تغيّر أثناء غيابك %Ln من تذاكرك</numerusform>
            <numerusform>تغيّر أثناء غيابك %Ln من تذاكرك</numerusform>
            <numerusform>تغيّر أثناء غيابك %Ln من تذاكرك</numerusform>
            <numerusform>تغيّر أثناء غيابك %Ln من تذاكرك</numerusform>
        </translation>
    </message>
    <message>
        <source>The last: %1.</source>
        <translation>الأخير: %1.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n messages for you</source>
        <translation>
            <numerusform>لديك لا رسائل</numerusform>
            <numerusform>لديك رسالة واحدة</numerusform>
            <numerusform>لديك رسالتان</numerusform>
            <numerusform>لديك %Ln رسائل</numerusform>
            <numerusform>لديك %Ln رسالة</numerusform>
            <numerusform>لديك %Ln رسالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n earlier message(s))</source>
        <extracomment>%1 is the text of the last message</extracomment>
        <translation>
            <numerusform>%1 (%Ln رسالة سابقة)</numerusform>
            <numerusform>%1 (ورسالة سابقة واحدة)</numerusform>
            <numerusform>%1 (ورسالتان سابقتان)</numerusform>
            <numerusform>%1 (و%Ln رسائل سابقة)</numerusform>
            <numerusform>%1 (و%Ln رسالة سابقة)</numerusform>
            <numerusform>%1 (و%Ln رسالة سابقة)</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Quiet for 1 hour</source>
        <translation>هدوء لساعة</translation>
    </message>
    <message>
        <source>You were added to %1</source>
        <translation>تمت إضافتك إلى %1</translation>
    </message>
    <message>
        <source>%1 added you to %2</source>
        <translation>أضافك %1 إلى %2</translation>
    </message>
    <message>
        <source>%1 mentioned you in %2</source>
        <translation>أشار إليك %1 في %2</translation>
    </message>
    <message>
        <source>%1 assigned %2 to you</source>
        <translation>أسند إليك %1 التذكرة %2</translation>
    </message>
    <message>
        <source>%1 made %2 urgent</source>
        <translation>جعل %1 التذكرة %2 عاجلة</translation>
    </message>
    <message>
        <source>%1 set %2 to “%3”</source>
        <translation>غيّر %1 حالة %2 إلى «%3»</translation>
    </message>
    <message>
        <source>%1 says that %2 is blocked by %3</source>
        <extracomment>a person, an issue, another issue</extracomment>
        <translation>يقول %1 إن %2 محجوبة بسبب %3</translation>
    </message>
    <message>
        <source>%1 mentioned you</source>
        <translation>أشار إليك %1</translation>
    </message>
    <message>
        <source>%1 commented on %2</source>
        <translation>علّق %1 على %2</translation>
    </message>
    <message>
        <source>%1 is due today</source>
        <translation>تُستحق %1 اليوم</translation>
    </message>
    <message>
        <source>%1 is due tomorrow</source>
        <translation>تُستحق %1 غدًا</translation>
    </message>
    <message numerus="yes">
        <source>%n of your issues are due today</source>
        <translation>
            <numerusform>تُستحق اليوم %Ln من تذاكرك</numerusform>
            <numerusform>تُستحق اليوم %Ln من تذاكرك</numerusform>
            <numerusform>تُستحق اليوم %Ln من تذاكرك</numerusform>
            <numerusform>تُستحق اليوم %Ln من تذاكرك</numerusform>
            <numerusform>تُستحق اليوم %Ln من تذاكرك</numerusform>
            <numerusform>تُستحق اليوم %Ln من تذاكرك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your issues are due tomorrow</source>
        <translation>
            <numerusform>تُستحق غدًا %Ln من تذاكرك</numerusform>
            <numerusform>تُستحق غدًا %Ln من تذاكرك</numerusform>
            <numerusform>تُستحق غدًا %Ln من تذاكرك</numerusform>
            <numerusform>تُستحق غدًا %Ln من تذاكرك</numerusform>
            <numerusform>تُستحق غدًا %Ln من تذاكرك</numerusform>
            <numerusform>تُستحق غدًا %Ln من تذاكرك</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and you changed %2 differently</source>
        <translation>عدّلتَ أنت و%1 التذكرة %2 بشكل مختلف</translation>
    </message>
    <message>
        <source>Nothing is lost: decide when you like.</source>
        <translation>لم يُفقد شيء: قرّر متى شئت.</translation>
    </message>
    <message>
        <source>%1 came into the queue “%2”</source>
        <extracomment>an issue, a queue</extracomment>
        <translation>دخل %1 إلى قائمة الانتظار «%2»</translation>
    </message>
    <message>
        <source>%1 wrote to everybody in %2</source>
        <translation>كتب %1 إلى الجميع في %2</translation>
    </message>
    <message>
        <source>%1 created %2</source>
        <translation>أنشأ %1 ‏%2</translation>
    </message>
    <message>
        <source>%1 deleted %2</source>
        <translation>حذف %1 ‏%2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NotifyRulesDialog</name>
    <message>
        <source>&amp;Mute this project: only what is about me is told</source>
        <translation>&amp;كتم هذا المشروع: لا أُبلَّغ إلا بما يخصّني</translation>
    </message>
    <message>
        <source>Mute issues</source>
        <translation>التذاكر المكتومة</translation>
    </message>
    <message>
        <source>What You Are Told Of</source>
        <translation>ما تُبلَّغ به</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;من أجل</translation>
    </message>
    <message>
        <source>&amp;Do not mute any more</source>
        <translation>إ&amp;لغاء الكتم</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>كل المشاريع</translation>
    </message>
    <message>
        <source>As usual: %1</source>
        <extracomment>&quot;As usual: In Lockstep&quot;</extracomment>
        <translation>كالمعتاد: %1</translation>
    </message>
    <message>
        <source>As everywhere: %1</source>
        <translation>كما في كل مكان: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NumberEditor</name>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::OfferDialog</name>
    <message>
        <source>What This Server Can Do</source>
        <translation>ما يستطيعه هذا الخادم</translation>
    </message>
    <message>
        <source>%1 is not a Lockstep server. What it cannot do is not offered. Whatever you type is kept on this computer until the server has it, and conflicts are found as well as it allows.</source>
        <translation>%1 ليس خادم Lockstep. ما لا يستطيعه لا يُعرض. كل ما يُكتب محفوظ على هذا الحاسوب حتى يصل إلى الخادم، وتُكتشف التعارضات بقدر ما يسمح به.</translation>
    </message>
    <message>
        <source>This is a Lockstep server: it can do all that there is.</source>
        <translation>هذا خادم Lockstep: يستطيع كل شيء.</translation>
    </message>
    <message>
        <source>What it can do</source>
        <translation>ما يستطيعه</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>ما لا يستطيعه</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::OutboxDialog</name>
    <message>
        <source>Everything you did has reached the server.</source>
        <translation>وصل كل ما فعلتَه إلى الخادم.</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;تعديل…</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>إعادة ال&amp;محاولة</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>ت&amp;جاهل…</translation>
    </message>
    <message>
        <source>&amp;Undo discard</source>
        <translation>الت&amp;راجع عن التجاهل</translation>
    </message>
    <message>
        <source>&amp;Open issue</source>
        <translation>&amp;فتح التذكرة</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>ت&amp;صدير</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Changes to Be Sent</source>
        <translation>التغييرات المنتظر إرسالها</translation>
    </message>
    <message>
        <source>Changes to be sent</source>
        <translation>التغييرات المنتظر إرسالها</translation>
    </message>
    <message>
        <source>What you entered</source>
        <translation>ما أدخلتَه</translation>
    </message>
    <message>
        <source>Change what was not accepted, and send it (F2)</source>
        <translation>تعديل ما لم يُقبل وإرساله (F2)</translation>
    </message>
    <message>
        <source>Send what was not accepted once more (Ctrl+R)</source>
        <translation>إرسال ما لم يُقبل مرة أخرى (Ctrl+R)</translation>
    </message>
    <message>
        <source>Give the chosen changes up (Delete)</source>
        <translation>التخلي عن التغييرات المختارة (Delete)</translation>
    </message>
    <message>
        <source>Put back what was discarded last (Ctrl+Z)</source>
        <translation>إرجاع آخر ما جرى تجاهله (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Go to the issue</source>
        <translation>الانتقال إلى التذكرة</translation>
    </message>
    <message>
        <source>Keep all of this elsewhere, as text or JSON</source>
        <translation>حفظ كل هذا في مكان آخر، نصًا أو JSON</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>نسخ ك&amp;نص</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>نسخ كـ &amp;JSON</translation>
    </message>
    <message>
        <source>&amp;Save as text…</source>
        <translation>&amp;حفظ كنص…</translation>
    </message>
    <message>
        <source>Save as JSO&amp;N…</source>
        <translation>حفظ كـ JSO&amp;N…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be written to this computer&apos;s disk so far.</source>
        <translation>
            <numerusform>تعذّرت حتى الآن كتابة %Ln تغيير على قرص هذا الحاسوب.</numerusform>
            <numerusform>تعذّرت حتى الآن كتابة تغيير واحد على قرص هذا الحاسوب.</numerusform>
            <numerusform>تعذّرت حتى الآن كتابة تغييرين على قرص هذا الحاسوب.</numerusform>
            <numerusform>تعذّرت حتى الآن كتابة %Ln تغييرات على قرص هذا الحاسوب.</numerusform>
            <numerusform>تعذّرت حتى الآن كتابة %Ln تغييرًا على قرص هذا الحاسوب.</numerusform>
            <numerusform>تعذّرت حتى الآن كتابة %Ln تغيير على قرص هذا الحاسوب.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were not accepted. They stay here until you decide.</source>
        <translation>
            <numerusform>لم يتم قبول %Ln تغيير. يبقى ذلك هنا حتى تقرر.</numerusform>
            <numerusform>لم يتم قبول تغيير واحد. يبقى ذلك هنا حتى تقرر.</numerusform>
            <numerusform>لم يتم قبول تغييرين. يبقى ذلك هنا حتى تقرر.</numerusform>
            <numerusform>لم يتم قبول %Ln تغييرات. يبقى ذلك هنا حتى تقرر.</numerusform>
            <numerusform>لم يتم قبول %Ln تغييرًا. يبقى ذلك هنا حتى تقرر.</numerusform>
            <numerusform>لم يتم قبول %Ln تغيير. يبقى ذلك هنا حتى تقرر.</numerusform>
        </translation>
    </message>
    <message>
        <source>These changes are safe on this computer and are sent in this order.</source>
        <translation>هذه التغييرات محفوظة على هذا الحاسوب وتُرسل بهذا الترتيب.</translation>
    </message>
    <message>
        <source>Nothing else waits. Export what could not be written, to have it elsewhere.</source>
        <translation>لا شيء آخر ينتظر. صدّر ما تعذّرت كتابته ليكون لديك في مكان آخر.</translation>
    </message>
    <message>
        <source>It is being sent again.</source>
        <translation>يُعاد إرساله.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are being sent again.</source>
        <translation>
            <numerusform>تجري إعادة إرسال %Ln تغيير.</numerusform>
            <numerusform>تجري إعادة إرسال تغيير واحد.</numerusform>
            <numerusform>تجري إعادة إرسال تغييرين.</numerusform>
            <numerusform>تجري إعادة إرسال %Ln تغييرات.</numerusform>
            <numerusform>تجري إعادة إرسال %Ln تغييرًا.</numerusform>
            <numerusform>تجري إعادة إرسال %Ln تغيير.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>لا تغييرات</numerusform>
            <numerusform>تغيير واحد</numerusform>
            <numerusform>تغييران</numerusform>
            <numerusform>%Ln تغييرات</numerusform>
            <numerusform>%Ln تغييرًا</numerusform>
            <numerusform>%Ln تغيير</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard Changes</source>
        <translation>تجاهل التغييرات</translation>
    </message>
    <message>
        <source>%1: this exists only on this computer. When you close the list of changes it is gone; until then you can undo this.</source>
        <translation>%1: هذا موجود على هذا الحاسوب فقط. يزول عند إغلاق قائمة التغييرات؛ وحتى ذلك الحين يمكنك التراجع.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were on their way already and cannot be taken back.</source>
        <translation>
            <numerusform>في الطريق بالفعل ولا يمكن السحب: لا تغييرات.</numerusform>
            <numerusform>في الطريق بالفعل ولا يمكن السحب: تغيير واحد.</numerusform>
            <numerusform>في الطريق بالفعل ولا يمكن السحب: تغييران.</numerusform>
            <numerusform>في الطريق بالفعل ولا يمكن السحب: %Ln تغييرات.</numerusform>
            <numerusform>في الطريق بالفعل ولا يمكن السحب: %Ln تغييرًا.</numerusform>
            <numerusform>في الطريق بالفعل ولا يمكن السحب: %Ln تغيير.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were discarded.</source>
        <translation>
            <numerusform>تم تجاهل %Ln تغيير.</numerusform>
            <numerusform>تم تجاهل تغيير واحد.</numerusform>
            <numerusform>تم تجاهل تغييرين.</numerusform>
            <numerusform>تم تجاهل %Ln تغييرات.</numerusform>
            <numerusform>تم تجاهل %Ln تغييرًا.</numerusform>
            <numerusform>تم تجاهل %Ln تغيير.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in the queue again.</source>
        <translation>عاد إلى قائمة الانتظار.</translation>
    </message>
    <message>
        <source>The changes are on the clipboard.</source>
        <translation>التغييرات في الحافظة.</translation>
    </message>
    <message>
        <source>Export Changes</source>
        <translation>تصدير التغييرات</translation>
    </message>
    <message>
        <source>The changes were exported.</source>
        <translation>تم تصدير التغييرات.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::OutboxModel</name>
    <message>
        <source>Needs attention: not accepted by the server</source>
        <translation>يتطلب انتباهًا: لم يقبله الخادم</translation>
    </message>
    <message>
        <source>Conflict: needs your decision</source>
        <translation>تعارض: بانتظار قرارك</translation>
    </message>
    <message>
        <source>Held until you decide about a conflict</source>
        <translation>معلّق حتى تبتّ في تعارض</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>قيد الإرسال</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>في قائمة الانتظار</translation>
    </message>
    <message>
        <source>Queued until there is a connection</source>
        <translation>بانتظار توفر اتصال</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُرسل</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>دُمج</translation>
    </message>
    <message>
        <source>%1 changed it too, %2. Nothing is lost: decide which one it shall be.</source>
        <translation>عدّله %1 أيضًا، %2. لم يُفقد شيء: قرّر أيهما يبقى.</translation>
    </message>
    <message>
        <source>%1 changed it too, %2; you had changed it on another device. Nothing is lost: decide which one it shall be.</source>
        <translation>عدّله %1 أيضًا، %2؛ وكنتَ قد عدّلتَه على جهاز آخر. لم يُفقد شيء: قرّر أيهما يبقى.</translation>
    </message>
    <message>
        <source>It builds on something that you and somebody else changed differently. It goes into your side of that conflict.</source>
        <translation>يستند إلى شيء عدّلتَه أنت وشخص آخر بشكل مختلف. وهو يُضم إلى جانبك من ذلك التعارض.</translation>
    </message>
    <message>
        <source>It is on its way, and safe on this computer until the server has it.</source>
        <translation>في الطريق، ومحفوظ على هذا الحاسوب حتى يصل إلى الخادم.</translation>
    </message>
    <message>
        <source>It is safe on this computer, and sent by itself.</source>
        <translation>محفوظ على هذا الحاسوب ويُرسل تلقائيًا.</translation>
    </message>
    <message>
        <source>The server has it. It goes from here in a moment.</source>
        <translation>وصل إلى الخادم. سيختفي من هنا بعد لحظات.</translation>
    </message>
    <message>
        <source>The server has it, together with what somebody else changed.</source>
        <translation>وصل إلى الخادم مع ما عدّله شخص آخر.</translation>
    </message>
    <message>
        <source>%1. %2, %3</source>
        <extracomment>what was done, how far it has come, how long ago</extracomment>
        <translation>%1. %2، %3</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PageHeader</name>
    <message>
        <source>Show the sidebar</source>
        <translation>عرض الشريط الجانبي</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PaletteModel</name>
    <message>
        <source>Recent</source>
        <translation>الأخيرة</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Participation</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln أكثر</numerusform>
            <numerusform>%Ln أكثر</numerusform>
            <numerusform>%Ln أكثر</numerusform>
            <numerusform>%Ln أكثر</numerusform>
            <numerusform>%Ln أكثر</numerusform>
            <numerusform>%Ln أكثر</numerusform>
        </translation>
    </message>
    <message>
        <source>Take your vote back</source>
        <translation>سحب صوتك</translation>
    </message>
    <message>
        <source>Vote for this</source>
        <translation>التصويت لها</translation>
    </message>
    <message>
        <source>Stop watching this</source>
        <translation>إيقاف المتابعة</translation>
    </message>
    <message>
        <source>Watch this</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Nobody has voted for this yet.</source>
        <translation>لم يصوّت أحد لها بعد.</translation>
    </message>
    <message>
        <source>Nobody watches this yet.</source>
        <translation>لا يتابعها أحد بعد.</translation>
    </message>
    <message>
        <source>Voted: %1</source>
        <extracomment>%1 are one or more people</extracomment>
        <translation>صوّت: %1</translation>
    </message>
    <message>
        <source>Watching: %1</source>
        <translation>يتابعها: %1</translation>
    </message>
    <message numerus="yes">
        <source>Votes: %n</source>
        <translation>
            <numerusform>الأصوات: %Ln</numerusform>
            <numerusform>الأصوات: %Ln</numerusform>
            <numerusform>الأصوات: %Ln</numerusform>
            <numerusform>الأصوات: %Ln</numerusform>
            <numerusform>الأصوات: %Ln</numerusform>
            <numerusform>الأصوات: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watchers: %n</source>
        <translation>
            <numerusform>المتابعون: %Ln</numerusform>
            <numerusform>المتابعون: %Ln</numerusform>
            <numerusform>المتابعون: %Ln</numerusform>
            <numerusform>المتابعون: %Ln</numerusform>
            <numerusform>المتابعون: %Ln</numerusform>
            <numerusform>المتابعون: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PeekCard</name>
    <message>
        <source>There is no description.</source>
        <translation>لا يوجد وصف.</translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>غير مُسندة إلى أحد</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>مُسندة إلى %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>تُستحق %1</translation>
    </message>
    <message>
        <source>A look at %1: %2</source>
        <translation>نظرة على %1: %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PeopleModel</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Being removed</source>
        <translation>قيد الإزالة</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>غادر</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>عضو</translation>
    </message>
    <message>
        <source>Viewing %1</source>
        <extracomment>%1 is the key of an issue</extracomment>
        <translation>يعرض %1</translation>
    </message>
    <message>
        <source>%1, a change waits to be sent</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1، تغيير بانتظار الإرسال</translation>
    </message>
    <message>
        <source>What can be done with %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>إجراءات متاحة بشأن %1</translation>
    </message>
    <message>
        <source>A change waits to be sent.</source>
        <translation>ثمة تغيير بانتظار الإرسال.</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <extracomment>A person&apos;s name; &quot;(you)&quot; marks the user</extracomment>
        <translation>%1 (أنا)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>المشاريع</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PeoplePage</name>
    <message>
        <source>Invite…</source>
        <translation>دعوة…</translation>
    </message>
    <message>
        <source>Open invitations</source>
        <translation>الدعوات المعلقة</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>البحث عن شخص</translation>
    </message>
    <message>
        <source>Enter shows what can be done with a person.</source>
        <translation>يعرض المفتاح Enter الإجراءات المتاحة بشأن الشخص.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>لا أشخاص</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>%Ln أشخاص</numerusform>
            <numerusform>%Ln شخصًا</numerusform>
            <numerusform>%Ln شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is known yet: the list comes with the connection.</source>
        <translation>لا أحد معروف بعد: تصل القائمة عند توفر اتصال.</translation>
    </message>
    <message>
        <source>Nobody is called so.</source>
        <translation>لا أحد بهذا الاسم.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>invited on the server</source>
        <translation>بدعوة من الخادم</translation>
    </message>
    <message>
        <source>invited by %1</source>
        <translation>بدعوة من %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>as what somebody is invited, by whom, until when</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>إلغاء الدعوة</translation>
    </message>
    <message>
        <source>Revoke the invitation of %1</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>إلغاء دعوة %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Picker</name>
    <message>
        <source>Choices</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1، مختار</translation>
    </message>
    <message>
        <source>%1, chosen for some</source>
        <translation>%1، مختار لبعضها</translation>
    </message>
    <message>
        <source>There is nothing to choose from yet.</source>
        <translation>لا يوجد ما يُختار بعد.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>لا شيء يطابق «%1».</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PresenceListModel</name>
    <message numerus="yes">
        <source>%1, %n person(s)</source>
        <extracomment>%1 is &quot;Online&quot;, &quot;Idle&quot;, &quot;Busy&quot; or &quot;Offline&quot;</extracomment>
        <translation>
            <numerusform>%1، لا أشخاص</numerusform>
            <numerusform>%1، شخص واحد</numerusform>
            <numerusform>%1، شخصان</numerusform>
            <numerusform>%1، %Ln أشخاص</numerusform>
            <numerusform>%1، %Ln شخصًا</numerusform>
            <numerusform>%1، %Ln شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, viewing %3</source>
        <extracomment>A person, a presence in words, the key of an issue</extracomment>
        <translation>%1، %2، يعرض %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <extracomment>A person&apos;s name; &quot;(you)&quot; marks the user</extracomment>
        <translation>%1 (أنا)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Heading of a group of people and its size</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>viewing %1</source>
        <extracomment>%1 is the key of an issue</extracomment>
        <translation>يعرض %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PresenceSidebar</name>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>كل الأشخاص</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ProjectCommands</name>
    <message>
        <source>Your changes of %1 were merged with those of somebody else.</source>
        <translation>دُمجت تغييراتك على %1 مع تغييرات شخص آخر.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Your changes of %1 need a decision.</source>
        <translation>تغييراتك على %1 بانتظار قرار.</translation>
    </message>
    <message>
        <source>Somebody else changed the same meanwhile. Nothing you typed is lost.</source>
        <translation>عدّل شخص آخر الشيء نفسه في هذه الأثناء. لم يُفقد شيء مما كتبتَه.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Settings of the project</source>
        <translation>إعدادات المشروع</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Go to its channel</source>
        <translation>الانتقال إلى قناته</translation>
    </message>
    <message>
        <source>Go to its dashboard</source>
        <translation>الانتقال إلى لوحة معلوماته</translation>
    </message>
    <message>
        <source>Settings of the project…</source>
        <translation>إعدادات المشروع…</translation>
    </message>
    <message>
        <source>Your changes of %1 are kept here, and sent when there is a connection.</source>
        <translation>تغييراتك على %1 محفوظة هنا، وتُرسل عند توفر اتصال.</translation>
    </message>
    <message>
        <source>%1 is created as soon as there is a connection.</source>
        <translation>يُنشأ %1 حالما يتوفر اتصال.</translation>
    </message>
    <message>
        <source>Another project has this key already. You may not be able to see that project.</source>
        <translation>لمشروع آخر هذا المفتاح بالفعل. قد لا يكون بإمكانك رؤية ذلك المشروع.</translation>
    </message>
    <message>
        <source>%1 could not be created.</source>
        <translation>تعذّر إنشاء %1.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Mute the project, or not: be told only what is about you</source>
        <translation>كتم المشروع أو إلغاؤه: ألا تُبلَّغ إلا بما يخصّك</translation>
    </message>
    <message>
        <source>%1 is mute: you are told only what is about you.</source>
        <translation>كُتم %1: لا تُبلَّغ إلا بما يخصّك.</translation>
    </message>
    <message>
        <source>You are told of %1 again.</source>
        <translation>عدتَ تُبلَّغ بما يخص %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Do not mute the project</source>
        <translation>إلغاء كتم المشروع</translation>
    </message>
    <message>
        <source>Mute the project</source>
        <translation>كتم المشروع</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ProjectDialog</name>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Pages of the project</source>
        <translation>صفحات المشروع</translation>
    </message>
    <message>
        <source>Somebody else has changed this project meanwhile. Nothing you typed is lost; what you both changed needs your decision.</source>
        <translation>عدّل شخص آخر هذا المشروع في هذه الأثناء. لم يُفقد شيء مما كتبتَه؛ وما عدّله كلاكما بانتظار قرارك.</translation>
    </message>
    <message>
        <source>Somebody else has changed this project meanwhile. Both are in the lists now: look at them, and save.</source>
        <translation>عدّل شخص آخر هذا المشروع في هذه الأثناء. تضم القوائم الآن تعديلات الطرفين: راجعها ثم احفظ.</translation>
    </message>
    <message>
        <source>Project “%1”</source>
        <extracomment>%1 is a project</extracomment>
        <translation>المشروع «%1»</translation>
    </message>
    <message>
        <source>Rooms</source>
        <extracomment>%1 is a building</extracomment>
        <translation>الغرف</translation>
    </message>
    <message>
        <source>Rooms of %1</source>
        <translation>غرف %1</translation>
    </message>
    <message>
        <source>The project needs a name.</source>
        <translation>يحتاج المشروع إلى اسم.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to be decided.</source>
        <translation>
            <numerusform>لا شيء بانتظار القرار.</numerusform>
            <numerusform>أمر واحد بانتظار القرار.</numerusform>
            <numerusform>أمران بانتظار القرار.</numerusform>
            <numerusform>%Ln أمور بانتظار القرار.</numerusform>
            <numerusform>%Ln أمرًا بانتظار القرار.</numerusform>
            <numerusform>%Ln أمر بانتظار القرار.</numerusform>
        </translation>
    </message>
    <message>
        <source>A project needs at least one type.</source>
        <translation>يحتاج المشروع إلى نوع واحد على الأقل.</translation>
    </message>
    <message>
        <source>The server would not take this: %1</source>
        <translation>لن يقبل الخادم هذا: %1</translation>
    </message>
    <message>
        <source>Only admins of the project can change this.</source>
        <translation>لا يستطيع تعديل هذا إلا مديرو المشروع.</translation>
    </message>
    <message>
        <source>After this you will not be able to change the project any more.</source>
        <translation>بعد هذا لن يعود بإمكانك تعديل المشروع.</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <extracomment>%1 is a status or a type</extracomment>
        <translation>إزالة «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) of this project have the status “%1”.</source>
        <translation>
            <numerusform>تذاكر هذا المشروع بالحالة «%1»: لا تذاكر.</numerusform>
            <numerusform>تذاكر هذا المشروع بالحالة «%1»: تذكرة واحدة.</numerusform>
            <numerusform>تذاكر هذا المشروع بالحالة «%1»: تذكرتان.</numerusform>
            <numerusform>تذاكر هذا المشروع بالحالة «%1»: %Ln تذاكر.</numerusform>
            <numerusform>تذاكر هذا المشروع بالحالة «%1»: %Ln تذكرة.</numerusform>
            <numerusform>تذاكر هذا المشروع بالحالة «%1»: %Ln تذكرة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) of this project are of the type “%1”.</source>
        <extracomment>%1 is a type</extracomment>
        <translation>
            <numerusform>تذاكر هذا المشروع من النوع «%1»: لا تذاكر.</numerusform>
            <numerusform>تذاكر هذا المشروع من النوع «%1»: تذكرة واحدة.</numerusform>
            <numerusform>تذاكر هذا المشروع من النوع «%1»: تذكرتان.</numerusform>
            <numerusform>تذاكر هذا المشروع من النوع «%1»: %Ln تذاكر.</numerusform>
            <numerusform>تذاكر هذا المشروع من النوع «%1»: %Ln تذكرة.</numerusform>
            <numerusform>تذاكر هذا المشروع من النوع «%1»: %Ln تذكرة.</numerusform>
        </translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>The names of all issues begin with it, so it stays as it is.</source>
        <translation>تبدأ به أسماء كل التذاكر، ولذلك يبقى كما هو.</translation>
    </message>
    <message>
        <source>Send &amp;only ids with live events</source>
        <translation>إرسال المعرّفات ف&amp;قط مع الأحداث المباشرة</translation>
    </message>
    <message>
        <source>What happens in this project then goes over the live connection without its contents, which everybody who may read it fetches from the server.</source>
        <translation>عندئذ يمر ما يحدث في هذا المشروع عبر الاتصال المباشر دون محتواه، ويجلب المحتوى من الخادم كل من يجوز له قراءته.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message>
        <source>Viewers read. Members also create and change issues. Admins also change what is in these settings.</source>
        <translation>المشاهدون يقرؤون. والأعضاء ينشئون التذاكر ويعدّلونها أيضًا. والمديرون يعدّلون أيضًا ما في هذه الإعدادات.</translation>
    </message>
    <message>
        <source>Members of the project</source>
        <translation>أعضاء المشروع</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Person to be added</source>
        <translation>الشخص المراد إضافته</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>إزالة من المشروع</translation>
    </message>
    <message>
        <source>A project keeps at least one admin: make somebody else one first.</source>
        <translation>يبقى للمشروع مدير واحد على الأقل: اجعل شخصًا آخر مديرًا أولًا.</translation>
    </message>
    <message>
        <source>A project needs at least one status.</source>
        <translation>يحتاج المشروع إلى حالة واحدة على الأقل.</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>الحالات</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>The columns of the board: by category and, within one, in this order. When more issues than its limit are in one, the board says so; nothing is refused. Issues go along when one is renamed.</source>
        <translation>أعمدة اللوحة: حسب الفئة، وبهذا الترتيب داخل كل فئة. إذا زادت تذاكر العمود على حدّه أشارت اللوحة إلى ذلك؛ ولا يُرفض شيء. عند إعادة تسمية حالة تتبعها تذاكرها.</translation>
    </message>
    <message>
        <source>New status</source>
        <translation>حالة جديدة</translation>
    </message>
    <message>
        <source>Remove status</source>
        <translation>إزالة الحالة</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>الأنواع</translation>
    </message>
    <message>
        <source>What an issue can be; the first is that of a new one. Issues go along when one is renamed.</source>
        <translation>ما يمكن أن تكونه التذكرة؛ والنوع الأول هو نوع التذكرة الجديدة. عند إعادة تسمية نوع تتبعه تذاكره.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>New type</source>
        <translation>نوع جديد</translation>
    </message>
    <message>
        <source>Remove type</source>
        <translation>إزالة النوع</translation>
    </message>
    <message>
        <source>These are offered; others can be typed. Issues go along when one is renamed, and keep what is removed here.</source>
        <translation>تُعرض هذه للاختيار؛ ويمكن كتابة غيرها. عند إعادة التسمية تتبعها التذاكر، وتحتفظ بما يُزال هنا.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>وسم جديد</translation>
    </message>
    <message>
        <source>Remove label</source>
        <translation>إزالة الوسم</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>فئة جديدة</translation>
    </message>
    <message>
        <source>Remove category</source>
        <translation>إزالة الفئة</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>Buildings with their rooms, as they are offered; others can be typed. Issues keep what they have.</source>
        <translation>المباني وغرفها كما تُعرض للاختيار؛ ويمكن كتابة غيرها. تحتفظ التذاكر بما لديها.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>المباني</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>المبنى</translation>
    </message>
    <message>
        <source>New building</source>
        <translation>مبنى جديد</translation>
    </message>
    <message>
        <source>Remove building</source>
        <translation>إزالة المبنى</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>غرفة جديدة</translation>
    </message>
    <message>
        <source>Remove room</source>
        <translation>إزالة الغرفة</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PropertyForm</name>
    <message>
        <source>Show fewer fields</source>
        <translation>عرض حقول أقل</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more field(s)</source>
        <translation>
            <numerusform>عرض حقول إضافية</numerusform>
            <numerusform>عرض حقل إضافي واحد</numerusform>
            <numerusform>عرض حقلين إضافيين</numerusform>
            <numerusform>عرض %Ln حقول إضافية</numerusform>
            <numerusform>عرض %Ln حقلًا إضافيًا</numerusform>
            <numerusform>عرض %Ln حقل إضافي</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QueueDialog</name>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Words, or is:open type:ticket</source>
        <translation>كلمات، أو is:open type:ticket</translation>
    </message>
    <message>
        <source>Filter of the queue</source>
        <translation>مرشّح قائمة الانتظار</translation>
    </message>
    <message>
        <source>Other projects whose issues it takes</source>
        <translation>مشاريع أخرى تأخذ تذاكرها</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>ال&amp;مرشّح</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>الم&amp;شروع</translation>
    </message>
    <message>
        <source>Also from &amp;other projects</source>
        <translation>ومن مشاريع &amp;أخرى أيضًا</translation>
    </message>
    <message>
        <source>New Queue</source>
        <translation>قائمة انتظار جديدة</translation>
    </message>
    <message>
        <source>Change Queue</source>
        <translation>تعديل قائمة الانتظار</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QueueStrip</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>دون مسؤول</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>الأقدم</translation>
    </message>
    <message>
        <source>Resolved within</source>
        <translation>زمن الحل</translation>
    </message>
    <message>
        <source>Came and went</source>
        <translation>الداخل والخارج</translation>
    </message>
    <message>
        <source>Change the queue</source>
        <translation>تعديل قائمة الانتظار</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Delete queue</source>
        <translation>حذف قائمة الانتظار</translation>
    </message>
    <message>
        <source>The queue is being counted.</source>
        <translation>يجري عدّ قائمة الانتظار.</translation>
    </message>
    <message>
        <source>You are told of what comes into this queue. Stop that</source>
        <translation>تُبلَّغ بما يدخل قائمة الانتظار هذه. إيقاف ذلك</translation>
    </message>
    <message>
        <source>Be told of what comes into this queue</source>
        <translation>تلقّي إشعار بما يدخل قائمة الانتظار هذه</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QueuesModel</name>
    <message>
        <source>Queue</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>المشاريع</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>دون مسؤول</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>الأقدم</translation>
    </message>
    <message>
        <source>Resolved within</source>
        <translation>زمن الحل</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QueuesPage</name>
    <message>
        <source>New queue</source>
        <translation>قائمة انتظار جديدة</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>قوائم الانتظار</translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s)</source>
        <translation>
            <numerusform>لا قوائم انتظار</numerusform>
            <numerusform>قائمة انتظار واحدة</numerusform>
            <numerusform>قائمتا انتظار</numerusform>
            <numerusform>%Ln قوائم انتظار</numerusform>
            <numerusform>%Ln قائمة انتظار</numerusform>
            <numerusform>%Ln قائمة انتظار</numerusform>
        </translation>
    </message>
    <message>
        <source>A queue is a filter that a project shares, with live figures: what is open, how old the oldest is, what comes and goes.</source>
        <translation>قائمة الانتظار مرشّح يتشاركه المشروع، بأرقام مباشرة: ما هو مفتوح، وعمر الأقدم، وما يدخل وما يخرج.</translation>
    </message>
    <message>
        <source>There are no queues. Who administers a project can make one.</source>
        <translation>لا توجد قوائم انتظار. يستطيع من يدير مشروعًا إنشاء واحدة.</translation>
    </message>
    <message>
        <source>Enter goes to the queue, E changes it, Delete deletes it.</source>
        <translation>ينقلك Enter إلى قائمة الانتظار، ويغيّرها E، ويحذفها Delete.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QuietHoursDialog</name>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>&amp;ساعات الهدوء</translation>
    </message>
    <message>
        <source>Let &amp;mentions of me through</source>
        <translation>السماح بال&amp;إشارات إليّ</translation>
    </message>
    <message>
        <source>Quiet Hours</source>
        <translation>ساعات الهدوء</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>الهدوء من</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>الهدوء حتى</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source> min</source>
        <translation> د</translation>
    </message>
    <message>
        <source>In these hours nothing pops up and nothing is shown on the desktop. What happens is kept for you, and the others see you as busy.</source>
        <translation>في هذه الساعات لا يظهر شيء في النافذة ولا على سطح المكتب. يُحفظ لك ما يحدث، ويراك الآخرون مشغولًا.</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Quiet from 18:00 to 08:00</extracomment>
        <translation>من</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Quiet from 18:00 to 08:00</extracomment>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Quiet hours that begin on %1</source>
        <extracomment>%1 is a day of the week</extracomment>
        <translation>ساعات الهدوء التي تبدأ يوم %1</translation>
    </message>
    <message>
        <source>Show me as &amp;idle after</source>
        <translation>إظهاري &amp;خاملًا بعد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::RestoredLine</name>
    <message>
        <source>Restored what you had typed.</source>
        <translation>استُعيد ما كتبتَه.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Discard what you had typed</source>
        <translation>تجاهل ما كتبتَه</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SaveFilterDialog</name>
    <message>
        <source>Show it in the sidebar</source>
        <translation>عرضه في الشريط الجانبي</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>حفظ المرشّح</translation>
    </message>
    <message>
        <source>Change filter</source>
        <translation>تعديل المرشّح</translation>
    </message>
    <message>
        <source>Another filter has this name already.</source>
        <translation>يوجد مرشّح آخر بهذا الاسم.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SavedFilters</name>
    <message>
        <source>Rename…</source>
        <translation>إعادة التسمية…</translation>
    </message>
    <message>
        <source>Take it out of the sidebar</source>
        <translation>إزالته من الشريط الجانبي</translation>
    </message>
    <message>
        <source>Show it in the sidebar</source>
        <translation>عرضه في الشريط الجانبي</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Copy the filter&apos;s text</source>
        <translation>نسخ نص المرشّح</translation>
    </message>
    <message>
        <source>Delete filter</source>
        <translation>حذف المرشّح</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SearchField</name>
    <message>
        <source>The filter is not understood</source>
        <translation>المرشّح غير مفهوم</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SearchPopup</name>
    <message>
        <source>What may stand here</source>
        <translation>ما يمكن كتابته هنا</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>صفحات الإعدادات</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>الشهادات</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Change shortcuts…</source>
        <translation>تغيير الاختصارات…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Sidebar</name>
    <message>
        <source>New issue</source>
        <translation>تذكرة جديدة</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>القائمة (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Lists and projects</source>
        <translation>القوائم والمشاريع</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>التعارضات</translation>
    </message>
    <message numerus="yes">
        <source>Conflicts, %n to decide</source>
        <translation>
            <numerusform>التعارضات، %Ln بانتظار القرار</numerusform>
            <numerusform>التعارضات، %Ln بانتظار القرار</numerusform>
            <numerusform>التعارضات، %Ln بانتظار القرار</numerusform>
            <numerusform>التعارضات، %Ln بانتظار القرار</numerusform>
            <numerusform>التعارضات، %Ln بانتظار القرار</numerusform>
            <numerusform>التعارضات، %Ln بانتظار القرار</numerusform>
        </translation>
    </message>
    <message>
        <source>Conflict: %1. %2</source>
        <extracomment>a conflict, and what happened</extracomment>
        <translation>تعارض: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%Ln أكثر…</numerusform>
            <numerusform>%Ln أكثر…</numerusform>
            <numerusform>%Ln أكثر…</numerusform>
            <numerusform>%Ln أكثر…</numerusform>
            <numerusform>%Ln أكثر…</numerusform>
            <numerusform>%Ln أكثر…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n issue(s)</source>
        <translation>
            <numerusform>%1، لا تذاكر</numerusform>
            <numerusform>%1، تذكرة واحدة</numerusform>
            <numerusform>%1، تذكرتان</numerusform>
            <numerusform>%1، %Ln تذاكر</numerusform>
            <numerusform>%1، %Ln تذكرة</numerusform>
            <numerusform>%1، %Ln تذكرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>المرشّحات المحفوظة</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>أنا: %1</translation>
    </message>
    <message>
        <source>You: %1. %2</source>
        <translation>أنا: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>My issues, %n open</source>
        <translation>
            <numerusform>تذاكري، %Ln مفتوحة</numerusform>
            <numerusform>تذاكري، %Ln مفتوحة</numerusform>
            <numerusform>تذاكري، %Ln مفتوحة</numerusform>
            <numerusform>تذاكري، %Ln مفتوحة</numerusform>
            <numerusform>تذاكري، %Ln مفتوحة</numerusform>
            <numerusform>تذاكري، %Ln مفتوحة</numerusform>
        </translation>
    </message>
    <message>
        <source>My issues</source>
        <translation>تذاكري</translation>
    </message>
    <message>
        <source>All issues</source>
        <translation>كل التذاكر</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>المشاريع</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Queue %1, %n open</source>
        <translation>
            <numerusform>قائمة الانتظار %1، لا شيء مفتوح</numerusform>
            <numerusform>قائمة الانتظار %1، واحدة مفتوحة</numerusform>
            <numerusform>قائمة الانتظار %1، اثنتان مفتوحتان</numerusform>
            <numerusform>قائمة الانتظار %1، %Ln مفتوحة</numerusform>
            <numerusform>قائمة الانتظار %1، %Ln مفتوحة</numerusform>
            <numerusform>قائمة الانتظار %1، %Ln مفتوحة</numerusform>
        </translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>قوائم الانتظار</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>كل قوائم الانتظار</translation>
    </message>
    <message numerus="yes">
        <source>Inbox, %n unread</source>
        <translation>
            <numerusform>صندوق الوارد، لا شيء غير مقروء</numerusform>
            <numerusform>صندوق الوارد، واحد غير مقروء</numerusform>
            <numerusform>صندوق الوارد، اثنان غير مقروءين</numerusform>
            <numerusform>صندوق الوارد، %Ln غير مقروءة</numerusform>
            <numerusform>صندوق الوارد، %Ln غير مقروء</numerusform>
            <numerusform>صندوق الوارد، %Ln غير مقروء</numerusform>
        </translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>صندوق الوارد</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>لوحة المعلومات</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>a page, and the project it is of</extracomment>
        <translation>%1 في %2</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>خريطة حرارية</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>مشروع جديد…</translation>
    </message>
    <message>
        <source>Workspace: %1, %2</source>
        <extracomment>a workspace, a person</extracomment>
        <translation>مساحة العمل: %1، %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SignInDialog</name>
    <message>
        <source>The e-mail address or the password is not right.</source>
        <translation>البريد الإلكتروني أو كلمة المرور غير صحيحة.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %n second(s).</source>
        <translation>
            <numerusform>محاولات كثيرة جدًا. حاول مرة أخرى بعد %Ln ثانية.</numerusform>
            <numerusform>محاولات كثيرة جدًا. حاول مرة أخرى بعد ثانية واحدة.</numerusform>
            <numerusform>محاولات كثيرة جدًا. حاول مرة أخرى بعد ثانيتين.</numerusform>
            <numerusform>محاولات كثيرة جدًا. حاول مرة أخرى بعد %Ln ثوانٍ.</numerusform>
            <numerusform>محاولات كثيرة جدًا. حاول مرة أخرى بعد %Ln ثانية.</numerusform>
            <numerusform>محاولات كثيرة جدًا. حاول مرة أخرى بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment.</source>
        <translation>الخادم مشغول. حاول مرة أخرى بعد لحظات.</translation>
    </message>
    <message>
        <source>This address answers, but it is not a Lockstep server.</source>
        <translation>هذا العنوان يجيب، لكنه ليس خادم Lockstep.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing is lost: you can go on working offline.</source>
        <translation>يتعذّر الوصول إلى الخادم. لم يُفقد شيء: يمكنك متابعة العمل دون اتصال.</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Sign in to %1. Your unsent changes are kept and go out afterwards.</source>
        <translation>تسجيل الدخول إلى %1. تبقى تغييراتك غير المرسلة محفوظة وتُرسل بعد ذلك.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;البريد الإلكتروني</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;كلمة المرور</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>التحقق من الاتصال</translation>
    </message>
    <message>
        <source>This connection is not encrypted: everybody on the way can read your password. Ask whoever runs the server for an https address.</source>
        <translation>هذا الاتصال غير مشفّر: يستطيع كل من في الطريق قراءة كلمة مرورك. اطلب عنوان https ممن يدير الخادم.</translation>
    </message>
    <message>
        <source>What is here stays on this computer, and can be read without signing in.</source>
        <translation>ما هنا يبقى على هذا الحاسوب، ويمكن قراءته دون تسجيل الدخول.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be sent. They go out when you sign in again.</source>
        <translation>
            <numerusform>بانتظار الإرسال: لا تغييرات. يُرسل ذلك عند تسجيل الدخول مجددًا.</numerusform>
            <numerusform>بانتظار الإرسال: تغيير واحد. يُرسل ذلك عند تسجيل الدخول مجددًا.</numerusform>
            <numerusform>بانتظار الإرسال: تغييران. يُرسل ذلك عند تسجيل الدخول مجددًا.</numerusform>
            <numerusform>بانتظار الإرسال: %Ln تغييرات. يُرسل ذلك عند تسجيل الدخول مجددًا.</numerusform>
            <numerusform>بانتظار الإرسال: %Ln تغييرًا. يُرسل ذلك عند تسجيل الدخول مجددًا.</numerusform>
            <numerusform>بانتظار الإرسال: %Ln تغيير. يُرسل ذلك عند تسجيل الدخول مجددًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SyncBar</name>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>HTTP polling</source>
        <translation>استطلاع HTTP</translation>
    </message>
    <message>
        <source>The server cannot be reached. It is tried again by itself.</source>
        <translation>يتعذّر الوصول إلى الخادم. تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The server does not answer. A new connection is being made.</source>
        <translation>الخادم لا يجيب. يجري إنشاء اتصال جديد.</translation>
    </message>
    <message numerus="yes">
        <source>What this computer has of %n space(s) differs from the server and could not be repaired. Nothing that you typed is lost, and it is tried again by itself. If this stays, open Diagnostics, copy the report, and send it to whoever runs the server.</source>
        <translation>
            <numerusform>ما لدى هذا الحاسوب من %Ln مساحة يختلف عما لدى الخادم وتعذّر إصلاحه. لم يُفقد شيء مما كتبتَه، وتُعاد المحاولة تلقائيًا. إن استمر ذلك فافتح التشخيص وانسخ التقرير وأرسله إلى مدير الخادم.</numerusform>
            <numerusform>ما لدى هذا الحاسوب من مساحة واحدة يختلف عما لدى الخادم وتعذّر إصلاحه. لم يُفقد شيء مما كتبتَه، وتُعاد المحاولة تلقائيًا. إن استمر ذلك فافتح التشخيص وانسخ التقرير وأرسله إلى مدير الخادم.</numerusform>
            <numerusform>ما لدى هذا الحاسوب من مساحتين يختلف عما لدى الخادم وتعذّر إصلاحه. لم يُفقد شيء مما كتبتَه، وتُعاد المحاولة تلقائيًا. إن استمر ذلك فافتح التشخيص وانسخ التقرير وأرسله إلى مدير الخادم.</numerusform>
            <numerusform>ما لدى هذا الحاسوب من %Ln مساحات يختلف عما لدى الخادم وتعذّر إصلاحه. لم يُفقد شيء مما كتبتَه، وتُعاد المحاولة تلقائيًا. إن استمر ذلك فافتح التشخيص وانسخ التقرير وأرسله إلى مدير الخادم.</numerusform>
            <numerusform>ما لدى هذا الحاسوب من %Ln مساحة يختلف عما لدى الخادم وتعذّر إصلاحه. لم يُفقد شيء مما كتبتَه، وتُعاد المحاولة تلقائيًا. إن استمر ذلك فافتح التشخيص وانسخ التقرير وأرسله إلى مدير الخادم.</numerusform>
            <numerusform>ما لدى هذا الحاسوب من %Ln مساحة يختلف عما لدى الخادم وتعذّر إصلاحه. لم يُفقد شيء مما كتبتَه، وتُعاد المحاولة تلقائيًا. إن استمر ذلك فافتح التشخيص وانسخ التقرير وأرسله إلى مدير الخادم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to send</source>
        <translation>
            <numerusform>لا تغييرات بانتظار الإرسال</numerusform>
            <numerusform>تغيير واحد بانتظار الإرسال</numerusform>
            <numerusform>تغييران بانتظار الإرسال</numerusform>
            <numerusform>%Ln تغييرات بانتظار الإرسال</numerusform>
            <numerusform>%Ln تغييرًا بانتظار الإرسال</numerusform>
            <numerusform>%Ln تغيير بانتظار الإرسال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted</source>
        <translation>
            <numerusform>%Ln لم يُقبل</numerusform>
            <numerusform>%Ln لم يُقبل</numerusform>
            <numerusform>%Ln لم يُقبل</numerusform>
            <numerusform>%Ln لم يُقبل</numerusform>
            <numerusform>%Ln لم يُقبل</numerusform>
            <numerusform>%Ln لم يُقبل</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what the server did not accept</source>
        <translation>عرض ما لم يقبله الخادم</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>لا تعارضات</numerusform>
            <numerusform>تعارض واحد</numerusform>
            <numerusform>تعارضان</numerusform>
            <numerusform>%Ln تعارضات</numerusform>
            <numerusform>%Ln تعارضًا</numerusform>
            <numerusform>%Ln تعارض</numerusform>
        </translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>غير مشفّر</translation>
    </message>
    <message>
        <source>The connection is not encrypted. Details</source>
        <translation>الاتصال غير مشفّر. التفاصيل</translation>
    </message>
    <message>
        <source>Everybody on the way to the server can read along</source>
        <translation>يستطيع كل من في الطريق إلى الخادم أن يقرأ</translation>
    </message>
    <message>
        <source>HTTP, asks now and then</source>
        <translation>HTTP، يسأل من حين إلى آخر</translation>
    </message>
    <message>
        <source>Basic server: conflicts best-effort, not refreshed yet.</source>
        <translation>خادم بسيط: التعارضات قدر الإمكان، لم يُحدَّث بعد.</translation>
    </message>
    <message>
        <source>Basic server: conflicts best-effort, refreshed at %1.</source>
        <translation>خادم بسيط: التعارضات قدر الإمكان، حُدِّث في %1.</translation>
    </message>
    <message>
        <source>Not everything has been fetched yet: issues may be missing, or be shown as they were before. The rest comes when there is a connection.</source>
        <translation>لم يُجلب كل شيء بعد: قد تنقص تذاكر، أو تظهر كما كانت من قبل. ويأتي الباقي عند توفر اتصال.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TeamCommands</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Go to the inbox</source>
        <translation>الانتقال إلى صندوق الوارد</translation>
    </message>
    <message>
        <source>Go to the channel of the project</source>
        <translation>الانتقال إلى قناة المشروع</translation>
    </message>
    <message>
        <source>Go to the dashboard</source>
        <translation>الانتقال إلى لوحة المعلومات</translation>
    </message>
    <message>
        <source>Go to the heatmap</source>
        <translation>الانتقال إلى الخريطة الحرارية</translation>
    </message>
    <message>
        <source>Go to the queues</source>
        <translation>الانتقال إلى قوائم الانتظار</translation>
    </message>
    <message>
        <source>New queue</source>
        <translation>قائمة انتظار جديدة</translation>
    </message>
    <message>
        <source>Be told of what comes into this queue, or not</source>
        <translation>تلقّي إشعار بما يدخل قائمة الانتظار هذه، أو لا</translation>
    </message>
    <message>
        <source>Mark all in the inbox as read</source>
        <translation>وضع علامة مقروء على كل ما في صندوق الوارد</translation>
    </message>
    <message>
        <source>Clear the inbox</source>
        <translation>إفراغ صندوق الوارد</translation>
    </message>
    <message>
        <source>Choose what you are told of</source>
        <translation>اختيار ما تُبلَّغ به</translation>
    </message>
    <message>
        <source>Mute, or not: be told only what is about you</source>
        <translation>الكتم أو إلغاؤه: ألا تُبلَّغ إلا بما يخصّك</translation>
    </message>
    <message>
        <source>%1 is mute: you are told only what is about you.</source>
        <translation>كُتم %1: لا تُبلَّغ إلا بما يخصّك.</translation>
    </message>
    <message>
        <source>You are told of %1 again.</source>
        <translation>عدتَ تُبلَّغ بما يخص %1.</translation>
    </message>
    <message>
        <source>You deleted the queue “%1”.</source>
        <translation>حذفتَ قائمة الانتظار «%1».</translation>
    </message>
    <message>
        <source>Do not tell me of what comes in</source>
        <translation>عدم إبلاغي بما يدخل</translation>
    </message>
    <message>
        <source>Tell me of what comes in</source>
        <translation>إبلاغي بما يدخل</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Delete queue</source>
        <translation>حذف قائمة الانتظار</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>الإشعار التالي</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>الإشعار السابق</translation>
    </message>
    <message>
        <source>Go to what the message is about</source>
        <translation>الانتقال إلى موضوع الإشعار</translation>
    </message>
    <message>
        <source>Mark the message as read or unread</source>
        <translation>وضع علامة مقروء أو غير مقروء على الإشعار</translation>
    </message>
    <message>
        <source>Archive the message, or bring it back</source>
        <translation>أرشفة الإشعار أو إعادته</translation>
    </message>
    <message>
        <source>Put the message off, or bring it back</source>
        <translation>تأجيل الإشعار أو إعادته</translation>
    </message>
    <message>
        <source>The queue is not there any more. All issues are shown instead.</source>
        <translation>لم تعد قائمة الانتظار موجودة. تُعرض كل التذاكر بدلًا منها.</translation>
    </message>
    <message>
        <source>The queue “%1” is not there any more. All issues are shown instead.</source>
        <translation>لم تعد قائمة الانتظار «%1» موجودة. تُعرض كل التذاكر بدلًا منها.</translation>
    </message>
    <message>
        <source>Mute what the message is about, or not</source>
        <translation>كتم موضوع الإشعار أو إلغاؤه</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ThreeWayText</name>
    <message>
        <source>%1, what it was</source>
        <extracomment>Names of text panes; %1 is a field such as &quot;Description&quot;</extracomment>
        <translation>%1، ما كان عليه</translation>
    </message>
    <message>
        <source>%1, mine</source>
        <translation>%1، نسختي</translation>
    </message>
    <message>
        <source>%1, result</source>
        <translation>%1، النتيجة</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>سابقًا</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>نسختي</translation>
    </message>
    <message>
        <source>Theirs</source>
        <extracomment>Head of a pane; %1 is a person and a time</extracomment>
        <translation>نسختهم</translation>
    </message>
    <message>
        <source>Theirs, by %1</source>
        <translation>نسخة %1</translation>
    </message>
    <message>
        <source>%1, theirs</source>
        <translation>%1، نسختهم</translation>
    </message>
    <message>
        <source>%1, theirs, by %2</source>
        <translation>%1، نسخة %2</translation>
    </message>
    <message>
        <source>Result, edit it here</source>
        <translation>النتيجة، عدّلها هنا</translation>
    </message>
    <message>
        <source>Result: as it was</source>
        <translation>النتيجة: كما كان</translation>
    </message>
    <message>
        <source>Result: all of theirs</source>
        <translation>النتيجة: كل نسختهم</translation>
    </message>
    <message>
        <source>Result: all of mine</source>
        <translation>النتيجة: كل نسختي</translation>
    </message>
    <message>
        <source>both changed it, undecided</source>
        <translation>عدّله الطرفان، غير محسوم</translation>
    </message>
    <message>
        <source>left as it was</source>
        <translation>تُرك كما كان</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>نسختهم</translation>
    </message>
    <message>
        <source>the same change on both sides</source>
        <translation>التغيير نفسه لدى الطرفين</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>نسختي</translation>
    </message>
    <message>
        <source>theirs and then mine</source>
        <translation>نسختهم ثم نسختي</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>معدّل</translation>
    </message>
    <message>
        <source>Theirs has changed since you edited the result: compare the two, then use your text or take a side.</source>
        <translation>تغيّرت نسختهم منذ عدّلتَ النتيجة: قارن بينهما، ثم استخدم نصك أو اختر طرفًا.</translation>
    </message>
    <message>
        <source>Change %1 of %2: %3</source>
        <extracomment>%3 says what is decided for this change</extracomment>
        <translation>التغيير %1 من %2: %3</translation>
    </message>
    <message>
        <source>Look at the result, then use it.</source>
        <translation>اطّلع على النتيجة ثم استخدمها.</translation>
    </message>
    <message>
        <source>What it was, while Alt is held</source>
        <translation>ما كان عليه، ما دام Alt مضغوطًا</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Toast</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>إغلاق هذه الرسالة</translation>
    </message>
    <message>
        <source>×%1</source>
        <extracomment>How often the same thing happened</extracomment>
        <translation>×%1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <translation>
            <numerusform>%1، %Ln مرة</numerusform>
            <numerusform>%1، مرة واحدة</numerusform>
            <numerusform>%1، مرتين</numerusform>
            <numerusform>%1، %Ln مرات</numerusform>
            <numerusform>%1، %Ln مرة</numerusform>
            <numerusform>%1، %Ln مرة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ToastStack</name>
    <message>
        <source>Close all</source>
        <translation>إغلاق الكل</translation>
    </message>
    <message>
        <source>Close all messages</source>
        <translation>إغلاق كل الرسائل</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <extracomment>Folded messages</extracomment>
        <translation>عرض أقل</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>‎+%Ln أخرى</numerusform>
            <numerusform>‎+%Ln أخرى</numerusform>
            <numerusform>‎+%Ln أخرى</numerusform>
            <numerusform>‎+%Ln أخرى</numerusform>
            <numerusform>‎+%Ln أخرى</numerusform>
            <numerusform>‎+%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer messages</source>
        <translation>عرض رسائل أقل</translation>
    </message>
    <message numerus="yes">
        <source>%n more message(s)</source>
        <translation>
            <numerusform>لا رسائل أخرى</numerusform>
            <numerusform>رسالة أخرى</numerusform>
            <numerusform>رسالتان أخريان</numerusform>
            <numerusform>%Ln رسائل أخرى</numerusform>
            <numerusform>%Ln رسالة أخرى</numerusform>
            <numerusform>%Ln رسالة أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TrayHome</name>
    <message>
        <source>Lockstep is still running</source>
        <translation>ما زال Lockstep يعمل</translation>
    </message>
    <message>
        <source>It goes on telling you what is new. This icon opens its windows again, and quits it.</source>
        <translation>يواصل إعلامك بكل جديد. تعيد هذه الأيقونة فتح نوافذه وتنهيه.</translation>
    </message>
    <message>
        <source>Open Lockstep</source>
        <translation>فتح Lockstep</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::UndoCommands</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>عرض السجل</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1 says what was done: &quot;Set Status of LOCK-12 to “Done”&quot;</extracomment>
        <translation>تراجع: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>إعادة: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>تم التراجع: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>أُعيد: %1</translation>
    </message>
    <message>
        <source>This cannot be undone any more: %1</source>
        <translation>لم يعد التراجع عن هذا ممكنًا: %1</translation>
    </message>
    <message>
        <source>The issue or comment is not here any more.</source>
        <translation>لم تعد التذكرة أو التعليق هنا.</translation>
    </message>
    <message>
        <source>You deleted a comment on %1.</source>
        <translation>حذفتَ تعليقًا على %1.</translation>
    </message>
    <message>
        <source>%1: the lost value is used again</source>
        <translation>%1: تُستخدم القيمة المفقودة من جديد</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::UndoKeeper</name>
    <message>
        <source>The comment was posted anew, with a new time.</source>
        <translation>نُشر التعليق من جديد، بوقت جديد.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ViewMenu</name>
    <message>
        <source>Group by</source>
        <translation>التجميع حسب</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>المسؤول</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Fold all groups away</source>
        <translation>طيّ كل المجموعات</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>بسط كل المجموعات</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>الترتيب حسب</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>آخر تحديث</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>الإنشاء</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>تاريخ الاستحقاق</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Reverse order</source>
        <translation>ترتيب عكسي</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WelcomeDialog</name>
    <message>
        <source>Welcome to Lockstep</source>
        <translation>مرحبًا بك في Lockstep</translation>
    </message>
    <message>
        <source>Try with a local workspace</source>
        <translation>التجربة بمساحة عمل محلية</translation>
    </message>
    <message>
        <source>It is open already.</source>
        <translation>هي مفتوحة بالفعل.</translation>
    </message>
    <message>
        <source>Sample issues of a small team, on this computer only. Nothing to set up.</source>
        <translation>تذاكر نموذجية لفريق صغير، على هذا الحاسوب فقط. لا شيء للإعداد.</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>الاتصال بخادم</translation>
    </message>
    <message>
        <source>You have the address of your team’s server.</source>
        <translation>لديك عنوان خادم فريقك.</translation>
    </message>
    <message>
        <source>Open an invitation</source>
        <translation>فتح دعوة</translation>
    </message>
    <message>
        <source>Somebody has sent you a link.</source>
        <translation>أرسل إليك أحدهم رابطًا.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>An issue tracker for teams that stays in step. How would you like to begin? You find this page again in the menu.</source>
        <translation>متتبّع تذاكر يُبقي الفرق متزامنة. كيف تودّ أن تبدأ؟ تجد هذه الصفحة مجددًا في القائمة.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>https://lockstep.example.com</source>
        <extracomment>an example of an address</extracomment>
        <translation>https://lockstep.example.com</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>The way to the server is checked step by step, so that you see what is wrong if something is. Nothing of yours is sent yet.</source>
        <translation>يُفحص الطريق إلى الخادم خطوة بخطوة لترى الخلل إن وُجد. لا يُرسل شيء من بياناتك بعد.</translation>
    </message>
    <message>
        <source>The link you were sent</source>
        <translation>الرابط الذي وصلك</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Paste the link. You see which server it leads to before anything is sent there.</source>
        <translation>ألصق الرابط. سترى إلى أي خادم يؤدي قبل إرسال أي شيء إليه.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>تحقق</translation>
    </message>
    <message>
        <source>With what stands behind the name, if you were told so: a port, a path.</source>
        <translation>مع ما يلي الاسم إن أُعطيته: منفذ أو مسار.</translation>
    </message>
    <message>
        <source>You were invited as %1.</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>دُعيت باسم %1.</translation>
    </message>
    <message>
        <source>This is not an invitation to Lockstep. Copy the whole link, from lockstep:// or https:// on, or ask for the address of the server.</source>
        <translation>هذه ليست دعوة إلى Lockstep. انسخ الرابط كاملًا بدءًا من lockstep:// أو https://، أو اطلب عنوان الخادم.</translation>
    </message>
    <message>
        <source>The local workspace is being prepared…</source>
        <translation>جارٍ تجهيز مساحة العمل المحلية…</translation>
    </message>
    <message>
        <source>Connect to Another Server</source>
        <translation>الاتصال بخادم آخر</translation>
    </message>
    <message>
        <source>This link leads to %1, where you have not been with Lockstep. Nothing has been sent there.

Connect only if you trust whoever gave you the link.</source>
        <extracomment>%1 is the name of a server</extracomment>
        <translation>يقود هذا الرابط إلى %1، وهو خادم لم تدخله بعد باستخدام Lockstep. لم يُرسل إليه شيء.

اتصل به فقط إن كنت تثق بمن أعطاك الرابط.</translation>
    </message>
    <message>
        <source>This is the server of your invitation. Go on, and you see whose it is.</source>
        <translation>هذا خادم دعوتك. تابع لترى لمن هي.</translation>
    </message>
    <message>
        <source>What the server asks for</source>
        <translation>ما يطلبه الخادم</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>This is a basic server: your work is kept here and sent there, offline too, and conflicts are found as well as it allows. The password is sent to it and not kept.</source>
        <translation>هذا خادم بسيط: يُحفظ العمل هنا ويُرسل إليه، حتى دون اتصال، وتُكتشف التعارضات بقدر ما يسمح به. تُرسل كلمة المرور إليه ولا تُحفظ.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Something answers there. Go on to say who you are.</source>
        <translation>هناك ما يجيب. المتابعة لتسجيل الدخول.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowCommands</name>
    <message>
        <source>Show the connection</source>
        <translation>عرض الاتصال</translation>
    </message>
    <message>
        <source>Decide about conflicts</source>
        <translation>البتّ في التعارضات</translation>
    </message>
    <message>
        <source>Set rules for conflicts</source>
        <translation>ضبط قواعد التعارضات</translation>
    </message>
    <message>
        <source>Show changes to be sent</source>
        <translation>عرض التغييرات المنتظر إرسالها</translation>
    </message>
    <message>
        <source>Connect again now</source>
        <translation>إعادة الاتصال الآن</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>العمل دون اتصال</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>إظهار الشريط الجانبي أو إخفاؤه</translation>
    </message>
    <message>
        <source>Show or hide the issue beside the list</source>
        <translation>إظهار التذكرة بجانب القائمة أو إخفاؤها</translation>
    </message>
    <message>
        <source>Go to the messages</source>
        <translation>الانتقال إلى الرسائل</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>فتح القائمة</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>نافذة جديدة</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>تسجيل الدخول مجددًا</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Go to a message, else to the next part of the window</source>
        <translation>الانتقال إلى رسالة، وإلا فإلى الجزء التالي من النافذة</translation>
    </message>
    <message>
        <source>Go to the part of the window before</source>
        <translation>الانتقال إلى الجزء السابق من النافذة</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowDialogs</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Change keyboard shortcuts</source>
        <translation>تغيير اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
    <message>
        <source>About Lockstep</source>
        <translation>حول Lockstep</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>التحقق من الاتصال</translation>
    </message>
    <message>
        <source>Connect to another server</source>
        <translation>الاتصال بخادم آخر</translation>
    </message>
    <message>
        <source>Your account and devices</source>
        <translation>حسابك وأجهزتك</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>حسابك</translation>
    </message>
    <message>
        <source>What this server can do</source>
        <translation>ما يستطيعه هذا الخادم</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowFilters</name>
    <message>
        <source>Filter the list</source>
        <translation>تصفية القائمة</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>مسح المرشّح</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>حفظ المرشّح</translation>
    </message>
    <message>
        <source>Save the filter under another name</source>
        <translation>حفظ المرشّح باسم آخر</translation>
    </message>
    <message>
        <source>Copy a link to the filter</source>
        <translation>نسخ رابط إلى المرشّح</translation>
    </message>
    <message>
        <source>Go to a saved filter</source>
        <translation>الانتقال إلى مرشّح محفوظ</translation>
    </message>
    <message>
        <source>Choose how the list is shown</source>
        <translation>اختيار طريقة عرض القائمة</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>حفظ التغييرات</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>حفظ المرشّح</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>المرشّحات المحفوظة</translation>
    </message>
    <message>
        <source>The filter asks for what is not there, so the list shows what it did before. %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>يطلب المرشّح ما ليس موجودًا، ولذلك تعرض القائمة ما كانت تعرضه من قبل. %1</translation>
    </message>
    <message>
        <source>The filter asks for what is not there any more. %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>يطلب المرشّح ما لم يعد موجودًا. %1</translation>
    </message>
    <message>
        <source>The filter asks for what is not there, so it leaves no issue out. %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>يطلب المرشّح ما ليس موجودًا، لذلك لا يستبعد أي تذكرة. %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowMenus</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>الكثافة</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>متراصة</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادية</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>رحبة</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>الانتقال إلى</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowNews</name>
    <message>
        <source>Go to what happened while you were away</source>
        <translation>الانتقال إلى ما حدث أثناء غيابك</translation>
    </message>
    <message>
        <source>Take note of what happened while you were away</source>
        <translation>الاطلاع على ما حدث أثناء غيابك</translation>
    </message>
    <message>
        <source>Your last change could not be saved.</source>
        <translation>تعذّر حفظ تغييرك الأخير.</translation>
    </message>
    <message>
        <source>The conflict could not be exported.</source>
        <translation>تعذّر تصدير التعارض.</translation>
    </message>
    <message numerus="yes">
        <source>You took note of %n issue(s).</source>
        <translation>
            <numerusform>اطّلعتَ على %Ln تذكرة.</numerusform>
            <numerusform>اطّلعتَ على تذكرة واحدة.</numerusform>
            <numerusform>اطّلعتَ على تذكرتين.</numerusform>
            <numerusform>اطّلعتَ على %Ln تذاكر.</numerusform>
            <numerusform>اطّلعتَ على %Ln تذكرة.</numerusform>
            <numerusform>اطّلعتَ على %Ln تذكرة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>%1 changed it too. Enter to decide.</source>
        <translation>عدّله %1 أيضًا. اضغط Enter للبتّ.</translation>
    </message>
    <message>
        <source>%1 changed it too; you had changed it on another device. Enter to decide.</source>
        <translation>عدّله %1 أيضًا؛ وكنتَ قد عدّلتَه على جهاز آخر. اضغط Enter للبتّ.</translation>
    </message>
    <message numerus="yes">
        <source>The server did not accept %n change(s).</source>
        <translation>
            <numerusform>لم يقبل الخادم %Ln تغيير.</numerusform>
            <numerusform>لم يقبل الخادم تغييرًا واحدًا.</numerusform>
            <numerusform>لم يقبل الخادم تغييرين.</numerusform>
            <numerusform>لم يقبل الخادم %Ln تغييرات.</numerusform>
            <numerusform>لم يقبل الخادم %Ln تغييرًا.</numerusform>
            <numerusform>لم يقبل الخادم %Ln تغيير.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost: decide what becomes of them.</source>
        <translation>لم يُفقد شيء: قرّر مصيرها.</translation>
    </message>
    <message>
        <source>%1 and you changed %2 differently.</source>
        <translation>عدّلتَ أنت و%1 التذكرة %2 بشكل مختلف.</translation>
    </message>
    <message>
        <source>Nothing is lost: decide when you like.</source>
        <translation>لم يُفقد شيء: قرّر متى شئت.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Merged %1</source>
        <translation>تم دمج %1</translation>
    </message>
    <message>
        <source>%1 stays as the others have it</source>
        <translation>تبقى %1 كما لدى الآخرين</translation>
    </message>
    <message>
        <source>Restored %1 with your changes</source>
        <translation>استُعيدت %1 مع تغييراتك</translation>
    </message>
    <message>
        <source>Made a new issue from your text</source>
        <translation>أُنشئت تذكرة جديدة من نصك</translation>
    </message>
    <message>
        <source>%1 stays deleted</source>
        <translation>تبقى %1 محذوفة</translation>
    </message>
    <message>
        <source>Your text is kept as the draft of a new issue.</source>
        <translation>نصك محفوظ كمسودة لتذكرة جديدة.</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>حُذفت %1</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>أُبقيت %1</translation>
    </message>
    <message>
        <source>Decided by your rules for conflicts.</source>
        <translation>حُسم وفق قواعد التعارضات لديك.</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>استخدام نسختي</translation>
    </message>
    <message>
        <source>The local copy was damaged. It is fetched from the server again.</source>
        <translation>كانت النسخة المحلية تالفة. يُعاد جلبها من الخادم.</translation>
    </message>
    <message numerus="yes">
        <source>The list of unsent changes was damaged. %n of them could be saved; the damaged file was kept.</source>
        <translation>
            <numerusform>كانت قائمة التغييرات غير المرسلة تالفة. أمكن إنقاذ %Ln منها؛ وحُفظ الملف التالف.</numerusform>
            <numerusform>كانت قائمة التغييرات غير المرسلة تالفة. أمكن إنقاذ %Ln منها؛ وحُفظ الملف التالف.</numerusform>
            <numerusform>كانت قائمة التغييرات غير المرسلة تالفة. أمكن إنقاذ %Ln منها؛ وحُفظ الملف التالف.</numerusform>
            <numerusform>كانت قائمة التغييرات غير المرسلة تالفة. أمكن إنقاذ %Ln منها؛ وحُفظ الملف التالف.</numerusform>
            <numerusform>كانت قائمة التغييرات غير المرسلة تالفة. أمكن إنقاذ %Ln منها؛ وحُفظ الملف التالف.</numerusform>
            <numerusform>كانت قائمة التغييرات غير المرسلة تالفة. أمكن إنقاذ %Ln منها؛ وحُفظ الملف التالف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent change(s) cannot be read by this version. They were kept.</source>
        <translation>
            <numerusform>لا يستطيع هذا الإصدار قراءة %Ln تغيير بانتظار الإرسال. كل شيء محفوظ.</numerusform>
            <numerusform>لا يستطيع هذا الإصدار قراءة تغييرًا واحدًا بانتظار الإرسال. كل شيء محفوظ.</numerusform>
            <numerusform>لا يستطيع هذا الإصدار قراءة تغييرين بانتظار الإرسال. كل شيء محفوظ.</numerusform>
            <numerusform>لا يستطيع هذا الإصدار قراءة %Ln تغييرات بانتظار الإرسال. كل شيء محفوظ.</numerusform>
            <numerusform>لا يستطيع هذا الإصدار قراءة %Ln تغييرًا بانتظار الإرسال. كل شيء محفوظ.</numerusform>
            <numerusform>لا يستطيع هذا الإصدار قراءة %Ln تغيير بانتظار الإرسال. كل شيء محفوظ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowPalette</name>
    <message>
        <source>Find anything by its name</source>
        <translation>العثور على أي شيء باسمه</translation>
    </message>
    <message>
        <source>Press Enter to go where this link leads.</source>
        <translation>اضغط Enter للانتقال إلى وجهة هذا الرابط.</translation>
    </message>
    <message>
        <source>Nothing is called that. Press Enter to create an issue with the title “%1”.</source>
        <translation>لا شيء بهذا الاسم. اضغط Enter لإنشاء تذكرة بعنوان «%1».</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>السمة: مثل النظام</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>السمة: فاتحة</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>السمة: داكنة</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>السمة: تباين عالٍ</translation>
    </message>
    <message>
        <source>Density: compact</source>
        <translation>الكثافة: متراصة</translation>
    </message>
    <message>
        <source>Density: normal</source>
        <translation>الكثافة: عادية</translation>
    </message>
    <message>
        <source>Density: roomy</source>
        <translation>الكثافة: رحبة</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>المشاريع</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>المرشّحات</translation>
    </message>
    <message>
        <source>Issues of this person</source>
        <translation>تذاكر هذا الشخص</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>قوائم الانتظار</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowPeople</name>
    <message>
        <source>Issues of %1</source>
        <translation>تذاكر %1</translation>
    </message>
    <message>
        <source>Assign %1 to %2</source>
        <translation>إسناد %1 إلى %2</translation>
    </message>
    <message>
        <source>Mention in a comment</source>
        <translation>الإشارة إليه في تعليق</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowToasts</name>
    <message numerus="yes">
        <source>You did %n things. The last one: %1</source>
        <extracomment>%1 is a sentence: &quot;You archived what you were told of LOCK-3.&quot;</extracomment>
        <translation>
            <numerusform>لا إجراءات. الأخير: %1</numerusform>
            <numerusform>إجراء واحد. الأخير: %1</numerusform>
            <numerusform>إجراءان. الأخير: %1</numerusform>
            <numerusform>%Ln إجراءات. الأخير: %1</numerusform>
            <numerusform>%Ln إجراءً. الأخير: %1</numerusform>
            <numerusform>%Ln إجراء. الأخير: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>التراجع عن الكل</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WirePacketModel</name>
    <message>
        <source>%1  %2  %3</source>
        <extracomment>time of day, event, size: &quot;12:31:07.250 mutate 312 bytes&quot;</extracomment>
        <translation>%1  %2  %3</translation>
    </message>
    <message>
        <source>Sent at %1: %2, %3</source>
        <translation>أُرسل عند %1: %2، %3</translation>
    </message>
    <message>
        <source>Received at %1: %2, %3</source>
        <translation>استُلم عند %1: %2، %3</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WorkspaceSwitcher</name>
    <message>
        <source>Switch to another workspace</source>
        <translation>التبديل إلى مساحة عمل أخرى</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>مساحات العمل</translation>
    </message>
    <message>
        <source>Open this one in another window</source>
        <translation>فتح هذه في نافذة أخرى</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>على هذا الحاسوب</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a workspace, a person</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>لا شيء غير مقروء</numerusform>
            <numerusform>واحد غير مقروء</numerusform>
            <numerusform>اثنان غير مقروءين</numerusform>
            <numerusform>%Ln غير مقروءة</numerusform>
            <numerusform>%Ln غير مقروء</numerusform>
            <numerusform>%Ln غير مقروء</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a server, a person</extracomment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>الاتصال بخادم…</translation>
    </message>
    <message>
        <source>Open an invitation…</source>
        <translation>فتح دعوة…</translation>
    </message>
    <message>
        <source>Local workspace</source>
        <translation>مساحة عمل محلية</translation>
    </message>
</context>
</TS>
