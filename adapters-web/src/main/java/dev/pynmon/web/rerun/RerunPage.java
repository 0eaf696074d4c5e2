package dev.pynmon.web.rerun;

import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.text.StatusBadge;
import java.util.List;

/**
 * What running an invocation again would do, for the template {@code rerun/rerun}.
 *
 * @param againTitle the question
 * @param againOriginal what is run again
 * @param againNow how that is now; at most one
 * @param againTone gives the answer its colour
 * @param againClaim the answer in a few words
 * @param againText the rest of it
 * @param againCalled what it called, which is called anew; at most one
 * @param againWrong true when several things are wrong with what was sent
 * @param againFaults those
 * @param againForm the form that orders it; at most one
 * @param againLocked why there is none; "" when there is one
 * @param againFacts what is known of it; at most one
 */
record RerunPage(
    String againTitle,
    InvocationLink againOriginal,
    List<StatusBadge> againNow,
    String againTone,
    String againClaim,
    String againText,
    List<Way> againCalled,
    boolean againWrong,
    List<FaultLink> againFaults,
    List<AgainForm> againForm,
    String againLocked,
    List<AgainFacts> againFacts) {}
