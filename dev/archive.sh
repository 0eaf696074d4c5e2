# shellcheck shell=sh
# How the JVM runs, and the class archive that spares it loading, checking and linking the same
# classes at every start. Sourced after environment.sh by the launcher and by rehearse, which makes
# the archive; all three are shipped. Needs java_home and feature (set by require_java) and jar.
# Whatever fails here fails silently: without an archive all works, only later.
# shellcheck disable=SC2034,SC2154

# The heap starts small, grows with use to what keeps the process below 300 MB, and is given back when
# it is collected in full, which the program does when it rests. Code is compiled in full only once it
# runs a lot, since a start has better things to do; so has netty than to tell the recorder of the JVM.
JVM_OPTIONS="-Xms32m -Xmx128m -XX:+UseSerialGC -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 \
-XX:-ShrinkHeapInSteps \
-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 \
-XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000 \
-Dio.netty.jfr.enabled=false --enable-native-access=ALL-UNNAMED -Xlog:disable -Xlog:all=warning:stderr"

# The simulated cluster lives in the heap.
HEAP_OF_SIMULATION=-Xmx512m

# What an archive is good for: this Java, this build, at this place. It must be exact, since the JVM
# (25.0) checks nothing of the class path when it uses an AOT cache: it would run old classes.
# Libraries have their version in their name, so only our own jars are read in full.
archive_key() {
    {
        cat "$java_home/release" "$jar" "${jar%/*}"/lib/pynmon-*.jar
        printf '%s\n' "$java_home" "$jar" "$JVM_OPTIONS"
        ls -lnL "$java_home"/lib/server/* "${jar%/*}/lib"
    } 2>/dev/null | cksum | tr ' ' -
}

# Sets archive to the file that is there; fails if there is none.
find_archive() {
    name_archive || return 1
    for folder in "$beside" "$own"; do
        archive=$folder/$archive_name
        [ ! -e "$archive" ] || ! is_trusted "$folder" "$archive" || return 0
    done
    return 1
}

# Sets archive to the file that can be made; fails if none can.
place_archive() {
    name_archive || return 1
    for folder in "$beside" "$own"; do
        archive=$folder/$archive_name
        (umask 022 && mkdir -p "$folder") 2>/dev/null && [ -w "$folder" ] || continue
        # Our own folders may be of a time, or of a umask, that let a group write.
        [ -n "${PYNMON_CACHE:-}" ] || chmod go-w "$folder" 2>/dev/null || true
        ! is_trusted "$folder" || return 0
    done
    return 1
}

name_archive() {
    [ "${PYNMON_CACHE:-}" != off ] || return 1
    archive_name=pynmon-$(archive_key).$(archive_kind)
    beside=${PYNMON_CACHE:-${jar%/*}/cache}
    own=${PYNMON_CACHE:-${XDG_CACHE_HOME:-${HOME:-/nowhere}/.cache}/pynmon}
}

# An archive is code: it and its folder must belong to this user, to the owner of the program or to
# root, and nobody else may write to them.
is_trusted() {
    owner=$(ls -ldnL "$jar" 2>/dev/null | { read -r _ _ uid _ && echo "$uid"; }) || owner=0
    for place in "$@"; do
        [ -n "$(find -H "$place" -prune \( -type d -o -type f \) ! -perm -0020 ! -perm -0002 \
            \( -user "$(id -u)" -o -user 0 -o -user "$owner" \) 2>/dev/null)" ] || return 1
    done
}

# From 25 on the JVM keeps more than classes, and calls it an AOT cache.
archive_kind() {
    if [ "$feature" -ge 25 ]; then echo aot; else echo jsa; fi
}

# Sets archive_flag and archive_log: how the JVM is told to use the archive, and to say nothing of
# one that does not fit, without which it goes on.
set_archive_flags() {
    archive_flag=
    archive_log="-Xlog:cds*=off:stderr"
    case $archive in
        *.aot)
            archive_flag=-XX:AOTCache=$archive
            archive_log="$archive_log -Xlog:aot*=off:stderr"
            ;;
        *) archive_flag=-XX:SharedArchiveFile=$archive ;;
    esac
}
