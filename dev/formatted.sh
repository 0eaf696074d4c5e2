# shellcheck shell=bash
# Which sources need no look at their format: a file of the same bytes was found well by the same
# formatter before, on this machine. To look at all takes half a minute of a processor. Sourced by
# dev/test; needs java_home. What is known lies in the user's cache, where it outlives a build; without
# it, or without sha256sum, all are looked at, as plain Maven does.

# The longest list that is shorter than looking at all; a command cannot be much longer, either.
FEW_SOURCES=300

# One line per source: its hash, a blank, its path.
hash_sources() {
    find ./*/src/*/java -name '*.java' -exec sha256sum {} + | sed 's/  */ /' | sort
}

# Sets known to the file of this formatter, and hashed to what is there before the run.
find_known_formats() {
    local folder=${XDG_CACHE_HOME:-${HOME:-/nowhere}/.cache}/pynmon/formatted key
    hashed=$(hash_sources 2>/dev/null) && mkdir -p "$folder" 2>/dev/null || return 1
    key=$(cat pom.xml format-check.xml "$java_home/release" | sha256sum | cut -c 1-16)
    find "$folder" -type f -mtime +60 -delete
    known=$folder/$key
    touch "$known"
}

# Prints the option that has Spotless look at what is not known alone, or nothing.
ask_for_unknown_formats() {
    local unknown
    unknown=$(join -v 1 <(printf '%s\n' "$hashed") "$known" | cut -d ' ' -f 2)
    [ "$(wc -l <<<"$unknown")" -le "$FEW_SOURCES" ] || return 0
    # Patterns of whole paths, with a comma between.
    printf -- '-DspotlessFiles=.*[.]xml'
    [ -z "$unknown" ] || sed 's/^[.]/,.*/; s/[$+]/\\&/g' <<<"$unknown" | tr -d '\n'
}

# Once all were well: what nobody changed meanwhile.
keep_known_formats() {
    local seen
    seen=$(comm -12 <(printf '%s\n' "$hashed") <(hash_sources) | cut -d ' ' -f 1)
    printf '%s\n' "$seen" | sort -u - "$known" >"$known.new"
    mv "$known.new" "$known"
}
