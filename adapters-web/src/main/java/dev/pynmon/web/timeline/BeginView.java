package dev.pynmon.web.timeline;

/**
 * The beginning of the card with the pictures, for the template {@code timeline/begin}.
 *
 * @param beginLabel what it holds
 * @param skipTo what stands behind the pictures
 */
record BeginView(String beginLabel, String skipTo) {}
