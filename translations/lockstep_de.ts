<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AccountTexts</name>
    <message>
        <source>The server cannot be reached just now. Nothing was changed, and what you typed is kept: try again when the connection is back.</source>
        <translation>Der Server ist gerade nicht erreichbar. Es wurde nichts geändert, und Ihre Eingaben bleiben erhalten: Versuchen Sie es noch einmal, sobald die Verbindung wieder besteht.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Nothing was changed: try again in %n second(s).</source>
        <translation>
            <numerusform>Zu viele Versuche. Es wurde nichts geändert: Versuchen Sie es in %Ln Sekunde noch einmal.</numerusform>
            <numerusform>Zu viele Versuche. Es wurde nichts geändert: Versuchen Sie es in %Ln Sekunden noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many attempts. Nothing was changed: try again in a while.</source>
        <translation>Zu viele Versuche. Es wurde nichts geändert: Versuchen Sie es in einer Weile noch einmal.</translation>
    </message>
    <message>
        <source>The server has too much to do just now. Nothing was changed: try again in a moment.</source>
        <translation>Der Server hat gerade zu viel zu tun. Es wurde nichts geändert: Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>You have no right to do this, or it is not there any more. Nothing was changed.</source>
        <translation>Sie haben kein Recht dazu, oder es ist nicht mehr da. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Verwalter</translation>
    </message>
    <message>
        <source>unknown when it expires</source>
        <translation>Ablauf unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>expires in %n day(s)</source>
        <translation>
            <numerusform>läuft in %Ln Tag ab</numerusform>
            <numerusform>läuft in %Ln Tagen ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expires in %n hour(s)</source>
        <translation>
            <numerusform>läuft in %Ln Stunde ab</numerusform>
            <numerusform>läuft in %Ln Stunden ab</numerusform>
        </translation>
    </message>
    <message>
        <source>expires within the hour</source>
        <translation>läuft innerhalb einer Stunde ab</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Verwalter</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the key of a project, a role in it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n other project(s)</source>
        <translation>
            <numerusform>%Ln weiteres Projekt</numerusform>
            <numerusform>%Ln weitere Projekte</numerusform>
        </translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>Noch kein Projekt</translation>
    </message>
    <message>
        <source>Used %1</source>
        <extracomment>%1 is &quot;3 min ago&quot;, or a date</extracomment>
        <translation>Zuletzt verwendet: %1</translation>
    </message>
    <message>
        <source>Used %1 from %2</source>
        <extracomment>%1 is &quot;3 min ago&quot;, or a date; %2 an internet address</extracomment>
        <translation>Zuletzt verwendet: %1, von %2</translation>
    </message>
</context>
<context>
    <name>AwayTexts</name>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>A field, what it was, what it is now</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1: added %2</source>
        <extracomment>A field with several values, what was added to it</extracomment>
        <translation>%1: %2 hinzugefügt</translation>
    </message>
    <message>
        <source>%1: removed %2</source>
        <translation>%1: %2 entfernt</translation>
    </message>
    <message>
        <source>%1: added %2, removed %3</source>
        <translation>%1: %2 hinzugefügt, %3 entfernt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Moved to a project that you cannot read</source>
        <translation>In ein Projekt verschoben, auf das Sie keinen Zugriff haben</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>You were mentioned</source>
        <translation>Sie wurden erwähnt</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>Nach %1 verschoben</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n new comment(s)</source>
        <translation>
            <numerusform>%Ln neuer Kommentar</numerusform>
            <numerusform>%Ln neue Kommentare</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 und %Ln weitere Person</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>+%1</source>
        <extracomment>so many labels more</extracomment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>%1, %2, priority %3</source>
        <extracomment>a card of the board: key, title, priority</extracomment>
        <translation>%1, %2, Priorität %3</translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>niemandem zugewiesen</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>%1 zugewiesen</translation>
    </message>
    <message>
        <source>labels %1</source>
        <translation>Labels %1</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>überfällig seit %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>changed by somebody else</source>
        <translation>von jemand anderem geändert</translation>
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
        <translation>Keine</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>A field without a value</extracomment>
        <translation>keine</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>wie vorher</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>andere Fassung</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>meine Fassung</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>zusammengeführt</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>%1 deleted this issue.</source>
        <translation>%1 hat diesen Vorgang gelöscht.</translation>
    </message>
    <message>
        <source>%1 deleted this issue at %2.</source>
        <translation>%1 hat diesen Vorgang gelöscht (%2).</translation>
    </message>
    <message numerus="yes">
        <source>You have changed %n field(s) that nobody else has.</source>
        <translation>
            <numerusform>Sie haben %Ln Feld geändert, das sonst niemand geändert hat.</numerusform>
            <numerusform>Sie haben %Ln Felder geändert, die sonst niemand geändert hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>You deleted this issue.</source>
        <translation>Sie haben diesen Vorgang gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has changed %n field(s) that you had not seen.</source>
        <translation>
            <numerusform>%1 hat %Ln Feld geändert, ohne dass Sie es gesehen hatten.</numerusform>
            <numerusform>%1 hat %Ln Felder geändert, ohne dass Sie es gesehen hatten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s).</source>
        <translation>
            <numerusform>Sie haben %Ln Feld geändert.</numerusform>
            <numerusform>Sie haben %Ln Felder geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s) offline at %1.</source>
        <translation>
            <numerusform>Sie haben offline %Ln Feld geändert (%1).</numerusform>
            <numerusform>Sie haben offline %Ln Felder geändert (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s) at %1.</source>
        <translation>
            <numerusform>Sie haben %Ln Feld geändert (%1).</numerusform>
            <numerusform>Sie haben %Ln Felder geändert (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s) offline, %1–%2.</source>
        <extracomment>%1 and %2 are times</extracomment>
        <translation>
            <numerusform>Sie haben offline %Ln Feld geändert (%1–%2).</numerusform>
            <numerusform>Sie haben offline %Ln Felder geändert (%1–%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s), %1–%2.</source>
        <translation>
            <numerusform>Sie haben %Ln Feld geändert (%1–%2).</numerusform>
            <numerusform>Sie haben %Ln Felder geändert (%1–%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %n field(s).</source>
        <extracomment>%1 is a person, %2 a time</extracomment>
        <translation>
            <numerusform>%1 hat %Ln Feld geändert.</numerusform>
            <numerusform>%1 hat %Ln Felder geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %n field(s) at %2.</source>
        <translation>
            <numerusform>%1 hat %Ln Feld geändert (%2).</numerusform>
            <numerusform>%1 hat %Ln Felder geändert (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) merged for you.</source>
        <translation>
            <numerusform>%Ln Feld wurde automatisch zusammengeführt.</numerusform>
            <numerusform>%Ln Felder wurden automatisch zusammengeführt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need your decision.</source>
        <translation>
            <numerusform>%Ln Feld braucht Ihre Entscheidung.</numerusform>
            <numerusform>%Ln Felder brauchen Ihre Entscheidung.</numerusform>
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
        <translation>%1 bleibt</translation>
    </message>
    <message>
        <source>%1 = mine</source>
        <translation>%1 = meine Fassung</translation>
    </message>
    <message>
        <source>%1 = as it was</source>
        <translation>%1 = wie vorher</translation>
    </message>
    <message>
        <source>%1 = result</source>
        <translation>%1 = Ergebnis</translation>
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
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Theirs, by %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>Andere, von %1</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Noch nicht entschieden</translation>
    </message>
    <message>
        <source>Result, %1</source>
        <translation>Ergebnis, %1</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Working offline</source>
        <translation>Offline-Modus</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Loading %1: %2 of %3 issues</source>
        <extracomment>%1 is the key of a project, %2 and %3 are numbers</extracomment>
        <translation>%1 wird geladen: %2 von %3 Vorgängen</translation>
    </message>
    <message>
        <source>Syncing %1 of %2</source>
        <translation>Abgleich: %1 von %2</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden&#xa0;…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Reconnecting in %1 s</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>Neuer Versuch in %1 s</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>Neu verbinden&#xa0;…</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>Anmeldung nötig</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>Nicht zugelassen</translation>
    </message>
    <message>
        <source>Server incompatible</source>
        <translation>Server inkompatibel</translation>
    </message>
    <message>
        <source>Basic server, refreshed at %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Einfacher Server, aktualisiert um %1</translation>
    </message>
    <message>
        <source>Working offline, not all is here</source>
        <translation>Offline-Modus, nicht alles ist da</translation>
    </message>
    <message>
        <source>Offline, not all is here</source>
        <translation>Offline, nicht alles ist da</translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Name des Servers</translation>
    </message>
    <message>
        <source>Way to the server</source>
        <translation>Weg zum Server</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Answer of the server</source>
        <translation>Antwort des Servers</translation>
    </message>
    <message>
        <source>Live connection</source>
        <translation>Live-Verbindung</translation>
    </message>
    <message>
        <source>Version of the protocol</source>
        <translation>Protokollversion</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like https://lockstep.example.com, or like example.com:8443.</source>
        <translation>Das ist keine Serveradresse. Sie sieht aus wie https://lockstep.example.com oder wie example.com:8443.</translation>
    </message>
    <message>
        <source>There is no server with the name %1. Check how it is spelled; inside a company you may have to be on its network.</source>
        <translation>Es gibt keinen Server mit dem Namen %1. Prüfen Sie die Schreibweise; in einer Firma müssen Sie dafür womöglich in deren Netz sein.</translation>
    </message>
    <message>
        <source>The name %1 cannot be looked up, because no name server answers. Check whether this computer is on the network.</source>
        <translation>Der Name %1 lässt sich nicht auflösen, weil kein Nameserver antwortet. Prüfen Sie, ob dieser Rechner mit dem Netz verbunden ist.</translation>
    </message>
    <message>
        <source>The computer answers, but nothing listens at %1. Check the port, or ask whether the server is running.</source>
        <translation>Der Rechner antwortet, aber unter %1 nimmt nichts Verbindungen an. Prüfen Sie den Port oder fragen Sie, ob der Server läuft.</translation>
    </message>
    <message>
        <source>Nothing listens at %1, but a Lockstep server answers at %2. Use that address.</source>
        <translation>Unter %1 nimmt nichts Verbindungen an, aber unter %2 antwortet ein Lockstep-Server. Verwenden Sie diese Adresse.</translation>
    </message>
    <message>
        <source>There is no way from this network to %1. Check whether this computer is on the network, and on the VPN if one is needed.</source>
        <translation>Aus diesem Netz führt kein Weg zu %1. Prüfen Sie, ob dieser Rechner mit dem Netz verbunden ist, und mit dem VPN, falls eines nötig ist.</translation>
    </message>
    <message>
        <source>%1 does not answer. A firewall may be in between, or the server is off. Check the address and the port, or try from another network.</source>
        <translation>%1 antwortet nicht. Vielleicht ist eine Firewall dazwischen, oder der Server ist aus. Prüfen Sie Adresse und Port oder versuchen Sie es aus einem anderen Netz.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 cannot be reached. Check it under Settings, Network.</source>
        <translation>Der Proxy auf dem Weg zu %1 ist nicht erreichbar. Prüfen Sie ihn unter Einstellungen, Netzwerk.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 wants a name and a password. Enter them under Settings, Network.</source>
        <translation>Der Proxy auf dem Weg zu %1 verlangt Name und Passwort. Geben Sie beides unter Einstellungen, Netzwerk ein.</translation>
    </message>
    <message>
        <source>The connection to %1 is not encrypted: everybody on the way can read along. Ask whoever runs the server for an https address.</source>
        <translation>Die Verbindung zu %1 ist nicht verschlüsselt: Unterwegs kann jeder mitlesen. Bitten Sie die Betreiber des Servers um eine https-Adresse.</translation>
    </message>
    <message>
        <source>The certificate is for another name than %1. Use the name that it is for, or ask whoever runs the server.</source>
        <translation>Das Zertifikat gilt für einen anderen Namen als %1. Verwenden Sie den Namen, für den es gilt, oder fragen Sie die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>%1 vouches for itself: no authority has signed its certificate. Trust it only if whoever runs the server tells you the same fingerprint.</source>
        <translation>%1 bürgt für sich selbst: Keine Zertifizierungsstelle hat das Zertifikat signiert. Vertrauen Sie ihm nur, wenn Ihnen die Betreiber des Servers denselben Fingerabdruck nennen.</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by an authority that this computer does not know. Install that authority, or trust the certificate if whoever runs the server tells you the same fingerprint.</source>
        <translation>Das Zertifikat von %1 ist von einer Zertifizierungsstelle signiert, die dieser Rechner nicht kennt. Installieren Sie diese Stelle oder vertrauen Sie dem Zertifikat, wenn Ihnen die Betreiber des Servers denselben Fingerabdruck nennen.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted. Nothing was sent. Ask whoever runs the server.</source>
        <translation>Dem Zertifikat von %1 kann nicht vertraut werden. Es wurde nichts gesendet. Fragen Sie die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one that you trust. Somebody may be reading along. Nothing was sent. Ask whoever runs the server before you trust the new one.</source>
        <translation>%1 zeigt ein anderes Zertifikat als das, dem Sie vertrauen. Womöglich liest jemand mit. Es wurde nichts gesendet. Fragen Sie die Betreiber des Servers, bevor Sie dem neuen vertrauen.</translation>
    </message>
    <message>
        <source>No authority vouches for %1, but its certificate is the one that you trust.</source>
        <translation>Keine Zertifizierungsstelle bürgt für %1, aber das Zertifikat ist das, dem Sie vertrauen.</translation>
    </message>
    <message>
        <source>%1 offers only old kinds of encryption. It has to be set up for TLS 1.2 or later.</source>
        <translation>%1 bietet nur veraltete Verschlüsselung an. Auf dem Server muss TLS 1.2 oder neuer eingerichtet werden.</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak TLS. Check the port; an address that begins with http:// is not encrypted.</source>
        <translation>Was unter %1 antwortet, spricht kein TLS. Prüfen Sie den Port; eine Adresse, die mit http:// beginnt, ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 comes about. Check the port, or ask whoever runs the server.</source>
        <translation>Es kommt keine verschlüsselte Verbindung zu %1 zustande. Prüfen Sie den Port oder fragen Sie die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>%1 wants an encrypted connection. Use %2.</source>
        <translation>%1 verlangt eine verschlüsselte Verbindung. Verwenden Sie %2.</translation>
    </message>
    <message>
        <source>%1 says that the server is at %2 now. Use that address if you trust it.</source>
        <translation>%1 meldet, dass der Server jetzt unter %2 zu finden ist. Verwenden Sie diese Adresse, wenn Sie ihr vertrauen.</translation>
    </message>
    <message>
        <source>On %1 there is a Lockstep server at %2. Use that address.</source>
        <translation>Auf %1 gibt es unter %2 einen Lockstep-Server. Verwenden Sie diese Adresse.</translation>
    </message>
    <message>
        <source>%1 answers, but there is no Lockstep server at this address. Ask for the whole address, with what stands behind the name.</source>
        <translation>%1 antwortet, aber unter dieser Adresse gibt es keinen Lockstep-Server. Fragen Sie nach der ganzen Adresse, mit dem, was hinter dem Namen steht.</translation>
    </message>
    <message>
        <source>%1 answers, but it is not a Lockstep server. Check the address and the port; in a hotel or a train, sign in to the network first.</source>
        <translation>%1 antwortet, ist aber kein Lockstep-Server. Prüfen Sie Adresse und Port; im Hotel oder im Zug melden Sie sich zuerst im Netz an.</translation>
    </message>
    <message>
        <source>%1 does not let this computer in. A gateway in front of the server may want you to be on the VPN, or to sign in there first.</source>
        <translation>%1 lässt diesen Rechner nicht zu. Vielleicht verlangt ein Gateway vor dem Server, dass Sie im VPN sind oder sich zuerst dort anmelden.</translation>
    </message>
    <message>
        <source>%1 has too much to do just now, or is being restarted. Try again in a moment.</source>
        <translation>%1 ist gerade überlastet oder wird neu gestartet. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The gateway at %1 answers, but the Lockstep server behind it does not. Tell whoever runs the server.</source>
        <translation>Das Gateway unter %1 antwortet, aber der Lockstep-Server dahinter nicht. Wenden Sie sich an die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>%1 answers with a fault of its own. Try again later, or tell whoever runs the server.</source>
        <translation>%1 antwortet mit einem eigenen Fehler. Versuchen Sie es später noch einmal oder wenden Sie sich an die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>%1 takes the connection and ends it without an answer. Check the port, and whether the address begins with https.</source>
        <translation>%1 nimmt die Verbindung an und beendet sie ohne Antwort. Prüfen Sie den Port und ob die Adresse mit https beginnt.</translation>
    </message>
    <message>
        <source>A proxy or gateway in front of %1 lets no WebSocket through. Lockstep works all the same, a little slower. Whoever runs the gateway can let upgrades to WebSocket pass.</source>
        <translation>Ein Proxy oder Gateway vor %1 lässt keinen WebSocket durch. Lockstep funktioniert trotzdem, nur etwas langsamer. Die Betreiber des Gateways können Upgrades auf WebSocket zulassen.</translation>
    </message>
    <message>
        <source>%1 speaks an older version of the protocol. It has to be updated, or an older Lockstep used with it.</source>
        <translation>%1 verwendet eine ältere Protokollversion. Der Server muss aktualisiert oder mit einem älteren Lockstep verwendet werden.</translation>
    </message>
    <message>
        <source>%1 speaks a newer version of the protocol. Update Lockstep.</source>
        <translation>%1 verwendet eine neuere Protokollversion. Aktualisieren Sie Lockstep.</translation>
    </message>
    <message>
        <source>Everything is ready. Sign in to go on.</source>
        <translation>Alles ist bereit. Melden Sie sich an, um fortzufahren.</translation>
    </message>
    <message>
        <source>%1 does not accept your sign-in any more. Nothing is lost: sign in again.</source>
        <translation>%1 akzeptiert Ihre Anmeldung nicht mehr. Nichts geht verloren: Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>You are connected to %1 from too many places at once. Close Lockstep on another device.</source>
        <translation>Sie sind an zu vielen Stellen gleichzeitig mit %1 verbunden. Schließen Sie Lockstep auf einem anderen Gerät.</translation>
    </message>
    <message>
        <source>%1 takes the connection, but does not greet. Try again in a moment, or tell whoever runs the server.</source>
        <translation>%1 nimmt die Verbindung an, meldet sich dann aber nicht. Versuchen Sie es gleich noch einmal oder wenden Sie sich an die Betreiber des Servers.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 expired %n day(s) ago. Whoever runs the server has to renew it; look at the clock of this computer, too.</source>
        <translation>
            <numerusform>Das Zertifikat von %1 ist vor %Ln Tag abgelaufen. Wer den Server betreibt, muss es erneuern; sehen Sie auch auf die Uhr dieses Computers.</numerusform>
            <numerusform>Das Zertifikat von %1 ist vor %Ln Tagen abgelaufen. Wer den Server betreibt, muss es erneuern; sehen Sie auch auf die Uhr dieses Computers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 becomes valid only in %n day(s). As a rule that means that the clock of this computer is wrong: set it, then try again.</source>
        <translation>
            <numerusform>Das Zertifikat von %1 wird erst in %Ln Tag gültig. In der Regel heißt das, dass die Uhr dieses Computers falsch geht: Stellen Sie sie, und versuchen Sie es dann noch einmal.</numerusform>
            <numerusform>Das Zertifikat von %1 wird erst in %Ln Tagen gültig. In der Regel heißt das, dass die Uhr dieses Computers falsch geht: Stellen Sie sie, und versuchen Sie es dann noch einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer differs from that of %1 by %n minute(s). Set it, or signing in may fail.</source>
        <translation>
            <numerusform>Die Uhr dieses Computers weicht von der von %1 um %Ln Minute ab. Stellen Sie sie, sonst kann die Anmeldung scheitern.</numerusform>
            <numerusform>Die Uhr dieses Computers weicht von der von %1 um %Ln Minuten ab. Stellen Sie sie, sonst kann die Anmeldung scheitern.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>live</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>differs from the server</source>
        <translation>weicht vom Server ab</translation>
    </message>
    <message>
        <source>not subscribed</source>
        <translation>nicht abonniert</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>being asked for</source>
        <translation>wird angefragt</translation>
    </message>
    <message>
        <source>being fetched as a whole</source>
        <translation>wird vollständig geladen</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>holt auf</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Ihr eigener Bereich</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>The e-mail address or the password is not right. Nothing was changed: try again.</source>
        <translation>E-Mail-Adresse oder Passwort stimmt nicht. Es wurde nichts geändert: Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>You are not signed in on this server. Nothing is lost: sign in and everything is sent.</source>
        <translation>Sie sind auf diesem Server nicht angemeldet. Nichts geht verloren: Sobald Sie sich anmelden, wird alles gesendet.</translation>
    </message>
    <message>
        <source>The server cannot read your sign-in. Nothing is lost: sign in again and everything is sent.</source>
        <translation>Der Server kann Ihre Anmeldung nicht lesen. Nichts geht verloren: Melden Sie sich neu an, dann wird alles gesendet.</translation>
    </message>
    <message>
        <source>Your sign-in has expired. Nothing is lost: sign in again and everything is sent.</source>
        <translation>Ihre Anmeldung ist abgelaufen. Nichts geht verloren: Melden Sie sich neu an, dann wird alles gesendet.</translation>
    </message>
    <message>
        <source>Your sign-in is not valid yet: the clocks of this computer and of the server differ. Nothing is lost. Set the clock of this computer, then sign in again.</source>
        <translation>Ihre Anmeldung ist noch nicht gültig: Die Uhren dieses Rechners und des Servers gehen verschieden. Nichts geht verloren. Stellen Sie die Uhr dieses Rechners und melden Sie sich dann neu an.</translation>
    </message>
    <message>
        <source>The server does not accept this sign-in any more. Nothing is lost: sign in again and everything is sent.</source>
        <translation>Der Server akzeptiert diese Anmeldung nicht mehr. Nichts geht verloren: Melden Sie sich neu an, dann wird alles gesendet.</translation>
    </message>
    <message>
        <source>You were signed out. Nothing is lost: sign in again and everything is sent.</source>
        <translation>Sie wurden abgemeldet. Nichts geht verloren: Melden Sie sich neu an, dann wird alles gesendet.</translation>
    </message>
    <message>
        <source>This profile belongs to somebody else, or to another server. Nothing in it was changed. Sign in as its owner, or start Lockstep with --profile and another name.</source>
        <translation>Dieses Profil gehört jemand anderem oder zu einem anderen Server. Es wurde nichts darin geändert. Melden Sie sich als sein Besitzer an oder starten Sie Lockstep mit --profile und einem anderen Namen.</translation>
    </message>
    <message>
        <source>You are connected from too many places at once, and the server lets no more in. What you change here is kept. Close Lockstep on another device, then try again.</source>
        <translation>Sie sind an zu vielen Stellen gleichzeitig verbunden, und der Server lässt keine weitere zu. Was Sie hier ändern, bleibt erhalten. Schließen Sie Lockstep auf einem anderen Gerät und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server lets no more connections in from this network just now. Nothing is lost: it is tried again by itself.</source>
        <translation>Der Server lässt aus diesem Netz gerade keine weiteren Verbindungen zu. Nichts geht verloren: Es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>The server is being restarted. Nothing is lost: the connection comes back by itself.</source>
        <translation>Der Server wird neu gestartet. Nichts geht verloren: Die Verbindung kommt von selbst zurück.</translation>
    </message>
    <message>
        <source>The server has too much to do just now. Nothing is lost: it is tried again by itself.</source>
        <translation>Der Server ist gerade überlastet. Nichts geht verloren: Es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>The server could not do this, through a fault of its own. What you typed is kept. Try again later, or tell whoever runs the server.</source>
        <translation>Der Server konnte das wegen eines eigenen Fehlers nicht ausführen. Ihre Eingabe bleibt erhalten. Versuchen Sie es später noch einmal oder wenden Sie sich an die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>That was more than the server takes in so short a time. Nothing is lost: the rest is sent by itself, a little later.</source>
        <translation>Das war mehr, als der Server in so kurzer Zeit annimmt. Nichts geht verloren: Der Rest wird etwas später von selbst gesendet.</translation>
    </message>
    <message>
        <source>The server speaks another version of the protocol. What you change here is kept. Update Lockstep or the server.</source>
        <translation>Der Server verwendet eine andere Protokollversion. Was Sie hier ändern, bleibt erhalten. Aktualisieren Sie Lockstep oder den Server.</translation>
    </message>
    <message>
        <source>What answers there is not a Lockstep server, or one that this version does not understand. Nothing is lost. Check the address, or update Lockstep.</source>
        <translation>Dort antwortet kein Lockstep-Server oder einer, den diese Version nicht versteht. Nichts geht verloren. Prüfen Sie die Adresse oder aktualisieren Sie Lockstep.</translation>
    </message>
    <message>
        <source>There is no connection to the server. Nothing is lost: it is tried again by itself.</source>
        <translation>Es besteht keine Verbindung zum Server. Nichts geht verloren: Es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Nothing is lost: it is tried again by itself.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet. Nichts geht verloren: Es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>The server&apos;s history is another one than before. Nothing of yours is lost: everything is fetched again by itself.</source>
        <translation>Der Verlauf des Servers ist ein anderer als zuvor. Von Ihren Daten geht nichts verloren: Alles wird von selbst neu geladen.</translation>
    </message>
    <message>
        <source>You have no right to do this here, or it is not there any more. Your text is kept: copy it, or ask for the right and send it again.</source>
        <translation>Sie haben hierfür keine Berechtigung oder das Objekt existiert nicht mehr. Ihr Text bleibt erhalten: Kopieren Sie ihn oder bitten Sie um die Berechtigung und senden Sie ihn dann noch einmal.</translation>
    </message>
    <message>
        <source>That person is not a member of the project. Your text is kept: choose somebody else.</source>
        <translation>Diese Person ist kein Mitglied des Projekts. Ihr Text bleibt erhalten: Wählen Sie jemand anderen.</translation>
    </message>
    <message>
        <source>The server did not accept a value. Your text is kept: change it and try again.</source>
        <translation>Der Server hat einen Wert nicht angenommen. Ihr Text bleibt erhalten: Ändern Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server did not understand a value. Your text is kept: change it and try again.</source>
        <translation>Der Server hat einen Wert nicht verstanden. Ihr Text bleibt erhalten: Ändern Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server does not know what this is about. Your text is kept: copy it to where it belongs.</source>
        <translation>Der Server weiß nicht, worauf sich das bezieht. Ihr Text bleibt erhalten: Kopieren Sie ihn dorthin, wo er hingehört.</translation>
    </message>
    <message>
        <source>The server does not know a field that was changed. Your text is kept: update the server, or take that field back.</source>
        <translation>Der Server kennt ein geändertes Feld nicht. Ihr Text bleibt erhalten: Aktualisieren Sie den Server oder nehmen Sie die Änderung an diesem Feld zurück.</translation>
    </message>
    <message>
        <source>The server does not know this kind of change. Your text is kept: send it again when the server has been updated.</source>
        <translation>Der Server kennt diese Art von Änderung nicht. Ihr Text bleibt erhalten: Senden Sie ihn noch einmal, wenn der Server aktualisiert wurde.</translation>
    </message>
    <message>
        <source>The server does not know what it was asked. Nothing is lost. Update the server, or use an older Lockstep with it.</source>
        <translation>Der Server kennt die Anfrage nicht. Nichts geht verloren. Aktualisieren Sie den Server oder verwenden Sie ein älteres Lockstep.</translation>
    </message>
    <message>
        <source>The server could not take a change in the way it was sent. Your text is kept: send it again, or update Lockstep.</source>
        <translation>Der Server konnte eine Änderung in der gesendeten Form nicht annehmen. Ihr Text bleibt erhalten: Senden Sie ihn noch einmal oder aktualisieren Sie Lockstep.</translation>
    </message>
    <message>
        <source>These were more changes at once than the server takes. Nothing is lost: send them again in smaller parts.</source>
        <translation>Das waren mehr Änderungen auf einmal, als der Server annimmt. Nichts geht verloren: Senden Sie sie in kleineren Teilen noch einmal.</translation>
    </message>
    <message>
        <source>This is larger than the server takes. Your text is kept: make it shorter and send it again.</source>
        <translation>Das ist größer, als der Server annimmt. Ihr Text bleibt erhalten: Kürzen Sie ihn und senden Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>The server could not read a change. Your text is kept: send it again, or update Lockstep.</source>
        <translation>Der Server konnte eine Änderung nicht lesen. Ihr Text bleibt erhalten: Senden Sie ihn noch einmal oder aktualisieren Sie Lockstep.</translation>
    </message>
    <message>
        <source>The server could not read a change, because it names something twice. Your text is kept: send it again, or update Lockstep.</source>
        <translation>Der Server konnte eine Änderung nicht lesen, weil sie etwas doppelt nennt. Ihr Text bleibt erhalten: Senden Sie ihn noch einmal oder aktualisieren Sie Lockstep.</translation>
    </message>
    <message>
        <source>The server already knows another change under the same number. Yours is kept: send it again, and it gets a new one.</source>
        <translation>Der Server kennt unter derselben Nummer schon eine andere Änderung. Ihre bleibt erhalten: Senden Sie sie noch einmal, dann bekommt sie eine neue Nummer.</translation>
    </message>
    <message>
        <source>This change was on its way for so long that the server cannot tell any more whether it has it. Your text is kept: look whether it is there, then send it again or discard it.</source>
        <translation>Diese Änderung war so lange unterwegs, dass der Server nicht mehr sagen kann, ob er sie hat. Ihr Text bleibt erhalten: Sehen Sie nach, ob er angekommen ist, und senden Sie ihn dann noch einmal oder verwerfen Sie ihn.</translation>
    </message>
    <message>
        <source>This profile is in use by another Lockstep. Nothing in it was changed. Go on in the other one, or start with --profile and another name.</source>
        <translation>Dieses Profil wird von einem anderen Lockstep verwendet. Es wurde nichts darin geändert. Arbeiten Sie dort weiter oder starten Sie Lockstep mit --profile und einem anderen Namen.</translation>
    </message>
    <message>
        <source>This profile was written by a newer Lockstep. Nothing in it was changed. Update Lockstep; until then, &quot;lockstep-cli export-outbox&quot; with its outbox.db writes what was not sent yet as text.</source>
        <translation>Dieses Profil wurde von einem neueren Lockstep geschrieben. Es wurde nichts darin geändert. Aktualisieren Sie Lockstep; bis dahin schreibt „lockstep-cli export-outbox“ mit der Datei outbox.db dieses Profils als Text, was noch nicht gesendet wurde.</translation>
    </message>
    <message>
        <source>The local data is damaged. A copy was kept; what the server has is fetched again.</source>
        <translation>Die lokalen Daten sind beschädigt. Eine Kopie wurde aufbewahrt; was der Server hat, wird neu geladen.</translation>
    </message>
    <message>
        <source>The disk is full, or cannot be written to. Your last change is kept in memory: make some room, and it is saved.</source>
        <translation>Der Datenträger ist voll oder nicht beschreibbar. Ihre letzte Änderung bleibt im Arbeitsspeicher: Schaffen Sie Platz, dann wird sie gespeichert.</translation>
    </message>
    <message>
        <source>The disk or the network failed. Nothing that was saved is lost; it is tried again.</source>
        <translation>Datenträger oder Netzwerk sind ausgefallen. Nichts Gespeichertes geht verloren; es wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>You follow the server from too many places at once. Nothing is lost. Close one of the others, then try again.</source>
        <translation>Sie verfolgen den Server an zu vielen Stellen gleichzeitig. Nichts geht verloren. Schließen Sie eine davon und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Something went wrong (%1). Your text is kept.</source>
        <translation>Es ist etwas schiefgegangen (%1). Ihr Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>Something went wrong: %1. Your text is kept.</source>
        <translation>Es ist etwas schiefgegangen: %1. Ihr Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>The server cannot prove that it is the right one, so nothing was sent to it. Nothing is lost. Look at its certificate, or ask whoever runs the server.</source>
        <translation>Der Server kann nicht nachweisen, dass er der richtige ist; darum wurde ihm nichts gesendet. Nichts geht verloren. Sehen Sie sich sein Zertifikat an oder fragen Sie die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>Your e-mail address has not been confirmed. Open the link of your invitation, or ask whoever runs the server.</source>
        <translation>Ihre E-Mail-Adresse ist noch nicht bestätigt. Öffnen Sie den Link Ihrer Einladung, oder fragen Sie, wer den Server betreibt.</translation>
    </message>
    <message>
        <source>The server is busy with changes to the same things. Nothing is lost: it is tried again by itself.</source>
        <translation>Der Server ist mit Änderungen an denselben Dingen beschäftigt. Es ist nichts verloren: Der Versuch wird von selbst wiederholt.</translation>
    </message>
    <message>
        <source>The server does not have all of a file yet. Nothing is lost: it is sent again by itself.</source>
        <translation>Der Server hat eine Datei noch nicht vollständig. Nichts geht verloren: Sie wird von selbst noch einmal gesendet.</translation>
    </message>
    <message>
        <source>The server has another part of the file than was thought. Nothing is lost: it is sent again by itself.</source>
        <translation>Der Server hat einen anderen Teil der Datei als angenommen. Nichts geht verloren: Sie wird von selbst noch einmal gesendet.</translation>
    </message>
    <message>
        <source>What arrived are not the bytes of the file. Your file is kept: try it again.</source>
        <translation>Was ankam, sind nicht die Bytes der Datei. Ihre Datei bleibt erhalten: Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The files of this project have used up their room on the server. Your file is kept: delete others, or ask whoever runs the server, and try again.</source>
        <translation>Die Dateien dieses Projekts haben ihren Platz auf dem Server aufgebraucht. Ihre Datei bleibt erhalten: Löschen Sie andere, oder fragen Sie die Betreiber des Servers, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This server keeps no files. Your file is kept: ask whoever runs the server, or cancel it.</source>
        <translation>Dieser Server bewahrt keine Dateien auf. Ihre Datei bleibt erhalten: Fragen Sie die Betreiber des Servers, oder brechen Sie ab.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Gemeldet von</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Watchers</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Fälligkeit</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Übergeordnet</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breitengrad</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Längengrad</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Resolved by</source>
        <translation>Gelöst von</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Modified by</source>
        <translation>Geändert von</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>FieldTexts</name>
    <message>
        <source>Fixed</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Won&apos;t fix</source>
        <translation>Wird nicht behoben</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>an issue</source>
        <translation>ein Vorgang</translation>
    </message>
    <message>
        <source>the new issue “%1”</source>
        <translation>neuer Vorgang „%1“</translation>
    </message>
    <message>
        <source>%1 changed this text</source>
        <translation>%1: Text geändert</translation>
    </message>
    <message>
        <source>%1 cleared this</source>
        <translation>%1: Wert entfernt</translation>
    </message>
    <message>
        <source>%1 set “%2”</source>
        <extracomment>Somebody gave a field this value</extracomment>
        <translation>%1: „%2“ gesetzt</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>%2: %1 ändern</translation>
    </message>
    <message>
        <source>Set %1 of %2 to “%3”</source>
        <translation>%2: %1 auf „%3“ setzen</translation>
    </message>
    <message>
        <source>Create the issue “%1”</source>
        <translation>Vorgang „%1“ anlegen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 nach %2 verschieben</translation>
    </message>
    <message>
        <source>Send a message: “%1”</source>
        <translation>Nachricht senden: „%1“</translation>
    </message>
    <message>
        <source>Comment on %1: “%2”</source>
        <translation>Kommentar zu %1: „%2“</translation>
    </message>
    <message>
        <source>Edit a message</source>
        <translation>Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>Edit a comment on %1</source>
        <translation>Kommentar zu %1 bearbeiten</translation>
    </message>
    <message>
        <source>Delete a message</source>
        <translation>Nachricht löschen</translation>
    </message>
    <message>
        <source>Delete a comment on %1</source>
        <translation>Kommentar zu %1 löschen</translation>
    </message>
    <message>
        <source>Settle a conflict</source>
        <translation>Konflikt lösen</translation>
    </message>
    <message>
        <source>Change the role of %1</source>
        <translation>Rolle von %1 ändern</translation>
    </message>
    <message>
        <source>Remove %1 from the project</source>
        <translation>%1 aus dem Projekt entfernen</translation>
    </message>
    <message>
        <source>Change the project %1</source>
        <translation>Projekt %1 ändern</translation>
    </message>
    <message>
        <source>Save the filter “%1”</source>
        <translation>Filter „%1“ speichern</translation>
    </message>
    <message>
        <source>Delete a saved filter</source>
        <translation>Gespeicherten Filter löschen</translation>
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
        <translation>%1, hinzugefügt: %2</translation>
    </message>
    <message>
        <source>%1, removed: %2</source>
        <translation>%1, entfernt: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>a field, what it was, what it shall be</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>A message that you edited</source>
        <translation>Eine von Ihnen bearbeitete Nachricht</translation>
    </message>
    <message>
        <source>A comment on %1</source>
        <translation>Ein Kommentar zu %1</translation>
    </message>
    <message>
        <source>%1, which was deleted</source>
        <translation>%1 (gelöscht)</translation>
    </message>
    <message>
        <source>Deletion of %1</source>
        <translation>Löschung von %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 are fields, %2 is an issue</extracomment>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>Create the project %1</source>
        <translation>Projekt %1 anlegen</translation>
    </message>
    <message>
        <source>Change the person %1</source>
        <translation>Person %1 ändern</translation>
    </message>
    <message>
        <source>Remove %1 from the workspace</source>
        <translation>%1 aus dem Arbeitsbereich entfernen</translation>
    </message>
    <message>
        <source>Mark notifications as read</source>
        <translation>Mitteilungen als gelesen markieren</translation>
    </message>
    <message>
        <source>Mark a notification as unread</source>
        <translation>Mitteilung als ungelesen markieren</translation>
    </message>
    <message>
        <source>Archive notifications</source>
        <translation>Mitteilungen archivieren</translation>
    </message>
    <message>
        <source>Take notifications out of the archive</source>
        <translation>Mitteilungen aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Snooze notifications</source>
        <translation>Mitteilungen zurückstellen</translation>
    </message>
    <message>
        <source>Change a setting</source>
        <translation>Einstellung ändern</translation>
    </message>
    <message>
        <source>Save the queue “%1”</source>
        <translation>Warteschlange „%1“ speichern</translation>
    </message>
    <message>
        <source>Delete a queue</source>
        <translation>Warteschlange löschen</translation>
    </message>
    <message>
        <source>Attach “%1” to %2</source>
        <extracomment>%1 is a file, %2 an issue</extracomment>
        <translation>„%1“ an %2 anhängen</translation>
    </message>
    <message>
        <source>Delete a file of %1</source>
        <translation>Datei von %1 löschen</translation>
    </message>
</context>
<context>
    <name>FileTexts</name>
    <message>
        <source>The file is too large: at most %1 can be attached.</source>
        <extracomment>%1 is a size such as &quot;26.2 MB&quot;</extracomment>
        <translation>Die Datei ist zu groß: Höchstens %1 können angehängt werden.</translation>
    </message>
    <message>
        <source>You may not do this with the files of this issue.</source>
        <translation>Sie dürfen dies mit den Dateien dieses Vorgangs nicht tun.</translation>
    </message>
    <message>
        <source>The file cannot be read or sent: %1</source>
        <translation>Die Datei kann nicht gelesen oder gesendet werden: %1</translation>
    </message>
    <message>
        <source>%1, waits to be sent</source>
        <translation>%1, wartet auf das Senden</translation>
    </message>
    <message>
        <source>%1, will be sent again: %2</source>
        <translation>%1, wird noch einmal gesendet: %2</translation>
    </message>
    <message>
        <source>%1, sending: %2 %</source>
        <translation>%1, wird gesendet: %2&#xa0;%</translation>
    </message>
    <message>
        <source>%1, paused at %2 %</source>
        <translation>%1, angehalten bei %2&#xa0;%</translation>
    </message>
    <message>
        <source>%1, fetching: %2 %</source>
        <translation>%1, wird geholt: %2&#xa0;%</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>a size, who attached it, when (&quot;3 h ago&quot;)</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Pasted image %1.png</source>
        <extracomment>the name of a file; %1 is a date and a time</extracomment>
        <translation>Eingefügtes Bild %1.png</translation>
    </message>
</context>
<context>
    <name>FilterTerms</name>
    <message>
        <source>me</source>
        <translation>ich</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Hat</translation>
    </message>
    <message>
        <source>Has no</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
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
        <translation>Nicht %1</translation>
    </message>
</context>
<context>
    <name>GroupTitles</name>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Ohne Label</translation>
    </message>
</context>
<context>
    <name>HistoryTexts</name>
    <message>
        <source>%1 added %2 to %3</source>
        <extracomment>Somebody added labels (%2) to the field %3</extracomment>
        <translation>%1: %3 – %2 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 removed %2 from %3</source>
        <translation>%1: %3 – %2 entfernt</translation>
    </message>
    <message>
        <source>%1 changed %2</source>
        <translation>%1: %2 geändert</translation>
    </message>
    <message>
        <source>%1 cleared %2</source>
        <translation>%1: %2 geleert</translation>
    </message>
    <message>
        <source>%1 set %2 to “%3”</source>
        <translation>%1: %2 auf „%3“ gesetzt</translation>
    </message>
    <message>
        <source>%1 set %2 to “%3” (it was “%4”)</source>
        <extracomment>Somebody gave a field a new value (%3); %4 is the one before</extracomment>
        <translation>%1: %2 von „%4“ auf „%3“ gesetzt</translation>
    </message>
    <message>
        <source>It was merged with somebody else&apos;s change.</source>
        <translation>Wurde mit einer Änderung von jemand anderem zusammengeführt.</translation>
    </message>
    <message>
        <source>%1 created the issue</source>
        <translation>%1: Vorgang angelegt</translation>
    </message>
    <message>
        <source>%1 deleted the issue</source>
        <translation>%1: Vorgang gelöscht</translation>
    </message>
    <message>
        <source>%1 restored the issue</source>
        <translation>%1: Vorgang wiederhergestellt</translation>
    </message>
    <message>
        <source>%1 moved the issue to another project</source>
        <translation>%1: Vorgang in ein anderes Projekt verschoben</translation>
    </message>
    <message>
        <source>%1 commented</source>
        <translation>%1: kommentiert</translation>
    </message>
    <message>
        <source>%1 edited a comment</source>
        <translation>%1: Kommentar bearbeitet</translation>
    </message>
    <message>
        <source>%1 deleted a comment</source>
        <translation>%1: Kommentar gelöscht</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>It had been changed meanwhile.</source>
        <translation>Inzwischen war es geändert worden.</translation>
    </message>
    <message>
        <source>%1 had changed it meanwhile.</source>
        <translation>%1: inzwischen geändert.</translation>
    </message>
    <message>
        <source>%1 chose another value to settle a conflict.</source>
        <translation>%1: anderer Wert beim Lösen eines Konflikts gewählt.</translation>
    </message>
    <message>
        <source>The issue had been deleted meanwhile.</source>
        <translation>Der Vorgang war inzwischen gelöscht worden.</translation>
    </message>
    <message>
        <source>It settled a conflict.</source>
        <translation>Damit wurde ein Konflikt gelöst.</translation>
    </message>
    <message>
        <source>%1 attached “%2”</source>
        <extracomment>%2 is a file</extracomment>
        <translation>%1: „%2“ angehängt</translation>
    </message>
    <message>
        <source>“%1” was removed with the deleted issue</source>
        <translation>„%1“ wurde mit dem gelöschten Vorgang entfernt</translation>
    </message>
    <message>
        <source>%1 deleted the file “%2”</source>
        <translation>%1: Datei „%2“ gelöscht</translation>
    </message>
</context>
<context>
    <name>InboxTexts</name>
    <message>
        <source>Assigned to me</source>
        <translation>Mir zugewiesen</translation>
    </message>
    <message>
        <source>I am mentioned</source>
        <translation>Ich werde erwähnt</translation>
    </message>
    <message>
        <source>Mine became urgent</source>
        <translation>Meiner wurde dringend</translation>
    </message>
    <message>
        <source>Mine is blocked by another</source>
        <translation>Meiner ist durch einen anderen blockiert</translation>
    </message>
    <message>
        <source>A conflict with my change</source>
        <translation>Konflikt mit meiner Änderung</translation>
    </message>
    <message>
        <source>Mine is due today</source>
        <translation>Meiner ist heute fällig</translation>
    </message>
    <message>
        <source>Status of mine, or of what I watch</source>
        <translation>Status von meinen oder von beobachteten</translation>
    </message>
    <message>
        <source>Comment on mine, or on what I watch</source>
        <translation>Kommentar zu meinen oder zu beobachteten</translation>
    </message>
    <message>
        <source>New in a queue that I watch</source>
        <translation>Neu in einer Warteschlange, die ich beobachte</translation>
    </message>
    <message>
        <source>Added to a project</source>
        <translation>Zu einem Projekt hinzugefügt</translation>
    </message>
    <message>
        <source>Message to everybody</source>
        <translation>Nachricht an alle</translation>
    </message>
    <message>
        <source>Mine is due tomorrow</source>
        <translation>Meiner ist morgen fällig</translation>
    </message>
    <message>
        <source>Any issue was created</source>
        <translation>Irgendein Vorgang wurde angelegt</translation>
    </message>
    <message>
        <source>Any issue was deleted</source>
        <translation>Irgendein Vorgang wurde gelöscht</translation>
    </message>
    <message>
        <source>Any issue was resolved</source>
        <translation>Irgendein Vorgang wurde gelöst</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>In Lockstep</source>
        <translation>In Lockstep selbst</translation>
    </message>
    <message>
        <source>On the desktop too</source>
        <translation>Auch auf dem Desktop</translation>
    </message>
    <message>
        <source>%1 assigned it to you</source>
        <translation>%1 hat Ihnen den Vorgang zugewiesen</translation>
    </message>
    <message>
        <source>%1 mentioned you: %2</source>
        <translation>%1 hat Sie erwähnt: %2</translation>
    </message>
    <message>
        <source>%1 made it urgent</source>
        <translation>%1 hat ihn als dringend eingestuft</translation>
    </message>
    <message>
        <source>%1 says that it is blocked by %2</source>
        <extracomment>a person, an issue</extracomment>
        <translation>%1 sagt, dass er durch %2 blockiert ist</translation>
    </message>
    <message>
        <source>%1 and you changed it differently</source>
        <translation>%1 und Sie haben ihn unterschiedlich geändert</translation>
    </message>
    <message>
        <source>It is due on %1</source>
        <translation>Fällig am %1</translation>
    </message>
    <message>
        <source>It is due</source>
        <translation>Er ist fällig</translation>
    </message>
    <message>
        <source>%1 set it to “%2”</source>
        <translation>%1 hat ihn auf „%2“ gesetzt</translation>
    </message>
    <message>
        <source>%1 commented: %2</source>
        <translation>%1 hat kommentiert: %2</translation>
    </message>
    <message>
        <source>It came into the queue “%1”</source>
        <translation>Er kam in die Warteschlange „%1“</translation>
    </message>
    <message>
        <source>%1 added you to this project</source>
        <translation>%1 hat Sie zu diesem Projekt hinzugefügt</translation>
    </message>
    <message>
        <source>%1 to everybody: %2</source>
        <translation>%1 an alle: %2</translation>
    </message>
    <message>
        <source>%1 created it</source>
        <translation>%1 hat ihn angelegt</translation>
    </message>
    <message>
        <source>%1 deleted it</source>
        <translation>%1 hat ihn gelöscht</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>In den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>For 3 hours, until %1</source>
        <extracomment>%1 is a time of day, here and below</extracomment>
        <translation>Für 3 Stunden, bis %1</translation>
    </message>
    <message>
        <source>This evening, %1</source>
        <translation>Heute Abend, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Morgen, %1</translation>
    </message>
    <message>
        <source>Next Monday, %1</source>
        <translation>Nächsten Montag, %1</translation>
    </message>
    <message>
        <source>In a month, %1</source>
        <translation>In einem Monat, %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>until %1, %2</source>
        <extracomment>a day, a time</extracomment>
        <translation>bis %1, %2</translation>
    </message>
    <message>
        <source>You were added to this project</source>
        <translation>Sie wurden zu diesem Projekt hinzugefügt</translation>
    </message>
</context>
<context>
    <name>IssueExport</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the key of an issue, %2 its title</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a person, %2 a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>New issues can be created.</source>
        <translation>Neue Vorgänge können angelegt werden.</translation>
    </message>
    <message>
        <source>No new issues can be created in %1 from here.</source>
        <translation>In %1 können von hier aus keine neuen Vorgänge angelegt werden.</translation>
    </message>
    <message>
        <source>Issues can be deleted.</source>
        <translation>Vorgänge können gelöscht werden.</translation>
    </message>
    <message>
        <source>Issues of %1 cannot be deleted from here.</source>
        <translation>Vorgänge von %1 können von hier aus nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>Deleted issues come back.</source>
        <translation>Gelöschte Vorgänge lassen sich zurückholen.</translation>
    </message>
    <message>
        <source>What was deleted in %1 cannot be brought back.</source>
        <translation>Was in %1 gelöscht wurde, lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Comments can be written.</source>
        <translation>Kommentare können geschrieben werden.</translation>
    </message>
    <message>
        <source>No comments can be written in %1 from here.</source>
        <translation>In %1 können von hier aus keine Kommentare geschrieben werden.</translation>
    </message>
    <message>
        <source>Comments can be changed.</source>
        <translation>Kommentare können geändert werden.</translation>
    </message>
    <message>
        <source>Comments in %1 cannot be changed from here.</source>
        <translation>Kommentare in %1 können von hier aus nicht geändert werden.</translation>
    </message>
    <message>
        <source>Comments can be deleted.</source>
        <translation>Kommentare können gelöscht werden.</translation>
    </message>
    <message>
        <source>Comments in %1 cannot be deleted from here.</source>
        <translation>Kommentare in %1 können von hier aus nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>Projects have channels.</source>
        <translation>Projekte haben Kanäle.</translation>
    </message>
    <message>
        <source>%1 has no channels.</source>
        <translation>%1 hat keine Kanäle.</translation>
    </message>
    <message>
        <source>You see who is writing.</source>
        <translation>Man sieht, wer gerade schreibt.</translation>
    </message>
    <message>
        <source>%1 does not say who is writing.</source>
        <translation>%1 sagt nicht, wer gerade schreibt.</translation>
    </message>
    <message>
        <source>You see who looks at an issue.</source>
        <translation>Man sieht, wer einen Vorgang ansieht.</translation>
    </message>
    <message>
        <source>%1 does not say who looks at an issue.</source>
        <translation>%1 sagt nicht, wer einen Vorgang ansieht.</translation>
    </message>
    <message>
        <source>The notifications of the server come into the inbox.</source>
        <translation>Die Benachrichtigungen des Servers kommen in den Posteingang.</translation>
    </message>
    <message>
        <source>%1 sends no notifications.</source>
        <translation>%1 sendet keine Benachrichtigungen.</translation>
    </message>
    <message>
        <source>There are queues with their figures.</source>
        <translation>Es gibt Warteschlangen mit ihren Zahlen.</translation>
    </message>
    <message>
        <source>%1 has no queues.</source>
        <translation>%1 hat keine Warteschlangen.</translation>
    </message>
    <message>
        <source>There is a heatmap.</source>
        <translation>Es gibt eine Wärmekarte.</translation>
    </message>
    <message>
        <source>%1 has no heatmap.</source>
        <translation>%1 hat keine Wärmekarte.</translation>
    </message>
    <message>
        <source>Issues have a history.</source>
        <translation>Vorgänge haben einen Verlauf.</translation>
    </message>
    <message>
        <source>%1 tells no history of issues.</source>
        <translation>%1 gibt keinen Verlauf von Vorgängen heraus.</translation>
    </message>
    <message>
        <source>The server notices when two change the same at once.</source>
        <translation>Der Server bemerkt, wenn zwei zugleich dasselbe ändern.</translation>
    </message>
    <message>
        <source>%1 does not notice when two change the same at once. Lockstep looks before it writes; in the moment between, a change can be lost.</source>
        <translation>%1 bemerkt nicht, wenn zwei zugleich dasselbe ändern. Lockstep sieht nach, bevor es schreibt; in dem Augenblick dazwischen kann eine Änderung verloren gehen.</translation>
    </message>
    <message>
        <source>Files can be attached.</source>
        <translation>Dateien können angehängt werden.</translation>
    </message>
    <message>
        <source>No files can be attached in %1 from here.</source>
        <translation>In %1 können von hier aus keine Dateien angehängt werden.</translation>
    </message>
    <message>
        <source>Projects can be set up here.</source>
        <translation>Projekte können hier eingerichtet werden.</translation>
    </message>
    <message>
        <source>The projects of %1 are set up there, not here.</source>
        <translation>Die Projekte von %1 werden dort eingerichtet, nicht hier.</translation>
    </message>
    <message>
        <source>People can be invited.</source>
        <translation>Personen können eingeladen werden.</translation>
    </message>
    <message>
        <source>The people of %1 are managed there, not here.</source>
        <translation>Die Personen von %1 werden dort verwaltet, nicht hier.</translation>
    </message>
    <message>
        <source>“%1” cannot be changed in %2 from here.</source>
        <extracomment>%1 is the label of a field, %2 the name of a server&apos;s system</extracomment>
        <translation>„%1“ kann in %2 von hier aus nicht geändert werden.</translation>
    </message>
    <message>
        <source>Of an issue, you can change: %1.</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation>An einem Vorgang lässt sich ändern: %1.</translation>
    </message>
    <message>
        <source>Issues can be closed for good; they stay in the lists.</source>
        <translation>Vorgänge können endgültig geschlossen werden; sie bleiben in den Listen.</translation>
    </message>
    <message>
        <source>Of an issue, you can only read: %1.</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation>An einem Vorgang lässt sich nur lesen: %1.</translation>
    </message>
    <message>
        <source>Issues can be moved to another project.</source>
        <translation>Vorgänge können in ein anderes Projekt verschoben werden.</translation>
    </message>
    <message>
        <source>Issues of %1 cannot be moved to another project from here.</source>
        <translation>Vorgänge von %1 können von hier aus nicht in ein anderes Projekt verschoben werden.</translation>
    </message>
</context>
<context>
    <name>PendingMarks</name>
    <message>
        <source>The server did not accept this. It is kept until you decide.</source>
        <translation>Der Server hat dies nicht angenommen. Es bleibt erhalten, bis Sie entscheiden.</translation>
    </message>
    <message>
        <source>Somebody else changed this too. Yours waits for your decision.</source>
        <translation>Jemand anderes hat dies auch geändert. Ihre Fassung wartet auf Ihre Entscheidung.</translation>
    </message>
    <message>
        <source>Saved on this computer, not on the server yet.</source>
        <translation>Auf diesem Rechner gespeichert, noch nicht auf dem Server.</translation>
    </message>
    <message>
        <source>The server did not accept one of your changes.</source>
        <translation>Der Server hat eine Ihrer Änderungen nicht angenommen.</translation>
    </message>
    <message>
        <source>In conflict with somebody else&apos;s change.</source>
        <translation>Im Konflikt mit einer Änderung von jemand anderem.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are not on the server yet.</source>
        <translation>
            <numerusform>%Ln Änderung ist noch nicht auf dem Server.</numerusform>
            <numerusform>%Ln Änderungen sind noch nicht auf dem Server.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>You</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>you</source>
        <translation>ich</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Beschäftigt</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
</context>
<context>
    <name>ProblemTexts</name>
    <message>
        <source>There is no text. To be rid of a comment, delete it.</source>
        <translation>Es ist kein Text da. Ein Kommentar, der weg soll, kann gelöscht werden.</translation>
    </message>
    <message>
        <source>Line %1 has a character that cannot be sent and cannot be seen. Write that line anew.</source>
        <translation>Zeile %1 enthält ein Zeichen, das sich nicht senden lässt und nicht zu sehen ist. Diese Zeile bitte neu schreiben.</translation>
    </message>
    <message numerus="yes">
        <source>This text is too long, by %n character(s) or a little less. Put a part into another comment.</source>
        <translation>
            <numerusform>Dieser Text ist um %Ln Zeichen oder etwas weniger zu lang. Ein Teil davon passt in einen weiteren Kommentar.</numerusform>
            <numerusform>Dieser Text ist um %Ln Zeichen oder etwas weniger zu lang. Ein Teil davon passt in einen weiteren Kommentar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 has a character that cannot be saved and cannot be seen. Write that line anew.</source>
        <translation>Zeile %1 enthält ein Zeichen, das sich nicht speichern lässt und nicht zu sehen ist. Diese Zeile bitte neu schreiben.</translation>
    </message>
    <message>
        <source>There is a character in it that cannot be saved and cannot be seen. Write it anew.</source>
        <translation>Es ist ein Zeichen darin, das sich nicht speichern lässt und nicht zu sehen ist. Bitte neu schreiben.</translation>
    </message>
    <message>
        <source>An issue needs a title of at most %1 characters.</source>
        <translation>Ein Vorgang braucht einen Titel mit höchstens %L1 Zeichen.</translation>
    </message>
    <message>
        <source>This text is too long. Shorten it, or put a part into a comment.</source>
        <translation>Dieser Text ist zu lang. Er lässt sich kürzen, oder ein Teil passt in einen Kommentar.</translation>
    </message>
    <message>
        <source>This is no number that the field can take.</source>
        <translation>Das ist keine Zahl, die das Feld aufnehmen kann.</translation>
    </message>
    <message>
        <source>The field cannot take this. Use one line of at most %1 characters.</source>
        <translation>Das Feld kann das nicht aufnehmen. Möglich ist eine Zeile mit höchstens %L1 Zeichen.</translation>
    </message>
</context>
<context>
    <name>ProjectTexts</name>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Verwalter</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>%1, no limit</source>
        <extracomment>%1 is a category of statuses</extracomment>
        <translation>%1, kein Limit</translation>
    </message>
    <message numerus="yes">
        <source>%1, at most %n issue(s)</source>
        <extracomment>%1 is a category of statuses</extracomment>
        <translation>
            <numerusform>%1, höchstens %Ln Vorgang</numerusform>
            <numerusform>%1, höchstens %Ln Vorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>Both of you have given the project another name.</source>
        <translation>Sie beide haben dem Projekt einen anderen Namen gegeben.</translation>
    </message>
    <message>
        <source>Both of you have changed the status “%1”.</source>
        <translation>Sie beide haben den Status „%1“ geändert.</translation>
    </message>
    <message>
        <source>Mine: %1</source>
        <translation>Meine: %1</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>Andere: %1</translation>
    </message>
</context>
<context>
    <name>QueryTexts</name>
    <message>
        <source>The quote is not closed.</source>
        <translation>Das Anführungszeichen wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>A value is missing behind %1:</source>
        <translation>Hinter %1: fehlt ein Wert</translation>
    </message>
    <message>
        <source>%1 needs something on both sides.</source>
        <translation>%1 braucht auf beiden Seiten etwas.</translation>
    </message>
    <message>
        <source>A range has no &lt; or &gt; in front of it.</source>
        <translation>Vor einem Bereich steht kein &lt; oder &gt;.</translation>
    </message>
    <message>
        <source>There is nothing between the parentheses.</source>
        <translation>Zwischen den Klammern steht nichts.</translation>
    </message>
    <message>
        <source>The parenthesis is not closed.</source>
        <translation>Die Klammer wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>There is no open parenthesis for this one.</source>
        <translation>Zu dieser Klammer fehlt die öffnende.</translation>
    </message>
    <message>
        <source>There are too many parentheses in one another.</source>
        <translation>Es sind zu viele Klammern ineinander geschachtelt.</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>Der Filter ist zu lang.</translation>
    </message>
    <message>
        <source>There is no %1: to filter by. To search for it, put it in quotes.</source>
        <translation>Nach %1: kann nicht gefiltert werden. Um danach zu suchen, setzen Sie es in Anführungszeichen.</translation>
    </message>
    <message>
        <source>There is no %1: to filter by. Did you mean %2:?</source>
        <translation>Nach %1: kann nicht gefiltert werden. Meinten Sie %2:?</translation>
    </message>
    <message>
        <source>%1: there is no “%2”.</source>
        <translation>%1: „%2“ gibt es nicht.</translation>
    </message>
    <message>
        <source>%1: there is no “%2”. Did you mean “%3”?</source>
        <translation>%1: „%2“ gibt es nicht. Meinten Sie „%3“?</translation>
    </message>
    <message>
        <source>%1: “%2” is no date. Dates are like 2026-12-31, today, -7d or 2w.</source>
        <translation>%1: „%2“ ist kein Datum. Ein Datum sieht so aus: 2026-12-31, today, -7d oder 2w.</translation>
    </message>
    <message>
        <source>%1: “%2” is no number.</source>
        <translation>%1: „%2“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>%1 has no order: it takes no &lt; and no &gt;.</source>
        <translation>%1 hat keine Reihenfolge: &lt; und &gt; sind hier nicht möglich.</translation>
    </message>
    <message>
        <source>%1: %2 means nothing here.</source>
        <translation>%1: %2 hat hier keine Bedeutung.</translation>
    </message>
</context>
<context>
    <name>QueueTexts</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Since %1 today, %2 came and %3 went.</source>
        <extracomment>a time of day, two numbers of issues</extracomment>
        <translation>Seit heute %1: %2 gekommen, %3 gegangen.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%Ln offener</numerusform>
            <numerusform>%Ln offene</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them nobody&apos;s</source>
        <translation>
            <numerusform>davon %Ln niemandem zugewiesen</numerusform>
            <numerusform>davon %Ln niemandem zugewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>the oldest %1</source>
        <translation>der älteste: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>%Ln gelöster</numerusform>
            <numerusform>%Ln gelöste</numerusform>
        </translation>
    </message>
    <message>
        <source>on average within %1</source>
        <translation>Lösungszeit im Schnitt: %1</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>vor %Ln Sekunde</numerusform>
            <numerusform>vor %Ln Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %Ln Minute</numerusform>
            <numerusform>vor %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %Ln Stunde</numerusform>
            <numerusform>vor %Ln Stunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusCategory</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Bug</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>not yet sent</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>unknown date</source>
        <translation>unbekanntes Datum</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%L1 Min.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%L1 Std.</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%L1 T.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day of this year, &quot;5 Mar&quot;, in the letters of QLocale::toString(); so is the next one</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>WidgetPrompts</name>
    <message>
        <source>Open Link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Open %1 in your browser? It is on %2.</source>
        <translation>%1 im Browser öffnen? Die Adresse liegt auf %2.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AboutDialog</name>
    <message>
        <source>About Lockstep</source>
        <translation>Über Lockstep</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>An issue tracker for teams that stays in step.</source>
        <translation>Eine Vorgangsverwaltung für Teams, die Schritt hält.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Copies what this is built of</source>
        <translation>Kopiert die Angaben zu dieser Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Other software</source>
        <translation>Weitere Software</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AccountDialog</name>
    <message>
        <source>Your Account</source>
        <translation>Ihr Konto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Your name, as others see it</source>
        <translation>Ihr Name, wie andere ihn sehen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Devices on which you are signed in</source>
        <translation>Geräte, auf denen Sie angemeldet sind</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>C&amp;urrent password</source>
        <translation>Akt&amp;uelles Passwort</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>&amp;Neues Passwort</translation>
    </message>
    <message>
        <source>New one &amp;again</source>
        <translation>Neues noch &amp;einmal</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>You are connected from too many places at once. Sign out a device that you do not use, and this one connects. What you change here is kept.</source>
        <translation>Sie sind an zu vielen Stellen gleichzeitig verbunden. Melden Sie ein Gerät ab, das Sie nicht verwenden, dann verbindet sich dieses. Was Sie hier ändern, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>This cannot be a name: it has signs that are not to be seen.</source>
        <translation>Das kann kein Name sein: Es enthält unsichtbare Zeichen.</translation>
    </message>
    <message>
        <source>Everybody sees the new name.</source>
        <translation>Alle sehen den neuen Namen.</translation>
    </message>
    <message>
        <source>Everybody sees the new name when the connection is back.</source>
        <translation>Alle sehen den neuen Namen, sobald die Verbindung wieder besteht.</translation>
    </message>
    <message>
        <source>The two new ones are not the same.</source>
        <translation>Die beiden neuen Passwörter stimmen nicht überein.</translation>
    </message>
    <message numerus="yes">
        <source>A password has at least %n character(s).</source>
        <translation>
            <numerusform>Ein Passwort hat mindestens %Ln Zeichen.</numerusform>
            <numerusform>Ein Passwort hat mindestens %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The password is changed, and all other devices were signed out.</source>
        <translation>Das Passwort ist geändert, und alle anderen Geräte wurden abgemeldet.</translation>
    </message>
    <message>
        <source>The current password is not right. Nothing was changed.</source>
        <translation>Das aktuelle Passwort stimmt nicht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The server does not take this password: it is too short, too common, or your address. Nothing was changed: choose another one.</source>
        <translation>Der Server nimmt dieses Passwort nicht an: Es ist zu kurz, zu verbreitet oder Ihre Adresse. Es wurde nichts geändert: Wählen Sie ein anderes.</translation>
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
        <translation>Zu den Personen gehen</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Jemanden einladen</translation>
    </message>
    <message>
        <source>Revoke Invitation</source>
        <translation>Einladung widerrufen</translation>
    </message>
    <message>
        <source>The link that %1 was given does not work any more then. You can invite them again at any time.</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>Der Link, den %1 erhalten hat, funktioniert dann nicht mehr. Sie können jederzeit eine neue Einladung aussprechen.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Take administration away</source>
        <translation>Verwaltung entziehen</translation>
    </message>
    <message>
        <source>Make administrator</source>
        <translation>Zum Verwalter machen</translation>
    </message>
    <message>
        <source>Leave the workspace…</source>
        <translation>Arbeitsbereich verlassen&#xa0;…</translation>
    </message>
    <message>
        <source>Remove from the workspace…</source>
        <translation>Aus dem Arbeitsbereich entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>A workspace keeps at least one administrator</source>
        <translation>Ein Arbeitsbereich behält mindestens einen Verwalter</translation>
    </message>
    <message>
        <source>Give Up Administration</source>
        <translation>Verwaltung abgeben</translation>
    </message>
    <message>
        <source>You will not be able to invite or remove people any more, nor to take this back yourself: another administrator has to. You keep your roles in the projects.</source>
        <translation>Sie können dann keine Personen mehr einladen oder entfernen und dies auch nicht selbst rückgängig machen: Das muss ein anderer Verwalter tun. Ihre Rollen in den Projekten behalten Sie.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Abgeben</translation>
    </message>
    <message>
        <source>%1 administers the workspace now.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1 verwaltet jetzt den Arbeitsbereich.</translation>
    </message>
    <message>
        <source>%1 does not administer the workspace any more.</source>
        <translation>%1 verwaltet den Arbeitsbereich nicht mehr.</translation>
    </message>
    <message>
        <source>You do not administer the workspace any more.</source>
        <translation>Sie verwalten den Arbeitsbereich nicht mehr.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Leave Workspace</source>
        <translation>Arbeitsbereich verlassen</translation>
    </message>
    <message>
        <source>You cannot see %1 any more then, and come back only by an invitation.

What you wrote stays, under your name: issues, comments, files. What you have for yourself there is lost: inbox, saved filters, roles.</source>
        <extracomment>%1 is a workspace</extracomment>
        <translation>Sie können %1 dann nicht mehr sehen und kommen nur durch eine Einladung zurück.

Was Sie geschrieben haben, bleibt unter Ihrem Namen bestehen: Vorgänge, Kommentare, Dateien. Was Sie dort für sich haben, geht verloren: Posteingang, gespeicherte Filter, Rollen.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Remove Person</source>
        <translation>Person entfernen</translation>
    </message>
    <message>
        <source>%1 cannot see %2 any more then, is signed out of it on all devices, and comes back only by an invitation.

Nothing that %1 wrote is lost: issues, comments and files stay, under that name. Roles in the projects are lost, and invitations that %1 has made end.</source>
        <extracomment>%1 is a person, %2 a workspace</extracomment>
        <translation>%1 kann %2 dann nicht mehr sehen, wird dort auf allen Geräten abgemeldet und kommt nur durch eine Einladung zurück.

Nichts, was %1 geschrieben hat, geht verloren: Vorgänge, Kommentare und Dateien bleiben unter diesem Namen bestehen. Rollen in den Projekten gehen verloren, und Einladungen von %1 enden.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>You removed %1.</source>
        <translation>Sie haben %1 entfernt.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>%1 (as the system)</source>
        <translation>%1 (wie das System)</translation>
    </message>
    <message>
        <source>Si&amp;ze of the text</source>
        <translation>Text&amp;größe</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Move nothing that need not &amp;move</source>
        <translation>&amp;Unnötige Bewegung vermeiden</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AttachmentList</name>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Attach files; they can also be dropped here, or pasted</source>
        <translation>Dateien anhängen; sie lassen sich auch hier ablegen oder einfügen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a file, and why it could not be attached</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Attach Files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Save File</source>
        <translation>Datei speichern</translation>
    </message>
    <message>
        <source>Delete File</source>
        <translation>Datei löschen</translation>
    </message>
    <message>
        <source>Delete %1? This cannot be undone.</source>
        <translation>%1 löschen? Dies lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AttachmentRow</name>
    <message>
        <source>%1, %2</source>
        <extracomment>a file, and what is known of it or happens with it</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt von %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Speichern unter&#xa0;…</translation>
    </message>
    <message>
        <source>Copy Link for a Text</source>
        <translation>Link für einen Text kopieren</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Availability</name>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Set whether you may be disturbed</source>
        <translation>Festlegen, ob Sie gestört werden dürfen</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Busy for 1 hour</source>
        <translation>1 Stunde beschäftigt</translation>
    </message>
    <message>
        <source>Busy until tomorrow</source>
        <translation>Bis morgen beschäftigt</translation>
    </message>
    <message>
        <source>Busy until I change it</source>
        <translation>Beschäftigt, bis ich es ändere</translation>
    </message>
    <message>
        <source>Let mentions through while busy</source>
        <translation>Erwähnungen durchlassen, wenn beschäftigt</translation>
    </message>
    <message>
        <source>Quiet hours…</source>
        <translation>Ruhezeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Busy until %1</source>
        <extracomment>%1 is a time</extracomment>
        <translation>Beschäftigt bis %1</translation>
    </message>
    <message>
        <source>Busy until %1, %2</source>
        <extracomment>%1 is a day of the week, %2 a time</extracomment>
        <translation>Beschäftigt bis %1, %2</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Beschäftigt</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Avatar</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a person, %2 is &quot;Online&quot;, &quot;Idle&quot;, &quot;Busy&quot; or &quot;Offline&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AvatarStack</name>
    <message>
        <source>%1 (writing a comment)</source>
        <translation>%1 (schreibt einen Kommentar)</translation>
    </message>
    <message>
        <source>%1 (editing %2)</source>
        <extracomment>%1 is a person, %2 the name of a field</extracomment>
        <translation>%1 (bearbeitet %2)</translation>
    </message>
    <message>
        <source>Also here: %1</source>
        <translation>Auch hier: %1</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Banner</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BoardColumnHeader</name>
    <message numerus="yes">
        <source>%1 has %n issue(s) here, more than its limit of %2.</source>
        <translation>
            <numerusform>%1 hat hier %Ln Vorgang, mehr als das Limit von %2.</numerusform>
            <numerusform>%1 hat hier %Ln Vorgänge, mehr als das Limit von %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n issue(s) here; its limit is %2.</source>
        <translation>
            <numerusform>%1 hat hier %Ln Vorgang; das Limit ist %2.</numerusform>
            <numerusform>%1 hat hier %Ln Vorgänge; das Limit ist %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/%2</source>
        <extracomment>so many issues, of so many that are meant to be there at most</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Over limit</source>
        <translation>Über dem Limit</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>so many cards are shown, of so many issues and a limit: &quot;2 (5/4)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln Vorgang</numerusform>
            <numerusform>%Ln Vorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>Menu of the column %1</source>
        <translation>Menü der Spalte %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n issue(s)</source>
        <extracomment>a column of the board: its status, how many cards it has</extracomment>
        <translation>
            <numerusform>%1, %Ln Vorgang</numerusform>
            <numerusform>%1, %Ln Vorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>This status is not in the project any more. Move its issues to another one.</source>
        <translation>Diesen Status gibt es im Projekt nicht mehr. Verschieben Sie seine Vorgänge in einen anderen.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BoardCommands</name>
    <message>
        <source>Show as a board</source>
        <translation>Als Board anzeigen</translation>
    </message>
    <message>
        <source>Move the card one column to the right</source>
        <translation>Karte eine Spalte nach rechts verschieben</translation>
    </message>
    <message>
        <source>Move the card one column to the left</source>
        <translation>Karte eine Spalte nach links verschieben</translation>
    </message>
    <message>
        <source>Move the card up</source>
        <translation>Karte nach oben verschieben</translation>
    </message>
    <message>
        <source>Move the card down</source>
        <translation>Karte nach unten verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n issue(s) to “%1”</source>
        <extracomment>%1 is a status</extracomment>
        <translation>
            <numerusform>%Ln Vorgang nach „%1“ verschieben</numerusform>
            <numerusform>%Ln Vorgänge nach „%1“ verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Move %1 within “%2”</source>
        <extracomment>%1 is the key of an issue, %2 a status</extracomment>
        <translation>%1 innerhalb von „%2“ verschieben</translation>
    </message>
    <message>
        <source>Move %1 to “%2”</source>
        <translation>%1 nach „%2“ verschieben</translation>
    </message>
    <message>
        <source>New issue in this column</source>
        <translation>Neuer Vorgang in dieser Spalte</translation>
    </message>
    <message>
        <source>Set the limit of %1…</source>
        <translation>Limit von %1 festlegen&#xa0;…</translation>
    </message>
    <message>
        <source>Set the limit…</source>
        <translation>Limit festlegen&#xa0;…</translation>
    </message>
    <message>
        <source>Only administrators of %1 set its limits</source>
        <translation>Nur Verwalter von %1 legen die Limits fest</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BoardView</name>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BulkEdit</name>
    <message numerus="yes">
        <source>Set %1 of %n issue(s)</source>
        <translation>
            <numerusform>%1 von %Ln Vorgang festlegen</numerusform>
            <numerusform>%1 von %Ln Vorgängen festlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Create the label “%1”</source>
        <translation>Label „%1“ anlegen</translation>
    </message>
    <message numerus="yes">
        <source>Labels of %n issue(s)</source>
        <translation>
            <numerusform>Labels von %Ln Vorgang</numerusform>
            <numerusform>Labels von %Ln Vorgängen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1 of %n issue(s)</source>
        <translation>
            <numerusform>%1 von %Ln Vorgang ändern</numerusform>
            <numerusform>%1 von %Ln Vorgängen ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %1 of %n issue(s) to “%2”</source>
        <translation>
            <numerusform>%1 von %Ln Vorgang auf „%2“ setzen</numerusform>
            <numerusform>%1 von %Ln Vorgängen auf „%2“ setzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more may only be read.</source>
        <translation>
            <numerusform>%Ln weiterer kann nur gelesen werden.</numerusform>
            <numerusform>%Ln weitere können nur gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the vote for %n issue(s) back</source>
        <translation>
            <numerusform>Stimme für %Ln Vorgang zurücknehmen</numerusform>
            <numerusform>Stimmen für %Ln Vorgänge zurücknehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vote for %n issue(s)</source>
        <translation>
            <numerusform>Für %Ln Vorgang stimmen</numerusform>
            <numerusform>Für %Ln Vorgänge stimmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop watching %n issue(s)</source>
        <translation>
            <numerusform>%Ln Vorgang nicht mehr beobachten</numerusform>
            <numerusform>%Ln Vorgänge nicht mehr beobachten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watch %n issue(s)</source>
        <translation>
            <numerusform>%Ln Vorgang beobachten</numerusform>
            <numerusform>%Ln Vorgänge beobachten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BundleDialog</name>
    <message>
        <source>With &amp;titles and texts of issues</source>
        <translation>Mit &amp;Titeln und Texten von Vorgängen</translation>
    </message>
    <message>
        <source>Diagnostics for Others</source>
        <translation>Diagnose für andere</translation>
    </message>
    <message>
        <source>This is all that the file will have. Passwords, tokens and e-mail addresses are taken out. Nothing is sent: you save it, and give it to whoever helps you.</source>
        <translation>Mehr enthält die Datei nicht. Passwörter, Token und E-Mail-Adressen sind entfernt. Es wird nichts gesendet: Sie speichern die Datei und geben sie an die Person weiter, die Ihnen hilft.</translation>
    </message>
    <message>
        <source>Text of the diagnostics</source>
        <translation>Text der Diagnose</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Save Diagnostics</source>
        <translation>Diagnose speichern</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CatchUpLane</name>
    <message>
        <source>While you were away</source>
        <translation>Während Ihrer Abwesenheit</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Alles klar</translation>
    </message>
    <message>
        <source>Take note of everything that happened while you were away</source>
        <translation>Alles zur Kenntnis nehmen, was während Ihrer Abwesenheit geschehen ist</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln Vorgang</numerusform>
            <numerusform>%Ln Vorgänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While you were away, %n issue(s)</source>
        <translation>
            <numerusform>Während Ihrer Abwesenheit, %Ln Vorgang</numerusform>
            <numerusform>Während Ihrer Abwesenheit, %Ln Vorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens the issue, E takes note of it.</source>
        <translation>Eingabetaste öffnet den Vorgang, E nimmt ihn zur Kenntnis.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CatchUpModel</name>
    <message>
        <source>By %1, %2.</source>
        <translation>Von %1, %2.</translation>
    </message>
    <message>
        <source>%1 %2. %3. By %4, %5.</source>
        <extracomment>key and title of an issue, what became of it, who did it and when</extracomment>
        <translation>%1 %2. %3. Von %4, %5.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CertificateCard</name>
    <message>
        <source>It has expired.</source>
        <translation>Es ist abgelaufen.</translation>
    </message>
    <message>
        <source>It is not valid yet.</source>
        <translation>Es ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>It is for another name.</source>
        <translation>Es gilt für einen anderen Namen.</translation>
    </message>
    <message>
        <source>It is signed by nobody but itself.</source>
        <translation>Es ist nur von sich selbst signiert.</translation>
    </message>
    <message>
        <source>Its issuer is not known on this computer.</source>
        <translation>Sein Aussteller ist auf diesem Rechner nicht bekannt.</translation>
    </message>
    <message>
        <source>It is not the one that you trust for this server.</source>
        <translation>Es ist nicht das, dem Sie für diesen Server vertrauen.</translation>
    </message>
    <message>
        <source>It cannot be verified.</source>
        <translation>Es kann nicht überprüft werden.</translation>
    </message>
    <message>
        <source>Trust this certificate…</source>
        <translation>Diesem Zertifikat vertrauen&#xa0;…</translation>
    </message>
    <message>
        <source>The certificate that the server shows</source>
        <translation>Das Zertifikat, das der Server zeigt</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Issued for</source>
        <translation>Ausgestellt für</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>two dates</extracomment>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>From %1 until %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
    <message>
        <source>Why not trusted</source>
        <translation>Warum nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>Trust the new certificate…</source>
        <translation>Dem neuen Zertifikat vertrauen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CertificatesPage</name>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>What the authorities of this system vouch for is believed. These are believed by your own decision: each server has to show exactly its certificate.</source>
        <translation>Was die Zertifizierungsstellen dieses Systems beglaubigen, gilt als vertrauenswürdig. Diesen Zertifikaten vertrauen Sie aus eigener Entscheidung: Jeder Server muss genau seines zeigen.</translation>
    </message>
    <message>
        <source>There are none. If a server shows a certificate that is not believed, you see it before anything is sent, and can decide there.</source>
        <translation>Es gibt keine. Wenn ein Server ein Zertifikat zeigt, dem nicht vertraut wird, sehen Sie es, bevor etwas gesendet wird, und können dort entscheiden.</translation>
    </message>
    <message>
        <source>Trusted since %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Vertraut seit %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Do not trust the certificate of %1 any more</source>
        <extracomment>%1 is the name of a server</extracomment>
        <translation>Dem Zertifikat von %1 nicht mehr vertrauen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ChannelPage</name>
    <message>
        <source>You deleted a message.</source>
        <translation>Nachricht gelöscht.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Nobody has written here yet. What is written here everybody in %1 can read; @name tells somebody, @all tells everybody.</source>
        <translation>Hier hat noch niemand geschrieben. Was hier steht, können alle in %1 lesen; @Name benachrichtigt eine Person, @all benachrichtigt alle.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CheckPane</name>
    <message>
        <source>Network settings</source>
        <translation>Netzwerkeinstellungen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>%1 is the address of a server</extracomment>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Trust Another Certificate</source>
        <translation>Anderem Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>Trust Certificate</source>
        <translation>Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before. If nobody has told you that it was renewed, somebody may be reading along.

Trust it only if whoever runs the server tells you this fingerprint:
%2</source>
        <translation>%1 zeigt ein anderes Zertifikat als zuvor. Wenn Ihnen niemand gesagt hat, dass es erneuert wurde, liest womöglich jemand mit.

Vertrauen Sie ihm nur, wenn Ihnen die Betreiber des Servers diesen Fingerabdruck nennen:
%2</translation>
    </message>
    <message>
        <source>Lockstep will trust this certificate for %1, and no other one, until you decide otherwise.

Trust it only if whoever runs the server tells you this fingerprint:
%2</source>
        <translation>Lockstep vertraut für %1 künftig diesem Zertifikat und keinem anderen, bis Sie anders entscheiden.

Vertrauen Sie ihm nur, wenn Ihnen die Betreiber des Servers diesen Fingerabdruck nennen:
%2</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>Vertrauen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CheckView</name>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>“%1” failed. %2</source>
        <extracomment>%1 is a step: &quot;Encryption&quot;; %2 a sentence or two with what to do</extracomment>
        <translation>„%1“ ist fehlgeschlagen. %2</translation>
    </message>
    <message>
        <source>The connection is being checked…</source>
        <translation>Die Verbindung wird geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>Alles funktioniert.</translation>
    </message>
    <message>
        <source>Everything is ready. Sign in to go on.</source>
        <translation>Alles ist bereit. Melden Sie sich an, um fortzufahren.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Noch nicht versucht</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>a step, its state, what to do: &quot;Encryption: Failed. The certificate …&quot;</extracomment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Comes next</source>
        <translation>Folgt noch</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Chip</name>
    <message>
        <source>%1, added</source>
        <extracomment>A label that somebody added to, or removed from, a set</extracomment>
        <translation>%1, hinzugefügt</translation>
    </message>
    <message>
        <source>%1, removed</source>
        <translation>%1, entfernt</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ChoiceEditor</name>
    <message>
        <source>Set %1</source>
        <translation>%1 festlegen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search actions, issues, people and filters</source>
        <translation>Aktionen, Vorgänge, Personen und Filter suchen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Begin with &gt; for actions, # for issues, @ for people. Ctrl+Enter opens an issue in a window of its own.</source>
        <translation>Beginnen Sie mit &gt; für Aktionen, # für Vorgänge, @ für Personen. Strg+Eingabe öffnet einen Vorgang in einem eigenen Fenster.</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CommentCard</name>
    <message>
        <source>Text of the comment</source>
        <translation>Text des Kommentars</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Actions on this comment</source>
        <translation>Aktionen zu diesem Kommentar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Reply with quote</source>
        <translation>Mit Zitat antworten</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Comment: %1</source>
        <translation>Kommentar: %1</translation>
    </message>
    <message>
        <source>The server has it.</source>
        <translation>Beim Server angekommen.</translation>
    </message>
    <message>
        <source>Not accepted by the server</source>
        <translation>Vom Server nicht angenommen</translation>
    </message>
    <message>
        <source>Waits for your decision</source>
        <translation>Wartet auf Ihre Entscheidung</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message>
        <source>%1 · edited</source>
        <translation>%1 · bearbeitet</translation>
    </message>
    <message>
        <source>Edited: %1</source>
        <translation>Bearbeitet: %1</translation>
    </message>
    <message>
        <source>This could not be saved here. What you typed is kept.</source>
        <translation>Das ließ sich hier nicht speichern. Die Eingaben bleiben erhalten.</translation>
    </message>
    <message>
        <source>What you changed here is not saved.</source>
        <translation>Was hier geändert wurde, ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Actions on the comment by %1, %2</source>
        <extracomment>%1 is a person, %2 a time</extracomment>
        <translation>Aktionen zum Kommentar von %1, %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CommentList</name>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Comments (%1)</source>
        <translation>Kommentare (%L1)</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier comment(s)</source>
        <translation>
            <numerusform>%Ln früheren Kommentar anzeigen</numerusform>
            <numerusform>%Ln frühere Kommentare anzeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier message(s)</source>
        <translation>
            <numerusform>%Ln frühere Nachricht anzeigen</numerusform>
            <numerusform>%Ln frühere Nachrichten anzeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Composer</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Kommentar schreiben</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Neuer Kommentar</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Senden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>You may read this project, but not write in it.</source>
        <translation>Sie dürfen dieses Projekt lesen, aber nichts darin schreiben.</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 schreibt&#xa0;…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 und %2 schreiben&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>%Ln Person schreibt&#xa0;…</numerusform>
            <numerusform>%Ln Personen schreiben&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>Write to everybody in this project</source>
        <translation>Allen in diesem Projekt schreiben</translation>
    </message>
    <message>
        <source>This could not be saved here. What you typed is kept.</source>
        <translation>Das ließ sich hier nicht speichern. Die Eingaben bleiben erhalten.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictDeletion</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Andere</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictDialog</name>
    <message>
        <source>Resolve Conflicts</source>
        <translation>Konflikte lösen</translation>
    </message>
    <message>
        <source>Mine for the rest</source>
        <translation>Rest: meine</translation>
    </message>
    <message>
        <source>Theirs for the rest</source>
        <translation>Rest: andere</translation>
    </message>
    <message>
        <source>Post mine as comment</source>
        <translation>Meine als Kommentar senden</translation>
    </message>
    <message>
        <source>Post my values of the unresolved fields as a comment, and keep theirs</source>
        <translation>Meine Werte der offenen Felder als Kommentar senden und die anderen behalten</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Keep all choices and decide another time (Esc)</source>
        <translation>Auswahl behalten und ein andermal entscheiden (Esc)</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Restored what you had chosen and typed.</source>
        <translation>Ihre Auswahl und Ihre Eingaben wurden wiederhergestellt.</translation>
    </message>
    <message>
        <source>Updated again by %1.</source>
        <translation>Erneut geändert von %1.</translation>
    </message>
    <message numerus="yes">
        <source>Your version was posted as a comment; %n field(s) keep theirs.</source>
        <translation>
            <numerusform>Ihre Fassung wurde als Kommentar gesendet; %Ln Feld behält die andere.</numerusform>
            <numerusform>Ihre Fassung wurde als Kommentar gesendet; %Ln Felder behalten die andere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your version was posted as a comment.</source>
        <translation>Ihre Fassung wurde als Kommentar gesendet.</translation>
    </message>
    <message>
        <source>deleted, decide</source>
        <translation>gelöscht, bitte entscheiden</translation>
    </message>
    <message>
        <source>ready to apply</source>
        <translation>bereit zum Anwenden</translation>
    </message>
    <message numerus="yes">
        <source>%n unresolved</source>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>An issue&apos;s key and its title</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All resolved</source>
        <translation>Alles gelöst</translation>
    </message>
    <message numerus="yes">
        <source>Apply, %n unresolved</source>
        <translation>
            <numerusform>Anwenden, %Ln offen</numerusform>
            <numerusform>Anwenden, %Ln offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need your decision</source>
        <translation>
            <numerusform>%Ln Feld braucht Ihre Entscheidung</numerusform>
            <numerusform>%Ln Felder brauchen Ihre Entscheidung</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <extracomment>%1 is what will be sent, for example &quot;Status = Resolved, Due date kept&quot;</extracomment>
        <translation>Anwenden: %1</translation>
    </message>
    <message>
        <source>1 was · 2 theirs · 3 mine · 4 edit · Alt+↓ next · Ctrl+Enter apply · F1 help</source>
        <extracomment>Keys of the dialog</extracomment>
        <translation>1 vorher · 2 andere · 3 meine · 4 bearbeiten · Alt+↓ weiter · Strg+Eingabe anwenden · F1 Hilfe</translation>
    </message>
    <message>
        <source>More about this conflict</source>
        <translation>Mehr zu diesem Konflikt</translation>
    </message>
    <message>
        <source>Export, lost values, rules and help</source>
        <translation>Export, verlorene Werte, Regeln und Hilfe</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as text…</source>
        <translation>Als Text &amp;speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save as JSO&amp;N…</source>
        <translation>Als JSO&amp;N speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Show &amp;lost values of this issue</source>
        <translation>&amp;Verlorene Werte dieses Vorgangs anzeigen</translation>
    </message>
    <message>
        <source>&amp;Rules for conflicts…</source>
        <translation>&amp;Regeln für Konflikte&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Help and keys</source>
        <translation>&amp;Hilfe und Tasten</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictEdit</name>
    <message>
        <source>%1, result</source>
        <translation>%1, Ergebnis</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1 has a date</source>
        <translation>%1 hat ein Datum</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>%1, in the result of %2</source>
        <translation>%1, im Ergebnis von %2</translation>
    </message>
    <message>
        <source>+ both</source>
        <extracomment>Beside a member of a set in a conflict: who added (+) or removed (−) it</extracomment>
        <translation>+ beide</translation>
    </message>
    <message>
        <source>+ %1</source>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>+ you</source>
        <translation>+ ich</translation>
    </message>
    <message>
        <source>− both</source>
        <translation>− beide</translation>
    </message>
    <message>
        <source>− %1</source>
        <translation>− %1</translation>
    </message>
    <message>
        <source>− you</source>
        <translation>− ich</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A member of a set, and who added or removed it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, in the result of %2? To be decided</source>
        <extracomment>%1 is a member, and %2 a set such as &quot;Labels&quot;</extracomment>
        <translation>%1, im Ergebnis von %2? Noch zu entscheiden</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictFlow</name>
    <message>
        <source>Export the Conflict</source>
        <translation>Konflikt exportieren</translation>
    </message>
    <message>
        <source>Merge of %1</source>
        <translation>Zusammenführung von %1</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictHelp</name>
    <message>
        <source>Resolving Conflicts</source>
        <translation>Konflikte lösen</translation>
    </message>
    <message>
        <source>Nothing that you typed is lost: until you decide, your version is kept with the conflict, and afterwards what was not taken stays in the history of the issue for 30 days.</source>
        <translation>Nichts, was Sie eingegeben haben, geht verloren: Bis Sie entscheiden, bleibt Ihre Fassung beim Konflikt, und danach bleibt 30 Tage lang im Verlauf des Vorgangs, was nicht übernommen wurde.</translation>
    </message>
    <message>
        <source>From field to field</source>
        <translation>Von Feld zu Feld</translation>
    </message>
    <message>
        <source>From cell to cell</source>
        <translation>Von Zelle zu Zelle</translation>
    </message>
    <message>
        <source>Keep it as it was</source>
        <translation>Wie vorher lassen</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Andere behalten</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Edit the result</source>
        <translation>Ergebnis bearbeiten</translation>
    </message>
    <message>
        <source>Next unresolved field, also of the next issue</source>
        <translation>Nächstes offenes Feld, auch des nächsten Vorgangs</translation>
    </message>
    <message>
        <source>In a text: next and previous change</source>
        <translation>In einem Text: nächste und vorige Änderung</translation>
    </message>
    <message>
        <source>In a text: take this change as it was, theirs, mine, or both</source>
        <translation>In einem Text: für diese Änderung vorher, andere, meine oder beide übernehmen</translation>
    </message>
    <message>
        <source>In a text: see what it was, as long as the key is held</source>
        <translation>In einem Text: den Stand von vorher sehen, solange die Taste gehalten wird</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Later; all choices are kept</source>
        <translation>Später; die Auswahl bleibt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictList</name>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <extracomment>For screen readers: an issue&apos;s key, its title, the fields, and what is to be done</extracomment>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>%1 %2, %3: %4</source>
        <translation>%1 %2, %3: %4</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictPage</name>
    <message>
        <source>Was</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>before both</source>
        <translation>vor beiden</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A person and a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>You, %1</source>
        <translation>Ich, %1</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>what will be kept</source>
        <translation>was bleiben wird</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) merged for you: %1</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation>
            <numerusform>%Ln Feld automatisch zusammengeführt: %1</numerusform>
            <numerusform>%Ln Felder automatisch zusammengeführt: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide what was merged for you</source>
        <translation>Automatisch Zusammengeführtes ausblenden</translation>
    </message>
    <message>
        <source>Restore with my changes</source>
        <translation>Mit meinen Änderungen wiederherstellen</translation>
    </message>
    <message>
        <source>New issue from my text</source>
        <translation>Neuer Vorgang aus meinem Text</translation>
    </message>
    <message>
        <source>Accept deletion, keep my text as draft</source>
        <translation>Löschung annehmen, meinen Text als Entwurf behalten</translation>
    </message>
    <message>
        <source>Keep the issue</source>
        <translation>Vorgang behalten</translation>
    </message>
    <message>
        <source>Delete it anyway</source>
        <translation>Trotzdem löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need your decision again; your other choices are kept.</source>
        <translation>
            <numerusform>%Ln Feld braucht erneut Ihre Entscheidung; Ihre übrige Auswahl bleibt.</numerusform>
            <numerusform>%Ln Felder brauchen erneut Ihre Entscheidung; Ihre übrige Auswahl bleibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your choices are kept.</source>
        <translation>Ihre Auswahl bleibt.</translation>
    </message>
    <message>
        <source>Updated again by %1.</source>
        <translation>Erneut geändert von %1.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictRow</name>
    <message>
        <source>All as it was</source>
        <translation>Alles wie vorher</translation>
    </message>
    <message>
        <source>All of theirs</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>All of mine</source>
        <translation>Alles meine</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A person and a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>result %1</source>
        <translation>Ergebnis: %1</translation>
    </message>
    <message>
        <source>changed again, unresolved</source>
        <translation>erneut geändert, offen</translation>
    </message>
    <message>
        <source>%1, base %2, theirs %3 by %4, mine %5, %6</source>
        <extracomment>Name of a row for screen readers: field, value before, their value, who, my value, state</extracomment>
        <translation>%1, vorher %2, andere %3 von %4, meine %5, %6</translation>
    </message>
    <message>
        <source>%1: as it was, %2</source>
        <extracomment>Names of choices: field, value</extracomment>
        <translation>%1: wie vorher, %2</translation>
    </message>
    <message>
        <source>%1: theirs, %2</source>
        <translation>%1: andere, %2</translation>
    </message>
    <message>
        <source>%1: mine, %2</source>
        <translation>%1: meine, %2</translation>
    </message>
    <message>
        <source>Keep it as it was (1)</source>
        <translation>Wie vorher lassen (1)</translation>
    </message>
    <message>
        <source>Keep theirs (2)</source>
        <translation>Andere behalten (2)</translation>
    </message>
    <message>
        <source>Keep mine (3)</source>
        <translation>Meine behalten (3)</translation>
    </message>
    <message>
        <source>changed again</source>
        <translation>erneut geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%Ln zu entscheiden</numerusform>
            <numerusform>%Ln zu entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide below</source>
        <translation>Unten entscheiden</translation>
    </message>
    <message>
        <source>The text below</source>
        <translation>Der Text unten</translation>
    </message>
    <message>
        <source>Merged, see below</source>
        <translation>Zusammengeführt, siehe unten</translation>
    </message>
    <message>
        <source>Choose a side, or edit</source>
        <translation>Seite wählen oder bearbeiten</translation>
    </message>
    <message>
        <source>Use the edited result of %1</source>
        <translation>Bearbeitetes Ergebnis von %1 verwenden</translation>
    </message>
    <message>
        <source>Edit the result of %1</source>
        <translation>Ergebnis von %1 bearbeiten</translation>
    </message>
    <message>
        <source>Use what you have edited (4)</source>
        <translation>Bearbeitetes verwenden (4)</translation>
    </message>
    <message>
        <source>Edit the result (4)</source>
        <translation>Ergebnis bearbeiten (4)</translation>
    </message>
    <message>
        <source>result %1 by your rule</source>
        <translation>Ergebnis: %1 nach Ihrer Regel</translation>
    </message>
    <message>
        <source>%1, by your rule</source>
        <translation>%1, nach Ihrer Regel</translation>
    </message>
    <message>
        <source>Always mine</source>
        <translation>Immer meine</translation>
    </message>
    <message>
        <source>Always keep mine for %1 from now on</source>
        <translation>Für %1 ab jetzt immer meine behalten</translation>
    </message>
    <message>
        <source>Always theirs</source>
        <translation>Immer andere</translation>
    </message>
    <message>
        <source>Always keep theirs for %1 from now on</source>
        <translation>Für %1 ab jetzt immer die andere behalten</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictRulesDialog</name>
    <message>
        <source>Rules for Conflicts</source>
        <translation>Regeln für Konflikte</translation>
    </message>
    <message>
        <source>When you and somebody else change the same field, you are asked. Here you say what to do instead. What goes by a rule is told, and can be undone.</source>
        <translation>Wenn Sie und jemand anderes dasselbe Feld ändern, werden Sie gefragt. Hier legen Sie fest, was stattdessen geschehen soll. Was nach einer Regel geschieht, wird gemeldet und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Rule for %1</source>
        <translation>Regel für %1</translation>
    </message>
    <message>
        <source>Merge both</source>
        <translation>Beide zusammenführen</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Mich fragen</translation>
    </message>
    <message>
        <source>Keep the newest</source>
        <translation>Neueste behalten</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Andere behalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConnectionChip</name>
    <message>
        <source>Connection: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
    <message>
        <source>%1. Click for details.</source>
        <translation>%1. Für Details klicken.</translation>
    </message>
    <message>
        <source>%1 Click for details.</source>
        <translation>%1 Klicken zeigt Näheres.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConnectionPopup</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Connection details</source>
        <translation>Verbindungsdetails</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Übertragung</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Letztes Ereignis</translation>
    </message>
    <message>
        <source>Waiting changes</source>
        <translation>Wartende Änderungen</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), safe on this computer</source>
        <translation>
            <numerusform>%Ln Änderung, sicher auf diesem Rechner</numerusform>
            <numerusform>%Ln Änderungen, sicher auf diesem Rechner</numerusform>
        </translation>
    </message>
    <message>
        <source>None, all is sent</source>
        <translation>Keine, alles ist gesendet</translation>
    </message>
    <message>
        <source>In %1 s</source>
        <translation>In %L1 s</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Online gehen</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Offline arbeiten</translation>
    </message>
    <message>
        <source>What this server can do</source>
        <translation>Was dieser Server kann</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DashboardPage</name>
    <message>
        <source>Show as tables (T)</source>
        <translation>Als Tabellen anzeigen (T)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Open issues</source>
        <translation>Offene Vorgänge</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Half of them within</source>
        <translation>Median der Lösungszeit</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Niemandem zugewiesen</translation>
    </message>
    <message>
        <source>Created this week</source>
        <translation>Diese Woche angelegt</translation>
    </message>
    <message>
        <source>Closed this week</source>
        <translation>Diese Woche geschlossen</translation>
    </message>
    <message>
        <source>Resolved within</source>
        <translation>Lösungszeit</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Nach Status</translation>
    </message>
    <message>
        <source>Open, by assignee</source>
        <translation>Offen, nach Zuständigen</translation>
    </message>
    <message>
        <source>Open, by age</source>
        <translation>Offen, nach Alter</translation>
    </message>
    <message>
        <source>Created and closed, by week</source>
        <translation>Angelegt und geschlossen, nach Woche</translation>
    </message>
    <message>
        <source>Time to resolve, by week</source>
        <translation>Lösungszeit, nach Woche</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Less than a day</source>
        <translation>Weniger als ein Tag</translation>
    </message>
    <message>
        <source>1 to 7 days</source>
        <translation>1 bis 7 Tage</translation>
    </message>
    <message>
        <source>1 to 4 weeks</source>
        <translation>1 bis 4 Wochen</translation>
    </message>
    <message>
        <source>1 to 3 months</source>
        <translation>1 bis 3 Monate</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Älter</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DateEditor</name>
    <message>
        <source>No date</source>
        <translation>Kein Datum</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DatePicker</name>
    <message>
        <source>Date, for example %1</source>
        <translation>Datum, zum Beispiel %1</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>In einer Woche</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Kein Datum</translation>
    </message>
    <message>
        <source>This is no date. Write it like %1, or “tomorrow”, or “2w” for in two weeks.</source>
        <translation>Das ist kein Datum. Schreiben Sie es wie %1 oder „tomorrow“ für morgen oder „2w“ für in zwei Wochen.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DeviceList</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Sign out the others</source>
        <translation>Die anderen abmelden</translation>
    </message>
    <message>
        <source>Sign out everywhere…</source>
        <translation>Überall abmelden&#xa0;…</translation>
    </message>
    <message>
        <source>The server is being asked…</source>
        <translation>Der Server wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>Unbekanntes Gerät</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Dieses Gerät</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out this device</source>
        <extracomment>%1 is a device</extracomment>
        <translation>Dieses Gerät abmelden</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>%1 abmelden</translation>
    </message>
    <message>
        <source>Signed in on %1</source>
        <translation>Anmeldung: %1</translation>
    </message>
    <message>
        <source>Sign Out the Others</source>
        <translation>Die anderen abmelden</translation>
    </message>
    <message>
        <source>All other devices are signed out of this workspace. What was not sent there waits until somebody signs in again.</source>
        <translation>Alle anderen Geräte werden von diesem Arbeitsbereich abgemeldet. Was dort noch nicht gesendet ist, wartet, bis sich wieder jemand anmeldet.</translation>
    </message>
    <message>
        <source>Sign Out Everywhere</source>
        <translation>Überall abmelden</translation>
    </message>
    <message>
        <source>All devices are signed out, this one too, and of all workspaces on this server. Nothing is lost: what was not sent is sent when you sign in again.</source>
        <translation>Alle Geräte werden abgemeldet, auch dieses, und von allen Arbeitsbereichen auf diesem Server. Nichts geht verloren: Was noch nicht gesendet ist, wird gesendet, sobald Sie sich neu anmelden.</translation>
    </message>
    <message>
        <source>Sign out everywhere</source>
        <translation>Überall abmelden</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DiagnosticsDialog</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Byte</translation>
    </message>
    <message>
        <source>&amp;Record what goes over the wire</source>
        <translation>&amp;Datenverkehr aufzeichnen</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Where each space stands</source>
        <translation>Stand der einzelnen Bereiche</translation>
    </message>
    <message>
        <source>Since the start</source>
        <translation>Seit dem Start</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Files on this computer</source>
        <translation>Dateien auf diesem Rechner</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Text of the packet</source>
        <translation>Text des Pakets</translation>
    </message>
    <message>
        <source>The report has titles and texts of issues, but no e-mail addresses, passwords or tokens.</source>
        <translation>Der Bericht enthält Titel und Texte von Vorgängen, aber keine E-Mail-Adressen, Passwörter oder Token.</translation>
    </message>
    <message numerus="yes">
        <source>What this computer has of %n space(s) differs from the server. It is tried again by itself; nothing that you typed is lost. If it stays so, copy the report and send it to whoever runs the server.</source>
        <translation>
            <numerusform>Was dieser Rechner von %Ln Bereich hat, weicht vom Server ab. Es wird von selbst noch einmal versucht; nichts, was Sie eingegeben haben, geht verloren. Bleibt es dabei, kopieren Sie den Bericht und senden Sie ihn an die Betreiber des Servers.</numerusform>
            <numerusform>Was dieser Rechner von %Ln Bereichen hat, weicht vom Server ab. Es wird von selbst noch einmal versucht; nichts, was Sie eingegeben haben, geht verloren. Bleibt es dabei, kopieren Sie den Bericht und senden Sie ihn an die Betreiber des Servers.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>the state of a space, then &quot;epoch:seq:hash&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Events applied</source>
        <translation>Verarbeitete Ereignisse</translation>
    </message>
    <message>
        <source>Duplicates dropped</source>
        <translation>Verworfene Duplikate</translation>
    </message>
    <message>
        <source>Gaps filled</source>
        <translation>Gefüllte Lücken</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Spaces fetched anew</source>
        <translation>Neu geladene Bereiche</translation>
    </message>
    <message>
        <source>Differences from the server</source>
        <translation>Abweichungen vom Server</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>Neuverbindungen</translation>
    </message>
    <message>
        <source>Answers too late</source>
        <translation>Verspätete Antworten</translation>
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
        <translation>Server</translation>
    </message>
    <message>
        <source>Issues here</source>
        <translation>Vorgänge hier</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>The text of this packet is never recorded.</source>
        <translation>Der Text dieses Pakets wird nie aufgezeichnet.</translation>
    </message>
    <message>
        <source>The report is on the clipboard. It has titles and texts of issues, but no e-mail addresses, passwords or tokens.</source>
        <translation>Der Bericht ist in der Zwischenablage. Er enthält Titel und Texte von Vorgängen, aber keine E-Mail-Adressen, Passwörter oder Token.</translation>
    </message>
    <message>
        <source>&amp;Look through and save…</source>
        <translation>&amp;Ansehen und speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Said by the server, and not understood</source>
        <translation>Vom Server gesagt und nicht verstanden</translation>
    </message>
    <message>
        <source>Copy &amp;sample</source>
        <translation>&amp;Probe kopieren</translation>
    </message>
    <message>
        <source>Kept in step with a basic server</source>
        <translation>Mit einem einfachen Server in Einklang gehalten</translation>
    </message>
    <message>
        <source>Changes merged with others’</source>
        <translation>Mit denen anderer zusammengeführte Änderungen</translation>
    </message>
    <message>
        <source>Conflicts found</source>
        <translation>Gefundene Konflikte</translation>
    </message>
    <message>
        <source>Written where none would be noticed</source>
        <translation>Geschrieben, wo keiner bemerkt würde</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Events told again</source>
        <translation>Wiederholte Ereignisse</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <extracomment>the name of an event, and how often it came</extracomment>
        <translation>
            <numerusform>%1, %Ln-mal</numerusform>
            <numerusform>%1, %Ln-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>The sample is on the clipboard. It may have titles and texts of issues, but no e-mail addresses, passwords or tokens.</source>
        <translation>Die Probe ist in der Zwischenablage. Sie kann Titel und Texte von Vorgängen enthalten, aber keine E-Mail-Adressen, Passwörter oder Token.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DoctorDialog</name>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Check the Connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Nothing is lost: what you change is kept here and sent when the connection is back.</source>
        <translation>Nichts geht verloren: Was Sie ändern, bleibt hier erhalten und wird gesendet, sobald die Verbindung wieder besteht.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::EmptyPage</name>
    <message>
        <source>No issue matches the filter.</source>
        <translation>Kein Vorgang entspricht dem Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>The issues are being fetched. You can go on as soon as the first ones are here.</source>
        <translation>Die Vorgänge werden geladen. Sobald die ersten da sind, können Sie weiterarbeiten.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Nothing has been fetched yet. Sign in, and the issues appear.</source>
        <translation>Es wurde noch nichts geladen. Melden Sie sich an, dann erscheinen die Vorgänge.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Nothing has been fetched yet. The issues appear when there is a connection.</source>
        <translation>Es wurde noch nichts geladen. Die Vorgänge erscheinen, sobald eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Jetzt verbinden</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No issue is assigned to you.</source>
        <translation>Ihnen ist kein Vorgang zugewiesen.</translation>
    </message>
    <message>
        <source>Create an issue</source>
        <translation>Vorgang anlegen</translation>
    </message>
    <message>
        <source>There are no issues here yet.</source>
        <translation>Hier gibt es noch keine Vorgänge.</translation>
    </message>
    <message>
        <source>Not all issues have been fetched yet. Sign in, and the others appear.</source>
        <translation>Es wurden noch nicht alle Vorgänge geladen. Melden Sie sich an, dann erscheinen die übrigen.</translation>
    </message>
    <message>
        <source>Fetching the issues was stopped before all of them were here.</source>
        <translation>Das Laden der Vorgänge wurde angehalten, bevor alle hier waren.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Not all issues have been fetched yet. The others appear when there is a connection.</source>
        <translation>Es wurden noch nicht alle Vorgänge geladen. Die übrigen erscheinen, sobald eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>No issue matches the filter. %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>Kein Vorgang entspricht dem Filter. %1</translation>
    </message>
    <message>
        <source>This project is not there any more, or you may not see it.</source>
        <translation>Dieses Projekt gibt es nicht mehr, oder Sie dürfen es nicht sehen.</translation>
    </message>
    <message>
        <source>Show all issues</source>
        <translation>Alle Vorgänge anzeigen</translation>
    </message>
    <message>
        <source>There is no project yet. Issues need one to be in.</source>
        <translation>Es gibt noch kein Projekt. Vorgänge brauchen eines, in dem sie sind.</translation>
    </message>
    <message>
        <source>Create a project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>You are in no project yet. Ask an administrator to add you to one.</source>
        <translation>Sie sind noch in keinem Projekt. Ein Verwalter kann Sie in eines aufnehmen.</translation>
    </message>
    <message>
        <source>No issue matches the filter. Not all issues have been fetched yet.</source>
        <translation>Kein Vorgang entspricht dem Filter. Es wurden noch nicht alle Vorgänge geladen.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::EmptyState</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>two numbers</extracomment>
        <translation>%2: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ExportCommands</name>
    <message>
        <source>Export the issue</source>
        <translation>Vorgang exportieren</translation>
    </message>
    <message>
        <source>Print the issue</source>
        <translation>Vorgang drucken</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Liste exportieren</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Liste drucken</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy key and title as Markdown</source>
        <translation>Schlüssel und Titel als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a list (&quot;All issues&quot;), %2 the filter it was found with</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln Vorgang</numerusform>
            <numerusform>%Ln Vorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>below the title of a printed list: how many issues, the workspace, when</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exportieren als</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>for a spreadsheet</source>
        <translation>für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>to be read as text</source>
        <translation>zum Lesen als Text</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>as it is printed</source>
        <translation>so, wie es gedruckt wird</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>all of it, for programs</source>
        <translation>vollständig, für Programme</translation>
    </message>
    <message>
        <source>Export Issues</source>
        <translation>Vorgänge exportieren</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ExportJob</name>
    <message>
        <source>The issues are being exported.</source>
        <translation>Die Vorgänge werden exportiert.</translation>
    </message>
    <message>
        <source>The issues are being printed.</source>
        <translation>Die Vorgänge werden gedruckt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>&amp;Meine behalten</translation>
    </message>
    <message>
        <source>%1 is editing this field.</source>
        <translation>%1 bearbeitet dieses Feld.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Restored what you had typed.</source>
        <translation>Ihre Eingabe wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>This could not be saved here. What you typed is kept.</source>
        <translation>Das ließ sich hier nicht speichern. Die Eingaben bleiben erhalten.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FilePreview</name>
    <message>
        <source>Open with Another Program…</source>
        <translation>Mit anderem Programm öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Speichern unter&#xa0;…</translation>
    </message>
    <message>
        <source>Content of %1</source>
        <translation>Inhalt von %1</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The file is being fetched.</source>
        <translation>Die Datei wird geholt.</translation>
    </message>
    <message>
        <source>The picture is being read.</source>
        <translation>Das Bild wird gelesen.</translation>
    </message>
    <message>
        <source>The picture has too many pixels to be shown here.</source>
        <translation>Das Bild hat zu viele Pixel, um hier angezeigt zu werden.</translation>
    </message>
    <message>
        <source>The picture cannot be shown here.</source>
        <translation>Das Bild kann hier nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>This may be a program. It can be saved, and is not run from here: be sure that you know who made it.</source>
        <translation>Dies könnte ein Programm sein. Es kann gespeichert werden und wird von hier aus nicht ausgeführt: Vergewissern Sie sich, von wem es stammt.</translation>
    </message>
    <message>
        <source>There is no preview of files of this kind.</source>
        <translation>Für Dateien dieser Art gibt es keine Vorschau.</translation>
    </message>
    <message>
        <source>%1, its first part</source>
        <translation>%1, der erste Teil</translation>
    </message>
    <message>
        <source>Open with Another Program</source>
        <translation>Mit anderem Programm öffnen</translation>
    </message>
    <message>
        <source>%1 was attached by somebody else. The program that opens it has to be safe against bad files. Open it?</source>
        <translation>%1 wurde von jemand anderem angehängt. Das Programm, das die Datei öffnet, muss gegen schädliche Dateien sicher sein. Öffnen?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FilterBar</name>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Save this filter in the sidebar (Ctrl+S)</source>
        <translation>Diesen Filter in der Seitenleiste speichern (Strg+S)</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <extracomment>%1 is a field: &quot;Status&quot;</extracomment>
        <translation>Nach %1 filtern</translation>
    </message>
    <message>
        <source>Filter: %1 is %2</source>
        <translation>Filter: %1 ist %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FilterChip</name>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Delete takes it away.</source>
        <translation>Entf entfernt ihn.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ForeignChooser</name>
    <message>
        <source>Find out</source>
        <extracomment>which kind of server it is</extracomment>
        <translation>Herausfinden</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>From a file of your own…</source>
        <translation>Aus einer eigenen Datei&#xa0;…</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>Art des Servers</translation>
    </message>
    <message>
        <source>What is wrong with the file</source>
        <translation>Was an der Datei nicht stimmt</translation>
    </message>
    <message>
        <source>Choose a Dialect File</source>
        <translation>Dialektdatei wählen</translation>
    </message>
    <message>
        <source>%1 is no dialect that can be spoken. Correct it, and choose it again.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 ist kein Dialekt, der sich sprechen lässt. Nach der Korrektur kann die Datei noch einmal gewählt werden.</translation>
    </message>
    <message>
        <source>This is no Lockstep server. It is being asked what it is…</source>
        <translation>Das ist kein Lockstep-Server. Er wird gefragt, was er ist&#xa0;…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the name of a system, and of the variant in which it is spoken</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This looks like one of these: %1. Choose which.</source>
        <extracomment>%1 is a list of systems</extracomment>
        <translation>Das sieht nach einem von diesen aus: %1. Bitte wählen, welches es ist.</translation>
    </message>
    <message>
        <source>This looks like %1.</source>
        <extracomment>%1 is the name of a system</extracomment>
        <translation>Das sieht nach %1 aus.</translation>
    </message>
    <message>
        <source>This is no Lockstep server, and none of the kinds that are known. If you know which kind it is, choose it.</source>
        <translation>Das ist kein Lockstep-Server und keine der bekannten Arten. Wenn bekannt ist, welche Art es ist, kann sie gewählt werden.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1 is the number of a line of a file, %2 what is wrong in it</extracomment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %Ln weiterer.</numerusform>
            <numerusform>Und %Ln weitere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ForeignPage</name>
    <message>
        <source>The way it is spoken there</source>
        <translation>Wie dort gesprochen wird</translation>
    </message>
    <message>
        <source>Try each</source>
        <extracomment>of the ways in which a server may be spoken to</extracomment>
        <translation>Alle versuchen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ForeignSignInDialog</name>
    <message>
        <source>The server did not accept this.</source>
        <translation>Der Server hat das nicht angenommen.</translation>
    </message>
    <message>
        <source>The server did not accept this. It says: %1</source>
        <translation>Der Server hat das nicht angenommen. Er sagt: %1</translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing is lost: you can go on working offline.</source>
        <translation>Der Server ist nicht erreichbar. Nichts geht verloren: Sie können offline weiterarbeiten.</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in to %1 at %2. Your unsent changes are kept and go out afterwards.</source>
        <extracomment>%1 is the name of a system, %2 the address of a server</extracomment>
        <translation>Bei %1 auf %2 anmelden. Nicht gesendete Änderungen bleiben erhalten und gehen danach hinaus.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::GeneralPage</name>
    <message>
        <source>Your sign-in is kept in the keychain of this system.</source>
        <translation>Ihre Anmeldung wird im Schlüsselbund dieses Systems aufbewahrt.</translation>
    </message>
    <message>
        <source>This Lockstep has no keychain to use. Your sign-in is kept in a file that only your account on this computer can read, but that is not encrypted. Your password is never kept.</source>
        <translation>Diesem Lockstep steht kein Schlüsselbund zur Verfügung. Ihre Anmeldung liegt in einer Datei, die nur Ihr Konto auf diesem Rechner lesen kann, die aber nicht verschlüsselt ist. Ihr Passwort wird nie gespeichert.</translation>
    </message>
    <message>
        <source>The local workspace needs no sign-in.</source>
        <translation>Der lokale Arbeitsbereich braucht keine Anmeldung.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Beim Start</translation>
    </message>
    <message>
        <source>&amp;Open the windows of the last time</source>
        <translation>Fenster vom letzten Mal ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Ask each time &amp;where to work</source>
        <translation>Jedes Mal fragen, &amp;wo gearbeitet wird</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>What is fetched, and what waits to be sent, is kept in this folder:</source>
        <translation>Was geladen wurde und was auf das Senden wartet, liegt in diesem Ordner:</translation>
    </message>
    <message>
        <source>Folder of the data: %1</source>
        <translation>Ordner der Daten: %1</translation>
    </message>
    <message>
        <source>The keychain of this system does not open. Until it does, your sign-in is kept in a file that only your account on this computer can read, but that is not encrypted. Your password is never kept.</source>
        <translation>Der Schlüsselbund dieses Systems lässt sich nicht öffnen. Bis dahin wird Ihre Anmeldung in einer Datei aufbewahrt, die nur Ihr Konto auf diesem Computer lesen kann, die aber nicht verschlüsselt ist. Ihr Passwort wird nie aufbewahrt.</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>Go on in the notification area when the last window is closed</source>
        <translation>Im Infobereich weiterlaufen, wenn das letzte Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Language of Lockstep</source>
        <translation>&amp;Sprache von Lockstep</translation>
    </message>
    <message>
        <source>It is used from the next start on.</source>
        <translation>Sie gilt ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::GroupHeading</name>
    <message numerus="yes">
        <source>%1, %n issue(s)</source>
        <extracomment>a heading of the list; %1 is a status, a person or the like</extracomment>
        <translation>
            <numerusform>%1, %Ln Vorgang</numerusform>
            <numerusform>%1, %Ln Vorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>Folded away</source>
        <translation>Eingeklappt</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Ausgeklappt</translation>
    </message>
    <message>
        <source>Show these issues</source>
        <translation>Diese Vorgänge anzeigen</translation>
    </message>
    <message>
        <source>Fold these issues away</source>
        <translation>Diese Vorgänge einklappen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HeatMapView</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HeatModel</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln Vorgang</numerusform>
            <numerusform>%Ln Vorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3, weight %4</source>
        <extracomment>the values of two fields, how many issues, how heavily they weigh</extracomment>
        <translation>%1, %2: %3, Gewicht %4</translation>
    </message>
    <message>
        <source>severity up to %1</source>
        <translation>Schweregrad bis %1</translation>
    </message>
    <message>
        <source>no issues</source>
        <translation>keine Vorgänge</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HeatPage</name>
    <message>
        <source>With &amp;closed issues</source>
        <translation>Mit &amp;geschlossenen Vorgängen</translation>
    </message>
    <message>
        <source>Show as a map (M)</source>
        <translation>Als Karte anzeigen (M)</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Wärmekarte</translation>
    </message>
    <message>
        <source>Issues over two fields</source>
        <translation>Vorgänge über zwei Felder</translation>
    </message>
    <message>
        <source>Enter shows the issues of a cell.</source>
        <translation>Die Eingabetaste zeigt die Vorgänge einer Zelle.</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Zeilen</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln Vorgang</numerusform>
            <numerusform>%Ln Vorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>No issue here has a place on the map (latitude and longitude)</source>
        <translation>Kein Vorgang hier hat einen Ort auf der Karte (Breiten- und Längengrad)</translation>
    </message>
    <message>
        <source>No issue has a value in these fields. Issues weigh by their severity, or else their priority, and half as much every two weeks.</source>
        <translation>Kein Vorgang hat einen Wert in diesen Feldern. Vorgänge zählen nach ihrem Schweregrad, sonst nach ihrer Priorität, und alle zwei Wochen nur noch halb so viel.</translation>
    </message>
    <message>
        <source>Show status and priority</source>
        <translation>Status und Priorität anzeigen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HistorySection</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Lost values</source>
        <translation>Verlorene Werte</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Show earlier changes</source>
        <translation>Frühere Änderungen anzeigen</translation>
    </message>
    <message>
        <source>History, open</source>
        <translation>Verlauf, geöffnet</translation>
    </message>
    <message>
        <source>History, closed</source>
        <translation>Verlauf, geschlossen</translation>
    </message>
    <message>
        <source>The history is kept by the server: it can be shown when there is a connection.</source>
        <translation>Der Verlauf liegt auf dem Server: Er kann angezeigt werden, sobald eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>The history is being fetched.</source>
        <translation>Der Verlauf wird geladen.</translation>
    </message>
    <message>
        <source>Nothing has been noted about this issue yet.</source>
        <translation>Zu diesem Vorgang ist noch nichts verzeichnet.</translation>
    </message>
    <message>
        <source>Show what came of it</source>
        <translation>Nur das Endergebnis anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n step(s) in between</source>
        <translation>
            <numerusform>%Ln Zwischenschritt anzeigen</numerusform>
            <numerusform>%Ln Zwischenschritte anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show every step</source>
        <translation>Alle Schritte anzeigen</translation>
    </message>
    <message>
        <source>Lost value: %1</source>
        <translation>Verlorener Wert: %1</translation>
    </message>
    <message>
        <source>Use this value</source>
        <translation>Diesen Wert verwenden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
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
        <translation>Vorige Änderung (Umschalt+F7)</translation>
    </message>
    <message>
        <source>Next change (F7)</source>
        <translation>Nächste Änderung (F7)</translation>
    </message>
    <message>
        <source>Take:</source>
        <extracomment>Before the buttons Theirs, Mine, Both, Was</extracomment>
        <translation>Übernehmen:</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>Diesen Text verwenden</translation>
    </message>
    <message>
        <source>Use the result as it stands</source>
        <translation>Ergebnis so verwenden, wie es ist</translation>
    </message>
    <message>
        <source>Show Was</source>
        <translation>Vorher anzeigen</translation>
    </message>
    <message>
        <source>Take theirs for this change (Ctrl+2)</source>
        <translation>Für diese Änderung die andere Fassung übernehmen (Strg+2)</translation>
    </message>
    <message>
        <source>Take mine for this change (Ctrl+3)</source>
        <translation>Für diese Änderung meine Fassung übernehmen (Strg+3)</translation>
    </message>
    <message>
        <source>Take theirs and then mine for this change (Ctrl+4)</source>
        <translation>Für diese Änderung erst die andere, dann meine Fassung übernehmen (Strg+4)</translation>
    </message>
    <message>
        <source>Leave this change as it was (Ctrl+1)</source>
        <translation>Diese Stelle wie vorher lassen (Strg+1)</translation>
    </message>
    <message>
        <source>Show what it was, beside theirs; hold Alt for a short look</source>
        <translation>Den Text von vorher neben der anderen Fassung anzeigen; für einen kurzen Blick Alt halten</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HunkGutter</name>
    <message>
        <source>Take this change into the result</source>
        <translation>Diese Änderung ins Ergebnis übernehmen</translation>
    </message>
    <message>
        <source>Leave this change out</source>
        <translation>Diese Änderung weglassen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::InboxModel</name>
    <message>
        <source>Snoozed %1 · %2</source>
        <extracomment>&quot;until Monday, 09:00&quot;, what happened</extracomment>
        <translation>Zurückgestellt %1 · %2</translation>
    </message>
    <message>
        <source>%1 %2. %3, %4.</source>
        <extracomment>key and title of an issue, what happened, when</extracomment>
        <translation>%1 %2. %3, %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier message(s).</source>
        <translation>
            <numerusform>%Ln frühere Meldung.</numerusform>
            <numerusform>%Ln frühere Meldungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unread: %1</source>
        <translation>Ungelesen: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::InboxPage</name>
    <message>
        <source>What to do with all of it</source>
        <translation>Aktionen für alle Mitteilungen</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Mark all as read	Shift+U</source>
        <translation>Alle als gelesen markieren	Shift+U</translation>
    </message>
    <message>
        <source>Clear all	Shift+E</source>
        <translation>Alles leeren	Shift+E</translation>
    </message>
    <message>
        <source>What you are told of…</source>
        <translation>Worüber Sie benachrichtigt werden&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%Ln ungelesen</numerusform>
            <numerusform>%Ln ungelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inbox, %n unread</source>
        <translation>
            <numerusform>Posteingang, %Ln ungelesen</numerusform>
            <numerusform>Posteingang, %Ln ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>Nothing waits for you. What concerns you comes here: what is assigned to you, mentions, comments, due dates.</source>
        <translation>Nichts wartet auf Sie. Hierher kommt, was Sie betrifft: was Ihnen zugewiesen wird, Erwähnungen, Kommentare, Fälligkeiten.</translation>
    </message>
    <message>
        <source>You have read everything.</source>
        <translation>Sie haben alles gelesen.</translation>
    </message>
    <message>
        <source>Nobody has mentioned you.</source>
        <translation>Niemand hat Sie erwähnt.</translation>
    </message>
    <message>
        <source>Nothing was assigned to you.</source>
        <translation>Ihnen wurde nichts zugewiesen.</translation>
    </message>
    <message>
        <source>Nothing is put off.</source>
        <translation>Nichts ist zurückgestellt.</translation>
    </message>
    <message>
        <source>Nothing is in the archive.</source>
        <translation>Im Archiv ist nichts.</translation>
    </message>
    <message>
        <source>You archived what you were told of %1.</source>
        <translation>Die Mitteilungen zu %1 sind archiviert.</translation>
    </message>
    <message numerus="yes">
        <source>You cleared the inbox: %n message(s).</source>
        <translation>
            <numerusform>Posteingang geleert: %Ln Mitteilung.</numerusform>
            <numerusform>Posteingang geleert: %Ln Mitteilungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>You put %1 off %2.</source>
        <extracomment>an issue, &quot;until Monday, 09:00&quot;</extracomment>
        <translation>Sie haben %1 %2 zurückgestellt.</translation>
    </message>
    <message>
        <source>Put it off</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>%1 is mute: you are told only what is about you.</source>
        <translation>%1 ist stummgeschaltet: Sie erfahren nur noch, was Sie selbst betrifft.</translation>
    </message>
    <message>
        <source>You are told of %1 again.</source>
        <translation>Sie werden wieder über %1 benachrichtigt.</translation>
    </message>
    <message>
        <source>What to do with it</source>
        <translation>Was damit geschehen soll</translation>
    </message>
    <message>
        <source>Open	Enter</source>
        <translation>Öffnen	Enter</translation>
    </message>
    <message>
        <source>Mark as read	U</source>
        <translation>Als gelesen markieren	U</translation>
    </message>
    <message>
        <source>Mark as unread	U</source>
        <translation>Als ungelesen markieren	U</translation>
    </message>
    <message>
        <source>Bring back now	S</source>
        <translation>Jetzt zurückholen	S</translation>
    </message>
    <message>
        <source>Snooze…	S</source>
        <translation>Zurückstellen&#xa0;…	S</translation>
    </message>
    <message>
        <source>Back to the inbox	E</source>
        <translation>Zurück in den Posteingang	E</translation>
    </message>
    <message>
        <source>Archive	E</source>
        <translation>Archivieren	E</translation>
    </message>
    <message>
        <source>Do not mute the issue	Shift+M</source>
        <translation>Stummschaltung des Vorgangs aufheben	Shift+M</translation>
    </message>
    <message>
        <source>Mute the issue	Shift+M</source>
        <translation>Vorgang stummschalten	Shift+M</translation>
    </message>
    <message numerus="yes">
        <source>You marked %n message(s) as read.</source>
        <translation>
            <numerusform>%Ln Nachricht wurde als gelesen markiert.</numerusform>
            <numerusform>%Ln Nachrichten wurden als gelesen markiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens, U marks as read or unread, E archives, S snoozes, Shift+M mutes.</source>
        <translation>Die Eingabetaste öffnet, U markiert als gelesen oder ungelesen, E archiviert, S stellt zurück, Umschalt+M schaltet stumm.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier message(s).</source>
        <translation>
            <numerusform>%Ln frühere Meldung.</numerusform>
            <numerusform>%Ln frühere Meldungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the project</source>
        <translation>Zum Projekt gehen</translation>
    </message>
    <message>
        <source>Go to the channel</source>
        <translation>Zum Kanal gehen</translation>
    </message>
    <message>
        <source>Do not mute the project</source>
        <translation>Stummschaltung des Projekts aufheben</translation>
    </message>
    <message>
        <source>Mute the project</source>
        <translation>Projekt stummschalten</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::InviteDialog</name>
    <message>
        <source>&amp;Administers the workspace</source>
        <translation>&amp;Verwaltet den Arbeitsbereich</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladen</translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>Invite to %1</source>
        <translation>Zu %1 einladen</translation>
    </message>
    <message>
        <source>ann@example.com</source>
        <extracomment>an example of an e-mail address</extracomment>
        <translation>anna@example.com</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>You get a link to give to them. It is good for one use, and nothing is sent by mail.</source>
        <translation>Sie erhalten einen Link zum Weitergeben. Er gilt für eine einmalige Verwendung, und es wird nichts per E-Mail gesendet.</translation>
    </message>
    <message>
        <source>&amp;E-mail address</source>
        <translation>&amp;E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Role in the projects</source>
        <translation>Rolle in den Projekten</translation>
    </message>
    <message>
        <source>The link is &amp;good for</source>
        <translation>Der Link ist &amp;gültig für</translation>
    </message>
    <message>
        <source>Role in %1</source>
        <extracomment>%1 is a project</extracomment>
        <translation>Rolle in %1</translation>
    </message>
    <message>
        <source>Not a member</source>
        <translation>Kein Mitglied</translation>
    </message>
    <message>
        <source>Link of the invitation</source>
        <translation>Link der Einladung</translation>
    </message>
    <message>
        <source>Invite somebody else</source>
        <translation>Noch jemanden einladen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>This is no e-mail address, or somebody with it is here already. Nothing was changed.</source>
        <translation>Das ist keine E-Mail-Adresse, oder jemand mit dieser Adresse ist schon hier. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Give this link to %1. It is shown only here, and whoever has it can join with that address.</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>Geben Sie diesen Link an %1 weiter. Er wird nur hier angezeigt, und wer ihn hat, kann mit dieser Adresse beitreten.</translation>
    </message>
    <message>
        <source>For one use; it %1.</source>
        <extracomment>%1 is &quot;expires in 7 days&quot;</extracomment>
        <translation>Nur einmal verwendbar; %1.</translation>
    </message>
    <message>
        <source>Copied. You can paste it into a message.</source>
        <translation>Kopiert. Sie können ihn in eine Nachricht einfügen.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueCommands</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>New issue</source>
        <translation>Neuer Vorgang</translation>
    </message>
    <message>
        <source>Delete issue</source>
        <translation>Vorgang löschen</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>Titel bearbeiten</translation>
    </message>
    <message>
        <source>Edit description</source>
        <translation>Beschreibung bearbeiten</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>Status festlegen</translation>
    </message>
    <message>
        <source>Set priority</source>
        <translation>Priorität festlegen</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Zuweisen an</translation>
    </message>
    <message>
        <source>Set labels</source>
        <translation>Labels festlegen</translation>
    </message>
    <message>
        <source>Set due date</source>
        <translation>Fälligkeit festlegen</translation>
    </message>
    <message>
        <source>Set the parent issue</source>
        <translation>Übergeordneten Vorgang festlegen</translation>
    </message>
    <message>
        <source>Add a sub-issue</source>
        <translation>Untervorgang hinzufügen</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>Beziehung hinzufügen</translation>
    </message>
    <message>
        <source>Watch, or stop watching</source>
        <translation>Beobachten oder nicht mehr beobachten</translation>
    </message>
    <message>
        <source>Vote, or take the vote back</source>
        <translation>Abstimmen oder Stimme zurücknehmen</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Mir zuweisen</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Kommentar schreiben</translation>
    </message>
    <message>
        <source>Save what is being edited</source>
        <translation>Bearbeitetes speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) marked</source>
        <translation>
            <numerusform>%Ln Vorgang markiert</numerusform>
            <numerusform>%Ln Vorgänge markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n issue(s)</source>
        <translation>
            <numerusform>%Ln Vorgang löschen</numerusform>
            <numerusform>%Ln Vorgänge löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>You deleted %1.</source>
        <translation>%1 gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>You deleted %n issue(s).</source>
        <translation>
            <numerusform>%Ln Vorgang gelöscht.</numerusform>
            <numerusform>%Ln Vorgänge gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message numerus="yes">
        <source>%n more may only be read. They stay as they are.</source>
        <translation>
            <numerusform>%Ln weiterer kann nur gelesen werden. Er bleibt, wie er ist.</numerusform>
            <numerusform>%Ln weitere können nur gelesen werden. Sie bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete issues</source>
        <translation>Vorgänge löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n issue(s) for everybody?</source>
        <translation>
            <numerusform>%Ln Vorgang für alle löschen?</numerusform>
            <numerusform>%Ln Vorgänge für alle löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n issue(s) for everybody? This cannot be undone.</source>
        <translation>
            <numerusform>%Ln Vorgang für alle löschen? Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%Ln Vorgänge für alle löschen? Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <extracomment>&quot;Watchers of LOCK-12: Jane Smith, Bob Miller&quot;</extracomment>
        <translation>%2: %1: %3</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueDetail</name>
    <message>
        <source>Choose an issue from the list to read and change it here.</source>
        <translation>Wählen Sie einen Vorgang aus der Liste, um ihn hier zu lesen und zu ändern.</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Zurück zur Liste (Esc)</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Actions on this issue</source>
        <translation>Aktionen zu diesem Vorgang</translation>
    </message>
    <message>
        <source>New issue</source>
        <translation>Neuer Vorgang</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%Ln Änderung noch nicht gesendet</numerusform>
            <numerusform>%Ln Änderungen noch nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>This issue is not here any more.</source>
        <translation>Diesen Vorgang gibt es hier nicht mehr.</translation>
    </message>
    <message>
        <source>This issue was deleted.</source>
        <translation>Dieser Vorgang wurde gelöscht.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Somebody else changed this too. Nothing is lost: decide what it shall be.</source>
        <translation>Jemand anderes hat dies auch geändert. Nichts geht verloren: Entscheiden Sie, was gelten soll.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>The server did not accept one of your changes. It is kept.</source>
        <translation>Der Server hat eine Ihrer Änderungen nicht angenommen. Sie bleibt erhalten.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Created by you, %1.</source>
        <translation>Von Ihnen angelegt, %1.</translation>
    </message>
    <message>
        <source>Created by %1, %2.</source>
        <translation>Von %1 angelegt, %2.</translation>
    </message>
    <message>
        <source>Changed by you, %1.</source>
        <translation>Von Ihnen geändert, %1.</translation>
    </message>
    <message>
        <source>Changed by %1, %2.</source>
        <translation>Von %1 geändert, %2.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is the key of an issue, %2 its title</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A part of %1</source>
        <translation>Teil von %1</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>Zum Anhängen ablegen</translation>
    </message>
    <message>
        <source>You may read this project, but not write in it.</source>
        <translation>Sie dürfen dieses Projekt lesen, aber nichts darin schreiben.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueLinkRow</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2, %3, assigned to %4</source>
        <translation>%1, %2, %3, %4 zugewiesen</translation>
    </message>
    <message>
        <source>This issue was deleted.</source>
        <translation>Dieser Vorgang wurde gelöscht.</translation>
    </message>
    <message>
        <source>An issue that you cannot see</source>
        <translation>Ein Vorgang, den Sie nicht sehen können</translation>
    </message>
    <message>
        <source>%1, deleted</source>
        <translation>%1, gelöscht</translation>
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
        <translation>Seitenleiste anzeigen</translation>
    </message>
    <message>
        <source>Words, or status:open assignee:@me</source>
        <translation>Wörter oder status:open assignee:@me</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Liste filtern</translation>
    </message>
    <message>
        <source>Show as a board</source>
        <translation>Als Board anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln Vorgang</numerusform>
            <numerusform>%Ln Vorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>How the list is shown. Sorted by %1</source>
        <translation>Darstellung der Liste. Sortiert nach %1</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueListModel</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1, %2, %3, priority %4</source>
        <translation>%1, %2, %3, Priorität %4</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>an issue in words, then what of it is not saved</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>Niemandem zugewiesen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueListView</name>
    <message>
        <source>Issues</source>
        <translation>Vorgänge</translation>
    </message>
    <message numerus="yes">
        <source>%n new issue(s)</source>
        <translation>
            <numerusform>%Ln neuer Vorgang</numerusform>
            <numerusform>%Ln neue Vorgänge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueViews</name>
    <message>
        <source>Next issue</source>
        <translation>Nächster Vorgang</translation>
    </message>
    <message>
        <source>Previous issue</source>
        <translation>Voriger Vorgang</translation>
    </message>
    <message>
        <source>Mark the issue, to change several at once</source>
        <translation>Vorgang markieren, um mehrere auf einmal zu ändern</translation>
    </message>
    <message>
        <source>Mark all issues</source>
        <translation>Alle Vorgänge markieren</translation>
    </message>
    <message>
        <source>Look at the issue without leaving the list</source>
        <translation>Vorgang ansehen, ohne die Liste zu verlassen</translation>
    </message>
    <message>
        <source>Fold the group away</source>
        <translation>Gruppe einklappen</translation>
    </message>
    <message>
        <source>Fold all groups away</source>
        <translation>Alle Gruppen einklappen</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>Alle Gruppen ausklappen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::JoinDialog</name>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Join %1</source>
        <extracomment>%1 is a workspace</extracomment>
        <translation>%1 beitreten</translation>
    </message>
    <message>
        <source>You are invited as %1. There is an account with that address on %2: enter its password.</source>
        <extracomment>an e-mail address, a server</extracomment>
        <translation>Sie sind als %1 eingeladen. Auf %2 gibt es ein Konto mit dieser Adresse: Geben Sie dessen Passwort ein.</translation>
    </message>
    <message>
        <source>You are invited as %1 to %2. Say what you are called, and choose a password.</source>
        <translation>Sie sind als %1 zu %2 eingeladen. Geben Sie an, wie Sie heißen, und wählen Sie ein Passwort.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>Passwort noch &amp;einmal</translation>
    </message>
    <message>
        <source>This invitation was used, taken back, or has expired. Ask for another one.</source>
        <translation>Diese Einladung wurde schon verwendet oder widerrufen, oder sie ist abgelaufen. Bitten Sie um eine neue.</translation>
    </message>
    <message>
        <source>The password is not right. Nothing was changed: try again.</source>
        <translation>Das Passwort stimmt nicht. Es wurde nichts geändert: Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This cannot be a name. Nothing was changed: choose another one.</source>
        <translation>Das kann kein Name sein. Es wurde nichts geändert: Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The server does not take this password: it is too short, too common, or your address. Nothing was changed: choose another one.</source>
        <translation>Der Server nimmt dieses Passwort nicht an: Es ist zu kurz, zu verbreitet oder Ihre Adresse. Es wurde nichts geändert: Wählen Sie ein anderes.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::KeyCatcher</name>
    <message>
        <source>Press the new keys</source>
        <translation>Neue Tasten drücken</translation>
    </message>
    <message>
        <source>New keys: %1</source>
        <translation>Neue Tasten: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::KeysDialog</name>
    <message>
        <source>Change Keyboard Shortcuts</source>
        <translation>Tastenkürzel ändern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::KeysPage</name>
    <message>
        <source>Change…</source>
        <translation>Ändern&#xa0;…</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use as well</source>
        <translation>Zusätzlich verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Search by action or key</source>
        <translation>Nach Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an action, %2 its keys</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>No action is called that, or has that key.</source>
        <translation>Keine Aktion heißt so oder hat diese Taste.</translation>
    </message>
    <message>
        <source>The keys of “%1” cannot be changed.</source>
        <translation>Die Tasten von „%1“ können nicht geändert werden.</translation>
    </message>
    <message>
        <source>You have changed the keys of “%1”.</source>
        <translation>Sie haben die Tasten von „%1“ geändert.</translation>
    </message>
    <message>
        <source>Press the new keys for “%1”, then Enter. Esc leaves it as it is.</source>
        <translation>Drücken Sie die neuen Tasten für „%1“, dann die Eingabetaste. Mit Esc bleibt alles, wie es ist.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>%1 already does %2. Enter takes it away from there.</source>
        <extracomment>%1 are keys, %2 is a list of actions</extracomment>
        <translation>%1 ist schon für %2 vergeben. Die Eingabetaste nimmt es dort weg.</translation>
    </message>
    <message>
        <source>%1 begins like a key of %2. Enter takes that key away from there.</source>
        <translation>%1 beginnt wie eine Taste von %2. Die Eingabetaste nimmt diese dort weg.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LabelsEditor</name>
    <message>
        <source>Add labels</source>
        <translation>Labels hinzufügen</translation>
    </message>
    <message>
        <source>Find or add a label</source>
        <translation>Label suchen oder hinzufügen</translation>
    </message>
    <message>
        <source>Add the label “%1”</source>
        <translation>Label „%1“ hinzufügen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LimitDialog</name>
    <message>
        <source>Limit of “%1”</source>
        <extracomment>%1 is a status</extracomment>
        <translation>Limit von „%1“</translation>
    </message>
    <message>
        <source>How many issues of %1 should be in “%2” at a time, at most? When there are more, the board says so to everybody; nothing is refused.</source>
        <translation>Wie viele Vorgänge von %1 sollen höchstens gleichzeitig in „%2“ sein? Sind es mehr, zeigt das Board es allen an; abgelehnt wird nichts.</translation>
    </message>
    <message>
        <source>At most this many issues</source>
        <translation>Höchstens so viele Vorgänge</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Kein Limit</translation>
    </message>
    <message>
        <source>Set limit</source>
        <translation>Limit festlegen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LineEditor</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LinkBanner</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Offline – %n change(s) waiting. You can go on working.</source>
        <translation>
            <numerusform>Offline – %Ln Änderung wartet. Sie können weiterarbeiten.</numerusform>
            <numerusform>Offline – %Ln Änderungen warten. Sie können weiterarbeiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline. You can go on working; nothing is lost.</source>
        <translation>Offline. Sie können weiterarbeiten; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Back online – sending %n change(s)…</source>
        <translation>
            <numerusform>Wieder online – %Ln Änderung wird gesendet&#xa0;…</numerusform>
            <numerusform>Wieder online – %Ln Änderungen werden gesendet&#xa0;…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back online – %n change(s) sent.</source>
        <translation>
            <numerusform>Wieder online – %Ln Änderung gesendet.</numerusform>
            <numerusform>Wieder online – %Ln Änderungen gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back online.</source>
        <translation>Wieder online.</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Show your devices</source>
        <translation>Ihre Geräte anzeigen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LinkedIssues</name>
    <message>
        <source>Blocked by</source>
        <translation>Blockiert durch</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Relates to</source>
        <translation>Bezieht sich auf</translation>
    </message>
    <message>
        <source>Duplicated by</source>
        <translation>Duplikat vorhanden</translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <translation>Duplikat von</translation>
    </message>
    <message>
        <source>Add sub-issue</source>
        <translation>Untervorgang hinzufügen</translation>
    </message>
    <message>
        <source>Add relation</source>
        <translation>Beziehung hinzufügen</translation>
    </message>
    <message>
        <source>Sub-issues</source>
        <translation>Untervorgänge</translation>
    </message>
    <message>
        <source>Add a sub-issue</source>
        <translation>Untervorgang hinzufügen</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>Beziehung hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n done</source>
        <translation>
            <numerusform>%1 von %Ln erledigt</numerusform>
            <numerusform>%1 von %Ln erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of the sub-issues: %1</source>
        <translation>Fortschritt der Untervorgänge: %1</translation>
    </message>
    <message>
        <source>Take it out of the sub-issues</source>
        <translation>Aus den Untervorgängen entfernen</translation>
    </message>
    <message>
        <source>Remove the relation</source>
        <translation>Beziehung entfernen</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <translation>„%1“ anlegen</translation>
    </message>
    <message>
        <source>Title of a new sub-issue, or an issue</source>
        <translation>Titel eines neuen Untervorgangs oder ein Vorgang</translation>
    </message>
    <message>
        <source>What it has to do with another issue</source>
        <translation>Wie er mit einem anderen Vorgang zusammenhängt</translation>
    </message>
    <message>
        <source>%1: which issue</source>
        <translation>%1: welcher Vorgang</translation>
    </message>
    <message>
        <source>No parent</source>
        <translation>Kein übergeordneter Vorgang</translation>
    </message>
    <message>
        <source>The issue that this one is a part of</source>
        <translation>Der Vorgang, zu dem dieser gehört</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ListDelegate</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
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
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Enter changes, Delete removes, Alt with Up or Down moves, Insert adds.</source>
        <translation>Die Eingabetaste ändert, Entf entfernt, Alt mit Pfeil nach oben oder unten verschiebt, Einfg fügt hinzu.</translation>
    </message>
    <message>
        <source>Enter changes, Delete removes, Insert adds.</source>
        <translation>Die Eingabetaste ändert, Entf entfernt, Einfg fügt hinzu.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ListModel</name>
    <message>
        <source>It needs a name.</source>
        <translation>Ein Name ist nötig.</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n character(s), and no line ends.</source>
        <translation>
            <numerusform>Ein Name hat höchstens %Ln Zeichen und keine Zeilenumbrüche.</numerusform>
            <numerusform>Ein Name hat höchstens %Ln Zeichen und keine Zeilenumbrüche.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is “%1” already.</source>
        <translation>„%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>at most %n issue(s)</source>
        <translation>
            <numerusform>höchstens %Ln Vorgang</numerusform>
            <numerusform>höchstens %Ln Vorgänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln Vorgang</numerusform>
            <numerusform>%Ln Vorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Vorgänge</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MainWindow</name>
    <message>
        <source>You deleted the filter “%1”.</source>
        <translation>Filter „%1“ gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
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
            <numerusform>%Ln Vorgang markiert</numerusform>
            <numerusform>%Ln Vorgänge markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n issue(s)</source>
        <translation>
            <numerusform>%1 von %Ln Vorgang</numerusform>
            <numerusform>%1 von %Ln Vorgängen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <extracomment>%1 is &quot;12 of 340 issues&quot;, %2 how many milliseconds it took to find them</extracomment>
        <translation>%1 · %2 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln Vorgang</numerusform>
            <numerusform>%Ln Vorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>What you did last cannot be written to this computer&apos;s disk. It is lost if you close now.</source>
        <translation>Was Sie zuletzt getan haben, lässt sich nicht auf die Festplatte dieses Computers schreiben. Wenn Sie jetzt schließen, ist es verloren.</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Schließen und verlieren</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <extracomment>how many messages are unread, and the rest of the title</extracomment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MarkdownEditor</name>
    <message>
        <source>Add a description</source>
        <translation>Beschreibung hinzufügen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MentionCompleter</name>
    <message>
        <source>People to mention</source>
        <translation>Personen zum Erwähnen</translation>
    </message>
    <message>
        <source>%1, @%2</source>
        <extracomment>%1 is a name, %2 how that person is mentioned</extracomment>
        <translation>%1, @%2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MergeNews</name>
    <message>
        <source>Merged with somebody else&apos;s change</source>
        <translation>Mit einer Änderung von jemand anderem zusammengeführt</translation>
    </message>
    <message>
        <source>Merged with a change of %1</source>
        <translation>Mit einer Änderung von %1 zusammengeführt</translation>
    </message>
    <message>
        <source>%1 changed what you had written</source>
        <translation>%1 hat geändert, was Sie geschrieben hatten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MoveCommands</name>
    <message>
        <source>Move to another project…</source>
        <translation>In ein anderes Projekt verschieben&#xa0;…</translation>
    </message>
    <message>
        <source>Move to which project?</source>
        <translation>In welches Projekt verschieben?</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 nach %2 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n issue(s) to %1</source>
        <translation>
            <numerusform>%Ln Vorgang nach %1 verschieben</numerusform>
            <numerusform>%Ln Vorgänge nach %1 verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>You moved %1 to %2.</source>
        <translation>%1 wurde nach %2 verschoben.</translation>
    </message>
    <message numerus="yes">
        <source>You moved %n issue(s) to %1.</source>
        <translation>
            <numerusform>%Ln Vorgang wurde nach %1 verschoben.</numerusform>
            <numerusform>%Ln Vorgänge wurden nach %1 verschoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MoveDialog</name>
    <message>
        <source>&amp;Move them to</source>
        <translation>&amp;Verschieben nach</translation>
    </message>
    <message>
        <source>Move and remove</source>
        <translation>Verschieben und entfernen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MutationDialog</name>
    <message>
        <source>Edit Change</source>
        <translation>Änderung bearbeiten</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Keep the text as a draft (Esc)</source>
        <translation>Text als Entwurf behalten (Esc)</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Send it as it is now (Ctrl+Enter)</source>
        <translation>So senden, wie es jetzt ist (Strg+Eingabe)</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Navigation</name>
    <message>
        <source>Go to my issues</source>
        <translation>Zu meinen Vorgängen gehen</translation>
    </message>
    <message>
        <source>Go to all issues</source>
        <translation>Zu allen Vorgängen gehen</translation>
    </message>
    <message>
        <source>Go to the issue</source>
        <translation>Zum Vorgang gehen</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>In eigenem Fenster öffnen</translation>
    </message>
    <message>
        <source>All issues</source>
        <translation>Alle Vorgänge</translation>
    </message>
    <message>
        <source>My issues</source>
        <translation>Meine Vorgänge</translation>
    </message>
    <message>
        <source>Lockstep does not understand this link.</source>
        <translation>Lockstep versteht diesen Link nicht.</translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation>Es wurde nichts geöffnet.</translation>
    </message>
    <message>
        <source>This link leads to another workspace, %1.</source>
        <translation>Dieser Link führt in einen anderen Arbeitsbereich, %1.</translation>
    </message>
    <message>
        <source>Open it in the window of that workspace.</source>
        <translation>Öffnen Sie ihn im Fenster jenes Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>There is no issue %1 here.</source>
        <translation>Hier gibt es keinen Vorgang %1.</translation>
    </message>
    <message>
        <source>It may have been deleted, or be in a project that you cannot read.</source>
        <translation>Vielleicht wurde er gelöscht oder liegt in einem Projekt, auf das Sie keinen Zugriff haben.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Vorwärts</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NetworkDialog</name>
    <message>
        <source>Network Settings</source>
        <translation>Netzwerkeinstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>&amp;Keiner</translation>
    </message>
    <message>
        <source>&amp;HTTP proxy</source>
        <translation>&amp;HTTP-Proxy</translation>
    </message>
    <message>
        <source>SOC&amp;KS5 proxy</source>
        <translation>SOCKS&amp;5-Proxy</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Ad&amp;dress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Po&amp;rt</source>
        <translation>Po&amp;rt</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;Check the connection</source>
        <translation>&amp;Verbindung prüfen</translation>
    </message>
    <message>
        <source>The address and the port of the proxy are needed.</source>
        <translation>Adresse und Port des Proxys werden benötigt.</translation>
    </message>
    <message>
        <source>It holds from the next connection on.</source>
        <translation>Gilt ab der nächsten Verbindung.</translation>
    </message>
    <message>
        <source>Name and password only if the proxy asks for them. The password is kept in the keychain of this system; without one that opens, in a file that only your account on this computer can read. This computer itself is always reached directly.</source>
        <translation>Name und Passwort nur, wenn der Proxy danach fragt. Das Passwort bleibt bis zum Ende von Lockstep erhalten. Dieser Rechner selbst wird immer direkt erreicht.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NewIssueDialog</name>
    <message>
        <source>Create issue</source>
        <translation>Vorgang anlegen</translation>
    </message>
    <message>
        <source>New Issue</source>
        <translation>Neuer Vorgang</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What happened, what was expected, how to see it</source>
        <translation>Was geschehen ist, was erwartet wurde, wie man es sieht</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Create the issue (Ctrl+Enter)</source>
        <translation>Vorgang anlegen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Keep the text as a draft (Esc)</source>
        <translation>Text als Entwurf behalten (Esc)</translation>
    </message>
    <message>
        <source>Choose a project</source>
        <translation>Projekt wählen</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>Projekt: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>There is no project that you may write to.</source>
        <translation>Es gibt kein Projekt, in dem Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>A title is all it takes.</source>
        <translation>Ein Titel genügt.</translation>
    </message>
    <message>
        <source>The issue could not be queued. Your text is kept.</source>
        <translation>Der Vorgang konnte nicht eingereiht werden. Ihr Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Attach none</source>
        <translation>Keine anhängen</translation>
    </message>
    <message>
        <source>Attach Files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>They can also be dropped here, or pasted.</source>
        <translation>Sie lassen sich auch hier ablegen oder einfügen.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NewProjectDialog</name>
    <message>
        <source>Create project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>New Project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>Beginnen &amp;mit</translation>
    </message>
    <message>
        <source>What was chosen before</source>
        <translation>Was zuvor gewählt war</translation>
    </message>
    <message>
        <source>Software development</source>
        <translation>Softwareentwicklung</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu erledigen</translation>
    </message>
    <message>
        <source>Doing</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Simple tasks</source>
        <translation>Einfache Aufgaben</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Wartet auf Antwort</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Help desk</source>
        <translation>Helpdesk</translation>
    </message>
    <message>
        <source>All lists of %1</source>
        <extracomment>%1 is a project whose statuses, types, labels and so on are taken</extracomment>
        <translation>Alle Listen von %1</translation>
    </message>
    <message>
        <source>A key has 2 to 10 letters from A to Z and digits, and begins with a letter.</source>
        <translation>Ein Schlüssel besteht aus 2 bis 10 Buchstaben von A bis Z und Ziffern und beginnt mit einem Buchstaben.</translation>
    </message>
    <message>
        <source>Another project has this key already.</source>
        <translation>Ein anderes Projekt hat diesen Schlüssel schon.</translation>
    </message>
    <message>
        <source>Statuses: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Its issues are called %1 and so on. It cannot be changed later.</source>
        <extracomment>%1 is the name of an issue, such as LOCK-1</extracomment>
        <translation>Die Vorgänge heißen dann %1 und so weiter. Der Schlüssel lässt sich später nicht ändern.</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>SCHLÜSSEL</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>&amp;Nothing may disturb me now</source>
        <translation>Jetzt darf mich &amp;nichts stören</translation>
    </message>
    <message>
        <source>Let &amp;mentions of me through</source>
        <translation>&amp;Erwähnungen von mir durchlassen</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>&amp;Quiet hours…</source>
        <translation>&amp;Ruhezeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source> min</source>
        <translation> Min.</translation>
    </message>
    <message>
        <source>Show me as &amp;idle after</source>
        <translation>Als &amp;abwesend anzeigen nach</translation>
    </message>
    <message>
        <source>Nothing pops up from %1 to %2.</source>
        <translation>Von %1 bis %2 erscheint nichts.</translation>
    </message>
    <message>
        <source>There are no quiet hours.</source>
        <translation>Es gibt keine Ruhezeiten.</translation>
    </message>
    <message>
        <source>What you are told of</source>
        <translation>Worüber Sie benachrichtigt werden</translation>
    </message>
    <message>
        <source>&amp;Choose by event and project…</source>
        <translation>Nach Ereignis und Projekt &amp;wählen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Notifier</name>
    <message numerus="yes">
        <source>%n of your issues changed while you were away</source>
        <translation>
            <numerusform>%Ln Ihrer Vorgänge hat sich während Ihrer Abwesenheit geändert</numerusform>
            <numerusform>%Ln Ihrer Vorgänge haben sich während Ihrer Abwesenheit geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>The last: %1.</source>
        <translation>Zuletzt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n messages for you</source>
        <translation>
            <numerusform>Sie haben %Ln Meldung</numerusform>
            <numerusform>Sie haben %Ln Meldungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n earlier message(s))</source>
        <extracomment>%1 is the text of the last message</extracomment>
        <translation>
            <numerusform>%1 (und %Ln frühere Meldung)</numerusform>
            <numerusform>%1 (und %Ln frühere Meldungen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Quiet for 1 hour</source>
        <translation>1 Stunde Ruhe</translation>
    </message>
    <message>
        <source>You were added to %1</source>
        <translation>Sie wurden zu %1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 added you to %2</source>
        <translation>%1 hat Sie zu %2 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 mentioned you in %2</source>
        <translation>%1 hat Sie in %2 erwähnt</translation>
    </message>
    <message>
        <source>%1 assigned %2 to you</source>
        <translation>%1 hat Ihnen %2 zugewiesen</translation>
    </message>
    <message>
        <source>%1 made %2 urgent</source>
        <translation>%1 hat %2 als dringend eingestuft</translation>
    </message>
    <message>
        <source>%1 set %2 to “%3”</source>
        <translation>%1 hat %2 auf „%3“ gesetzt</translation>
    </message>
    <message>
        <source>%1 says that %2 is blocked by %3</source>
        <extracomment>a person, an issue, another issue</extracomment>
        <translation>%1 sagt, dass %2 durch %3 blockiert ist</translation>
    </message>
    <message>
        <source>%1 mentioned you</source>
        <translation>%1 hat Sie erwähnt</translation>
    </message>
    <message>
        <source>%1 commented on %2</source>
        <translation>%1 hat %2 kommentiert</translation>
    </message>
    <message>
        <source>%1 is due today</source>
        <translation>%1 ist heute fällig</translation>
    </message>
    <message>
        <source>%1 is due tomorrow</source>
        <translation>%1 ist morgen fällig</translation>
    </message>
    <message numerus="yes">
        <source>%n of your issues are due today</source>
        <translation>
            <numerusform>%Ln Ihrer Vorgänge ist heute fällig</numerusform>
            <numerusform>%Ln Ihrer Vorgänge sind heute fällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your issues are due tomorrow</source>
        <translation>
            <numerusform>%Ln Ihrer Vorgänge ist morgen fällig</numerusform>
            <numerusform>%Ln Ihrer Vorgänge sind morgen fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and you changed %2 differently</source>
        <translation>%1 und Sie haben %2 unterschiedlich geändert</translation>
    </message>
    <message>
        <source>Nothing is lost: decide when you like.</source>
        <translation>Nichts geht verloren: Entscheiden Sie, wann Sie möchten.</translation>
    </message>
    <message>
        <source>%1 came into the queue “%2”</source>
        <extracomment>an issue, a queue</extracomment>
        <translation>%1 kam in die Warteschlange „%2“</translation>
    </message>
    <message>
        <source>%1 wrote to everybody in %2</source>
        <translation>%1 hat allen in %2 geschrieben</translation>
    </message>
    <message>
        <source>%1 created %2</source>
        <translation>%1 hat %2 angelegt</translation>
    </message>
    <message>
        <source>%1 deleted %2</source>
        <translation>%1 hat %2 gelöscht</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NotifyRulesDialog</name>
    <message>
        <source>&amp;Mute this project: only what is about me is told</source>
        <translation>Dieses Projekt &amp;stummschalten: nur melden, was mich betrifft</translation>
    </message>
    <message>
        <source>Mute issues</source>
        <translation>Stummgeschaltete Vorgänge</translation>
    </message>
    <message>
        <source>What You Are Told Of</source>
        <translation>Worüber Sie benachrichtigt werden</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Für</translation>
    </message>
    <message>
        <source>&amp;Do not mute any more</source>
        <translation>Stummschaltung &amp;aufheben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>As usual: %1</source>
        <extracomment>&quot;As usual: In Lockstep&quot;</extracomment>
        <translation>Wie üblich: %1</translation>
    </message>
    <message>
        <source>As everywhere: %1</source>
        <translation>Wie überall: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NumberEditor</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::OfferDialog</name>
    <message>
        <source>What This Server Can Do</source>
        <translation>Was dieser Server kann</translation>
    </message>
    <message>
        <source>%1 is not a Lockstep server. What it cannot do is not offered. Whatever you type is kept on this computer until the server has it, and conflicts are found as well as it allows.</source>
        <translation>%1 ist kein Lockstep-Server. Was er nicht kann, wird nicht angeboten. Alle Eingaben bleiben auf diesem Rechner, bis der Server sie hat, und Konflikte werden so gut gefunden, wie er es zulässt.</translation>
    </message>
    <message>
        <source>This is a Lockstep server: it can do all that there is.</source>
        <translation>Das ist ein Lockstep-Server: Er kann alles, was es gibt.</translation>
    </message>
    <message>
        <source>What it can do</source>
        <translation>Was er kann</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>Was er nicht kann</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::OutboxDialog</name>
    <message>
        <source>Everything you did has reached the server.</source>
        <translation>Alle Ihre Änderungen sind beim Server angekommen.</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>&amp;Verwerfen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Undo discard</source>
        <translation>Verwerfen &amp;rückgängig</translation>
    </message>
    <message>
        <source>&amp;Open issue</source>
        <translation>Vorgang &amp;öffnen</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Changes to Be Sent</source>
        <translation>Zu sendende Änderungen</translation>
    </message>
    <message>
        <source>Changes to be sent</source>
        <translation>Zu sendende Änderungen</translation>
    </message>
    <message>
        <source>What you entered</source>
        <translation>Ihre Eingabe</translation>
    </message>
    <message>
        <source>Change what was not accepted, and send it (F2)</source>
        <translation>Nicht Angenommenes ändern und senden (F2)</translation>
    </message>
    <message>
        <source>Send what was not accepted once more (Ctrl+R)</source>
        <translation>Nicht Angenommenes noch einmal senden (Strg+R)</translation>
    </message>
    <message>
        <source>Give the chosen changes up (Delete)</source>
        <translation>Gewählte Änderungen aufgeben (Entf)</translation>
    </message>
    <message>
        <source>Put back what was discarded last (Ctrl+Z)</source>
        <translation>Zuletzt Verworfenes zurückholen (Strg+Z)</translation>
    </message>
    <message>
        <source>Go to the issue</source>
        <translation>Zum Vorgang gehen</translation>
    </message>
    <message>
        <source>Keep all of this elsewhere, as text or JSON</source>
        <translation>All dies anderswo aufbewahren, als Text oder JSON</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as text…</source>
        <translation>Als Text &amp;speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save as JSO&amp;N…</source>
        <translation>Als JSO&amp;N speichern&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be written to this computer&apos;s disk so far.</source>
        <translation>
            <numerusform>%Ln Änderung konnte bisher nicht auf den Datenträger dieses Rechners geschrieben werden.</numerusform>
            <numerusform>%Ln Änderungen konnten bisher nicht auf den Datenträger dieses Rechners geschrieben werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were not accepted. They stay here until you decide.</source>
        <translation>
            <numerusform>%Ln Änderung wurde nicht angenommen. Sie bleibt hier, bis Sie entscheiden.</numerusform>
            <numerusform>%Ln Änderungen wurden nicht angenommen. Sie bleiben hier, bis Sie entscheiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>These changes are safe on this computer and are sent in this order.</source>
        <translation>Diese Änderungen sind sicher auf diesem Rechner und werden in dieser Reihenfolge gesendet.</translation>
    </message>
    <message>
        <source>Nothing else waits. Export what could not be written, to have it elsewhere.</source>
        <translation>Sonst wartet nichts. Exportieren Sie, was nicht geschrieben werden konnte, um es anderswo zu haben.</translation>
    </message>
    <message>
        <source>It is being sent again.</source>
        <translation>Wird erneut gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are being sent again.</source>
        <translation>
            <numerusform>%Ln Änderung wird erneut gesendet.</numerusform>
            <numerusform>%Ln Änderungen werden erneut gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard Changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>%1: this exists only on this computer. When you close the list of changes it is gone; until then you can undo this.</source>
        <translation>%1: Dies gibt es nur auf diesem Rechner. Wenn Sie die Liste der Änderungen schließen, ist es verloren; bis dahin können Sie dies rückgängig machen.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were on their way already and cannot be taken back.</source>
        <translation>
            <numerusform>%Ln Änderung war schon unterwegs und kann nicht zurückgenommen werden.</numerusform>
            <numerusform>%Ln Änderungen waren schon unterwegs und können nicht zurückgenommen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were discarded.</source>
        <translation>
            <numerusform>%Ln Änderung wurde verworfen.</numerusform>
            <numerusform>%Ln Änderungen wurden verworfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in the queue again.</source>
        <translation>Wieder in der Warteschlange.</translation>
    </message>
    <message>
        <source>The changes are on the clipboard.</source>
        <translation>Die Änderungen sind in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Export Changes</source>
        <translation>Änderungen exportieren</translation>
    </message>
    <message>
        <source>The changes were exported.</source>
        <translation>Die Änderungen wurden exportiert.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::OutboxModel</name>
    <message>
        <source>Needs attention: not accepted by the server</source>
        <translation>Braucht Aufmerksamkeit: vom Server nicht angenommen</translation>
    </message>
    <message>
        <source>Conflict: needs your decision</source>
        <translation>Konflikt: braucht Ihre Entscheidung</translation>
    </message>
    <message>
        <source>Held until you decide about a conflict</source>
        <translation>Angehalten, bis Sie über einen Konflikt entscheiden</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>Queued until there is a connection</source>
        <translation>Wartet auf eine Verbindung</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>%1 changed it too, %2. Nothing is lost: decide which one it shall be.</source>
        <translation>%1 hat es auch geändert, %2. Nichts geht verloren: Entscheiden Sie, welche Fassung gelten soll.</translation>
    </message>
    <message>
        <source>%1 changed it too, %2; you had changed it on another device. Nothing is lost: decide which one it shall be.</source>
        <translation>%1 hat es auch geändert, %2; Sie hatten es auf einem anderen Gerät geändert. Nichts geht verloren: Entscheiden Sie, welche Fassung gelten soll.</translation>
    </message>
    <message>
        <source>It builds on something that you and somebody else changed differently. It goes into your side of that conflict.</source>
        <translation>Es baut auf etwas auf, das Sie und jemand anderes unterschiedlich geändert haben. Es gehört in diesem Konflikt zu Ihrer Seite.</translation>
    </message>
    <message>
        <source>It is on its way, and safe on this computer until the server has it.</source>
        <translation>Unterwegs und sicher auf diesem Rechner, bis der Server es hat.</translation>
    </message>
    <message>
        <source>It is safe on this computer, and sent by itself.</source>
        <translation>Sicher auf diesem Rechner; es wird von selbst gesendet.</translation>
    </message>
    <message>
        <source>The server has it. It goes from here in a moment.</source>
        <translation>Der Server hat es. Gleich verschwindet es von hier.</translation>
    </message>
    <message>
        <source>The server has it, together with what somebody else changed.</source>
        <translation>Der Server hat es, zusammen mit der Änderung von jemand anderem.</translation>
    </message>
    <message>
        <source>%1. %2, %3</source>
        <extracomment>what was done, how far it has come, how long ago</extracomment>
        <translation>%1. %2, %3</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PageHeader</name>
    <message>
        <source>Show the sidebar</source>
        <translation>Seitenleiste anzeigen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PaletteModel</name>
    <message>
        <source>Recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Participation</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Take your vote back</source>
        <translation>Stimme zurücknehmen</translation>
    </message>
    <message>
        <source>Vote for this</source>
        <translation>Dafür stimmen</translation>
    </message>
    <message>
        <source>Stop watching this</source>
        <translation>Nicht mehr beobachten</translation>
    </message>
    <message>
        <source>Watch this</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Nobody has voted for this yet.</source>
        <translation>Dafür hat noch niemand gestimmt.</translation>
    </message>
    <message>
        <source>Nobody watches this yet.</source>
        <translation>Niemand beobachtet dies bisher.</translation>
    </message>
    <message>
        <source>Voted: %1</source>
        <extracomment>%1 are one or more people</extracomment>
        <translation>Abgestimmt: %1</translation>
    </message>
    <message>
        <source>Watching: %1</source>
        <translation>Beobachtet von: %1</translation>
    </message>
    <message numerus="yes">
        <source>Votes: %n</source>
        <translation>
            <numerusform>Stimmen: %Ln</numerusform>
            <numerusform>Stimmen: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watchers: %n</source>
        <translation>
            <numerusform>Beobachter: %Ln</numerusform>
            <numerusform>Beobachter: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PeekCard</name>
    <message>
        <source>There is no description.</source>
        <translation>Es gibt keine Beschreibung.</translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>niemandem zugewiesen</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>%1 zugewiesen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>A look at %1: %2</source>
        <translation>Vorschau von %1: %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PeopleModel</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Being removed</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Ausgeschieden</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Verwalter</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Viewing %1</source>
        <extracomment>%1 is the key of an issue</extracomment>
        <translation>Sieht sich %1 an</translation>
    </message>
    <message>
        <source>%1, a change waits to be sent</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1, eine Änderung wartet auf das Senden</translation>
    </message>
    <message>
        <source>What can be done with %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>Aktionen für %1</translation>
    </message>
    <message>
        <source>A change waits to be sent.</source>
        <translation>Eine Änderung wartet auf das Senden.</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <extracomment>A person&apos;s name; &quot;(you)&quot; marks the user</extracomment>
        <translation>%1 (ich)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PeoplePage</name>
    <message>
        <source>Invite…</source>
        <translation>Einladen&#xa0;…</translation>
    </message>
    <message>
        <source>Open invitations</source>
        <translation>Offene Einladungen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>Enter shows what can be done with a person.</source>
        <translation>Die Eingabetaste zeigt die Aktionen für eine Person.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is known yet: the list comes with the connection.</source>
        <translation>Noch ist niemand bekannt: Die Liste kommt, sobald eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>Nobody is called so.</source>
        <translation>Niemand heißt so.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>invited on the server</source>
        <translation>auf dem Server eingeladen</translation>
    </message>
    <message>
        <source>invited by %1</source>
        <translation>eingeladen von %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>as what somebody is invited, by whom, until when</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Revoke the invitation of %1</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>Einladung von %1 widerrufen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Picker</name>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, gewählt</translation>
    </message>
    <message>
        <source>%1, chosen for some</source>
        <translation>%1, für einige gewählt</translation>
    </message>
    <message>
        <source>There is nothing to choose from yet.</source>
        <translation>Es gibt noch nichts zu wählen.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nichts passt zu „%1“.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PresenceListModel</name>
    <message numerus="yes">
        <source>%1, %n person(s)</source>
        <extracomment>%1 is &quot;Online&quot;, &quot;Idle&quot;, &quot;Busy&quot; or &quot;Offline&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln Person</numerusform>
            <numerusform>%1, %Ln Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, viewing %3</source>
        <extracomment>A person, a presence in words, the key of an issue</extracomment>
        <translation>%1, %2, sieht sich %3 an</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <extracomment>A person&apos;s name; &quot;(you)&quot; marks the user</extracomment>
        <translation>%1 (ich)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Heading of a group of people and its size</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>viewing %1</source>
        <extracomment>%1 is the key of an issue</extracomment>
        <translation>sieht sich %1 an</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PresenceSidebar</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Alle Personen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ProjectCommands</name>
    <message>
        <source>Your changes of %1 were merged with those of somebody else.</source>
        <translation>Ihre Änderungen an %1 wurden mit denen von jemand anderem zusammengeführt.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Your changes of %1 need a decision.</source>
        <translation>Ihre Änderungen an %1 brauchen eine Entscheidung.</translation>
    </message>
    <message>
        <source>Somebody else changed the same meanwhile. Nothing you typed is lost.</source>
        <translation>Jemand anderes hat inzwischen dasselbe geändert. Nichts, was Sie eingegeben haben, geht verloren.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Settings of the project</source>
        <translation>Einstellungen des Projekts</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Go to its channel</source>
        <translation>Zum Kanal gehen</translation>
    </message>
    <message>
        <source>Go to its dashboard</source>
        <translation>Zur Übersicht gehen</translation>
    </message>
    <message>
        <source>Settings of the project…</source>
        <translation>Einstellungen des Projekts&#xa0;…</translation>
    </message>
    <message>
        <source>Your changes of %1 are kept here, and sent when there is a connection.</source>
        <translation>Ihre Änderungen an %1 werden hier aufbewahrt und gesendet, sobald eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>%1 is created as soon as there is a connection.</source>
        <translation>%1 wird angelegt, sobald eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>Another project has this key already. You may not be able to see that project.</source>
        <translation>Ein anderes Projekt hat diesen Schlüssel schon. Möglicherweise können Sie jenes Projekt nicht sehen.</translation>
    </message>
    <message>
        <source>%1 could not be created.</source>
        <translation>%1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Mute the project, or not: be told only what is about you</source>
        <translation>Projekt stummschalten oder nicht: nur erfahren, was Sie selbst betrifft</translation>
    </message>
    <message>
        <source>%1 is mute: you are told only what is about you.</source>
        <translation>%1 ist stummgeschaltet: Sie erfahren nur noch, was Sie selbst betrifft.</translation>
    </message>
    <message>
        <source>You are told of %1 again.</source>
        <translation>Sie werden wieder über %1 benachrichtigt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Do not mute the project</source>
        <translation>Stummschaltung des Projekts aufheben</translation>
    </message>
    <message>
        <source>Mute the project</source>
        <translation>Projekt stummschalten</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ProjectDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Pages of the project</source>
        <translation>Seiten des Projekts</translation>
    </message>
    <message>
        <source>Somebody else has changed this project meanwhile. Nothing you typed is lost; what you both changed needs your decision.</source>
        <translation>Jemand anderes hat dieses Projekt inzwischen geändert. Nichts, was Sie eingegeben haben, geht verloren; was Sie beide geändert haben, braucht Ihre Entscheidung.</translation>
    </message>
    <message>
        <source>Somebody else has changed this project meanwhile. Both are in the lists now: look at them, and save.</source>
        <translation>Jemand anderes hat dieses Projekt inzwischen geändert. In den Listen steht jetzt beides: Sehen Sie sie durch und speichern Sie.</translation>
    </message>
    <message>
        <source>Project “%1”</source>
        <extracomment>%1 is a project</extracomment>
        <translation>Projekt „%1“</translation>
    </message>
    <message>
        <source>Rooms</source>
        <extracomment>%1 is a building</extracomment>
        <translation>Räume</translation>
    </message>
    <message>
        <source>Rooms of %1</source>
        <translation>Räume von %1</translation>
    </message>
    <message>
        <source>The project needs a name.</source>
        <translation>Das Projekt braucht einen Namen.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to be decided.</source>
        <translation>
            <numerusform>Noch %Ln Punkt zu entscheiden.</numerusform>
            <numerusform>Noch %Ln Punkte zu entscheiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>A project needs at least one type.</source>
        <translation>Ein Projekt braucht mindestens eine Art.</translation>
    </message>
    <message>
        <source>The server would not take this: %1</source>
        <translation>Der Server würde dies nicht annehmen: %1</translation>
    </message>
    <message>
        <source>Only admins of the project can change this.</source>
        <translation>Nur Verwalter des Projekts können dies ändern.</translation>
    </message>
    <message>
        <source>After this you will not be able to change the project any more.</source>
        <translation>Danach können Sie das Projekt nicht mehr ändern.</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <extracomment>%1 is a status or a type</extracomment>
        <translation>„%1“ entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) of this project have the status “%1”.</source>
        <translation>
            <numerusform>%Ln Vorgang dieses Projekts hat den Status „%1“.</numerusform>
            <numerusform>%Ln Vorgänge dieses Projekts haben den Status „%1“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) of this project are of the type “%1”.</source>
        <extracomment>%1 is a type</extracomment>
        <translation>
            <numerusform>%Ln Vorgang dieses Projekts ist von der Art „%1“.</numerusform>
            <numerusform>%Ln Vorgänge dieses Projekts sind von der Art „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>The names of all issues begin with it, so it stays as it is.</source>
        <translation>Die Namen aller Vorgänge beginnen damit, deshalb bleibt er, wie er ist.</translation>
    </message>
    <message>
        <source>Send &amp;only ids with live events</source>
        <translation>Mit Live-Ereignissen nur &amp;Kennungen senden</translation>
    </message>
    <message>
        <source>What happens in this project then goes over the live connection without its contents, which everybody who may read it fetches from the server.</source>
        <translation>Was in diesem Projekt geschieht, geht dann ohne Inhalt über die Live-Verbindung; wer es lesen darf, holt den Inhalt vom Server.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Viewers read. Members also create and change issues. Admins also change what is in these settings.</source>
        <translation>Betrachter lesen. Mitglieder legen außerdem Vorgänge an und ändern sie. Verwalter ändern außerdem, was in diesen Einstellungen steht.</translation>
    </message>
    <message>
        <source>Members of the project</source>
        <translation>Mitglieder des Projekts</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Person to be added</source>
        <translation>Person zum Hinzufügen</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>Aus dem Projekt entfernen</translation>
    </message>
    <message>
        <source>A project keeps at least one admin: make somebody else one first.</source>
        <translation>Ein Projekt behält mindestens einen Verwalter: Machen Sie erst jemand anderen dazu.</translation>
    </message>
    <message>
        <source>A project needs at least one status.</source>
        <translation>Ein Projekt braucht mindestens einen Status.</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>The columns of the board: by category and, within one, in this order. When more issues than its limit are in one, the board says so; nothing is refused. Issues go along when one is renamed.</source>
        <translation>Die Spalten des Boards: nach Kategorie und innerhalb einer Kategorie in dieser Reihenfolge. Sind in einer mehr Vorgänge als ihr Limit, zeigt das Board dies an; abgelehnt wird nichts. Wird ein Status umbenannt, ziehen die Vorgänge mit.</translation>
    </message>
    <message>
        <source>New status</source>
        <translation>Neuer Status</translation>
    </message>
    <message>
        <source>Remove status</source>
        <translation>Status entfernen</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>What an issue can be; the first is that of a new one. Issues go along when one is renamed.</source>
        <translation>Was ein Vorgang sein kann; die erste Art ist die eines neuen. Wird eine umbenannt, ziehen die Vorgänge mit.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>New type</source>
        <translation>Neue Art</translation>
    </message>
    <message>
        <source>Remove type</source>
        <translation>Art entfernen</translation>
    </message>
    <message>
        <source>These are offered; others can be typed. Issues go along when one is renamed, and keep what is removed here.</source>
        <translation>Diese werden angeboten; andere lassen sich eintippen. Wird etwas umbenannt, ziehen die Vorgänge mit; was hier entfernt wird, behalten sie.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Neues Label</translation>
    </message>
    <message>
        <source>Remove label</source>
        <translation>Label entfernen</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Neue Kategorie</translation>
    </message>
    <message>
        <source>Remove category</source>
        <translation>Kategorie entfernen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Buildings with their rooms, as they are offered; others can be typed. Issues keep what they have.</source>
        <translation>Gebäude mit ihren Räumen, wie sie angeboten werden; andere lassen sich eintippen. Vorgänge behalten, was sie haben.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>New building</source>
        <translation>Neues Gebäude</translation>
    </message>
    <message>
        <source>Remove building</source>
        <translation>Gebäude entfernen</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>Neuer Raum</translation>
    </message>
    <message>
        <source>Remove room</source>
        <translation>Raum entfernen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PropertyForm</name>
    <message>
        <source>Show fewer fields</source>
        <translation>Weniger Felder anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more field(s)</source>
        <translation>
            <numerusform>%Ln weiteres Feld anzeigen</numerusform>
            <numerusform>%Ln weitere Felder anzeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QueueDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Words, or is:open type:ticket</source>
        <translation>Wörter oder is:open type:ticket</translation>
    </message>
    <message>
        <source>Filter of the queue</source>
        <translation>Filter der Warteschlange</translation>
    </message>
    <message>
        <source>Other projects whose issues it takes</source>
        <translation>Andere Projekte, deren Vorgänge sie aufnimmt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Bezeichnung</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>Fi&amp;lter</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
    <message>
        <source>Also from &amp;other projects</source>
        <translation>Auch aus &amp;anderen Projekten</translation>
    </message>
    <message>
        <source>New Queue</source>
        <translation>Neue Warteschlange</translation>
    </message>
    <message>
        <source>Change Queue</source>
        <translation>Warteschlange ändern</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QueueStrip</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Niemandem zugewiesen</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Ältester</translation>
    </message>
    <message>
        <source>Resolved within</source>
        <translation>Lösungszeit</translation>
    </message>
    <message>
        <source>Came and went</source>
        <translation>Zu- und Abgänge</translation>
    </message>
    <message>
        <source>Change the queue</source>
        <translation>Warteschlange ändern</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Delete queue</source>
        <translation>Warteschlange löschen</translation>
    </message>
    <message>
        <source>The queue is being counted.</source>
        <translation>Die Warteschlange wird gezählt.</translation>
    </message>
    <message>
        <source>You are told of what comes into this queue. Stop that</source>
        <translation>Sie werden benachrichtigt, was in diese Warteschlange kommt. Das beenden</translation>
    </message>
    <message>
        <source>Be told of what comes into this queue</source>
        <translation>Benachrichtigt werden, was in diese Warteschlange kommt</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QueuesModel</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Niemandem zugewiesen</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Ältester</translation>
    </message>
    <message>
        <source>Resolved within</source>
        <translation>Lösungszeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QueuesPage</name>
    <message>
        <source>New queue</source>
        <translation>Neue Warteschlange</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s)</source>
        <translation>
            <numerusform>%Ln Warteschlange</numerusform>
            <numerusform>%Ln Warteschlangen</numerusform>
        </translation>
    </message>
    <message>
        <source>A queue is a filter that a project shares, with live figures: what is open, how old the oldest is, what comes and goes.</source>
        <translation>Eine Warteschlange ist ein Filter, den ein Projekt teilt, mit laufenden Zahlen: was offen ist, wie alt der älteste Vorgang ist, was kommt und geht.</translation>
    </message>
    <message>
        <source>There are no queues. Who administers a project can make one.</source>
        <translation>Es gibt keine Warteschlangen. Wer ein Projekt verwaltet, kann eine anlegen.</translation>
    </message>
    <message>
        <source>Enter goes to the queue, E changes it, Delete deletes it.</source>
        <translation>Die Eingabetaste öffnet die Warteschlange, E ändert sie, Entf löscht sie.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QuietHoursDialog</name>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>&amp;Ruhezeiten</translation>
    </message>
    <message>
        <source>Let &amp;mentions of me through</source>
        <translation>&amp;Erwähnungen von mir durchlassen</translation>
    </message>
    <message>
        <source>Quiet Hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe ab</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source> min</source>
        <translation> Min.</translation>
    </message>
    <message>
        <source>In these hours nothing pops up and nothing is shown on the desktop. What happens is kept for you, and the others see you as busy.</source>
        <translation>In diesen Zeiten erscheint nichts, weder im Fenster noch auf dem Desktop. Was geschieht, wird für Sie aufgehoben, und die anderen sehen Sie als beschäftigt.</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Quiet from 18:00 to 08:00</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Quiet from 18:00 to 08:00</extracomment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Quiet hours that begin on %1</source>
        <extracomment>%1 is a day of the week</extracomment>
        <translation>Ruhezeiten, die am %1 beginnen</translation>
    </message>
    <message>
        <source>Show me as &amp;idle after</source>
        <translation>Als &amp;abwesend anzeigen nach</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::RestoredLine</name>
    <message>
        <source>Restored what you had typed.</source>
        <translation>Ihre Eingabe wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard what you had typed</source>
        <translation>Eingabe verwerfen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SaveFilterDialog</name>
    <message>
        <source>Show it in the sidebar</source>
        <translation>In der Seitenleiste anzeigen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Change filter</source>
        <translation>Filter ändern</translation>
    </message>
    <message>
        <source>Another filter has this name already.</source>
        <translation>Ein anderer Filter heißt schon so.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SavedFilters</name>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen&#xa0;…</translation>
    </message>
    <message>
        <source>Take it out of the sidebar</source>
        <translation>Aus der Seitenleiste entfernen</translation>
    </message>
    <message>
        <source>Show it in the sidebar</source>
        <translation>In der Seitenleiste anzeigen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy the filter&apos;s text</source>
        <translation>Text des Filters kopieren</translation>
    </message>
    <message>
        <source>Delete filter</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SearchField</name>
    <message>
        <source>The filter is not understood</source>
        <translation>Der Filter wird nicht verstanden</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SearchPopup</name>
    <message>
        <source>What may stand here</source>
        <translation>Was hier stehen kann</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Change shortcuts…</source>
        <translation>Tastenkürzel ändern&#xa0;…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Sidebar</name>
    <message>
        <source>New issue</source>
        <translation>Neuer Vorgang</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Lists and projects</source>
        <translation>Listen und Projekte</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message numerus="yes">
        <source>Conflicts, %n to decide</source>
        <translation>
            <numerusform>Konflikte, %Ln zu entscheiden</numerusform>
            <numerusform>Konflikte, %Ln zu entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Conflict: %1. %2</source>
        <extracomment>a conflict, and what happened</extracomment>
        <translation>Konflikt: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%Ln weitere&#xa0;…</numerusform>
            <numerusform>%Ln weitere&#xa0;…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n issue(s)</source>
        <translation>
            <numerusform>%1, %Ln Vorgang</numerusform>
            <numerusform>%1, %Ln Vorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Ich: %1</translation>
    </message>
    <message>
        <source>You: %1. %2</source>
        <translation>Ich: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>My issues, %n open</source>
        <translation>
            <numerusform>Meine Vorgänge, %Ln offen</numerusform>
            <numerusform>Meine Vorgänge, %Ln offen</numerusform>
        </translation>
    </message>
    <message>
        <source>My issues</source>
        <translation>Meine Vorgänge</translation>
    </message>
    <message>
        <source>All issues</source>
        <translation>Alle Vorgänge</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Queue %1, %n open</source>
        <translation>
            <numerusform>Warteschlange %1, %Ln offener</numerusform>
            <numerusform>Warteschlange %1, %Ln offene</numerusform>
        </translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>Alle Warteschlangen</translation>
    </message>
    <message numerus="yes">
        <source>Inbox, %n unread</source>
        <translation>
            <numerusform>Posteingang, %Ln ungelesen</numerusform>
            <numerusform>Posteingang, %Ln ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>a page, and the project it is of</extracomment>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Wärmekarte</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt&#xa0;…</translation>
    </message>
    <message>
        <source>Workspace: %1, %2</source>
        <extracomment>a workspace, a person</extracomment>
        <translation>Arbeitsbereich: %1, %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SignInDialog</name>
    <message>
        <source>The e-mail address or the password is not right.</source>
        <translation>E-Mail-Adresse oder Passwort stimmt nicht.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %n second(s).</source>
        <translation>
            <numerusform>Zu viele Versuche. Versuchen Sie es in %Ln Sekunde noch einmal.</numerusform>
            <numerusform>Zu viele Versuche. Versuchen Sie es in %Ln Sekunden noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment.</source>
        <translation>Der Server ist ausgelastet. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>This address answers, but it is not a Lockstep server.</source>
        <translation>Diese Adresse antwortet, ist aber kein Lockstep-Server.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing is lost: you can go on working offline.</source>
        <translation>Der Server ist nicht erreichbar. Nichts geht verloren: Sie können offline weiterarbeiten.</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in to %1. Your unsent changes are kept and go out afterwards.</source>
        <translation>Bei %1 anmelden. Ihre ungesendeten Änderungen bleiben erhalten und werden danach gesendet.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>This connection is not encrypted: everybody on the way can read your password. Ask whoever runs the server for an https address.</source>
        <translation>Diese Verbindung ist nicht verschlüsselt: Jeder auf dem Weg kann Ihr Passwort lesen. Fragen Sie, wer den Server betreibt, nach einer https-Adresse.</translation>
    </message>
    <message>
        <source>What is here stays on this computer, and can be read without signing in.</source>
        <translation>Was hier ist, bleibt auf diesem Rechner und kann ohne Anmeldung gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be sent. They go out when you sign in again.</source>
        <translation>
            <numerusform>%Ln Änderung wartet auf das Senden. Sie wird gesendet, sobald Sie sich wieder anmelden.</numerusform>
            <numerusform>%Ln Änderungen warten auf das Senden. Sie werden gesendet, sobald Sie sich wieder anmelden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
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
        <translation>HTTP-Abfrage</translation>
    </message>
    <message>
        <source>The server cannot be reached. It is tried again by itself.</source>
        <translation>Der Server ist nicht erreichbar. Es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>The server does not answer. A new connection is being made.</source>
        <translation>Der Server antwortet nicht. Es wird eine neue Verbindung aufgebaut.</translation>
    </message>
    <message numerus="yes">
        <source>What this computer has of %n space(s) differs from the server and could not be repaired. Nothing that you typed is lost, and it is tried again by itself. If this stays, open Diagnostics, copy the report, and send it to whoever runs the server.</source>
        <translation>
            <numerusform>Was dieser Rechner von %Ln Bereich hat, weicht vom Server ab und konnte nicht repariert werden. Nichts, was Sie eingegeben haben, geht verloren, und es wird von selbst noch einmal versucht. Bleibt es dabei, öffnen Sie die Diagnose, kopieren Sie den Bericht und senden Sie ihn an die Betreiber des Servers.</numerusform>
            <numerusform>Was dieser Rechner von %Ln Bereichen hat, weicht vom Server ab und konnte nicht repariert werden. Nichts, was Sie eingegeben haben, geht verloren, und es wird von selbst noch einmal versucht. Bleibt es dabei, öffnen Sie die Diagnose, kopieren Sie den Bericht und senden Sie ihn an die Betreiber des Servers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to send</source>
        <translation>
            <numerusform>%Ln Änderung zu senden</numerusform>
            <numerusform>%Ln Änderungen zu senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted</source>
        <translation>
            <numerusform>%Ln nicht angenommen</numerusform>
            <numerusform>%Ln nicht angenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what the server did not accept</source>
        <translation>Anzeigen, was der Server nicht angenommen hat</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%Ln Konflikt</numerusform>
            <numerusform>%Ln Konflikte</numerusform>
        </translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>The connection is not encrypted. Details</source>
        <translation>Die Verbindung ist nicht verschlüsselt. Einzelheiten</translation>
    </message>
    <message>
        <source>Everybody on the way to the server can read along</source>
        <translation>Jeder auf dem Weg zum Server kann mitlesen</translation>
    </message>
    <message>
        <source>HTTP, asks now and then</source>
        <translation>HTTP, fragt ab und zu nach</translation>
    </message>
    <message>
        <source>Basic server: conflicts best-effort, not refreshed yet.</source>
        <translation>Einfacher Server: Konflikte nach Möglichkeit, noch nicht aktualisiert.</translation>
    </message>
    <message>
        <source>Basic server: conflicts best-effort, refreshed at %1.</source>
        <translation>Einfacher Server: Konflikte nach Möglichkeit, aktualisiert um %1.</translation>
    </message>
    <message>
        <source>Not everything has been fetched yet: issues may be missing, or be shown as they were before. The rest comes when there is a connection.</source>
        <translation>Es wurde noch nicht alles geladen: Vorgänge können fehlen oder auf altem Stand sein. Der Rest kommt, sobald eine Verbindung besteht.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TeamCommands</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Go to the inbox</source>
        <translation>Zum Posteingang gehen</translation>
    </message>
    <message>
        <source>Go to the channel of the project</source>
        <translation>Zum Kanal des Projekts gehen</translation>
    </message>
    <message>
        <source>Go to the dashboard</source>
        <translation>Zur Übersicht gehen</translation>
    </message>
    <message>
        <source>Go to the heatmap</source>
        <translation>Zur Wärmekarte gehen</translation>
    </message>
    <message>
        <source>Go to the queues</source>
        <translation>Zu den Warteschlangen gehen</translation>
    </message>
    <message>
        <source>New queue</source>
        <translation>Neue Warteschlange</translation>
    </message>
    <message>
        <source>Be told of what comes into this queue, or not</source>
        <translation>Benachrichtigt werden, was in diese Warteschlange kommt, oder nicht</translation>
    </message>
    <message>
        <source>Mark all in the inbox as read</source>
        <translation>Alles im Posteingang als gelesen markieren</translation>
    </message>
    <message>
        <source>Clear the inbox</source>
        <translation>Posteingang leeren</translation>
    </message>
    <message>
        <source>Choose what you are told of</source>
        <translation>Wählen, worüber Sie benachrichtigt werden</translation>
    </message>
    <message>
        <source>Mute, or not: be told only what is about you</source>
        <translation>Stummschalten oder nicht: nur erfahren, was Sie selbst betrifft</translation>
    </message>
    <message>
        <source>%1 is mute: you are told only what is about you.</source>
        <translation>%1 ist stummgeschaltet: Sie erfahren nur noch, was Sie selbst betrifft.</translation>
    </message>
    <message>
        <source>You are told of %1 again.</source>
        <translation>Sie werden wieder über %1 benachrichtigt.</translation>
    </message>
    <message>
        <source>You deleted the queue “%1”.</source>
        <translation>Warteschlange „%1“ gelöscht.</translation>
    </message>
    <message>
        <source>Do not tell me of what comes in</source>
        <translation>Mich nicht benachrichtigen, was hereinkommt</translation>
    </message>
    <message>
        <source>Tell me of what comes in</source>
        <translation>Mich benachrichtigen, was hereinkommt</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Delete queue</source>
        <translation>Warteschlange löschen</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Nächste Mitteilung</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Vorige Mitteilung</translation>
    </message>
    <message>
        <source>Go to what the message is about</source>
        <translation>Dorthin gehen, worum es in der Mitteilung geht</translation>
    </message>
    <message>
        <source>Mark the message as read or unread</source>
        <translation>Mitteilung als gelesen oder ungelesen markieren</translation>
    </message>
    <message>
        <source>Archive the message, or bring it back</source>
        <translation>Mitteilung archivieren oder zurückholen</translation>
    </message>
    <message>
        <source>Put the message off, or bring it back</source>
        <translation>Mitteilung zurückstellen oder zurückholen</translation>
    </message>
    <message>
        <source>The queue is not there any more. All issues are shown instead.</source>
        <translation>Die Warteschlange gibt es nicht mehr. Stattdessen werden alle Vorgänge angezeigt.</translation>
    </message>
    <message>
        <source>The queue “%1” is not there any more. All issues are shown instead.</source>
        <translation>Die Warteschlange „%1“ gibt es nicht mehr. Stattdessen werden alle Vorgänge angezeigt.</translation>
    </message>
    <message>
        <source>Mute what the message is about, or not</source>
        <translation>Stummschalten, worum es in der Mitteilung geht, oder nicht</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ThreeWayText</name>
    <message>
        <source>%1, what it was</source>
        <extracomment>Names of text panes; %1 is a field such as &quot;Description&quot;</extracomment>
        <translation>%1, vorher</translation>
    </message>
    <message>
        <source>%1, mine</source>
        <translation>%1, meine</translation>
    </message>
    <message>
        <source>%1, result</source>
        <translation>%1, Ergebnis</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Theirs</source>
        <extracomment>Head of a pane; %1 is a person and a time</extracomment>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Theirs, by %1</source>
        <translation>Andere, von %1</translation>
    </message>
    <message>
        <source>%1, theirs</source>
        <translation>%1, andere</translation>
    </message>
    <message>
        <source>%1, theirs, by %2</source>
        <translation>%1, andere, von %2</translation>
    </message>
    <message>
        <source>Result, edit it here</source>
        <translation>Ergebnis, hier bearbeiten</translation>
    </message>
    <message>
        <source>Result: as it was</source>
        <translation>Ergebnis: wie vorher</translation>
    </message>
    <message>
        <source>Result: all of theirs</source>
        <translation>Ergebnis: alles andere</translation>
    </message>
    <message>
        <source>Result: all of mine</source>
        <translation>Ergebnis: alles meine</translation>
    </message>
    <message>
        <source>both changed it, undecided</source>
        <translation>von beiden geändert, unentschieden</translation>
    </message>
    <message>
        <source>left as it was</source>
        <translation>wie vorher gelassen</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>andere Fassung</translation>
    </message>
    <message>
        <source>the same change on both sides</source>
        <translation>auf beiden Seiten dieselbe Änderung</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>meine Fassung</translation>
    </message>
    <message>
        <source>theirs and then mine</source>
        <translation>andere, dann meine</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>Theirs has changed since you edited the result: compare the two, then use your text or take a side.</source>
        <translation>Die andere Fassung hat sich geändert, seit Sie das Ergebnis bearbeitet haben: Vergleichen Sie beide und verwenden Sie dann Ihren Text oder wählen Sie eine Seite.</translation>
    </message>
    <message>
        <source>Change %1 of %2: %3</source>
        <extracomment>%3 says what is decided for this change</extracomment>
        <translation>Änderung %1 von %2: %3</translation>
    </message>
    <message>
        <source>Look at the result, then use it.</source>
        <translation>Sehen Sie sich das Ergebnis an und verwenden Sie es dann.</translation>
    </message>
    <message>
        <source>What it was, while Alt is held</source>
        <translation>Stand von vorher, solange Alt gehalten wird</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Toast</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>×%1</source>
        <extracomment>How often the same thing happened</extracomment>
        <translation>×%1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <translation>
            <numerusform>%1, %Ln-mal</numerusform>
            <numerusform>%1, %Ln-mal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ToastStack</name>
    <message>
        <source>Close all</source>
        <translation>Alle schließen</translation>
    </message>
    <message>
        <source>Close all messages</source>
        <translation>Alle Meldungen schließen</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <extracomment>Folded messages</extracomment>
        <translation>Weniger anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%Ln weitere</numerusform>
            <numerusform>+%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer messages</source>
        <translation>Weniger Meldungen anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n more message(s)</source>
        <translation>
            <numerusform>%Ln weitere Meldung</numerusform>
            <numerusform>%Ln weitere Meldungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TrayHome</name>
    <message>
        <source>Lockstep is still running</source>
        <translation>Lockstep läuft weiter</translation>
    </message>
    <message>
        <source>It goes on telling you what is new. This icon opens its windows again, and quits it.</source>
        <translation>Es sagt Ihnen weiterhin, was es Neues gibt. Dieses Symbol öffnet seine Fenster wieder und beendet es.</translation>
    </message>
    <message>
        <source>Open Lockstep</source>
        <translation>Lockstep öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::UndoCommands</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>Verlauf anzeigen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1 says what was done: &quot;Set Status of LOCK-12 to “Done”&quot;</extracomment>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>This cannot be undone any more: %1</source>
        <translation>Dies lässt sich nicht mehr rückgängig machen: %1</translation>
    </message>
    <message>
        <source>The issue or comment is not here any more.</source>
        <translation>Den Vorgang oder Kommentar gibt es hier nicht mehr.</translation>
    </message>
    <message>
        <source>You deleted a comment on %1.</source>
        <translation>Kommentar zu %1 gelöscht.</translation>
    </message>
    <message>
        <source>%1: the lost value is used again</source>
        <translation>%1: Der verlorene Wert wird wieder verwendet</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::UndoKeeper</name>
    <message>
        <source>The comment was posted anew, with a new time.</source>
        <translation>Der Kommentar wurde neu gesendet, mit neuer Uhrzeit.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ViewMenu</name>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Fold all groups away</source>
        <translation>Alle Gruppen einklappen</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>Alle Gruppen ausklappen</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Fälligkeit</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Reverse order</source>
        <translation>Umgekehrte Reihenfolge</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WelcomeDialog</name>
    <message>
        <source>Welcome to Lockstep</source>
        <translation>Willkommen bei Lockstep</translation>
    </message>
    <message>
        <source>Try with a local workspace</source>
        <translation>Mit einem lokalen Arbeitsbereich ausprobieren</translation>
    </message>
    <message>
        <source>It is open already.</source>
        <translation>Er ist schon geöffnet.</translation>
    </message>
    <message>
        <source>Sample issues of a small team, on this computer only. Nothing to set up.</source>
        <translation>Beispielvorgänge eines kleinen Teams, nur auf diesem Rechner. Nichts einzurichten.</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>You have the address of your team’s server.</source>
        <translation>Sie haben die Adresse des Servers Ihres Teams.</translation>
    </message>
    <message>
        <source>Open an invitation</source>
        <translation>Einladung öffnen</translation>
    </message>
    <message>
        <source>Somebody has sent you a link.</source>
        <translation>Jemand hat Ihnen einen Link gesendet.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>An issue tracker for teams that stays in step. How would you like to begin? You find this page again in the menu.</source>
        <translation>Eine Vorgangsverwaltung für Teams, die Schritt hält. Wie möchten Sie beginnen? Diese Seite finden Sie im Menü wieder.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>https://lockstep.example.com</source>
        <extracomment>an example of an address</extracomment>
        <translation>https://lockstep.example.com</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The way to the server is checked step by step, so that you see what is wrong if something is. Nothing of yours is sent yet.</source>
        <translation>Der Weg zum Server wird Schritt für Schritt geprüft, damit Sie sehen, was nicht stimmt, falls etwas nicht stimmt. Von Ihren Daten wird noch nichts gesendet.</translation>
    </message>
    <message>
        <source>The link you were sent</source>
        <translation>Der Link, den Sie erhalten haben</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Paste the link. You see which server it leads to before anything is sent there.</source>
        <translation>Fügen Sie den Link ein. Sie sehen, zu welchem Server er führt, bevor etwas dorthin gesendet wird.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>With what stands behind the name, if you were told so: a port, a path.</source>
        <translation>Mit dem, was hinter dem Namen steht, falls es Ihnen genannt wurde: ein Port, ein Pfad.</translation>
    </message>
    <message>
        <source>You were invited as %1.</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>Sie wurden als %1 eingeladen.</translation>
    </message>
    <message>
        <source>This is not an invitation to Lockstep. Copy the whole link, from lockstep:// or https:// on, or ask for the address of the server.</source>
        <translation>Das ist keine Einladung zu Lockstep. Kopieren Sie den ganzen Link, ab lockstep:// oder https://, oder fragen Sie nach der Adresse des Servers.</translation>
    </message>
    <message>
        <source>The local workspace is being prepared…</source>
        <translation>Der lokale Arbeitsbereich wird vorbereitet&#xa0;…</translation>
    </message>
    <message>
        <source>Connect to Another Server</source>
        <translation>Mit einem anderen Server verbinden</translation>
    </message>
    <message>
        <source>This link leads to %1, where you have not been with Lockstep. Nothing has been sent there.

Connect only if you trust whoever gave you the link.</source>
        <extracomment>%1 is the name of a server</extracomment>
        <translation>Dieser Link führt zu %1, wo Sie mit Lockstep noch nicht waren. Es wurde nichts dorthin gesendet.

Verbinden Sie sich nur, wenn Sie der Person vertrauen, von der Sie den Link haben.</translation>
    </message>
    <message>
        <source>This is the server of your invitation. Go on, and you see whose it is.</source>
        <translation>Das ist der Server Ihrer Einladung. Fahren Sie fort, dann sehen Sie, für wen sie gilt.</translation>
    </message>
    <message>
        <source>What the server asks for</source>
        <translation>Wonach der Server fragt</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>This is a basic server: your work is kept here and sent there, offline too, and conflicts are found as well as it allows. The password is sent to it and not kept.</source>
        <translation>Das ist ein einfacher Server: Die Arbeit bleibt hier gespeichert und wird dorthin gesendet, auch offline begonnen, und Konflikte werden so gut gefunden, wie er es zulässt. Das Passwort wird an ihn gesendet und nicht gespeichert.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Something answers there. Go on to say who you are.</source>
        <translation>Dort antwortet etwas. Weiter zur Anmeldung.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowCommands</name>
    <message>
        <source>Show the connection</source>
        <translation>Verbindung anzeigen</translation>
    </message>
    <message>
        <source>Decide about conflicts</source>
        <translation>Über Konflikte entscheiden</translation>
    </message>
    <message>
        <source>Set rules for conflicts</source>
        <translation>Regeln für Konflikte festlegen</translation>
    </message>
    <message>
        <source>Show changes to be sent</source>
        <translation>Zu sendende Änderungen anzeigen</translation>
    </message>
    <message>
        <source>Connect again now</source>
        <translation>Jetzt neu verbinden</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Offline arbeiten</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Seitenleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the issue beside the list</source>
        <translation>Vorgang neben der Liste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Go to the messages</source>
        <translation>Zu den Meldungen gehen</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Menü öffnen</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Go to a message, else to the next part of the window</source>
        <translation>Zu einer Meldung, sonst zum nächsten Teil des Fensters</translation>
    </message>
    <message>
        <source>Go to the part of the window before</source>
        <translation>Zum vorigen Teil des Fensters</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowDialogs</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Change keyboard shortcuts</source>
        <translation>Tastenkürzel ändern</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>About Lockstep</source>
        <translation>Über Lockstep</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Connect to another server</source>
        <translation>Mit einem anderen Server verbinden</translation>
    </message>
    <message>
        <source>Your account and devices</source>
        <translation>Ihr Konto und Ihre Geräte</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Ihr Konto</translation>
    </message>
    <message>
        <source>What this server can do</source>
        <translation>Was dieser Server kann</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowFilters</name>
    <message>
        <source>Filter the list</source>
        <translation>Liste filtern</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Save the filter under another name</source>
        <translation>Filter unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>Copy a link to the filter</source>
        <translation>Link zum Filter kopieren</translation>
    </message>
    <message>
        <source>Go to a saved filter</source>
        <translation>Zu einem gespeicherten Filter gehen</translation>
    </message>
    <message>
        <source>Choose how the list is shown</source>
        <translation>Darstellung der Liste wählen</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>The filter asks for what is not there, so the list shows what it did before. %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>Der Filter verlangt etwas, das es nicht gibt. Die Liste zeigt deshalb weiter, was sie vorher gezeigt hat. %1</translation>
    </message>
    <message>
        <source>The filter asks for what is not there any more. %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>Der Filter fragt nach etwas, das es nicht mehr gibt. %1</translation>
    </message>
    <message>
        <source>The filter asks for what is not there, so it leaves no issue out. %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>Der Filter fragt nach etwas, das es nicht gibt, und lässt deshalb keinen Vorgang weg. %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowMenus</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Großzügig</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowNews</name>
    <message>
        <source>Go to what happened while you were away</source>
        <translation>Zum Geschehen während Ihrer Abwesenheit gehen</translation>
    </message>
    <message>
        <source>Take note of what happened while you were away</source>
        <translation>Geschehenes während Ihrer Abwesenheit zur Kenntnis nehmen</translation>
    </message>
    <message>
        <source>Your last change could not be saved.</source>
        <translation>Ihre letzte Änderung konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The conflict could not be exported.</source>
        <translation>Der Konflikt konnte nicht exportiert werden.</translation>
    </message>
    <message numerus="yes">
        <source>You took note of %n issue(s).</source>
        <translation>
            <numerusform>%Ln Vorgang zur Kenntnis genommen.</numerusform>
            <numerusform>%Ln Vorgänge zur Kenntnis genommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1 changed it too. Enter to decide.</source>
        <translation>%1 hat es auch geändert. Eingabetaste, um zu entscheiden.</translation>
    </message>
    <message>
        <source>%1 changed it too; you had changed it on another device. Enter to decide.</source>
        <translation>%1 hat es auch geändert; Sie hatten es auf einem anderen Gerät geändert. Eingabetaste, um zu entscheiden.</translation>
    </message>
    <message numerus="yes">
        <source>The server did not accept %n change(s).</source>
        <translation>
            <numerusform>Der Server hat %Ln Änderung nicht angenommen.</numerusform>
            <numerusform>Der Server hat %Ln Änderungen nicht angenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost: decide what becomes of them.</source>
        <translation>Nichts geht verloren: Entscheiden Sie, was damit geschieht.</translation>
    </message>
    <message>
        <source>%1 and you changed %2 differently.</source>
        <translation>%1 und Sie haben %2 unterschiedlich geändert.</translation>
    </message>
    <message>
        <source>Nothing is lost: decide when you like.</source>
        <translation>Nichts geht verloren: Entscheiden Sie, wann Sie möchten.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Merged %1</source>
        <translation>%1 zusammengeführt</translation>
    </message>
    <message>
        <source>%1 stays as the others have it</source>
        <translation>%1 bleibt in der anderen Fassung</translation>
    </message>
    <message>
        <source>Restored %1 with your changes</source>
        <translation>%1 mit Ihren Änderungen wiederhergestellt</translation>
    </message>
    <message>
        <source>Made a new issue from your text</source>
        <translation>Neuer Vorgang aus Ihrem Text angelegt</translation>
    </message>
    <message>
        <source>%1 stays deleted</source>
        <translation>%1 bleibt gelöscht</translation>
    </message>
    <message>
        <source>Your text is kept as the draft of a new issue.</source>
        <translation>Ihr Text bleibt als Entwurf eines neuen Vorgangs erhalten.</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>%1 behalten</translation>
    </message>
    <message>
        <source>Decided by your rules for conflicts.</source>
        <translation>Nach Ihren Regeln für Konflikte entschieden.</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>Meine verwenden</translation>
    </message>
    <message>
        <source>The local copy was damaged. It is fetched from the server again.</source>
        <translation>Die lokale Kopie war beschädigt. Sie wird neu vom Server geladen.</translation>
    </message>
    <message numerus="yes">
        <source>The list of unsent changes was damaged. %n of them could be saved; the damaged file was kept.</source>
        <translation>
            <numerusform>Die Liste ungesendeter Änderungen war beschädigt. %Ln davon konnte gerettet werden; die beschädigte Datei wurde aufbewahrt.</numerusform>
            <numerusform>Die Liste ungesendeter Änderungen war beschädigt. %Ln davon konnten gerettet werden; die beschädigte Datei wurde aufbewahrt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent change(s) cannot be read by this version. They were kept.</source>
        <translation>
            <numerusform>%Ln ungesendete Änderung kann von dieser Version nicht gelesen werden. Sie wurde aufbewahrt.</numerusform>
            <numerusform>%Ln ungesendete Änderungen können von dieser Version nicht gelesen werden. Sie wurden aufbewahrt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowPalette</name>
    <message>
        <source>Find anything by its name</source>
        <translation>Alles über den Namen finden</translation>
    </message>
    <message>
        <source>Press Enter to go where this link leads.</source>
        <translation>Eingabetaste drücken, um diesem Link zu folgen.</translation>
    </message>
    <message>
        <source>Nothing is called that. Press Enter to create an issue with the title “%1”.</source>
        <translation>Nichts heißt so. Eingabetaste drücken, um einen Vorgang mit dem Titel „%1“ anzulegen.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Farbschema: wie das System</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Farbschema: hell</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Farbschema: dunkel</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>Farbschema: hoher Kontrast</translation>
    </message>
    <message>
        <source>Density: compact</source>
        <translation>Dichte: kompakt</translation>
    </message>
    <message>
        <source>Density: normal</source>
        <translation>Dichte: normal</translation>
    </message>
    <message>
        <source>Density: roomy</source>
        <translation>Dichte: großzügig</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Issues of this person</source>
        <translation>Vorgänge dieser Person</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowPeople</name>
    <message>
        <source>Issues of %1</source>
        <translation>Vorgänge von %1</translation>
    </message>
    <message>
        <source>Assign %1 to %2</source>
        <translation>%1 an %2 zuweisen</translation>
    </message>
    <message>
        <source>Mention in a comment</source>
        <translation>In einem Kommentar erwähnen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowToasts</name>
    <message numerus="yes">
        <source>You did %n things. The last one: %1</source>
        <extracomment>%1 is a sentence: &quot;You archived what you were told of LOCK-3.&quot;</extracomment>
        <translation>
            <numerusform>%Ln Handlungen. Die letzte: %1</numerusform>
            <numerusform>%Ln Handlungen. Die letzte: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>Alle rückgängig</translation>
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
        <translation>Gesendet um %1: %2, %3</translation>
    </message>
    <message>
        <source>Received at %1: %2, %3</source>
        <translation>Empfangen um %1: %2, %3</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WorkspaceSwitcher</name>
    <message>
        <source>Switch to another workspace</source>
        <translation>Zu einem anderen Arbeitsbereich wechseln</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Open this one in another window</source>
        <translation>Diesen in einem weiteren Fenster öffnen</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Computer</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a workspace, a person</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%Ln ungelesen</numerusform>
            <numerusform>%Ln ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a server, a person</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Mit einem Server verbinden&#xa0;…</translation>
    </message>
    <message>
        <source>Open an invitation…</source>
        <translation>Einladung öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Local workspace</source>
        <translation>Lokaler Arbeitsbereich</translation>
    </message>
</context>
</TS>
