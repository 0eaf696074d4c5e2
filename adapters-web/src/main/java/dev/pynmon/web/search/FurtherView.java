package dev.pynmon.web.search;

import java.util.List;

/**
 * What another look came to, for the template {@code search/further}.
 *
 * @param furtherLooking how far was looked
 * @param furtherFound all that was found by now; none where nothing came to it
 */
record FurtherView(LookingView furtherLooking, List<FoundView> furtherFound) {}
