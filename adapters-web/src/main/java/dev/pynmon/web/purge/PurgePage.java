package dev.pynmon.web.purge;

import dev.pynmon.web.part.MissingNote;
import java.util.List;

/**
 * What a purge would do, for the template {@code purge/purge}.
 *
 * @param purgeTitle the question
 * @param purgeCounted when that was counted; "" when nothing was
 * @param purgeNotes purges that go on or stopped half-way
 * @param purgeMissing what could not be asked
 * @param purgeHarms true when something goes
 * @param purgeClaim the answer in a few words
 * @param purgeSays the rest of it
 * @param purgeParts what goes of each component
 * @param purgeSweeps true when whole components are emptied
 * @param purgeBreaksThere true when something breaks
 * @param purgeBreaks what does
 * @param purgeEnded which ended invocations; at most one
 * @param purgeAlive the runners that are alive; at most one
 * @param purgeSure the form that orders it; at most one
 * @param purgeLocked why there is none; "" when there is one
 * @param purgeEnough what may do instead; at most one
 */
record PurgePage(
    String purgeTitle,
    String purgeCounted,
    List<PurgeNote> purgeNotes,
    List<MissingNote> purgeMissing,
    boolean purgeHarms,
    String purgeClaim,
    List<Say> purgeSays,
    List<PartRow> purgeParts,
    boolean purgeSweeps,
    boolean purgeBreaksThere,
    List<BreakRow> purgeBreaks,
    List<EndedForm> purgeEnded,
    List<AliveCard> purgeAlive,
    List<SureForm> purgeSure,
    String purgeLocked,
    List<EnoughNote> purgeEnough) {}
