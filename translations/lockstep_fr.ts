<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>AccountTexts</name>
    <message>
        <source>The server cannot be reached just now. Nothing was changed, and what you typed is kept: try again when the connection is back.</source>
        <translation>Le serveur est injoignable pour l’instant. Rien n’a été modifié et votre saisie est conservée&#xa0;: réessayez quand la connexion sera rétablie.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Nothing was changed: try again in %n second(s).</source>
        <translation>
            <numerusform>Trop de tentatives. Rien n’a été modifié&#xa0;: réessayez dans %Ln seconde.</numerusform>
            <numerusform>Trop de tentatives. Rien n’a été modifié&#xa0;: réessayez dans %Ln secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many attempts. Nothing was changed: try again in a while.</source>
        <translation>Trop de tentatives. Rien n’a été modifié&#xa0;: réessayez dans un moment.</translation>
    </message>
    <message>
        <source>The server has too much to do just now. Nothing was changed: try again in a moment.</source>
        <translation>Le serveur est trop occupé pour l’instant. Rien n’a été modifié&#xa0;: réessayez dans un instant.</translation>
    </message>
    <message>
        <source>You have no right to do this, or it is not there any more. Nothing was changed.</source>
        <translation>Vous n’en avez pas le droit, ou cela n’existe plus. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>unknown when it expires</source>
        <translation>date d’expiration inconnue</translation>
    </message>
    <message numerus="yes">
        <source>expires in %n day(s)</source>
        <translation>
            <numerusform>expire dans %Ln jour</numerusform>
            <numerusform>expire dans %Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expires in %n hour(s)</source>
        <translation>
            <numerusform>expire dans %Ln heure</numerusform>
            <numerusform>expire dans %Ln heures</numerusform>
        </translation>
    </message>
    <message>
        <source>expires within the hour</source>
        <translation>expire dans moins d’une heure</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>a expiré</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the key of a project, a role in it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n other project(s)</source>
        <translation>
            <numerusform>%Ln autre projet</numerusform>
            <numerusform>%Ln autres projets</numerusform>
        </translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>Aucun projet pour l’instant</translation>
    </message>
    <message>
        <source>Used %1</source>
        <extracomment>%1 is &quot;3 min ago&quot;, or a date</extracomment>
        <translation>Dernière utilisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Used %1 from %2</source>
        <extracomment>%1 is &quot;3 min ago&quot;, or a date; %2 an internet address</extracomment>
        <translation>Dernière utilisation&#xa0;: %1, depuis %2</translation>
    </message>
</context>
<context>
    <name>AwayTexts</name>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>A field, what it was, what it is now</extracomment>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>%1: added %2</source>
        <extracomment>A field with several values, what was added to it</extracomment>
        <translation>%1&#xa0;: ajout de %2</translation>
    </message>
    <message>
        <source>%1: removed %2</source>
        <translation>%1&#xa0;: retrait de %2</translation>
    </message>
    <message>
        <source>%1: added %2, removed %3</source>
        <translation>%1&#xa0;: ajout de %2, retrait de %3</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Moved to a project that you cannot read</source>
        <translation>Déplacé vers un projet auquel vous n’avez pas accès</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>You were mentioned</source>
        <translation>Vous avez été mentionné(e)</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>Déplacé vers %1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>Modification de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n new comment(s)</source>
        <translation>
            <numerusform>%Ln nouveau commentaire</numerusform>
            <numerusform>%Ln nouveaux commentaires</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 et %Ln autre</numerusform>
            <numerusform>%1 et %Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>+%1</source>
        <extracomment>so many labels more</extracomment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>%1, %2, priority %3</source>
        <extracomment>a card of the board: key, title, priority</extracomment>
        <translation>%1, %2, priorité %3</translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>attribué à personne</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>attribué à %1</translation>
    </message>
    <message>
        <source>labels %1</source>
        <translation>étiquettes %1</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>en retard depuis %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>échéance %1</translation>
    </message>
    <message>
        <source>changed by somebody else</source>
        <translation>modifié par quelqu’un d’autre</translation>
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
        <translation>Aucun</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>A field without a value</extracomment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>non résolu</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>comme avant</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>l’autre version</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>ma version</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>fusionné</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>%1 deleted this issue.</source>
        <translation>%1 a supprimé ce ticket.</translation>
    </message>
    <message>
        <source>%1 deleted this issue at %2.</source>
        <translation>%1 a supprimé ce ticket (%2).</translation>
    </message>
    <message numerus="yes">
        <source>You have changed %n field(s) that nobody else has.</source>
        <translation>
            <numerusform>Vous avez modifié %Ln champ que personne d’autre n’a modifié.</numerusform>
            <numerusform>Vous avez modifié %Ln champs que personne d’autre n’a modifiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>You deleted this issue.</source>
        <translation>Vous avez supprimé ce ticket.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has changed %n field(s) that you had not seen.</source>
        <translation>
            <numerusform>%1 a modifié %Ln champ à votre insu.</numerusform>
            <numerusform>%1 a modifié %Ln champs à votre insu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s).</source>
        <translation>
            <numerusform>Vous avez modifié %Ln champ.</numerusform>
            <numerusform>Vous avez modifié %Ln champs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s) offline at %1.</source>
        <translation>
            <numerusform>Vous avez modifié %Ln champ hors ligne (%1).</numerusform>
            <numerusform>Vous avez modifié %Ln champs hors ligne (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s) at %1.</source>
        <translation>
            <numerusform>Vous avez modifié %Ln champ (%1).</numerusform>
            <numerusform>Vous avez modifié %Ln champs (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s) offline, %1–%2.</source>
        <extracomment>%1 and %2 are times</extracomment>
        <translation>
            <numerusform>Vous avez modifié %Ln champ hors ligne (%1–%2).</numerusform>
            <numerusform>Vous avez modifié %Ln champs hors ligne (%1–%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s), %1–%2.</source>
        <translation>
            <numerusform>Vous avez modifié %Ln champ (%1–%2).</numerusform>
            <numerusform>Vous avez modifié %Ln champs (%1–%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %n field(s).</source>
        <extracomment>%1 is a person, %2 a time</extracomment>
        <translation>
            <numerusform>%1 a modifié %Ln champ.</numerusform>
            <numerusform>%1 a modifié %Ln champs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %n field(s) at %2.</source>
        <translation>
            <numerusform>%1 a modifié %Ln champ (%2).</numerusform>
            <numerusform>%1 a modifié %Ln champs (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) merged for you.</source>
        <translation>
            <numerusform>%Ln champ fusionné automatiquement.</numerusform>
            <numerusform>%Ln champs fusionnés automatiquement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need your decision.</source>
        <translation>
            <numerusform>%Ln champ attend votre décision.</numerusform>
            <numerusform>%Ln champs attendent votre décision.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1&#xa0;:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A field and its value</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <extracomment>In the label of a button: this field stays as the other side has it</extracomment>
        <translation>%1 inchangé</translation>
    </message>
    <message>
        <source>%1 = mine</source>
        <translation>%1 = ma version</translation>
    </message>
    <message>
        <source>%1 = as it was</source>
        <translation>%1 = comme avant</translation>
    </message>
    <message>
        <source>%1 = result</source>
        <translation>%1 = résultat</translation>
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
        <translation>Avant</translation>
    </message>
    <message>
        <source>Theirs, by %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>L’autre, par %1</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>La mienne</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Pas encore décidé</translation>
    </message>
    <message>
        <source>Result, %1</source>
        <translation>Résultat, %1</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Working offline</source>
        <translation>Travail hors ligne</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Loading %1: %2 of %3 issues</source>
        <extracomment>%1 is the key of a project, %2 and %3 are numbers</extracomment>
        <translation>Chargement de %1&#xa0;: %2 sur %3 tickets</translation>
    </message>
    <message>
        <source>Syncing %1 of %2</source>
        <translation>Synchronisation&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Reconnecting in %1 s</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>Reconnexion dans %1 s</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>Reconnexion…</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>Connexion requise</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>Accès refusé</translation>
    </message>
    <message>
        <source>Server incompatible</source>
        <translation>Serveur incompatible</translation>
    </message>
    <message>
        <source>Basic server, refreshed at %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Serveur simple, actualisé à %1</translation>
    </message>
    <message>
        <source>Working offline, not all is here</source>
        <translation>Travail hors ligne, tout n’est pas là</translation>
    </message>
    <message>
        <source>Offline, not all is here</source>
        <translation>Hors ligne, tout n’est pas là</translation>
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
        <translation>Nom du serveur</translation>
    </message>
    <message>
        <source>Way to the server</source>
        <translation>Chemin vers le serveur</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Answer of the server</source>
        <translation>Réponse du serveur</translation>
    </message>
    <message>
        <source>Live connection</source>
        <translation>Connexion en direct</translation>
    </message>
    <message>
        <source>Version of the protocol</source>
        <translation>Version du protocole</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like https://lockstep.example.com, or like example.com:8443.</source>
        <translation>Ce n’est pas l’adresse d’un serveur. Elle ressemble à https://lockstep.example.com ou à example.com:8443.</translation>
    </message>
    <message>
        <source>There is no server with the name %1. Check how it is spelled; inside a company you may have to be on its network.</source>
        <translation>Il n’existe aucun serveur du nom de %1. Vérifiez l’orthographe&#xa0;; en entreprise, il faut peut-être être sur le réseau de celle-ci.</translation>
    </message>
    <message>
        <source>The name %1 cannot be looked up, because no name server answers. Check whether this computer is on the network.</source>
        <translation>Le nom %1 ne peut pas être résolu, car aucun serveur de noms ne répond. Vérifiez que cet ordinateur est connecté au réseau.</translation>
    </message>
    <message>
        <source>The computer answers, but nothing listens at %1. Check the port, or ask whether the server is running.</source>
        <translation>L’ordinateur répond, mais rien n’écoute sur %1. Vérifiez le port ou demandez si le serveur est en marche.</translation>
    </message>
    <message>
        <source>Nothing listens at %1, but a Lockstep server answers at %2. Use that address.</source>
        <translation>Rien n’écoute sur %1, mais un serveur Lockstep répond à l’adresse %2. Utilisez cette adresse.</translation>
    </message>
    <message>
        <source>There is no way from this network to %1. Check whether this computer is on the network, and on the VPN if one is needed.</source>
        <translation>Aucun chemin ne mène de ce réseau à %1. Vérifiez que cet ordinateur est connecté au réseau, et au VPN s’il en faut un.</translation>
    </message>
    <message>
        <source>%1 does not answer. A firewall may be in between, or the server is off. Check the address and the port, or try from another network.</source>
        <translation>%1 ne répond pas. Un pare-feu fait peut-être obstacle, ou le serveur est arrêté. Vérifiez l’adresse et le port, ou essayez depuis un autre réseau.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 cannot be reached. Check it under Settings, Network.</source>
        <translation>Le proxy sur le chemin vers %1 est injoignable. Vérifiez-le dans Réglages, Réseau.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 wants a name and a password. Enter them under Settings, Network.</source>
        <translation>Le proxy sur le chemin vers %1 demande un nom et un mot de passe. Saisissez-les dans Réglages, Réseau.</translation>
    </message>
    <message>
        <source>The connection to %1 is not encrypted: everybody on the way can read along. Ask whoever runs the server for an https address.</source>
        <translation>La connexion à %1 n’est pas chiffrée&#xa0;: n’importe qui en chemin peut lire vos échanges. Demandez une adresse https à l’administrateur du serveur.</translation>
    </message>
    <message>
        <source>The certificate is for another name than %1. Use the name that it is for, or ask whoever runs the server.</source>
        <translation>Le certificat est établi pour un autre nom que %1. Utilisez le nom pour lequel il est établi ou demandez à l’administrateur du serveur.</translation>
    </message>
    <message>
        <source>%1 vouches for itself: no authority has signed its certificate. Trust it only if whoever runs the server tells you the same fingerprint.</source>
        <translation>%1 se porte garant de lui-même&#xa0;: aucune autorité n’a signé son certificat. Ne lui faites confiance que si l’administrateur du serveur vous indique la même empreinte.</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by an authority that this computer does not know. Install that authority, or trust the certificate if whoever runs the server tells you the same fingerprint.</source>
        <translation>Le certificat de %1 est signé par une autorité que cet ordinateur ne connaît pas. Installez cette autorité, ou faites confiance au certificat si l’administrateur du serveur vous indique la même empreinte.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted. Nothing was sent. Ask whoever runs the server.</source>
        <translation>Le certificat de %1 n’est pas digne de confiance. Rien n’a été envoyé. Demandez à l’administrateur du serveur.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one that you trust. Somebody may be reading along. Nothing was sent. Ask whoever runs the server before you trust the new one.</source>
        <translation>%1 présente un autre certificat que celui auquel vous faites confiance. Quelqu’un lit peut-être vos échanges. Rien n’a été envoyé. Demandez à l’administrateur du serveur avant de faire confiance au nouveau.</translation>
    </message>
    <message>
        <source>No authority vouches for %1, but its certificate is the one that you trust.</source>
        <translation>Aucune autorité ne se porte garante de %1, mais son certificat est celui auquel vous faites confiance.</translation>
    </message>
    <message>
        <source>%1 offers only old kinds of encryption. It has to be set up for TLS 1.2 or later.</source>
        <translation>%1 ne propose que d’anciens types de chiffrement. Il doit être configuré pour TLS 1.2 ou plus récent.</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak TLS. Check the port; an address that begins with http:// is not encrypted.</source>
        <translation>Ce qui répond sur %1 n’utilise pas TLS. Vérifiez le port&#xa0;; une adresse qui commence par http:// n’est pas chiffrée.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 comes about. Check the port, or ask whoever runs the server.</source>
        <translation>Aucune connexion chiffrée à %1 ne s’établit. Vérifiez le port ou demandez à l’administrateur du serveur.</translation>
    </message>
    <message>
        <source>%1 wants an encrypted connection. Use %2.</source>
        <translation>%1 exige une connexion chiffrée. Utilisez %2.</translation>
    </message>
    <message>
        <source>%1 says that the server is at %2 now. Use that address if you trust it.</source>
        <translation>%1 indique que le serveur se trouve désormais à l’adresse %2. Utilisez cette adresse si vous lui faites confiance.</translation>
    </message>
    <message>
        <source>On %1 there is a Lockstep server at %2. Use that address.</source>
        <translation>Sur %1, il y a un serveur Lockstep à l’adresse %2. Utilisez cette adresse.</translation>
    </message>
    <message>
        <source>%1 answers, but there is no Lockstep server at this address. Ask for the whole address, with what stands behind the name.</source>
        <translation>%1 répond, mais il n’y a pas de serveur Lockstep à cette adresse. Demandez l’adresse complète, avec ce qui suit le nom.</translation>
    </message>
    <message>
        <source>%1 answers, but it is not a Lockstep server. Check the address and the port; in a hotel or a train, sign in to the network first.</source>
        <translation>%1 répond, mais ce n’est pas un serveur Lockstep. Vérifiez l’adresse et le port&#xa0;; à l’hôtel ou dans le train, connectez-vous d’abord au réseau.</translation>
    </message>
    <message>
        <source>%1 does not let this computer in. A gateway in front of the server may want you to be on the VPN, or to sign in there first.</source>
        <translation>%1 refuse l’accès à cet ordinateur. Une passerelle devant le serveur exige peut-être que vous soyez sur le VPN ou que vous vous y connectiez d’abord.</translation>
    </message>
    <message>
        <source>%1 has too much to do just now, or is being restarted. Try again in a moment.</source>
        <translation>%1 est surchargé pour l’instant ou redémarre. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The gateway at %1 answers, but the Lockstep server behind it does not. Tell whoever runs the server.</source>
        <translation>La passerelle à l’adresse %1 répond, mais pas le serveur Lockstep situé derrière. Prévenez l’administrateur du serveur.</translation>
    </message>
    <message>
        <source>%1 answers with a fault of its own. Try again later, or tell whoever runs the server.</source>
        <translation>%1 répond par une erreur interne. Réessayez plus tard ou prévenez l’administrateur du serveur.</translation>
    </message>
    <message>
        <source>%1 takes the connection and ends it without an answer. Check the port, and whether the address begins with https.</source>
        <translation>%1 accepte la connexion et y met fin sans répondre. Vérifiez le port, et que l’adresse commence par https.</translation>
    </message>
    <message>
        <source>A proxy or gateway in front of %1 lets no WebSocket through. Lockstep works all the same, a little slower. Whoever runs the gateway can let upgrades to WebSocket pass.</source>
        <translation>Un proxy ou une passerelle devant %1 ne laisse pas passer WebSocket. Lockstep fonctionne quand même, un peu plus lentement. L’administrateur de la passerelle peut autoriser le passage à WebSocket («&#xa0;upgrade&#xa0;»).</translation>
    </message>
    <message>
        <source>%1 speaks an older version of the protocol. It has to be updated, or an older Lockstep used with it.</source>
        <translation>%1 utilise une version plus ancienne du protocole. Il faut mettre le serveur à jour ou utiliser une version plus ancienne de Lockstep.</translation>
    </message>
    <message>
        <source>%1 speaks a newer version of the protocol. Update Lockstep.</source>
        <translation>%1 utilise une version plus récente du protocole. Mettez Lockstep à jour.</translation>
    </message>
    <message>
        <source>Everything is ready. Sign in to go on.</source>
        <translation>Tout est prêt. Connectez-vous pour continuer.</translation>
    </message>
    <message>
        <source>%1 does not accept your sign-in any more. Nothing is lost: sign in again.</source>
        <translation>%1 n’accepte plus votre connexion. Rien n’est perdu&#xa0;: reconnectez-vous.</translation>
    </message>
    <message>
        <source>You are connected to %1 from too many places at once. Close Lockstep on another device.</source>
        <translation>Vous êtes connecté à %1 depuis trop d’endroits à la fois. Fermez Lockstep sur un autre appareil.</translation>
    </message>
    <message>
        <source>%1 takes the connection, but does not greet. Try again in a moment, or tell whoever runs the server.</source>
        <translation>%1 accepte la connexion, mais ne se présente pas. Réessayez dans un instant ou prévenez l’administrateur du serveur.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 expired %n day(s) ago. Whoever runs the server has to renew it; look at the clock of this computer, too.</source>
        <translation>
            <numerusform>Le certificat de %1 a expiré il y a %Ln jour. La personne qui gère le serveur doit le renouveler&#xa0;; vérifiez aussi l’horloge de cet ordinateur.</numerusform>
            <numerusform>Le certificat de %1 a expiré il y a %Ln jours. La personne qui gère le serveur doit le renouveler&#xa0;; vérifiez aussi l’horloge de cet ordinateur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 becomes valid only in %n day(s). As a rule that means that the clock of this computer is wrong: set it, then try again.</source>
        <translation>
            <numerusform>Le certificat de %1 ne sera valide que dans %Ln jour. En général, cela signifie que l’horloge de cet ordinateur est fausse&#xa0;: réglez-la, puis réessayez.</numerusform>
            <numerusform>Le certificat de %1 ne sera valide que dans %Ln jours. En général, cela signifie que l’horloge de cet ordinateur est fausse&#xa0;: réglez-la, puis réessayez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer differs from that of %1 by %n minute(s). Set it, or signing in may fail.</source>
        <translation>
            <numerusform>L’horloge de cet ordinateur diffère de celle de %1 de %Ln minute. Réglez-la, sinon la connexion peut échouer.</numerusform>
            <numerusform>L’horloge de cet ordinateur diffère de celle de %1 de %Ln minutes. Réglez-la, sinon la connexion peut échouer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>live</source>
        <translation>à jour</translation>
    </message>
    <message>
        <source>differs from the server</source>
        <translation>diffère du serveur</translation>
    </message>
    <message>
        <source>not subscribed</source>
        <translation>non abonné</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>being asked for</source>
        <translation>demande en cours</translation>
    </message>
    <message>
        <source>being fetched as a whole</source>
        <translation>récupération complète en cours</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>rattrapage en cours</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Le vôtre</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>The e-mail address or the password is not right. Nothing was changed: try again.</source>
        <translation>L’adresse e-mail ou le mot de passe est incorrect. Rien n’a été modifié&#xa0;: réessayez.</translation>
    </message>
    <message>
        <source>You are not signed in on this server. Nothing is lost: sign in and everything is sent.</source>
        <translation>Vous n’êtes pas connecté à votre compte sur ce serveur. Rien n’est perdu&#xa0;: connectez-vous et tout sera envoyé.</translation>
    </message>
    <message>
        <source>The server cannot read your sign-in. Nothing is lost: sign in again and everything is sent.</source>
        <translation>Le serveur ne parvient pas à lire votre connexion. Rien n’est perdu&#xa0;: reconnectez-vous et tout sera envoyé.</translation>
    </message>
    <message>
        <source>Your sign-in has expired. Nothing is lost: sign in again and everything is sent.</source>
        <translation>Votre connexion a expiré. Rien n’est perdu&#xa0;: reconnectez-vous et tout sera envoyé.</translation>
    </message>
    <message>
        <source>Your sign-in is not valid yet: the clocks of this computer and of the server differ. Nothing is lost. Set the clock of this computer, then sign in again.</source>
        <translation>Votre connexion n’est pas encore valide&#xa0;: les horloges de cet ordinateur et du serveur diffèrent. Rien n’est perdu. Réglez l’horloge de cet ordinateur, puis reconnectez-vous.</translation>
    </message>
    <message>
        <source>The server does not accept this sign-in any more. Nothing is lost: sign in again and everything is sent.</source>
        <translation>Le serveur n’accepte plus cette connexion. Rien n’est perdu&#xa0;: reconnectez-vous et tout sera envoyé.</translation>
    </message>
    <message>
        <source>You were signed out. Nothing is lost: sign in again and everything is sent.</source>
        <translation>Vous avez été déconnecté de votre compte. Rien n’est perdu&#xa0;: reconnectez-vous et tout sera envoyé.</translation>
    </message>
    <message>
        <source>This profile belongs to somebody else, or to another server. Nothing in it was changed. Sign in as its owner, or start Lockstep with --profile and another name.</source>
        <translation>Ce profil appartient à quelqu’un d’autre ou à un autre serveur. Rien n’y a été modifié. Connectez-vous en tant que propriétaire, ou lancez Lockstep avec --profile et un autre nom.</translation>
    </message>
    <message>
        <source>You are connected from too many places at once, and the server lets no more in. What you change here is kept. Close Lockstep on another device, then try again.</source>
        <translation>Vous êtes connecté depuis trop d’endroits à la fois, et le serveur n’en accepte pas davantage. Vos modifications sont conservées. Fermez Lockstep sur un autre appareil, puis réessayez.</translation>
    </message>
    <message>
        <source>The server lets no more connections in from this network just now. Nothing is lost: it is tried again by itself.</source>
        <translation>Le serveur n’accepte plus de connexions depuis ce réseau pour l’instant. Rien n’est perdu&#xa0;: une nouvelle tentative aura lieu automatiquement.</translation>
    </message>
    <message>
        <source>The server is being restarted. Nothing is lost: the connection comes back by itself.</source>
        <translation>Le serveur redémarre. Rien n’est perdu&#xa0;: la connexion se rétablira d’elle-même.</translation>
    </message>
    <message>
        <source>The server has too much to do just now. Nothing is lost: it is tried again by itself.</source>
        <translation>Le serveur est surchargé pour l’instant. Rien n’est perdu&#xa0;: une nouvelle tentative aura lieu automatiquement.</translation>
    </message>
    <message>
        <source>The server could not do this, through a fault of its own. What you typed is kept. Try again later, or tell whoever runs the server.</source>
        <translation>Le serveur n’a pas pu effectuer cette opération à cause d’une erreur interne. Votre saisie est conservée. Réessayez plus tard ou prévenez l’administrateur du serveur.</translation>
    </message>
    <message>
        <source>That was more than the server takes in so short a time. Nothing is lost: the rest is sent by itself, a little later.</source>
        <translation>C’était plus que ce que le serveur accepte en si peu de temps. Rien n’est perdu&#xa0;: le reste sera envoyé automatiquement un peu plus tard.</translation>
    </message>
    <message>
        <source>The server speaks another version of the protocol. What you change here is kept. Update Lockstep or the server.</source>
        <translation>Le serveur utilise une autre version du protocole. Vos modifications sont conservées. Mettez à jour Lockstep ou le serveur.</translation>
    </message>
    <message>
        <source>What answers there is not a Lockstep server, or one that this version does not understand. Nothing is lost. Check the address, or update Lockstep.</source>
        <translation>Ce qui répond à cette adresse n’est pas un serveur Lockstep, ou cette version ne le comprend pas. Rien n’est perdu. Vérifiez l’adresse ou mettez à jour Lockstep.</translation>
    </message>
    <message>
        <source>There is no connection to the server. Nothing is lost: it is tried again by itself.</source>
        <translation>Pas de connexion au serveur. Rien n’est perdu&#xa0;: une nouvelle tentative aura lieu automatiquement.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Nothing is lost: it is tried again by itself.</source>
        <translation>Le serveur n’a pas répondu à temps. Rien n’est perdu&#xa0;: une nouvelle tentative aura lieu automatiquement.</translation>
    </message>
    <message>
        <source>The server&apos;s history is another one than before. Nothing of yours is lost: everything is fetched again by itself.</source>
        <translation>L’historique du serveur n’est plus le même qu’avant. Rien de ce qui est à vous n’est perdu&#xa0;: tout est récupéré à nouveau automatiquement.</translation>
    </message>
    <message>
        <source>You have no right to do this here, or it is not there any more. Your text is kept: copy it, or ask for the right and send it again.</source>
        <translation>Vous n’avez pas le droit de faire cela ici, ou l’élément n’existe plus. Votre texte est conservé&#xa0;: copiez-le, ou demandez le droit et renvoyez-le.</translation>
    </message>
    <message>
        <source>That person is not a member of the project. Your text is kept: choose somebody else.</source>
        <translation>Cette personne n’est pas membre du projet. Votre texte est conservé&#xa0;: choisissez quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>The server did not accept a value. Your text is kept: change it and try again.</source>
        <translation>Le serveur n’a pas accepté une valeur. Votre texte est conservé&#xa0;: modifiez-le et réessayez.</translation>
    </message>
    <message>
        <source>The server did not understand a value. Your text is kept: change it and try again.</source>
        <translation>Le serveur n’a pas compris une valeur. Votre texte est conservé&#xa0;: modifiez-le et réessayez.</translation>
    </message>
    <message>
        <source>The server does not know what this is about. Your text is kept: copy it to where it belongs.</source>
        <translation>Le serveur ne sait pas à quoi cela se rapporte. Votre texte est conservé&#xa0;: copiez-le là où est sa place.</translation>
    </message>
    <message>
        <source>The server does not know a field that was changed. Your text is kept: update the server, or take that field back.</source>
        <translation>Le serveur ne connaît pas un champ qui a été modifié. Votre texte est conservé&#xa0;: mettez à jour le serveur ou annulez la modification de ce champ.</translation>
    </message>
    <message>
        <source>The server does not know this kind of change. Your text is kept: send it again when the server has been updated.</source>
        <translation>Le serveur ne connaît pas ce type de modification. Votre texte est conservé&#xa0;: renvoyez-le lorsque le serveur aura été mis à jour.</translation>
    </message>
    <message>
        <source>The server does not know what it was asked. Nothing is lost. Update the server, or use an older Lockstep with it.</source>
        <translation>Le serveur ne connaît pas la requête envoyée. Rien n’est perdu. Mettez à jour le serveur ou utilisez une version plus ancienne de Lockstep.</translation>
    </message>
    <message>
        <source>The server could not take a change in the way it was sent. Your text is kept: send it again, or update Lockstep.</source>
        <translation>Le serveur n’a pas pu accepter une modification telle qu’elle a été envoyée. Votre texte est conservé&#xa0;: renvoyez-le ou mettez à jour Lockstep.</translation>
    </message>
    <message>
        <source>These were more changes at once than the server takes. Nothing is lost: send them again in smaller parts.</source>
        <translation>Il y avait plus de modifications à la fois que le serveur n’en accepte. Rien n’est perdu&#xa0;: renvoyez-les par plus petits lots.</translation>
    </message>
    <message>
        <source>This is larger than the server takes. Your text is kept: make it shorter and send it again.</source>
        <translation>C’est plus volumineux que ce que le serveur accepte. Votre texte est conservé&#xa0;: raccourcissez-le et renvoyez-le.</translation>
    </message>
    <message>
        <source>The server could not read a change. Your text is kept: send it again, or update Lockstep.</source>
        <translation>Le serveur n’a pas pu lire une modification. Votre texte est conservé&#xa0;: renvoyez-le ou mettez à jour Lockstep.</translation>
    </message>
    <message>
        <source>The server could not read a change, because it names something twice. Your text is kept: send it again, or update Lockstep.</source>
        <translation>Le serveur n’a pas pu lire une modification, car elle nomme deux fois la même chose. Votre texte est conservé&#xa0;: renvoyez-le ou mettez à jour Lockstep.</translation>
    </message>
    <message>
        <source>The server already knows another change under the same number. Yours is kept: send it again, and it gets a new one.</source>
        <translation>Le serveur connaît déjà une autre modification sous le même numéro. La vôtre est conservée&#xa0;: renvoyez-la, elle recevra un nouveau numéro.</translation>
    </message>
    <message>
        <source>This change was on its way for so long that the server cannot tell any more whether it has it. Your text is kept: look whether it is there, then send it again or discard it.</source>
        <translation>Cette modification a mis si longtemps à arriver que le serveur ne peut plus dire s’il l’a reçue. Votre texte est conservé&#xa0;: vérifiez s’il est arrivé, puis renvoyez-le ou abandonnez-le.</translation>
    </message>
    <message>
        <source>This profile is in use by another Lockstep. Nothing in it was changed. Go on in the other one, or start with --profile and another name.</source>
        <translation>Ce profil est utilisé par une autre instance de Lockstep. Rien n’y a été modifié. Continuez dans l’autre, ou lancez Lockstep avec --profile et un autre nom.</translation>
    </message>
    <message>
        <source>This profile was written by a newer Lockstep. Nothing in it was changed. Update Lockstep; until then, &quot;lockstep-cli export-outbox&quot; with its outbox.db writes what was not sent yet as text.</source>
        <translation>Ce profil a été écrit par une version plus récente de Lockstep. Rien n’y a été modifié. Mettez à jour Lockstep&#xa0;; en attendant, «&#xa0;lockstep-cli export-outbox&#xa0;» avec le fichier outbox.db du profil écrit sous forme de texte ce qui n’a pas encore été envoyé.</translation>
    </message>
    <message>
        <source>The local data is damaged. A copy was kept; what the server has is fetched again.</source>
        <translation>Les données locales sont endommagées. Une copie a été conservée&#xa0;; ce que le serveur possède est récupéré à nouveau.</translation>
    </message>
    <message>
        <source>The disk is full, or cannot be written to. Your last change is kept in memory: make some room, and it is saved.</source>
        <translation>Le disque est plein ou non accessible en écriture. Votre dernière modification est gardée en mémoire&#xa0;: libérez de l’espace et elle sera enregistrée.</translation>
    </message>
    <message>
        <source>The disk or the network failed. Nothing that was saved is lost; it is tried again.</source>
        <translation>Le disque ou le réseau a eu une défaillance. Rien de ce qui était enregistré n’est perdu&#xa0;; une nouvelle tentative aura lieu.</translation>
    </message>
    <message>
        <source>You follow the server from too many places at once. Nothing is lost. Close one of the others, then try again.</source>
        <translation>Vous suivez le serveur depuis trop d’endroits à la fois. Rien n’est perdu. Fermez-en un, puis réessayez.</translation>
    </message>
    <message>
        <source>Something went wrong (%1). Your text is kept.</source>
        <translation>Un problème est survenu (%1). Votre texte est conservé.</translation>
    </message>
    <message>
        <source>Something went wrong: %1. Your text is kept.</source>
        <translation>Un problème est survenu&#xa0;: %1. Votre texte est conservé.</translation>
    </message>
    <message>
        <source>The server cannot prove that it is the right one, so nothing was sent to it. Nothing is lost. Look at its certificate, or ask whoever runs the server.</source>
        <translation>Le serveur ne peut pas prouver qu’il est le bon&#xa0;; rien ne lui a donc été envoyé. Rien n’est perdu. Examinez son certificat ou demandez à l’administrateur du serveur.</translation>
    </message>
    <message>
        <source>Your e-mail address has not been confirmed. Open the link of your invitation, or ask whoever runs the server.</source>
        <translation>Votre adresse e-mail n’a pas été confirmée. Ouvrez le lien de votre invitation ou adressez-vous à la personne qui gère le serveur.</translation>
    </message>
    <message>
        <source>The server is busy with changes to the same things. Nothing is lost: it is tried again by itself.</source>
        <translation>Le serveur est occupé par des modifications des mêmes éléments. Rien n’est perdu&#xa0;: une nouvelle tentative a lieu automatiquement.</translation>
    </message>
    <message>
        <source>The server does not have all of a file yet. Nothing is lost: it is sent again by itself.</source>
        <translation>Le serveur n’a pas encore la totalité d’un fichier. Rien n’est perdu&#xa0;: il est renvoyé automatiquement.</translation>
    </message>
    <message>
        <source>The server has another part of the file than was thought. Nothing is lost: it is sent again by itself.</source>
        <translation>Le serveur a une autre partie du fichier que prévu. Rien n’est perdu&#xa0;: il est renvoyé automatiquement.</translation>
    </message>
    <message>
        <source>What arrived are not the bytes of the file. Your file is kept: try it again.</source>
        <translation>Ce qui est arrivé ne correspond pas au contenu du fichier. Votre fichier est conservé&#xa0;: réessayez.</translation>
    </message>
    <message>
        <source>The files of this project have used up their room on the server. Your file is kept: delete others, or ask whoever runs the server, and try again.</source>
        <translation>Les fichiers de ce projet ont épuisé leur espace sur le serveur. Votre fichier est conservé&#xa0;: supprimez-en d’autres ou demandez à l’administrateur du serveur, puis réessayez.</translation>
    </message>
    <message>
        <source>This server keeps no files. Your file is kept: ask whoever runs the server, or cancel it.</source>
        <translation>Ce serveur ne conserve pas de fichiers. Votre fichier est conservé ici&#xa0;: demandez à l’administrateur du serveur, ou annulez l’envoi.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Signalé par</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Watchers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Bâtiment</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Pièce</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Resolved by</source>
        <translation>Résolu par</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Modified by</source>
        <translation>Modifié par</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
</context>
<context>
    <name>FieldTexts</name>
    <message>
        <source>Fixed</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Won&apos;t fix</source>
        <translation>Ne sera pas corrigé</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doublon</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Non valide</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>an issue</source>
        <translation>un ticket</translation>
    </message>
    <message>
        <source>the new issue “%1”</source>
        <translation>nouveau ticket «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 changed this text</source>
        <translation>%1&#xa0;: texte modifié</translation>
    </message>
    <message>
        <source>%1 cleared this</source>
        <translation>%1&#xa0;: valeur effacée</translation>
    </message>
    <message>
        <source>%1 set “%2”</source>
        <extracomment>Somebody gave a field this value</extracomment>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» défini</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>%2&#xa0;: modifier «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Set %1 of %2 to “%3”</source>
        <translation>%2&#xa0;: %1 → «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>Create the issue “%1”</source>
        <translation>Créer le ticket «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>Restaurer %1</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>Déplacer %1 vers %2</translation>
    </message>
    <message>
        <source>Send a message: “%1”</source>
        <translation>Envoyer un message&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Comment on %1: “%2”</source>
        <translation>Commentaire sur %1&#xa0;: «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Edit a message</source>
        <translation>Modifier un message</translation>
    </message>
    <message>
        <source>Edit a comment on %1</source>
        <translation>Modifier un commentaire sur %1</translation>
    </message>
    <message>
        <source>Delete a message</source>
        <translation>Supprimer un message</translation>
    </message>
    <message>
        <source>Delete a comment on %1</source>
        <translation>Supprimer un commentaire sur %1</translation>
    </message>
    <message>
        <source>Settle a conflict</source>
        <translation>Régler un conflit</translation>
    </message>
    <message>
        <source>Change the role of %1</source>
        <translation>Modifier le rôle de %1</translation>
    </message>
    <message>
        <source>Remove %1 from the project</source>
        <translation>Retirer %1 du projet</translation>
    </message>
    <message>
        <source>Change the project %1</source>
        <translation>Modifier le projet %1</translation>
    </message>
    <message>
        <source>Save the filter “%1”</source>
        <translation>Enregistrer le filtre «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Delete a saved filter</source>
        <translation>Supprimer un filtre enregistré</translation>
    </message>
    <message>
        <source>%1:
%2</source>
        <translation>%1&#xa0;:
%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, added: %2</source>
        <translation>%1, ajout&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, removed: %2</source>
        <translation>%1, retrait&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>a field, what it was, what it shall be</extracomment>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>A message that you edited</source>
        <translation>Un message que vous avez modifié</translation>
    </message>
    <message>
        <source>A comment on %1</source>
        <translation>Un commentaire sur %1</translation>
    </message>
    <message>
        <source>%1, which was deleted</source>
        <translation>%1 (supprimé)</translation>
    </message>
    <message>
        <source>Deletion of %1</source>
        <translation>Suppression de %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 are fields, %2 is an issue</extracomment>
        <translation>%2&#xa0;: %1</translation>
    </message>
    <message>
        <source>Create the project %1</source>
        <translation>Créer le projet %1</translation>
    </message>
    <message>
        <source>Change the person %1</source>
        <translation>Modifier la personne %1</translation>
    </message>
    <message>
        <source>Remove %1 from the workspace</source>
        <translation>Retirer %1 de l’espace de travail</translation>
    </message>
    <message>
        <source>Mark notifications as read</source>
        <translation>Marquer des notifications comme lues</translation>
    </message>
    <message>
        <source>Mark a notification as unread</source>
        <translation>Marquer une notification comme non lue</translation>
    </message>
    <message>
        <source>Archive notifications</source>
        <translation>Archiver des notifications</translation>
    </message>
    <message>
        <source>Take notifications out of the archive</source>
        <translation>Sortir des notifications de l’archive</translation>
    </message>
    <message>
        <source>Snooze notifications</source>
        <translation>Reporter des notifications</translation>
    </message>
    <message>
        <source>Change a setting</source>
        <translation>Modifier un réglage</translation>
    </message>
    <message>
        <source>Save the queue “%1”</source>
        <translation>Enregistrer la file «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Delete a queue</source>
        <translation>Supprimer une file</translation>
    </message>
    <message>
        <source>Attach “%1” to %2</source>
        <extracomment>%1 is a file, %2 an issue</extracomment>
        <translation>Joindre «&#xa0;%1&#xa0;» à %2</translation>
    </message>
    <message>
        <source>Delete a file of %1</source>
        <translation>Supprimer un fichier de %1</translation>
    </message>
</context>
<context>
    <name>FileTexts</name>
    <message>
        <source>The file is too large: at most %1 can be attached.</source>
        <extracomment>%1 is a size such as &quot;26.2 MB&quot;</extracomment>
        <translation>Le fichier est trop volumineux&#xa0;: %1 au plus peuvent être joints.</translation>
    </message>
    <message>
        <source>You may not do this with the files of this issue.</source>
        <translation>Vous n’êtes pas autorisé à faire cela avec les fichiers de ce ticket.</translation>
    </message>
    <message>
        <source>The file cannot be read or sent: %1</source>
        <translation>Le fichier ne peut pas être lu ou envoyé&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, waits to be sent</source>
        <translation>%1, en attente d’envoi</translation>
    </message>
    <message>
        <source>%1, will be sent again: %2</source>
        <translation>%1, sera renvoyé&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, sending: %2 %</source>
        <translation>%1, envoi&#xa0;: %2&#xa0;%</translation>
    </message>
    <message>
        <source>%1, paused at %2 %</source>
        <translation>%1, en pause à %2&#xa0;%</translation>
    </message>
    <message>
        <source>%1, fetching: %2 %</source>
        <translation>%1, récupération&#xa0;: %2&#xa0;%</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>a size, who attached it, when (&quot;3 h ago&quot;)</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Pasted image %1.png</source>
        <extracomment>the name of a file; %1 is a date and a time</extracomment>
        <translation>Image collée %1.png</translation>
    </message>
</context>
<context>
    <name>FilterTerms</name>
    <message>
        <source>me</source>
        <translation>moi</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>any</source>
        <translation>au choix</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Est</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Has no</source>
        <translation>Sans</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a filter: &quot;Due date &lt; 2026-12-01&quot; and &quot;Status: Open, In Progress&quot;</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>comparison</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>Pas %1</translation>
    </message>
</context>
<context>
    <name>GroupTitles</name>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Sans étiquette</translation>
    </message>
</context>
<context>
    <name>HistoryTexts</name>
    <message>
        <source>%1 added %2 to %3</source>
        <extracomment>Somebody added labels (%2) to the field %3</extracomment>
        <translation>%1&#xa0;: %3 – ajout de %2</translation>
    </message>
    <message>
        <source>%1 removed %2 from %3</source>
        <translation>%1&#xa0;: %3 – retrait de %2</translation>
    </message>
    <message>
        <source>%1 changed %2</source>
        <translation>%1&#xa0;: modification de «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1 cleared %2</source>
        <translation>%1&#xa0;: effacement de «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1 set %2 to “%3”</source>
        <translation>%1&#xa0;: %2 → «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>%1 set %2 to “%3” (it was “%4”)</source>
        <extracomment>Somebody gave a field a new value (%3); %4 is the one before</extracomment>
        <translation>%1&#xa0;: %2&#xa0;: «&#xa0;%4&#xa0;» → «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>It was merged with somebody else&apos;s change.</source>
        <translation>Fusionné avec la modification d’une autre personne.</translation>
    </message>
    <message>
        <source>%1 created the issue</source>
        <translation>%1&#xa0;: création du ticket</translation>
    </message>
    <message>
        <source>%1 deleted the issue</source>
        <translation>%1&#xa0;: suppression du ticket</translation>
    </message>
    <message>
        <source>%1 restored the issue</source>
        <translation>%1&#xa0;: restauration du ticket</translation>
    </message>
    <message>
        <source>%1 moved the issue to another project</source>
        <translation>%1&#xa0;: déplacement du ticket vers un autre projet</translation>
    </message>
    <message>
        <source>%1 commented</source>
        <translation>%1&#xa0;: commentaire ajouté</translation>
    </message>
    <message>
        <source>%1 edited a comment</source>
        <translation>%1&#xa0;: commentaire modifié</translation>
    </message>
    <message>
        <source>%1 deleted a comment</source>
        <translation>%1&#xa0;: commentaire supprimé</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>It had been changed meanwhile.</source>
        <translation>La valeur avait été modifiée entre-temps.</translation>
    </message>
    <message>
        <source>%1 had changed it meanwhile.</source>
        <translation>%1&#xa0;: modification entre-temps.</translation>
    </message>
    <message>
        <source>%1 chose another value to settle a conflict.</source>
        <translation>%1&#xa0;: autre valeur choisie pour régler un conflit.</translation>
    </message>
    <message>
        <source>The issue had been deleted meanwhile.</source>
        <translation>Le ticket avait été supprimé entre-temps.</translation>
    </message>
    <message>
        <source>It settled a conflict.</source>
        <translation>Un conflit a été réglé ainsi.</translation>
    </message>
    <message>
        <source>%1 attached “%2”</source>
        <extracomment>%2 is a file</extracomment>
        <translation>%1&#xa0;: ajout de la pièce jointe «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” was removed with the deleted issue</source>
        <translation>«&#xa0;%1&#xa0;» a été retiré avec le ticket supprimé</translation>
    </message>
    <message>
        <source>%1 deleted the file “%2”</source>
        <translation>%1&#xa0;: suppression du fichier «&#xa0;%2&#xa0;»</translation>
    </message>
</context>
<context>
    <name>InboxTexts</name>
    <message>
        <source>Assigned to me</source>
        <translation>M’est attribué</translation>
    </message>
    <message>
        <source>I am mentioned</source>
        <translation>On me mentionne</translation>
    </message>
    <message>
        <source>Mine became urgent</source>
        <translation>Un des miens est devenu urgent</translation>
    </message>
    <message>
        <source>Mine is blocked by another</source>
        <translation>Un des miens est bloqué par un autre</translation>
    </message>
    <message>
        <source>A conflict with my change</source>
        <translation>Un conflit avec ma modification</translation>
    </message>
    <message>
        <source>Mine is due today</source>
        <translation>Un des miens arrive à échéance aujourd’hui</translation>
    </message>
    <message>
        <source>Status of mine, or of what I watch</source>
        <translation>Statut des miens, ou de ceux que je suis</translation>
    </message>
    <message>
        <source>Comment on mine, or on what I watch</source>
        <translation>Commentaire sur les miens, ou sur ceux que je suis</translation>
    </message>
    <message>
        <source>New in a queue that I watch</source>
        <translation>Nouveau dans une file que je suis</translation>
    </message>
    <message>
        <source>Added to a project</source>
        <translation>Ajout à un projet</translation>
    </message>
    <message>
        <source>Message to everybody</source>
        <translation>Message à tout le monde</translation>
    </message>
    <message>
        <source>Mine is due tomorrow</source>
        <translation>Un des miens arrive à échéance demain</translation>
    </message>
    <message>
        <source>Any issue was created</source>
        <translation>Un ticket quelconque a été créé</translation>
    </message>
    <message>
        <source>Any issue was deleted</source>
        <translation>Un ticket quelconque a été supprimé</translation>
    </message>
    <message>
        <source>Any issue was resolved</source>
        <translation>Un ticket quelconque a été résolu</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>In Lockstep</source>
        <translation>Dans Lockstep</translation>
    </message>
    <message>
        <source>On the desktop too</source>
        <translation>Sur le bureau aussi</translation>
    </message>
    <message>
        <source>%1 assigned it to you</source>
        <translation>%1 vous l’a attribué</translation>
    </message>
    <message>
        <source>%1 mentioned you: %2</source>
        <translation>%1 vous a mentionné&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 made it urgent</source>
        <translation>%1 l’a rendu urgent</translation>
    </message>
    <message>
        <source>%1 says that it is blocked by %2</source>
        <extracomment>a person, an issue</extracomment>
        <translation>%1 indique qu’il est bloqué par %2</translation>
    </message>
    <message>
        <source>%1 and you changed it differently</source>
        <translation>%1 et vous l’avez modifié différemment</translation>
    </message>
    <message>
        <source>It is due on %1</source>
        <translation>Échéance le %1</translation>
    </message>
    <message>
        <source>It is due</source>
        <translation>Il arrive à échéance</translation>
    </message>
    <message>
        <source>%1 set it to “%2”</source>
        <translation>%1 l’a passé à «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1 commented: %2</source>
        <translation>%1 a commenté&#xa0;: %2</translation>
    </message>
    <message>
        <source>It came into the queue “%1”</source>
        <translation>Il est arrivé dans la file «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 added you to this project</source>
        <translation>%1 vous a ajouté à ce projet</translation>
    </message>
    <message>
        <source>%1 to everybody: %2</source>
        <translation>%1 à tout le monde&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 created it</source>
        <translation>%1 l’a créé</translation>
    </message>
    <message>
        <source>%1 deleted it</source>
        <translation>%1 l’a supprimé</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>Ces 7 derniers jours</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus ancien</translation>
    </message>
    <message>
        <source>For 3 hours, until %1</source>
        <extracomment>%1 is a time of day, here and below</extracomment>
        <translation>Pendant 3 heures, jusqu’à %1</translation>
    </message>
    <message>
        <source>This evening, %1</source>
        <translation>Ce soir, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Demain, %1</translation>
    </message>
    <message>
        <source>Next Monday, %1</source>
        <translation>Lundi prochain, %1</translation>
    </message>
    <message>
        <source>In a month, %1</source>
        <translation>Dans un mois, %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>until %1, %2</source>
        <extracomment>a day, a time</extracomment>
        <translation>jusqu’à %1, %2</translation>
    </message>
    <message>
        <source>You were added to this project</source>
        <translation>Vous avez été ajouté à ce projet</translation>
    </message>
</context>
<context>
    <name>IssueExport</name>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the key of an issue, %2 its title</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a person, %2 a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>New issues can be created.</source>
        <translation>Il est possible de créer des tickets.</translation>
    </message>
    <message>
        <source>No new issues can be created in %1 from here.</source>
        <translation>Il n’est pas possible de créer des tickets dans %1 depuis ici.</translation>
    </message>
    <message>
        <source>Issues can be deleted.</source>
        <translation>Il est possible de supprimer des tickets.</translation>
    </message>
    <message>
        <source>Issues of %1 cannot be deleted from here.</source>
        <translation>Les tickets de %1 ne peuvent pas être supprimés depuis ici.</translation>
    </message>
    <message>
        <source>Deleted issues come back.</source>
        <translation>Les tickets supprimés peuvent être restaurés.</translation>
    </message>
    <message>
        <source>What was deleted in %1 cannot be brought back.</source>
        <translation>Ce qui a été supprimé dans %1 ne peut pas être restauré.</translation>
    </message>
    <message>
        <source>Comments can be written.</source>
        <translation>Il est possible d’écrire des commentaires.</translation>
    </message>
    <message>
        <source>No comments can be written in %1 from here.</source>
        <translation>Il n’est pas possible d’écrire des commentaires dans %1 depuis ici.</translation>
    </message>
    <message>
        <source>Comments can be changed.</source>
        <translation>Il est possible de modifier des commentaires.</translation>
    </message>
    <message>
        <source>Comments in %1 cannot be changed from here.</source>
        <translation>Les commentaires de %1 ne peuvent pas être modifiés depuis ici.</translation>
    </message>
    <message>
        <source>Comments can be deleted.</source>
        <translation>Il est possible de supprimer des commentaires.</translation>
    </message>
    <message>
        <source>Comments in %1 cannot be deleted from here.</source>
        <translation>Les commentaires de %1 ne peuvent pas être supprimés depuis ici.</translation>
    </message>
    <message>
        <source>Projects have channels.</source>
        <translation>Les projets ont des canaux.</translation>
    </message>
    <message>
        <source>%1 has no channels.</source>
        <translation>%1 n’a pas de canaux.</translation>
    </message>
    <message>
        <source>You see who is writing.</source>
        <translation>On voit qui est en train d’écrire.</translation>
    </message>
    <message>
        <source>%1 does not say who is writing.</source>
        <translation>%1 ne dit pas qui est en train d’écrire.</translation>
    </message>
    <message>
        <source>You see who looks at an issue.</source>
        <translation>On voit qui regarde un ticket.</translation>
    </message>
    <message>
        <source>%1 does not say who looks at an issue.</source>
        <translation>%1 ne dit pas qui regarde un ticket.</translation>
    </message>
    <message>
        <source>The notifications of the server come into the inbox.</source>
        <translation>Les notifications du serveur arrivent dans la boîte de réception.</translation>
    </message>
    <message>
        <source>%1 sends no notifications.</source>
        <translation>%1 n’envoie pas de notifications.</translation>
    </message>
    <message>
        <source>There are queues with their figures.</source>
        <translation>Il y a des files avec leurs chiffres.</translation>
    </message>
    <message>
        <source>%1 has no queues.</source>
        <translation>%1 n’a pas de files.</translation>
    </message>
    <message>
        <source>There is a heatmap.</source>
        <translation>Il y a une carte de chaleur.</translation>
    </message>
    <message>
        <source>%1 has no heatmap.</source>
        <translation>%1 n’a pas de carte de chaleur.</translation>
    </message>
    <message>
        <source>Issues have a history.</source>
        <translation>Les tickets ont un historique.</translation>
    </message>
    <message>
        <source>%1 tells no history of issues.</source>
        <translation>%1 ne donne pas l’historique des tickets.</translation>
    </message>
    <message>
        <source>The server notices when two change the same at once.</source>
        <translation>Le serveur remarque quand deux personnes modifient la même chose en même temps.</translation>
    </message>
    <message>
        <source>%1 does not notice when two change the same at once. Lockstep looks before it writes; in the moment between, a change can be lost.</source>
        <translation>%1 ne remarque pas quand deux personnes modifient la même chose en même temps. Lockstep regarde avant d’écrire&#xa0;; dans l’instant qui sépare les deux, une modification peut se perdre.</translation>
    </message>
    <message>
        <source>Files can be attached.</source>
        <translation>Il est possible de joindre des fichiers.</translation>
    </message>
    <message>
        <source>No files can be attached in %1 from here.</source>
        <translation>Il n’est pas possible de joindre des fichiers dans %1 depuis ici.</translation>
    </message>
    <message>
        <source>Projects can be set up here.</source>
        <translation>Les projets peuvent être configurés ici.</translation>
    </message>
    <message>
        <source>The projects of %1 are set up there, not here.</source>
        <translation>Les projets de %1 se configurent là-bas, pas ici.</translation>
    </message>
    <message>
        <source>People can be invited.</source>
        <translation>Il est possible d’inviter des personnes.</translation>
    </message>
    <message>
        <source>The people of %1 are managed there, not here.</source>
        <translation>Les personnes de %1 sont gérées là-bas, pas ici.</translation>
    </message>
    <message>
        <source>“%1” cannot be changed in %2 from here.</source>
        <extracomment>%1 is the label of a field, %2 the name of a server&apos;s system</extracomment>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être modifié dans %2 depuis ici.</translation>
    </message>
    <message>
        <source>Of an issue, you can change: %1.</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation>D’un ticket, on peut modifier&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Issues can be closed for good; they stay in the lists.</source>
        <translation>Les tickets peuvent être clos pour de bon&#xa0;; ils restent dans les listes.</translation>
    </message>
    <message>
        <source>Of an issue, you can only read: %1.</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation>D’un ticket, on peut seulement lire&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Issues can be moved to another project.</source>
        <translation>Il est possible de déplacer des tickets dans un autre projet.</translation>
    </message>
    <message>
        <source>Issues of %1 cannot be moved to another project from here.</source>
        <translation>Les tickets de %1 ne peuvent pas être déplacés dans un autre projet depuis ici.</translation>
    </message>
</context>
<context>
    <name>PendingMarks</name>
    <message>
        <source>The server did not accept this. It is kept until you decide.</source>
        <translation>Le serveur n’a pas accepté ceci. C’est conservé jusqu’à votre décision.</translation>
    </message>
    <message>
        <source>Somebody else changed this too. Yours waits for your decision.</source>
        <translation>Quelqu’un d’autre a aussi modifié ceci. Votre version attend votre décision.</translation>
    </message>
    <message>
        <source>Saved on this computer, not on the server yet.</source>
        <translation>Enregistré sur cet ordinateur, pas encore sur le serveur.</translation>
    </message>
    <message>
        <source>The server did not accept one of your changes.</source>
        <translation>Le serveur n’a pas accepté une de vos modifications.</translation>
    </message>
    <message>
        <source>In conflict with somebody else&apos;s change.</source>
        <translation>En conflit avec la modification d’une autre personne.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are not on the server yet.</source>
        <translation>
            <numerusform>%Ln modification n’est pas encore sur le serveur.</numerusform>
            <numerusform>%Ln modifications ne sont pas encore sur le serveur.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>You</source>
        <translation>Moi</translation>
    </message>
    <message>
        <source>you</source>
        <translation>moi</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
</context>
<context>
    <name>ProblemTexts</name>
    <message>
        <source>There is no text. To be rid of a comment, delete it.</source>
        <translation>Il n’y a pas de texte. Un commentaire dont on ne veut plus peut être supprimé.</translation>
    </message>
    <message>
        <source>Line %1 has a character that cannot be sent and cannot be seen. Write that line anew.</source>
        <translation>La ligne %1 contient un caractère invisible qui ne peut pas être envoyé. Il faut réécrire cette ligne.</translation>
    </message>
    <message numerus="yes">
        <source>This text is too long, by %n character(s) or a little less. Put a part into another comment.</source>
        <translation>
            <numerusform>Ce texte est trop long de %Ln caractère, ou d’un peu moins. Une partie peut aller dans un autre commentaire.</numerusform>
            <numerusform>Ce texte est trop long de %Ln caractères, ou d’un peu moins. Une partie peut aller dans un autre commentaire.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 has a character that cannot be saved and cannot be seen. Write that line anew.</source>
        <translation>La ligne %1 contient un caractère invisible qui ne peut pas être enregistré. Il faut réécrire cette ligne.</translation>
    </message>
    <message>
        <source>There is a character in it that cannot be saved and cannot be seen. Write it anew.</source>
        <translation>Il contient un caractère invisible qui ne peut pas être enregistré. Il faut le réécrire.</translation>
    </message>
    <message>
        <source>An issue needs a title of at most %1 characters.</source>
        <translation>Un ticket a besoin d’un titre de %L1 caractères au plus.</translation>
    </message>
    <message>
        <source>This text is too long. Shorten it, or put a part into a comment.</source>
        <translation>Ce texte est trop long. Il faut le raccourcir, ou en mettre une partie dans un commentaire.</translation>
    </message>
    <message>
        <source>This is no number that the field can take.</source>
        <translation>Ce n’est pas un nombre que le champ accepte.</translation>
    </message>
    <message>
        <source>The field cannot take this. Use one line of at most %1 characters.</source>
        <translation>Le champ ne peut pas l’accepter. Il faut une seule ligne de %L1 caractères au plus.</translation>
    </message>
</context>
<context>
    <name>ProjectTexts</name>
    <message>
        <source>Viewer</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>%1, no limit</source>
        <extracomment>%1 is a category of statuses</extracomment>
        <translation>%1, sans limite</translation>
    </message>
    <message numerus="yes">
        <source>%1, at most %n issue(s)</source>
        <extracomment>%1 is a category of statuses</extracomment>
        <translation>
            <numerusform>%1, %Ln ticket au plus</numerusform>
            <numerusform>%1, %Ln tickets au plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Both of you have given the project another name.</source>
        <translation>Vous avez tous deux donné un autre nom au projet.</translation>
    </message>
    <message>
        <source>Both of you have changed the status “%1”.</source>
        <translation>Vous avez tous deux modifié le statut «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Mine: %1</source>
        <translation>La mienne&#xa0;: %1</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>L’autre&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>QueryTexts</name>
    <message>
        <source>The quote is not closed.</source>
        <translation>Le guillemet n’est pas fermé.</translation>
    </message>
    <message>
        <source>A value is missing behind %1:</source>
        <translation>Il manque une valeur après %1:</translation>
    </message>
    <message>
        <source>%1 needs something on both sides.</source>
        <translation>%1 demande quelque chose de chaque côté.</translation>
    </message>
    <message>
        <source>A range has no &lt; or &gt; in front of it.</source>
        <translation>Un intervalle n’est pas précédé de &lt; ou de &gt;.</translation>
    </message>
    <message>
        <source>There is nothing between the parentheses.</source>
        <translation>Il n’y a rien entre les parenthèses.</translation>
    </message>
    <message>
        <source>The parenthesis is not closed.</source>
        <translation>La parenthèse n’est pas fermée.</translation>
    </message>
    <message>
        <source>There is no open parenthesis for this one.</source>
        <translation>Il n’y a pas de parenthèse ouvrante pour celle-ci.</translation>
    </message>
    <message>
        <source>There are too many parentheses in one another.</source>
        <translation>Trop de parenthèses sont imbriquées.</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>Le filtre est trop long.</translation>
    </message>
    <message>
        <source>There is no %1: to filter by. To search for it, put it in quotes.</source>
        <translation>%1: n’existe pas comme critère. Pour chercher ce texte, mettez-le entre guillemets.</translation>
    </message>
    <message>
        <source>There is no %1: to filter by. Did you mean %2:?</source>
        <translation>%1: n’existe pas comme critère. Vouliez-vous dire %2:&#xa0;?</translation>
    </message>
    <message>
        <source>%1: there is no “%2”.</source>
        <translation>%1: «&#xa0;%2&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>%1: there is no “%2”. Did you mean “%3”?</source>
        <translation>%1: «&#xa0;%2&#xa0;» n’existe pas. Vouliez-vous dire «&#xa0;%3&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>%1: “%2” is no date. Dates are like 2026-12-31, today, -7d or 2w.</source>
        <translation>%1: «&#xa0;%2&#xa0;» n’est pas une date. Une date s’écrit 2026-12-31, today, -7d ou 2w.</translation>
    </message>
    <message>
        <source>%1: “%2” is no number.</source>
        <translation>%1: «&#xa0;%2&#xa0;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>%1 has no order: it takes no &lt; and no &gt;.</source>
        <translation>%1 n’a pas d’ordre&#xa0;: &lt; et &gt; ne s’y appliquent pas.</translation>
    </message>
    <message>
        <source>%1: %2 means nothing here.</source>
        <translation>%1: %2 n’a pas de sens ici.</translation>
    </message>
</context>
<context>
    <name>QueueTexts</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%Ln heure</numerusform>
            <numerusform>%Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Since %1 today, %2 came and %3 went.</source>
        <extracomment>a time of day, two numbers of issues</extracomment>
        <translation>Depuis %1 aujourd’hui&#xa0;: %2 entrés, %3 sortis.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%Ln ouvert</numerusform>
            <numerusform>%Ln ouverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them nobody&apos;s</source>
        <translation>
            <numerusform>dont %Ln non attribué</numerusform>
            <numerusform>dont %Ln non attribués</numerusform>
        </translation>
    </message>
    <message>
        <source>the oldest %1</source>
        <translation>le plus ancien&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>%Ln résolu</numerusform>
            <numerusform>%Ln résolus</numerusform>
        </translation>
    </message>
    <message>
        <source>on average within %1</source>
        <translation>en moyenne en %1</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>il y a %Ln s</numerusform>
            <numerusform>il y a %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>il y a %Ln min</numerusform>
            <numerusform>il y a %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>il y a %Ln h</numerusform>
            <numerusform>il y a %Ln h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusCategory</name>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En revue</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Bug</source>
        <translation>Bogue</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Fonctionnalité</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>not yet sent</source>
        <translation>pas encore envoyé</translation>
    </message>
    <message>
        <source>unknown date</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>now</source>
        <translation>&lt; 1 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%L1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%L1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%L1 j</translation>
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
        <translation>Ouvrir le lien</translation>
    </message>
    <message>
        <source>Open %1 in your browser? It is on %2.</source>
        <translation>Ouvrir %1 dans le navigateur&#xa0;? L’adresse se trouve sur %2.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AboutDialog</name>
    <message>
        <source>About Lockstep</source>
        <translation>À propos de Lockstep</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>An issue tracker for teams that stays in step.</source>
        <translation>Un gestionnaire de tickets qui garde les équipes au même pas.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Copies what this is built of</source>
        <translation>Copie les informations de version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Other software</source>
        <translation>Autres logiciels</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Icônes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AccountDialog</name>
    <message>
        <source>Your Account</source>
        <translation>Votre compte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Your name, as others see it</source>
        <translation>Votre nom, tel que les autres le voient</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Devices on which you are signed in</source>
        <translation>Appareils sur lesquels vous êtes connecté</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>C&amp;urrent password</source>
        <translation>Mot de passe act&amp;uel</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>&amp;Nouveau mot de passe</translation>
    </message>
    <message>
        <source>New one &amp;again</source>
        <translation>Le nouveau &amp;encore une fois</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Modifier le mot de passe</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>You are connected from too many places at once. Sign out a device that you do not use, and this one connects. What you change here is kept.</source>
        <translation>Vous êtes connecté depuis trop d’endroits à la fois. Déconnectez un appareil que vous n’utilisez pas, et celui-ci se connectera. Vos modifications faites ici sont conservées.</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>This cannot be a name: it has signs that are not to be seen.</source>
        <translation>Cela ne peut pas être un nom&#xa0;: il contient des caractères invisibles.</translation>
    </message>
    <message>
        <source>Everybody sees the new name.</source>
        <translation>Tout le monde voit le nouveau nom.</translation>
    </message>
    <message>
        <source>Everybody sees the new name when the connection is back.</source>
        <translation>Tout le monde verra le nouveau nom quand la connexion sera rétablie.</translation>
    </message>
    <message>
        <source>The two new ones are not the same.</source>
        <translation>Les deux nouveaux mots de passe ne sont pas identiques.</translation>
    </message>
    <message numerus="yes">
        <source>A password has at least %n character(s).</source>
        <translation>
            <numerusform>Un mot de passe a au moins %Ln caractère.</numerusform>
            <numerusform>Un mot de passe a au moins %Ln caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>The password is changed, and all other devices were signed out.</source>
        <translation>Le mot de passe est modifié et tous les autres appareils ont été déconnectés.</translation>
    </message>
    <message>
        <source>The current password is not right. Nothing was changed.</source>
        <translation>Le mot de passe actuel est incorrect. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The server does not take this password: it is too short, too common, or your address. Nothing was changed: choose another one.</source>
        <translation>Le serveur n’accepte pas ce mot de passe&#xa0;: il est trop court, trop courant, ou c’est votre adresse. Rien n’a été modifié&#xa0;: choisissez-en un autre.</translation>
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
        <translation>Aller aux personnes</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Inviter quelqu’un</translation>
    </message>
    <message>
        <source>Revoke Invitation</source>
        <translation>Révoquer l’invitation</translation>
    </message>
    <message>
        <source>The link that %1 was given does not work any more then. You can invite them again at any time.</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>Le lien donné à %1 ne fonctionnera plus. Vous pouvez renouveler l’invitation à tout moment.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Take administration away</source>
        <translation>Retirer l’administration</translation>
    </message>
    <message>
        <source>Make administrator</source>
        <translation>Nommer administrateur</translation>
    </message>
    <message>
        <source>Leave the workspace…</source>
        <translation>Quitter l’espace de travail…</translation>
    </message>
    <message>
        <source>Remove from the workspace…</source>
        <translation>Retirer de l’espace de travail…</translation>
    </message>
    <message>
        <source>A workspace keeps at least one administrator</source>
        <translation>Un espace de travail garde au moins un administrateur</translation>
    </message>
    <message>
        <source>Give Up Administration</source>
        <translation>Renoncer à l’administration</translation>
    </message>
    <message>
        <source>You will not be able to invite or remove people any more, nor to take this back yourself: another administrator has to. You keep your roles in the projects.</source>
        <translation>Vous ne pourrez plus inviter ni retirer de personnes, ni revenir vous-même en arrière&#xa0;: un autre administrateur devra le faire. Vous gardez vos rôles dans les projets.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Renoncer</translation>
    </message>
    <message>
        <source>%1 administers the workspace now.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1 administre maintenant l’espace de travail.</translation>
    </message>
    <message>
        <source>%1 does not administer the workspace any more.</source>
        <translation>%1 n’administre plus l’espace de travail.</translation>
    </message>
    <message>
        <source>You do not administer the workspace any more.</source>
        <translation>Vous n’administrez plus l’espace de travail.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Leave Workspace</source>
        <translation>Quitter l’espace de travail</translation>
    </message>
    <message>
        <source>You cannot see %1 any more then, and come back only by an invitation.

What you wrote stays, under your name: issues, comments, files. What you have for yourself there is lost: inbox, saved filters, roles.</source>
        <extracomment>%1 is a workspace</extracomment>
        <translation>Vous ne pourrez plus voir %1 et ne reviendrez que sur invitation.

Ce que vous avez écrit reste, sous votre nom&#xa0;: tickets, commentaires, fichiers. Ce que vous y avez pour vous est perdu&#xa0;: boîte de réception, filtres enregistrés, rôles.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Remove Person</source>
        <translation>Retirer la personne</translation>
    </message>
    <message>
        <source>%1 cannot see %2 any more then, is signed out of it on all devices, and comes back only by an invitation.

Nothing that %1 wrote is lost: issues, comments and files stay, under that name. Roles in the projects are lost, and invitations that %1 has made end.</source>
        <extracomment>%1 is a person, %2 a workspace</extracomment>
        <translation>%1 ne pourra plus voir %2, en sera déconnecté sur tous les appareils et ne reviendra que sur invitation.

Rien de ce que %1 a écrit n’est perdu&#xa0;: les tickets, les commentaires et les fichiers restent, sous ce nom. Les rôles dans les projets sont perdus et les invitations faites par %1 prennent fin.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>You removed %1.</source>
        <translation>Vous avez retiré %1.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>So&amp;mbre</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Contraste éle&amp;vé</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>%1 (as the system)</source>
        <translation>%1 (comme le système)</translation>
    </message>
    <message>
        <source>Si&amp;ze of the text</source>
        <translation>&amp;Taille du texte</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Animations</translation>
    </message>
    <message>
        <source>Move nothing that need not &amp;move</source>
        <translation>Éviter les animations &amp;inutiles</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AttachmentList</name>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Attach files; they can also be dropped here, or pasted</source>
        <translation>Joindre des fichiers&#xa0;; ils peuvent aussi être déposés ici ou collés</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a file, and why it could not be attached</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Attach Files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Save File</source>
        <translation>Enregistrer le fichier</translation>
    </message>
    <message>
        <source>Delete File</source>
        <translation>Supprimer le fichier</translation>
    </message>
    <message>
        <source>Delete %1? This cannot be undone.</source>
        <translation>Supprimer %1&#xa0;? Cette action ne peut pas être annulée.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
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
        <translation>Progression de %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Copy Link for a Text</source>
        <translation>Copier le lien pour un texte</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Availability</name>
    <message>
        <source>Availability</source>
        <translation>Disponibilité</translation>
    </message>
    <message>
        <source>Set whether you may be disturbed</source>
        <translation>Indiquer si l’on peut vous déranger</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Busy for 1 hour</source>
        <translation>Occupé pendant 1 heure</translation>
    </message>
    <message>
        <source>Busy until tomorrow</source>
        <translation>Occupé jusqu’à demain</translation>
    </message>
    <message>
        <source>Busy until I change it</source>
        <translation>Occupé jusqu’à nouvel ordre</translation>
    </message>
    <message>
        <source>Let mentions through while busy</source>
        <translation>Laisser passer les mentions quand je suis occupé</translation>
    </message>
    <message>
        <source>Quiet hours…</source>
        <translation>Heures calmes…</translation>
    </message>
    <message>
        <source>Busy until %1</source>
        <extracomment>%1 is a time</extracomment>
        <translation>Occupé jusqu’à %1</translation>
    </message>
    <message>
        <source>Busy until %1, %2</source>
        <extracomment>%1 is a day of the week, %2 a time</extracomment>
        <translation>Occupé jusqu’à %1, %2</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Occupé</translation>
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
        <translation>%1 (écrit un commentaire)</translation>
    </message>
    <message>
        <source>%1 (editing %2)</source>
        <extracomment>%1 is a person, %2 the name of a field</extracomment>
        <translation>%1 (modifie «&#xa0;%2&#xa0;»)</translation>
    </message>
    <message>
        <source>Also here: %1</source>
        <translation>Également ici&#xa0;: %1</translation>
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
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BoardColumnHeader</name>
    <message numerus="yes">
        <source>%1 has %n issue(s) here, more than its limit of %2.</source>
        <translation>
            <numerusform>%1 a ici %Ln ticket, plus que sa limite de %2.</numerusform>
            <numerusform>%1 a ici %Ln tickets, plus que sa limite de %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n issue(s) here; its limit is %2.</source>
        <translation>
            <numerusform>%1 a ici %Ln ticket&#xa0;; sa limite est de %2.</numerusform>
            <numerusform>%1 a ici %Ln tickets&#xa0;; sa limite est de %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/%2</source>
        <extracomment>so many issues, of so many that are meant to be there at most</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Over limit</source>
        <translation>Limite dépassée</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>so many cards are shown, of so many issues and a limit: &quot;2 (5/4)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Menu of the column %1</source>
        <translation>Menu de la colonne %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n issue(s)</source>
        <extracomment>a column of the board: its status, how many cards it has</extracomment>
        <translation>
            <numerusform>%1, %Ln ticket</numerusform>
            <numerusform>%1, %Ln tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>This status is not in the project any more. Move its issues to another one.</source>
        <translation>Ce statut n’existe plus dans le projet. Déplacez ses tickets vers un autre.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BoardCommands</name>
    <message>
        <source>Show as a board</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <source>Move the card one column to the right</source>
        <translation>Déplacer la carte d’une colonne vers la droite</translation>
    </message>
    <message>
        <source>Move the card one column to the left</source>
        <translation>Déplacer la carte d’une colonne vers la gauche</translation>
    </message>
    <message>
        <source>Move the card up</source>
        <translation>Monter la carte</translation>
    </message>
    <message>
        <source>Move the card down</source>
        <translation>Descendre la carte</translation>
    </message>
    <message numerus="yes">
        <source>Move %n issue(s) to “%1”</source>
        <extracomment>%1 is a status</extracomment>
        <translation>
            <numerusform>Déplacer %Ln ticket vers «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>Déplacer %Ln tickets vers «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>Move %1 within “%2”</source>
        <extracomment>%1 is the key of an issue, %2 a status</extracomment>
        <translation>Déplacer %1 dans «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Move %1 to “%2”</source>
        <translation>Déplacer %1 vers «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>New issue in this column</source>
        <translation>Nouveau ticket dans cette colonne</translation>
    </message>
    <message>
        <source>Set the limit of %1…</source>
        <translation>Définir la limite de %1…</translation>
    </message>
    <message>
        <source>Set the limit…</source>
        <translation>Définir la limite…</translation>
    </message>
    <message>
        <source>Only administrators of %1 set its limits</source>
        <translation>Seuls les administrateurs de %1 définissent ses limites</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BoardView</name>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BulkEdit</name>
    <message numerus="yes">
        <source>Set %1 of %n issue(s)</source>
        <translation>
            <numerusform>%Ln ticket&#xa0;: définir «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>%Ln tickets&#xa0;: définir «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>Create the label “%1”</source>
        <translation>Créer l’étiquette «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>Labels of %n issue(s)</source>
        <translation>
            <numerusform>Étiquettes de %Ln ticket</numerusform>
            <numerusform>Étiquettes de %Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1 of %n issue(s)</source>
        <translation>
            <numerusform>%Ln ticket&#xa0;: modifier «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>%Ln tickets&#xa0;: modifier «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %1 of %n issue(s) to “%2”</source>
        <translation>
            <numerusform>%Ln ticket&#xa0;: %1 → «&#xa0;%2&#xa0;»</numerusform>
            <numerusform>%Ln tickets&#xa0;: %1 → «&#xa0;%2&#xa0;»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more may only be read.</source>
        <translation>
            <numerusform>%Ln autre ne peut être que lu.</numerusform>
            <numerusform>%Ln autres ne peuvent être que lus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the vote for %n issue(s) back</source>
        <translation>
            <numerusform>Retirer le vote de %Ln ticket</numerusform>
            <numerusform>Retirer le vote de %Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vote for %n issue(s)</source>
        <translation>
            <numerusform>Voter pour %Ln ticket</numerusform>
            <numerusform>Voter pour %Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop watching %n issue(s)</source>
        <translation>
            <numerusform>Ne plus suivre %Ln ticket</numerusform>
            <numerusform>Ne plus suivre %Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watch %n issue(s)</source>
        <translation>
            <numerusform>Suivre %Ln ticket</numerusform>
            <numerusform>Suivre %Ln tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BundleDialog</name>
    <message>
        <source>With &amp;titles and texts of issues</source>
        <translation>Avec les &amp;titres et les textes des tickets</translation>
    </message>
    <message>
        <source>Diagnostics for Others</source>
        <translation>Diagnostic pour d’autres</translation>
    </message>
    <message>
        <source>This is all that the file will have. Passwords, tokens and e-mail addresses are taken out. Nothing is sent: you save it, and give it to whoever helps you.</source>
        <translation>C’est tout ce que contiendra le fichier. Les mots de passe, les jetons et les adresses e-mail en sont retirés. Rien n’est envoyé&#xa0;: vous l’enregistrez et le transmettez à qui vous aide.</translation>
    </message>
    <message>
        <source>Text of the diagnostics</source>
        <translation>Texte du diagnostic</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Save Diagnostics</source>
        <translation>Enregistrer le diagnostic</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CatchUpLane</name>
    <message>
        <source>While you were away</source>
        <translation>Pendant votre absence</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>Take note of everything that happened while you were away</source>
        <translation>Prendre acte de tout ce qui s’est passé pendant votre absence</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While you were away, %n issue(s)</source>
        <translation>
            <numerusform>Pendant votre absence, %Ln ticket</numerusform>
            <numerusform>Pendant votre absence, %Ln tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens the issue, E takes note of it.</source>
        <translation>Entrée ouvre le ticket, E en prend acte.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CatchUpModel</name>
    <message>
        <source>By %1, %2.</source>
        <translation>Par %1, %2.</translation>
    </message>
    <message>
        <source>%1 %2. %3. By %4, %5.</source>
        <extracomment>key and title of an issue, what became of it, who did it and when</extracomment>
        <translation>%1 %2. %3. Par %4, %5.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CertificateCard</name>
    <message>
        <source>It has expired.</source>
        <translation>Il a expiré.</translation>
    </message>
    <message>
        <source>It is not valid yet.</source>
        <translation>Il n’est pas encore valide.</translation>
    </message>
    <message>
        <source>It is for another name.</source>
        <translation>Il est établi pour un autre nom.</translation>
    </message>
    <message>
        <source>It is signed by nobody but itself.</source>
        <translation>Il n’est signé que par lui-même.</translation>
    </message>
    <message>
        <source>Its issuer is not known on this computer.</source>
        <translation>Son émetteur n’est pas connu sur cet ordinateur.</translation>
    </message>
    <message>
        <source>It is not the one that you trust for this server.</source>
        <translation>Ce n’est pas celui auquel vous faites confiance pour ce serveur.</translation>
    </message>
    <message>
        <source>It cannot be verified.</source>
        <translation>Il ne peut pas être vérifié.</translation>
    </message>
    <message>
        <source>Trust this certificate…</source>
        <translation>Faire confiance à ce certificat…</translation>
    </message>
    <message>
        <source>The certificate that the server shows</source>
        <translation>Le certificat présenté par le serveur</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>Empreinte SHA-256</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Issued for</source>
        <translation>Délivré à</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Délivré par</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>two dates</extracomment>
        <translation>Validité</translation>
    </message>
    <message>
        <source>From %1 until %2</source>
        <translation>Du %1 au %2</translation>
    </message>
    <message>
        <source>Why not trusted</source>
        <translation>Pourquoi pas de confiance</translation>
    </message>
    <message>
        <source>Trust the new certificate…</source>
        <translation>Faire confiance au nouveau certificat…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CertificatesPage</name>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>What the authorities of this system vouch for is believed. These are believed by your own decision: each server has to show exactly its certificate.</source>
        <translation>Ce que garantissent les autorités de ce système est accepté. Ces certificats le sont par votre propre décision&#xa0;: chaque serveur doit présenter exactement le sien.</translation>
    </message>
    <message>
        <source>There are none. If a server shows a certificate that is not believed, you see it before anything is sent, and can decide there.</source>
        <translation>Il n’y en a aucun. Si un serveur présente un certificat non reconnu, vous le voyez avant tout envoi et pouvez décider à ce moment-là.</translation>
    </message>
    <message>
        <source>Trusted since %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Approuvé depuis le %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Do not trust the certificate of %1 any more</source>
        <extracomment>%1 is the name of a server</extracomment>
        <translation>Ne plus faire confiance au certificat de %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ChannelPage</name>
    <message>
        <source>You deleted a message.</source>
        <translation>Message supprimé.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Nobody has written here yet. What is written here everybody in %1 can read; @name tells somebody, @all tells everybody.</source>
        <translation>Personne n’a encore écrit ici. Ce qui est écrit ici peut être lu par tout le monde dans %1&#xa0;; @nom prévient une personne, @all prévient tout le monde.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Écrire un message</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CheckPane</name>
    <message>
        <source>Network settings</source>
        <translation>Réglages du réseau</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>%1 is the address of a server</extracomment>
        <translation>Utiliser %1</translation>
    </message>
    <message>
        <source>Trust Another Certificate</source>
        <translation>Faire confiance à un autre certificat</translation>
    </message>
    <message>
        <source>Trust Certificate</source>
        <translation>Faire confiance au certificat</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before. If nobody has told you that it was renewed, somebody may be reading along.

Trust it only if whoever runs the server tells you this fingerprint:
%2</source>
        <translation>%1 présente un autre certificat qu’auparavant. Si personne ne vous a dit qu’il a été renouvelé, quelqu’un lit peut-être vos échanges.

Ne lui faites confiance que si l’administrateur du serveur vous indique cette empreinte&#xa0;:
%2</translation>
    </message>
    <message>
        <source>Lockstep will trust this certificate for %1, and no other one, until you decide otherwise.

Trust it only if whoever runs the server tells you this fingerprint:
%2</source>
        <translation>Lockstep fera confiance à ce certificat pour %1, et à aucun autre, jusqu’à ce que vous en décidiez autrement.

Ne lui faites confiance que si l’administrateur du serveur vous indique cette empreinte&#xa0;:
%2</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>Faire confiance</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CheckView</name>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Pas nécessaire</translation>
    </message>
    <message>
        <source>“%1” failed. %2</source>
        <extracomment>%1 is a step: &quot;Encryption&quot;; %2 a sentence or two with what to do</extracomment>
        <translation>«&#xa0;%1&#xa0;» a échoué. %2</translation>
    </message>
    <message>
        <source>The connection is being checked…</source>
        <translation>Vérification de la connexion…</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>Tout fonctionne.</translation>
    </message>
    <message>
        <source>Everything is ready. Sign in to go on.</source>
        <translation>Tout est prêt. Connectez-vous pour continuer.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Pas encore essayé</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>a step, its state, what to do: &quot;Encryption: Failed. The certificate …&quot;</extracomment>
        <translation>%1&#xa0;: %2. %3</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Comes next</source>
        <translation>À suivre</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Chip</name>
    <message>
        <source>%1, added</source>
        <extracomment>A label that somebody added to, or removed from, a set</extracomment>
        <translation>%1, ajouté</translation>
    </message>
    <message>
        <source>%1, removed</source>
        <translation>%1, retiré</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ChoiceEditor</name>
    <message>
        <source>Set %1</source>
        <translation>Définir «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Search actions, issues, people and filters</source>
        <translation>Rechercher des actions, tickets, personnes et filtres</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Begin with &gt; for actions, # for issues, @ for people. Ctrl+Enter opens an issue in a window of its own.</source>
        <translation>Commencez par &gt; pour les actions, # pour les tickets, @ pour les personnes. Ctrl+Entrée ouvre un ticket dans sa propre fenêtre.</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Rien ne porte ce nom.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CommentCard</name>
    <message>
        <source>Text of the comment</source>
        <translation>Texte du commentaire</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Actions on this comment</source>
        <translation>Actions sur ce commentaire</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Reply with quote</source>
        <translation>Répondre en citant</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Comment: %1</source>
        <translation>Commentaire&#xa0;: %1</translation>
    </message>
    <message>
        <source>The server has it.</source>
        <translation>Reçu par le serveur.</translation>
    </message>
    <message>
        <source>Not accepted by the server</source>
        <translation>Non accepté par le serveur</translation>
    </message>
    <message>
        <source>Waits for your decision</source>
        <translation>Attend votre décision</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Pas encore envoyé</translation>
    </message>
    <message>
        <source>%1 · edited</source>
        <translation>%1 · modifié</translation>
    </message>
    <message>
        <source>Edited: %1</source>
        <translation>Modifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>This could not be saved here. What you typed is kept.</source>
        <translation>Cela n’a pas pu être enregistré ici. Ce qui a été saisi est conservé.</translation>
    </message>
    <message>
        <source>What you changed here is not saved.</source>
        <translation>Ce qui a été modifié ici n’est pas enregistré.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Actions on the comment by %1, %2</source>
        <extracomment>%1 is a person, %2 a time</extracomment>
        <translation>Actions sur le commentaire de %1, %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CommentList</name>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Comments (%1)</source>
        <translation>Commentaires (%L1)</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier comment(s)</source>
        <translation>
            <numerusform>Afficher %Ln commentaire précédent</numerusform>
            <numerusform>Afficher %Ln commentaires précédents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier message(s)</source>
        <translation>
            <numerusform>Afficher %Ln message précédent</numerusform>
            <numerusform>Afficher %Ln messages précédents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Composer</name>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Écrire un commentaire</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Nouveau commentaire</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Envoyer (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>You may read this project, but not write in it.</source>
        <translation>Vous pouvez lire ce projet, mais pas y écrire.</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 écrit…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 et %2 écrivent…</translation>
    </message>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>%Ln personne écrit…</numerusform>
            <numerusform>%Ln personnes écrivent…</numerusform>
        </translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Nouveau message</translation>
    </message>
    <message>
        <source>Write to everybody in this project</source>
        <translation>Écrire à tout le monde dans ce projet</translation>
    </message>
    <message>
        <source>This could not be saved here. What you typed is kept.</source>
        <translation>Cela n’a pas pu être enregistré ici. Ce qui a été saisi est conservé.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictDeletion</name>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>La mienne</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>L’autre</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictDialog</name>
    <message>
        <source>Resolve Conflicts</source>
        <translation>Résoudre les conflits</translation>
    </message>
    <message>
        <source>Mine for the rest</source>
        <translation>La mienne pour le reste</translation>
    </message>
    <message>
        <source>Theirs for the rest</source>
        <translation>L’autre pour le reste</translation>
    </message>
    <message>
        <source>Post mine as comment</source>
        <translation>Publier la mienne en commentaire</translation>
    </message>
    <message>
        <source>Post my values of the unresolved fields as a comment, and keep theirs</source>
        <translation>Publier mes valeurs des champs non résolus en commentaire et garder les autres</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Keep all choices and decide another time (Esc)</source>
        <translation>Garder tous les choix et décider une autre fois (Échap)</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Restored what you had chosen and typed.</source>
        <translation>Vos choix et votre saisie ont été restaurés.</translation>
    </message>
    <message>
        <source>Updated again by %1.</source>
        <translation>Modifié à nouveau par %1.</translation>
    </message>
    <message numerus="yes">
        <source>Your version was posted as a comment; %n field(s) keep theirs.</source>
        <translation>
            <numerusform>Votre version a été publiée en commentaire&#xa0;; %Ln champ garde l’autre.</numerusform>
            <numerusform>Votre version a été publiée en commentaire&#xa0;; %Ln champs gardent l’autre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your version was posted as a comment.</source>
        <translation>Votre version a été publiée en commentaire.</translation>
    </message>
    <message>
        <source>deleted, decide</source>
        <translation>supprimé, à décider</translation>
    </message>
    <message>
        <source>ready to apply</source>
        <translation>prêt à appliquer</translation>
    </message>
    <message numerus="yes">
        <source>%n unresolved</source>
        <translation>
            <numerusform>%Ln non résolu</numerusform>
            <numerusform>%Ln non résolus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>An issue&apos;s key and its title</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All resolved</source>
        <translation>Tout est résolu</translation>
    </message>
    <message numerus="yes">
        <source>Apply, %n unresolved</source>
        <translation>
            <numerusform>Appliquer, %Ln non résolu</numerusform>
            <numerusform>Appliquer, %Ln non résolus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need your decision</source>
        <translation>
            <numerusform>%Ln champ attend votre décision</numerusform>
            <numerusform>%Ln champs attendent votre décision</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <extracomment>%1 is what will be sent, for example &quot;Status = Resolved, Due date kept&quot;</extracomment>
        <translation>Appliquer&#xa0;: %1</translation>
    </message>
    <message>
        <source>1 was · 2 theirs · 3 mine · 4 edit · Alt+↓ next · Ctrl+Enter apply · F1 help</source>
        <extracomment>Keys of the dialog</extracomment>
        <translation>1 avant · 2 l’autre · 3 la mienne · 4 modifier · Alt+↓ suivant · Ctrl+Entrée appliquer · F1 aide</translation>
    </message>
    <message>
        <source>More about this conflict</source>
        <translation>Plus sur ce conflit</translation>
    </message>
    <message>
        <source>Export, lost values, rules and help</source>
        <translation>Export, valeurs perdues, règles et aide</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Copier en &amp;texte</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Copier en &amp;JSON</translation>
    </message>
    <message>
        <source>&amp;Save as text…</source>
        <translation>&amp;Enregistrer en texte…</translation>
    </message>
    <message>
        <source>Save as JSO&amp;N…</source>
        <translation>Enregistrer en JSO&amp;N…</translation>
    </message>
    <message>
        <source>Show &amp;lost values of this issue</source>
        <translation>Afficher les &amp;valeurs perdues de ce ticket</translation>
    </message>
    <message>
        <source>&amp;Rules for conflicts…</source>
        <translation>&amp;Règles pour les conflits…</translation>
    </message>
    <message>
        <source>&amp;Help and keys</source>
        <translation>&amp;Aide et touches</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictEdit</name>
    <message>
        <source>%1, result</source>
        <translation>%1, résultat</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>%1 has a date</source>
        <translation>%1 a une date</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Ajouter à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>%1, in the result of %2</source>
        <translation>%1, dans le résultat de «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>+ both</source>
        <extracomment>Beside a member of a set in a conflict: who added (+) or removed (−) it</extracomment>
        <translation>+ les deux</translation>
    </message>
    <message>
        <source>+ %1</source>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>+ you</source>
        <translation>+ moi</translation>
    </message>
    <message>
        <source>− both</source>
        <translation>− les deux</translation>
    </message>
    <message>
        <source>− %1</source>
        <translation>− %1</translation>
    </message>
    <message>
        <source>− you</source>
        <translation>− moi</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A member of a set, and who added or removed it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, in the result of %2? To be decided</source>
        <extracomment>%1 is a member, and %2 a set such as &quot;Labels&quot;</extracomment>
        <translation>%1, dans le résultat de «&#xa0;%2&#xa0;»&#xa0;? À décider</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictFlow</name>
    <message>
        <source>Export the Conflict</source>
        <translation>Exporter le conflit</translation>
    </message>
    <message>
        <source>Merge of %1</source>
        <translation>Fusion de %1</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>Restaurer %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictHelp</name>
    <message>
        <source>Resolving Conflicts</source>
        <translation>Résoudre les conflits</translation>
    </message>
    <message>
        <source>Nothing that you typed is lost: until you decide, your version is kept with the conflict, and afterwards what was not taken stays in the history of the issue for 30 days.</source>
        <translation>Rien de ce que vous avez saisi n’est perdu&#xa0;: jusqu’à votre décision, votre version est conservée avec le conflit, et ensuite ce qui n’a pas été retenu reste 30 jours dans l’historique du ticket.</translation>
    </message>
    <message>
        <source>From field to field</source>
        <translation>D’un champ à l’autre</translation>
    </message>
    <message>
        <source>From cell to cell</source>
        <translation>D’une cellule à l’autre</translation>
    </message>
    <message>
        <source>Keep it as it was</source>
        <translation>Garder comme avant</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Garder l’autre</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder la mienne</translation>
    </message>
    <message>
        <source>Edit the result</source>
        <translation>Modifier le résultat</translation>
    </message>
    <message>
        <source>Next unresolved field, also of the next issue</source>
        <translation>Champ non résolu suivant, y compris du ticket suivant</translation>
    </message>
    <message>
        <source>In a text: next and previous change</source>
        <translation>Dans un texte&#xa0;: modification suivante et précédente</translation>
    </message>
    <message>
        <source>In a text: take this change as it was, theirs, mine, or both</source>
        <translation>Dans un texte&#xa0;: prendre pour cette modification avant, l’autre, la mienne ou les deux</translation>
    </message>
    <message>
        <source>In a text: see what it was, as long as the key is held</source>
        <translation>Dans un texte&#xa0;: voir le texte d’avant tant que la touche est maintenue</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Later; all choices are kept</source>
        <translation>Plus tard&#xa0;; tous les choix sont conservés</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictList</name>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <extracomment>For screen readers: an issue&apos;s key, its title, the fields, and what is to be done</extracomment>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>%1 %2, %3: %4</source>
        <translation>%1 %2, %3&#xa0;: %4</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictPage</name>
    <message>
        <source>Was</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>before both</source>
        <translation>avant les deux</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>L’autre</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A person and a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>La mienne</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Moi</translation>
    </message>
    <message>
        <source>You, %1</source>
        <translation>Moi, %1</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>what will be kept</source>
        <translation>ce qui sera gardé</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) merged for you: %1</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation>
            <numerusform>%Ln champ fusionné automatiquement&#xa0;: %1</numerusform>
            <numerusform>%Ln champs fusionnés automatiquement&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide what was merged for you</source>
        <translation>Masquer ce qui a été fusionné automatiquement</translation>
    </message>
    <message>
        <source>Restore with my changes</source>
        <translation>Restaurer avec mes modifications</translation>
    </message>
    <message>
        <source>New issue from my text</source>
        <translation>Nouveau ticket avec mon texte</translation>
    </message>
    <message>
        <source>Accept deletion, keep my text as draft</source>
        <translation>Accepter la suppression, garder mon texte en brouillon</translation>
    </message>
    <message>
        <source>Keep the issue</source>
        <translation>Garder le ticket</translation>
    </message>
    <message>
        <source>Delete it anyway</source>
        <translation>Supprimer quand même</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need your decision again; your other choices are kept.</source>
        <translation>
            <numerusform>%Ln champ attend à nouveau votre décision&#xa0;; vos autres choix sont conservés.</numerusform>
            <numerusform>%Ln champs attendent à nouveau votre décision&#xa0;; vos autres choix sont conservés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your choices are kept.</source>
        <translation>Vos choix sont conservés.</translation>
    </message>
    <message>
        <source>Updated again by %1.</source>
        <translation>Modifié à nouveau par %1.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictRow</name>
    <message>
        <source>All as it was</source>
        <translation>Tout comme avant</translation>
    </message>
    <message>
        <source>All of theirs</source>
        <translation>Tout de l’autre</translation>
    </message>
    <message>
        <source>All of mine</source>
        <translation>Tout de la mienne</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A person and a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>result %1</source>
        <translation>résultat&#xa0;: %1</translation>
    </message>
    <message>
        <source>changed again, unresolved</source>
        <translation>modifié à nouveau, non résolu</translation>
    </message>
    <message>
        <source>%1, base %2, theirs %3 by %4, mine %5, %6</source>
        <extracomment>Name of a row for screen readers: field, value before, their value, who, my value, state</extracomment>
        <translation>%1, avant %2, l’autre %3 par %4, la mienne %5, %6</translation>
    </message>
    <message>
        <source>%1: as it was, %2</source>
        <extracomment>Names of choices: field, value</extracomment>
        <translation>%1&#xa0;: comme avant, %2</translation>
    </message>
    <message>
        <source>%1: theirs, %2</source>
        <translation>%1&#xa0;: l’autre, %2</translation>
    </message>
    <message>
        <source>%1: mine, %2</source>
        <translation>%1&#xa0;: la mienne, %2</translation>
    </message>
    <message>
        <source>Keep it as it was (1)</source>
        <translation>Garder comme avant (1)</translation>
    </message>
    <message>
        <source>Keep theirs (2)</source>
        <translation>Garder l’autre (2)</translation>
    </message>
    <message>
        <source>Keep mine (3)</source>
        <translation>Garder la mienne (3)</translation>
    </message>
    <message>
        <source>changed again</source>
        <translation>modifié à nouveau</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%Ln à décider</numerusform>
            <numerusform>%Ln à décider</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide below</source>
        <translation>Décider ci-dessous</translation>
    </message>
    <message>
        <source>The text below</source>
        <translation>Le texte ci-dessous</translation>
    </message>
    <message>
        <source>Merged, see below</source>
        <translation>Fusionné, voir ci-dessous</translation>
    </message>
    <message>
        <source>Choose a side, or edit</source>
        <translation>Choisir un côté ou modifier</translation>
    </message>
    <message>
        <source>Use the edited result of %1</source>
        <translation>Utiliser le résultat modifié de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Edit the result of %1</source>
        <translation>Modifier le résultat de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Use what you have edited (4)</source>
        <translation>Utiliser ce qui a été modifié (4)</translation>
    </message>
    <message>
        <source>Edit the result (4)</source>
        <translation>Modifier le résultat (4)</translation>
    </message>
    <message>
        <source>result %1 by your rule</source>
        <translation>résultat&#xa0;: %1 selon votre règle</translation>
    </message>
    <message>
        <source>%1, by your rule</source>
        <translation>%1, selon votre règle</translation>
    </message>
    <message>
        <source>Always mine</source>
        <translation>Toujours la mienne</translation>
    </message>
    <message>
        <source>Always keep mine for %1 from now on</source>
        <translation>Désormais, toujours garder la mienne pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Always theirs</source>
        <translation>Toujours l’autre</translation>
    </message>
    <message>
        <source>Always keep theirs for %1 from now on</source>
        <translation>Désormais, toujours garder l’autre pour «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictRulesDialog</name>
    <message>
        <source>Rules for Conflicts</source>
        <translation>Règles pour les conflits</translation>
    </message>
    <message>
        <source>When you and somebody else change the same field, you are asked. Here you say what to do instead. What goes by a rule is told, and can be undone.</source>
        <translation>Lorsque vous et quelqu’un d’autre modifiez le même champ, la question vous est posée. Indiquez ici ce qu’il faut faire à la place. Ce qui est réglé ainsi vous est signalé et peut être annulé.</translation>
    </message>
    <message>
        <source>Rule for %1</source>
        <translation>Règle pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Merge both</source>
        <translation>Fusionner les deux</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Me demander</translation>
    </message>
    <message>
        <source>Keep the newest</source>
        <translation>Garder la plus récente</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder la mienne</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Garder l’autre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConnectionChip</name>
    <message>
        <source>Connection: %1</source>
        <translation>Connexion&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1. Click for details.</source>
        <translation>%1. Cliquer pour les détails.</translation>
    </message>
    <message>
        <source>%1 Click for details.</source>
        <translation>%1 Cliquer pour les détails.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConnectionPopup</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Connection details</source>
        <translation>Détails de la connexion</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Dernier événement</translation>
    </message>
    <message>
        <source>Waiting changes</source>
        <translation>Modifications en attente</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Prochaine tentative</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), safe on this computer</source>
        <translation>
            <numerusform>%Ln modification, en sécurité sur cet ordinateur</numerusform>
            <numerusform>%Ln modifications, en sécurité sur cet ordinateur</numerusform>
        </translation>
    </message>
    <message>
        <source>None, all is sent</source>
        <translation>Aucune, tout est envoyé</translation>
    </message>
    <message>
        <source>In %1 s</source>
        <translation>Dans %L1 s</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Passer en ligne</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Travailler hors ligne</translation>
    </message>
    <message>
        <source>What this server can do</source>
        <translation>Ce que ce serveur sait faire</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DashboardPage</name>
    <message>
        <source>Show as tables (T)</source>
        <translation>Afficher comme tableaux (T)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Open issues</source>
        <translation>Tickets ouverts</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Ancienneté</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
    <message>
        <source>Half of them within</source>
        <translation>Délai de résolution médian</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Sans responsable</translation>
    </message>
    <message>
        <source>Created this week</source>
        <translation>Créés cette semaine</translation>
    </message>
    <message>
        <source>Closed this week</source>
        <translation>Fermés cette semaine</translation>
    </message>
    <message>
        <source>Resolved within</source>
        <translation>Délai de résolution</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Par statut</translation>
    </message>
    <message>
        <source>Open, by assignee</source>
        <translation>Ouverts, par responsable</translation>
    </message>
    <message>
        <source>Open, by age</source>
        <translation>Ouverts, par ancienneté</translation>
    </message>
    <message>
        <source>Created and closed, by week</source>
        <translation>Créés et fermés, par semaine</translation>
    </message>
    <message>
        <source>Time to resolve, by week</source>
        <translation>Délai de résolution, par semaine</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Tous les projets</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Less than a day</source>
        <translation>Moins d’un jour</translation>
    </message>
    <message>
        <source>1 to 7 days</source>
        <translation>1 à 7 jours</translation>
    </message>
    <message>
        <source>1 to 4 weeks</source>
        <translation>1 à 4 semaines</translation>
    </message>
    <message>
        <source>1 to 3 months</source>
        <translation>1 à 3 mois</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Plus anciens</translation>
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
        <translation>Aucune date</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DatePicker</name>
    <message>
        <source>Date, for example %1</source>
        <translation>Date, par exemple %1</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Dans une semaine</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Aucune date</translation>
    </message>
    <message>
        <source>This is no date. Write it like %1, or “tomorrow”, or “2w” for in two weeks.</source>
        <translation>Ce n’est pas une date. Écrivez-la comme %1, ou «&#xa0;tomorrow&#xa0;» pour demain, ou «&#xa0;2w&#xa0;» pour dans deux semaines.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DeviceList</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Sign out the others</source>
        <translation>Déconnecter les autres</translation>
    </message>
    <message>
        <source>Sign out everywhere…</source>
        <translation>Se déconnecter partout…</translation>
    </message>
    <message>
        <source>The server is being asked…</source>
        <translation>Interrogation du serveur…</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>Appareil inconnu</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Cet appareil</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Sign out this device</source>
        <extracomment>%1 is a device</extracomment>
        <translation>Déconnecter cet appareil</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>Déconnecter %1</translation>
    </message>
    <message>
        <source>Signed in on %1</source>
        <translation>Connexion&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sign Out the Others</source>
        <translation>Déconnecter les autres</translation>
    </message>
    <message>
        <source>All other devices are signed out of this workspace. What was not sent there waits until somebody signs in again.</source>
        <translation>Tous les autres appareils sont déconnectés de cet espace de travail. Ce qui n’y a pas été envoyé attend que quelqu’un se reconnecte.</translation>
    </message>
    <message>
        <source>Sign Out Everywhere</source>
        <translation>Se déconnecter partout</translation>
    </message>
    <message>
        <source>All devices are signed out, this one too, and of all workspaces on this server. Nothing is lost: what was not sent is sent when you sign in again.</source>
        <translation>Tous les appareils sont déconnectés, celui-ci aussi, et de tous les espaces de travail de ce serveur. Rien n’est perdu&#xa0;: ce qui n’a pas été envoyé le sera quand vous vous reconnecterez.</translation>
    </message>
    <message>
        <source>Sign out everywhere</source>
        <translation>Se déconnecter partout</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DiagnosticsDialog</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 octets</translation>
    </message>
    <message>
        <source>&amp;Record what goes over the wire</source>
        <translation>&amp;Enregistrer le trafic réseau</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Copier le rapport</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Where each space stands</source>
        <translation>État de chaque espace</translation>
    </message>
    <message>
        <source>Since the start</source>
        <translation>Depuis le démarrage</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Files on this computer</source>
        <translation>Fichiers sur cet ordinateur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Text of the packet</source>
        <translation>Texte du paquet</translation>
    </message>
    <message>
        <source>The report has titles and texts of issues, but no e-mail addresses, passwords or tokens.</source>
        <translation>Le rapport contient des titres et des textes de tickets, mais pas d’adresses e-mail, de mots de passe ni de jetons.</translation>
    </message>
    <message numerus="yes">
        <source>What this computer has of %n space(s) differs from the server. It is tried again by itself; nothing that you typed is lost. If it stays so, copy the report and send it to whoever runs the server.</source>
        <translation>
            <numerusform>Ce que cet ordinateur possède de %Ln espace diffère du serveur. Une nouvelle tentative aura lieu automatiquement&#xa0;; rien de votre saisie n’est perdu. Si cela persiste, copiez le rapport et envoyez-le à l’administrateur du serveur.</numerusform>
            <numerusform>Ce que cet ordinateur possède de %Ln espaces diffère du serveur. Une nouvelle tentative aura lieu automatiquement&#xa0;; rien de votre saisie n’est perdu. Si cela persiste, copiez le rapport et envoyez-le à l’administrateur du serveur.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>the state of a space, then &quot;epoch:seq:hash&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Events applied</source>
        <translation>Événements appliqués</translation>
    </message>
    <message>
        <source>Duplicates dropped</source>
        <translation>Doublons ignorés</translation>
    </message>
    <message>
        <source>Gaps filled</source>
        <translation>Lacunes comblées</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Spaces fetched anew</source>
        <translation>Espaces récupérés à nouveau</translation>
    </message>
    <message>
        <source>Differences from the server</source>
        <translation>Différences avec le serveur</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>Reconnexions</translation>
    </message>
    <message>
        <source>Answers too late</source>
        <translation>Réponses trop tardives</translation>
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
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Issues here</source>
        <translation>Tickets ici</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>The text of this packet is never recorded.</source>
        <translation>Le texte de ce paquet n’est jamais enregistré.</translation>
    </message>
    <message>
        <source>The report is on the clipboard. It has titles and texts of issues, but no e-mail addresses, passwords or tokens.</source>
        <translation>Le rapport est dans le presse-papiers. Il contient des titres et des textes de tickets, mais pas d’adresses e-mail, de mots de passe ni de jetons.</translation>
    </message>
    <message>
        <source>&amp;Look through and save…</source>
        <translation>E&amp;xaminer et enregistrer…</translation>
    </message>
    <message>
        <source>Said by the server, and not understood</source>
        <translation>Dit par le serveur, et pas compris</translation>
    </message>
    <message>
        <source>Copy &amp;sample</source>
        <translation>Copier l’&amp;exemple</translation>
    </message>
    <message>
        <source>Kept in step with a basic server</source>
        <translation>Synchronisation avec un serveur simple</translation>
    </message>
    <message>
        <source>Changes merged with others’</source>
        <translation>Modifications fusionnées avec celles d’autres</translation>
    </message>
    <message>
        <source>Conflicts found</source>
        <translation>Conflits trouvés</translation>
    </message>
    <message>
        <source>Written where none would be noticed</source>
        <translation>Écritures où aucun ne serait remarqué</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Events told again</source>
        <translation>Événements répétés</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <extracomment>the name of an event, and how often it came</extracomment>
        <translation>
            <numerusform>%1, %Ln fois</numerusform>
            <numerusform>%1, %Ln fois</numerusform>
        </translation>
    </message>
    <message>
        <source>The sample is on the clipboard. It may have titles and texts of issues, but no e-mail addresses, passwords or tokens.</source>
        <translation>L’exemple est dans le presse-papiers. Il peut contenir des titres et des textes de tickets, mais pas d’adresses électroniques, de mots de passe ni de jetons.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DoctorDialog</name>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Check the Connection</source>
        <translation>Vérifier la connexion</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Nothing is lost: what you change is kept here and sent when the connection is back.</source>
        <translation>Rien n’est perdu&#xa0;: vos modifications sont conservées ici et envoyées au retour de la connexion.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::EmptyPage</name>
    <message>
        <source>No issue matches the filter.</source>
        <translation>Aucun ticket ne correspond au filtre.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>The issues are being fetched. You can go on as soon as the first ones are here.</source>
        <translation>Récupération des tickets en cours. Vous pourrez continuer dès que les premiers seront là.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Nothing has been fetched yet. Sign in, and the issues appear.</source>
        <translation>Rien n’a encore été récupéré. Connectez-vous et les tickets apparaîtront.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Nothing has been fetched yet. The issues appear when there is a connection.</source>
        <translation>Rien n’a encore été récupéré. Les tickets apparaîtront dès qu’il y aura une connexion.</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Se connecter maintenant</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Vérifier la connexion</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No issue is assigned to you.</source>
        <translation>Aucun ticket ne vous est attribué.</translation>
    </message>
    <message>
        <source>Create an issue</source>
        <translation>Créer un ticket</translation>
    </message>
    <message>
        <source>There are no issues here yet.</source>
        <translation>Il n’y a pas encore de tickets ici.</translation>
    </message>
    <message>
        <source>Not all issues have been fetched yet. Sign in, and the others appear.</source>
        <translation>Tous les tickets n’ont pas encore été récupérés. Connectez-vous, et les autres apparaîtront.</translation>
    </message>
    <message>
        <source>Fetching the issues was stopped before all of them were here.</source>
        <translation>La récupération des tickets a été arrêtée avant que tous soient arrivés.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Not all issues have been fetched yet. The others appear when there is a connection.</source>
        <translation>Tous les tickets n’ont pas encore été récupérés. Les autres apparaîtront dès qu’il y aura une connexion.</translation>
    </message>
    <message>
        <source>No issue matches the filter. %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>Aucun ticket ne correspond au filtre. %1</translation>
    </message>
    <message>
        <source>This project is not there any more, or you may not see it.</source>
        <translation>Ce projet n’existe plus, ou vous n’avez pas le droit de le voir.</translation>
    </message>
    <message>
        <source>Show all issues</source>
        <translation>Afficher tous les tickets</translation>
    </message>
    <message>
        <source>There is no project yet. Issues need one to be in.</source>
        <translation>Il n’y a pas encore de projet. Les tickets ont besoin d’un projet.</translation>
    </message>
    <message>
        <source>Create a project</source>
        <translation>Créer un projet</translation>
    </message>
    <message>
        <source>You are in no project yet. Ask an administrator to add you to one.</source>
        <translation>Vous n’êtes encore dans aucun projet. Un administrateur peut vous ajouter à l’un d’eux.</translation>
    </message>
    <message>
        <source>No issue matches the filter. Not all issues have been fetched yet.</source>
        <translation>Aucun ticket ne correspond au filtre. Tous les tickets n’ont pas encore été récupérés.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::EmptyState</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>two numbers</extracomment>
        <translation>%2&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ExportCommands</name>
    <message>
        <source>Export the issue</source>
        <translation>Exporter le ticket</translation>
    </message>
    <message>
        <source>Print the issue</source>
        <translation>Imprimer le ticket</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Exporter la liste</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Imprimer la liste</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Copier la clé</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Copy key and title as Markdown</source>
        <translation>Copier la clé et le titre en Markdown</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Copier comme tableau</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a list (&quot;All issues&quot;), %2 the filter it was found with</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>below the title of a printed list: how many issues, the workspace, when</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exporter au format</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>for a spreadsheet</source>
        <translation>pour un tableur</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>to be read as text</source>
        <translation>à lire comme du texte</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>as it is printed</source>
        <translation>tel qu’imprimé</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>all of it, for programs</source>
        <translation>au complet, pour les programmes</translation>
    </message>
    <message>
        <source>Export Issues</source>
        <translation>Exporter les tickets</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exporté</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Le fichier n’a pas pu être écrit.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ExportJob</name>
    <message>
        <source>The issues are being exported.</source>
        <translation>Exportation des tickets en cours.</translation>
    </message>
    <message>
        <source>The issues are being printed.</source>
        <translation>Impression des tickets en cours.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
        <translation>&amp;Prendre</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>&amp;Garder la mienne</translation>
    </message>
    <message>
        <source>%1 is editing this field.</source>
        <translation>%1 modifie ce champ.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Restored what you had typed.</source>
        <translation>Votre saisie a été restaurée.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>This could not be saved here. What you typed is kept.</source>
        <translation>Cela n’a pas pu être enregistré ici. Ce qui a été saisi est conservé.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FilePreview</name>
    <message>
        <source>Open with Another Program…</source>
        <translation>Ouvrir avec un autre programme…</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Content of %1</source>
        <translation>Contenu de %1</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Image&#xa0;: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The file is being fetched.</source>
        <translation>Le fichier est en cours de récupération.</translation>
    </message>
    <message>
        <source>The picture is being read.</source>
        <translation>L’image est en cours de lecture.</translation>
    </message>
    <message>
        <source>The picture has too many pixels to be shown here.</source>
        <translation>L’image a trop de pixels pour être affichée ici.</translation>
    </message>
    <message>
        <source>The picture cannot be shown here.</source>
        <translation>L’image ne peut pas être affichée ici.</translation>
    </message>
    <message>
        <source>This may be a program. It can be saved, and is not run from here: be sure that you know who made it.</source>
        <translation>Ceci est peut-être un programme. Il peut être enregistré, mais n’est pas exécuté d’ici&#xa0;: assurez-vous de savoir qui l’a créé.</translation>
    </message>
    <message>
        <source>There is no preview of files of this kind.</source>
        <translation>Il n’y a pas d’aperçu pour les fichiers de ce type.</translation>
    </message>
    <message>
        <source>%1, its first part</source>
        <translation>%1, la première partie</translation>
    </message>
    <message>
        <source>Open with Another Program</source>
        <translation>Ouvrir avec un autre programme</translation>
    </message>
    <message>
        <source>%1 was attached by somebody else. The program that opens it has to be safe against bad files. Open it?</source>
        <translation>%1 a été joint par quelqu’un d’autre. Le programme qui l’ouvre doit résister aux fichiers malveillants. L’ouvrir&#xa0;?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FilterBar</name>
    <message>
        <source>Save filter</source>
        <translation>Enregistrer le filtre</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Save this filter in the sidebar (Ctrl+S)</source>
        <translation>Enregistrer ce filtre dans la barre latérale (Ctrl+S)</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Moi</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <extracomment>%1 is a field: &quot;Status&quot;</extracomment>
        <translation>Filtrer par «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Filter: %1 is %2</source>
        <translation>Filtre&#xa0;: %1 est %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FilterChip</name>
    <message>
        <source>Filter: %1</source>
        <translation>Filtre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Delete takes it away.</source>
        <translation>Suppr l’enlève.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ForeignChooser</name>
    <message>
        <source>Find out</source>
        <extracomment>which kind of server it is</extracomment>
        <translation>Déterminer</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>From a file of your own…</source>
        <translation>Depuis un fichier à soi…</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>Type de serveur</translation>
    </message>
    <message>
        <source>What is wrong with the file</source>
        <translation>Ce qui ne va pas dans le fichier</translation>
    </message>
    <message>
        <source>Choose a Dialect File</source>
        <translation>Choisir un fichier de dialecte</translation>
    </message>
    <message>
        <source>%1 is no dialect that can be spoken. Correct it, and choose it again.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 n’est pas un dialecte utilisable. Il faut le corriger, puis le choisir de nouveau.</translation>
    </message>
    <message>
        <source>This is no Lockstep server. It is being asked what it is…</source>
        <translation>Ce n’est pas un serveur Lockstep. On lui demande ce qu’il est…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the name of a system, and of the variant in which it is spoken</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This looks like one of these: %1. Choose which.</source>
        <extracomment>%1 is a list of systems</extracomment>
        <translation>Cela ressemble à l’un de ceux-ci&#xa0;: %1. Il faut choisir lequel.</translation>
    </message>
    <message>
        <source>This looks like %1.</source>
        <extracomment>%1 is the name of a system</extracomment>
        <translation>Cela ressemble à %1.</translation>
    </message>
    <message>
        <source>This is no Lockstep server, and none of the kinds that are known. If you know which kind it is, choose it.</source>
        <translation>Ce n’est ni un serveur Lockstep, ni l’un des types connus. Si le type est connu, il peut être choisi.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1 is the number of a line of a file, %2 what is wrong in it</extracomment>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Et %Ln autre.</numerusform>
            <numerusform>Et %Ln autres.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ForeignPage</name>
    <message>
        <source>The way it is spoken there</source>
        <translation>La façon dont on y parle</translation>
    </message>
    <message>
        <source>Try each</source>
        <extracomment>of the ways in which a server may be spoken to</extracomment>
        <translation>Essayer chacune</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ForeignSignInDialog</name>
    <message>
        <source>The server did not accept this.</source>
        <translation>Le serveur ne l’a pas accepté.</translation>
    </message>
    <message>
        <source>The server did not accept this. It says: %1</source>
        <translation>Le serveur ne l’a pas accepté. Il dit&#xa0;: %1</translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing is lost: you can go on working offline.</source>
        <translation>Le serveur est injoignable. Rien n’est perdu&#xa0;: vous pouvez continuer à travailler hors ligne.</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Sign in to %1 at %2. Your unsent changes are kept and go out afterwards.</source>
        <extracomment>%1 is the name of a system, %2 the address of a server</extracomment>
        <translation>Se connecter à %1 sur %2. Les modifications non envoyées sont conservées et partent ensuite.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::GeneralPage</name>
    <message>
        <source>Your sign-in is kept in the keychain of this system.</source>
        <translation>Votre connexion est conservée dans le trousseau de ce système.</translation>
    </message>
    <message>
        <source>This Lockstep has no keychain to use. Your sign-in is kept in a file that only your account on this computer can read, but that is not encrypted. Your password is never kept.</source>
        <translation>Ce Lockstep ne dispose d’aucun trousseau. Votre connexion est conservée dans un fichier que seul votre compte peut lire sur cet ordinateur, mais qui n’est pas chiffré. Votre mot de passe n’est jamais conservé.</translation>
    </message>
    <message>
        <source>The local workspace needs no sign-in.</source>
        <translation>L’espace de travail local ne demande pas de connexion.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Au démarrage</translation>
    </message>
    <message>
        <source>&amp;Open the windows of the last time</source>
        <translation>&amp;Ouvrir les fenêtres de la dernière fois</translation>
    </message>
    <message>
        <source>Ask each time &amp;where to work</source>
        <translation>&amp;Demander chaque fois où travailler</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>What is fetched, and what waits to be sent, is kept in this folder:</source>
        <translation>Ce qui a été récupéré et ce qui attend d’être envoyé se trouve dans ce dossier&#xa0;:</translation>
    </message>
    <message>
        <source>Folder of the data: %1</source>
        <translation>Dossier des données&#xa0;: %1</translation>
    </message>
    <message>
        <source>The keychain of this system does not open. Until it does, your sign-in is kept in a file that only your account on this computer can read, but that is not encrypted. Your password is never kept.</source>
        <translation>Le trousseau de ce système ne s’ouvre pas. En attendant, votre connexion est conservée dans un fichier que seul votre compte sur cet ordinateur peut lire, mais qui n’est pas chiffré. Votre mot de passe n’est jamais conservé.</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>Go on in the notification area when the last window is closed</source>
        <translation>Continuer dans la zone de notification quand la dernière fenêtre est fermée</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>&amp;Language of Lockstep</source>
        <translation>&amp;Langue de Lockstep</translation>
    </message>
    <message>
        <source>It is used from the next start on.</source>
        <translation>Elle est utilisée à partir du prochain démarrage.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::GroupHeading</name>
    <message numerus="yes">
        <source>%1, %n issue(s)</source>
        <extracomment>a heading of the list; %1 is a status, a person or the like</extracomment>
        <translation>
            <numerusform>%1, %Ln ticket</numerusform>
            <numerusform>%1, %Ln tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Folded away</source>
        <translation>Replié</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Déplié</translation>
    </message>
    <message>
        <source>Show these issues</source>
        <translation>Afficher ces tickets</translation>
    </message>
    <message>
        <source>Fold these issues away</source>
        <translation>Replier ces tickets</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HeatMapView</name>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HeatModel</name>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3, weight %4</source>
        <extracomment>the values of two fields, how many issues, how heavily they weigh</extracomment>
        <translation>%1, %2&#xa0;: %3, poids %4</translation>
    </message>
    <message>
        <source>severity up to %1</source>
        <translation>gravité jusqu’à %1</translation>
    </message>
    <message>
        <source>no issues</source>
        <translation>aucun ticket</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HeatPage</name>
    <message>
        <source>With &amp;closed issues</source>
        <translation>Avec les tickets &amp;fermés</translation>
    </message>
    <message>
        <source>Show as a map (M)</source>
        <translation>Afficher comme carte (M)</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Carte de chaleur</translation>
    </message>
    <message>
        <source>Issues over two fields</source>
        <translation>Tickets selon deux champs</translation>
    </message>
    <message>
        <source>Enter shows the issues of a cell.</source>
        <translation>Entrée affiche les tickets d’une cellule.</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Lignes</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>&amp;Colonnes</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Tous les projets</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>No issue here has a place on the map (latitude and longitude)</source>
        <translation>Aucun ticket ici n’a de position sur la carte (latitude et longitude)</translation>
    </message>
    <message>
        <source>No issue has a value in these fields. Issues weigh by their severity, or else their priority, and half as much every two weeks.</source>
        <translation>Aucun ticket n’a de valeur dans ces champs. Les tickets pèsent selon leur gravité, ou à défaut leur priorité, et moitié moins toutes les deux semaines.</translation>
    </message>
    <message>
        <source>Show status and priority</source>
        <translation>Afficher le statut et la priorité</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HistorySection</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Lost values</source>
        <translation>Valeurs perdues</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Show earlier changes</source>
        <translation>Afficher les modifications antérieures</translation>
    </message>
    <message>
        <source>History, open</source>
        <translation>Historique, déplié</translation>
    </message>
    <message>
        <source>History, closed</source>
        <translation>Historique, replié</translation>
    </message>
    <message>
        <source>The history is kept by the server: it can be shown when there is a connection.</source>
        <translation>L’historique est conservé par le serveur&#xa0;: il pourra être affiché lorsqu’il y aura une connexion.</translation>
    </message>
    <message>
        <source>The history is being fetched.</source>
        <translation>Récupération de l’historique en cours.</translation>
    </message>
    <message>
        <source>Nothing has been noted about this issue yet.</source>
        <translation>Rien n’a encore été noté sur ce ticket.</translation>
    </message>
    <message>
        <source>Show what came of it</source>
        <translation>Afficher ce qu’il en est resté</translation>
    </message>
    <message numerus="yes">
        <source>Show %n step(s) in between</source>
        <translation>
            <numerusform>Afficher %Ln étape intermédiaire</numerusform>
            <numerusform>Afficher %Ln étapes intermédiaires</numerusform>
        </translation>
    </message>
    <message>
        <source>Show every step</source>
        <translation>Afficher toutes les étapes</translation>
    </message>
    <message>
        <source>Lost value: %1</source>
        <translation>Valeur perdue&#xa0;: %1</translation>
    </message>
    <message>
        <source>Use this value</source>
        <translation>Utiliser cette valeur</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
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
        <translation>Modification précédente (Maj+F7)</translation>
    </message>
    <message>
        <source>Next change (F7)</source>
        <translation>Modification suivante (F7)</translation>
    </message>
    <message>
        <source>Take:</source>
        <extracomment>Before the buttons Theirs, Mine, Both, Was</extracomment>
        <translation>Prendre&#xa0;:</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>L’autre</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>La mienne</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>Utiliser ce texte</translation>
    </message>
    <message>
        <source>Use the result as it stands</source>
        <translation>Utiliser le résultat tel quel</translation>
    </message>
    <message>
        <source>Show Was</source>
        <translation>Afficher «&#xa0;Avant&#xa0;»</translation>
    </message>
    <message>
        <source>Take theirs for this change (Ctrl+2)</source>
        <translation>Prendre l’autre pour cette modification (Ctrl+2)</translation>
    </message>
    <message>
        <source>Take mine for this change (Ctrl+3)</source>
        <translation>Prendre la mienne pour cette modification (Ctrl+3)</translation>
    </message>
    <message>
        <source>Take theirs and then mine for this change (Ctrl+4)</source>
        <translation>Prendre l’autre puis la mienne pour cette modification (Ctrl+4)</translation>
    </message>
    <message>
        <source>Leave this change as it was (Ctrl+1)</source>
        <translation>Laisser cette modification comme avant (Ctrl+1)</translation>
    </message>
    <message>
        <source>Show what it was, beside theirs; hold Alt for a short look</source>
        <translation>Afficher le texte d’avant à côté de l’autre&#xa0;; maintenir Alt pour un coup d’œil</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HunkGutter</name>
    <message>
        <source>Take this change into the result</source>
        <translation>Prendre cette modification dans le résultat</translation>
    </message>
    <message>
        <source>Leave this change out</source>
        <translation>Laisser cette modification de côté</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::InboxModel</name>
    <message>
        <source>Snoozed %1 · %2</source>
        <extracomment>&quot;until Monday, 09:00&quot;, what happened</extracomment>
        <translation>Reportée %1 · %2</translation>
    </message>
    <message>
        <source>%1 %2. %3, %4.</source>
        <extracomment>key and title of an issue, what happened, when</extracomment>
        <translation>%1 %2. %3, %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier message(s).</source>
        <translation>
            <numerusform>%Ln message précédent.</numerusform>
            <numerusform>%Ln messages précédents.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unread: %1</source>
        <translation>Non lue&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::InboxPage</name>
    <message>
        <source>What to do with all of it</source>
        <translation>Actions sur toutes les notifications</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Boîte de réception</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lues</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Me mentionnant</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Attributions</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Reportées</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Mark all as read	Shift+U</source>
        <translation>Tout marquer comme lu	Shift+U</translation>
    </message>
    <message>
        <source>Clear all	Shift+E</source>
        <translation>Tout vider	Shift+E</translation>
    </message>
    <message>
        <source>What you are told of…</source>
        <translation>Ce qui vous est notifié…</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%Ln non lue</numerusform>
            <numerusform>%Ln non lues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inbox, %n unread</source>
        <translation>
            <numerusform>Boîte de réception, %Ln non lue</numerusform>
            <numerusform>Boîte de réception, %Ln non lues</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Nothing waits for you. What concerns you comes here: what is assigned to you, mentions, comments, due dates.</source>
        <translation>Rien ne vous attend. Ce qui vous concerne arrive ici&#xa0;: ce qui vous est attribué, mentions, commentaires, échéances.</translation>
    </message>
    <message>
        <source>You have read everything.</source>
        <translation>Vous avez tout lu.</translation>
    </message>
    <message>
        <source>Nobody has mentioned you.</source>
        <translation>Personne ne vous a mentionné.</translation>
    </message>
    <message>
        <source>Nothing was assigned to you.</source>
        <translation>Rien ne vous a été attribué.</translation>
    </message>
    <message>
        <source>Nothing is put off.</source>
        <translation>Rien n’est reporté.</translation>
    </message>
    <message>
        <source>Nothing is in the archive.</source>
        <translation>L’archive est vide.</translation>
    </message>
    <message>
        <source>You archived what you were told of %1.</source>
        <translation>Les notifications sur %1 sont archivées.</translation>
    </message>
    <message numerus="yes">
        <source>You cleared the inbox: %n message(s).</source>
        <translation>
            <numerusform>Boîte de réception vidée&#xa0;: %Ln notification.</numerusform>
            <numerusform>Boîte de réception vidée&#xa0;: %Ln notifications.</numerusform>
        </translation>
    </message>
    <message>
        <source>You put %1 off %2.</source>
        <extracomment>an issue, &quot;until Monday, 09:00&quot;</extracomment>
        <translation>Vous avez reporté %1 %2.</translation>
    </message>
    <message>
        <source>Put it off</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>%1 is mute: you are told only what is about you.</source>
        <translation>%1 est en sourdine&#xa0;: seul ce qui vous concerne vous est notifié.</translation>
    </message>
    <message>
        <source>You are told of %1 again.</source>
        <translation>Vous êtes de nouveau notifié de %1.</translation>
    </message>
    <message>
        <source>What to do with it</source>
        <translation>Que faire de cette notification</translation>
    </message>
    <message>
        <source>Open	Enter</source>
        <translation>Ouvrir	Enter</translation>
    </message>
    <message>
        <source>Mark as read	U</source>
        <translation>Marquer comme lue	U</translation>
    </message>
    <message>
        <source>Mark as unread	U</source>
        <translation>Marquer comme non lue	U</translation>
    </message>
    <message>
        <source>Bring back now	S</source>
        <translation>Faire revenir maintenant	S</translation>
    </message>
    <message>
        <source>Snooze…	S</source>
        <translation>Reporter…	S</translation>
    </message>
    <message>
        <source>Back to the inbox	E</source>
        <translation>Remettre dans la boîte de réception	E</translation>
    </message>
    <message>
        <source>Archive	E</source>
        <translation>Archiver	E</translation>
    </message>
    <message>
        <source>Do not mute the issue	Shift+M</source>
        <translation>Ne plus mettre le ticket en sourdine	Shift+M</translation>
    </message>
    <message>
        <source>Mute the issue	Shift+M</source>
        <translation>Mettre le ticket en sourdine	Shift+M</translation>
    </message>
    <message numerus="yes">
        <source>You marked %n message(s) as read.</source>
        <translation>
            <numerusform>%Ln message a été marqué comme lu.</numerusform>
            <numerusform>%Ln messages ont été marqués comme lus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens, U marks as read or unread, E archives, S snoozes, Shift+M mutes.</source>
        <translation>Entrée ouvre, U marque comme lue ou non lue, E archive, S reporte, Maj+M met en sourdine.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier message(s).</source>
        <translation>
            <numerusform>%Ln message précédent.</numerusform>
            <numerusform>%Ln messages précédents.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the project</source>
        <translation>Aller au projet</translation>
    </message>
    <message>
        <source>Go to the channel</source>
        <translation>Aller au canal</translation>
    </message>
    <message>
        <source>Do not mute the project</source>
        <translation>Ne plus mettre le projet en sourdine</translation>
    </message>
    <message>
        <source>Mute the project</source>
        <translation>Mettre le projet en sourdine</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::InviteDialog</name>
    <message>
        <source>&amp;Administers the workspace</source>
        <translation>&amp;Administre l’espace de travail</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Inviter</translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation>&amp;Copier le lien</translation>
    </message>
    <message>
        <source>Invite to %1</source>
        <translation>Inviter dans %1</translation>
    </message>
    <message>
        <source>ann@example.com</source>
        <extracomment>an example of an e-mail address</extracomment>
        <translation>anne@example.com</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>You get a link to give to them. It is good for one use, and nothing is sent by mail.</source>
        <translation>Vous obtenez un lien à transmettre. Il est à usage unique, et rien n’est envoyé par e-mail.</translation>
    </message>
    <message>
        <source>&amp;E-mail address</source>
        <translation>Adresse &amp;e-mail</translation>
    </message>
    <message>
        <source>Role in the projects</source>
        <translation>Rôle dans les projets</translation>
    </message>
    <message>
        <source>The link is &amp;good for</source>
        <translation>Le lien est &amp;valable</translation>
    </message>
    <message>
        <source>Role in %1</source>
        <extracomment>%1 is a project</extracomment>
        <translation>Rôle dans %1</translation>
    </message>
    <message>
        <source>Not a member</source>
        <translation>Pas membre</translation>
    </message>
    <message>
        <source>Link of the invitation</source>
        <translation>Lien de l’invitation</translation>
    </message>
    <message>
        <source>Invite somebody else</source>
        <translation>Inviter quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>This is no e-mail address, or somebody with it is here already. Nothing was changed.</source>
        <translation>Ce n’est pas une adresse e-mail, ou quelqu’un est déjà ici avec celle-ci. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Give this link to %1. It is shown only here, and whoever has it can join with that address.</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>Donnez ce lien à %1. Il n’est affiché qu’ici, et quiconque le possède peut rejoindre l’espace avec cette adresse.</translation>
    </message>
    <message>
        <source>For one use; it %1.</source>
        <extracomment>%1 is &quot;expires in 7 days&quot;</extracomment>
        <translation>À usage unique&#xa0;; %1.</translation>
    </message>
    <message>
        <source>Copied. You can paste it into a message.</source>
        <translation>Copié. Vous pouvez le coller dans un message.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueCommands</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>New issue</source>
        <translation>Nouveau ticket</translation>
    </message>
    <message>
        <source>Delete issue</source>
        <translation>Supprimer le ticket</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>Modifier le titre</translation>
    </message>
    <message>
        <source>Edit description</source>
        <translation>Modifier la description</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>Définir le statut</translation>
    </message>
    <message>
        <source>Set priority</source>
        <translation>Définir la priorité</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Attribuer à</translation>
    </message>
    <message>
        <source>Set labels</source>
        <translation>Définir les étiquettes</translation>
    </message>
    <message>
        <source>Set due date</source>
        <translation>Définir l’échéance</translation>
    </message>
    <message>
        <source>Set the parent issue</source>
        <translation>Définir le ticket parent</translation>
    </message>
    <message>
        <source>Add a sub-issue</source>
        <translation>Ajouter un sous-ticket</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>Ajouter une relation</translation>
    </message>
    <message>
        <source>Watch, or stop watching</source>
        <translation>Suivre ou ne plus suivre</translation>
    </message>
    <message>
        <source>Vote, or take the vote back</source>
        <translation>Voter ou retirer son vote</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>M’attribuer</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Écrire un commentaire</translation>
    </message>
    <message>
        <source>Save what is being edited</source>
        <translation>Enregistrer ce qui est en cours de modification</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) marked</source>
        <translation>
            <numerusform>%Ln ticket marqué</numerusform>
            <numerusform>%Ln tickets marqués</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n issue(s)</source>
        <translation>
            <numerusform>Supprimer %Ln ticket</numerusform>
            <numerusform>Supprimer %Ln tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>You deleted %1.</source>
        <translation>%1 supprimé.</translation>
    </message>
    <message numerus="yes">
        <source>You deleted %n issue(s).</source>
        <translation>
            <numerusform>%Ln ticket supprimé.</numerusform>
            <numerusform>%Ln tickets supprimés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message numerus="yes">
        <source>%n more may only be read. They stay as they are.</source>
        <translation>
            <numerusform>%Ln autre ne peut être que lu. Il reste tel quel.</numerusform>
            <numerusform>%Ln autres ne peuvent être que lus. Ils restent tels quels.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete issues</source>
        <translation>Supprimer des tickets</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n issue(s) for everybody?</source>
        <translation>
            <numerusform>Supprimer %Ln ticket pour tout le monde&#xa0;?</numerusform>
            <numerusform>Supprimer %Ln tickets pour tout le monde&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n issue(s) for everybody? This cannot be undone.</source>
        <translation>
            <numerusform>Supprimer %Ln ticket pour tout le monde&#xa0;? Cela ne peut pas être annulé.</numerusform>
            <numerusform>Supprimer %Ln tickets pour tout le monde&#xa0;? Cela ne peut pas être annulé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <extracomment>&quot;Watchers of LOCK-12: Jane Smith, Bob Miller&quot;</extracomment>
        <translation>%1 de %2 : %3</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueDetail</name>
    <message>
        <source>Choose an issue from the list to read and change it here.</source>
        <translation>Choisissez un ticket dans la liste pour le lire et le modifier ici.</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Retour à la liste (Échap)</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Actions on this issue</source>
        <translation>Actions sur ce ticket</translation>
    </message>
    <message>
        <source>New issue</source>
        <translation>Nouveau ticket</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%Ln modification pas encore envoyée</numerusform>
            <numerusform>%Ln modifications pas encore envoyées</numerusform>
        </translation>
    </message>
    <message>
        <source>This issue is not here any more.</source>
        <translation>Ce ticket n’est plus ici.</translation>
    </message>
    <message>
        <source>This issue was deleted.</source>
        <translation>Ce ticket a été supprimé.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Somebody else changed this too. Nothing is lost: decide what it shall be.</source>
        <translation>Quelqu’un d’autre a aussi modifié ceci. Rien n’est perdu&#xa0;: décidez de ce qu’il doit en être.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Examiner</translation>
    </message>
    <message>
        <source>The server did not accept one of your changes. It is kept.</source>
        <translation>Le serveur n’a pas accepté une de vos modifications. Elle est conservée.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Created by you, %1.</source>
        <translation>Créé par vous, %1.</translation>
    </message>
    <message>
        <source>Created by %1, %2.</source>
        <translation>Créé par %1, %2.</translation>
    </message>
    <message>
        <source>Changed by you, %1.</source>
        <translation>Modifié par vous, %1.</translation>
    </message>
    <message>
        <source>Changed by %1, %2.</source>
        <translation>Modifié par %1, %2.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is the key of an issue, %2 its title</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A part of %1</source>
        <translation>Partie de %1</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>Déposer pour joindre</translation>
    </message>
    <message>
        <source>You may read this project, but not write in it.</source>
        <translation>Vous pouvez lire ce projet, mais pas y écrire.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueLinkRow</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2, %3, assigned to %4</source>
        <translation>%1, %2, %3, attribué à %4</translation>
    </message>
    <message>
        <source>This issue was deleted.</source>
        <translation>Ce ticket a été supprimé.</translation>
    </message>
    <message>
        <source>An issue that you cannot see</source>
        <translation>Un ticket que vous ne pouvez pas voir</translation>
    </message>
    <message>
        <source>%1, deleted</source>
        <translation>%1, supprimé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueListHeader</name>
    <message>
        <source>Show the sidebar</source>
        <translation>Afficher la barre latérale</translation>
    </message>
    <message>
        <source>Words, or status:open assignee:@me</source>
        <translation>Mots, ou status:open assignee:@me</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrer la liste</translation>
    </message>
    <message>
        <source>Show as a board</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>How the list is shown. Sorted by %1</source>
        <translation>Présentation de la liste. Triée par «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueListModel</name>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>now</source>
        <translation>&lt; 1 min</translation>
    </message>
    <message>
        <source>%1, %2, %3, priority %4</source>
        <translation>%1, %2, %3, priorité %4</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>an issue in words, then what of it is not saved</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>Attribué à personne</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueListView</name>
    <message>
        <source>Issues</source>
        <translation>Tickets</translation>
    </message>
    <message numerus="yes">
        <source>%n new issue(s)</source>
        <translation>
            <numerusform>%Ln nouveau ticket</numerusform>
            <numerusform>%Ln nouveaux tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueViews</name>
    <message>
        <source>Next issue</source>
        <translation>Ticket suivant</translation>
    </message>
    <message>
        <source>Previous issue</source>
        <translation>Ticket précédent</translation>
    </message>
    <message>
        <source>Mark the issue, to change several at once</source>
        <translation>Marquer le ticket, pour en modifier plusieurs à la fois</translation>
    </message>
    <message>
        <source>Mark all issues</source>
        <translation>Marquer tous les tickets</translation>
    </message>
    <message>
        <source>Look at the issue without leaving the list</source>
        <translation>Regarder le ticket sans quitter la liste</translation>
    </message>
    <message>
        <source>Fold the group away</source>
        <translation>Replier le groupe</translation>
    </message>
    <message>
        <source>Fold all groups away</source>
        <translation>Replier tous les groupes</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>Déplier tous les groupes</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::JoinDialog</name>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>Join %1</source>
        <extracomment>%1 is a workspace</extracomment>
        <translation>Rejoindre %1</translation>
    </message>
    <message>
        <source>You are invited as %1. There is an account with that address on %2: enter its password.</source>
        <extracomment>an e-mail address, a server</extracomment>
        <translation>Vous êtes invité en tant que %1. Un compte avec cette adresse existe sur %2&#xa0;: saisissez son mot de passe.</translation>
    </message>
    <message>
        <source>You are invited as %1 to %2. Say what you are called, and choose a password.</source>
        <translation>Vous êtes invité en tant que %1 sur %2. Indiquez votre nom et choisissez un mot de passe.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Mot de &amp;passe</translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>Mot de passe &amp;encore une fois</translation>
    </message>
    <message>
        <source>This invitation was used, taken back, or has expired. Ask for another one.</source>
        <translation>Cette invitation a été utilisée ou révoquée, ou elle a expiré. Demandez-en une autre.</translation>
    </message>
    <message>
        <source>The password is not right. Nothing was changed: try again.</source>
        <translation>Le mot de passe est incorrect. Rien n’a été modifié&#xa0;: réessayez.</translation>
    </message>
    <message>
        <source>This cannot be a name. Nothing was changed: choose another one.</source>
        <translation>Ceci ne peut pas être un nom. Rien n’a été modifié&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The server does not take this password: it is too short, too common, or your address. Nothing was changed: choose another one.</source>
        <translation>Le serveur n’accepte pas ce mot de passe&#xa0;: il est trop court, trop courant, ou c’est votre adresse. Rien n’a été modifié&#xa0;: choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::KeyCatcher</name>
    <message>
        <source>Press the new keys</source>
        <translation>Appuyer sur les nouvelles touches</translation>
    </message>
    <message>
        <source>New keys: %1</source>
        <translation>Nouvelles touches&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::KeysDialog</name>
    <message>
        <source>Change Keyboard Shortcuts</source>
        <translation>Modifier les raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::KeysPage</name>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Use as well</source>
        <translation>Utiliser aussi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Search by action or key</source>
        <translation>Rechercher par action ou touche</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs touches</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an action, %2 its keys</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>aucune touche</translation>
    </message>
    <message>
        <source>No action is called that, or has that key.</source>
        <translation>Aucune action ne porte ce nom ou n’a cette touche.</translation>
    </message>
    <message>
        <source>The keys of “%1” cannot be changed.</source>
        <translation>Les touches de «&#xa0;%1&#xa0;» ne peuvent pas être modifiées.</translation>
    </message>
    <message>
        <source>You have changed the keys of “%1”.</source>
        <translation>Vous avez modifié les touches de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Press the new keys for “%1”, then Enter. Esc leaves it as it is.</source>
        <translation>Appuyez sur les nouvelles touches pour «&#xa0;%1&#xa0;», puis sur Entrée. Échap ne change rien.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Prendre</translation>
    </message>
    <message>
        <source>%1 already does %2. Enter takes it away from there.</source>
        <extracomment>%1 are keys, %2 is a list of actions</extracomment>
        <translation>%1 sert déjà à %2. Entrée l’en retire.</translation>
    </message>
    <message>
        <source>%1 begins like a key of %2. Enter takes that key away from there.</source>
        <translation>%1 commence comme une touche de %2. Entrée l’en retire.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LabelsEditor</name>
    <message>
        <source>Add labels</source>
        <translation>Ajouter des étiquettes</translation>
    </message>
    <message>
        <source>Find or add a label</source>
        <translation>Trouver ou ajouter une étiquette</translation>
    </message>
    <message>
        <source>Add the label “%1”</source>
        <translation>Ajouter l’étiquette «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LimitDialog</name>
    <message>
        <source>Limit of “%1”</source>
        <extracomment>%1 is a status</extracomment>
        <translation>Limite de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>How many issues of %1 should be in “%2” at a time, at most? When there are more, the board says so to everybody; nothing is refused.</source>
        <translation>Combien de tickets de %1 au plus devraient être en «&#xa0;%2&#xa0;» à la fois&#xa0;? S’il y en a davantage, le tableau le signale à tous&#xa0;; rien n’est refusé.</translation>
    </message>
    <message>
        <source>At most this many issues</source>
        <translation>Nombre maximal de tickets</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Aucune limite</translation>
    </message>
    <message>
        <source>Set limit</source>
        <translation>Définir la limite</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LineEditor</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LinkBanner</name>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>Offline – %n change(s) waiting. You can go on working.</source>
        <translation>
            <numerusform>Hors ligne – %Ln modification en attente. Vous pouvez continuer à travailler.</numerusform>
            <numerusform>Hors ligne – %Ln modifications en attente. Vous pouvez continuer à travailler.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline. You can go on working; nothing is lost.</source>
        <translation>Hors ligne. Vous pouvez continuer à travailler&#xa0;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>Back online – sending %n change(s)…</source>
        <translation>
            <numerusform>De retour en ligne – envoi de %Ln modification…</numerusform>
            <numerusform>De retour en ligne – envoi de %Ln modifications…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back online – %n change(s) sent.</source>
        <translation>
            <numerusform>De retour en ligne – %Ln modification envoyée.</numerusform>
            <numerusform>De retour en ligne – %Ln modifications envoyées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back online.</source>
        <translation>De retour en ligne.</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Vérifier la connexion</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Regarder</translation>
    </message>
    <message>
        <source>Show your devices</source>
        <translation>Afficher vos appareils</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LinkedIssues</name>
    <message>
        <source>Blocked by</source>
        <translation>Bloqué par</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Bloque</translation>
    </message>
    <message>
        <source>Relates to</source>
        <translation>En rapport avec</translation>
    </message>
    <message>
        <source>Duplicated by</source>
        <translation>Dupliqué par</translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <translation>Doublon de</translation>
    </message>
    <message>
        <source>Add sub-issue</source>
        <translation>Ajouter un sous-ticket</translation>
    </message>
    <message>
        <source>Add relation</source>
        <translation>Ajouter une relation</translation>
    </message>
    <message>
        <source>Sub-issues</source>
        <translation>Sous-tickets</translation>
    </message>
    <message>
        <source>Add a sub-issue</source>
        <translation>Ajouter un sous-ticket</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>Ajouter une relation</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n done</source>
        <translation>
            <numerusform>%1 sur %Ln terminé</numerusform>
            <numerusform>%1 sur %Ln terminés</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of the sub-issues: %1</source>
        <translation>Avancement des sous-tickets&#xa0;: %1</translation>
    </message>
    <message>
        <source>Take it out of the sub-issues</source>
        <translation>Retirer des sous-tickets</translation>
    </message>
    <message>
        <source>Remove the relation</source>
        <translation>Supprimer la relation</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <translation>Créer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Title of a new sub-issue, or an issue</source>
        <translation>Titre d’un nouveau sous-ticket, ou un ticket</translation>
    </message>
    <message>
        <source>What it has to do with another issue</source>
        <translation>Son rapport avec un autre ticket</translation>
    </message>
    <message>
        <source>%1: which issue</source>
        <translation>%1&#xa0;: quel ticket</translation>
    </message>
    <message>
        <source>No parent</source>
        <translation>Aucun parent</translation>
    </message>
    <message>
        <source>The issue that this one is a part of</source>
        <translation>Le ticket dont celui-ci fait partie</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ListDelegate</name>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ListEditor</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>what a button does, and its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Enter changes, Delete removes, Alt with Up or Down moves, Insert adds.</source>
        <translation>Entrée modifie, Suppr retire, Alt avec Haut ou Bas déplace, Inser ajoute.</translation>
    </message>
    <message>
        <source>Enter changes, Delete removes, Insert adds.</source>
        <translation>Entrée modifie, Suppr retire, Inser ajoute.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ListModel</name>
    <message>
        <source>It needs a name.</source>
        <translation>Il faut un nom.</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n character(s), and no line ends.</source>
        <translation>
            <numerusform>Un nom a au plus %Ln caractère, et pas de saut de ligne.</numerusform>
            <numerusform>Un nom a au plus %Ln caractères, et pas de saut de ligne.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is “%1” already.</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>at most %n issue(s)</source>
        <translation>
            <numerusform>%Ln ticket au plus</numerusform>
            <numerusform>%Ln tickets au plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Tickets</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MainWindow</name>
    <message>
        <source>You deleted the filter “%1”.</source>
        <translation>Filtre «&#xa0;%1&#xa0;» supprimé.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
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
            <numerusform>%Ln ticket marqué</numerusform>
            <numerusform>%Ln tickets marqués</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n issue(s)</source>
        <translation>
            <numerusform>%1 sur %Ln ticket</numerusform>
            <numerusform>%1 sur %Ln tickets</numerusform>
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
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Moi</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>What you did last cannot be written to this computer&apos;s disk. It is lost if you close now.</source>
        <translation>Votre dernière action ne peut pas être écrite sur le disque de cet ordinateur. Elle sera perdue si vous fermez maintenant.</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Fermer et le perdre</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <extracomment>how many messages are unread, and the rest of the title</extracomment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Boîte de réception</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MarkdownEditor</name>
    <message>
        <source>Add a description</source>
        <translation>Ajouter une description</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MentionCompleter</name>
    <message>
        <source>People to mention</source>
        <translation>Personnes à mentionner</translation>
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
        <translation>Fusionné avec la modification d’une autre personne</translation>
    </message>
    <message>
        <source>Merged with a change of %1</source>
        <translation>Fusionné avec une modification de %1</translation>
    </message>
    <message>
        <source>%1 changed what you had written</source>
        <translation>%1 a modifié ce que vous aviez écrit</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MoveCommands</name>
    <message>
        <source>Move to another project…</source>
        <translation>Déplacer dans un autre projet…</translation>
    </message>
    <message>
        <source>Move to which project?</source>
        <translation>Déplacer dans quel projet&#xa0;?</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>Déplacer %1 vers %2</translation>
    </message>
    <message numerus="yes">
        <source>Move %n issue(s) to %1</source>
        <translation>
            <numerusform>Déplacer %Ln ticket dans %1</numerusform>
            <numerusform>Déplacer %Ln tickets dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>You moved %1 to %2.</source>
        <translation>%1 a été déplacé dans %2.</translation>
    </message>
    <message numerus="yes">
        <source>You moved %n issue(s) to %1.</source>
        <translation>
            <numerusform>%Ln ticket a été déplacé dans %1.</numerusform>
            <numerusform>%Ln tickets ont été déplacés dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MoveDialog</name>
    <message>
        <source>&amp;Move them to</source>
        <translation>&amp;Déplacer vers</translation>
    </message>
    <message>
        <source>Move and remove</source>
        <translation>Déplacer et retirer</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MutationDialog</name>
    <message>
        <source>Edit Change</source>
        <translation>Modifier le changement</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Keep the text as a draft (Esc)</source>
        <translation>Garder le texte en brouillon (Échap)</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Send it as it is now (Ctrl+Enter)</source>
        <translation>Envoyer tel quel (Ctrl+Entrée)</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Navigation</name>
    <message>
        <source>Go to my issues</source>
        <translation>Aller à mes tickets</translation>
    </message>
    <message>
        <source>Go to all issues</source>
        <translation>Aller à tous les tickets</translation>
    </message>
    <message>
        <source>Go to the issue</source>
        <translation>Aller au ticket</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>Ouvrir dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>All issues</source>
        <translation>Tous les tickets</translation>
    </message>
    <message>
        <source>My issues</source>
        <translation>Mes tickets</translation>
    </message>
    <message>
        <source>Lockstep does not understand this link.</source>
        <translation>Lockstep ne comprend pas ce lien.</translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation>Rien n’a été ouvert.</translation>
    </message>
    <message>
        <source>This link leads to another workspace, %1.</source>
        <translation>Ce lien mène à un autre espace de travail, %1.</translation>
    </message>
    <message>
        <source>Open it in the window of that workspace.</source>
        <translation>Ouvrez-le dans la fenêtre de cet espace de travail.</translation>
    </message>
    <message>
        <source>There is no issue %1 here.</source>
        <translation>Il n’y a pas de ticket %1 ici.</translation>
    </message>
    <message>
        <source>It may have been deleted, or be in a project that you cannot read.</source>
        <translation>Il a peut-être été supprimé, ou se trouve dans un projet auquel vous n’avez pas accès.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Avancer</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NetworkDialog</name>
    <message>
        <source>Network Settings</source>
        <translation>Réglages du réseau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>App&amp;liquer</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>Auc&amp;un</translation>
    </message>
    <message>
        <source>&amp;HTTP proxy</source>
        <translation>Proxy &amp;HTTP</translation>
    </message>
    <message>
        <source>SOC&amp;KS5 proxy</source>
        <translation>Proxy SOC&amp;KS5</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
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
        <translation>No&amp;m</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Mot de &amp;passe</translation>
    </message>
    <message>
        <source>&amp;Check the connection</source>
        <translation>&amp;Vérifier la connexion</translation>
    </message>
    <message>
        <source>The address and the port of the proxy are needed.</source>
        <translation>L’adresse et le port du proxy sont nécessaires.</translation>
    </message>
    <message>
        <source>It holds from the next connection on.</source>
        <translation>Valable à partir de la prochaine connexion.</translation>
    </message>
    <message>
        <source>Name and password only if the proxy asks for them. The password is kept in the keychain of this system; without one that opens, in a file that only your account on this computer can read. This computer itself is always reached directly.</source>
        <translation>Nom et mot de passe seulement si le proxy les demande. Le mot de passe est gardé jusqu’à la fermeture de Lockstep. Cet ordinateur lui-même est toujours joint directement.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NewIssueDialog</name>
    <message>
        <source>Create issue</source>
        <translation>Créer le ticket</translation>
    </message>
    <message>
        <source>New Issue</source>
        <translation>Nouveau ticket</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>What happened, what was expected, how to see it</source>
        <translation>Ce qui s’est passé, ce qui était attendu, comment le voir</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Create the issue (Ctrl+Enter)</source>
        <translation>Créer le ticket (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Keep the text as a draft (Esc)</source>
        <translation>Garder le texte en brouillon (Échap)</translation>
    </message>
    <message>
        <source>Choose a project</source>
        <translation>Choisir un projet</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>Projet&#xa0;: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>There is no project that you may write to.</source>
        <translation>Il n’y a aucun projet où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>A title is all it takes.</source>
        <translation>Un titre suffit.</translation>
    </message>
    <message>
        <source>The issue could not be queued. Your text is kept.</source>
        <translation>Le ticket n’a pas pu être mis en file d’attente. Votre texte est conservé.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Attach none</source>
        <translation>N’en joindre aucun</translation>
    </message>
    <message>
        <source>Attach Files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>They can also be dropped here, or pasted.</source>
        <translation>Ils peuvent aussi être déposés ici ou collés.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NewProjectDialog</name>
    <message>
        <source>Create project</source>
        <translation>Créer le projet</translation>
    </message>
    <message>
        <source>New Project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Clé</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>Commencer &amp;avec</translation>
    </message>
    <message>
        <source>What was chosen before</source>
        <translation>Ce qui avait été choisi</translation>
    </message>
    <message>
        <source>Software development</source>
        <translation>Développement logiciel</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Doing</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Simple tasks</source>
        <translation>Tâches simples</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>En attente d’une réponse</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
    <message>
        <source>Help desk</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>All lists of %1</source>
        <extracomment>%1 is a project whose statuses, types, labels and so on are taken</extracomment>
        <translation>Toutes les listes de %1</translation>
    </message>
    <message>
        <source>A key has 2 to 10 letters from A to Z and digits, and begins with a letter.</source>
        <translation>Une clé comporte de 2 à 10 lettres de A à Z et chiffres, et commence par une lettre.</translation>
    </message>
    <message>
        <source>Another project has this key already.</source>
        <translation>Un autre projet a déjà cette clé.</translation>
    </message>
    <message>
        <source>Statuses: %1</source>
        <translation>Statuts&#xa0;: %1</translation>
    </message>
    <message>
        <source>Its issues are called %1 and so on. It cannot be changed later.</source>
        <extracomment>%1 is the name of an issue, such as LOCK-1</extracomment>
        <translation>Ses tickets s’appelleront %1, etc. La clé ne pourra plus être modifiée ensuite.</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLÉ</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Ne pas déranger</translation>
    </message>
    <message>
        <source>&amp;Nothing may disturb me now</source>
        <translation>&amp;Rien ne doit me déranger maintenant</translation>
    </message>
    <message>
        <source>Let &amp;mentions of me through</source>
        <translation>Laisser passer mes &amp;mentions</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Heures calmes</translation>
    </message>
    <message>
        <source>&amp;Quiet hours…</source>
        <translation>&amp;Heures calmes…</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Show me as &amp;idle after</source>
        <translation>Me montrer &amp;absent après</translation>
    </message>
    <message>
        <source>Nothing pops up from %1 to %2.</source>
        <translation>Rien ne s’affiche de %1 à %2.</translation>
    </message>
    <message>
        <source>There are no quiet hours.</source>
        <translation>Il n’y a pas d’heures calmes.</translation>
    </message>
    <message>
        <source>What you are told of</source>
        <translation>Ce qui vous est notifié</translation>
    </message>
    <message>
        <source>&amp;Choose by event and project…</source>
        <translation>&amp;Choisir par événement et par projet…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Notifier</name>
    <message numerus="yes">
        <source>%n of your issues changed while you were away</source>
        <translation>
            <numerusform>%Ln de vos tickets a changé pendant votre absence</numerusform>
            <numerusform>%Ln de vos tickets ont changé pendant votre absence</numerusform>
        </translation>
    </message>
    <message>
        <source>The last: %1.</source>
        <translation>La dernière&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n messages for you</source>
        <translation>
            <numerusform>Vous avez %Ln message</numerusform>
            <numerusform>Vous avez %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n earlier message(s))</source>
        <extracomment>%1 is the text of the last message</extracomment>
        <translation>
            <numerusform>%1 (et %Ln message précédent)</numerusform>
            <numerusform>%1 (et %Ln messages précédents)</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Examiner</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Quiet for 1 hour</source>
        <translation>Silence pendant 1 heure</translation>
    </message>
    <message>
        <source>You were added to %1</source>
        <translation>Vous avez été ajouté à %1</translation>
    </message>
    <message>
        <source>%1 added you to %2</source>
        <translation>%1 vous a ajouté à %2</translation>
    </message>
    <message>
        <source>%1 mentioned you in %2</source>
        <translation>%1 vous a mentionné dans %2</translation>
    </message>
    <message>
        <source>%1 assigned %2 to you</source>
        <translation>%1 vous a attribué %2</translation>
    </message>
    <message>
        <source>%1 made %2 urgent</source>
        <translation>%1 a rendu %2 urgent</translation>
    </message>
    <message>
        <source>%1 set %2 to “%3”</source>
        <translation>%1 a passé %2 à «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>%1 says that %2 is blocked by %3</source>
        <extracomment>a person, an issue, another issue</extracomment>
        <translation>%1 indique que %2 est bloqué par %3</translation>
    </message>
    <message>
        <source>%1 mentioned you</source>
        <translation>%1 vous a mentionné</translation>
    </message>
    <message>
        <source>%1 commented on %2</source>
        <translation>%1 a commenté %2</translation>
    </message>
    <message>
        <source>%1 is due today</source>
        <translation>%1 arrive à échéance aujourd’hui</translation>
    </message>
    <message>
        <source>%1 is due tomorrow</source>
        <translation>%1 arrive à échéance demain</translation>
    </message>
    <message numerus="yes">
        <source>%n of your issues are due today</source>
        <translation>
            <numerusform>%Ln de vos tickets arrive à échéance aujourd’hui</numerusform>
            <numerusform>%Ln de vos tickets arrivent à échéance aujourd’hui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your issues are due tomorrow</source>
        <translation>
            <numerusform>%Ln de vos tickets arrive à échéance demain</numerusform>
            <numerusform>%Ln de vos tickets arrivent à échéance demain</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and you changed %2 differently</source>
        <translation>%1 et vous avez modifié %2 différemment</translation>
    </message>
    <message>
        <source>Nothing is lost: decide when you like.</source>
        <translation>Rien n’est perdu&#xa0;: décidez quand vous voulez.</translation>
    </message>
    <message>
        <source>%1 came into the queue “%2”</source>
        <extracomment>an issue, a queue</extracomment>
        <translation>%1 est arrivé dans la file «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1 wrote to everybody in %2</source>
        <translation>%1 a écrit à tout le monde dans %2</translation>
    </message>
    <message>
        <source>%1 created %2</source>
        <translation>%1 a créé %2</translation>
    </message>
    <message>
        <source>%1 deleted %2</source>
        <translation>%1 a supprimé %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NotifyRulesDialog</name>
    <message>
        <source>&amp;Mute this project: only what is about me is told</source>
        <translation>&amp;Mettre ce projet en sourdine&#xa0;: ne notifier que ce qui me concerne</translation>
    </message>
    <message>
        <source>Mute issues</source>
        <translation>Tickets en sourdine</translation>
    </message>
    <message>
        <source>What You Are Told Of</source>
        <translation>Ce qui vous est notifié</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Pour</translation>
    </message>
    <message>
        <source>&amp;Do not mute any more</source>
        <translation>&amp;Ne plus mettre en sourdine</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Tous les projets</translation>
    </message>
    <message>
        <source>As usual: %1</source>
        <extracomment>&quot;As usual: In Lockstep&quot;</extracomment>
        <translation>Comme d’habitude&#xa0;: %1</translation>
    </message>
    <message>
        <source>As everywhere: %1</source>
        <translation>Comme partout&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NumberEditor</name>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::OfferDialog</name>
    <message>
        <source>What This Server Can Do</source>
        <translation>Ce que ce serveur sait faire</translation>
    </message>
    <message>
        <source>%1 is not a Lockstep server. What it cannot do is not offered. Whatever you type is kept on this computer until the server has it, and conflicts are found as well as it allows.</source>
        <translation>%1 n’est pas un serveur Lockstep. Ce qu’il ne sait pas faire n’est pas proposé. Tout ce qui est saisi reste sur cet ordinateur jusqu’à ce que le serveur l’ait reçu, et les conflits sont trouvés autant qu’il le permet.</translation>
    </message>
    <message>
        <source>This is a Lockstep server: it can do all that there is.</source>
        <translation>C’est un serveur Lockstep&#xa0;: il sait tout faire.</translation>
    </message>
    <message>
        <source>What it can do</source>
        <translation>Ce qu’il sait faire</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>Ce qu’il ne sait pas faire</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::OutboxDialog</name>
    <message>
        <source>Everything you did has reached the server.</source>
        <translation>Tout ce que vous avez fait est arrivé au serveur.</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>&amp;Abandonner…</translation>
    </message>
    <message>
        <source>&amp;Undo discard</source>
        <translation>Annuler l’aban&amp;don</translation>
    </message>
    <message>
        <source>&amp;Open issue</source>
        <translation>&amp;Ouvrir le ticket</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Changes to Be Sent</source>
        <translation>Modifications à envoyer</translation>
    </message>
    <message>
        <source>Changes to be sent</source>
        <translation>Modifications à envoyer</translation>
    </message>
    <message>
        <source>What you entered</source>
        <translation>Votre saisie</translation>
    </message>
    <message>
        <source>Change what was not accepted, and send it (F2)</source>
        <translation>Modifier ce qui n’a pas été accepté et l’envoyer (F2)</translation>
    </message>
    <message>
        <source>Send what was not accepted once more (Ctrl+R)</source>
        <translation>Renvoyer ce qui n’a pas été accepté (Ctrl+R)</translation>
    </message>
    <message>
        <source>Give the chosen changes up (Delete)</source>
        <translation>Abandonner les modifications choisies (Suppr)</translation>
    </message>
    <message>
        <source>Put back what was discarded last (Ctrl+Z)</source>
        <translation>Remettre ce qui a été abandonné en dernier (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Go to the issue</source>
        <translation>Aller au ticket</translation>
    </message>
    <message>
        <source>Keep all of this elsewhere, as text or JSON</source>
        <translation>Garder tout cela ailleurs, en texte ou en JSON</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Copier en &amp;texte</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Copier en &amp;JSON</translation>
    </message>
    <message>
        <source>&amp;Save as text…</source>
        <translation>&amp;Enregistrer en texte…</translation>
    </message>
    <message>
        <source>Save as JSO&amp;N…</source>
        <translation>Enregistrer en JSO&amp;N…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be written to this computer&apos;s disk so far.</source>
        <translation>
            <numerusform>%Ln modification n’a pas encore pu être écrite sur le disque de cet ordinateur.</numerusform>
            <numerusform>%Ln modifications n’ont pas encore pu être écrites sur le disque de cet ordinateur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were not accepted. They stay here until you decide.</source>
        <translation>
            <numerusform>%Ln modification n’a pas été acceptée. Elle reste ici jusqu’à votre décision.</numerusform>
            <numerusform>%Ln modifications n’ont pas été acceptées. Elles restent ici jusqu’à votre décision.</numerusform>
        </translation>
    </message>
    <message>
        <source>These changes are safe on this computer and are sent in this order.</source>
        <translation>Ces modifications sont en sécurité sur cet ordinateur et sont envoyées dans cet ordre.</translation>
    </message>
    <message>
        <source>Nothing else waits. Export what could not be written, to have it elsewhere.</source>
        <translation>Rien d’autre n’attend. Exportez ce qui n’a pas pu être écrit pour l’avoir ailleurs.</translation>
    </message>
    <message>
        <source>It is being sent again.</source>
        <translation>Nouvel envoi en cours.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are being sent again.</source>
        <translation>
            <numerusform>Nouvel envoi de %Ln modification en cours.</numerusform>
            <numerusform>Nouvel envoi de %Ln modifications en cours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln modification</numerusform>
            <numerusform>%Ln modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard Changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>%1: this exists only on this computer. When you close the list of changes it is gone; until then you can undo this.</source>
        <translation>%1&#xa0;: ceci n’existe que sur cet ordinateur. Lorsque vous fermerez la liste des modifications, ce sera perdu&#xa0;; jusque-là, vous pouvez annuler.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were on their way already and cannot be taken back.</source>
        <translation>
            <numerusform>%Ln modification était déjà en route et ne peut plus être reprise.</numerusform>
            <numerusform>%Ln modifications étaient déjà en route et ne peuvent plus être reprises.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were discarded.</source>
        <translation>
            <numerusform>%Ln modification abandonnée.</numerusform>
            <numerusform>%Ln modifications abandonnées.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in the queue again.</source>
        <translation>De nouveau dans la file d’attente.</translation>
    </message>
    <message>
        <source>The changes are on the clipboard.</source>
        <translation>Les modifications sont dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Export Changes</source>
        <translation>Exporter les modifications</translation>
    </message>
    <message>
        <source>The changes were exported.</source>
        <translation>Les modifications ont été exportées.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::OutboxModel</name>
    <message>
        <source>Needs attention: not accepted by the server</source>
        <translation>Attention requise&#xa0;: non acceptée par le serveur</translation>
    </message>
    <message>
        <source>Conflict: needs your decision</source>
        <translation>Conflit&#xa0;: attend votre décision</translation>
    </message>
    <message>
        <source>Held until you decide about a conflict</source>
        <translation>Retenue jusqu’à votre décision sur un conflit</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En file d’attente</translation>
    </message>
    <message>
        <source>Queued until there is a connection</source>
        <translation>En attente d’une connexion</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Fusionné</translation>
    </message>
    <message>
        <source>%1 changed it too, %2. Nothing is lost: decide which one it shall be.</source>
        <translation>%1 l’a aussi modifié, %2. Rien n’est perdu&#xa0;: décidez quelle version garder.</translation>
    </message>
    <message>
        <source>%1 changed it too, %2; you had changed it on another device. Nothing is lost: decide which one it shall be.</source>
        <translation>%1 l’a aussi modifié, %2&#xa0;; vous l’aviez modifié sur un autre appareil. Rien n’est perdu&#xa0;: décidez quelle version garder.</translation>
    </message>
    <message>
        <source>It builds on something that you and somebody else changed differently. It goes into your side of that conflict.</source>
        <translation>Cela repose sur quelque chose que vous et quelqu’un d’autre avez modifié différemment. C’est rattaché à votre côté de ce conflit.</translation>
    </message>
    <message>
        <source>It is on its way, and safe on this computer until the server has it.</source>
        <translation>En route, et en sécurité sur cet ordinateur jusqu’à ce que le serveur l’ait.</translation>
    </message>
    <message>
        <source>It is safe on this computer, and sent by itself.</source>
        <translation>En sécurité sur cet ordinateur&#xa0;; l’envoi est automatique.</translation>
    </message>
    <message>
        <source>The server has it. It goes from here in a moment.</source>
        <translation>Le serveur l’a. L’élément disparaîtra d’ici dans un instant.</translation>
    </message>
    <message>
        <source>The server has it, together with what somebody else changed.</source>
        <translation>Le serveur l’a, avec la modification d’une autre personne.</translation>
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
        <translation>Afficher la barre latérale</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PaletteModel</name>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Participation</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln autre</numerusform>
            <numerusform>%Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Take your vote back</source>
        <translation>Retirer votre vote</translation>
    </message>
    <message>
        <source>Vote for this</source>
        <translation>Voter pour</translation>
    </message>
    <message>
        <source>Stop watching this</source>
        <translation>Ne plus suivre</translation>
    </message>
    <message>
        <source>Watch this</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Nobody has voted for this yet.</source>
        <translation>Personne n’a encore voté pour ce ticket.</translation>
    </message>
    <message>
        <source>Nobody watches this yet.</source>
        <translation>Personne ne suit encore ce ticket.</translation>
    </message>
    <message>
        <source>Voted: %1</source>
        <extracomment>%1 are one or more people</extracomment>
        <translation>Ont voté&#xa0;: %1</translation>
    </message>
    <message>
        <source>Watching: %1</source>
        <translation>Suivi par&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Votes: %n</source>
        <translation>
            <numerusform>Votes&#xa0;: %Ln</numerusform>
            <numerusform>Votes&#xa0;: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watchers: %n</source>
        <translation>
            <numerusform>Abonnés&#xa0;: %Ln</numerusform>
            <numerusform>Abonnés&#xa0;: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PeekCard</name>
    <message>
        <source>There is no description.</source>
        <translation>Il n’y a pas de description.</translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>attribué à personne</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>attribué à %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>échéance %1</translation>
    </message>
    <message>
        <source>A look at %1: %2</source>
        <translation>Aperçu de %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PeopleModel</name>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Being removed</source>
        <translation>Retrait en cours</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>N’est plus membre</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Viewing %1</source>
        <extracomment>%1 is the key of an issue</extracomment>
        <translation>Consulte %1</translation>
    </message>
    <message>
        <source>%1, a change waits to be sent</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1, une modification en attente d’envoi</translation>
    </message>
    <message>
        <source>What can be done with %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>Actions pour %1</translation>
    </message>
    <message>
        <source>A change waits to be sent.</source>
        <translation>Une modification attend d’être envoyée.</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <extracomment>A person&apos;s name; &quot;(you)&quot; marks the user</extracomment>
        <translation>%1 (moi)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>En ce moment</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PeoplePage</name>
    <message>
        <source>Invite…</source>
        <translation>Inviter…</translation>
    </message>
    <message>
        <source>Open invitations</source>
        <translation>Invitations en attente</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Rechercher une personne</translation>
    </message>
    <message>
        <source>Enter shows what can be done with a person.</source>
        <translation>Entrée affiche les actions pour une personne.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is known yet: the list comes with the connection.</source>
        <translation>Personne n’est encore connu&#xa0;: la liste arrivera avec la connexion.</translation>
    </message>
    <message>
        <source>Nobody is called so.</source>
        <translation>Personne ne porte ce nom.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>invited on the server</source>
        <translation>invitation faite sur le serveur</translation>
    </message>
    <message>
        <source>invited by %1</source>
        <translation>invitation de %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>as what somebody is invited, by whom, until when</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Revoke the invitation of %1</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>Révoquer l’invitation de %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Picker</name>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, choisi</translation>
    </message>
    <message>
        <source>%1, chosen for some</source>
        <translation>%1, choisi pour certains</translation>
    </message>
    <message>
        <source>There is nothing to choose from yet.</source>
        <translation>Il n’y a encore rien à choisir.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Rien ne correspond à «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PresenceListModel</name>
    <message numerus="yes">
        <source>%1, %n person(s)</source>
        <extracomment>%1 is &quot;Online&quot;, &quot;Idle&quot;, &quot;Busy&quot; or &quot;Offline&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln personne</numerusform>
            <numerusform>%1, %Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, viewing %3</source>
        <extracomment>A person, a presence in words, the key of an issue</extracomment>
        <translation>%1, %2, consulte %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <extracomment>A person&apos;s name; &quot;(you)&quot; marks the user</extracomment>
        <translation>%1 (moi)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Heading of a group of people and its size</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>viewing %1</source>
        <extracomment>%1 is the key of an issue</extracomment>
        <translation>consulte %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PresenceSidebar</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Toutes les personnes</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ProjectCommands</name>
    <message>
        <source>Your changes of %1 were merged with those of somebody else.</source>
        <translation>Vos modifications de %1 ont été fusionnées avec celles d’une autre personne.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Your changes of %1 need a decision.</source>
        <translation>Vos modifications de %1 attendent une décision.</translation>
    </message>
    <message>
        <source>Somebody else changed the same meanwhile. Nothing you typed is lost.</source>
        <translation>Quelqu’un d’autre a modifié la même chose entre-temps. Rien de votre saisie n’est perdu.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Examiner</translation>
    </message>
    <message>
        <source>Settings of the project</source>
        <translation>Réglages du projet</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Go to its channel</source>
        <translation>Aller à son canal</translation>
    </message>
    <message>
        <source>Go to its dashboard</source>
        <translation>Aller à son tableau de bord</translation>
    </message>
    <message>
        <source>Settings of the project…</source>
        <translation>Réglages du projet…</translation>
    </message>
    <message>
        <source>Your changes of %1 are kept here, and sent when there is a connection.</source>
        <translation>Vos modifications de %1 sont conservées ici et seront envoyées dès qu’il y aura une connexion.</translation>
    </message>
    <message>
        <source>%1 is created as soon as there is a connection.</source>
        <translation>%1 sera créé dès qu’il y aura une connexion.</translation>
    </message>
    <message>
        <source>Another project has this key already. You may not be able to see that project.</source>
        <translation>Un autre projet a déjà cette clé. Il se peut que vous n’ayez pas accès à ce projet.</translation>
    </message>
    <message>
        <source>%1 could not be created.</source>
        <translation>%1 n’a pas pu être créé.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Mute the project, or not: be told only what is about you</source>
        <translation>Mettre le projet en sourdine ou non : n’être notifié que de ce qui vous concerne</translation>
    </message>
    <message>
        <source>%1 is mute: you are told only what is about you.</source>
        <translation>%1 est en sourdine : seul ce qui vous concerne vous est notifié.</translation>
    </message>
    <message>
        <source>You are told of %1 again.</source>
        <translation>Vous êtes de nouveau notifié de %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Do not mute the project</source>
        <translation>Ne plus mettre le projet en sourdine</translation>
    </message>
    <message>
        <source>Mute the project</source>
        <translation>Mettre le projet en sourdine</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ProjectDialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Pages of the project</source>
        <translation>Pages du projet</translation>
    </message>
    <message>
        <source>Somebody else has changed this project meanwhile. Nothing you typed is lost; what you both changed needs your decision.</source>
        <translation>Quelqu’un d’autre a modifié ce projet entre-temps. Rien de votre saisie n’est perdu&#xa0;; ce que vous avez modifié tous les deux attend votre décision.</translation>
    </message>
    <message>
        <source>Somebody else has changed this project meanwhile. Both are in the lists now: look at them, and save.</source>
        <translation>Quelqu’un d’autre a modifié ce projet entre-temps. Les listes contiennent maintenant les deux&#xa0;: vérifiez-les, puis enregistrez.</translation>
    </message>
    <message>
        <source>Project “%1”</source>
        <extracomment>%1 is a project</extracomment>
        <translation>Projet «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Rooms</source>
        <extracomment>%1 is a building</extracomment>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Rooms of %1</source>
        <translation>Pièces de %1</translation>
    </message>
    <message>
        <source>The project needs a name.</source>
        <translation>Le projet a besoin d’un nom.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to be decided.</source>
        <translation>
            <numerusform>%Ln point à décider.</numerusform>
            <numerusform>%Ln points à décider.</numerusform>
        </translation>
    </message>
    <message>
        <source>A project needs at least one type.</source>
        <translation>Un projet a besoin d’au moins un type.</translation>
    </message>
    <message>
        <source>The server would not take this: %1</source>
        <translation>Le serveur n’accepterait pas ceci&#xa0;: %1</translation>
    </message>
    <message>
        <source>Only admins of the project can change this.</source>
        <translation>Seuls les administrateurs du projet peuvent modifier ceci.</translation>
    </message>
    <message>
        <source>After this you will not be able to change the project any more.</source>
        <translation>Après cela, vous ne pourrez plus modifier le projet.</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <extracomment>%1 is a status or a type</extracomment>
        <translation>Retirer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) of this project have the status “%1”.</source>
        <translation>
            <numerusform>%Ln ticket de ce projet a le statut «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%Ln tickets de ce projet ont le statut «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) of this project are of the type “%1”.</source>
        <extracomment>%1 is a type</extracomment>
        <translation>
            <numerusform>%Ln ticket de ce projet est du type «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%Ln tickets de ce projet sont du type «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>The names of all issues begin with it, so it stays as it is.</source>
        <translation>Les noms de tous les tickets commencent par elle, elle reste donc inchangée.</translation>
    </message>
    <message>
        <source>Send &amp;only ids with live events</source>
        <translation>N’envoyer &amp;que les identifiants avec les événements en direct</translation>
    </message>
    <message>
        <source>What happens in this project then goes over the live connection without its contents, which everybody who may read it fetches from the server.</source>
        <translation>Ce qui se passe dans ce projet transite alors par la connexion en direct sans son contenu, que tous ceux qui peuvent le lire récupèrent du serveur.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Viewers read. Members also create and change issues. Admins also change what is in these settings.</source>
        <translation>Les lecteurs lisent. Les membres créent et modifient aussi des tickets. Les administrateurs modifient aussi le contenu de ces réglages.</translation>
    </message>
    <message>
        <source>Members of the project</source>
        <translation>Membres du projet</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Person to be added</source>
        <translation>Personne à ajouter</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>Retirer du projet</translation>
    </message>
    <message>
        <source>A project keeps at least one admin: make somebody else one first.</source>
        <translation>Un projet garde au moins un administrateur&#xa0;: attribuez d’abord ce rôle à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>A project needs at least one status.</source>
        <translation>Un projet a besoin d’au moins un statut.</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statuts</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>The columns of the board: by category and, within one, in this order. When more issues than its limit are in one, the board says so; nothing is refused. Issues go along when one is renamed.</source>
        <translation>Les colonnes du tableau&#xa0;: par catégorie et, au sein d’une catégorie, dans cet ordre. Lorsqu’une colonne contient plus de tickets que sa limite, le tableau le signale&#xa0;; rien n’est refusé. Si un statut est renommé, les tickets suivent.</translation>
    </message>
    <message>
        <source>New status</source>
        <translation>Nouveau statut</translation>
    </message>
    <message>
        <source>Remove status</source>
        <translation>Retirer le statut</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Types de ticket</translation>
    </message>
    <message>
        <source>What an issue can be; the first is that of a new one. Issues go along when one is renamed.</source>
        <translation>Ce qu’un ticket peut être&#xa0;; le premier type est celui d’un nouveau ticket. Si l’un est renommé, les tickets suivent.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>New type</source>
        <translation>Nouveau type</translation>
    </message>
    <message>
        <source>Remove type</source>
        <translation>Retirer le type</translation>
    </message>
    <message>
        <source>These are offered; others can be typed. Issues go along when one is renamed, and keep what is removed here.</source>
        <translation>Ces valeurs sont proposées&#xa0;; d’autres peuvent être saisies. Si l’une est renommée, les tickets suivent&#xa0;; ils gardent ce qui est retiré ici.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>Remove label</source>
        <translation>Retirer l’étiquette</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Nouvelle catégorie</translation>
    </message>
    <message>
        <source>Remove category</source>
        <translation>Retirer la catégorie</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Buildings with their rooms, as they are offered; others can be typed. Issues keep what they have.</source>
        <translation>Les bâtiments et leurs pièces, tels qu’ils sont proposés&#xa0;; d’autres peuvent être saisis. Les tickets gardent ce qu’ils ont.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Bâtiments</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Bâtiment</translation>
    </message>
    <message>
        <source>New building</source>
        <translation>Nouveau bâtiment</translation>
    </message>
    <message>
        <source>Remove building</source>
        <translation>Retirer le bâtiment</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Pièce</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>Nouvelle pièce</translation>
    </message>
    <message>
        <source>Remove room</source>
        <translation>Retirer la pièce</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PropertyForm</name>
    <message>
        <source>Show fewer fields</source>
        <translation>Afficher moins de champs</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more field(s)</source>
        <translation>
            <numerusform>Afficher %Ln champ de plus</numerusform>
            <numerusform>Afficher %Ln champs de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QueueDialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Words, or is:open type:ticket</source>
        <translation>Des mots, ou is:open type:ticket</translation>
    </message>
    <message>
        <source>Filter of the queue</source>
        <translation>Filtre de la file</translation>
    </message>
    <message>
        <source>Other projects whose issues it takes</source>
        <translation>Autres projets dont elle prend les tickets</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtre</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projet</translation>
    </message>
    <message>
        <source>Also from &amp;other projects</source>
        <translation>Aussi d’&amp;autres projets</translation>
    </message>
    <message>
        <source>New Queue</source>
        <translation>Nouvelle file</translation>
    </message>
    <message>
        <source>Change Queue</source>
        <translation>Modifier la file</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QueueStrip</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Sans responsable</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Le plus ancien</translation>
    </message>
    <message>
        <source>Resolved within</source>
        <translation>Délai de résolution</translation>
    </message>
    <message>
        <source>Came and went</source>
        <translation>Entrées et sorties</translation>
    </message>
    <message>
        <source>Change the queue</source>
        <translation>Modifier la file</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Delete queue</source>
        <translation>Supprimer la file</translation>
    </message>
    <message>
        <source>The queue is being counted.</source>
        <translation>La file est en cours de comptage.</translation>
    </message>
    <message>
        <source>You are told of what comes into this queue. Stop that</source>
        <translation>Ce qui arrive dans cette file vous est notifié. Arrêter</translation>
    </message>
    <message>
        <source>Be told of what comes into this queue</source>
        <translation>Être notifié de ce qui arrive dans cette file</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QueuesModel</name>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Sans responsable</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Le plus ancien</translation>
    </message>
    <message>
        <source>Resolved within</source>
        <translation>Délai de résolution</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QueuesPage</name>
    <message>
        <source>New queue</source>
        <translation>Nouvelle file</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Files</translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message>
        <source>A queue is a filter that a project shares, with live figures: what is open, how old the oldest is, what comes and goes.</source>
        <translation>Une file est un filtre partagé par un projet, avec des chiffres en direct&#xa0;: ce qui est ouvert, l’âge du plus ancien, ce qui arrive et ce qui part.</translation>
    </message>
    <message>
        <source>There are no queues. Who administers a project can make one.</source>
        <translation>Il n’y a pas de file. Qui administre un projet peut en créer une.</translation>
    </message>
    <message>
        <source>Enter goes to the queue, E changes it, Delete deletes it.</source>
        <translation>Entrée ouvre la file, E la modifie, Suppr la supprime.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QuietHoursDialog</name>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>&amp;Heures calmes</translation>
    </message>
    <message>
        <source>Let &amp;mentions of me through</source>
        <translation>Laisser passer mes &amp;mentions</translation>
    </message>
    <message>
        <source>Quiet Hours</source>
        <translation>Heures calmes</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Silence à partir de</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Silence jusqu’à</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>In these hours nothing pops up and nothing is shown on the desktop. What happens is kept for you, and the others see you as busy.</source>
        <translation>Pendant ces heures, rien ne s’affiche, ni dans la fenêtre ni sur le bureau. Ce qui arrive est gardé pour vous, et les autres vous voient comme occupé.</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Quiet from 18:00 to 08:00</extracomment>
        <translation>De</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Quiet from 18:00 to 08:00</extracomment>
        <translation>à</translation>
    </message>
    <message>
        <source>Quiet hours that begin on %1</source>
        <extracomment>%1 is a day of the week</extracomment>
        <translation>Heures calmes qui commencent le %1</translation>
    </message>
    <message>
        <source>Show me as &amp;idle after</source>
        <translation>Me montrer &amp;absent après</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::RestoredLine</name>
    <message>
        <source>Restored what you had typed.</source>
        <translation>Votre saisie a été restaurée.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Discard what you had typed</source>
        <translation>Abandonner votre saisie</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SaveFilterDialog</name>
    <message>
        <source>Show it in the sidebar</source>
        <translation>Afficher dans la barre latérale</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Enregistrer le filtre</translation>
    </message>
    <message>
        <source>Change filter</source>
        <translation>Modifier le filtre</translation>
    </message>
    <message>
        <source>Another filter has this name already.</source>
        <translation>Un autre filtre porte déjà ce nom.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SavedFilters</name>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Take it out of the sidebar</source>
        <translation>Retirer de la barre latérale</translation>
    </message>
    <message>
        <source>Show it in the sidebar</source>
        <translation>Afficher dans la barre latérale</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Copy the filter&apos;s text</source>
        <translation>Copier le texte du filtre</translation>
    </message>
    <message>
        <source>Delete filter</source>
        <translation>Supprimer le filtre</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SearchField</name>
    <message>
        <source>The filter is not understood</source>
        <translation>Le filtre n’est pas compris</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SearchPopup</name>
    <message>
        <source>What may stand here</source>
        <translation>Ce qui peut figurer ici</translation>
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
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Pages des réglages</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Change shortcuts…</source>
        <translation>Modifier les raccourcis…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Sidebar</name>
    <message>
        <source>New issue</source>
        <translation>Nouveau ticket</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menu (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Lists and projects</source>
        <translation>Listes et projets</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message numerus="yes">
        <source>Conflicts, %n to decide</source>
        <translation>
            <numerusform>Conflits, %Ln à décider</numerusform>
            <numerusform>Conflits, %Ln à décider</numerusform>
        </translation>
    </message>
    <message>
        <source>Conflict: %1. %2</source>
        <extracomment>a conflict, and what happened</extracomment>
        <translation>Conflit&#xa0;: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%Ln autre…</numerusform>
            <numerusform>%Ln autres…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n issue(s)</source>
        <translation>
            <numerusform>%1, %Ln ticket</numerusform>
            <numerusform>%1, %Ln tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Moi&#xa0;: %1</translation>
    </message>
    <message>
        <source>You: %1. %2</source>
        <translation>Moi&#xa0;: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>My issues, %n open</source>
        <translation>
            <numerusform>Mes tickets, %Ln ouvert</numerusform>
            <numerusform>Mes tickets, %Ln ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>My issues</source>
        <translation>Mes tickets</translation>
    </message>
    <message>
        <source>All issues</source>
        <translation>Tous les tickets</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Queue %1, %n open</source>
        <translation>
            <numerusform>File %1, %Ln ouvert</numerusform>
            <numerusform>File %1, %Ln ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>Toutes les files</translation>
    </message>
    <message numerus="yes">
        <source>Inbox, %n unread</source>
        <translation>
            <numerusform>Boîte de réception, %Ln non lue</numerusform>
            <numerusform>Boîte de réception, %Ln non lues</numerusform>
        </translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Boîte de réception</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>a page, and the project it is of</extracomment>
        <translation>%2&#xa0;: %1</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Carte de chaleur</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <source>Workspace: %1, %2</source>
        <extracomment>a workspace, a person</extracomment>
        <translation>Espace de travail&#xa0;: %1, %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SignInDialog</name>
    <message>
        <source>The e-mail address or the password is not right.</source>
        <translation>L’adresse e-mail ou le mot de passe est incorrect.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %n second(s).</source>
        <translation>
            <numerusform>Trop de tentatives. Réessayez dans %Ln seconde.</numerusform>
            <numerusform>Trop de tentatives. Réessayez dans %Ln secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment.</source>
        <translation>Le serveur est occupé. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>This address answers, but it is not a Lockstep server.</source>
        <translation>Cette adresse répond, mais ce n’est pas un serveur Lockstep.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing is lost: you can go on working offline.</source>
        <translation>Le serveur est injoignable. Rien n’est perdu&#xa0;: vous pouvez continuer à travailler hors ligne.</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Sign in to %1. Your unsent changes are kept and go out afterwards.</source>
        <translation>Connexion à %1. Vos modifications non envoyées sont conservées et partiront ensuite.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-mail</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Mot de &amp;passe</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Vérifier la connexion</translation>
    </message>
    <message>
        <source>This connection is not encrypted: everybody on the way can read your password. Ask whoever runs the server for an https address.</source>
        <translation>Cette connexion n’est pas chiffrée&#xa0;: tout intermédiaire peut lire votre mot de passe. Demandez une adresse https à la personne qui gère le serveur.</translation>
    </message>
    <message>
        <source>What is here stays on this computer, and can be read without signing in.</source>
        <translation>Ce qui est ici reste sur cet ordinateur et peut être lu sans se connecter.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be sent. They go out when you sign in again.</source>
        <translation>
            <numerusform>%Ln modification attend d’être envoyée. Elle partira lorsque vous vous reconnecterez.</numerusform>
            <numerusform>%Ln modifications attendent d’être envoyées. Elles partiront lorsque vous vous reconnecterez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
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
        <translation>Interrogation HTTP</translation>
    </message>
    <message>
        <source>The server cannot be reached. It is tried again by itself.</source>
        <translation>Le serveur est injoignable. Une nouvelle tentative aura lieu automatiquement.</translation>
    </message>
    <message>
        <source>The server does not answer. A new connection is being made.</source>
        <translation>Le serveur ne répond pas. Une nouvelle connexion est en cours.</translation>
    </message>
    <message numerus="yes">
        <source>What this computer has of %n space(s) differs from the server and could not be repaired. Nothing that you typed is lost, and it is tried again by itself. If this stays, open Diagnostics, copy the report, and send it to whoever runs the server.</source>
        <translation>
            <numerusform>Ce que cet ordinateur possède de %Ln espace diffère du serveur et n’a pas pu être réparé. Rien de votre saisie n’est perdu, et une nouvelle tentative aura lieu automatiquement. Si cela persiste, ouvrez le diagnostic, copiez le rapport et envoyez-le à l’administrateur du serveur.</numerusform>
            <numerusform>Ce que cet ordinateur possède de %Ln espaces diffère du serveur et n’a pas pu être réparé. Rien de votre saisie n’est perdu, et une nouvelle tentative aura lieu automatiquement. Si cela persiste, ouvrez le diagnostic, copiez le rapport et envoyez-le à l’administrateur du serveur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to send</source>
        <translation>
            <numerusform>%Ln modification à envoyer</numerusform>
            <numerusform>%Ln modifications à envoyer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted</source>
        <translation>
            <numerusform>%Ln non acceptée</numerusform>
            <numerusform>%Ln non acceptées</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what the server did not accept</source>
        <translation>Afficher ce que le serveur n’a pas accepté</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%Ln conflit</numerusform>
            <numerusform>%Ln conflits</numerusform>
        </translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Non chiffré</translation>
    </message>
    <message>
        <source>The connection is not encrypted. Details</source>
        <translation>La connexion n’est pas chiffrée. Détails</translation>
    </message>
    <message>
        <source>Everybody on the way to the server can read along</source>
        <translation>Tout intermédiaire jusqu’au serveur peut lire</translation>
    </message>
    <message>
        <source>HTTP, asks now and then</source>
        <translation>HTTP, demande de temps en temps</translation>
    </message>
    <message>
        <source>Basic server: conflicts best-effort, not refreshed yet.</source>
        <translation>Serveur simple&#xa0;: conflits dans la mesure du possible, pas encore actualisé.</translation>
    </message>
    <message>
        <source>Basic server: conflicts best-effort, refreshed at %1.</source>
        <translation>Serveur simple&#xa0;: conflits dans la mesure du possible, actualisé à %1.</translation>
    </message>
    <message>
        <source>Not everything has been fetched yet: issues may be missing, or be shown as they were before. The rest comes when there is a connection.</source>
        <translation>Tout n’a pas encore été récupéré : des tickets peuvent manquer ou apparaître tels qu’ils étaient avant. Le reste arrivera dès qu’il y aura une connexion.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TeamCommands</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Go to the inbox</source>
        <translation>Aller à la boîte de réception</translation>
    </message>
    <message>
        <source>Go to the channel of the project</source>
        <translation>Aller au canal du projet</translation>
    </message>
    <message>
        <source>Go to the dashboard</source>
        <translation>Aller au tableau de bord</translation>
    </message>
    <message>
        <source>Go to the heatmap</source>
        <translation>Aller à la carte de chaleur</translation>
    </message>
    <message>
        <source>Go to the queues</source>
        <translation>Aller aux files</translation>
    </message>
    <message>
        <source>New queue</source>
        <translation>Nouvelle file</translation>
    </message>
    <message>
        <source>Be told of what comes into this queue, or not</source>
        <translation>Être notifié ou non de ce qui arrive dans cette file</translation>
    </message>
    <message>
        <source>Mark all in the inbox as read</source>
        <translation>Tout marquer comme lu dans la boîte de réception</translation>
    </message>
    <message>
        <source>Clear the inbox</source>
        <translation>Vider la boîte de réception</translation>
    </message>
    <message>
        <source>Choose what you are told of</source>
        <translation>Choisir ce qui vous est notifié</translation>
    </message>
    <message>
        <source>Mute, or not: be told only what is about you</source>
        <translation>Mettre en sourdine ou non&#xa0;: n’être notifié que de ce qui vous concerne</translation>
    </message>
    <message>
        <source>%1 is mute: you are told only what is about you.</source>
        <translation>%1 est en sourdine&#xa0;: seul ce qui vous concerne vous est notifié.</translation>
    </message>
    <message>
        <source>You are told of %1 again.</source>
        <translation>Vous êtes de nouveau notifié de %1.</translation>
    </message>
    <message>
        <source>You deleted the queue “%1”.</source>
        <translation>File «&#xa0;%1&#xa0;» supprimée.</translation>
    </message>
    <message>
        <source>Do not tell me of what comes in</source>
        <translation>Ne pas me notifier ce qui arrive</translation>
    </message>
    <message>
        <source>Tell me of what comes in</source>
        <translation>Me notifier ce qui arrive</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Delete queue</source>
        <translation>Supprimer la file</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Notification suivante</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Notification précédente</translation>
    </message>
    <message>
        <source>Go to what the message is about</source>
        <translation>Aller à l’objet de la notification</translation>
    </message>
    <message>
        <source>Mark the message as read or unread</source>
        <translation>Marquer la notification comme lue ou non lue</translation>
    </message>
    <message>
        <source>Archive the message, or bring it back</source>
        <translation>Archiver la notification, ou la faire revenir</translation>
    </message>
    <message>
        <source>Put the message off, or bring it back</source>
        <translation>Reporter la notification, ou la faire revenir</translation>
    </message>
    <message>
        <source>The queue is not there any more. All issues are shown instead.</source>
        <translation>La file n’existe plus. Tous les tickets sont affichés à la place.</translation>
    </message>
    <message>
        <source>The queue “%1” is not there any more. All issues are shown instead.</source>
        <translation>La file «&#xa0;%1&#xa0;» n’existe plus. Tous les tickets sont affichés à la place.</translation>
    </message>
    <message>
        <source>Mute what the message is about, or not</source>
        <translation>Mettre l’objet de la notification en sourdine, ou non</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ThreeWayText</name>
    <message>
        <source>%1, what it was</source>
        <extracomment>Names of text panes; %1 is a field such as &quot;Description&quot;</extracomment>
        <translation>%1, avant</translation>
    </message>
    <message>
        <source>%1, mine</source>
        <translation>%1, la mienne</translation>
    </message>
    <message>
        <source>%1, result</source>
        <translation>%1, résultat</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>La mienne</translation>
    </message>
    <message>
        <source>Theirs</source>
        <extracomment>Head of a pane; %1 is a person and a time</extracomment>
        <translation>L’autre</translation>
    </message>
    <message>
        <source>Theirs, by %1</source>
        <translation>L’autre, par %1</translation>
    </message>
    <message>
        <source>%1, theirs</source>
        <translation>%1, l’autre</translation>
    </message>
    <message>
        <source>%1, theirs, by %2</source>
        <translation>%1, l’autre, par %2</translation>
    </message>
    <message>
        <source>Result, edit it here</source>
        <translation>Résultat, à modifier ici</translation>
    </message>
    <message>
        <source>Result: as it was</source>
        <translation>Résultat&#xa0;: comme avant</translation>
    </message>
    <message>
        <source>Result: all of theirs</source>
        <translation>Résultat&#xa0;: tout de l’autre</translation>
    </message>
    <message>
        <source>Result: all of mine</source>
        <translation>Résultat&#xa0;: tout de la mienne</translation>
    </message>
    <message>
        <source>both changed it, undecided</source>
        <translation>modifié des deux côtés, non décidé</translation>
    </message>
    <message>
        <source>left as it was</source>
        <translation>laissé comme avant</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>l’autre version</translation>
    </message>
    <message>
        <source>the same change on both sides</source>
        <translation>même modification des deux côtés</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>ma version</translation>
    </message>
    <message>
        <source>theirs and then mine</source>
        <translation>l’autre puis la mienne</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>Theirs has changed since you edited the result: compare the two, then use your text or take a side.</source>
        <translation>L’autre version a changé depuis que vous avez modifié le résultat&#xa0;: comparez les deux, puis utilisez votre texte ou choisissez un côté.</translation>
    </message>
    <message>
        <source>Change %1 of %2: %3</source>
        <extracomment>%3 says what is decided for this change</extracomment>
        <translation>Modification %1 sur %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Look at the result, then use it.</source>
        <translation>Examinez le résultat, puis utilisez-le.</translation>
    </message>
    <message>
        <source>What it was, while Alt is held</source>
        <translation>Le texte d’avant, tant qu’Alt est maintenue</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Toast</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>×%1</source>
        <extracomment>How often the same thing happened</extracomment>
        <translation>×%1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <translation>
            <numerusform>%1, %Ln fois</numerusform>
            <numerusform>%1, %Ln fois</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ToastStack</name>
    <message>
        <source>Close all</source>
        <translation>Tout fermer</translation>
    </message>
    <message>
        <source>Close all messages</source>
        <translation>Fermer tous les messages</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <extracomment>Folded messages</extracomment>
        <translation>En afficher moins</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%Ln autre</numerusform>
            <numerusform>+%Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer messages</source>
        <translation>Afficher moins de messages</translation>
    </message>
    <message numerus="yes">
        <source>%n more message(s)</source>
        <translation>
            <numerusform>%Ln autre message</numerusform>
            <numerusform>%Ln autres messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TrayHome</name>
    <message>
        <source>Lockstep is still running</source>
        <translation>Lockstep continue de fonctionner</translation>
    </message>
    <message>
        <source>It goes on telling you what is new. This icon opens its windows again, and quits it.</source>
        <translation>Il continue de signaler les nouveautés. Cette icône rouvre ses fenêtres et permet de le quitter.</translation>
    </message>
    <message>
        <source>Open Lockstep</source>
        <translation>Ouvrir Lockstep</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::UndoCommands</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>Afficher l’historique</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1 says what was done: &quot;Set Status of LOCK-12 to “Done”&quot;</extracomment>
        <translation>Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rétabli&#xa0;: %1</translation>
    </message>
    <message>
        <source>This cannot be undone any more: %1</source>
        <translation>Ceci ne peut plus être annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>The issue or comment is not here any more.</source>
        <translation>Le ticket ou le commentaire n’est plus ici.</translation>
    </message>
    <message>
        <source>You deleted a comment on %1.</source>
        <translation>Commentaire sur %1 supprimé.</translation>
    </message>
    <message>
        <source>%1: the lost value is used again</source>
        <translation>%1&#xa0;: la valeur perdue est de nouveau utilisée</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::UndoKeeper</name>
    <message>
        <source>The comment was posted anew, with a new time.</source>
        <translation>Le commentaire a été publié de nouveau, avec une nouvelle heure.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ViewMenu</name>
    <message>
        <source>Group by</source>
        <translation>Grouper par</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Fold all groups away</source>
        <translation>Replier tous les groupes</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>Déplier tous les groupes</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Reverse order</source>
        <translation>Ordre inverse</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WelcomeDialog</name>
    <message>
        <source>Welcome to Lockstep</source>
        <translation>Bienvenue dans Lockstep</translation>
    </message>
    <message>
        <source>Try with a local workspace</source>
        <translation>Essayer avec un espace de travail local</translation>
    </message>
    <message>
        <source>It is open already.</source>
        <translation>Il est déjà ouvert.</translation>
    </message>
    <message>
        <source>Sample issues of a small team, on this computer only. Nothing to set up.</source>
        <translation>Des tickets d’exemple d’une petite équipe, uniquement sur cet ordinateur. Rien à configurer.</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Se connecter à un serveur</translation>
    </message>
    <message>
        <source>You have the address of your team’s server.</source>
        <translation>Vous avez l’adresse du serveur de votre équipe.</translation>
    </message>
    <message>
        <source>Open an invitation</source>
        <translation>Ouvrir une invitation</translation>
    </message>
    <message>
        <source>Somebody has sent you a link.</source>
        <translation>Quelqu’un vous a envoyé un lien.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>An issue tracker for teams that stays in step. How would you like to begin? You find this page again in the menu.</source>
        <translation>Un gestionnaire de tickets qui garde les équipes au même pas. Comment souhaitez-vous commencer&#xa0;? Vous retrouverez cette page dans le menu.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>https://lockstep.example.com</source>
        <extracomment>an example of an address</extracomment>
        <translation>https://lockstep.example.com</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>The way to the server is checked step by step, so that you see what is wrong if something is. Nothing of yours is sent yet.</source>
        <translation>Le chemin vers le serveur est vérifié étape par étape, pour que vous voyiez ce qui ne va pas, le cas échéant. Rien de vos données n’est encore envoyé.</translation>
    </message>
    <message>
        <source>The link you were sent</source>
        <translation>Le lien que vous avez reçu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Paste the link. You see which server it leads to before anything is sent there.</source>
        <translation>Collez le lien. Vous verrez vers quel serveur il mène avant que quoi que ce soit y soit envoyé.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>With what stands behind the name, if you were told so: a port, a path.</source>
        <translation>Avec ce qui suit le nom, si on vous l’a indiqué&#xa0;: un port, un chemin.</translation>
    </message>
    <message>
        <source>You were invited as %1.</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>Vous avez été invité en tant que %1.</translation>
    </message>
    <message>
        <source>This is not an invitation to Lockstep. Copy the whole link, from lockstep:// or https:// on, or ask for the address of the server.</source>
        <translation>Ce n’est pas une invitation à Lockstep. Copiez le lien entier, à partir de lockstep:// ou https://, ou demandez l’adresse du serveur.</translation>
    </message>
    <message>
        <source>The local workspace is being prepared…</source>
        <translation>Préparation de l’espace de travail local…</translation>
    </message>
    <message>
        <source>Connect to Another Server</source>
        <translation>Se connecter à un autre serveur</translation>
    </message>
    <message>
        <source>This link leads to %1, where you have not been with Lockstep. Nothing has been sent there.

Connect only if you trust whoever gave you the link.</source>
        <extracomment>%1 is the name of a server</extracomment>
        <translation>Ce lien mène à %1, où vous n’êtes jamais allé avec Lockstep. Rien n’y a été envoyé.

Ne vous connectez que si vous faites confiance à la personne qui vous a donné le lien.</translation>
    </message>
    <message>
        <source>This is the server of your invitation. Go on, and you see whose it is.</source>
        <translation>C’est le serveur de votre invitation. Continuez pour voir à qui elle est destinée.</translation>
    </message>
    <message>
        <source>What the server asks for</source>
        <translation>Ce que le serveur demande</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>This is a basic server: your work is kept here and sent there, offline too, and conflicts are found as well as it allows. The password is sent to it and not kept.</source>
        <translation>C’est un serveur simple&#xa0;: le travail est conservé ici et envoyé là-bas, même commencé hors ligne, et les conflits sont trouvés autant qu’il le permet. Le mot de passe lui est envoyé et n’est pas conservé.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Something answers there. Go on to say who you are.</source>
        <translation>Quelque chose y répond. Continuer pour s’identifier.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowCommands</name>
    <message>
        <source>Show the connection</source>
        <translation>Afficher la connexion</translation>
    </message>
    <message>
        <source>Decide about conflicts</source>
        <translation>Décider des conflits</translation>
    </message>
    <message>
        <source>Set rules for conflicts</source>
        <translation>Définir des règles pour les conflits</translation>
    </message>
    <message>
        <source>Show changes to be sent</source>
        <translation>Afficher les modifications à envoyer</translation>
    </message>
    <message>
        <source>Connect again now</source>
        <translation>Se reconnecter maintenant</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Travailler hors ligne</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Afficher ou masquer la barre latérale</translation>
    </message>
    <message>
        <source>Show or hide the issue beside the list</source>
        <translation>Afficher ou masquer le ticket à côté de la liste</translation>
    </message>
    <message>
        <source>Go to the messages</source>
        <translation>Aller aux messages</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Ouvrir le menu</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Go to a message, else to the next part of the window</source>
        <translation>Aller à un message, sinon à la partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Go to the part of the window before</source>
        <translation>Aller à la partie précédente de la fenêtre</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowDialogs</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Change keyboard shortcuts</source>
        <translation>Modifier les raccourcis clavier</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>About Lockstep</source>
        <translation>À propos de Lockstep</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Vérifier la connexion</translation>
    </message>
    <message>
        <source>Connect to another server</source>
        <translation>Se connecter à un autre serveur</translation>
    </message>
    <message>
        <source>Your account and devices</source>
        <translation>Votre compte et vos appareils</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Votre compte</translation>
    </message>
    <message>
        <source>What this server can do</source>
        <translation>Ce que ce serveur sait faire</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowFilters</name>
    <message>
        <source>Filter the list</source>
        <translation>Filtrer la liste</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Enregistrer le filtre</translation>
    </message>
    <message>
        <source>Save the filter under another name</source>
        <translation>Enregistrer le filtre sous un autre nom</translation>
    </message>
    <message>
        <source>Copy a link to the filter</source>
        <translation>Copier un lien vers le filtre</translation>
    </message>
    <message>
        <source>Go to a saved filter</source>
        <translation>Aller à un filtre enregistré</translation>
    </message>
    <message>
        <source>Choose how the list is shown</source>
        <translation>Choisir la présentation de la liste</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Enregistrer les modifications</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Enregistrer le filtre</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>The filter asks for what is not there, so the list shows what it did before. %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>Le filtre demande quelque chose qui n’existe pas, la liste montre donc toujours la même chose qu’avant. %1</translation>
    </message>
    <message>
        <source>The filter asks for what is not there any more. %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>Le filtre demande ce qui n’existe plus. %1</translation>
    </message>
    <message>
        <source>The filter asks for what is not there, so it leaves no issue out. %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>Le filtre demande ce qui n’existe pas, il n’écarte donc aucun ticket. %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowMenus</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densité</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacte</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Aérée</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowNews</name>
    <message>
        <source>Go to what happened while you were away</source>
        <translation>Aller à ce qui s’est passé pendant votre absence</translation>
    </message>
    <message>
        <source>Take note of what happened while you were away</source>
        <translation>Prendre acte de ce qui s’est passé pendant votre absence</translation>
    </message>
    <message>
        <source>Your last change could not be saved.</source>
        <translation>Votre dernière modification n’a pas pu être enregistrée.</translation>
    </message>
    <message>
        <source>The conflict could not be exported.</source>
        <translation>Le conflit n’a pas pu être exporté.</translation>
    </message>
    <message numerus="yes">
        <source>You took note of %n issue(s).</source>
        <translation>
            <numerusform>Vous avez pris acte de %Ln ticket.</numerusform>
            <numerusform>Vous avez pris acte de %Ln tickets.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>%1 changed it too. Enter to decide.</source>
        <translation>%1 l’a aussi modifié. Entrée pour décider.</translation>
    </message>
    <message>
        <source>%1 changed it too; you had changed it on another device. Enter to decide.</source>
        <translation>%1 l’a aussi modifié&#xa0;; vous l’aviez modifié sur un autre appareil. Entrée pour décider.</translation>
    </message>
    <message numerus="yes">
        <source>The server did not accept %n change(s).</source>
        <translation>
            <numerusform>Le serveur n’a pas accepté %Ln modification.</numerusform>
            <numerusform>Le serveur n’a pas accepté %Ln modifications.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost: decide what becomes of them.</source>
        <translation>Rien n’est perdu&#xa0;: décidez de leur sort.</translation>
    </message>
    <message>
        <source>%1 and you changed %2 differently.</source>
        <translation>%1 et vous avez modifié %2 différemment.</translation>
    </message>
    <message>
        <source>Nothing is lost: decide when you like.</source>
        <translation>Rien n’est perdu&#xa0;: décidez quand vous voulez.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Examiner</translation>
    </message>
    <message>
        <source>Merged %1</source>
        <translation>%1&#xa0;: fusion effectuée</translation>
    </message>
    <message>
        <source>%1 stays as the others have it</source>
        <translation>%1 reste dans l’autre version</translation>
    </message>
    <message>
        <source>Restored %1 with your changes</source>
        <translation>%1 restauré avec vos modifications</translation>
    </message>
    <message>
        <source>Made a new issue from your text</source>
        <translation>Nouveau ticket créé avec votre texte</translation>
    </message>
    <message>
        <source>%1 stays deleted</source>
        <translation>%1 reste supprimé</translation>
    </message>
    <message>
        <source>Your text is kept as the draft of a new issue.</source>
        <translation>Votre texte est conservé comme brouillon d’un nouveau ticket.</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 supprimé</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>%1 gardé</translation>
    </message>
    <message>
        <source>Decided by your rules for conflicts.</source>
        <translation>Décidé par vos règles pour les conflits.</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>Utiliser la mienne</translation>
    </message>
    <message>
        <source>The local copy was damaged. It is fetched from the server again.</source>
        <translation>La copie locale était endommagée. Elle est récupérée à nouveau du serveur.</translation>
    </message>
    <message numerus="yes">
        <source>The list of unsent changes was damaged. %n of them could be saved; the damaged file was kept.</source>
        <translation>
            <numerusform>La liste des modifications non envoyées était endommagée. %Ln d’entre elles a pu être sauvée&#xa0;; le fichier endommagé a été conservé.</numerusform>
            <numerusform>La liste des modifications non envoyées était endommagée. %Ln d’entre elles ont pu être sauvées&#xa0;; le fichier endommagé a été conservé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent change(s) cannot be read by this version. They were kept.</source>
        <translation>
            <numerusform>%Ln modification non envoyée ne peut pas être lue par cette version. Elle a été conservée.</numerusform>
            <numerusform>%Ln modifications non envoyées ne peuvent pas être lues par cette version. Elles ont été conservées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowPalette</name>
    <message>
        <source>Find anything by its name</source>
        <translation>Trouver n’importe quoi par son nom</translation>
    </message>
    <message>
        <source>Press Enter to go where this link leads.</source>
        <translation>Appuyez sur Entrée pour suivre ce lien.</translation>
    </message>
    <message>
        <source>Nothing is called that. Press Enter to create an issue with the title “%1”.</source>
        <translation>Rien ne porte ce nom. Appuyez sur Entrée pour créer un ticket intitulé «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Thème&#xa0;: comme le système</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Thème&#xa0;: clair</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Thème&#xa0;: sombre</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>Thème&#xa0;: contraste élevé</translation>
    </message>
    <message>
        <source>Density: compact</source>
        <translation>Densité&#xa0;: compacte</translation>
    </message>
    <message>
        <source>Density: normal</source>
        <translation>Densité&#xa0;: normale</translation>
    </message>
    <message>
        <source>Density: roomy</source>
        <translation>Densité&#xa0;: aérée</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Issues of this person</source>
        <translation>Tickets de cette personne</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Files</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowPeople</name>
    <message>
        <source>Issues of %1</source>
        <translation>Tickets de %1</translation>
    </message>
    <message>
        <source>Assign %1 to %2</source>
        <translation>Attribuer %1 à %2</translation>
    </message>
    <message>
        <source>Mention in a comment</source>
        <translation>Mentionner dans un commentaire</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowToasts</name>
    <message numerus="yes">
        <source>You did %n things. The last one: %1</source>
        <extracomment>%1 is a sentence: &quot;You archived what you were told of LOCK-3.&quot;</extracomment>
        <translation>
            <numerusform>%Ln action. La dernière&#xa0;: %1</numerusform>
            <numerusform>%Ln actions. La dernière&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>Tout annuler</translation>
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
        <translation>Envoyé à %1&#xa0;: %2, %3</translation>
    </message>
    <message>
        <source>Received at %1: %2, %3</source>
        <translation>Reçu à %1&#xa0;: %2, %3</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WorkspaceSwitcher</name>
    <message>
        <source>Switch to another workspace</source>
        <translation>Passer à un autre espace de travail</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espaces de travail</translation>
    </message>
    <message>
        <source>Open this one in another window</source>
        <translation>Ouvrir celui-ci dans une autre fenêtre</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>sur cet ordinateur</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a workspace, a person</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%Ln non lue</numerusform>
            <numerusform>%Ln non lues</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a server, a person</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Se connecter à un serveur…</translation>
    </message>
    <message>
        <source>Open an invitation…</source>
        <translation>Ouvrir une invitation…</translation>
    </message>
    <message>
        <source>Local workspace</source>
        <translation>Espace de travail local</translation>
    </message>
</context>
</TS>
