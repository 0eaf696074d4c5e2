package dev.pynmon.application.port.in.familytree;

/**
 * Shows the family of an invocation: the way up to its root, and who was called below that, as far
 * as it is asked for. Cost: a call for each step up, one or two for each level down, three for what
 * the members are; never by the size of the family or of the store. Safe for concurrent use.
 */
public interface ShowFamilyTreeUseCase {
  /**
   * The family.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  ShowFamilyTreeResult show(FamilyTreeQuery query);
}
