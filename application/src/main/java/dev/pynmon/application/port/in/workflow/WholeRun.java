package dev.pynmon.application.port.in.workflow;

import dev.pynmon.application.port.in.criticalpath.FoundPath;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;

/**
 * A run of a workflow with all that its page tells beside it, asked for at the same time.
 *
 * @param run itself
 * @param occupancy what it occupied
 * @param family who called whom around its invocation
 * @param path what determined its end
 */
public record WholeRun(
    ShowWorkflowRunResult run,
    RunOccupancies occupancy,
    ShowFamilyTreeResult family,
    FoundPath path) {}
