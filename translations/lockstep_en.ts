<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
    <context>
        <name>AccountTexts</name>
        <message numerus="yes">
            <source>Too many attempts. Nothing was changed: try again in %n second(s).</source>
            <translation>
                <numerusform>Too many attempts. Nothing was changed: try again in %Ln second.</numerusform>
                <numerusform>Too many attempts. Nothing was changed: try again in %Ln seconds.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>expires in %n day(s)</source>
            <translation>
                <numerusform>expires in %Ln day</numerusform>
                <numerusform>expires in %Ln days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>expires in %n hour(s)</source>
            <translation>
                <numerusform>expires in %Ln hour</numerusform>
                <numerusform>expires in %Ln hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other project(s)</source>
            <translation>
                <numerusform>%Ln other project</numerusform>
                <numerusform>%Ln other projects</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AwayTexts</name>
        <message numerus="yes">
            <source>%n new comment(s)</source>
            <translation>
                <numerusform>%Ln new comment</numerusform>
                <numerusform>%Ln new comments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n other(s)</source>
            <translation>
                <numerusform>%1 and %Ln other</numerusform>
                <numerusform>%1 and %Ln others</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Conflict</name>
        <message numerus="yes">
            <source>You have changed %n field(s) that nobody else has.</source>
            <translation>
                <numerusform>You have changed %Ln field that nobody else has.</numerusform>
                <numerusform>You have changed %Ln fields that nobody else has.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 has changed %n field(s) that you had not seen.</source>
            <translation>
                <numerusform>%1 has changed %Ln field that you had not seen.</numerusform>
                <numerusform>%1 has changed %Ln fields that you had not seen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You changed %n field(s).</source>
            <translation>
                <numerusform>You changed %Ln field.</numerusform>
                <numerusform>You changed %Ln fields.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You changed %n field(s) offline at %1.</source>
            <translation>
                <numerusform>You changed %Ln field offline at %1.</numerusform>
                <numerusform>You changed %Ln fields offline at %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You changed %n field(s) at %1.</source>
            <translation>
                <numerusform>You changed %Ln field at %1.</numerusform>
                <numerusform>You changed %Ln fields at %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You changed %n field(s) offline, %1–%2.</source>
            <extracomment>%1 and %2 are times</extracomment>
            <translation>
                <numerusform>You changed %Ln field offline, %1–%2.</numerusform>
                <numerusform>You changed %Ln fields offline, %1–%2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You changed %n field(s), %1–%2.</source>
            <translation>
                <numerusform>You changed %Ln field, %1–%2.</numerusform>
                <numerusform>You changed %Ln fields, %1–%2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 changed %n field(s).</source>
            <extracomment>%1 is a person, %2 a time</extracomment>
            <translation>
                <numerusform>%1 changed %Ln field.</numerusform>
                <numerusform>%1 changed %Ln fields.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 changed %n field(s) at %2.</source>
            <translation>
                <numerusform>%1 changed %Ln field at %2.</numerusform>
                <numerusform>%1 changed %Ln fields at %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) merged for you.</source>
            <translation>
                <numerusform>%Ln field merged for you.</numerusform>
                <numerusform>%Ln fields merged for you.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) need your decision.</source>
            <translation>
                <numerusform>%Ln field needs your decision.</numerusform>
                <numerusform>%Ln fields need your decision.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConnectionCheck</name>
        <message numerus="yes">
            <source>The certificate of %1 expired %n day(s) ago. Whoever runs the server has to renew it; look at the clock of this computer, too.</source>
            <translation>
                <numerusform>The certificate of %1 expired %Ln day ago. Whoever runs the server has to renew it; look at the clock of this computer, too.</numerusform>
                <numerusform>The certificate of %1 expired %Ln days ago. Whoever runs the server has to renew it; look at the clock of this computer, too.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The certificate of %1 becomes valid only in %n day(s). As a rule that means that the clock of this computer is wrong: set it, then try again.</source>
            <translation>
                <numerusform>The certificate of %1 becomes valid only in %Ln day. As a rule that means that the clock of this computer is wrong: set it, then try again.</numerusform>
                <numerusform>The certificate of %1 becomes valid only in %Ln days. As a rule that means that the clock of this computer is wrong: set it, then try again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The clock of this computer differs from that of %1 by %n minute(s). Set it, or signing in may fail.</source>
            <translation>
                <numerusform>The clock of this computer differs from that of %1 by %Ln minute. Set it, or signing in may fail.</numerusform>
                <numerusform>The clock of this computer differs from that of %1 by %Ln minutes. Set it, or signing in may fail.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PendingMarks</name>
        <message numerus="yes">
            <source>%n change(s) are not on the server yet.</source>
            <translation>
                <numerusform>%Ln change is not on the server yet.</numerusform>
                <numerusform>%Ln changes are not on the server yet.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProblemTexts</name>
        <message numerus="yes">
            <source>This text is too long, by %n character(s) or a little less. Put a part into another comment.</source>
            <translation>
                <numerusform>This text is too long, by %Ln character or a little less. Put a part into another comment.</numerusform>
                <numerusform>This text is too long, by %Ln characters or a little less. Put a part into another comment.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProjectTexts</name>
        <message numerus="yes">
            <source>%1, at most %n issue(s)</source>
            <extracomment>%1 is a category of statuses</extracomment>
            <translation>
                <numerusform>%1, at most %Ln issue</numerusform>
                <numerusform>%1, at most %Ln issues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QueueTexts</name>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%Ln min</numerusform>
                <numerusform>%Ln min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <translation>
                <numerusform>%Ln h</numerusform>
                <numerusform>%Ln h</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%Ln day</numerusform>
                <numerusform>%Ln days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%Ln open</numerusform>
                <numerusform>%Ln open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them nobody's</source>
            <translation>
                <numerusform>%Ln of them nobody's</numerusform>
                <numerusform>%Ln of them nobody's</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n resolved</source>
            <translation>
                <numerusform>%Ln resolved</numerusform>
                <numerusform>%Ln resolved</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RelativeTime</name>
        <message numerus="yes">
            <source>%n s ago</source>
            <translation>
                <numerusform>%Ln s ago</numerusform>
                <numerusform>%Ln s ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min ago</source>
            <translation>
                <numerusform>%Ln min ago</numerusform>
                <numerusform>%Ln min ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h ago</source>
            <translation>
                <numerusform>%Ln h ago</numerusform>
                <numerusform>%Ln h ago</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::AccountDialog</name>
        <message numerus="yes">
            <source>A password has at least %n character(s).</source>
            <translation>
                <numerusform>A password has at least %Ln character.</numerusform>
                <numerusform>A password has at least %Ln characters.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::BoardColumnHeader</name>
        <message numerus="yes">
            <source>%1 has %n issue(s) here, more than its limit of %2.</source>
            <translation>
                <numerusform>%1 has %Ln issue here, more than its limit of %2.</numerusform>
                <numerusform>%1 has %Ln issues here, more than its limit of %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 has %n issue(s) here; its limit is %2.</source>
            <translation>
                <numerusform>%1 has %Ln issue here; its limit is %2.</numerusform>
                <numerusform>%1 has %Ln issues here; its limit is %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n issue(s)</source>
            <translation>
                <numerusform>%Ln issue</numerusform>
                <numerusform>%Ln issues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n issue(s)</source>
            <extracomment>a column of the board: its status, how many cards it has</extracomment>
            <translation>
                <numerusform>%1, %Ln issue</numerusform>
                <numerusform>%1, %Ln issues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::BoardCommands</name>
        <message numerus="yes">
            <source>Move %n issue(s) to “%1”</source>
            <extracomment>%1 is a status</extracomment>
            <translation>
                <numerusform>Move %Ln issue to “%1”</numerusform>
                <numerusform>Move %Ln issues to “%1”</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::BulkEdit</name>
        <message numerus="yes">
            <source>Set %1 of %n issue(s)</source>
            <translation>
                <numerusform>Set %1 of %Ln issue</numerusform>
                <numerusform>Set %1 of %Ln issues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Labels of %n issue(s)</source>
            <translation>
                <numerusform>Labels of %Ln issue</numerusform>
                <numerusform>Labels of %Ln issues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Change %1 of %n issue(s)</source>
            <translation>
                <numerusform>Change %1 of %Ln issue</numerusform>
                <numerusform>Change %1 of %Ln issues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Set %1 of %n issue(s) to “%2”</source>
            <translation>
                <numerusform>Set %1 of %Ln issue to “%2”</numerusform>
                <numerusform>Set %1 of %Ln issues to “%2”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more may only be read.</source>
            <translation>
                <numerusform>%Ln more may only be read.</numerusform>
                <numerusform>%Ln more may only be read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take the vote for %n issue(s) back</source>
            <translation>
                <numerusform>Take the vote for %Ln issue back</numerusform>
                <numerusform>Take the vote for %Ln issues back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Vote for %n issue(s)</source>
            <translation>
                <numerusform>Vote for %Ln issue</numerusform>
                <numerusform>Vote for %Ln issues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stop watching %n issue(s)</source>
            <translation>
                <numerusform>Stop watching %Ln issue</numerusform>
                <numerusform>Stop watching %Ln issues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Watch %n issue(s)</source>
            <translation>
                <numerusform>Watch %Ln issue</numerusform>
                <numerusform>Watch %Ln issues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::CatchUpLane</name>
        <message numerus="yes">
            <source>%n issue(s)</source>
            <translation>
                <numerusform>%Ln issue</numerusform>
                <numerusform>%Ln issues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>While you were away, %n issue(s)</source>
            <translation>
                <numerusform>While you were away, %Ln issue</numerusform>
                <numerusform>While you were away, %Ln issues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::CommentList</name>
        <message numerus="yes">
            <source>Show %n earlier comment(s)</source>
            <translation>
                <numerusform>Show %Ln earlier comment</numerusform>
                <numerusform>Show %Ln earlier comments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n earlier message(s)</source>
            <translation>
                <numerusform>Show %Ln earlier message</numerusform>
                <numerusform>Show %Ln earlier messages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::Composer</name>
        <message numerus="yes">
            <source>%n people are typing…</source>
            <translation>
                <numerusform>%Ln person is typing…</numerusform>
                <numerusform>%Ln people are typing…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::ConflictDialog</name>
        <message numerus="yes">
            <source>Your version was posted as a comment; %n field(s) keep theirs.</source>
            <translation>
                <numerusform>Your version was posted as a comment; %Ln field keeps theirs.</numerusform>
                <numerusform>Your version was posted as a comment; %Ln fields keep theirs.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unresolved</source>
            <translation>
                <numerusform>%Ln unresolved</numerusform>
                <numerusform>%Ln unresolved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Apply, %n unresolved</source>
            <translation>
                <numerusform>Apply, %Ln unresolved</numerusform>
                <numerusform>Apply, %Ln unresolved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) need your decision</source>
            <translation>
                <numerusform>%Ln field needs your decision</numerusform>
                <numerusform>%Ln fields need your decision</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::ConflictPage</name>
        <message numerus="yes">
            <source>%n field(s) merged for you: %1</source>
            <extracomment>%1 is a list of fields</extracomment>
            <translation>
                <numerusform>%Ln field merged for you: %1</numerusform>
                <numerusform>%Ln fields merged for you: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) need your decision again; your other choices are kept.</source>
            <translation>
                <numerusform>%Ln field needs your decision again; your other choices are kept.</numerusform>
                <numerusform>%Ln fields need your decision again; your other choices are kept.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::ConflictRow</name>
        <message numerus="yes">
            <source>%n to decide</source>
            <translation>
                <numerusform>%Ln to decide</numerusform>
                <numerusform>%Ln to decide</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::ConnectionPopup</name>
        <message numerus="yes">
            <source>%n change(s), safe on this computer</source>
            <translation>
                <numerusform>%Ln change, safe on this computer</numerusform>
                <numerusform>%Ln changes, safe on this computer</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::DiagnosticsDialog</name>
        <message numerus="yes">
            <source>What this computer has of %n space(s) differs from the server. It is tried again by itself; nothing that you typed is lost. If it stays so, copy the report and send it to whoever runs the server.</source>
            <translation>
                <numerusform>What this computer has of %Ln space differs from the server. It is tried again by itself; nothing that you typed is lost. If it stays so, copy the report and send it to whoever runs the server.</numerusform>
                <numerusform>What this computer has of %Ln spaces differs from the server. It is tried again by itself; nothing that you typed is lost. If it stays so, copy the report and send it to whoever runs the server.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n time(s)</source>
            <extracomment>the name of an event, and how often it came</extracomment>
            <translation>
                <numerusform>%1, %Ln time</numerusform>
                <numerusform>%1, %Ln times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::ExportCommands</name>
        <message numerus="yes">
            <source>%n issue(s)</source>
            <translation>
                <numerusform>%Ln issue</numerusform>
                <numerusform>%Ln issues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::ForeignChooser</name>
        <message numerus="yes">
            <source>And %n more.</source>
            <translation>
                <numerusform>And %Ln more.</numerusform>
                <numerusform>And %Ln more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::GroupHeading</name>
        <message numerus="yes">
            <source>%1, %n issue(s)</source>
            <extracomment>a heading of the list; %1 is a status, a person or the like</extracomment>
            <translation>
                <numerusform>%1, %Ln issue</numerusform>
                <numerusform>%1, %Ln issues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::HeatModel</name>
        <message numerus="yes">
            <source>%n issue(s)</source>
            <translation>
                <numerusform>%Ln issue</numerusform>
                <numerusform>%Ln issues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::HeatPage</name>
        <message numerus="yes">
            <source>%n issue(s)</source>
            <translation>
                <numerusform>%Ln issue</numerusform>
                <numerusform>%Ln issues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::HistorySection</name>
        <message numerus="yes">
            <source>Show %n step(s) in between</source>
            <translation>
                <numerusform>Show %Ln step in between</numerusform>
                <numerusform>Show %Ln steps in between</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::InboxModel</name>
        <message numerus="yes">
            <source>%n earlier message(s).</source>
            <translation>
                <numerusform>%Ln earlier message.</numerusform>
                <numerusform>%Ln earlier messages.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::InboxPage</name>
        <message numerus="yes">
            <source>%n unread</source>
            <translation>
                <numerusform>%Ln unread</numerusform>
                <numerusform>%Ln unread</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Inbox, %n unread</source>
            <translation>
                <numerusform>Inbox, %Ln unread</numerusform>
                <numerusform>Inbox, %Ln unread</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You cleared the inbox: %n message(s).</source>
            <translation>
                <numerusform>You cleared the inbox: %Ln message.</numerusform>
                <numerusform>You cleared the inbox: %Ln messages.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You marked %n message(s) as read.</source>
            <translation>
                <numerusform>You marked %Ln message as read.</numerusform>
                <numerusform>You marked %Ln messages as read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n earlier message(s).</source>
            <translation>
                <numerusform>%Ln earlier message.</numerusform>
                <numerusform>%Ln earlier messages.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::InviteDialog</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%Ln day</numerusform>
                <numerusform>%Ln days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::IssueCommands</name>
        <message numerus="yes">
            <source>%n issue(s) marked</source>
            <translation>
                <numerusform>%Ln issue marked</numerusform>
                <numerusform>%Ln issues marked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n issue(s)</source>
            <translation>
                <numerusform>Delete %Ln issue</numerusform>
                <numerusform>Delete %Ln issues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You deleted %n issue(s).</source>
            <translation>
                <numerusform>You deleted %Ln issue.</numerusform>
                <numerusform>You deleted %Ln issues.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more may only be read. They stay as they are.</source>
            <translation>
                <numerusform>%Ln more may only be read. It stays as they are.</numerusform>
                <numerusform>%Ln more may only be read. They stay as they are.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n issue(s) for everybody?</source>
            <translation>
                <numerusform>Delete %Ln issue for everybody?</numerusform>
                <numerusform>Delete %Ln issues for everybody?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n issue(s) for everybody? This cannot be undone.</source>
            <translation>
                <numerusform>Delete %Ln issue for everybody? This cannot be undone.</numerusform>
                <numerusform>Delete %Ln issues for everybody? This cannot be undone.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::IssueDetail</name>
        <message numerus="yes">
            <source>%n change(s) not sent yet</source>
            <translation>
                <numerusform>%Ln change not sent yet</numerusform>
                <numerusform>%Ln changes not sent yet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::IssueListHeader</name>
        <message numerus="yes">
            <source>%n issue(s)</source>
            <translation>
                <numerusform>%Ln issue</numerusform>
                <numerusform>%Ln issues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::IssueListView</name>
        <message numerus="yes">
            <source>%n new issue(s)</source>
            <translation>
                <numerusform>%Ln new issue</numerusform>
                <numerusform>%Ln new issues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::LinkBanner</name>
        <message numerus="yes">
            <source>Offline – %n change(s) waiting. You can go on working.</source>
            <translation>
                <numerusform>Offline – %Ln change waiting. You can go on working.</numerusform>
                <numerusform>Offline – %Ln changes waiting. You can go on working.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Back online – sending %n change(s)…</source>
            <translation>
                <numerusform>Back online – sending %Ln change…</numerusform>
                <numerusform>Back online – sending %Ln changes…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Back online – %n change(s) sent.</source>
            <translation>
                <numerusform>Back online – %Ln change sent.</numerusform>
                <numerusform>Back online – %Ln changes sent.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::LinkedIssues</name>
        <message numerus="yes">
            <source>%1 of %n done</source>
            <translation>
                <numerusform>%1 of %Ln done</numerusform>
                <numerusform>%1 of %Ln done</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::ListModel</name>
        <message numerus="yes">
            <source>A name has at most %n character(s), and no line ends.</source>
            <translation>
                <numerusform>A name has at most %Ln character, and no line ends.</numerusform>
                <numerusform>A name has at most %Ln characters, and no line ends.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at most %n issue(s)</source>
            <translation>
                <numerusform>at most %Ln issue</numerusform>
                <numerusform>at most %Ln issues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n issue(s)</source>
            <translation>
                <numerusform>%Ln issue</numerusform>
                <numerusform>%Ln issues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::MainWindow</name>
        <message numerus="yes">
            <source>%n issue(s)</source>
            <translation>
                <numerusform>%Ln issue</numerusform>
                <numerusform>%Ln issues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n issue(s)</source>
            <translation>
                <numerusform>%1 of %Ln issue</numerusform>
                <numerusform>%1 of %Ln issues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n issue(s) marked</source>
            <translation>
                <numerusform>%Ln issue marked</numerusform>
                <numerusform>%Ln issues marked</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::MoveCommands</name>
        <message numerus="yes">
            <source>Move %n issue(s) to %1</source>
            <translation>
                <numerusform>Move %Ln issue to %1</numerusform>
                <numerusform>Move %Ln issues to %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You moved %n issue(s) to %1.</source>
            <translation>
                <numerusform>You moved %Ln issue to %1.</numerusform>
                <numerusform>You moved %Ln issues to %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::Notifier</name>
        <message numerus="yes">
            <source>%n of your issues changed while you were away</source>
            <translation>
                <numerusform>%Ln of your issues changed while you were away</numerusform>
                <numerusform>%Ln of your issues changed while you were away</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>There are %n messages for you</source>
            <translation>
                <numerusform>There is %Ln message for you</numerusform>
                <numerusform>There are %Ln messages for you</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 (and %n earlier message(s))</source>
            <extracomment>%1 is the text of the last message</extracomment>
            <translation>
                <numerusform>%1 (and %Ln earlier message)</numerusform>
                <numerusform>%1 (and %Ln earlier messages)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of your issues are due today</source>
            <translation>
                <numerusform>%Ln of your issues is due today</numerusform>
                <numerusform>%Ln of your issues are due today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of your issues are due tomorrow</source>
            <translation>
                <numerusform>%Ln of your issues is due tomorrow</numerusform>
                <numerusform>%Ln of your issues are due tomorrow</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::OutboxDialog</name>
        <message numerus="yes">
            <source>%n change(s) were not accepted. They stay here until you decide.</source>
            <translation>
                <numerusform>%Ln change was not accepted. It stays here until you decide.</numerusform>
                <numerusform>%Ln changes were not accepted. They stay here until you decide.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%Ln change</numerusform>
                <numerusform>%Ln changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) could not be written to this computer's disk so far.</source>
            <translation>
                <numerusform>%Ln change could not be written to this computer's disk so far.</numerusform>
                <numerusform>%Ln changes could not be written to this computer's disk so far.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) are being sent again.</source>
            <translation>
                <numerusform>%Ln change is being sent again.</numerusform>
                <numerusform>%Ln changes are being sent again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) were on their way already and cannot be taken back.</source>
            <translation>
                <numerusform>%Ln change was on their way already and cannot be taken back.</numerusform>
                <numerusform>%Ln changes were on their way already and cannot be taken back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) were discarded.</source>
            <translation>
                <numerusform>%Ln change was discarded.</numerusform>
                <numerusform>%Ln changes were discarded.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::Participation</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%Ln more</numerusform>
                <numerusform>%Ln more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Votes: %n</source>
            <translation>
                <numerusform>Votes: %Ln</numerusform>
                <numerusform>Votes: %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Watchers: %n</source>
            <translation>
                <numerusform>Watchers: %Ln</numerusform>
                <numerusform>Watchers: %Ln</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::PeoplePage</name>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%Ln person</numerusform>
                <numerusform>%Ln persons</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::PresenceListModel</name>
        <message numerus="yes">
            <source>%1, %n person(s)</source>
            <extracomment>%1 is "Online", "Idle", "Busy" or "Offline"</extracomment>
            <translation>
                <numerusform>%1, %Ln person</numerusform>
                <numerusform>%1, %Ln people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::ProjectDialog</name>
        <message numerus="yes">
            <source>%n thing(s) to be decided.</source>
            <translation>
                <numerusform>%Ln thing to be decided.</numerusform>
                <numerusform>%Ln things to be decided.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n issue(s) of this project have the status “%1”.</source>
            <translation>
                <numerusform>%Ln issue of this project have the status “%1”.</numerusform>
                <numerusform>%Ln issues of this project have the status “%1”.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n issue(s) of this project are of the type “%1”.</source>
            <extracomment>%1 is a type</extracomment>
            <translation>
                <numerusform>%Ln issue of this project are of the type “%1”.</numerusform>
                <numerusform>%Ln issues of this project are of the type “%1”.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::PropertyForm</name>
        <message numerus="yes">
            <source>Show %n more field(s)</source>
            <translation>
                <numerusform>Show %Ln more field</numerusform>
                <numerusform>Show %Ln more fields</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::QueuesPage</name>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%Ln queue</numerusform>
                <numerusform>%Ln queues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::Sidebar</name>
        <message numerus="yes">
            <source>My issues, %n open</source>
            <translation>
                <numerusform>My issues, %Ln open</numerusform>
                <numerusform>My issues, %Ln open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Conflicts, %n to decide</source>
            <translation>
                <numerusform>Conflicts, %Ln to decide</numerusform>
                <numerusform>Conflicts, %Ln to decide</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more…</source>
            <translation>
                <numerusform>%Ln more…</numerusform>
                <numerusform>%Ln more…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n issue(s)</source>
            <translation>
                <numerusform>%1, %Ln issue</numerusform>
                <numerusform>%1, %Ln issues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Queue %1, %n open</source>
            <translation>
                <numerusform>Queue %1, %Ln open</numerusform>
                <numerusform>Queue %1, %Ln open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Inbox, %n unread</source>
            <translation>
                <numerusform>Inbox, %Ln unread</numerusform>
                <numerusform>Inbox, %Ln unread</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::SignInDialog</name>
        <message numerus="yes">
            <source>Too many attempts. Try again in %n second(s).</source>
            <translation>
                <numerusform>Too many attempts. Try again in %Ln second.</numerusform>
                <numerusform>Too many attempts. Try again in %Ln seconds.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) wait to be sent. They go out when you sign in again.</source>
            <translation>
                <numerusform>%Ln change wait to be sent. They go out when you sign in again.</numerusform>
                <numerusform>%Ln changes wait to be sent. They go out when you sign in again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::SyncBar</name>
        <message numerus="yes">
            <source>%n change(s) to send</source>
            <translation>
                <numerusform>%Ln change to send</numerusform>
                <numerusform>%Ln changes to send</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not accepted</source>
            <translation>
                <numerusform>%Ln not accepted</numerusform>
                <numerusform>%Ln not accepted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s)</source>
            <translation>
                <numerusform>%Ln conflict</numerusform>
                <numerusform>%Ln conflicts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>What this computer has of %n space(s) differs from the server and could not be repaired. Nothing that you typed is lost, and it is tried again by itself. If this stays, open Diagnostics, copy the report, and send it to whoever runs the server.</source>
            <translation>
                <numerusform>What this computer has of %Ln space differs from the server and could not be repaired. Nothing that you typed is lost, and it is tried again by itself. If this stays, open Diagnostics, copy the report, and send it to whoever runs the server.</numerusform>
                <numerusform>What this computer has of %Ln spaces differs from the server and could not be repaired. Nothing that you typed is lost, and it is tried again by itself. If this stays, open Diagnostics, copy the report, and send it to whoever runs the server.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::Toast</name>
        <message numerus="yes">
            <source>%1, %n time(s)</source>
            <translation>
                <numerusform>%1, %Ln time</numerusform>
                <numerusform>%1, %Ln times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::ToastStack</name>
        <message numerus="yes">
            <source>+%n more</source>
            <translation>
                <numerusform>+%Ln more</numerusform>
                <numerusform>+%Ln more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more message(s)</source>
            <translation>
                <numerusform>%Ln more message</numerusform>
                <numerusform>%Ln more messages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::WindowNews</name>
        <message numerus="yes">
            <source>You took note of %n issue(s).</source>
            <translation>
                <numerusform>You took note of %Ln issue.</numerusform>
                <numerusform>You took note of %Ln issues.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The server did not accept %n change(s).</source>
            <translation>
                <numerusform>The server did not accept %Ln change.</numerusform>
                <numerusform>The server did not accept %Ln changes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The list of unsent changes was damaged. %n of them could be saved; the damaged file was kept.</source>
            <translation>
                <numerusform>The list of unsent changes was damaged. %Ln of them could be saved; the damaged file was kept.</numerusform>
                <numerusform>The list of unsent changes was damaged. %Ln of them could be saved; the damaged file was kept.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unsent change(s) cannot be read by this version. They were kept.</source>
            <translation>
                <numerusform>%Ln unsent change cannot be read by this version. It was kept.</numerusform>
                <numerusform>%Ln unsent changes cannot be read by this version. They were kept.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::WindowToasts</name>
        <message numerus="yes">
            <source>You did %n things. The last one: %1</source>
            <extracomment>%1 is a sentence: "You archived what you were told of LOCK-3."</extracomment>
            <translation>
                <numerusform>You did %Ln things. The last one: %1</numerusform>
                <numerusform>You did %Ln things. The last one: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lockstep::ui::WorkspaceSwitcher</name>
        <message numerus="yes">
            <source>%n unread</source>
            <translation>
                <numerusform>%Ln unread</numerusform>
                <numerusform>%Ln unread</numerusform>
            </translation>
        </message>
    </context>
</TS>
