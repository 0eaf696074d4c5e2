package dev.pynmon.application.port.in.familytree;

/**
 * Shows the family of an invocation: the path from its root, and what that called, or started by
 * its events, statuses, results and exceptions. Cost: one to three questions to the store for each
 * step up, one for each level where little ever happened and four where much did, however many
 * invocations a level has; two more for a level of which more is wanted than usual, and five for
 * the whole. Safe for concurrent use.
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

  /**
   * The same with what determined the end of the focus, asked for at the same time: as many
   * questions as that needs more.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a place that the store did not name
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  ShowFamilyTreeResult withPath(FamilyTreeQuery query);
}
