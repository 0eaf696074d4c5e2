package dev.pynmon.web.log;

import java.util.List;

/**
 * What a log names of one kind, for the template {@code log/log}.
 *
 * @param sectionLabel which kind
 * @param sectionCount how many
 * @param sectionRows the first of them
 * @param sectionMore how many are not shown; "" for none
 */
record NamedSection(
    String sectionLabel, String sectionCount, List<NamedRow> sectionRows, String sectionMore) {}
