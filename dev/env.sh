# Sets JAVA_HOME to a JDK 25 or newer. Sourced by the scripts of this folder, which run in bash.
# shellcheck shell=bash
die() {
    echo "$*" >&2
    exit 1
}

is_jdk_25() {
    local feature
    feature=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null) || true
    [ -x "$1/bin/javac" ] && [ "${feature:-0}" -ge 25 ]
}

find_jdk() {
    local on_path home
    on_path=$(readlink -f "$(command -v javac || echo /)")
    for home in "${JAVA_HOME:-}" "${on_path%/bin/javac}" /usr/lib/jvm/*; do
        if is_jdk_25 "$home"; then
            export JAVA_HOME=$home
            return 0
        fi
    done
    return 1
}

find_jdk || [ "${0##*/}" = setup ] || die "JDK 25 or newer was not found: run dev/setup, or set JAVA_HOME to it."
cd "$(dirname "${BASH_SOURCE[0]}")/.."
