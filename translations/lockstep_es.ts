<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>AccountTexts</name>
    <message>
        <source>The server cannot be reached just now. Nothing was changed, and what you typed is kept: try again when the connection is back.</source>
        <translation>No se puede acceder al servidor en este momento. No se ha cambiado nada y lo que ha escrito se conserva: vuelva a intentarlo cuando haya conexión de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Nothing was changed: try again in %n second(s).</source>
        <translation>
            <numerusform>Demasiados intentos. No se ha cambiado nada: vuelva a intentarlo en %Ln segundo.</numerusform>
            <numerusform>Demasiados intentos. No se ha cambiado nada: vuelva a intentarlo en %Ln segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many attempts. Nothing was changed: try again in a while.</source>
        <translation>Demasiados intentos. No se ha cambiado nada: vuelva a intentarlo dentro de un rato.</translation>
    </message>
    <message>
        <source>The server has too much to do just now. Nothing was changed: try again in a moment.</source>
        <translation>El servidor está demasiado ocupado en este momento. No se ha cambiado nada: vuelva a intentarlo dentro de un momento.</translation>
    </message>
    <message>
        <source>You have no right to do this, or it is not there any more. Nothing was changed.</source>
        <translation>No tiene permiso para hacer esto, o ya no existe. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Lector</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>unknown when it expires</source>
        <translation>caducidad desconocida</translation>
    </message>
    <message numerus="yes">
        <source>expires in %n day(s)</source>
        <translation>
            <numerusform>caduca en %Ln día</numerusform>
            <numerusform>caduca en %Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expires in %n hour(s)</source>
        <translation>
            <numerusform>caduca en %Ln hora</numerusform>
            <numerusform>caduca en %Ln horas</numerusform>
        </translation>
    </message>
    <message>
        <source>expires within the hour</source>
        <translation>caduca en menos de una hora</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>ha caducado</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the key of a project, a role in it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n other project(s)</source>
        <translation>
            <numerusform>%Ln proyecto más</numerusform>
            <numerusform>%Ln proyectos más</numerusform>
        </translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>Ningún proyecto todavía</translation>
    </message>
    <message>
        <source>Used %1</source>
        <extracomment>%1 is &quot;3 min ago&quot;, or a date</extracomment>
        <translation>Último uso: %1</translation>
    </message>
    <message>
        <source>Used %1 from %2</source>
        <extracomment>%1 is &quot;3 min ago&quot;, or a date; %2 an internet address</extracomment>
        <translation>Último uso: %1, desde %2</translation>
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
        <translation>%1: se ha añadido %2</translation>
    </message>
    <message>
        <source>%1: removed %2</source>
        <translation>%1: se ha quitado %2</translation>
    </message>
    <message>
        <source>%1: added %2, removed %3</source>
        <translation>%1: se ha añadido %2 y se ha quitado %3</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminada</translation>
    </message>
    <message>
        <source>Moved to a project that you cannot read</source>
        <translation>Movida a un proyecto sin permiso de lectura</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>You were mentioned</source>
        <translation>Mención recibida</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>Movida a %1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>Cambio en «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n new comment(s)</source>
        <translation>
            <numerusform>%Ln comentario nuevo</numerusform>
            <numerusform>%Ln comentarios nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 y %Ln más</numerusform>
            <numerusform>%1 y %Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message>
        <source>+%1</source>
        <extracomment>so many labels more</extracomment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>%1, %2, priority %3</source>
        <extracomment>a card of the board: key, title, priority</extracomment>
        <translation>%1, %2, prioridad %3</translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>sin asignar</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>asignada a %1</translation>
    </message>
    <message>
        <source>labels %1</source>
        <translation>etiquetas %1</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>vencida desde %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>vence %1</translation>
    </message>
    <message>
        <source>changed by somebody else</source>
        <translation>con cambios de otra persona</translation>
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
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>A field without a value</extracomment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>sin resolver</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>como estaba</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>la otra versión</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>mi versión</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>combinado</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
    <message>
        <source>%1 deleted this issue.</source>
        <translation>%1 ha eliminado esta incidencia.</translation>
    </message>
    <message>
        <source>%1 deleted this issue at %2.</source>
        <translation>%1 ha eliminado esta incidencia (%2).</translation>
    </message>
    <message numerus="yes">
        <source>You have changed %n field(s) that nobody else has.</source>
        <translation>
            <numerusform>Cambios propios en %Ln campo que nadie más ha tocado.</numerusform>
            <numerusform>Cambios propios en %Ln campos que nadie más ha tocado.</numerusform>
        </translation>
    </message>
    <message>
        <source>You deleted this issue.</source>
        <translation>Esta incidencia se ha eliminado desde esta cuenta.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has changed %n field(s) that you had not seen.</source>
        <translation>
            <numerusform>%1 ha cambiado %Ln campo sin que se viera aquí.</numerusform>
            <numerusform>%1 ha cambiado %Ln campos sin que se viera aquí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s).</source>
        <translation>
            <numerusform>Mis cambios: %Ln campo.</numerusform>
            <numerusform>Mis cambios: %Ln campos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s) offline at %1.</source>
        <translation>
            <numerusform>Mis cambios sin conexión: %Ln campo (%1).</numerusform>
            <numerusform>Mis cambios sin conexión: %Ln campos (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s) at %1.</source>
        <translation>
            <numerusform>Mis cambios: %Ln campo (%1).</numerusform>
            <numerusform>Mis cambios: %Ln campos (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s) offline, %1–%2.</source>
        <extracomment>%1 and %2 are times</extracomment>
        <translation>
            <numerusform>Mis cambios sin conexión: %Ln campo (%1–%2).</numerusform>
            <numerusform>Mis cambios sin conexión: %Ln campos (%1–%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s), %1–%2.</source>
        <translation>
            <numerusform>Mis cambios: %Ln campo (%1–%2).</numerusform>
            <numerusform>Mis cambios: %Ln campos (%1–%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %n field(s).</source>
        <extracomment>%1 is a person, %2 a time</extracomment>
        <translation>
            <numerusform>%1 ha cambiado %Ln campo.</numerusform>
            <numerusform>%1 ha cambiado %Ln campos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %n field(s) at %2.</source>
        <translation>
            <numerusform>%1 ha cambiado %Ln campo (%2).</numerusform>
            <numerusform>%1 ha cambiado %Ln campos (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) merged for you.</source>
        <translation>
            <numerusform>%Ln campo combinado automáticamente.</numerusform>
            <numerusform>%Ln campos combinados automáticamente.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need your decision.</source>
        <translation>
            <numerusform>Falta decidir sobre %Ln campo.</numerusform>
            <numerusform>Falta decidir sobre %Ln campos.</numerusform>
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
        <translation>%1 sin cambios</translation>
    </message>
    <message>
        <source>%1 = mine</source>
        <translation>%1 = mi versión</translation>
    </message>
    <message>
        <source>%1 = as it was</source>
        <translation>%1 = como estaba</translation>
    </message>
    <message>
        <source>%1 = result</source>
        <translation>%1 = resultado</translation>
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
        <translation>Antes</translation>
    </message>
    <message>
        <source>Theirs, by %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>La otra, de %1</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>La mía</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Aún sin decidir</translation>
    </message>
    <message>
        <source>Result, %1</source>
        <translation>Resultado, %1</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Working offline</source>
        <translation>Trabajando sin conexión</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Loading %1: %2 of %3 issues</source>
        <extracomment>%1 is the key of a project, %2 and %3 are numbers</extracomment>
        <translation>Cargando %1: %2 de %3 incidencias</translation>
    </message>
    <message>
        <source>Syncing %1 of %2</source>
        <translation>Sincronizando %1 de %2</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Reconnecting in %1 s</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>Reconexión en %1 s</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>Reconectando…</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>Requiere iniciar sesión</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>No admitido</translation>
    </message>
    <message>
        <source>Server incompatible</source>
        <translation>Servidor incompatible</translation>
    </message>
    <message>
        <source>Basic server, refreshed at %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Servidor básico, actualizado a las %1</translation>
    </message>
    <message>
        <source>Working offline, not all is here</source>
        <translation>Trabajando sin conexión, no está todo</translation>
    </message>
    <message>
        <source>Offline, not all is here</source>
        <translation>Sin conexión, no está todo</translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Nombre del servidor</translation>
    </message>
    <message>
        <source>Way to the server</source>
        <translation>Camino hasta el servidor</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Answer of the server</source>
        <translation>Respuesta del servidor</translation>
    </message>
    <message>
        <source>Live connection</source>
        <translation>Conexión en directo</translation>
    </message>
    <message>
        <source>Version of the protocol</source>
        <translation>Versión del protocolo</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like https://lockstep.example.com, or like example.com:8443.</source>
        <translation>Esto no es la dirección de un servidor. Tiene la forma https://lockstep.example.com o example.com:8443.</translation>
    </message>
    <message>
        <source>There is no server with the name %1. Check how it is spelled; inside a company you may have to be on its network.</source>
        <translation>No hay ningún servidor con el nombre %1. Hay que comprobar cómo está escrito; en una empresa puede hacer falta estar en su red.</translation>
    </message>
    <message>
        <source>The name %1 cannot be looked up, because no name server answers. Check whether this computer is on the network.</source>
        <translation>El nombre %1 no se puede resolver porque no responde ningún servidor de nombres. Hay que comprobar si este equipo está conectado a la red.</translation>
    </message>
    <message>
        <source>The computer answers, but nothing listens at %1. Check the port, or ask whether the server is running.</source>
        <translation>El equipo responde, pero nada escucha en %1. Hay que comprobar el puerto o preguntar si el servidor está en marcha.</translation>
    </message>
    <message>
        <source>Nothing listens at %1, but a Lockstep server answers at %2. Use that address.</source>
        <translation>Nada escucha en %1, pero en %2 responde un servidor de Lockstep. Hay que usar esa dirección.</translation>
    </message>
    <message>
        <source>There is no way from this network to %1. Check whether this computer is on the network, and on the VPN if one is needed.</source>
        <translation>No hay camino desde esta red hasta %1. Hay que comprobar si este equipo está conectado a la red, y a la VPN si hace falta.</translation>
    </message>
    <message>
        <source>%1 does not answer. A firewall may be in between, or the server is off. Check the address and the port, or try from another network.</source>
        <translation>%1 no responde. Puede que haya un cortafuegos en medio o que el servidor esté apagado. Hay que comprobar la dirección y el puerto, o probar desde otra red.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 cannot be reached. Check it under Settings, Network.</source>
        <translation>No se puede acceder al proxy en el camino hasta %1. Hay que comprobarlo en Ajustes, Red.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 wants a name and a password. Enter them under Settings, Network.</source>
        <translation>El proxy en el camino hasta %1 pide un nombre y una contraseña. Se introducen en Ajustes, Red.</translation>
    </message>
    <message>
        <source>The connection to %1 is not encrypted: everybody on the way can read along. Ask whoever runs the server for an https address.</source>
        <translation>La conexión con %1 no está cifrada: cualquiera puede leer la comunicación por el camino. Conviene pedir una dirección https a quien administra el servidor.</translation>
    </message>
    <message>
        <source>The certificate is for another name than %1. Use the name that it is for, or ask whoever runs the server.</source>
        <translation>El certificado es para un nombre distinto de %1. Hay que usar el nombre para el que se emitió o preguntar a quien administra el servidor.</translation>
    </message>
    <message>
        <source>%1 vouches for itself: no authority has signed its certificate. Trust it only if whoever runs the server tells you the same fingerprint.</source>
        <translation>%1 se avala a sí mismo: ninguna autoridad ha firmado su certificado. Solo se debe confiar en él si quien administra el servidor comunica la misma huella.</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by an authority that this computer does not know. Install that authority, or trust the certificate if whoever runs the server tells you the same fingerprint.</source>
        <translation>El certificado de %1 está firmado por una autoridad que este equipo no conoce. Hay que instalar esa autoridad, o confiar en el certificado si quien administra el servidor comunica la misma huella.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted. Nothing was sent. Ask whoever runs the server.</source>
        <translation>El certificado de %1 no es de confianza. No se ha enviado nada. Conviene preguntar a quien administra el servidor.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one that you trust. Somebody may be reading along. Nothing was sent. Ask whoever runs the server before you trust the new one.</source>
        <translation>%1 muestra un certificado distinto del de confianza. Puede que alguien esté leyendo la comunicación. No se ha enviado nada. Hay que preguntar a quien administra el servidor antes de confiar en el nuevo.</translation>
    </message>
    <message>
        <source>No authority vouches for %1, but its certificate is the one that you trust.</source>
        <translation>Ninguna autoridad avala a %1, pero su certificado es el de confianza.</translation>
    </message>
    <message>
        <source>%1 offers only old kinds of encryption. It has to be set up for TLS 1.2 or later.</source>
        <translation>%1 solo ofrece tipos de cifrado antiguos. Hay que configurarlo para TLS 1.2 o posterior.</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak TLS. Check the port; an address that begins with http:// is not encrypted.</source>
        <translation>Lo que responde en %1 no usa TLS. Hay que comprobar el puerto; una dirección que empieza por http:// no va cifrada.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 comes about. Check the port, or ask whoever runs the server.</source>
        <translation>No se consigue establecer una conexión cifrada con %1. Hay que comprobar el puerto o preguntar a quien administra el servidor.</translation>
    </message>
    <message>
        <source>%1 wants an encrypted connection. Use %2.</source>
        <translation>%1 exige una conexión cifrada. Hay que usar %2.</translation>
    </message>
    <message>
        <source>%1 says that the server is at %2 now. Use that address if you trust it.</source>
        <translation>%1 indica que el servidor está ahora en %2. Se puede usar esa dirección si es de confianza.</translation>
    </message>
    <message>
        <source>On %1 there is a Lockstep server at %2. Use that address.</source>
        <translation>En %1 hay un servidor de Lockstep en la dirección %2. Hay que usar esa dirección.</translation>
    </message>
    <message>
        <source>%1 answers, but there is no Lockstep server at this address. Ask for the whole address, with what stands behind the name.</source>
        <translation>%1 responde, pero en esta dirección no hay ningún servidor de Lockstep. Hay que pedir la dirección completa, con lo que siga al nombre.</translation>
    </message>
    <message>
        <source>%1 answers, but it is not a Lockstep server. Check the address and the port; in a hotel or a train, sign in to the network first.</source>
        <translation>%1 responde, pero no es un servidor de Lockstep. Hay que comprobar la dirección y el puerto; en un hotel o un tren, primero hay que iniciar sesión en la red.</translation>
    </message>
    <message>
        <source>%1 does not let this computer in. A gateway in front of the server may want you to be on the VPN, or to sign in there first.</source>
        <translation>%1 no admite este equipo. Puede que una pasarela delante del servidor exija estar en la VPN o iniciar antes sesión en ella.</translation>
    </message>
    <message>
        <source>%1 has too much to do just now, or is being restarted. Try again in a moment.</source>
        <translation>%1 está sobrecargado en este momento o se está reiniciando. Se puede volver a intentar en un momento.</translation>
    </message>
    <message>
        <source>The gateway at %1 answers, but the Lockstep server behind it does not. Tell whoever runs the server.</source>
        <translation>La pasarela en %1 responde, pero el servidor de Lockstep que hay detrás no. Conviene avisar a quien administra el servidor.</translation>
    </message>
    <message>
        <source>%1 answers with a fault of its own. Try again later, or tell whoever runs the server.</source>
        <translation>%1 responde con un error propio. Se puede intentar más tarde o avisar a quien administra el servidor.</translation>
    </message>
    <message>
        <source>%1 takes the connection and ends it without an answer. Check the port, and whether the address begins with https.</source>
        <translation>%1 acepta la conexión y la termina sin responder. Hay que comprobar el puerto y si la dirección empieza por https.</translation>
    </message>
    <message>
        <source>A proxy or gateway in front of %1 lets no WebSocket through. Lockstep works all the same, a little slower. Whoever runs the gateway can let upgrades to WebSocket pass.</source>
        <translation>Un proxy o una pasarela delante de %1 no deja pasar WebSocket. Lockstep funciona de todos modos, algo más lento. Quien administra la pasarela puede permitir el cambio a WebSocket («upgrade»).</translation>
    </message>
    <message>
        <source>%1 speaks an older version of the protocol. It has to be updated, or an older Lockstep used with it.</source>
        <translation>%1 usa una versión anterior del protocolo. Hay que actualizar el servidor o usar una versión anterior de Lockstep.</translation>
    </message>
    <message>
        <source>%1 speaks a newer version of the protocol. Update Lockstep.</source>
        <translation>%1 usa una versión más reciente del protocolo. Hay que actualizar Lockstep.</translation>
    </message>
    <message>
        <source>Everything is ready. Sign in to go on.</source>
        <translation>Todo está listo. Hay que iniciar sesión para continuar.</translation>
    </message>
    <message>
        <source>%1 does not accept your sign-in any more. Nothing is lost: sign in again.</source>
        <translation>%1 ya no acepta la sesión. No se pierde nada: basta con volver a iniciar sesión.</translation>
    </message>
    <message>
        <source>You are connected to %1 from too many places at once. Close Lockstep on another device.</source>
        <translation>Hay demasiadas conexiones simultáneas con %1. Hay que cerrar Lockstep en otro dispositivo.</translation>
    </message>
    <message>
        <source>%1 takes the connection, but does not greet. Try again in a moment, or tell whoever runs the server.</source>
        <translation>%1 acepta la conexión, pero no envía el saludo inicial. Se puede volver a intentar en un momento o avisar a quien administra el servidor.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 expired %n day(s) ago. Whoever runs the server has to renew it; look at the clock of this computer, too.</source>
        <translation>
            <numerusform>El certificado de %1 caducó hace %Ln día. Quien administra el servidor debe renovarlo; compruebe también el reloj de este equipo.</numerusform>
            <numerusform>El certificado de %1 caducó hace %Ln días. Quien administra el servidor debe renovarlo; compruebe también el reloj de este equipo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 becomes valid only in %n day(s). As a rule that means that the clock of this computer is wrong: set it, then try again.</source>
        <translation>
            <numerusform>El certificado de %1 no será válido hasta dentro de %Ln día. Por lo general, eso significa que el reloj de este equipo está mal: póngalo en hora e inténtelo de nuevo.</numerusform>
            <numerusform>El certificado de %1 no será válido hasta dentro de %Ln días. Por lo general, eso significa que el reloj de este equipo está mal: póngalo en hora e inténtelo de nuevo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer differs from that of %1 by %n minute(s). Set it, or signing in may fail.</source>
        <translation>
            <numerusform>El reloj de este equipo difiere del de %1 en %Ln minuto. Póngalo en hora o el inicio de sesión puede fallar.</numerusform>
            <numerusform>El reloj de este equipo difiere del de %1 en %Ln minutos. Póngalo en hora o el inicio de sesión puede fallar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>live</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>differs from the server</source>
        <translation>difiere del servidor</translation>
    </message>
    <message>
        <source>not subscribed</source>
        <translation>sin suscripción</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>being asked for</source>
        <translation>solicitándose</translation>
    </message>
    <message>
        <source>being fetched as a whole</source>
        <translation>obteniéndose por completo</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>poniéndose al día</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Espacio propio</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>The e-mail address or the password is not right. Nothing was changed: try again.</source>
        <translation>La dirección de correo o la contraseña no es correcta. No se ha cambiado nada; se puede volver a intentar.</translation>
    </message>
    <message>
        <source>You are not signed in on this server. Nothing is lost: sign in and everything is sent.</source>
        <translation>No hay ninguna sesión iniciada en este servidor. No se pierde nada: al iniciar sesión se envía todo.</translation>
    </message>
    <message>
        <source>The server cannot read your sign-in. Nothing is lost: sign in again and everything is sent.</source>
        <translation>El servidor no puede leer la sesión. No se pierde nada: al volver a iniciar sesión se envía todo.</translation>
    </message>
    <message>
        <source>Your sign-in has expired. Nothing is lost: sign in again and everything is sent.</source>
        <translation>La sesión ha caducado. No se pierde nada: al volver a iniciar sesión se envía todo.</translation>
    </message>
    <message>
        <source>Your sign-in is not valid yet: the clocks of this computer and of the server differ. Nothing is lost. Set the clock of this computer, then sign in again.</source>
        <translation>La sesión aún no es válida: los relojes de este equipo y del servidor difieren. No se pierde nada. Hay que poner en hora este equipo y volver a iniciar sesión.</translation>
    </message>
    <message>
        <source>The server does not accept this sign-in any more. Nothing is lost: sign in again and everything is sent.</source>
        <translation>El servidor ya no acepta esta sesión. No se pierde nada: al volver a iniciar sesión se envía todo.</translation>
    </message>
    <message>
        <source>You were signed out. Nothing is lost: sign in again and everything is sent.</source>
        <translation>La sesión se ha cerrado. No se pierde nada: al volver a iniciar sesión se envía todo.</translation>
    </message>
    <message>
        <source>This profile belongs to somebody else, or to another server. Nothing in it was changed. Sign in as its owner, or start Lockstep with --profile and another name.</source>
        <translation>Este perfil pertenece a otra persona o a otro servidor. No se ha cambiado nada en él. Hay que iniciar sesión como su propietario o abrir Lockstep con --profile y otro nombre.</translation>
    </message>
    <message>
        <source>You are connected from too many places at once, and the server lets no more in. What you change here is kept. Close Lockstep on another device, then try again.</source>
        <translation>Hay demasiadas conexiones simultáneas con esta cuenta y el servidor no admite más. Los cambios hechos aquí se conservan. Hay que cerrar Lockstep en otro dispositivo y volver a intentarlo.</translation>
    </message>
    <message>
        <source>The server lets no more connections in from this network just now. Nothing is lost: it is tried again by itself.</source>
        <translation>El servidor no admite ahora más conexiones desde esta red. No se pierde nada: se vuelve a intentar automáticamente.</translation>
    </message>
    <message>
        <source>The server is being restarted. Nothing is lost: the connection comes back by itself.</source>
        <translation>El servidor se está reiniciando. No se pierde nada: la conexión se restablece sola.</translation>
    </message>
    <message>
        <source>The server has too much to do just now. Nothing is lost: it is tried again by itself.</source>
        <translation>El servidor está sobrecargado en este momento. No se pierde nada: se vuelve a intentar automáticamente.</translation>
    </message>
    <message>
        <source>The server could not do this, through a fault of its own. What you typed is kept. Try again later, or tell whoever runs the server.</source>
        <translation>El servidor no ha podido hacerlo por un error propio. Lo escrito se conserva. Se puede intentar más tarde o avisar a quien administra el servidor.</translation>
    </message>
    <message>
        <source>That was more than the server takes in so short a time. Nothing is lost: the rest is sent by itself, a little later.</source>
        <translation>Es más de lo que el servidor admite en tan poco tiempo. No se pierde nada: el resto se envía automáticamente algo más tarde.</translation>
    </message>
    <message>
        <source>The server speaks another version of the protocol. What you change here is kept. Update Lockstep or the server.</source>
        <translation>El servidor usa otra versión del protocolo. Los cambios hechos aquí se conservan. Hay que actualizar Lockstep o el servidor.</translation>
    </message>
    <message>
        <source>What answers there is not a Lockstep server, or one that this version does not understand. Nothing is lost. Check the address, or update Lockstep.</source>
        <translation>Lo que responde ahí no es un servidor de Lockstep, o esta versión no lo entiende. No se pierde nada. Hay que comprobar la dirección o actualizar Lockstep.</translation>
    </message>
    <message>
        <source>There is no connection to the server. Nothing is lost: it is tried again by itself.</source>
        <translation>No hay conexión con el servidor. No se pierde nada: se vuelve a intentar automáticamente.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Nothing is lost: it is tried again by itself.</source>
        <translation>El servidor no ha respondido a tiempo. No se pierde nada: se vuelve a intentar automáticamente.</translation>
    </message>
    <message>
        <source>The server&apos;s history is another one than before. Nothing of yours is lost: everything is fetched again by itself.</source>
        <translation>El historial del servidor es distinto del anterior. No se pierde nada propio: todo se vuelve a obtener automáticamente.</translation>
    </message>
    <message>
        <source>You have no right to do this here, or it is not there any more. Your text is kept: copy it, or ask for the right and send it again.</source>
        <translation>No hay permiso para hacer esto aquí, o el elemento ya no existe. El texto se conserva: se puede copiar, o pedir permiso y volver a enviarlo.</translation>
    </message>
    <message>
        <source>That person is not a member of the project. Your text is kept: choose somebody else.</source>
        <translation>Esa persona no es miembro del proyecto. El texto se conserva: hay que elegir a otra persona.</translation>
    </message>
    <message>
        <source>The server did not accept a value. Your text is kept: change it and try again.</source>
        <translation>El servidor no ha aceptado un valor. El texto se conserva: se puede cambiar y volver a intentar.</translation>
    </message>
    <message>
        <source>The server did not understand a value. Your text is kept: change it and try again.</source>
        <translation>El servidor no ha entendido un valor. El texto se conserva: se puede cambiar y volver a intentar.</translation>
    </message>
    <message>
        <source>The server does not know what this is about. Your text is kept: copy it to where it belongs.</source>
        <translation>El servidor no sabe a qué se refiere esto. El texto se conserva: se puede copiar adonde corresponda.</translation>
    </message>
    <message>
        <source>The server does not know a field that was changed. Your text is kept: update the server, or take that field back.</source>
        <translation>El servidor no conoce un campo que se ha cambiado. El texto se conserva: hay que actualizar el servidor o deshacer ese cambio.</translation>
    </message>
    <message>
        <source>The server does not know this kind of change. Your text is kept: send it again when the server has been updated.</source>
        <translation>El servidor no conoce este tipo de cambio. El texto se conserva: se puede volver a enviar cuando se haya actualizado el servidor.</translation>
    </message>
    <message>
        <source>The server does not know what it was asked. Nothing is lost. Update the server, or use an older Lockstep with it.</source>
        <translation>El servidor no conoce la petición. No se pierde nada. Hay que actualizar el servidor o usar una versión anterior de Lockstep.</translation>
    </message>
    <message>
        <source>The server could not take a change in the way it was sent. Your text is kept: send it again, or update Lockstep.</source>
        <translation>El servidor no ha podido aceptar un cambio tal como se envió. El texto se conserva: se puede volver a enviar o actualizar Lockstep.</translation>
    </message>
    <message>
        <source>These were more changes at once than the server takes. Nothing is lost: send them again in smaller parts.</source>
        <translation>Eran más cambios a la vez de los que admite el servidor. No se pierde nada: se pueden volver a enviar en partes más pequeñas.</translation>
    </message>
    <message>
        <source>This is larger than the server takes. Your text is kept: make it shorter and send it again.</source>
        <translation>Es más grande de lo que admite el servidor. El texto se conserva: se puede acortar y volver a enviar.</translation>
    </message>
    <message>
        <source>The server could not read a change. Your text is kept: send it again, or update Lockstep.</source>
        <translation>El servidor no ha podido leer un cambio. El texto se conserva: se puede volver a enviar o actualizar Lockstep.</translation>
    </message>
    <message>
        <source>The server could not read a change, because it names something twice. Your text is kept: send it again, or update Lockstep.</source>
        <translation>El servidor no ha podido leer un cambio porque nombra algo dos veces. El texto se conserva: se puede volver a enviar o actualizar Lockstep.</translation>
    </message>
    <message>
        <source>The server already knows another change under the same number. Yours is kept: send it again, and it gets a new one.</source>
        <translation>El servidor ya conoce otro cambio con el mismo número. Este se conserva: al volver a enviarlo recibe un número nuevo.</translation>
    </message>
    <message>
        <source>This change was on its way for so long that the server cannot tell any more whether it has it. Your text is kept: look whether it is there, then send it again or discard it.</source>
        <translation>Este cambio ha estado tanto tiempo en camino que el servidor ya no puede saber si lo tiene. El texto se conserva: conviene comprobar si ha llegado y después volver a enviarlo o descartarlo.</translation>
    </message>
    <message>
        <source>This profile is in use by another Lockstep. Nothing in it was changed. Go on in the other one, or start with --profile and another name.</source>
        <translation>Este perfil lo está usando otro Lockstep. No se ha cambiado nada en él. Se puede seguir en el otro o abrir este con --profile y otro nombre.</translation>
    </message>
    <message>
        <source>This profile was written by a newer Lockstep. Nothing in it was changed. Update Lockstep; until then, &quot;lockstep-cli export-outbox&quot; with its outbox.db writes what was not sent yet as text.</source>
        <translation>Este perfil lo ha escrito un Lockstep más reciente. No se ha cambiado nada en él. Hay que actualizar Lockstep; mientras tanto, «lockstep-cli export-outbox» con el archivo outbox.db del perfil escribe como texto lo que aún no se ha enviado.</translation>
    </message>
    <message>
        <source>The local data is damaged. A copy was kept; what the server has is fetched again.</source>
        <translation>Los datos locales están dañados. Se ha guardado una copia; lo que tiene el servidor se vuelve a obtener.</translation>
    </message>
    <message>
        <source>The disk is full, or cannot be written to. Your last change is kept in memory: make some room, and it is saved.</source>
        <translation>El disco está lleno o no se puede escribir en él. El último cambio se conserva en memoria: al liberar espacio se guardará.</translation>
    </message>
    <message>
        <source>The disk or the network failed. Nothing that was saved is lost; it is tried again.</source>
        <translation>Ha fallado el disco o la red. No se pierde nada de lo guardado; se vuelve a intentar.</translation>
    </message>
    <message>
        <source>You follow the server from too many places at once. Nothing is lost. Close one of the others, then try again.</source>
        <translation>Se sigue al servidor desde demasiados sitios a la vez. No se pierde nada. Hay que cerrar uno de ellos y volver a intentarlo.</translation>
    </message>
    <message>
        <source>Something went wrong (%1). Your text is kept.</source>
        <translation>Algo ha salido mal (%1). El texto se conserva.</translation>
    </message>
    <message>
        <source>Something went wrong: %1. Your text is kept.</source>
        <translation>Algo ha salido mal: %1. El texto se conserva.</translation>
    </message>
    <message>
        <source>The server cannot prove that it is the right one, so nothing was sent to it. Nothing is lost. Look at its certificate, or ask whoever runs the server.</source>
        <translation>El servidor no puede demostrar que es el correcto, así que no se le ha enviado nada. No se pierde nada. Conviene revisar su certificado o preguntar a quien administra el servidor.</translation>
    </message>
    <message>
        <source>Your e-mail address has not been confirmed. Open the link of your invitation, or ask whoever runs the server.</source>
        <translation>Su dirección de correo no está confirmada. Abra el enlace de su invitación o pregunte a quien administra el servidor.</translation>
    </message>
    <message>
        <source>The server is busy with changes to the same things. Nothing is lost: it is tried again by itself.</source>
        <translation>El servidor está ocupado con cambios en los mismos elementos. No se ha perdido nada: se vuelve a intentar solo.</translation>
    </message>
    <message>
        <source>The server does not have all of a file yet. Nothing is lost: it is sent again by itself.</source>
        <translation>El servidor aún no tiene un archivo completo. No se pierde nada: se vuelve a enviar automáticamente.</translation>
    </message>
    <message>
        <source>The server has another part of the file than was thought. Nothing is lost: it is sent again by itself.</source>
        <translation>El servidor tiene una parte del archivo distinta de la prevista. No se pierde nada: se vuelve a enviar automáticamente.</translation>
    </message>
    <message>
        <source>What arrived are not the bytes of the file. Your file is kept: try it again.</source>
        <translation>Lo que llegó no coincide con el contenido del archivo. El archivo se conserva: vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The files of this project have used up their room on the server. Your file is kept: delete others, or ask whoever runs the server, and try again.</source>
        <translation>Los archivos de este proyecto han agotado su espacio en el servidor. El archivo se conserva: elimine otros o consulte a quien administra el servidor, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>This server keeps no files. Your file is kept: ask whoever runs the server, or cancel it.</source>
        <translation>Este servidor no guarda archivos. El archivo se conserva: consulte a quien administra el servidor o cancele el envío.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolución</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Informador</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Watchers</source>
        <translation>Seguidores</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Votos</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Vencimiento</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relaciones</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Edificio</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>Resolved by</source>
        <translation>Resuelta por</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Modificada</translation>
    </message>
    <message>
        <source>Modified by</source>
        <translation>Modificada por</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Adjuntos</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
</context>
<context>
    <name>FieldTexts</name>
    <message>
        <source>Fixed</source>
        <translation>Corregida</translation>
    </message>
    <message>
        <source>Won&apos;t fix</source>
        <translation>No se corregirá</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicada</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>No válida</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>an issue</source>
        <translation>una incidencia</translation>
    </message>
    <message>
        <source>the new issue “%1”</source>
        <translation>incidencia nueva «%1»</translation>
    </message>
    <message>
        <source>%1 changed this text</source>
        <translation>%1: cambio en el texto</translation>
    </message>
    <message>
        <source>%1 cleared this</source>
        <translation>%1: valor borrado</translation>
    </message>
    <message>
        <source>%1 set “%2”</source>
        <extracomment>Somebody gave a field this value</extracomment>
        <translation>%1: valor «%2»</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>%2: cambiar «%1»</translation>
    </message>
    <message>
        <source>Set %1 of %2 to “%3”</source>
        <translation>%2: %1 → «%3»</translation>
    </message>
    <message>
        <source>Create the issue “%1”</source>
        <translation>Crear la incidencia «%1»</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>Restaurar %1</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>Mover %1 a %2</translation>
    </message>
    <message>
        <source>Send a message: “%1”</source>
        <translation>Enviar un mensaje: «%1»</translation>
    </message>
    <message>
        <source>Comment on %1: “%2”</source>
        <translation>Comentario en %1: «%2»</translation>
    </message>
    <message>
        <source>Edit a message</source>
        <translation>Editar un mensaje</translation>
    </message>
    <message>
        <source>Edit a comment on %1</source>
        <translation>Editar un comentario en %1</translation>
    </message>
    <message>
        <source>Delete a message</source>
        <translation>Eliminar un mensaje</translation>
    </message>
    <message>
        <source>Delete a comment on %1</source>
        <translation>Eliminar un comentario en %1</translation>
    </message>
    <message>
        <source>Settle a conflict</source>
        <translation>Resolver un conflicto</translation>
    </message>
    <message>
        <source>Change the role of %1</source>
        <translation>Cambiar el rol de %1</translation>
    </message>
    <message>
        <source>Remove %1 from the project</source>
        <translation>Quitar a %1 del proyecto</translation>
    </message>
    <message>
        <source>Change the project %1</source>
        <translation>Cambiar el proyecto %1</translation>
    </message>
    <message>
        <source>Save the filter “%1”</source>
        <translation>Guardar el filtro «%1»</translation>
    </message>
    <message>
        <source>Delete a saved filter</source>
        <translation>Eliminar un filtro guardado</translation>
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
        <translation>%1, añadido: %2</translation>
    </message>
    <message>
        <source>%1, removed: %2</source>
        <translation>%1, quitado: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>a field, what it was, what it shall be</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>A message that you edited</source>
        <translation>Un mensaje con edición propia</translation>
    </message>
    <message>
        <source>A comment on %1</source>
        <translation>Un comentario en %1</translation>
    </message>
    <message>
        <source>%1, which was deleted</source>
        <translation>%1 (eliminada)</translation>
    </message>
    <message>
        <source>Deletion of %1</source>
        <translation>Eliminación de %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 are fields, %2 is an issue</extracomment>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>Create the project %1</source>
        <translation>Crear el proyecto %1</translation>
    </message>
    <message>
        <source>Change the person %1</source>
        <translation>Modificar a la persona %1</translation>
    </message>
    <message>
        <source>Remove %1 from the workspace</source>
        <translation>Quitar a %1 del espacio de trabajo</translation>
    </message>
    <message>
        <source>Mark notifications as read</source>
        <translation>Marcar notificaciones como leídas</translation>
    </message>
    <message>
        <source>Mark a notification as unread</source>
        <translation>Marcar una notificación como no leída</translation>
    </message>
    <message>
        <source>Archive notifications</source>
        <translation>Archivar notificaciones</translation>
    </message>
    <message>
        <source>Take notifications out of the archive</source>
        <translation>Sacar notificaciones del archivo</translation>
    </message>
    <message>
        <source>Snooze notifications</source>
        <translation>Posponer notificaciones</translation>
    </message>
    <message>
        <source>Change a setting</source>
        <translation>Cambiar un ajuste</translation>
    </message>
    <message>
        <source>Save the queue “%1”</source>
        <translation>Guardar la cola «%1»</translation>
    </message>
    <message>
        <source>Delete a queue</source>
        <translation>Eliminar una cola</translation>
    </message>
    <message>
        <source>Attach “%1” to %2</source>
        <extracomment>%1 is a file, %2 an issue</extracomment>
        <translation>Adjuntar «%1» a %2</translation>
    </message>
    <message>
        <source>Delete a file of %1</source>
        <translation>Eliminar un archivo de %1</translation>
    </message>
</context>
<context>
    <name>FileTexts</name>
    <message>
        <source>The file is too large: at most %1 can be attached.</source>
        <extracomment>%1 is a size such as &quot;26.2 MB&quot;</extracomment>
        <translation>El archivo es demasiado grande: se pueden adjuntar %1 como máximo.</translation>
    </message>
    <message>
        <source>You may not do this with the files of this issue.</source>
        <translation>No tiene permiso para hacer esto con los archivos de esta incidencia.</translation>
    </message>
    <message>
        <source>The file cannot be read or sent: %1</source>
        <translation>No se puede leer o enviar el archivo: %1</translation>
    </message>
    <message>
        <source>%1, waits to be sent</source>
        <translation>%1, por enviar</translation>
    </message>
    <message>
        <source>%1, will be sent again: %2</source>
        <translation>%1, se volverá a enviar: %2</translation>
    </message>
    <message>
        <source>%1, sending: %2 %</source>
        <translation>%1, enviando: %2&#xa0;%</translation>
    </message>
    <message>
        <source>%1, paused at %2 %</source>
        <translation>%1, en pausa al %2&#xa0;%</translation>
    </message>
    <message>
        <source>%1, fetching: %2 %</source>
        <translation>%1, descargando: %2&#xa0;%</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>a size, who attached it, when (&quot;3 h ago&quot;)</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Pasted image %1.png</source>
        <extracomment>the name of a file; %1 is a date and a time</extracomment>
        <translation>Imagen pegada %1.png</translation>
    </message>
</context>
<context>
    <name>FilterTerms</name>
    <message>
        <source>me</source>
        <translation>yo</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Es</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>Has no</source>
        <translation>Sin</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
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
        <translation>No %1</translation>
    </message>
</context>
<context>
    <name>GroupTitles</name>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Sin etiqueta</translation>
    </message>
</context>
<context>
    <name>HistoryTexts</name>
    <message>
        <source>%1 added %2 to %3</source>
        <extracomment>Somebody added labels (%2) to the field %3</extracomment>
        <translation>%1: %3: se ha añadido %2</translation>
    </message>
    <message>
        <source>%1 removed %2 from %3</source>
        <translation>%1: %3: se ha quitado %2</translation>
    </message>
    <message>
        <source>%1 changed %2</source>
        <translation>%1: cambio en «%2»</translation>
    </message>
    <message>
        <source>%1 cleared %2</source>
        <translation>%1: «%2» sin valor</translation>
    </message>
    <message>
        <source>%1 set %2 to “%3”</source>
        <translation>%1: %2 → «%3»</translation>
    </message>
    <message>
        <source>%1 set %2 to “%3” (it was “%4”)</source>
        <extracomment>Somebody gave a field a new value (%3); %4 is the one before</extracomment>
        <translation>%1: %2: «%4» → «%3»</translation>
    </message>
    <message>
        <source>It was merged with somebody else&apos;s change.</source>
        <translation>Se ha combinado con el cambio de otra persona.</translation>
    </message>
    <message>
        <source>%1 created the issue</source>
        <translation>%1: incidencia creada</translation>
    </message>
    <message>
        <source>%1 deleted the issue</source>
        <translation>%1: incidencia eliminada</translation>
    </message>
    <message>
        <source>%1 restored the issue</source>
        <translation>%1: incidencia restaurada</translation>
    </message>
    <message>
        <source>%1 moved the issue to another project</source>
        <translation>%1: incidencia movida a otro proyecto</translation>
    </message>
    <message>
        <source>%1 commented</source>
        <translation>%1: comentario añadido</translation>
    </message>
    <message>
        <source>%1 edited a comment</source>
        <translation>%1: comentario editado</translation>
    </message>
    <message>
        <source>%1 deleted a comment</source>
        <translation>%1: comentario eliminado</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>It had been changed meanwhile.</source>
        <translation>Había cambiado entretanto.</translation>
    </message>
    <message>
        <source>%1 had changed it meanwhile.</source>
        <translation>%1: cambio entretanto.</translation>
    </message>
    <message>
        <source>%1 chose another value to settle a conflict.</source>
        <translation>%1: otro valor elegido al resolver un conflicto.</translation>
    </message>
    <message>
        <source>The issue had been deleted meanwhile.</source>
        <translation>La incidencia se había eliminado entretanto.</translation>
    </message>
    <message>
        <source>It settled a conflict.</source>
        <translation>Con ello se resolvió un conflicto.</translation>
    </message>
    <message>
        <source>%1 attached “%2”</source>
        <extracomment>%2 is a file</extracomment>
        <translation>%1: se ha adjuntado «%2»</translation>
    </message>
    <message>
        <source>“%1” was removed with the deleted issue</source>
        <translation>«%1» se quitó con la incidencia eliminada</translation>
    </message>
    <message>
        <source>%1 deleted the file “%2”</source>
        <translation>%1: se ha eliminado el archivo «%2»</translation>
    </message>
</context>
<context>
    <name>InboxTexts</name>
    <message>
        <source>Assigned to me</source>
        <translation>Asignada a mí</translation>
    </message>
    <message>
        <source>I am mentioned</source>
        <translation>Me mencionan</translation>
    </message>
    <message>
        <source>Mine became urgent</source>
        <translation>Una de las mías pasó a urgente</translation>
    </message>
    <message>
        <source>Mine is blocked by another</source>
        <translation>Una de las mías está bloqueada por otra</translation>
    </message>
    <message>
        <source>A conflict with my change</source>
        <translation>Conflicto con mi cambio</translation>
    </message>
    <message>
        <source>Mine is due today</source>
        <translation>Una de las mías vence hoy</translation>
    </message>
    <message>
        <source>Status of mine, or of what I watch</source>
        <translation>Estado de las mías o de las que sigo</translation>
    </message>
    <message>
        <source>Comment on mine, or on what I watch</source>
        <translation>Comentario en las mías o en las que sigo</translation>
    </message>
    <message>
        <source>New in a queue that I watch</source>
        <translation>Nueva en una cola que sigo</translation>
    </message>
    <message>
        <source>Added to a project</source>
        <translation>Añadido a un proyecto</translation>
    </message>
    <message>
        <source>Message to everybody</source>
        <translation>Mensaje a todos</translation>
    </message>
    <message>
        <source>Mine is due tomorrow</source>
        <translation>Una de las mías vence mañana</translation>
    </message>
    <message>
        <source>Any issue was created</source>
        <translation>Se creó cualquier incidencia</translation>
    </message>
    <message>
        <source>Any issue was deleted</source>
        <translation>Se eliminó cualquier incidencia</translation>
    </message>
    <message>
        <source>Any issue was resolved</source>
        <translation>Se resolvió cualquier incidencia</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>In Lockstep</source>
        <translation>En Lockstep</translation>
    </message>
    <message>
        <source>On the desktop too</source>
        <translation>También en el escritorio</translation>
    </message>
    <message>
        <source>%1 assigned it to you</source>
        <translation>%1 le ha asignado esta incidencia</translation>
    </message>
    <message>
        <source>%1 mentioned you: %2</source>
        <translation>%1 le ha mencionado: %2</translation>
    </message>
    <message>
        <source>%1 made it urgent</source>
        <translation>%1 la ha marcado como urgente</translation>
    </message>
    <message>
        <source>%1 says that it is blocked by %2</source>
        <extracomment>a person, an issue</extracomment>
        <translation>%1 indica que %2 la bloquea</translation>
    </message>
    <message>
        <source>%1 and you changed it differently</source>
        <translation>%1 y usted la han cambiado de forma distinta</translation>
    </message>
    <message>
        <source>It is due on %1</source>
        <translation>Vence el %1</translation>
    </message>
    <message>
        <source>It is due</source>
        <translation>Ha llegado su vencimiento</translation>
    </message>
    <message>
        <source>%1 set it to “%2”</source>
        <translation>%1 la ha pasado a «%2»</translation>
    </message>
    <message>
        <source>%1 commented: %2</source>
        <translation>%1 ha comentado: %2</translation>
    </message>
    <message>
        <source>It came into the queue “%1”</source>
        <translation>Ha entrado en la cola «%1»</translation>
    </message>
    <message>
        <source>%1 added you to this project</source>
        <translation>%1 le ha añadido a este proyecto</translation>
    </message>
    <message>
        <source>%1 to everybody: %2</source>
        <translation>%1 a todos: %2</translation>
    </message>
    <message>
        <source>%1 created it</source>
        <translation>%1 la ha creado</translation>
    </message>
    <message>
        <source>%1 deleted it</source>
        <translation>%1 la ha eliminado</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>En los últimos 7 días</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Anteriores</translation>
    </message>
    <message>
        <source>For 3 hours, until %1</source>
        <extracomment>%1 is a time of day, here and below</extracomment>
        <translation>Durante 3 horas, hasta las %1</translation>
    </message>
    <message>
        <source>This evening, %1</source>
        <translation>Esta tarde, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Mañana, %1</translation>
    </message>
    <message>
        <source>Next Monday, %1</source>
        <translation>El próximo lunes, %1</translation>
    </message>
    <message>
        <source>In a month, %1</source>
        <translation>En un mes, %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta las %1</translation>
    </message>
    <message>
        <source>until %1, %2</source>
        <extracomment>a day, a time</extracomment>
        <translation>hasta %1, %2</translation>
    </message>
    <message>
        <source>You were added to this project</source>
        <translation>Esta cuenta se ha añadido a este proyecto</translation>
    </message>
</context>
<context>
    <name>IssueExport</name>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the key of an issue, %2 its title</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a person, %2 a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Página %1</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>New issues can be created.</source>
        <translation>Se pueden crear incidencias.</translation>
    </message>
    <message>
        <source>No new issues can be created in %1 from here.</source>
        <translation>Desde aquí no se pueden crear incidencias en %1.</translation>
    </message>
    <message>
        <source>Issues can be deleted.</source>
        <translation>Se pueden eliminar incidencias.</translation>
    </message>
    <message>
        <source>Issues of %1 cannot be deleted from here.</source>
        <translation>Las incidencias de %1 no se pueden eliminar desde aquí.</translation>
    </message>
    <message>
        <source>Deleted issues come back.</source>
        <translation>Las incidencias eliminadas se pueden recuperar.</translation>
    </message>
    <message>
        <source>What was deleted in %1 cannot be brought back.</source>
        <translation>Lo que se eliminó en %1 no se puede recuperar.</translation>
    </message>
    <message>
        <source>Comments can be written.</source>
        <translation>Se pueden escribir comentarios.</translation>
    </message>
    <message>
        <source>No comments can be written in %1 from here.</source>
        <translation>Desde aquí no se pueden escribir comentarios en %1.</translation>
    </message>
    <message>
        <source>Comments can be changed.</source>
        <translation>Se pueden modificar comentarios.</translation>
    </message>
    <message>
        <source>Comments in %1 cannot be changed from here.</source>
        <translation>Los comentarios de %1 no se pueden modificar desde aquí.</translation>
    </message>
    <message>
        <source>Comments can be deleted.</source>
        <translation>Se pueden eliminar comentarios.</translation>
    </message>
    <message>
        <source>Comments in %1 cannot be deleted from here.</source>
        <translation>Los comentarios de %1 no se pueden eliminar desde aquí.</translation>
    </message>
    <message>
        <source>Projects have channels.</source>
        <translation>Los proyectos tienen canales.</translation>
    </message>
    <message>
        <source>%1 has no channels.</source>
        <translation>%1 no tiene canales.</translation>
    </message>
    <message>
        <source>You see who is writing.</source>
        <translation>Se ve quién está escribiendo.</translation>
    </message>
    <message>
        <source>%1 does not say who is writing.</source>
        <translation>%1 no dice quién está escribiendo.</translation>
    </message>
    <message>
        <source>You see who looks at an issue.</source>
        <translation>Se ve quién mira una incidencia.</translation>
    </message>
    <message>
        <source>%1 does not say who looks at an issue.</source>
        <translation>%1 no dice quién mira una incidencia.</translation>
    </message>
    <message>
        <source>The notifications of the server come into the inbox.</source>
        <translation>Las notificaciones del servidor llegan a la bandeja de entrada.</translation>
    </message>
    <message>
        <source>%1 sends no notifications.</source>
        <translation>%1 no envía notificaciones.</translation>
    </message>
    <message>
        <source>There are queues with their figures.</source>
        <translation>Hay colas con sus cifras.</translation>
    </message>
    <message>
        <source>%1 has no queues.</source>
        <translation>%1 no tiene colas.</translation>
    </message>
    <message>
        <source>There is a heatmap.</source>
        <translation>Hay un mapa de calor.</translation>
    </message>
    <message>
        <source>%1 has no heatmap.</source>
        <translation>%1 no tiene mapa de calor.</translation>
    </message>
    <message>
        <source>Issues have a history.</source>
        <translation>Las incidencias tienen un historial.</translation>
    </message>
    <message>
        <source>%1 tells no history of issues.</source>
        <translation>%1 no da el historial de las incidencias.</translation>
    </message>
    <message>
        <source>The server notices when two change the same at once.</source>
        <translation>El servidor nota cuando dos personas cambian lo mismo a la vez.</translation>
    </message>
    <message>
        <source>%1 does not notice when two change the same at once. Lockstep looks before it writes; in the moment between, a change can be lost.</source>
        <translation>%1 no nota cuando dos personas cambian lo mismo a la vez. Lockstep mira antes de escribir; en el instante intermedio se puede perder un cambio.</translation>
    </message>
    <message>
        <source>Files can be attached.</source>
        <translation>Se pueden adjuntar archivos.</translation>
    </message>
    <message>
        <source>No files can be attached in %1 from here.</source>
        <translation>Desde aquí no se pueden adjuntar archivos en %1.</translation>
    </message>
    <message>
        <source>Projects can be set up here.</source>
        <translation>Los proyectos se pueden configurar aquí.</translation>
    </message>
    <message>
        <source>The projects of %1 are set up there, not here.</source>
        <translation>Los proyectos de %1 se configuran allí, no aquí.</translation>
    </message>
    <message>
        <source>People can be invited.</source>
        <translation>Se puede invitar a personas.</translation>
    </message>
    <message>
        <source>The people of %1 are managed there, not here.</source>
        <translation>Las personas de %1 se gestionan allí, no aquí.</translation>
    </message>
    <message>
        <source>“%1” cannot be changed in %2 from here.</source>
        <extracomment>%1 is the label of a field, %2 the name of a server&apos;s system</extracomment>
        <translation>«%1» no se puede cambiar en %2 desde aquí.</translation>
    </message>
    <message>
        <source>Of an issue, you can change: %1.</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation>De una incidencia se puede cambiar: %1.</translation>
    </message>
    <message>
        <source>Issues can be closed for good; they stay in the lists.</source>
        <translation>Las incidencias se pueden cerrar definitivamente; siguen en las listas.</translation>
    </message>
    <message>
        <source>Of an issue, you can only read: %1.</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation>De una incidencia solo se puede leer: %1.</translation>
    </message>
    <message>
        <source>Issues can be moved to another project.</source>
        <translation>Se pueden mover incidencias a otro proyecto.</translation>
    </message>
    <message>
        <source>Issues of %1 cannot be moved to another project from here.</source>
        <translation>Las incidencias de %1 no se pueden mover a otro proyecto desde aquí.</translation>
    </message>
</context>
<context>
    <name>PendingMarks</name>
    <message>
        <source>The server did not accept this. It is kept until you decide.</source>
        <translation>El servidor no lo ha aceptado. Se conserva hasta que se decida.</translation>
    </message>
    <message>
        <source>Somebody else changed this too. Yours waits for your decision.</source>
        <translation>Otra persona también lo ha cambiado. La versión propia espera una decisión.</translation>
    </message>
    <message>
        <source>Saved on this computer, not on the server yet.</source>
        <translation>Guardado en este equipo, todavía no en el servidor.</translation>
    </message>
    <message>
        <source>The server did not accept one of your changes.</source>
        <translation>El servidor no ha aceptado uno de los cambios.</translation>
    </message>
    <message>
        <source>In conflict with somebody else&apos;s change.</source>
        <translation>En conflicto con el cambio de otra persona.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are not on the server yet.</source>
        <translation>
            <numerusform>%Ln cambio todavía no está en el servidor.</numerusform>
            <numerusform>%Ln cambios todavía no están en el servidor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>You</source>
        <translation>Yo</translation>
    </message>
    <message>
        <source>you</source>
        <translation>yo</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Ocupado</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
</context>
<context>
    <name>ProblemTexts</name>
    <message>
        <source>There is no text. To be rid of a comment, delete it.</source>
        <translation>No hay texto. Un comentario que sobra se puede eliminar.</translation>
    </message>
    <message>
        <source>Line %1 has a character that cannot be sent and cannot be seen. Write that line anew.</source>
        <translation>La línea %1 tiene un carácter invisible que no se puede enviar. Hay que escribir esa línea de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>This text is too long, by %n character(s) or a little less. Put a part into another comment.</source>
        <translation>
            <numerusform>A este texto le sobra %Ln carácter, o algo menos. Una parte puede ir en otro comentario.</numerusform>
            <numerusform>A este texto le sobran %Ln caracteres, o algo menos. Una parte puede ir en otro comentario.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 has a character that cannot be saved and cannot be seen. Write that line anew.</source>
        <translation>La línea %1 tiene un carácter invisible que no se puede guardar. Hay que escribir esa línea de nuevo.</translation>
    </message>
    <message>
        <source>There is a character in it that cannot be saved and cannot be seen. Write it anew.</source>
        <translation>Tiene un carácter invisible que no se puede guardar. Hay que escribirlo de nuevo.</translation>
    </message>
    <message>
        <source>An issue needs a title of at most %1 characters.</source>
        <translation>Una incidencia necesita un título de %L1 caracteres como máximo.</translation>
    </message>
    <message>
        <source>This text is too long. Shorten it, or put a part into a comment.</source>
        <translation>Este texto es demasiado largo. Hay que acortarlo o poner una parte en un comentario.</translation>
    </message>
    <message>
        <source>This is no number that the field can take.</source>
        <translation>No es un número que el campo admita.</translation>
    </message>
    <message>
        <source>The field cannot take this. Use one line of at most %1 characters.</source>
        <translation>El campo no lo admite. Se puede usar una línea de %L1 caracteres como máximo.</translation>
    </message>
</context>
<context>
    <name>ProjectTexts</name>
    <message>
        <source>Viewer</source>
        <translation>Lector</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>quitado</translation>
    </message>
    <message>
        <source>%1, no limit</source>
        <extracomment>%1 is a category of statuses</extracomment>
        <translation>%1, sin límite</translation>
    </message>
    <message numerus="yes">
        <source>%1, at most %n issue(s)</source>
        <extracomment>%1 is a category of statuses</extracomment>
        <translation>
            <numerusform>%1, %Ln incidencia como máximo</numerusform>
            <numerusform>%1, %Ln incidencias como máximo</numerusform>
        </translation>
    </message>
    <message>
        <source>Both of you have given the project another name.</source>
        <translation>Ambos han dado otro nombre al proyecto.</translation>
    </message>
    <message>
        <source>Both of you have changed the status “%1”.</source>
        <translation>Ambos han cambiado el estado «%1».</translation>
    </message>
    <message>
        <source>Mine: %1</source>
        <translation>La mía: %1</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>La otra: %1</translation>
    </message>
</context>
<context>
    <name>QueryTexts</name>
    <message>
        <source>The quote is not closed.</source>
        <translation>Faltan las comillas de cierre.</translation>
    </message>
    <message>
        <source>A value is missing behind %1:</source>
        <translation>Falta un valor después de %1:</translation>
    </message>
    <message>
        <source>%1 needs something on both sides.</source>
        <translation>%1 necesita algo a ambos lados.</translation>
    </message>
    <message>
        <source>A range has no &lt; or &gt; in front of it.</source>
        <translation>Un intervalo no lleva &lt; ni &gt; delante.</translation>
    </message>
    <message>
        <source>There is nothing between the parentheses.</source>
        <translation>No hay nada entre los paréntesis.</translation>
    </message>
    <message>
        <source>The parenthesis is not closed.</source>
        <translation>Falta cerrar el paréntesis.</translation>
    </message>
    <message>
        <source>There is no open parenthesis for this one.</source>
        <translation>Este paréntesis no tiene uno de apertura.</translation>
    </message>
    <message>
        <source>There are too many parentheses in one another.</source>
        <translation>Hay demasiados paréntesis anidados.</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>El filtro es demasiado largo.</translation>
    </message>
    <message>
        <source>There is no %1: to filter by. To search for it, put it in quotes.</source>
        <translation>No existe el criterio %1:. Para buscarlo como texto hay que ponerlo entre comillas.</translation>
    </message>
    <message>
        <source>There is no %1: to filter by. Did you mean %2:?</source>
        <translation>No existe el criterio %1:. ¿Quizá %2:?</translation>
    </message>
    <message>
        <source>%1: there is no “%2”.</source>
        <translation>%1: no existe «%2».</translation>
    </message>
    <message>
        <source>%1: there is no “%2”. Did you mean “%3”?</source>
        <translation>%1: no existe «%2». ¿Quizá «%3»?</translation>
    </message>
    <message>
        <source>%1: “%2” is no date. Dates are like 2026-12-31, today, -7d or 2w.</source>
        <translation>%1: «%2» no es una fecha. Las fechas son como 2026-12-31, today, -7d o 2w.</translation>
    </message>
    <message>
        <source>%1: “%2” is no number.</source>
        <translation>%1: «%2» no es un número.</translation>
    </message>
    <message>
        <source>%1 has no order: it takes no &lt; and no &gt;.</source>
        <translation>%1 no tiene orden: no admite &lt; ni &gt;.</translation>
    </message>
    <message>
        <source>%1: %2 means nothing here.</source>
        <translation>%1: %2 no significa nada aquí.</translation>
    </message>
</context>
<context>
    <name>QueueTexts</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%Ln minuto</numerusform>
            <numerusform>%Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%Ln hora</numerusform>
            <numerusform>%Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>Since %1 today, %2 came and %3 went.</source>
        <extracomment>a time of day, two numbers of issues</extracomment>
        <translation>Desde las %1 de hoy: %2 entraron y %3 salieron.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%Ln abierta</numerusform>
            <numerusform>%Ln abiertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them nobody&apos;s</source>
        <translation>
            <numerusform>%Ln de ellas sin responsable</numerusform>
            <numerusform>%Ln de ellas sin responsable</numerusform>
        </translation>
    </message>
    <message>
        <source>the oldest %1</source>
        <translation>la más antigua: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>%Ln resuelta</numerusform>
            <numerusform>%Ln resueltas</numerusform>
        </translation>
    </message>
    <message>
        <source>on average within %1</source>
        <translation>en promedio en %1</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>hace %Ln s</numerusform>
            <numerusform>hace %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>hace %Ln min</numerusform>
            <numerusform>hace %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>hace %Ln h</numerusform>
            <numerusform>hace %Ln h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusCategory</name>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En revisión</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resuelta</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Bug</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>not yet sent</source>
        <translation>aún sin enviar</translation>
    </message>
    <message>
        <source>unknown date</source>
        <translation>fecha desconocida</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
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
        <translation>%L1 d</translation>
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
        <translation>Abrir enlace</translation>
    </message>
    <message>
        <source>Open %1 in your browser? It is on %2.</source>
        <translation>¿Abrir %1 en el navegador? Está en %2.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AboutDialog</name>
    <message>
        <source>About Lockstep</source>
        <translation>Acerca de Lockstep</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>An issue tracker for teams that stays in step.</source>
        <translation>Un gestor de incidencias que mantiene a los equipos al mismo paso.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>Copies what this is built of</source>
        <translation>Copia los datos de esta versión</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Other software</source>
        <translation>Otro software</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Iconos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AccountDialog</name>
    <message>
        <source>Your Account</source>
        <translation>Su cuenta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Your name, as others see it</source>
        <translation>Su nombre, tal como lo ven los demás</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Devices on which you are signed in</source>
        <translation>Dispositivos en los que tiene la sesión iniciada</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>C&amp;urrent password</source>
        <translation>Contraseña act&amp;ual</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>Contraseña &amp;nueva</translation>
    </message>
    <message>
        <source>New one &amp;again</source>
        <translation>&amp;Repetir la nueva</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>You are connected from too many places at once. Sign out a device that you do not use, and this one connects. What you change here is kept.</source>
        <translation>Tiene demasiadas conexiones simultáneas. Cierre la sesión en un dispositivo que no use y este se conectará. Lo que cambie aquí se conserva.</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Volver a conectar</translation>
    </message>
    <message>
        <source>This cannot be a name: it has signs that are not to be seen.</source>
        <translation>Esto no puede ser un nombre: contiene caracteres invisibles.</translation>
    </message>
    <message>
        <source>Everybody sees the new name.</source>
        <translation>Todos ven el nombre nuevo.</translation>
    </message>
    <message>
        <source>Everybody sees the new name when the connection is back.</source>
        <translation>Todos verán el nombre nuevo cuando haya conexión de nuevo.</translation>
    </message>
    <message>
        <source>The two new ones are not the same.</source>
        <translation>Las dos contraseñas nuevas no coinciden.</translation>
    </message>
    <message numerus="yes">
        <source>A password has at least %n character(s).</source>
        <translation>
            <numerusform>Una contraseña tiene al menos %Ln carácter.</numerusform>
            <numerusform>Una contraseña tiene al menos %Ln caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The password is changed, and all other devices were signed out.</source>
        <translation>La contraseña se ha cambiado y se ha cerrado la sesión en todos los demás dispositivos.</translation>
    </message>
    <message>
        <source>The current password is not right. Nothing was changed.</source>
        <translation>La contraseña actual no es correcta. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The server does not take this password: it is too short, too common, or your address. Nothing was changed: choose another one.</source>
        <translation>El servidor no acepta esta contraseña: es demasiado corta, demasiado común o es su dirección. No se ha cambiado nada: elija otra.</translation>
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
        <translation>Ir a las personas</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <source>Revoke Invitation</source>
        <translation>Revocar la invitación</translation>
    </message>
    <message>
        <source>The link that %1 was given does not work any more then. You can invite them again at any time.</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>El enlace que recibió %1 dejará de funcionar. Puede volver a enviar una invitación en cualquier momento.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>Take administration away</source>
        <translation>Quitar la administración</translation>
    </message>
    <message>
        <source>Make administrator</source>
        <translation>Nombrar administrador</translation>
    </message>
    <message>
        <source>Leave the workspace…</source>
        <translation>Abandonar el espacio de trabajo…</translation>
    </message>
    <message>
        <source>Remove from the workspace…</source>
        <translation>Quitar del espacio de trabajo…</translation>
    </message>
    <message>
        <source>A workspace keeps at least one administrator</source>
        <translation>Un espacio de trabajo conserva al menos un administrador</translation>
    </message>
    <message>
        <source>Give Up Administration</source>
        <translation>Renunciar a la administración</translation>
    </message>
    <message>
        <source>You will not be able to invite or remove people any more, nor to take this back yourself: another administrator has to. You keep your roles in the projects.</source>
        <translation>Ya no podrá invitar ni quitar a personas, ni deshacer esto por su cuenta: tendrá que hacerlo otro administrador. Conserva sus roles en los proyectos.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Renunciar</translation>
    </message>
    <message>
        <source>%1 administers the workspace now.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1 administra ahora el espacio de trabajo.</translation>
    </message>
    <message>
        <source>%1 does not administer the workspace any more.</source>
        <translation>%1 ya no administra el espacio de trabajo.</translation>
    </message>
    <message>
        <source>You do not administer the workspace any more.</source>
        <translation>Ya no administra el espacio de trabajo.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Leave Workspace</source>
        <translation>Abandonar el espacio de trabajo</translation>
    </message>
    <message>
        <source>You cannot see %1 any more then, and come back only by an invitation.

What you wrote stays, under your name: issues, comments, files. What you have for yourself there is lost: inbox, saved filters, roles.</source>
        <extracomment>%1 is a workspace</extracomment>
        <translation>Ya no podrá ver %1 y solo podrá volver con una invitación.

Lo que ha escrito permanece con su nombre: incidencias, comentarios, archivos. Lo que tiene allí para usted se pierde: bandeja de entrada, filtros guardados, roles.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <source>Remove Person</source>
        <translation>Quitar persona</translation>
    </message>
    <message>
        <source>%1 cannot see %2 any more then, is signed out of it on all devices, and comes back only by an invitation.

Nothing that %1 wrote is lost: issues, comments and files stay, under that name. Roles in the projects are lost, and invitations that %1 has made end.</source>
        <extracomment>%1 is a person, %2 a workspace</extracomment>
        <translation>%1 ya no podrá ver %2, su sesión se cerrará allí en todos los dispositivos y solo podrá volver con una invitación.

Nada de lo que %1 escribió se pierde: las incidencias, los comentarios y los archivos permanecen con ese nombre. Los roles en los proyectos se pierden y las invitaciones hechas por %1 dejan de valer.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>You removed %1.</source>
        <translation>Ha quitado a %1.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Alto contraste</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>%1 (as the system)</source>
        <translation>%1 (como el sistema)</translation>
    </message>
    <message>
        <source>Si&amp;ze of the text</source>
        <translation>&amp;Tamaño del texto</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Move nothing that need not &amp;move</source>
        <translation>Evitar el &amp;movimiento innecesario</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AttachmentList</name>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>Attach files; they can also be dropped here, or pasted</source>
        <translation>Adjuntar archivos; también se pueden soltar aquí o pegar</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a file, and why it could not be attached</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Attach Files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>Save File</source>
        <translation>Guardar archivo</translation>
    </message>
    <message>
        <source>Delete File</source>
        <translation>Eliminar archivo</translation>
    </message>
    <message>
        <source>Delete %1? This cannot be undone.</source>
        <translation>¿Eliminar %1? Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
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
        <translation>Progreso de %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a intentar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Copy Link for a Text</source>
        <translation>Copiar enlace para un texto</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Availability</name>
    <message>
        <source>Availability</source>
        <translation>Disponibilidad</translation>
    </message>
    <message>
        <source>Set whether you may be disturbed</source>
        <translation>Establecer la disponibilidad</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Busy for 1 hour</source>
        <translation>Ocupado durante 1 hora</translation>
    </message>
    <message>
        <source>Busy until tomorrow</source>
        <translation>Ocupado hasta mañana</translation>
    </message>
    <message>
        <source>Busy until I change it</source>
        <translation>Ocupado hasta nuevo aviso</translation>
    </message>
    <message>
        <source>Let mentions through while busy</source>
        <translation>Permitir menciones en estado ocupado</translation>
    </message>
    <message>
        <source>Quiet hours…</source>
        <translation>Horas de silencio…</translation>
    </message>
    <message>
        <source>Busy until %1</source>
        <extracomment>%1 is a time</extracomment>
        <translation>Ocupado hasta las %1</translation>
    </message>
    <message>
        <source>Busy until %1, %2</source>
        <extracomment>%1 is a day of the week, %2 a time</extracomment>
        <translation>Ocupado hasta %1, %2</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Ocupado</translation>
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
        <translation>%1 (escribe un comentario)</translation>
    </message>
    <message>
        <source>%1 (editing %2)</source>
        <extracomment>%1 is a person, %2 the name of a field</extracomment>
        <translation>%1 (edita «%2»)</translation>
    </message>
    <message>
        <source>Also here: %1</source>
        <translation>También aquí: %1</translation>
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
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BoardColumnHeader</name>
    <message numerus="yes">
        <source>%1 has %n issue(s) here, more than its limit of %2.</source>
        <translation>
            <numerusform>%1 tiene aquí %Ln incidencia, más que su límite de %2.</numerusform>
            <numerusform>%1 tiene aquí %Ln incidencias, más que su límite de %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n issue(s) here; its limit is %2.</source>
        <translation>
            <numerusform>%1 tiene aquí %Ln incidencia; su límite es %2.</numerusform>
            <numerusform>%1 tiene aquí %Ln incidencias; su límite es %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/%2</source>
        <extracomment>so many issues, of so many that are meant to be there at most</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Over limit</source>
        <translation>Límite superado</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>so many cards are shown, of so many issues and a limit: &quot;2 (5/4)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln incidencia</numerusform>
            <numerusform>%Ln incidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Menu of the column %1</source>
        <translation>Menú de la columna %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n issue(s)</source>
        <extracomment>a column of the board: its status, how many cards it has</extracomment>
        <translation>
            <numerusform>%1, %Ln incidencia</numerusform>
            <numerusform>%1, %Ln incidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>This status is not in the project any more. Move its issues to another one.</source>
        <translation>Este estado ya no existe en el proyecto. Mueva sus incidencias a otro.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitado</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BoardCommands</name>
    <message>
        <source>Show as a board</source>
        <translation>Mostrar como tablero</translation>
    </message>
    <message>
        <source>Move the card one column to the right</source>
        <translation>Mover la tarjeta una columna a la derecha</translation>
    </message>
    <message>
        <source>Move the card one column to the left</source>
        <translation>Mover la tarjeta una columna a la izquierda</translation>
    </message>
    <message>
        <source>Move the card up</source>
        <translation>Mover la tarjeta hacia arriba</translation>
    </message>
    <message>
        <source>Move the card down</source>
        <translation>Mover la tarjeta hacia abajo</translation>
    </message>
    <message numerus="yes">
        <source>Move %n issue(s) to “%1”</source>
        <extracomment>%1 is a status</extracomment>
        <translation>
            <numerusform>Mover %Ln incidencia a «%1»</numerusform>
            <numerusform>Mover %Ln incidencias a «%1»</numerusform>
        </translation>
    </message>
    <message>
        <source>Move %1 within “%2”</source>
        <extracomment>%1 is the key of an issue, %2 a status</extracomment>
        <translation>Mover %1 dentro de «%2»</translation>
    </message>
    <message>
        <source>Move %1 to “%2”</source>
        <translation>Mover %1 a «%2»</translation>
    </message>
    <message>
        <source>New issue in this column</source>
        <translation>Incidencia nueva en esta columna</translation>
    </message>
    <message>
        <source>Set the limit of %1…</source>
        <translation>Establecer el límite de %1…</translation>
    </message>
    <message>
        <source>Set the limit…</source>
        <translation>Establecer el límite…</translation>
    </message>
    <message>
        <source>Only administrators of %1 set its limits</source>
        <translation>Solo los administradores de %1 establecen sus límites</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BoardView</name>
    <message>
        <source>Board</source>
        <translation>Tablero</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BulkEdit</name>
    <message numerus="yes">
        <source>Set %1 of %n issue(s)</source>
        <translation>
            <numerusform>Establecer «%1» en %Ln incidencia</numerusform>
            <numerusform>Establecer «%1» en %Ln incidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Create the label “%1”</source>
        <translation>Crear la etiqueta «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Labels of %n issue(s)</source>
        <translation>
            <numerusform>Etiquetas de %Ln incidencia</numerusform>
            <numerusform>Etiquetas de %Ln incidencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1 of %n issue(s)</source>
        <translation>
            <numerusform>Cambiar «%1» en %Ln incidencia</numerusform>
            <numerusform>Cambiar «%1» en %Ln incidencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %1 of %n issue(s) to “%2”</source>
        <translation>
            <numerusform>%Ln incidencia: %1 → «%2»</numerusform>
            <numerusform>%Ln incidencias: %1 → «%2»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more may only be read.</source>
        <translation>
            <numerusform>%Ln más solo se puede leer.</numerusform>
            <numerusform>%Ln más solo se pueden leer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the vote for %n issue(s) back</source>
        <translation>
            <numerusform>Retirar el voto de %Ln incidencia</numerusform>
            <numerusform>Retirar el voto de %Ln incidencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vote for %n issue(s)</source>
        <translation>
            <numerusform>Votar por %Ln incidencia</numerusform>
            <numerusform>Votar por %Ln incidencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop watching %n issue(s)</source>
        <translation>
            <numerusform>Dejar de seguir %Ln incidencia</numerusform>
            <numerusform>Dejar de seguir %Ln incidencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watch %n issue(s)</source>
        <translation>
            <numerusform>Seguir %Ln incidencia</numerusform>
            <numerusform>Seguir %Ln incidencias</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BundleDialog</name>
    <message>
        <source>With &amp;titles and texts of issues</source>
        <translation>Con &amp;títulos y textos de incidencias</translation>
    </message>
    <message>
        <source>Diagnostics for Others</source>
        <translation>Diagnóstico para otros</translation>
    </message>
    <message>
        <source>This is all that the file will have. Passwords, tokens and e-mail addresses are taken out. Nothing is sent: you save it, and give it to whoever helps you.</source>
        <translation>Esto es todo lo que contendrá el archivo. Se quitan contraseñas, tokens y direcciones de correo. No se envía nada: se guarda y se entrega a quien preste ayuda.</translation>
    </message>
    <message>
        <source>Text of the diagnostics</source>
        <translation>Texto del diagnóstico</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Save Diagnostics</source>
        <translation>Guardar diagnóstico</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CatchUpLane</name>
    <message>
        <source>While you were away</source>
        <translation>Novedades durante la ausencia</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Take note of everything that happened while you were away</source>
        <translation>Dar por visto todo lo ocurrido durante la ausencia</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln incidencia</numerusform>
            <numerusform>%Ln incidencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While you were away, %n issue(s)</source>
        <translation>
            <numerusform>Novedades durante la ausencia, %Ln incidencia</numerusform>
            <numerusform>Novedades durante la ausencia, %Ln incidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens the issue, E takes note of it.</source>
        <translation>Intro abre la incidencia, E la da por vista.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CatchUpModel</name>
    <message>
        <source>By %1, %2.</source>
        <translation>Por %1, %2.</translation>
    </message>
    <message>
        <source>%1 %2. %3. By %4, %5.</source>
        <extracomment>key and title of an issue, what became of it, who did it and when</extracomment>
        <translation>%1 %2. %3. Por %4, %5.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CertificateCard</name>
    <message>
        <source>It has expired.</source>
        <translation>Ha caducado.</translation>
    </message>
    <message>
        <source>It is not valid yet.</source>
        <translation>Aún no es válido.</translation>
    </message>
    <message>
        <source>It is for another name.</source>
        <translation>Es para otro nombre.</translation>
    </message>
    <message>
        <source>It is signed by nobody but itself.</source>
        <translation>Solo está firmado por sí mismo.</translation>
    </message>
    <message>
        <source>Its issuer is not known on this computer.</source>
        <translation>Su emisor no se conoce en este equipo.</translation>
    </message>
    <message>
        <source>It is not the one that you trust for this server.</source>
        <translation>No es el de confianza para este servidor.</translation>
    </message>
    <message>
        <source>It cannot be verified.</source>
        <translation>No se puede verificar.</translation>
    </message>
    <message>
        <source>Trust this certificate…</source>
        <translation>Confiar en este certificado…</translation>
    </message>
    <message>
        <source>The certificate that the server shows</source>
        <translation>El certificado que muestra el servidor</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>Huella SHA-256</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Issued for</source>
        <translation>Emitido para</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Emitido por</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>two dates</extracomment>
        <translation>Validez</translation>
    </message>
    <message>
        <source>From %1 until %2</source>
        <translation>Del %1 al %2</translation>
    </message>
    <message>
        <source>Why not trusted</source>
        <translation>Por qué no es de confianza</translation>
    </message>
    <message>
        <source>Trust the new certificate…</source>
        <translation>Confiar en el certificado nuevo…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CertificatesPage</name>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>What the authorities of this system vouch for is believed. These are believed by your own decision: each server has to show exactly its certificate.</source>
        <translation>Se acepta lo que avalan las autoridades de este sistema. Estos certificados se aceptan por decisión suya: cada servidor debe presentar exactamente el suyo.</translation>
    </message>
    <message>
        <source>There are none. If a server shows a certificate that is not believed, you see it before anything is sent, and can decide there.</source>
        <translation>No hay ninguno. Si un servidor presenta un certificado que no es de confianza, lo verá antes de que se envíe nada y podrá decidir allí.</translation>
    </message>
    <message>
        <source>Trusted since %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>De confianza desde el %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Do not trust the certificate of %1 any more</source>
        <extracomment>%1 is the name of a server</extracomment>
        <translation>Dejar de confiar en el certificado de %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ChannelPage</name>
    <message>
        <source>You deleted a message.</source>
        <translation>Mensaje eliminado.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Nobody has written here yet. What is written here everybody in %1 can read; @name tells somebody, @all tells everybody.</source>
        <translation>Nadie ha escrito aquí todavía. Lo que se escribe aquí lo pueden leer todos en %1; @nombre avisa a una persona, @all avisa a todos.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Escribir un mensaje</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CheckPane</name>
    <message>
        <source>Network settings</source>
        <translation>Ajustes de red</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>%1 is the address of a server</extracomment>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Trust Another Certificate</source>
        <translation>Confiar en otro certificado</translation>
    </message>
    <message>
        <source>Trust Certificate</source>
        <translation>Confiar en el certificado</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before. If nobody has told you that it was renewed, somebody may be reading along.

Trust it only if whoever runs the server tells you this fingerprint:
%2</source>
        <translation>%1 muestra un certificado distinto del anterior. Si nadie ha avisado de que se haya renovado, puede que alguien esté leyendo la comunicación.

Solo se debe confiar en él si quien administra el servidor comunica esta huella:
%2</translation>
    </message>
    <message>
        <source>Lockstep will trust this certificate for %1, and no other one, until you decide otherwise.

Trust it only if whoever runs the server tells you this fingerprint:
%2</source>
        <translation>Lockstep confiará en este certificado para %1, y en ningún otro, hasta que se decida otra cosa.

Solo se debe confiar en él si quien administra el servidor comunica esta huella:
%2</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>Confiar</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CheckView</name>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>No hace falta</translation>
    </message>
    <message>
        <source>“%1” failed. %2</source>
        <extracomment>%1 is a step: &quot;Encryption&quot;; %2 a sentence or two with what to do</extracomment>
        <translation>«%1» ha fallado. %2</translation>
    </message>
    <message>
        <source>The connection is being checked…</source>
        <translation>Comprobando la conexión…</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>Todo funciona.</translation>
    </message>
    <message>
        <source>Everything is ready. Sign in to go on.</source>
        <translation>Todo está listo. Hay que iniciar sesión para continuar.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Aún sin probar</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>a step, its state, what to do: &quot;Encryption: Failed. The certificate …&quot;</extracomment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Comes next</source>
        <translation>A continuación</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Chip</name>
    <message>
        <source>%1, added</source>
        <extracomment>A label that somebody added to, or removed from, a set</extracomment>
        <translation>%1, añadida</translation>
    </message>
    <message>
        <source>%1, removed</source>
        <translation>%1, quitada</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ChoiceEditor</name>
    <message>
        <source>Set %1</source>
        <translation>Establecer «%1»</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>Search actions, issues, people and filters</source>
        <translation>Buscar acciones, incidencias, personas y filtros</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Begin with &gt; for actions, # for issues, @ for people. Ctrl+Enter opens an issue in a window of its own.</source>
        <translation>Empezar con &gt; para acciones, # para incidencias, @ para personas. Ctrl+Intro abre una incidencia en su propia ventana.</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>No hay nada con ese nombre.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CommentCard</name>
    <message>
        <source>Text of the comment</source>
        <translation>Texto del comentario</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Actions on this comment</source>
        <translation>Acciones de este comentario</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Reply with quote</source>
        <translation>Responder citando</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copiar texto</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Comment: %1</source>
        <translation>Comentario: %1</translation>
    </message>
    <message>
        <source>The server has it.</source>
        <translation>El servidor lo tiene.</translation>
    </message>
    <message>
        <source>Not accepted by the server</source>
        <translation>No aceptado por el servidor</translation>
    </message>
    <message>
        <source>Waits for your decision</source>
        <translation>Pendiente de decisión</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Aún sin enviar</translation>
    </message>
    <message>
        <source>%1 · edited</source>
        <translation>%1 · editado</translation>
    </message>
    <message>
        <source>Edited: %1</source>
        <translation>Editado: %1</translation>
    </message>
    <message>
        <source>This could not be saved here. What you typed is kept.</source>
        <translation>No se ha podido guardar aquí. Lo escrito se conserva.</translation>
    </message>
    <message>
        <source>What you changed here is not saved.</source>
        <translation>Lo que se cambió aquí no está guardado.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Actions on the comment by %1, %2</source>
        <extracomment>%1 is a person, %2 a time</extracomment>
        <translation>Acciones sobre el comentario de %1, %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CommentList</name>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Comments (%1)</source>
        <translation>Comentarios (%L1)</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier comment(s)</source>
        <translation>
            <numerusform>Mostrar %Ln comentario anterior</numerusform>
            <numerusform>Mostrar %Ln comentarios anteriores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier message(s)</source>
        <translation>
            <numerusform>Mostrar %Ln mensaje anterior</numerusform>
            <numerusform>Mostrar %Ln mensajes anteriores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Composer</name>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Escribir un comentario</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Comentario nuevo</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Enviar (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>You may read this project, but not write in it.</source>
        <translation>Este proyecto es de solo lectura para esta cuenta.</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 está escribiendo…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 y %2 están escribiendo…</translation>
    </message>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>%Ln persona está escribiendo…</numerusform>
            <numerusform>%Ln personas están escribiendo…</numerusform>
        </translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Mensaje nuevo</translation>
    </message>
    <message>
        <source>Write to everybody in this project</source>
        <translation>Escribir a todos en este proyecto</translation>
    </message>
    <message>
        <source>This could not be saved here. What you typed is kept.</source>
        <translation>No se ha podido guardar aquí. Lo escrito se conserva.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictDeletion</name>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>La mía</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>La otra</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictDialog</name>
    <message>
        <source>Resolve Conflicts</source>
        <translation>Resolver conflictos</translation>
    </message>
    <message>
        <source>Mine for the rest</source>
        <translation>La mía para el resto</translation>
    </message>
    <message>
        <source>Theirs for the rest</source>
        <translation>La otra para el resto</translation>
    </message>
    <message>
        <source>Post mine as comment</source>
        <translation>Publicar la mía como comentario</translation>
    </message>
    <message>
        <source>Post my values of the unresolved fields as a comment, and keep theirs</source>
        <translation>Publicar mis valores de los campos sin resolver como comentario y conservar los otros</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Keep all choices and decide another time (Esc)</source>
        <translation>Conservar lo elegido y decidir en otro momento (Esc)</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Restored what you had chosen and typed.</source>
        <translation>Se ha restaurado lo elegido y lo escrito.</translation>
    </message>
    <message>
        <source>Updated again by %1.</source>
        <translation>Actualizado de nuevo por %1.</translation>
    </message>
    <message numerus="yes">
        <source>Your version was posted as a comment; %n field(s) keep theirs.</source>
        <translation>
            <numerusform>La versión propia se ha publicado como comentario; %Ln campo conserva la otra.</numerusform>
            <numerusform>La versión propia se ha publicado como comentario; %Ln campos conservan la otra.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your version was posted as a comment.</source>
        <translation>La versión propia se ha publicado como comentario.</translation>
    </message>
    <message>
        <source>deleted, decide</source>
        <translation>eliminada, por decidir</translation>
    </message>
    <message>
        <source>ready to apply</source>
        <translation>listo para aplicar</translation>
    </message>
    <message numerus="yes">
        <source>%n unresolved</source>
        <translation>
            <numerusform>%Ln sin resolver</numerusform>
            <numerusform>%Ln sin resolver</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>An issue&apos;s key and its title</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All resolved</source>
        <translation>Todo resuelto</translation>
    </message>
    <message numerus="yes">
        <source>Apply, %n unresolved</source>
        <translation>
            <numerusform>Aplicar, %Ln sin resolver</numerusform>
            <numerusform>Aplicar, %Ln sin resolver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need your decision</source>
        <translation>
            <numerusform>Falta decidir sobre %Ln campo</numerusform>
            <numerusform>Falta decidir sobre %Ln campos</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <extracomment>%1 is what will be sent, for example &quot;Status = Resolved, Due date kept&quot;</extracomment>
        <translation>Aplicar: %1</translation>
    </message>
    <message>
        <source>1 was · 2 theirs · 3 mine · 4 edit · Alt+↓ next · Ctrl+Enter apply · F1 help</source>
        <extracomment>Keys of the dialog</extracomment>
        <translation>1 antes · 2 la otra · 3 la mía · 4 editar · Alt+↓ siguiente · Ctrl+Intro aplicar · F1 ayuda</translation>
    </message>
    <message>
        <source>More about this conflict</source>
        <translation>Más sobre este conflicto</translation>
    </message>
    <message>
        <source>Export, lost values, rules and help</source>
        <translation>Exportación, valores perdidos, reglas y ayuda</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Copiar como &amp;texto</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Copiar como &amp;JSON</translation>
    </message>
    <message>
        <source>&amp;Save as text…</source>
        <translation>&amp;Guardar como texto…</translation>
    </message>
    <message>
        <source>Save as JSO&amp;N…</source>
        <translation>Guardar como JSO&amp;N…</translation>
    </message>
    <message>
        <source>Show &amp;lost values of this issue</source>
        <translation>Mostrar los valores &amp;perdidos de esta incidencia</translation>
    </message>
    <message>
        <source>&amp;Rules for conflicts…</source>
        <translation>&amp;Reglas para conflictos…</translation>
    </message>
    <message>
        <source>&amp;Help and keys</source>
        <translation>A&amp;yuda y teclas</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictEdit</name>
    <message>
        <source>%1, result</source>
        <translation>%1, resultado</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>%1 has a date</source>
        <translation>%1 tiene fecha</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Añadir a «%1»</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>%1, in the result of %2</source>
        <translation>%1, en el resultado de «%2»</translation>
    </message>
    <message>
        <source>+ both</source>
        <extracomment>Beside a member of a set in a conflict: who added (+) or removed (−) it</extracomment>
        <translation>+ ambas</translation>
    </message>
    <message>
        <source>+ %1</source>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>+ you</source>
        <translation>+ yo</translation>
    </message>
    <message>
        <source>− both</source>
        <translation>− ambas</translation>
    </message>
    <message>
        <source>− %1</source>
        <translation>− %1</translation>
    </message>
    <message>
        <source>− you</source>
        <translation>− yo</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A member of a set, and who added or removed it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, in the result of %2? To be decided</source>
        <extracomment>%1 is a member, and %2 a set such as &quot;Labels&quot;</extracomment>
        <translation>%1, ¿en el resultado de «%2»? Por decidir</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictFlow</name>
    <message>
        <source>Export the Conflict</source>
        <translation>Exportar el conflicto</translation>
    </message>
    <message>
        <source>Merge of %1</source>
        <translation>Combinación de %1</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>Restaurar %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictHelp</name>
    <message>
        <source>Resolving Conflicts</source>
        <translation>Resolver conflictos</translation>
    </message>
    <message>
        <source>Nothing that you typed is lost: until you decide, your version is kept with the conflict, and afterwards what was not taken stays in the history of the issue for 30 days.</source>
        <translation>No se pierde nada de lo escrito: hasta que se decida, la versión propia se conserva con el conflicto y, después, lo que no se haya tomado permanece 30 días en el historial de la incidencia.</translation>
    </message>
    <message>
        <source>From field to field</source>
        <translation>De campo a campo</translation>
    </message>
    <message>
        <source>From cell to cell</source>
        <translation>De celda a celda</translation>
    </message>
    <message>
        <source>Keep it as it was</source>
        <translation>Dejar como estaba</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Conservar la otra</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Conservar la mía</translation>
    </message>
    <message>
        <source>Edit the result</source>
        <translation>Editar el resultado</translation>
    </message>
    <message>
        <source>Next unresolved field, also of the next issue</source>
        <translation>Siguiente campo sin resolver, también de la siguiente incidencia</translation>
    </message>
    <message>
        <source>In a text: next and previous change</source>
        <translation>En un texto: cambio siguiente y anterior</translation>
    </message>
    <message>
        <source>In a text: take this change as it was, theirs, mine, or both</source>
        <translation>En un texto: tomar para este cambio antes, la otra, la mía o ambas</translation>
    </message>
    <message>
        <source>In a text: see what it was, as long as the key is held</source>
        <translation>En un texto: ver cómo estaba mientras se mantiene pulsada la tecla</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Later; all choices are kept</source>
        <translation>Más tarde; todo lo elegido se conserva</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictList</name>
    <message>
        <source>Conflicts</source>
        <translation>Conflictos</translation>
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
        <translation>Antes</translation>
    </message>
    <message>
        <source>before both</source>
        <translation>antes de ambas</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>La otra</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A person and a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>La mía</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Yo</translation>
    </message>
    <message>
        <source>You, %1</source>
        <translation>Yo, %1</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>what will be kept</source>
        <translation>lo que se conservará</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) merged for you: %1</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation>
            <numerusform>%Ln campo combinado automáticamente: %1</numerusform>
            <numerusform>%Ln campos combinados automáticamente: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide what was merged for you</source>
        <translation>Ocultar lo combinado automáticamente</translation>
    </message>
    <message>
        <source>Restore with my changes</source>
        <translation>Restaurar con mis cambios</translation>
    </message>
    <message>
        <source>New issue from my text</source>
        <translation>Incidencia nueva con mi texto</translation>
    </message>
    <message>
        <source>Accept deletion, keep my text as draft</source>
        <translation>Aceptar la eliminación y guardar mi texto como borrador</translation>
    </message>
    <message>
        <source>Keep the issue</source>
        <translation>Conservar la incidencia</translation>
    </message>
    <message>
        <source>Delete it anyway</source>
        <translation>Eliminar de todos modos</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need your decision again; your other choices are kept.</source>
        <translation>
            <numerusform>Hay que decidir de nuevo sobre %Ln campo; lo demás elegido se conserva.</numerusform>
            <numerusform>Hay que decidir de nuevo sobre %Ln campos; lo demás elegido se conserva.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your choices are kept.</source>
        <translation>Lo elegido se conserva.</translation>
    </message>
    <message>
        <source>Updated again by %1.</source>
        <translation>Actualizado de nuevo por %1.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictRow</name>
    <message>
        <source>All as it was</source>
        <translation>Todo como estaba</translation>
    </message>
    <message>
        <source>All of theirs</source>
        <translation>Todo de la otra</translation>
    </message>
    <message>
        <source>All of mine</source>
        <translation>Todo de la mía</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A person and a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>result %1</source>
        <translation>resultado: %1</translation>
    </message>
    <message>
        <source>changed again, unresolved</source>
        <translation>cambiado de nuevo, sin resolver</translation>
    </message>
    <message>
        <source>%1, base %2, theirs %3 by %4, mine %5, %6</source>
        <extracomment>Name of a row for screen readers: field, value before, their value, who, my value, state</extracomment>
        <translation>%1, antes %2, la otra %3 de %4, la mía %5, %6</translation>
    </message>
    <message>
        <source>%1: as it was, %2</source>
        <extracomment>Names of choices: field, value</extracomment>
        <translation>%1: como estaba, %2</translation>
    </message>
    <message>
        <source>%1: theirs, %2</source>
        <translation>%1: la otra, %2</translation>
    </message>
    <message>
        <source>%1: mine, %2</source>
        <translation>%1: la mía, %2</translation>
    </message>
    <message>
        <source>Keep it as it was (1)</source>
        <translation>Dejar como estaba (1)</translation>
    </message>
    <message>
        <source>Keep theirs (2)</source>
        <translation>Conservar la otra (2)</translation>
    </message>
    <message>
        <source>Keep mine (3)</source>
        <translation>Conservar la mía (3)</translation>
    </message>
    <message>
        <source>changed again</source>
        <translation>cambiado de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%Ln por decidir</numerusform>
            <numerusform>%Ln por decidir</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide below</source>
        <translation>Decidir abajo</translation>
    </message>
    <message>
        <source>The text below</source>
        <translation>El texto de abajo</translation>
    </message>
    <message>
        <source>Merged, see below</source>
        <translation>Combinado, ver abajo</translation>
    </message>
    <message>
        <source>Choose a side, or edit</source>
        <translation>Elegir un lado o editar</translation>
    </message>
    <message>
        <source>Use the edited result of %1</source>
        <translation>Usar el resultado editado de «%1»</translation>
    </message>
    <message>
        <source>Edit the result of %1</source>
        <translation>Editar el resultado de «%1»</translation>
    </message>
    <message>
        <source>Use what you have edited (4)</source>
        <translation>Usar lo editado (4)</translation>
    </message>
    <message>
        <source>Edit the result (4)</source>
        <translation>Editar el resultado (4)</translation>
    </message>
    <message>
        <source>result %1 by your rule</source>
        <translation>resultado: %1 según la regla propia</translation>
    </message>
    <message>
        <source>%1, by your rule</source>
        <translation>%1, según la regla propia</translation>
    </message>
    <message>
        <source>Always mine</source>
        <translation>Siempre la mía</translation>
    </message>
    <message>
        <source>Always keep mine for %1 from now on</source>
        <translation>A partir de ahora, conservar siempre la mía en «%1»</translation>
    </message>
    <message>
        <source>Always theirs</source>
        <translation>Siempre la otra</translation>
    </message>
    <message>
        <source>Always keep theirs for %1 from now on</source>
        <translation>A partir de ahora, conservar siempre la otra en «%1»</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictRulesDialog</name>
    <message>
        <source>Rules for Conflicts</source>
        <translation>Reglas para conflictos</translation>
    </message>
    <message>
        <source>When you and somebody else change the same field, you are asked. Here you say what to do instead. What goes by a rule is told, and can be undone.</source>
        <translation>Cuando se cambia el mismo campo desde aquí y por otra persona, se pregunta. Aquí se establece qué hacer en su lugar. Lo que se resuelve con una regla se notifica y se puede deshacer.</translation>
    </message>
    <message>
        <source>Rule for %1</source>
        <translation>Regla para «%1»</translation>
    </message>
    <message>
        <source>Merge both</source>
        <translation>Combinar ambas</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Preguntarme</translation>
    </message>
    <message>
        <source>Keep the newest</source>
        <translation>Conservar la más reciente</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Conservar la mía</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Conservar la otra</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConnectionChip</name>
    <message>
        <source>Connection: %1</source>
        <translation>Conexión: %1</translation>
    </message>
    <message>
        <source>%1. Click for details.</source>
        <translation>%1. Clic para ver detalles.</translation>
    </message>
    <message>
        <source>%1 Click for details.</source>
        <translation>%1 Clic para ver los detalles.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConnectionPopup</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Reintentar ahora</translation>
    </message>
    <message>
        <source>Connection details</source>
        <translation>Detalles de la conexión</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Último evento</translation>
    </message>
    <message>
        <source>Waiting changes</source>
        <translation>Cambios pendientes</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Próximo intento</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), safe on this computer</source>
        <translation>
            <numerusform>%Ln cambio, a salvo en este equipo</numerusform>
            <numerusform>%Ln cambios, a salvo en este equipo</numerusform>
        </translation>
    </message>
    <message>
        <source>None, all is sent</source>
        <translation>Ninguno, todo está enviado</translation>
    </message>
    <message>
        <source>In %1 s</source>
        <translation>En %L1 s</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Conectarse</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Trabajar sin conexión</translation>
    </message>
    <message>
        <source>What this server can do</source>
        <translation>Lo que puede hacer este servidor</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DashboardPage</name>
    <message>
        <source>Show as tables (T)</source>
        <translation>Mostrar como tablas (T)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Incidencias</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Open issues</source>
        <translation>Incidencias abiertas</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Antigüedad</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>Half of them within</source>
        <translation>Mediana del tiempo de resolución</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencidas</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Sin responsable</translation>
    </message>
    <message>
        <source>Created this week</source>
        <translation>Creadas esta semana</translation>
    </message>
    <message>
        <source>Closed this week</source>
        <translation>Cerradas esta semana</translation>
    </message>
    <message>
        <source>Resolved within</source>
        <translation>Tiempo de resolución</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Por estado</translation>
    </message>
    <message>
        <source>Open, by assignee</source>
        <translation>Abiertas, por responsable</translation>
    </message>
    <message>
        <source>Open, by age</source>
        <translation>Abiertas, por antigüedad</translation>
    </message>
    <message>
        <source>Created and closed, by week</source>
        <translation>Creadas y cerradas, por semana</translation>
    </message>
    <message>
        <source>Time to resolve, by week</source>
        <translation>Tiempo de resolución, por semana</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Todos los proyectos</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Less than a day</source>
        <translation>Menos de un día</translation>
    </message>
    <message>
        <source>1 to 7 days</source>
        <translation>De 1 a 7 días</translation>
    </message>
    <message>
        <source>1 to 4 weeks</source>
        <translation>De 1 a 4 semanas</translation>
    </message>
    <message>
        <source>1 to 3 months</source>
        <translation>De 1 a 3 meses</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Más antiguas</translation>
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
        <translation>Sin fecha</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DatePicker</name>
    <message>
        <source>Date, for example %1</source>
        <translation>Fecha, por ejemplo %1</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>En una semana</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>This is no date. Write it like %1, or “tomorrow”, or “2w” for in two weeks.</source>
        <translation>No es una fecha. Se escribe como %1, «tomorrow» para mañana o «2w» para dentro de dos semanas.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DeviceList</name>
    <message>
        <source>Try again</source>
        <translation>Volver a intentar</translation>
    </message>
    <message>
        <source>Sign out the others</source>
        <translation>Cerrar sesión en los demás</translation>
    </message>
    <message>
        <source>Sign out everywhere…</source>
        <translation>Cerrar sesión en todas partes…</translation>
    </message>
    <message>
        <source>The server is being asked…</source>
        <translation>Consultando al servidor…</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>Dispositivo desconocido</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Este dispositivo</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Sign out this device</source>
        <extracomment>%1 is a device</extracomment>
        <translation>Cerrar la sesión de este dispositivo</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>Cerrar la sesión de %1</translation>
    </message>
    <message>
        <source>Signed in on %1</source>
        <translation>Inicio de sesión: %1</translation>
    </message>
    <message>
        <source>Sign Out the Others</source>
        <translation>Cerrar sesión en los demás</translation>
    </message>
    <message>
        <source>All other devices are signed out of this workspace. What was not sent there waits until somebody signs in again.</source>
        <translation>Se cierra la sesión de este espacio de trabajo en todos los demás dispositivos. Lo que allí no se ha enviado espera a que alguien vuelva a iniciar sesión.</translation>
    </message>
    <message>
        <source>Sign Out Everywhere</source>
        <translation>Cerrar sesión en todas partes</translation>
    </message>
    <message>
        <source>All devices are signed out, this one too, and of all workspaces on this server. Nothing is lost: what was not sent is sent when you sign in again.</source>
        <translation>Se cierra la sesión en todos los dispositivos, también en este, y en todos los espacios de trabajo de este servidor. No se pierde nada: lo que no se ha enviado se envía al volver a iniciar sesión.</translation>
    </message>
    <message>
        <source>Sign out everywhere</source>
        <translation>Cerrar sesión en todas partes</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DiagnosticsDialog</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>&amp;Record what goes over the wire</source>
        <translation>&amp;Registrar el tráfico de red</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Copiar informe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Where each space stands</source>
        <translation>Estado de cada espacio</translation>
    </message>
    <message>
        <source>Since the start</source>
        <translation>Desde el inicio</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Files on this computer</source>
        <translation>Archivos en este equipo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Text of the packet</source>
        <translation>Texto del paquete</translation>
    </message>
    <message>
        <source>The report has titles and texts of issues, but no e-mail addresses, passwords or tokens.</source>
        <translation>El informe contiene títulos y textos de incidencias, pero no direcciones de correo, contraseñas ni tokens.</translation>
    </message>
    <message numerus="yes">
        <source>What this computer has of %n space(s) differs from the server. It is tried again by itself; nothing that you typed is lost. If it stays so, copy the report and send it to whoever runs the server.</source>
        <translation>
            <numerusform>Lo que este equipo tiene de %Ln espacio difiere del servidor. Se vuelve a intentar automáticamente; no se pierde nada de lo escrito. Si continúa así, conviene copiar el informe y enviarlo a quien administra el servidor.</numerusform>
            <numerusform>Lo que este equipo tiene de %Ln espacios difiere del servidor. Se vuelve a intentar automáticamente; no se pierde nada de lo escrito. Si continúa así, conviene copiar el informe y enviarlo a quien administra el servidor.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>the state of a space, then &quot;epoch:seq:hash&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Events applied</source>
        <translation>Eventos aplicados</translation>
    </message>
    <message>
        <source>Duplicates dropped</source>
        <translation>Duplicados descartados</translation>
    </message>
    <message>
        <source>Gaps filled</source>
        <translation>Huecos rellenados</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Spaces fetched anew</source>
        <translation>Espacios obtenidos de nuevo</translation>
    </message>
    <message>
        <source>Differences from the server</source>
        <translation>Diferencias con el servidor</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>Reconexiones</translation>
    </message>
    <message>
        <source>Answers too late</source>
        <translation>Respuestas tardías</translation>
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
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Issues here</source>
        <translation>Incidencias aquí</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>The text of this packet is never recorded.</source>
        <translation>El texto de este paquete nunca se registra.</translation>
    </message>
    <message>
        <source>The report is on the clipboard. It has titles and texts of issues, but no e-mail addresses, passwords or tokens.</source>
        <translation>El informe está en el portapapeles. Contiene títulos y textos de incidencias, pero no direcciones de correo, contraseñas ni tokens.</translation>
    </message>
    <message>
        <source>&amp;Look through and save…</source>
        <translation>Revisar y &amp;guardar…</translation>
    </message>
    <message>
        <source>Said by the server, and not understood</source>
        <translation>Dicho por el servidor y no entendido</translation>
    </message>
    <message>
        <source>Copy &amp;sample</source>
        <translation>Copiar la &amp;muestra</translation>
    </message>
    <message>
        <source>Kept in step with a basic server</source>
        <translation>Sincronización con un servidor básico</translation>
    </message>
    <message>
        <source>Changes merged with others’</source>
        <translation>Cambios combinados con los de otros</translation>
    </message>
    <message>
        <source>Conflicts found</source>
        <translation>Conflictos encontrados</translation>
    </message>
    <message>
        <source>Written where none would be noticed</source>
        <translation>Escrituras donde no se notaría ninguno</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Events told again</source>
        <translation>Eventos repetidos</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <extracomment>the name of an event, and how often it came</extracomment>
        <translation>
            <numerusform>%1, %Ln vez</numerusform>
            <numerusform>%1, %Ln veces</numerusform>
        </translation>
    </message>
    <message>
        <source>The sample is on the clipboard. It may have titles and texts of issues, but no e-mail addresses, passwords or tokens.</source>
        <translation>La muestra está en el portapapeles. Puede contener títulos y textos de incidencias, pero no direcciones de correo, contraseñas ni tokens.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DoctorDialog</name>
    <message>
        <source>Check again</source>
        <translation>Volver a comprobar</translation>
    </message>
    <message>
        <source>Check the Connection</source>
        <translation>Comprobar la conexión</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Nothing is lost: what you change is kept here and sent when the connection is back.</source>
        <translation>No se pierde nada: los cambios se conservan aquí y se envían cuando vuelva la conexión.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::EmptyPage</name>
    <message>
        <source>No issue matches the filter.</source>
        <translation>Ninguna incidencia coincide con el filtro.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Borrar filtro</translation>
    </message>
    <message>
        <source>The issues are being fetched. You can go on as soon as the first ones are here.</source>
        <translation>Se están obteniendo las incidencias. Se puede continuar en cuanto lleguen las primeras.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Nothing has been fetched yet. Sign in, and the issues appear.</source>
        <translation>Aún no se ha obtenido nada. Al iniciar sesión aparecen las incidencias.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Nothing has been fetched yet. The issues appear when there is a connection.</source>
        <translation>Aún no se ha obtenido nada. Las incidencias aparecen cuando haya conexión.</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Conectar ahora</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Comprobar la conexión</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>No issue is assigned to you.</source>
        <translation>No hay incidencias asignadas a esta cuenta.</translation>
    </message>
    <message>
        <source>Create an issue</source>
        <translation>Crear una incidencia</translation>
    </message>
    <message>
        <source>There are no issues here yet.</source>
        <translation>Aún no hay incidencias aquí.</translation>
    </message>
    <message>
        <source>Not all issues have been fetched yet. Sign in, and the others appear.</source>
        <translation>Aún no se han obtenido todas las incidencias. Inicie sesión y aparecerán las demás.</translation>
    </message>
    <message>
        <source>Fetching the issues was stopped before all of them were here.</source>
        <translation>Se detuvo la obtención de las incidencias antes de que llegaran todas.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Not all issues have been fetched yet. The others appear when there is a connection.</source>
        <translation>Aún no se han obtenido todas las incidencias. Las demás aparecen cuando haya conexión.</translation>
    </message>
    <message>
        <source>No issue matches the filter. %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>Ninguna incidencia coincide con el filtro. %1</translation>
    </message>
    <message>
        <source>This project is not there any more, or you may not see it.</source>
        <translation>Este proyecto ya no existe, o no tiene permiso para verlo.</translation>
    </message>
    <message>
        <source>Show all issues</source>
        <translation>Mostrar todas las incidencias</translation>
    </message>
    <message>
        <source>There is no project yet. Issues need one to be in.</source>
        <translation>Aún no hay ningún proyecto. Las incidencias necesitan uno.</translation>
    </message>
    <message>
        <source>Create a project</source>
        <translation>Crear un proyecto</translation>
    </message>
    <message>
        <source>You are in no project yet. Ask an administrator to add you to one.</source>
        <translation>Aún no se pertenece a ningún proyecto. Un administrador puede añadir a cualquiera a uno.</translation>
    </message>
    <message>
        <source>No issue matches the filter. Not all issues have been fetched yet.</source>
        <translation>Ninguna incidencia coincide con el filtro. Aún no se han obtenido todas las incidencias.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::EmptyState</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
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
        <translation>Exportar la incidencia</translation>
    </message>
    <message>
        <source>Print the issue</source>
        <translation>Imprimir la incidencia</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Exportar la lista</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Imprimir la lista</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Copiar clave</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Copy key and title as Markdown</source>
        <translation>Copiar clave y título como Markdown</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Copiar como tabla</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a list (&quot;All issues&quot;), %2 the filter it was found with</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln incidencia</numerusform>
            <numerusform>%Ln incidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>below the title of a printed list: how many issues, the workspace, when</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exportar como</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>for a spreadsheet</source>
        <translation>para una hoja de cálculo</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>to be read as text</source>
        <translation>para leerse como texto</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>as it is printed</source>
        <translation>tal como se imprime</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>all of it, for programs</source>
        <translation>completo, para programas</translation>
    </message>
    <message>
        <source>Export Issues</source>
        <translation>Exportar incidencias</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportado</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>No se pudo escribir el archivo.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ExportJob</name>
    <message>
        <source>The issues are being exported.</source>
        <translation>Se están exportando las incidencias.</translation>
    </message>
    <message>
        <source>The issues are being printed.</source>
        <translation>Se están imprimiendo las incidencias.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
        <translation>&amp;Aceptar</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>&amp;Conservar la mía</translation>
    </message>
    <message>
        <source>%1 is editing this field.</source>
        <translation>%1 está editando este campo.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Restored what you had typed.</source>
        <translation>Se ha restaurado lo escrito.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>This could not be saved here. What you typed is kept.</source>
        <translation>No se ha podido guardar aquí. Lo escrito se conserva.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a intentar</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FilePreview</name>
    <message>
        <source>Open with Another Program…</source>
        <translation>Abrir con otro programa…</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Content of %1</source>
        <translation>Contenido de %1</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Imagen: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Volver a intentar</translation>
    </message>
    <message>
        <source>The file is being fetched.</source>
        <translation>Se está descargando el archivo.</translation>
    </message>
    <message>
        <source>The picture is being read.</source>
        <translation>Se está leyendo la imagen.</translation>
    </message>
    <message>
        <source>The picture has too many pixels to be shown here.</source>
        <translation>La imagen tiene demasiados píxeles para mostrarse aquí.</translation>
    </message>
    <message>
        <source>The picture cannot be shown here.</source>
        <translation>La imagen no se puede mostrar aquí.</translation>
    </message>
    <message>
        <source>This may be a program. It can be saved, and is not run from here: be sure that you know who made it.</source>
        <translation>Esto puede ser un programa. Se puede guardar, pero no se ejecuta desde aquí: asegúrese de saber quién lo ha hecho.</translation>
    </message>
    <message>
        <source>There is no preview of files of this kind.</source>
        <translation>No hay vista previa para archivos de este tipo.</translation>
    </message>
    <message>
        <source>%1, its first part</source>
        <translation>%1, la primera parte</translation>
    </message>
    <message>
        <source>Open with Another Program</source>
        <translation>Abrir con otro programa</translation>
    </message>
    <message>
        <source>%1 was attached by somebody else. The program that opens it has to be safe against bad files. Open it?</source>
        <translation>%1 lo adjuntó otra persona. El programa que lo abra debe ser seguro frente a archivos dañinos. ¿Abrirlo?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FilterBar</name>
    <message>
        <source>Save filter</source>
        <translation>Guardar filtro</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Borrar filtro</translation>
    </message>
    <message>
        <source>Save this filter in the sidebar (Ctrl+S)</source>
        <translation>Guardar este filtro en la barra lateral (Ctrl+S)</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Yo</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <extracomment>%1 is a field: &quot;Status&quot;</extracomment>
        <translation>Filtrar por «%1»</translation>
    </message>
    <message>
        <source>Filter: %1 is %2</source>
        <translation>Filtro: %1 es %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FilterChip</name>
    <message>
        <source>Filter: %1</source>
        <translation>Filtro: %1</translation>
    </message>
    <message>
        <source>Delete takes it away.</source>
        <translation>Supr lo quita.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ForeignChooser</name>
    <message>
        <source>Find out</source>
        <extracomment>which kind of server it is</extracomment>
        <translation>Averiguar</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>From a file of your own…</source>
        <translation>Desde un archivo propio…</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>Tipo de servidor</translation>
    </message>
    <message>
        <source>What is wrong with the file</source>
        <translation>Lo que falla en el archivo</translation>
    </message>
    <message>
        <source>Choose a Dialect File</source>
        <translation>Elegir un archivo de dialecto</translation>
    </message>
    <message>
        <source>%1 is no dialect that can be spoken. Correct it, and choose it again.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 no es un dialecto que se pueda usar. Hay que corregirlo y elegirlo de nuevo.</translation>
    </message>
    <message>
        <source>This is no Lockstep server. It is being asked what it is…</source>
        <translation>No es un servidor de Lockstep. Se le está preguntando qué es…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the name of a system, and of the variant in which it is spoken</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This looks like one of these: %1. Choose which.</source>
        <extracomment>%1 is a list of systems</extracomment>
        <translation>Parece uno de estos: %1. Hay que elegir cuál.</translation>
    </message>
    <message>
        <source>This looks like %1.</source>
        <extracomment>%1 is the name of a system</extracomment>
        <translation>Parece %1.</translation>
    </message>
    <message>
        <source>This is no Lockstep server, and none of the kinds that are known. If you know which kind it is, choose it.</source>
        <translation>No es un servidor de Lockstep ni ninguno de los tipos conocidos. Si se sabe de qué tipo es, se puede elegir.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1 is the number of a line of a file, %2 what is wrong in it</extracomment>
        <translation>Línea %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Y %Ln más.</numerusform>
            <numerusform>Y %Ln más.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ForeignPage</name>
    <message>
        <source>The way it is spoken there</source>
        <translation>La forma en que se habla allí</translation>
    </message>
    <message>
        <source>Try each</source>
        <extracomment>of the ways in which a server may be spoken to</extracomment>
        <translation>Probar todas</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ForeignSignInDialog</name>
    <message>
        <source>The server did not accept this.</source>
        <translation>El servidor no lo ha aceptado.</translation>
    </message>
    <message>
        <source>The server did not accept this. It says: %1</source>
        <translation>El servidor no lo ha aceptado. Dice: %1</translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing is lost: you can go on working offline.</source>
        <translation>No se puede acceder al servidor. No se pierde nada: se puede seguir trabajando sin conexión.</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Sign in to %1 at %2. Your unsent changes are kept and go out afterwards.</source>
        <extracomment>%1 is the name of a system, %2 the address of a server</extracomment>
        <translation>Iniciar sesión en %1 en %2. Los cambios no enviados se conservan y salen después.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::GeneralPage</name>
    <message>
        <source>Your sign-in is kept in the keychain of this system.</source>
        <translation>La sesión se guarda en el almacén de claves de este sistema.</translation>
    </message>
    <message>
        <source>This Lockstep has no keychain to use. Your sign-in is kept in a file that only your account on this computer can read, but that is not encrypted. Your password is never kept.</source>
        <translation>Este Lockstep no dispone de un almacén de claves. La sesión se guarda en un archivo que solo puede leer esta cuenta del equipo, pero que no está cifrado. La contraseña nunca se guarda.</translation>
    </message>
    <message>
        <source>The local workspace needs no sign-in.</source>
        <translation>El espacio de trabajo local no necesita iniciar sesión.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Al inicio</translation>
    </message>
    <message>
        <source>&amp;Open the windows of the last time</source>
        <translation>&amp;Abrir las ventanas de la última vez</translation>
    </message>
    <message>
        <source>Ask each time &amp;where to work</source>
        <translation>Preguntar cada vez &amp;dónde trabajar</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>What is fetched, and what waits to be sent, is kept in this folder:</source>
        <translation>Lo obtenido y lo que está por enviar se guarda en esta carpeta:</translation>
    </message>
    <message>
        <source>Folder of the data: %1</source>
        <translation>Carpeta de datos: %1</translation>
    </message>
    <message>
        <source>The keychain of this system does not open. Until it does, your sign-in is kept in a file that only your account on this computer can read, but that is not encrypted. Your password is never kept.</source>
        <translation>El almacén de claves de este sistema no se abre. Mientras tanto, la sesión se guarda en un archivo que solo su cuenta en este equipo puede leer, pero que no está cifrado. La contraseña no se guarda nunca.</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Al terminar</translation>
    </message>
    <message>
        <source>Go on in the notification area when the last window is closed</source>
        <translation>Seguir en el área de notificación al cerrar la última ventana</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>&amp;Language of Lockstep</source>
        <translation>&amp;Idioma de Lockstep</translation>
    </message>
    <message>
        <source>It is used from the next start on.</source>
        <translation>Se usa a partir del próximo inicio.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::GroupHeading</name>
    <message numerus="yes">
        <source>%1, %n issue(s)</source>
        <extracomment>a heading of the list; %1 is a status, a person or the like</extracomment>
        <translation>
            <numerusform>%1, %Ln incidencia</numerusform>
            <numerusform>%1, %Ln incidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Folded away</source>
        <translation>Plegado</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Desplegado</translation>
    </message>
    <message>
        <source>Show these issues</source>
        <translation>Mostrar estas incidencias</translation>
    </message>
    <message>
        <source>Fold these issues away</source>
        <translation>Plegar estas incidencias</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HeatMapView</name>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HeatModel</name>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln incidencia</numerusform>
            <numerusform>%Ln incidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3, weight %4</source>
        <extracomment>the values of two fields, how many issues, how heavily they weigh</extracomment>
        <translation>%1, %2: %3, peso %4</translation>
    </message>
    <message>
        <source>severity up to %1</source>
        <translation>gravedad hasta %1</translation>
    </message>
    <message>
        <source>no issues</source>
        <translation>sin incidencias</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HeatPage</name>
    <message>
        <source>With &amp;closed issues</source>
        <translation>Con incidencias &amp;cerradas</translation>
    </message>
    <message>
        <source>Show as a map (M)</source>
        <translation>Mostrar como mapa (M)</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Mapa de calor</translation>
    </message>
    <message>
        <source>Issues over two fields</source>
        <translation>Incidencias según dos campos</translation>
    </message>
    <message>
        <source>Enter shows the issues of a cell.</source>
        <translation>Intro muestra las incidencias de una celda.</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Filas</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>Co&amp;lumnas</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Todos los proyectos</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln incidencia</numerusform>
            <numerusform>%Ln incidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>No issue here has a place on the map (latitude and longitude)</source>
        <translation>Ninguna incidencia de aquí tiene un lugar en el mapa (latitud y longitud)</translation>
    </message>
    <message>
        <source>No issue has a value in these fields. Issues weigh by their severity, or else their priority, and half as much every two weeks.</source>
        <translation>Ninguna incidencia tiene un valor en estos campos. Las incidencias pesan según su gravedad o, si no, su prioridad, y la mitad cada dos semanas.</translation>
    </message>
    <message>
        <source>Show status and priority</source>
        <translation>Mostrar estado y prioridad</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HistorySection</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Lost values</source>
        <translation>Valores perdidos</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Show earlier changes</source>
        <translation>Mostrar cambios anteriores</translation>
    </message>
    <message>
        <source>History, open</source>
        <translation>Historial, abierto</translation>
    </message>
    <message>
        <source>History, closed</source>
        <translation>Historial, cerrado</translation>
    </message>
    <message>
        <source>The history is kept by the server: it can be shown when there is a connection.</source>
        <translation>El historial lo guarda el servidor: se puede mostrar cuando haya conexión.</translation>
    </message>
    <message>
        <source>The history is being fetched.</source>
        <translation>Se está obteniendo el historial.</translation>
    </message>
    <message>
        <source>Nothing has been noted about this issue yet.</source>
        <translation>Aún no hay nada anotado sobre esta incidencia.</translation>
    </message>
    <message>
        <source>Show what came of it</source>
        <translation>Mostrar en qué quedó</translation>
    </message>
    <message numerus="yes">
        <source>Show %n step(s) in between</source>
        <translation>
            <numerusform>Mostrar %Ln paso intermedio</numerusform>
            <numerusform>Mostrar %Ln pasos intermedios</numerusform>
        </translation>
    </message>
    <message>
        <source>Show every step</source>
        <translation>Mostrar todos los pasos</translation>
    </message>
    <message>
        <source>Lost value: %1</source>
        <translation>Valor perdido: %1</translation>
    </message>
    <message>
        <source>Use this value</source>
        <translation>Usar este valor</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
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
        <translation>Cambio anterior (Mayús+F7)</translation>
    </message>
    <message>
        <source>Next change (F7)</source>
        <translation>Cambio siguiente (F7)</translation>
    </message>
    <message>
        <source>Take:</source>
        <extracomment>Before the buttons Theirs, Mine, Both, Was</extracomment>
        <translation>Tomar:</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>La otra</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>La mía</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambas</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>Usar este texto</translation>
    </message>
    <message>
        <source>Use the result as it stands</source>
        <translation>Usar el resultado tal como está</translation>
    </message>
    <message>
        <source>Show Was</source>
        <translation>Mostrar «Antes»</translation>
    </message>
    <message>
        <source>Take theirs for this change (Ctrl+2)</source>
        <translation>Tomar la otra para este cambio (Ctrl+2)</translation>
    </message>
    <message>
        <source>Take mine for this change (Ctrl+3)</source>
        <translation>Tomar la mía para este cambio (Ctrl+3)</translation>
    </message>
    <message>
        <source>Take theirs and then mine for this change (Ctrl+4)</source>
        <translation>Tomar la otra y después la mía para este cambio (Ctrl+4)</translation>
    </message>
    <message>
        <source>Leave this change as it was (Ctrl+1)</source>
        <translation>Dejar este cambio como estaba (Ctrl+1)</translation>
    </message>
    <message>
        <source>Show what it was, beside theirs; hold Alt for a short look</source>
        <translation>Mostrar cómo estaba, junto a la otra; mantener pulsada Alt para un vistazo</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HunkGutter</name>
    <message>
        <source>Take this change into the result</source>
        <translation>Llevar este cambio al resultado</translation>
    </message>
    <message>
        <source>Leave this change out</source>
        <translation>Omitir este cambio</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::InboxModel</name>
    <message>
        <source>Snoozed %1 · %2</source>
        <extracomment>&quot;until Monday, 09:00&quot;, what happened</extracomment>
        <translation>Pospuesta %1 · %2</translation>
    </message>
    <message>
        <source>%1 %2. %3, %4.</source>
        <extracomment>key and title of an issue, what happened, when</extracomment>
        <translation>%1 %2. %3, %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier message(s).</source>
        <translation>
            <numerusform>%Ln mensaje anterior.</numerusform>
            <numerusform>%Ln mensajes anteriores.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unread: %1</source>
        <translation>No leída: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::InboxPage</name>
    <message>
        <source>What to do with all of it</source>
        <translation>Acciones para todas las notificaciones</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Bandeja de entrada</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>No leídas</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Menciones</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Asignaciones</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Pospuestas</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Mark all as read	Shift+U</source>
        <translation>Marcar todo como leído	Shift+U</translation>
    </message>
    <message>
        <source>Clear all	Shift+E</source>
        <translation>Vaciar todo	Shift+E</translation>
    </message>
    <message>
        <source>What you are told of…</source>
        <translation>De qué se le avisa…</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%Ln sin leer</numerusform>
            <numerusform>%Ln sin leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inbox, %n unread</source>
        <translation>
            <numerusform>Bandeja de entrada, %Ln sin leer</numerusform>
            <numerusform>Bandeja de entrada, %Ln sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Nothing waits for you. What concerns you comes here: what is assigned to you, mentions, comments, due dates.</source>
        <translation>No hay nada pendiente. Aquí llega lo que le concierne: lo que se le asigna, menciones, comentarios, vencimientos.</translation>
    </message>
    <message>
        <source>You have read everything.</source>
        <translation>Lo ha leído todo.</translation>
    </message>
    <message>
        <source>Nobody has mentioned you.</source>
        <translation>Nadie le ha mencionado.</translation>
    </message>
    <message>
        <source>Nothing was assigned to you.</source>
        <translation>No se le ha asignado nada.</translation>
    </message>
    <message>
        <source>Nothing is put off.</source>
        <translation>No hay nada pospuesto.</translation>
    </message>
    <message>
        <source>Nothing is in the archive.</source>
        <translation>No hay nada en el archivo.</translation>
    </message>
    <message>
        <source>You archived what you were told of %1.</source>
        <translation>Se ha archivado lo que se le avisó de %1.</translation>
    </message>
    <message numerus="yes">
        <source>You cleared the inbox: %n message(s).</source>
        <translation>
            <numerusform>Bandeja de entrada vaciada: %Ln notificación.</numerusform>
            <numerusform>Bandeja de entrada vaciada: %Ln notificaciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>You put %1 off %2.</source>
        <extracomment>an issue, &quot;until Monday, 09:00&quot;</extracomment>
        <translation>Ha pospuesto %1 %2.</translation>
    </message>
    <message>
        <source>Put it off</source>
        <translation>Posponer</translation>
    </message>
    <message>
        <source>%1 is mute: you are told only what is about you.</source>
        <translation>%1 está en silencio: solo se le avisa de lo que le concierne.</translation>
    </message>
    <message>
        <source>You are told of %1 again.</source>
        <translation>Se le vuelve a avisar de %1.</translation>
    </message>
    <message>
        <source>What to do with it</source>
        <translation>Qué hacer con ella</translation>
    </message>
    <message>
        <source>Open	Enter</source>
        <translation>Abrir	Enter</translation>
    </message>
    <message>
        <source>Mark as read	U</source>
        <translation>Marcar como leída	U</translation>
    </message>
    <message>
        <source>Mark as unread	U</source>
        <translation>Marcar como no leída	U</translation>
    </message>
    <message>
        <source>Bring back now	S</source>
        <translation>Recuperar ahora	S</translation>
    </message>
    <message>
        <source>Snooze…	S</source>
        <translation>Posponer…	S</translation>
    </message>
    <message>
        <source>Back to the inbox	E</source>
        <translation>Devolver a la bandeja de entrada	E</translation>
    </message>
    <message>
        <source>Archive	E</source>
        <translation>Archivar	E</translation>
    </message>
    <message>
        <source>Do not mute the issue	Shift+M</source>
        <translation>Dejar de silenciar la incidencia	Shift+M</translation>
    </message>
    <message>
        <source>Mute the issue	Shift+M</source>
        <translation>Silenciar la incidencia	Shift+M</translation>
    </message>
    <message numerus="yes">
        <source>You marked %n message(s) as read.</source>
        <translation>
            <numerusform>Se ha marcado %Ln mensaje como leído.</numerusform>
            <numerusform>Se han marcado %Ln mensajes como leídos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens, U marks as read or unread, E archives, S snoozes, Shift+M mutes.</source>
        <translation>Intro abre, U marca como leída o no leída, E archiva, S pospone, Mayús+M silencia.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier message(s).</source>
        <translation>
            <numerusform>%Ln mensaje anterior.</numerusform>
            <numerusform>%Ln mensajes anteriores.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the project</source>
        <translation>Ir al proyecto</translation>
    </message>
    <message>
        <source>Go to the channel</source>
        <translation>Ir al canal</translation>
    </message>
    <message>
        <source>Do not mute the project</source>
        <translation>Dejar de silenciar el proyecto</translation>
    </message>
    <message>
        <source>Mute the project</source>
        <translation>Silenciar el proyecto</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::InviteDialog</name>
    <message>
        <source>&amp;Administers the workspace</source>
        <translation>&amp;Administra el espacio de trabajo</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitar</translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation>C&amp;opiar el enlace</translation>
    </message>
    <message>
        <source>Invite to %1</source>
        <translation>Invitar a %1</translation>
    </message>
    <message>
        <source>ann@example.com</source>
        <extracomment>an example of an e-mail address</extracomment>
        <translation>ana@example.com</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>You get a link to give to them. It is good for one use, and nothing is sent by mail.</source>
        <translation>Obtiene un enlace para entregar a esa persona. Vale para un solo uso y no se envía nada por correo.</translation>
    </message>
    <message>
        <source>&amp;E-mail address</source>
        <translation>Dirección de &amp;correo</translation>
    </message>
    <message>
        <source>Role in the projects</source>
        <translation>Rol en los proyectos</translation>
    </message>
    <message>
        <source>The link is &amp;good for</source>
        <translation>El enlace es &amp;válido durante</translation>
    </message>
    <message>
        <source>Role in %1</source>
        <extracomment>%1 is a project</extracomment>
        <translation>Rol en %1</translation>
    </message>
    <message>
        <source>Not a member</source>
        <translation>No es miembro</translation>
    </message>
    <message>
        <source>Link of the invitation</source>
        <translation>Enlace de la invitación</translation>
    </message>
    <message>
        <source>Invite somebody else</source>
        <translation>Invitar a otra persona</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>This is no e-mail address, or somebody with it is here already. Nothing was changed.</source>
        <translation>Esto no es una dirección de correo, o ya hay alguien aquí con ella. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Give this link to %1. It is shown only here, and whoever has it can join with that address.</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>Entregue este enlace a %1. Solo se muestra aquí, y quien lo tenga puede unirse con esa dirección.</translation>
    </message>
    <message>
        <source>For one use; it %1.</source>
        <extracomment>%1 is &quot;expires in 7 days&quot;</extracomment>
        <translation>Para un solo uso; %1.</translation>
    </message>
    <message>
        <source>Copied. You can paste it into a message.</source>
        <translation>Copiado. Puede pegarlo en un mensaje.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueCommands</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>New issue</source>
        <translation>Incidencia nueva</translation>
    </message>
    <message>
        <source>Delete issue</source>
        <translation>Eliminar incidencia</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>Editar título</translation>
    </message>
    <message>
        <source>Edit description</source>
        <translation>Editar descripción</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>Establecer estado</translation>
    </message>
    <message>
        <source>Set priority</source>
        <translation>Establecer prioridad</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Asignar a</translation>
    </message>
    <message>
        <source>Set labels</source>
        <translation>Establecer etiquetas</translation>
    </message>
    <message>
        <source>Set due date</source>
        <translation>Establecer vencimiento</translation>
    </message>
    <message>
        <source>Set the parent issue</source>
        <translation>Establecer la incidencia principal</translation>
    </message>
    <message>
        <source>Add a sub-issue</source>
        <translation>Añadir una subincidencia</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>Añadir una relación</translation>
    </message>
    <message>
        <source>Watch, or stop watching</source>
        <translation>Seguir o dejar de seguir</translation>
    </message>
    <message>
        <source>Vote, or take the vote back</source>
        <translation>Votar o retirar el voto</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Asignarme</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Escribir un comentario</translation>
    </message>
    <message>
        <source>Save what is being edited</source>
        <translation>Guardar lo que se está editando</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) marked</source>
        <translation>
            <numerusform>%Ln incidencia marcada</numerusform>
            <numerusform>%Ln incidencias marcadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n issue(s)</source>
        <translation>
            <numerusform>Eliminar %Ln incidencia</numerusform>
            <numerusform>Eliminar %Ln incidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>You deleted %1.</source>
        <translation>%1 eliminada.</translation>
    </message>
    <message numerus="yes">
        <source>You deleted %n issue(s).</source>
        <translation>
            <numerusform>%Ln incidencia eliminada.</numerusform>
            <numerusform>%Ln incidencias eliminadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message numerus="yes">
        <source>%n more may only be read. They stay as they are.</source>
        <translation>
            <numerusform>%Ln más solo se puede leer. Queda como está.</numerusform>
            <numerusform>%Ln más solo se pueden leer. Quedan como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete issues</source>
        <translation>Eliminar incidencias</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n issue(s) for everybody?</source>
        <translation>
            <numerusform>¿Eliminar %Ln incidencia para todos?</numerusform>
            <numerusform>¿Eliminar %Ln incidencias para todos?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n issue(s) for everybody? This cannot be undone.</source>
        <translation>
            <numerusform>¿Eliminar %Ln incidencia para todos? No se puede deshacer.</numerusform>
            <numerusform>¿Eliminar %Ln incidencias para todos? No se puede deshacer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <extracomment>&quot;Watchers of LOCK-12: Jane Smith, Bob Miller&quot;</extracomment>
        <translation>%1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueDetail</name>
    <message>
        <source>Choose an issue from the list to read and change it here.</source>
        <translation>Al elegir una incidencia de la lista se puede leer y cambiar aquí.</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Volver a la lista (Esc)</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Actions on this issue</source>
        <translation>Acciones de esta incidencia</translation>
    </message>
    <message>
        <source>New issue</source>
        <translation>Incidencia nueva</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%Ln cambio sin enviar</numerusform>
            <numerusform>%Ln cambios sin enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>This issue is not here any more.</source>
        <translation>Esta incidencia ya no está aquí.</translation>
    </message>
    <message>
        <source>This issue was deleted.</source>
        <translation>Esta incidencia se ha eliminado.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Somebody else changed this too. Nothing is lost: decide what it shall be.</source>
        <translation>Otra persona también lo ha cambiado. No se pierde nada: hay que decidir qué debe quedar.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>The server did not accept one of your changes. It is kept.</source>
        <translation>El servidor no ha aceptado uno de los cambios. Se conserva.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Created by you, %1.</source>
        <translation>Creación propia, %1.</translation>
    </message>
    <message>
        <source>Created by %1, %2.</source>
        <translation>Creada por %1, %2.</translation>
    </message>
    <message>
        <source>Changed by you, %1.</source>
        <translation>Último cambio propio, %1.</translation>
    </message>
    <message>
        <source>Changed by %1, %2.</source>
        <translation>Cambiada por %1, %2.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is the key of an issue, %2 its title</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A part of %1</source>
        <translation>Parte de %1</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>Soltar para adjuntar</translation>
    </message>
    <message>
        <source>You may read this project, but not write in it.</source>
        <translation>Este proyecto es de solo lectura para esta cuenta.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueLinkRow</name>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2, %3, assigned to %4</source>
        <translation>%1, %2, %3, asignada a %4</translation>
    </message>
    <message>
        <source>This issue was deleted.</source>
        <translation>Esta incidencia se ha eliminado.</translation>
    </message>
    <message>
        <source>An issue that you cannot see</source>
        <translation>Una incidencia sin permiso de lectura</translation>
    </message>
    <message>
        <source>%1, deleted</source>
        <translation>%1, eliminada</translation>
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
        <translation>Mostrar la barra lateral</translation>
    </message>
    <message>
        <source>Words, or status:open assignee:@me</source>
        <translation>Palabras, o status:open assignee:@me</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrar la lista</translation>
    </message>
    <message>
        <source>Show as a board</source>
        <translation>Mostrar como tablero</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln incidencia</numerusform>
            <numerusform>%Ln incidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>How the list is shown. Sorted by %1</source>
        <translation>Presentación de la lista. Ordenada por «%1»</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Borrar filtro</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueListModel</name>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1, %2, %3, priority %4</source>
        <translation>%1, %2, %3, prioridad %4</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>an issue in words, then what of it is not saved</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Actualizada</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueListView</name>
    <message>
        <source>Issues</source>
        <translation>Incidencias</translation>
    </message>
    <message numerus="yes">
        <source>%n new issue(s)</source>
        <translation>
            <numerusform>%Ln incidencia nueva</numerusform>
            <numerusform>%Ln incidencias nuevas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueViews</name>
    <message>
        <source>Next issue</source>
        <translation>Incidencia siguiente</translation>
    </message>
    <message>
        <source>Previous issue</source>
        <translation>Incidencia anterior</translation>
    </message>
    <message>
        <source>Mark the issue, to change several at once</source>
        <translation>Marcar la incidencia, para cambiar varias a la vez</translation>
    </message>
    <message>
        <source>Mark all issues</source>
        <translation>Marcar todas las incidencias</translation>
    </message>
    <message>
        <source>Look at the issue without leaving the list</source>
        <translation>Ver la incidencia sin salir de la lista</translation>
    </message>
    <message>
        <source>Fold the group away</source>
        <translation>Plegar el grupo</translation>
    </message>
    <message>
        <source>Fold all groups away</source>
        <translation>Plegar todos los grupos</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>Desplegar todos los grupos</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::JoinDialog</name>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Join %1</source>
        <extracomment>%1 is a workspace</extracomment>
        <translation>Unirse a %1</translation>
    </message>
    <message>
        <source>You are invited as %1. There is an account with that address on %2: enter its password.</source>
        <extracomment>an e-mail address, a server</extracomment>
        <translation>Tiene una invitación a nombre de %1. En %2 hay una cuenta con esa dirección: introduzca su contraseña.</translation>
    </message>
    <message>
        <source>You are invited as %1 to %2. Say what you are called, and choose a password.</source>
        <translation>Tiene una invitación a nombre de %1 en %2. Indique cómo se llama y elija una contraseña.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>C&amp;ontraseña</translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>&amp;Repetir la contraseña</translation>
    </message>
    <message>
        <source>This invitation was used, taken back, or has expired. Ask for another one.</source>
        <translation>Esta invitación ya se ha usado, se ha revocado o ha caducado. Pida otra.</translation>
    </message>
    <message>
        <source>The password is not right. Nothing was changed: try again.</source>
        <translation>La contraseña no es correcta. No se ha cambiado nada: vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>This cannot be a name. Nothing was changed: choose another one.</source>
        <translation>Esto no puede ser un nombre. No se ha cambiado nada: elija otro.</translation>
    </message>
    <message>
        <source>The server does not take this password: it is too short, too common, or your address. Nothing was changed: choose another one.</source>
        <translation>El servidor no acepta esta contraseña: es demasiado corta, demasiado común o es su dirección. No se ha cambiado nada: elija otra.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::KeyCatcher</name>
    <message>
        <source>Press the new keys</source>
        <translation>Pulsar las teclas nuevas</translation>
    </message>
    <message>
        <source>New keys: %1</source>
        <translation>Teclas nuevas: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::KeysDialog</name>
    <message>
        <source>Change Keyboard Shortcuts</source>
        <translation>Cambiar atajos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::KeysPage</name>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Use as well</source>
        <translation>Usar también</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Search by action or key</source>
        <translation>Buscar por acción o tecla</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an action, %2 its keys</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sin tecla</translation>
    </message>
    <message>
        <source>No action is called that, or has that key.</source>
        <translation>Ninguna acción se llama así ni tiene esa tecla.</translation>
    </message>
    <message>
        <source>The keys of “%1” cannot be changed.</source>
        <translation>Las teclas de «%1» no se pueden cambiar.</translation>
    </message>
    <message>
        <source>You have changed the keys of “%1”.</source>
        <translation>Las teclas de «%1» se han cambiado.</translation>
    </message>
    <message>
        <source>Press the new keys for “%1”, then Enter. Esc leaves it as it is.</source>
        <translation>Pulsar las teclas nuevas para «%1» y después Intro. Esc lo deja como está.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Tomarla</translation>
    </message>
    <message>
        <source>%1 already does %2. Enter takes it away from there.</source>
        <extracomment>%1 are keys, %2 is a list of actions</extracomment>
        <translation>%1 ya se usa para %2. Intro la quita de ahí.</translation>
    </message>
    <message>
        <source>%1 begins like a key of %2. Enter takes that key away from there.</source>
        <translation>%1 empieza como una tecla de %2. Intro quita esa tecla de ahí.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LabelsEditor</name>
    <message>
        <source>Add labels</source>
        <translation>Añadir etiquetas</translation>
    </message>
    <message>
        <source>Find or add a label</source>
        <translation>Buscar o añadir una etiqueta</translation>
    </message>
    <message>
        <source>Add the label “%1”</source>
        <translation>Añadir la etiqueta «%1»</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LimitDialog</name>
    <message>
        <source>Limit of “%1”</source>
        <extracomment>%1 is a status</extracomment>
        <translation>Límite de «%1»</translation>
    </message>
    <message>
        <source>How many issues of %1 should be in “%2” at a time, at most? When there are more, the board says so to everybody; nothing is refused.</source>
        <translation>¿Cuántas incidencias de %1 debe haber como máximo en «%2» a la vez? Si hay más, el tablero lo muestra a todo el mundo; no se rechaza nada.</translation>
    </message>
    <message>
        <source>At most this many issues</source>
        <translation>Máximo de incidencias</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Set limit</source>
        <translation>Establecer límite</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LineEditor</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LinkBanner</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a intentar</translation>
    </message>
    <message numerus="yes">
        <source>Offline – %n change(s) waiting. You can go on working.</source>
        <translation>
            <numerusform>Sin conexión: %Ln cambio pendiente. Se puede seguir trabajando.</numerusform>
            <numerusform>Sin conexión: %Ln cambios pendientes. Se puede seguir trabajando.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline. You can go on working; nothing is lost.</source>
        <translation>Sin conexión. Se puede seguir trabajando; no se pierde nada.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>Back online – sending %n change(s)…</source>
        <translation>
            <numerusform>De nuevo en línea: enviando %Ln cambio…</numerusform>
            <numerusform>De nuevo en línea: enviando %Ln cambios…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back online – %n change(s) sent.</source>
        <translation>
            <numerusform>De nuevo en línea: %Ln cambio enviado.</numerusform>
            <numerusform>De nuevo en línea: %Ln cambios enviados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back online.</source>
        <translation>De nuevo en línea.</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Comprobar la conexión</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Show your devices</source>
        <translation>Mostrar sus dispositivos</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LinkedIssues</name>
    <message>
        <source>Blocked by</source>
        <translation>Bloqueada por</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Bloquea</translation>
    </message>
    <message>
        <source>Relates to</source>
        <translation>Relacionada con</translation>
    </message>
    <message>
        <source>Duplicated by</source>
        <translation>Duplicada por</translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <translation>Duplicada de</translation>
    </message>
    <message>
        <source>Add sub-issue</source>
        <translation>Añadir subincidencia</translation>
    </message>
    <message>
        <source>Add relation</source>
        <translation>Añadir relación</translation>
    </message>
    <message>
        <source>Sub-issues</source>
        <translation>Subincidencias</translation>
    </message>
    <message>
        <source>Add a sub-issue</source>
        <translation>Añadir una subincidencia</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relaciones</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>Añadir una relación</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n done</source>
        <translation>
            <numerusform>%1 de %Ln hecha</numerusform>
            <numerusform>%1 de %Ln hechas</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of the sub-issues: %1</source>
        <translation>Avance de las subincidencias: %1</translation>
    </message>
    <message>
        <source>Take it out of the sub-issues</source>
        <translation>Quitar de las subincidencias</translation>
    </message>
    <message>
        <source>Remove the relation</source>
        <translation>Quitar la relación</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <translation>Crear «%1»</translation>
    </message>
    <message>
        <source>Title of a new sub-issue, or an issue</source>
        <translation>Título de una subincidencia nueva, o una incidencia</translation>
    </message>
    <message>
        <source>What it has to do with another issue</source>
        <translation>Qué relación tiene con otra incidencia</translation>
    </message>
    <message>
        <source>%1: which issue</source>
        <translation>%1: qué incidencia</translation>
    </message>
    <message>
        <source>No parent</source>
        <translation>Sin principal</translation>
    </message>
    <message>
        <source>The issue that this one is a part of</source>
        <translation>La incidencia de la que forma parte</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ListDelegate</name>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
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
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Enter changes, Delete removes, Alt with Up or Down moves, Insert adds.</source>
        <translation>Intro cambia, Supr quita, Alt con Arriba o Abajo mueve, Insert añade.</translation>
    </message>
    <message>
        <source>Enter changes, Delete removes, Insert adds.</source>
        <translation>Intro cambia, Supr quita, Insert añade.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ListModel</name>
    <message>
        <source>It needs a name.</source>
        <translation>Hace falta un nombre.</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n character(s), and no line ends.</source>
        <translation>
            <numerusform>Un nombre tiene como máximo %Ln carácter y ningún salto de línea.</numerusform>
            <numerusform>Un nombre tiene como máximo %Ln caracteres y ningún salto de línea.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is “%1” already.</source>
        <translation>«%1» ya existe.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>at most %n issue(s)</source>
        <translation>
            <numerusform>%Ln incidencia como máximo</numerusform>
            <numerusform>%Ln incidencias como máximo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%Ln incidencia</numerusform>
            <numerusform>%Ln incidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Incidencias</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MainWindow</name>
    <message>
        <source>You deleted the filter “%1”.</source>
        <translation>Filtro «%1» eliminado.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
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
            <numerusform>%Ln incidencia marcada</numerusform>
            <numerusform>%Ln incidencias marcadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n issue(s)</source>
        <translation>
            <numerusform>%1 de %Ln incidencia</numerusform>
            <numerusform>%1 de %Ln incidencias</numerusform>
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
            <numerusform>%Ln incidencia</numerusform>
            <numerusform>%Ln incidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Incidencia</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Yo</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>Cerrar ventana</translation>
    </message>
    <message>
        <source>What you did last cannot be written to this computer&apos;s disk. It is lost if you close now.</source>
        <translation>Lo último que hizo no se puede escribir en el disco de este equipo. Si cierra ahora, se perderá.</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Cerrar y perderlo</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <extracomment>how many messages are unread, and the rest of the title</extracomment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Bandeja de entrada</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MarkdownEditor</name>
    <message>
        <source>Add a description</source>
        <translation>Añadir una descripción</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MentionCompleter</name>
    <message>
        <source>People to mention</source>
        <translation>Personas para mencionar</translation>
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
        <translation>Combinado con el cambio de otra persona</translation>
    </message>
    <message>
        <source>Merged with a change of %1</source>
        <translation>Combinado con un cambio de %1</translation>
    </message>
    <message>
        <source>%1 changed what you had written</source>
        <translation>%1 ha cambiado lo que se había escrito aquí</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MoveCommands</name>
    <message>
        <source>Move to another project…</source>
        <translation>Mover a otro proyecto…</translation>
    </message>
    <message>
        <source>Move to which project?</source>
        <translation>¿A qué proyecto mover?</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>Mover %1 a %2</translation>
    </message>
    <message numerus="yes">
        <source>Move %n issue(s) to %1</source>
        <translation>
            <numerusform>Mover %Ln incidencia a %1</numerusform>
            <numerusform>Mover %Ln incidencias a %1</numerusform>
        </translation>
    </message>
    <message>
        <source>You moved %1 to %2.</source>
        <translation>%1 se ha movido a %2.</translation>
    </message>
    <message numerus="yes">
        <source>You moved %n issue(s) to %1.</source>
        <translation>
            <numerusform>Se ha movido %Ln incidencia a %1.</numerusform>
            <numerusform>Se han movido %Ln incidencias a %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MoveDialog</name>
    <message>
        <source>&amp;Move them to</source>
        <translation>&amp;Mover a</translation>
    </message>
    <message>
        <source>Move and remove</source>
        <translation>Mover y quitar</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MutationDialog</name>
    <message>
        <source>Edit Change</source>
        <translation>Editar cambio</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Keep the text as a draft (Esc)</source>
        <translation>Guardar el texto como borrador (Esc)</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Volver a enviar</translation>
    </message>
    <message>
        <source>Send it as it is now (Ctrl+Enter)</source>
        <translation>Enviar tal como está (Ctrl+Intro)</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Navigation</name>
    <message>
        <source>Go to my issues</source>
        <translation>Ir a mis incidencias</translation>
    </message>
    <message>
        <source>Go to all issues</source>
        <translation>Ir a todas las incidencias</translation>
    </message>
    <message>
        <source>Go to the issue</source>
        <translation>Ir a la incidencia</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>Abrir en su propia ventana</translation>
    </message>
    <message>
        <source>All issues</source>
        <translation>Todas las incidencias</translation>
    </message>
    <message>
        <source>My issues</source>
        <translation>Mis incidencias</translation>
    </message>
    <message>
        <source>Lockstep does not understand this link.</source>
        <translation>Lockstep no entiende este enlace.</translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation>No se ha abierto nada.</translation>
    </message>
    <message>
        <source>This link leads to another workspace, %1.</source>
        <translation>Este enlace lleva a otro espacio de trabajo, %1.</translation>
    </message>
    <message>
        <source>Open it in the window of that workspace.</source>
        <translation>Hay que abrirlo en la ventana de ese espacio de trabajo.</translation>
    </message>
    <message>
        <source>There is no issue %1 here.</source>
        <translation>Aquí no hay ninguna incidencia %1.</translation>
    </message>
    <message>
        <source>It may have been deleted, or be in a project that you cannot read.</source>
        <translation>Puede que se haya eliminado o que esté en un proyecto sin permiso de lectura.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Avanzar</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NetworkDialog</name>
    <message>
        <source>Network Settings</source>
        <translation>Ajustes de red</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Aplicar</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>&amp;Ninguno</translation>
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
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Ad&amp;dress</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>Po&amp;rt</source>
        <translation>Pue&amp;rto</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>No&amp;mbre</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>C&amp;ontraseña</translation>
    </message>
    <message>
        <source>&amp;Check the connection</source>
        <translation>&amp;Comprobar la conexión</translation>
    </message>
    <message>
        <source>The address and the port of the proxy are needed.</source>
        <translation>Se necesitan la dirección y el puerto del proxy.</translation>
    </message>
    <message>
        <source>It holds from the next connection on.</source>
        <translation>Se aplica a partir de la próxima conexión.</translation>
    </message>
    <message>
        <source>Name and password only if the proxy asks for them. The password is kept in the keychain of this system; without one that opens, in a file that only your account on this computer can read. This computer itself is always reached directly.</source>
        <translation>Nombre y contraseña solo si el proxy los pide. La contraseña se conserva hasta cerrar Lockstep. A este mismo equipo siempre se accede directamente.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NewIssueDialog</name>
    <message>
        <source>Create issue</source>
        <translation>Crear incidencia</translation>
    </message>
    <message>
        <source>New Issue</source>
        <translation>Incidencia nueva</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>What happened, what was expected, how to see it</source>
        <translation>Qué ha pasado, qué se esperaba, cómo verlo</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Create the issue (Ctrl+Enter)</source>
        <translation>Crear la incidencia (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Keep the text as a draft (Esc)</source>
        <translation>Guardar el texto como borrador (Esc)</translation>
    </message>
    <message>
        <source>Choose a project</source>
        <translation>Elegir un proyecto</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>Proyecto: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>There is no project that you may write to.</source>
        <translation>No hay ningún proyecto con permiso de escritura.</translation>
    </message>
    <message>
        <source>A title is all it takes.</source>
        <translation>Basta con un título.</translation>
    </message>
    <message>
        <source>The issue could not be queued. Your text is kept.</source>
        <translation>No se ha podido poner la incidencia en cola. El texto se conserva.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>Attach none</source>
        <translation>No adjuntar ninguno</translation>
    </message>
    <message>
        <source>Attach Files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>They can also be dropped here, or pasted.</source>
        <translation>También se pueden soltar aquí o pegar.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NewProjectDialog</name>
    <message>
        <source>Create project</source>
        <translation>Crear proyecto</translation>
    </message>
    <message>
        <source>New Project</source>
        <translation>Proyecto nuevo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Clave</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>&amp;Empezar con</translation>
    </message>
    <message>
        <source>What was chosen before</source>
        <translation>Lo elegido anteriormente</translation>
    </message>
    <message>
        <source>Software development</source>
        <translation>Desarrollo de software</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Doing</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Simple tasks</source>
        <translation>Tareas sencillas</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>A la espera de respuesta</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Resuelta</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>Help desk</source>
        <translation>Centro de asistencia</translation>
    </message>
    <message>
        <source>All lists of %1</source>
        <extracomment>%1 is a project whose statuses, types, labels and so on are taken</extracomment>
        <translation>Todas las listas de %1</translation>
    </message>
    <message>
        <source>A key has 2 to 10 letters from A to Z and digits, and begins with a letter.</source>
        <translation>Una clave tiene de 2 a 10 letras de la A a la Z y cifras, y empieza por una letra.</translation>
    </message>
    <message>
        <source>Another project has this key already.</source>
        <translation>Otro proyecto ya tiene esta clave.</translation>
    </message>
    <message>
        <source>Statuses: %1</source>
        <translation>Estados: %1</translation>
    </message>
    <message>
        <source>Its issues are called %1 and so on. It cannot be changed later.</source>
        <extracomment>%1 is the name of an issue, such as LOCK-1</extracomment>
        <translation>Sus incidencias se llamarán %1, etc. La clave no se puede cambiar después.</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLAVE</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>No molestar</translation>
    </message>
    <message>
        <source>&amp;Nothing may disturb me now</source>
        <translation>&amp;Nada debe molestarme ahora</translation>
    </message>
    <message>
        <source>Let &amp;mentions of me through</source>
        <translation>Permitir &amp;menciones</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Horas de silencio</translation>
    </message>
    <message>
        <source>&amp;Quiet hours…</source>
        <translation>&amp;Horas de silencio…</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presencia</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Show me as &amp;idle after</source>
        <translation>Mostrarme &amp;ausente tras</translation>
    </message>
    <message>
        <source>Nothing pops up from %1 to %2.</source>
        <translation>De %1 a %2 no aparece nada.</translation>
    </message>
    <message>
        <source>There are no quiet hours.</source>
        <translation>No hay horas de silencio.</translation>
    </message>
    <message>
        <source>What you are told of</source>
        <translation>De qué se le avisa</translation>
    </message>
    <message>
        <source>&amp;Choose by event and project…</source>
        <translation>Elegir por e&amp;vento y proyecto…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Notifier</name>
    <message numerus="yes">
        <source>%n of your issues changed while you were away</source>
        <translation>
            <numerusform>%Ln de mis incidencias ha cambiado durante la ausencia</numerusform>
            <numerusform>%Ln de mis incidencias han cambiado durante la ausencia</numerusform>
        </translation>
    </message>
    <message>
        <source>The last: %1.</source>
        <translation>Lo último: %1.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n messages for you</source>
        <translation>
            <numerusform>Hay %Ln mensaje</numerusform>
            <numerusform>Hay %Ln mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n earlier message(s))</source>
        <extracomment>%1 is the text of the last message</extracomment>
        <translation>
            <numerusform>%1 (y %Ln mensaje anterior)</numerusform>
            <numerusform>%1 (y %Ln mensajes anteriores)</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Quiet for 1 hour</source>
        <translation>Silencio durante 1 hora</translation>
    </message>
    <message>
        <source>You were added to %1</source>
        <translation>Esta cuenta se ha añadido a %1</translation>
    </message>
    <message>
        <source>%1 added you to %2</source>
        <translation>%1 ha añadido esta cuenta a %2</translation>
    </message>
    <message>
        <source>%1 mentioned you in %2</source>
        <translation>Mención de %1 en %2</translation>
    </message>
    <message>
        <source>%1 assigned %2 to you</source>
        <translation>Nueva asignación de %1: %2</translation>
    </message>
    <message>
        <source>%1 made %2 urgent</source>
        <translation>%1 ha marcado %2 como urgente</translation>
    </message>
    <message>
        <source>%1 set %2 to “%3”</source>
        <translation>%1 ha cambiado %2 a «%3»</translation>
    </message>
    <message>
        <source>%1 says that %2 is blocked by %3</source>
        <extracomment>a person, an issue, another issue</extracomment>
        <translation>%1 indica que %3 bloquea %2</translation>
    </message>
    <message>
        <source>%1 mentioned you</source>
        <translation>Mención de %1</translation>
    </message>
    <message>
        <source>%1 commented on %2</source>
        <translation>%1 ha comentado en %2</translation>
    </message>
    <message>
        <source>%1 is due today</source>
        <translation>%1 vence hoy</translation>
    </message>
    <message>
        <source>%1 is due tomorrow</source>
        <translation>%1 vence mañana</translation>
    </message>
    <message numerus="yes">
        <source>%n of your issues are due today</source>
        <translation>
            <numerusform>%Ln de mis incidencias vence hoy</numerusform>
            <numerusform>%Ln de mis incidencias vencen hoy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your issues are due tomorrow</source>
        <translation>
            <numerusform>%Ln de mis incidencias vence mañana</numerusform>
            <numerusform>%Ln de mis incidencias vencen mañana</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and you changed %2 differently</source>
        <translation>%2 tiene cambios distintos de %1 y propios</translation>
    </message>
    <message>
        <source>Nothing is lost: decide when you like.</source>
        <translation>No se pierde nada: se puede decidir en cualquier momento.</translation>
    </message>
    <message>
        <source>%1 came into the queue “%2”</source>
        <extracomment>an issue, a queue</extracomment>
        <translation>%1 ha entrado en la cola «%2»</translation>
    </message>
    <message>
        <source>%1 wrote to everybody in %2</source>
        <translation>%1 escribió a todos en %2</translation>
    </message>
    <message>
        <source>%1 created %2</source>
        <translation>%1 creó %2</translation>
    </message>
    <message>
        <source>%1 deleted %2</source>
        <translation>%1 eliminó %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NotifyRulesDialog</name>
    <message>
        <source>&amp;Mute this project: only what is about me is told</source>
        <translation>&amp;Silenciar este proyecto: avisar solo de lo que me concierne</translation>
    </message>
    <message>
        <source>Mute issues</source>
        <translation>Incidencias silenciadas</translation>
    </message>
    <message>
        <source>What You Are Told Of</source>
        <translation>De qué se le avisa</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Para</translation>
    </message>
    <message>
        <source>&amp;Do not mute any more</source>
        <translation>&amp;Dejar de silenciar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Todos los proyectos</translation>
    </message>
    <message>
        <source>As usual: %1</source>
        <extracomment>&quot;As usual: In Lockstep&quot;</extracomment>
        <translation>Como de costumbre: %1</translation>
    </message>
    <message>
        <source>As everywhere: %1</source>
        <translation>Como en todas partes: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NumberEditor</name>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::OfferDialog</name>
    <message>
        <source>What This Server Can Do</source>
        <translation>Lo que puede hacer este servidor</translation>
    </message>
    <message>
        <source>%1 is not a Lockstep server. What it cannot do is not offered. Whatever you type is kept on this computer until the server has it, and conflicts are found as well as it allows.</source>
        <translation>%1 no es un servidor de Lockstep. Lo que no puede hacer no se ofrece. Todo lo que se escribe se guarda en este equipo hasta que lo tiene el servidor, y los conflictos se encuentran en la medida en que él lo permite.</translation>
    </message>
    <message>
        <source>This is a Lockstep server: it can do all that there is.</source>
        <translation>Es un servidor de Lockstep: puede hacerlo todo.</translation>
    </message>
    <message>
        <source>What it can do</source>
        <translation>Lo que puede hacer</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>Lo que no puede hacer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::OutboxDialog</name>
    <message>
        <source>Everything you did has reached the server.</source>
        <translation>Todo lo hecho ha llegado al servidor.</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Editar…</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Volver a intentar</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>&amp;Descartar…</translation>
    </message>
    <message>
        <source>&amp;Undo discard</source>
        <translation>Des&amp;hacer el descarte</translation>
    </message>
    <message>
        <source>&amp;Open issue</source>
        <translation>&amp;Abrir incidencia</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Changes to Be Sent</source>
        <translation>Cambios por enviar</translation>
    </message>
    <message>
        <source>Changes to be sent</source>
        <translation>Cambios por enviar</translation>
    </message>
    <message>
        <source>What you entered</source>
        <translation>Lo introducido</translation>
    </message>
    <message>
        <source>Change what was not accepted, and send it (F2)</source>
        <translation>Cambiar lo que no se ha aceptado y enviarlo (F2)</translation>
    </message>
    <message>
        <source>Send what was not accepted once more (Ctrl+R)</source>
        <translation>Volver a enviar lo que no se ha aceptado (Ctrl+R)</translation>
    </message>
    <message>
        <source>Give the chosen changes up (Delete)</source>
        <translation>Descartar los cambios elegidos (Supr)</translation>
    </message>
    <message>
        <source>Put back what was discarded last (Ctrl+Z)</source>
        <translation>Recuperar lo último descartado (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Go to the issue</source>
        <translation>Ir a la incidencia</translation>
    </message>
    <message>
        <source>Keep all of this elsewhere, as text or JSON</source>
        <translation>Guardar todo esto en otro sitio, como texto o JSON</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Copiar como &amp;texto</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Copiar como &amp;JSON</translation>
    </message>
    <message>
        <source>&amp;Save as text…</source>
        <translation>&amp;Guardar como texto…</translation>
    </message>
    <message>
        <source>Save as JSO&amp;N…</source>
        <translation>Guardar como JSO&amp;N…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be written to this computer&apos;s disk so far.</source>
        <translation>
            <numerusform>De momento no se ha podido escribir %Ln cambio en el disco de este equipo.</numerusform>
            <numerusform>De momento no se han podido escribir %Ln cambios en el disco de este equipo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were not accepted. They stay here until you decide.</source>
        <translation>
            <numerusform>No se ha aceptado %Ln cambio. Se queda aquí hasta que se decida.</numerusform>
            <numerusform>No se han aceptado %Ln cambios. Se quedan aquí hasta que se decida.</numerusform>
        </translation>
    </message>
    <message>
        <source>These changes are safe on this computer and are sent in this order.</source>
        <translation>Estos cambios están a salvo en este equipo y se envían en este orden.</translation>
    </message>
    <message>
        <source>Nothing else waits. Export what could not be written, to have it elsewhere.</source>
        <translation>No hay nada más pendiente. Conviene exportar lo que no se ha podido escribir para tenerlo en otro sitio.</translation>
    </message>
    <message>
        <source>It is being sent again.</source>
        <translation>Se está enviando de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are being sent again.</source>
        <translation>
            <numerusform>Se está enviando de nuevo %Ln cambio.</numerusform>
            <numerusform>Se están enviando de nuevo %Ln cambios.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln cambio</numerusform>
            <numerusform>%Ln cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard Changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>%1: this exists only on this computer. When you close the list of changes it is gone; until then you can undo this.</source>
        <translation>%1: esto solo existe en este equipo. Al cerrar la lista de cambios desaparece; hasta entonces se puede deshacer.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were on their way already and cannot be taken back.</source>
        <translation>
            <numerusform>%Ln cambio ya estaba en camino y no se puede retirar.</numerusform>
            <numerusform>%Ln cambios ya estaban en camino y no se pueden retirar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were discarded.</source>
        <translation>
            <numerusform>%Ln cambio descartado.</numerusform>
            <numerusform>%Ln cambios descartados.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in the queue again.</source>
        <translation>Está de nuevo en la cola.</translation>
    </message>
    <message>
        <source>The changes are on the clipboard.</source>
        <translation>Los cambios están en el portapapeles.</translation>
    </message>
    <message>
        <source>Export Changes</source>
        <translation>Exportar cambios</translation>
    </message>
    <message>
        <source>The changes were exported.</source>
        <translation>Los cambios se han exportado.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::OutboxModel</name>
    <message>
        <source>Needs attention: not accepted by the server</source>
        <translation>Requiere atención: no aceptado por el servidor</translation>
    </message>
    <message>
        <source>Conflict: needs your decision</source>
        <translation>Conflicto: pendiente de decisión</translation>
    </message>
    <message>
        <source>Held until you decide about a conflict</source>
        <translation>Retenido hasta decidir sobre un conflicto</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Enviándose</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Queued until there is a connection</source>
        <translation>En cola hasta que haya conexión</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Combinado</translation>
    </message>
    <message>
        <source>%1 changed it too, %2. Nothing is lost: decide which one it shall be.</source>
        <translation>%1 también lo ha cambiado, %2. No se pierde nada: hay que decidir cuál debe quedar.</translation>
    </message>
    <message>
        <source>%1 changed it too, %2; you had changed it on another device. Nothing is lost: decide which one it shall be.</source>
        <translation>%1 también lo ha cambiado, %2; el cambio propio se hizo en otro dispositivo. No se pierde nada: hay que decidir cuál debe quedar.</translation>
    </message>
    <message>
        <source>It builds on something that you and somebody else changed differently. It goes into your side of that conflict.</source>
        <translation>Se basa en algo con cambios distintos propios y de otra persona. Pasa a la parte propia de ese conflicto.</translation>
    </message>
    <message>
        <source>It is on its way, and safe on this computer until the server has it.</source>
        <translation>Está en camino y a salvo en este equipo hasta que lo tenga el servidor.</translation>
    </message>
    <message>
        <source>It is safe on this computer, and sent by itself.</source>
        <translation>Está a salvo en este equipo y se envía automáticamente.</translation>
    </message>
    <message>
        <source>The server has it. It goes from here in a moment.</source>
        <translation>El servidor ya lo tiene. Desaparece de aquí en un momento.</translation>
    </message>
    <message>
        <source>The server has it, together with what somebody else changed.</source>
        <translation>El servidor ya lo tiene, junto con el cambio de otra persona.</translation>
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
        <translation>Mostrar la barra lateral</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PaletteModel</name>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Participation</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Take your vote back</source>
        <translation>Retirar el voto</translation>
    </message>
    <message>
        <source>Vote for this</source>
        <translation>Votar</translation>
    </message>
    <message>
        <source>Stop watching this</source>
        <translation>Dejar de seguir</translation>
    </message>
    <message>
        <source>Watch this</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Nobody has voted for this yet.</source>
        <translation>Nadie ha votado aún.</translation>
    </message>
    <message>
        <source>Nobody watches this yet.</source>
        <translation>Nadie la sigue aún.</translation>
    </message>
    <message>
        <source>Voted: %1</source>
        <extracomment>%1 are one or more people</extracomment>
        <translation>Votos de: %1</translation>
    </message>
    <message>
        <source>Watching: %1</source>
        <translation>La siguen: %1</translation>
    </message>
    <message numerus="yes">
        <source>Votes: %n</source>
        <translation>
            <numerusform>Votos: %Ln</numerusform>
            <numerusform>Votos: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watchers: %n</source>
        <translation>
            <numerusform>Seguidores: %Ln</numerusform>
            <numerusform>Seguidores: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PeekCard</name>
    <message>
        <source>There is no description.</source>
        <translation>No hay descripción.</translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>sin asignar</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>asignada a %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>vence %1</translation>
    </message>
    <message>
        <source>A look at %1: %2</source>
        <translation>Vistazo a %1: %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PeopleModel</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Being removed</source>
        <translation>Se está quitando</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Ya no está</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>Viewing %1</source>
        <extracomment>%1 is the key of an issue</extracomment>
        <translation>Viendo %1</translation>
    </message>
    <message>
        <source>%1, a change waits to be sent</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1, un cambio por enviar</translation>
    </message>
    <message>
        <source>What can be done with %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>Acciones para %1</translation>
    </message>
    <message>
        <source>A change waits to be sent.</source>
        <translation>Hay un cambio por enviar.</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <extracomment>A person&apos;s name; &quot;(you)&quot; marks the user</extracomment>
        <translation>%1 (yo)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PeoplePage</name>
    <message>
        <source>Invite…</source>
        <translation>Invitar…</translation>
    </message>
    <message>
        <source>Open invitations</source>
        <translation>Invitaciones pendientes</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a intentar</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Buscar a una persona</translation>
    </message>
    <message>
        <source>Enter shows what can be done with a person.</source>
        <translation>Intro muestra las acciones para una persona.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln persona</numerusform>
            <numerusform>%Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is known yet: the list comes with the connection.</source>
        <translation>Aún no se conoce a nadie: la lista llega cuando haya conexión.</translation>
    </message>
    <message>
        <source>Nobody is called so.</source>
        <translation>Nadie se llama así.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>invited on the server</source>
        <translation>invitación hecha en el servidor</translation>
    </message>
    <message>
        <source>invited by %1</source>
        <translation>invitación de %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>as what somebody is invited, by whom, until when</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>Revoke the invitation of %1</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>Revocar la invitación de %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Picker</name>
    <message>
        <source>Choices</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, elegido</translation>
    </message>
    <message>
        <source>%1, chosen for some</source>
        <translation>%1, elegido para algunas</translation>
    </message>
    <message>
        <source>There is nothing to choose from yet.</source>
        <translation>Aún no hay nada que elegir.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nada coincide con «%1».</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PresenceListModel</name>
    <message numerus="yes">
        <source>%1, %n person(s)</source>
        <extracomment>%1 is &quot;Online&quot;, &quot;Idle&quot;, &quot;Busy&quot; or &quot;Offline&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln persona</numerusform>
            <numerusform>%1, %Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, viewing %3</source>
        <extracomment>A person, a presence in words, the key of an issue</extracomment>
        <translation>%1, %2, está viendo %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <extracomment>A person&apos;s name; &quot;(you)&quot; marks the user</extracomment>
        <translation>%1 (yo)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Heading of a group of people and its size</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>viewing %1</source>
        <extracomment>%1 is the key of an issue</extracomment>
        <translation>viendo %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PresenceSidebar</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Todas las personas</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ProjectCommands</name>
    <message>
        <source>Your changes of %1 were merged with those of somebody else.</source>
        <translation>Los cambios en %1 se han combinado con los de otra persona.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Your changes of %1 need a decision.</source>
        <translation>Los cambios en %1 requieren una decisión.</translation>
    </message>
    <message>
        <source>Somebody else changed the same meanwhile. Nothing you typed is lost.</source>
        <translation>Otra persona ha cambiado lo mismo mientras tanto. No se pierde nada de lo escrito.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Settings of the project</source>
        <translation>Ajustes del proyecto</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Proyecto nuevo</translation>
    </message>
    <message>
        <source>Go to its channel</source>
        <translation>Ir a su canal</translation>
    </message>
    <message>
        <source>Go to its dashboard</source>
        <translation>Ir a su panel</translation>
    </message>
    <message>
        <source>Settings of the project…</source>
        <translation>Ajustes del proyecto…</translation>
    </message>
    <message>
        <source>Your changes of %1 are kept here, and sent when there is a connection.</source>
        <translation>Los cambios en %1 se conservan aquí y se envían cuando haya conexión.</translation>
    </message>
    <message>
        <source>%1 is created as soon as there is a connection.</source>
        <translation>%1 se creará en cuanto haya conexión.</translation>
    </message>
    <message>
        <source>Another project has this key already. You may not be able to see that project.</source>
        <translation>Otro proyecto ya tiene esta clave. Es posible que usted no pueda ver ese proyecto.</translation>
    </message>
    <message>
        <source>%1 could not be created.</source>
        <translation>No se ha podido crear %1.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Mute the project, or not: be told only what is about you</source>
        <translation>Silenciar o no el proyecto: recibir avisos solo de lo que le concierne</translation>
    </message>
    <message>
        <source>%1 is mute: you are told only what is about you.</source>
        <translation>%1 está en silencio: solo se le avisa de lo que le concierne.</translation>
    </message>
    <message>
        <source>You are told of %1 again.</source>
        <translation>Se le vuelve a avisar de %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Do not mute the project</source>
        <translation>Dejar de silenciar el proyecto</translation>
    </message>
    <message>
        <source>Mute the project</source>
        <translation>Silenciar el proyecto</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ProjectDialog</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Pages of the project</source>
        <translation>Páginas del proyecto</translation>
    </message>
    <message>
        <source>Somebody else has changed this project meanwhile. Nothing you typed is lost; what you both changed needs your decision.</source>
        <translation>Otra persona ha cambiado este proyecto mientras tanto. No se pierde nada de lo escrito; falta decidir sobre lo que han cambiado ambas partes.</translation>
    </message>
    <message>
        <source>Somebody else has changed this project meanwhile. Both are in the lists now: look at them, and save.</source>
        <translation>Otra persona ha cambiado este proyecto mientras tanto. Ahora las listas incluyen ambas cosas: revíselas y guarde.</translation>
    </message>
    <message>
        <source>Project “%1”</source>
        <extracomment>%1 is a project</extracomment>
        <translation>Proyecto «%1»</translation>
    </message>
    <message>
        <source>Rooms</source>
        <extracomment>%1 is a building</extracomment>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Rooms of %1</source>
        <translation>Salas de %1</translation>
    </message>
    <message>
        <source>The project needs a name.</source>
        <translation>El proyecto necesita un nombre.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to be decided.</source>
        <translation>
            <numerusform>%Ln cosa por decidir.</numerusform>
            <numerusform>%Ln cosas por decidir.</numerusform>
        </translation>
    </message>
    <message>
        <source>A project needs at least one type.</source>
        <translation>Un proyecto necesita al menos un tipo.</translation>
    </message>
    <message>
        <source>The server would not take this: %1</source>
        <translation>El servidor no aceptaría esto: %1</translation>
    </message>
    <message>
        <source>Only admins of the project can change this.</source>
        <translation>Solo los administradores del proyecto pueden cambiar esto.</translation>
    </message>
    <message>
        <source>After this you will not be able to change the project any more.</source>
        <translation>Después de esto, usted ya no podrá cambiar el proyecto.</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <extracomment>%1 is a status or a type</extracomment>
        <translation>Quitar «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) of this project have the status “%1”.</source>
        <translation>
            <numerusform>%Ln incidencia de este proyecto tiene el estado «%1».</numerusform>
            <numerusform>%Ln incidencias de este proyecto tienen el estado «%1».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) of this project are of the type “%1”.</source>
        <extracomment>%1 is a type</extracomment>
        <translation>
            <numerusform>%Ln incidencia de este proyecto es del tipo «%1».</numerusform>
            <numerusform>%Ln incidencias de este proyecto son del tipo «%1».</numerusform>
        </translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>The names of all issues begin with it, so it stays as it is.</source>
        <translation>Los nombres de todas las incidencias empiezan por ella, así que no se puede cambiar.</translation>
    </message>
    <message>
        <source>Send &amp;only ids with live events</source>
        <translation>Enviar &amp;solo identificadores con los eventos en directo</translation>
    </message>
    <message>
        <source>What happens in this project then goes over the live connection without its contents, which everybody who may read it fetches from the server.</source>
        <translation>Lo que ocurre en este proyecto pasa entonces por la conexión en directo sin su contenido, que quienes pueden leerlo obtienen del servidor.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Viewers read. Members also create and change issues. Admins also change what is in these settings.</source>
        <translation>Los lectores leen. Los miembros además crean y cambian incidencias. Los administradores además cambian lo que hay en estos ajustes.</translation>
    </message>
    <message>
        <source>Members of the project</source>
        <translation>Miembros del proyecto</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Person to be added</source>
        <translation>Persona que añadir</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>Quitar del proyecto</translation>
    </message>
    <message>
        <source>A project keeps at least one admin: make somebody else one first.</source>
        <translation>Un proyecto conserva al menos un administrador: asigne antes ese rol a otra persona.</translation>
    </message>
    <message>
        <source>A project needs at least one status.</source>
        <translation>Un proyecto necesita al menos un estado.</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Estados</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>The columns of the board: by category and, within one, in this order. When more issues than its limit are in one, the board says so; nothing is refused. Issues go along when one is renamed.</source>
        <translation>Las columnas del tablero: por categoría y, dentro de cada una, en este orden. Si en una hay más incidencias que su límite, el tablero lo indica; no se rechaza nada. Al cambiar el nombre de un estado, las incidencias lo siguen.</translation>
    </message>
    <message>
        <source>New status</source>
        <translation>Estado nuevo</translation>
    </message>
    <message>
        <source>Remove status</source>
        <translation>Quitar estado</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Tipos</translation>
    </message>
    <message>
        <source>What an issue can be; the first is that of a new one. Issues go along when one is renamed.</source>
        <translation>Lo que puede ser una incidencia; el primer tipo es el de una nueva. Al cambiar el nombre de uno, las incidencias lo siguen.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>New type</source>
        <translation>Tipo nuevo</translation>
    </message>
    <message>
        <source>Remove type</source>
        <translation>Quitar tipo</translation>
    </message>
    <message>
        <source>These are offered; others can be typed. Issues go along when one is renamed, and keep what is removed here.</source>
        <translation>Estos valores se ofrecen; se pueden escribir otros. Al cambiar el nombre de uno, las incidencias lo siguen; lo que se quita aquí, lo conservan.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Etiqueta nueva</translation>
    </message>
    <message>
        <source>Remove label</source>
        <translation>Quitar etiqueta</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorías</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Categoría nueva</translation>
    </message>
    <message>
        <source>Remove category</source>
        <translation>Quitar categoría</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Buildings with their rooms, as they are offered; others can be typed. Issues keep what they have.</source>
        <translation>Los edificios con sus salas, tal como se ofrecen; se pueden escribir otros. Las incidencias conservan lo que tienen.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Edificios</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Edificio</translation>
    </message>
    <message>
        <source>New building</source>
        <translation>Edificio nuevo</translation>
    </message>
    <message>
        <source>Remove building</source>
        <translation>Quitar edificio</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>Sala nueva</translation>
    </message>
    <message>
        <source>Remove room</source>
        <translation>Quitar sala</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PropertyForm</name>
    <message>
        <source>Show fewer fields</source>
        <translation>Mostrar menos campos</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more field(s)</source>
        <translation>
            <numerusform>Mostrar %Ln campo más</numerusform>
            <numerusform>Mostrar %Ln campos más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QueueDialog</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Words, or is:open type:ticket</source>
        <translation>Palabras, o is:open type:ticket</translation>
    </message>
    <message>
        <source>Filter of the queue</source>
        <translation>Filtro de la cola</translation>
    </message>
    <message>
        <source>Other projects whose issues it takes</source>
        <translation>Otros proyectos cuyas incidencias recoge</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtro</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Proyecto</translation>
    </message>
    <message>
        <source>Also from &amp;other projects</source>
        <translation>También de &amp;otros proyectos</translation>
    </message>
    <message>
        <source>New Queue</source>
        <translation>Cola nueva</translation>
    </message>
    <message>
        <source>Change Queue</source>
        <translation>Cambiar la cola</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QueueStrip</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Sin responsable</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>La más antigua</translation>
    </message>
    <message>
        <source>Resolved within</source>
        <translation>Tiempo de resolución</translation>
    </message>
    <message>
        <source>Came and went</source>
        <translation>Entradas y salidas</translation>
    </message>
    <message>
        <source>Change the queue</source>
        <translation>Cambiar la cola</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Delete queue</source>
        <translation>Eliminar la cola</translation>
    </message>
    <message>
        <source>The queue is being counted.</source>
        <translation>Se está contando la cola.</translation>
    </message>
    <message>
        <source>You are told of what comes into this queue. Stop that</source>
        <translation>Se le avisa de lo que entra en esta cola. Dejar de avisar</translation>
    </message>
    <message>
        <source>Be told of what comes into this queue</source>
        <translation>Recibir avisos de lo que entra en esta cola</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QueuesModel</name>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Sin responsable</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>La más antigua</translation>
    </message>
    <message>
        <source>Resolved within</source>
        <translation>Tiempo de resolución</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QueuesPage</name>
    <message>
        <source>New queue</source>
        <translation>Cola nueva</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s)</source>
        <translation>
            <numerusform>%Ln cola</numerusform>
            <numerusform>%Ln colas</numerusform>
        </translation>
    </message>
    <message>
        <source>A queue is a filter that a project shares, with live figures: what is open, how old the oldest is, what comes and goes.</source>
        <translation>Una cola es un filtro que comparte un proyecto, con cifras al momento: qué está abierto, cuánto tiempo tiene la más antigua, qué entra y qué sale.</translation>
    </message>
    <message>
        <source>There are no queues. Who administers a project can make one.</source>
        <translation>No hay colas. Quien administra un proyecto puede crear una.</translation>
    </message>
    <message>
        <source>Enter goes to the queue, E changes it, Delete deletes it.</source>
        <translation>Intro abre la cola, E la cambia, Supr la elimina.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QuietHoursDialog</name>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>&amp;Horas de silencio</translation>
    </message>
    <message>
        <source>Let &amp;mentions of me through</source>
        <translation>Permitir &amp;menciones</translation>
    </message>
    <message>
        <source>Quiet Hours</source>
        <translation>Horas de silencio</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Silencio desde</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Silencio hasta</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>In these hours nothing pops up and nothing is shown on the desktop. What happens is kept for you, and the others see you as busy.</source>
        <translation>En estas horas no aparece nada, ni en la ventana ni en el escritorio. Lo que ocurra se guarda y los demás ven el estado «ocupado».</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Quiet from 18:00 to 08:00</extracomment>
        <translation>De</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Quiet from 18:00 to 08:00</extracomment>
        <translation>a</translation>
    </message>
    <message>
        <source>Quiet hours that begin on %1</source>
        <extracomment>%1 is a day of the week</extracomment>
        <translation>Horas de silencio que empiezan el %1</translation>
    </message>
    <message>
        <source>Show me as &amp;idle after</source>
        <translation>Mostrarme &amp;ausente tras</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::RestoredLine</name>
    <message>
        <source>Restored what you had typed.</source>
        <translation>Se ha restaurado lo escrito.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Discard what you had typed</source>
        <translation>Descartar lo escrito</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SaveFilterDialog</name>
    <message>
        <source>Show it in the sidebar</source>
        <translation>Mostrar en la barra lateral</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Guardar filtro</translation>
    </message>
    <message>
        <source>Change filter</source>
        <translation>Cambiar filtro</translation>
    </message>
    <message>
        <source>Another filter has this name already.</source>
        <translation>Ya hay otro filtro con este nombre.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SavedFilters</name>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Take it out of the sidebar</source>
        <translation>Quitar de la barra lateral</translation>
    </message>
    <message>
        <source>Show it in the sidebar</source>
        <translation>Mostrar en la barra lateral</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Copy the filter&apos;s text</source>
        <translation>Copiar el texto del filtro</translation>
    </message>
    <message>
        <source>Delete filter</source>
        <translation>Eliminar filtro</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SearchField</name>
    <message>
        <source>The filter is not understood</source>
        <translation>No se entiende el filtro</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SearchPopup</name>
    <message>
        <source>What may stand here</source>
        <translation>Lo que puede ir aquí</translation>
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
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Páginas de los ajustes</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Change shortcuts…</source>
        <translation>Cambiar atajos…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Sidebar</name>
    <message>
        <source>New issue</source>
        <translation>Incidencia nueva</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menú (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Lists and projects</source>
        <translation>Listas y proyectos</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflictos</translation>
    </message>
    <message numerus="yes">
        <source>Conflicts, %n to decide</source>
        <translation>
            <numerusform>Conflictos, %Ln por decidir</numerusform>
            <numerusform>Conflictos, %Ln por decidir</numerusform>
        </translation>
    </message>
    <message>
        <source>Conflict: %1. %2</source>
        <extracomment>a conflict, and what happened</extracomment>
        <translation>Conflicto: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%Ln más…</numerusform>
            <numerusform>%Ln más…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n issue(s)</source>
        <translation>
            <numerusform>%1, %Ln incidencia</numerusform>
            <numerusform>%1, %Ln incidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtros guardados</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Yo: %1</translation>
    </message>
    <message>
        <source>You: %1. %2</source>
        <translation>Yo: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>My issues, %n open</source>
        <translation>
            <numerusform>Mis incidencias, %Ln abierta</numerusform>
            <numerusform>Mis incidencias, %Ln abiertas</numerusform>
        </translation>
    </message>
    <message>
        <source>My issues</source>
        <translation>Mis incidencias</translation>
    </message>
    <message>
        <source>All issues</source>
        <translation>Todas las incidencias</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Queue %1, %n open</source>
        <translation>
            <numerusform>Cola %1, %Ln abierta</numerusform>
            <numerusform>Cola %1, %Ln abiertas</numerusform>
        </translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>Todas las colas</translation>
    </message>
    <message numerus="yes">
        <source>Inbox, %n unread</source>
        <translation>
            <numerusform>Bandeja de entrada, %Ln sin leer</numerusform>
            <numerusform>Bandeja de entrada, %Ln sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Bandeja de entrada</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>a page, and the project it is of</extracomment>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Mapa de calor</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Proyecto nuevo…</translation>
    </message>
    <message>
        <source>Workspace: %1, %2</source>
        <extracomment>a workspace, a person</extracomment>
        <translation>Espacio de trabajo: %1, %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SignInDialog</name>
    <message>
        <source>The e-mail address or the password is not right.</source>
        <translation>La dirección de correo o la contraseña no es correcta.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %n second(s).</source>
        <translation>
            <numerusform>Demasiados intentos. Se puede volver a intentar en %Ln segundo.</numerusform>
            <numerusform>Demasiados intentos. Se puede volver a intentar en %Ln segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment.</source>
        <translation>El servidor está ocupado. Se puede volver a intentar en un momento.</translation>
    </message>
    <message>
        <source>This address answers, but it is not a Lockstep server.</source>
        <translation>Esta dirección responde, pero no es un servidor de Lockstep.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing is lost: you can go on working offline.</source>
        <translation>No se puede acceder al servidor. No se pierde nada: se puede seguir trabajando sin conexión.</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Sign in to %1. Your unsent changes are kept and go out afterwards.</source>
        <translation>Iniciar sesión en %1. Los cambios sin enviar se conservan y se envían después.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;Correo electrónico</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>C&amp;ontraseña</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Comprobar la conexión</translation>
    </message>
    <message>
        <source>This connection is not encrypted: everybody on the way can read your password. Ask whoever runs the server for an https address.</source>
        <translation>Esta conexión no está cifrada: cualquiera en el camino puede leer su contraseña. Pida una dirección https a quien administra el servidor.</translation>
    </message>
    <message>
        <source>What is here stays on this computer, and can be read without signing in.</source>
        <translation>Lo que hay aquí se queda en este equipo y se puede leer sin iniciar sesión.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be sent. They go out when you sign in again.</source>
        <translation>
            <numerusform>%Ln cambio está por enviar. Se envía al volver a iniciar sesión.</numerusform>
            <numerusform>%Ln cambios están por enviar. Se envían al volver a iniciar sesión.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
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
        <translation>Sondeo HTTP</translation>
    </message>
    <message>
        <source>The server cannot be reached. It is tried again by itself.</source>
        <translation>No se puede acceder al servidor. Se vuelve a intentar automáticamente.</translation>
    </message>
    <message>
        <source>The server does not answer. A new connection is being made.</source>
        <translation>El servidor no responde. Se está estableciendo una conexión nueva.</translation>
    </message>
    <message numerus="yes">
        <source>What this computer has of %n space(s) differs from the server and could not be repaired. Nothing that you typed is lost, and it is tried again by itself. If this stays, open Diagnostics, copy the report, and send it to whoever runs the server.</source>
        <translation>
            <numerusform>Lo que este equipo tiene de %Ln espacio difiere del servidor y no se ha podido reparar. No se pierde nada de lo escrito y se vuelve a intentar automáticamente. Si continúa así, conviene abrir Diagnóstico, copiar el informe y enviarlo a quien administra el servidor.</numerusform>
            <numerusform>Lo que este equipo tiene de %Ln espacios difiere del servidor y no se ha podido reparar. No se pierde nada de lo escrito y se vuelve a intentar automáticamente. Si continúa así, conviene abrir Diagnóstico, copiar el informe y enviarlo a quien administra el servidor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to send</source>
        <translation>
            <numerusform>%Ln cambio por enviar</numerusform>
            <numerusform>%Ln cambios por enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted</source>
        <translation>
            <numerusform>%Ln no aceptado</numerusform>
            <numerusform>%Ln no aceptados</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what the server did not accept</source>
        <translation>Mostrar lo que el servidor no ha aceptado</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%Ln conflicto</numerusform>
            <numerusform>%Ln conflictos</numerusform>
        </translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Sin cifrar</translation>
    </message>
    <message>
        <source>The connection is not encrypted. Details</source>
        <translation>La conexión no está cifrada. Detalles</translation>
    </message>
    <message>
        <source>Everybody on the way to the server can read along</source>
        <translation>Cualquiera en el camino al servidor puede leerlo</translation>
    </message>
    <message>
        <source>HTTP, asks now and then</source>
        <translation>HTTP, pregunta de vez en cuando</translation>
    </message>
    <message>
        <source>Basic server: conflicts best-effort, not refreshed yet.</source>
        <translation>Servidor básico: conflictos en lo posible, aún sin actualizar.</translation>
    </message>
    <message>
        <source>Basic server: conflicts best-effort, refreshed at %1.</source>
        <translation>Servidor básico: conflictos en lo posible, actualizado a las %1.</translation>
    </message>
    <message>
        <source>Not everything has been fetched yet: issues may be missing, or be shown as they were before. The rest comes when there is a connection.</source>
        <translation>Aún no se ha obtenido todo: puede que falten incidencias o que se muestren como estaban antes. El resto llega cuando haya conexión.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TeamCommands</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Go to the inbox</source>
        <translation>Ir a la bandeja de entrada</translation>
    </message>
    <message>
        <source>Go to the channel of the project</source>
        <translation>Ir al canal del proyecto</translation>
    </message>
    <message>
        <source>Go to the dashboard</source>
        <translation>Ir al panel de control</translation>
    </message>
    <message>
        <source>Go to the heatmap</source>
        <translation>Ir al mapa de calor</translation>
    </message>
    <message>
        <source>Go to the queues</source>
        <translation>Ir a las colas</translation>
    </message>
    <message>
        <source>New queue</source>
        <translation>Cola nueva</translation>
    </message>
    <message>
        <source>Be told of what comes into this queue, or not</source>
        <translation>Recibir o no avisos de lo que entra en esta cola</translation>
    </message>
    <message>
        <source>Mark all in the inbox as read</source>
        <translation>Marcar toda la bandeja de entrada como leída</translation>
    </message>
    <message>
        <source>Clear the inbox</source>
        <translation>Vaciar la bandeja de entrada</translation>
    </message>
    <message>
        <source>Choose what you are told of</source>
        <translation>Elegir de qué se le avisa</translation>
    </message>
    <message>
        <source>Mute, or not: be told only what is about you</source>
        <translation>Silenciar o no: recibir avisos solo de lo que le concierne</translation>
    </message>
    <message>
        <source>%1 is mute: you are told only what is about you.</source>
        <translation>%1 está en silencio: solo se le avisa de lo que le concierne.</translation>
    </message>
    <message>
        <source>You are told of %1 again.</source>
        <translation>Se le vuelve a avisar de %1.</translation>
    </message>
    <message>
        <source>You deleted the queue “%1”.</source>
        <translation>Cola «%1» eliminada.</translation>
    </message>
    <message>
        <source>Do not tell me of what comes in</source>
        <translation>No avisarme de lo que entra</translation>
    </message>
    <message>
        <source>Tell me of what comes in</source>
        <translation>Avisarme de lo que entra</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Delete queue</source>
        <translation>Eliminar la cola</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Notificación siguiente</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Notificación anterior</translation>
    </message>
    <message>
        <source>Go to what the message is about</source>
        <translation>Ir a lo que trata la notificación</translation>
    </message>
    <message>
        <source>Mark the message as read or unread</source>
        <translation>Marcar la notificación como leída o no leída</translation>
    </message>
    <message>
        <source>Archive the message, or bring it back</source>
        <translation>Archivar la notificación o recuperarla</translation>
    </message>
    <message>
        <source>Put the message off, or bring it back</source>
        <translation>Posponer la notificación o recuperarla</translation>
    </message>
    <message>
        <source>The queue is not there any more. All issues are shown instead.</source>
        <translation>La cola ya no existe. En su lugar se muestran todas las incidencias.</translation>
    </message>
    <message>
        <source>The queue “%1” is not there any more. All issues are shown instead.</source>
        <translation>La cola «%1» ya no existe. En su lugar se muestran todas las incidencias.</translation>
    </message>
    <message>
        <source>Mute what the message is about, or not</source>
        <translation>Silenciar o no lo que trata la notificación</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ThreeWayText</name>
    <message>
        <source>%1, what it was</source>
        <extracomment>Names of text panes; %1 is a field such as &quot;Description&quot;</extracomment>
        <translation>%1, antes</translation>
    </message>
    <message>
        <source>%1, mine</source>
        <translation>%1, la mía</translation>
    </message>
    <message>
        <source>%1, result</source>
        <translation>%1, resultado</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>La mía</translation>
    </message>
    <message>
        <source>Theirs</source>
        <extracomment>Head of a pane; %1 is a person and a time</extracomment>
        <translation>La otra</translation>
    </message>
    <message>
        <source>Theirs, by %1</source>
        <translation>La otra, de %1</translation>
    </message>
    <message>
        <source>%1, theirs</source>
        <translation>%1, la otra</translation>
    </message>
    <message>
        <source>%1, theirs, by %2</source>
        <translation>%1, la otra, de %2</translation>
    </message>
    <message>
        <source>Result, edit it here</source>
        <translation>Resultado, se edita aquí</translation>
    </message>
    <message>
        <source>Result: as it was</source>
        <translation>Resultado: como estaba</translation>
    </message>
    <message>
        <source>Result: all of theirs</source>
        <translation>Resultado: todo de la otra</translation>
    </message>
    <message>
        <source>Result: all of mine</source>
        <translation>Resultado: todo de la mía</translation>
    </message>
    <message>
        <source>both changed it, undecided</source>
        <translation>cambiado por ambas partes, sin decidir</translation>
    </message>
    <message>
        <source>left as it was</source>
        <translation>se deja como estaba</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>la otra versión</translation>
    </message>
    <message>
        <source>the same change on both sides</source>
        <translation>el mismo cambio en ambas partes</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>mi versión</translation>
    </message>
    <message>
        <source>theirs and then mine</source>
        <translation>la otra y después la mía</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
    <message>
        <source>Theirs has changed since you edited the result: compare the two, then use your text or take a side.</source>
        <translation>La otra versión ha cambiado desde que se editó el resultado: hay que comparar ambas y después usar el texto propio o elegir un lado.</translation>
    </message>
    <message>
        <source>Change %1 of %2: %3</source>
        <extracomment>%3 says what is decided for this change</extracomment>
        <translation>Cambio %1 de %2: %3</translation>
    </message>
    <message>
        <source>Look at the result, then use it.</source>
        <translation>Conviene revisar el resultado y después usarlo.</translation>
    </message>
    <message>
        <source>What it was, while Alt is held</source>
        <translation>Cómo estaba, mientras se mantiene pulsada Alt</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Toast</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>×%1</source>
        <extracomment>How often the same thing happened</extracomment>
        <translation>×%1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <translation>
            <numerusform>%1, %Ln vez</numerusform>
            <numerusform>%1, %Ln veces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ToastStack</name>
    <message>
        <source>Close all</source>
        <translation>Cerrar todo</translation>
    </message>
    <message>
        <source>Close all messages</source>
        <translation>Cerrar todos los mensajes</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <extracomment>Folded messages</extracomment>
        <translation>Mostrar menos</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%Ln más</numerusform>
            <numerusform>+%Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer messages</source>
        <translation>Mostrar menos mensajes</translation>
    </message>
    <message numerus="yes">
        <source>%n more message(s)</source>
        <translation>
            <numerusform>%Ln mensaje más</numerusform>
            <numerusform>%Ln mensajes más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TrayHome</name>
    <message>
        <source>Lockstep is still running</source>
        <translation>Lockstep sigue en marcha</translation>
    </message>
    <message>
        <source>It goes on telling you what is new. This icon opens its windows again, and quits it.</source>
        <translation>Sigue avisando de las novedades. Este icono vuelve a abrir sus ventanas y lo cierra.</translation>
    </message>
    <message>
        <source>Open Lockstep</source>
        <translation>Abrir Lockstep</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::UndoCommands</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>Mostrar el historial</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1 says what was done: &quot;Set Status of LOCK-12 to “Done”&quot;</extracomment>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rehacer: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rehecho: %1</translation>
    </message>
    <message>
        <source>This cannot be undone any more: %1</source>
        <translation>Esto ya no se puede deshacer: %1</translation>
    </message>
    <message>
        <source>The issue or comment is not here any more.</source>
        <translation>La incidencia o el comentario ya no está aquí.</translation>
    </message>
    <message>
        <source>You deleted a comment on %1.</source>
        <translation>Comentario en %1 eliminado.</translation>
    </message>
    <message>
        <source>%1: the lost value is used again</source>
        <translation>%1: se vuelve a usar el valor perdido</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::UndoKeeper</name>
    <message>
        <source>The comment was posted anew, with a new time.</source>
        <translation>El comentario se ha publicado de nuevo, con una hora nueva.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ViewMenu</name>
    <message>
        <source>Group by</source>
        <translation>Agrupar por</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Fold all groups away</source>
        <translation>Plegar todos los grupos</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>Desplegar todos los grupos</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Última actualización</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Vencimiento</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Reverse order</source>
        <translation>Orden inverso</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WelcomeDialog</name>
    <message>
        <source>Welcome to Lockstep</source>
        <translation>Bienvenida a Lockstep</translation>
    </message>
    <message>
        <source>Try with a local workspace</source>
        <translation>Probar con un espacio de trabajo local</translation>
    </message>
    <message>
        <source>It is open already.</source>
        <translation>Ya está abierto.</translation>
    </message>
    <message>
        <source>Sample issues of a small team, on this computer only. Nothing to set up.</source>
        <translation>Incidencias de ejemplo de un equipo pequeño, solo en este ordenador. Nada que configurar.</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Conectarse a un servidor</translation>
    </message>
    <message>
        <source>You have the address of your team’s server.</source>
        <translation>Cuando se conoce la dirección del servidor del equipo.</translation>
    </message>
    <message>
        <source>Open an invitation</source>
        <translation>Abrir una invitación</translation>
    </message>
    <message>
        <source>Somebody has sent you a link.</source>
        <translation>Cuando se ha recibido un enlace.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>An issue tracker for teams that stays in step. How would you like to begin? You find this page again in the menu.</source>
        <translation>Un gestor de incidencias que mantiene a los equipos al mismo paso. ¿Cómo empezar? Esta página se encuentra de nuevo en el menú.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>https://lockstep.example.com</source>
        <extracomment>an example of an address</extracomment>
        <translation>https://lockstep.example.com</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>The way to the server is checked step by step, so that you see what is wrong if something is. Nothing of yours is sent yet.</source>
        <translation>El camino hasta el servidor se comprueba paso a paso, para ver qué falla si algo falla. Todavía no se envía ningún dato propio.</translation>
    </message>
    <message>
        <source>The link you were sent</source>
        <translation>El enlace recibido</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Paste the link. You see which server it leads to before anything is sent there.</source>
        <translation>Se pega aquí el enlace. Antes de enviar nada se muestra a qué servidor lleva.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>With what stands behind the name, if you were told so: a port, a path.</source>
        <translation>Con lo que siga al nombre, si se ha indicado: un puerto, una ruta.</translation>
    </message>
    <message>
        <source>You were invited as %1.</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>Invitación a nombre de %1.</translation>
    </message>
    <message>
        <source>This is not an invitation to Lockstep. Copy the whole link, from lockstep:// or https:// on, or ask for the address of the server.</source>
        <translation>Esto no es una invitación a Lockstep. Hay que copiar el enlace completo, desde lockstep:// o https://, o pedir la dirección del servidor.</translation>
    </message>
    <message>
        <source>The local workspace is being prepared…</source>
        <translation>Preparando el espacio de trabajo local…</translation>
    </message>
    <message>
        <source>Connect to Another Server</source>
        <translation>Conectar con otro servidor</translation>
    </message>
    <message>
        <source>This link leads to %1, where you have not been with Lockstep. Nothing has been sent there.

Connect only if you trust whoever gave you the link.</source>
        <extracomment>%1 is the name of a server</extracomment>
        <translation>Este enlace lleva a %1, donde aún no ha estado con Lockstep. No se ha enviado nada allí.

Conéctese solo si confía en quien le dio el enlace.</translation>
    </message>
    <message>
        <source>This is the server of your invitation. Go on, and you see whose it is.</source>
        <translation>Este es el servidor de su invitación. Continúe para ver a nombre de quién está.</translation>
    </message>
    <message>
        <source>What the server asks for</source>
        <translation>Lo que pide el servidor</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>This is a basic server: your work is kept here and sent there, offline too, and conflicts are found as well as it allows. The password is sent to it and not kept.</source>
        <translation>Es un servidor básico: el trabajo se guarda aquí y se envía allí, también el hecho sin conexión, y los conflictos se encuentran en la medida en que él lo permite. La contraseña se le envía y no se guarda.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Something answers there. Go on to say who you are.</source>
        <translation>Algo responde allí. Continuar para identificarse.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowCommands</name>
    <message>
        <source>Show the connection</source>
        <translation>Mostrar la conexión</translation>
    </message>
    <message>
        <source>Decide about conflicts</source>
        <translation>Decidir sobre los conflictos</translation>
    </message>
    <message>
        <source>Set rules for conflicts</source>
        <translation>Establecer reglas para conflictos</translation>
    </message>
    <message>
        <source>Show changes to be sent</source>
        <translation>Mostrar los cambios por enviar</translation>
    </message>
    <message>
        <source>Connect again now</source>
        <translation>Volver a conectar ahora</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Trabajar sin conexión</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Mostrar u ocultar la barra lateral</translation>
    </message>
    <message>
        <source>Show or hide the issue beside the list</source>
        <translation>Mostrar u ocultar la incidencia junto a la lista</translation>
    </message>
    <message>
        <source>Go to the messages</source>
        <translation>Ir a los mensajes</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Abrir el menú</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Ventana nueva</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Cerrar ventana</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Volver a iniciar sesión</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Go to a message, else to the next part of the window</source>
        <translation>Ir a un mensaje o, si no hay, a la parte siguiente de la ventana</translation>
    </message>
    <message>
        <source>Go to the part of the window before</source>
        <translation>Ir a la parte anterior de la ventana</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowDialogs</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Change keyboard shortcuts</source>
        <translation>Cambiar atajos de teclado</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>About Lockstep</source>
        <translation>Acerca de Lockstep</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Comprobar la conexión</translation>
    </message>
    <message>
        <source>Connect to another server</source>
        <translation>Conectarse a otro servidor</translation>
    </message>
    <message>
        <source>Your account and devices</source>
        <translation>Su cuenta y sus dispositivos</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Su cuenta</translation>
    </message>
    <message>
        <source>What this server can do</source>
        <translation>Lo que puede hacer este servidor</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowFilters</name>
    <message>
        <source>Filter the list</source>
        <translation>Filtrar la lista</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Borrar el filtro</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Guardar el filtro</translation>
    </message>
    <message>
        <source>Save the filter under another name</source>
        <translation>Guardar el filtro con otro nombre</translation>
    </message>
    <message>
        <source>Copy a link to the filter</source>
        <translation>Copiar un enlace al filtro</translation>
    </message>
    <message>
        <source>Go to a saved filter</source>
        <translation>Ir a un filtro guardado</translation>
    </message>
    <message>
        <source>Choose how the list is shown</source>
        <translation>Elegir cómo se muestra la lista</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Guardar cambios</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Guardar filtro</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtros guardados</translation>
    </message>
    <message>
        <source>The filter asks for what is not there, so the list shows what it did before. %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>El filtro pide algo que no existe, por lo que la lista sigue mostrando lo mismo que antes. %1</translation>
    </message>
    <message>
        <source>The filter asks for what is not there any more. %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>El filtro pide algo que ya no existe. %1</translation>
    </message>
    <message>
        <source>The filter asks for what is not there, so it leaves no issue out. %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>El filtro pide algo que no existe, así que no descarta ninguna incidencia. %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowMenus</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densidad</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacta</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Amplia</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowNews</name>
    <message>
        <source>Go to what happened while you were away</source>
        <translation>Ir a las novedades durante la ausencia</translation>
    </message>
    <message>
        <source>Take note of what happened while you were away</source>
        <translation>Dar por vistas las novedades durante la ausencia</translation>
    </message>
    <message>
        <source>Your last change could not be saved.</source>
        <translation>No se ha podido guardar el último cambio.</translation>
    </message>
    <message>
        <source>The conflict could not be exported.</source>
        <translation>No se ha podido exportar el conflicto.</translation>
    </message>
    <message numerus="yes">
        <source>You took note of %n issue(s).</source>
        <translation>
            <numerusform>%Ln incidencia dada por vista.</numerusform>
            <numerusform>%Ln incidencias dadas por vistas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>%1 changed it too. Enter to decide.</source>
        <translation>%1 también lo ha cambiado. Intro para decidir.</translation>
    </message>
    <message>
        <source>%1 changed it too; you had changed it on another device. Enter to decide.</source>
        <translation>%1 también lo ha cambiado; el cambio propio se hizo en otro dispositivo. Intro para decidir.</translation>
    </message>
    <message numerus="yes">
        <source>The server did not accept %n change(s).</source>
        <translation>
            <numerusform>El servidor no ha aceptado %Ln cambio.</numerusform>
            <numerusform>El servidor no ha aceptado %Ln cambios.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost: decide what becomes of them.</source>
        <translation>No se pierde nada: hay que decidir qué hacer con ellos.</translation>
    </message>
    <message>
        <source>%1 and you changed %2 differently.</source>
        <translation>%2 tiene cambios distintos de %1 y propios.</translation>
    </message>
    <message>
        <source>Nothing is lost: decide when you like.</source>
        <translation>No se pierde nada: se puede decidir en cualquier momento.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Merged %1</source>
        <translation>%1: combinada</translation>
    </message>
    <message>
        <source>%1 stays as the others have it</source>
        <translation>%1 queda en la otra versión</translation>
    </message>
    <message>
        <source>Restored %1 with your changes</source>
        <translation>%1: restaurada con los cambios propios</translation>
    </message>
    <message>
        <source>Made a new issue from your text</source>
        <translation>Incidencia nueva creada con el texto propio</translation>
    </message>
    <message>
        <source>%1 stays deleted</source>
        <translation>%1 sigue eliminada</translation>
    </message>
    <message>
        <source>Your text is kept as the draft of a new issue.</source>
        <translation>El texto se conserva como borrador de una incidencia nueva.</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1: eliminada</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>%1: conservada</translation>
    </message>
    <message>
        <source>Decided by your rules for conflicts.</source>
        <translation>Decidido según las reglas para conflictos.</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>Usar la mía</translation>
    </message>
    <message>
        <source>The local copy was damaged. It is fetched from the server again.</source>
        <translation>La copia local estaba dañada. Se vuelve a obtener del servidor.</translation>
    </message>
    <message numerus="yes">
        <source>The list of unsent changes was damaged. %n of them could be saved; the damaged file was kept.</source>
        <translation>
            <numerusform>La lista de cambios sin enviar estaba dañada. Se ha podido salvar %Ln; el archivo dañado se ha conservado.</numerusform>
            <numerusform>La lista de cambios sin enviar estaba dañada. Se han podido salvar %Ln; el archivo dañado se ha conservado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent change(s) cannot be read by this version. They were kept.</source>
        <translation>
            <numerusform>Esta versión no puede leer %Ln cambio sin enviar. Se ha conservado.</numerusform>
            <numerusform>Esta versión no puede leer %Ln cambios sin enviar. Se han conservado.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowPalette</name>
    <message>
        <source>Find anything by its name</source>
        <translation>Buscar cualquier cosa por su nombre</translation>
    </message>
    <message>
        <source>Press Enter to go where this link leads.</source>
        <translation>Intro sigue este enlace.</translation>
    </message>
    <message>
        <source>Nothing is called that. Press Enter to create an issue with the title “%1”.</source>
        <translation>No hay nada con ese nombre. Intro crea una incidencia con el título «%1».</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Tema: como el sistema</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Tema: claro</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Tema: oscuro</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>Tema: alto contraste</translation>
    </message>
    <message>
        <source>Density: compact</source>
        <translation>Densidad: compacta</translation>
    </message>
    <message>
        <source>Density: normal</source>
        <translation>Densidad: normal</translation>
    </message>
    <message>
        <source>Density: roomy</source>
        <translation>Densidad: amplia</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Issues of this person</source>
        <translation>Incidencias de esta persona</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowPeople</name>
    <message>
        <source>Issues of %1</source>
        <translation>Incidencias de %1</translation>
    </message>
    <message>
        <source>Assign %1 to %2</source>
        <translation>Asignar %1 a %2</translation>
    </message>
    <message>
        <source>Mention in a comment</source>
        <translation>Mencionar en un comentario</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowToasts</name>
    <message numerus="yes">
        <source>You did %n things. The last one: %1</source>
        <extracomment>%1 is a sentence: &quot;You archived what you were told of LOCK-3.&quot;</extracomment>
        <translation>
            <numerusform>%Ln acción. La última: %1</numerusform>
            <numerusform>%Ln acciones. La última: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>Deshacer todo</translation>
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
        <translation>Enviado a las %1: %2, %3</translation>
    </message>
    <message>
        <source>Received at %1: %2, %3</source>
        <translation>Recibido a las %1: %2, %3</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WorkspaceSwitcher</name>
    <message>
        <source>Switch to another workspace</source>
        <translation>Cambiar a otro espacio de trabajo</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espacios de trabajo</translation>
    </message>
    <message>
        <source>Open this one in another window</source>
        <translation>Abrir este en otra ventana</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>en este equipo</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a workspace, a person</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%Ln sin leer</numerusform>
            <numerusform>%Ln sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a server, a person</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Conectarse a un servidor…</translation>
    </message>
    <message>
        <source>Open an invitation…</source>
        <translation>Abrir una invitación…</translation>
    </message>
    <message>
        <source>Local workspace</source>
        <translation>Espacio de trabajo local</translation>
    </message>
</context>
</TS>
