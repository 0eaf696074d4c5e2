package dev.pynmon.web.param;

/**
 * Something the visitor should know about how the request was understood.
 *
 * @param claim what is the matter, in a few words
 * @param text the rest of it
 * @param warning true when a filter or choice was not understood
 */
public record Notice(String claim, String text, boolean warning) {}
