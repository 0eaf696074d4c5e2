# shellcheck shell=sh
# Finds the tools that Pynmon needs, or installs them where that is possible. Sourced by the
# launcher, which ships it, and by the scripts beside it. POSIX sh; speaks on stderr only.

JAVA_AT_LEAST=21

say() {
    printf 'pynmon: %s\n' "$*" >&2
}

die() {
    say "$@"
    exit 1
}

# The feature version of the JDK in folder $1. Its release file is read first: no JVM to start.
java_feature() {
    version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$1/release" 2>/dev/null)
    [ -n "$version" ] || version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
    version=${version#1.}
    printf '%s' "${version%%[!0-9]*}"
}

# Does folder $1 hold tool $2 (java or javac) of a version that will do?
java_fits() {
    [ -x "$1/bin/$2" ] && [ -x "$1/bin/java" ] || return 1
    feature=$(java_feature "$1")
    [ "${feature:-0}" -ge "$JAVA_AT_LEAST" ]
}

java_home_of_path() {
    on_path=$(command -v java) || return 0
    real=$(readlink -f "$on_path" 2>/dev/null) || return 0
    dirname "$(dirname "$real")"
}

java_home_of_macos() {
    [ -x /usr/libexec/java_home ] || return 0
    /usr/libexec/java_home -v "$JAVA_AT_LEAST+" 2>/dev/null || true
}

# Sets java_home to the first folder that has tool $1.
find_java() {
    for java_home in \
        "${JAVA_HOME:-}" "$(java_home_of_path)" "$(java_home_of_macos)" \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/* /opt/*/* /usr/local/*j[dr][ke]* \
        "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* \
        /opt/homebrew/opt/openjdk* /usr/local/opt/openjdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -n "$java_home" ] && java_fits "$java_home" "$1" && return 0
    done
    return 1
}

# Sets maven to the command.
find_maven() {
    for maven in \
        "$(command -v mvn || true)" "${MAVEN_HOME:-/none}/bin/mvn" "${M2_HOME:-/none}/bin/mvn" \
        /usr/share/maven/bin/mvn /opt/*maven*/bin/mvn /usr/local/*maven*/bin/mvn \
        "${HOME:-/}"/.sdkman/candidates/maven/current/bin/mvn /opt/homebrew/bin/mvn; do
        [ -n "$maven" ] && [ -x "$maven" ] && return 0
    done
    return 1
}

can_install() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1
}

refresh_package_lists() {
    [ -z "${package_lists_fresh:-}" ] || return 0
    say "asking the distribution for its package lists"
    apt-get update -q >&2 || say "the package lists could not be refreshed; going on with the old ones"
    package_lists_fresh=yes
}

distribution_offers() {
    LC_ALL=C apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: [^(]'
}

install_packages() {
    refresh_package_lists
    say "installing $*"
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q "$@" >&2 </dev/null ||
        die "the packages could not be installed; try it yourself: apt-get install $*"
}

distribution_name() {
    (. /etc/os-release 2>/dev/null && printf '%s' "${PRETTY_NAME:-}") || true
}

# Sets package to the newest Java ($1: jdk or jre) that the distribution offers.
find_java_package() {
    for feature in 25 21; do
        package=openjdk-$feature-$1-headless
        ! distribution_offers "$package" || return 0
    done
    return 1
}

install_java() {
    refresh_package_lists
    find_java_package "$1" || return 0
    install_packages "$package"
}

how_to_get_java() {
    if find_java_package "$1"; then
        printf 'type: sudo apt-get install %s' "$package"
    elif command -v apt-cache >/dev/null 2>&1; then
        printf '%s offers none: unpack one (Eclipse Temurin %s, say) below /opt, or set JAVA_HOME to it' \
            "$(distribution_name)" "$JAVA_AT_LEAST"
    elif command -v dnf >/dev/null 2>&1; then
        printf 'type: sudo dnf install java-%s-openjdk-devel' "$JAVA_AT_LEAST"
    elif command -v brew >/dev/null 2>&1; then
        printf 'type: brew install openjdk@%s' "$JAVA_AT_LEAST"
    else
        printf 'install one, or set JAVA_HOME to it'
    fi
}

# Sets java_home; $1 is jdk where code is compiled, jre where it only runs.
require_java() {
    tool=java
    [ "$1" = jre ] || tool=javac
    ! find_java "$tool" || return 0
    ! can_install || install_java "$1"
    find_java "$tool" ||
        die "no Java $JAVA_AT_LEAST or newer ($1) was found; $(how_to_get_java "$1")."
}

how_to_get_maven() {
    for manager in apt-get dnf; do
        if command -v "$manager" >/dev/null 2>&1; then
            printf 'type: sudo %s install maven' "$manager"
            return 0
        fi
    done
    printf 'install it (brew install maven, say) or set MAVEN_HOME to it'
}

require_maven() {
    ! find_maven || return 0
    ! can_install || install_packages maven
    find_maven || die "Maven was not found; $(how_to_get_maven)."
}

# Maven on the JDK that was found, whichever it would take itself.
run_maven() {
    options=${MAVEN_OPTS:-}
    # Maven 3 itself uses what newer JDKs warn about.
    [ "$(java_feature "$java_home")" -lt 23 ] ||
        options="--sun-misc-unsafe-memory-access=allow $options"
    JAVA_HOME=$java_home MAVEN_OPTS=$options "$maven" "$@" </dev/null
}
