package dev.pynmon.web.rerun;

import dev.pynmon.web.part.InvocationLink;
import java.util.List;

/**
 * What running an invocation again would do, for the template {@code rerun/rerun}.
 *
 * @param againTitle the question
 * @param againOriginal what is run again
 * @param againTone gives the answer its colour
 * @param againClaim the answer in a few words
 * @param againText the rest of it
 * @param againForm the form that orders it; at most one
 * @param againLocked why there is none; "" when there is one
 * @param againFacts what is known of it; at most one
 */
record RerunPage(
    String againTitle,
    InvocationLink againOriginal,
    String againTone,
    String againClaim,
    String againText,
    List<AgainForm> againForm,
    String againLocked,
    List<AgainFacts> againFacts) {}
