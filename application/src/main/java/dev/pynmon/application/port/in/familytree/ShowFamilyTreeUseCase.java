package dev.pynmon.application.port.in.familytree;

/**
 * Shows the family of an invocation: the path from its root, and what that called, or started by
 * its events, statuses, results and exceptions. Cost: a few questions to the store for each level,
 * however many invocations a level has. Safe for concurrent use.
 */
public interface ShowFamilyTreeUseCase {
  /**
   * The family.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a place that the store did not name
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  ShowFamilyTreeResult show(FamilyTreeQuery query);
}
